//! Which items of a list became which, so that an item keeps its comments when others come and go.

use serde_yaml::Value;

/// The largest table of comparisons, in cells; beyond it items are paired by their place.
const LARGEST: usize = 250_000;

/// Pairs `(old, new)` of positions, rising in both: items alike first, then what lies between them by
/// its place. Two lists that are not empty always have a pair.
pub fn pairs(old: &[Value], new: &[Value]) -> Vec<(usize, usize)> {
    let mut paired = Vec::new();
    let (mut was, mut is) = (0, 0);
    for (next_was, next_is) in alike_pairs(old, new)
        .into_iter()
        .chain([(old.len(), new.len())])
    {
        paired.extend((was..next_was).zip(is..next_is));
        if next_was < old.len() {
            paired.push((next_was, next_is));
        }
        (was, is) = (next_was + 1, next_is + 1);
    }
    paired
}

/// The longest common subsequence under [`alike`].
fn alike_pairs(old: &[Value], new: &[Value]) -> Vec<(usize, usize)> {
    if old.len().saturating_mul(new.len()) > LARGEST {
        return Vec::new();
    }
    let width = new.len() + 1;
    let mut longest = vec![0_usize; (old.len() + 1) * width];
    for (i, was) in old.iter().enumerate().rev() {
        for (j, is) in new.iter().enumerate().rev() {
            let below = longest[(i + 1) * width + j].max(longest[i * width + j + 1]);
            let matched = if alike(was, is) {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                0
            };
            longest[i * width + j] = below.max(matched);
        }
    }
    let (mut i, mut j, mut found) = (0, 0, Vec::new());
    while i < old.len() && j < new.len() {
        if alike(&old[i], &new[j]) && longest[i * width + j] == longest[(i + 1) * width + j + 1] + 1
        {
            found.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    found
}

/// Equal, or mappings that agree in their first key, which names the thing (`id`, `name`, `question`).
fn alike(was: &Value, is: &Value) -> bool {
    let (Value::Mapping(first), Value::Mapping(second)) = (was, is) else {
        return was == is;
    };
    first
        .iter()
        .next()
        .is_none_or(|(key, value)| second.get(key) == Some(value))
}
