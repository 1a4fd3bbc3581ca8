//! Knows how far an assessment gets along the stages, by the real content.

use crate::support::assessments::usual;
use crate::support::site::content;
use amparo::assessment::strategy::{
    Adoption, BodyRecord, Entry, EntryId, EntryKind, Matter, Stakeholder, Version,
};
use amparo::assessment::{
    Answer, Assessment, Basis, GateSignature, GateState, OutputRecord, Pin, Rating, StageRecord, StageState,
    StageStep, progress,
};
use amparo::framework::{FrameworkId, GateRule, ItemId, Level, Library, StageId};

fn empty(library: &Library) -> Assessment {
    let (pins, created) = (usual(library).map(Pin::of).collect(), "2026-01-01T00:00:00Z".parse().unwrap());
    let begun = Assessment::new("KEN".into(), "1", Basis::SelfAssessment, pins, created);
    Assessment { id: "x".into(), ..begun }
}

fn answer(rating: Rating, comment: &str, searched: bool) -> Answer {
    let comment = comment.to_owned();
    Answer {
        rating,
        conditions: Default::default(),
        follows: false,
        comment,
        searched,
        confidence: None,
        evidence: Vec::new(),
        date: None,
        by: String::new(),
    }
}

/// Makes every output of a stage, confirms its gates and answers what nobody has answered of it.
fn finish(library: &Library, assessment: &mut Assessment, id: &str) {
    let stage = library.stages.stage(&StageId::from(id)).unwrap();
    let done = OutputRecord { done: true, reference: "x".into() };
    let record = StageRecord {
        outputs: stage.outputs.iter().map(|output| (output.id.clone(), done.clone())).collect(),
        confirmed: stage.gates.iter().map(|gate| gate.id.clone()).collect(),
        note: String::new(),
    };
    assessment.stages.insert(stage.id.clone(), record);
    for item in &stage.items {
        assessment.answers.entry(item.clone()).or_insert_with(|| answer(Rating::Unknown, "", false));
    }
}

fn states(library: &Library, assessment: &Assessment) -> Vec<StageState> {
    progress(library, assessment).iter().map(|stage| stage.state).collect()
}

/// The states of every gate with this rule.
fn gates(library: &Library, assessment: &Assessment, rule: GateRule) -> Vec<GateState> {
    let stages = progress(library, assessment);
    let gates = stages.iter().flat_map(|stage| &stage.gates).filter(|gate| gate.gate.rule == rule);
    gates.map(|gate| gate.state.clone()).collect()
}

#[test]
fn the_first_stage_that_is_not_done_is_the_one_to_work_on() {
    let library = content();
    let mut assessment = empty(&library);
    assert_eq!(states(&library, &assessment)[..2], [StageState::Here, StageState::Ahead]);
    finish(&library, &mut assessment, "ST1");
    finish(&library, &mut assessment, "ST8");
    let found = states(&library, &assessment);
    assert_eq!(found[..3], [StageState::Done, StageState::Here, StageState::Ahead]);
    assert_eq!(found[7], StageState::Done, "stages are not strictly linear");
}

#[test]
fn an_output_without_its_gate_does_not_finish_a_stage() {
    let library = content();
    let mut assessment = empty(&library);
    finish(&library, &mut assessment, "ST1");
    assessment.stages.get_mut(&StageId::from("ST1")).unwrap().confirmed.clear();
    let stages = progress(&library, &assessment);
    assert_eq!(stages[0].state, StageState::Here);
    assert_eq!(stages[0].outputs_done(), stages[0].stage.outputs.len());
    assert!(stages[0].shut().count() > 0);
}

#[test]
fn a_stage_is_not_done_while_one_of_its_questions_has_no_answer() {
    let library = content();
    let mut assessment = empty(&library);
    let asked = |id: &ItemId| library.item(id).is_some_and(|(framework, _)| assessment.uses(&framework.id));
    let stage = library.stages.stages.iter().find(|stage| stage.items.iter().any(asked)).unwrap();
    let item = stage.items.iter().find(|id| asked(id)).unwrap();
    finish(&library, &mut assessment, stage.id.as_str());
    assessment.answers.remove(item);
    let at = library.stages.stages.iter().position(|one| one.id == stage.id).unwrap();
    assert_ne!(states(&library, &assessment)[at], StageState::Done);
    assert_eq!(step(&library, &assessment, at), format!("answer {item}, 1"));
}

#[test]
fn on_the_rapid_path_only_the_last_stage_of_a_step_has_gates() {
    let library = content();
    let mut assessment = empty(&library);
    assessment.choices.rapid = true;
    let stages = progress(&library, &assessment);
    for step in &library.stages.rapid {
        for (index, id) in step.stages.iter().enumerate() {
            let stage = stages.iter().find(|progress| &progress.stage.id == id).unwrap();
            let last = index + 1 == step.stages.len();
            assert_eq!(stage.gates.is_empty(), !last || stage.stage.gates.is_empty(), "{id}");
        }
    }
}

