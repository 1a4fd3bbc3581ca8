//! Knows which block of one language stands for which of another, and where one language says what another does not.
//! Knows no words, and not which language is behind: it shows the places that [`Strategy::lags`] tells.
//!
//! [`Strategy::lags`]: crate::assessment::strategy::Strategy::lags

use super::{BlockState, place_after};
use crate::assessment::strategy::{BlockPlace, Edit, EditKind};
use crate::lang::Lang;
use std::collections::{BTreeMap, BTreeSet};

/// What stands behind a block by its number; the block itself has none.
pub type PlaceNumber = Option<u32>;

/// That somebody touched a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touch {
    /// When; see [`Edit::turn`].
    pub turn: u32,
    /// The name of the part in every language; see [`Edit::part`].
    pub part: String,
}

/// What another language has at a place: of several the one that was touched last.
#[derive(Clone, Debug, PartialEq)]
pub struct Counterpart {
    /// The language.
    pub lang: Lang,
    /// The touch of the place there.
    pub touch: Touch,
    /// The country's own words there; absent where it went back to the generated ones.
    pub edit: Option<Edit>,
    /// The generated words there, as Markdown.
    pub generated: String,
    /// Whether this language has not yet followed it.
    pub ahead: bool,
}

impl BlockState {
    /// The id of a place of this block: its own, or that of what stands after it.
    pub fn place(&self, number: PlaceNumber) -> String {
        number.map_or_else(|| self.id.clone(), |number| place_after(&self.id, number))
    }

    /// The country's own words at a place of this block.
    pub fn own(&self, number: PlaceNumber) -> Option<&Edit> {
        match number {
            None => self.edit.as_ref(),
            Some(number) => {
                let mut inserted = self.inserted.iter();
                inserted.find(|(there, _)| *there == number).map(|(_, edit)| edit)
            }
        }
    }

    /// What another language has at a place and this one has not yet followed.
    pub fn ahead(&self, number: PlaceNumber) -> Option<&Counterpart> {
        self.beside.get(&number).filter(|there| there.ahead)
    }

    /// Every place of this block at which another language is ahead.
    pub fn behind(&self) -> impl Iterator<Item = (PlaceNumber, &Counterpart)> {
        self.beside.keys().filter_map(|number| Some((*number, self.ahead(*number)?)))
    }

    /// The turn in which a place was touched last in any language; 0 where it never was.
    pub fn turn(&self, number: PlaceNumber) -> u32 {
        let here = self.touches.get(&number).map(|here| here.turn);
        here.max(self.beside.get(&number).map(|there| there.touch.turn)).unwrap_or_default()
    }

    /// The name of the part at a place, as edits keep it: the other languages have one, or this one's own stays.
    fn part(&self, number: PlaceNumber) -> String {
        let there = self.beside.get(&number).map(|there| &there.touch);
        let touch = there.or(self.touches.get(&number)).cloned().unwrap_or_default();
        if touch.part == self.place(number) { String::new() } else { touch.part }
    }

    /// What is kept of an edit at a place by somebody who saw this turn there. Words that stay count no turn; whoever
    /// writes where another language is ahead follows it; whoever did not see that it went ahead stays behind. Where
    /// another language has words of its own, it is kept that this one went back to the generated ones.
    pub fn in_turn(&self, number: PlaceNumber, edit: Option<Edit>, seen: u32) -> Option<Edit> {
        let before = self.own(number);
        let there = self.beside.get(&number).and_then(|there| there.edit.as_ref());
        let edit = edit.or_else(|| there.map(|_| Edit::of(EditKind::Unchanged)))?;
        let turn = match before {
            Some(before) if before.kind == edit.kind => before.turn,
            _ => self.next_turn(number, seen),
        };
        Some(Edit { turn, part: self.part(number), ..edit })
    }

    /// What is kept where somebody has seen what another language has at a place, and nothing changes in this one.
    pub fn settlement(&self, number: PlaceNumber) -> Option<Edit> {
        let turn = self.ahead(number)?.touch.turn;
        let edit = self.own(number).cloned().unwrap_or_else(|| Edit::of(EditKind::Unchanged));
        Some(Edit { turn, part: self.part(number), ..edit })
    }

