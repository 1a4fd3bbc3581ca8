//! Knows whom to ask about what is not known: the institution on record whose matter it is, else the kind of institution
//! that usually answers. Knows no page.

use super::case::Case;
use super::quote;
use super::starter_lists::{open_figures, open_policies};
use crate::assessment::strategy::Stakeholder;
use crate::framework::kit::{ContextFigure, LinkedPolicy};
use crate::framework::{Item, Library, Text};
use crate::words::plain_words;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The shortest word by which an institution is known, such as ICT.
const SHORTEST: usize = 3;
/// How many letters of a word count, so that `prosecutor` and `prosecution` are one.
const STEM: usize = 6;

/// An institution, or a kind of institution, with what it is asked.
pub(super) struct Addressee<'a> {
    /// Its entry of the register; of a kind, the first item that it is asked about.
    pub id: String,
    pub name: String,
    /// Its part in the strategy; may be empty.
    pub role: String,
    /// The office that is its focal point; may be empty.
    pub office: String,
    /// Whether the country has it on record; a kind of institution otherwise.
    pub is_on_record: bool,
    /// The items without a level that are its matter, the most telling first.
    pub items: Vec<&'a Item>,
    /// Figures that are asked for and usually found there.
    pub figures: Vec<&'a ContextFigure>,
    /// Policies of its own that nobody has looked at.
    pub policies: Vec<&'a LinkedPolicy>,
    pub sources: Vec<String>,
    /// The words by which it is known.
    words: BTreeSet<String>,
    /// The place of its first item among all that are open.
    first: usize,
}

/// Everybody who is asked something, those with the most telling question first.
pub(super) fn addressees<'a>(case: &Case<'a>) -> Vec<Addressee<'a>> {
    let library: &'a Library = &case.inputs.analysis.library;
    let generic = generic_words(library);
    let mut all = on_record(case, &generic);
    let count = all.len();
    for (place, item) in open_items(case).into_iter().enumerate() {
        let lead = usual_lead(library, item);
        let words = lead.map(|lead| stems(lead.all(), &generic)).unwrap_or_default();
        let own = answerer(case, item, &all[..count]).or_else(|| best(&all[..count], &words));
        let at = own.or_else(|| kind_of(case, &all, lead)).unwrap_or_else(|| {
            all.push(kind(case, item, lead, words));
            all.len() - 1
        });
        all[at].first = all[at].first.min(place);
        all[at].items.push(item);
    }
    for figure in open_figures(case) {
        if let Some(at) = best(&all, &stems(figure.source.all(), &generic)) {
            all[at].figures.push(figure);
        }
    }
    for policy in open_policies(case) {
        if let Some(at) = best(&all, &stems(policy.owner.all(), &generic)) {
            all[at].policies.push(policy);
        }
    }
    all.retain(|one| !one.items.is_empty() || !one.figures.is_empty() || !one.policies.is_empty());
    all.sort_by_key(|one| one.first);
    all
}

/// The institutions on record that these readers may see.
fn on_record<'a>(case: &Case<'a>, generic: &BTreeSet<String>) -> Vec<Addressee<'a>> {
    let known = case.records::<Stakeholder>().filter(|(_, one)| one.is_institution());
    let addressee = |(sources, one): (Vec<String>, &Stakeholder)| Addressee {
        id: sources.first().cloned().unwrap_or_default(),
        name: quote(&one.name),
        role: quote(&one.role),
        office: quote(&one.focal_point),
        is_on_record: true,
        items: Vec::new(),
        figures: Vec::new(),
        policies: Vec::new(),
        words: stems([one.name.as_str(), one.role.as_str()], generic),
        sources,
        first: usize::MAX,
    };
    known.map(addressee).collect()
}

/// A kind of institution that is asked about this item.
fn kind<'a>(case: &Case<'a>, item: &'a Item, lead: Option<&Text>, words: BTreeSet<String>) -> Addressee<'a> {
    Addressee {
        id: item.id.to_string(),
        name: kind_name(case, lead),
        role: String::new(),
        office: String::new(),
        is_on_record: false,
        items: Vec::new(),
        figures: Vec::new(),
        policies: Vec::new(),
        sources: Vec::new(),
        words,
        first: usize::MAX,
    }
}

fn kind_name(case: &Case, lead: Option<&Text>) -> String {
    lead.map_or_else(|| case.voice.say("owner-coordinator"), |lead| case.voice.text(lead))
}

/// The kind that is asked already.
fn kind_of(case: &Case, all: &[Addressee], lead: Option<&Text>) -> Option<usize> {
    let name = kind_name(case, lead);
    all.iter().position(|one| !one.is_on_record && one.name == name)
}

