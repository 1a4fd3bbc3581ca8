//! Knows the answer as a form: its tables, how it becomes an answer, and what stands in it where one is held.

use super::conditions;
use super::desk::AnswerDesk;
use crate::assessment::strategy::EntryId;
use crate::assessment::{Answer, Confidence, Confidentiality, EvidenceKind, Grade, Rating, Stance};
use crate::framework::Level;
use crate::islands::{BY_CONDITIONS, CONDITION};
use crate::presentation::{grade_meaning, options};
use crate::web::forms::Shape::{Line, Published, Radios, Select, Several, Text, Tick};
use crate::web::forms::{
    FormPart, FormState, FormTable, LINE, LINK, Options, Rows, TEXT, fits, may, must, plain,
};
use crate::web::{Fields, Voice};
use serde_json::Value;
use std::collections::BTreeSet;

/// Why an item does not apply.
pub const REASON: FormTable = FormTable {
    words: "item",
    explains: false,
    specs: &[must("reason", Line(LINE)).because("item-reason-missing").hint("item-reason-hint")],
};

/// The finding.
pub const FINDING: FormTable = FormTable {
    words: "item",
    explains: false,
    specs: &[may("comment", Text(TEXT)).hint("item-comment-hint").rows(5)],
};

/// How sure, by whom, and whether evidence was searched for without result.
pub const CERTAINTY: FormTable = FormTable {
    words: "item",
    explains: false,
    specs: &[
        may("searched", Tick),
        may("confidence", Radios(options::<Confidence>)).hint("item-confidence-hint"),
        may("by", Line(LINE)).hint("item-by-hint"),
    ],
};

/// The field of the conditions that a piece of evidence is about.
pub const PROVES: &str = "proves";

/// A piece of evidence. Its permanent name travels hidden.
pub const EVIDENCE: FormTable = FormTable {
    words: "evidence",
    explains: false,
    specs: &[
        may("id", Line(LINE)).with_message("column-evidence"),
        must("title", Line(LINE)).because("evidence-title-missing").hint("evidence-title-hint"),
        may("publisher", Line(LINE)).with_message("column-publisher"),
        may("date", Published),
        may("link", Line(LINK)).hint("evidence-link-hint"),
        may("article", Line(LINE)).hint("evidence-article-hint"),
        may("page", Line(LINE)).hint("evidence-page-hint"),
        may("language", Line(LINE)).hint("evidence-language-hint"),
        may("stance", Radios(options::<Stance>)).with_preset(Stance::For.code()),
        may("kind", Select(kinds)).with_message("column-kind").hint("evidence-kind-hint"),
        may("confidentiality", Select(options::<Confidentiality>))
            .with_message("records-confidentiality")
            .with_preset(Confidentiality::Public.code()),
        may("grade", Select(grades)).hint("evidence-grade-hint"),
        may("confirmed-by", Line(LINE)).hint("evidence-confirmed-by-hint"),
        may(PROVES, Several).hint("evidence-proves-hint"),
    ],
};

/// The pieces of evidence: `e1-title`, `e2-title`.
pub const EVIDENCES: Rows = Rows {
    before: "e",
    behind: "-",
    first: 1,
    title: "column-evidence",
    table: &EVIDENCE,
    by_year: None,
    remove: Some("remove"),
};

/// How many pieces of evidence can be added here; an answer that came with more keeps them.
const MOST_EVIDENCE: usize = 50;

/// Nobody can know the kind from a title or a file, so none is chosen before a person says it.
fn kinds(voice: &Voice) -> Options {
    let none = std::iter::once((String::new(), voice.say("record-choose")));
    none.chain(options::<EvidenceKind>(voice)).collect()
}

fn grades(voice: &Voice) -> Options {
    let none = std::iter::once((String::new(), grade_meaning(voice, None)));
    none.chain(options::<Grade>(voice)).collect()
}

