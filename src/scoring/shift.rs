//! Knows what became of items between two rounds; knows no names and no page.

use super::{ItemScore, Scorecard};
use crate::framework::{ItemId, Level};

/// What became of an item, by the level that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// Higher than before.
    Rose {
        /// Before.
        from: Level,
        /// Now.
        to: Level,
    },
    /// Lower than before.
    Fell {
        /// Before.
        from: Level,
        /// Now.
        to: Level,
    },
    /// The same level as before.
    Held {
        /// The level.
        level: Level,
    },
    /// Known now and not before; that is no progress.
    Found {
        /// Now.
        to: Level,
    },
    /// Known before and not now; that is no step back.
    Lost {
        /// Before.
        from: Level,
    },
    /// Known in neither round.
    Unknown,
    /// Does not apply in one of the rounds, so that there is nothing to compare.
    Incomparable,
}

impl Shift {
    /// From one score of an item to another; an item that was not asked before was not known.
    pub fn between(earlier: Option<&ItemScore>, later: &ItemScore) -> Shift {
        if later.is_excluded() || earlier.is_some_and(ItemScore::is_excluded) {
            return Shift::Incomparable;
        }
        match (earlier.and_then(|score| score.effective), later.effective) {
            (Some(from), Some(to)) if to > from => Shift::Rose { from, to },
            (Some(from), Some(to)) if to < from => Shift::Fell { from, to },
            (Some(_), Some(level)) => Shift::Held { level },
            (None, Some(to)) => Shift::Found { to },
            (Some(from), None) => Shift::Lost { from },
            (None, None) => Shift::Unknown,
        }
    }
}

/// What became of every item of the later scorecard, in its order.
pub fn shifts(earlier: &Scorecard, later: &Scorecard) -> Vec<(ItemId, Shift)> {
    later
        .items
        .iter()
        .map(|score| (score.id.clone(), Shift::between(earlier.item(&score.id), score)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::{sample, score};

    fn card(answers: &str) -> Scorecard {
        let assessment = sample::assessment(answers);
        score(&sample::framework(), &assessment, &sample::settings(&assessment))
    }

    fn shift(earlier: &str, later: &str) -> Shift {
        let all = shifts(&card(earlier), &card(later));
        all.into_iter().find(|(id, _)| id == &"A1".into()).unwrap().1
    }

    #[test]
    fn unknown_is_neither_above_nor_below_a_level() {
        let [one, three] = [Level::ALL[1], Level::ALL[3]];
        assert_eq!(shift("A1=1", "A1=3"), Shift::Rose { from: one, to: three });
        assert_eq!(shift("A1=3", "A1=1"), Shift::Fell { from: three, to: one });
        assert_eq!(shift("A1=3", "A1=3"), Shift::Held { level: three });
        assert_eq!(shift("A1=?", "A1=3"), Shift::Found { to: three });
        assert_eq!(shift("", "A1=3"), Shift::Found { to: three });
        assert_eq!(shift("A1=3", "A1=?"), Shift::Lost { from: three });
        assert_eq!(shift("", "A1=?"), Shift::Unknown);
    }

    #[test]
    fn what_does_not_apply_is_not_compared() {
        assert_eq!(shift("A1=-", "A1=3"), Shift::Incomparable);
        assert_eq!(shift("A1=3", "A1=-"), Shift::Incomparable);
    }

    #[test]
    fn an_item_that_was_not_asked_before_was_not_known() {
        let later = card("A1=3");
        let earlier = Scorecard { items: Vec::new(), ..later.clone() };
        assert_eq!(shifts(&earlier, &later)[0].1, Shift::Found { to: Level::ALL[3] });
        assert_eq!(shifts(&earlier, &later).len(), later.items.len());
    }
}
