//! Small pictures of many figures: a sparkline and a heat map of days.

use ratatui::text::{Line, Span};

use super::glyphs::{Glyphs, Look};

/// Rows of a heat map: the days of a week.
pub const DAYS: usize = 7;

/// The last `columns` values as one bar each, from 0 to the largest. What is no number or not above 0 is blank.
pub fn sparkline(values: &[f64], columns: usize, glyphs: &Glyphs) -> String {
    let shown = &values[values.len().saturating_sub(columns)..];
    let finite = shown.iter().copied().filter(|value| value.is_finite());
    let largest = finite.fold(0.0, f64::max);
    let bar = |value: &f64| {
        let share = if *value == f64::INFINITY {
            1.0
        } else {
            value / largest
        };
        step(share, &glyphs.bars)
    };
    shown.iter().map(bar).collect()
}

/// The glyph for a share from 0 to 1; anything above 0 is seen.
fn step<'a>(share: f64, glyphs: &[&'a str]) -> &'a str {
    let Some((none, some)) = glyphs.split_first() else {
        return "";
    };
    if share.is_nan() || share <= 0.0 {
        return none;
    }
    let mut bound = 0.0;
    let part = some.iter().map(|_| 1.0).sum::<f64>().recip();
    for glyph in some {
        bound += part;
        if share <= bound + f64::EPSILON {
            return glyph;
        }
    }
    some.last().copied().unwrap_or(none)
}

/// Seven lines, one for each day of the week, two columns for each week, the newest at the right. `levels` are days in order,
/// 0 (none) to 4 (most); the first lies in row `first_row`; the last weeks that fit into `columns` are shown.
pub fn heat_map(
    levels: &[u8],
    first_row: usize,
    columns: usize,
    look: &Look,
) -> Vec<Line<'static>> {
    let offset = first_row % DAYS;
    let weeks = (offset + levels.len()).div_ceil(DAYS);
    let skipped = weeks.saturating_sub(columns / 2);
    let cell = |week: usize, row: usize| {
        let day = (week * DAYS + row).checked_sub(offset)?;
        levels.get(day).copied()
    };
    let line = |row| {
        let cells = (skipped..weeks).map(|week| square(cell(week, row), look));
        cells.collect::<Line>()
    };
    (0..DAYS).map(line).collect()
}

/// One day; a level above 4 counts as 4, no day is blank.
fn square(level: Option<u8>, look: &Look) -> Span<'static> {
    let theme = &look.theme;
    let Some(level) = level else {
        return Span::raw("  ");
    };
    let levels = look.glyphs.levels;
    let glyph = levels[usize::from(level).min(levels.len() - 1)];
    let style = if level == 0 { theme.muted } else { theme.good };
    Span::styled(format!("{glyph} "), style)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::probe;

    #[test]
    fn the_largest_value_is_full_and_nothing_is_blank() {
        let glyphs = Glyphs::unicode();
        let table: [(&[f64], usize, &str); 7] = [
            (&[1.0, 2.0, 4.0, 8.0], 9, "▁▂▄█"),
            (&[1.0, 2.0, 4.0, 8.0], 2, "▄█"),
            (&[0.0, 100.0, 0.1], 9, " █▁"),
            (&[0.0, 0.0], 9, "  "),
            (&[f64::NAN, -1.0, 3.0, f64::INFINITY], 9, "  ██"),
            (&[], 9, ""),
            (&[1.0], 0, ""),
        ];
        for (values, columns, shown) in table {
            assert_eq!(sparkline(values, columns, &glyphs), shown, "{values:?}");
        }
    }

    #[test]
    fn days_lie_in_their_rows_and_old_weeks_fall_off() {
        let look = Look {
            glyphs: Glyphs::ascii(),
            ..Look::default()
        };
        let levels = [4, 0, 0, 0, 0, 1, 2, 9];
        let shown = |columns| {
            let lines = heat_map(&levels, 5, columns, &look);
            lines
                .iter()
                .map(|line| line.to_string().trim_end().to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(shown(20), ["  .", "  .", "  .", "  -", "  +", "# #", "."]);
        assert_eq!(shown(2), [".", ".", ".", "-", "+", "#", ""]);
        assert_eq!(shown(1), [""; 7]);
    }

    #[test]
    fn nothing_breaks_at_any_size() {
        probe::at_every_size(|frame, look, _| {
            let area = frame.area();
            let columns = usize::from(area.width);
            for (row, line) in area.rows().zip(heat_map(&[3; 400], 99, columns, look)) {
                frame.render_widget(line, row);
            }
            sparkline(&[1.0; 3], columns, &look.glyphs);
        });
    }
}
