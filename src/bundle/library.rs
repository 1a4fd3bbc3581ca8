//! Knows how the content files become the library, and which files belong where; judges no content.

use super::examples::EXAMPLE_LIST;
use super::kit::is_kit_file;
use super::languages::{LANGUAGE, read_languages};
use super::overlay::{Overlay, OverlayFault, overlay_path};
use super::text_places::{TextPlaces, error, line_at};
use super::versions::{EARLIER, MAPPINGS, VersionShelf};
use super::{Files, Folder, Problem, Severity};
use crate::framework::check::{self, Finding};
use crate::framework::{Country, Library, Regions, Stage, StageSet, Territory, Translatable};
use crate::lang::Languages;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;

/// The folder of what a strategy is written from.
pub const STRATEGY: &str = "strategy";
/// The file of the countries.
pub const COUNTRIES: &str = "countries.toml";
/// The file of what can be assessed besides the countries; only content folders have one.
pub const TERRITORIES: &str = "territories.toml";
/// The file of the regions.
pub const REGIONS: &str = "regions.toml";
/// The file of the currencies.
pub const CURRENCIES: &str = "currencies.toml";
/// The folder of examples: findings of real countries, and assessments of invented ones.
pub const EXAMPLES: &str = "examples";
/// The folder of the demonstration; what of it nothing reads, its own check says.
pub const DEMO: &str = "demo";
/// The list of released ids.
pub const RELEASED: &str = "ids.txt";

const FIX_TOML: &str = "Correct the line; every key is explained in questionnaires/README.md.";

/// Everything that could be read of the content, with what is wrong with it.
#[derive(Clone, Debug)]
pub struct ContentResult {
    /// The library, as far as it could be read; absent where the stages, the head of the strategy or the countries are missing.
    pub library: Option<Library>,
    /// What is wrong: first what cannot be read, then by file and line.
    pub problems: Vec<Problem>,
    /// Where everything stands.
    pub sources: TextPlaces,
}

/// Reads the content and checks what must hold before it is used: the library with its warnings, or all its problems where
/// one is an error. How it is worded stops nothing; [`read`] judges that too.
///
/// # Errors
/// Every problem, first what cannot be read, then by file and line, when at least one of them is an error.
pub fn library(files: &Files) -> Result<(Library, Vec<Problem>), Vec<Problem>> {
    let reading = read_with(files, check::structural);
    match reading.library {
        Some(library) if !reading.problems.iter().any(Problem::is_error) => Ok((library, reading.problems)),
        _ => Err(reading.problems),
    }
}

/// Reads and checks as much of the content as can be read.
pub fn read(files: &Files) -> ContentResult {
    read_with(files, check::all)
}

fn read_with(files: &Files, checks: fn(&Library, bool) -> Vec<Finding>) -> ContentResult {
    let mut reader = ContentReader::of(files);
    let VersionShelf { frameworks, earlier, mappings } = reader.frameworks();
    let stages = reader.stages();
    let kit = reader.kit();
    let countries = reader.countries();
    let regions = reader.regions();
    let currencies = reader.parse(CURRENCIES, "currencies").unwrap_or_default();
    reader.strays();
    let mut library = match (stages, kit, countries) {
        (Some(stages), Some(kit), Some(countries)) => {
            let languages = reader.languages.clone();
            Some(Library {
                languages,
                frameworks,
                earlier,
                mappings,
                stages,
                kit,
                countries,
                regions,
                currencies,
            })
        }
        _ => None,
    };
    if let Some(library) = &library {
        let whole = !reader.problems.iter().any(Problem::is_error);
        let found = checks(library, whole).into_iter().filter(|found| !reader.is_follow_on(found));
        let found: Vec<Problem> = found.map(|found| locate(files, &reader.sources, found)).collect();
        reader.problems.extend(found);
    }
    let ContentReader { sources, mut problems, .. } = reader;
    if let Some(library) = library.as_mut().filter(|_| files.have_pseudo()) {
        library.languages = super::languages(files).0;
        super::pseudo::translate(library);
    }
    problems.sort_by(|a, b| a.order().cmp(&b.order()));
    problems.dedup();
    ContentResult { library, problems, sources }
}

