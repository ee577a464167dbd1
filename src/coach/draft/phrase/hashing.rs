//! A hash for short words: FNV-1a takes a quarter of the time of the usual one, and nobody attacks their own draft.

use std::hash::{BuildHasherDefault, Hasher};

/// The hash of words.
pub(super) type Hashing = BuildHasherDefault<Fnv>;

/// FNV-1a, 64 bits.
pub(super) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
