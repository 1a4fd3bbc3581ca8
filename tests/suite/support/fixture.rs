//! Knows the assessments that documents are tried with: published cases, nothing, everything, hostile words.

use amparo::analysis::{Analysis, Draws};
use amparo::assessment::strategy::DocumentKind;
use amparo::assessment::{
    Agreement, Answer, Assessment, Audience, Basis, Confidentiality, Deliberation, Dissent, Evidence, Grade,
    InstitutionId, Pin, Rating, Stance, Strategy,
};
use amparo::bundle::{Files, library};
use amparo::document::Look;
use amparo::document::strategy::{self, DraftInputs};
use amparo::document::workbook::Workbook;
use amparo::document::{Document, Templates, compose};
use amparo::framework::{FrameworkId, ItemId, Level, Library};
use amparo::lang::Lang;
use amparo::words::Messages;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};

/// What every test of the strategy needs, read once.
pub struct Fixture {
    pub library: Arc<Library>,
    pub messages: Messages,
    templates: BTreeMap<DocumentKind, Templates>,
    /// What follows from each assessment that was asked about.
    analyses: Mutex<Vec<Arc<Analysis>>>,
}

impl Fixture {
    /// The desk that all tests share.
    pub fn open() -> &'static Fixture {
        static DESK: LazyLock<Fixture> = LazyLock::new(|| Fixture::of(Files::embedded()));
        &DESK
    }

    /// The same with these data files.
    pub fn of(files: Files) -> Fixture {
        let (library, _) = library(&files).map_err(|problems| format!("{problems:?}")).unwrap();
        let read = |kind| Templates::load(&files, kind).map_err(|faults| format!("{faults:#?}")).unwrap();
        let templates = DocumentKind::ALL.into_iter().map(|kind| (kind, read(kind))).collect();
        let library = Arc::new(library);
        Fixture { library, messages: messages(&files), templates, analyses: Mutex::default() }
    }

    /// What follows from this assessment, worked out once however often it is asked for.
    fn analysis(&self, assessment: &Assessment) -> Arc<Analysis> {
        let mut known = self.analyses.lock().unwrap();
        let is_it =
            |one: &&Arc<Analysis>| Arc::ptr_eq(&one.library, &self.library) && *one.assessment == *assessment;
        if let Some(analysis) = known.iter().find(is_it) {
            return Arc::clone(analysis);
        }
        let draws = Draws { number: 1_000, seed: 1 };
        let (library, assessment) = (Arc::clone(&self.library), Arc::new(assessment.clone()));
        let analysis = Arc::new(Analysis::of(library, assessment, date(), draws));
        known.push(Arc::clone(&analysis));
        analysis
    }

    /// The workbook that goes with the draft.
    pub fn workbook(&self, assessment: &Assessment, lang: Lang) -> Workbook {
        let asked = (DocumentKind::Strategy, lang, Audience::Public);
        self.with_inputs(assessment, asked, strategy::workbook)
    }

    /// What `make` makes of this assessment.
    pub fn with_inputs<T>(
        &self,
        assessment: &Assessment,
        (document, lang, audience): (DocumentKind, Lang, Audience),
        make: impl FnOnce(&DraftInputs) -> T,
    ) -> T {
        let analysis = self.analysis(assessment);
        let main = analysis.main().unwrap();
        make(&DraftInputs {
            analysis: &analysis,
            main,
            sensitivity: analysis.sensitivity(&main.framework.id).unwrap(),
            document,
            lang,
            audience,
            messages: &self.messages,
            look: &Look::default(),
            earlier: None,
        })
    }

    /// The draft for this assessment.
    pub fn document(&self, assessment: &Assessment, lang: Lang) -> Document {
        self.write(DocumentKind::Strategy, assessment, (lang, Audience::Public))
    }

    /// A document for this assessment and these readers.
    pub fn write(
        &self,
        document: DocumentKind,
        assessment: &Assessment,
        (lang, audience): (Lang, Audience),
    ) -> Document {
        let facts = self.with_inputs(assessment, (document, lang, audience), strategy::facts);
        compose(&self.templates[&document], &facts).map_err(|fault| format!("{document:?}: {fault}")).unwrap()
    }

    /// Every assessment that documents are tried with, by name.
    pub fn samples(&self) -> Vec<(&'static str, Assessment)> {
        let mut all = vec![
            ("ken", published("ken", "KEN")),
            ("gha", published("gha", "GHA")),
            ("alb", published("alb", "ALB")),
            ("empty", begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"])),
            ("empty-two", begun("KEN", Basis::DeskCoding, &["weprotect-mnr", "itu-checklist"])),
            ("full", self.full()),
            ("checklist", self.checklist()),
            ("hostile", self.hostile(&super::hostile::HOSTILE.join(" "))),
            ("nothing-applies", self.each(|_, _| answer(not_applicable("It is not for us.")))),
            ("reached", self.each(|_, _| answer(Rating::Level(Level::ALL[3])))),
            ("all-unknown", self.each(|_, _| answer(Rating::Unknown))),
            ("one-gap", self.one_gap()),
        ];
        all.extend(self.invented_countries());
        all
    }

    /// The invented country: everything answered and decided.
    pub fn invented(&self) -> Assessment {
        self.example("sample.json")
    }

    /// The other one, whose people write Spanish.
    pub fn invented_in_spanish(&self) -> Assessment {
        self.example("muestra.json")
    }

    /// Both, by name.
    pub fn invented_countries(&self) -> [(&'static str, Assessment); 2] {
        [("sample", self.invented()), ("muestra", self.invented_in_spanish())]
    }

    fn example(&self, file: &str) -> Assessment {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/examples").join(file);
        let read =
            amparo::intake::read_export(&std::fs::read(path).unwrap(), &self.library, chrono::NaiveDate::MAX);
        read.map_err(|problems| format!("{problems:?}")).unwrap().assessment
    }

    /// Both frameworks answered throughout, with every kind of evidence.
    fn full(&self) -> Assessment {
        let mut full = begun("KEN", Basis::SelfAssessment, &["weprotect-mnr", "itu-checklist"]);
        full.choices.targets.insert("C01".into(), Level::MAX);
        for (index, id) in ids(&self.library, &full).into_iter().enumerate() {
            let rating = Rating::Level(Level::ALL[index % 5]);
            let mut given = Answer { evidence: every_evidence(&id, "Decree"), ..answer(rating) };
            given.comment = format!("Finding number {index}.");
            given.date = NaiveDate::from_ymd_opt(2026, 3, 1 + (index % 20) as u32);
            given.by = "Directorate of Children's Services".to_owned();
            full.answers.insert(id, given);
        }
        full
    }

    /// Only the checklist, answered in part.
    fn checklist(&self) -> Assessment {
        let mut checklist = begun("GHA", Basis::SelfAssessment, &["itu-checklist"]);
        for (index, id) in ids(&self.library, &checklist).into_iter().enumerate().take(15) {
            checklist.answers.insert(id, answer(Rating::Level(Level::ALL[index % 5])));
        }
        checklist
    }

    /// `text` in every field that people fill in.
    pub fn hostile(&self, text: &str) -> Assessment {
        let mut hostile = self.each(|index, id| {
            let rating = match index % 4 {
                0 => Rating::Unknown,
                1 => not_applicable(text),
                _ => Rating::Level(Level::ALL[index % 5]),
            };
            let mut evidence = every_evidence(id, text);
            for piece in &mut evidence {
                let Evidence { id, publisher, date, link, language, article, page, confirmed_by, .. } = piece;
                for field in [id, publisher, date, link, language, article, page, confirmed_by] {
                    field.push_str(text);
                }
            }
            Answer { comment: text.to_owned(), by: text.to_owned(), evidence, ..answer(rating) }
        });
        hostile.round = text.to_owned();
        hostile.strategy = self.decided_with(text);
        hostile.deliberations =
            ids(&self.library, &hostile).into_iter().take(2).map(|id| (id, dissent(text))).collect();
        hostile
    }

    /// The decisions of the invented country with `text` in every field of words. Names, dates and figures stay.
    fn decided_with(&self, text: &str) -> Strategy {
        let mut strategy = serde_json::to_value(self.invented().strategy).unwrap();
        fill(&mut strategy, "", text);
        // What the invented country has left out.
        for entry in strategy["entries"].as_object_mut().unwrap().values_mut() {
            if let Some(comment) = entry.pointer_mut("/matter/comment") {
                comment["owner"] = text.into();
            }
            if let Some(consultation) = entry.pointer_mut("/matter/consultation") {
                consultation["groups"] = vec![format!("{text}: 34")].into();
            }
        }
        serde_json::from_value(strategy).unwrap()
    }

    fn one_gap(&self) -> Assessment {
        self.each(|index, _| answer(Rating::Level(Level::ALL[if index == 2 { 1 } else { 3 }])))
    }

    fn each(&self, given: impl Fn(usize, &ItemId) -> Answer) -> Assessment {
        let mut all = begun("ALB", Basis::SelfAssessment, &["weprotect-mnr"]);
        let ids = ids(&self.library, &all);
        all.answers =
            ids.into_iter().enumerate().map(|(index, id)| (id.clone(), given(index, &id))).collect();
        all
    }
}

pub fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn ids(library: &Library, assessment: &Assessment) -> Vec<ItemId> {
    let frameworks = assessment.frameworks.iter().map(|pin| library.framework(&pin.framework).unwrap());
    frameworks.flat_map(|framework| framework.items.iter().map(|item| item.id.clone())).collect()
}

fn messages(files: &Files) -> Messages {
    let (messages, problems) = Messages::load(files);
    assert_eq!(problems, []);
    messages
}

/// Strings that are no words: names of things, codes, dates and amounts.
const NO_WORDS: [&str; 33] = [
    "about",
    "amounts",
    "answer",
    "class",
    "code",
    "confidentiality",
    "currency",
    "date",
    "documents",
    "due",
    "end",
    "free",
    "heard",
    "inflation",
    "influence",
    "contingency",
    "item",
    "kind",
    "level",
    "objective",
    "outcome",
    "part",
    "paper",
    "per_dollar",
    "purpose",
    "quantities",
    "start",
    "status",
    "targets",
    "unit_cost",
    "word_template",
    "mentions",
    "state",
];

/// Puts `text` into every string that people write.
fn fill(value: &mut serde_json::Value, key: &str, text: &str) {
    match value {
        serde_json::Value::String(words) => {
            let is_amount = words.parse::<f64>().is_ok();
            let is_code =
                ["state-budget", "levy", "donor", "private", "proposed", "yes"].contains(&words.as_str());
            if !NO_WORDS.contains(&key) && !is_amount && !is_code {
                *words = text.to_owned();
            }
        }
        serde_json::Value::Array(all) => all.iter_mut().for_each(|one| fill(one, key, text)),
        serde_json::Value::Object(all) => {
            for (name, one) in all.iter_mut().filter(|(name, _)| !NO_WORDS.contains(&name.as_str())) {
                fill(one, name, text);
            }
        }
        _ => {}
    }
}

/// An assessment without answers.
pub fn begun(country: &str, basis: Basis, frameworks: &[&str]) -> Assessment {
    let pin = |id: &&str| Pin { framework: FrameworkId::from(*id), version: "2016.1".to_owned() };
    let created = date().and_hms_opt(9, 0, 0).unwrap().and_utc();
    let pins = frameworks.iter().map(pin).collect();
    let begun = Assessment::new(country.into(), "2026", basis, pins, created);
    Assessment { id: "sample".to_owned(), ..begun }
}

/// What two institutions answered and one does not share, with `text` in every field of words.
fn dissent(text: &str) -> Deliberation {
    let institutions: [InstitutionId; 2] = ["one", "other"].map(|id| id.parse().unwrap());
    let submitted = |level: usize| Answer { by: text.to_owned(), ..answer(Rating::Level(Level::ALL[level])) };
    let dissent = Dissent { institution: institutions[1].clone(), text: text.to_owned() };
    let agreement = Agreement {
        answer: submitted(2),
        reason: text.to_owned(),
        dissent: vec![dissent],
        by: text.to_owned(),
        date: Some(date()),
    };
    let responses = institutions.into_iter().zip([1, 3]).map(|(id, level)| (id, submitted(level))).collect();
    Deliberation { responses, agreement: Some(agreement), ..Deliberation::default() }
}

/// An answer with nothing but its rating.
pub fn answer(rating: Rating) -> Answer {
    rating.into()
}

fn not_applicable(reason: &str) -> Rating {
    Rating::NotApplicable { reason: reason.to_owned() }
}

/// Graded and not, for and against, public and not.
fn every_evidence(id: &ItemId, title: &str) -> Vec<Evidence> {
    let public = Confidentiality::Public;
    [
        (Some(Grade::E3), Stance::For, public),
        (None, Stance::Against, public),
        (Some(Grade::E2), Stance::For, Confidentiality::Committee),
        (Some(Grade::E4), Stance::For, Confidentiality::Confidential),
    ]
    .into_iter()
    .enumerate()
    .map(|(index, (grade, stance, confidentiality))| {
        let secret = if confidentiality == public { "" } else { "WITHHELD" };
        Evidence { grade, stance, confidentiality, ..evidence(id, index + 1, &format!("{title}{secret}")) }
    })
    .collect()
}

/// Public, in favour, ungraded.
fn evidence(id: &ItemId, number: usize, title: &str) -> Evidence {
    Evidence {
        id: format!("{id}-E{number}"),
        title: title.to_owned(),
        date: "2025".to_owned(),
        ..Evidence::default()
    }
}

/// A published case, read from `tests/cases/<name>.csv` as the import reads it: one piece of evidence a source.
pub fn published(name: &str, country: &str) -> Assessment {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(format!("{name}.csv"));
    let mut case = begun(country, Basis::DeskCoding, &["weprotect-mnr"]);
    for row in csv::Reader::from_path(path).unwrap().records() {
        let row = row.unwrap();
        let id = ItemId::from(&row[0]);
        let level = Level::try_from(row[1].parse::<u8>().unwrap()).unwrap();
        let pieces = row[4].split("; ").enumerate().map(|(index, source)| {
            let mut piece = evidence(&id, index + 1, source);
            piece.date = String::new();
            piece.link = source.split(" (").next().unwrap().to_owned();
            piece
        });
        let confidence = serde_json::from_value(serde_json::json!(row[3])).unwrap();
        let given = Answer {
            comment: row[2].to_owned(),
            confidence,
            evidence: pieces.collect(),
            ..answer(Rating::Level(level))
        };
        case.answers.insert(id, given);
    }
    case
}
