//! Knows what institutions answered beside each other, what was agreed, and who holds something else; knows no score. The
//! public learns that institutions differ, and neither which of them nor how far.

use crate::assessment::strategy::{EntryKind, Record, Stakeholder};
use crate::assessment::{
    Agreement, Answer, AnswerOrigin, Assessment, Audience, Deliberation, Dissent, InstitutionId,
};
use crate::document::strategy::case::{Case, ItemReference, LevelWords};
use crate::document::strategy::quote;
use crate::framework::{Framework, Item, ItemId, Level};
use crate::words::Count;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// What institutions answered beside each other.
#[derive(Serialize, JsonSchema)]
pub struct Voices {
    /// The institutions of the country that submitted answers of their own.
    pub institutions: Count,
    /// Whether a view from outside was heard too.
    outside: bool,
    /// Answers that were agreed.
    agreed: Count,
    /// Answers that the country gave as a whole although institutions submitted some.
    own: Count,
    /// Answers that are the level in the middle of what institutions submitted.
    median: Count,
    /// What was agreed although somebody holds something else.
    dissents: Vec<DissentedItem>,
    /// Items about which institutions differ and nothing is agreed.
    contested: Vec<ContestedItem>,
    /// Items to which institutions submitted different answers, whether one was agreed or not.
    differences: Vec<ItemDifference>,
    /// Items that experts see otherwise from outside; none in what everybody may read.
    reviewed: Vec<ReviewedItem>,
}

/// Something that was agreed although somebody holds something else.
#[derive(Serialize, JsonSchema)]
struct DissentedItem {
    /// What it is about.
    item: ItemReference,
    /// The agreed level; missing where none was agreed.
    level: Option<LevelWords>,
    /// Why this one; empty in what everybody may read.
    reason: String,
    /// The body or office that settled it; empty where nobody said.
    by: String,
    /// The day on which it was settled.
    date: Option<NaiveDate>,
    /// Who holds something else.
    views: Vec<View>,
}

/// What somebody holds who does not share what was agreed.
#[derive(Serialize, JsonSchema)]
struct View {
    /// Who, as at the beginning of a sentence; to the public no more than that it is an institution.
    who: String,
    /// The level that it submitted; missing where it submitted none, and in what everybody may read.
    level: Option<LevelWords>,
    /// What it holds, in its own words.
    text: String,
}

/// An item about which institutions differ and nothing is agreed.
#[derive(Serialize, JsonSchema)]
struct ContestedItem {
    /// What it is about.
    item: ItemReference,
    /// The level that counts until something is agreed; missing where none does.
    level: Option<LevelWords>,
    /// Whether the country answered as a whole, so that its own answer counts.
    own: bool,
    /// The lowest level that was submitted; missing where none was, and in what everybody may read.
    lowest: Option<LevelWords>,
    /// The highest one, likewise.
    highest: Option<LevelWords>,
}

/// An item to which institutions submitted different answers.
#[derive(Serialize, JsonSchema)]
struct ItemDifference {
    /// What it is about.
    item: ItemReference,
    /// The level that counts; missing where none does.
    level: Option<LevelWords>,
    /// `agreed`, `own` for what the country answered as a whole, or `median` for the level in the middle of what institutions
    /// submitted; for templates.
    origin: String,
    /// The lowest level that was submitted; missing where none was, and in what everybody may read.
    lowest: Option<LevelWords>,
    /// The highest one, likewise.
    highest: Option<LevelWords>,
    /// Who submitted which level, from the lowest: to the committee once the item was opened or something was agreed, and
    /// inside.
    positions: Vec<LevelPosition>,
    /// Who holds something else than what was agreed.
    dissenters: Vec<String>,
}

/// A level with those who submitted it.
#[derive(Serialize, JsonSchema)]
struct LevelPosition {
    /// The level.
    level: LevelWords,
    /// Who submitted it, as far as the readers may know.
    institutions: Vec<String>,
}

/// An item of which experts see another level from outside than the one that counts. Both are facts; neither takes the place
/// of the other.
#[derive(Serialize, JsonSchema)]
struct ReviewedItem {
    /// What it is about.
    item: ItemReference,
    /// The level that counts; missing where none does.
    level: Option<LevelWords>,
    /// The level seen from outside.
    outside: LevelWords,
}

