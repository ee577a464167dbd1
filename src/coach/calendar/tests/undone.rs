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

#[test]
fn two_days_before_the_way_in_is_known() {
    let entry = |platform, link: &str, address: &str, dial_in: &str| {
        let mut entry = on(platform, interview("2026-12-03T09:00", YORK));
        entry.place.link = link.into();
        entry.place.address = address.into();
        entry.place.dial_in = dial_in.into();
        entry
    };
    let zoom = Some(Platform::Zoom);
    // It starts at 14:00 UTC on the 3rd.
    for (now, entry, expected) in [
        ("2026-12-01T13:59", entry(zoom, "", "", ""), None),
        (
            "2026-12-01T14:00",
            entry(zoom, "", "", ""),
            Some(Severity::Warn),
        ),
        (
            "2026-12-02T13:59",
            entry(zoom, "", "", ""),
            Some(Severity::Warn),
        ),
        (
            "2026-12-02T14:00",
            entry(zoom, "", "", ""),
            Some(Severity::Stop),
        ),
        (
            "2026-12-03T15:00",
            entry(zoom, "", "", ""),
            Some(Severity::Stop),
        ),
        (
            "2026-12-02T14:00",
            entry(zoom, "https://zoom.us/j/1", "", ""),
            None,
        ),
        (
            "2026-12-02T14:00",
            entry(zoom, "  ", "1 Main St", ""),
            Some(Severity::Stop),
        ),
        (
            "2026-12-02T14:00",
            entry(Some(Platform::Thalamus), "", "", ""),
            Some(Severity::Stop),
        ),
        (
            "2026-12-02T14:00",
            entry(Some(Platform::Other), "", "", ""),
            Some(Severity::Stop),
        ),
        (
            "2026-12-02T14:00",
            entry(Some(Platform::Phone), "", "", ""),
            None,
        ),
        (
            "2026-12-02T14:00",
            entry(Some(Platform::InPerson), "", "", ""),
            Some(Severity::Stop),
        ),
        (
            "2026-12-02T14:00",
            entry(Some(Platform::InPerson), "", "1 Main St", ""),
            None,
        ),
        (
            "2026-12-02T14:00",
            entry(None, "", "", ""),
            Some(Severity::Stop),
        ),
        ("2026-12-02T14:00", entry(None, "", "", "+1 555 0100"), None),
        (
            "2026-12-02T14:00",
            in_state(Status::Invited, entry(zoom, "", "", "")),
            None,
        ),
    ] {
        let place = entry.place.clone();
        let season = Season::at_home_in(KOLKATA).now(now).with("a", entry);
        assert_eq!(
            season.severity("a", Rule::NoLink),
            expected,
            "{now} {place:?}"
        );
    }
    let mock = on(zoom, lasting("2026-12-03T09:00", 60, YORK, Kind::Mock));
    let season = Season::at_home_in(KOLKATA)
        .now("2026-12-02T14:00")
        .with("a", mock);
    assert_eq!(season.found("a", Rule::NoLink), None);
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
