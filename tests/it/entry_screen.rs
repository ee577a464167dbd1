//! The screen of one entry: keys in, files out.

use std::fs;

use prepcoach::message::Route;

use crate::states::entry;
use crate::support::{Harness, Setup};

const EMORY: &str = "calendar/emory.yaml";

fn emory() -> Harness {
    Setup::new().season().open(entry("emory"))
}

/// As another program would.
fn rewrite(app: Harness, edit: impl FnOnce(String) -> String) -> Harness {
    let text = edit(app.file(EMORY));
    fs::write(app.path(EMORY), text).unwrap();
    // Files are looked at again after two seconds.
    app.wait_ms(2500)
}

/// The file without the quotation marks of YAML.
fn plain(app: &Harness) -> String {
    app.file(EMORY).replace('"', "")
}

#[track_caller]
fn holds(app: &Harness, text: &str) {
    let file = plain(app);
    assert!(file.contains(text), "no \"{text}\" in:\n{file}");
}

#[track_caller]
fn lacks(app: &Harness, text: &str) {
    let file = plain(app);
    assert!(!file.contains(text), "\"{text}\" in:\n{file}");
}

/// The files of the calendar whose names have such a part.
fn named(app: &Harness, part: &str) -> Vec<String> {
    let listing = fs::read_dir(app.path("calendar")).unwrap();
    let names = listing.map(|file| file.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.contains(part)).collect()
}

const PARTS: [(&str, &str); 7] = [
    ("O", "https://emory.zoom.us/j/123456789"),
    ("D", "Get up"),
    ("C", "of 77 done"),
    ("P", "chest imaging"),
    ("A", "Choose three to five"),
    ("W", "What they asked"),
    ("M", "Subject: Confirming my interview"),
];

#[test]
fn every_part_is_one_key_away_and_the_clocks_stay() {
    let mut app = emory();
    for (key, words) in PARTS.iter().rev() {
        app = app.press(key).expect(words).expect("19:30–00:00 Fri");
    }
    for (_, words) in PARTS.iter().skip(1) {
        app = app.press("→").expect(words).expect("09:00–13:30");
    }
    app.press("tab")
        .expect(PARTS[0].1)
        .press("←")
        .expect(PARTS[6].1);
}

#[test]
fn a_click_on_the_name_of_a_part_opens_it_and_one_on_the_row_in_front_does_what_enter_does() {
    let app = emory().click("Checklist").expect("of 77 done");
    let app = app
        .click("Ask if there is a social")
        .click("Ask if there is a social");
    holds(&app, "social-events-confirmed: 2026-11-24");
}

#[test]
fn back_leads_to_the_calendar() {
    Setup::new()
        .season()
        .open(Route::Calendar(None))
        .press("G enter")
        .expect("Written after")
        .press("esc")
        .expect("Agenda");
}

#[test]
fn a_tick_is_kept_with_the_day_and_taken_away_by_the_same_key() {
    let app = emory()
        .press("C space")
        .expect("1 of 77 done")
        .expect("24 Nov");
    holds(&app, "checklist:\n  invitation-answered: 2026-11-24\n");
    let app = app.press("space").expect("0 of 77 done");
    lacks(&app, "checklist");
    let app = app.press("u").expect("1 of 77 done");
    holds(&app, "invitation-answered: 2026-11-24");
}

#[test]
fn own_items_are_added_ticked_and_removed() {
    let words = "Ask: is the cat fed?";
    let app = emory().press("C a").type_text(words).press("enter");
    holds(&app, "Ask: is the cat fed?:");
    let app = app
        .press("esc G")
        .expect("yours")
        .press("space")
        .expect("1 of 78 done");
    holds(&app, "Ask: is the cat fed?: 2026-11-24");
    let app = app.press("space x").expect("0 of 77 done").expect_no(words);
    lacks(&app, "cat");
    app.press("g x").expect("Only your own items");
}

#[test]
fn the_status_is_asked_for_and_kept() {
    let app = emory().press("s w").expect("interview · waitlisted");
    holds(&app, "status: waitlisted");
    let app = app.press("d").expect("interview · done");
    holds(&app, "status: done");
    let app = app.press("u u");
    holds(&app, "status: scheduled");
}

