//! Rules about what is to be done before an entry.

use chrono::TimeDelta;

use super::Severity;
use super::eye::{Eye, Seen};
use super::trap::Trap;
use crate::domain::checklist::tests_of;
use crate::domain::entry::{Kind, Platform, Status};

/// How many days an invitation may wait: slots are pooled, and sign-up is locked (facts 3).
const ANSWER_DAYS: i64 = 2;

/// How long before the start the way in must be known.
const LINK: TimeDelta = TimeDelta::hours(48);

/// From then on a missing link is no longer a small matter: a coordinator answers within a working day.
const LINK_LATE: TimeDelta = TimeDelta::hours(24);

/// How long before the start the platform must have been tried: time enough to borrow another device (CK19).
const TEST: TimeDelta = TimeDelta::days(3);

/// `unanswered`: an invitation has waited two days or longer.
pub(super) fn unanswered(eye: &Eye<'_>, seen: &Seen<'_>) -> Option<(Severity, Trap)> {
    let entry = &seen.placed.entry;
    if entry.status != Status::Invited {
        return None;
    }
    let days = (eye.today() - entry.invited_on?).num_days();
    (days >= ANSWER_DAYS).then_some((Severity::Warn, Trap::Unanswered(days)))
}

/// `no-confirm-back`: an interview is scheduled, and its time was never confirmed in both zones. It is the surest way to
/// find a mistake while it can be mended (peers 3.6).
pub(super) fn no_confirm_back(_: &Eye<'_>, seen: &Seen<'_>) -> Option<(Severity, Trap)> {
    let entry = &seen.placed.entry;
    let is_open = entry.kind == Kind::Interview
        && entry.status == Status::Scheduled
        && entry.confirmed_back.is_none();
    is_open.then_some((Severity::Note, Trap::NoConfirmBack))
}

/// `no-link`: within two days of the start nobody knows how to get in. Of an unknown platform any of link, address and
/// number will do; who is called by telephone needs none.
pub(super) fn no_link(eye: &Eye<'_>, seen: &Seen<'_>) -> Option<(Severity, Trap)> {
    let entry = &seen.placed.entry;
    let left = seen.start - eye.watch.now;
    let is_near = left <= LINK && entry.status == Status::Scheduled;
    if !is_near || !matches!(entry.kind, Kind::Interview | Kind::Social) {
        return None;
    }
    let is_empty = |text: &str| text.trim().is_empty();
    let place = &entry.place;
    let is_missing = match place.platform {
        Some(
            Platform::Zoom
            | Platform::Thalamus
            | Platform::Webex
            | Platform::Teams
            | Platform::Other,
        ) => is_empty(&place.link),
        Some(Platform::InPerson) => is_empty(&place.address),
        Some(Platform::Phone) => false,
        None => [&place.link, &place.address, &place.dial_in]
            .into_iter()
            .all(|text| is_empty(text)),
    };
    let severity = if left <= LINK_LATE {
        Severity::Stop
    } else {
        Severity::Warn
    };
    is_missing.then_some((severity, Trap::NoLink(left)))
}

/// `platform-untested`: three days before, no checklist of any entry says that this platform was tried (CK10, CK19).
/// Without a list that asks for it nobody could have said so.
pub(super) fn platform_untested(eye: &Eye<'_>, seen: &Seen<'_>) -> Option<(Severity, Trap)> {
    let entry = &seen.placed.entry;
    let platform = entry.place.platform?;
    let is_near = seen.start - eye.watch.now <= TEST;
    let is_live = matches!(entry.kind, Kind::Interview | Kind::Social) && is_near;
    if !is_live || platform == Platform::InPerson || eye.is_tested(platform) {
        return None;
    }
    let can_be_said = !tests_of(eye.watch.lists, platform).is_empty();
    can_be_said.then_some((Severity::Warn, Trap::PlatformUntested(platform)))
}
