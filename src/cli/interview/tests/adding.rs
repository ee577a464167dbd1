//! What `interview add` takes, and what it asks.

use super::*;

const WHEN: &str = "--date 2026-12-03 --start 09:00";

#[test]
fn an_interview_is_added_and_told_on_both_clocks() {
    let machine = settled();
    let out = done(
        &machine,
        &format!("add --program \"Emory University\" {WHEN} --end 13:30 --zone America/New_York"),
    );
    assert_eq!(
        out,
        "Added emory-university-interview: Emory University, Thu 3 Dec 2026, 09:00 EST America/New_York = 19:30 IST \
         Asia/Kolkata. Its sheet is programs/emory-university.yaml.\n"
    );
    assert_eq!(
        machine.read("calendar/emory-university-interview.yaml"),
        "schema: 1\nkind: interview\nprogram: emory-university\ndate: \"2026-12-03\"\nstart: \"09:00\"\nend: \"13:30\"\n\
         zone: America/New_York\nstatus: scheduled\n"
    );
    assert_eq!(
        machine.read("programs/emory-university.yaml"),
        "schema: 1\nname: Emory University\nzone: America/New_York\n"
    );
    let (_, written) = typed(
        &machine,
        "add --program emory --kind social --date \"dec 2\" --start 5pm --json",
    );
    assert_eq!(
        written.json(),
        serde_json::json!({ "id": "emory-university-social" })
    );
}

#[test]
fn everything_that_can_be_said_is_kept() {
    let machine = settled();
    done(
        &machine,
        "add --program UCSF --date \"dec 10\" --start 9 --end 1:30pm --zone \"San Francisco\" --status invited \
         --invited-on 2026-11-20 --platform zoom --link https://zoom.example/1 --dial-in \"+1 415\" --backup \"Ms. B.\" \
         --add-interviewer \"Dr. Lee <lee@ucsf.example>:pd\" --add-interviewer \"Dr. Shah\" --title \"Interview day\"",
    );
    assert_eq!(
        machine.read("calendar/ucsf-interview.yaml"),
        "schema: 1\nkind: interview\nprogram: ucsf\ntitle: Interview day\ndate: \"2026-12-10\"\nstart: \"09:00\"\nend: \"13:30\"\n\
         zone: America/Los_Angeles\nstatus: invited\ninvited_on: \"2026-11-20\"\nplace:\n  platform: zoom\n  \
         link: https://zoom.example/1\n  dial_in: \"+1 415\"\n  backup: Ms. B.\ninterviewers:\n  - name: Dr. Lee\n    role: pd\n    \
         email: lee@ucsf.example\n  - name: Dr. Shah\n"
    );
}

#[test]
fn the_words_of_an_invitation_are_read_and_kept() {
    let machine = settled();
    let out = done(
        &machine,
        &format!("add --program Emory {WHEN} --received \"Thu Dec 3, 9 AM ET\""),
    );
    assert!(
        out.contains("09:00 EST America/New_York = 19:30 IST Asia/Kolkata"),
        "{out}"
    );
    let text = machine.read("calendar/emory-interview.yaml");
    assert!(text.contains("as_received: Thu Dec 3, 9 AM ET\n"), "{text}");
    let out = done(
        &machine,
        "add --program Iowa --received \"Friday, December 4, 2026 at 8:00 AM Central Time\"",
    );
    assert!(
        out.contains("Fri 4 Dec 2026, 08:00 CST America/Chicago = 19:30 IST Asia/Kolkata"),
        "{out}"
    );
}

#[test]
fn words_that_name_the_zone_alone_go_with_the_day_and_time_beside_them() {
    let machine = settled();
    let out = done(
        &machine,
        &format!("add --program Emory {WHEN} --received ET"),
    );
    assert!(out.contains("09:00 EST America/New_York"), "{out}");
    let out = done(
        &machine,
        &format!("add --program Iowa {WHEN} --received \"Central Time\""),
    );
    assert!(out.contains("09:00 CST America/Chicago"), "{out}");
    let why = refused(
        &machine,
        &format!("add --program Yale {WHEN} --received CST"),
    );
    assert!(
        why.contains("--zone America/Chicago") && why.contains("--zone Asia/Shanghai"),
        "{why}"
    );
    let why = refused(
        &machine,
        &format!("add --program Yale {WHEN} --received \"see you then\""),
    );
    assert!(why.contains("--zone"), "{why}");
}

