//! What a file would do, event by event: which are ticked, which are shown, and the change that takes them.

use std::collections::BTreeSet;

use crate::domain::calendar::import::{Accept, Fate, ImportPlan, Onto, Planned, plan};
use crate::domain::calendar::{CalendarChange, Whereabouts};
use crate::domain::proposal::{Incoming, Proposal, Reading};
use crate::screens::Context;
use crate::ui::list::Shape;

/// What becomes of an event as long as nobody says yes or no to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    New,
    Changed,
    Cancelled,
    Doubtful,
    Refused,
    Same,
}

/// All groups in the order they are shown.
pub const GROUPS: [Group; 6] = [
    Group::New,
    Group::Changed,
    Group::Cancelled,
    Group::Doubtful,
    Group::Refused,
    Group::Same,
];

impl Group {
    fn of(fate: &Fate) -> Self {
        match fate {
            Fate::New { .. } => Self::New,
            Fate::Changed { .. } => Self::Changed,
            Fate::Cancelled { .. } => Self::Cancelled,
            Fate::Doubtful { .. } => Self::Doubtful,
            Fate::Refused { .. } => Self::Refused,
            Fate::Same { .. } => Self::Same,
        }
    }

    /// What it is called.
    pub fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Cancelled => "called off",
            Self::Doubtful => "doubtful",
            Self::Refused => "refused",
            Self::Same => "the same",
        }
    }
}

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// A group, with how many belong to it.
    Group(Group, usize),
    /// An item by its place in the plan as it stood before anything was answered.
    Item(usize),
}

impl Row {
    /// How it lies in the list.
    pub fn shape(&self) -> Shape {
        match self {
            Self::Group(..) => Shape::HEADING,
            Self::Item(_) => Shape::lines(2),
        }
    }
}

/// The events of a file, what would become of each, and what the person says to it.
pub struct Events {
    incoming: Vec<Incoming>,
    /// The plan as long as nobody has said anything.
    first: ImportPlan,
    /// The plan with the doubtful ones that were said yes to.
    now: ImportPlan,
    accepted: BTreeSet<usize>,
    left_out: BTreeSet<usize>,
}

impl Events {
    /// Plans what the events would do.
    pub fn new(events: Vec<Incoming>, context: &Context<'_>) -> Self {
        let first = planned(&events, &Accept::None, context);
        Self {
            now: first.clone(),
            first,
            incoming: events,
            accepted: BTreeSet::new(),
            left_out: BTreeSet::new(),
        }
    }

    /// Plans again, after the calendar has changed.
    pub fn plan_again(&mut self, context: &Context<'_>) {
        self.first = planned(&self.incoming, &Accept::None, context);
        self.plan_answers(context);
    }

    fn plan_answers(&mut self, context: &Context<'_>) {
        let accept = Accept::These(self.accepted.clone());
        self.now = planned(&self.incoming, &accept, context);
    }

    /// The rows that a filter lets through, group by group.
    pub fn rows(&self, only: Option<Group>) -> Vec<Row> {
        let mut rows = Vec::new();
        for group in GROUPS {
            let items: Vec<Row> = self.of(group).map(|(place, _)| Row::Item(place)).collect();
            if items.is_empty() || only.is_some_and(|only| only != group) {
                continue;
            }
            rows.push(Row::Group(group, items.len()));
            rows.extend(items);
        }
        rows
    }

    fn of(&self, group: Group) -> impl Iterator<Item = (usize, &Planned)> {
        let items = self.first.items.iter().enumerate();
        items.filter(move |(_, item)| Group::of(&item.fate) == group)
    }

    /// How many items belong to a group.
    pub fn count(&self, group: Group) -> usize {
        self.of(group).count()
    }

    /// An item as it was planned first.
    pub fn item(&self, place: usize) -> Option<&Planned> {
        self.first.items.get(place)
    }

