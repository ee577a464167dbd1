//! The hours in which a body wants to sleep.

use chrono::NaiveTime;

/// When the night begins: ten in the evening. With seven o'clock in the morning it leaves the hours that most adults
/// sleep in, and the seven hours and more that they need (AASM and SRS 2015, doi 10.5664/jcsm.4758); a start in them
/// finds a body that is asleep by its own clock.
pub const NIGHT_BEGINS: NaiveTime = hour(22);

/// When the night ends: seven in the morning.
pub const NIGHT_ENDS: NaiveTime = hour(7);

/// When the small hours end, which begin at midnight: six in the morning.
pub const SMALL_HOURS_END: NaiveTime = hour(6);

const fn hour(hour: u32) -> NaiveTime {
    match NaiveTime::from_hms_opt(hour, 0, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    }
}

/// Whether a time on the wall lies in the night: from 22:00, and before 07:00.
pub fn is_night(time: NaiveTime) -> bool {
    time >= NIGHT_BEGINS || time < NIGHT_ENDS
}

/// Whether a time on the wall lies in the small hours: from midnight, and before 06:00.
pub fn is_small_hours(time: NaiveTime) -> bool {
    time < SMALL_HOURS_END
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_night_is_from_ten_to_seven_and_the_small_hours_from_midnight_to_six() {
        for (time, night, small) in [
            ("21:59", false, false),
            ("22:00", true, false),
            ("23:59", true, false),
            ("00:00", true, true),
            ("05:59", true, true),
            ("06:00", true, false),
            ("06:59", true, false),
            ("07:00", false, false),
            ("12:00", false, false),
        ] {
            let at = NaiveTime::parse_from_str(time, "%H:%M").unwrap();
            assert_eq!((is_night(at), is_small_hours(at)), (night, small), "{time}");
        }
    }
}
