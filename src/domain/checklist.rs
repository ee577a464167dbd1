//! Checklists: what is to be done for an entry, and what of it is done.
