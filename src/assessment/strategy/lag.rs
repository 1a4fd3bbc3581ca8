//! Knows which languages of a document somebody touched later than others; knows no blocks and no words.

use super::{BlockPlace, DocumentKind, Edit, EditKind, Strategy};
use crate::lang::{Lang, Languages};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A part of a document in which a language is behind another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lag {
    /// The language that is behind.
    pub lang: Lang,
    /// The place in the language that is ahead.
    pub ahead: BlockPlace,
}

/// The places at which one part of a document was touched, in any language.
type TouchedPlaces<'a> = Vec<(&'a BlockPlace, &'a Edit)>;

impl Strategy {
    /// Every part of a document in which one of these languages is behind another, those without any edit included.
    /// Counts, lists and the documents themselves ask here, so that they tell the same.
    pub fn lags(&self, document: DocumentKind, languages: &Languages) -> Vec<Lag> {
        let parts = self.touched_parts(document);
        let early = early_places(&parts);
        let mut lags = Vec::new();
        for touched in parts.values() {
            let Some((ahead, last)) = touched.iter().max_by_key(|(_, edit)| (edit.turn, is_own(edit))) else {
                continue;
            };
            let is_behind = |lang: &Lang| {
                let here = touched.iter().filter(|(place, _)| place.lang == *lang).map(|(_, edit)| *edit);
                let here = here.max_by_key(|edit| edit.turn);
                let differs = is_own(last) || here.is_some_and(is_own);
                let unordered = last.turn == 0 && early.contains(&(*lang, likeness(&ahead.block)));
                differs && !unordered && here.map(|edit| edit.turn) < Some(last.turn)
            };
            let behind = languages.codes().filter(is_behind);
            lags.extend(behind.map(|lang| Lag { lang, ahead: (*ahead).clone() }));
        }
        lags
    }

    fn touched_parts(&self, document: DocumentKind) -> BTreeMap<&str, TouchedPlaces<'_>> {
        let mut parts: BTreeMap<&str, TouchedPlaces> = BTreeMap::new();
        for (place, edit) in self.edits.iter().filter(|(place, _)| place.document == document) {
            parts.entry(edit.part_at(&place.block)).or_default().push((place, edit));
        }
        parts
    }
}

/// The places that were touched before languages were compared: no edit there names the part, so that one in another
/// language may be of the same part, and nobody knows which of the two is newer.
fn early_places<'a>(parts: &BTreeMap<&str, TouchedPlaces<'a>>) -> BTreeSet<(Lang, Likeness<'a>)> {
    let early = parts.values().filter(|touched| touched.iter().all(|(_, edit)| edit.turn == 0));
    early.flatten().map(|(place, _)| (place.lang, likeness(&place.block))).collect()
}

/// The section and the kind of a block, and the loops around it or its number behind another block.
type Likeness<'a> = (&'a str, &'a str);

/// What the ids of one part have in common in all languages: everything but the hash of its line, as in `summary-p2f.c01`.
fn likeness(block: &str) -> Likeness<'_> {
    let (name, within) = block.split_at(block.find(['.', '+']).unwrap_or(block.len()));
    let kind = name.rfind('-').and_then(|dash| name.get(..dash + 2));
    (kind.unwrap_or(name), within)
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
        assert_eq!(strategy.lags(DocumentKind::Memorandum, &languages), []);
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
            (vec![(en, "a", "", 3, true), (es, "b", "a", 1, true), (es, "c", "a", 3, true)], vec![]),
        ] {
            let wanted: Vec<_> = wanted.into_iter().map(|(lang, block)| (lang, block.to_owned())).collect();
            assert_eq!(behind(&kept), wanted, "{kept:?}");
        }
    }

    #[test]
    fn nobody_knows_which_of_two_texts_from_before_languages_were_compared_is_newer() {
        let (en, es) = (Lang::EN, Lang::ES);
        for (english, spanish, told) in [
            ("s-pa1", "s-pb2", false),
            ("s-pa1.c01", "s-pb2.c01", false),
            ("s-pa1+1", "s-pb2+1", false),
            ("find-out-pa1", "find-out-pb2", false),
            ("s-pa1", "s-lb2", true),
            ("s-pa1", "t-pb2", true),
            ("s-pa1.c01", "s-pb2.c02", true),
            ("s-pa1+1", "s-pb2", true),
            ("results", "missing", true),
        ] {
            let found = behind(&[(en, english, "", 0, true), (es, spanish, "", 0, true)]);
            let wanted = if told { vec![(en, spanish.to_owned()), (es, english.to_owned())] } else { vec![] };
            let [found, wanted] = [found, wanted].map(BTreeSet::from_iter);
            assert_eq!(found, wanted, "{english} {spanish}");
        }
        let later = [(en, "s-pa1", "", 1, true), (es, "s-pb2", "", 0, true)];
        assert_eq!(behind(&later).len(), 2, "who wrote later and named no part wrote about another");
    }
}
