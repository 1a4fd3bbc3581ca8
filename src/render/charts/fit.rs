//! Knows how words are fitted into a width: measured, wrapped, broken, and cut short as the last resort.

use crate::render::letters::advance;
pub(super) use crate::render::letters::width;

/// `text` in at most `most` lines, none wider than `room`. Words too long for a line are broken with a hyphen; what
/// does not fit at all is cut with an ellipsis.
pub(super) fn wrap(text: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    // No more characters than could fit if all were narrow, and a line of them: the rest only costs time.
    let enough = (most as f64 + 1.0) * room / (size * 0.25) + 2.0;
    let text: String = text.chars().take(enough.max(0.0) as usize).collect();
    for word in text.split_whitespace().flat_map(|word| break_word(word, size, room)) {
        let joined = lines.last().map(|line| format!("{line} {word}"));
        match joined.filter(|joined| width(joined, size, false) <= room) {
            Some(joined) => {
                lines.pop();
                lines.push(joined);
            }
            None if lines.len() < most => lines.push(word),
            None => {
                cut(&mut lines, size, room);
                break;
            }
        }
    }
    // A few wide characters in a very narrow room.
    for line in &mut lines {
        if width(line, size, false) > room {
            cut(std::slice::from_mut(line), size, room);
        }
    }
    lines
}

/// What stays free between an id and the name behind it.
pub(super) const ID_GAP: f64 = 3.0;
/// The most room for ids; longer ones are cut.
const MOST_IDS: f64 = 110.0;

/// The room that ids in bold letters of this size need before names so that the longest stands whole, at least `least`.
pub(super) fn id_room<'a>(ids: impl Iterator<Item = &'a String>, size: f64, least: f64) -> f64 {
    // A longer one does not fit anyway: it need not be measured.
    let measure = |id: &String| if id.len() > 100 { MOST_IDS } else { width(id, size, true) + ID_GAP + 0.5 };
    ids.map(measure).fold(least, f64::max).min(MOST_IDS)
}

/// `text` on one line no wider than `room`, cut with an ellipsis where it does not fit.
pub(super) fn line(text: &str, size: f64, room: f64) -> String {
    if text.len() < 1_000 && width(text, size, false) <= room {
        return text.to_owned();
    }
    wrap(text, size, room, 1).pop().unwrap_or_default()
}

/// Ends the last line with an ellipsis.
fn cut(lines: &mut [String], size: f64, room: f64) {
    let Some(line) = lines.last_mut() else { return };
    while width(line, size, false) + width("…", size, false) > room && line.pop().is_some() {}
    line.truncate(line.trim_end_matches([' ', '-', ',']).len());
    line.push('…');
}

/// A word in pieces that each fit.
fn break_word(word: &str, size: f64, room: f64) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest: Vec<char> = word.chars().collect();
    while width(&rest.iter().collect::<String>(), size, false) > room && rest.len() > 6 {
        let at = break_at(&rest, size, room);
        let tail = rest.split_off(at);
        let hyphen = if rest.last() == Some(&'-') { "" } else { "-" };
        pieces.push(rest.iter().collect::<String>() + hyphen);
        rest = tail;
    }
    pieces.push(rest.into_iter().collect());
    pieces
}

/// The last good place that leaves a first piece that fits: after a hyphen, or before a consonant between two vowels.
fn break_at(word: &[char], size: f64, room: f64) -> usize {
    let room = room - width("-", size, false);
    let mut used = 0.0;
    let fits = word.iter().take_while(|c| {
        used += advance(**c) * size;
        used <= room
    });
    let longest = fits.count().clamp(3, word.len() - 3);
    let good = |at: &usize| word[at - 1] == '-' || (is_vowel(word[at - 1]) && !is_vowel(word[*at]));
    let best = |at: &usize| good(at) && word.get(at + 1).is_none_or(|next| is_vowel(*next));
    (3..=longest).rev().find(best).or_else(|| (3..=longest).rev().find(good)).unwrap_or(longest)
}

fn is_vowel(c: char) -> bool {
    "aeiouáéíóúüAEIOUÁÉÍÓÚ".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_wrap_break_and_end() {
        let cases = [
            ("Leadership", 80.0, 2, vec!["Leadership"]),
            ("Judiciary and prosecutors", 80.0, 3, vec!["Judiciary and", "prosecutors"]),
            ("Participation", 60.0, 2, vec!["Participa-", "tion"]),
            ("One two three four five six seven", 52.0, 2, vec!["One two", "three…"]),
            ("", 40.0, 2, vec![]),
        ];
        for (text, room, most, wanted) in cases {
            assert_eq!(wrap(text, 11.0, room, most), wanted, "{text}");
        }
    }

    #[test]
    fn the_longest_id_stands_whole() {
        let ids = ["4.9", "4.100", "12.1000"].map(str::to_owned);
        for count in 1..=ids.len() {
            let room = id_room(ids.iter().take(count), 12.0, 34.0);
            assert_eq!(line(&ids[count - 1], 12.0 * 1.07, room - ID_GAP), ids[count - 1]);
            assert!(room < 60.0, "{room}");
        }
        assert_eq!(
            id_room(ids.iter().take(1), 12.0, 34.0),
            34.0,
            "short ids stand as far from names as ever"
        );
        assert_eq!(id_room(["x".repeat(5_000)].iter(), 12.0, 34.0), MOST_IDS);
    }

    #[test]
    fn no_text_is_too_long() {
        let lines = wrap(&"x".repeat(5_000), 11.0, 60.0, 3);
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| width(line, 11.0, false) <= 60.0), "{lines:?}");
        assert!(lines[2].ends_with('…'));
        let narrow = wrap("WWWWWW WWW", 12.0, 24.0, 4);
        assert!(narrow.iter().all(|line| width(line, 12.0, false) <= 24.0), "{narrow:?}");
    }
}