/// The facts.
pub fn voices(case: &Case) -> Voices {
    let assessment = &case.inputs.analysis.assessment;
    let heard = hearings(case);
    let of = |wanted: fn(AnswerOrigin) -> bool| {
        let origins = heard.iter().filter_map(|one| one.heard.origin());
        case.voice.count("answers", origins.filter(|origin| wanted(*origin)).count())
    };
    let inside: BTreeSet<&InstitutionId> =
        heard.iter().flat_map(|one| one.heard.inside()).map(|(id, _)| id).collect();
    Voices {
        institutions: case.voice.count("institutions", inside.len()),
        outside: heard.iter().any(|one| one.heard.outside().is_some()),
        agreed: of(|origin| origin == AnswerOrigin::Agreed),
        own: of(|origin| origin == AnswerOrigin::Own),
        median: of(|origin| matches!(origin, AnswerOrigin::Median(_))),
        dissents: heard.iter().filter_map(|one| one.dissented(case)).collect(),
        contested: heard.iter().filter_map(|one| one.contested(case, assessment)).collect(),
        differences: heard.iter().filter_map(|one| one.difference(case, assessment)).collect(),
        reviewed: heard.iter().filter_map(|one| one.reviewed(case, assessment)).collect(),
    }
}

/// The institutions of the country that submitted answers: the names of those of which these readers may know, and how many
/// others there are.
pub fn submitters(case: &Case) -> (Vec<String>, usize) {
    let heard = hearings(case);
    let mut names: BTreeMap<&InstitutionId, Option<String>> = BTreeMap::new();
    for one in &heard {
        for (id, _) in one.heard.inside() {
            let name = names.entry(id).or_default();
            *name = name.take().or_else(|| one.name(case, id).filter(|name| !name.is_empty()));
        }
    }
    let unnamed = names.values().filter(|name| name.is_none()).count();
    (names.into_values().flatten().collect(), unnamed)
}

/// What an institution submitted, in the order of the questionnaires.
pub fn submissions<'a>(case: &Case<'a>, id: &InstitutionId) -> Vec<(&'a ItemId, &'a Answer)> {
    let heard = hearings(case).into_iter();
    heard.filter_map(|one| Some((&one.item.id, one.heard.responses.get(id)?))).collect()
}

/// Everything that was heard.
fn hearings<'a>(case: &Case<'a>) -> Vec<HeardItem<'a>> {
    case.scored_frameworks().flat_map(|scored| items(case, scored.framework)).collect()
}

/// What institutions submitted to a framework, in its order.
fn items<'a>(case: &Case<'a>, framework: &'a Framework) -> impl Iterator<Item = HeardItem<'a>> + use<'a> {
    let heard = &case.inputs.analysis.assessment.deliberations;
    framework
        .items
        .iter()
        .filter_map(move |item| Some(HeardItem { framework, item, heard: heard.get(&item.id)? }))
}

/// An item with what was heard about it.
struct HeardItem<'a> {
    framework: &'a Framework,
    item: &'a Item,
    heard: &'a Deliberation,
}

