//! The chapter of objectives promises in sentences, keeps what is in place, and says what comes later in plain words; its
//! annexes hold every decided action and no empty column.

use crate::support::fixture::Fixture;
use crate::support::languages::{ES, LANGS, printed};
use amparo::assessment::strategy::DocumentKind;
use amparo::assessment::{Assessment, Audience};
use amparo::document::{Block, Document, Inline, Table, plain};
use amparo::lang::Lang;

/// The blocks of a chapter of the strategy.
fn chapter<'d>(document: &'d Document, id: &str) -> Vec<&'d Block> {
    let is_begin = |block: &&Block| matches!(block, Block::Heading { level: 1, .. });
    let mut blocks = document.blocks.iter().skip_while(|block| {
        !(is_begin(block) && block.id().is_some_and(|own| own.starts_with(&format!("{id}-"))))
    });
    let first = blocks.next().into_iter();
    first.chain(blocks.take_while(|block| !is_begin(block))).collect()
}

/// The words of each paragraph, heading and item of a list, in order.
fn lines(blocks: &[&Block]) -> Vec<String> {
    let of = |block: &&Block| match block {
        Block::Heading { text, .. } | Block::Paragraph { text, .. } | Block::Finding { text, .. } => {
            vec![plain(text)]
        }
        Block::List { items, .. } => {
            items.iter().map(|item| lines(&item.iter().collect::<Vec<_>>()).join(" ")).collect()
        }
        _ => Vec::new(),
    };
    blocks.iter().flat_map(of).collect()
}

/// The lists that follow this paragraph.
fn lists(blocks: &[&Block], lead: &str) -> Vec<Vec<String>> {
    let pairs = blocks.windows(2).filter(|pair| lines(&pair[..1]) == [lead]);
    pairs.map(|pair| lines(&pair[1..])).collect()
}

fn table<'d>(document: &'d Document, id: &str) -> Option<&'d Table> {
    document.blocks.iter().find_map(|block| match block {
        Block::Table(table) if table.id == id => Some(table),
        _ => None,
    })
}

#[test]
fn a_promise_goes_on_after_we_will_and_names_years_number_and_another_lead_than_the_one_in_charge() {
    let fixture = Fixture::open();
    for (sample, lang, [lead, charge, numbered]) in [
        (fixture.invented(), Lang::EN, ["We will:", "In charge. ", "no."]),
        (fixture.invented_in_spanish(), ES, ["Nos comprometemos a:", "A cargo. ", "núm."]),
    ] {
        let document = fixture.document(&sample, lang);
        let chapter = chapter(&document, "objectives");
        let lists = lists(&chapter, lead);
        assert_eq!(lists.len(), 7, "{lang:?}");
        let lines = lines(&chapter);
        let charges: Vec<&str> = lines.iter().filter_map(|line| line.strip_prefix(charge)).collect();
        assert_eq!(charges.len(), lists.len(), "{charges:?}");
        for (promises, charge) in lists.iter().zip(charges) {
            let charge = charge.trim().trim_end_matches('.');
            assert!((1..=7).contains(&promises.len()), "{promises:#?}");
            for promise in promises {
                assert!(!promise.contains(&format!("({charge},")), "{charge}: {promise}");
                let mut letters = promise.chars();
                let (first, second) = (letters.next().unwrap(), letters.next().unwrap());
                assert!(first.is_lowercase() || second.is_uppercase(), "{promise}");
                let (_, brackets) = promise.rsplit_once(" (").unwrap();
                let (years, number) = brackets.split_once(';').unwrap();
                assert!(years.contains("20") && number.trim().starts_with(numbered), "{promise}");
            }
        }
    }
}

/// What stands bare in brackets or behind a semicolon in them and looks like the number of a section: `4.1`.
fn bare_numbers(text: &str) -> Vec<&str> {
    let inside = text.split(['(', ';']).skip(1).filter_map(|rest| rest.split([')', ';', ',']).next());
    let is_figure = |part: &str| !part.is_empty() && part.chars().all(|sign| sign.is_ascii_digit());
    let is_number =
        |words: &&str| words.split_once('.').is_some_and(|(one, two)| is_figure(one) && is_figure(two));
    inside.map(str::trim).filter(is_number).collect()
}

#[test]
fn no_number_of_an_action_can_be_taken_for_a_section() {
    let fixture = Fixture::open();
    for (name, sample) in fixture.invented_countries() {
        for (kind, section) in [(DocumentKind::Strategy, "objectives"), (DocumentKind::Report, "situation")] {
            for lang in LANGS {
                let document = fixture.write(kind, &sample, (lang, Audience::Public));
                let lines = lines(&chapter(&document, section));
                assert!(lines.len() > 20, "{name}, {kind:?}: {} lines were read", lines.len());
                for line in &lines {
                    assert_eq!(bare_numbers(line), Vec::<&str>::new(), "{name}, {lang:?}: {line}");
                }
            }
        }
    }
}

