//! Every character that is drawn and not read, in a Unicode and an ASCII set. Colors are in `theme`.

use ratatui::symbols::border;

use super::theme::Theme;

/// What every drawing function is given: the colors and the characters.
#[derive(Debug, Clone)]
pub struct Look {
    /// Styles by meaning.
    pub theme: Theme,
    /// Characters by meaning.
    pub glyphs: Glyphs,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            theme: Theme::dark(),
            glyphs: Glyphs::unicode(),
        }
    }
}

/// The characters of the track that shows an answer's time against its band; each one column wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrackGlyphs {
    /// Time spent before the band.
    pub early: &'static str,
    /// Time spent inside the band.
    pub in_band: &'static str,
    /// Time spent beyond the band.
    pub over: &'static str,
    /// Time still to come outside the band.
    pub empty: &'static str,
    /// Time still to come inside the band.
    pub empty_band: &'static str,
    /// The edges of the band.
    pub mark: &'static str,
    /// Now.
    pub cursor: &'static str,
}

/// One set of characters. All are one column wide except check marks and the ellipsis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyphs {
    /// Whether only ASCII may be written.
    pub is_ascii: bool,
    /// Up, more above.
    pub up: &'static str,
    /// Down, more below.
    pub down: &'static str,
    /// Left, less.
    pub left: &'static str,
    /// Right, more.
    pub right: &'static str,
    /// Done; as wide as `unchecked`.
    pub checked: &'static str,
    /// Not done.
    pub unchecked: &'static str,
    /// An item of a list.
    pub bullet: &'static str,
    /// The selected row.
    pub pointer: &'static str,
    /// Favorite.
    pub star: &'static str,
    /// Not favorite.
    pub star_empty: &'static str,
    /// Between two parts of one line.
    pub dot: &'static str,
    /// Between two numbers.
    pub dash: &'static str,
    /// Something was cut off.
    pub ellipsis: &'static str,
    /// A warning.
    pub warning: &'static str,
    /// Hours at which the body sleeps.
    pub night: &'static str,
    /// The target band.
    pub track: TrackGlyphs,
    /// A sparkline's bars, from nothing to full.
    pub bars: [&'static str; 9],
    /// A heat map's levels, from none to most.
    pub levels: [&'static str; 5],
    /// A filled part of a meter.
    pub meter: &'static str,
    /// An empty part of a meter.
    pub meter_empty: &'static str,
    /// The frame of a box.
    pub border: border::Set<'static>,
    /// A full pixel of the big clock.
    pub block: &'static str,
    /// Upper and lower half pixel, where the set has them.
    pub half_blocks: Option<(&'static str, &'static str)>,
}

impl Glyphs {
    /// The set for terminals that show Unicode.
    pub const fn unicode() -> Self {
        Self {
            is_ascii: false,
            up: "↑",
            down: "↓",
            left: "←",
            right: "→",
            checked: "☑",
            unchecked: "☐",
            bullet: "•",
            pointer: "▸",
            star: "★",
            star_empty: "☆",
            dot: "·",
            dash: "–",
            ellipsis: "…",
            warning: "▲",
            night: "☾",
            track: TrackGlyphs {
                early: "▒",
                in_band: "█",
                over: "▞",
                empty: "─",
                empty_band: "═",
                mark: "┃",
                cursor: "▌",
            },
            bars: [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
            levels: ["·", "░", "▒", "▓", "█"],
            meter: "█",
            meter_empty: "░",
            border: border::ROUNDED,
            block: "█",
            half_blocks: Some(("▀", "▄")),
        }
    }

    /// The set for terminals and fonts that show only ASCII.
    pub const fn ascii() -> Self {
        Self {
            is_ascii: true,
            up: "^",
            down: "v",
            left: "<",
            right: ">",
            checked: "[x]",
            unchecked: "[ ]",
            bullet: "*",
            pointer: ">",
            star: "*",
            star_empty: ".",
            dot: "-",
            dash: "-",
            ellipsis: "...",
            warning: "!",
            night: "z",
            track: TrackGlyphs {
                early: "=",
                in_band: "#",
                over: "!",
                empty: ".",
                empty_band: "~",
                mark: "|",
                cursor: ">",
            },
            bars: [" ", "_", ".", ":", "-", "=", "+", "*", "#"],
            levels: [".", "-", "+", "*", "#"],
            meter: "#",
            meter_empty: ".",
            border: ASCII_BORDER,
            block: "#",
            half_blocks: None,
        }
    }
}

const ASCII_BORDER: border::Set<'static> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    #[test]
    fn the_ascii_set_is_ascii() {
        let text = format!("{:?}", Glyphs::ascii());
        assert!(text.is_ascii(), "{text}");
    }

    #[test]
    fn marks_that_replace_each_other_are_equally_wide() {
        for glyphs in [Glyphs::unicode(), Glyphs::ascii()] {
            assert_eq!(glyphs.checked.width(), glyphs.unchecked.width());
            for one in glyphs.bars.iter().chain(&glyphs.levels) {
                assert_eq!(one.width(), 1, "{one}");
            }
        }
    }
}
