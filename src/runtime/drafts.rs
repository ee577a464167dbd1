//! Effects on drafts: changed, put back, versions restored and removed.

use super::Runtime;
use crate::domain::calendar::Reversal;
use crate::domain::drafts::{DraftChanges, DraftId, SavedDrafts};
use crate::message::{Event, SavedCalendar};

/// What a save is, apart from the files.
struct Saving {
    words: String,
    typing: bool,
    /// Whether all files were as this program knew them before it.
    was_seen: bool,
}

impl Runtime {
    pub(super) fn change_drafts(&mut self, changes: DraftChanges) -> Vec<Event> {
        let was_seen = self.are_files_as_seen();
        let back = self.store.change_drafts(&changes, self.now().wall);
        let saving = Saving {
            words: changes.words,
            typing: changes.typing,
            was_seen,
        };
        vec![self.drafts_saved(back, saving)]
    }

    pub(super) fn restore_version(&mut self, of: &DraftId, file: &str) -> Vec<Event> {
        let was_seen = self.are_files_as_seen();
        let back = self.store.restore_version(of, file, self.now().wall);
        self.version_done(of, back, "Restored an earlier version.", was_seen)
    }

    pub(super) fn drop_version(&mut self, file: &str) -> Vec<Event> {
        let was_seen = self.are_files_as_seen();
        let back = self.store.drop_version(file, self.now().wall);
        let of = DraftId::of_file(file).unwrap_or(DraftId::Portrait);
        self.version_done(&of, back, "Removed the second version.", was_seen)
    }

    /// Versions have changed with it, so these are read anew.
    fn version_done(
        &mut self,
        of: &DraftId,
        back: Result<Vec<Reversal>, String>,
        words: &str,
        was_seen: bool,
    ) -> Vec<Event> {
        let saving = Saving {
            words: words.to_owned(),
            typing: false,
            was_seen,
        };
        let saved = self.drafts_saved(back, saving);
        let versions = self.store.versions(of);
        vec![saved, Event::VersionsRead(Box::new(versions))]
    }

    fn drafts_saved(&mut self, saved: Result<Vec<Reversal>, String>, saving: Saving) -> Event {
        let drafts = self.store.drafts(&mut Vec::new());
        // What another program changed before is found by the next look; a save that was refused has told of it.
        if saving.was_seen && saved.is_ok() {
            self.note_files();
        }
        match saved {
            Ok(back) => Event::DraftsSaved(Box::new(SavedDrafts {
                drafts,
                words: saving.words,
                typing: saving.typing,
                back,
            })),
            Err(why) => Event::DraftsNotSaved(Box::new(drafts), format!("Not saved: {why}.")),
        }
    }

    /// Puts files back, and tells everybody whose files were among them.
    pub(super) fn put_back(&mut self, reversals: &[Reversal], words: &str) -> Vec<Event> {
        let was_seen = self.are_files_as_seen();
        if let Err(why) = self.store.put_back(reversals, self.now().wall) {
            return vec![Event::Failed(format!("Not saved: {why}."))];
        }
        if was_seen {
            self.note_files();
        }
        let of: Vec<_> = reversals
            .iter()
            .map(|reversal| DraftId::of_file(&reversal.file))
            .collect();
        let mut events = Vec::new();
        if of.contains(&None) {
            let season = self.store.season();
            events.push(Event::CalendarSaved(Box::new(SavedCalendar {
                calendar: season.calendar,
                programs: season.programs,
                words: words.to_owned(),
                // Taking back is not itself taken back.
                back: Vec::new(),
            })));
        }
        if of.iter().any(Option::is_some) {
            events.push(Event::DraftsSaved(Box::new(SavedDrafts {
                drafts: self.store.drafts(&mut Vec::new()),
                words: words.to_owned(),
                typing: false,
                back: Vec::new(),
            })));
        }
        if of.contains(&Some(DraftId::Portrait)) {
            let (profile, home) = self.store.profile_and_home();
            events.push(Event::ProfileSaved(profile, home));
        }
        events
    }

    /// Whether no other program has changed a file since it was last looked.
    pub(super) fn are_files_as_seen(&self) -> bool {
        Some(self.store.fingerprint()) == self.seen
    }
}
