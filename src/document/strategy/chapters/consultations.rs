//! Knows who was heard, what they said and what became of it; knows counts and offices, never names. Fewer than ten people are
//! never counted, nor anybody from whose number they follow: somebody could tell who they are.

use crate::assessment::Topic;
use crate::assessment::strategy::{
    Comment, CommentOutcome, Consultation, ConsultedGroup, EntryId, EntryKind, GroupCount, Record,
};
use crate::document::strategy::case::Case;
use crate::document::strategy::quote;
use crate::presentation::{self, Label, ToldPeople, told_people};
use crate::words::Count;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

/// Fewer people than these are not counted on paper.
const FEW: u32 = presentation::FEW as u32;

/// The annex.
#[derive(Serialize, JsonSchema)]
pub struct Consultations {
    /// The consultations, in the order in which they were entered.
    log: Vec<Meeting>,
    /// How many they are.
    meetings: Count,
    /// The comments that were received.
    comments: Vec<CommentLine>,
    /// How many they are.
    all_comments: Count,
    /// Comments that were taken up.
    accepted: Count,
    /// Comments that were taken up in part.
    partly: Count,
    /// Comments that were not taken up.
    rejected: Count,
    /// These comments: who disagrees, and why it was not followed.
    dissent: Vec<CommentLine>,
    /// Comments that nobody has decided about.
    open: Count,
    /// Groups of people nobody has recorded as heard.
    unheard: Vec<String>,
    /// Entries of both lists that these readers may not see.
    withheld: Count,
}

/// A consultation.
#[derive(Serialize, JsonSchema)]
pub struct Meeting {
    /// Its entry of the register.
    id: String,
    /// What it was called.
    title: String,
    /// Which group was heard, in words.
    heard: String,
    /// The day.
    date: Option<NaiveDate>,
    /// Where it was; may be empty.
    place: String,
    /// How people were heard; may be empty.
    method: String,
    /// Who took part, in words: `34 people`, `fewer than ten children`; empty where nobody counted.
    took_part: String,
    /// How many took part; missing where nobody counted, fewer than ten did, or it would tell of fewer than ten.
    participants: Option<u32>,
    /// How many of them were children; missing likewise.
    children: Option<u32>,
    /// Who they were by groups, each with its number in words; without it where fewer than ten follow from it. Empty where
    /// nobody counted, or no number may be told.
    groups: Vec<String>,
    /// What they said; may be empty.
    said: String,
    /// What it changed in the strategy; may be empty.
    changed: String,
    /// What was raised in it, point by point, with the answer.
    points: Vec<CommentLine>,
    sources: Vec<String>,
}

/// A comment and what became of it.
#[derive(Clone, Serialize, JsonSchema)]
pub struct CommentLine {
    /// Who made it; may be empty.
    pub from: String,
    /// The day.
    pub date: Option<NaiveDate>,
    /// The part of the draft it is about; may be empty.
    pub section: String,
    /// The comment.
    pub text: String,
    #[serde(skip)]
    pub became: CommentOutcome,
    /// What became of it, in words.
    pub outcome: String,
    /// Whether somebody has decided about it.
    pub decided: bool,
    /// The reason that was given; may be empty.
    pub response: String,
    /// Which words of the draft changed because of it; may be empty.
    pub changed: String,
    pub sources: Vec<String>,
}

/// The facts of the annex.
pub fn consultations(case: &Case) -> Consultations {
    let log = meetings(case, |_| true);
    let comments: Vec<CommentLine> = comment_lines(case);
    let hidden = case.hidden(EntryKind::Consultation) + case.hidden(EntryKind::Comment);
    let became = |outcome: CommentOutcome| comments.iter().filter(move |comment| comment.became == outcome);
    let count = |outcome| case.voice.count("comments", became(outcome).count());
    Consultations {
        meetings: case.voice.count("consultations", log.len()),
        all_comments: case.voice.count("comments", comments.len()),
        accepted: count(CommentOutcome::Accepted),
        partly: count(CommentOutcome::Partly),
        rejected: count(CommentOutcome::Rejected),
        dissent: became(CommentOutcome::Rejected).cloned().collect(),
        open: count(CommentOutcome::Open),
        unheard: missing_groups(case),
        withheld: case.voice.count("entries", hidden),
        log,
        comments,
    }
}

/// Whether children were heard in it.
pub fn heard_children(one: &Consultation) -> bool {
    one.heard == ConsultedGroup::Children || one.children.is_some_and(|number| number > 0)
}