/// The fields of a form that shows this answer to an item; empty where there is none. A level that the ticks carry stands
/// there as one that follows from them; `level`, which is no field, then says which.
pub fn fields(desk: &AnswerDesk<'_>, answer: Option<&Answer>) -> Fields {
    let (voice, mut fields) = (&desk.open.voice, Fields::default());
    let Some(answer) = answer else { return fields };
    let value = plain(answer);
    let ticks = &answer.conditions;
    let follows = |level: Level| {
        answer.follows || !ticks.is_empty() && conditions::level_of(desk, ticks.clone()) == level
    };
    let (rating, reason) = match &answer.rating {
        Rating::Level(level) if follows(*level) => {
            fields.set("level", level.to_string());
            (BY_CONDITIONS.to_owned(), "")
        }
        Rating::Level(level) => (level.to_string(), ""),
        Rating::Unknown => ("unknown".to_owned(), ""),
        Rating::NotApplicable { reason } => ("na".to_owned(), reason.as_str()),
    };
    fields.set("rating", rating);
    fields.set("reason", reason);
    ticks.iter().for_each(|id| fields.add(CONDITION, id.as_str()));
    FormPart::of(voice, &FINDING).fill(&value, &mut fields);
    FormPart::of(voice, &CERTAINTY).fill(&value, &mut fields);
    EVIDENCES.fill(voice, &value["evidence"], &mut fields);
    fields
}

/// How many pieces of evidence a page shows: those that are filled, and an empty one while there is room. So many are held.
pub fn shown_evidence(fields: &Fields, held: usize) -> usize {
    let filled = EVIDENCES.shown_rows(fields, held);
    if filled < MOST_EVIDENCE { filled + 1 } else { filled }
}

/// Whether evidence was entered that has no name yet.
pub fn adds_evidence(fields: &Fields) -> bool {
    let named = |row: &str| !fields.text(&format!("{row}-id")).is_empty();
    let rows = fields.names().filter_map(|name| name.strip_suffix("-title"));
    rows.filter(|row| !fields.text(&format!("{row}-title")).is_empty()).any(|row| !named(row))
}

/// The answer as sent, given today; nothing where something has to be put right, which is noted in the form. `given` are
/// the names that evidence had before, for what has none yet.
pub fn read(desk: &AnswerDesk<'_>, form: &mut FormState, given: &BTreeSet<String>) -> Option<Answer> {
    let (voice, item, before) = (&desk.open.voice, desk.item, desk.held);
    let held = before.map(plain).unwrap_or_default();
    let rating = rating(desk, form);
    let mut answer = FormPart::of(voice, &FINDING).read(form, &held);
    let mut evidence = EVIDENCES.read(voice, form, &held["evidence"]);
    name(&desk.prefix, &held["evidence"], given, &mut evidence);
    refuse_both(voice, form, &evidence);
    refuse_idle_confirmations(voice, form);
    answer = FormPart::of(voice, &CERTAINTY).read(form, &answer);
    if item.has_conditions() {
        let (ticks, follows) =
            (conditions::ticks(item, &form.fields), conditions::follows(item, &form.fields));
        // A level that the ticks carry is shown as one that follows, whoever claimed it: sent back, it is as it was.
        let same = before.filter(|held| held.conditions == ticks && Some(&held.rating) == rating.as_ref());
        answer["follows"] = same.filter(|_| follows).map_or(follows, |held| held.follows).into();
        answer["conditions"] = plain(&ticks);
    }
    answer["evidence"] = evidence;
    answer["rating"] = plain(&rating?);
    answer["date"] = plain(&desk.open.state.clock.today());
    let mut answer: Answer = fits(&answer).filter(|_| form.problems.is_empty())?;
    answer.carry_files(before);
    Some(answer)
}

/// Notes in the form of which pieces of evidence the kind was asked and not said: how strong a piece is and how long it stays
/// current depends on it. What is taken away needs none.
pub fn require_kinds(voice: &Voice, form: &mut FormState) {
    for row in 0..EVIDENCES.count(&form.fields) {
        if !form.fields.has(&format!("{}remove", EVIDENCES.prefix(row))) {
            require_kind(form, &EVIDENCES.part_with_title(voice, row), voice);
        }
    }
}

/// The same of one piece.
pub fn require_kind(form: &mut FormState, part: &FormPart<'_>, voice: &Voice) {
    let Some(spec) = EVIDENCE.specs.iter().find(|spec| spec.word == "kind") else { return };
    let name = part.name(spec);
    if form.fields.has(&name) && form.fields.text(&name).is_empty() {
        form.problems.note_of(name, part.label(spec), voice.say("evidence-kind-missing"));
    }
}

