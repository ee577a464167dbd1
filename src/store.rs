//! The data folder: plain files to and from the domain. Every error names its file and place.

pub mod edit;
pub mod zones;
