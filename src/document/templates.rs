//! Knows the templates of a document: the order of the sections and, for each language, their text.

use super::anchors::Anchors;
use super::error::{ComposeError, QuotedFault};
use super::escape::escape;
use super::functions;
use crate::lang::{Lang, Language, Languages};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tera::{Context, ErrorKind, Tera};

/// The file that lists the sections.
pub(super) const OUTLINE: &str = "outline.toml";

/// A file of the folder of templates.
#[derive(Clone, Debug)]
pub struct TemplateFile {
    /// Its language.
    pub lang: Lang,
    /// Its name inside the folder of the language, such as `30-situation.md`.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// The sections of a document with their templates in every language given.
pub struct Templates {
    sections: Vec<OutlineLine>,
    languages: BTreeMap<Lang, Tera>,
    texts: BTreeMap<String, String>,
    anchors: Anchors,
}

/// A line of the outline.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OutlineLine {
    /// Permanent; the ids of its blocks begin with it.
    pub id: String,
    /// The template.
    pub file: String,
    /// Where it belongs.
    pub part: DocumentPart,
    /// A boolean of the facts, by its dotted path; the section appears only where it is true.
    pub when: Option<String>,
    /// Where the section stood before: `document/section`, or a former name in the same document. A country's edits of it
    /// are found here.
    #[serde(default)]
    pub was: Vec<String>,
}

/// A part of the document, which decides how chapters are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum DocumentPart {
    /// Before chapter 1; without numbers.
    Front,
    /// Chapters 1, 2, 3.
    Body,
    /// Annexes A, B, C.
    Annex,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Outline {
    section: Vec<OutlineLine>,
}

impl Templates {
    /// Reads the outline and the templates of every language that occurs in `files`; numbers and dates are written by what
    /// is `known` of it.
    ///
    /// # Errors
    /// Every fault found: the outline, the syntax, files that are missing, filters that are forbidden.
    pub fn new(
        outline: &str,
        files: &[TemplateFile],
        known: &Languages,
    ) -> Result<Templates, Vec<ComposeError>> {
        let sections = read_outline(outline).map_err(|fault| vec![fault])?;
        let mut faults = missing_templates(&sections, files);
        faults.extend(files.iter().filter_map(forbidden));
        let mut languages = BTreeMap::new();
        let mut anchors = Anchors::default();
        for lang in languages_of(files) {
            let texts: Vec<_> = files.iter().filter(|file| file.lang == lang).map(path_and_text).collect();
            let language = known.of(lang);
            match load(&language, &texts).and_then(|_| load(&language, &mark_blocks(&mut anchors, &texts))) {
                Ok(tera) => drop(languages.insert(lang, tera)),
                Err(found) => faults.extend(found),
            }
        }
        let texts = files.iter().map(path_and_text).map(|(name, text)| (name, text.to_owned())).collect();
        if faults.is_empty() { Ok(Templates { sections, languages, texts, anchors }) } else { Err(faults) }
    }

