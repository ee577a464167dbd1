//! The zones every time is told in, besides its own.

use super::Placed;
use crate::domain::zone::{Rules, Zone};

/// Where the person is at home, and where they travel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whereabouts {
    /// The home zone.
    pub home: Zone,
    /// The zone where they are meanwhile, where one is set.
    pub travel: Option<Zone>,
}

impl Whereabouts {
    /// The zones to tell an entry's time in: its own first, then home, then the travel zone.
    pub fn zones(&self, rules: &Rules, placed: &Placed) -> Vec<Zone> {
        let own = rules.get(placed.entry.when.zone).unwrap_or_else(Zone::utc);
        let others = [Some(self.home.clone()), self.travel.clone()];
        std::iter::once(own)
            .chain(others.into_iter().flatten())
            .collect()
    }
}