    fn next_turn(&self, number: PlaceNumber, seen: u32) -> u32 {
        let last = self.turn(number);
        if seen < last {
            return seen;
        }
        if self.ahead(number).is_some() { last } else { last.saturating_add(1) }
    }
}

/// Puts beside each block what stands for it in the other languages, where the country touched it there; `ahead` are the
/// places there that these blocks have not yet followed.
pub(super) fn compare_languages(
    states: &mut [BlockState],
    others: &[(Lang, Vec<BlockState>)],
    ahead: &[BlockPlace],
) {
    let is_ahead =
        |lang: Lang, block: &str| ahead.iter().any(|place| place.lang == lang && place.block == block);
    for (lang, other) in others {
        let pairs = pairs(states, other);
        for (state, pair) in states.iter_mut().zip(pairs) {
            let Some(pair) = pair else { continue };
            for (number, touch) in &pair.touches {
                let (edit, generated) = (pair.own(*number).cloned(), pair.generated.clone());
                let ahead = is_ahead(*lang, &pair.place(*number));
                let there = Counterpart { lang: *lang, touch: touch.clone(), edit, generated, ahead };
                let known = state.beside.get(number);
                if known.is_none_or(|known| known.rank() < there.rank()) {
                    state.beside.insert(*number, there);
                }
            }
        }
    }
}

impl Counterpart {
    /// What is to be followed first, then the later turn; at the same one words of the country's own.
    fn rank(&self) -> (bool, u32, bool) {
        (self.ahead, self.touch.turn, self.edit.is_some())
    }
}

/// For each block the one that stands for it in the other language. What has a name in both has the same; the names of
/// most paragraphs are those of their lines, which differ. Of these, what is of one kind in one section and about the
/// same things is counted through, and left alone where one language has more of it.
fn pairs<'a>(states: &[BlockState], others: &'a [BlockState]) -> Vec<Option<&'a BlockState>> {
    let named: BTreeMap<&str, &'a BlockState> =
        others.iter().map(|other| (other.id.as_str(), other)).collect();
    let own: BTreeSet<&str> = states.iter().map(|state| state.id.as_str()).collect();
    let mut there = by_shape(others.iter().filter(|other| !own.contains(other.id.as_str())));
    let here = by_shape(states.iter().filter(|state| !named.contains_key(state.id.as_str())));
    there.retain(|shape, found| here.get(shape).is_some_and(|mine| mine.len() == found.len()));
    let mut counted: BTreeMap<Shape, usize> = BTreeMap::new();
    let pair = |state: &BlockState| {
        named.get(state.id.as_str()).copied().or_else(|| {
            let at = counted.entry(shape(state)).or_default();
            *at += 1;
            there.get(&shape(state))?.get(*at - 1).copied()
        })
    };
    states.iter().map(pair).collect()
}

/// The section of a block, the letter of its kind, and the keys of the loops around it.
type Shape = (String, char, String);

fn by_shape<'a>(states: impl Iterator<Item = &'a BlockState>) -> BTreeMap<Shape, Vec<&'a BlockState>> {
    let mut found: BTreeMap<Shape, Vec<&BlockState>> = BTreeMap::new();
    states.for_each(|state| found.entry(shape(state)).or_default().push(state));
    found
}

