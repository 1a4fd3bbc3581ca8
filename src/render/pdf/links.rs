//! Knows where links lead once the pages are set: to their places, or to an address as PDF may hold it; knows no style.
//!
//! Typst tells the reader of a link to a place by the number of its page. Whatever holds such a link is therefore set
//! anew whenever pages move, and a strategy holds thousands. So the style gives each link a name instead of a place;
//! when all pages stand, the place is put where the name was.

use crate::render::address::address;
use std::collections::HashMap;
use typst::foundations::Label;
use typst::introspection::{Introspector, Location};
use typst::layout::{Frame, FrameItem};
use typst::model::{Destination, Url};
use typst::utils::PicoStr;
use typst_layout::{Page, PagedDocument};

/// The labels behind the names that links bear; screen readers say the name.
pub(super) type LinkNames = HashMap<String, String>;

/// Leads every link that bears one of these names to the place of its label, and any other to its address in the letters
/// that a PDF may hold.
pub(super) fn join(paged: PagedDocument, names: &LinkNames) -> PagedDocument {
    let places = places(&paged, names);
    let mut pages: Vec<Page> = paged.pages().to_vec();
    let mut spare = PagedDocument::new(Default::default(), Default::default());
    let mut paged = paged;
    std::mem::swap(spare.info_mut(), paged.info_mut());
    // Nothing else may hold the pages, or each would be copied.
    drop(paged);
    pages.iter_mut().for_each(|page| lead(&mut page.frame, &places));
    let info = std::mem::take(spare.info_mut());
    PagedDocument::new(pages.into(), info)
}

fn places(paged: &PagedDocument, names: &LinkNames) -> HashMap<String, Location> {
    let place = |label: &str| {
        let label = Label::new(PicoStr::intern(label))?;
        paged.introspector().query_label(label).ok()?.location()
    };
    names.iter().filter_map(|(name, label)| Some((name.clone(), place(label)?))).collect()
}

fn lead(frame: &mut Frame, places: &HashMap<String, Location>) {
    if !leads(frame, places) {
        return;
    }
    frame.retain(|item| {
        match item {
            FrameItem::Group(group) => lead(&mut group.frame, places),
            FrameItem::Link(destination, _) => {
                if let Some(other) = end(destination, places) {
                    *destination = other;
                }
            }
            _ => {}
        }
        true
    });
}

/// Whether the frame holds such a link; the others are left as they are.
fn leads(frame: &Frame, places: &HashMap<String, Location>) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Group(group) => leads(&group.frame, places),
        FrameItem::Link(destination, _) => end(destination, places).is_some(),
        _ => false,
    })
}

/// Where a link leads in place of its name, or of an address with other letters than those of ASCII.
fn end(destination: &Destination, places: &HashMap<String, Location>) -> Option<Destination> {
    let Destination::Url(name) = destination else { return None };
    if let Some(place) = places.get(name.as_str()) {
        return Some(Destination::Location(*place));
    }
    let uri = address(name).filter(|_| !name.is_ascii())?;
    Url::new(uri).ok().map(Destination::Url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_any_script_become_what_a_pdf_may_hold() {
        for (written, uri) in [
            ("https://niñez.example/año?ü#é", Some("https://ni%C3%B1ez.example/a%C3%B1o?%C3%BC#%C3%A9")),
            ("https://example.org/وزارة", Some("https://example.org/%D9%88%D8%B2%D8%A7%D8%B1%D8%A9")),
            ("mailto:niñez@example.org", Some("mailto:ni%C3%B1ez@example.org")),
            ("https://example.org/plan_(v2).pdf", None),
            ("Fuente C01–3", None),
        ] {
            let link = |address: &str| Destination::Url(Url::new(address).unwrap());
            assert_eq!(end(&link(written), &HashMap::new()), uri.map(link), "{written}");
        }
    }
}
