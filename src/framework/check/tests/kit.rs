//! Each check of the strategy's material finds its one fault, and what a sound kit holds.

use super::{Fault, both, faults_after, sound};
use crate::framework::kit::{
    ChildWords, CommitmentKind, IndicatorKind, IndicatorLevel, Mandate, NumberTrace, Provision, WorldFigure,
};
use crate::framework::{ActionId, Library, Status, StrategyKit};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// A kit with one entry in each file.
pub fn kit() -> StrategyKit {
    let mut kit: StrategyKit = read(json!({
        "id": "strategy", "version": "1", "language": "en", "title": "Material", "publisher": "P", "source": "S",
        "licence": "L", "status": "drafted", "notices": [{ "id": "n", "text": "Notice." }],
    }));
    break_indicators(&mut kit);
    break_bodies(&mut kit);
    break_communication(&mut kit);
    kit
}

fn read<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

fn break_indicators(kit: &mut StrategyKit) {
    kit.indicators = read(json!([{
        "id": "I-01", "level": "output", "status": "drafted", "name": "N", "definition": "D", "numerator": "N",
        "unit": "U", "kind": "count", "disaggregation": "D", "data-source": "S", "verification": "V", "method": "M",
        "frequency": "F", "responsible": "R", "cost": "low", "limits": "L", "warning": "W", "items": ["C01"],
        "links": [{ "id": "I-01-L1", "status": "recalled", "text": "Asks alike" }],
        "comparability": "national-only", "counts-reports-only": true, "desired": "neither",
    }]));
    kit.objectives = read(json!([{
        "id": "O1", "status": "drafted", "title": "T", "short-title": "T", "need": "N", "change": "C",
        "outcome": "O", "vulnerable": "V", "items": ["C01", "C02", "C03", "GL-01"], "indicators": ["I-01"],
    }]));
    kit.theory = read(json!({
        "impact": "Impact",
        "steps": [{ "id": "TC-1", "status": "drafted", "condition": "C", "result": "R", "objectives": ["O1"], "measures": ["M01"] }],
        "assumptions": [{ "id": "TC-A1", "text": "A" }],
    }));
    kit.context_figures = read(json!([{
        "id": "CF-01", "group": "use", "status": "drafted", "name": "N", "sentence": "S", "unit": "U", "source": "S",
        "indicator": "I-01",
        "world": { "text": "W", "year": 2025, "source": "S", "next": "2026-11", "status": "verified" },
    }]));
}

fn break_bodies(kit: &mut StrategyKit) {
    let body = |id: &str, to: Option<&str>| {
        json!({ "id": id, "status": "drafted", "title": "T", "role": "R", "composition": "C", "frequency": "F",
            "reports-to": to, "duties": [{ "id": format!("{id}-D1"), "text": "Decides" }] })
    };
    kit.governance = read(json!({
        "bodies": [body("GB-01", None), body("GB-02", Some("GB-01"))],
        "terms": [{ "id": "TR-01", "text": "T" }], "reporting": [{ "id": "RL-1", "text": "R" }],
    }));
    kit.commitments = read(json!({
        "commitments": [{
            "id": "CM-CRC", "kind": "treaty", "scope": "global", "adopted": "1989-11-20", "status": "recalled",
            "title": "Convention", "short-title": "CRC", "asks": "A", "instrument": "crc", "items": ["C01"],
            "opened": "1990-01-26", "in-force": "1990-09-02", "who-may-join": "W",
            "provisions": [{ "id": "CM-CRC-1", "reference": "19", "topic": "T", "items": ["C02"] }],
        }],
        "criteria": [{ "id": "IC-1", "status": "verified", "source": "S", "title": "T", "ask": "A", "items": ["C03"] }],
        "areas": [{ "id": "GC-01", "paragraphs": "9-11", "status": "recalled", "title": "T", "items": ["GL-01"] }],
    }));
    kit.mandates = read(json!([{
        "id": "MD-X", "scope": "global", "adopted": "1948-12-10", "status": "recalled", "in-box": true, "reference": "1",
        "title": "Declaration", "short-title": "D", "addressed": "States", "asks": "A",
        "provisions": [{ "id": "MD-X-1", "reference": "1", "topic": "T", "items": ["C01"] }],
        "lists": [{
            "id": "MD-X-L1", "heading": "H",
            "provisions": [{ "id": "MD-X-2", "reference": "1", "topic": "T", "items": ["C01"] }],
        }],
    }]));
    kit.principles = read(json!([{ "id": "PR-01", "status": "drafted", "title": "T", "text": "X" }]));
    kit.rights_check = read(
        json!([{ "id": "RQ-01", "topic": "privacy", "status": "drafted", "safeguard": "A", "look-for": "L" }]),
    );
    kit.risks = read(json!([{
        "id": "RK-01", "kind": "risk", "status": "drafted", "text": "T", "response": "R", "objectives": ["O1"],
    }]));
    kit.legal_topics = read(json!([{
        "id": "LT-01", "group": "offences", "status": "drafted", "title": "T", "look-for": "L",
        "provisions": ["CM-CRC-1"], "items": ["C03"],
    }]));
    kit.situation = read(json!([{
        "id": "AREA-LEGAL", "status": "drafted", "title": "T", "items": ["C01", "C02", "C03", "GL-01"],
    }]));
    kit.workforce = read(json!([{
        "id": "WF-01", "status": "drafted", "title": "T", "learns": "L", "trainer": "W", "items": ["C01"],
    }]));
}