fn shape(state: &BlockState) -> Shape {
    let name =
        state.id.strip_prefix(&state.section).and_then(|rest| rest.strip_prefix('-')).unwrap_or_default();
    let keys = name.split_once('.').map(|(_, keys)| keys.to_owned()).unwrap_or_default();
    (state.section.clone(), name.chars().next().unwrap_or_default(), keys)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::strategy::{DocumentKind, Lag, Strategy};
    use crate::document::{Block, BlockStanding};
    use crate::lang::{Language, Languages};
    use proptest::prelude::*;

    fn state(id: &str, section: &str) -> BlockState {
        BlockState {
            id: id.to_owned(),
            section: section.to_owned(),
            title: None,
            standing: BlockStanding::Generated,
            block: Block::PageBreak,
            generated: format!("Generated {id}"),
            hash: String::new(),
            sources: Vec::new(),
            edit: None,
            inserted: Vec::new(),
            touches: BTreeMap::new(),
            beside: BTreeMap::new(),
        }
    }

    fn touch(edit: &Edit, place: &str) -> Touch {
        Touch { turn: edit.turn, part: edit.part_at(place).to_owned() }
    }

    /// The state with what is kept of a place now.
    fn keep(state: &mut BlockState, edit: Option<Edit>) {
        state.touches = edit.iter().map(|edit| (None, touch(edit, &state.id))).collect();
        state.edit = edit.filter(|edit| edit.kind != EditKind::Unchanged);
    }

    fn words(text: &str) -> Option<Edit> {
        Some(Edit::of(EditKind::Replace { text: text.to_owned() }))
    }

    /// One part in two languages.
    struct Parts([BlockState; 2]);

    impl Parts {
        fn new() -> Parts {
            Parts([state("s-pa1", "s"), state("s-pb2", "s")])
        }

        fn compare(&mut self) {
            let (lags, [english, spanish]) = (self.lags(), self.0.clone());
            for (mine, lang, other) in [(0, Lang::ES, spanish), (1, Lang::EN, english)] {
                let ahead: Vec<BlockPlace> =
                    lags.iter().map(|lag| lag.ahead.clone()).filter(|place| place.lang == lang).collect();
                self.0[mine].beside.clear();
                compare_languages(&mut self.0[mine..=mine], &[(lang, vec![other])], &ahead);
            }
        }

        /// Somebody who saw this turn writes or takes back.
        fn write(&mut self, language: usize, edit: Option<Edit>, seen: u32) {
            let kept = self.0[language].in_turn(None, edit, seen);
            keep(&mut self.0[language], kept);
            self.compare();
        }

        fn settle(&mut self, language: usize) {
            let Some(kept) = self.0[language].settlement(None) else { return };
            keep(&mut self.0[language], Some(kept));
            self.compare();
        }

        /// What the strategy tells of these edits without the documents.
        fn lags(&self) -> Vec<Lag> {
            let mut strategy = Strategy::default();
            for (state, lang) in self.0.iter().zip([Lang::EN, Lang::ES]) {
                for (number, Touch { turn, part }) in state.touches.clone() {
                    let edit = state.own(number).cloned().unwrap_or_else(|| Edit::of(EditKind::Unchanged));
                    let place =
                        BlockPlace { document: DocumentKind::Strategy, lang, block: state.place(number) };
                    strategy.edits.insert(place, Edit { turn, part, ..edit });
                }
            }
            let languages = Languages::new([Lang::EN, Lang::ES].map(Language::unknown).into());
            strategy.lags(DocumentKind::Strategy, &languages)
        }

        fn behind(&self) -> [bool; 2] {
            [0, 1].map(|language| self.0[language].ahead(None).is_some())
        }
    }

    #[test]
    fn a_language_is_behind_until_somebody_follows_or_says_that_nothing_changes() {
        let mut parts = Parts::new();
        let last = u32::MAX;
        parts.write(0, words("Ours."), last);
        assert_eq!(parts.behind(), [false, true], "written in one language");
        assert_eq!(parts.0[1].ahead(None).and_then(|there| there.edit.clone()), parts.0[0].edit);
        parts.write(1, words("Lo nuestro."), last);
        assert_eq!(parts.behind(), [false, false], "translated");
        assert_eq!(
            parts.0[1].edit.as_ref().map(|edit| edit.part.as_str()),
            Some("s-pa1"),
            "of the same part"
        );
        parts.write(0, words("Ours, better."), last);
        assert_eq!(parts.behind(), [false, true], "written again");
        parts.settle(1);
        assert_eq!(parts.behind(), [false, false], "nothing to change");
        assert_eq!(
            parts.0[1].edit.as_ref().map(|edit| &edit.kind),
            words("Lo nuestro.").map(|edit| edit.kind).as_ref()
        );
        parts.write(1, None, last);
        assert_eq!(parts.behind(), [true, false], "back to the generated words in one language alone");
        parts.write(0, None, last);
        assert_eq!(parts.behind(), [false, false], "and in the other");
        assert!(parts.0.iter().all(|state| state.edit.is_none()));
        parts.write(1, Some(Edit::of(EditKind::Remove)), last);
        assert_eq!(parts.behind(), [true, false], "left out in one language");
    }

    #[test]
    fn whoever_did_not_see_that_the_other_language_went_ahead_stays_behind() {
        let mut parts = Parts::new();
        let seen = parts.0[1].turn(None);
        parts.write(0, words("Ours."), u32::MAX);
        parts.write(1, words("Escrito sin verlo."), seen);
        assert_eq!(parts.behind(), [false, true]);
    }

    #[test]
    fn what_was_kept_before_languages_were_compared_is_read_as_it_was_meant() {
        let mut parts = Parts::new();
        keep(&mut parts.0[0], words("Ours."));
        parts.compare();
        assert_eq!(parts.behind(), [false, true], "words in one language alone");
        keep(&mut parts.0[1], words("Lo nuestro."));
        parts.compare();
        assert_eq!(parts.behind(), [false, false], "nobody knows which are newer");
    }

    #[test]
    fn words_added_after_a_part_are_missing_in_the_other_language() {
        let mut parts = Parts::new();
        let added = Edit { turn: 1, ..Edit::of(EditKind::Insert { text: "More.".into() }) };
        parts.0[0].touches.insert(Some(2), touch(&added, "s-pa1+2"));
        parts.0[0].inserted.push((2, added));
        parts.compare();
        let behind: Vec<PlaceNumber> = parts.0[1].behind().map(|(number, _)| number).collect();
        assert_eq!(behind, [Some(2)]);
        let settled = Edit { turn: 1, part: "s-pa1+2".into(), ..Edit::of(EditKind::Unchanged) };
        assert_eq!(parts.0[1].settlement(Some(2)), Some(settled));
        assert_eq!(parts.0[0].behind().count(), 0);
    }

    #[test]
    fn parts_stand_for_each_other_by_name_kind_and_place() {
        let english = ["s-h1", "s-pa1", "table", "s-pb2.c01", "s-pb2.c02", "s-named", "s-pz9"];
        let spanish =
            ["s-h7", "s-named", "s-p31", "s-p42.c02", "s-p42.c01", "table", "s-n99", "s-p77", "s-p78"];
        let mut english: Vec<BlockState> = english.iter().map(|id| state(id, "s")).collect();
        for (state, turn) in english.iter_mut().zip(1..) {
            state.touches.insert(None, Touch { turn, part: String::new() });
        }
        let mut spanish: Vec<BlockState> = spanish.iter().map(|id| state(id, "s")).collect();
        compare_languages(&mut spanish, &[(Lang::EN, english)], &[]);
        let turns: Vec<u32> = spanish.iter().map(|state| state.turn(None)).collect();
        // Two paragraphs here and three there: which is which nobody knows.
        assert_eq!(turns, [1, 6, 0, 5, 4, 3, 0, 0, 0]);
    }

    proptest! {
        #[test]
        fn no_two_languages_are_both_behind_and_whoever_looked_is_not(
            acts in prop::collection::vec((0..2usize, 0..4u8, any::<bool>()), 0..12)
        ) {
            let mut parts = Parts::new();
            let mut stale = [0, 0];
            for (number, (language, act, looks)) in acts.into_iter().enumerate() {
                let seen = if looks { parts.0[language].turn(None) } else { stale[language] };
                stale[language] = seen;
                let before = parts.0.clone().map(|state| state.edit);
                match act {
                    0 => parts.settle(language),
                    1 => parts.write(language, None, seen),
                    _ => parts.write(language, words(&format!("Words {number}")), seen),
                }
                let behind = parts.behind();
                let lags = parts.lags();
                let told = [Lang::EN, Lang::ES].map(|lang| lags.iter().any(|lag| lag.lang == lang));
                prop_assert_eq!(told, behind, "what the strategy tells is what the documents show");
                prop_assert!(behind != [true, true], "{behind:?}");
                prop_assert!(!looks || !behind[language], "{behind:?}");
                let own = parts.0.clone().map(|state| state.edit.is_some());
                prop_assert!(own != [false, false] || behind == [false, false]);
                if act == 0 {
                    let words = |edit: Option<Edit>| edit.map(|edit| edit.kind);
                    let after = parts.0.clone().map(|state| state.edit);
                    prop_assert_eq!(before.map(words), after.map(words), "settling changes no words");
                }
            }
        }
    }
}
