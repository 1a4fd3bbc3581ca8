//! What a cabinet reads of the strategy: need, objectives, who answers, money, law, who was heard; and nothing by which a
//! child could be recognised.

use super::companions::add;
use super::runs;
use crate::support::fixture::{Fixture, begun, published};
use crate::support::languages::{ES, LANGS};
use amparo::assessment::strategy::{
    ActionRecord, Consultation, ConsultedGroup, ContextFinding, DocumentKind, Entry, Inclusion, Law, Matter,
    ReformState,
};
use amparo::assessment::{Assessment, Audience, Basis, Confidentiality};
use amparo::document::strategy::facts;
use amparo::document::{Block, Document, Facts, GLOSSARY, all_blocks, plain};
use amparo::framework::ActionId;
use amparo::lang::Lang;
use serde_json::Value;
use std::collections::BTreeSet;

/// The facts of the strategy for the public.
fn of(sample: &Assessment, lang: Lang) -> Facts {
    Fixture::open().with_inputs(sample, (DocumentKind::Strategy, lang, Audience::Public), facts)
}

fn public(matter: Matter) -> Entry {
    Entry { matter, confidentiality: Confidentiality::Public }
}

/// The blocks of a chapter, by the id of its section.
fn chapter<'a>(document: &'a Document, section: &str) -> Vec<&'a Block> {
    let mut inside = false;
    let mut found = Vec::new();
    for block in &document.blocks {
        if let Block::Heading { level: 1, id, .. } = block {
            inside = id.starts_with(&format!("{section}-"));
        }
        found.extend(inside.then_some(block));
    }
    found
}