#[test]
fn an_entry_is_removed_only_after_a_question_and_comes_back_by_u() {
    let app = emory().press("r enter").expect("Emory University");
    holds(&app, "Maria");
    let app = app.press("r r").expect("Today's drill");
    assert!(!app.path(EMORY).exists());
    let app = app.press("u");
    holds(&app, "Maria");
    // From the calendar one comes back to it.
    Setup::new()
        .season()
        .open(Route::Calendar(None))
        .press("enter r r")
        .expect("Agenda")
        .expect("is removed. u takes it back");
}

#[test]
fn what_is_typed_is_on_the_disk_a_second_after_the_last_key() {
    let app = emory().press("W j j enter").type_text("Warm and quick");
    let mut app = app.wait_ms(600);
    lacks(&app, "Warm");
    app = app.expect("not saved yet").wait_ms(500).expect("☑ saved");
    holds(&app, "impressions: Warm and quick");
    app = app.type_text(", and kind").wait(1);
    holds(&app, "impressions: Warm and quick, and kind");
}

#[test]
fn nothing_is_waited_for_once_everything_is_saved() {
    let app = emory().press("W j j enter").type_text("Warm").wait(2);
    let now = prepcoach::clock::Now {
        wall: "2026-11-24T03:30:20Z".parse().unwrap(),
        uptime: std::time::Duration::from_secs(100),
    };
    assert_eq!(app.changes_in(now), std::time::Duration::from_secs(40));
}

#[test]
fn leaving_saves_at_once_and_all_that_was_typed_is_one_step_back() {
    let app = emory()
        .press("W j j enter")
        .type_text("Warm")
        .wait(2)
        .type_text(" and quick")
        .wait(2)
        .type_text(" people")
        .press("esc")
        .expect("Your impressions are saved. u takes it back.");
    holds(&app, "impressions: Warm and quick people");
    let app = app.press("u");
    lacks(&app, "impressions");
    app.press("u").expect("Nothing to take back.");
}

#[test]
fn typing_again_is_a_step_of_its_own() {
    let app = emory().press("W j j enter").type_text("Warm").press("esc");
    let app = app
        .press("enter")
        .type_text(" people")
        .wait(2)
        .press("esc u");
    holds(&app, "impressions: Warm\n");
}

#[test]
fn another_place_opens_only_after_the_words_are_saved() {
    let app = emory()
        .press("W j j enter")
        .type_text("Warm")
        .click("5 Calendar");
    holds(&app, "impressions: Warm");
    app.click("5 Calendar").expect("Agenda");
}

#[test]
fn what_another_program_changes_elsewhere_is_taken_over_while_one_types() {
    let app = emory().press("W j j enter").type_text("Warm").wait(2);
    let app = rewrite(app, |text| {
        text.replace("remember: chest imaging", "remember: lung cancer")
    });
    let app = app.type_text(" people").wait(2).expect("☑ saved");
    holds(&app, "lung cancer");
    holds(&app, "impressions: Warm people");
    assert_eq!(named(&app, "conflict"), [] as [&str; 0]);
}

#[test]
fn an_item_that_another_program_puts_before_ours_moves_nothing_of_ours() {
    let app = emory().press("W enter").type_text("Why us?").wait(2);
    let app = rewrite(app, |text| {
        format!("{text}asked: [{{question: aq01, of: Dr. Sam Okafor}}]\n")
    });
    let app = app
        .press("backspace")
        .type_text(" and not them?")
        .press("esc");
    holds(&app, "aq01");
    holds(&app, "asked: Why us and not them?");
}

#[test]
fn the_very_text_changed_by_another_program_is_never_overwritten() {
    let app = emory().press("W j j enter").type_text("Warm").wait(2);
    let app = rewrite(app, |text| text.replace("Warm", "Cold"));
    let app = app
        .type_text(" people")
        .expect("another program changed this");
    let app = app.wait(3).expect("Warm people");
    lacks(&app, "people");
    let kept = |app: &Harness| {
        let names = named(app, "conflict");
        let files = names
            .iter()
            .map(|name| app.file(&format!("calendar/{name}")));
        files.collect::<Vec<String>>()
    };
    let [ours] = &kept(&app)[..] else {
        panic!("{:?}", kept(&app));
    };
    assert!(ours.contains("impressions: Warm people"), "{ours}");
    let app = app.press("esc").expect("Cold").expect_no("Warm");
    lacks(&app, "people");
    assert_eq!(kept(&app).len(), 1);
    app.press("u")
        .expect("was changed since; it is left as it is");
}

