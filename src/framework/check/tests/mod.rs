//! Each check finds its one fault in content that is sound otherwise, and sound content passes.

mod actions;
mod kit;
mod regions;
mod words;

use super::*;
use crate::framework::{Framework, ItemId, Library, StageSet, Status, Text};
use crate::lang::{Lang, Language, Languages};
use serde_json::{Value, json};

fn levels(key: &str) -> Value {
    let all = (0..=4).map(|level| match key {
        "statement" => json!({ "level": level, "statement": format!("Level {level} holds.") }),
        _ => json!({ "level": level, "label": format!("Label {level}"), "rule": "A rule." }),
    });
    all.collect()
}

/// Levels made of two conditions each; the first of all is the same wherever it is asked.
fn conditions(id: &str) -> Value {
    let mut levels = levels("statement");
    for level in 1..=4 {
        let condition = |letter: &str| {
            let (id, text) = (format!("{id}-{level}{letter}"), format!("Fact {level}{letter} holds."));
            json!({ "id": id, "text": text, "proof": "A list", "lacks": "a thing" })
        };
        levels[level]["conditions"] = json!([condition("a"), condition("b")]);
    }
    let other = [("C01", "GL-01-1a"), ("GL-01", "C01-1a")].into_iter().find(|(one, _)| *one == id);
    levels[1]["conditions"][0]["same"] = other.map(|(_, other)| json!([other])).unwrap_or(json!([]));
    levels
}

fn item(id: &str, action: &str) -> Value {
    json!({
        "id": id, "title": "Title", "status": "drafted", "sense": "Sense.", "why": "Why.",
        "levels": conditions(id),
        "questions": [{ "id": format!("{id}-Q1"), "ask": "What?", "proof": "A law" }],
        "gap": { "text": "Gap.", "status": "drafted", "statistics": [
            { "id": format!("{id}-S1"), "text": "In 2020, 3 of 5.", "source": "UN", "year": 2020, "status": "verified" }
        ] },
        "worth": { "impact": 3, "feasibility": 3, "status": "drafted" },
        "actions": actions::actions(id, action),
        "crosswalk": { "crc": ["4"] }
    })
}

fn framework(id: &str, items: &[Value]) -> Framework {
    let ids: Vec<&Value> = items.iter().map(|item| &item["id"]).collect();
    let mut framework: Framework = serde_json::from_value(json!({
        "id": id, "version": "1", "language": "en", "title": "Title", "short-title": "T",
        "publisher": "P", "source": "S", "licence": "L", "status": "drafted", "main": id == "mnr",
        "notices": [{ "id": "n", "text": "Notice." }],
        "levels": levels("rule"),
        "editions": [{ "id": "one", "title": "One", "status": "verified",
            "areas": [{ "id": "D1", "title": "Area", "items": ids }] }],
        "instruments": [{ "id": "crc", "title": "Convention", "short-title": "CRC", "unit": "Articles", "status": "verified" }],
    }))
    .unwrap();
    framework.items = items.iter().map(|item| serde_json::from_value(item.clone()).unwrap()).collect();
    if let [item, other, ..] = ids.as_slice() {
        framework.consistency = serde_json::from_value(json!([
            { "id": "rule", "item": item, "from": 2, "other": other, "question": "How?", "status": "drafted" }
        ]))
        .unwrap();
    }
    framework
}

fn stages() -> StageSet {
    let mut set: StageSet = serde_json::from_value(json!({
        "id": "itu-stages", "version": "1", "language": "en", "title": "Stages", "publisher": "P",
        "source": "S", "licence": "L", "status": "drafted", "notices": [{ "id": "n", "text": "Notice." }],
        "rapid": [{ "id": "RP1", "title": "Both", "stages": ["ST1", "ST2"] }],
    }))
    .unwrap();
    for number in 1..=2 {
        set.stages.push(
            serde_json::from_value(json!({
                "id": format!("ST{number}"), "title": "Stage", "short-title": "S", "status": "drafted", "purpose": "P.",
                "tasks": [], "outputs": [{ "id": format!("ST{number}-O1"), "text": "Decree" }],
                "gates": [{ "id": format!("ST{number}-G1"), "text": "Signed", "rule": "confirmed" }],
            }))
            .unwrap(),
        );
    }
    set
}