fn text_of(blocks: &[&Block]) -> String {
    let owned: Vec<Block> = blocks.iter().map(|block| (*block).clone()).collect();
    runs(&owned).into_iter().map(|(run, _)| run).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_summary_begins_with_figures_about_children_and_goes_objective_by_objective() {
    let sample = Fixture::open().invented();
    for lang in LANGS {
        let told = of(&sample, lang).values["summary"].clone();
        let need = told["need"].as_array().unwrap();
        assert_eq!(need.len(), 3);
        for one in need {
            let text = one["text"].as_str().unwrap();
            assert!(text.contains(|c: char| c.is_ascii_digit()), "no figure in: {text}");
        }
        let objectives = told["objectives"].as_array().unwrap();
        assert_eq!(objectives.len(), 7);
        for one in objectives {
            let said = |key: &str| !one[key].as_str().unwrap().is_empty();
            assert!((1..=2).contains(&one["deeds"].as_array().unwrap().len()), "{one}");
            assert!(said("need") && said("lead") && said("years") && said("cost"), "{one}");
        }
        let document = Fixture::open().document(&sample, lang);
        let summary = chapter(&document, "summary");
        let text = text_of(&summary);
        assert!(text.split_whitespace().count() <= 850, "{} is longer than two pages", lang.code());
        let paragraph = |number: usize| text.lines().find(|line| line.starts_with(&format!("{number}. ")));
        for number in 1..=7 {
            let words = paragraph(number).unwrap().split_whitespace().count();
            assert!(words <= 100, "{}: {words} words on objective {number}", lang.code());
        }
        for item in sample.answers.keys() {
            assert!(!text.contains(&format!("({item})")), "{item} is an id");
        }
    }
}

#[test]
fn the_summary_promises_a_new_offence_before_a_yearly_figure() {
    let fixture = Fixture::open();
    for (sample, lang, wanted) in [
        (fixture.invented(), Lang::EN, "offences"),
        (fixture.invented_in_spanish(), ES, "inteligencia artificial"),
    ] {
        let told = of(&sample, lang).values["summary"]["objectives"].clone();
        let law = told.as_array().unwrap().iter().find(|one| one["id"] == "O2").unwrap();
        let first = law["deeds"][0].as_str().unwrap();
        assert!(first.contains(wanted), "{first}");
    }
}

#[test]
fn no_finding_about_so_few_children_that_they_can_be_known_shows_the_need() {
    let mut sample = begun("KEN", Basis::DeskCoding, &["weprotect-mnr"]);
    let finding = |text: &str| {
        Matter::Finding(ContextFinding { text: text.to_owned(), year: "2025".into(), ..Default::default() })
    };
    add(&mut sample, public(finding("Police made three girls safe")));
    add(&mut sample, public(finding("412 of 2,960 contacts were about extortion")));
    let told = of(&sample, Lang::EN).values["summary"]["need"].clone();
    let texts: Vec<&str> = told.as_array().unwrap().iter().filter_map(|one| one["text"].as_str()).collect();
    assert_eq!(texts, ["412 of 2,960 contacts were about extortion"]);
}

#[test]
fn fewer_than_ten_people_are_never_counted_and_nobody_is_added_up() {
    let talks = |participants, children| {
        let title = "Talks".to_owned();
        let heard = ConsultedGroup::Survivors;
        Matter::Consultation(Consultation { title, heard, participants, children, ..Default::default() })
    };
    let mut sample = begun("KEN", Basis::DeskCoding, &["weprotect-mnr"]);
    for (participants, children) in
        [(Some(9), Some(0)), (Some(34), Some(3)), (Some(48), Some(48)), (Some(12), None), (None, None)]
    {
        add(&mut sample, public(talks(participants, children)));
    }
    let told = of(&sample, Lang::EN).values["consultations"]["log"].clone();
    let log = told.as_array().unwrap();
    let said: Vec<&str> = log.iter().map(|one| one["took_part"].as_str().unwrap()).collect();
    let wanted = [
        "fewer than ten people",
        "34 people, among them fewer than ten children",
        "48 children",
        "12 people",
        "",
    ];
    assert_eq!(said, wanted);
    let small = |value: &Value| value.as_u64().is_some_and(|number| (1..10).contains(&number));
    assert!(!log.iter().any(|one| small(&one["participants"]) || small(&one["children"])), "{told}");
    for lang in LANGS {
        for kind in [DocumentKind::Strategy, DocumentKind::Comments] {
            let document = Fixture::open().write(kind, &sample, (lang, Audience::Internal));
            let text = text_of(&document.blocks.iter().collect::<Vec<_>>());
            assert!(!text.contains("103"), "{kind:?}: people are added up");
        }
    }
}

/// Neither the total nor the children nor another group gives back a group of few.
#[test]
fn a_group_of_fewer_than_ten_is_told_in_no_document_and_follows_from_none() {
    for (heard, people, groups, took_part, told) in [
        (
            "parents",
            [Some(65), None],
            vec!["Women: 34", "Men: 31"],
            "65 people",
            vec!["Women: 34", "Men: 31"],
        ),
        ("parents", [Some(65), None], vec!["Women: 56", "Men: 9"], "65 people", vec![]),
        (
            "parents",
            [Some(65), None],
            vec!["Women: 36", "Men: 20", "Others: 9"],
            "65 people",
            vec!["Women: 36", "Men: not told", "Others: not told"],
        ),
        ("parents", [Some(35), Some(32)], vec![], "35 people", vec![]),
        (
            "children",
            [Some(35), Some(32)],
            vec!["Girls: 16", "Boys: 16"],
            "32 children",
            vec!["Girls: 16", "Boys: 16"],
        ),
        (
            "parents",
            [Some(60), Some(39)],
            vec!["Girls: 34", "Boys: 5"],
            "60 people",
            vec!["Girls: 34", "Boys: not told"],
        ),
        ("children", [Some(9), None], vec!["Girls: 5", "Boys: 4"], "fewer than ten children", vec![]),
    ] {
        let [participants, children] = people;
        let consultation = serde_json::json!({
            "heard": heard, "title": "Talks", "participants": participants, "children": children,
            "groups": groups,
        });
        let mut sample = begun("KEN", Basis::DeskCoding, &["weprotect-mnr"]);
        add(&mut sample, public(Matter::Consultation(serde_json::from_value(consultation).unwrap())));
        let meeting = of(&sample, Lang::EN).values["consultations"]["log"][0].clone();
        assert_eq!(meeting["took_part"], took_part, "{groups:?}");
        assert_eq!(meeting["groups"], serde_json::json!(told), "{groups:?}");
        let numbers = [&meeting["participants"], &meeting["children"]].map(Value::as_u64);
        assert!(numbers.iter().flatten().all(|number| *number >= 10), "{meeting}");
    }
}

/// Their version adds up children and tells no more than the annex on consultations.
#[test]
fn children_are_told_how_many_were_asked_without_those_who_could_be_known() {
    let talks = |children: u32| {
        let record = serde_json::json!({ "heard": "children", "title": "Talks", "participants": children });
        Matter::Consultation(serde_json::from_value(record).unwrap())
    };
    for (asked, words) in [
        (&[40, 58][..], "Grown-ups asked 98 children."),
        (&[40, 58, 3], "Grown-ups asked 98 children, and more who are not counted here."),
        (&[3], "Children were asked. How many is not told"),
    ] {
        let mut sample = begun("KEN", Basis::DeskCoding, &["weprotect-mnr"]);
        asked.iter().for_each(|children| add(&mut sample, public(talks(*children))));
        let document = Fixture::open().write(DocumentKind::Children, &sample, (Lang::EN, Audience::Public));
        let text = text_of(&document.blocks.iter().collect::<Vec<_>>());
        assert!(text.contains(words), "{asked:?}: {text}");
        assert!(!text.contains("101"), "{text}");
    }
}

#[test]
fn every_objective_with_a_decided_lead_has_somebody_in_charge() {
    let told = of(&Fixture::open().invented(), Lang::EN).values["governance"].clone();
    let leads = told["leads"].as_array().unwrap();
    assert!(leads.len() > 1);
    assert!(leads.iter().all(|one| !one["lead"].as_str().unwrap().is_empty()), "{told}");
    let mut sample = published("ken", "KEN");
    let nobody = of(&sample, Lang::EN).values["governance"].clone();
    assert_eq!(nobody["leads"], serde_json::json!([]));
    let served = Fixture::open().with_inputs(
        &sample,
        (DocumentKind::Strategy, Lang::EN, Audience::Public),
        |inputs| inputs.analysis.national().objectives[0].actions[0].clone(),
    );
    let record = ActionRecord { taken: Inclusion::Yes, lead: "Police".into(), ..ActionRecord::default() };
    sample.strategy.actions.insert(served, record);
    let one = of(&sample, Lang::EN).values["governance"]["leads"].clone();
    assert_eq!(one[0]["lead"], "Police");
}

#[test]
fn every_lead_of_an_objective_is_named_with_it() {
    let fixture = Fixture::open();
    for (name, sample) in fixture.invented_countries() {
        let told = of(&sample, Lang::EN).values;
        let (charges, objectives) = (&told["governance"]["leads"], &told["plan"]["objectives"]);
        let mut most = 0;
        for (charge, objective) in charges.as_array().unwrap().iter().zip(objectives.as_array().unwrap()) {
            let phases = objective["phases"].as_array().unwrap().iter();
            let actions = phases.flat_map(|phase| phase["actions"].as_array().unwrap());
            let decided = actions.filter(|action| action["decided"] == true && action["lead"]["own"] == true);
            let leads: BTreeSet<&str> =
                decided.filter_map(|action| action["lead"]["text"].as_str()).collect();
            let others = charge["others"].as_array().unwrap().iter().filter_map(Value::as_str);
            let told: Vec<&str> = charge["lead"].as_str().into_iter().chain(others).collect();
            assert_eq!(told.len(), leads.len(), "{name}: {told:?}");
            assert_eq!(told.iter().copied().collect::<BTreeSet<_>>(), leads, "{name}");
            most = most.max(leads.len());
        }
        assert!(most > 2, "{name}: no objective has three leads");
    }
}

#[test]
fn an_action_that_sets_up_a_body_decides_about_it() {
    let fixture = Fixture::open();
    let bodies = fixture.library.kit.governance.bodies.iter();
    let pairs: Vec<_> = bodies.flat_map(|body| body.measures.iter().map(move |id| (body, id))).collect();
    assert!(pairs.len() > 5, "{} actions set up bodies", pairs.len());
    let mut sample = published("ken", "KEN");
    for (body, action) in pairs {
        let title = body.title.get(Lang::EN);
        let is_open = |sample: &Assessment| {
            let open = of(sample, Lang::EN).values["governance"]["open"].clone();
            open.as_array().unwrap().iter().any(|one| one == title)
        };
        assert!(is_open(&sample), "{title}");
        let record = ActionRecord { taken: Inclusion::Yes, ..ActionRecord::default() };
        sample.strategy.actions.insert(action.clone(), record);
        assert!(!is_open(&sample), "{title}: {action}");
        sample.strategy.actions.clear();
    }
}

#[test]
fn a_change_of_law_stands_once_with_all_that_it_settles_and_the_nearest_first() {
    let mut sample = begun("KEN", Basis::DeskCoding, &["weprotect-mnr"]);
    let law = |topic: &str, gap: &str, reform: &str, state: ReformState| {
        let (topic, gap, reform) = (topic.to_owned(), gap.to_owned(), reform.to_owned());
        let law = Law { topic, gap, reform, state, instrument: "Code".into(), ..Default::default() };
        public(Matter::Law(law))
    };
    for entry in [
        law("Grooming", "No offence", "Offence of grooming", ReformState::Considered),
        law("Possession", "No exception", "Bill of 2028", ReformState::Planned),
        law("Streaming", "Not named", "bill of 2028", ReformState::Planned),
        law("Reports", "Not named", "Instruction of 2027", ReformState::Independent),
        law("Interviews", "Not recorded", "", ReformState::Planned),
        law("Consent", "", "", ReformState::Planned),
    ] {
        add(&mut sample, entry);
    }
    let told = of(&sample, Lang::EN).values["law"].clone();
    let reforms = |list: &str| -> Vec<(String, usize, bool)> {
        let changes = told[list].as_array().unwrap().iter();
        let change = |one: &Value| {
            let points = one["points"].as_array().unwrap().len();
            (one["title"].as_str().unwrap().to_owned(), points, one["independent"] == true)
        };
        changes.map(change).collect()
    };
    let planned = [("Instruction of 2027".to_owned(), 1, true), ("Bill of 2028".to_owned(), 2, false)];
    assert_eq!(reforms("reforms"), planned, "what is only considered is not planned");
    assert_eq!(reforms("considered"), [("Offence of grooming".to_owned(), 1, false)]);
    assert_eq!(told["reform_count"]["n"], 2);
    assert_eq!(told["undecided"].as_array().unwrap().len(), 1);
    assert_eq!(told["reforms"][1]["laws"], serde_json::json!(["Code"]));
}

/// What a bill of the samples settles, and the action of the plan that makes it: one is not decided without the other.
#[test]
fn no_bill_settles_what_the_plan_only_considers() {
    let fixture = Fixture::open();
    let english = [
        ("LT-04", "A03-2"),
        ("LT-23", "A03-7"),
        ("LT-24", "M18"),
        ("LT-25", "A16-1"),
        ("LT-29", "A05-9"),
        ("LT-30", "A20-3"),
        ("LT-34", "M08"),
    ];
    let spanish = [
        ("LT-01", "A03-8"),
        ("LT-23", "A17-1"),
        ("LT-25", "A16-7"),
        ("LT-29", "A05-10"),
        ("LT-31", "A10-1"),
        ("LT-34", "M08"),
    ];
    for (sample, pairs) in [(fixture.invented(), &english[..]), (fixture.invented_in_spanish(), &spanish[..])]
    {
        for (topic, action) in pairs {
            let mut laws = sample.strategy.records::<Law>().map(|(_, law)| law);
            let law = laws.find(|law| law.about == *topic).unwrap();
            let is_settled = !law.reform.is_empty() && law.state != ReformState::Considered;
            let record = sample.strategy.actions.get(&ActionId::from(*action));
            let is_decided = record.is_some_and(|record| record.taken == Inclusion::Yes);
            assert_eq!(is_settled, is_decided, "{}: {topic} and {action}", sample.country);
        }
    }
}

#[test]
fn safeguards_are_stated_and_never_answered_with_yes_or_no() {
    let fixture = Fixture::open();
    for (lang, wanted) in [(Lang::EN, ["not yet", "in part"]), (ES, ["aún no", "en parte"])] {
        let document = fixture.document(&fixture.invented(), lang);
        let chapter = chapter(&document, "safeguards");
        let table = chapter.iter().find_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        let states = table.unwrap().rows.iter().map(|row| plain(&row.cells[1]).trim().to_lowercase());
        let mut states: Vec<String> = states.collect();
        let open = states.len();
        assert!(states.is_sorted_by_key(|state| state != wanted[0]), "what is not yet in place comes first");
        states.dedup();
        assert_eq!(states, wanted);
        let present = chapter.iter().find_map(|block| match block {
            Block::List { items, .. } => Some(items.len()),
            _ => None,
        });
        let all = fixture.library.kit.rights_check.len();
        assert_eq!(open + present.unwrap(), all, "each safeguard stands once");
    }
}

#[test]
fn every_paper_names_the_same_institution_in_charge_of_an_objective() {
    let fixture = Fixture::open();
    for sample in [fixture.invented(), fixture.invented_in_spanish()] {
        let told = of(&sample, Lang::EN).values;
        let leads = told["governance"]["leads"].as_array().unwrap();
        assert!(leads.len() > 1);
        for one in leads {
            let page = told["page"]["objectives"].as_array().unwrap();
            let there = page.iter().find(|other| other["number"] == one["number"]).unwrap();
            assert_eq!(there["lead"], one["lead"]);
            let plan = told["plan"]["objectives"].as_array().unwrap();
            let there = plan.iter().find(|other| other["number"] == one["number"]).unwrap();
            assert_eq!(there["lead"], one["lead"]);
        }
    }
}

#[test]
fn no_more_words_are_explained_than_a_page_holds() {
    let fixture = Fixture::open();
    for lang in LANGS {
        let document = fixture.document(&fixture.invented(), lang);
        let tables = all_blocks(&document.blocks).into_iter().filter_map(Block::table);
        let rows = tables.filter(|table| table.id == GLOSSARY).map(|table| table.rows.len());
        let rows: Vec<usize> = rows.collect();
        assert!(rows.len() == 1 && (12..=20).contains(&rows[0]), "{rows:?}");
    }
}