#[test]
fn words_typed_after_the_file_was_changed_unseen_are_kept_beside_it() {
    let app = emory()
        .press("W j j enter")
        .type_text("Warm")
        .press("esc enter")
        .type_text("er");
    let text = app.file(EMORY).replace("Warm", "Cold");
    fs::write(app.path(EMORY), text).unwrap();
    let app = app
        .wait(2)
        .type_text(" people")
        .press("esc")
        .expect("Warmer people");
    holds(&app, "impressions: Cold");
    let app = app.press("esc").expect("Cold");
    let files = named(&app, "conflict")
        .into_iter()
        .map(|name| app.file(&format!("calendar/{name}")));
    let files: Vec<String> = files.collect();
    assert!(
        files.iter().any(|file| file.contains("Warmer people")),
        "{files:?}"
    );
}

#[test]
fn words_typed_into_an_entry_that_is_removed_meanwhile_are_kept_beside_it() {
    let app = emory().press("W j j enter").type_text("Warm");
    fs::remove_file(app.path(EMORY)).unwrap();
    let app = app.wait_ms(2500).type_text("!").wait(2).expect("Warm!");
    let app = app.press("esc").expect("Today's drill");
    let files = named(&app, "conflict")
        .into_iter()
        .map(|name| app.file(&format!("calendar/{name}")));
    let files: Vec<String> = files.collect();
    assert!(files.iter().any(|file| file.contains("Warm!")), "{files:?}");
}

#[test]
fn words_that_cannot_be_saved_stay_in_sight_until_they_are_or_somebody_says_that_they_may_go() {
    let app = emory().press("W j j enter").type_text("Warm");
    let lock = app.path(".lock");
    fs::remove_file(&lock).unwrap();
    fs::create_dir(&lock).unwrap();
    let app = app.wait(2).expect("not on the disk").expect("Warm");
    let app = app
        .press("esc")
        .expect("Leave it all")
        .press("g")
        .expect("Warm");
    let app = app.press("esc l").expect("What they asked");
    lacks(&app, "Warm");
    let app = app
        .press("enter")
        .type_text("Warm again")
        .press("esc")
        .expect("Warm again");
    fs::remove_dir(&lock).unwrap();
    let app = app.type_text("!").wait(2).expect("☑ saved");
    holds(&app, "impressions: Warm again!");
}

#[test]
fn lines_are_typed_one_after_the_other_and_an_emptied_one_goes() {
    let app = emory()
        .press("W enter")
        .type_text("Why us?")
        .press("enter")
        .type_text("A mistake?")
        .press("enter enter")
        .expect("Why us?")
        .expect("A mistake?")
        .expect_no("saved as you type");
    holds(&app, "- asked: Why us?");
    let app = app.press("g enter").press("ctrl-u").wait(2);
    holds(&app, "Why us?");
    let app = app.press("esc");
    lacks(&app, "Why us?");
    holds(&app, "- asked: A mistake?");
    let app = app.press("g x");
    lacks(&app, "debrief");
}

#[test]
fn a_question_that_was_asked_is_linked_to_the_banks_and_practiced() {
    let app = emory()
        .press("W enter")
        .type_text("tell me about yourself")
        .press("enter esc g l");
    let app = app.expect("Tell me about yourself.").press("enter");
    holds(&app, "question: tell-me-about-yourself");
    let mut app = app.expect("→ Tell me about yourself.").press("j k");
    assert!(app.footer().contains("practice it"), "{}", app.footer());
    app.press("p").expect("press space and answer aloud");
}

#[test]
fn a_link_is_taken_away_again_and_words_that_no_question_has_show_all_of_them() {
    let app = emory()
        .press("W enter")
        .type_text("zzzz")
        .press("enter esc g l");
    let app = app.expect("Tell me about yourself.").press("enter");
    holds(&app, "question: tell-me-about-yourself");
    let app = app
        .press("l ctrl-u")
        .type_text("no question of")
        .press("enter");
    lacks(&app, "tell-me-about-yourself");
}