fn break_communication(kit: &mut StrategyKit) {
    kit.process = read(json!({
        "facts": [{ "id": "PF-01", "kind": "when", "status": "drafted", "label": "L", "ask": "A" }],
        "questions": [{
            "id": "PQ-01", "asked-by": "both", "status": "drafted", "ask": "A", "subject": "measures",
            "safeguards": ["RQ-01"],
        }],
    }));
    kit.prompts =
        read(json!([{ "id": "PM-01", "place": "foreword", "status": "drafted", "ask": "A", "who": "W" }]));
    kit.glossary = read(json!({
        "terms": [{ "id": "GT-CHILD", "status": "drafted", "term": "child", "definition": "D" }],
        "acronyms": [{ "id": "GA-CRC", "status": "recalled", "short": "CRC", "long": "L" }],
    }));
    kit.harms = read(
        json!([{ "id": "RH-01", "class": "content", "status": "drafted", "title": "T", "definition": "D" }]),
    );
    kit.linked_policies =
        read(json!([{ "id": "LP-01", "status": "drafted", "title": "T", "look-for": "L", "owner": "O" }]));
    kit.communication = read(json!({
        "audiences": [{ "id": "CA-01", "status": "drafted", "title": "T", "needs": "N", "product": "P", "channels": ["CH-01"] }],
        "channels": [{ "id": "CH-01", "status": "drafted", "title": "T", "caution": "C" }],
    }));
    let plain = |id: &str, part: &str| json!({ "id": id, "part": part, "status": "drafted", "title": "T", "text": "X", "picture": "P", "symbol": "s" });
    let mut said = plain("CW-02", "objective");
    said["objective"] = json!("O1");
    kit.child_words = read(json!([plain("CW-01", "opening"), said]));
}

/// Adds a paragraph with the number of the first.
fn again(provisions: &mut Vec<Provision>) {
    provisions.push(Provision { id: "MD-X-9".to_owned(), ..provisions[0].clone() });
}

/// One fault for each check of the material and of what measures cover.
fn faults() -> Vec<Fault> {
    [faults_of_links(), faults_of_facts()].concat()
}

