//! Knows what must hold for every set of answers to the MNR, whatever the numbers.
#![expect(clippy::expect_used, reason = "a test says what it needs")]

use crate::scoring::mnr;
use amparo::assessment::{Assessment, EvidenceCap, Grade};
use amparo::framework::{Framework, ItemId, Level};
use amparo::scoring::{
    Constants, ItemScore, Model, Scorecard, ScoringSettings, effect, full_unlock, score, uncertainty,
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const NEAR: f64 = 1e-9;

/// What can be answered to one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reply {
    Level(u8),
    Unknown,
    NotApplicable,
    Nothing,
}

fn replies() -> impl Strategy<Value = Vec<Reply>> {
    let reply = prop_oneof![
        6 => (0..=4u8).prop_map(Reply::Level),
        1 => Just(Reply::Unknown),
        1 => Just(Reply::NotApplicable),
        2 => Just(Reply::Nothing),
    ];
    prop::collection::vec(reply, 21)
}

fn assessment(framework: &Framework, replies: &[Reply]) -> Assessment {
    let answer = |reply: &Reply| match reply {
        Reply::Level(level) => Some(json!({ "rating": { "level": level } })),
        Reply::Unknown => Some(json!({ "rating": "unknown" })),
        Reply::NotApplicable => Some(json!({ "rating": { "not-applicable": { "reason": "a test" } } })),
        Reply::Nothing => None,
    };
    let pairs = framework.items.iter().zip(replies);
    let answers: Map<String, Value> =
        pairs.filter_map(|(item, reply)| Some((item.id.to_string(), answer(reply)?))).collect();
    mnr::assessment(answers)
}

fn scored(framework: &Framework, replies: &[Reply]) -> Scorecard {
    mnr::scored(framework, &assessment(framework, replies))
}

/// A target for each item.
fn targets() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(0..=4u8, 21)
}

fn with_targets(framework: &Framework, replies: &[Reply], targets: &[u8]) -> Assessment {
    let levels = targets.iter().map(|target| Level::ALL[usize::from(*target)]);
    let mut assessment = assessment(framework, replies);
    assessment.choices.targets = framework.items.iter().map(|item| item.id.clone()).zip(levels).collect();
    assessment
}

fn item<'a>(scorecard: &'a Scorecard, id: &ItemId) -> &'a ItemScore {
    scorecard.item(id).expect("the item is scored")
}

/// What is said of the evidence for an item: which of publisher, date and link are filled in, and the grade somebody gave.
type EvidenceWords = (bool, bool, bool, Option<usize>);

fn evidence() -> impl Strategy<Value = Vec<Option<EvidenceWords>>> {
    let piece = (any::<bool>(), any::<bool>(), any::<bool>(), prop::option::of(0..5usize));
    prop::collection::vec(prop::option::of(piece), 21)
}

/// The answers with this evidence, where it was decided so whether evidence caps levels.
fn documented(
    framework: &Framework,
    replies: &[Reply],
    evidence: &[Option<EvidenceWords>],
    cap: EvidenceCap,
) -> Assessment {
    let mut assessment = Assessment { cap: Some(cap), ..assessment(framework, replies) };
    for (item, piece) in framework.items.iter().zip(evidence) {
        let (Some(answer), Some(piece)) = (assessment.answers.get_mut(&item.id), piece) else { continue };
        let filled = |is: bool| if is { "2025" } else { "" };
        let piece = json!({
            "id": "E1", "title": "-", "publisher": filled(piece.0), "date": filled(piece.1),
            "link": filled(piece.2), "grade": piece.3.map(|grade| Grade::ALL[grade].code()),
        });
        answer.evidence = vec![serde_json::from_value(piece).expect("a piece of evidence")];
    }
    assessment
}

/// The MNR with weights that make equal priorities rare.
fn distinct_weights() -> Framework {
    let mut framework = mnr::framework();
    for (number, item) in (0u8..).zip(&mut framework.items) {
        let worth = item.worth.as_mut().expect("the MNR ranks its items");
        (worth.impact, worth.feasibility) = (1 + number / 5, 1 + number % 5);
    }
    framework
}

