//! Days and times of day as numbers, for forms that no person reads: a cache of many entries is taken back in half the
//! time. Forms that are read have them as text.

/// A day: days from the beginning of the common era.
pub mod day {
    use chrono::{Datelike, NaiveDate};
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// Writes a day.
    pub fn serialize<S: Serializer>(day: &NaiveDate, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            day.serialize(to)
        } else {
            day.num_days_from_ce().serialize(to)
        }
    }

    /// Reads a day.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
        if from.is_human_readable() {
            return NaiveDate::deserialize(from);
        }
        let number = i32::deserialize(from)?;
        NaiveDate::from_num_days_from_ce_opt(number).ok_or_else(|| D::Error::custom("no day"))
    }
}

/// A time of day: seconds from midnight.
pub mod time {
    use chrono::{NaiveTime, Timelike};
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// Writes a time.
    pub fn serialize<S: Serializer>(time: &NaiveTime, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            time.serialize(to)
        } else {
            time.num_seconds_from_midnight().serialize(to)
        }
    }

    /// Reads a time.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveTime, D::Error> {
        if from.is_human_readable() {
            return NaiveTime::deserialize(from);
        }
        let seconds = u32::deserialize(from)?;
        let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0);
        time.ok_or_else(|| D::Error::custom("no time of day"))
    }
}

/// A day, or none.
pub mod maybe_day {
    use chrono::NaiveDate;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    #[serde(transparent)]
    struct Day(#[serde(with = "super::day")] NaiveDate);

    /// Writes it.
    pub fn serialize<S: Serializer>(day: &Option<NaiveDate>, to: S) -> Result<S::Ok, S::Error> {
        day.map(Day).serialize(to)
    }

    /// Reads it.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NaiveDate>, D::Error> {
        Ok(Option::<Day>::deserialize(from)?.map(|Day(day)| day))
    }
}

/// An instant, or none: microseconds from 1970.
pub mod maybe_instant {
    use chrono::{DateTime, Utc};
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// Writes it.
    pub fn serialize<S: Serializer>(at: &Option<DateTime<Utc>>, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            at.serialize(to)
        } else {
            at.map(|at| at.timestamp_micros()).serialize(to)
        }
    }

    /// Reads it.
    pub fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<DateTime<Utc>>, D::Error> {
        if from.is_human_readable() {
            return Option::deserialize(from);
        }
        let micros = Option::<i64>::deserialize(from)?;
        let at = |micros| DateTime::from_timestamp_micros(micros);
        let at = micros.map(|micros| at(micros).ok_or_else(|| D::Error::custom("no instant")));
        at.transpose()
    }
}
