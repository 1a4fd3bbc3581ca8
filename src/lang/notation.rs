//! Knows how a language writes numbers, and reads them as people type them: digits, groups, the sign before decimals; never
//! guesses. Knows neither what is counted nor how large it may be.

use rust_decimal::Decimal;
use serde::Deserialize;

/// The most digits that a number may have before and behind its sign.
const MOST_DIGITS: (usize, usize) = (20, 8);
/// The most characters that a number may have: twice what the largest one needs.
const LONGEST: usize = 50;
/// The zeros of the scripts that have digits of their own, as far as people write with them (Unicode, `Nd`).
const ZEROS: [char; 19] =
    ['٠', '۰', '߀', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '෦', '๐', '໐', '༠', '၀', '០', '０'];

/// How people who write in a language write numbers, in examples; beside it stands what the region has for usage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberHabits {
    /// A million and a half in each way of grouping digits: `1,500,000`, `15,00,000`.
    pub groups: Vec<String>,
    /// The signs before decimals.
    pub decimals: Vec<char>,
}

/// How digits stand in groups: the mark before each group and how many digits it has, from the right; the last one repeats.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Groups(Vec<(char, usize)>);

impl Groups {
    /// The grouping of an example.
    fn of(example: &str) -> Groups {
        let digits: Vec<&str> = example.split(|letter: char| !letter.is_ascii_digit()).collect();
        let marks = example.chars().filter(|letter| !letter.is_ascii_digit());
        let groups = marks.zip(digits.into_iter().skip(1)).map(|(mark, group)| (mark, group.len()));
        let mut groups: Vec<(char, usize)> = groups.collect();
        groups.reverse();
        Groups(groups)
    }

    fn marks(&self, mark: char) -> bool {
        self.0.iter().any(|(own, _)| *own == mark)
    }

    fn group(&self, place: usize) -> Option<(char, usize)> {
        self.0.get(place).or(self.0.last()).copied()
    }

    /// The digits of a whole number that is grouped so, or not at all.
    fn digits(&self, whole: &str) -> Option<String> {
        let parts: Vec<&str> = whole.split(|letter: char| !letter.is_ascii_digit()).collect();
        let marks: Vec<char> = whole.chars().filter(|letter| !letter.is_ascii_digit()).collect();
        let (first, rest) = parts.split_first()?;
        let mut groups = marks.into_iter().zip(rest).rev().enumerate();
        let is_kept =
            |(place, (mark, part)): (usize, (char, &&str))| self.group(place) == Some((mark, part.len()));
        let begins = |longest: usize| (1..=longest).contains(&first.len()) && !first.starts_with('0');
        let is_grouped = match rest.len() {
            0 => true,
            count => begins(self.group(count)?.1) && groups.all(is_kept),
        };
        is_grouped.then(|| parts.concat())
    }
}

/// How fine a number is where it is asked for; decides which of two readings can be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fineness {
    /// Only whole numbers.
    Whole,
    /// Usually with so many decimals; others can be.
    Decimals(u32),
}

/// Why something that was typed is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFault {
    /// It is none.
    NotANumber,
    /// It has more than twenty digits before the sign of decimals.
    TooLarge,
    /// It has more than eight digits behind it.
    TooFine,
    /// It can be two: the first with thousands, the second with decimals.
    Ambiguous(Decimal, Decimal),
}

/// How numbers are written and read in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notation {
    /// The sign that the language itself writes before decimals.
    decimal: char,
    /// How it groups digits itself, and from how many digits on.
    own: Groups,
    shortest: usize,
    groupings: Vec<Groups>,
    decimals: Vec<char>,
}

impl Notation {
    /// The notation of a language that writes 1234567890.5 and 1234 like this; `habits` are what people do besides.
    pub fn of(large: &str, small: &str, habits: &NumberHabits) -> Notation {
        let (large, small) = (plain(large), plain(small));
        let decimal = large.chars().rfind(|letter| !letter.is_ascii_digit()).unwrap_or('.');
        let whole = large.rsplit_once(decimal).map_or("", |(whole, _)| whole);
        let own = Groups::of(whole);
        let is_cut = small.chars().any(|letter| !letter.is_ascii_digit());
        let mut groupings: Vec<Groups> = habits.groups.iter().map(|way| Groups::of(&plain(way))).collect();
        groupings.push(own.clone());
        let decimals = habits.decimals.iter().copied().filter(|sign| *sign != decimal);
        let decimals = std::iter::once(decimal).chain(decimals).collect();
        Notation { decimal, own, shortest: if is_cut { 4 } else { 5 }, groupings, decimals }
    }

