//! Every message that passes between the layers, on one page.

mod requests;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::answer_plan::PlanId;
use crate::domain::calendar::{Calendar, CalendarChange, Reversal};
use crate::domain::drafts::{DraftChanges, DraftId, Drafts, SavedDrafts, Versions};
use crate::domain::entry::{Kind, Status};
use crate::domain::history::History;
use crate::domain::id::{EntryId, EventId, QuestionId, SessionId, StoryId};
use crate::domain::journal::{Entry, Event as Happening};
use crate::domain::notebook::Notebook;
use crate::domain::past::PastAttempt;
use crate::domain::plan::Wish;
use crate::domain::profile::{Profile, ProfileChange, Settings};
use crate::domain::program::Programs;
use crate::domain::proposal::Incoming;
use crate::domain::zone::{Zone, ZoneName};
use crate::ui::keymap::Key;

pub use self::requests::Requests;

/// What happened. Runtime to app.
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted in one go.
    Paste(String),
    /// The mouse was clicked at a column and row.
    Click(u16, u16),
    /// The window was resized, or something else asks for a new picture.
    Redraw,
    /// Time has passed.
    Tick,
    /// These entries are on the disk.
    Written(Vec<Entry>),
    /// These entries are not on the disk, and why.
    NotWritten(Vec<Entry>, String),
    /// The journal was folded anew.
    Folded(Box<History>),
    /// The profile is on the disk, with its home zone resolved.
    ProfileSaved(Profile, Zone),
    /// The person's choices are on the disk.
    SettingsSaved(Settings),
    /// A change of the calendar is on the disk.
    CalendarSaved(Box<SavedCalendar>),
    /// A change of drafts is on the disk.
    DraftsSaved(Box<SavedDrafts>),
    /// A change of drafts is not on the disk, and why. Where another program had changed a file, ours lies beside it.
    DraftsNotSaved(Box<Drafts>, String),
    /// Earlier versions of a draft were read.
    VersionsRead(Box<Versions>),
    /// Another program changed files; this is how everything stands now.
    Reread(Box<Notebook>),
    /// The window came to the front.
    Focus,
    /// A foreign file was read.
    ImportRead(Box<ImportRead>),
    /// Every past attempt was read.
    PastRead(Vec<PastAttempt>),
    /// Something was done; one sentence.
    Done(String),
    /// Something could not be done; one sentence.
    Failed(String),
}

/// The calendar after a change.
pub struct SavedCalendar {
    /// All entries as they are now.
    pub calendar: Calendar,
    /// All sheets as they are now.
    pub programs: Programs,
    /// What was done, in a few words.
    pub words: String,
    /// How to take it back; empty where that is what was done.
    pub back: Vec<Reversal>,
}

/// What should happen in the world. App to runtime.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Append to the journal.
    Write(Vec<Entry>),
    /// Read and fold the whole journal.
    Fold,
    /// Write the answers of the first-run questions.
    SaveProfile(ProfileChange),
    /// Write the answers back as they were before; one that was not there goes.
    RestoreProfile(ProfileChange),
    /// Write the person's choices.
    SaveSettings(Settings),
    /// Change entries of the calendar and the sheets that go with them.
    ChangeCalendar(CalendarChange),
    /// Put files back as they were before a change; the words say what that change was.
    PutBack(Vec<Reversal>, String),
    /// Change drafts: stories, plans, the portrait.
    ChangeDrafts(DraftChanges),
    /// Read every version of a draft.
    ReadVersions(DraftId),
    /// Make an earlier or second version, by its file, the one that counts; a second version that was taken over goes.
    RestoreVersion(DraftId, String),
    /// Remove a second version beside a draft, by its file, into the trash: the draft stays as it is.
    DropVersion(String),
    /// Open a draft's file in the person's own editor; made from what is known where it is not there.
    EditOutside(DraftId),
    /// Look whether files were changed by another program, and read them again where they were.
    LookOutside,
    /// Read every past attempt, for the list of Progress.
    ReadPast,
    /// Read a foreign file for the calendar.
    ReadImport(ImportWish),
    /// Write the calendar into a new file, in this format.
    Export(ExportFormat, String),
    /// Put a text into the clipboard, by the terminal (OSC 52).
    Copy(String),
    /// Write a text into a new file; one that is there is left alone. The path is as the person named it.
    WriteText(String, String),
    /// Ring the terminal's bell, and show these words where the terminal can notify.
    Notify(String),
    /// Ring the terminal's bell.
    Bell,
    /// Give the terminal back for a while (Ctrl-Z).
    Suspend,
}

