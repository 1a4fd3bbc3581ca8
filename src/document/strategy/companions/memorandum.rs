//! Knows what cabinet reads on a page or two: what to decide, why now, what it brings, what follows from no decision.
//! Every word is bounded.

use super::first_year::{FirstYear, first_year};
use super::law_change::LawChange;
use crate::assessment::Topic;
use crate::assessment::strategy::{ActionStatus, Adoption, CommentOutcome, Signature};
use crate::document::strategy::adoption::act;
use crate::document::strategy::case::{Case, each_once};
use crate::document::strategy::chapters::child_figures::{ChildFigure, child_figures};
use crate::document::strategy::chapters::consultations::comment_lines;
use crate::document::strategy::chapters::law::legal_actions;
use crate::document::strategy::cover::is_abridged;
use crate::document::strategy::excerpt;
use crate::document::strategy::leads::lead;
use crate::document::strategy::strategy_facts::StrategyFacts;
use crate::plan::PlannedAction;
use crate::words::Count;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// How many changes of law, measures on the law, signatories, dissenters and grave gaps are named.
const REFORMS: usize = 4;
const MEASURES: usize = 2;
const SIGNATORIES: usize = 8;
const DISSENTERS: usize = 3;
const GAPS: usize = 3;
/// How many characters of the name of an institution or a measure, of who reports what, and of the act of adoption.
const NAME: usize = 90;
const REPORTING: usize = 340;
const ACT: usize = 90;

/// The memorandum.
#[derive(Serialize, JsonSchema)]
pub(in crate::document::strategy) struct Memorandum {
    /// How far the strategy has come, for conditions: `unknown` while no level is known and no action decided, `begun`
    /// while lead, period, vision or decided actions lack, then `ready`, then `adopted`.
    state: &'static str,
    /// The act of adoption; missing before.
    act: Option<AdoptionAct>,
    /// The institution that leads the strategy; empty while none is named.
    lead: String,
    /// Who reports to whom and when; empty while nobody has decided.
    reporting: String,
    /// What lacks before cabinet can adopt the strategy, in words; without the lead.
    lacks: Vec<String>,
    /// What is open before the text can be adopted, without the signatures to it; only how many, because some are not for
    /// every reader.
    open: Count,
    /// All decided actions.
    decided: Count,
    /// How the decided actions stand.
    standing: ActionStanding,
    /// Why now: figures about children, three at most.
    figures: Vec<ChildFigure>,
    /// What children notice in the first year.
    year: FirstYear,
    /// The changes of law that are planned, four at most.
    reforms: Vec<LawChange>,
    /// All of them.
    reform_count: Count,
    /// Decided actions about the law, two at most; only where no change of it is planned.
    law_measures: Vec<String>,
    /// The institution that leads most decided actions about the law; empty while none does.
    law_lead: String,
    /// Whose comments were not taken up, three at most.
    dissent: Vec<String>,
    /// Titles of the gravest gaps, three at most.
    severe: Vec<String>,
    /// How many grave gaps there are in all.
    severe_count: Count,
    /// Actions of later phases that need something of the first.
    waiting: Count,
    /// Who signs the strategy, eight at most.
    signatories: Vec<Signatory>,
    /// How many more there are.
    more_signatories: usize,
    /// Whether only the beginning of a text is quoted.
    cut: bool,
    sources: Vec<String>,
}

/// The act by which a strategy was adopted.
#[derive(Serialize, JsonSchema)]
struct AdoptionAct {
    /// The body that adopted it; may be empty.
    by: String,
    /// The day.
    date: NaiveDate,
    /// The number of the decree or decision.
    reference: String,
}

/// How many decided actions stand where.
#[derive(Serialize, JsonSchema)]
struct ActionStanding {
    /// They are done.
    done: Count,
    /// They are late, or were stopped.
    late: Count,
    /// Nobody has reported on them.
    silent: Count,
}

/// Who signs.
#[derive(Serialize, JsonSchema)]
struct Signatory {
    /// The institution.
    institution: String,
    /// Whether it has signed.
    signed: bool,
    sources: Vec<String>,
}

impl Memorandum {
    /// Every text that is quoted in part where it is long.
    fn excerpts(&self) -> impl Iterator<Item = &String> {
        let act = self.act.iter().flat_map(|act| [&act.by, &act.reference]);
        let figures = self.figures.iter().flat_map(ChildFigure::texts);
        let reforms = self.reforms.iter().flat_map(LawChange::texts);
        let signatories = self.signatories.iter().map(|one| &one.institution);
        let named = [&self.law_measures, &self.dissent].into_iter().flatten();
        [&self.lead, &self.reporting, &self.law_lead]
            .into_iter()
            .chain(act)
            .chain(figures)
            .chain(self.year.texts())
            .chain(reforms)
            .chain(signatories)
            .chain(named)
    }
}