/// Notes in the form where there is evidence, and the answer says that none was found.
fn refuse_both(voice: &Voice, form: &mut FormState, evidence: &Value) {
    let is_given = evidence.as_array().is_some_and(|pieces| !pieces.is_empty());
    if is_given && !form.fields.text("searched").is_empty() {
        form.problems.note_of("searched", voice.say("item-searched"), voice.say("item-searched-idle"));
    }
}

/// Notes in the form where somebody confirmed a grade, and none is chosen.
fn refuse_idle_confirmations(voice: &Voice, form: &mut FormState) {
    for row in 0..EVIDENCES.count(&form.fields) {
        let [grade, by] = ["grade", "confirmed-by"].map(|word| format!("{}{word}", EVIDENCES.prefix(row)));
        if form.fields.text(&grade).is_empty() && !form.fields.text(&by).is_empty() {
            form.problems.note_of(
                &by,
                voice.say("evidence-confirmed-by"),
                voice.say("evidence-confirmed-idle"),
            );
        }
    }
}

fn rating(desk: &AnswerDesk<'_>, form: &mut FormState) -> Option<Rating> {
    let voice = &desk.open.voice;
    let chosen = form.fields.text("rating");
    // Beside another answer the reason would be lost.
    if !["", "na"].contains(&chosen.as_str()) && !form.fields.text("reason").is_empty() {
        form.problems.note_of("reason", voice.say("item-reason"), voice.say("item-reason-idle"));
    }
    match chosen.as_str() {
        "unknown" => Some(Rating::Unknown),
        "na" => {
            let sent = FormPart::of(voice, &REASON).read(form, &Value::Null);
            let reason = sent["reason"].as_str().unwrap_or_default().to_owned();
            Some(Rating::NotApplicable { reason })
        }
        _ => {
            let level = conditions::level(desk, &form.fields);
            if level.is_none() {
                let (title, missing) = match desk.item.has_conditions() {
                    true => ("item-conditions", "item-ticks-missing"),
                    false => ("item-levels", "item-rating-missing"),
                };
                form.problems.note_of("rating", voice.say(title), voice.say(missing));
            }
            level.map(Rating::Level)
        }
    }
}

/// Gives new pieces of evidence names after all that were ever given, which begin so: `C01-E3`. A name that is held stays,
/// whoever gave it.
pub(super) fn name(prefix: &str, held: &Value, given: &BTreeSet<String>, evidence: &mut Value) {
    let id = |record: &Value| record["id"].as_str().unwrap_or_default().to_owned();
    let known: Vec<String> = held.as_array().into_iter().flatten().map(id).collect();
    let Some(records) = evidence.as_array_mut() else { return };
    // What arrived from another installation has a number beyond those that are given here.
    let is_given_here = |number: &u32| *number < EntryId::FIRST_ARRIVED;
    let number = |name: &String| name.rsplit_once("-E")?.1.parse::<u32>().ok().filter(is_given_here);
    let sent: Vec<String> = records.iter().map(id).collect();
    let mut last = sent.iter().chain(&known).chain(given).filter_map(number).max().unwrap_or(0);
    for record in records {
        let name = id(record);
        let ours = name.strip_prefix(prefix).is_some_and(|rest| rest.starts_with("-E"));
        if !(ours && name.len() <= 40 || known.contains(&name)) {
            last = last.saturating_add(1);
            record["id"] = format!("{prefix}-E{last}").into();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn new_evidence_is_named_after_what_exists() {
        let records =
            |names: &[&str]| json!(names.iter().map(|name| json!({ "id": name })).collect::<Vec<_>>());
        let mut evidence = records(&["C01-E1", "C01-E4", "C01-E482910", "paper-7", "", "C02-E1"]);
        name("C01", &records(&["paper-7"]), &BTreeSet::new(), &mut evidence);
        let expected = ["C01-E1", "C01-E4", "C01-E482910", "paper-7", "C01-E5", "C01-E6"];
        assert_eq!(evidence, records(&expected));
        let mut evidence = records(&["C01-E1", ""]);
        name("C01", &records(&["C01-E1", "C01-E2"]), &["C01-E7".to_owned()].into(), &mut evidence);
        assert_eq!(evidence, records(&["C01-E1", "C01-E8"]), "what was removed keeps its name for itself");
    }
}
