//! Knows how answers that do not fit together are put as questions, in the words of the pages; knows no rule.

use super::result::{Scored, english};
use crate::bundle::Files;
use crate::framework::ItemId;
use crate::lang::Lang;
use crate::scoring::{ConsistencyQuestion, Rule};
use crate::web::labels::rule_key;
use crate::words::{Arg, Format, Messages};

/// The questions in English, in their order.
pub fn questions(scored: &Scored<'_>) -> Vec<String> {
    let (messages, _) = Messages::load(&Files::embedded());
    scored.questions.iter().map(|question| asked(scored, &messages, question)).collect()
}

fn asked(scored: &Scored<'_>, messages: &Messages, question: &ConsistencyQuestion) -> String {
    if let Rule::OfFramework(id) = &question.rule {
        let rule = scored.library.consistency_rule(id);
        let own = rule.map(|rule| english(&rule.question).to_owned()).unwrap_or_default();
        let [item, others] = [0, 1].map(|place| answered_at(scored, messages, question.items.get(place)));
        let args = [("item", item.into()), ("others", others.into()), ("question", own.into())];
        return messages.say_with(Lang::EN, rule_key(&question.rule), &args);
    }
    let (one, others) = question.items.split_at(1.min(question.items.len()));
    let others = match question.rule {
        Rule::AbovePrerequisite => others,
        _ => &others[..1.min(others.len())],
    };
    let unknown = messages.say(Lang::EN, "gaps-unknown");
    let list = |ids: &[ItemId], told: &dyn Fn(&ItemId) -> String| -> Arg {
        Format::new(&messages.languages().of(Lang::EN)).list(&ids.iter().map(told).collect::<Vec<_>>()).into()
    };
    let level = |id: &ItemId| level(scored, id).unwrap_or_else(|| unknown.clone());
    let name = |id: &ItemId| scored.named(id);
    let framework = |id: &ItemId| framework(scored, id);
    let args = [
        ("a", list(one, &name)),
        ("b", list(others, &name)),
        ("la", list(one, &level)),
        ("lb", list(others, &level)),
        ("fa", list(one, &framework)),
        ("fb", list(others, &framework)),
    ];
    messages.say_with(Lang::EN, rule_key(&question.rule), &args)
}

/// An item with the level it was answered with.
fn answered_at(scored: &Scored<'_>, messages: &Messages, id: Option<&ItemId>) -> String {
    let Some(id) = id else { return String::new() };
    let item: Arg = scored.named(id).into();
    match level(scored, id) {
        Some(level) => {
            messages.say_with(Lang::EN, "doc-at-level", &[("item", item), ("level", level.into())])
        }
        None => messages.say_with(Lang::EN, "doc-at-unknown", &[("item", item)]),
    }
}

/// The level as claimed.
fn level(scored: &Scored<'_>, id: &ItemId) -> Option<String> {
    scored.assessment.answers.get(id)?.rating.level().map(|level| level.to_string())
}

fn framework(scored: &Scored<'_>, id: &ItemId) -> String {
    let framework = scored.library.item(id).map(|(framework, _)| english(&framework.short_title).to_owned());
    framework.unwrap_or_default()
}
