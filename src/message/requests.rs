//! How a screen collects what it wants.

use super::{Effect, Question, Request, Route};
use crate::clock::Now;
use crate::domain::id::IdMaker;
use crate::domain::journal::Event as Happening;

/// Collects what a screen wants, and makes the ids it needs.
#[derive(Debug)]
pub struct Requests<'a> {
    ids: &'a mut IdMaker,
    now: Now,
    list: Vec<Request>,
}

impl<'a> Requests<'a> {
    /// An empty list.
    pub fn new(ids: &'a mut IdMaker, now: Now) -> Self {
        Self {
            ids,
            now,
            list: Vec::new(),
        }
    }

    /// A new id that rises with time.
    pub fn id(&mut self) -> String {
        self.ids.next(self.now.wall)
    }

    /// Opens a route.
    pub fn open(&mut self, route: Route) {
        self.list.push(Request::Open(route));
    }

    /// Goes back.
    pub fn back(&mut self) {
        self.list.push(Request::Back);
    }

    /// Closes every screen and opens a place.
    pub fn go_to(&mut self, place: Route) {
        self.list.push(Request::GoTo(place));
    }

    /// Performs an effect.
    pub fn perform(&mut self, effect: Effect) {
        self.list.push(Request::Perform(effect));
    }

    /// Keeps what happened.
    pub fn record(&mut self, happening: Happening) {
        self.list.push(Request::Record(happening));
    }

    /// Keeps what happened so that `u` takes it back.
    pub fn record_undoable(&mut self, happening: Happening, words: impl Into<String>) {
        self.list
            .push(Request::RecordUndoable(happening, words.into()));
    }

    /// Says one line.
    pub fn say(&mut self, words: impl Into<String>) {
        self.list.push(Request::Say(words.into()));
    }

    /// Asks a question.
    pub fn ask(&mut self, question: Question) {
        self.list.push(Request::Ask(question));
    }

    /// What was asked for, in order.
    pub fn take(self) -> Vec<Request> {
        self.list
    }
}
