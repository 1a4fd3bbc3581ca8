//! A folder of files that came by mail becomes a board and editions, and nobody learns from them what no country lets them see.

mod attack;
mod board;
mod editions;
mod faults;

use super::run;
use crate::support::assessments::level;
use amparo::assessment::{Assessment, Basis, EvidenceCap, GateSignature, Pin};
use amparo::bundle::{self, Files};
use amparo::framework::Library;
use serde_json::Value;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Countries that let the public see their levels for editions, with the bands of their made-up answers, before and after
/// the six that validate anew do so.
const COUNTED: [(&str, usize, Option<usize>); 9] = [
    ("TZA", 0, Some(1)),
    ("UGA", 0, Some(1)),
    ("RWA", 0, Some(2)),
    ("BDI", 1, Some(2)),
    ("ZMB", 1, Some(0)),
    ("ZWE", 2, Some(0)),
    ("NAM", 2, None),
    ("MWI", 0, None),
    ("AGO", 2, None),
];

/// Nobody asked these whether they consent, and they consented to nothing.
const SILENT: [&str; 2] = ["SEN", "BWA"];

/// Items of which every country knows its level.
const ITEMS: usize = 5;

/// Words in the files of the silent countries that must stand nowhere.
const SECRETS: [&str; 3] = ["made up in silence", "SECRET-FINDING", "SECRET-OFFICE"];

const CONSENTS: &str = "\
country,field,audience,purpose,until,office,day,words,act,language,reason
KEN,process,regional-office,board,2028-12-31,Ministry of ICT,2026-10-01,CT-01,,,
GHA,process,regional-office,board,2028-12-31,Cyber Security Authority,2026-10-01,CT-01,,,
GHA,levels,public,edition,2028-12-31,Cyber Security Authority,2026-10-01,CT-01,,,
MOZ,process,regional-office,board,2028-12-31,Office,2026-10-01,CT-01,,,
MOZ,levels,regional-office,edition,2028-12-31,Office,2026-10-01,CT-01,,,
TZA,process,regional-office,board,2028-12-31,Office,2026-10-01,CT-01,,,
TZA,bands,regional-office,board,2028-12-31,Office,2026-10-01,CT-01,,,
TZA,levels,public,board,2028-12-31,Office,2026-10-01,CT-02,,,
RWA,process,regional-office,board,2028-12-31,Office,2026-10-01,CT-01,,,
UGA,process,regional-office,board,2028-12-31,Office,2026-11-01,CT-01,ask,,
NAM,process,regional-office,board,2028-12-31,Office,2026-10-01,CT-01,,,
NAM,process,regional-office,board,,Office,2027-01-10,,withdraw,,A new government
NAM,levels,public,edition,,Office,2027-01-10,,withdraw,,A new government
";

/// A folder as an office has it, beside one for editions.
struct Mail {
    home: TempDir,
    library: Library,
}

impl Mail {
    /// Two published cases and twelve made-up countries.
    fn new() -> Mail {
        let (library, _) = bundle::library(&Files::embedded()).unwrap();
        let mail = Mail { home: tempfile::tempdir().unwrap(), library };
        for folder in ["mail", "editions"] {
            std::fs::create_dir(mail.home.path().join(folder)).unwrap();
        }
        for case in ["ken", "gha"] {
            std::fs::copy(format!("tests/cases/{case}.csv"), mail.file(&format!("{case}.csv"))).unwrap();
        }
        for (country, band, _) in COUNTED {
            let last = if ["MWI", "AGO"].contains(&country) { 1 } else { band };
            mail.send(country, 2026, |item| if item == ITEMS - 1 { last } else { (band + item) % 3 });
        }
        mail.send("MOZ", 2026, |_| 1);
        SILENT.iter().for_each(|country| mail.send(country, 2026, |_| 2));
        let more = COUNTED.map(|(country, ..)| {
            format!("{country},levels,public,edition,2028-12-31,Office,2026-10-01,CT-01,,,\n")
        });
        std::fs::write(mail.file("consents.csv"), format!("{CONSENTS}{}", more.concat())).unwrap();
        mail
    }

