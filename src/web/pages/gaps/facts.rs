//! Knows what every part of the gaps page starts from, and the words they share for items and levels.

use crate::analysis::Sensitivity;
use crate::framework::{Framework, ItemId, Level};
use crate::presentation::{Claim, Medium, Names};
use crate::scoring::{ItemScore, Scorecard};
use crate::web::http::extract::Open;
use crate::web::{Address, Voice};
use leptos::prelude::*;

/// One framework of one assessment, scored.
pub struct GapsFacts<'a> {
    /// The assessment as the request sees it.
    pub open: &'a Open,
    /// The framework.
    pub framework: &'a Framework,
    /// Its scores.
    pub card: &'a Scorecard,
    /// How far their order can be relied upon.
    pub sensitivity: &'a Sensitivity,
    /// How much may be claimed from both.
    pub claim: Claim,
}

impl GapsFacts<'_> {
    /// The reader's voice.
    pub fn voice(&self) -> &Voice {
        &self.open.voice
    }

    /// What things are called.
    pub fn names(&self) -> Names<'_> {
        let plan = Some(self.open.analysis.national());
        Names { voice: self.voice(), library: &self.open.analysis.library, plan, medium: Medium::Screen }
    }

    /// The address of an item's answer.
    pub fn url(&self, id: &ItemId) -> String {
        Address::Item(self.open.id(), id.clone()).url(self.voice().lang())
    }

    /// An item as a link to its answer.
    pub fn link(&self, id: &ItemId) -> AnyView {
        view! { <a href=self.url(id)><span class="item-id">{id.to_string()}</span>" "{self.names().title(id)}</a> }
            .into_any()
    }

    /// A level with its name on the framework's scale: "Level 2, Developing".
    pub fn level(&self, level: Level) -> String {
        let voice = self.voice();
        let shown = voice.number(usize::from(level.value()));
        match self.framework.level_name(level) {
            Some(name) => {
                let args = [("level", shown.into()), ("name", voice.text(&name.label).into())];
                voice.say_with("gaps-level", &args)
            }
            None => voice.say_with("gaps-level-plain", &[("level", shown.into())]),
        }
    }

    /// The name of a level alone: "Developing".
    pub fn level_name(&self, level: Level) -> String {
        self.framework.level_name(level).map_or_else(String::new, |name| self.voice().text(&name.label))
    }

    /// The level that was answered, in words; unknown and not applicable are words too, never a number.
    pub fn state(&self, score: &ItemScore) -> String {
        match score.claimed {
            _ if score.is_excluded() => self.voice().say("gaps-not-applicable"),
            Some(level) => self.level(level),
            None if score.is_open() => self.voice().say("rating-open"),
            None => self.voice().say("gaps-unknown"),
        }
    }

    /// The scores of known items below their target, in the order in which to take them up.
    pub fn in_order(&self) -> impl Iterator<Item = &ItemScore> {
        self.card.order.iter().filter_map(|id| self.card.item(id))
    }

    /// How many known items lie below the level aimed at.
    pub fn below_count(&self) -> usize {
        self.card.items.iter().filter(|item| item.is_gap()).count()
    }

    /// How many items nobody has answered.
    pub fn open_count(&self) -> usize {
        self.card.items.iter().filter(|item| item.is_open()).count()
    }

    /// How many items were answered without a level that would be known: "don't know".
    pub fn unknown_count(&self) -> usize {
        self.card.coverage.applicable - self.card.coverage.known - self.open_count()
    }
}