    /// A number as typed.
    ///
    /// # Errors
    /// What is no number, and what can be two: `1.234` is 1,234 or 1 and 234 thousandths, `1,500000` one and a half or, with
    /// a mark forgotten, a million and a half. Where digits are grouped as the language groups them itself they are
    /// thousands, unless thousandths are usual.
    pub fn read(&self, text: &str, fineness: Fineness) -> Result<Decimal, NumberFault> {
        let plain = plain(text);
        if plain.chars().count() > LONGEST {
            return Err(NumberFault::NotANumber);
        }
        let (negative, bare) = match plain.strip_prefix('-') {
            Some(rest) => (true, rest.trim_start()),
            None => (false, plain.as_str()),
        };
        if let Some(number) = arabic(bare) {
            return number.map(|number| if negative { -number } else { number });
        }
        let mut readings: Vec<Decimal> = Vec::new();
        for sign in &self.decimals {
            let whole = unmarked(bare, *sign).map(|number| if negative { -number } else { number });
            readings.extend(whole.filter(|number| !readings.contains(number)));
            for grouping in self.groupings.iter().filter(|grouping| !grouping.marks(*sign)) {
                let Some(number) = number(bare, *sign, grouping) else { continue };
                let number = number?;
                let number = if negative { -number } else { number };
                if !readings.contains(&number) {
                    readings.push(number);
                }
            }
        }
        if fineness == Fineness::Whole && readings.iter().any(|number| number.fract().is_zero()) {
            readings.retain(|number| number.fract().is_zero());
        }
        readings.sort_by_key(|number| std::cmp::Reverse(number.abs()));
        match readings.as_slice() {
            [] => Err(NumberFault::NotANumber),
            [number] => Ok(*number),
            [large, ..] if fineness == Fineness::Decimals(0) => Ok(*large),
            [large, ..] if !matches!(fineness, Fineness::Decimals(3..)) && self.is_own(bare) => Ok(*large),
            [large, .., small] => Err(NumberFault::Ambiguous(*large, *small)),
        }
    }

    /// Whether a whole number is grouped as the language does it.
    fn is_own(&self, bare: &str) -> bool {
        let digits = self.own.digits(bare).unwrap_or_default();
        digits.len() >= self.shortest && digits.len() < bare.chars().count()
    }

    /// A number as it stands in a field: without groups, and so that it is read as this number and no other.
    pub fn field_text(&self, number: Decimal) -> String {
        let plain = number.normalize().to_string();
        let digits = |whole: &str| whole.trim_start_matches('-').trim_start_matches('0').len();
        match plain.split_once('.') {
            // Three or six decimals behind one to three digits could be thousands; one zero more cannot.
            Some((whole, decimals))
                if decimals.len().is_multiple_of(3) && (1..=3).contains(&digits(whole)) =>
            {
                format!("{whole}{}{decimals}0", self.decimal)
            }
            Some((whole, decimals)) => format!("{whole}{}{decimals}", self.decimal),
            None => plain,
        }
    }
}

/// The number that stands here with this sign before its decimals and digits in these groups; none where they do not so.
fn number(bare: &str, sign: char, grouping: &Groups) -> Option<Result<Decimal, NumberFault>> {
    let (whole, decimals) = match bare.split_once(sign) {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (bare, None),
    };
    let is_digits = |text: &str| text.chars().all(|letter| letter.is_ascii_digit());
    if decimals.is_some_and(|decimals| decimals.is_empty() || !is_digits(decimals)) {
        return None;
    }
    // `.5` has no digit before its sign.
    let digits = if whole.is_empty() { decimals.map(|_| "0".to_owned())? } else { grouping.digits(whole)? };
    let (digits, decimals) =
        (digits.trim_start_matches('0'), decimals.unwrap_or_default().trim_end_matches('0'));
    if digits.len() > MOST_DIGITS.0 {
        return Some(Err(NumberFault::TooLarge));
    }
    if decimals.len() > MOST_DIGITS.1 {
        return Some(Err(NumberFault::TooFine));
    }
    let exact = format!("0{digits}.{decimals}0").parse().map_err(|_| NumberFault::NotANumber);
    Some(exact.map(|number: Decimal| number.normalize()))
}

