//! Knows that the order, its reasons and its certainty stand on the page, factor by factor.

use crate::support::assessments::{empty, filled, kenya_site, known_site, level, site_with};
use amparo::assessment::Assessment;
use amparo::framework::Library;

#[tokio::test]
async fn below_the_floor_no_order_is_claimed_and_what_to_find_out_stands_on_top() {
    let (site, kenya) = kenya_site().await;
    let page = site.get(&format!("{kenya}/gaps")).await;
    assert_eq!(page.texts("h1"), ["12 capabilities of 21 are known, which is not enough for an order"]);
    assert_eq!(page.count(".why, #order, #certainty, #tipping"), 0);
    assert_eq!(page.attributes("main section", "id")[0], "find-out");
    assert_eq!(page.texts(".priorities .priority-name .item-id")[0], "C12");
    assert_eq!(page.attributes("main .actions a.button", "href"), [format!("{kenya}/items")]);
    let spanish = site.get(&format!("{}/gaps", kenya.replace("/en/", "/es/"))).await;
    assert_eq!(
        spanish.texts("h1"),
        ["Se conocen 12 capacidades de 21, lo que no basta para establecer un orden"]
    );
}

#[tokio::test]
async fn a_single_gap_among_known_levels_comes_first_in_both_languages() {
    let (site, address) = site_with(|library| {
        let mut one = empty(library, "one");
        one.answers.insert("C03".into(), level(0));
        filled(one, library, 4)
    })
    .await;
    let page = site.get(&format!("{address}/gaps")).await;
    assert_eq!(page.texts("h1"), ["Legislation comes first"]);
    assert_eq!(page.attributes("main .actions a.button", "href"), [format!("{address}/plan")]);
    let spanish = site.get(&format!("{}/gaps", address.replace("/en/", "/es/"))).await;
    assert_eq!(spanish.texts("h1"), ["En primer lugar, Legislación"]);
}

/// Every item at the same level, of the same weights: nothing but its number puts one before another.
fn level_field(library: &Library) -> Assessment {
    let mut assessment = filled(empty(library, "level"), library, 2);
    for item in &library.main().unwrap().items {
        assessment.choices.impact.insert(item.id.clone(), 3);
        assessment.choices.feasibility.insert(item.id.clone(), 3);
    }
    assessment
}

#[tokio::test]
async fn where_the_order_does_not_stand_nothing_comes_first() {
    let (site, address) = site_with(level_field).await;
    for (lang, h1) in [
        ("en", "The order of 21 known gaps is not certain"),
        ("es", "El orden de 21 brechas conocidas no es seguro"),
    ] {
        let page = site.get(&format!("/{lang}{}/gaps", &address[3..])).await;
        assert_eq!(page.texts("h1"), [h1]);
        assert_eq!(page.count(".why"), 0);
        let said = page.texts("h2").join(" ").to_lowercase();
        let said = said.replace("find out first", "").replace("averiguar primero", "");
        assert!(["first", "robust", "primer", "firme"].iter().all(|word| !said.contains(word)), "{said}");
    }
}

#[tokio::test]
async fn the_priorities_are_the_published_ones() {
    let (site, kenya) = kenya_site().await;
    let page = site.get(&format!("{kenya}/gaps")).await;
    let ids = page.texts(".priorities .priority-name .item-id");
    let values = page.texts(".priorities .priority-value");
    let shown: Vec<String> = ids.iter().zip(&values).map(|(id, value)| format!("{id} {value}")).collect();
    let published = [
        "C12 Priority 0.239",
        "C08 Priority 0.211",
        "C05 Priority 0.207",
        "C13 Priority 0.207",
        "C16 Priority 0.207",
        "C09 Priority 0.169",
        "C02 Priority 0.155",
        "C19 Priority 0.155",
    ];
    assert_eq!(shown, published);
}

#[tokio::test]
async fn below_the_floor_gaps_stand_by_weight_and_carry_no_numbers() {
    let three = |library: &Library| {
        let mut assessment = empty(library, "three");
        for (item, value) in [("C05", 0), ("C01", 1), ("C03", 1)] {
            assessment.answers.insert(item.into(), level(value));
        }
        assessment
    };
    let (few, whole) =
        (site_with(three).await, site_with(|library| filled(three(library), library, 4)).await);
    for ((site, address), heading, list, expected) in [
        (few, "Known gaps by weight", "ul.priorities", ["C05", "C01", "C03"]),
        (whole, "Known gaps in the order in which to take them up", "ol.priorities", ["C01", "C03", "C05"]),
    ] {
        let page = site.get(&format!("{address}/gaps")).await;
        assert_eq!(page.texts("#priorities h2"), [heading]);
        assert_eq!((page.count(".priorities"), page.count(list)), (1, 1), "{heading}");
        assert_eq!(page.texts(".priorities .priority-name .item-id"), expected, "{heading}");
    }
}

