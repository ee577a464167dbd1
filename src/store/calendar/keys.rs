//! The keys of an entry's file and what may stand under them.

use crate::store::schema::{Keys, Shape};

const KINDS: &[&str] = &["interview", "social", "mock", "deadline", "other"];
const STATUSES: &[&str] = &[
    "invited",
    "scheduled",
    "waitlisted",
    "done",
    "declined",
    "cancelled",
];
const PLATFORMS: &[&str] = &[
    "zoom",
    "thalamus",
    "webex",
    "teams",
    "in-person",
    "phone",
    "other",
];
const ROLES: &[&str] = &[
    "pd",
    "apd",
    "chair",
    "faculty",
    "chief",
    "resident",
    "coordinator",
];

const PLACE: Keys = Keys {
    what: "`place`",
    required: &[],
    keys: &[
        ("platform", Shape::OneOf(PLATFORMS)),
        ("link", Shape::Text),
        ("address", Shape::Text),
        ("dial_in", Shape::Text),
        ("backup", Shape::Text),
    ],
};

const INTERVIEWER: Keys = Keys {
    what: "an interviewer",
    required: &[],
    keys: &[
        ("name", Shape::Text),
        ("role", Shape::OneOf(ROLES)),
        ("email", Shape::Text),
        ("remember", Shape::Text),
        ("minutes", Shape::Int(1, 1440)),
    ],
};

const TO_ASK: Keys = Keys {
    what: "`questions_to_ask`",
    required: &[],
    keys: &[
        ("pd", Shape::List(&Shape::Text)),
        ("apd", Shape::List(&Shape::Text)),
        ("chair", Shape::List(&Shape::Text)),
        ("faculty", Shape::List(&Shape::Text)),
        ("chief", Shape::List(&Shape::Text)),
        ("resident", Shape::List(&Shape::Text)),
        ("coordinator", Shape::List(&Shape::Text)),
    ],
};

const ASKED: Keys = Keys {
    what: "a question that was asked",
    required: &["question"],
    keys: &[
        ("question", Shape::Text),
        ("of", Shape::Text),
        ("on", Shape::Date),
    ],
};

const HEARD: Keys = Keys {
    what: "a question you were asked",
    required: &[],
    keys: &[("asked", Shape::Text), ("question", Shape::Text)],
};

const TOLD: Keys = Keys {
    what: "a story you told",
    required: &[],
    keys: &[("story", Shape::Text), ("to", Shape::Text)],
};

const DEBRIEF: Keys = Keys {
    what: "`debrief`",
    required: &[],
    keys: &[
        ("questions", Shape::List(&Shape::Map(&HEARD))),
        ("stories", Shape::List(&Shape::Map(&TOLD))),
        ("impressions", Shape::Text),
        ("red_flags", Shape::List(&Shape::Text)),
        ("change", Shape::List(&Shape::Text)),
        ("gut", Shape::Int(1, 5)),
    ],
};

const THANK_YOU: Keys = Keys {
    what: "a thank-you note",
    required: &["to"],
    keys: &[
        ("to", Shape::Text),
        ("draft", Shape::Text),
        ("sent", Shape::Date),
    ],
};

/// An entry.
pub const ENTRY: Keys = Keys {
    what: "a calendar entry",
    required: &["date", "zone"],
    keys: &[
        ("schema", Shape::Int(0, 1_000_000)),
        ("kind", Shape::OneOf(KINDS)),
        ("program", Shape::Text),
        ("title", Shape::Text),
        ("date", Shape::Date),
        ("start", Shape::Time),
        ("end", Shape::Time),
        ("end_date", Shape::Date),
        ("all_day", Shape::Bool),
        ("zone", Shape::Text),
        ("occurrence", Shape::OneOf(&["earlier", "later"])),
        ("as_received", Shape::Text),
        ("status", Shape::OneOf(STATUSES)),
        ("invited_on", Shape::Date),
        ("confirmed_back", Shape::Date),
        ("place", Shape::Map(&PLACE)),
        ("interviewers", Shape::List(&Shape::Map(&INTERVIEWER))),
        ("questions_to_ask", Shape::Map(&TO_ASK)),
        ("asked", Shape::List(&Shape::Map(&ASKED))),
        ("checklist", Shape::Dict(&Shape::Date)),
        ("debrief", Shape::Map(&DEBRIEF)),
        ("thank_you", Shape::List(&Shape::Map(&THANK_YOU))),
        ("uid", Shape::Text),
        ("sequence", Shape::Int(0, 1_000_000_000)),
        ("recurrence_id", Shape::Text),
    ],
};
