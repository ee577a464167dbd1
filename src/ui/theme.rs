//! Every color in the program, named by what it means. Characters are in `glyphs`.

use ratatui::style::{Color, Modifier, Style};

/// What the person may choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ThemeName {
    /// What the terminal and the environment suggest.
    #[default]
    Auto,
    /// Light text on a dark background.
    Dark,
    /// Dark text on a light background.
    Light,
    /// No colors at all.
    Plain,
}

/// Styles by meaning. ANSI colors only, so the terminal's own palette decides how they look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    /// The name of a screen or box.
    pub title: Style,
    /// Ordinary text.
    pub text: Style,
    /// What may be overlooked.
    pub muted: Style,
    /// A key to press.
    pub key: Style,
    /// The selected row or choice.
    pub selected: Style,
    /// What the screen is about.
    pub accent: Style,
    /// As it should be.
    pub good: Style,
    /// Worth a look.
    pub warn: Style,
    /// Not as it should be.
    pub bad: Style,
    /// Now or never.
    pub urgent: Style,
    /// The head of a section.
    pub heading: Style,
    /// The frame of a box.
    pub border: Style,
    /// A place in the top bar.
    pub place: Style,
    /// The place one is in.
    pub place_active: Style,
    /// Characters that match a search.
    pub match_: Style,
    /// Shown where nothing was typed yet.
    pub placeholder: Style,
}

const BOLD: Style = Style::new().add_modifier(Modifier::BOLD);
const DIM: Style = Style::new().add_modifier(Modifier::DIM);
const REVERSED: Style = Style::new().add_modifier(Modifier::REVERSED);
const UNDERLINED: Style = Style::new().add_modifier(Modifier::UNDERLINED);

impl Theme {
    /// The selection laid over words that have colors of their own: their emphasis stays, their colors go.
    pub fn over_selection(&self) -> Style {
        Style::new()
            .fg(Color::Reset)
            .bg(Color::Reset)
            .patch(self.selected)
    }

    /// Modifiers only: for `NO_COLOR`, and the ground the colored themes stand on.
    pub const fn plain() -> Self {
        Self {
            title: BOLD,
            text: Style::new(),
            muted: DIM,
            key: BOLD,
            selected: REVERSED,
            accent: BOLD,
            good: Style::new(),
            warn: UNDERLINED,
            bad: BOLD,
            urgent: BOLD.add_modifier(Modifier::REVERSED),
            heading: BOLD,
            border: DIM,
            place: Style::new(),
            place_active: BOLD.add_modifier(Modifier::REVERSED),
            match_: BOLD.add_modifier(Modifier::UNDERLINED),
            placeholder: DIM,
        }
    }

    /// For dark backgrounds: no blue and no black text.
    pub const fn dark() -> Self {
        Self {
            key: Style::new().fg(Color::Cyan),
            accent: BOLD.fg(Color::Cyan),
            good: Style::new().fg(Color::Green),
            warn: Style::new().fg(Color::Yellow),
            bad: Style::new().fg(Color::LightRed),
            urgent: BOLD.fg(Color::LightRed),
            heading: BOLD.fg(Color::Cyan),
            match_: BOLD.fg(Color::Yellow).add_modifier(Modifier::UNDERLINED),
            ..Self::plain()
        }
    }

    /// For light backgrounds: no yellow, white, cyan or bright text.
    pub const fn light() -> Self {
        Self {
            key: Style::new().fg(Color::Blue),
            accent: BOLD.fg(Color::Blue),
            good: Style::new().fg(Color::Green),
            warn: Style::new().fg(Color::Magenta),
            bad: Style::new().fg(Color::Red),
            urgent: BOLD.fg(Color::Red),
            heading: BOLD.fg(Color::Blue),
            match_: BOLD.fg(Color::Magenta).add_modifier(Modifier::UNDERLINED),
            ..Self::plain()
        }
    }

    /// The chosen theme; `Auto` is `light` on a background known to be light, else `dark`. `NO_COLOR` beats the choice.
    pub const fn named(name: ThemeName, light_background: bool, no_color: bool) -> Self {
        match name {
            _ if no_color => Self::plain(),
            ThemeName::Plain => Self::plain(),
            ThemeName::Light => Self::light(),
            ThemeName::Auto if light_background => Self::light(),
            ThemeName::Dark | ThemeName::Auto => Self::dark(),
        }
    }

    /// All roles with their names: for tests and for showing a theme.
    pub const fn roles(&self) -> [(&'static str, Style); 16] {
        [
            ("title", self.title),
            ("text", self.text),
            ("muted", self.muted),
            ("key", self.key),
            ("selected", self.selected),
            ("accent", self.accent),
            ("good", self.good),
            ("warn", self.warn),
            ("bad", self.bad),
            ("urgent", self.urgent),
            ("heading", self.heading),
            ("border", self.border),
            ("place", self.place),
            ("place active", self.place_active),
            ("match", self.match_),
            ("placeholder", self.placeholder),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_has_no_color_at_all() {
        for (role, style) in Theme::plain().roles() {
            assert_eq!(
                (style.fg, style.bg, style.underline_color),
                (None, None, None),
                "{role}"
            );
        }
    }

    #[test]
    fn text_can_be_read_on_its_background() {
        let unreadable = [
            (
                Theme::light(),
                vec![
                    Color::Yellow,
                    Color::White,
                    Color::LightYellow,
                    Color::Gray,
                    Color::Cyan,
                ],
            ),
            (
                Theme::dark(),
                vec![Color::Black, Color::Blue, Color::DarkGray],
            ),
        ];
        for (theme, colors) in unreadable {
            for (role, style) in theme.roles() {
                assert!(
                    !style.fg.is_some_and(|color| colors.contains(&color)),
                    "{role}"
                );
            }
        }
    }

    #[test]
    fn no_color_beats_every_choice() {
        for name in [
            ThemeName::Auto,
            ThemeName::Dark,
            ThemeName::Light,
            ThemeName::Plain,
        ] {
            assert_eq!(Theme::named(name, true, true), Theme::plain());
        }
        assert_eq!(Theme::named(ThemeName::Auto, true, false), Theme::light());
        assert_eq!(Theme::named(ThemeName::Auto, false, false), Theme::dark());
        assert_eq!(Theme::named(ThemeName::Dark, true, false), Theme::dark());
    }
}