#[test]
fn the_feeling_goes_from_one_to_five_and_away() {
    let app = emory()
        .press("W G k k +")
        .expect("3 of 5")
        .press("+ + +")
        .expect("5 of 5");
    holds(&app, "gut: 5");
    let app = app
        .press("- - - -")
        .expect("1 of 5")
        .press("-")
        .expect("not noted");
    lacks(&app, "gut");
    app.expect("it stands apart from");
}

#[test]
fn people_are_added_changed_and_removed() {
    let app = emory()
        .press("P n")
        .type_text("Dr. Wei Zhang")
        .press("enter →");
    let app = app.press("enter").type_text("25 min").press("enter enter");
    let app = app
        .type_text("the new scanner")
        .press("enter")
        .expect("Somebody you meet");
    holds(&app, "- {name: Dr. Sam Okafor");
    holds(&app, "name: Dr. Wei Zhang");
    holds(&app, "role: pd");
    holds(&app, "minutes: 25");
    holds(&app, "remember: the new scanner");
    let app = app.press("esc x").expect_no("Wei Zhang");
    lacks(&app, "Wei Zhang");
    let app = app.press("g enter").type_text(", MD").press("esc");
    holds(&app, "name: Dr. Maria Alvarez, MD");
}

#[test]
fn what_hangs_on_a_name_follows_it_when_it_is_changed() {
    let app = emory()
        .press("W G enter e")
        .type_text("Asha")
        .press("esc esc");
    let app = app.press("A G k k k k k enter space ← j space");
    holds(&app, "of: Dr. Sam Okafor");
    let app = app
        .press("P j enter")
        .type_text(", MD")
        .wait(2)
        .type_text(" PhD")
        .press("esc");
    for line in [
        "name: Dr. Sam Okafor, MD PhD",
        "of: Dr. Sam Okafor, MD PhD",
        "to: Dr. Sam Okafor, MD PhD",
    ] {
        holds(&app, line);
    }
    let app = app.press("W G").expect("Dr. Sam Okafor, MD PhD  drafted");
    app.expect_no("Dr. Sam Okafor  ");
}

#[test]
fn minutes_that_are_no_number_are_asked_for_again_and_the_rest_is_kept() {
    let app = emory()
        .press("P n")
        .type_text("Ann")
        .press("enter enter")
        .type_text("soon");
    let app = app
        .press("esc")
        .expect("Write the minutes as a number")
        .wait(2);
    holds(&app, "name: Ann");
    let app = app
        .press("ctrl-u")
        .type_text("15")
        .press("esc")
        .expect("15 min");
    holds(&app, "minutes: 15");
}

#[test]
fn three_questions_make_a_role_ready() {
    let app = emory().press("A").expect("0 of 3–5, 3 more");
    let app = app
        .press("enter space j space j space")
        .expect("3 of 3–5, ready");
    let app = app.press("←").expect("3 of 3–5, ready");
    holds(&app, "questions_to_ask:\n  pd:");
    let app = app
        .press("o")
        .type_text("How are you?")
        .press("esc")
        .expect("4 of 3–5");
    holds(&app, "- How are you?");
    let app = app.press("k x").expect("3 of 3–5, ready");
    holds(&app, "- How are you?");
}

#[test]
fn a_question_is_marked_as_asked_and_the_same_person_is_not_asked_twice() {
    let social = "schema: 1\nkind: social\nprogram: emory\ndate: 2026-12-02\nstart: \"19:00\"\nzone: America/New_York\n\
                  interviewers: [{name: Maria Alvarez, role: pd}]\nasked: [{question: aq05, of: Maria Alvarez, on: 2026-12-02}]\n";
    let app = Setup::new()
        .season()
        .file("calendar/emory-social.yaml", social)
        .open(entry("emory"))
        .press("A enter");
    let mut app = app.press("space");
    while !app.shows("Dr. Maria Alvarez was asked this on 2 Dec already") {
        app = app.press("j");
    }
    let app = app
        .press("← j space")
        .expect("asked of Dr. Maria Alvarez on 24 Nov");
    holds(&app, "asked:\n  - question: ");
    holds(&app, "of: Dr. Maria Alvarez");
    let app = app.press("space").expect_no("asked of Dr.");
    lacks(&app, "of: Dr. Maria");
}

