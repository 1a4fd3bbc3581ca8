//! Knows what is said of a country's own texts for which the draft has no place; knows no draft.

use crate::document::Orphan;
use crate::presentation::{excerpt, own_words};
use crate::words::Voice;

/// The most texts that are named one by one.
const MOST: usize = 20;
/// How many characters of each are quoted.
const QUOTED: usize = 80;

/// How many texts there are, each with the place it had, and what can be done; nothing where there are none.
pub(super) fn account(voice: &Voice, orphans: &[Orphan]) -> String {
    if orphans.is_empty() {
        return String::new();
    }
    let line = |orphan: &Orphan| {
        let words = excerpt(&own_words(voice, &orphan.edit), QUOTED);
        format!("  {}: {words}", orphan.block)
    };
    let further = orphans.len().saturating_sub(MOST);
    let more = (further > 0).then(|| format!("  {}", voice.say_count("edit-left-over-more", further)));
    let places = [("edit", voice.say("edit-title").into()), ("list", voice.say("edit-left-over").into())];
    std::iter::once(voice.say_count("edit-left-over-count", orphans.len()))
        .chain(orphans.iter().take(MOST).map(line))
        .chain(more)
        .chain([voice.say_with("edit-left-over-do", &places)])
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::strategy::{Edit, EditKind};
    use crate::bundle::Files;
    use crate::lang::Lang;
    use crate::words::Messages;

    #[test]
    fn each_text_is_named_with_its_place_and_what_to_do() {
        let (messages, _) = Messages::load(&Files::embedded());
        let orphan = |number: usize| Orphan {
            block: format!("objectives-p{number}"),
            edit: Edit::of(EditKind::Replace { text: format!("Our words\nnumber {number}. ").repeat(9) }),
        };
        for lang in [Lang::EN, Lang::ES] {
            let voice = Voice::new(lang, &messages);
            assert_eq!(account(&voice, &[]), "");
            for (count, lines) in [(1, 3), (MOST, MOST + 2), (MOST + 5, MOST + 3)] {
                let orphans: Vec<Orphan> = (1..=count).map(orphan).collect();
                let text = account(&voice, &orphans);
                assert_eq!(text.lines().count(), lines, "{text}");
                assert!(text.contains("  objectives-p1: Our words number 1. Our"), "{text}");
                assert!(text.contains(&voice.say("edit-left-over")), "where to look: {text}");
            }
        }
    }
}