fn faults_of_links() -> Vec<Fault> {
    vec![
        ("id-unique", |l| l.kit.governance.bodies[1].duties[0].id = "GB-01-D1".to_owned()),
        ("id-form", |l| l.kit.commitments.areas[0].id = "gc_1".to_owned()),
        ("covers-exists", |l| covers(l, "A99-9")),
        ("covers-exists", |l| l.frameworks[0].items[0].actions[0].covers = vec!["A02-1".into()]),
        ("kit-filled", |l| l.kit.principles.clear()),
        ("kit-items", |l| l.kit.commitments.areas[0].items = vec!["C99".into()]),
        ("kit-items", |l| l.kit.workforce[0].items = vec!["C99".into()]),
        ("kit-indicators", |l| l.kit.objectives[0].indicators.clear()),
        ("kit-indicators", |l| l.kit.context_figures[0].indicator = Some("I-99".into())),
        ("kit-objectives", |l| l.kit.risks[0].objectives = vec!["O9".into()]),
        ("kit-measures", |l| l.kit.theory.steps[0].measures = vec!["M99".into()]),
        ("kit-measures", |l| l.kit.process.questions[0].measures = vec!["M99".into()]),
        ("kit-measures", |l| l.kit.governance.bodies[0].measures = vec!["M99".into()]),
        ("kit-answers", |l| l.kit.process.questions[0].safeguards.clear()),
        ("kit-links", |l| l.kit.process.questions[0].safeguards.push("RQ-99".to_owned())),
        ("kit-links", |l| l.kit.communication.audiences[0].channels = vec!["CH-99".to_owned()]),
        ("kit-links", |l| l.kit.governance.bodies[1].reports_to = Some("GB-99".to_owned())),
        ("kit-instruments", |l| l.kit.commitments.commitments[0].instrument = Some("crd".to_owned())),
        ("objective-items", |l| drop(l.kit.objectives[0].items.pop())),
        ("objective-items", |l| l.kit.objectives[0].items.push("C01".into())),
        ("child-objectives", |l| drop(l.kit.child_words.pop())),
        ("child-objectives", |l| l.kit.child_words[0].article = Some("3".to_owned())),
        ("child-objectives", |l| l.kit.child_words[0].law = both("It is law.", "Es ley.")),
        ("kit-links", |l| lawful(l).law_topics = vec!["LT-99".to_owned()]),
        ("kit-items", |l| {
            let (items, shared) = (vec!["C99".into()], Vec::new());
            l.kit.child_words[0].number = Some(NumberTrace { items, shared });
        }),
    ]
}

fn faults_of_facts() -> Vec<Fault> {
    vec![
        ("counts-reports", |l| l.kit.indicators[0].counts_reports_only = false),
        ("counts-reports", |l| l.kit.indicators[0].level = IndicatorLevel::Impact),
        ("counts-reports", |l| l.kit.indicators[0].warning = "".into()),
        ("indicator-kind", |l| l.kit.indicators[0].kind = IndicatorKind::Percent),
        ("indicator-unit", |l| l.kit.indicators[0].unit = both("Reports, and per cent", "Informes")),
        ("body-cycle", |l| l.kit.governance.bodies[0].reports_to = Some("GB-02".to_owned())),
        ("adopted-date", |l| l.kit.commitments.commitments[0].adopted = "1989-13".to_owned()),
        ("adopted-date", |l| l.kit.commitments.commitments[0].adopted = "in 1989".to_owned()),
        ("adopted-date", |l| l.kit.mandates[0].adopted = "1948-13".to_owned()),
        ("kit-items", |l| l.kit.mandates[0].provisions[0].items = vec!["C99".into()]),
        ("paragraph-number", |l| again(&mut l.kit.mandates[0].provisions)),
        ("paragraph-number", |l| again(&mut l.kit.mandates[0].lists[0].provisions)),
        ("kit-verified", |l| l.kit.mandates[0].status = Status::Verified),
        ("mandate-box", |l| l.kit.mandates = crowd(&l.kit.mandates[0])),
        ("treaty-facts", |l| l.kit.commitments.commitments[0].who_may_join = "".into()),
        ("treaty-facts", |l| l.kit.commitments.commitments[0].deadline = "1990-01-25".parse().ok()),
        ("treaty-facts", |l| l.kit.commitments.commitments[0].only_parties_of = Some("CM-X".to_owned())),
        ("treaty-facts", |l| l.kit.commitments.commitments[0].kind = CommitmentKind::SoftLaw),
        ("kit-verified", |l| l.kit.commitments.criteria[0].source = None),
        ("kit-verified", |l| l.kit.commitments.commitments[0].status = Status::Verified),
        ("kit-verified", |l| l.kit.indicators[0].links[0].status = Status::Verified),
        ("kit-verified", |l| l.kit.glossary.terms[0].status = Status::Verified),
        ("kit-verified", |l| l.kit.harms[0].status = Status::Verified),
        ("kit-verified", |l| l.kit.legal_topics[0].status = Status::Verified),
        ("world-figure", |l| world(l).source.clear()),
        ("world-figure", |l| world(l).next = "soon".to_owned()),
        ("named-country", |l| world(l).text = both("In Kenya, half.", "La mitad.")),
        ("named-country", |l| l.kit.harms[0].definition = both("As in Kenya.", "Como en otras partes.")),
        ("named-country", |l| l.kit.risks[0].text = both("As elsewhere.", "Como en Kenya.")),
        ("notices", |l| l.kit.notices.clear()),
        ("licence", |l| l.kit.source.clear()),
        ("version", |l| l.kit.version.clear()),
        ("translation-missing", |l| l.kit.prompts[0].ask = "Untranslated".into()),
        ("forbidden-term", |l| {
            l.kit.commitments.commitments[0]
                .asks
                .translate(crate::lang::Lang::ES, "pornografía infantil".to_owned());
        }),
        ("empty-words", |l| l.kit.harms[0].title = " ".into()),
    ]
}

