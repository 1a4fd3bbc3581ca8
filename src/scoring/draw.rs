//! Knows how inputs could have been otherwise: levels, unknowns, targets, weights and constants; knows no ranks.
//!
//! Source: `mnr.md` 6.3.

use super::lots::Lots;
use super::weights::within;
use super::{Constants, ItemScore, ItemState, Model, ModelItem, Scorecard, Weights};
use crate::assessment::{Confidence, EvidenceCap, Grade};
use crate::framework::{Framework, Level};

/// The values that gamma and lambda could have had.
const EXPONENTS: [f64; 3] = [0.0, 0.5, 1.0];

/// What a draw varies, and how far.
pub(super) struct DrawInputs {
    /// The model as it stands.
    pub(super) base: Model,
    /// For every item the probability that its level is off by one.
    error: Vec<f64>,
    /// For every item the known levels of the others in its area.
    neighbours: Vec<Vec<Level>>,
}

impl DrawInputs {
    /// What can vary about a scorecard.
    pub(super) fn of(framework: &Framework, scorecard: &Scorecard, constants: &Constants) -> DrawInputs {
        DrawInputs {
            base: Model::of(framework, &scorecard.items, constants),
            error: scorecard.items.iter().map(|item| level_error(item, scorecard.cap, constants)).collect(),
            neighbours: scorecard.items.iter().map(|item| neighbours(framework, scorecard, item)).collect(),
        }
    }

    /// Turns `model`, a copy of the base, into the draw with this number.
    ///
    /// Even draws guess unknown items from anywhere on the scale, odd draws from their neighbours.
    pub(super) fn draw(&self, model: &mut Model, number: usize, chance: &mut Lots) {
        model.gamma = chance.pick(&EXPONENTS);
        model.lambda = chance.pick(&EXPONENTS);
        let other_target = chance.side() > 0;
        for (position, base) in self.base.items.iter().enumerate() {
            let item = &mut model.items[position];
            item.target = if other_target { alternative(base.target) } else { base.target };
            item.weights = base.weights.map(|weights| vary_weights(weights, chance));
            item.state = self.vary_state(position, base, number, chance);
        }
    }

    fn vary_state(&self, position: usize, base: &ModelItem, number: usize, chance: &mut Lots) -> ItemState {
        let neighbours = &self.neighbours[position];
        match base.state {
            ItemState::NotApplicable => ItemState::NotApplicable,
            ItemState::Level(level) if chance.happens(self.error[position]) => {
                ItemState::Level(shift_level(level, chance.side()))
            }
            ItemState::Level(level) => ItemState::Level(level),
            ItemState::Unknown if number % 2 == 1 && !neighbours.is_empty() => {
                let like = chance.pick(neighbours);
                ItemState::Level(shift_level(like, chance.step()))
            }
            ItemState::Unknown => ItemState::Level(chance.pick(&Level::ALL)),
        }
    }
}

/// By the grade of the evidence; where the cap is off by the stated confidence, none counting as low.
fn level_error(item: &ItemScore, cap: EvidenceCap, constants: &Constants) -> f64 {
    match cap {
        EvidenceCap::On => constants.level_error[item.grade.unwrap_or(Grade::E0) as usize],
        EvidenceCap::Off => {
            constants.level_error_by_confidence[item.confidence.unwrap_or(Confidence::Low) as usize]
        }
    }
}

fn neighbours(framework: &Framework, scorecard: &Scorecard, item: &ItemScore) -> Vec<Level> {
    let area = framework.shown_edition().and_then(|edition| edition.area_of(&item.id));
    let others = area.map_or(&[][..], |area| &area.items).iter().filter(|id| **id != item.id);
    others.filter_map(|id| scorecard.item(id)?.claimed).collect()
}

/// The target that could as well have been chosen: one level up, or one down from the top.
fn alternative(target: Level) -> Level {
    shift_level(target, if target == Level::MAX { -1 } else { 1 })
}

fn vary_weights(weights: Weights, chance: &mut Lots) -> Weights {
    Weights {
        impact: within(weights.impact + f64::from(chance.step())),
        feasibility: within(weights.feasibility + f64::from(chance.step())),
    }
}

/// The level some steps away, kept on the scale.
fn shift_level(level: Level, steps: i8) -> Level {
    Level::ALL[usize::from(level.value().saturating_add_signed(steps).min(Level::MAX.value()))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::sample;

    fn draws(levels: &str, count: usize) -> Vec<(usize, Model)> {
        let framework = sample::framework();
        let sources =
            DrawInputs::of(&framework, &sample::score_levels(&framework, levels), &Constants::default());
        let (mut model, mut chance) = (sources.base.clone(), Lots::new(1, 0));
        let mut draw = |number| {
            sources.draw(&mut model, number, &mut chance);
            (number, model.clone())
        };
        (0..count).map(&mut draw).collect()
    }

    fn levels_of(draws: &[(usize, Model)], position: usize, parity: usize) -> Vec<u8> {
        let wanted = draws.iter().filter(|(number, _)| number % 2 == parity);
        let mut levels: Vec<u8> =
            wanted.filter_map(|(_, model)| model.items[position].state.level()).map(u8::from).collect();
        levels.sort_unstable();
        levels.dedup();
        levels
    }

    #[test]
    fn known_levels_move_by_at_most_one_and_as_often_as_their_error() {
        let draws = draws("A1=2 A2=0 A3=4", 4_000);
        assert_eq!(levels_of(&draws, 0, 0), [1, 2, 3]);
        assert_eq!(levels_of(&draws, 1, 0), [0, 1]);
        assert_eq!(levels_of(&draws, 2, 0), [3, 4]);
        let moved =
            draws.iter().filter(|(_, model)| model.items[0].state != ItemState::Level(Level::ALL[2])).count();
        let share = moved as f64 / draws.len() as f64;
        assert!((share - 0.40).abs() < 0.03, "no confidence stated counts as low: {share}");
    }

    #[test]
    fn unknown_items_come_from_the_scale_or_from_neighbours() {
        let draws = draws("A1=3 A2=3 B1=?", 2_000);
        assert_eq!(levels_of(&draws, 2, 0), [0, 1, 2, 3, 4], "even draws: anywhere");
        assert_eq!(levels_of(&draws, 2, 1), [2, 3, 4], "odd draws: like A1 and A2");
        assert_eq!(levels_of(&draws, 3, 1), [0, 1, 2, 3, 4], "no neighbours: anywhere");
    }

    #[test]
    fn what_does_not_apply_stays_out_and_the_rest_stays_on_its_scale() {
        for (_, model) in draws("A1=- A2=1", 500) {
            assert_eq!(model.items[0].state, ItemState::NotApplicable);
            assert!([3, 4].contains(&model.items[1].target.value()));
            assert!(EXPONENTS.contains(&model.gamma) && EXPONENTS.contains(&model.lambda));
            for weights in model.items.iter().filter_map(|item| item.weights) {
                assert!((1.0..=5.0).contains(&weights.impact) && (1.0..=5.0).contains(&weights.feasibility));
            }
        }
    }

    #[test]
    fn the_other_target_is_one_level_away() {
        let others = Level::ALL.map(|target| alternative(target).value());
        assert_eq!(others, [1, 2, 3, 4, 3]);
    }
}
