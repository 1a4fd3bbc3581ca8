//! Knows what of an assessment those may see who may not see everything; knows not who they are.

use super::access::Sight;
use crate::assessment::strategy::Matter;
use crate::assessment::{
    Answer, Assessment, Audience, Confidentiality, Deliberation, Evidence, InstitutionId, Rating,
};
use crate::framework::ItemId;
use crate::presentation::{FEW, ToldPeople, told_people};
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
    let mut seen = Arc::unwrap_or_clone(for_readers(audience, assessment));
    seen.answers.values_mut().for_each(|answer| hide_evidence(answer, audience));
    let own = sight.institutions.as_deref().unwrap_or_default();
    seen.deliberations.retain(|_, all| keep_own(all, own, audience));
    // What came along is for those who decide whether it still holds.
    seen.carried.clear();
    seen.strategy.entries.retain(|_, entry| audience.may_see(entry.confidentiality));
    seen.strategy.entries.values_mut().for_each(|entry| hide_few(&mut entry.matter));
    // Why a file is shown to nobody is for those who decide about it.
    seen.quarantine.clear();
    // Who had not signed may stand in a line that is not for them.
    seen.strategy.adoption.iter_mut().for_each(|adoption| adoption.lacks = None);
    for version in seen.strategy.versions.values_mut() {
        version.documents.retain(|document| document.audience <= audience);
    }
    Arc::new(seen)
}

/// The assessment as papers for these readers are written from it. Where an institution's answer counts that nobody agreed
/// to and that was not opened, its level and its conditions stand; its words and its evidence do not.
pub fn for_readers(audience: Audience, assessment: Arc<Assessment>) -> Arc<Assessment> {
    let closed = assessment.deliberations.iter().filter(|(_, all)| all.is_private());
    let closed: Vec<ItemId> = closed.map(|(item, _)| item.clone()).collect();
    if audience == Audience::Internal || closed.is_empty() {
        return assessment;
    }
    let mut seen = Arc::unwrap_or_clone(assessment);
    for item in closed {
        seen.answers.get_mut(&item).into_iter().for_each(|answer| silence(&item, answer));
    }
    Arc::new(seen)
}

/// Leaves of an answer what it is worth, and nothing by which its author could be known.
fn silence(item: &ItemId, answer: &mut Answer) {
    answer.comment.clear();
    answer.by.clear();
    if let Rating::NotApplicable { reason } = &mut answer.rating {
        LEFT_OUT.clone_into(reason);
    }
    for (number, evidence) in (1..).zip(&mut answer.evidence) {
        hide(evidence);
        evidence.id = format!("{item}-E{number}");
        evidence.confidentiality = Confidentiality::Confidential;
    }
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
    use crate::assessment::Change;
    use crate::assessment::strategy::Entry;
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
            "participants": 65, "children": 9, "groups": ["Girls: 34", "Boys: 22", "Others: 9"],
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
