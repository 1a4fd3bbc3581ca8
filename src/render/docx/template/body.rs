//! Knows where our content goes in a template: in place of what says `{{content}}`, else after everything.

use crate::lang::is_invisible;
use crate::render::docx::pieces::{child, each_start, find, name, pieces, value, words};
use crate::render::xml::DECLARATION;

/// The names of the place, in the languages of those who make templates.
const PLACES: [&str; 2] = ["content", "contenido"];

/// The body of a template around our content.
pub(super) struct TemplateBody {
    /// The start of the main part, with everything before what stands in the body.
    pub root: String,
    /// Whether it says where our content goes.
    pub has_place: bool,
    /// What stands before our content.
    pub before: String,
    /// Whether it stands on the page on which our content would begin.
    pub leaves_page: bool,
    /// What stands after it, the last section's pages included.
    pub after: String,
    /// The pages that our content is set on: a whole `w:sectPr`, if there is one.
    pub section: Option<String>,
}

impl TemplateBody {
    /// Whether anything of it would be seen.
    pub fn says_something(&self) -> bool {
        let said = words(&format!("<x>{}{}</x>", self.before, self.after), "w:t");
        !said.trim().is_empty() || self.before.contains("<w:drawing>") || self.before.contains("<w:pict>")
    }
}

/// Takes the main part apart; nothing where it has no body.
pub(super) fn body(xml: &str) -> Option<TemplateBody> {
    let main = pieces(xml)?;
    let background: String =
        main.children.iter().take_while(|child| name(child) != "w:body").copied().collect();
    let children = pieces(child(xml, "w:body")?)?.children;
    let (content, last) = match children.split_last() {
        Some((last, content)) if name(last) == "w:sectPr" => (content, Some(*last)),
        _ => (children.as_slice(), None),
    };
    let place = content.iter().position(|block| is_place(block));
    let (before, after) = match place {
        Some(index) => (&content[..index], rest_of_body(&content[index..])),
        None => (content, String::new()),
    };
    let after = after + last.unwrap_or_default();
    Some(TemplateBody {
        root: format!("{DECLARATION}{}{background}<w:body>", main.start),
        has_place: place.is_some(),
        before: before.concat(),
        leaves_page: before.last().is_some_and(|last| !ends_page(last)),
        section: find(&format!("<x>{after}</x>"), "w:sectPr").map(str::to_owned),
        after,
    })
}

/// The blocks from the place on, without it and without what says a second time that it is the place; where one of them
/// ends a section, that end is kept.
fn rest_of_body(from: &[&str]) -> String {
    let section_end = |place: &str| {
        let section = find(place, "w:sectPr");
        section.map_or_else(String::new, |section| format!("<w:p><w:pPr>{section}</w:pPr></w:p>"))
    };
    let rest = from.iter().enumerate().map(|(index, block)| {
        if index == 0 || says_place(block) { section_end(block) } else { (*block).to_owned() }
    });
    rest.collect()
}

/// Whether what follows a block begins a page anyway.
fn ends_page(block: &str) -> bool {
    block.contains("w:type=\"page\"") || block.contains("<w:sectPr")
}

/// Whether the words of a block are those of the place and no others.
fn says_place(block: &str) -> bool {
    let said = folded(&words(block, "w:t"));
    let place = said.strip_prefix("{{").and_then(|said| said.strip_suffix("}}"));
    place.is_some_and(|place| PLACES.contains(&place))
}

/// Whether a block is the place: by its words, or by the name of a control or a bookmark in it.
fn is_place(block: &str) -> bool {
    let mut named = says_place(block);
    each_start(block, &mut |start| {
        let key = match start.name().0 {
            "w:tag" | "w:alias" => "w:val",
            "w:bookmarkStart" => "w:name",
            _ => return,
        };
        named |= value(start, key).is_some_and(|name| PLACES.contains(&folded(&name).as_str()));
    });
    named
}

/// Words without blanks, capitals, and characters that nobody sees.
fn folded(words: &str) -> String {
    let seen = words.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !is_invisible(*c));
    seen.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(blocks: &str) -> (String, String) {
        let xml = format!("<w:document><w:body>{blocks}<w:sectPr><w:last/></w:sectPr></w:body></w:document>");
        let body = body(&xml).unwrap();
        (body.before, body.after)
    }

    #[test]
    fn the_place_is_found_by_words_control_or_bookmark() {
        let last = "<w:sectPr><w:last/></w:sectPr>";
        for place in [
            "<w:p><w:r><w:t>{{con</w:t></w:r><w:r><w:t xml:space=\"preserve\">tent}} </w:t></w:r></w:p>",
            "<w:p><w:r><w:t>{{contenido}}</w:t></w:r></w:p>",
            "<w:p><w:r><w:t>{{ CONTENT }}</w:t></w:r></w:p>",
            "<w:p><w:r><w:t>{ {&#xa0;Conte</w:t></w:r><w:r><w:br/><w:t>n\u{200b}ido}</w:t></w:r><w:r><w:t>} </w:t></w:r></w:p>",
            "<w:sdt><w:sdtPr><w:tag w:val=\"Content\"/></w:sdtPr></w:sdt>",
            "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"content\"/></w:p>",
        ] {
            let (before, after) = split(&format!("<w:p>a</w:p>{place}<w:p>b</w:p>"));
            assert_eq!((before.as_str(), after), ("<w:p>a</w:p>", format!("<w:p>b</w:p>{last}")), "{place}");
        }
        let leaves = |cover: &str| {
            let place = "<w:p><w:r><w:t>{{content}}</w:t></w:r></w:p>";
            body(&format!("<w:document><w:body>{cover}{place}</w:body></w:document>")).unwrap().leaves_page
        };
        assert!(leaves("<w:p/>") && !leaves("") && !leaves("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"));
        let place = "<w:p><w:r><w:t>{{content}}</w:t></w:r></w:p>";
        let (_, after) = split(&format!("{place}<w:p>b</w:p>{place}<w:p>c</w:p>"));
        assert_eq!(after, format!("<w:p>b</w:p><w:p>c</w:p>{last}"), "a second place is left out");
        let (before, after) = split("<w:p><w:r><w:t>the {{content}} here</w:t></w:r></w:p>");
        assert_eq!((before.len() > 20, after.as_str()), (true, last));
    }

    #[test]
    fn a_section_that_ends_at_the_place_still_ends() {
        let place =
            "<w:p><w:pPr><w:sectPr><w:own/></w:sectPr></w:pPr><w:r><w:t>{{content}}</w:t></w:r></w:p>";
        let xml = format!("<w:document><w:body>{place}<w:sectPr/></w:body></w:document>");
        let body = body(&xml).unwrap();
        assert_eq!(body.after, "<w:p><w:pPr><w:sectPr><w:own/></w:sectPr></w:pPr></w:p><w:sectPr/>");
        assert_eq!(body.section.as_deref(), Some("<w:sectPr><w:own/></w:sectPr>"));
    }
}
