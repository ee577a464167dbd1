//! A big data folder, the same at every run: a season and a half of hard work, and more questions than anyone writes.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

use chrono::{DateTime, TimeDelta, Utc};
use prepcoach::store::lines::seal;

/// Answers spoken, each with its review.
pub const ATTEMPTS: usize = 10_000;
/// Questions in own banks.
pub const QUESTIONS: usize = 2_000;
/// Own banks.
const BANKS: usize = 10;
/// Answers in one session.
const IN_A_SESSION: usize = 5;
/// The machines that practiced by turns.
const DEVICES: [&str; 2] = ["aaaa1111", "bbbb2222"];
/// Program sheets and calendar entries.
const PROGRAMS: usize = 200;
const ENTRIES: usize = 300;

/// Stories, and plans of answers.
const STORIES: usize = 40;
const PLANS: usize = 100;

/// The instant the program is told it is: a morning in the season, shortly after the last answer.
pub const NOW: &str = "2026-12-01T14:00:00Z";
/// The instant of the first answer, twelve months before.
const FIRST: i64 = 1_764_511_200;
/// Seconds from one session to the next: 2 000 of them fill twelve months.
const BETWEEN: i64 = 15_700;

/// Writes the folder at `root`. Its files are an hour old, as those of a folder that is not being written.
///
/// # Errors
/// Where a file cannot be written.
pub fn make(root: &Path) -> io::Result<()> {
    for folder in [
        "banks", "journal", "programs", "calendar", "stories", "answers",
    ] {
        fs::create_dir_all(root.join(folder))?;
    }
    put(root, "folder.yaml", "schema: 1\ncreated: 2025-11-30\n")?;
    put(root, "profile.yaml", PROFILE)?;
    put(root, "settings.yaml", "schema: 1\nminutes_a_day: 12\n")?;
    for bank in 0..BANKS {
        put(root, &format!("banks/own-{bank}.yaml"), &own_bank(bank))?;
    }
    for program in 0..PROGRAMS {
        put(root, &format!("programs/program-{program}.yaml"), SHEET)?;
    }
    for entry in 0..ENTRIES {
        put(
            root,
            &format!("calendar/interview-{entry}.yaml"),
            &calendar_entry(entry),
        )?;
    }
    for story in 0..STORIES {
        put(
            root,
            &format!("stories/story-{story}.yaml"),
            &a_story(story),
        )?;
    }
    for plan in 0..PLANS {
        let program = if plan % 5 == 0 { "@program-7" } else { "" };
        let name = format!("answers/own-question-{plan}{program}.yaml");
        put(root, &name, &a_plan(plan))?;
    }
    journal(root)
}

