//! Knows how answers that do not fit together are put as a question; knows not which of them is right.

use super::Names;
use crate::assessment::Assessment;
use crate::framework::ItemId;
use crate::scoring::{ConsistencyQuestion, Rule};

impl Names<'_> {
    /// The question, with the levels that were answered, because it is the answers that it questions.
    pub fn question(&self, question: &ConsistencyQuestion, assessment: &Assessment) -> String {
        let answered: Vec<String> =
            question.items.iter().map(|id| self.answered_item(id, assessment)).collect();
        let (item, others) =
            answered.split_first().map_or((String::new(), &[][..]), |(item, rest)| (item.clone(), rest));
        let own = match &question.rule {
            Rule::OfFramework(id) => self.library.consistency_rule(id),
            _ => None,
        };
        let own = own.map(|rule| self.voice.text(&rule.question)).unwrap_or_default();
        let args = [
            ("item", item.into()),
            ("others", self.voice.list(others).into()),
            ("question", own.into()),
            ("conditions", self.denied_by_treaties(question, assessment).into()),
        ];
        self.voice.say_with(key(&question.rule), &args)
    }

    /// What the questioned answer holds and the treaties deny, in sentences; nothing under another rule.
    fn denied_by_treaties(&self, question: &ConsistencyQuestion, assessment: &Assessment) -> String {
        let asked = question.items.iter().filter(|_| question.rule == Rule::AgainstTreaty);
        let items = asked.filter_map(|id| self.library.item(id));
        let denied = items.flat_map(|(_, item)| assessment.denied_by_treaties(item));
        denied.map(|condition| self.voice.text(&condition.text)).collect::<Vec<_>>().join(" ")
    }

    fn answered_item(&self, id: &ItemId, assessment: &Assessment) -> String {
        let level = assessment.answers.get(id).and_then(|answer| answer.rating.level());
        let item = ("item", self.item(id).into());
        match level {
            Some(level) => self.voice.say_with("at-level", &[item, ("level", level.to_string().into())]),
            None => self.voice.say_with("at-unknown", &[item]),
        }
    }
}

fn key(rule: &Rule) -> &'static str {
    match rule {
        Rule::AbovePrerequisite => "rule-above-prerequisite",
        Rule::TopWithoutIndependentEvidence => "rule-top-without-independent-evidence",
        Rule::FrameworksDisagree => "rule-frameworks-disagree",
        Rule::AgainstTreaty => "rule-against-treaty",
        Rule::OfFramework(_) => "rule-of-framework",
    }
}