/// The same framework with the items in another order and under other names.
fn relabelled(framework: &Framework, shift: usize) -> (Framework, impl Fn(&ItemId) -> ItemId) {
    let ids: Vec<ItemId> = framework.items.iter().map(|item| item.id.clone()).collect();
    let count = ids.len();
    let rename = move |id: &ItemId| {
        let position = ids.iter().position(|other| other == id).expect("an item of the framework");
        ItemId::from(format!("Z{:02}", (position * 5 + shift) % count).as_str())
    };
    let mut other = framework.clone();
    for item in &mut other.items {
        item.id = rename(&item.id);
        item.prerequisites.hard = item.prerequisites.hard.iter().map(&rename).collect();
        item.prerequisites.soft = item.prerequisites.soft.iter().map(&rename).collect();
    }
    for area in other.editions.iter_mut().flat_map(|edition| &mut edition.areas) {
        area.items = area.items.iter().map(&rename).collect();
    }
    (other, rename)
}

proptest! {
    #[test]
    fn grading_a_piece_changes_no_other_item(
        replies in replies(), evidence in evidence(), at in 0..21usize, grade in 0..5usize, capped in any::<bool>(),
    ) {
        let framework = mnr::framework();
        let cap = if capped { EvidenceCap::On } else { EvidenceCap::Off };
        let before = mnr::scored(&framework, &documented(&framework, &replies, &evidence, cap));
        let mut graded = evidence.clone();
        graded[at] = Some((true, true, true, Some(grade)));
        let after = mnr::scored(&framework, &documented(&framework, &replies, &graded, cap));
        prop_assert_eq!((before.cap, &before.order), (after.cap, &after.order));
        for (one, other) in before.items.iter().zip(&after.items).filter(|(one, _)| one.id != framework.items[at].id) {
            prop_assert_eq!(one, other);
        }
    }

    #[test]
    fn evidence_that_is_owed_is_never_a_gap(replies in replies(), evidence in evidence()) {
        let framework = mnr::framework();
        let card = |cap| mnr::scored(&framework, &documented(&framework, &replies, &evidence, cap));
        let (capped, free) = (card(EvidenceCap::On), card(EvidenceCap::Off));
        prop_assert_eq!(&capped.order, &free.order, "what comes first goes by what was answered");
        prop_assert_eq!(&free.evidence_debt, &[]);
        for (item, other) in capped.items.iter().zip(&free.items) {
            prop_assert_eq!((item.gap, item.priority, &item.blocked_by), (other.gap, other.priority, &other.blocked_by));
            prop_assert_eq!((item.claimed, item.effective), (other.effective, item.claimed.map(|level| level.min(item.ceiling))));
            let owed = capped.evidence_debt.iter().find(|debt| debt.id == item.id);
            prop_assert_eq!(owed.is_some(), item.claimed > item.effective, "what is lowered is told");
            prop_assert!(!item.owes_evidence() || owed.is_some() && !capped.order.contains(&item.id));
        }
    }

    #[test]
    fn better_never_scores_worse(mut replies in replies(), at in 0..21usize, level in 0..4u8) {
        let framework = mnr::framework();
        replies[at] = Reply::Level(level);
        let before = scored(&framework, &replies);
        replies[at] = Reply::Level(level + 1);
        let after = scored(&framework, &replies);
        prop_assert!(after.items[at].gap <= before.items[at].gap);
        prop_assert!(after.items[at].priority <= before.items[at].priority);
        prop_assert_eq!(before.index.is_some(), after.index.is_some());
        if let (Some(before), Some(after)) = (before.index, after.index) {
            prop_assert!(after.arithmetic >= before.arithmetic - NEAR);
            prop_assert!(after.geometric >= before.geometric - NEAR);
            prop_assert!(after.harmonic >= before.harmonic - NEAR);
            prop_assert!(after.minimum >= before.minimum - NEAR);
        }
        if let (Some(before), Some(after)) = (before.bounds, after.bounds) {
            prop_assert!(after.low >= before.low - NEAR && after.high >= before.high - NEAR);
        }
    }

    #[test]
    fn a_lower_target_is_a_smaller_gap(replies in replies(), targets in targets()) {
        let framework = mnr::framework();
        let card = mnr::scored(&framework, &with_targets(&framework, &replies, &targets));
        for one in &card.items {
            let higher = |other: &&ItemScore| other.claimed == one.claimed && other.target > one.target;
            for other in card.items.iter().filter(higher).filter(|other| other.is_gap()) {
                prop_assert!(one.gap < other.gap, "{} and {}", one.id, other.id);
            }
            prop_assert!(one.gap.is_none_or(|gap| (0.0..=1.0).contains(&gap)), "{}", one.id);
        }
    }

    #[test]
    fn a_target_raised_elsewhere_leaves_the_order_of_equal_targets(
        replies in replies(), mut targets in targets(), raised in 0..21usize,
    ) {
        let framework = mnr::framework();
        // Without what closing a gap makes possible elsewhere: that may grow with the target of another.
        let constants = Constants { lambda: 0.0, ..Constants::default() };
        let weigh = |targets: &[u8]| {
            let assessment = with_targets(&framework, &replies, targets);
            let settings = ScoringSettings::of(&assessment, "2025-06-01".parse().expect("a day"));
            score(&framework, &assessment, &ScoringSettings { constants: constants.clone(), ..settings })
        };
        let before = weigh(&targets);
        targets[raised] = 4;
        let after = weigh(&targets);
        let equal = |a: usize, b: usize| a != raised && b != raised && targets[a] == targets[b];
        for (a, b) in (0..21).flat_map(|a| (0..a).map(move |b| (a, b))).filter(|(a, b)| equal(*a, *b)) {
            let gaps = |card: &Scorecard| card.items[a].gap.partial_cmp(&card.items[b].gap);
            prop_assert_eq!(gaps(&before), gaps(&after), "{} and {}", a, b);
            let lead = |card: &Scorecard| Some(card.items[a].priority? - card.items[b].priority?);
            if let (Some(was), Some(is)) = (lead(&before), lead(&after)) && was.abs() > NEAR {
                prop_assert_eq!(was > 0.0, is > 0.0, "{} and {}", a, b);
            }
        }
    }

    #[test]
    fn unknown_never_changes_a_known_value(mut replies in replies(), at in 0..21usize) {
        let framework = mnr::framework();
        let known = scored(&framework, &replies);
        replies[at] = Reply::Unknown;
        let unknown = scored(&framework, &replies);
        replies[at] = Reply::Nothing;
        let unanswered = scored(&framework, &replies);

        prop_assert_eq!(&unknown.order, &unanswered.order, "don't know weighs as much as no answer");
        prop_assert_eq!((unknown.bounds, unknown.index), (unanswered.bounds, unanswered.index));
        for (position, item) in unknown.items.iter().enumerate().filter(|(position, _)| *position != at) {
            let (same, before) = (&unanswered.items[position], &known.items[position]);
            prop_assert_eq!((item.gap, item.priority), (same.gap, same.priority));
            prop_assert_eq!((item.effective, item.gap), (before.effective, before.gap));
        }
        let silent = &unknown.items[at];
        prop_assert_eq!((silent.gap, silent.priority, silent.unlock), (None, None, 0.0));
        prop_assert!(!unknown.order.contains(&silent.id));
        let holds_up = |item: &&ItemScore| item.blocked_by.contains(&silent.id);
        prop_assert_eq!(unknown.items.iter().find(holds_up), None, "unknown is never zero");
    }

    #[test]
    fn the_order_holds_every_known_gap_once_prerequisites_first(replies in replies()) {
        let framework = mnr::framework();
        let scorecard = scored(&framework, &replies);
        let with_gap = scorecard.items.iter().filter(|item| item.gap > Some(0.0)).map(|item| item.id.clone());
        let (mut expected, mut found): (Vec<ItemId>, _) = (with_gap.collect(), scorecard.order.clone());
        expected.sort();
        found.sort();
        prop_assert_eq!(found, expected);
        let place = |id: &ItemId| scorecard.order.iter().position(|other| other == id);
        for id in &scorecard.order {
            for prerequisite in &item(&scorecard, id).blocked_by {
                prop_assert!(place(prerequisite) < place(id), "{} before {}", prerequisite, id);
            }
        }
    }

    #[test]
    fn free_items_stand_by_priority(replies in replies()) {
        let framework = mnr::framework();
        let scorecard = scored(&framework, &replies);
        for pair in scorecard.order.windows(2) {
            let (one, next) = (item(&scorecard, &pair[0]), item(&scorecard, &pair[1]));
            let waited_for_it = next.blocked_by.contains(&one.id);
            prop_assert!(waited_for_it || one.priority >= next.priority, "{} before {}", one.id, next.id);
        }
    }

    #[test]
    fn relabelling_changes_nothing(replies in replies(), shift in 0..21usize) {
        let framework = distinct_weights();
        let (mut other, rename) = relabelled(&framework, shift);
        let answers = assessment(&framework, &replies);
        let mut renamed = answers.clone();
        renamed.answers = answers.answers.iter().map(|(id, answer)| (rename(id), answer.clone())).collect();
        other.items.rotate_left(shift);

        let (before, after) = (mnr::scored(&framework, &answers), mnr::scored(&other, &renamed));
        for one in &before.items {
            let same = item(&after, &rename(&one.id));
            prop_assert_eq!((one.gap, one.impact, one.feasibility), (same.gap, same.impact, same.feasibility));
            prop_assert!((one.unlock - same.unlock).abs() < NEAR);
            let (one, same) = (one.priority.unwrap_or(-1.0), same.priority.unwrap_or(-1.0));
            prop_assert!((one - same).abs() < NEAR);
        }
        prop_assert_eq!(before.coverage, after.coverage);
        let mut priorities: Vec<f64> = before.items.iter().filter_map(|item| item.priority).collect();
        priorities.retain(|priority| *priority > 0.0);
        priorities.sort_by(f64::total_cmp);
        let no_ties = priorities.windows(2).all(|pair| pair[1] - pair[0] > NEAR);
        if no_ties {
            prop_assert_eq!(before.order.iter().map(&rename).collect::<Vec<_>>(), after.order);
        }
    }

    #[test]
    fn the_priority_has_no_other_input_than_its_factors(replies in replies()) {
        let framework = mnr::framework();
        let mut answers = assessment(&framework, &replies);
        let plain = mnr::scored(&framework, &answers);
        let constant = full_unlock(&framework, 0.3);
        for item in &plain.items {
            let from_factors = item.gap.zip(item.impact).zip(item.feasibility).map(|((gap, impact), feasibility)| {
                gap * impact / 5.0 * (feasibility / 5.0).sqrt() * (1.0 + 0.5 * item.unlock / constant)
            });
            let (found, expected) = (item.priority.unwrap_or(-1.0), from_factors.unwrap_or(-1.0));
            prop_assert!((found - expected).abs() < NEAR, "{}", item.id);
        }
        for answer in answers.answers.values_mut() {
            answer.comment = "said at length".to_owned();
            answer.confidence = Some(amparo::assessment::Confidence::High);
            answer.searched = true;
            answer.date = "2020-01-01".parse().ok();
            answer.by = "an office".to_owned();
        }
        let wordy = mnr::scored(&framework, &answers);
        let priorities = |card: &Scorecard| card.items.iter().map(|item| item.priority).collect::<Vec<_>>();
        prop_assert_eq!(priorities(&plain), priorities(&wordy));
    }

    #[test]
    fn the_effect_shown_before_saving_is_the_score_after_saving(
        mut replies in replies(), at in 0..21usize, level in 0..=4u8,
    ) {
        let framework = mnr::framework();
        let before = scored(&framework, &replies);
        replies[at] = Reply::Level(level);
        let after = scored(&framework, &replies);
        let model = Model::of(&framework, &before.items, &Constants::default());
        let id = &framework.items[at].id;
        let effect = effect(&model, id, Level::try_from(level).ok()).expect("the model holds the item");
        let saved = item(&after, id);
        prop_assert_eq!((effect.after.gap, effect.after.priority), (saved.gap, saved.priority));
        prop_assert_eq!(&effect.after.blocked_by, &saved.blocked_by);
        prop_assert_eq!(effect.after.rank, after.order.iter().position(|other| other == id).map(|place| place + 1));
        for freed in &effect.unlocks {
            prop_assert!(item(&before, freed).blocked_by == [id.clone()] && item(&after, freed).blocked_by.is_empty());
        }
        for held in &effect.blocks {
            prop_assert!(item(&before, held).blocked_by.is_empty() && item(&after, held).blocked_by == [id.clone()]);
        }
    }
}

#[test]
fn uncertainty_repeats_by_its_seed() {
    let framework = mnr::framework();
    let scorecard = mnr::scored(&framework, &mnr::case("ken"));
    let analysed = |seed| uncertainty(&framework, &scorecard, &Constants::default(), seed, 1_000);
    assert_eq!(analysed(7), analysed(7));
    assert_ne!(analysed(7).items, analysed(8).items);
    assert_eq!(analysed(7).items.len(), 21, "unknown items are drawn too");
}

#[test]
fn targets_chosen_by_the_country_move_gaps() {
    let framework = mnr::framework();
    let mut kenya = mnr::case("ken");
    kenya.choices.target = Level::MAX;
    let settings = amparo::scoring::ScoringSettings::of(&kenya, "2025-06-01".parse().expect("a day"));
    let scorecard = score(&framework, &kenya, &settings);
    assert_eq!(item(&scorecard, &"C01".into()).gap, Some(0.25));
    assert_eq!(scorecard.order.len(), scorecard.coverage.known, "no Kenyan item is at level 4");
}
