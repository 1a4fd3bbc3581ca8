//! The version for children: what it tells, how long its sentences are, and that its pictures can be drawn.

use super::*;

#[test]
fn the_version_for_children_tells_no_finding_and_shows_every_picture() {
    let fixture = Fixture::open();
    let kenya = published("ken", "KEN");
    for lang in crate::support::languages::LANGS {
        let document = companion(fixture, DocumentKind::Children, &kenya, lang);
        let text = markdown::markdown(&document);
        assert!(kenya.answers.values().all(|given| !text.contains(given.comment.as_str())));
        let pictures: Vec<&Figure> = document.figures().collect();
        assert_eq!(pictures.len(), fixture.library.kit.child_words.len());
        assert!(pictures.iter().all(|figure| matches!(figure.chart, Chart::Symbol(_))));
        for word in ["CSAM", "CSEA"] {
            assert!(!text.contains(word), "{word} is no word for children");
        }
    }
}

/// Plain words: sentences of the text for children stay short.
#[test]
fn sentences_for_children_are_short() {
    let fixture = Fixture::open();
    for lang in crate::support::languages::LANGS {
        let document = companion(fixture, DocumentKind::Children, &fixture.invented(), lang);
        // The last chapter speaks to grown-ups.
        let chapters = |block: &Block| matches!(block, Block::Heading { level: 1, .. });
        let last = document.blocks.iter().rposition(chapters).unwrap();
        let words = document.blocks[..last].iter().filter_map(|block| match block {
            Block::Paragraph { text, .. } => Some(plain(text)),
            _ => None,
        });
        for paragraph in words.filter(|words| !words.contains(['“', '«'])) {
            for sentence in paragraph.split(['.', ':', ';', '?', '!']) {
                let length = sentence.split_whitespace().count();
                assert!(length <= 30, "{}: {length} words: {sentence}", lang.code());
            }
        }
    }
}

#[test]
fn every_symbol_of_the_material_is_drawn() {
    let fixture = Fixture::open();
    for word in &fixture.library.kit.child_words {
        assert!(Symbol::from_name(&word.symbol).is_some(), "{} asks for `{}`", word.id, word.symbol);
    }
    let names: BTreeSet<&str> = Symbol::ALL.into_iter().map(Symbol::name).collect();
    assert_eq!(names.len(), Symbol::ALL.len());
}

#[test]
fn of_two_hundred_talks_with_children_a_few_are_told_and_the_others_counted() {
    let fixture = Fixture::open();
    let mut sample = fixture.invented();
    sample.strategy.entries.retain(|id, _| id.kind != EntryKind::Consultation);
    let long = "We want somebody to answer, and we want to know who it is. ".repeat(80);
    for number in 1..=207 {
        let changed = if number > 190 { format!("Rule {number} was written anew") } else { String::new() };
        let talk = Consultation {
            heard: ConsultedGroup::Children,
            said: format!("Talk {number}. {long}"),
            changed,
            ..Consultation::default()
        };
        add(
            &mut sample,
            Entry { matter: Matter::Consultation(talk), confidentiality: Confidentiality::Public },
        );
    }
    for lang in crate::support::languages::LANGS {
        let document = companion(fixture, DocumentKind::Children, &sample, lang);
        let text = markdown::markdown(&document);
        assert!(text.len() < 20_000, "{} bytes", text.len());
        for number in 191..=195 {
            assert!(text.contains(&format!("Talk {number}.")), "what changed something is told: {number}");
        }
        assert_eq!(text.matches("Talk 1").count(), 5, "{text}");
        assert!(text.contains("202"), "how many more there are: {text}");
    }
}