#[test]
fn the_words_of_a_time_that_comes_twice_or_never_are_answered_by_a_flag() {
    for (words, flag, time) in [
        ("Sun Nov 1, 1:30 AM ET", "--earlier", "01:30 EDT"),
        ("Sun Nov 1, 1:30 AM ET", "--later", "01:30 EST"),
        ("Sun Mar 14, 2:30 AM ET", "--earlier", "01:30 EST"),
        ("Sun Mar 14, 2:30 AM ET", "--later", "03:30 EDT"),
    ] {
        let machine = settled();
        let why = refused(
            &machine,
            &format!("add --program Emory --received \"{words}\""),
        );
        assert!(why.contains("EST") && why.contains("EDT"), "{why}");
        let out = done(
            &machine,
            &format!("add --program Emory --received \"{words}\" {flag}"),
        );
        assert!(out.contains(time), "{words} {flag}: {out}");
    }
}

#[test]
fn words_and_flags_that_contradict_each_other_are_asked() {
    let machine = settled();
    for (flags, both) in [
        (
            "--date 2026-12-04 --received \"Thu Dec 3, 9 AM ET\"",
            ["Thu Dec 3, 2026", "Fri Dec 4, 2026"],
        ),
        (
            "--date 2026-12-03 --start 10:00 --received \"Thu Dec 3, 9 AM ET\"",
            ["9:00 AM", "10:00 AM"],
        ),
        (
            "--zone America/Denver --received \"Thu Dec 3, 9 AM ET\"",
            ["America/New_York", "America/Denver"],
        ),
    ] {
        let why = refused(&machine, &format!("add --program Emory {flags}"));
        assert!(
            both.iter().all(|reading| why.contains(reading)),
            "{flags}: {why}"
        );
    }
    // Another name of the same clock is no contradiction.
    done(
        &machine,
        "add --program Emory --zone Detroit --received \"Thu Dec 3, 9 AM ET\"",
    );
    assert!(
        machine
            .read("calendar/emory-interview.yaml")
            .contains("zone: America/Detroit")
    );
}

#[expect(clippy::too_many_lines, reason = "a table")]
#[test]
fn what_can_be_read_in_two_ways_is_refused_with_both_and_what_to_write() {
    let machine = settled();
    for (flags, says) in [
        (
            "--date 3/12 --start 09:00 --zone ET",
            &["--date 2027-03-12", "--date 2026-12-03"][..],
        ),
        (
            "--date 2026-12-03 --start 3 --zone ET",
            &["--start 03:00", "--start 15:00"],
        ),
        (
            "--date 2026-12-03 --start 09:00 --zone CST",
            &["--zone America/Chicago", "--zone Asia/Shanghai"],
        ),
        (
            "--date 2026-12-03 --start 09:00 --zone IST",
            &["--zone Asia/Kolkata", "--zone Europe/Dublin"],
        ),
        (
            "--date 2026-07-03 --start 09:00 --received \"9 AM EST\"",
            &["--zone"],
        ),
        (
            "--date 2026-12-03 --start 09:00 --zone Chikago",
            &["Chicago"],
        ),
        (
            "--date 2026-12-03 --start 09:00 --zone America/New_Yrok",
            &["America/New_York"],
        ),
        ("--date 2026-02-30 --start 09:00 --zone ET", &["--date"]),
        (
            "--date 2062-12-03 --start 09:00 --zone ET",
            &["--date", "2062"],
        ),
        ("--date 2026-12-03 --start 25:00 --zone ET", &["--start"]),
        (
            "--date 2026-12-03 --start 09:00 --end 08:00 --zone ET",
            &["before", "--end-date 2026-12-04"],
        ),
        (
            "--date 2026-11-01 --start 01:30 --zone ET",
            &["EDT (UTC-04:00)", "EST (UTC-05:00)", "--earlier or --later"],
        ),
        (
            "--date 2027-03-14 --start 02:30 --zone ET",
            &["01:30 EST", "03:30 EDT", "--earlier or --later"],
        ),
        ("--date 2026-12-03 --start 09:00", &["--zone", "--received"]),
        ("--date 2026-12-03 --zone ET", &["--start", "--all-day"]),
        ("--start 09:00 --zone ET", &["--date"]),
    ] {
        let why = refused(&machine, &format!("add --program Emory {flags}"));
        assert!(
            says.iter().all(|words| why.contains(words)),
            "{flags}: {why}"
        );
        assert_eq!(why.lines().count(), 1, "{flags}: {why}");
    }
    let why = refused(&machine, &format!("add {WHEN} --zone ET"));
    assert!(
        why.contains("--program") && why.contains("--title"),
        "{why}"
    );
    assert!(
        !machine.path("data/calendar").exists(),
        "nothing was written"
    );
}

