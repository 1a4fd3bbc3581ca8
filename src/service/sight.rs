//! Knows what of an assessment those may see who may not see everything; knows not who they are.

use super::access::Sight;
use super::evidence_givers::hide_givers_of;
use crate::assessment::strategy::{FileHash, Matter};
use crate::assessment::{
    Answer, Assessment, Audience, Confidentiality, Deliberation, Evidence, InstitutionId, Rating,
};
use crate::framework::ItemId;
use crate::presentation::{FEW, ToldPeople, told_people};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What stands where a reason stood that is not for these readers: it may not be empty.
const LEFT_OUT: &str = "—";

/// The assessment as they may see it: entries of lists and frozen documents for others are not there, nor what
/// other institutions said, and of evidence for others only what counts stays, so that it is worth to everybody what it is worth.
pub fn seen_by(sight: &Sight, assessment: Arc<Assessment>) -> Arc<Assessment> {
    let audience = sight.audience;
    if audience == Audience::Internal {
        return assessment;
    }
    let mut seen = Arc::unwrap_or_clone(assessment);
    silence_closed_answers(&mut seen);
    seen.answers.values_mut().for_each(|answer| hide_evidence(answer, audience));
    let own = sight.institutions.as_deref().unwrap_or_default();
    seen.deliberations.retain(|_, all| keep_own(all, own, audience));
    if audience == Audience::Public {
        hide_givers(&mut seen);
    }
    // What came along is for those who decide whether it still holds.
    seen.carried.clear();
    seen.strategy.entries.retain(|_, entry| audience.may_see(entry.confidentiality));
    seen.strategy.entries.values_mut().for_each(|entry| hide_few(&mut entry.matter));
    hide_reasons(&mut seen);
    for version in seen.strategy.versions.values_mut() {
        version.documents.retain(|document| document.audience <= audience);
    }
    Arc::new(seen)
}

/// The assessment as papers for these readers are written from it. Where an institution's answer counts that nobody agreed
/// to and that was not opened, its level and its conditions stand; its words and its evidence do not. The public learns of no
/// piece of evidence which institution brought it.
pub fn for_readers(audience: Audience, assessment: Arc<Assessment>) -> Arc<Assessment> {
    if audience == Audience::Internal || assessment.deliberations.is_empty() {
        return assessment;
    }
    let mut seen = Arc::unwrap_or_clone(assessment);
    silence_closed_answers(&mut seen);
    if audience == Audience::Public {
        seen.answers.iter_mut().for_each(|(item, answer)| hide_givers_of(item, answer, |_| false));
    }
    Arc::new(seen)
}

/// Silences the answers that count and that only one institution and those who bring them together may read, and what was
/// confirmed of them.
fn silence_closed_answers(seen: &mut Assessment) {
    let closed = seen.deliberations.iter().filter(|(_, all)| all.is_private());
    let closed: Vec<ItemId> = closed.map(|(item, _)| item.clone()).collect();
    for item in closed {
        seen.answers.get_mut(&item).into_iter().for_each(|answer| silence(&item, answer));
        let confirmed = seen.confirmations.get_mut(&item).into_iter();
        confirmed.for_each(|confirmation| leave_out(&mut confirmation.rating));
    }
}

/// Leaves of an answer what it is worth, and nothing by which its author could be known.
fn silence(item: &ItemId, answer: &mut Answer) {
    answer.comment.clear();
    answer.by.clear();
    leave_out(&mut answer.rating);
    for (number, evidence) in (1..).zip(&mut answer.evidence) {
        hide(evidence);
        evidence.id = format!("{item}-E{number}");
        evidence.confidentiality = Confidentiality::Confidential;
    }
}

fn leave_out(rating: &mut Rating) {
    if let Rating::NotApplicable { reason } = rating {
        LEFT_OUT.clone_into(reason);
    }
}

/// Takes out of the names of evidence which institutions brought it, but where these readers see what those said.
fn hide_givers(seen: &mut Assessment) {
    let Assessment { answers, deliberations, .. } = seen;
    for (item, answer) in answers {
        let heard = deliberations.get(item);
        hide_givers_of(item, answer, |giver| heard.is_some_and(|all| all.responses.contains_key(giver)));
    }
}

/// Takes out why files went or are withheld, why signatures were taken back, who had not signed, and what those who lead
/// wrote for each other: the history tells these readers nothing of it either.
fn hide_reasons(seen: &mut Assessment) {
    seen.quarantine.clear();
    let named: BTreeSet<FileHash> =
        seen.every_answer().flat_map(|(_, answer)| answer.files()).map(|(_, file)| file.clone()).collect();
    seen.removed.retain(|file, _| named.contains(file));
    seen.removed.values_mut().for_each(|reason| LEFT_OUT.clone_into(reason));
    let withdrawals = seen.signatures.values_mut().filter_map(|signature| signature.withdrawal.as_mut());
    withdrawals.for_each(|withdrawal| LEFT_OUT.clone_into(&mut withdrawal.reason));
    // Who had not signed may stand in a line that is not for them.
    seen.strategy.adoption.iter_mut().for_each(|adoption| adoption.lacks = None);
    seen.stages.values_mut().for_each(|record| record.note.clear());
}

