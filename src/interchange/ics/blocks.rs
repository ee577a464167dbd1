//! From lines to components: calendars, and the events, time zones and other things in them, each by itself, so that
//! one broken event harms no other. What the properties say is not looked at here.

use super::lines::{Line, Lines};
use super::property::Property;

/// The most components that are read of one file; a season has some dozens of events.
pub const MOST: usize = 20_000;

/// The most lines of one event; one of a meeting with a thousand guests has fewer.
const MOST_LINES: usize = 5_000;

/// The most time zones of one calendar; there are not that many names.
const MOST_ZONES: usize = 1_000;

/// What a whole calendar says about its events.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    /// What is asked of the receiver, in capitals: `REQUEST`, `CANCEL` and so on; empty where nothing is.
    pub method: String,
    /// The zone of the calendar as a whole (`X-WR-TIMEZONE`), as written.
    pub zone: Option<String>,
    /// Its time zones (`VTIMEZONE`), line by line.
    pub zones: Vec<Vec<String>>,
}

/// What a component is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// An event.
    Event,
    /// A task.
    Task,
    /// A note.
    Journal,
    /// Times in which somebody is busy.
    Busy,
    /// A time zone.
    Zone,
    /// Anything else.
    Unknown,
}

/// A component by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub sort: Sort,
    /// The calendar it stands in, by its place in [`File::calendars`].
    pub calendar: usize,
    /// The line of the file it begins on.
    pub line: usize,
    /// Its own lines, without those of components within it.
    pub lines: Vec<String>,
    /// Whether its end was found, and every line up to it was read.
    pub is_closed: bool,
}

/// A file in parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct File {
    /// The calendars.
    pub calendars: Vec<Calendar>,
    /// Everything in them but time zones, in the order of the file.
    pub blocks: Vec<Block>,
    /// The line of the first component that was not read because there are too many.
    pub beyond: Option<usize>,
}

impl Sort {
    fn of(name: &str) -> Self {
        let sorts = [
            ("VEVENT", Self::Event),
            ("VTODO", Self::Task),
            ("VJOURNAL", Self::Journal),
            ("VFREEBUSY", Self::Busy),
            ("VTIMEZONE", Self::Zone),
        ];
        let found = sorts
            .iter()
            .find(|(word, _)| name.eq_ignore_ascii_case(word));
        found.map_or(Self::Unknown, |(_, sort)| *sort)
    }
}

/// Takes a file apart.
pub fn split(bytes: &[u8]) -> File {
    let mut splitter = Splitter::default();
    for line in Lines::of(bytes) {
        splitter.take(line);
        if splitter.file.beyond.is_some() {
            break;
        }
    }
    splitter.close(false);
    splitter.file
}

#[derive(Default)]
struct Splitter {
    file: File,
    /// The component that is being read.
    open: Option<Block>,
    /// How many components are open within it.
    depth: usize,
}

impl Splitter {
    fn take(&mut self, line: Line) {
        let text = line.text.trim();
        let Some((name, value)) = text.split_once(':') else {
            return self.keep(line.text);
        };
        let (name, value) = (name.trim_end(), value.trim());
        if name.eq_ignore_ascii_case("BEGIN") {
            self.begin(value, line.number, &line.text);
        } else if name.eq_ignore_ascii_case("END") {
            self.end(value, &line.text);
        } else {
            self.keep(line.text);
        }
    }

    fn begin(&mut self, name: &str, number: usize, text: &str) {
        if name.eq_ignore_ascii_case("VCALENDAR") {
            self.close(false);
            self.begin_calendar();
            return;
        }
        let sort = Sort::of(name);
        // These stand within nothing but a calendar: whatever is open has lost its end.
        if self.open.is_some() && sort == Sort::Unknown {
            self.depth += 1;
            return self.keep_in_zone(text);
        }
        self.close(false);
        if self.file.calendars.is_empty() {
            self.begin_calendar();
        }
        if self.file.blocks.len() >= MOST {
            self.file.beyond = Some(number);
            return;
        }
        self.open = Some(Block {
            sort,
            calendar: self.file.calendars.len() - 1,
            line: number,
            lines: Vec::new(),
            is_closed: false,
        });
    }

    /// A calendar that says nothing and holds nothing makes room for the next.
    fn begin_calendar(&mut self) {
        let blank = Calendar::default();
        let last = self.file.calendars.len().wrapping_sub(1);
        let is_used = self
            .file
            .blocks
            .last()
            .is_some_and(|block| block.calendar == last);
        if self.file.calendars.last() != Some(&blank) || is_used {
            self.file.calendars.push(blank);
        }
    }

    fn end(&mut self, name: &str, text: &str) {
        if name.eq_ignore_ascii_case("VCALENDAR") {
            return self.close(false);
        }
        let Some(open) = &self.open else {
            return;
        };
        let ends = match open.sort {
            Sort::Unknown => self.depth == 0,
            sort => Sort::of(name) == sort,
        };
        if ends {
            return self.close(true);
        }
        self.depth = self.depth.saturating_sub(1);
        self.keep_in_zone(text);
    }

    /// Keeps a line where it belongs.
    fn keep(&mut self, text: String) {
        let depth = self.depth;
        match &mut self.open {
            Some(open) => match open.sort {
                Sort::Event
                    if depth == 0 && open.lines.len() < MOST_LINES && !is_attachment(&text) =>
                {
                    open.lines.push(text);
                }
                Sort::Zone => open.lines.push(text),
                // The name is enough of what is not an event.
                Sort::Task | Sort::Journal if depth == 0 && is_named(&text) => {
                    open.lines.push(text);
                }
                _ => {}
            },
            None => self.keep_in_calendar(&text),
        }
    }

