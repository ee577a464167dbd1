//! The keys of the calendar's views, and what they do.

use crate::ui::keymap::{Key, Keymap, Sheet, bind};
use crate::ui::list;

/// What a key does in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Open the entry in front.
    Open,
    /// A new entry.
    New,
    /// Paste an invitation.
    Paste,
    /// Take entries from a file.
    Import,
    /// Edit the entry in front.
    Edit,
    /// Show the agenda.
    Agenda,
    /// Show the month.
    Month,
    /// Show the day.
    Day,
    /// On to the next kind.
    Kind,
    /// On to the next status.
    Status,
    /// Search.
    Search,
    /// To what comes next.
    Today,
    /// Write the calendar to a file.
    Export,
}

/// The keys of the agenda.
pub const AGENDA: Keymap<Action> = Keymap {
    mode: "calendar, agenda",
    bindings: &[
        bind(&[Key::ENTER, Key::RIGHT], Action::Open, "open"),
        bind(&[Key::char('n')], Action::New, "new"),
        bind(&[Key::char('p')], Action::Paste, "paste invitation"),
        bind(&[Key::char('i')], Action::Import, "import"),
        bind(&[Key::char('m')], Action::Month, "month"),
        bind(&[Key::char('d')], Action::Day, "day"),
        bind(&[Key::char('e')], Action::Edit, "edit"),
        bind(&[Key::char('f')], Action::Kind, "kind"),
        bind(&[Key::char('s')], Action::Status, "status"),
        bind(&[Key::char('/')], Action::Search, "search"),
        bind(&[Key::char('t')], Action::Today, "today"),
        bind(&[Key::char('x')], Action::Export, "export"),
    ],
};

/// A step in the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A day back.
    Left,
    /// A day on.
    Right,
    /// Upward.
    Up,
    /// Downward.
    Down,
    /// A month back.
    Earlier,
    /// A month on.
    Later,
}

/// The keys of the month.
pub const MONTH: Keymap<Action> = Keymap {
    mode: "calendar, month",
    bindings: &[
        bind(&[Key::ENTER, Key::char('d')], Action::Day, "the day"),
        bind(&[Key::char('n')], Action::New, "new"),
        bind(&[Key::char('a'), Key::char('m')], Action::Agenda, "agenda"),
        bind(&[Key::char('p')], Action::Paste, "paste invitation"),
        bind(&[Key::char('i')], Action::Import, "import"),
        bind(&[Key::char('f')], Action::Kind, "kind"),
        bind(&[Key::char('s')], Action::Status, "status"),
        bind(&[Key::char('t')], Action::Today, "today"),
        bind(&[Key::char('x')], Action::Export, "export"),
    ],
};

/// The keys that step in the month.
pub const STEPS: Keymap<Step> = Keymap {
    mode: "in the month",
    bindings: &[
        bind(&[Key::LEFT, Key::char('h')], Step::Left, "day before"),
        bind(&[Key::RIGHT, Key::char('l')], Step::Right, "day after"),
        bind(&[Key::UP, Key::char('k')], Step::Up, "week before"),
        bind(&[Key::DOWN, Key::char('j')], Step::Down, "week after"),
        bind(
            &[Key::PAGE_UP, Key::char('[')],
            Step::Earlier,
            "month before",
        ),
        bind(
            &[Key::PAGE_DOWN, Key::char(']')],
            Step::Later,
            "month after",
        ),
    ],
};

/// The keys of the day.
pub const DAY: Keymap<Action> = Keymap {
    mode: "calendar, day",
    bindings: &[
        bind(&[Key::ENTER], Action::Open, "open"),
        bind(&[Key::char('n')], Action::New, "new"),
        bind(&[Key::char('m')], Action::Month, "month"),
        bind(&[Key::char('a')], Action::Agenda, "agenda"),
        bind(&[Key::char('e')], Action::Edit, "edit"),
        bind(&[Key::char('t')], Action::Today, "today"),
    ],
};

/// A step in the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hour {
    /// The day before.
    Before,
    /// The day after.
    After,
    /// The next entry.
    NextEntry,
    /// The entry before.
    PreviousEntry,
    /// Upward.
    Up,
    /// Downward.
    Down,
}

/// The keys that step in the day.
pub const HOURS: Keymap<Hour> = Keymap {
    mode: "in the day",
    bindings: &[
        bind(&[Key::LEFT, Key::char('h')], Hour::Before, "day before"),
        bind(&[Key::RIGHT, Key::char('l')], Hour::After, "day after"),
        bind(&[Key::char('j')], Hour::NextEntry, "next entry"),
        bind(&[Key::char('k')], Hour::PreviousEntry, "entry before"),
        bind(&[Key::UP, Key::PAGE_UP], Hour::Up, "earlier hours"),
        bind(&[Key::DOWN, Key::PAGE_DOWN], Hour::Down, "later hours"),
    ],
};

/// What a key does to the search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Searching {
    /// To what was found.
    Keep,
    /// Show all again.
    Clear,
}

/// The keys of the search.
pub const SEARCHING: Keymap<Searching> = Keymap {
    mode: "calendar, searching",
    bindings: &[
        bind(&[Key::ENTER, Key::DOWN], Searching::Keep, "to the list"),
        bind(&[Key::ESC], Searching::Clear, "show all"),
    ],
};

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    vec![
        AGENDA.sheet(),
        MONTH.sheet(),
        STEPS.sheet(),
        DAY.sheet(),
        HOURS.sheet(),
        SEARCHING.sheet(),
        list::MOVING.sheet(),
    ]
}
