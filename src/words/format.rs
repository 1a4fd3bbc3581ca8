//! Knows how numbers, dates, lists and plurals are written in a language; the rules are ICU's, not ours.

use crate::lang::Lang;
use chrono::{Datelike, NaiveDate};
use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_datetime::input::Date;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::{Locale, locale};
pub use icu_plurals::PluralCategory;
use icu_plurals::{PluralRuleType, PluralRules};

/// The formats of one language.
pub struct Format {
    lang: Lang,
    decimal: Option<DecimalFormatter>,
    day: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    list: Option<ListFormatter>,
    plural: Option<PluralRules>,
}

impl Format {
    /// The formats of `lang`. English follows international usage: `22 November 2026`.
    pub fn new(lang: Lang) -> Format {
        let locale = locale(lang);
        Format {
            lang,
            decimal: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            day: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
            list: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default()).ok(),
            plural: PluralRules::try_new((&locale).into(), PluralRuleType::Cardinal.into()).ok(),
        }
    }

    /// A number with so many decimals, rounded half to even as `format!` does.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        let plain = format!("{value:.decimals$}");
        match (&self.decimal, Decimal::try_from_str(&plain)) {
            (Some(formatter), Ok(decimal)) => formatter.format(&decimal).to_string(),
            _ => plain,
        }
    }

    /// A number that stands as plain decimal text, digit by digit; returned as it is where it is none.
    pub fn exact(&self, plain: &str) -> String {
        match (&self.decimal, Decimal::try_from_str(plain)) {
            (Some(formatter), Ok(decimal)) => formatter.format(&decimal).to_string(),
            _ => plain.to_owned(),
        }
    }

    /// A share between 0 and 1 as a whole percentage.
    pub fn percent(&self, share: f64) -> String {
        let number = self.number(share * 100.0, 0);
        match self.lang {
            Lang::En => format!("{number}%"),
            Lang::Es => format!("{number}\u{a0}%"),
        }
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
            FixedCalendarDateTimeFormatter::try_new((&locale(self.lang)).into(), YM::long()).ok();
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

    /// Which plural form a whole number takes.
    pub fn plural(&self, number: usize) -> PluralCategory {
        self.plural.as_ref().map_or(PluralCategory::Other, |rules| rules.category_for(number))
    }
}

fn locale(lang: Lang) -> Locale {
    match lang {
        Lang::En => locale!("en-GB"),
        Lang::Es => locale!("es"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_numbers_dates_and_lists_as_people_do() {
        let (en, es) = (Format::new(Lang::En), Format::new(Lang::Es));
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
}