/// The folder of the stages: the one that has a folder `stages`, in which each stage is a file.
fn stage_folder(paths: &[String]) -> String {
    let folders = paths.iter().filter_map(|path| path.split_once("/stages/"));
    let own = folders.map(|(folder, _)| folder).find(|folder| !folder.contains('/'));
    own.unwrap_or("stages").to_owned()
}

fn locate(files: &Files, sources: &TextPlaces, finding: Finding) -> Problem {
    Problem {
        severity: if finding.is_error { Severity::Error } else { Severity::Warning },
        check: finding.check,
        file: files.display_name(Folder::Questionnaires, sources.path_of(&finding.about)),
        line: sources.line_of(&finding.about, &finding.needle),
        text: finding.text,
        remedy: finding.remedy.to_owned(),
    }
}

/// Reads files one after the other and remembers what is wrong with them.
pub(super) struct ContentReader<'a> {
    files: &'a Files,
    pub(super) paths: Vec<String>,
    languages: Languages,
    pub(super) stage_folder: String,
    pub(super) sources: TextPlaces,
    /// Files that are there and could not be read.
    unreadable: BTreeSet<String>,
    problems: Vec<Problem>,
}

impl<'a> ContentReader<'a> {
    fn of(files: &'a Files) -> ContentReader<'a> {
        let paths = files.paths(Folder::Questionnaires);
        let (languages, problems) = read_languages(files);
        let stage_folder = stage_folder(&paths);
        let (sources, unreadable) = (TextPlaces::default(), BTreeSet::new());
        ContentReader { files, paths, languages, stage_folder, sources, unreadable, problems }
    }

    fn stages(&mut self) -> Option<StageSet> {
        let folder = self.stage_folder.clone();
        let head = format!("{folder}/framework.toml");
        let mut set: StageSet = self.parse(&head, &folder)?;
        self.same_id(&folder, &head, set.id.as_str());
        self.translate(&mut set, &folder, "framework.toml");
        for path in self.inside(&format!("{folder}/stages/")) {
            let read: Option<Stage> = self.parse(&path, &path);
            set.stages.extend(read.map(|stage| {
                let id = stage.id.as_str().to_owned();
                self.with_translations(stage, &id, &folder, &path)
            }));
        }
        Some(set)
    }

    fn countries(&mut self) -> Option<Vec<Country>> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct List {
            #[serde(rename = "country")]
            countries: Vec<Country>,
        }
        let mut countries = self.parse::<List>(COUNTRIES, "countries")?.countries;
        self.translate(&mut countries, "", COUNTRIES);
        let mut added = self.territories(&countries);
        self.translate(&mut added, "", TERRITORIES);
        if !added.is_empty() {
            countries.append(&mut added);
            countries.sort_by(|one, other| one.code.cmp(&other.code));
        }
        Some(countries)
    }

    fn regions(&mut self) -> Regions {
        let mut regions: Regions = self.parse(REGIONS, "regions").unwrap_or_default();
        self.translate(&mut regions, "", REGIONS);
        regions
    }