#[tokio::test]
async fn where_no_gap_is_left_the_page_says_so_and_blames_no_framework() {
    let (site, address) = site_with(|library| {
        let mut assessment = filled(empty(library, "closed"), library, 3);
        assessment.answers.insert("GL-02".into(), level(4));
        assessment
    })
    .await;
    for framework in ["weprotect-mnr", "itu-checklist"] {
        let page = site.get(&format!("{address}/gaps?framework={framework}")).await;
        let said = page.texts("#priorities p").join(" ");
        assert!(said.starts_with("No known gap"), "{framework}: {said}");
        assert_eq!(page.count(".priorities"), 0, "{framework}");
    }
}

#[tokio::test]
async fn every_factor_of_every_priority_is_opened() {
    let (site, kenya) = kenya_site().await;
    let page = site.get(&format!("{kenya}/gaps")).await;
    let priorities = page.count(".priorities > li");
    assert_eq!(page.count(".priorities details .factors"), priorities);
    for factor in ["Gap", "Impact", "Feasibility", "Sets free", "Priority"] {
        let rows = page.texts(".factors tbody th, .factors tfoot th");
        assert_eq!(rows.iter().filter(|row| *row == factor).count(), priorities, "{factor}");
    }
    let product = &page.texts(".factors tfoot td:nth-of-type(2)")[0];
    assert!(product.ends_with("0.333 × 0.800 × 0.894 × 1.000"), "{product}");
    assert_eq!(page.texts(".factors tfoot td.figure")[0], "0.239");
}

#[tokio::test]
async fn the_reasons_compare_the_first_with_the_second() {
    let (site, kenya) = known_site().await;
    let page = site.get(&format!("{kenya}/gaps")).await;
    let why = page.texts(".why").join(" ");
    for words in [
        "1 of 3 steps",
        "C03 Legislation has come far enough",
        "Next by these figures is End-to-end support: the same gap, a greater impact (5 against 4) and a lower feasibility (2 against 4)",
        "of 500 recalculations",
    ] {
        assert!(why.contains(words), "{words} is missing in: {why}");
    }
}

#[tokio::test]
async fn what_is_blocked_waits_for_what_blocks_it() {
    let (site, address) = site_with(|library| {
        let mut assessment = empty(library, "waiting");
        for (item, value) in [("C03", 1), ("C12", 1), ("C05", 1)] {
            assessment.answers.insert(item.into(), level(value));
        }
        filled(assessment, library, 4)
    })
    .await;
    let page = site.get(&format!("{address}/gaps")).await;
    assert_eq!(page.texts("h1"), ["Legislation comes first"]);
    let order = page.texts("#order .order > li");
    assert!(order[0].starts_with("C03 Legislation can begin now"), "{order:?}");
    assert!(order[1..].iter().all(|line| line.contains("waits for C03")), "{order:?}");
    let heading = &page.texts("#order h3")[0];
    assert!(heading.ends_with(": CSEA hotline and Judiciary and prosecutors"), "{heading}");
    assert_eq!(page.texts(".reasons > div:nth-child(4) .reason-figure"), ["2"]);
}

#[tokio::test]
async fn the_seed_belongs_to_the_assessment_and_the_page_repeats() {
    let (site, kenya) = kenya_site().await;
    let first = site.get(&format!("{kenya}/gaps")).await;
    let again = site.get(&format!("{kenya}/gaps")).await;
    assert_eq!(first.text, again.text);
    let (elsewhere, _) = kenya_site().await;
    assert_eq!(elsewhere.get(&format!("{kenya}/gaps")).await.text, first.text);
}

#[tokio::test]
async fn changes_that_would_tip_the_order_are_told() {
    let (site, kenya) = known_site().await;
    let page = site.get(&format!("{kenya}/gaps")).await;
    let lines = page.texts("#tipping .sentences li");
    let told = |words: &str| lines.iter().any(|line| line == words);
    assert!(told("If the feasibility of C08 End-to-end support were 3 instead of 2, it would come first."));
}

#[tokio::test]
async fn a_framework_without_ranks_has_gaps_but_no_priorities() {
    let (site, address) = site_with(|library| {
        let mut assessment = empty(library, "checklist");
        assessment.answers.insert("GL-01".into(), level(1));
        assessment.answers.insert("GL-02".into(), level(4));
        assessment
    })
    .await;
    let page = site.get(&format!("{address}/gaps?framework=itu-checklist")).await;
    assert_eq!(page.texts("h1"), ["Two items of 22 are known, which is not enough for an order"]);
    assert_eq!(page.count(".priorities"), 0);
    let said = page.texts("#priorities p").join(" ");
    assert!(said.contains("does not rank its items"), "{said}");
    assert_eq!(page.attributes(".switch a[aria-current]", "href").len(), 1);
    assert_eq!(page.attributes(".tabs a[aria-current]", "href"), [format!("{address}/gaps")]);
    assert_eq!(site.get(&format!("{address}/gaps?framework=other")).await.status, 404);
}