#[test]
fn every_strategy_names_all_objectives_with_what_each_changes() {
    let fixture = Fixture::open();
    for (name, sample) in fixture.samples() {
        let document = fixture.document(&sample, Lang::EN);
        let lines = lines(&chapter(&document, "objectives"));
        for objective in &fixture.library.kit.objectives {
            let title = printed(objective.title.get(Lang::EN));
            let is_named = |line: &&String| {
                let heading = line.starts_with("Objective ") && line.ends_with(&format!(": {title}"));
                heading || line.starts_with(&format!("{title}. "))
            };
            assert_eq!(lines.iter().filter(is_named).count(), 1, "{name}: {title}");
            let change = printed(objective.change.get(Lang::EN));
            assert!(lines.iter().any(|line| line.contains(&change)), "{name}: {title}");
        }
    }
}

#[test]
fn what_has_reached_its_target_is_kept_and_raised() {
    let fixture = Fixture::open();
    let sample = |wanted: &str| fixture.samples().into_iter().find(|(name, _)| *name == wanted).unwrap().1;
    let said = |sample: &Assessment, lang: Lang| {
        lines(&chapter(&fixture.document(sample, lang), "objectives")).join("\n")
    };
    for (lang, kept, promise, reason) in [
        (
            Lang::EN,
            "What is to hold",
            "We will keep what is in place and see to it that the following holds true as well:",
            "Where we stand.",
        ),
        (
            ES,
            "Qué debe cumplirse",
            "Mantendremos lo que existe y haremos que se cumpla también lo siguiente:",
            "Dónde estamos.",
        ),
    ] {
        let reached = said(&sample("reached"), lang);
        assert_eq!(reached.matches(kept).count(), fixture.library.kit.objectives.len(), "{reached}");
        assert!(reached.contains(promise) && !reached.contains(reason), "{reached}");
        let one_gap = said(&sample("one-gap"), lang);
        assert_eq!(one_gap.matches(kept).count(), fixture.library.kit.objectives.len() - 1, "{one_gap}");
    }
}

#[test]
fn what_comes_later_is_told_without_points_of_work() {
    let fixture = Fixture::open();
    for (name, sample) in fixture.invented_countries() {
        for (lang, heading, machine) in
            [(Lang::EN, "What comes later", "points of work"), (ES, "Qué viene después", "puntos de trabajo")]
        {
            let lines = lines(&chapter(&fixture.document(&sample, lang), "objectives"));
            let from = lines.iter().position(|line| line == heading);
            let later = &lines[from.unwrap_or_else(|| panic!("{name}, {lang:?}: nothing comes later"))..];
            assert!(later.len() > 2, "{later:?}");
            let found = later.iter().find(|line| line.to_lowercase().contains(machine));
            assert_eq!(found, None, "{name}, {lang:?}");
        }
    }
}

#[test]
fn the_annexes_have_no_empty_column_and_every_decided_action_a_line() {
    let fixture = Fixture::open();
    let mut seen = 0;
    for (name, sample) in fixture.samples() {
        for lang in LANGS {
            let document = fixture.document(&sample, lang);
            for table in ["actions", "indicators"].into_iter().filter_map(|id| table(&document, id)) {
                assert!(table.rows.len() > 1, "{name}: {} has a single row", table.id);
                for (place, column) in table.columns.iter().enumerate() {
                    let filled =
                        |row: &&amparo::document::Row| !["", "–"].contains(&plain(&row.cells[place]).trim());
                    assert!(table.rows.iter().any(|row| filled(&row)), "{name}: {}", column.title);
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 10, "only {seen} tables were read");
    let document = fixture.document(&fixture.invented(), Lang::EN);
    let actions = table(&document, "actions").unwrap();
    let is_heading = |cells: &[Vec<Inline>]| matches!(cells[1].first(), Some(Inline::Strong { .. }));
    let (headings, listed): (Vec<_>, Vec<_>) = actions.rows.iter().partition(|row| is_heading(&row.cells));
    assert_eq!(headings.len(), fixture.library.kit.objectives.len());
    let considered = headings.iter().filter(|row| plain(&row.cells[1]).ends_with(" under consideration"));
    assert!(considered.count() > 3, "proposals are counted");
    let numbers: Vec<String> = listed.iter().map(|row| plain(&row.cells[0])).collect();
    for promise in lists(&chapter(&document, "objectives"), "We will:").concat() {
        let number = promise.rsplit_once("no.").unwrap().1.trim().trim_end_matches([')', '.']);
        assert!(numbers.iter().any(|listed| listed == number), "{promise}");
    }
}

#[test]
fn the_results_framework_holds_at_most_twelve_with_both_years_and_says_what_is_still_to_be_measured() {
    let fixture = Fixture::open();
    let document = fixture.document(&fixture.invented_in_spanish(), Lang::EN);
    let table = table(&document, "indicators").unwrap();
    assert!((8..=12).contains(&table.rows.len()), "{} rows", table.rows.len());
    let titles: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
    assert!(titles.contains(&"2029") && titles.contains(&"2031"), "{titles:?}");
    let baseline = titles.iter().position(|title| *title == "Baseline").unwrap();
    for row in &table.rows {
        let cell = plain(&row.cells[baseline]);
        assert!(cell.ends_with(')') || cell == "to be measured in 2027", "{cell}");
    }
    let objectives: Vec<String> = table.rows.iter().map(|row| plain(&row.cells[0])).collect();
    assert!(objectives.is_sorted(), "{objectives:?}");
    assert!(document.blocks.iter().any(|block| block.id() == Some("targets")), "the ways are drawn");
}
