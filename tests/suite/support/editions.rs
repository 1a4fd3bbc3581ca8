//! Knows a small framework in two editions, with the mapping between them, as a folder of content.
//!
//! Of the first edition one item stays and asks for more, one is renamed with its conditions, one is split, two are merged, one
//! goes and one is read on another scale; the second has one that is new.

use super::site::now;
use amparo::assessment::{Answer, Assessment, Basis, EvidenceCap, Pin, Rating};
use amparo::bundle::{Files, Folder, library};
use amparo::framework::{ConditionId, ItemId, Level, Library};
use std::path::Path;
use std::sync::{Arc, LazyLock};
use tempfile::TempDir;

/// The framework.
pub const FRAMEWORK: &str = "trial";
/// The assessment that answers its first edition.
pub const ID: &str = "trial-2025";
/// The items of the first edition.
pub const OLD: [&str; 7] = ["TR-1", "TR-2", "TR-3", "TR-4", "TR-5", "TR-6", "TR-8"];
/// The items of the second edition.
pub const NEW: [&str; 7] = ["TR-1", "TR-9", "TR-31", "TR-32", "TR-45", "TR-7", "TR-8"];
/// Those whose levels are made of conditions.
const OF_CONDITIONS: [&str; 3] = ["TR-1", "TR-2", "TR-9"];

/// The mapping from the first edition to the second.
pub const MAPPING: &str = r#"framework = "trial"
from = "1"
to = "2"
status = "drafted"

[[items]]
from = ["TR-2"]
to = ["TR-9"]
reason = "The order of the subjects changed."

[[items]]
from = ["TR-3"]
to = ["TR-31", "TR-32"]
reason = "Two institutions answer for the two halves."

[[items]]
from = ["TR-4", "TR-5"]
to = ["TR-45"]
rule = "lower"
reason = "Nobody could tell the two apart."

[[items]]
from = ["TR-6"]
reason = "Another framework asks it."

[[items]]
to = ["TR-7"]
reason = "Its subject is new."

[[items]]
from = ["TR-8"]
to = ["TR-8"]
levels = [0, 1, 1, 2, 3]
reason = "Level 2 asks for what level 3 asked for."

[[conditions]]
to = ["TR-1-2c"]
reason = "A law without an office to apply it changes little."
"#;

/// A folder of content with both editions and this mapping.
pub fn folder(mapping: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("questionnaires");
    let own = root.join(FRAMEWORK);
    edition(&own.join("earlier/1"), "1", &OLD);
    edition(&own, "2", &NEW);
    write(&own.join("mappings/1-2.toml"), mapping);
    let all: Vec<String> =
        OLD.iter().chain(NEW.iter().filter(|id| !OLD.contains(id))).map(|id| format!("\"{id}\"")).collect();
    for file in ["objectives", "situation"] {
        let path = format!("strategy/{file}.toml");
        let text = Files::embedded().text(Folder::Questionnaires, &path).unwrap();
        let listed = text.replacen("\nitems = [", &format!("\nitems = [{}, ", all.join(", ")), 1);
        assert_ne!(text, listed);
        write(&root.join(path), &listed);
    }
    folder
}

/// The library with both editions, read once.
pub fn content() -> Arc<Library> {
    static CONTENT: LazyLock<Arc<Library>> = LazyLock::new(|| {
        let folder = folder(MAPPING);
        let read = library(&Files::with_overrides(folder.path()));
        Arc::new(read.unwrap_or_else(|problems| panic!("{}", problems[0])).0)
    });
    Arc::clone(&CONTENT)
}

/// An assessment that answers the first edition: each item with a level, the first two by their conditions.
pub fn assessment() -> Assessment {
    let pin = Pin { framework: FRAMEWORK.into(), version: "1".to_owned() };
    let begun = Assessment::new("KEN".into(), "2025", Basis::SelfAssessment, vec![pin], now());
    let mut assessment = Assessment { id: ID.to_owned(), cap: Some(EvidenceCap::Off), ..begun };
    let ticks = |id: &str| -> Vec<ConditionId> {
        ["1a", "1b", "2a", "2b"].iter().map(|end| format!("{id}-{end}").as_str().into()).collect()
    };
    for (id, level) in OLD.iter().zip([2_u8, 2, 3, 3, 1, 4, 3]) {
        let mut answer = answer(level);
        answer.comment = format!("Found for {id}");
        if OF_CONDITIONS.contains(id) {
            (answer.conditions, answer.follows) = (ticks(id).into_iter().collect(), true);
        }
        answer.evidence = vec![super::assessments::evidence(&format!("{id}-E1"), "Report", None)];
        assessment.answers.insert(ItemId::from(*id), answer);
    }
    assessment
}

/// An answer with this level.
pub fn answer(level: u8) -> Answer {
    Answer { by: "Ministry".to_owned(), ..Rating::Level(Level::try_from(level).unwrap()).into() }
}

/// The levels that count, by item.
pub fn levels(assessment: &Assessment) -> Vec<(String, u8)> {
    let level = |(id, answer): (&ItemId, &Answer)| Some((id.to_string(), answer.rating.level()?.value()));
    assessment.answers.iter().filter_map(level).collect()
}

fn edition(folder: &Path, version: &str, items: &[&str]) {
    write(&folder.join("framework.toml"), &head(version, items));
    for id in items {
        let asks_more = version == "2" && *id == "TR-1";
        write(&folder.join(format!("items/{}.toml", id.to_lowercase())), &item(id, asks_more));
    }
}

fn head(version: &str, items: &[&str]) -> String {
    let list: Vec<String> = items.iter().map(|id| format!("\"{id}\"")).collect();
    let levels: String = (0..5)
        .map(|level| {
            format!("\n[[levels]]\nlevel = {level}\nlabel = \"Step {level}\"\nrule = \"Rule {level}.\"\n")
        })
        .collect();
    format!(
        "id = \"{FRAMEWORK}\"\nversion = \"{version}\"\nlanguage = \"en\"\ntitle = \"Trial questions\"\n\
         short-title = \"Trial\"\npublisher = \"Nobody\"\nsource = \"Made for a test\"\nlicence = \"Ours\"\n\
         status = \"drafted\"\noffered = \"unticked\"\nsuits = \"For nobody.\"\n\n[[notices]]\nid = \"own\"\n\
         text = \"All of it is made up.\"\n{levels}\n[[editions]]\nid = \"only\"\ntitle = \"Only\"\nstatus = \"drafted\"\n\n\
         [[editions.areas]]\nid = \"A\"\ntitle = \"Everything\"\nitems = [{}]\n",
        list.join(", ")
    )
}

fn item(id: &str, asks_more: bool) -> String {
    let mut text = format!(
        "id = \"{id}\"\ntitle = \"Question {id}\"\nstatus = \"drafted\"\nsense = \"What is asked.\"\nwhy = \"Why it matters.\"\n"
    );
    for level in 0..5 {
        text += &format!("\n[[levels]]\nlevel = {level}\nstatement = \"Statement {level}.\"\n");
        let letters: &[&str] = match level {
            0 => &[],
            2 if asks_more => &["a", "b", "c"],
            _ => &["a", "b"],
        };
        for letter in letters.iter().filter(|_| OF_CONDITIONS.contains(&id)) {
            text += &format!(
                "\n[[levels.conditions]]\nid = \"{id}-{level}{letter}\"\ntext = \"Fact {level}{letter}.\"\nproof = \"Paper\"\n\
                 lacks = \"fact {level}{letter}\"\n"
            );
        }
    }
    text
}

fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}