#[test]
fn where_several_people_may_have_heard_it_one_says_who() {
    let app = emory()
        .press("P n")
        .type_text("Dr. Ann Lee")
        .press("enter → esc");
    let app = app
        .press("A enter space ← j space")
        .expect("Whom did you ask?");
    let app = app.press("j enter").expect("asked of Dr. Ann Lee");
    holds(&app, "of: Dr. Ann Lee");
    app.press("space")
        .expect("☑ Dr. Ann Lee")
        .expect("☐ Dr. Maria Alvarez");
}

#[test]
fn a_note_begins_with_the_detail_and_is_kept_edited_sent_and_taken_back() {
    let app = emory()
        .press("W G enter")
        .expect("conversation about chest imaging");
    let app = app.press("e").press("esc").expect("not written yet");
    lacks(&app, "thank_you");
    let app = app.press("e").type_text("Asha").wait(2);
    holds(&app, "to: Dr. Sam Okafor");
    let app = app
        .press("esc")
        .expect("drafted,")
        .press("s")
        .expect("sent 24 Nov");
    holds(&app, "sent: 2026-11-24");
    let app = app.press("s").expect("drafted,");
    lacks(&app, "sent:");
    app.press("esc").expect("Dr. Sam Okafor  drafted");
}

#[test]
fn a_program_that_forbids_notes_gets_none() {
    let sheet = "schema: 1\nname: Emory University\npost_interview_policy: forbidden\n";
    let open = || {
        let setup = Setup::new().season().file("programs/emory.yaml", sheet);
        setup.open(entry("emory")).press("W G enter")
    };
    open()
        .expect_no("Thank you for taking the time")
        .expect("This program asks for no messages");
    for key in ["e", "c", "f", "s"] {
        let app = open().press(key).expect("wants no notes");
        lacks(&app, "thank_you");
    }
}

#[test]
fn the_coach_reads_a_note_while_it_is_written() {
    let app = emory().press("W G enter e");
    let app = app.expect("{name}").expect("in braces");
    let app = app.press("backspace backspace backspace backspace backspace backspace");
    let app = app.type_text("Asha").expect_no("in braces");
    let app = app
        .press("enter")
        .type_text("Please tell me where I stand.");
    app.expect("\"where I stand\": This asks for a promise");
}

#[test]
fn the_mail_has_both_times_is_written_to_a_file_and_marked() {
    let app = emory()
        .press("M")
        .expect("Confirmed back on Wed 11 Nov 2026");
    let app = app.expect("Thursday, December 3, 2026, 9:00 AM to 1:30 PM EST (New York)");
    let app = app.expect("7:30 PM");
    let file = app.path("mail.txt");
    let app = app
        .press("f ctrl-u")
        .type_text(file.to_str().unwrap())
        .press("enter")
        .expect("Written to");
    let text = fs::read_to_string(&file).unwrap();
    assert!(
        text.starts_with("Subject: Confirming my interview with Emory University\n\n"),
        "{text}"
    );
    let app = app
        .press("f ctrl-u")
        .type_text(file.to_str().unwrap())
        .press("enter");
    let app = app.expect("is there already");
    let app = app.press("b").expect("Not confirmed back yet");
    lacks(&app, "confirmed_back");
    let app = app.press("b");
    holds(&app, "confirmed_back: 2026-11-24");
}

#[test]
fn the_name_below_the_mails_is_asked_for_where_it_stands() {
    let app = emory()
        .press("M")
        .expect("Fill in before you send it: name.");
    let app = app
        .press("n")
        .type_text("Asha Rao")
        .press("enter")
        .expect_no("Fill in before");
    assert!(app.file("profile.yaml").contains("name: Asha Rao"));
    assert!(app.file("profile.yaml").contains("home_zone: Asia/Kolkata"));
    let mut app = app.press("end").expect("Asha Rao");
    assert!(!app.footer().contains("your name"), "{}", app.footer());
    let app = app.press("u").expect("Fill in before");
    assert!(!app.file("profile.yaml").contains("Asha"));
}

#[test]
fn a_step_of_the_day_is_moved_left_out_and_put_back() {
    let app = emory()
        .press("D j j j")
        .expect("18:00")
        .press("+")
        .expect("17:55");
    assert!(app.file("settings.yaml").contains("meal: 95"));
    let app = app
        .press("- -")
        .expect("18:05")
        .press("x")
        .expect_no("Eat something");
    assert!(app.file("settings.yaml").contains("meal: 0"));
    app.press("r")
        .expect("18:00")
        .press("g j j +")
        .expect("follows from the others");
}

