//! Knows the lists that cells of the strategy's sheets are chosen from.

use super::super::case::Case;
use super::super::register::{confidence_key, kind_key};
use crate::assessment::strategy::{ActionStatus, CostKind, FundingSource, FundingStatus};
use crate::assessment::{Confidence, EvidenceKind, Grade, Rating};
use crate::document::workbook::List;
use crate::framework::kit::IndicatorLevel;

/// Every status of an action, in the order of the list.
const STATUSES: [ActionStatus; 5] = [
    ActionStatus::NotStarted,
    ActionStatus::OnTrack,
    ActionStatus::Delayed,
    ActionStatus::Stopped,
    ActionStatus::Done,
];
/// Every level of an indicator, from change to work.
const CHAIN: [IndicatorLevel; 4] =
    [IndicatorLevel::Impact, IndicatorLevel::Outcome, IndicatorLevel::Output, IndicatorLevel::Process];
/// Every kind of cost.
const COST_KINDS: [CostKind; 2] = [CostKind::Recurrent, CostKind::Capital];
/// Every kind of source of money.
pub(super) const MONEY_SOURCES: [FundingSource; 4] =
    [FundingSource::StateBudget, FundingSource::Levy, FundingSource::Donor, FundingSource::Private];
/// How sure money can be.
const FUNDING: [FundingStatus; 2] = [FundingStatus::Secured, FundingStatus::Pledged];

/// The lists, each under the id of the columns that are chosen from it.
pub(super) fn lists(case: &Case) -> Vec<List> {
    let say = |key: &str| case.voice.say(key);
    let states = ["answered", "unknown", "not-applicable", "open"];
    let confidences = [Confidence::Low, Confidence::Medium, Confidence::High];
    let stances = ["for", "against"];
    vec![
        list(case, "state", states.map(|state| say(&format!("sheet-state-{state}"))).to_vec()),
        list(
            case,
            "confidence",
            confidences.map(|one| say(&format!("short-{}", confidence_key(one)))).to_vec(),
        ),
        list(case, "kind", kinds(case)),
        list(case, "grade", grades(case)),
        list(case, "stance", stances.map(|stance| say(&format!("sheet-stance-{stance}"))).to_vec()),
        list(case, "status", STATUSES.map(|status| say(status_key(status))).to_vec()),
        list(case, "choice", ["chosen", "proposed"].map(|one| say(&format!("sheet-choice-{one}"))).to_vec()),
        list(case, "chain", CHAIN.map(|level| say(chain_key(level))).to_vec()),
        list(case, "cost-kind", COST_KINDS.map(|kind| say(cost_kind_key(kind))).to_vec()),
        list(case, "money-source", MONEY_SOURCES.map(|source| say(money_source_key(source))).to_vec()),
        list(case, "funding-status", FUNDING.map(|status| say(funding_status_key(status))).to_vec()),
    ]
}

fn list(case: &Case, id: &str, entries: Vec<String>) -> List {
    List { id: id.to_owned(), title: case.voice.say(&format!("column-{id}")), entries }
}

/// What the column of states says about an answer.
pub(super) fn state_key(rating: Option<&Rating>) -> &'static str {
    match rating {
        Some(Rating::Level(_)) => "sheet-state-answered",
        Some(Rating::Unknown) => "cell-unknown",
        Some(Rating::NotApplicable { .. }) => "cell-excluded",
        None => "sheet-state-open",
    }
}

fn kinds(case: &Case) -> Vec<String> {
    use EvidenceKind::{Data, Law, Policy, Press, Statement};
    let named = [Law, Policy, Data, Press, Statement].into_iter().filter_map(kind_key);
    let named = named.map(|key| case.voice.say(key));
    named.chain([case.voice.say("sheet-kind-report")]).collect()
}

fn grades(case: &Case) -> Vec<String> {
    let grades = Grade::ALL.iter().map(|grade| case.voice.say(&format!("proof-{}", grade.code())));
    grades.chain([case.voice.say("proof-none")]).collect()
}

/// The message of a status.
pub(super) fn status_key(status: ActionStatus) -> &'static str {
    match status {
        ActionStatus::NotStarted => "sheet-status-not-started",
        ActionStatus::OnTrack => "sheet-status-on-track",
        ActionStatus::Delayed => "sheet-status-delayed",
        ActionStatus::Stopped => "sheet-status-stopped",
        ActionStatus::Done => "sheet-status-done",
    }
}

/// The message of a kind of cost.
pub(super) fn cost_kind_key(kind: CostKind) -> &'static str {
    match kind {
        CostKind::Recurrent => "sheet-cost-kind-recurrent",
        CostKind::Capital => "sheet-cost-kind-capital",
    }
}

/// The message of a kind of source.
pub(super) fn money_source_key(source: FundingSource) -> &'static str {
    match source {
        FundingSource::StateBudget => "sheet-money-source-state-budget",
        FundingSource::Levy => "sheet-money-source-levy",
        FundingSource::Donor => "sheet-money-source-donor",
        FundingSource::Private => "sheet-money-source-private",
    }
}

/// The message of how sure money is.
pub(super) fn funding_status_key(status: FundingStatus) -> &'static str {
    match status {
        FundingStatus::Secured => "sheet-funding-status-secured",
        FundingStatus::Pledged => "sheet-funding-status-pledged",
    }
}

/// The message of a level of an indicator.
pub(super) fn chain_key(level: IndicatorLevel) -> &'static str {
    match level {
        IndicatorLevel::Impact => "sheet-chain-impact",
        IndicatorLevel::Outcome => "sheet-chain-outcome",
        IndicatorLevel::Output => "sheet-chain-output",
        IndicatorLevel::Process => "sheet-chain-process",
    }
}
