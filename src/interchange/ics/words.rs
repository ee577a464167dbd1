//! What the words of an event tell of its sort, and which of them are worth keeping.

use super::clean;
use super::event::{Event, LONGEST_LINE};
use crate::domain::entry::{Kind, Platform};

/// The longest notes that are kept, in characters.
const LONGEST: usize = 2_000;

/// Where the text of a conference system begins; what follows says nothing of the program.
const BOILERPLATE: [&str; 9] = [
    "is inviting you to a scheduled",
    "join zoom meeting",
    "microsoft teams meeting",
    "microsoft teams need help",
    "join on your computer",
    "-::~:~::",
    "________",
    "----------",
    "join webex meeting",
];

/// The sort of an event by its title; `platform` tells where the title is silent.
pub fn kind(summary: &str, platform: Option<Platform>) -> Kind {
    // Words by themselves, each between two spaces.
    let word = |c: char| {
        if c.is_alphanumeric() || c == '&' {
            c
        } else {
            ' '
        }
    };
    let spaced: String = summary.to_lowercase().chars().map(word).collect();
    let text = format!(" {} ", clean::line(&spaced, 300));
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&[" mock ", " practice interview "]) {
        return Kind::Mock;
    }
    if has(&["deadline", " due ", "certify rank", "submit "]) {
        return Kind::Deadline;
    }
    let before = [
        "pre interview",
        "preinterview",
        "interview social",
        "interview dinner",
        "post interview",
    ];
    let rest = before
        .iter()
        .fold(text.clone(), |text, word| text.replace(word, " social "));
    if rest.contains("interview") {
        return Kind::Interview;
    }
    let social = [
        " social ",
        "happy hour",
        "meet and greet",
        "meet & greet",
        "meet the residents",
        "dinner",
        "mixer",
        "reception",
        "residents q&a",
        "resident q&a",
        "open house",
        "trivia",
    ];
    if social.iter().any(|word| rest.contains(word)) {
        return Kind::Social;
    }
    match platform {
        Some(Platform::Thalamus) => Kind::Interview,
        _ => Kind::Other,
    }
}

/// The title to keep.
pub fn title(event: &Event) -> String {
    if !event.summary.is_empty() {
        return event.summary.clone();
    }
    let first = &event.words.plain;
    clean::line(first.lines().next().unwrap_or_default(), LONGEST_LINE)
}

/// What the description says of the day and the program, without what conference systems add.
pub fn notes(event: &Event) -> String {
    let kept = event.words.plain.lines().take_while(|line| {
        let line = line.trim().to_lowercase();
        !BOILERPLATE.iter().any(|start| line.contains(start))
    });
    clean::lines(&kept.collect::<Vec<_>>().join("\n"), LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_tell_the_sort() {
        for (title, expected) in [
            ("Interview - Emory Diagnostic Radiology", Kind::Interview),
            ("Emory DR Interview Day", Kind::Interview),
            ("INTERVIEW: Mayo Clinic", Kind::Interview),
            ("Pre-Interview Social with residents", Kind::Social),
            ("Virtual Happy Hour", Kind::Social),
            ("Interview dinner", Kind::Social),
            ("Post-interview Q&A", Kind::Social),
            ("Interview day and social hour", Kind::Interview),
            ("Mock interview with Dr. Rao", Kind::Mock),
            ("Practice interview", Kind::Mock),
            ("Deadline to accept interview", Kind::Deadline),
            ("ERAS application due", Kind::Deadline),
            ("Rank list deadline", Kind::Deadline),
            ("Dentist", Kind::Other),
            ("Socialist history", Kind::Other),
            ("", Kind::Other),
        ] {
            assert_eq!(kind(title, None), expected, "{title}");
        }
        assert_eq!(kind("Emory", Some(Platform::Thalamus)), Kind::Interview);
        assert_eq!(kind("Emory", Some(Platform::Zoom)), Kind::Other);
    }

    #[test]
    fn notes_end_where_the_conference_system_begins() {
        let mut event = Event::default();
        event.words.plain =
            "Please wear a tie.\nTalks: 4.\n\n________________\nMicrosoft Teams meeting\nJoin"
                .to_owned();
        assert_eq!(notes(&event), "Please wear a tie.\nTalks: 4.");
        event.words.plain =
            "Dr. Lee is inviting you to a scheduled Zoom meeting.\nhttps://zoom.us/j/1".to_owned();
        assert_eq!(notes(&event), "");
    }

    #[test]
    fn a_title_is_found_in_the_description_where_there_is_none() {
        let mut event = Event::default();
        assert_eq!(title(&event), "");
        event.words.plain = "Interview at Emory\nMore".to_owned();
        assert_eq!(title(&event), "Interview at Emory");
        event.summary = "Emory".to_owned();
        assert_eq!(title(&event), "Emory");
    }
}
