//! Knows which words of a document people wrote in another language than its own, by their sentences; knows no language.

use super::walk::{plain, texts_mut};
use super::{Document, Inline, Source, linked};
use crate::lang::{Lang, ends_line, ends_sentence};
use crate::presentation::sentences;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::Range;

/// The fewest words in a row by which a passage is known: fewer stand in sentences of the document too.
const LEAST: usize = 3;
/// How many words tell that a sentence stands there whose end is left out.
const ENOUGH: usize = 8;

/// Words of people in another language than the document's: one or more sentences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Passage {
    /// Their language: a BCP 47 code.
    #[schemars(with = "String")]
    pub lang: Lang,
    /// The words.
    pub text: String,
}

impl Source {
    /// What it is, in words: addresses lead where they say, and passages in another language are set apart.
    pub fn words(&self) -> Vec<Inline> {
        let mut run = linked(&self.text);
        if !self.passages.is_empty() {
            PassageIndex::of(&self.passages).mark_run(&mut run);
        }
        run
    }
}

/// The sentences of passages, each a path from word to word, on which it is found however it is quoted: alone or with
/// others, with a small letter at the beginning, without a stop, in several lines, or only its beginning.
pub(super) struct PassageIndex {
    /// Every word with its number; capitals do not matter.
    vocabulary: BTreeMap<String, usize>,
    /// Where a word leads to from a place. All paths begin at place 0.
    steps: BTreeMap<(usize, usize), usize>,
    /// For each place the language of the words that lead to it, where they are enough to tell.
    places: Vec<Option<Lang>>,
}

impl PassageIndex {
    pub fn of(passages: &[Passage]) -> PassageIndex {
        let mut index =
            PassageIndex { vocabulary: BTreeMap::new(), steps: BTreeMap::new(), places: vec![None] };
        for Passage { lang, text } in passages {
            let parts: Vec<Vec<usize>> = parts(text).into_iter().map(|part| index.numbers(part)).collect();
            (0..parts.len()).for_each(|start| index.learn(*lang, &parts[start..]));
        }
        index
    }

    fn numbers(&mut self, part: &str) -> Vec<usize> {
        let mut number = |word: String| {
            let next = self.vocabulary.len();
            *self.vocabulary.entry(word).or_insert(next)
        };
        words(part).map(|(_, word)| number(word)).collect()
    }

    /// Learns the first of these parts, with those behind it that are too short to be found alone.
    fn learn(&mut self, lang: Lang, parts: &[Vec<usize>]) {
        let (mut place, mut count) = (0, 0);
        for part in parts {
            if count >= LEAST && (part.len() >= LEAST || count >= ENOUGH) {
                break;
            }
            for word in part {
                place = self.step(place, *word);
                count += 1;
                if count >= ENOUGH {
                    self.places[place].get_or_insert(lang);
                }
            }
            if count >= LEAST {
                self.places[place].get_or_insert(lang);
            }
        }
    }

    fn step(&mut self, place: usize, word: usize) -> usize {
        let next = self.places.len();
        let led = *self.steps.entry((place, word)).or_insert(next);
        if led == next {
            self.places.push(None);
        }
        led
    }

    /// Marks the passages in the text of a document, and names those in its register.
    pub fn mark(&self, document: &mut Document) {
        if self.steps.is_empty() {
            return;
        }
        texts_mut(&mut document.blocks, &mut |text| self.mark_run(text));
        for source in &mut document.register {
            source.passages = self.find(&source.text);
        }
    }

    fn find(&self, text: &str) -> Vec<Passage> {
        let mut run = vec![Inline::Text { text: text.to_owned() }];
        self.mark_run(&mut run);
        let passage = |inline: &Inline| match inline {
            Inline::Foreign { lang, children } => Some(Passage { lang: *lang, text: plain(children) }),
            _ => None,
        };
        run.iter().filter_map(passage).collect()
    }

