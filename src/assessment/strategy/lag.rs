//! Knows which languages of a document somebody touched later than others; knows no blocks and no words.

use super::{BlockPlace, DocumentKind, Edit, EditKind, Strategy};
use crate::lang::{Lang, Languages};
use serde::Serialize;
use std::collections::BTreeMap;

/// A part of a document in which a language is behind another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lag {
    /// The language that is behind.
    pub lang: Lang,
    /// The place in the language that is ahead.
    pub ahead: BlockPlace,
}

impl Strategy {
    /// Every part of a document in which one of these languages is behind another, those without any edit included.
    pub fn lags(&self, document: DocumentKind, languages: &Languages) -> Vec<Lag> {
        let mut parts: BTreeMap<&str, Vec<(&BlockPlace, &Edit)>> = BTreeMap::new();
        for (place, edit) in self.edits.iter().filter(|(place, _)| place.document == document) {
            parts.entry(edit.part_at(&place.block)).or_default().push((place, edit));
        }
        let mut lags = Vec::new();
        for touched in parts.into_values() {
            let Some((ahead, last)) = touched.iter().max_by_key(|(_, edit)| (edit.turn, is_own(edit))) else {
                continue;
            };
            let is_behind = |lang: &Lang| {
                let here = touched.iter().find(|(place, _)| place.lang == *lang).map(|(_, edit)| edit);
                let differs = is_own(last) || here.is_some_and(|edit| is_own(edit));
                differs && here.map(|edit| edit.turn) < Some(last.turn)
            };
            let behind = languages.codes().filter(is_behind);
            lags.extend(behind.map(|lang| Lag { lang, ahead: (*ahead).clone() }));
        }
        lags
    }
}

/// Whether words of the country's own stand there.
fn is_own(edit: &Edit) -> bool {
    edit.kind != EditKind::Unchanged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;

    /// The languages that are behind where these edits are kept: language, place, part, turn and whether words are the
    /// country's own.
    fn behind(kept: &[(Lang, &str, &str, u32, bool)]) -> Vec<(Lang, String)> {
        let edits = kept.iter().map(|(lang, block, part, turn, own)| {
            let place =
                BlockPlace { document: DocumentKind::Strategy, lang: *lang, block: (*block).to_owned() };
            let kind = if *own { EditKind::Remove } else { EditKind::Unchanged };
            (place, Edit { turn: *turn, part: (*part).to_owned(), ..Edit::of(kind) })
        });
        let strategy = Strategy { edits: edits.collect(), ..Strategy::default() };
        let languages = Languages::new([Lang::EN, Lang::ES].map(Language::unknown).into());
        assert_eq!(strategy.lags(DocumentKind::Brief, &languages), []);
        let lags = strategy.lags(DocumentKind::Strategy, &languages);
        lags.into_iter().map(|lag| (lag.lang, lag.ahead.block)).collect()
    }

    #[test]
    fn a_language_is_behind_the_one_that_was_touched_later() {
        let (en, es) = (Lang::EN, Lang::ES);
        for (kept, wanted) in [
            (vec![], vec![]),
            (vec![(en, "a", "", 0, true)], vec![(es, "a")]),
            (vec![(es, "b", "", 3, true)], vec![(en, "b")]),
            (vec![(en, "a", "", 1, true), (es, "b", "a", 1, true)], vec![]),
            (vec![(en, "a", "", 1, true), (es, "b", "a", 1, false)], vec![]),
            (vec![(en, "a", "", 2, true), (es, "b", "a", 1, true)], vec![(es, "a")]),
            (vec![(en, "a", "", 1, true), (es, "b", "a", 2, true)], vec![(en, "b")]),
            (vec![(en, "a", "", 2, false), (es, "b", "a", 1, true)], vec![(es, "a")]),
            (vec![(en, "a", "", 2, false), (es, "b", "a", 1, false)], vec![]),
            (vec![(en, "a", "", 1, true), (es, "a", "", 1, true)], vec![]),
            (vec![(en, "a", "", 1, true), (en, "a+1", "", 1, true)], vec![(es, "a"), (es, "a+1")]),
        ] {
            let wanted: Vec<_> = wanted.into_iter().map(|(lang, block)| (lang, block.to_owned())).collect();
            assert_eq!(behind(&kept), wanted, "{kept:?}");
        }
    }
}