/// The whole number that stands here if one mark of its groups was forgotten, as in `1,500000`.
fn unmarked(bare: &str, sign: char) -> Option<Decimal> {
    let (whole, rest) = bare.split_once(sign)?;
    let is_digits = |text: &str| text.chars().all(|letter| letter.is_ascii_digit());
    let begins = (1..=3).contains(&whole.len()) && !whole.starts_with('0') && is_digits(whole);
    (begins && rest.len() == 6 && is_digits(rest)).then(|| format!("{whole}{rest}").parse().ok()).flatten()
}

/// The number that stands here with the signs for thousands and decimals that Arabic alone has; they mean the same in every
/// language.
fn arabic(bare: &str) -> Option<Result<Decimal, NumberFault>> {
    let is_arabic = bare.contains(['٬', '٫']);
    is_arabic.then(|| number(bare, '٫', &Groups::of("1٬500٬000"))).flatten()
}

/// `text` with the digits of any script as 0 to 9.
pub fn with_digits(text: &str) -> String {
    let digit = |letter: char| {
        let place = |zero: &char| (letter as u32).checked_sub(*zero as u32).filter(|place| *place < 10);
        ZEROS.iter().find_map(place).and_then(|place| char::from_digit(place, 10)).unwrap_or(letter)
    };
    text.chars().map(digit).collect()
}

