use super::*;

#[test]
fn an_invitation_waits_two_days_at_most() {
    let invited = |on: Option<&str>, status| {
        let mut entry = in_state(status, interview("2026-12-03T08:00", YORK));
        entry.invited_on = on.map(date);
        entry
    };
    // Now is 20 November, 5:30 in Kolkata.
    for (on, status, days) in [
        (Some("2026-11-20"), Status::Invited, None),
        (Some("2026-11-19"), Status::Invited, None),
        (Some("2026-11-18"), Status::Invited, Some(2)),
        (Some("2026-11-01"), Status::Invited, Some(19)),
        (Some("2026-12-01"), Status::Invited, None),
        (None, Status::Invited, None),
        (Some("2026-11-01"), Status::Scheduled, None),
        (Some("2026-11-01"), Status::Waitlisted, None),
    ] {
        let season = Season::at_home_in(KOLKATA).with("a", invited(on, status));
        let found = season.found("a", Rule::Unanswered);
        let expected = days.map(Trap::Unanswered);
        assert_eq!(
            found.map(|warning| warning.trap),
            expected,
            "{on:?} {status:?}"
        );
    }
}

#[test]
fn a_scheduled_interview_is_confirmed_back() {
    for (kind, status, confirmed, expected) in [
        (Kind::Interview, Status::Scheduled, None, true),
        (
            Kind::Interview,
            Status::Scheduled,
            Some("2026-11-19"),
            false,
        ),
        (Kind::Interview, Status::Invited, None, false),
        (Kind::Interview, Status::Waitlisted, None, false),
        (Kind::Social, Status::Scheduled, None, false),
        (Kind::Mock, Status::Scheduled, None, false),
        (Kind::Deadline, Status::Scheduled, None, false),
    ] {
        let mut entry = in_state(status, lasting("2026-12-03T08:00", 60, YORK, kind));
        entry.confirmed_back = confirmed.map(date);
        let season = Season::at_home_in(KOLKATA).with("a", entry);
        let found = season.found("a", Rule::NoConfirmBack).is_some();
        assert_eq!(found, expected, "{kind:?} {status:?} {confirmed:?}");
    }
}

/// An interview at 14:00 UTC on 3 December, with what is known of the way in.
fn way_in(platform: Option<Platform>, link: &str, address: &str, dial_in: &str) -> Entry {
    let mut entry = on(platform, interview("2026-12-03T09:00", YORK));
    entry.place.link = link.into();
    entry.place.address = address.into();
    entry.place.dial_in = dial_in.into();
    entry
}

fn no_link(now: &str, entry: Entry) -> Option<Severity> {
    let season = Season::at_home_in(KOLKATA).now(now).with("a", entry);
    season.severity("a", Rule::NoLink)
}

#[test]
fn two_days_before_the_way_in_is_known() {
    let zoom = || way_in(Some(Platform::Zoom), "", "", "");
    for (now, expected) in [
        ("2026-12-01T13:59", None),
        ("2026-12-01T14:00", Some(Severity::Warn)),
        ("2026-12-02T13:59", Some(Severity::Warn)),
        ("2026-12-02T14:00", Some(Severity::Stop)),
        ("2026-12-03T15:00", Some(Severity::Stop)),
    ] {
        assert_eq!(no_link(now, zoom()), expected, "{now}");
    }
    let mock = on(
        Some(Platform::Zoom),
        lasting("2026-12-03T09:00", 60, YORK, Kind::Mock),
    );
    for entry in [in_state(Status::Invited, zoom()), mock] {
        assert_eq!(
            no_link("2026-12-02T14:00", entry.clone()),
            None,
            "{entry:?}"
        );
    }
}

#[test]
fn the_way_in_is_a_link_an_address_or_a_number_as_the_platform_wants_it() {
    use Platform::{InPerson, Other, Phone, Thalamus, Zoom};
    for (platform, link, address, dial_in, is_missing) in [
        (Some(Zoom), "https://zoom.us/j/1", "", "", false),
        (Some(Zoom), "  ", "1 Main St", "", true),
        (Some(Thalamus), "", "", "", true),
        (Some(Other), "", "", "", true),
        (Some(Phone), "", "", "", false),
        (Some(InPerson), "", "", "", true),
        (Some(InPerson), "", "1 Main St", "", false),
        (None, "", "", "", true),
        (None, "", "", "+1 555 0100", false),
    ] {
        let entry = way_in(platform, link, address, dial_in);
        let found = no_link("2026-12-02T14:00", entry).is_some();
        assert_eq!(found, is_missing, "{platform:?} {link} {address} {dial_in}");
    }
}

#[test]
fn three_days_before_the_platform_was_tried_for_whatever_entry() {
    for (now, platform, expected) in [
        ("2026-11-30T13:59", Platform::Zoom, false),
        ("2026-11-30T14:00", Platform::Zoom, true),
        ("2026-12-03T13:00", Platform::Zoom, true),
        // No list asks for a test of these.
        ("2026-12-03T13:00", Platform::Webex, false),
        ("2026-12-03T13:00", Platform::InPerson, false),
    ] {
        let entry = on(Some(platform), interview("2026-12-03T09:00", YORK));
        let season = Season::at_home_in(KOLKATA).now(now).with("a", entry);
        let found = season.found("a", Rule::PlatformUntested).is_some();
        assert_eq!(found, expected, "{now} {platform:?}");
    }
    for (ticked, platform, expected) in [
        ("zoom-tested", Platform::Zoom, false),
        ("zoom-tested", Platform::Webex, true),
        ("something-else", Platform::Zoom, true),
    ] {
        let mut earlier = on(Some(platform), interview("2026-11-10T09:00", YORK));
        earlier.checklist.insert(ticked.into(), date("2026-11-08"));
        let season = Season::at_home_in(KOLKATA)
            .now("2026-12-02T00:00")
            .with("earlier", in_state(Status::Done, earlier))
            .with("a", interview("2026-12-03T09:00", YORK));
        let found = season.found("a", Rule::PlatformUntested).is_some();
        assert_eq!(found, expected, "{ticked} {platform:?}");
    }
}
