//! The toolkit that screens are drawn with. It knows nothing about interviews.

pub mod area;
pub mod big_clock;
pub mod chart;
pub mod dialog;
pub mod field;
pub mod form;
pub mod frame;
pub mod glyphs;
pub mod hits;
pub mod keymap;
pub mod list;
pub mod meter;
pub mod palette;
pub mod text;
pub mod theme;
pub mod track;
pub mod typing;

#[cfg(test)]
pub(crate) mod probe;
