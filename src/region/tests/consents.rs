//! Nothing is shown that was not given, for nobody else, for nothing else and not a day longer.

use super::{day, entry, scope, terms};
use crate::framework::CountryCode;
use crate::region::*;
use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, proptest};

fn withdrawal() -> ConsentAct {
    ConsentAct::Withdraw { reason: String::new() }
}

fn kenya() -> CountryCode {
    "KEN".into()
}

#[test]
fn over_all_combinations_a_consent_opens_itself_and_what_its_words_include() {
    let mut seen = 0;
    for given in ConsentScope::all() {
        for narrower in [false, true] {
            let ledger = ConsentLedger::of(&[entry("KEN", given, ConsentAct::Give(terms(20, narrower)), 10)]);
            for asked in ConsentScope::all() {
                let same = (asked.field, asked.purpose) == (given.field, given.purpose);
                let circle = match narrower {
                    true => asked.audience <= given.audience,
                    false => asked.audience == given.audience,
                };
                for (on, in_time) in [(9, false), (10, true), (20, true), (21, false)] {
                    let expected = same && circle && in_time;
                    assert_eq!(
                        ledger.permits(&kenya(), asked, day(on)),
                        expected,
                        "{given:?} {asked:?} {on}"
                    );
                    assert!(!ledger.permits(&"UGA".into(), asked, day(on)), "nobody consents for another");
                    seen += usize::from(expected);
                }
            }
        }
    }
    // 40 pairs of field and purpose, two days; by the words three circles of one, or one, two and three.
    assert_eq!(seen, 40 * 2 * (3 + 6));
}

#[test]
fn a_country_is_shown_how_its_consent_stands() {
    let board = scope(ConsentField::Process, ConsentAudience::Office, ConsentPurpose::Board);
    let ask = |on| entry("KEN", board, ConsentAct::Ask(terms(99, false)), on);
    let give = |on, until| entry("KEN", board, ConsentAct::Give(terms(until, false)), on);
    let back = |on| entry("KEN", board, withdrawal(), on);
    for (entries, on, expected) in [
        (vec![], 5, ConsentStanding::Nothing),
        (vec![ask(3)], 2, ConsentStanding::Nothing),
        (vec![ask(3)], 5, ConsentStanding::Asked(day(3))),
        (vec![ask(3), give(4, 8)], 5, ConsentStanding::Given(day(8))),
        (vec![ask(3), give(4, 8)], 9, ConsentStanding::Ended(day(8))),
        (vec![give(4, 8), ask(6)], 7, ConsentStanding::Given(day(8))),
        (vec![give(4, 8), ask(6)], 9, ConsentStanding::Asked(day(6))),
        (vec![give(4, 8), back(6)], 5, ConsentStanding::Given(day(8))),
        (vec![give(4, 8), back(6)], 6, ConsentStanding::Withdrawn(day(6))),
        (vec![give(4, 8), back(6), ask(7)], 7, ConsentStanding::Asked(day(7))),
        (vec![give(4, 8), back(6), give(7, 9)], 7, ConsentStanding::Given(day(9))),
        (vec![give(4, 8), back(4)], 4, ConsentStanding::Withdrawn(day(4))),
        (vec![give(4, 3)], 4, ConsentStanding::Ended(day(3))),
    ] {
        let ledger = ConsentLedger::of(&entries);
        let found = ledger.standing(&kenya(), board, day(on));
        assert_eq!(found, expected, "{entries:?} {on}");
        assert_eq!(ledger.permits(&kenya(), board, day(on)), found.state() == ConsentState::Given);
        let standings = ledger.standings(&kenya(), ConsentAudience::Office, ConsentPurpose::Board, day(on));
        assert_eq!((standings.len(), standings[&ConsentField::Process]), (8, found));
    }
}

#[test]
fn what_was_taken_back_for_a_circle_stays_so_until_a_wider_consent_is_newer() {
    let of = |audience| scope(ConsentField::Levels, audience, ConsentPurpose::Exchange);
    let (office, public) = (of(ConsentAudience::Office), of(ConsentAudience::Public));
    let give = |on| entry("KEN", public, ConsentAct::Give(terms(90, true)), on);
    let back = |on| entry("KEN", office, withdrawal(), on);
    for (entries, expected) in [
        (vec![give(4)], true),
        (vec![give(4), back(6)], false),
        (vec![give(4), back(4)], false),
        (vec![back(3), give(4)], true),
        // What was given to the office itself and ended does not bring back what was taken from it before.
        (vec![give(2), back(3), entry("KEN", office, ConsentAct::Give(terms(5, false)), 4)], false),
    ] {
        let ledger = ConsentLedger::of(&entries);
        assert_eq!(ledger.permits(&kenya(), office, day(9)), expected, "{entries:?}");
        assert!(ledger.permits(&kenya(), public, day(9)));
    }
}