#[test]
fn an_answer_opens_the_gates_it_meets() {
    let library = content();
    let mut assessment = empty(&library);
    let items: Vec<_> = usual(&library).flat_map(|f| &f.items).map(|item| item.id.clone()).collect();
    let give = |assessment: &mut Assessment, given: Answer| {
        assessment.answers = items.iter().map(|id| (id.clone(), given.clone())).collect();
    };
    let open = |assessment: &Assessment, rule| {
        let found = gates(&library, assessment, rule);
        assert!(!found.is_empty(), "the content has no gate {rule:?}");
        found.iter().all(|state| *state == GateState::Open)
    };
    let rules = [GateRule::ItemsAnswered, GateRule::EvidenceOrSearched, GateRule::LevelsExplained];
    assert_eq!(rules.map(|rule| open(&assessment, rule)), [false, false, false]);
    give(&mut assessment, answer(Rating::Unknown, "", false));
    assert_eq!(rules.map(|rule| open(&assessment, rule)), [true, true, true], "don't know is an answer");
    give(&mut assessment, answer(Rating::Level(Level::ALL[2]), " ", false));
    assert_eq!(rules.map(|rule| open(&assessment, rule)), [true, false, false]);
    give(&mut assessment, answer(Rating::Level(Level::ALL[2]), "because", true));
    assert_eq!(rules.map(|rule| open(&assessment, rule)), [true, true, true]);
}

#[test]
fn a_gate_names_the_items_that_keep_it_shut_and_ignores_what_is_not_asked() {
    let library = content();
    let mut assessment = empty(&library);
    let checklist = FrameworkId::from("itu-checklist");
    let all = library.framework(&checklist).unwrap().items.len();
    let missing =
        |assessment: &Assessment| gates(&library, assessment, GateRule::EvidenceOrSearched)[0].clone();
    assert!(matches!(missing(&assessment), GateState::Missing(items) if items.len() == all));
    assessment.frameworks.retain(|pin| pin.framework != checklist);
    assert_eq!(missing(&assessment), GateState::NotAsked);
    assert!(!GateState::NotAsked.is_shut());
}

/// A tick says nothing where the program has the record itself.
#[test]
fn gates_about_the_record_follow_it_whatever_is_ticked() {
    let library = content();
    let mut assessment = empty(&library);
    let states = |assessment: &Assessment| {
        let found = [GateRule::Adopted, GateRule::Frozen].map(|rule| gates(&library, assessment, rule));
        assert!(found.iter().all(|states| !states.is_empty()), "the content has no gate about the record");
        found.map(|states| states.iter().all(|state| *state == GateState::Open))
    };
    let known = |stage: &&amparo::framework::Stage| {
        stage.gates.iter().any(|gate| matches!(gate.rule, GateRule::Adopted | GateRule::Frozen))
    };
    let stage = library.stages.stages.iter().find(known).unwrap();
    let at = library.stages.stages.iter().position(|one| one.id == stage.id).unwrap();
    finish(&library, &mut assessment, stage.id.as_str());
    assert_eq!(states(&assessment), [false, false], "ticked and not there");
    assert_ne!(self::states(&library, &assessment)[at], StageState::Done);
    assert!(step(&library, &assessment, at).starts_with("record "));

    let (reference, by, date) = ("Decree 7".into(), "Cabinet".into(), "2026-11-21".parse().unwrap());
    assessment.strategy.adoption = Some(Adoption { reference, by, date, version: 1, lacks: None });
    assert_eq!(states(&assessment), [true, false], "the version is gone");
    let version = Version {
        label: "1.0".into(),
        date,
        author: String::new(),
        note: String::new(),
        program: String::new(),
        templates: String::new(),
        word_template: None,
        notes: Default::default(),
        documents: Vec::new(),
    };
    assessment.strategy.versions.insert(1, version);
    assert_eq!(states(&assessment), [true, true]);
    let ticked: Vec<_> = stage.gates.iter().filter(|gate| gate.rule == GateRule::Confirmed).collect();
    let ticked = ticked.iter().map(|gate| gate.id.clone()).collect();
    assessment.stages.get_mut(&stage.id).unwrap().confirmed = ticked;
    assert_eq!(self::states(&library, &assessment)[at], StageState::Done, "unticked and there");
}

#[test]
fn the_register_opens_the_gate_about_sectors_once_each_has_an_institution_or_a_reason() {
    let library = content();
    let mut assessment = empty(&library);
    let open = |assessment: &Assessment| {
        let states = gates(&library, assessment, GateRule::Sectors);
        assert!(!states.is_empty(), "the content has no gate about sectors");
        states.iter().all(|state| *state == GateState::Open)
    };
    let mandatory: Vec<_> = library.sectors().filter(|sector| !sector.additional).collect();
    assert!(mandatory.len() > 1 && library.sectors().count() > mandatory.len());
    for (number, sector) in (1..).zip(&mandatory) {
        assert!(!open(&assessment), "before {}", sector.id);
        let (name, absent) =
            if number % 2 == 0 { ("Police", "") } else { ("", "The country has no such body.") };
        let stakeholder = Stakeholder {
            about: sector.id.clone(),
            name: name.into(),
            absent: absent.into(),
            ..Stakeholder::default()
        };
        let id = EntryId { kind: EntryKind::Stakeholder, number };
        let matter = Matter::Stakeholder(stakeholder);
        assessment.strategy.entries.insert(id, Entry { matter, confidentiality: Default::default() });
    }
    assert!(open(&assessment));
}

