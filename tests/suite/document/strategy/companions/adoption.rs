//! The documents beside the strategy after it was adopted: the act, the numbers to call, what was spent.

use crate::document::strategy::companions::{add, adopted, companion};
use crate::support::fixture::Fixture;
use crate::support::languages::ES;
use amparo::assessment::strategy::{Contact, ContactCost, DocumentKind, Entry, Expenditure, Matter};
use amparo::assessment::{Audience, Confidentiality};
use amparo::document::strategy::put_in_force;
use amparo::lang::Lang;
use amparo::render::markdown;
use chrono::Datelike;

#[test]
fn the_report_sets_what_was_spent_beside_the_plan_and_never_counts_silence() {
    let fixture = Fixture::open();
    let mut sample = adopted(fixture);
    let date = crate::support::fixture::date();
    let currency = sample.strategy.frame.currency.clone();
    assert!(!currency.is_empty(), "the sample has chosen its currency");
    let reports = [(currency.as_str(), 1_000), (currency.as_str(), 2_500), ("EUR", 77)];
    for (record, (currency, amount)) in sample.strategy.actions.values_mut().zip(reports) {
        let (currency, source) = (currency.to_owned(), "Audit <2026>".to_owned());
        record.spent.insert(date.year(), Expenditure { amount: amount.into(), currency, date, source });
    }
    for (lang, [head, total, foreign, silent]) in [
        (
            Lang::EN,
            [
                "Spent and planned in",
                "| **Total** |",
                "not that of the strategy",
                "no report of what was spent",
            ],
        ),
        (
            ES,
            ["Gastado y previsto en", "| **Total** |", "no es la de la estrategia", "informe de lo gastado"],
        ),
    ] {
        let report = markdown::markdown(&companion(fixture, DocumentKind::Progress, &sample, lang));
        let after = report.split(head).nth(1).unwrap_or_else(|| panic!("{lang:?}: {report}"));
        let line = after.lines().find(|line| line.starts_with(total)).unwrap();
        assert!(line.contains("3,500") || line.contains("3.500") || line.contains("3500"), "{line}");
        assert!(after.contains("EUR") && after.contains(foreign), "{lang:?}");
        assert!(after.contains("Audit"), "{lang:?}");
        let costed = sample
            .strategy
            .actions
            .values()
            .filter(|record| record.costs.iter().any(|line| line.quantities.contains_key(&date.year())));
        assert_eq!(after.contains(silent), costed.count() > 3, "{lang:?}");
    }
}

#[test]
fn children_are_told_a_number_once_somebody_entered_one() {
    let fixture = Fixture::open();
    let kenya = crate::support::fixture::published("ken", "KEN");
    for (lang, blank) in [(Lang::EN, "helpline: …"), (ES, "línea de ayuda: …")] {
        assert!(
            markdown::markdown(&companion(fixture, DocumentKind::Children, &kenya, lang)).contains(blank)
        );
    }
    let mut sample = fixture.invented();
    sample.strategy.entries.retain(|_, entry| !matches!(entry.matter, Matter::Contact(_)));
    let contact = |name: &str, number: &str| {
        let (name, number) = (name.to_owned(), number.to_owned());
        let hours = "day and night".to_owned();
        let free = ContactCost::Free;
        let matter = Matter::Contact(Contact { name, number, hours, free, ..Contact::default() });
        Entry { matter, confidentiality: Confidentiality::Public }
    };
    add(&mut sample, contact("Nobody home", " "));
    add(&mut sample, contact("Child line", "116"));
    let hidden = Entry { confidentiality: Confidentiality::Confidential, ..contact("Hidden line", "999") };
    add(&mut sample, hidden);
    for (lang, words, asks) in [
        (Lang::EN, ["It costs nothing", "When: day and night"], "the number of the child helpline"),
        (ES, ["No cuesta nada", "Cuándo: day and night"], "el número de la línea de ayuda"),
    ] {
        let children = markdown::markdown(&companion(fixture, DocumentKind::Children, &sample, lang));
        assert!(
            children.contains("**116**") && words.iter().all(|words| children.contains(words)),
            "{children}"
        );
        assert!(!children.contains("……") && !children.contains("Hidden line") && !children.contains(asks));
        let strategy = markdown::markdown(&fixture.document(&sample, lang));
        assert!(strategy.contains("Child line") && !strategy.contains("Nobody home |"), "{lang:?}");
    }
}