#[test]
fn countries_see_of_each_other_what_both_share_and_of_themselves_everything() {
    let levels = scope(ConsentField::Levels, ConsentAudience::Countries, ConsentPurpose::Exchange);
    let give = |country| entry(country, levels, ConsentAct::Give(terms(90, false)), 1);
    let ledger = ConsentLedger::of(&[give("KEN"), give("UGA")]);
    for (viewer, country, field, expected) in [
        ("KEN", "UGA", ConsentField::Levels, true),
        ("UGA", "KEN", ConsentField::Levels, true),
        ("TZA", "KEN", ConsentField::Levels, false),
        ("KEN", "TZA", ConsentField::Levels, false),
        ("KEN", "UGA", ConsentField::Bands, false),
        ("TZA", "TZA", ConsentField::Bands, true),
    ] {
        let viewer = viewer.into();
        let sight = RegionSight { ledger: &ledger, reader: RegionReader::Country(&viewer), today: day(2) };
        let found = sight.permits(&country.into(), field, ConsentPurpose::Exchange);
        assert_eq!(found, expected, "{viewer} {country} {field:?}");
    }
    for reader in [RegionReader::Office, RegionReader::Public] {
        let sight = RegionSight { ledger: &ledger, reader, today: day(2) };
        assert!(!sight.permits(&kenya(), ConsentField::Levels, ConsentPurpose::Exchange), "{reader:?}");
    }
}

/// One of two countries, one thing, one act of any kind on one of twelve days.
fn any_entry() -> impl Strategy<Value = ConsentEntry> {
    let act = (0..3u8, 0..14u64, any::<bool>());
    (any::<bool>(), 0..3usize, 0..2usize, act, 0..12u64).prop_map(|(country, audience, purpose, act, on)| {
        let (kind, until, narrower) = act;
        let audience = ConsentAudience::ALL[audience];
        let act = match kind {
            0 => ConsentAct::Ask(terms(until, narrower)),
            1 => ConsentAct::Give(terms(until, narrower)),
            _ => withdrawal(),
        };
        let scope = scope(ConsentField::Process, audience, ConsentPurpose::ALL[purpose]);
        entry(if country { "KEN" } else { "UGA" }, scope, act, on)
    })
}

/// Everything that may be shown of both countries, on which day.
fn permissions(ledger: &ConsentLedger) -> Vec<(String, ConsentScope, u64)> {
    let mut found = Vec::new();
    for country in ["KEN", "UGA"] {
        for scope in ConsentScope::all().filter(|scope| scope.field == ConsentField::Process) {
            let days = (0..16).filter(|on| ledger.permits(&country.into(), scope, day(*on)));
            found.extend(days.map(|on| (country.to_owned(), scope, on)));
        }
    }
    found
}

proptest! {
    #[test]
    fn the_order_of_entries_does_not_matter(
        entries in prop::collection::vec(any_entry(), 0..12), seed in any::<u64>()
    ) {
        let mut others = entries.clone();
        let length = others.len();
        for place in 1..length {
            others.swap(place, (seed.rotate_left(place as u32 * 7) as usize) % (place + 1));
        }
        prop_assert_eq!(ConsentLedger::of(&entries), ConsentLedger::of(&others));
    }

    #[test]
    fn to_take_a_consent_back_or_to_ask_for_one_never_widens(
        entries in prop::collection::vec(any_entry(), 0..12), last in any_entry()
    ) {
        let before = permissions(&ConsentLedger::of(&entries));
        if !matches!(last.act, ConsentAct::Give(_)) {
            let after = permissions(&ConsentLedger::of(entries.iter().chain([&last])));
            prop_assert!(after.iter().all(|one| before.contains(one)));
            if matches!(last.act, ConsentAct::Ask(_)) {
                prop_assert_eq!(after, before);
            }
        }
    }

    #[test]
    fn nothing_holds_before_it_was_given_or_longer_than_it_was(
        entries in prop::collection::vec(any_entry(), 0..12)
    ) {
        for (country, scope, on) in permissions(&ConsentLedger::of(&entries)) {
            let gives = |one: &&ConsentEntry| match &one.act {
                ConsentAct::Give(terms) => {
                    let narrower = one.scope.audience > scope.audience && terms.includes_narrower;
                    one.country.as_str() == country && one.scope.purpose == scope.purpose
                        && (one.scope == scope || narrower) && one.day <= day(on) && terms.until >= day(on)
                }
                _ => false,
            };
            prop_assert!(entries.iter().any(|one| gives(&one)), "{country} {scope:?} {on}");
        }
    }

    #[test]
    fn a_country_that_takes_everything_back_is_shown_nowhere_from_that_day_on(
        entries in prop::collection::vec(any_entry(), 0..12), on in 0..14u64
    ) {
        let earlier: Vec<ConsentEntry> = entries.into_iter().filter(|one| one.day <= day(on)).collect();
        let mut ledger = ConsentLedger::of(&earlier);
        let before = permissions(&ledger);
        for entry in ledger.withdrawals(&kenya(), "Ministry", "", day(on)) {
            ledger.add(&entry);
        }
        let expected: Vec<_> =
            before.into_iter().filter(|(country, _, one)| country == "UGA" || *one < on).collect();
        prop_assert_eq!(permissions(&ledger), expected);
    }

    #[test]
    fn a_consent_is_given_exactly_where_it_holds(entries in prop::collection::vec(any_entry(), 0..12)) {
        let ledger = ConsentLedger::of(&entries);
        for scope in ConsentScope::all() {
            for on in 0..16 {
                let state = ledger.standing(&kenya(), scope, day(on)).state();
                prop_assert_eq!(state == ConsentState::Given, ledger.permits(&kenya(), scope, day(on)));
            }
        }
    }
}
