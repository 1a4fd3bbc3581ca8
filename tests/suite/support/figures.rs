//! Knows where a reader from right to left would meet figures turned around.

use amparo::lang::composites;
use scraper::node::Element;
use scraper::{ElementRef, Html, Node};

/// Elements whose text goes on in that of what is around them.
const INLINE: [&str; 14] =
    ["a", "abbr", "b", "bdi", "cite", "code", "em", "i", "mark", "small", "span", "strong", "sup", "time"];

/// The rows of figures of a page that nothing isolates, in the text as it is read: whatever elements it is cut into.
pub fn turned(html: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    read(Html::parse_document(html).root_element(), &mut lines);
    let rows = |line: &String| -> Vec<String> {
        composites(line).into_iter().map(|row| format!("{} in: {line}", &line[row])).collect()
    };
    lines.iter().flat_map(rows).collect()
}

fn read(element: ElementRef, lines: &mut Vec<String>) {
    let own: &Element = element.value();
    if ["script", "style", "textarea"].contains(&own.name()) {
        return;
    }
    let is_inline = INLINE.contains(&own.name());
    if !is_inline {
        lines.push(String::new());
    }
    for child in element.children() {
        match child.value() {
            // What is isolated is one sign to the text around it.
            Node::Element(one) if one.name() == "bdi" && one.attr("dir") == Some("ltr") => {
                lines.last_mut().unwrap().push('\u{fffc}');
            }
            Node::Text(text) => lines.last_mut().unwrap().push_str(text),
            _ => {
                if let Some(child) = ElementRef::wrap(child) {
                    read(child, lines);
                }
            }
        }
    }
    if !is_inline {
        lines.push(String::new());
    }
}

#[test]
fn a_row_is_found_in_whatever_elements_it_stands() {
    assert_eq!(turned("<p><b>2</b> / <span>4</span>").len(), 1);
    assert_eq!(turned("<p>2</p> / <p>4</p>").len(), 0);
    assert_eq!(turned("<p><bdi dir=\"ltr\">2 / 4</bdi>, \u{2066}3–5\u{2069}</p>").len(), 0);
    assert_eq!(turned("<textarea>2 / 4</textarea>").len(), 0);
}
