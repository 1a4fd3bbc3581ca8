//! Knows how much closing a gap is worth and how hard it is, as the framework and the country see it.
//!
//! Source: `mnr.md` 6.2 (8); enablers 1.3.

use crate::assessment::{Choices, EnablerState};
use crate::framework::{Framework, Item};
use serde::{Deserialize, Serialize};

/// Impact and feasibility of one item.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Weights {
    /// 1 (marginal) to 5 (directly protects victims).
    pub impact: f64,
    /// 1 (contested law, large recurrent money) to 5 (in mandate, cheap, quick), enablers included.
    pub feasibility: f64,
}

impl Weights {
    /// The weights of an item: the country's choice before the framework's default, feasibility moved by the
    /// enablers; `None` where the framework does not rank its items.
    pub(super) fn of(framework: &Framework, item: &Item, choices: &Choices) -> Option<Weights> {
        let worth = item.worth.as_ref()?;
        let impact = choices.impact.get(&item.id).unwrap_or(&worth.impact);
        let feasibility = choices.feasibility.get(&item.id).unwrap_or(&worth.feasibility);
        Some(Weights {
            impact: within(f64::from(*impact)),
            feasibility: within(f64::from(*feasibility) + enabler_shift(framework, choices)),
        })
    }
}

/// An impact or feasibility kept between 1 and 5.
pub(super) fn within(value: f64) -> f64 {
    value.clamp(1.0, 5.0)
}

/// The mean of +1 (given), 0 (partly) and -1 (missing) over the framework's enablers that were answered, else 0.
fn enabler_shift(framework: &Framework, choices: &Choices) -> f64 {
    let states: Vec<f64> = framework
        .enablers
        .iter()
        .filter_map(|enabler| choices.enablers.get(&enabler.id))
        .map(|state| match state {
            EnablerState::Yes => 1.0,
            EnablerState::Partly => 0.0,
            EnablerState::No => -1.0,
        })
        .collect();
    if states.is_empty() { 0.0 } else { states.iter().sum::<f64>() / states.len() as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::sample;

    fn weights(choices: &Choices) -> Weights {
        let framework = sample::framework();
        Weights::of(&framework, &framework.items[0], choices).unwrap()
    }

    #[test]
    fn the_country_comes_before_the_default() {
        assert_eq!(weights(&Choices::default()), Weights { impact: 5.0, feasibility: 4.0 });
        let mut choices = Choices::default();
        choices.impact.insert("A1".into(), 2);
        choices.feasibility.insert("A1".into(), 9);
        assert_eq!(weights(&choices), Weights { impact: 2.0, feasibility: 5.0 });
    }

    #[test]
    fn answered_enablers_move_feasibility_by_at_most_one() {
        use EnablerState::{No, Partly, Yes};
        for (states, expected) in [
            (vec![Yes, Yes], 5.0),
            (vec![No, No], 3.0),
            (vec![No], 3.0),
            (vec![Yes, No], 4.0),
            (vec![Partly, No], 3.5),
            (vec![], 4.0),
        ] {
            let enablers = ["E1", "E2"].map(str::to_owned).into_iter().zip(states.clone()).collect();
            let choices = Choices { enablers, ..Choices::default() };
            assert_eq!(weights(&choices).feasibility, expected, "{states:?}");
        }
    }

    #[test]
    fn an_enabler_of_another_framework_moves_nothing() {
        let enablers = [("X1".to_owned(), EnablerState::No)].into_iter().collect();
        assert_eq!(weights(&Choices { enablers, ..Choices::default() }).feasibility, 4.0);
    }

    #[test]
    fn items_that_are_not_ranked_have_no_weights() {
        let mut framework = sample::framework();
        framework.items[0].worth = None;
        assert_eq!(Weights::of(&framework, &framework.items[0], &Choices::default()), None);
    }
}