/// How many children took part, as far as it was counted and may be told.
pub fn children_of(one: &Consultation) -> usize {
    let told = told_people(one);
    let all = if is_of_children(one) { told.participants } else { told.children };
    all.filter(|children| *children >= FEW).unwrap_or_default() as usize
}

/// Whether all who took part were children, and nobody counted these apart.
fn is_of_children(one: &Consultation) -> bool {
    one.heard == ConsultedGroup::Children && one.children.is_none()
}

/// What children said, consultation by consultation.
pub fn of_children(case: &Case) -> Vec<Meeting> {
    meetings(case, |one| one.heard == ConsultedGroup::Children)
}

/// The consultations with everybody else.
pub fn of_others(case: &Case) -> Vec<Meeting> {
    meetings(case, |one| one.heard != ConsultedGroup::Children)
}

fn meetings(case: &Case, is_meant: fn(&Consultation) -> bool) -> Vec<Meeting> {
    let seen = case.strategy().list(EntryKind::Consultation).filter(|(_, entry)| case.may_see(entry));
    let meant = seen.filter_map(|(id, entry)| Some((*id, Consultation::of(&entry.matter)?)));
    meant.filter(|(_, one)| is_meant(one)).map(|(id, one)| meeting(case, id, one)).collect()
}

fn meeting(case: &Case, entry: EntryId, one: &Consultation) -> Meeting {
    let (told, sources) = (told_people(one), case.register.entry_of(&Topic::Entry(entry)));
    let raised = case.records::<Comment>().filter(|(_, comment)| comment.consultation == entry.to_string());
    Meeting {
        points: raised.map(|(sources, comment)| comment_line(case, comment, sources)).collect(),
        id: sources.first().cloned().unwrap_or_default(),
        title: quote(&one.title),
        heard: one.heard.name(&case.voice),
        date: one.date,
        place: quote(&one.place),
        method: quote(&one.method),
        took_part: took_part(case, one, &told),
        participants: told.participants.filter(|number| *number >= FEW),
        children: told.children.filter(|number| *number >= FEW),
        groups: groups(case, one, &told),
        said: quote(&one.said),
        changed: quote(&one.changed),
        sources,
    }
}

/// Who took part, with how many of them were children.
fn took_part(case: &Case, one: &Consultation, told: &ToldPeople) -> String {
    let people = |kind: &str, number: u32| match number {
        0 => String::new(),
        1..FEW => case.voice.say(&format!("few-{kind}")),
        many => case.voice.count(kind, many as usize).text,
    };
    match (told.participants, told.children.filter(|children| *children > 0)) {
        (Some(all), _) if is_of_children(one) => people("children", all),
        (None, None) => String::new(),
        (Some(all), None) => people("people", all),
        (None, Some(children)) => people("children", children),
        (Some(all), Some(children)) if all == children => people("children", children),
        (Some(all), Some(children)) => {
            let args =
                [("all", people("people", all).into()), ("children", people("children", children).into())];
            case.voice.say_with("took-part-with-children", &args)
        }
    }
}

/// The groups with their numbers; none where no number may be told.
fn groups(case: &Case, one: &Consultation, told: &ToldPeople) -> Vec<String> {
    let line = |(group, count): (&GroupCount, &Option<u64>)| {
        let label = ("group", quote(&group.label).into());
        match count {
            Some(count) => {
                let count = case.voice.decimal(*count as f64, 0);
                case.voice.say_with("group-told", &[label, ("count", count.into())])
            }
            None => case.voice.say_with("group-untold", &[label]),
        }
    };
    let is_told = told.groups.iter().any(Option::is_some);
    one.groups.iter().zip(&told.groups).filter(|_| is_told).map(line).collect()
}

/// The comments that the readers may see.
pub fn comment_lines(case: &Case) -> Vec<CommentLine> {
    case.records().map(|(sources, comment)| comment_line(case, comment, sources)).collect()
}

fn comment_line(case: &Case, comment: &Comment, sources: Vec<String>) -> CommentLine {
    CommentLine {
        from: quote(&comment.from),
        date: comment.date,
        section: quote(&comment.section),
        text: quote(&comment.text),
        became: comment.outcome,
        outcome: comment.outcome.name(&case.voice),
        decided: comment.outcome != CommentOutcome::Open,
        response: quote(&comment.response),
        changed: quote(&comment.changed),
        sources,
    }
}

fn missing_groups(case: &Case) -> Vec<String> {
    let is_heard =
        |group: &ConsultedGroup| case.records::<Consultation>().any(|(_, one)| one.heard == *group);
    let groups = ConsultedGroup::ALL.into_iter().filter(|group| !is_heard(group));
    groups.map(|group| group.name(&case.voice)).collect()
}