/// Words for children that tell of the law, with the topic that carries it.
fn lawful(library: &mut Library) -> &mut ChildWords {
    let words = &mut library.kit.child_words[0];
    words.law = both("It is law.", "Es ley.");
    words.law_topics = vec!["LT-01".to_owned()];
    words
}

fn world(library: &mut Library) -> &mut WorldFigure {
    library.kit.context_figures[0].world.as_mut().unwrap()
}

/// One mandate more than the box has room for, each with a name of its own.
fn crowd(one: &Mandate) -> Vec<Mandate> {
    let (provisions, lists) = (Vec::new(), Vec::new());
    let plain = Mandate { provisions, lists, ..one.clone() };
    let named = |number| Mandate { id: format!("MD-X{number}"), ..plain.clone() };
    (0..=Mandate::MOST_IN_BOX).map(named).collect()
}

fn covers(library: &mut Library, id: &str) {
    library.frameworks[1].items[0].actions[0].covers.push(id.into());
}

#[test]
fn each_check_finds_its_one_fault_in_the_material() {
    for (number, (name, spoil)) in faults().into_iter().enumerate() {
        assert_eq!(faults_after(spoil).0, [name], "fault {number}");
    }
}

#[test]
fn a_measure_neither_waits_for_what_it_covers_nor_closes_a_circle() {
    let wait = |library: &mut Library, framework: usize, id: &str| {
        let after = serde_json::from_value(json!({ "action": id })).unwrap();
        library.frameworks[framework].items[0].actions[0].after = vec![after];
    };
    let (names, text) = faults_after(|l| {
        covers(l, "A01-1");
        wait(l, 1, "A01-1");
    });
    assert_eq!((names, text.as_str()), (vec!["covers-cycle"], "M01 waits for A01-1, which it covers"));
    let (names, text) = faults_after(|l| {
        covers(l, "A01-1");
        wait(l, 0, "M01");
    });
    assert_eq!(names, ["covers-cycle"]);
    assert_eq!(text, "covering and waiting go in a circle: A01-1 → M01 → A01-1");
}

#[test]
fn a_treaty_keeps_the_words_of_its_title() {
    let (names, _) = faults_after(|l| {
        let title = &mut l.kit.commitments.commitments[0].title;
        *title = "Protocol on child pornography".into();
        title.translate(crate::lang::Lang::ES, "Protocolo".to_owned());
    });
    assert_eq!(names, [""; 0]);
}

#[test]
fn an_action_is_found_with_its_item() {
    let library = sound();
    let (item, action) = library.action(&ActionId::from("M01")).unwrap();
    assert_eq!((item.id.as_str(), action.id.as_str()), ("GL-01", "M01"));
    assert!(library.action(&ActionId::from("M99")).is_none());
}
