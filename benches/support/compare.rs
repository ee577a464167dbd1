//! Two programs side by side: what ours takes as a multiple of what the other does.

use std::io;
use std::time::Duration;

use super::timing::Runs;

/// Runs both by turns and prints the figures; whether the ratio of the quickest runs is within `limit`.
///
/// # Errors
/// Where one of them does not run.
pub fn compare(
    name: &str,
    limit: f64,
    rounds: usize,
    ours: impl Fn() -> io::Result<Duration>,
    reference: impl Fn() -> io::Result<Duration>,
) -> io::Result<bool> {
    let (mut own, mut other) = (Runs::default(), Runs::default());
    for _ in 0..rounds {
        own.push(ours()?);
        other.push(reference()?);
    }
    let ratio = own.min() / other.min();
    let verdict = if ratio <= limit { "kept" } else { "BROKEN" };
    println!(
        "{name:28} min {:6.2} median {:6.2} ms | reference min {:5.2} median {:5.2} ms | ratio {ratio:5.2} (medians {:5.2}) limit {limit}: {verdict}",
        own.min(),
        own.median(),
        other.min(),
        other.median(),
        own.median() / other.median(),
    );
    Ok(ratio <= limit)
}