/// A story of some 150 words.
fn a_story(number: usize) -> String {
    format!(
        "schema: 1\ntitle: The night of study {number}\nprompt: mistake\nsituation:
  - I was the only doctor at night in a hospital of {number} beds
  - The scanner had been down for two days
task:\n  - Decide who could wait until the morning\naction:
  - I called the radiologist on duty and read her the findings
  - I wrote down each study with its question and its hour
  - I asked the nurse to repeat what we had agreed
result:\n  - All {number} studies were read by eight, none was missed\n  - The list is still in use
learned:\n  - Say early what you do not know\nnumbers: [\"{number} studies\"]\nqualities: [teamwork, reliability]
themes: [teamwork, pressure]\nconcerns: [realistic-about-radiology]\nwhen: 2022, third year\nwhere: Pune\n"
    )
}

fn a_plan(number: usize) -> String {
    format!(
        "schema: 1\nquestion: own-question-{number}\nbullets:\n  - The night the scanner was down
  - I sorted {number} studies by what could wait\n  - Called the radiologist, read back the plan
  - None was missed; the list is still in use\nstory: story-{story}
opening: One night taught me how much a clear list is worth.\nclosing: So I say early what I do not know.
keywords: [night, list, call]\nupdated: 2026-11-20\n",
        story = number % STORIES
    )
}

const PROFILE: &str = "schema: 1
name: A. Applicant
home_zone: Asia/Kolkata
visa: needed
first_interview: 2026-12-15
narrative:
  origin: I grew up in a village with one clinic, and my first patient was a farmer with a cough.
  paragraph: |
    I am a doctor from Pune who came to radiology by way of a night without a scanner.
    I like to find the one question that an image can answer, and to answer it in time.
    I bring three years of hospital work, a registry of lung nodules, and patience.
  spoken: Today I work in a hospital of two hundred beds. It began with one night. I want to read for a region like mine.
journey:
  - topic: gap
    bullets: {own: [I left for a year to care for my father], learned: [I read one case a day], resolved: [Back since 2024]}
cv:
  - {id: nodules, title: A registry of lung nodules, kind: project, ready: {question: Which nodules grow, role: I read all of them}}
  - {id: python, title: Python, kind: skill, used: A script that counts slices}
fit:
  - {quality: patience, story: story-1, demand: call}
";

const SHEET: &str = "schema: 1\nname: A University Hospital\ncity: Springfield\nzone: America/New_York\ntrack: advanced
structure: {residents_per_year: 8, call: night-float, attending_overnight: true}
img: {friendliness: high, visas: [J-1, H-1B], as_of: 2026-10}
attractions: [independent call, a strong chest section, a research year]
ask: [How is feedback given?, What changed last year?]
why_us: |\n  A place that teaches by the work itself.\nratings: {teaching: 5, place: 3}\n";

/// An entry of a season: two a day from October to February, in the zones of the United States.
fn calendar_entry(number: usize) -> String {
    const ZONES: [&str; 5] = [
        "America/New_York",
        "America/Chicago",
        "America/Denver",
        "America/Phoenix",
        "America/Los_Angeles",
    ];
    let first = chrono::NaiveDate::from_ymd_opt(2026, 10, 1).unwrap_or_default();
    let date = first + TimeDelta::days(i64::try_from(number / 2).unwrap_or(0));
    let kind = ["interview", "social", "interview", "mock"][number % 4];
    let (start, end) = [("09:00", "13:30"), ("17:00", "18:30")][number % 2];
    let (program, zone) = (number % PROGRAMS, ZONES[number % ZONES.len()]);
    format!(
        "schema: 1\nkind: {kind}\nprogram: program-{program}\ndate: {date}\nstart: \"{start}\"\nend: \"{end}\"\nzone: {zone}\n\
         as_received: \"{date}, {start}\"\nstatus: scheduled\ninvited_on: 2026-09-20\nconfirmed_back: 2026-09-21\n\
         place: {{platform: zoom, link: \"https://example.org/room\"}}\n\
         interviewers: [{{name: Dr. A, role: pd}}, {{name: Dr. B, role: faculty}}]\n"
    )
}

fn put(root: &Path, name: &str, text: &str) -> io::Result<()> {
    let path = root.join(name);
    fs::write(&path, text)?;
    let an_hour_ago = now().checked_sub(Duration::from_secs(3600));
    File::options()
        .write(true)
        .open(&path)?
        .set_modified(an_hour_ago.unwrap_or(SystemTime::UNIX_EPOCH))
}

#[expect(
    clippy::disallowed_methods,
    reason = "a file's age is measured against the machine's clock"
)]
fn now() -> SystemTime {
    SystemTime::now()
}

/// The id of an own question.
fn own(question: usize) -> String {
    format!("own-question-{question}")
}

