//! Drafts in the data folder: stories, plans of answers, the portrait; read, changed, their earlier versions.

use super::Store;
use crate::domain::drafts::Drafts;

impl Store {
    /// Reads all drafts; what is wrong with their files is added to `troubles`.
    pub fn drafts(&self, troubles: &mut Vec<String>) -> Drafts {
        let _ = troubles;
        Drafts::default()
    }
}
