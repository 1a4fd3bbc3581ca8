//! Knows where the translatable words of each kind of content are, so that overlays can reach them by id.

use super::{Action, EditionMapping, Framework, Item, Library, Stage, StageSet, StrategyKit, Text, TextLine};

/// Content whose words can be visited, each under a key made of ids, such as `questions.C01-Q1.ask`.
pub trait Translatable {
    /// Calls `visit` with the key and the words of every translatable text.
    fn words(&mut self, visit: &mut dyn FnMut(&str, &mut Text));
}

/// Everything that is asked, whatever file it stands in; keys are those of the files.
impl Translatable for Library {
    fn words(&mut self, visit: &mut dyn FnMut(&str, &mut Text)) {
        for framework in self.frameworks.iter_mut().chain(&mut self.earlier) {
            framework.words(visit);
            framework.items.iter_mut().for_each(|item| item.words(visit));
        }
        self.mappings.iter_mut().for_each(|mapping| mapping.words(visit));
        self.stages.words(visit);
        self.stages.stages.iter_mut().for_each(|stage| stage.words(visit));
        self.kit.words(visit);
        self.kit.each_file(&mut |_, file| file.words(visit));
        self.countries.words(visit);
        self.regions.words(visit);
    }
}

/// The key of a reason is the first id of its line.
impl Translatable for EditionMapping {
    fn words(&mut self, visit: &mut dyn FnMut(&str, &mut Text)) {
        for line in &mut self.items {
            let id = line.from.first().or(line.to.first()).map_or("", |id| id.as_str());
            visit(&format!("reasons.{id}"), &mut line.reason);
        }
        for line in &mut self.conditions {
            let id = line.from.first().or(line.to.first()).map_or("", |id| id.as_str());
            visit(&format!("reasons.{id}"), &mut line.reason);
        }
    }
}

impl Translatable for Framework {
    fn words(&mut self, visit: &mut dyn FnMut(&str, &mut Text)) {
        visit("title", &mut self.title);
        visit("short-title", &mut self.short_title);
        visit_full("publisher", &mut self.publisher, visit);
        visit("licence", &mut self.licence);
        visit_some("suits", self.suits.as_mut(), visit);
        for notice in &mut self.notices {
            visit(&format!("notices.{}", notice.id), &mut notice.text);
        }
        for name in &mut self.levels {
            visit(&format!("levels.{}.label", name.level), &mut name.label);
            visit(&format!("levels.{}.rule", name.level), &mut name.rule);
            visit_some(&format!("levels.{}.official", name.level), name.official.as_mut(), visit);
        }
        for edition in &mut self.editions {
            visit(&format!("editions.{}.title", edition.id), &mut edition.title);
            for area in &mut edition.areas {
                visit(&format!("editions.{}.areas.{}.title", edition.id, area.id), &mut area.title);
                visit_full(
                    &format!("editions.{}.areas.{}.outcome", edition.id, area.id),
                    &mut area.outcome,
                    visit,
                );
            }
            for title in &mut edition.titles {
                visit(&format!("editions.{}.titles.{}", edition.id, title.item), &mut title.title);
            }
            for (number, merge) in edition.merges.iter_mut().enumerate() {
                visit(&format!("editions.{}.merges.{}", edition.id, number + 1), &mut merge.title);
            }
        }
        for enabler in &mut self.enablers {
            visit(&format!("enablers.{}", enabler.id), &mut enabler.text);
        }
        for instrument in &mut self.instruments {
            visit(&format!("instruments.{}.title", instrument.id), &mut instrument.title);
            visit(&format!("instruments.{}.short-title", instrument.id), &mut instrument.short_title);
            visit(&format!("instruments.{}.unit", instrument.id), &mut instrument.unit);
        }
        for stakeholder in &mut self.stakeholders {
            visit(&format!("stakeholders.{}", stakeholder.id), &mut stakeholder.text);
        }
        for rule in &mut self.consistency {
            visit(&format!("consistency.{}", rule.id), &mut rule.question);
        }
    }
}

