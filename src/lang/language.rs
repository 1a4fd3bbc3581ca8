//! Knows which facts come with a language: direction, region, numbers in letters; knows neither its words nor where the facts stand.

use super::{CountryForms, InstitutionArticles, Lang, NumberHabits, QuoteMarks, SmallNumberWords};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where reading starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// At the left, as in Latin script.
    #[default]
    LeftToRight,
    /// At the right, as in Arabic script.
    RightToLeft,
}

impl Direction {
    /// The value of the HTML attribute `dir`.
    pub fn code(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }

    /// Whether reading starts at the right.
    pub fn is_right_to_left(self) -> bool {
        self == Direction::RightToLeft
    }
}

/// What must be known of a language besides its words. Everything that follows from the region (separators, names of
/// months, plural forms, order of letters) is left to the Unicode data that `locale` names.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Language {
    /// Its code, which is the name of its folder.
    #[serde(skip)]
    pub lang: Lang,
    /// Its name in itself.
    pub name: String,
    /// Where reading starts.
    pub direction: Direction,
    /// The BCP 47 tag with the region whose usage is followed, such as `en-GB`.
    pub locale: String,
    /// How a percentage is written; `{number}` stands for the number.
    pub percent: String,
    /// Which quotation marks are printed.
    #[serde(default)]
    pub quotes: QuoteMarks,
    /// How people write numbers.
    #[serde(default)]
    pub numbers: NumberHabits,
    /// How spreadsheets show a day, in the codes of Office Open XML.
    pub sheet_date: String,
    /// Numbers in letters.
    pub spelling: Spelling,
    /// Terms that blame or belittle, in small letters, each with the one to write instead.
    #[serde(default)]
    pub outdated: BTreeMap<String, String>,
    /// Terms for which the language has agreed on another one, with that one; see [`TextWords::hold`](super::TextWords::hold) for how they are
    /// written.
    #[serde(default)]
    pub terms: BTreeMap<String, String>,
    /// Other names by which countries and their parts are known than those in the list of countries.
    #[serde(default)]
    pub country_names: Vec<String>,
    /// How the name of a country stands in a sentence.
    #[serde(default)]
    pub country_forms: CountryForms,
    /// Which article the name of an institution takes in a sentence.
    #[serde(default)]
    pub institution_articles: InstitutionArticles,
    /// Names by which cabinets are known, so that the one on record is found.
    #[serde(default)]
    pub cabinets: Vec<String>,
    /// Words that tell what lacks, in small letters: what a level asks for is told without them.
    #[serde(default)]
    pub deficits: Vec<String>,
    /// The words by which a number of so few children is known that somebody could tell who they are.
    #[serde(default)]
    pub small_numbers: SmallNumberWords,
    /// Titles before the names of persons, in small letters and without full stops.
    #[serde(default)]
    pub person_titles: Vec<String>,
    /// Words that names of institutions have in common, in small letters: none is known by them.
    #[serde(default)]
    pub institution_words: Vec<String>,
    /// The words by which the institution that leads the strategy is meant, in small letters.
    #[serde(default)]
    pub leading_words: Vec<String>,
    /// The most frequent words, in small letters: a text that holds several of them is in this language.
    #[serde(default)]
    pub common_words: Vec<String>,
    /// The words of tables that people bring.
    #[serde(default)]
    pub tables: TableWords,
}

/// What people who write in a language call the columns of a table of findings, the surest word first, and what they
/// write in its cells. Capitals, accents and punctuation do not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct TableWords {
    /// Headings of the ids of items.
    pub item: Vec<String>,
    /// Headings of the levels; a level may also be written behind one of them, such as `Level 3`.
    pub level: Vec<String>,
    /// Headings of what was found.
    pub finding: Vec<String>,
    /// Headings of how sure it is.
    pub confidence: Vec<String>,
    /// Headings of the documents behind it.
    pub source: Vec<String>,
    /// Headings of the grade of evidence.
    pub grade: Vec<String>,
    /// Headings of the day.
    pub date: Vec<String>,
    /// Nobody knows the level.
    pub unknown: Vec<String>,
    /// The item does not apply.
    pub not_applicable: Vec<String>,
    /// Low confidence.
    pub low: Vec<String>,
    /// Medium confidence.
    pub medium: Vec<String>,
    /// High confidence.
    pub high: Vec<String>,
}

impl TableWords {
    /// The headings of each column, in the order in which exports write the columns.
    pub fn columns(&self) -> [&[String]; 7] {
        let TableWords { item, level, finding, confidence, source, grade, date, .. } = self;
        [item, level, finding, confidence, source, grade, date].map(Vec::as_slice)
    }
}

/// Numbers in letters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Spelling {
    /// The last number that running text spells out.
    pub running: usize,
    /// How tens and ones are joined, such as `{tens}-{ones}`.
    pub joined: String,
    /// Numbers in the form in which they are counted alone: those that are not joined.
    pub words: BTreeMap<String, String>,
    /// Other forms that a counted noun may ask for, by the name that messages give them, such as `masculine`; each
    /// holds only the numbers that differ.
    #[serde(default)]
    pub forms: BTreeMap<String, BTreeMap<String, String>>,
}