impl HeardItem<'_> {
    fn level(&self, case: &Case, level: Option<Level>) -> Option<LevelWords> {
        level.map(|level| case.level(self.framework, level))
    }

    fn dissented(&self, case: &Case) -> Option<DissentedItem> {
        let agreement = self.heard.agreement.as_ref().filter(|agreement| !agreement.dissent.is_empty())?;
        let Agreement { answer, reason, dissent, by, date } = agreement;
        Some(DissentedItem {
            item: case.item_reference(&self.item.id),
            level: self.level(case, answer.rating.level()),
            reason: if tells_who(case) { quote(reason) } else { String::new() },
            by: quote(by),
            date: *date,
            views: (1..).zip(dissent).map(|(place, one)| self.view(case, one, place)).collect(),
        })
    }

    fn view(&self, case: &Case, dissent: &Dissent, place: usize) -> View {
        let submitted = self.heard.responses.get(&dissent.institution).filter(|_| tells_who(case));
        View {
            who: self.who(case, &dissent.institution, place),
            level: self.level(case, submitted.and_then(|answer| answer.rating.level())),
            text: quote(&dissent.text),
        }
    }

    /// Who it is, as far as these readers may know.
    fn who(&self, case: &Case, id: &InstitutionId, place: usize) -> String {
        if id.is_external() {
            return case.voice.say("view-outside");
        }
        let named = tells_who(case).then(|| self.name(case, id)).flatten().filter(|name| !name.is_empty());
        named.unwrap_or_else(|| case.voice.say_with("view-unnamed", &[("place", place.into())]))
    }

    /// What the register calls it; or else, where the register no longer has it and nobody knows who might know of it, what it
    /// called itself, inside only.
    fn name(&self, case: &Case, id: &InstitutionId) -> Option<String> {
        let mut entries = case.strategy().list(EntryKind::Stakeholder);
        let name = match entries.find(|(entry, _)| &InstitutionId::from(**entry) == id) {
            Some((_, entry)) => {
                let stakeholder = Stakeholder::of(&entry.matter)?;
                case.may_see(entry).then_some(&stakeholder.name)?
            }
            None if case.inputs.audience == Audience::Internal => &self.heard.responses.get(id)?.by,
            None => return None,
        };
        Some(quote(name))
    }

    fn difference(&self, case: &Case, assessment: &Assessment) -> Option<ItemDifference> {
        let levels = || self.heard.levels().filter(|_| tells_who(case));
        let counts = assessment.answers.get(&self.item.id).and_then(|answer| answer.rating.level());
        let dissent = self.heard.agreement.iter().flat_map(|agreement| &agreement.dissent);
        self.heard.differs().then(|| ItemDifference {
            item: case.item_reference(&self.item.id),
            level: self.level(case, counts),
            origin: match self.heard.origin() {
                Some(AnswerOrigin::Agreed) => "agreed".to_owned(),
                Some(AnswerOrigin::Own) => "own".to_owned(),
                Some(AnswerOrigin::Median(_)) | None => "median".to_owned(),
            },
            lowest: self.level(case, levels().min()),
            highest: self.level(case, levels().max()),
            positions: self.positions(case),
            dissenters: (1..)
                .zip(dissent)
                .map(|(place, one)| self.who(case, &one.institution, place))
                .collect(),
        })
    }

    fn positions(&self, case: &Case) -> Vec<LevelPosition> {
        let is_told = match case.inputs.audience {
            Audience::Public => false,
            Audience::Committee => self.heard.opened || self.heard.agreement.is_some(),
            Audience::Internal => true,
        };
        let clusters = self.heard.clusters().into_iter().filter(|_| is_told);
        let position = |(level, ids): (Level, Vec<&InstitutionId>)| LevelPosition {
            level: case.level(self.framework, level),
            institutions: (1..).zip(ids).map(|(place, id)| self.who(case, id, place)).collect(),
        };
        clusters.map(position).collect()
    }

    fn reviewed(&self, case: &Case, assessment: &Assessment) -> Option<ReviewedItem> {
        let outside = self.heard.outside()?.rating.level().filter(|_| tells_who(case))?;
        let counts = assessment.answers.get(&self.item.id).and_then(|answer| answer.rating.level());
        (counts != Some(outside)).then(|| ReviewedItem {
            item: case.item_reference(&self.item.id),
            level: self.level(case, counts),
            outside: case.level(self.framework, outside),
        })
    }

    fn contested(&self, case: &Case, assessment: &Assessment) -> Option<ContestedItem> {
        let levels = || self.heard.levels().filter(|_| tells_who(case));
        let counts = assessment.answers.get(&self.item.id).and_then(|answer| answer.rating.level());
        self.heard.is_contested().then(|| ContestedItem {
            item: case.item_reference(&self.item.id),
            level: self.level(case, counts),
            own: self.heard.origin() == Some(AnswerOrigin::Own),
            lowest: self.level(case, levels().min()),
            highest: self.level(case, levels().max()),
        })
    }
}

/// Whether these readers learn which institution holds what.
pub fn tells_who(case: &Case) -> bool {
    case.inputs.audience != Audience::Public
}
