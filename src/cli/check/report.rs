//! Knows how the result of `amparo check` is told: problems first, then what there is and how far it is translated.

use super::STEPS;
use crate::bundle::{ContentResult, Problem};
use crate::framework::check::{CHECKS, shares};
use crate::framework::{Framework, Library, Regions};

/// The problems, the counts and the verdict.
pub fn report(reading: &ContentResult) -> String {
    let mut lines: Vec<String> = reading.problems.iter().map(Problem::to_string).collect();
    if let Some(library) = &reading.library {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(library.frameworks.iter().map(counts));
        let outputs: usize = library.stages.stages.iter().map(|stage| stage.outputs.len()).sum();
        let stages = library.stages.stages.len();
        lines.push(row(library.stages.id.as_str(), &format!("{stages} stages, {outputs} outputs")));
        lines.push(row(library.kit.id.as_str(), &entries(library)));
        lines.push(row("countries", &library.countries.len().to_string()));
        let Regions { regions, offices, groups, consents } = &library.regions;
        let (regions, offices, groups) = (regions.len(), offices.len(), groups.len());
        let text =
            format!("{regions} regions, {offices} offices, {groups} groups, {} consents", consents.len());
        lines.push(row("regions", &text));
        lines.push(String::new());
        lines.extend(languages(library));
        lines.push(String::new());
    }
    lines.push(verdict(&reading.problems));
    lines.join("\n") + "\n"
}

/// The names of the checks, with what each makes sure of.
pub fn list() -> String {
    let content = CHECKS.iter().map(|check| (check.name, check.keeps));
    let reading = [
        ("read", "every file can be read and has no unknown key"),
        ("file-name", "a file is named after the id it describes"),
        ("overlay", "translations name texts that exist"),
        ("stray-file", "every file is read by something"),
        ("language", "every language has its facts: direction, region, numbers in letters"),
    ];
    let others = STEPS.iter().flat_map(|step| step.keeps.iter().copied());
    let all = reading.into_iter().chain(content).chain(others);
    all.map(|(name, keeps)| row(name, keeps) + "\n").collect()
}

fn row(name: &str, text: &str) -> String {
    format!("{name:<22} {text}")
}

fn counts(framework: &Framework) -> String {
    let questions: usize = framework.items.iter().map(|item| item.questions.len()).sum();
    let actions: usize = framework.items.iter().map(|item| item.actions.len()).sum();
    let text = format!("{} items, {questions} questions, {actions} actions", framework.items.len());
    row(framework.id.as_str(), &text)
}

fn entries(library: &Library) -> String {
    let (mut files, mut entries) = (0, 0);
    library.kit.clone().each_file(&mut |_, file| {
        files += 1;
        entries += file.ids().len();
    });
    format!("{files} files, {entries} entries")
}

/// How much of each framework can be read in each language; whole percentages are rounded down.
fn languages(library: &Library) -> Vec<String> {
    let shares = shares(library);
    let lines = library.languages.iter().map(|language| {
        let of_lang = shares.iter().filter(|share| share.lang == language.lang);
        let parts = of_lang.map(|share| {
            let percent = (share.translated * 100).checked_div(share.total).unwrap_or(100);
            format!("{} {percent}% ({} of {})", share.set, share.translated, share.total)
        });
        row(&language.name, &parts.collect::<Vec<_>>().join(", "))
    });
    lines.collect()
}

fn verdict(problems: &[Problem]) -> String {
    let errors = problems.iter().filter(|problem| problem.is_error()).count();
    let checks = list().lines().count();
    let plural = |count: usize, word: &str| {
        if count == 1 { format!("1 {word}") } else { format!("{count} {word}s") }
    };
    let (errors, warnings) = (plural(errors, "error"), plural(problems.len() - errors, "warning"));
    format!("{checks} checks: {errors}, {warnings}.")
}
