//! Pictures of every screen, in the usual window and in a large one.

use insta::{assert_snapshot, with_settings};

use crate::states;
use crate::support::{Harness, Setup};

#[test]
fn in_a_usual_window() {
    pictures(80, 24);
}

#[test]
fn in_a_large_window() {
    pictures(120, 40);
}

#[test]
fn a_window_too_small() {
    let (_, state) = states::ALL[1];
    assert_snapshot!(state(Setup::new()).resize(50, 10).screen());
}

#[test]
fn the_first_run() {
    let mut app = Setup::first_run().open(prepcoach::message::Route::Today);
    assert_snapshot!(app.screen());
    let mut app = app.type_text("toky");
    assert_snapshot!(app.screen());
    let mut app = app.press("enter");
    assert_snapshot!(app.screen());
    let mut app = app.type_text("3 December").press("enter");
    assert_snapshot!(app.screen());
}

/// The screen; a notice that names a path of this machine is left out.
fn picture(name: &str, app: &mut Harness) -> String {
    let screen = app.screen();
    if name != "not saved" {
        return screen;
    }
    let (above, _notice) = screen.rsplit_once('\n').unwrap();
    above.to_owned()
}

fn pictures(columns: u16, rows: u16) {
    for (name, state) in states::ALL {
        let mut app = state(Setup::new().size(columns, rows));
        let file = format!("{columns}x{rows} {name}")
            .replace([',', '\''], "")
            .replace(' ', "_");
        with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            assert_snapshot!(file, picture(name, &mut app));
        });
    }
}
