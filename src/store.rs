//! The data folder: plain files to and from the domain. Every error names its file and place.
//!
//! What lives below knows files, not interviews: the typed loaders stand on top of it.

pub mod atomic;
pub mod cache;
pub mod device;
pub mod document;
pub mod edit;
pub mod failure;
pub mod fault;
pub mod folder;
pub mod lines;
pub mod listing;
pub mod lock;
pub mod schema;
pub mod stamp;
pub mod trash;
pub mod yaml;
pub mod zones;