/// Items that apply and have no level, those of the main framework first, the most telling first.
fn open_items<'a>(case: &Case<'a>) -> Vec<&'a Item> {
    let of_framework = |scored: super::ScoredFramework<'a>| {
        let open = scored.scorecard.find_out_first.iter();
        open.filter_map(move |inquiry| scored.framework.item(&inquiry.id))
    };
    case.inputs.frameworks().flat_map(of_framework).collect()
}

/// Who usually answers for an item, or for one that the same answer serves.
pub(super) fn usual_lead<'a>(library: &'a Library, item: &'a Item) -> Option<&'a Text> {
    let of = |item: &'a Item| item.institutions.as_ref().map(|usual| &usual.lead);
    of(item).or_else(|| item.also_counts_for.iter().find_map(|id| of(library.item(id)?.1)))
}

/// The institution that answered the item before, or leads an action for it.
fn answerer(case: &Case, item: &Item, known: &[Addressee]) -> Option<usize> {
    let analysis = case.inputs.analysis;
    let by = case.answer(&item.id).map(|answer| answer.by.as_str());
    let of_item = analysis.national().actions.iter().filter(|action| action.item.as_ref() == Some(&item.id));
    let leads = of_item.map(|action| action.lead.own.as_str());
    let names: BTreeSet<String> = by.into_iter().chain(leads).map(plain_words).collect();
    known.iter().position(|one| names.contains(&plain_words(&one.name)))
}

/// The one that shares most of these words; of several, the first. None where none shares any.
fn best(all: &[Addressee], words: &BTreeSet<String>) -> Option<usize> {
    let shared = all.iter().enumerate().map(|(at, one)| (one.words.intersection(words).count(), at));
    let shared = shared.filter(|(count, _)| *count > 0);
    shared.max_by_key(|(count, at)| (*count, Reverse(*at))).map(|(_, at)| at)
}

/// What names of institutions have in common in every language.
pub(super) fn generic_words(library: &Library) -> BTreeSet<String> {
    let words = library.languages.iter().flat_map(|language| &language.institution_words);
    words.map(|word| plain_words(word)).collect()
}

/// The beginnings of the words by which an institution is known.
pub(super) fn stems<'t>(
    texts: impl IntoIterator<Item = &'t str>,
    generic: &BTreeSet<String>,
) -> BTreeSet<String> {
    let plain: Vec<String> = texts.into_iter().map(plain_words).collect();
    let words = plain.iter().flat_map(|text| text.split(' '));
    let telling = words.filter(|word| word.chars().count() >= SHORTEST && !generic.contains(*word));
    telling.map(|word| word.chars().take(STEM).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::{Files, library};

    #[test]
    fn an_institution_is_known_by_the_words_that_are_its_own() {
        let (library, _) = library(&Files::embedded()).unwrap();
        let generic = generic_words(&library);
        let names = [
            "Ministry of Information (lead; secretariat)",
            "Ministry of Justice",
            "National Police, Directorate of Criminal Investigation",
            "Communications Regulatory Authority",
            "Office of the Prosecutor General",
            "National Statistics Office",
            "Ministerio de Educación",
        ];
        let known: Vec<Addressee> = names.into_iter().map(|name| addressee(name, &generic)).collect();
        for (usual, wanted) in [
            ("Ministry of justice", Some(1)),
            ("Specialised police unit", Some(2)),
            ("Regulator", Some(3)),
            ("Prosecutor general and judicial council", Some(4)),
            ("Census or population projection of the statistics office", Some(5)),
            ("Ministerio de educación", Some(6)),
            ("Lead ministry", Some(0)),
            ("Ministry of health", None),
            ("National office", None),
            ("", None),
        ] {
            assert_eq!(best(&known, &stems([usual], &generic)), wanted, "{usual}");
        }
    }

    fn addressee(name: &str, generic: &BTreeSet<String>) -> Addressee<'static> {
        Addressee {
            id: name.to_owned(),
            name: name.to_owned(),
            role: String::new(),
            office: String::new(),
            is_on_record: true,
            items: Vec::new(),
            figures: Vec::new(),
            policies: Vec::new(),
            sources: Vec::new(),
            words: stems([name], generic),
            first: usize::MAX,
        }
    }

    #[test]
    fn whoever_usually_answers_is_found_through_items_of_the_same_answer() {
        let (library, _) = library(&Files::embedded()).unwrap();
        let silent: Vec<&Item> = library
            .frameworks
            .iter()
            .flat_map(|framework| &framework.items)
            .filter(|item| item.institutions.is_none() && !item.also_counts_for.is_empty())
            .collect();
        assert!(silent.len() > 5, "the checklist names no institution");
        let found = silent.iter().filter(|item| usual_lead(&library, item).is_some()).count();
        assert!(found * 2 > silent.len(), "{found} of {}", silent.len());
    }
}
