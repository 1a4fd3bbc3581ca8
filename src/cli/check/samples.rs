//! Knows the assessments that templates are tried with: the examples, and countries nobody has; knows no template.

use crate::assessment::{
    Agreement, Answer, Assessment, Basis, Change, Confidence, Confidentiality, Dissent, Evidence, Grade,
    InstitutionId, Pin, Rating, Stance,
};
use crate::bundle::{EXAMPLES, Files, Folder};
use crate::cli::input::{NO_COUNTRY, country_of};
use crate::framework::{CountryCode, Framework, ItemId, Level, Library, Offer};
use crate::intake::{self, FindingsOrigin};
use chrono::{DateTime, Utc};

/// What somebody may type who means no good, or just likes signs: markup of every kind, other scripts, no letters.
pub(super) const HOSTILE: &str = "</textarea><script>alert(1)</script> {{ x }} {% if %} #panic(\"x\") $x$ @ref \
    [a](javascript:b) ![](figure:profile) <b> | c | **d** \\ \u{202e}e\u{202c} \u{1f600} \u{12a0}";

/// What is answered to the item with this number, if anything.
type SampleAnswer = fn(usize, &ItemId) -> Option<Answer>;

/// How countries may have answered, from nothing to everything.
const GIVEN: [(&str, SampleAnswer); 7] = [
    ("nothing answered", |_, _| None),
    ("one answer", |index, _| (index == 0).then(|| Rating::Level(Level::ALL[2]).into())),
    ("nothing known", |_, _| Some(Rating::Unknown.into())),
    ("nothing applies", |_, _| Some(Rating::NotApplicable { reason: "It is not ours.".to_owned() }.into())),
    ("everything reached", |_, _| Some(Rating::Level(Level::MAX).into())),
    ("everything answered", |index, id| Some(full_answer(index, id, "Finding of the ministry."))),
    ("hostile words", |index, id| Some(full_answer(index, id, HOSTILE))),
];

/// Every sample with what to call it.
pub fn samples(files: &Files, library: &Library) -> Vec<(String, Assessment)> {
    let mut samples = examples(files, library);
    let all: Vec<&Framework> = library.frameworks.iter().collect();
    let usual: Vec<&Framework> =
        all.iter().copied().filter(|one| one.main || one.offered == Offer::Ticked).collect();
    samples.extend(invented_countries("the usual frameworks", &usual));
    // Beside the main one each framework alone in a way of its own, and all together in one, so that many take little longer
    // than few.
    let ways = all.iter().copied().filter(|one| !one.main).enumerate();
    samples.extend(ways.filter_map(|(number, one)| {
        let countries = invented_countries(one.id.as_str(), &[one]).into_iter();
        countries.rev().cycle().nth(number)
    }));
    samples.extend(invented_countries("every framework", &all).pop());
    samples
}

/// The findings in the folder of examples; what cannot be read is told of by another check.
fn examples(files: &Files, library: &Library) -> Vec<(String, Assessment)> {
    let paths = files.paths(Folder::Questionnaires).into_iter();
    let tables = paths.filter(|path| path.starts_with(&format!("{EXAMPLES}/")) && path.ends_with(".csv"));
    let read = |path: String| {
        let bytes = files.get(Folder::Questionnaires, &path)?;
        let country = country_of(&path, library).unwrap_or_else(|| CountryCode::from(NO_COUNTRY));
        let (created, today, round) = (moment(), moment().date_naive(), "2026".to_owned());
        let origin = FindingsOrigin { country, round, date: None, dates: None, created, today };
        Some((path, intake::read_findings(&bytes, library, &origin).ok()?.assessment))
    };
    tables.filter_map(read).collect()
}

/// A country for each way to answer. Half of them are coded by analysts, half answered by the country.
fn invented_countries(set: &str, frameworks: &[&Framework]) -> Vec<(String, Assessment)> {
    let items = || frameworks.iter().flat_map(|framework| framework.items.iter().map(|item| &item.id));
    let one = |(number, (name, given)): (usize, &(&str, SampleAnswer))| {
        let answers = items().enumerate().filter_map(|(index, id)| Some((id.clone(), given(index, id)?)));
        let basis = if number % 2 == 0 { Basis::SelfAssessment } else { Basis::DeskCoding };
        let mut sample = Assessment { answers: answers.collect(), ..begin(frameworks, basis) };
        if *name == "hostile words" {
            items().take(4).enumerate().for_each(|(index, id)| let_speak(&mut sample, index, id));
        }
        (format!("{name} ({set})"), sample)
    };
    GIVEN.iter().enumerate().map(one).collect()
}

/// Lets two institutions and a view from outside answer an item, each otherwise; of every second one something is agreed.
fn let_speak(sample: &mut Assessment, index: usize, item: &ItemId) {
    let institutions = ["one", "other"].map(|id| id.parse().unwrap_or_else(|_| InstitutionId::external()));
    let voices = institutions.into_iter().chain([InstitutionId::external()]);
    let mut dissent = Vec::new();
    for (place, institution) in voices.enumerate() {
        let answer = Some(full_answer(place, item, HOSTILE));
        sample.apply(&Change::Respond { item: item.clone(), institution: institution.clone(), answer });
        dissent.push(Dissent { institution, text: HOSTILE.to_owned() });
    }
    let (reason, by, date) = (HOSTILE.to_owned(), HOSTILE.to_owned(), Some(moment().date_naive()));
    let agreement = Agreement { answer: full_answer(index, item, HOSTILE), reason, dissent, by, date };
    let agreement = index.is_multiple_of(2).then_some(agreement);
    sample.apply(&Change::Agree { item: item.clone(), agreement });
}

fn begin(frameworks: &[&Framework], basis: Basis) -> Assessment {
    let pins = frameworks.iter().copied().map(Pin::of).collect();
    let begun = Assessment::new(CountryCode::from(NO_COUNTRY), "2026", basis, pins, moment());
    Assessment { id: "sample".to_owned(), ..begun }
}

/// The same on every run; which day it is makes no difference to whether a template can be filled.
fn moment() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH
}

/// Every level in turn and now and then none, with `words` in every field and evidence of every kind.
fn full_answer(index: usize, id: &ItemId, words: &str) -> Answer {
    let rating = match index % 7 {
        5 => Rating::Unknown,
        6 => Rating::NotApplicable { reason: words.to_owned() },
        level => Rating::Level(Level::ALL[level]),
    };
    let kinds = [
        (Some(Grade::ALL[index % 5]), Stance::For, Confidentiality::Public),
        (None, Stance::Against, Confidentiality::Public),
        (Some(Grade::E4), Stance::For, Confidentiality::Committee),
        (Some(Grade::E2), Stance::For, Confidentiality::Confidential),
    ];
    let evidence = kinds.into_iter().enumerate().map(|(number, (grade, stance, confidentiality))| Evidence {
        id: format!("{id}-E{}", number + 1),
        title: words.to_owned(),
        publisher: words.to_owned(),
        date: "2025".to_owned(),
        link: words.to_owned(),
        language: words.to_owned(),
        article: words.to_owned(),
        page: words.to_owned(),
        grade,
        confirmed_by: words.to_owned(),
        stance,
        confidentiality,
        ..Evidence::default()
    });
    Answer {
        comment: words.to_owned(),
        by: words.to_owned(),
        confidence: Some(Confidence::Medium),
        evidence: evidence.collect(),
        date: Some(moment().date_naive()),
        ..rating.into()
    }
}
