//! Knows which facts the answer sheet of an institution on paper is made of: what it is asked, what each level asks for, and what
//! it submitted so far. Knows no other institution and no answer that counts.

use super::strategy::labels;
use super::{Cover, Facts, Layout, Look, Marks, TemplateFolder};
use crate::analysis::Analysis;
use crate::assessment::{Answer, Rating};
use crate::framework::{Framework, Item, ItemId, LevelStatement};
use crate::presentation::{level_title, quote};
use crate::words::{Count, Voice};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;

/// Where its templates lie.
pub const ANSWER_PAPER: TemplateFolder = TemplateFolder("answers");

/// Everything that an answer sheet is made from.
pub struct AnswerPaperInputs<'a> {
    /// What is asked, on the day of the paper.
    pub analysis: &'a Analysis,
    /// The language.
    pub voice: &'a Voice,
    /// What the institution is called.
    pub name: &'a str,
    /// The day until which it answers.
    pub due: Option<NaiveDate>,
    /// What it is asked, with what it submitted so far.
    pub items: &'a [(ItemId, Option<Answer>)],
    /// The national look.
    pub look: &'a Look,
}

/// The variables of the templates.
#[derive(Serialize)]
struct AnswerPaperValues {
    /// The institution.
    institution: String,
    /// The country.
    country: String,
    /// The round, or what the assessment is called.
    round: String,
    /// The institution that leads the strategy; may be empty.
    lead: String,
    /// Until when it answers; empty where nobody said.
    due: String,
    /// How many questions there are.
    all: Count,
    /// The questions.
    items: Vec<AnswerPaperItem>,
}

/// A question.
#[derive(Serialize)]
struct AnswerPaperItem {
    id: String,
    title: String,
    /// What is asked, in a sentence or two.
    sense: String,
    /// The first question to ask; may be empty.
    ask: String,
    /// A document that would prove the answer; may be empty.
    proof: String,
    /// The answer that was submitted so far, as a level; empty where there is none.
    held: String,
    /// The reason that was given with it; may be empty.
    reason: String,
    /// The levels, the lowest first.
    levels: Vec<AnswerPaperLevel>,
}

/// A level.
#[derive(Serialize)]
struct AnswerPaperLevel {
    /// Its number, 0 to 4.
    n: u8,
    /// Its name.
    name: String,
    /// What is so where it is reached, without the stop at its end.
    statement: String,
    /// Its conditions, without the stops at their ends; empty where it has none.
    conditions: Vec<String>,
}

/// The facts of an answer sheet.
pub fn answer_paper_facts(inputs: &AnswerPaperInputs) -> Facts {
    let AnswerPaperInputs { analysis, voice, name, due, items, look } = inputs;
    let assessment = &analysis.assessment;
    let library = &analysis.library;
    let asked = || items.iter().filter_map(|(id, held)| Some((library.item(id)?, held.as_ref())));
    let country = voice.country(library, &assessment.country);
    let values = AnswerPaperValues {
        institution: quote(name),
        country: country.clone(),
        round: quote(assessment.name()),
        lead: quote(&assessment.strategy.frame.lead),
        due: due.map(|day| voice.date(day)).unwrap_or_default(),
        all: voice.count("questions", items.len()),
        items: asked().map(|((framework, item), held)| question(voice, framework, item, held)).collect(),
    };
    let first = asked().next().map(|((framework, _), _)| framework);
    Facts {
        lang: voice.lang(),
        writing: voice.language().as_ref().into(),
        layout: Layout::Pages,
        marks: Marks::None,
        date: analysis.day,
        cover: Cover {
            title: voice.say("answer-paper-title"),
            subtitle: quote(name),
            country,
            ..Cover::default()
        },
        labels: labels(voice, first),
        values: serde_json::to_value(values).unwrap_or_default(),
        figures: BTreeMap::new(),
        tables: BTreeMap::new(),
        register: Vec::new(),
        passages: Vec::new(),
        languages: BTreeMap::new(),
        look: (*look).clone(),
    }
}

fn question(voice: &Voice, framework: &Framework, item: &Item, held: Option<&Answer>) -> AnswerPaperItem {
    let first = item.questions.first();
    let rating = |answer: &Answer| match &answer.rating {
        Rating::Level(level) => level_title(voice, Some(framework), *level),
        Rating::Unknown => voice.say("rating-unknown"),
        Rating::NotApplicable { .. } => voice.say("rating-na"),
    };
    AnswerPaperItem {
        id: item.id.to_string(),
        title: voice.text(&item.title),
        sense: voice.text(&item.sense),
        ask: first.map(|question| voice.text(&question.ask)).unwrap_or_default(),
        proof: first.map(|question| voice.text(&question.proof)).unwrap_or_default(),
        held: held.map(rating).unwrap_or_default(),
        reason: held.map(|answer| quote(&answer.comment)).unwrap_or_default(),
        levels: item.levels.iter().map(|level| level_of(voice, framework, level)).collect(),
    }
}

fn level_of(voice: &Voice, framework: &Framework, level: &LevelStatement) -> AnswerPaperLevel {
    let name = framework.level_name(level.level).map(|name| voice.text(&name.label));
    AnswerPaperLevel {
        n: level.level.value(),
        name: name.unwrap_or_default(),
        statement: quote(&voice.text(&level.statement)),
        conditions: level.conditions.iter().map(|one| quote(&voice.text(&one.text))).collect(),
    }
}