/// The next step in a stage, in a word with what it is about.
fn step(library: &Library, assessment: &Assessment, at: usize) -> String {
    let stages = progress(library, assessment);
    match stages[at].step() {
        StageStep::Answer { first, count } => format!("answer {first}, {count}"),
        StageStep::Make(output) => format!("make {}", output.id),
        StageStep::Complete { gate, first, count } => format!("complete {first}, {count}, for {}", gate.id),
        StageStep::Confirm(gate) => format!("confirm {}", gate.id),
        StageStep::Sign(gate) => format!("sign {}", gate.id),
        StageStep::Record(gate) => format!("record {}", gate.id),
        StageStep::Validated => "next round".to_owned(),
        StageStep::GoOn => "go on".to_owned(),
    }
}

#[test]
fn one_answers_then_makes_then_opens_gates_then_goes_on() {
    let library = content();
    let mut assessment = empty(&library);
    let at = library
        .stages
        .stages
        .iter()
        .position(|stage| stage.gates.iter().any(|gate| gate.rule == GateRule::EvidenceOrSearched))
        .expect("a stage looks at evidence");
    let stage = &library.stages.stages[at];
    let (first, count) = (&stage.items[0], stage.items.len());
    assert_eq!(step(&library, &assessment, at), format!("answer {first}, {count}"));

    let given = answer(Rating::Level(Level::ALL[1]), "because", false);
    for item in library.frameworks.iter().flat_map(|framework| &framework.items) {
        assessment.answers.insert(item.id.clone(), given.clone());
    }
    assert_eq!(step(&library, &assessment, at), format!("make {}", stage.outputs[0].id));
    finish(&library, &mut assessment, stage.id.as_str());
    assessment.stages.get_mut(&stage.id).unwrap().confirmed.clear();
    let gate = stage.gates.iter().find(|gate| gate.rule == GateRule::EvidenceOrSearched).unwrap();
    let all = library.framework(gate.framework.as_ref().unwrap()).unwrap().items.len();
    assert_eq!(step(&library, &assessment, at), format!("complete {first}, {all}, for {}", gate.id));

    finish(&library, &mut assessment, "ST1");
    assert_eq!(step(&library, &assessment, 0), "go on");
    let shut = assessment.stages.get_mut(&StageId::from("ST1")).unwrap();
    shut.confirmed.clear();
    let gate = &library.stages.stages[0].gates[0];
    assert_eq!(step(&library, &assessment, 0), format!("sign {}", gate.id));
}

#[test]
fn what_is_not_asked_is_no_next_step() {
    let library = content();
    let mut assessment = empty(&library);
    assessment.frameworks.clear();
    for (at, stage) in library.stages.stages.iter().enumerate() {
        assert_eq!(step(&library, &assessment, at), format!("make {}", stage.outputs[0].id));
    }
}

#[test]
fn a_panel_of_children_needs_somebody_who_looks_after_their_safety() {
    let library = content();
    let mut assessment = empty(&library);
    let panel = library.kit.governance.bodies.iter().find(|body| body.is_of_children()).unwrap();
    let open = |assessment: &Assessment| {
        let states = gates(&library, assessment, GateRule::Safeguarding);
        assert!(!states.is_empty(), "the content has no gate about the panel");
        states.iter().all(|state| *state == GateState::Open)
    };
    assert!(open(&assessment), "where no panel was set up");
    for (lead, is_open) in [("", false), ("Children's commissioner", true)] {
        let record =
            BodyRecord { chair: "Commissioner".into(), safeguarding: lead.into(), ..Default::default() };
        assessment.strategy.bodies.insert(panel.id.clone(), record);
        assert_eq!(open(&assessment), is_open, "{lead}");
    }
}

#[test]
fn in_a_validated_round_nobody_is_sent_to_answers() {
    let library = content();
    let mut assessment = empty(&library);
    assert!(step(&library, &assessment, 0).starts_with("answer "), "the first stage asks something");
    let validating =
        library.stages.stages.iter().flat_map(|stage| &stage.gates).filter(|gate| gate.validates);
    for gate in validating {
        let date = "2026-11-22".parse().unwrap();
        let signature = GateSignature { by: "Ministry".into(), date, withdrawal: None };
        assessment.signatures.insert(gate.id.clone(), signature);
    }
    assert!(step(&library, &assessment, 0).starts_with("make "));
    finish(&library, &mut assessment, "ST1");
    assessment.answers.clear();
    assert_eq!(step(&library, &assessment, 0), "next round");
    assessment.signatures.clear();
    assert!(step(&library, &assessment, 0).starts_with("answer "));
}
