//! Knows what the rounds of a country tell of it: where its work stands, the bands and levels of the latest, and what of the
//! last that was validated counts in an edition. Knows neither consent nor who looks.

use super::{
    Band, BandStanding, CountryFacts, DomainFigure, FigureBasis, FocalPoint, ItemFigure, ProcessFacts,
    RoundFacts,
};
use crate::analysis::Analysis;
use crate::assessment::strategy::{Stakeholder, StakeholderPart};
use crate::assessment::{Assessment, StageState, Standing, progress};
use crate::framework::{CountryCode, Framework, ItemId, Level, Library};
use crate::scoring::{DomainScore, ItemScore, ScoredFramework, ScoringSettings, score};
use chrono::NaiveDate;
use std::cmp::Ordering;
use std::collections::BTreeMap;

impl CountryFacts {
    /// What the rounds of a country tell, in whatever order they come; the latest is the one that was begun last. Requests,
    /// missions and practices stand in none of them.
    pub fn of_rounds(country: CountryCode, rounds: &[Analysis]) -> CountryFacts {
        let mut rounds: Vec<&Analysis> = rounds.iter().collect();
        rounds.sort_by(|one, other| by_begin(&one.assessment, &other.assessment));
        let latest = rounds.last();
        let scored = latest.and_then(|round| Some((&*round.assessment, round.main()?)));
        let mut process = ProcessFacts {
            language: None,
            focal_point: latest.map(|round| focal_point(&round.assessment)).unwrap_or_default(),
            rounds: rounds.iter().map(|round| round_facts(&round.assessment, &round.library)).collect(),
        };
        // What a later round follows is over, wherever it stopped.
        process.rounds.iter_mut().rev().skip(1).for_each(|round| round.is_over = true);
        CountryFacts {
            country,
            process,
            domains: scored.map(|(assessment, scored)| domains(assessment, scored)).unwrap_or_default(),
            items: scored.map(|(assessment, scored)| items(assessment, scored)).unwrap_or_default(),
            requests: Vec::new(),
            missions: Vec::new(),
            reviews: 0,
        }
    }
}

/// What of a country counts in an edition.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidatedRound<'a> {
    /// The last of its rounds that was validated.
    pub assessment: &'a Assessment,
    /// Where it stands in each item of which a level is known, since the day of the signature, and with the band of that day:
    /// evidence that ages afterwards moves nobody.
    pub standings: BTreeMap<ItemId, BandStanding>,
}

impl<'a> ValidatedRound<'a> {
    /// The last begun of these rounds of a country that answers this version of the framework and was validated up to a day;
    /// none where there is no such round.
    pub fn last_of(
        rounds: impl IntoIterator<Item = &'a Assessment>,
        framework: &Framework,
        library: &Library,
        day: NaiveDate,
    ) -> Option<ValidatedRound<'a>> {
        let answers = |round: &&Assessment| {
            let mut pins = round.frameworks.iter();
            pins.any(|pin| pin.framework == framework.id && pin.version == framework.version)
        };
        let validated = rounds.into_iter().filter(answers).filter_map(|round| {
            let since = round.validation(library)?.date;
            (since <= day).then_some((since, round))
        });
        let (since, assessment) = validated.max_by(|(_, one), (_, other)| by_begin(one, other))?;
        let card = score(framework, assessment, &ScoringSettings::of(assessment, since));
        let standing = |item: &ItemScore| {
            Some((item.id.clone(), BandStanding { band: Band::from(item.effective?), since }))
        };
        Some(ValidatedRound { assessment, standings: card.items.iter().filter_map(standing).collect() })
    }
}

fn by_begin(one: &Assessment, other: &Assessment) -> Ordering {
    (one.created, &one.id).cmp(&(other.created, &other.id))
}

fn round_facts(assessment: &Assessment, library: &Library) -> RoundFacts {
    let stages = progress(library, assessment);
    let stage = stages.iter().find(|stage| stage.state == StageState::Here);
    RoundFacts {
        assessment: assessment.id.clone(),
        round: assessment.round.clone(),
        stage: stage.map(|stage| stage.stage.id.clone()),
        begin: assessment.created.date_naive(),
        movement: movement(assessment),
        is_over: stage.is_none() || assessment.registration.standing != Standing::Active,
    }
}

/// The last day that an assessment names for something that was recorded: an answer, a confirmation, a signature or its
/// withdrawal; else the day on which it was begun.
fn movement(assessment: &Assessment) -> NaiveDate {
    let answers = assessment.answers_of_round().filter_map(|(_, answer)| answer.date);
    let confirmations = assessment.confirmations.values().map(|confirmation| confirmation.date);
    let signatures = assessment.signatures.values().map(|signature| signature.date);
    let back = assessment.signatures.values().filter_map(|signature| signature.withdrawal.as_ref());
    let days = answers.chain(confirmations).chain(signatures).chain(back.map(|back| back.date));
    days.fold(assessment.created.date_naive(), Ord::max)
}

/// The institution that leads the strategy, else the one that is accountable for the assessment; of a registered one its
/// focal point.
fn focal_point(assessment: &Assessment) -> FocalPoint {
    let strategy = &assessment.strategy;
    let lead = strategy.frame.lead.trim();
    let mut institutions = strategy.records::<Stakeholder>().map(|(_, one)| one);
    let is_lead = |one: &&Stakeholder| match lead {
        "" => one.is_institution() && one.part == StakeholderPart::Accountable,
        lead => one.name.trim() == lead,
    };
    let office = match institutions.find(is_lead) {
        Some(one) if !one.focal_point.trim().is_empty() => one.focal_point.trim(),
        Some(one) => one.name.trim(),
        None => lead,
    };
    if office.is_empty() { FocalPoint::default() } else { FocalPoint::Office(office.to_owned()) }
}

/// What figures about an item rest on: a level that analysts coded is the country's own once it was confirmed.
fn basis_of(assessment: &Assessment, item: &ItemId) -> FigureBasis {
    match assessment.confirmation(item) {
        Some(_) => FigureBasis::Own,
        None => FigureBasis::from(assessment.basis),
    }
}

fn items(assessment: &Assessment, scored: ScoredFramework<'_>) -> Vec<ItemFigure> {
    let figure = |item: &ItemScore| ItemFigure {
        item: item.id.clone(),
        level: item.effective,
        basis: basis_of(assessment, &item.id),
    };
    scored.scorecard.items.iter().map(figure).collect()
}

/// The band of each domain is that of its lower median. It is the country's own where everything in it that is known is.
fn domains(assessment: &Assessment, scored: ScoredFramework<'_>) -> Vec<DomainFigure> {
    let figure = |domain: &DomainScore| {
        let band = domain.median.map(Band::from).map(levels);
        let known = domain.items.iter().filter(|id| assessment.answers.contains_key(*id));
        let weakest = known.map(|id| basis_of(assessment, id)).max();
        DomainFigure {
            domain: domain.area.clone(),
            lowest: band.map(|(lowest, _)| lowest),
            highest: band.map(|(_, highest)| highest),
            basis: weakest.unwrap_or_else(|| FigureBasis::from(assessment.basis)),
            coverage: domain.coverage.share(),
        }
    };
    scored.scorecard.domains.iter().map(figure).collect()
}

/// The lowest and the highest level of a band.
fn levels(band: Band) -> (Level, Level) {
    match band {
        Band::Low => (Level::MIN, Level::ALL[1]),
        Band::Middle => (Level::ALL[2], Level::ALL[3]),
        Band::High => (Level::MAX, Level::MAX),
    }
}
