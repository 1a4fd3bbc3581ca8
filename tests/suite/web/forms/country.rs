//! Knows a country that has filled in every field, and more than any form shows at once.

use crate::service::workshop::plan;
use crate::support::assessments::usual;
use crate::support::multipart::upload;
use crate::support::site::{Site, now};
use crate::web::assessments::look::PNG;
use amparo::assessment::strategy::{
    ActionStatus, Adoption, BlockPlace, CostLine, Decision, Edit, EditKind, Emblem, Expenditure, FundingLine,
    KeptFile, Measurement, NationalLook, Paper, StatusNote, WordTemplate,
};
use amparo::assessment::{
    Answer, Assessment, Change, Confidence, Confidentiality, EnablerState, Evidence, OutputRecord, Rating,
    StageRecord, Stance,
};
use amparo::framework::{ConditionId, Level};
use amparo::intake;
use amparo::lang::Lang;
use amparo::service::{Act, Person};
use amparo::storage::Stamp;
use amparo::workshop::Openness;
use std::path::Path;

/// Its assessment.
pub const ID: &str = "full-2026";

/// The pages about things that hold more than usual.
pub const EXTREME: [&str; 12] = [
    "/items/C01",
    "/items/C02",
    "/stages/ST1",
    "/records/figure/1",
    "/records/signature/1",
    "/plan/actions/A01-2",
    "/plan/actions/OWN-1",
    "/plan/results/I-01",
    "/plan/results/OWN-I1",
    "/draft/edit/approval",
    "/draft/edit/approval/figures/approval-padoption_state+1",
    "/look",
];

fn stamp() -> Stamp {
    Stamp { at: now(), actor: "test".into() }
}

/// A site on which the country has been at work.
pub async fn site() -> Site {
    let site = Site::empty().await;
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/examples/sample.json");
    let read = intake::read_export(&std::fs::read(path).unwrap(), &site.state.library, now().date_naive());
    let mut all = read.map_err(|problems| format!("{problems:?}")).unwrap().assessment;
    all.id = ID.into();
    answers(&mut all);
    choices(&mut all, &site);
    stages(&mut all, &site);
    actions(&mut all);
    indicators(&mut all);
    for entry in all.strategy.entries.values_mut() {
        entry.confidentiality = Confidentiality::Confidential;
    }
    let day = now().date_naive();
    for number in 1..=2 {
        let frozen = serde_json::json!({
            "label": format!("{number}.0"), "date": day, "author": "Secretariat", "program": "0.1.0",
            "templates": "sample", "documents": [],
        });
        all.strategy.versions.insert(number, serde_json::from_value(frozen).unwrap());
    }
    all.strategy.frame.money_per_year = Some("1250000.5".parse().unwrap());
    all.strategy.adoption = Some(Adoption {
        reference: "Decree 7".into(),
        date: day,
        by: "Cabinet".into(),
        version: 1,
        lacks: None,
    });
    all.strategy.look = look(&site).await;
    site.store.create(all, stamp()).await.unwrap();
    edits(&site).await;
    let open = site.state.service.open(&Person::Owner, Act::Moderate, ID).await.unwrap();
    open.prepare_workshop(plan(Openness::ByInstitution)).await.unwrap();
    site
}

fn answers(all: &mut Assessment) {
    let evidence = |number: usize| Evidence {
        // Names from outside are as permanent as our own.
        id: if number == 3 { "paper-7".into() } else { format!("C01-E{number}") },
        kind: amparo::assessment::EvidenceKind::Law,
        title: format!("Act {number}"),
        publisher: "Parliament".into(),
        date: "2022-06".into(),
        link: "https://example.org/act".into(),
        language: "English".into(),
        article: "3".into(),
        page: "12–14".into(),
        grade: Some(amparo::assessment::Grade::E3),
        confirmed_by: "Ministry of Justice".into(),
        stance: Stance::Against,
        confidentiality: Confidentiality::Confidential,
        proves: [ConditionId::from("C01-1a"), ConditionId::from("C01-2a")].into(),
        file: None,
    };
    let answer = |rating: Rating, evidence: Vec<Evidence>| Answer {
        comment: "Two\n\nparagraphs <b>".into(),
        confidence: Some(Confidence::High),
        searched: evidence.is_empty(),
        evidence,
        date: now().date_naive().pred_opt(),
        by: "Directorate".into(),
        ..Answer::from(rating)
    };
    let many = (1..=60).map(evidence).collect();
    all.answers.insert("C01".into(), answer(Rating::Level(Level::ALL[2]), many));
    let nowhere = Rating::NotApplicable { reason: "Landlocked".into() };
    all.answers.insert("C02".into(), answer(nowhere, Vec::new()));
}

fn choices(all: &mut Assessment, site: &Site) {
    let choices = &mut all.choices;
    choices.rapid = true;
    choices.earlier = Some("full-2020".into());
    choices.enablers.insert("E-gone".into(), EnablerState::No);
    choices.impact.insert("C01".into(), 2);
    choices.feasibility.insert("C01".into(), 4);
    // A weight that no table shows, and a target that no list offers.
    let items = usual(&site.state.library).flat_map(|framework| &framework.items);
    let unranked = items.filter(|item| item.worth.is_none()).last().unwrap();
    choices.impact.insert(unranked.id.clone(), 3);
    choices.targets.insert("C02".into(), Level::ALL[1]);
}

fn stages(all: &mut Assessment, site: &Site) {
    let stage = site.state.library.stages.stage(&"ST1".into()).unwrap();
    let names = stage.outputs.iter().map(|output| output.id.clone()).chain(["gone".to_owned()]);
    let done = |reference: String| OutputRecord { done: true, reference };
    let record = StageRecord {
        outputs: names.map(|name| (name.clone(), done(format!("Letter {name}")))).collect(),
        confirmed: stage.gates.iter().map(|gate| gate.id.clone()).chain(["gone".to_owned()]).collect(),
        note: "For those who come after".into(),
    };
    all.stages.insert("ST1".into(), record);
}