    /// What would become of an item with what was answered so far.
    pub fn fate(&self, place: usize) -> Option<&Fate> {
        let first = self.item(place)?;
        if !self.accepted.contains(&first.place) {
            return Some(&first.fate);
        }
        let mut items = self.now.items.iter();
        items
            .find(|item| item.place == first.place)
            .map(|item| &item.fate)
    }

    /// What the file proposes in an item, where it proposes something.
    pub fn proposal(&self, place: usize) -> Option<&Proposal> {
        match &self.incoming.get(self.item(place)?.place)?.reading {
            Reading::Sound(proposal) => Some(proposal),
            Reading::Doubtful { proposal, .. } => proposal.as_deref(),
            Reading::Refused(_) | Reading::Cancels(_) => None,
        }
    }

    /// Whether an item will be taken; `None` for one that cannot be.
    pub fn is_ticked(&self, place: usize) -> Option<bool> {
        let item = self.item(place)?;
        match &item.fate {
            Fate::New { .. } | Fate::Changed { .. } | Fate::Cancelled { .. } => {
                Some(!self.left_out.contains(&item.place))
            }
            Fate::Doubtful { can_be_taken, .. } => {
                can_be_taken.then(|| self.accepted.contains(&item.place))
            }
            Fate::Refused { .. } | Fate::Same { .. } => None,
        }
    }

    /// Ticks items, or takes their ticks away.
    pub fn tick(
        &mut self,
        places: impl IntoIterator<Item = usize>,
        on: bool,
        context: &Context<'_>,
    ) {
        let answers_before = self.accepted.clone();
        for place in places {
            let (Some(_), Some(item)) = (self.is_ticked(place), self.item(place)) else {
                continue;
            };
            let event = item.place;
            let is_doubtful = matches!(item.fate, Fate::Doubtful { .. });
            match (is_doubtful, on) {
                (true, true) => drop(self.accepted.insert(event)),
                (true, false) => drop(self.accepted.remove(&event)),
                (false, true) => drop(self.left_out.remove(&event)),
                (false, false) => drop(self.left_out.insert(event)),
            }
        }
        if self.accepted != answers_before {
            self.plan_answers(context);
        }
    }

    /// Everything that is ticked, as one change.
    pub fn change(&self, context: &Context<'_>) -> (CalendarChange, ImportPlan) {
        let ticked: BTreeSet<usize> = (0..self.first.items.len())
            .filter(|place| self.is_ticked(*place) == Some(true))
            .filter_map(|place| self.item(place))
            .map(|item| item.place)
            .collect();
        let events = self.incoming.iter().enumerate();
        let events: Vec<Incoming> = events
            .filter(|(place, _)| ticked.contains(place))
            .map(|(_, event)| event.clone())
            .collect();
        let plan = planned(&events, &Accept::All, context);
        (plan.change(), plan)
    }

    /// How many items are not taken although they say something new.
    pub fn left(&self) -> usize {
        let places = 0..self.first.items.len();
        let is_left = |place: &usize| {
            let says_new = !matches!(self.group(*place), Some(Group::Same) | None);
            says_new && self.is_ticked(*place) != Some(true)
        };
        places.filter(is_left).count()
    }

    fn group(&self, place: usize) -> Option<Group> {
        self.item(place).map(|item| Group::of(&item.fate))
    }

    /// How many items are ticked.
    pub fn ticked(&self) -> usize {
        let places = 0..self.first.items.len();
        places
            .filter(|place| self.is_ticked(*place) == Some(true))
            .count()
    }
}

fn planned(events: &[Incoming], accept: &Accept, context: &Context<'_>) -> ImportPlan {
    let notebook = context.notebook;
    let whereabouts = Whereabouts {
        home: notebook.home.clone(),
        travel: notebook.travel.clone(),
    };
    let onto = Onto {
        calendar: &notebook.calendar,
        programs: &notebook.programs,
        whereabouts: &whereabouts,
        now: context.now.wall,
    };
    plan(onto, events, accept)
}