/// A number with one sort of digits, of blanks, of apostrophes and of minus, without marks of direction.
fn plain(text: &str) -> String {
    let one = |letter: char| match letter {
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        '’' | 'ʼ' | '′' => Some('\''),
        '−' | '‑' => Some('-'),
        '．' => Some('.'),
        '，' => Some(','),
        blank if blank.is_whitespace() => Some(' '),
        other => Some(other),
    };
    with_digits(text).chars().filter_map(one).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn habits() -> NumberHabits {
        let groups = ["1,500,000", "15,00,000", "1.500.000", "1 500 000", "1'500'000", "1'500.000"];
        NumberHabits { groups: groups.map(str::to_owned).into(), decimals: vec!['.', ','] }
    }

    fn english() -> Notation {
        Notation::of("1,234,567,890.5", "1,234", &habits())
    }

    fn spanish() -> Notation {
        Notation::of("1.234.567.890,5", "1234", &habits())
    }

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn a_number_that_is_one_in_every_way_of_writing_is_read() {
        for (text, expected) in [
            ("0", Some("0")),
            ("12", Some("12")),
            ("-1", Some("-1")),
            ("\u{200e}\u{2212}1", Some("-1")),
            ("12.5", Some("12.5")),
            ("12,5", Some("12.5")),
            (".5", Some("0.5")),
            ("0.125", Some("0.125")),
            ("0,125", Some("0.125")),
            ("1500.125", Some("1500.125")),
            ("1 500", Some("1500")),
            ("1\u{a0}500,75", Some("1500.75")),
            ("1\u{202f}500.000", Some("1500")),
            ("1'500", Some("1500")),
            ("1’500’000.5", Some("1500000.5")),
            ("1,500,000", Some("1500000")),
            ("1.500.000,5", Some("1500000.5")),
            ("1,50,000", Some("150000")),
            ("12,34,56,789.25", Some("123456789.25")),
            ("١٢٫٥", Some("12.5")),
            ("-١٬٢٣٤٫٥٦٧", Some("-1234.567")),
            ("١٬٢٠٠", Some("1200")),
            ("١٬٢", None),
            ("１２００", Some("1200")),
            ("١٢,٥", Some("12.5")),
            ("१,५०,०००", Some("150000")),
            ("٣٤٥٦٫٥", Some("3456.5")),
            ("１，２００，０００．５", Some("1200000.5")),
            ("0.12340", Some("0.1234")),
            ("1,50,00", None),
            ("1,5000", Some("1.5")),
            ("1.5.0,2", None),
            ("1,5.5,5", None),
            ("15 00", None),
            ("1e9", None),
            ("12.", None),
            ("ten", None),
            (".", None),
            ("", None),
            ("--1", None),
            (&"9".repeat(1000), None),
        ] {
            for notation in [english(), spanish()] {
                let read = notation.read(text, Fineness::Decimals(2)).ok();
                assert_eq!(read, expected.map(decimal), "{text}");
            }
        }
        assert_eq!(english().read(&"9".repeat(21), Fineness::Whole), Err(NumberFault::TooLarge));
        assert_eq!(english().read("0.123456789", Fineness::Whole), Err(NumberFault::TooFine));
    }

    #[test]
    fn what_can_be_two_numbers_is_asked_unless_only_one_is_usual() {
        let (en, es) = (english(), spanish());
        let both = Err((decimal("12345"), decimal("12.345")));
        for (notation, text, fineness, expected) in [
            (&en, "12,345", Fineness::Decimals(2), Ok("12345")),
            (&en, "12.345", Fineness::Decimals(2), both),
            (&es, "12.345", Fineness::Decimals(2), Ok("12345")),
            (&es, "12,345", Fineness::Decimals(2), both),
            (&en, "12,345", Fineness::Decimals(3), both),
            (&en, "12.345", Fineness::Decimals(3), both),
            (&es, "12.345", Fineness::Decimals(3), both),
            (&en, "12.345", Fineness::Decimals(0), Ok("12345")),
            (&es, "12,345", Fineness::Decimals(0), Ok("12345")),
            (&en, "12.345", Fineness::Whole, Ok("12345")),
            (&es, "12,345", Fineness::Whole, Ok("12345")),
            (&en, "12,000", Fineness::Whole, Ok("12000")),
            (&en, "12.000", Fineness::Whole, Err((decimal("12000"), decimal("12")))),
            (&en, "3.0", Fineness::Whole, Ok("3")),
            (&en, "12.3450", Fineness::Decimals(3), Ok("12.345")),
            (&en, "1,500000", Fineness::Decimals(2), Err((decimal("1500000"), decimal("1.5")))),
            (&es, "-12.000000", Fineness::Decimals(2), Err((decimal("-12000000"), decimal("-12")))),
            (&en, "1.500000", Fineness::Decimals(0), Ok("1500000")),
            (&en, "1,500000", Fineness::Whole, Ok("1500000")),
            (&en, "1.5000000", Fineness::Decimals(2), Ok("1.5")),
            (&en, "1500.000000", Fineness::Decimals(2), Ok("1500")),
            (&en, "0,500000", Fineness::Decimals(2), Ok("0.5")),
            (&en, "12,345.000", Fineness::Decimals(3), Ok("12345")),
            (&en, "-12.345", Fineness::Decimals(2), Err((decimal("-12345"), decimal("-12.345")))),
            // The language groups from five digits on, and elsewhere where it is spoken the point stands before decimals.
            (&es, "1.234", Fineness::Decimals(2), Err((decimal("1234"), decimal("1.234")))),
            (&es, "1'500.000", Fineness::Decimals(2), Err((decimal("1500000"), decimal("1500")))),
        ] {
            let expected =
                expected.map(decimal).map_err(|(large, small)| NumberFault::Ambiguous(large, small));
            assert_eq!(notation.read(text, fineness), expected, "{text} {fineness:?}");
        }
    }

    #[test]
    fn what_stands_in_a_field_is_read_as_the_same_number() {
        // What cannot be thousands needs no zero more.
        for (number, field) in
            [("0.001", "0.001"), ("-0.125", "-0.125"), ("1500.125", "1500.125"), ("12.345", "12.3450")]
        {
            assert_eq!(english().field_text(decimal(number)), field);
        }
        let all = [
            "0",
            "12.5",
            "0.125",
            "-0.125",
            "0.001",
            "1500",
            "1500.125",
            "10000000000000",
            "3.14",
            "-12.345",
            "125.125",
            "1.234567",
        ];
        for text in all {
            for notation in [english(), spanish()] {
                for fineness in [Fineness::Decimals(0), Fineness::Decimals(2), Fineness::Decimals(3)] {
                    let field = notation.field_text(decimal(text));
                    assert_eq!(notation.read(&field, fineness), Ok(decimal(text)), "{field}");
                }
            }
        }
    }
}