    /// The SHA-256 of the outline and every template: what a document was written with.
    pub fn digest(outline: &str, files: &[TemplateFile]) -> String {
        let mut hash = Sha256::new();
        let files = files.iter().map(path_and_text).map(|(name, text)| (name, text.to_owned()));
        let all: BTreeMap<String, String> = files.chain([(OUTLINE.to_owned(), outline.to_owned())]).collect();
        for (name, text) in all {
            for part in [name.as_bytes(), text.as_bytes()] {
                hash.update((part.len() as u64).to_be_bytes());
                hash.update(part);
            }
        }
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// What the marks in rendered text mean.
    pub(super) fn anchors(&self) -> &Anchors {
        &self.anchors
    }

    pub(super) fn sections(&self) -> &[OutlineLine] {
        &self.sections
    }

    /// The text of a template, by its path.
    pub(super) fn text(&self, path: &str) -> &str {
        self.texts.get(path).map_or("", String::as_str)
    }

    /// The Markdown of one section.
    pub(super) fn render(&self, path: &str, lang: Lang, context: &Context) -> Result<String, ComposeError> {
        let Some(tera) = self.languages.get(&lang) else {
            let problem = format!("there are no templates in `{}`", lang.code());
            return Err(ComposeError::in_file(
                path,
                "",
                "",
                QuotedFault::new("", problem, "Add the folder of the language."),
            ));
        };
        tera.render(path, context).map_err(|error| tera_error(path, &error))
    }
}

/// The path of a template below the folder of the document.
pub(super) fn path(lang: Lang, file: &str) -> String {
    format!("{}/{file}", lang.code())
}

/// A file by its path, as Tera takes it.
fn path_and_text(file: &TemplateFile) -> (String, &str) {
    (path(file.lang, &file.name), file.text.as_str())
}

fn languages_of(files: &[TemplateFile]) -> Vec<Lang> {
    let spoken: BTreeSet<Lang> = files.iter().map(|file| file.lang).collect();
    spoken.into_iter().collect()
}

/// The templates with a mark before each block, by which it gets its permanent id.
fn mark_blocks(anchors: &mut Anchors, texts: &[(String, &str)]) -> Vec<(String, String)> {
    texts.iter().map(|(name, text)| (name.clone(), anchors.mark(text))).collect()
}

/// All templates of a language together, because they may include each other. Where that fails, each is read alone,
/// so that every error of syntax is found at once.
fn load<T: AsRef<str>>(language: &Arc<Language>, texts: &[(String, T)]) -> Result<Tera, Vec<ComposeError>> {
    let mut tera = empty(language);
    let Err(together) = tera.add_raw_templates(texts.iter().map(|(name, text)| (name, text.as_ref()))) else {
        return Ok(tera);
    };
    let alone = texts.iter().filter_map(|(name, text)| {
        let error = empty(language).add_raw_template(name, text.as_ref()).err()?;
        matches!(error.kind(), ErrorKind::SyntaxError(_)).then(|| tera_error(name, &error))
    });
    let alone: Vec<ComposeError> = alone.collect();
    Err(if alone.is_empty() { vec![tera_error(language.lang.code(), &together)] } else { alone })
}

fn empty(language: &Arc<Language>) -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on([".md"]);
    tera.set_escape_fn(escape);
    functions::register(&mut tera, language);
    tera
}

pub(super) fn read_outline(text: &str) -> Result<Vec<OutlineLine>, ComposeError> {
    let outline: Result<Outline, _> = toml::from_str(text);
    outline.map(|outline| outline.section).map_err(|error| ComposeError {
        file: OUTLINE.to_owned(),
        line: error.span().map(|span| text[..span.start].lines().count().max(1)),
        problem: error.message().to_owned(),
        remedy: "Each section has `id`, `file`, `part` (front, body or annex) and may have `when` and `was`."
            .to_owned(),
    })
}

/// Sections without a template in one of the languages, and templates that are not Markdown and so not escaped.
fn missing_templates(sections: &[OutlineLine], files: &[TemplateFile]) -> Vec<ComposeError> {
    let mut faults = Vec::new();
    for section in sections {
        for lang in languages_of(files) {
            if !files.iter().any(|file| file.lang == lang && file.name == section.file) {
                let problem = format!(
                    "the outline names this file for section `{}`, but it is missing or not UTF-8",
                    section.id
                );
                let fault = QuotedFault::new(
                    "",
                    problem,
                    "Add the file, save it as UTF-8, or take the section out of outline.toml.",
                );
                faults.push(ComposeError::in_file(&path(lang, &section.file), "", "", fault));
            }
        }
    }
    for file in files.iter().filter(|file| !file.name.ends_with(".md")) {
        let fault = QuotedFault::new(
            "",
            "the name of a template ends with .md",
            "Rename it, so that its words are escaped.",
        );
        faults.push(ComposeError::in_file(&path(file.lang, &file.name), "", "", fault));
    }
    faults
}

/// The filter that would let a user's words become markup.
fn forbidden(file: &TemplateFile) -> Option<ComposeError> {
    let line = file.text.lines().position(|line| {
        line.split('|').skip(1).any(|filter| {
            let rest = filter.trim_start().strip_prefix("safe");
            rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
        }) && line.contains("{{")
    })?;
    let remedy = "Take it out: it would turn what people typed into markup.";
    let mut error = ComposeError::in_file(
        &path(file.lang, &file.name),
        "",
        "",
        QuotedFault::new("", "the filter `safe` is forbidden", remedy),
    );
    error.line = Some(line + 1);
    Some(error)
}

/// Tera's error with its place.
fn tera_error(name: &str, error: &tera::Error) -> ComposeError {
    let (file, line, problem) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            (report.filename().to_owned(), Some(report.span().start_line), report.message().to_owned())
        }
        other => (name.to_owned(), None, other.to_string()),
    };
    let problem = problem.trim().trim_end_matches('.').to_owned();
    let remedy = "Correct the template, or the facts it asks for.".to_owned();
    ComposeError { file, line, problem, remedy }
}
