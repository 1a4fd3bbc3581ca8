//! Knows the strategy in plain words for children: rights, wishes, steps and what is open. Tells no finding and no case.

use super::telephone::telephone;
use crate::assessment::Topic;
use crate::assessment::strategy::{Consultation, ConsultedGroup, Law};
use crate::document::strategy::case::Case;
use crate::document::strategy::chapters::consultations::{children_of, heard_children};
use crate::document::strategy::quote;
use crate::document::{Chart, Figure, Symbol, SymbolChart};
use crate::framework::kit::{ChildPart, ChildWords};
use crate::presentation::{Drawing, excerpt, is_cut};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

/// The most talks of which the version for children tells, and how many characters of each are quoted.
const MOST_SAID: usize = 5;
const QUOTED: usize = 240;

/// The children's version.
#[derive(Serialize, JsonSchema)]
pub(in crate::document::strategy) struct Children {
    /// What the reader is told first.
    opening: Vec<Word>,
    /// What rights children have.
    rights: Vec<Word>,
    /// What is to change, an objective each.
    wishes: Vec<ChildObjective>,
    /// Where to find help, and what to do.
    help: Vec<Word>,
    /// The number of a helpline as a finding has it; empty where none is found.
    number: String,
    /// The entries of that finding; for `cite`.
    number_sources: Vec<String>,
    /// How many children were asked, as far as somebody counted and it may be told.
    asked: usize,
    /// Whether more were asked, whose number may not be told.
    asked_few: bool,
    /// Whether children were asked at all.
    heard: bool,
    /// What children said in consultations: first where it changed something, and not more than a page or two.
    said: Vec<ChildrenVoice>,
    /// How many more consultations there are of which something is written down.
    more_said: usize,
    /// Whether only the beginning of what children said, or of what it changed, is quoted.
    cut: bool,
    /// The institution that leads the strategy; empty while none is named.
    lead: String,
    /// Whether the strategy has been adopted.
    adopted: bool,
    /// Whether every action has a cost and all of it is paid for.
    paid: bool,
    /// Whether at least one action has a cost.
    costed: bool,
    sources: Vec<String>,
    /// The entries of the consultations in which children were counted; for `cite`.
    heard_sources: Vec<String>,
}

/// A few plain sentences with a picture.
#[derive(Serialize, JsonSchema)]
struct Word {
    id: String,
    /// The name of the figure; empty where there is no drawing of the symbol.
    picture: String,
    title: String,
    /// The sentences.
    text: String,
}

/// An objective: how many steps are written down for it, and how many of them are decided.
#[derive(Serialize, JsonSchema)]
struct ChildObjective {
    #[serde(flatten)]
    word: Word,
    /// How many actions serve it.
    steps: usize,
    /// How many of them the country decided.
    decided: usize,
    sources: Vec<String>,
}

/// What children said and what it changed.
#[derive(Serialize, JsonSchema)]
struct ChildrenVoice {
    /// What they said; may be empty.
    said: String,
    /// What it changed; may be empty.
    changed: String,
    sources: Vec<String>,
}

/// The facts of the children's version.
pub(super) fn children(case: &Case) -> Children {
    let words = |part: ChildPart| case.kit().child_words.iter().filter(move |one| one.part == part);
    let asked: Vec<_> = case.records::<Consultation>().filter(|(_, one)| children_of(one) > 0).collect();
    let has_few = |one: &Consultation| one.children.or(one.participants) > Some(0) && children_of(one) == 0;
    let costing = case.inputs.analysis.costing();
    let (number, number_sources) = telephone(case).unwrap_or_default();
    let mut said = children_voices(case);
    said.sort_by_key(|one| one.changed.is_empty());
    Children {
        number,
        number_sources,
        opening: words(ChildPart::Opening).map(|one| word(case, one)).collect(),
        rights: words(ChildPart::Right).map(|one| word(case, one)).collect(),
        wishes: words(ChildPart::Objective).map(|one| wish(case, one)).collect(),
        help: words(ChildPart::Help).map(|one| word(case, one)).collect(),
        asked: asked.iter().map(|(_, one)| children_of(one)).sum(),
        asked_few: case.records::<Consultation>().any(|(_, one)| heard_children(one) && has_few(one)),
        heard: case.records::<Consultation>().any(|(_, one)| one.heard == ConsultedGroup::Children),
        cut: said.iter().take(MOST_SAID).any(|one| is_cut(&one.said) || is_cut(&one.changed)),
        more_said: said.len().saturating_sub(MOST_SAID),
        said: said.into_iter().take(MOST_SAID).collect(),
        lead: quote(&case.strategy().frame.lead),
        adopted: case.strategy().adoption.is_some(),
        costed: costing.is_costed(),
        paid: costing.is_costed()
            && costing.uncosted.is_empty()
            && costing.total.gap().amount() <= Decimal::ZERO,
        sources: case.register.entry_of(&Topic::Frame),
        heard_sources: asked.into_iter().flat_map(|(sources, _)| sources).collect(),
    }
}

fn word(case: &Case, one: &ChildWords) -> Word {
    let picture = picture(case, one).map(|figure| figure.id).unwrap_or_default();
    let mut text = case.voice.text(&one.text);
    if !one.law.is_empty() && one.law_topics.iter().all(|topic| is_law(case, topic)) {
        text = format!("{text} {}", case.voice.text(&one.law));
    }
    Word { id: one.id.clone(), picture, title: case.voice.text(&one.title), text }
}

/// Whether the legal table has a provision on a topic and names no gap in it.
fn is_law(case: &Case, topic: &str) -> bool {
    let laws: Vec<&Law> =
        case.records::<Law>().map(|(_, law)| law).filter(|law| law.about == topic).collect();
    let holds = |law: &&Law| !law.instrument.trim().is_empty() && law.gap.trim().is_empty();
    !laws.is_empty() && laws.iter().all(holds)
}

fn wish(case: &Case, one: &ChildWords) -> ChildObjective {
    let actions = case.inputs.analysis.national().actions.iter();
    let here: Vec<_> =
        actions.filter(|action| action.objective.is_some() && action.objective == one.objective).collect();
    let decided: Vec<_> = here.iter().filter(|action| action.decided).collect();
    ChildObjective {
        word: word(case, one),
        steps: here.len(),
        decided: decided.len(),
        sources: decided.iter().flat_map(|action| case.decision(&action.id)).collect(),
    }
}

fn children_voices(case: &Case) -> Vec<ChildrenVoice> {
    let children = case.records::<Consultation>().filter(|(_, one)| one.heard == ConsultedGroup::Children);
    let said = children.map(|(sources, one)| ChildrenVoice {
        said: excerpt(&one.said, QUOTED),
        changed: excerpt(&one.changed, QUOTED),
        sources,
    });
    said.filter(|one| !one.said.is_empty() || !one.changed.is_empty()).collect()
}

/// The pictures of all words, each by its own name.
pub(super) fn pictures(case: &Case) -> Vec<Figure> {
    case.kit().child_words.iter().filter_map(|one| picture(case, one)).collect()
}

fn picture(case: &Case, one: &ChildWords) -> Option<Figure> {
    let drawing = Drawing {
        title: case.voice.text(&one.title),
        alt: case.voice.text(&one.picture),
        chart: Chart::Symbol(SymbolChart { symbol: Symbol::from_name(&one.symbol)? }),
    };
    Some(Figure::of(&format!("picture-{}", one.id.to_lowercase()), drawing))
}