fn hide_evidence(answer: &mut Answer, audience: Audience) {
    let others = |evidence: &&mut Evidence| !audience.may_see(evidence.confidentiality);
    answer.evidence.iter_mut().filter(others).for_each(hide);
}

fn hide(evidence: &mut Evidence) {
    evidence.grade = Some(evidence.strength());
    let Evidence { title, publisher, date, link, language, article, page, confirmed_by, .. } = evidence;
    for words in [title, publisher, date, link, language, article, page, confirmed_by] {
        words.clear();
    }
    evidence.proves.clear();
    evidence.file = None;
}

/// Leaves of how many took part in a consultation what papers tell of it.
fn hide_few(matter: &mut Matter) {
    let Matter::Consultation(one) = matter else { return };
    let ToldPeople { participants, children, groups } = told_people(one);
    let may_stand = |number: &u32| *number == 0 || u64::from(*number) >= FEW;
    one.participants = participants.filter(may_stand);
    one.children = children.filter(may_stand);
    let mut told = groups.iter().map(Option::is_some);
    one.groups.retain(|_| told.next().unwrap_or_default());
}

/// Leaves of what was said about an item what these institutions may see: what they said, and what all said once that was
/// opened, without evidence that is for others. The outcome is whether that is anything.
fn keep_own(all: &mut Deliberation, own: &[InstitutionId], audience: Audience) -> bool {
    let sees_all = all.opened && !own.is_empty();
    all.responses.retain(|institution, _| sees_all || own.contains(institution));
    let others = all.responses.iter_mut().filter(|(institution, _)| !own.contains(institution));
    others.for_each(|(_, answer)| hide_evidence(answer, audience));
    all.agreement = None;
    all.own = None;
    !all.responses.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::strategy::Entry;
    use crate::assessment::{Change, Confirmation, StageRecord};
    use crate::framework::Level;
    use crate::scoring::sample::assessment;

    const SECRET: &str = "zebrafinch";

    /// An answer full of words.
    fn answer(level: Option<u8>) -> Answer {
        let rating = match level {
            Some(level) => Rating::Level(Level::try_from(level).unwrap()),
            None => Rating::NotApplicable { reason: SECRET.to_owned() },
        };
        let piece = serde_json::json!({
            "id": SECRET, "title": SECRET, "publisher": SECRET, "link": SECRET, "language": SECRET,
            "article": SECRET, "page": SECRET, "confirmed_by": SECRET,
        });
        let evidence = vec![serde_json::from_value(piece).unwrap()];
        Answer { comment: SECRET.to_owned(), by: SECRET.to_owned(), evidence, ..rating.into() }
    }

    fn submitted(level: Option<u8>, opened: bool) -> Arc<Assessment> {
        let (item, institution) = (ItemId::from("X1"), "stakeholder-1".parse().unwrap());
        let respond = Change::Respond { item: item.clone(), institution, answer: Some(answer(level)) };
        Arc::new(assessment("").after([&respond, &Change::Open { item, opened }]))
    }

    fn sight(audience: Audience, own: &[&str]) -> Sight {
        Sight { audience, institutions: Some(own.iter().map(|id| id.parse().unwrap()).collect()) }
    }

    #[test]
    fn what_an_institution_submitted_is_worth_the_same_to_all_and_read_by_few() {
        for (level, opened, sight, is_read) in [
            (Some(2), false, sight(Audience::Public, &[]), false),
            (None, false, sight(Audience::Committee, &[]), false),
            (Some(2), false, sight(Audience::Public, &["stakeholder-2"]), false),
            (Some(2), false, sight(Audience::Public, &["stakeholder-1"]), true),
            (Some(2), true, sight(Audience::Public, &["stakeholder-2"]), true),
            (Some(2), true, sight(Audience::Public, &[]), true),
            (Some(2), false, Sight { audience: Audience::Internal, institutions: None }, true),
        ] {
            let whole = submitted(level, opened);
            let seen = seen_by(&sight, Arc::clone(&whole));
            let text = serde_json::to_string(&*seen).unwrap();
            assert_eq!(text.contains(SECRET), is_read, "{level:?} {opened} {sight:?}: {text}");
            let ratings = [&whole, &seen].map(|one| one.answers[&"X1".into()].rating.level());
            assert_eq!(ratings[0], ratings[1], "{sight:?}");
            let strengths = [&whole, &seen].map(|one| one.answers[&"X1".into()].evidence[0].strength());
            assert_eq!(strengths[0], strengths[1], "{sight:?}");
        }
    }

    #[test]
    fn readers_get_no_number_of_few() {
        let record = serde_json::json!({ "consultation": {
            "heard": "parents", "participants": 65, "children": 9,
            "groups": ["Girls: 34", "Boys: 22", "Others: 9"],
        } });
        let matter: Matter = serde_json::from_value(record).unwrap();
        let id = "consultation-1".parse().unwrap();
        let mut whole = assessment("");
        whole.strategy.entries.insert(id, Entry { matter, confidentiality: Confidentiality::Public });
        let seen = seen_by(&sight(Audience::Public, &[]), Arc::new(whole));
        let Matter::Consultation(one) = &seen.strategy.entries[&id].matter else { panic!("another list") };
        let groups: Vec<String> = one.groups.iter().map(ToString::to_string).collect();
        assert_eq!((one.participants, one.children, groups), (Some(65), None, vec!["Girls: 34".to_owned()]));
    }

    #[test]
    fn readers_get_no_reason_and_no_note_of_those_who_lead() {
        let file = |letter: &str| FileHash(letter.repeat(64));
        let mut whole = assessment("");
        let mut shown = answer(Some(2));
        shown.evidence[0].file = Some(file("a"));
        whole.answers.insert("X2".into(), shown);
        whole.removed = [(file("a"), SECRET.to_owned()), (file("b"), SECRET.to_owned())].into();
        whole.quarantine = [(file("a"), SECRET.to_owned())].into();
        let signature = serde_json::json!({
            "by": "Ministry", "date": "2026-11-01",
            "withdrawal": { "reason": SECRET, "by": "Ministry", "date": "2026-11-02" },
        });
        whole.signatures.insert("ST4-G4".to_owned(), serde_json::from_value(signature).unwrap());
        whole.stages.insert("ST1".into(), StageRecord { note: SECRET.to_owned(), ..Default::default() });
        let seen = seen_by(&sight(Audience::Committee, &[]), Arc::new(whole));
        assert_eq!(
            seen.removed.keys().collect::<Vec<_>>(),
            [&file("a")],
            "and of no file that is for others"
        );
        let beside = Assessment { answers: Default::default(), ..(*seen).clone() };
        let text = serde_json::to_string(&beside).unwrap();
        assert!(!text.contains(SECRET) && text.contains("ST4-G4"), "{text}");
    }

    #[test]
    fn what_was_confirmed_of_a_closed_answer_is_as_silent_as_the_answer() {
        let mut whole = Arc::unwrap_or_clone(submitted(None, false));
        let rating = whole.answers[&"X1".into()].rating.clone();
        let confirmation =
            Confirmation { rating, by: "Ministry".into(), date: "2026-11-01".parse().unwrap() };
        whole.confirmations.insert("X1".into(), confirmation);
        let seen = seen_by(&sight(Audience::Public, &[]), Arc::new(whole));
        assert!(!serde_json::to_string(&*seen).unwrap().contains(SECRET));
        assert!(seen.confirmation(&"X1".into()).is_some(), "it still holds");
    }

    #[test]
    fn the_public_learns_of_no_evidence_who_brought_it_but_of_its_own() {
        let mut whole = Arc::unwrap_or_clone(submitted(Some(2), false));
        let mut agreed = answer(Some(2));
        agreed.evidence[0].id = "X1-stakeholder-1-E1".to_owned();
        let answer = serde_json::to_value(&agreed).unwrap();
        let agreement = serde_json::json!({ "answer": answer, "reason": "Seen." });
        let agreement = Some(serde_json::from_value(agreement).unwrap());
        whole.apply(&Change::Agree { item: "X1".into(), agreement });
        let whole = Arc::new(whole);
        let id = |seen: &Assessment| seen.answers[&"X1".into()].evidence[0].id.clone();
        for (audience, own, told) in [
            (Audience::Public, &[][..], false),
            (Audience::Public, &["stakeholder-2"], false),
            (Audience::Public, &["stakeholder-1"], true),
            (Audience::Committee, &[], true),
        ] {
            let expected = if told { "X1-stakeholder-1-E1" } else { "X1-E1" };
            assert_eq!(
                id(&seen_by(&sight(audience, own), Arc::clone(&whole))),
                expected,
                "{audience:?} {own:?}"
            );
        }
        assert_eq!(id(&for_readers(Audience::Public, Arc::clone(&whole))), "X1-E1");
        assert_eq!(id(&for_readers(Audience::Committee, whole)), "X1-stakeholder-1-E1");
    }

    #[test]
    fn papers_say_no_word_of_what_was_not_opened_but_the_internal_one() {
        let has_words = |audience, opened| {
            let seen = for_readers(audience, submitted(Some(2), opened));
            seen.answers.values().any(|answer| answer.comment == SECRET)
        };
        for audience in Audience::ALL {
            assert!(has_words(audience, true), "{audience:?}");
            assert_eq!(has_words(audience, false), audience == Audience::Internal, "{audience:?}");
        }
    }
}
