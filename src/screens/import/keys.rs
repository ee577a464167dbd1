//! The keys of the import, one table for each mode.

use crate::ui::keymap::{Key, Keymap, Sheet, bind};
use crate::ui::list;

/// What keys do while something is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    Read,
    Leave,
}

/// While the file is named.
pub const NAMING: Keymap<Naming> = Keymap {
    mode: "import, naming a file",
    bindings: &[
        bind(&[Key::ENTER], Naming::Read, "read it"),
        bind(&[Key::ESC], Naming::Leave, "leave"),
    ],
};

/// What keys do over the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Take,
    Tick,
    TickAll,
    Filter,
    Columns,
    Zone,
    OtherFile,
}

/// Over the list of events.
pub const LIST: Keymap<Action> = Keymap {
    mode: "import",
    bindings: &[
        bind(&[Key::ENTER], Action::Take, "take"),
        bind(&[Key::SPACE], Action::Tick, "tick"),
        bind(&[Key::char('c')], Action::Columns, "columns"),
        bind(&[Key::char('z')], Action::Zone, "zone"),
        bind(&[Key::char('f')], Action::Filter, "show"),
        bind(&[Key::char('a')], Action::TickAll, "all/none"),
        bind(&[Key::char('o')], Action::OtherFile, "other file"),
    ],
};

/// Over the columns of a spreadsheet.
pub const COLUMNS: Keymap<()> = Keymap {
    mode: "import, columns",
    bindings: &[bind(&[Key::ENTER, Key::RIGHT], (), "change its meaning")],
};

/// Over what a column may mean.
pub const MEANING: Keymap<()> = Keymap {
    mode: "import, a column's meaning",
    bindings: &[bind(&[Key::ENTER], (), "choose")],
};

/// While the zone of times that name none is typed.
pub const ZONE: Keymap<Naming> = Keymap {
    mode: "import, zone of times that name none",
    bindings: &[
        bind(&[Key::ENTER], Naming::Read, "read again"),
        bind(&[Key::ESC], Naming::Leave, "back"),
    ],
};

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    vec![
        NAMING.sheet(),
        LIST.sheet(),
        COLUMNS.sheet(),
        MEANING.sheet(),
        ZONE.sheet(),
        list::MOVING.sheet(),
    ]
}
