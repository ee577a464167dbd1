//! A share of a whole as a bar with its name and its figure.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::glyphs::{Glyphs, Look};
use super::text;

/// Draws `label ████░░░░ figure` in one row. `share` is 0 to 1; what lies outside is taken as the nearer end, what is no number as 0.
/// The figure says in words what the bar shows; the bar gives way first.
pub fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    label: &str,
    share: f64,
    figure: &str,
    style: Style,
    look: &Look,
) {
    let row = Rect {
        height: area.height.min(1),
        ..area
    };
    let room = usize::from(row.width);
    let figure = text::display_safe(figure);
    let label_room = room.saturating_sub(text::width(&figure) + 2);
    let label = text::truncate(label, label_room, &look.glyphs);
    let used = text::width(&label) + text::width(&figure) + 2;
    let bar = bar(
        share,
        u16::try_from(room.saturating_sub(used)).unwrap_or(0),
        &look.glyphs,
    );
    let line = Line::from_iter([
        Span::styled(label, look.theme.text),
        Span::raw(" "),
        Span::styled(bar, style),
        Span::raw(" "),
        Span::styled(figure.into_owned(), look.theme.text),
    ]);
    frame.render_widget(line, row);
}

/// A bar so many columns wide. It is full only at 1 and empty only at 0, where there is more than one column.
pub fn bar(share: f64, columns: u16, glyphs: &Glyphs) -> String {
    let share = if share.is_nan() {
        0.0
    } else {
        share.clamp(0.0, 1.0)
    };
    let reached = |column: &u16| (f64::from(*column) + 0.5) / f64::from(columns) <= share;
    let mut filled = (0..columns).filter(reached).count();
    let all = usize::from(columns);
    if all > 1 && share > 0.0 {
        filled = filled.max(1);
    }
    if all > 1 && share < 1.0 {
        filled = filled.min(all - 1);
    }
    glyphs.meter.repeat(filled) + &glyphs.meter_empty.repeat(all - filled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::probe;

    #[test]
    fn the_bar_is_as_long_as_the_share() {
        let table = [
            (0.0, "...."),
            (0.01, "#..."),
            (0.5, "##.."),
            (0.99, "###."),
            (1.0, "####"),
            (7.0, "####"),
            (-1.0, "...."),
            (f64::NAN, "...."),
            (f64::INFINITY, "####"),
        ];
        for (share, shown) in table {
            assert_eq!(bar(share, 4, &Glyphs::ascii()), shown, "{share}");
        }
        assert_eq!(bar(0.5, 0, &Glyphs::ascii()), "");
    }

    #[test]
    fn the_bar_gives_way_before_name_and_figure() {
        let look = Look {
            glyphs: Glyphs::ascii(),
            ..Look::default()
        };
        let drawn = |columns| {
            probe::draw(columns, 1, |frame| {
                draw(
                    frame,
                    frame.area(),
                    "In band",
                    0.5,
                    "50 %",
                    look.theme.good,
                    &look,
                );
            })
        };
        assert_eq!(drawn(17), "In band ##.. 50 %");
        assert_eq!(drawn(13), "In band  50 %");
        assert_eq!(drawn(10), "I...  50 %");
    }

    #[test]
    fn nothing_breaks_at_any_size() {
        probe::at_every_size(|frame, look, _| {
            draw(
                frame,
                frame.area(),
                "放射線",
                0.3,
                "30 %",
                look.theme.bad,
                look,
            );
        });
    }
}