/// Everywhere one can be. The command line, the tests and the screens all navigate by route.
#[derive(Debug, Clone, PartialEq)]
pub enum Route {
    /// 1 Today.
    Today,
    /// 2 Practice.
    Practice,
    /// 3 Answers, at one of its pages.
    Answers(AnswersPage),
    /// The desk, where a draft is written with the coach beside it.
    Desk(Writing),
    /// All versions of a draft, to compare and restore.
    Versions(DraftId),
    /// The ten-second drill: a prompt, name the story.
    Recall,
    /// 5 Calendar, with an entry in front where one is named.
    Calendar(Option<EntryId>),
    /// One entry with everything that goes with it.
    Entry(EntryId),
    /// The form of an entry.
    EntryForm(Filling),
    /// Taking entries from a file.
    Import,
    /// Writing the calendar to a file.
    Export,
    /// 6 Progress.
    Progress,
    /// 7 Library, with a question in front where one is named.
    Library(Option<QuestionId>),
    /// The first-run questions.
    Welcome,
    /// A new session.
    Session(Wish),
    /// A session that was not finished.
    Resume(SessionId),
}

/// The pages of Answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswersPage {
    /// The story bank.
    Stories,
    /// The plans of answers, by question.
    Plans,
    /// Who I am, why radiology, what I contribute.
    Narrative,
    /// Gaps, exams, US experience, visa.
    Journey,
    /// The cards of the CV.
    Cv,
    /// Qualities, their proof, the demand they meet.
    Fit,
    /// Which story answers what, and where there is none.
    Coverage,
}

/// What is written at the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Writing {
    /// A story that is there.
    Story(StoryId),
    /// A new story, begun from the prompt with this id, or from none.
    NewStory(Option<String>),
    /// The plan of an answer; a new one where there is none, from its story where one is given.
    Plan(PlanId, Option<StoryId>),
    /// What is written to a prompt of the narrative, by its id.
    Material(String),
    /// The paragraph of the narrative.
    Paragraph,
    /// The spoken form of the narrative.
    Spoken,
    /// An explanation, by its topic.
    Explanation(String),
    /// An item of the CV, by its id.
    CvItem(String),
}

/// What the form of an entry begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filling {
    /// A new entry of this kind, on this day where one was chosen.
    New(Kind, Option<NaiveDate>),
    /// The words of an invitation, to be pasted.
    Paste,
    /// An entry that is there.
    Edit(EntryId),
}

/// A foreign file that was read for the calendar.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportRead {
    /// The file as the person named it.
    pub file: String,
    /// What is in it; or why it cannot be read, one sentence.
    pub found: Result<Vec<Incoming>, String>,
    /// For a spreadsheet: each heading, what its column was taken for, and an example of what stands there.
    pub columns: Vec<ReadColumn>,
    /// The key by which the meaning of these headings is remembered; empty for other files.
    pub mapping_key: String,
    /// What is to be known of whole columns, one sentence each.
    pub remarks: Vec<String>,
}

/// One column of a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadColumn {
    /// Its heading.
    pub heading: String,
    /// What it was taken for, by the word that `settings.yaml` keeps.
    pub taken_for: String,
    /// The first value in it.
    pub example: String,
    /// Whether that was guessed by little, so that somebody should look at it.
    pub is_guess: bool,
}

/// The formats the calendar is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExportFormat {
    /// iCalendar, for other calendars.
    Ics,
    /// A spreadsheet.
    Csv,
    /// Markdown, for people.
    Markdown,
}

impl ExportFormat {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Ics, Self::Csv, Self::Markdown];

    /// How its files end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Ics => "ics",
            Self::Csv => "csv",
            Self::Markdown => "md",
        }
    }
}

/// What was asked about a foreign file before it is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportWish {
    /// The file as the person named it.
    pub file: String,
    /// The zone of times that name none.
    pub floating: Option<ZoneName>,
    /// What its columns mean, by heading, where the person said so.
    pub columns: Option<BTreeMap<String, String>>,
}

/// What a screen wants. Screen to app, which navigates itself and passes effects on.
#[derive(Debug)]
pub enum Request {
    /// Open a route on top of this one.
    Open(Route),
    /// Close this screen.
    Back,
    /// Close every screen and open a place.
    GoTo(Route),
    /// Perform an effect.
    Perform(Effect),
    /// Keep what happened in the journal.
    Record(Happening),
    /// Keep what happened, so that `u` can take it back; the words say what.
    RecordUndoable(Happening, String),
    /// Say one line at the foot of the screen.
    Say(String),
    /// Ask a question; the answer comes back to the screen.
    Ask(Question),
}

/// A question with one key for each answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The question.
    pub title: String,
    /// What each answer means.
    pub text: String,
    /// Key, words, answer.
    pub choices: Vec<(Key, &'static str, Answer)>,
}

/// Every answer a screen may be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Go on as before.
    Continue,
    /// End the session here, with its debrief.
    Finish,
    /// Leave at once; the session can be gone on with later.
    LeaveForLater,
    /// Quit the program.
    Quit,
    /// Remove what is in front.
    Remove,
    /// Close what is being written although it could not be saved.
    Discard,
    /// Let the entry in front stand so.
    Stand(Status),
}

/// What `u` takes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undoable {
    /// An event of the journal, and what it was.
    Event(EventId, String),
    /// The profile as it was before.
    Profile(ProfileChange),
    /// Files as they were before, and what was done to them.
    Files(Vec<Reversal>, String),
    /// The same for what is being typed: however often it is saved, it is one step.
    Draft(Vec<Reversal>, String),
}
