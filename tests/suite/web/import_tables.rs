//! What tables hold, from the page of the import to the draft.

use super::import::{case, look, send};
use crate::support::site::Site;

#[tokio::test]
async fn tables_as_spreadsheets_write_them_are_read_from_the_page() {
    for (name, told) in [
        ("f11-excel-left-out-empty-cells.csv", ""),
        ("f12-dates-as-excel-rewrites-them.csv", "Days are read as day/month/year because of “31/12/2025”"),
        ("f13-hidden-character-before-the-item.csv", "Hidden characters were taken off in this column"),
        ("f13c-left-to-right-mark-before-the-item.csv", "Hidden characters were taken off in this column"),
        ("f17-levels-as-decimals.csv", "Understood as: 3.0 → 3"),
        ("f19-sep-line-of-excel.csv", ""),
        ("f19-separated-by-tabs.csv", ""),
        ("f19c-semicolons-and-a-comma-in-a-heading.csv", "The column “Remarks, if any” is not read"),
        ("f23-workbook-instead-of-table.xlsx", ""),
        ("f28-row-of-commas-first.csv", ""),
    ] {
        let site = Site::new().await;
        let page = send(&site, &[("country", "KEN"), ("round", "2024"), ("dates", "")], &case(name)).await;
        assert_eq!(page.status, 201, "{name}: {:?}", page.texts("#problems"));
        assert_eq!(page.texts(".counts li")[0], "6 answers were kept", "{name}");
        let lines = page.texts("main section li").join("\n");
        assert!(lines.contains(told), "{name}: {lines}");
    }
    let site = Site::new().await;
    let fields = [("country", "KEN"), ("round", "2024")];
    let page = send(&site, &fields, &case("f24-year-typed-short.csv")).await;
    page.assert_summary(&["file"; 4]);
    assert!(page.texts("#problems li")[0].contains("lies in the year 25"));
    assert_eq!(send(&site, &fields, &case("f16-accents.csv")).await.status, 201);
    let workbook = site.get("/en/assessments/ken-2024/findings.xlsx").await.bytes;
    let parts = crate::support::xlsx::unzip(&workbook);
    assert!(parts.values().any(|part| part.contains("Ministère de l'Enfance; niñez y adolescencia")));
}

#[tokio::test]
async fn words_that_another_program_parted_are_told_and_stay_apart() {
    let site = Site::new().await;
    let file = include_bytes!("../../cases/texts/line-break-of-word.csv");
    let page = send(&site, &[("country", "KEN"), ("round", "2024")], file).await;
    assert_eq!(page.status, 201, "{:?}", page.texts("#problems"));
    let lines = page.texts("main section li").join("\n");
    assert!(lines.contains("line breaks"), "{lines}");
    let draft =
        site.get("/en/assessments/ken-2024/draft?document=strategy").await.texts(".document").join(" ");
    assert!(draft.contains("National Council for Children and Ministry of ICT"));
}

#[tokio::test]
async fn what_a_table_says_stands_whole_in_the_draft() {
    for (name, words) in [
        ("long-finding.csv", "Sentence 120 tells what the national committee does"),
        ("institution-in-amharic.csv", "የሴቶችና ማህበራዊ ጉዳይ ሚኒስቴር"),
        ("long-addresses.csv", "childministry.example/national-strategy/plan-2027"),
    ] {
        let site = Site::new().await;
        let file = std::fs::read(format!("{}/tests/cases/texts/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let page = send(&site, &[("country", "KEN"), ("round", "2024")], &file).await;
        assert_eq!(page.status, 201, "{name}: {:?}", page.texts("#problems"));
        let strategy = site.get("/en/assessments/ken-2024/draft?document=strategy").await;
        let strategy = strategy.texts(".document").join(" ");
        assert!(
            strategy.contains("each finding whole; of a long one, this strategy quotes the first sentences"),
            "{name}: what is shortened says so and names the place"
        );
        let draft = site.get("/en/assessments/ken-2024/draft?document=report").await;
        assert!(draft.texts(".document").join(" ").contains(words), "{name}");
        assert!(
            !draft.texts(".notice").join(" ").contains("typeface"),
            "{name}: every letter can be printed"
        );
        let links = draft.attributes(".document a", "href");
        let leads = links.contains(&format!("https://{words}"));
        assert_eq!(leads, name == "long-addresses.csv", "{links:?}");
    }
}

#[tokio::test]
async fn letters_that_paper_lacks_are_named_before_a_table_is_kept() {
    let site = Site::new().await;
    for (finding, lacks) in [("国家儿童", true), ("ሚኒስቴር", false)] {
        let table = format!("item,level,finding\nC01,2,{finding}\n");
        let page = look(&site, &[("country", "KEN"), ("round", "2024")], table.as_bytes()).await;
        assert_eq!(page.status, 200, "{:?}", page.texts("#problems"));
        let told = page.texts(".notice[data-kind=warning]").join(" ");
        assert_eq!(told.contains("Chinese"), lacks, "{finding}: {told}");
    }
}
