//! Knows how it is told, to page and command line alike, what another edition of a framework moves; knows neither.

use super::{Label, Medium, Names};
use crate::analysis::{Analysis, EditionShift, edition_shifts};
use crate::framework::{EditionStep, ItemId, Level};
use crate::scoring::{DomainScore, ItemScore, Scorecard};
use crate::words::{Arg, Voice};

/// What taking another edition would move.
#[derive(Debug)]
pub struct EditionTable {
    /// Every item that it moves.
    pub rows: Vec<EditionRow>,
    /// The figures of the framework as a whole, then those of its areas.
    pub figures: Vec<EditionFigure>,
}

/// An item that another edition moves, in words.
#[derive(Debug)]
pub struct EditionRow {
    /// Its id and title; where its id changes, the earlier ones first.
    pub name: String,
    /// Level, target and priority as they are.
    pub before: String,
    /// The same as they would be.
    pub after: String,
    /// By what, with the reason that the mapping gives.
    pub cause: String,
    /// Whether its answer counts only once somebody confirms it.
    pub to_confirm: bool,
}

/// A figure that may be another in another edition.
#[derive(Debug)]
pub struct EditionFigure {
    /// What it tells.
    pub name: String,
    /// As it is.
    pub before: String,
    /// As it would be.
    pub after: String,
}

impl EditionTable {
    /// What the step moves between two states of an assessment.
    pub fn of(voice: &Voice, before: &Analysis, after: &Analysis, step: EditionStep<'_>) -> EditionTable {
        let sides = Sides { voice, before, after, step };
        let shifts = edition_shifts(before, after, step);
        EditionTable { rows: shifts.iter().map(|shift| sides.row(shift)).collect(), figures: sides.figures() }
    }

    /// How many answers somebody has to confirm.
    pub fn to_confirm(&self) -> usize {
        self.rows.iter().filter(|row| row.to_confirm).count()
    }
}

/// An assessment in both editions, for one reader.
struct Sides<'a> {
    voice: &'a Voice,
    before: &'a Analysis,
    after: &'a Analysis,
    step: EditionStep<'a>,
}

impl Sides<'_> {
    fn row(&self, shift: &EditionShift<'_>) -> EditionRow {
        let names = |analysis| {
            let analysis: &Analysis = analysis;
            Names { voice: self.voice, library: &analysis.library, plan: None, medium: Medium::Screen }
        };
        let old: Vec<String> = shift.from.iter().map(|id| names(self.before).item(id)).collect();
        let new = shift.to.as_ref().map(|id| names(self.after).item(id));
        let same = shift.to.as_ref().is_some_and(|to| shift.from == [to.clone()]);
        let name = match (new, old.is_empty() || same) {
            (Some(new), true) => new,
            (Some(new), false) => {
                let args = [("from", self.voice.list(&old).into()), ("to", new.into())];
                self.voice.say_with("targets-way", &args)
            }
            (None, _) => self.voice.list(&old),
        };
        let causes: Vec<String> = shift.causes.iter().map(|cause| cause.name(self.voice)).collect();
        let mut cause = self.voice.list(&causes);
        if let Some(reason) = shift.reason {
            cause = format!("{cause}. {}", self.voice.text(reason));
        }
        let before: Vec<String> = shift.from.iter().map(|id| self.standing(self.before, id)).collect();
        let after = shift.to.as_ref().map(|id| self.standing(self.after, id));
        let none = || self.voice.say("edition-not-asked");
        let before = if before.is_empty() { none() } else { before.join(" / ") };
        EditionRow { name, before, after: after.unwrap_or_else(none), cause, to_confirm: shift.to_confirm }
    }

    /// Level, target and priority of an item.
    fn standing(&self, analysis: &Analysis, id: &ItemId) -> String {
        let Some(score) = analysis.item(id) else { return self.voice.say("edition-not-asked") };
        let mut args: Vec<(&str, Arg)> =
            vec![("level", self.level(score).into()), ("target", score.target.to_string().into())];
        let Some(priority) = score.priority else { return self.voice.say_with("edition-standing", &args) };
        args.push(("priority", self.voice.decimal(priority, 2).into()));
        self.voice.say_with("edition-standing-ranked", &args)
    }

    fn level(&self, score: &ItemScore) -> String {
        match score.effective {
            _ if score.is_excluded() => self.voice.say("cell-excluded"),
            _ if score.is_open() => self.voice.say("cell-open"),
            None => self.voice.say("cell-unknown"),
            Some(level) => self.voice.say_with("level-number", &[("level", level.to_string().into())]),
        }
    }

    fn figures(&self) -> Vec<EditionFigure> {
        let card = |analysis| {
            let analysis: &Analysis = analysis;
            analysis.framework(&self.step.new.id).map(|one| one.scorecard.clone())
        };
        let (before, after) = (card(self.before), card(self.after));
        let cards = [&before, &after];
        let none = || self.voice.say("edition-none");
        let level = |level: Option<Level>| match level {
            Some(level) => self.voice.say_with("level-number", &[("level", level.to_string().into())]),
            None => none(),
        };
        let mut figures = vec![
            self.figure("edition-known", cards, |card| {
                self.part(card.coverage.known, card.coverage.applicable)
            }),
            self.figure("edition-median", cards, |card| level(card.median)),
            self.figure("edition-lowest", cards, |card| level(card.minimum)),
        ];
        if cards.into_iter().flatten().any(|card| card.bounds.is_some()) {
            figures.push(self.figure("edition-index", cards, |card| {
                card.index.map_or_else(none, |index| self.voice.decimal(index.geometric, 1))
            }));
        }
        let areas =
            |card: &Option<Scorecard>| card.as_ref().map(|card| card.domains.clone()).unwrap_or_default();
        let (earlier, later) = (areas(&before), areas(&after));
        let gone = earlier.iter().filter(|one| !later.iter().any(|other| other.area == one.area));
        for area in later.iter().chain(gone) {
            let find =
                |all: &[DomainScore]| all.iter().find(|one| one.area == area.area).map(|one| self.area(one));
            let not_there = || self.voice.say("edition-not-asked");
            figures.push(EditionFigure {
                name: self.area_name(&area.area),
                before: find(&earlier).unwrap_or_else(not_there),
                after: find(&later).unwrap_or_else(not_there),
            });
        }
        figures
    }

    /// A figure of the framework in both editions.
    fn figure(
        &self,
        key: &str,
        [before, after]: [&Option<Scorecard>; 2],
        tell: impl Fn(&Scorecard) -> String,
    ) -> EditionFigure {
        EditionFigure {
            name: self.voice.say(key),
            before: before.as_ref().map(&tell).unwrap_or_default(),
            after: after.as_ref().map(&tell).unwrap_or_default(),
        }
    }

    fn part(&self, part: usize, whole: usize) -> String {
        self.voice.say_part("rounds-known-of", part, whole)
    }

    /// What is known of an area, and its middle level where that may be told.
    fn area(&self, area: &DomainScore) -> String {
        let known = self.part(area.coverage.known, area.coverage.applicable);
        match area.median {
            None => known,
            Some(level) => {
                let args = [("level", level.to_string().into()), ("known", known.into())];
                self.voice.say_with("edition-area", &args)
            }
        }
    }

    fn area_name(&self, id: &str) -> String {
        let editions = [self.step.new, self.step.old].into_iter().filter_map(|one| one.shown_edition());
        let area = editions.flat_map(|edition| &edition.areas).find(|area| area.id == id);
        area.map_or_else(|| id.to_owned(), |area| self.voice.text(&area.title))
    }
}
