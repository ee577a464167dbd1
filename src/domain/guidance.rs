//! What is said while a draft is written: what belongs into each section, and what stands around, as `content/desk.yaml`
//! has it.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A section of a draft in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct SectionText {
    /// One or two words.
    pub label: String,
    /// What belongs there.
    pub hint: String,
    /// Where that comes from.
    pub source: String,
}

/// Everything that is said at the desk.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Guidance {
    sections: BTreeMap<String, SectionText>,
    says: BTreeMap<String, String>,
}

impl Guidance {
    /// What stands before a section and what belongs there; nothing where the content does not know it.
    pub fn section(&self, id: &str) -> (&str, &str) {
        let text = self.sections.get(id);
        text.map_or(("", ""), |text| (&text.label, &text.hint))
    }

    /// A sentence; nothing where the content does not know it.
    pub fn says(&self, id: &str) -> &str {
        self.says.get(id).map_or("", String::as_str)
    }
}