fn own_bank(bank: usize) -> String {
    let each = QUESTIONS / BANKS;
    let mut text = format!(
        "schema: 1\nbank: own-{bank}\ntitle: Own bank {bank}\nabout: Collected on the trail.\nquestions:\n"
    );
    for question in bank * each..(bank + 1) * each {
        let _ = write!(
            text,
            "  - id: {id}
    ask: What did your day number {question} on the ward teach you about working in a team under pressure?
    variants: [\"Tell me about day {question}.\", \"Which lesson of day {question} do you still use?\"]
    kind: {kind}
    frame: star
    themes: [teamwork, theme-{theme}]
    concerns: [realistic-about-radiology]
    asked: {asked}
    target: [60, 120]
    probing: Whether the applicant reflects on ordinary work and not only on triumphs.
    points: [\"Names one concrete case\", \"Says what was hard in it\", \"Says what changed afterwards, number {question}\"]
    avoid: [\"Blaming the team\", \"A story without an end\"]
    follow_ups: [\"Would your colleagues tell it the same way?\", \"What would you do today?\"]
    source: [own note {question}]
",
            id = own(question),
            kind = ["behavioral", "motivational", "situational", "red-flag"][question % 4],
            asked = ["often", "sometimes", "rarely"][question % 3],
            theme = question % 40,
        );
    }
    text
}

fn journal(root: &Path) -> io::Result<()> {
    let mut lines = Lines::default();
    for session in 0..ATTEMPTS / IN_A_SESSION {
        lines.session(session);
    }
    for (name, text) in &lines.files {
        put(root, &format!("journal/{name}.jsonl"), text)?;
    }
    Ok(())
}

/// The journal as it grows: one file for each month and machine.
#[derive(Default)]
struct Lines {
    files: std::collections::BTreeMap<String, String>,
    written: usize,
}

impl Lines {
    fn session(&mut self, session: usize) {
        let device = DEVICES[(session / 7) % DEVICES.len()];
        let begin = FIRST + BETWEEN * i64::try_from(session).unwrap_or(0);
        let at = |minute: usize| begin + 60 * i64::try_from(minute).unwrap_or(0);
        let asked = |place: usize| own((session * 37 + place * 401) % QUESTIONS);
        let planned: Vec<String> = (0..IN_A_SESSION)
            .map(|place| format!("\"{}\"", asked(place)))
            .collect();
        let planned = planned.join(",");
        self.line(device, at(0), &format!("\"event\":\"session\",\"session\":\"s{session:07}\",\"kind\":\"daily\",\"planned\":[{planned}],\"minutes\":12"));
        for place in 0..IN_A_SESSION {
            let attempt = session * IN_A_SESSION + place;
            let seconds = 45 + (attempt * 13) % 100;
            let question = asked(place);
            self.line(device, at(2 * place + 1), &format!("\"event\":\"attempt\",\"session\":\"s{session:07}\",\"attempt\":\"a{attempt:07}\",\"question\":\"{question}\",\"program\":null,\"wording\":\"What did that day on the ward teach you about working in a team under pressure?\",\"seconds\":{seconds}.5,\"think_seconds\":5.0,\"paused\":0.0,\"notes_seen\":\"none\",\"target\":[60,120],\"recording\":null"));
            let rating = ["again", "hard", "good", "good", "easy"][attempt % 5];
            self.line(device, at(2 * place + 2), &format!("\"event\":\"review\",\"attempt\":\"a{attempt:07}\",\"self\":4,\"points\":[\"Names one concrete case\",\"Says what was hard in it\"],\"star\":[\"S\",\"A\",\"R\"],\"marks\":[\"fillers\"],\"rating\":\"{rating}\",\"suggested\":\"good\",\"note\":\"Shorter beginning.\""));
        }
        self.line(device, at(12), &format!("\"event\":\"debrief\",\"session\":\"s{session:07}\",\"well\":\"Calm voice.\",\"awkward\":\"The end.\",\"changes\":[\"End number {} with the lesson\"]", session % 700));
        self.line(
            device,
            at(13),
            &format!("\"event\":\"end\",\"session\":\"s{session:07}\""),
        );
    }

    fn line(&mut self, device: &str, at: i64, body: &str) {
        let at = DateTime::<Utc>::UNIX_EPOCH + TimeDelta::seconds(at);
        let object = format!(
            "{{\"id\":\"e{:015}\",\"at\":\"{}\",{body}}}",
            self.written,
            at.format("%Y-%m-%dT%H:%M:%S.000Z")
        );
        self.written += 1;
        let file = self
            .files
            .entry(format!("{}.{device}", at.format("%Y-%m")))
            .or_default();
        if let Ok(line) = seal(&object) {
            file.push_str(&line);
            file.push('\n');
        }
    }
}
