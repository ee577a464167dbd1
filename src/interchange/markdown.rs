//! The agenda as Markdown.