    fn file(&self, name: &str) -> PathBuf {
        self.home.path().join("mail").join(name)
    }

    fn editions(&self) -> PathBuf {
        self.home.path().join("editions")
    }

    /// Puts a validated round with these bands into the folder.
    fn send(&self, country: &str, year: i32, band: impl Fn(usize) -> usize) {
        let framework = self.library.main().unwrap();
        let (name, is_silent) = (country.to_lowercase(), SILENT.contains(&country));
        let round = if is_silent { SECRETS[0].to_owned() } else { format!("made up {year}") };
        let begun = format!("{year}-01-02T00:00:00Z").parse().unwrap();
        let pins = vec![Pin::of(framework)];
        let mut assessment = Assessment::new(country.into(), round, Basis::SelfAssessment, pins, begun);
        assessment.id = format!("{name}-{year}");
        assessment.cap = Some(EvidenceCap::Off);
        for (place, item) in framework.items.iter().take(ITEMS).enumerate() {
            let mut answer = level([1, 3, 4][band(place)]);
            if is_silent {
                answer.comment = SECRETS[1].to_owned();
                answer.by = SECRETS[2].to_owned();
            }
            assessment.answers.insert(item.id.clone(), answer);
        }
        let day = match (year, country) {
            (2026, "RWA") => "2026-11-20",
            (2026, _) => "2026-10-15",
            _ => "2027-01-20",
        };
        let signature =
            GateSignature { by: "Committee".to_owned(), date: day.parse().unwrap(), withdrawal: None };
        let gates = self.library.stages.stages.iter().flat_map(|stage| &stage.gates);
        for gate in gates.filter(|gate| gate.validates) {
            assessment.signatures.insert(gate.id.clone(), signature.clone());
        }
        assert!(!assessment.signatures.is_empty(), "some gate validates a round");
        let json = amparo::intake::json(&assessment).unwrap();
        std::fs::write(self.file(&format!("{name}-{year}.json")), json).unwrap();
    }

    /// Six countries validate a new round; in the last item all of them are in one band then.
    fn validate_anew(&self) {
        for (country, _, band) in COUNTED {
            let Some(band) = band else { continue };
            self.send(country, 2027, |item| if item == ITEMS - 1 { 0 } else { (band + item) % 3 });
        }
    }

    fn region(&self, act: &str, more: &[&str]) -> (i32, String, String) {
        let folder = self.home.path().join("mail");
        let start = ["region", act, folder.to_str().unwrap(), "--region", "africa"];
        run(&[&start[..], more].concat())
    }

    fn board(&self, more: &[&str]) -> String {
        let (code, out, err) = self.region("board", &[&["--day", "2026-11-30"][..], more].concat());
        assert_eq!(code, 0, "{err}");
        out
    }

    fn edition(&self, more: &[&str]) -> (i32, String, String) {
        let editions = self.editions();
        let start = ["--editions", editions.to_str().unwrap()];
        self.region("edition", &[&start[..], more].concat())
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.editions().join(name)).unwrap()
    }

    fn json(&self, name: &str) -> Value {
        serde_json::from_str(&self.read(name)).unwrap()
    }
}

/// The names of the files in a folder.
fn names(folder: &Path) -> Vec<String> {
    let all = std::fs::read_dir(folder).unwrap().map(|one| one.unwrap().file_name().into_string().unwrap());
    let mut all: Vec<String> = all.collect();
    all.sort();
    all
}

/// The items of which a published edition shows a figure.
fn shown(public: &Value) -> Vec<String> {
    let cells = public["cells"].as_array().unwrap().iter().filter(|cell| !cell["figure"].is_null());
    cells.map(|cell| cell["item"].as_str().unwrap().to_owned()).collect()
}