#[test]
fn a_flag_answers_which_of_two_moments_is_meant() {
    for (flags, lines) in [
        (
            "--date 2026-11-01 --start 01:30 --earlier",
            &["start: \"01:30\"", "occurrence: earlier"][..],
        ),
        (
            "--date 2026-11-01 --start 01:30 --end 02:30 --later",
            &["start: \"01:30\"", "occurrence: later"],
        ),
        (
            "--date 2027-03-14 --start 02:30 --later",
            &["start: \"03:30\""],
        ),
        (
            "--date 2027-03-14 --start 02:30 --end 04:30 --earlier",
            &["start: \"01:30\"", "end: \"03:30\""],
        ),
        // Where nothing is unclear the answer changes nothing.
        (
            "--date 2026-12-03 --start 09:00 --later",
            &["start: \"09:00\"\nzone"],
        ),
    ] {
        let machine = settled();
        done(&machine, &format!("add --program Emory {flags} --zone ET"));
        let text = machine.read("calendar/emory-interview.yaml");
        assert!(
            lines.iter().all(|line| text.contains(line)),
            "{flags}: {text}"
        );
    }
}

#[test]
fn an_end_on_another_day_and_whole_days_are_said() {
    let machine = settled();
    done(
        &machine,
        "add --title Overnight --kind other --date 2026-12-03 --start 22:00 --end 01:00 --end-date 2026-12-04 --zone ET",
    );
    assert!(
        machine
            .read("calendar/overnight.yaml")
            .contains("end: \"01:00\"\nend_date: \"2026-12-04\"\n")
    );
    let out = done(
        &machine,
        "add --title \"Rank list\" --kind deadline --date 2027-03-03 --all-day --zone ET",
    );
    assert!(
        out.contains("Wed 3 Mar 2027, all day, America/New_York"),
        "{out}"
    );
    assert!(
        machine
            .read("calendar/rank-list.yaml")
            .contains("all_day: true\n")
    );
}

#[test]
fn the_same_again_is_refused_unless_it_is_meant() {
    let machine = settled();
    let words = format!("add --program Emory {WHEN} --zone ET");
    done(&machine, &words);
    let why = refused(&machine, &words);
    assert!(
        why.contains("emory-interview") && why.contains("--again"),
        "{why}"
    );
    assert!(done(&machine, &format!("{words} --again")).contains("emory-interview-2"));
}

#[test]
fn an_entry_in_the_past_is_taken_and_said() {
    let machine = settled();
    let out = done(
        &machine,
        "add --program Emory --date 2026-11-20 --start 09:00 --zone ET",
    );
    assert!(out.ends_with("It is in the past.\n"), "{out}");
    let (_, written) = typed(
        &machine,
        "add --program Iowa --date 2026-11-20 --start 09:00 --zone CT --json",
    );
    assert_eq!(written.json()["id"], "iowa-interview");
    assert!(
        written.err().contains("is in the past"),
        "{}",
        written.err()
    );
}

#[test]
fn a_mock_interview_is_at_home_unless_said_and_needs_no_name() {
    let machine = settled();
    let add = |words: &str| {
        let (outcome, written) = typed_as(&machine, entry::Kind::Mock, words);
        outcome.unwrap();
        written.out()
    };
    let out = add("add --date tomorrow --start 20:00");
    assert_eq!(
        out,
        "Added mock: mock, Wed 25 Nov 2026, 20:00 IST Asia/Kolkata.\n"
    );
    let out = add("add --title \"With Priya\" --date tomorrow --start 21:00 --zone London");
    assert!(
        out.contains("21:00 GMT Europe/London = Thu 26 Nov, 02:30 IST Asia/Kolkata (+1 day)"),
        "{out}"
    );
}

#[test]
fn a_broken_file_of_the_same_name_is_left_alone() {
    let machine = settled();
    machine.entry("emory-interview", "date: [");
    let out = done(&machine, &format!("add --program Emory {WHEN} --zone ET"));
    assert!(out.contains("Added emory-interview-2"), "{out}");
    assert!(
        machine
            .read("calendar/emory-interview.yaml")
            .contains("date: [")
    );
}
