//! Knows how numbers, dates, lists and plurals are written in a language; the rules are ICU's, not ours.

use crate::lang::{Language, Notation, Spelling};
use chrono::{Datelike, NaiveDate};
use icu_calendar::Gregorian;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_datetime::input::Date;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::Locale;
pub use icu_plurals::PluralCategory;
use icu_plurals::{PluralRuleType, PluralRules};
use std::cmp::Ordering;

/// The formats of one language.
pub struct Format {
    locale: Locale,
    percent: String,
    spelling: Spelling,
    notation: Notation,
    decimal: Option<DecimalFormatter>,
    day: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    list: Option<ListFormatter>,
    plural: Option<PluralRules>,
    order: Option<CollatorBorrowed<'static>>,
}

impl Format {
    /// The formats of a language, by the usage of its region.
    pub fn new(language: &Language) -> Format {
        let locale: Locale = language.locale.parse().unwrap_or(Locale::UNKNOWN);
        let decimal = DecimalFormatter::try_new((&locale).into(), Default::default()).ok();
        let [large, small] = ["1234567890.5", "1234"].map(|plain| exact(decimal.as_ref(), plain));
        Format {
            percent: language.percent.clone(),
            spelling: language.spelling.clone(),
            notation: Notation::of(&large, &small, &language.numbers),
            decimal,
            day: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
            list: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default()).ok(),
            order: Collator::try_new((&locale).into(), CollatorOptions::default()).ok(),
            plural: PluralRules::try_new((&locale).into(), PluralRuleType::Cardinal.into()).ok(),
            locale,
        }
    }

    /// Whether the locale of a language says whose usage its formats follow.
    pub fn is_known(language: &Language) -> bool {
        let locale = language.locale.parse::<Locale>();
        locale.is_ok_and(|locale| !locale.id.language.is_unknown() && locale.id.region.is_some())
    }

    /// A number with so many decimals, rounded half to even as `format!` does.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        self.exact(&format!("{value:.decimals$}"))
    }

    /// A number that stands as plain decimal text, digit by digit; returned as it is where it is none.
    pub fn exact(&self, plain: &str) -> String {
        exact(self.decimal.as_ref(), plain)
    }

    /// How numbers are read.
    pub fn notation(&self) -> &Notation {
        &self.notation
    }

    /// A share between 0 and 1 as a whole percentage.
    pub fn percent(&self, share: f64) -> String {
        self.percentage(&self.number(share * 100.0, 0))
    }

    /// A number that is written already, as a percentage.
    pub fn percentage(&self, number: &str) -> String {
        self.percent.replace("{number}", number)
    }

    /// A whole number as in running text: in letters where it is small.
    pub fn in_words(&self, n: usize) -> String {
        self.letters(n, self.spelling.running, None)
    }

    /// A whole number up to the last that running text spells out, in every form that a counted noun may ask for, each
    /// with the name that messages give it; the usual form is `words`.
    pub fn number_forms(&self, n: usize) -> Vec<(&str, String)> {
        self.forms(n, self.spelling.running)
    }

    /// The same as at the beginning of a sentence: in letters wherever the language has them.
    pub fn counted_in_letters(&self, n: usize) -> Vec<(&str, String)> {
        self.forms(n, usize::MAX)
    }

    fn forms(&self, n: usize, last: usize) -> Vec<(&str, String)> {
        let usual = ("words", self.letters(n, last, None));
        let others =
            self.spelling.forms.keys().map(|form| (form.as_str(), self.letters(n, last, Some(form))));
        std::iter::once(usual).chain(others).collect()
    }

    fn letters(&self, n: usize, last: usize, form: Option<&str>) -> String {
        let spelled = if n <= last { self.spelling.in_words(n, form) } else { None };
        spelled.unwrap_or_else(|| self.number(n as f64, 0))
    }

    /// A day in words.
    pub fn date(&self, day: NaiveDate) -> String {
        let month = u8::try_from(day.month()).unwrap_or_default();
        let number = u8::try_from(day.day()).unwrap_or_default();
        match (&self.day, Date::try_new_gregorian(day.year(), month, number)) {
            (Some(formatter), Ok(date)) => formatter.format(&date).to_string(),
            _ => day.to_string(),
        }
    }

    /// The month of a day in words.
    pub fn month(&self, day: NaiveDate) -> String {
        let month = u8::try_from(day.month()).unwrap_or_default();
        let formatter: Option<FixedCalendarDateTimeFormatter<Gregorian, YM>> =
            FixedCalendarDateTimeFormatter::try_new((&self.locale).into(), YM::long()).ok();
        match (formatter, Date::try_new_gregorian(day.year(), month, 1)) {
            (Some(formatter), Ok(date)) => formatter.format(&date).to_string(),
            _ => day.format("%Y-%m").to_string(),
        }
    }

    /// Words joined as in a sentence: "a, b and c".
    pub fn list<S: AsRef<str>>(&self, words: &[S]) -> String {
        match &self.list {
            Some(formatter) => formatter.format(words.iter().map(AsRef::as_ref)).to_string(),
            None => words.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", "),
        }
    }

    /// Which of two names comes first in a list, as readers of the language look them up.
    pub fn order(&self, one: &str, other: &str) -> Ordering {
        self.order.as_ref().map_or_else(|| one.cmp(other), |order| order.compare(one, other))
    }

    /// Which plural form a whole number takes.
    pub fn plural(&self, number: usize) -> PluralCategory {
        self.plural.as_ref().map_or(PluralCategory::Other, |rules| rules.category_for(number))
    }
}

