//! Knows in which order a session should take items: those first about which institutions are furthest apart, then those that
//! unlock most.

use super::AgendaPlan;
use crate::assessment::AgendaLine;
use crate::framework::ItemId;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many minutes an item takes where nobody said: reading, two rounds, and the talk between them.
pub const MINUTES: u16 = 20;

/// These items in the order in which a session should take them: what was agreed last; the widest spread of what institutions
/// submitted first; what is contested before what is not; then by unlock value, the highest first; then by their ids.
/// `unlock` is the worth of what each item unlocks; one that is not in it unlocks nothing.
pub fn propose(lines: &[AgendaLine], unlock: &BTreeMap<ItemId, f64>) -> Vec<AgendaPlan> {
    let worth = |line: &AgendaLine| unlock.get(&line.item).copied().unwrap_or(0.0);
    let mut lines: Vec<&AgendaLine> = lines.iter().collect();
    lines.sort_by(|one, other| {
        let place = |line: &AgendaLine| (line.is_agreed, Reverse(line.spread()), Reverse(line.is_contested));
        let by_worth = || worth(other).total_cmp(&worth(one));
        place(one).cmp(&place(other)).then_with(by_worth).then_with(|| one.item.cmp(&other.item))
    });
    lines.iter().map(|line| AgendaPlan { item: line.item.clone(), minutes: MINUTES }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::Level;

    fn line(item: &str, levels: &[u8], is_agreed: bool) -> AgendaLine {
        let level = |level: &u8| (Level::try_from(*level).unwrap(), 1);
        AgendaLine {
            item: item.into(),
            asked: levels.len(),
            submitted: levels.len(),
            clusters: levels.iter().map(level).collect(),
            outside: None,
            counts: None,
            median: None,
            is_contested: levels.len() > 1 && !is_agreed,
            is_open: false,
            is_agreed,
        }
    }

    #[test]
    fn disagreement_comes_before_what_an_item_unlocks_and_what_was_agreed_last() {
        let lines = [
            line("C01", &[2], false),
            line("C02", &[], false),
            line("C03", &[1, 2], false),
            line("C04", &[0, 4], true),
            line("C05", &[0, 3], false),
            line("C06", &[1, 2], false),
            line("C07", &[], false),
        ];
        let unlock: BTreeMap<ItemId, f64> =
            [("C02", 2.0), ("C06", 0.5), ("C04", 9.0)].map(|(item, worth)| (item.into(), worth)).into();
        let order: Vec<String> = propose(&lines, &unlock).iter().map(|one| one.item.to_string()).collect();
        assert_eq!(order, ["C05", "C06", "C03", "C02", "C01", "C07", "C04"]);
        let mut turned = lines.to_vec();
        turned.reverse();
        assert_eq!(propose(&turned, &unlock), propose(&lines, &unlock));
    }
}
