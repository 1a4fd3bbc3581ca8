//! Knows how rows of figures become units of their own on a page that runs from right to left; knows nothing of what the page says.

use crate::lang::{composites, isolate};

/// Elements whose text is no text of the page, or goes back as it is when a form is sent.
const UNTOUCHED: [&str; 3] = ["script", "style", "textarea"];
/// Elements that hold nothing but characters, or whose nodes the browser counts when it takes them over.
const CHARACTERS: [&str; 4] = ["title", "option", "svg", "leptos-island"];

/// A whole page or a part of one, in which every row of figures is isolated: by an element, so that what somebody copies
/// holds no mark, or by characters where no element may stand.
pub fn with_isolates(html: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 50);
    let mut inside: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(begin) = rest.find('<') {
        text(&rest[..begin], &inside, &mut out);
        let tag = &rest[begin..begin + length_of_tag(&rest[begin..])];
        out.push_str(tag);
        enter_or_leave(tag, &mut inside);
        rest = &rest[begin + tag.len()..];
    }
    text(rest, &inside, &mut out);
    out
}

fn text(text: &str, inside: &[&str], out: &mut String) {
    if inside.iter().any(|name| UNTOUCHED.contains(name)) {
        return out.push_str(text);
    }
    if !inside.is_empty() {
        return out.push_str(&isolate(text));
    }
    let mut at = 0;
    for row in composites(text) {
        out.push_str(&text[at..row.start]);
        out.push_str("<bdi dir=\"ltr\">");
        out.push_str(&text[row.clone()]);
        out.push_str("</bdi>");
        at = row.end;
    }
    out.push_str(&text[at..]);
}

/// How long the tag is that `html` begins with; a `>` between quotation marks does not end it.
fn length_of_tag(html: &str) -> usize {
    let mut quote = None;
    for (at, c) in html.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    html.len()
}

fn enter_or_leave<'a>(tag: &'a str, inside: &mut Vec<&'a str>) {
    let ends = |c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/');
    let name = |tag: &'a str| tag.split(ends).next().unwrap_or_default();
    if let Some(rest) = tag.strip_prefix("</") {
        if inside.last() == Some(&name(rest)) {
            inside.pop();
        }
    } else {
        let name = name(&tag[1..]);
        let watched = UNTOUCHED.contains(&name) || CHARACTERS.contains(&name);
        if watched && !tag.ends_with("/>") {
            inside.push(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_isolated_where_they_are_read() {
        for (html, wanted) in [
            ("<p title=\"1 / 2 > 3\">2 / 4</p>", "<p title=\"1 / 2 > 3\"><bdi dir=\"ltr\">2 / 4</bdi></p>"),
            ("<option>3–5</option>", "<option>\u{2066}3–5\u{2069}</option>"),
            (
                "<svg><text>3–5</text></svg>3–5",
                "<svg><text>\u{2066}3–5\u{2069}</text></svg><bdi dir=\"ltr\">3–5</bdi>",
            ),
            ("<textarea>3–5</textarea><svg/>1–2", "<textarea>3–5</textarea><svg/><bdi dir=\"ltr\">1–2</bdi>"),
            ("<style>.a{margin:1-2}</style>", "<style>.a{margin:1-2}</style>"),
            ("1 &lt; 2 – 3", "1 &lt; <bdi dir=\"ltr\">2 – 3</bdi>"),
        ] {
            assert_eq!(with_isolates(html), wanted);
        }
    }
}