fn exact(formatter: Option<&DecimalFormatter>, plain: &str) -> String {
    match (formatter, Decimal::try_from_str(plain)) {
        (Some(formatter), Ok(decimal)) => formatter.format(&decimal).to_string(),
        _ => plain.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Fineness, Lang, NumberFault};
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    fn formats() -> [Format; 2] {
        let (languages, problems) = crate::bundle::languages(&crate::bundle::Files::embedded());
        assert_eq!(problems, []);
        [Lang::EN, Lang::ES].map(|lang| Format::new(&languages.of(lang)))
    }

    #[test]
    fn writes_numbers_dates_and_lists_as_people_do() {
        let [en, es] = formats();
        assert_eq!(en.number(12_600.0, 0), "12,600");
        assert_eq!(es.number(0.239, 3), "0,239");
        assert_eq!(en.percent(0.571), "57%");
        assert_eq!(es.percent(0.571), "57\u{a0}%");
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        assert_eq!(en.date(day), "22 November 2026");
        assert_eq!(es.date(day), "22 de noviembre de 2026");
        assert_eq!(en.month(day), "November 2026");
        assert_eq!(es.month(day), "noviembre de 2026");
        assert_eq!(en.list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(es.list(&["Perú", "Italia"]), "Perú e Italia");
        assert_eq!(en.plural(1), PluralCategory::One);
        assert_eq!(es.plural(3), PluralCategory::Other);
    }

    /// The format of a language of this locale, in which people write numbers as in English besides.
    fn format_of(locale: &str) -> Format {
        let (languages, _) = crate::bundle::languages(&crate::bundle::Files::embedded());
        let english = languages.of(Lang::EN);
        Format::new(&Language { locale: locale.to_owned(), ..(*english).clone() })
    }

    /// Locales with every sort of groups, signs and digits.
    const LOCALES: [&str; 16] = [
        "en-GB", "en-IN", "es-ES", "es-MX", "es-CO", "fr-FR", "de-CH", "pt-BR", "pl-PL", "sw-KE", "hi-IN",
        "mr-IN", "bn-BD", "ar-EG", "fa-IR", "my-MM",
    ];

    proptest! {
        /// Only three decimals behind one sign can be thousands; then the number is one of the two that are asked.
        #[test]
        fn what_a_language_writes_it_reads_as_the_same_number(
            digits in -99_999_999_999_i64..=99_999_999_999,
            scale in 0_u32..=4,
            locale in 0..LOCALES.len(),
        ) {
            let (format, number) = (format_of(LOCALES[locale]), rust_decimal::Decimal::new(digits, scale));
            let text = format.exact(&number.to_string());
            for usual in [Fineness::Decimals(2), Fineness::Decimals(scale)] {
                match format.notation().read(&text, usual) {
                    Ok(read) => prop_assert_eq!(read, number, "{} {:?}", text, usual),
                    Err(NumberFault::Ambiguous(_, small)) if scale == 3 => prop_assert_eq!(small, number),
                    Err(fault) => prop_assert!(false, "{}: {:?}", text, fault),
                }
            }
            let field = format.notation().field_text(number);
            prop_assert_eq!(format.notation().read(&field, Fineness::Decimals(3)), Ok(number));
        }
    }

    #[test]
    fn puts_names_in_the_order_of_the_alphabet() {
        let [en, es] = formats();
        for (format, wanted) in [
            (&en, ["Åland", "Albania", "Éire", "españa", "Espanol", "Fiji"]),
            (&es, ["Åland", "Albania", "Éire", "Espanol", "españa", "Fiji"]),
        ] {
            let mut names = ["Fiji", "españa", "Espanol", "Albania", "Éire", "Åland"];
            names.sort_by(|one, other| format.order(one, other));
            assert_eq!(names, wanted);
        }
    }

    #[test]
    fn spells_numbers_as_the_sentence_asks() {
        let [en, es] = formats();
        assert_eq!(
            (en.in_words(9).as_str(), en.in_words(10).as_str(), en.in_words(0).as_str()),
            ("nine", "10", "0")
        );
        assert_eq!(en.counted_in_letters(72), [("words", "seventy-two".to_owned())]);
        assert_eq!(en.counted_in_letters(100), [("words", "100".to_owned())]);
        assert_eq!(es.number_forms(1), [("words", "una".to_owned()), ("masculine", "un".to_owned())]);
        let thirty_one = [("words", "treinta y una".to_owned()), ("masculine", "treinta y un".to_owned())];
        assert_eq!(es.counted_in_letters(31), thirty_one);
        assert_eq!(es.counted_in_letters(11)[1].1, "once");
    }
}
