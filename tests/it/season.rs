//! A season: interviews in several zones, a social, a mock, a deadline, for somebody in Kolkata.

use crate::support::Setup;

const EMORY: &str = r#"schema: 1
kind: interview
program: emory
date: 2026-12-03
start: "09:00"
end: "13:30"
zone: America/New_York
as_received: "Thu Dec 3, 9:00 AM EST"
status: scheduled
invited_on: 2026-11-10
confirmed_back: 2026-11-11
place: {platform: zoom, link: "https://emory.zoom.us/j/123456789", backup: "Ann Lee, +1 404 555 0100"}
interviewers:
  - {name: Dr. Maria Alvarez, role: pd, minutes: 20}
  - {name: Dr. Sam Okafor, role: faculty, minutes: 20, remember: chest imaging}
"#;

const EMORY_SOCIAL: &str = r#"schema: 1
kind: social
program: emory
date: 2026-12-02
start: "19:00"
end: "20:30"
zone: America/New_York
status: scheduled
place: {platform: zoom}
"#;

const STANFORD: &str = r#"schema: 1
kind: interview
program: stanford
date: 2026-12-03
start: "11:00"
end: "15:00"
zone: America/Los_Angeles
status: invited
invited_on: 2026-11-20
place: {platform: thalamus}
"#;

const MOCK: &str = r#"schema: 1
kind: mock
title: Mock with Dr. Rao
date: 2026-11-28
start: "18:00"
end: "19:00"
zone: Asia/Kolkata
status: scheduled
place: {platform: in-person}
"#;

const DEADLINE: &str = r#"schema: 1
kind: deadline
title: Rank order list
date: 2027-03-03
start: "21:00"
zone: America/New_York
status: scheduled
"#;

const PAST: &str = r#"schema: 1
kind: interview
program: phoenix
date: 2026-10-27
start: "08:00"
end: "12:00"
zone: America/Phoenix
status: done
"#;

fn sheet(name: &str, zone: &str) -> String {
    format!("schema: 1\nname: {name}\nzone: {zone}\n")
}

impl Setup {
    /// With the entries and sheets of a season.
    pub fn season(self) -> Self {
        self.file(
            "programs/emory.yaml",
            &sheet("Emory University", "America/New_York"),
        )
        .file(
            "programs/stanford.yaml",
            &sheet("Stanford", "America/Los_Angeles"),
        )
        .file(
            "programs/phoenix.yaml",
            &sheet("Mayo Clinic Arizona", "America/Phoenix"),
        )
        .file("calendar/emory.yaml", EMORY)
        .file("calendar/emory-social.yaml", EMORY_SOCIAL)
        .file("calendar/stanford.yaml", STANFORD)
        .file("calendar/mock.yaml", MOCK)
        .file("calendar/rank-list.yaml", DEADLINE)
        .file("calendar/phoenix.yaml", PAST)
    }
}