    fn mark_run(&self, text: &mut Vec<Inline>) {
        let mut words = Vec::new();
        self.read(text, &mut 0, &mut words);
        let mut at = 0;
        while at < words.len() {
            let Some((count, lang)) = self.longest(&words[at..]) else {
                at += 1;
                continue;
            };
            words[at..at + count].iter_mut().for_each(|word| word.lang = Some(lang));
            at += count;
        }
        let spans = spans(&words);
        if !spans.is_empty() {
            set_apart(text, &mut 0, &spans);
        }
    }

    /// The words of a run, whatever form they have; `leaf` counts its texts.
    fn read(&self, text: &[Inline], leaf: &mut usize, found: &mut Vec<RunWord>) {
        for inline in text {
            let Inline::Text { text } = inline else {
                self.read(inline.children(), leaf, found);
                continue;
            };
            let number = |word: &str| self.vocabulary.get(word).copied();
            let of_run = |(range, word): (_, String)| RunWord {
                leaf: *leaf,
                range,
                number: number(&word),
                lang: None,
            };
            found.extend(words(text).map(of_run));
            *leaf += 1;
        }
    }

    /// How many of the words are a passage that begins with the first of them, and its language.
    fn longest(&self, words: &[RunWord]) -> Option<(usize, Lang)> {
        let (mut place, mut found) = (0, None);
        for (word, count) in words.iter().zip(1..) {
            let Some(next) = word.number.and_then(|number| self.steps.get(&(place, number))) else { break };
            place = *next;
            found = self.places[place].map(|lang| (count, lang)).or(found);
        }
        found
    }
}

/// What may be quoted alone: sentences, and what semicolons part in them.
fn parts(text: &str) -> Vec<&str> {
    text.split(ends_line).flat_map(sentences).flat_map(|sentence| sentence.split("; ")).collect()
}

/// The words of a text in small letters, each with its place.
fn words(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    let mut at = 0;
    text.split_inclusive(|c: char| !c.is_alphanumeric()).filter_map(move |piece| {
        let start = at;
        at += piece.len();
        let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        (!word.is_empty()).then(|| (start..start + word.len(), word.to_lowercase()))
    })
}

/// A word of a run.
struct RunWord {
    /// Which of the texts of the run holds it, counted from 0.
    leaf: usize,
    /// Its place there.
    range: Range<usize>,
    /// Its number, where a passage has it.
    number: Option<usize>,
    /// The language of the passage that it belongs to.
    lang: Option<Lang>,
}

/// Words of one language that follow each other in one text of a run.
struct ForeignSpan {
    leaf: usize,
    range: Range<usize>,
    lang: Lang,
}

fn spans(words: &[RunWord]) -> Vec<ForeignSpan> {
    let together = words.chunk_by(|one, next| one.leaf == next.leaf && one.lang == next.lang);
    let span = |run: &[RunWord]| {
        let (first, last) = (run.first()?, run.last()?);
        Some(ForeignSpan { leaf: first.leaf, range: first.range.start..last.range.end, lang: first.lang? })
    };
    together.filter_map(span).collect()
}

/// The run with each span in an inline of its own; `leaf` counts its texts.
fn set_apart(run: &mut Vec<Inline>, leaf: &mut usize, spans: &[ForeignSpan]) {
    for mut inline in std::mem::take(run) {
        if let Inline::Text { text } = &inline {
            push_pieces(run, text, spans.iter().filter(|span| span.leaf == *leaf));
            *leaf += 1;
            continue;
        }
        if let Some(children) = inline.children_mut() {
            set_apart(children, leaf, spans);
        }
        run.push(inline);
    }
}