/// English and Spanish, with one outdated term and one word for what lacks each; the term agreed on is Spanish.
fn languages() -> Languages {
    let language = |(lang, term, lack): (Lang, &str, &str)| Language {
        outdated: [(term.to_owned(), "better".to_owned())].into(),
        terms: [("triaje".to_owned(), "clasificación".to_owned())]
            .into_iter()
            .filter(|_| lang == Lang::ES)
            .collect(),
        country_names: vec!["Old Albion".to_owned()],
        deficits: vec![lack.to_owned()],
        ..Language::unknown(lang)
    };
    let both = [(Lang::EN, "child porn", "few"), (Lang::ES, "pornografía infantil", "no hay")];
    Languages::new(both.map(language).into())
}

fn sound() -> Library {
    let mut library = Library {
        languages: languages(),
        frameworks: vec![
            framework("mnr", &[item("C01", "A01-1"), item("C02", "A02-1"), item("C03", "A03-1")]),
            framework("itu", &[item("GL-01", "M01")]),
        ],
        earlier: Vec::new(),
        mappings: Vec::new(),
        stages: stages(),
        kit: kit::kit(),
        countries: serde_json::from_value(json!([
            { "code": "ALB", "name": "Albania" }, {
                "code": "BOL", "name": "Bolivia (Plurinational State of)",
                "running": { "text": "Bolivia", "status": "drafted" },
            }, { "code": "KEN", "name": "Kenya" }
        ]))
        .unwrap(),
        regions: regions::regions(),
        currencies: crate::framework::Currencies::default(),
    };
    let spanish = |text: &Text| format!("{}, en español", text.base());
    crate::framework::Translatable::words(&mut library, &mut |_, text| {
        text.translate(Lang::ES, spanish(text))
    });
    for measure in &mut library.frameworks[1].items[0].actions {
        measure.covers = vec!["A01-1".into(), "A01-2".into()];
    }
    let adjectives =
        [("Albanian", "albanés"), ("Bolivian", "bolivianas"), ("Kenyan, Kenyans", "keniano, kenianas")];
    for (country, (english, spanish)) in library.countries.iter_mut().zip(adjectives) {
        country.adjectives = both(english, spanish);
    }
    library
}

/// The checks that complain after `spoil`, and the first text.
fn faults_after(spoil: impl FnOnce(&mut Library)) -> (Vec<&'static str>, String) {
    let mut library = sound();
    spoil(&mut library);
    let found = all(&library, true);
    let mut names: Vec<&str> = found.iter().map(|finding| finding.check).collect();
    names.dedup();
    (names, found.first().map(|finding| finding.text.clone()).unwrap_or_default())
}

#[test]
fn sound_content_passes_every_check() {
    assert_eq!(all(&sound(), true), []);
    assert!(CHECKS.len() >= 30);
}

#[test]
fn check_names_are_unique() {
    let names: std::collections::BTreeSet<&str> = CHECKS.iter().map(|check| check.name).collect();
    assert_eq!(names.len(), CHECKS.len());
}

