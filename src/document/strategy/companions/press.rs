//! Knows the questions of press and parliament with the facts that answer them. Every word is bounded; nothing that is
//! internal is told.

use super::first_year::{FirstYear, first_year};
use super::help_contact::{HelpContact, help_contacts};
use super::law_change::LawChange;
use crate::assessment::Topic;
use crate::assessment::strategy::{RightsAnswer, SafeguardState};
use crate::document::strategy::case::Case;
use crate::document::strategy::chapters::child_figures::{ChildFigure, child_figures};
use crate::document::strategy::cover::is_abridged;
use crate::document::strategy::excerpt;
use crate::document::strategy::leads::{decided_actions, leads};
use crate::document::strategy::strategy_facts::StrategyFacts;
use crate::framework::kit::{PublicQuestion, Questioner};
use crate::plan::{PlannedAction, ServedObjective};
use crate::presentation::{Label, years_of_work};
use crate::words::{Count, small};
use schemars::JsonSchema;
use serde::Serialize;

/// How many measures, changes of law and institutions in charge are named.
const MEASURES: usize = 3;
const REFORMS: usize = 4;
const LEADS: usize = 4;
/// How many characters of what is done, of the name of an institution, of a reason, and of who reports what.
const TASK: usize = 150;
const NAME: usize = 90;
const REASON: usize = 180;
const REPORTING: usize = 340;

/// The press sheet.
#[derive(Serialize, JsonSchema)]
pub(in crate::document::strategy) struct Press {
    /// The questions: what journalists ask, then what only members of parliament do.
    groups: Vec<QuestionGroup>,
    /// The institution that leads the strategy; empty while none is named.
    lead: String,
    /// Who leads most of which objective, as far as the country decided; four at most.
    leads: Vec<ObjectiveCharge>,
    /// Who reports to whom and when; empty while nobody has decided.
    reporting: String,
    /// Figures about children, three at most.
    figures: Vec<ChildFigure>,
    /// What children notice in the first year.
    year: FirstYear,
    /// The changes of law that are planned, four at most.
    reforms: Vec<LawChange>,
    /// All of them.
    reform_count: Count,
    /// Whom children can turn to, three at most.
    contacts: Vec<HelpContact>,
    /// The actions that are decided.
    decided: Count,
    /// The actions about which nobody has decided.
    proposed: Count,
    /// Whether only the beginning of a text is quoted.
    cut: bool,
    sources: Vec<String>,
}

/// Questions of the same people.
#[derive(Serialize, JsonSchema)]
struct QuestionGroup {
    /// Who asks: `press` or `parliament`; for conditions.
    key: &'static str,
    /// The questions, each with its answer.
    questions: Vec<PressQuestion>,
}

/// A question with what answers it.
#[derive(Serialize, JsonSchema)]
struct PressQuestion {
    id: String,
    /// The question.
    ask: String,
    /// What kind of fact answers it: `adoption`, `lead`, `consultation`, `reporting`, `money`, `harm`, `year`, `past`,
    /// `law`, `help`, `open` or `measures`; for conditions.
    subject: &'static str,
    /// The first decided actions that answer it, three at most.
    deeds: Vec<AnswerMeasure>,
    /// Whether an action that would answer it is proposed and not decided.
    proposed: bool,
    /// The safeguards of the human-rights check that answer it, as far as they were judged.
    safeguards: Vec<AnswerSafeguard>,
    /// Whether a safeguard that would answer it was not judged yet.
    unjudged: bool,
}

/// A decided action as part of an answer.
#[derive(Serialize, JsonSchema)]
struct AnswerMeasure {
    /// What is done; goes on in a sentence, as in "we will …".
    task: String,
    /// The institution that leads it; empty while the country has named none.
    lead: String,
    /// The years in which it runs: `2027–2029`; empty while nobody knows.
    years: String,
    sources: Vec<String>,
}

/// A safeguard as part of an answer.
#[derive(Serialize, JsonSchema)]
struct AnswerSafeguard {
    /// What should be in place.
    safeguard: String,
    /// Whether it is in place, in words of the language.
    answer: String,
    /// What was said to it; may be empty.
    reason: String,
    sources: Vec<String>,
}

/// Who is in charge of an objective.
#[derive(Serialize, JsonSchema)]
struct ObjectiveCharge {
    /// The objective, in few words.
    title: String,
    /// The institution.
    lead: String,
    sources: Vec<String>,
}

