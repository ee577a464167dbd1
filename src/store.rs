//! The data folder: plain files to and from the domain. Every error names its file and place.
//!
//! The generic modules know files, not interviews; `banks`, `calendar`, `programs`, `stories`, `answers`,
//! `journal`, `profile` and `notebook` are the typed loaders that stand on top of them.

pub mod answers;
pub mod atomic;
pub mod banks;
pub mod batch;
pub mod cache;
pub mod calendar;
pub mod config;
pub mod device;
pub mod document;
pub mod edit;
pub mod entities;
pub mod failure;
pub mod fault;
pub mod folder;
pub mod foreign;
pub mod history;
pub mod journal;
pub mod lines;
pub mod listing;
pub mod lists;
pub mod lock;
pub mod notebook;
pub mod profile;
pub mod programs;
pub mod rivals;
pub mod schema;
pub mod shipped;
pub mod stamp;
pub mod stories;
pub mod trash;
pub mod yaml;
pub mod zones;
