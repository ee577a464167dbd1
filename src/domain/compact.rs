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

/// Days.
pub mod days {
    use chrono::NaiveDate;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    #[serde(transparent)]
    struct Day(#[serde(with = "super::day")] NaiveDate);

    /// Writes them.
    pub fn serialize<S: Serializer>(days: &[NaiveDate], to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(days.iter().map(|day| Day(*day)))
    }

    /// Reads them.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<NaiveDate>, D::Error> {
        let days = Vec::<Day>::deserialize(from)?;
        Ok(days.into_iter().map(|Day(day)| day).collect())
    }
}

/// An instant: microseconds from 1970.
pub mod instant {
    use chrono::{DateTime, Utc};
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// Writes it.
    pub fn serialize<S: Serializer>(at: &DateTime<Utc>, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            at.serialize(to)
        } else {
            at.timestamp_micros().serialize(to)
        }
    }

    /// Reads it.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<DateTime<Utc>, D::Error> {
        if from.is_human_readable() {
            return DateTime::deserialize(from);
        }
        let micros = i64::deserialize(from)?;
        DateTime::from_timestamp_micros(micros).ok_or_else(|| D::Error::custom("no instant"))
    }
}

/// An instant, or none.
pub mod maybe_instant {
    use chrono::{DateTime, Utc};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    #[serde(transparent)]
    struct Moment(#[serde(with = "super::instant")] DateTime<Utc>);

    /// Writes it.
    pub fn serialize<S: Serializer>(at: &Option<DateTime<Utc>>, to: S) -> Result<S::Ok, S::Error> {
        at.map(Moment).serialize(to)
    }

    /// Reads it.
    pub fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<DateTime<Utc>>, D::Error> {
        Ok(Option::<Moment>::deserialize(from)?.map(|Moment(at)| at))
    }
}

/// A set that was written in its order: built at once, and not by looking for the place of each.
pub mod set {
    use std::collections::BTreeSet;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// Writes it.
    pub fn serialize<T: Serialize, S: Serializer>(
        set: &BTreeSet<T>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        set.serialize(to)
    }

    /// Reads it.
    pub fn deserialize<'de, T: Deserialize<'de> + Ord, D: Deserializer<'de>>(
        from: D,
    ) -> Result<BTreeSet<T>, D::Error> {
        Ok(Vec::<T>::deserialize(from)?.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct All {
        #[serde(with = "super::day")]
        day: NaiveDate,
        #[serde(with = "super::maybe_day")]
        maybe_day: Option<NaiveDate>,
        #[serde(with = "super::days")]
        days: Vec<NaiveDate>,
        #[serde(with = "super::time")]
        time: NaiveTime,
        #[serde(with = "super::instant")]
        instant: DateTime<Utc>,
        #[serde(with = "super::maybe_instant")]
        maybe_instant: Option<DateTime<Utc>>,
        #[serde(with = "super::set")]
        set: BTreeSet<String>,
    }

    #[test]
    fn everything_is_the_same_as_numbers_and_as_text() {
        let day: NaiveDate = "2026-12-03".parse().unwrap();
        let instant: DateTime<Utc> = "2026-12-03T09:00:00.123456Z".parse().unwrap();
        for is_there in [false, true] {
            let all = All {
                day,
                maybe_day: is_there.then_some(day),
                days: [day; 3][..3 * usize::from(is_there)].to_vec(),
                time: NaiveTime::from_hms_opt(9, 30, 0).unwrap(),
                instant,
                maybe_instant: is_there.then_some(instant),
                set: ["b", "a"].map(str::to_owned).into(),
            };
            let text = serde_json::to_string(&all).unwrap();
            assert!(text.contains("\"2026-12-03\""), "{text}");
            assert_eq!(serde_json::from_str::<All>(&text).unwrap(), all);
            let bytes = postcard::to_allocvec(&all).unwrap();
            assert!(bytes.len() < 60, "{bytes:?}");
            assert_eq!(postcard::from_bytes::<All>(&bytes).unwrap(), all);
        }
    }
}
