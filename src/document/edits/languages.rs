//! Knows which block of one language stands for which of another, and where one language says what another does not.
//! Knows no words: a part is behind where somebody touched it in another language later, not where it reads otherwise.

use super::BlockState;
use crate::assessment::strategy::{Edit, EditKind};
use crate::lang::Lang;
use std::collections::{BTreeMap, BTreeSet};

/// What stands behind a block by its number; the block itself has none.
pub type PlaceNumber = Option<u32>;

/// What another language has at a place: of several the one that was touched last.
#[derive(Clone, Debug, PartialEq)]
pub struct Counterpart {
    /// The language.
    pub lang: Lang,
    /// When the place was touched there; see [`Edit::turn`].
    pub turn: u32,
    /// The country's own words there; absent where it went back to the generated ones.
    pub edit: Option<Edit>,
    /// The generated words there, as Markdown.
    pub generated: String,
}

impl BlockState {
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
        let there = self.beside.get(&number)?;
        let differs = there.edit.is_some() || self.own(number).is_some();
        (differs && self.turns.get(&number) < Some(&there.turn)).then_some(there)
    }

    /// Every place of this block at which another language is ahead.
    pub fn behind(&self) -> impl Iterator<Item = (PlaceNumber, &Counterpart)> {
        self.beside.keys().filter_map(|number| Some((*number, self.ahead(*number)?)))
    }

    /// The turn in which a place was touched last in any language; 0 where it never was.
    pub fn turn(&self, number: PlaceNumber) -> u32 {
        let here = self.turns.get(&number).copied();
        here.max(self.beside.get(&number).map(|there| there.turn)).unwrap_or_default()
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
        Some(Edit { turn, ..edit })
    }

    /// What is kept where somebody has seen what another language has at a place, and nothing changes in this one.
    pub fn settled(&self, number: PlaceNumber) -> Option<Edit> {
        let turn = self.ahead(number)?.turn;
        let edit = self.own(number).cloned().unwrap_or_else(|| Edit::of(EditKind::Unchanged));
        Some(Edit { turn, ..edit })
    }

    fn next_turn(&self, number: PlaceNumber, seen: u32) -> u32 {
        let last = self.turn(number);
        if seen < last {
            return seen;
        }
        if self.ahead(number).is_some() { last } else { last.saturating_add(1) }
    }
}

/// Puts beside each block what stands for it in the other languages, where the country touched it there.
pub(super) fn compare_languages(states: &mut [BlockState], others: &[(Lang, Vec<BlockState>)]) {
    for (lang, other) in others {
        let pairs = pairs(states, other);
        for (state, pair) in states.iter_mut().zip(pairs) {
            let Some(pair) = pair else { continue };
            for (number, turn) in &pair.turns {
                let edit = pair.own(*number).cloned();
                let there = Counterpart { lang: *lang, turn: *turn, edit, generated: pair.generated.clone() };
                let known = state.beside.get(number);
                if known.is_none_or(|known| known.rank() < there.rank()) {
                    state.beside.insert(*number, there);
                }
            }
        }
    }
}

impl Counterpart {
    /// The later turn first; at the same one words of the country's own.
    fn rank(&self) -> (u32, bool) {
        (self.turn, self.edit.is_some())
    }
}

/// For each block the one that stands for it in the other language. What has a name in both has the same; the names of
/// most paragraphs are those of their lines, which differ. Of these, what is of one kind in one section and about the
/// same things is counted through, and left alone where one language has more of it.
fn pairs<'a>(states: &[BlockState], others: &'a [BlockState]) -> Vec<Option<&'a BlockState>> {
    let named: BTreeMap<&str, &'a BlockState> = others.iter().map(|other| (other.id.as_str(), other)).collect();
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
    let name = state.id.strip_prefix(&state.section).and_then(|rest| rest.strip_prefix('-')).unwrap_or_default();
    let keys = name.split_once('.').map(|(_, keys)| keys.to_owned()).unwrap_or_default();
    (state.section.clone(), name.chars().next().unwrap_or_default(), keys)
}