    fn keep_in_zone(&mut self, text: &str) {
        if let Some(open) = &mut self.open
            && open.sort == Sort::Zone
        {
            open.lines.push(text.to_owned());
        }
    }

    fn keep_in_calendar(&mut self, text: &str) {
        let Some(calendar) = self.file.calendars.last_mut() else {
            return;
        };
        let Some(property) = Property::of(text) else {
            return;
        };
        if property.is("METHOD") {
            calendar.method = property.value.trim().to_ascii_uppercase();
        } else if property.is("X-WR-TIMEZONE") {
            calendar.zone = Some(property.value.trim().to_owned());
        }
    }

    /// Puts what is open where it belongs.
    fn close(&mut self, is_closed: bool) {
        self.depth = 0;
        let Some(block) = self.open.take() else {
            return;
        };
        match block.sort {
            Sort::Zone => {
                let calendar = self.file.calendars.get_mut(block.calendar);
                if let Some(calendar) =
                    calendar.filter(|calendar| calendar.zones.len() < MOST_ZONES)
                {
                    calendar.zones.push(block.lines);
                }
            }
            Sort::Unknown => {}
            _ => {
                let is_closed = is_closed && block.lines.len() < MOST_LINES;
                self.file.blocks.push(Block { is_closed, ..block });
            }
        }
    }
}

/// Attachments are never used, and may be large.
fn is_attachment(text: &str) -> bool {
    starts_with(text, "ATTACH")
}

fn is_named(text: &str) -> bool {
    starts_with(text, "SUMMARY")
}

fn starts_with(text: &str, name: &str) -> bool {
    let start = text.get(..name.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn events(text: &str) -> Vec<(usize, usize, bool)> {
        let file = split(text.as_bytes());
        let events = file.blocks.iter().filter(|block| block.sort == Sort::Event);
        events
            .map(|block| (block.line, block.lines.len(), block.is_closed))
            .collect()
    }

    #[test]
    fn events_are_found_whole_cut_nested_and_without_a_calendar() {
        for (text, expected) in [
            (
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nA:1\nEND:VEVENT\nEND:VCALENDAR",
                vec![(2, 1, true)],
            ),
            ("begin:vevent\na:1\nend:vevent\n", vec![(1, 1, true)]),
            (
                "BEGIN:VEVENT\nA:1\nBEGIN:VALARM\nB:2\nBEGIN:X\nEND:X\nEND:VALARM\nC:3\nEND:VEVENT",
                vec![(1, 2, true)],
            ),
            // An alarm without its end takes nothing but what stands in it.
            (
                "BEGIN:VEVENT\nA:1\nBEGIN:VALARM\nB:2\nEND:VEVENT\nBEGIN:VEVENT\nEND:VEVENT",
                vec![(1, 1, true), (6, 0, true)],
            ),
            (
                "BEGIN:VEVENT\nA:1\nBEGIN:VEVENT\nB:2\nEND:VEVENT",
                vec![(1, 1, false), (3, 1, true)],
            ),
            (
                "BEGIN:VEVENT\nA:1\nEND:VCALENDAR\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nB:2",
                vec![(1, 1, false), (5, 1, false)],
            ),
            (
                "BEGIN:X-OTHER\nA:1\nBEGIN:VEVENT\nB:2\nEND:VEVENT\nEND:X-OTHER",
                vec![(3, 1, true)],
            ),
            ("END:VEVENT\nEND:VCALENDAR\nA:1", vec![]),
            (
                "BEGIN:VEVENT\nATTACH;ENCODING=BASE64:AAAA\nA:1\nEND:VEVENT",
                vec![(1, 1, true)],
            ),
        ] {
            assert_eq!(events(text), expected, "{text}");
        }
    }

    #[test]
    fn each_calendar_keeps_its_own_method_and_zones() {
        let text = "BEGIN:VCALENDAR\nMETHOD:request\nX-WR-TIMEZONE:Asia/Kolkata\nBEGIN:VTIMEZONE\nTZID:A\nBEGIN:STANDARD\n\
                    TZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\nEND:VCALENDAR\nBEGIN:VCALENDAR\nBEGIN:VTODO\nSUMMARY:x\n\
                    METHOD:ADD\nEND:VTODO\nEND:VCALENDAR";
        let file = split(text.as_bytes());
        let [first, second] = &file.calendars[..] else {
            panic!("{file:?}");
        };
        assert_eq!(first.method, "REQUEST");
        assert_eq!(first.zone.as_deref(), Some("Asia/Kolkata"));
        assert_eq!(first.zones[0].len(), 4);
        assert_eq!(*second, Calendar::default());
        assert_eq!(file.blocks[0].sort, Sort::Task);
        assert_eq!((file.blocks[0].calendar, file.blocks[0].line), (1, 12));
    }

    #[test]
    fn too_many_and_too_deep_are_bounded() {
        let file = split("BEGIN:VEVENT\nEND:VEVENT\n".repeat(MOST + 5).as_bytes());
        assert_eq!(file.blocks.len(), MOST);
        assert_eq!(file.beyond, Some(2 * MOST + 1));
        let deep = format!("BEGIN:VEVENT\n{}A:1", "BEGIN:X\n".repeat(100_000));
        assert_eq!(events(&deep), [(1, 0, false)]);
    }
}