impl Language {
    /// A language of which nothing but the code is known: what is no fact of it is as in English.
    pub fn unknown(lang: Lang) -> Language {
        Language {
            lang,
            name: lang.code().to_owned(),
            direction: Direction::default(),
            locale: lang.code().to_owned(),
            percent: "{number}%".to_owned(),
            quotes: QuoteMarks::default(),
            numbers: NumberHabits::default(),
            sheet_date: "d mmm yyyy".to_owned(),
            spelling: Spelling::default(),
            outdated: BTreeMap::new(),
            terms: BTreeMap::new(),
            country_names: Vec::new(),
            country_forms: CountryForms::default(),
            institution_articles: InstitutionArticles::default(),
            deficits: Vec::new(),
            small_numbers: SmallNumberWords::default(),
            person_titles: Vec::new(),
            cabinets: Vec::new(),
            institution_words: Vec::new(),
            leading_words: Vec::new(),
            common_words: Vec::new(),
            tables: TableWords::default(),
        }
    }
}

impl Spelling {
    /// `n` in letters, in one of the forms or in the usual one; `None` where the language has no letters for it.
    pub fn in_words(&self, n: usize, form: Option<&str>) -> Option<String> {
        if let Some(whole) = self.word(n, form) {
            return Some(whole.to_owned());
        }
        let (tens, ones) = (n - n % 10, n % 10);
        if n > 99 || ones == 0 {
            return None;
        }
        let (tens, ones) = (self.word(tens, form)?, self.word(ones, form)?);
        Some(self.joined.replace("{tens}", tens).replace("{ones}", ones))
    }

    fn word(&self, n: usize, form: Option<&str>) -> Option<&str> {
        let n = n.to_string();
        let own = form.and_then(|form| self.forms.get(form)?.get(&n));
        own.or_else(|| self.words.get(&n)).map(String::as_str)
    }
}

/// The languages Amparo speaks, in the order in which readers choose among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Languages(Vec<Arc<Language>>);

impl Languages {
    /// The first language first, then by code. Where one says nothing of how people write numbers, they do as in English.
    pub fn new(mut languages: Vec<Language>) -> Languages {
        languages.sort_by_key(|language| (language.lang != Lang::EN, language.lang));
        let english = languages.first().map(|first| first.numbers.clone()).unwrap_or_default();
        for language in languages.iter_mut().filter(|one| one.numbers == NumberHabits::default()) {
            language.numbers = english.clone();
        }
        Languages(languages.into_iter().map(Arc::new).collect())
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Language> {
        self.0.iter().map(Arc::as_ref)
    }

    /// Their codes.
    pub fn codes(&self) -> impl Iterator<Item = Lang> + '_ {
        self.0.iter().map(|language| language.lang)
    }

    /// The facts of a language; of one that is not spoken here, nothing but its code.
    pub fn of(&self, lang: Lang) -> Arc<Language> {
        let known = self.0.iter().find(|language| language.lang == lang);
        known.cloned().unwrap_or_else(|| Arc::new(Language::unknown(lang)))
    }

    /// The language with this code, where Amparo speaks it.
    pub fn speaks(&self, code: &str) -> Option<Lang> {
        self.codes().find(|lang| lang.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(n, word)| ((*n).to_owned(), (*word).to_owned())).collect()
    }

    /// Spanish: nouns may be feminine, as "una brecha", or masculine, as "un riesgo".
    fn spanish() -> Spelling {
        Spelling {
            running: 9,
            joined: "{tens} y {ones}".to_owned(),
            words: table(&[
                ("1", "una"),
                ("2", "dos"),
                ("11", "once"),
                ("21", "veintiuna"),
                ("30", "treinta"),
            ]),
            forms: [("masculine".to_owned(), table(&[("1", "un"), ("21", "veintiún")]))].into(),
        }
    }

    #[test]
    fn numbers_take_the_form_of_what_is_counted() {
        let spelling = spanish();
        for (n, usual, masculine) in [
            (1, Some("una"), Some("un")),
            (2, Some("dos"), Some("dos")),
            (11, Some("once"), Some("once")),
            (21, Some("veintiuna"), Some("veintiún")),
            (30, Some("treinta"), Some("treinta")),
            (31, Some("treinta y una"), Some("treinta y un")),
            (40, None, None),
            (131, None, None),
        ] {
            assert_eq!(spelling.in_words(n, None).as_deref(), usual, "{n}");
            assert_eq!(spelling.in_words(n, Some("masculine")).as_deref(), masculine, "{n}");
            assert_eq!(
                spelling.in_words(n, Some("dual")).as_deref(),
                usual,
                "{n} in a form that is not there"
            );
        }
    }

    #[test]
    fn english_is_offered_first() {
        let language = |code| Language::unknown(Lang::from_code(code).unwrap());
        let languages = Languages::new(vec![language("fr"), language("ar"), language("en")]);
        let codes: Vec<String> = languages.codes().map(|lang| lang.to_string()).collect();
        assert_eq!(codes, ["en", "ar", "fr"]);
        assert_eq!(languages.speaks("ar"), Lang::from_code("ar"));
        assert_eq!(languages.speaks("es"), None);
        assert_eq!(languages.of(Lang::from_code("es").unwrap()).locale, "es");
    }
}
