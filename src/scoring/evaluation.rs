//! Knows the figures and the order that follow from a model; knows nothing outside it.

use super::gap::gap;
use super::order::Sequencer;
use super::priority::Factors;
use super::unlock::write_unlock_values;
use super::{Model, ModelItem};

/// The figures of one item.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// As in [`gap`](fn@super::gap), 0 to 1; absent where the level is unknown.
    pub gap: Option<f64>,
    /// Worth of what the item unlocks, before normalising.
    pub unlock: f64,
    /// Absent where the level is unknown or the framework does not rank its items.
    pub priority: Option<f64>,
}

/// A model with all figures worked out. Working out another state of the same model allocates nothing.
#[derive(Clone, Debug)]
pub struct Evaluation {
    figures: Vec<Figures>,
    sequencer: Sequencer,
}

impl Evaluation {
    /// The figures and the order of a model.
    pub fn of(model: &Model) -> Evaluation {
        let figures = vec![Figures::default(); model.items.len()];
        let mut evaluation = Evaluation { figures, sequencer: Sequencer::of(model) };
        evaluation.update(model);
        evaluation
    }

    /// Works out everything again for another state of the same model: same items, same prerequisites.
    pub fn update(&mut self, model: &Model) {
        let highest = model.highest_target();
        for (figures, item) in self.figures.iter_mut().zip(&model.items) {
            figures.gap = item.state.level().map(|level| gap(level, item.target, highest));
        }
        write_unlock_values(model, &mut self.figures);
        for (figures, item) in self.figures.iter_mut().zip(&model.items) {
            figures.priority = priority(model, item, figures);
        }
        self.sequencer.arrange(model, &self.figures);
    }

    /// The figures of every item, in the model's order.
    pub fn figures(&self) -> &[Figures] {
        &self.figures
    }

    /// The positions of the known items with a gap and a priority, in the order in which to take them up.
    pub fn order(&self) -> &[usize] {
        &self.sequencer.order
    }

    /// The place of an item in the order, 1 for the first; `None` where it has no place.
    pub fn rank(&self, position: usize) -> Option<usize> {
        self.order().iter().position(|other| *other == position).map(|index| index + 1)
    }
}

fn priority(model: &Model, item: &ModelItem, figures: &Figures) -> Option<f64> {
    let weights = item.weights?;
    let unlock_share = if model.full_unlock > 0.0 { figures.unlock / model.full_unlock } else { 0.0 };
    let factors =
        Factors { gap: figures.gap?, impact: weights.impact, feasibility: weights.feasibility, unlock_share };
    Some(factors.priority(model.gamma, model.lambda))
}