fn actions(all: &mut Assessment) {
    let years = 2000..=2040;
    let own = all.strategy.actions.get_mut(&"OWN-1".into()).unwrap();
    own.own.as_mut().unwrap().item = Some("GONE-1".into());
    let action = all.strategy.actions.get_mut(&"A01-2".into()).unwrap();
    action.place = Some(1);
    action.phase = Some(1);
    action.despite = "The decree cannot wait".into();
    action.indicator = "Decree in force".into();
    action.verification = "Official gazette".into();
    let line = |row: usize| CostLine {
        what: format!("Line {row}"),
        kind: amparo::assessment::strategy::CostKind::Once,
        class: Some(amparo::assessment::strategy::EconomicClass::Wages),
        code: format!("07.{row}"),
        unit: "day".into(),
        unit_cost: "450.125".parse().unwrap(),
        quantities: years.clone().map(|year| (year, "1.5".parse().unwrap())).collect(),
    };
    action.costs = (0..4).map(line).collect();
    let source = amparo::assessment::strategy::FundingSource::Donor;
    let status = amparo::assessment::strategy::FundingStatus::Secured;
    let amounts = years.clone().map(|year| (year, "100".parse().unwrap())).collect();
    action.funding = vec![FundingLine { source, name: "Fund".into(), status, amounts }];
    let date = now().date_naive();
    action.progress = vec![StatusNote { date, status: ActionStatus::Delayed, note: "Elections".into() }];
    let (amount, currency) = ("12.5".parse().unwrap(), "XTS".to_owned());
    action.spent = [(2027, Expenditure { amount, currency, date, source: "Audit".into() })].into();
}

fn indicators(all: &mut Assessment) {
    let measured = |value: &str| Measurement {
        value: value.parse().unwrap(),
        date: now().date_naive().into(),
        source: "Survey".into(),
    };
    let record = all.strategy.indicators.entry("I-01".into()).or_default();
    record.chosen = true;
    record.baseline = Some(measured("3.5"));
    record.targets = (2000..=2040).map(|year| (year, "0.125".parse().unwrap())).collect();
    record.responsible = "Statistics Office".into();
    record.data_source = "Household survey".into();
    record.values = (0..20).map(|value| measured(&value.to_string())).collect();
    let own = all.strategy.indicators.get_mut("OWN-I1").and_then(|record| record.own.as_mut()).unwrap();
    own.objective = "GONE".into();
    own.counts_reports = true;
}

async fn look(site: &Site) -> NationalLook {
    let keep = |media: &str, bytes: &[u8]| {
        site.store.keep(KeptFile { media: media.to_owned(), bytes: bytes.to_vec() })
    };
    let file = keep("image/png", PNG).await.unwrap();
    let template = keep("application/octet-stream", b"a template").await.unwrap();
    let day = now().date_naive();
    NationalLook {
        emblem: Some(Emblem { file, width: 48, height: 48, alt: "A lion".into() }),
        accent: Some("#0b5563".into()),
        attention: Some("#7a1f1f".into()),
        paper: Paper::Letter,
        institutions: vec!["Cabinet".into(), "Ministry of ICT".into()],
        word_template: Some(WordTemplate { file: template, name: "a.docx".into(), size: 10, added: day }),
    }
}

/// Own words for a block as it is, for one whose facts have changed, and for one that is gone; one left out, one added.
async fn edits(site: &Site) {
    let url = format!("/en/assessments/{ID}/draft/edit/approval");
    let page = site.get(&url).await;
    let blocks = page.attributes("form[data-preview] input[name=place]", "value");
    let blocks: Vec<&String> = blocks.iter().filter(|block| !block.contains('+')).collect();
    let seen = page.attributes(&format!("form[data-preview='{}'] input[name=seen]", blocks[0]), "value");
    let text = format!("text-{}", blocks[0]);
    let note = format!("note-{}", blocks[0]);
    let own = [
        ("place", blocks[0].as_str()),
        ("version", "0"),
        ("seen", &seen[0]),
        (&text, "Our words"),
        (&note, "Why"),
    ];
    assert_eq!(site.post(&url, &own).await.status, 303);
    let edit = |kind: EditKind| Edit {
        seen: "0".repeat(64),
        seen_text: "What stood there".into(),
        note: "Because".into(),
        ..Edit::of(kind)
    };
    let words = |text: &str| text.to_owned();
    let insert = EditKind::Insert { text: words("Added") };
    for (block, edit) in [
        (blocks[1].clone(), edit(EditKind::Replace { text: words("Older words") })),
        (blocks[2].clone(), edit(EditKind::Remove)),
        (format!("{}+1", blocks[0]), Edit { seen: String::new(), seen_text: String::new(), ..edit(insert) }),
        ("approval-pgone".to_owned(), edit(EditKind::Replace { text: words("Left over") })),
    ] {
        let place = BlockPlace { document: Default::default(), lang: Lang::EN, block };
        let change = Change::Strategy(Box::new(Decision::Edit { place, edit: Some(edit) }));
        site.store.record(ID, change, 0, stamp()).await.unwrap();
    }
    let figure = [
        ("version", "0"),
        ("title", "Reports"),
        ("alt", "Two bars"),
        ("source", "Ministry"),
        ("note", "Asked for"),
    ];
    let figures = format!("{url}/figures/approval-padoption_state+1");
    let page = upload(site, &figures, &figure, &[("picture", "a.png", PNG)]).await;
    assert_eq!(page.status, 303, "{}", page.text);
}