impl Press {
    /// Every text that is quoted in part where it is long.
    fn excerpts(&self) -> impl Iterator<Item = &String> {
        let questions = self.groups.iter().flat_map(|group| &group.questions);
        let answers = questions.flat_map(|one| {
            let deeds = one.deeds.iter().flat_map(|deed| [&deed.task, &deed.lead]);
            deeds.chain(one.safeguards.iter().map(|safeguard| &safeguard.reason))
        });
        let figures = self.figures.iter().flat_map(ChildFigure::texts);
        let reforms = self.reforms.iter().flat_map(LawChange::texts);
        let contacts = self.contacts.iter().flat_map(HelpContact::texts);
        let leads = self.leads.iter().map(|one| &one.lead);
        let named = [&self.lead, &self.reporting].into_iter().chain(leads);
        answers.chain(figures).chain(self.year.texts()).chain(reforms).chain(contacts).chain(named)
    }
}

/// The facts of the sheet.
pub(super) fn press(case: &Case, facts: &StrategyFacts) -> Press {
    let frame = &case.strategy().frame;
    let reforms = &facts.law.reforms;
    let actions = &case.inputs.analysis.national().actions;
    let decided = actions.iter().filter(|action| action.decided).count();
    let press = Press {
        groups: groups(case),
        lead: excerpt(&frame.lead, NAME),
        leads: charges(case),
        reporting: excerpt(&frame.reporting, REPORTING),
        figures: child_figures(case),
        year: first_year(case),
        reform_count: case.voice.count("reforms", reforms.len()),
        reforms: reforms.iter().take(REFORMS).map(LawChange::of).collect(),
        contacts: help_contacts(case),
        decided: case.voice.count("actions", decided),
        proposed: case.voice.count("actions", actions.len() - decided),
        cut: false,
        sources: case.register.entry_of(&Topic::Frame),
    };
    let cut = is_abridged(case, press.excerpts());
    Press { cut, ..press }
}

/// The questions by who asks them, without empty groups.
fn groups(case: &Case) -> Vec<QuestionGroup> {
    let all = &case.kit().process.questions;
    let (parliament, press): (Vec<_>, Vec<_>) =
        all.iter().partition(|one| one.asked_by == Questioner::Parliament);
    let groups = [(Questioner::Press, press), (Questioner::Parliament, parliament)];
    let groups = groups.into_iter().map(|(by, questions)| QuestionGroup {
        key: by.code(),
        questions: questions.into_iter().map(|one| question(case, one)).collect(),
    });
    groups.filter(|group| !group.questions.is_empty()).collect()
}

fn question(case: &Case, one: &PublicQuestion) -> PressQuestion {
    let actions: Vec<&PlannedAction> =
        one.measures.iter().filter_map(|id| case.inputs.analysis.national().action(id)).collect();
    let deeds = actions.iter().filter(|action| action.decided).take(MEASURES);
    let safeguards: Vec<AnswerSafeguard> =
        one.safeguards.iter().filter_map(|id| safeguard(case, id)).collect();
    PressQuestion {
        id: one.id.clone(),
        ask: case.voice.text(&one.ask),
        subject: one.subject.code(),
        deeds: deeds.map(|action| deed(case, action)).collect(),
        proposed: actions.iter().any(|action| !action.decided),
        unjudged: safeguards.len() < one.safeguards.len(),
        safeguards,
    }
}

fn deed(case: &Case, action: &PlannedAction) -> AnswerMeasure {
    let title = excerpt(action.title.get(case.voice.lang()), TASK);
    AnswerMeasure {
        task: small(&title),
        lead: if action.lead.is_own() { excerpt(&action.lead.own, NAME) } else { String::new() },
        years: years_of_work(&case.voice, action.start, action.end),
        sources: case.decision(&action.id),
    }
}

/// The safeguard of this id with how it was judged; nothing while it was not.
fn safeguard(case: &Case, id: &str) -> Option<AnswerSafeguard> {
    let asked = case.kit().rights_check.iter().find(|asked| asked.id == id)?;
    let mut answers = case.records::<RightsAnswer>();
    let (sources, given) = answers.find(|(_, given)| given.about == id)?;
    (given.answer != SafeguardState::Open).then(|| AnswerSafeguard {
        safeguard: case.voice.text(&asked.safeguard),
        answer: given.answer.name(&case.voice),
        reason: excerpt(&given.text, REASON),
        sources,
    })
}

/// Who leads most of which objective.
fn charges(case: &Case) -> Vec<ObjectiveCharge> {
    let national = case.inputs.analysis.national();
    let charge = |served: &ServedObjective| {
        let decided = decided_actions(case, &served.id);
        let lead = leads(&decided).into_iter().next()?;
        Some(ObjectiveCharge {
            title: case.voice.text(&case.kit().objective(&served.id)?.short_title),
            lead: excerpt(&lead, NAME),
            sources: decided.iter().flat_map(|action| case.decision(&action.id)).collect(),
        })
    };
    national.objectives.iter().filter_map(charge).take(LEADS).collect()
}