    /// What a content folder adds to these countries.
    fn territories(&mut self, countries: &[Country]) -> Vec<Country> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct List {
            #[serde(rename = "territory")]
            territories: Vec<Territory>,
        }
        if !self.paths.iter().any(|path| path == TERRITORIES) {
            return Vec::new();
        }
        let list: Option<List> = self.parse(TERRITORIES, "territories");
        let territories = list.map(|list| list.territories).unwrap_or_default().into_iter();
        territories.map(|territory| territory.into_country(countries)).collect()
    }

    /// Remembers under its id what was read from `path`, checks the file's name and adds the translations.
    pub(super) fn with_translations<T: Translatable>(
        &mut self,
        mut content: T,
        id: &str,
        folder: &str,
        path: &str,
    ) -> T {
        if let Some(text) = self.files.text(Folder::Questionnaires, path) {
            self.sources.remember(id, path, &text);
        }
        let stem = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".toml");
        let start = id.to_lowercase();
        if stem != start && !stem.starts_with(&format!("{start}-")) {
            let line = self.sources.line_of(id, id);
            let text = format!("the file describes {id}, but its name does not begin with `{start}`");
            self.error(
                "file-name",
                (path, line),
                text,
                "Rename the file: id in lower case, then a short title.",
            );
        }
        let inner = path.strip_prefix(&format!("{folder}/")).unwrap_or(path).to_owned();
        self.translate(&mut content, folder, &inner);
        content
    }

    pub(super) fn translate(
        &mut self,
        content: &mut (impl Translatable + ?Sized),
        folder: &str,
        inner: &str,
    ) {
        let base = if folder.is_empty() { inner.to_owned() } else { format!("{folder}/{inner}") };
        // A file that could not be read has none of the texts that are translated.
        if self.unreadable.contains(&base) {
            return;
        }
        for lang in self.languages.codes().collect::<Vec<_>>() {
            let path = overlay_path(&base, lang);
            let Some(text) = self.text(&path) else { continue };
            let (overlay, mut faults) = match Overlay::read(&text) {
                Ok(overlay) => overlay,
                Err(fault) => {
                    self.note_unreadable((&path, fault.line), fault.text, fault.remedy);
                    continue;
                }
            };
            faults.extend(self.wrong_id(&overlay, folder, inner));
            if faults.is_empty() {
                // Who shortens the list of countries or regions need not shorten the lists of their names.
                let is_list = [COUNTRIES, REGIONS].contains(&inner);
                faults = overlay.apply(lang, content).into_iter().filter(|_| !is_list).collect();
            }
            for fault in faults {
                self.error("overlay", (&path, fault.line), fault.text, fault.remedy);
            }
        }
    }

    fn wrong_id(&self, overlay: &Overlay, folder: &str, inner: &str) -> Option<OverlayFault> {
        let (id, line) = overlay.id.as_ref()?;
        let base = format!("{folder}/{inner}");
        let same = self.sources.path_of(id) == base || (inner == "framework.toml" && id == folder);
        let remedy = "Give the overlay the id and the file name of the file it translates.";
        let text = format!("the overlay is for {id}, but {base} is not");
        (!same).then_some(OverlayFault { line: Some(*line), text, remedy })
    }

    pub(super) fn parse<T: DeserializeOwned>(&mut self, path: &str, about: &str) -> Option<T> {
        if !self.paths.iter().any(|known| known == path) {
            let remedy = "Add the file; questionnaires/README.md shows an example.";
            self.note_unreadable((path, None), "the file is missing".to_owned(), remedy);
            return None;
        }
        let text = self.text(path)?;
        self.sources.remember(about, path, &text);
        match toml::from_str(&text) {
            Ok(content) => Some(content),
            Err(error) => {
                let line = error.span().map(|span| line_at(&text, span.start));
                let words = error.message().trim_end_matches('.').replace('\n', "; ");
                self.note_unreadable((path, line), words, FIX_TOML);
                None
            }
        }
    }

    fn text(&mut self, path: &str) -> Option<String> {
        let bytes = self.files.get(Folder::Questionnaires, path)?;
        match String::from_utf8(bytes.into_owned()) {
            Ok(text) => Some(text),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let line = error.as_bytes().iter().take(valid).filter(|byte| **byte == b'\n').count() + 1;
                let text = format!("the file is not UTF-8 from byte {valid} on");
                self.note_unreadable((path, Some(line)), text, "Save the file as UTF-8.");
                None
            }
        }
    }

    pub(super) fn same_id(&mut self, folder: &str, path: &str, id: &str) {
        if id != folder {
            let line = self.sources.line_of(folder, "id");
            let text = format!("the id is `{id}`, but the folder is `{folder}`");
            self.error("file-name", (path, line), text, "Give the folder the name of the id.");
        }
    }

    pub(super) fn inside(&self, prefix: &str) -> Vec<String> {
        let within = |path: &&String| path.strip_prefix(prefix).is_some_and(|rest| !rest.contains('/'));
        self.paths.iter().filter(within).filter(|path| path.ends_with(".toml")).cloned().collect()
    }

    /// Files that nothing reads are mistakes: a slip in a folder's name would otherwise lose them silently. Those beside a
    /// head or facts of a language that cannot be read are none.
    fn strays(&mut self) {
        let folders: BTreeSet<String> =
            self.folders().into_iter().chain([self.stage_folder.clone()]).collect();
        let facts = self.files.paths(Folder::Locales);
        let spoken =
            facts.iter().filter_map(|path| path.split_once('/')).filter(|(_, file)| *file == LANGUAGE);
        let spoken: BTreeSet<&str> = spoken.map(|(code, _)| code).collect();
        for path in self.paths.clone() {
            if !self.belongs(&path, &folders, &spoken) {
                let remedy = "Move it beside the file it belongs to, or remove it.";
                self.error("stray-file", (&path, None), "nothing reads this file".to_owned(), remedy);
            }
        }
    }

    fn belongs(&self, path: &str, folders: &BTreeSet<String>, spoken: &BTreeSet<&str>) -> bool {
        let single = [COUNTRIES, TERRITORIES, REGIONS, CURRENCIES, RELEASED, EXAMPLE_LIST];
        if path.ends_with("README.md") || single.contains(&path) {
            return true;
        }
        let parts: Vec<&str> = path.split('/').collect();
        let is_lang = |part: &str| spoken.contains(part) || self.languages.speaks(part).is_some();
        let known = |folder: &str| folders.contains(folder);
        match parts.as_slice() {
            [_, "framework.toml"] => true,
            [lang, COUNTRIES | TERRITORIES | REGIONS] => is_lang(lang),
            [STRATEGY, file] => is_kit_file(file),
            [DEMO, _] => true,
            [EXAMPLES, file] => file.ends_with(".csv") || file.ends_with(".json"),
            [folder, "capabilities" | "items" | "stages" | MAPPINGS, file] => {
                known(folder) && file.ends_with(".toml")
            }
            [folder, EARLIER, version, rest @ ..] => {
                let is_read = matches!(rest, ["framework.toml"] | ["capabilities" | "items", _]);
                is_read && self.paths.contains(&format!("{folder}/{EARLIER}/{version}/framework.toml"))
            }
            [folder, lang, rest @ ..] if is_lang(lang) => {
                let base = format!("{folder}/{}", rest.join("/"));
                self.paths.contains(&base)
            }
            _ => false,
        }
    }

    /// Whether what was found may only follow from a translation that could not be read.
    fn is_follow_on(&self, found: &Finding) -> bool {
        let base = self.sources.path_of(&found.about);
        let mut overlays = self.languages.codes().map(|lang| overlay_path(base, lang));
        !found.is_error && overlays.any(|path| self.unreadable.contains(&path))
    }

    /// Notes that a file cannot be read; what is wrong with its translation would only follow from that.
    pub(super) fn note_unreadable(&mut self, place: (&str, Option<usize>), text: String, remedy: &str) {
        self.unreadable.insert(place.0.to_owned());
        self.error("read", place, text, remedy);
    }

    pub(super) fn error(
        &mut self,
        check: &'static str,
        place: (&str, Option<usize>),
        text: String,
        remedy: &str,
    ) {
        self.problems.push(error(self.files, (Folder::Questionnaires, check), place, text, remedy));
    }
}
