//! Knows how links inside a document find their places once the pages are set; knows no style.
//!
//! Typst tells the reader of a link to a place by the number of its page. Whatever holds such a link is therefore set
//! anew whenever pages move, and a strategy holds thousands. So the style gives each link a name instead of a place;
//! when all pages stand, the place is put where the name was.

use std::collections::HashMap;
use typst::foundations::Label;
use typst::introspection::{Introspector, Location};
use typst::layout::{Frame, FrameItem};
use typst::model::Destination;
use typst::utils::PicoStr;
use typst_layout::{Page, PagedDocument};

/// The labels behind the names that links bear; screen readers say the name.
pub(super) type LinkNames = HashMap<String, String>;

/// Leads every link that bears one of these names to the place of its label.
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
                if let Some(place) = place(destination, places) {
                    *destination = Destination::Location(place);
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
        FrameItem::Link(destination, _) => place(destination, places).is_some(),
        _ => false,
    })
}

fn place(destination: &Destination, places: &HashMap<String, Location>) -> Option<Location> {
    match destination {
        Destination::Url(name) => places.get(name.as_str()).copied(),
        _ => None,
    }
}