impl Translatable for Item {
    fn words(&mut self, visit: &mut dyn FnMut(&str, &mut Text)) {
        visit("title", &mut self.title);
        visit("sense", &mut self.sense);
        visit("why", &mut self.why);
        for level in &mut self.levels {
            visit(&format!("levels.{}", level.level), &mut level.statement);
            for condition in &mut level.conditions {
                let key = |field: &str| format!("conditions.{}.{field}", condition.id);
                let [text, proof, lacks] = ["text", "proof", "lacks"].map(key);
                visit(&text, &mut condition.text);
                visit(&proof, &mut condition.proof);
                visit(&lacks, &mut condition.lacks);
            }
        }
        for question in &mut self.questions {
            visit(&format!("questions.{}.ask", question.id), &mut question.ask);
            visit(&format!("questions.{}.proof", question.id), &mut question.proof);
        }
        if let Some(institutions) = &mut self.institutions {
            visit("institutions.lead", &mut institutions.lead);
            visit_full("institutions.partners", &mut institutions.partners, visit);
        }
        if let Some(gap) = &mut self.gap {
            visit("gap.text", &mut gap.text);
            for statistic in &mut gap.statistics {
                visit(&format!("gap.statistics.{}", statistic.id), &mut statistic.text);
            }
        }
        if let Some(worth) = &mut self.worth {
            visit_full("worth.basis", &mut worth.basis, visit);
        }
        for action in &mut self.actions {
            action_words(action, visit);
        }
        for (instrument, references) in &mut self.crosswalk {
            let numbered = references.iter_mut().enumerate().filter(|(_, reference)| in_words(reference));
            numbered.for_each(|(index, reference)| {
                visit(&format!("crosswalk.{instrument}.{}", index + 1), reference);
            });
        }
    }
}

impl Translatable for StageSet {
    fn words(&mut self, visit: &mut dyn FnMut(&str, &mut Text)) {
        visit("title", &mut self.title);
        visit_full("publisher", &mut self.publisher, visit);
        visit("licence", &mut self.licence);
        for notice in &mut self.notices {
            visit(&format!("notices.{}", notice.id), &mut notice.text);
        }
        for step in &mut self.rapid {
            visit(&format!("rapid.{}", step.id), &mut step.title);
        }
    }
}

impl Translatable for StrategyKit {
    fn words(&mut self, visit: &mut dyn FnMut(&str, &mut Text)) {
        visit("title", &mut self.title);
        visit_full("publisher", &mut self.publisher, visit);
        visit("licence", &mut self.licence);
        for notice in &mut self.notices {
            visit(&format!("notices.{}", notice.id), &mut notice.text);
        }
    }
}

impl Translatable for Stage {
    fn words(&mut self, visit: &mut dyn FnMut(&str, &mut Text)) {
        visit("title", &mut self.title);
        visit("short-title", &mut self.short_title);
        visit("purpose", &mut self.purpose);
        lines("inputs", &mut self.inputs, visit);
        lines("tasks", &mut self.tasks, visit);
        for output in &mut self.outputs {
            visit(&format!("outputs.{}", output.id), &mut output.text);
        }
        for gate in &mut self.gates {
            visit(&format!("gates.{}", gate.id), &mut gate.text);
        }
        visit_some("signs", self.signs.as_mut(), visit);
    }
}

/// Whether a reference has words to translate: not `9(1-2)`, `16.a`, `M5` or `OPIC`.
fn in_words(reference: &Text) -> bool {
    reference.base().as_bytes().windows(3).any(|letters| letters.iter().all(u8::is_ascii_lowercase))
}

fn action_words(action: &mut Action, visit: &mut dyn FnMut(&str, &mut Text)) {
    let id = action.id.clone();
    let key = |field: &str| format!("actions.{id}.{field}");
    visit(&key("title"), &mut action.title);
    visit_some(&key("short-title"), action.short_title.as_mut(), visit);
    visit_some(&key("review-title"), action.review_title.as_mut(), visit);
    visit_some(&key("short-review-title"), action.short_review_title.as_mut(), visit);
    visit(&key("indicator"), &mut action.indicator);
    visit(&key("verification"), &mut action.verification);
    visit_some(&key("cost-driver"), action.cost_driver.as_mut(), visit);
    visit_some(&key("lead"), action.lead.as_mut(), visit);
    visit_some(&key("after-note"), action.after_note.as_mut(), visit);
    for (number, step) in (1..).zip(&mut action.steps) {
        visit(&key(&format!("steps.{number}")), step);
    }
    visit_some(&key("unit"), action.unit_cost.as_mut().map(|cost| &mut cost.unit), visit);
    for (year, target) in &mut action.targets {
        visit(&key(&format!("targets.{year}")), target);
    }
    for example in &mut action.examples {
        visit(&key(&format!("examples.{}", example.id)), &mut example.text);
    }
}

fn lines(field: &str, lines: &mut [TextLine], visit: &mut dyn FnMut(&str, &mut Text)) {
    for line in lines {
        visit(&format!("{field}.{}", line.id), &mut line.text);
    }
}

fn visit_some(key: &str, text: Option<&mut Text>, visit: &mut dyn FnMut(&str, &mut Text)) {
    if let Some(text) = text {
        visit(key, text);
    }
}

fn visit_full(key: &str, text: &mut Text, visit: &mut dyn FnMut(&str, &mut Text)) {
    if !text.is_empty() {
        visit(key, text);
    }
}