#[test]
fn a_number_that_a_finding_names_is_told_to_children_and_has_to_be_checked() {
    let fixture = Fixture::open();
    let mut sample = fixture.invented();
    sample.strategy.entries.retain(|_, entry| !matches!(entry.matter, Matter::Contact(_)));
    for (sample, number) in
        [(sample, "**116**"), (crate::support::fixture::published("alb", "ALB"), "**116-111**")]
    {
        for (lang, asks) in [(Lang::EN, "check the number"), (ES, "compruebe el número")] {
            let children = markdown::markdown(&companion(fixture, DocumentKind::Children, &sample, lang));
            assert!(children.contains(number) && children.contains(asks), "{lang:?}: {children}");
            for kind in [DocumentKind::Poster, DocumentKind::Press] {
                let paper = markdown::markdown(&companion(fixture, kind, &sample, lang));
                let line = paper.lines().find(|line| line.contains(number));
                let line = line.unwrap_or_else(|| panic!("{lang:?} {kind:?}: {paper}"));
                assert!(line.contains("to be checked") || line.contains("por comprobar"), "{line}");
            }
        }
    }
}

#[test]
fn children_are_told_of_the_law_only_what_the_legal_table_carries() {
    let fixture = Fixture::open();
    let mut lawless = fixture.invented();
    lawless.strategy.entries.retain(|_, entry| !matches!(entry.matter, Matter::Law(_)));
    let with = |gap: &str| {
        let mut sample = lawless.clone();
        for topic in &fixture.library.kit.legal_topics {
            let (about, instrument, gap) = (topic.id.clone(), "Children Act".to_owned(), gap.to_owned());
            let law = amparo::assessment::strategy::Law { about, instrument, gap, ..Default::default() };
            add(&mut sample, Entry { matter: Matter::Law(law), confidentiality: Confidentiality::Public });
        }
        sample
    };
    for lang in [Lang::EN, ES] {
        let laws = fixture.library.kit.child_words.iter().map(|word| word.law.get(lang));
        let laws: Vec<&str> = laws.filter(|law| !law.is_empty()).collect();
        assert!(!laws.is_empty());
        for (sample, is_told) in [(&lawless, false), (&with("Grooming is missing"), false), (&with(""), true)]
        {
            let children = markdown::markdown(&companion(fixture, DocumentKind::Children, sample, lang));
            assert!(laws.iter().all(|law| children.contains(law) == is_told), "{lang:?}: {children}");
        }
    }
}

#[test]
fn what_is_written_after_an_adoption_is_a_draft_that_names_the_act() {
    let fixture = Fixture::open();
    let sample = adopted(fixture);
    for (lang, stamp, forbidden) in [
        (
            Lang::EN,
            "**Draft after the adopted “for public comment”**",
            ["**Adopted", "Not adopted by any authority"],
        ),
        (
            ES,
            "**Borrador posterior a la versión «for public comment» aprobada**",
            ["**Aprobada", "No ha sido aprobado"],
        ),
    ] {
        for kind in DocumentKind::ALL {
            let written = markdown::markdown(&companion(fixture, kind, &sample, lang));
            assert!(written.contains("CM/2026/14"), "{kind:?} in {lang:?} does not name the act");
            assert!(written.contains(stamp), "{kind:?} in {lang:?} has another stamp");
            for words in forbidden {
                assert!(!written.contains(words), "{kind:?} in {lang:?} says {words}");
            }
        }
    }
}

#[test]
fn the_act_is_told_as_an_act_only_once_there_is_one() {
    let fixture = Fixture::open();
    let adoption = adopted(fixture).strategy.adoption.unwrap();
    for (lang, act) in [
        (Lang::EN, "Council of Ministers adopts the “National Strategy"),
        (ES, "Council of Ministers aprueba la «National Strategy"),
    ] {
        let mut document = fixture.document(&fixture.invented(), lang);
        let told = |text: &str| (text.matches(act).count(), text.matches("CM/2026/14").count() > 0);
        assert_eq!(told(&markdown::markdown(&document)), (0, false), "{lang:?}");
        let notes = amparo::document::strategy::count_notes(&document);
        put_in_force(&mut document, &adoption, Audience::Public, &fixture.messages);
        let text = markdown::markdown(&document);
        assert_eq!(told(&text), (1, true), "{lang:?}: {text:.3000}");
        assert_eq!(amparo::document::strategy::count_notes(&document), notes, "no other note is taken out");
        let waits = document.blocks.iter().filter_map(|block| block.id());
        assert_eq!(waits.filter(|id| id.ends_with("-nadoption_missing")).count(), 1, "the act has its place");
    }
}