/// The name of a check, and how content gets the fault it finds.
type Fault = (&'static str, fn(&mut Library));

/// One fault for each check: the name of the check, and how content gets the fault.
const FAULTS: &[Fault] = &[
    ("id-form", |l| l.stages.stages[0].outputs[0].id = "st1 o1".to_owned()),
    ("id-unique", |l| l.stages.stages[1].outputs[0].id = "ST1-O1".to_owned()),
    ("id-belongs", |l| l.frameworks[0].items[0].questions[0].id = "C09-Q1".to_owned()),
    ("action-id", |l| l.frameworks[0].items[1].actions[0].id = "A09-1".into()),
    ("item-levels", |l| l.frameworks[0].items[0].levels.swap(1, 2)),
    ("scale-levels", |l| drop(l.frameworks[0].levels.pop())),
    ("empty-words", |l| l.frameworks[0].items[0].why = " ".into()),
    ("questions", |l| l.frameworks[0].items[0].questions.clear()),
    ("condition-id", |l| rename(l, "C09-1b")),
    ("condition-id", |l| rename(l, "C01-1B")),
    ("condition-id", |l| rename(l, "C01-1bb")),
    ("condition-count", |l| {
        let item = &mut l.frameworks[0].items[0];
        item.levels[1].conditions.pop();
        item.actions[0].lifts.pop();
    }),
    ("condition-count", |l| {
        let item = &mut l.frameworks[0].items[0];
        item.levels[4].conditions.clear();
        item.actions[3].lifts = vec!["C01-3a".into()];
    }),
    ("condition-count", |l| {
        let mut lowest = condition(l).clone();
        lowest.id = "C01-0a".into();
        l.frameworks[0].items[0].levels[0].conditions.push(lowest);
    }),
    ("condition-same", |l| condition(l).same = vec!["C99-1a".into()]),
    ("condition-same", |l| condition(l).same = vec!["C01-2a".into()]),
    ("condition-same", |l| condition(l).same = vec!["GL-01-2a".into()]),
    ("condition-deficit", |l| condition(l).text = both("It has FEW reports.", "Recibe denuncias.")),
    ("condition-deficit", |l| condition(l).text = both("It has reports.", "No  hay denuncias.")),
    ("condition-deficit", |l| l.frameworks[0].items[0].levels[2].statement = both("One of a few.", "Uno.")),
    ("prerequisite-exists", |l| l.frameworks[0].items[0].prerequisites.soft = vec!["GL-01".into()]),
    ("prerequisite-self", |l| l.frameworks[0].items[0].prerequisites.hard = vec!["C01".into()]),
    ("prerequisite-twice", |l| {
        l.frameworks[0].items[0].prerequisites.soft = vec!["C02".into(), "C02".into()]
    }),
    ("worth-range", |l| l.frameworks[0].items[0].worth.as_mut().unwrap().impact = 6),
    ("worth-all", |l| l.frameworks[0].items[0].worth = None),
    ("main-framework", |l| l.frameworks[0].main = false),
    ("main-framework", |l| l.frameworks[1].main = true),
    ("main-framework", |l| l.frameworks[0].items.iter_mut().for_each(|item| item.worth = None)),
    ("after-exists", |l| after(l, json!({ "any": [{ "action": "A02-1" }, { "item": "C99", "level": 1 }] }))),
    ("after-cycle", |l| after(l, json!({ "action": "A01-1" }))),
    ("after-level", |l| after(l, json!({ "item": "C02", "level": 0 }))),
    ("after-any", |l| after(l, json!({ "any": [{ "action": "A02-1" }] }))),
    ("crosswalk-instrument", |l| crosswalk(l, "opsc", &["1"])),
    ("crosswalk-empty", |l| crosswalk(l, "crc", &[])),
    ("crosswalk-copied", |l| {
        for item in &mut l.frameworks[0].items[1..] {
            item.crosswalk.insert("crc".to_owned(), vec!["4".into(), "19".into()]);
        }
    }),
    ("instrument-used", |l| l.frameworks[1].items[0].crosswalk.clear()),
    ("also-counts-exists", |l| l.frameworks[0].items[0].also_counts_for = vec!["C02".into()]),
    ("also-counts-mutual", |l| l.frameworks[0].items[0].also_counts_for = vec!["GL-01".into()]),
    ("consistency-items", |l| l.frameworks[0].consistency[0].other = "GL-01".into()),
    ("consistency-names", |l| {
        let twin = l.frameworks[0].consistency[0].clone();
        l.frameworks[0].consistency.push(twin);
    }),
    ("consistency-rule", |l| l.frameworks[0].consistency[0].other = "C01".into()),
    ("consistency-rule", |l| l.frameworks[0].consistency[0].from = crate::framework::Level::MIN),
    ("consistency-rule", |l| l.frameworks[0].consistency[0].up_to = Some(crate::framework::Level::MAX)),
    ("edition-covers", |l| drop(l.frameworks[0].editions[0].areas[0].items.pop())),
    ("edition-refers", |l| merge(l, &["C01", "C99"])),
    ("edition-merge", |l| merge(l, &["C01"])),
    ("index-edition", |l| l.frameworks[0].index_edition = Some("1999".to_owned())),
    ("statistic-source", |l| figure(l).source.clear()),
    ("statistic-year", |l| figure(l).year = 3020),
    ("official-checked", |l| l.frameworks[0].items[0].official_title = Some("Leadership".to_owned())),
    ("notices", |l| l.frameworks[0].notices.clear()),
    ("licence", |l| l.frameworks[0].publisher = Text::default()),
    ("version", |l| l.stages.version.clear()),
    ("stage-outputs", |l| l.stages.stages[0].outputs.clear()),
    ("stage-deficit", |l| l.stages.stages[0].gates[0].text = both("Few have signed.", "Han firmado.")),
    ("stage-deficit", |l| l.stages.stages[0].outputs[0].text = both("A decree", "Un decreto que no hay")),
    ("gate-framework", |l| l.stages.stages[0].gates[0].rule = crate::framework::GateRule::ItemsAnswered),
    ("gate-signature", |l| l.stages.stages[0].gates[0].validates = true),
    ("gate-signature", |l| {
        l.stages.stages[0].signs = None;
        l.stages.stages[0].gates[0].signed_by = Some(crate::framework::GateSigner::Coordinator);
    }),
    ("stage-items", |l| l.stages.stages[0].items = vec!["C99".into()]),
    ("rapid-path", |l| drop(l.stages.rapid[0].stages.pop())),
    ("country-code", |l| (l.countries[1].code, *regions::code(l)) = ("KE".into(), "KE".into())),
    ("country-parent", |l| l.countries[1].parent = Some("XXX".into())),
    ("country-currency", |l| l.countries[1].currency = Some("ABC".into())),
    ("country-order", |l| l.countries.swap(0, 1)),
    ("country-names", |l| l.countries[0].name = "Albania".into()),
    ("country-running", |l| l.countries[0].name = both("Albania (Republic of)", "Albania")),
    ("country-running", |l| l.countries[0].name = both("Albania", "Albania (República de)")),
    ("country-running", |l| l.countries[0].running = running("Albania (Republic of)", Status::Drafted)),
    ("country-running", |l| l.countries[0].running = running(" ", Status::Drafted)),
    ("country-running", |l| l.countries[0].running = running("the Republic of Albania", Status::Recalled)),
    ("named-country", |l| figure(l).text = both("In 2020, 3 of 5 in Kenya.", "En 2020, 3 de 5.")),
    ("named-country", |l| figure(l).text = both("In 2020, 3 of 5.", "En la Bolivia de 2020, 3 de 5.")),
    ("named-country", |l| figure(l).text = both("In Old Albion, 3 of 5.", "En 2020, 3 de 5.")),
    ("named-country", |l| figure(l).text = both("Of Kenyans, 3 of 5.", "En 2020, 3 de 5.")),
    ("named-country", |l| figure(l).text = both("In 2020, 3 of 5.", "Tres de cinco niñas Kenianas.")),
    ("country-adjectives", |l| l.countries[0].adjectives = Text::default()),
    ("country-adjectives", |l| l.countries[0].adjectives = "Albanian".into()),
    ("agreed-term", |l| spanish(l, "El TRIAJE de denuncias")),
    ("forbidden-term", |l| spanish(l, "La pornografía infantil en línea")),
    ("stray-markup", |l| spanish(l, "Un **título**")),
    ("translation-missing", |l| l.frameworks[0].items[0].title = "Untranslated".into()),
    ("translation-same", |l| {
        let title = "A title that is quite long in both languages";
        l.frameworks[0].items[0].title = title.into();
        spanish(l, title);
    }),
];

/// The second condition of the first level of C01.
fn condition(library: &mut Library) -> &mut crate::framework::Condition {
    &mut library.frameworks[0].items[0].levels[1].conditions[1]
}

/// Gives that condition another id, also where an action lifts it.
fn rename(library: &mut Library, id: &str) {
    condition(library).id = id.into();
    library.frameworks[0].items[0].actions[0].lifts[1] = id.into();
}

fn running(english: &str, status: Status) -> Option<crate::framework::RunningName> {
    Some(crate::framework::RunningName { text: english.into(), status, checked_by: None })
}

fn both(english: &str, spanish: &str) -> Text {
    let mut text = Text::from(english);
    text.translate(Lang::ES, spanish.to_owned());
    text
}

#[test]
fn what_lacks_may_be_told_of_no_level_and_where_levels_have_no_conditions() {
    let (names, _) = faults_after(|l| {
        let item = &mut l.frameworks[0].items[0];
        item.levels[0].statement = both("There are few.", "No hay.");
        item.levels[1].conditions[1].lacks = both("a few reports", "denuncias, que no hay");
        item.levels[1].conditions[1].text = both("Fewer than ten days pass.", "Pasan menos de diez días.");
        let old = &mut l.frameworks[0].items[1];
        old.levels.iter_mut().for_each(|level| level.conditions.clear());
        old.actions.iter_mut().for_each(|action| action.lifts.clear());
        old.levels[1].statement = both("It has few reports.", "No hay denuncias.");
    });
    assert_eq!(names, [""; 0]);
}

fn after(library: &mut Library, condition: Value) {
    library.frameworks[0].items[0].actions[0].after = vec![serde_json::from_value(condition).unwrap()];
}

fn crosswalk(library: &mut Library, key: &str, references: &[&str]) {
    let references = references.iter().map(|reference| Text::from(*reference)).collect();
    library.frameworks[0].items[0].crosswalk.insert(key.to_owned(), references);
}

fn merge(library: &mut Library, ids: &[&str]) {
    let mut title = Text::from("Both");
    title.translate(Lang::ES, "Ambos".to_owned());
    let items = ids.iter().map(|id| ItemId::from(*id)).collect();
    library.frameworks[0].editions[0].merges = vec![crate::framework::Merge { items, title }];
}

fn figure(library: &mut Library) -> &mut crate::framework::Statistic {
    &mut library.frameworks[0].items[0].gap.as_mut().unwrap().statistics[0]
}

fn spanish(library: &mut Library, words: &str) {
    library.frameworks[0].items[0].title.translate(Lang::ES, words.to_owned());
}

#[test]
fn each_check_finds_its_one_fault() {
    for (name, spoil) in FAULTS {
        assert_eq!(faults_after(*spoil).0, [*name]);
    }
}

#[test]
fn faults_that_break_two_laws_are_found_by_both() {
    let (names, _) = faults_after(|l| l.frameworks[1].items.clear());
    let broken = [
        "framework-items",
        "condition-same",
        "instrument-used",
        "edition-covers",
        "kit-items",
        "kit-measures",
    ];
    assert_eq!(names, broken);
    let (names, _) = faults_after(|l| l.stages.stages.swap(0, 1));
    assert_eq!(names, ["stage-order", "rapid-path"]);
    let (names, _) = faults_after(|l| l.frameworks[0].editions.clear());
    assert_eq!(names, ["edition-areas"]);
}

#[test]
fn a_cycle_names_the_way_around() {
    let (names, text) = faults_after(|l| {
        let items = &mut l.frameworks[0].items;
        items[0].prerequisites.hard = vec!["C02".into()];
        items[1].prerequisites.hard = vec!["C03".into()];
        items[2].prerequisites.hard = vec!["C01".into()];
    });
    assert_eq!(names, ["prerequisite-cycle"]);
    assert_eq!(text, "the hard prerequisites go in a circle: C01 → C02 → C03 → C01");
}

#[test]
fn verified_titles_need_a_source() {
    let (names, _) = faults_after(|l| {
        let mut title = Text::from("Other");
        title.translate(Lang::ES, "Otro".to_owned());
        let status = crate::framework::Status::Verified;
        l.frameworks[0].editions[0].titles =
            vec![crate::framework::EditionTitle { item: "C01".into(), title, status, source: None }];
    });
    assert_eq!(names, ["verified-source"]);
}

#[test]
fn references_are_not_followed_when_a_file_could_not_be_read() {
    let mut library = sound();
    library.frameworks[0].items.pop();
    assert_eq!(all(&library, false), []);
    assert!(!all(&library, true).is_empty());
}
