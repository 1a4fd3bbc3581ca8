//! Knows when a sum of money of several countries may be told; knows nothing of what was told before.

use rust_decimal::Decimal;

/// The fewest contributors to a sum.
pub const FEWEST_CONTRIBUTORS: usize = 5;

/// How closely nobody may be able to estimate another's contribution, as a part of it: 15 %.
const PRECISION: Decimal = Decimal::from_parts(15, 0, 0, false, 2);

/// The sum of what each country contributes, where it may be told: at least five contribute more than nothing, and without
/// the two largest there remains at least 15 % of the largest, so that the second largest cannot estimate the largest more
/// closely than that (the p % rule with p = 15). `None` where it may not, where a contribution is negative, for which the
/// rule does not hold, or where the sum is too large to be written.
pub fn sum_of(contributions: &[Decimal]) -> Option<Decimal> {
    if contributions.iter().any(|one| *one < Decimal::ZERO) {
        return None;
    }
    let mut sorted: Vec<Decimal> = contributions.iter().copied().filter(|one| *one > Decimal::ZERO).collect();
    if sorted.len() < FEWEST_CONTRIBUTORS {
        return None;
    }
    sorted.sort_unstable();
    let sum = |amounts: &[Decimal]| amounts.iter().try_fold(Decimal::ZERO, |sum, one| sum.checked_add(*one));
    let (rest, [_, largest]) = sorted.split_last_chunk::<2>()?;
    (sum(rest)? >= largest.checked_mul(PRECISION)?).then_some(sum(&sorted)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_told_where_nobody_can_estimate_the_largest_part() {
        let cases: [(&[i64], Option<i64>); 9] = [
            (&[100, 50, 5, 5, 5], Some(165)),
            (&[100, 50, 5, 5, 4], None),
            (&[4, 100, 5, 50, 5], None),
            (&[100, 50, 15], None),
            (&[100, 50, 10, 5, 0], None),
            (&[10, 10, 10, 10, 10], Some(50)),
            (&[10, 10, 10, 10, -10], None),
            (&[0, 0, 0, 0, 0, 0], None),
            (&[], None),
        ];
        for (contributions, expected) in cases {
            let amounts: Vec<Decimal> = contributions.iter().copied().map(Decimal::from).collect();
            assert_eq!(sum_of(&amounts), expected.map(Decimal::from), "{contributions:?}");
        }
        assert_eq!(sum_of(&[Decimal::MAX; 5]), None);
    }
}
