//! Knows how an open point is said: what is open in a sentence, and the page and the field in which it is closed.

use super::place::{field_key, page_key};
use crate::analysis::Analysis;
use crate::assessment::Strategy;
use crate::assessment::strategy::{EntryId, Matter, SafeguardState};
use crate::framework::{ActionId, ItemId};
use crate::plan::open_points::{BodyLack, RiskLack};
use crate::plan::{CountPlace, IndicatorWarning, Lack, OpenMatter};
use crate::presentation::{Label, Names, excerpt, quote, rounded_money};
use crate::words::{Arg, Voice};
use chrono::NaiveDate;

/// How much of what people typed names a risk or a comment, in characters.
const QUOTED: usize = 140;
/// What stands between a page and its field.
const INSIDE: &str = " › ";

impl Names<'_> {
    /// What is open, in a sentence.
    pub fn open_point(&self, analysis: &Analysis, matter: &OpenMatter) -> String {
        let voice = self.voice;
        let strategy = &analysis.assessment.strategy;
        match matter {
            OpenMatter::Unanswered { item } => self.item_point("point-unanswered", item),
            OpenMatter::Unknown { item } => self.item_point("point-unknown", item),
            OpenMatter::Lead => voice.say("point-lead"),
            OpenMatter::Period => voice.say("point-period"),
            OpenMatter::Vision => voice.say("point-vision"),
            OpenMatter::Mission => voice.say("point-mission"),
            OpenMatter::Currency => voice.say("point-currency"),
            OpenMatter::PriceYear => voice.say("point-price-year"),
            OpenMatter::Reporting => voice.say("point-reporting"),
            OpenMatter::Actions => voice.say("point-actions"),
            OpenMatter::Action { action, lacks } => self.action_point(action, lacks),
            OpenMatter::Changed { action } => self.changed_point(action),
            OpenMatter::Gap { item } => self.about("point-gap", "item", self.item(item)),
            OpenMatter::Funding { gap } => {
                self.about("point-funding", "amount", rounded_money(voice, analysis.costing(), gap.amount()))
            }
            OpenMatter::Indicators => voice.say("point-indicators"),
            OpenMatter::Indicator { indicator, warnings } => {
                self.indicator_point(strategy, indicator, warnings)
            }
            OpenMatter::Body { body, lacks } => self.body_point(strategy, body, lacks),
            OpenMatter::Rights { question, answer } => self.safeguard_point(question, *answer),
            OpenMatter::Risks => voice.say("point-risks"),
            OpenMatter::Risk { entry, lacks } => self.risk_point(strategy, *entry, lacks),
            OpenMatter::Commitment { instrument } => {
                self.about("point-commitment", "instrument", self.instrument(instrument))
            }
            OpenMatter::Deadline { instrument, day } => self.deadline_point(instrument, *day),
            OpenMatter::ChildrenHeard => voice.say("point-children-heard"),
            OpenMatter::Comment { entry } => {
                self.about("point-comment", "comment", self.entry_words(strategy, *entry))
            }
            OpenMatter::SmallNumber { place } => self.small_number_point(place),
            OpenMatter::UndatedFigure { entry } => {
                self.about("point-undated-figure", "figure", self.entry_words(strategy, *entry))
            }
            OpenMatter::MissingFigures { count } => voice.say_count("point-missing-figures", *count),
            OpenMatter::Policy { policy } => {
                let known = self.library.kit.linked_policies.iter().find(|one| &one.id == policy);
                let title = known.map_or_else(|| policy.clone(), |one| voice.text(&one.title));
                self.about("point-policy", "policy", title)
            }
            OpenMatter::Language(lag) => {
                let name = |lang| voice.languages().of(lang).name.clone();
                let args = [("language", name(lag.lang).into()), ("ahead", name(lag.ahead.lang).into())];
                voice.say_with("point-language", &args)
            }
            OpenMatter::Signatures => voice.say("point-signatures"),
            OpenMatter::Signature { entry } => {
                self.about("point-signature", "institution", self.entry_words(strategy, *entry))
            }
            OpenMatter::Act => voice.say("point-act"),
        }
    }

    fn deadline_point(&self, instrument: &str, day: NaiveDate) -> String {
        let args = [("instrument", self.instrument(instrument).into()), ("day", self.voice.date(day).into())];
        self.voice.say_with("point-deadline", &args)
    }

    /// The page and the field in which a point is closed, by their words: `Frame and limits › Vision`.
    pub fn open_point_place(&self, strategy: &Strategy, matter: &OpenMatter) -> String {
        let say = |key: &str| self.voice.say(key);
        let inside = match matter {
            OpenMatter::Unanswered { item } | OpenMatter::Unknown { item } => vec![self.item(item)],
            OpenMatter::SmallNumber { place: CountPlace::Item(item) } => {
                return [say("items-title"), self.item(item), say("column-finding")].join(INSIDE);
            }
            OpenMatter::Action { action, .. } | OpenMatter::Changed { action } => {
                vec![self.action_number(action)]
            }
            OpenMatter::Indicator { indicator, .. } => vec![self.indicator_name(strategy, indicator)],
            OpenMatter::Body { body, .. } => vec![self.body_name(strategy, body)],
            other => field_key(other).map(say).into_iter().collect(),
        };
        [vec![say(&page_key(matter))], inside].concat().join(INSIDE)
    }

    pub(super) fn about(&self, key: &str, name: &str, words: String) -> String {
        self.voice.say_with(key, &[(name, words.into())])
    }

    /// What is open about an item, and who usually answers for it.
    fn item_point(&self, key: &str, item: &ItemId) -> String {
        let open = self.about(key, "item", self.item(item));
        let usual = self.library.item(item).and_then(|(_, item)| item.institutions.as_ref());
        match usual {
            Some(usual) => {
                format!("{open} {}", self.about("point-ask", "lead", self.voice.text(&usual.lead)))
            }
            None => open,
        }
    }

    /// An action by its number, with what it numbers; by its title while it has none.
    fn action_number(&self, id: &ActionId) -> String {
        let planned = self.plan.and_then(|plan| plan.action(id));
        match planned {
            Some(action) => self.about("point-of-action", "number", action.number.clone()),
            None => quote(&self.action_title(id)),
        }
    }

    /// An action by its number and title.
    pub(super) fn own_action(&self, id: &ActionId) -> String {
        let [action, title] = self.action_args(id);
        self.voice.say_with("point-own-action", &[action, title])
    }

    fn action_args(&self, id: &ActionId) -> [(&'static str, Arg); 2] {
        [("action", self.action_number(id).into()), ("title", quote(&self.action_title(id)).into())]
    }

    fn action_point(&self, id: &ActionId, lacks: &[Lack]) -> String {
        let lacks: Vec<String> = lacks.iter().map(|lack| lack.name(self.voice)).collect();
        let [action, title] = self.action_args(id);
        self.voice.say_with("point-action", &[action, title, ("lacks", self.voice.list(&lacks).into())])
    }

    fn changed_point(&self, id: &ActionId) -> String {
        let planned = self.plan.and_then(|plan| plan.action(id));
        let changed = planned.and_then(|action| action.changed.as_ref());
        let changed = changed.map(|changed| self.changed_gap(changed));
        let void = planned.and_then(|action| action.void.as_ref()).map(|void| self.void_decision(void));
        let why: Vec<String> = changed.into_iter().chain(void).collect();
        let [action, title] = self.action_args(id);
        self.voice.say_with("point-changed", &[action, title, ("why", why.join(" ").into())])
    }

    fn indicator_name(&self, strategy: &Strategy, id: &str) -> String {
        let own = strategy.indicators.get(id).and_then(|record| record.own.as_ref());
        let card = self.library.kit.indicators.iter().find(|card| card.id.as_str() == id);
        match (own, card) {
            (Some(own), _) => quote(&own.name),
            (None, Some(card)) => self.voice.text(&card.name),
            (None, None) => id.to_owned(),
        }
    }

    fn indicator_point(&self, strategy: &Strategy, id: &str, warnings: &[IndicatorWarning]) -> String {
        let said: Vec<String> = warnings.iter().map(|one| indicator_warning(self.voice, *one)).collect();
        let args =
            [("indicator", self.indicator_name(strategy, id).into()), ("warnings", said.join(" ").into())];
        self.voice.say_with("point-indicator", &args)
    }

    fn body_name(&self, strategy: &Strategy, id: &str) -> String {
        let own = strategy.bodies.get(id).map(|record| quote(&record.name)).filter(|name| !name.is_empty());
        let usual = self.library.kit.governance.bodies.iter().find(|body| body.id == id);
        own.or_else(|| usual.map(|body| self.voice.text(&body.title))).unwrap_or_else(|| id.to_owned())
    }

    fn body_point(&self, strategy: &Strategy, id: &str, lacks: &[BodyLack]) -> String {
        let body = ("body", self.body_name(strategy, id).into());
        if lacks.contains(&BodyLack::Everything) {
            return self.voice.say_with("point-body-empty", &[body]);
        }
        let lacks: Vec<String> = lacks.iter().map(|lack| lack.name(self.voice)).collect();
        self.voice.say_with("point-body", &[body, ("lacks", self.voice.list(&lacks).into())])
    }

    fn safeguard_point(&self, id: &str, state: SafeguardState) -> String {
        let known = self.library.kit.rights_check.iter().find(|one| one.id == id);
        let safeguard = known.map_or_else(|| id.to_owned(), |one| self.voice.text(&one.safeguard));
        let args = [("safeguard", quote(&safeguard).into()), ("state", state.name(self.voice).into())];
        self.voice.say_with("point-rights", &args)
    }

    fn risk_point(&self, strategy: &Strategy, entry: EntryId, lacks: &[RiskLack]) -> String {
        let lacks: Vec<String> = lacks.iter().map(|lack| lack.name(self.voice)).collect();
        let risk = ("risk", self.entry_words(strategy, entry).into());
        self.voice.say_with("point-risk", &[risk, ("lacks", self.voice.list(&lacks).into())])
    }

    fn small_number_point(&self, place: &CountPlace) -> String {
        let place = match place {
            CountPlace::Item(item) => self.item(item),
            CountPlace::Entry(entry) => self.voice.say(&format!("records-{}-title", entry.kind.code())),
        };
        self.about("point-small-number", "place", place)
    }

    /// What an entry is about, in few words.
    pub(super) fn entry_words(&self, strategy: &Strategy, id: EntryId) -> String {
        let kit = &self.library.kit;
        let words = match strategy.entries.get(&id).map(|entry| &entry.matter) {
            Some(Matter::Risk(risk)) => {
                let starter = kit.risks.iter().find(|one| one.id == risk.about);
                own_or(&risk.text, starter.map(|one| self.voice.text(&one.text)))
            }
            Some(Matter::Figure(figure)) => {
                let asked = kit.context_figures.iter().find(|one| one.id == figure.about);
                own_or(&figure.title, asked.map(|one| self.voice.text(&one.name)))
            }
            Some(Matter::Comment(comment)) => comment.text.clone(),
            Some(Matter::Signature(line)) => line.institution.clone(),
            _ => String::new(),
        };
        let words = excerpt(&words, QUOTED);
        if words.is_empty() { id.kind.title(self.voice) } else { words }
    }
}

/// What the country wrote; the words of the list where it wrote nothing.
fn own_or(own: &str, usual: Option<String>) -> String {
    if own.trim().is_empty() { usual.unwrap_or_default() } else { own.to_owned() }
}

/// What is doubtful about an indicator, in a sentence.
pub fn indicator_warning(voice: &Voice, warning: IndicatorWarning) -> String {
    match warning {
        IndicatorWarning::CountsReportsOnly => voice.say("results-warning-counts-reports"),
        IndicatorWarning::NoBaseline => voice.say("results-warning-no-baseline"),
        IndicatorWarning::BaselineWithoutSource => voice.say("results-warning-no-source"),
        IndicatorWarning::NoTarget => voice.say("results-warning-no-target"),
        IndicatorWarning::TargetOutsidePeriod { year } => {
            voice.say_with("results-warning-outside", &[("year", year.to_string().into())])
        }
        IndicatorWarning::TargetNoBetter => voice.say("results-warning-no-better"),
        IndicatorWarning::NoResponsible => voice.say("results-warning-nobody"),
    }
}