/// The facts of the memorandum.
pub(super) fn memorandum(case: &Case, facts: &StrategyFacts) -> Memorandum {
    let frame = &case.strategy().frame;
    let decided: Vec<&PlannedAction> =
        case.inputs.analysis.national().actions.iter().filter(|action| action.decided).collect();
    let (reforms, signatories) = (&facts.law.reforms, signatories(case));
    let (severe, severe_count) = facts.plan.gravest(GAPS);
    let memorandum = Memorandum {
        state: state(case, decided.len()),
        act: act(case.strategy()).map(adoption_act),
        lead: excerpt(&frame.lead, NAME),
        reporting: excerpt(&frame.reporting, REPORTING),
        lacks: lacks(case, decided.len()),
        open: case.voice.count("points", case.inputs.analysis.open_before_adoption().count()),
        standing: standing(case, &decided),
        decided: case.voice.count("actions", decided.len()),
        figures: child_figures(case),
        year: first_year(case),
        reforms: reforms.iter().take(REFORMS).map(LawChange::of).collect(),
        reform_count: case.voice.count("reforms", reforms.len()),
        law_measures: if reforms.is_empty() { law_measures(case) } else { Vec::new() },
        law_lead: law_lead(case),
        dissent: dissent(case),
        severe: severe.into_iter().map(|item| item.title).collect(),
        severe_count: case.voice.count("gaps", severe_count),
        waiting: case.voice.count("actions", count_waiting(facts)),
        more_signatories: signatories.len().saturating_sub(SIGNATORIES),
        signatories: signatories.into_iter().take(SIGNATORIES).collect(),
        cut: false,
        sources: case.register.entry_of(&Topic::Frame),
    };
    let cut = is_abridged(case, memorandum.excerpts());
    Memorandum { cut, ..memorandum }
}

/// How far the strategy has come.
fn state(case: &Case, decided: usize) -> &'static str {
    let frame = &case.strategy().frame;
    let is_blank = |text: &String| excerpt(text, NAME).is_empty();
    let is_open = frame.years().is_empty() || is_blank(&frame.vision) || is_blank(&frame.lead);
    if act(case.strategy()).is_some() {
        "adopted"
    } else if case.inputs.main.scorecard.coverage.known == 0 && decided == 0 {
        "unknown"
    } else if decided == 0 || is_open {
        "begun"
    } else {
        "ready"
    }
}

/// What lacks before cabinet can adopt the strategy; the lead is a decision of its own.
fn lacks(case: &Case, decided: usize) -> Vec<String> {
    let frame = &case.strategy().frame;
    let lacks = [
        ("lacking-vision", excerpt(&frame.vision, NAME).is_empty()),
        ("lacking-period", frame.years().is_empty()),
        ("lacking-decisions", decided == 0),
        ("lacking-costs", !case.inputs.analysis.costing().is_costed()),
    ];
    lacks.into_iter().filter(|(_, lacks)| *lacks).map(|(key, _)| case.voice.say(key)).collect()
}

fn adoption_act(adoption: &Adoption) -> AdoptionAct {
    AdoptionAct {
        by: excerpt(&adoption.by, ACT),
        date: adoption.date,
        reference: excerpt(&adoption.reference, ACT),
    }
}

fn standing(case: &Case, decided: &[&PlannedAction]) -> ActionStanding {
    let count = |is_meant: &dyn Fn(Option<ActionStatus>) -> bool| {
        let reported = decided.iter().map(|action| action.status.as_ref().map(|note| note.status));
        case.voice.count("actions", reported.filter(|status| is_meant(*status)).count())
    };
    ActionStanding {
        done: count(&|status| status == Some(ActionStatus::Done)),
        late: count(&|status| matches!(status, Some(ActionStatus::Delayed | ActionStatus::Stopped))),
        silent: count(&|status| status.is_none()),
    }
}

/// Decided actions about the law.
fn law_measures(case: &Case) -> Vec<String> {
    let decided = legal_actions(case).into_iter().filter(|action| action.decided);
    decided.take(MEASURES).map(|action| excerpt(action.title.get(case.voice.lang()), NAME)).collect()
}

fn law_lead(case: &Case) -> String {
    let decided: Vec<&PlannedAction> =
        legal_actions(case).into_iter().filter(|action| action.decided).collect();
    excerpt(&lead(&decided), NAME)
}

/// Whose comments were not taken up, each once.
fn dissent(case: &Case) -> Vec<String> {
    let rejected = comment_lines(case).into_iter().filter(|line| line.became == CommentOutcome::Rejected);
    let named = rejected.map(|line| excerpt(&line.from, NAME)).filter(|name| !name.is_empty());
    each_once(named).into_iter().take(DISSENTERS).collect()
}

/// How many actions of later phases wait for something.
fn count_waiting(facts: &StrategyFacts) -> usize {
    facts.plan.each().filter(|action| action.phase > 1 && action.waits()).count()
}

fn signatories(case: &Case) -> Vec<Signatory> {
    let lines = case.records::<Signature>().map(|(sources, line)| Signatory {
        institution: excerpt(&line.institution, NAME),
        signed: line.date.is_some(),
        sources,
    });
    lines.filter(|line| !line.institution.is_empty()).collect()
}
