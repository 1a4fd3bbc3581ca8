//! Knows what is kept of a round for looking at its country beside others, and how it follows from the answers; knows neither
//! consent nor who looks.

use super::RegionError;
use crate::analysis::Analysis;
use crate::assessment::{Assessment, StageState, progress};
use crate::framework::{ItemId, Level, StageId};
use crate::region::{Band, DomainFigure, FigureBasis, FocalPoint, ItemFigure};
use crate::scoring::{DomainScore, ItemScore};
use crate::service::Service;
use crate::service::cache::ResultKey;
use crate::storage::RoundHead;
use chrono::NaiveDate;
use std::sync::Arc;

/// How a round stands on a day.
#[derive(Debug)]
pub struct RoundStanding {
    /// The institution that leads, as the strategy names it.
    pub lead: FocalPoint,
    /// The stage at which it stands; none where all are done.
    pub stage: Option<StageId>,
    /// The bands of its domains.
    pub domains: Vec<DomainFigure>,
    /// The levels of its items.
    pub items: Vec<ItemFigure>,
}

/// What a round was validated with.
#[derive(Debug)]
pub struct ValidatedLevels {
    /// The day of the signature that validated it, and the levels that evidence carried then; none where it is not validated.
    pub validation: Option<(NaiveDate, Vec<(ItemId, Level)>)>,
}

impl RoundStanding {
    fn of(analysis: &Analysis) -> RoundStanding {
        let assessment = &*analysis.assessment;
        let basis = FigureBasis::from(assessment.basis);
        let scored = analysis.main();
        let domains = scored.iter().flat_map(|scored| &scored.scorecard.domains);
        let items = scored.iter().flat_map(|scored| &scored.scorecard.items);
        let item = |score: &ItemScore| ItemFigure { item: score.id.clone(), level: score.effective, basis };
        let stages = progress(&analysis.library, assessment);
        let here = stages.iter().find(|stage| stage.state == StageState::Here);
        let lead = assessment.strategy.frame.lead.trim();
        RoundStanding {
            lead: match lead.is_empty() {
                true => FocalPoint::default(),
                false => FocalPoint::Office(lead.to_owned()),
            },
            stage: here.map(|stage| stage.stage.id.clone()),
            domains: domains.map(|score| domain_figure(score, basis)).collect(),
            items: items.map(item).collect(),
        }
    }
}

impl ValidatedLevels {
    fn of(service: &Service, assessment: Arc<Assessment>) -> ValidatedLevels {
        let Some(day) = assessment.validation(&service.library).map(|signature| signature.date) else {
            return ValidatedLevels { validation: None };
        };
        // By the day of the signature: evidence that grows old changes no level that was validated.
        let analysis = service.analysis(assessment, day);
        let scored = analysis.main();
        let items = scored.iter().flat_map(|scored| &scored.scorecard.items);
        let levels = items.filter_map(|score| Some((score.id.clone(), score.effective?)));
        ValidatedLevels { validation: Some((day, levels.collect())) }
    }
}

/// The band in which the lower median of a domain lies.
fn domain_figure(score: &DomainScore, basis: FigureBasis) -> DomainFigure {
    let band = score.median.map(Band::from);
    let of_band = |level: &&Level| Some(Band::from(**level)) == band;
    DomainFigure {
        domain: score.area.clone(),
        lowest: Level::ALL.iter().find(of_band).copied(),
        highest: Level::ALL.iter().rev().find(of_band).copied(),
        basis,
        coverage: score.coverage.share(),
    }
}

impl Service {
    /// How a round stands today, from what was worked out lately where nothing was recorded since. None where it cannot be read.
    pub(super) async fn round_standing(
        &self,
        round: &RoundHead,
    ) -> Result<Option<Arc<RoundStanding>>, RegionError> {
        let today = self.clock.today();
        let key = ResultKey::of(&[b"standing", round.chain.bytes(), today.to_string().as_bytes()]);
        if let Some(kept) = self.standings.get(&key) {
            return Ok(Some(kept));
        }
        let Some(held) = self.store.load(&round.id).await? else { return Ok(None) };
        let service = self.clone();
        let work = move || RoundStanding::of(&service.analysis(Arc::new(held.assessment), today));
        let fresh = self.turn().work(work).await?;
        Ok(Some(self.standings.keep(key, fresh)))
    }

    /// What a round was validated with, in the same way. None where it cannot be read.
    pub(super) async fn validated_levels(
        &self,
        round: &RoundHead,
    ) -> Result<Option<Arc<ValidatedLevels>>, RegionError> {
        let key = ResultKey::of(&[b"validated", round.chain.bytes()]);
        if let Some(kept) = self.validated.get(&key) {
            return Ok(Some(kept));
        }
        let Some(held) = self.store.load(&round.id).await? else { return Ok(None) };
        let service = self.clone();
        let work = move || ValidatedLevels::of(&service, Arc::new(held.assessment));
        let fresh = self.turn().work(work).await?;
        Ok(Some(self.validated.keep(key, fresh)))
    }
}