fn push_pieces<'a>(run: &mut Vec<Inline>, text: &str, spans: impl Iterator<Item = &'a ForeignSpan>) {
    let words = |words: &str| Inline::Text { text: words.to_owned() };
    let mut at = 0;
    for ForeignSpan { range, lang, .. } in spans {
        // The stop behind a sentence belongs to it.
        let stop = text[range.end..].chars().next().filter(|c| ends_sentence(c.encode_utf8(&mut [0; 4])));
        let end = range.end + stop.map_or(0, char::len_utf8);
        run.extend((at < range.start).then(|| words(&text[at..range.start])));
        run.push(Inline::Foreign { lang: *lang, children: vec![words(&text[range.start..end])] });
        at = end;
    }
    run.extend((at < text.len() || text.is_empty()).then(|| words(&text[at..])));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;

    const PASSAGE: &str = "The unit has four officers. It works; day and night; the line is free of charge, and \
                           children know its number\u{2028}Nobody counts the calls at night";

    fn index() -> PassageIndex {
        PassageIndex::of(&[Passage { lang: Lang::EN, text: PASSAGE.to_owned() }])
    }

    fn text(text: &str) -> Inline {
        Inline::Text { text: text.to_owned() }
    }

    fn shown(run: &[Inline]) -> String {
        let one = |inline: &Inline| match inline {
            Inline::Foreign { lang, children } => format!("{lang}({})", shown(children)),
            Inline::Break => "/".to_owned(),
            Inline::Strong { children } => format!("*{}*", shown(children)),
            other => plain(std::slice::from_ref(other)),
        };
        run.iter().map(one).collect()
    }

    fn mark(mut run: Vec<Inline>) -> String {
        index().mark_run(&mut run);
        shown(&run)
    }

    #[test]
    fn a_passage_is_found_however_it_is_quoted() {
        for (words, wanted) in [
            ("La unidad existe.", "La unidad existe."),
            (
                "Se dice: the unit has four officers; y más.",
                "Se dice: en(the unit has four officers); y más.",
            ),
            ("The unit has four officers. Ya.", "en(The unit has four officers.) Ya."),
            (
                "The unit has four officers. It works all day",
                "en(The unit has four officers. It works) all day",
            ),
            ("The unit has five officers", "The unit has five officers"),
            (
                "the line is free of charge, and children […]",
                "en(the line is free of charge, and children) […]",
            ),
            ("the line is free of cost", "the line is free of cost"),
            ("It works; day and night.", "en(It works; day and night.)"),
            ("“Nobody counts the calls at night”", "“en(Nobody counts the calls at night)”"),
            ("", ""),
        ] {
            assert_eq!(mark(vec![text(words)]), wanted, "{words}");
        }
    }

    #[test]
    fn a_passage_is_found_whatever_its_form() {
        let strong = Inline::Strong { children: vec![text("four")] };
        let run =
            vec![text("Sí: The unit has "), strong, text(" officers."), Inline::Break, text("It works")];
        assert_eq!(mark(run), "Sí: en(The unit has) *en(four)* en(officers.)/en(It works)");
    }

    #[test]
    fn a_register_names_its_passages_and_nothing_else_changes() {
        let (language, labels) = (Language::unknown(Lang::ES), BTreeMap::new());
        let mut document = Document::of_blocks(&language, labels, Vec::new());
        let words = "Unidad: The unit has four officers, https://a.example/b";
        let [link, remark, reference] = <[String; 3]>::default();
        let id = crate::document::SourceId("C01".to_owned());
        let source = Source { id, text: words.to_owned(), link, remark, reference, passages: Vec::new() };
        document.register.push(source);
        index().mark(&mut document);
        let source = &document.register[0];
        assert_eq!(source.text, words);
        let found = Passage { lang: Lang::EN, text: "The unit has four officers".to_owned() };
        assert_eq!(source.passages, [found]);
        assert_eq!(shown(&source.words()), "Unidad: en(The unit has four officers), https://a.example/b");
    }

    #[test]
    fn short_sentences_make_short_paths() {
        let parts: Vec<String> = (0..20_000).map(|number| format!("Yes; no{number}")).collect();
        let index = PassageIndex::of(&[Passage { lang: Lang::EN, text: parts.join("; ") }]);
        let (least, most) = (40_000 * LEAST, 40_000 * (ENOUGH + 1));
        assert!((least..most).contains(&index.places.len()), "{}", index.places.len());
    }
}
