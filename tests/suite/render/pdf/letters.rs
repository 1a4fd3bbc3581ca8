//! What people type is on paper as they typed it: names in their script, addresses that can be copied.

use super::{bare, poppler, set, text};
use crate::support::case::Case;
use crate::support::documents::{long_titles, titled_document};
use amparo::document::{Block, Inline};

#[test]
fn names_in_any_script_that_we_carry_are_printed() {
    let words = [
        "የሴቶችና ማህበራዊ ጉዳይ ሚኒስቴር",
        "ក្រសួងសង្គមកិច្ច",
        "กระทรวงการพัฒนาสังคม",
        "महिला एवं बाल विकास मंत्रालय",
        "საქართველოს მთავრობა",
        "تقود وزارة الشؤون الاجتماعية (MoSA) منذ 2025",
    ];
    let mut document = Case::read("maravia").document();
    document.look.institutions = words.iter().map(|words| (*words).to_owned()).collect();
    for (index, words) in words.iter().enumerate() {
        document.blocks.push(Block::Paragraph {
            id: format!("letters-{index}"),
            text: vec![Inline::Text { text: format!("Led by {words}.") }],
            sources: vec![],
        });
    }
    let pdf = set(&document);
    assert_eq!(pdf.warnings, []);
    let said = text(&pdf.bytes);
    assert!(!said.contains("[U+") && !said.contains(['\u{2067}', '\u{2069}']), "{said}");
    for words in [words[0], words[4]] {
        assert!(bare(&said).contains(&bare(words)), "{words}");
    }
}

#[test]
fn an_address_on_paper_is_the_address() {
    let addresses = [
        "childministry.example/national-strategy/plan-2027",
        "https://www.childministry.example/documents/national-strategy/annexes/study-on-online-risks-2025.pdf?lang=en#page=12",
        "www.police.example/report",
        "national.coordination.office@ministry-of-children.example",
    ];
    let mut document = Case::read("maravia").document();
    for (index, address) in addresses.iter().enumerate() {
        let sentence = |words: &str| vec![Inline::Text { text: format!("{words} {address}.") }];
        for words in ["See", "It is told at great length in the report that can be found at", "Or write to"] {
            let id = format!("address-{index}-{}", words.len());
            document.blocks.push(Block::Paragraph { id, text: sentence(words), sources: vec![] });
        }
    }
    let pdf = set(&document);
    let said = text(&pdf.bytes);
    assert!(!said.contains('\u{200b}'), "a mark that nobody sees");
    let links = poppler("pdftohtml", &["-xml", "-i", "-stdout"], &pdf.bytes);
    for address in addresses {
        let joined = said.replace('\n', "");
        assert_eq!(joined.matches(address).count(), 3, "{address}");
        let target = amparo::document::target(address).unwrap();
        assert!(links.contains(&format!("href=\"{}", target.replace('&', "&amp;"))), "{target}");
    }
}

#[test]
fn the_cover_of_a_long_title_is_one_page() {
    for title in long_titles() {
        let document = titled_document(&title);
        let said = text(&set(&document).bytes);
        let cover = bare(said.split('\u{c}').next().unwrap());
        assert!(cover.contains(&bare(document.cover.lines.last().unwrap())), "{title}: {cover}");
    }
}