#[test]
fn what_the_coach_says_leads_to_where_something_can_be_done() {
    let stanford = || Setup::new().season().open(entry("stanford"));
    let mut app = stanford();
    while !app.shows("Answer it today") {
        app = app.press("j");
    }
    let app = app.press("enter").expect("How does it stand?").press("s");
    assert!(
        app.file("calendar/stanford.yaml")
            .contains("status: scheduled")
    );
    let mut app = stanford();
    while !app.shows("practice interview at that hour") {
        app = app.press("j");
    }
    app.press("enter").expect("Get up");
}

#[test]
fn the_half_hour_after_an_interview_is_counted_down() {
    let now = "schema: 1\nkind: interview\ntitle: Now\ndate: 2026-11-24\nstart: \"06:00\"\nend: \"08:40\"\nzone: Asia/Kolkata\n";
    let open = |text: &str| {
        Setup::new()
            .file("calendar/now.yaml", text)
            .open(entry("now"))
    };
    open(now).press("W").expect("10 min left of the half hour");
    let later = now.replace("08:40", "08:20");
    open(&later).press("W").expect_no("left of the half hour");
}

#[test]
fn what_a_file_holds_cannot_steer_the_terminal() {
    let text = "schema: 1\nkind: interview\ntitle: \"A\\u001b[31mB\\u202eC\"\ndate: 2026-12-03\nstart: \"09:00\"\nzone: America/New_York\n\
                place: {platform: zoom, link: \"https://a.example/\\u001b]8;;x\\u0007y\"}\n\
                interviewers: [{name: \"Dr\\u0007 X\\nY\", role: pd, remember: \"a\\u009bb\"}]\n\
                checklist: {\"own\\u001b[2J\": 2026-11-01}\n\
                debrief: {impressions: \"one\\u001b[0m\\ntwo\", questions: [{asked: \"q\\u001b\"}]}\n";
    let mut app = Setup::new()
        .file("calendar/odd.yaml", text)
        .open(entry("odd"));
    for (key, _) in PARTS {
        app = app.press(key);
        let screen = app.screen();
        let odd = screen
            .chars()
            .find(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}');
        assert_eq!(odd, None, "{screen}");
    }
}

#[test]
fn every_part_takes_an_entry_of_any_kind() {
    for kind in ["interview", "social", "mock", "deadline", "other"] {
        for hours in [
            "start: \"09:00\"",
            "all_day: true",
            "start: \"09:00\"\nend: \"08:00\"",
        ] {
            let text = format!("kind: {kind}\ndate: 2026-12-03\n{hours}\nzone: America/New_York\n");
            let mut app = Setup::new().file("calendar/x.yaml", &text).open(entry("x"));
            for (key, _) in PARTS {
                // Enter on the mail would put it into the clipboard of whoever runs the tests.
                let keys = if key == "M" { "G esc" } else { "G enter esc" };
                app = app.press(key).press(keys).resize(60, 16);
                app.screen();
                app = app.resize(80, 24);
            }
        }
    }
}

#[test]
fn no_sequence_of_keys_breaks_it() {
    // Without those that copy, write outside of the folder, or leave for good.
    let keys = [
        "O",
        "D",
        "C",
        "P",
        "A",
        "W",
        "j",
        "k",
        "G",
        "g",
        "↓",
        "↑",
        "space",
        "enter",
        "esc",
        "x",
        "n",
        "o",
        "e",
        "l",
        "b",
        "s",
        "a",
        "t",
        "+",
        "-",
        "u",
        "tab",
        "backspace",
        "home",
        "page-down",
        "ctrl-u",
        "w",
        "r",
    ];
    for seed in [3_u64, 5] {
        let mut app = written_in(Setup::new().season());
        let mut chance = seed;
        for _ in 0..300 {
            chance = chance
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            let at = usize::try_from(chance >> 33).unwrap() % keys.len();
            app = app.press(keys[at]).wait_ms(300);
            if app.shows("Subject: Confirming") {
                app = app.press("O");
            }
            if app.is_finished() || !app.shows("Written after") {
                app = app.reopen(0).press("5 enter");
            }
        }
    }
}

fn written_in(setup: Setup) -> Harness {
    setup
        .open(entry("emory"))
        .press("W enter")
        .type_text("Why us?")
        .press("enter esc O")
}
