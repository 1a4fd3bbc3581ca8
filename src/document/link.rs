//! Knows which words are addresses, and where a click on one leads; knows no form of a document.

use super::walk::texts_mut;
use super::{Document, Inline, may_follow};

/// Marks that may stand before and behind an address without belonging to it.
const BEFORE: &str = "([{<\"'“«‘¿¡";
const BEHIND: &str = ".,;:!?)]}>\"'”»’…";
/// What stands in the place of the rest of an address that somebody cut short.
const CUT: [&str; 2] = ["...", "…"];
/// What names of files end with, which could be taken for the name of a country or a kind of site.
const FILES: [&str; 12] =
    ["pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "csv", "txt", "jpg", "png"];

/// Where a click on `words` leads, if all of them are an address: the address itself, or, where somebody left the scheme
/// out, as in `ministry.example/plan` and `office@ministry.example`, the same with it. One that was cut short leads nowhere.
pub fn target(words: &str) -> Option<String> {
    if CUT.iter().any(|mark| words.ends_with(mark)) {
        return None;
    }
    if may_follow(words) {
        return Some(words.to_owned());
    }
    if words.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\')) {
        return None;
    }
    if let Some((name, host)) = words.split_once('@') {
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
        let sound = !name.is_empty() && name.chars().all(plain) && is_host(host);
        return sound.then(|| format!("mailto:{words}"));
    }
    let host = words.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host.split_once(':').unwrap_or((host, "443"));
    let is_file =
        host == words && FILES.iter().any(|end| host.rsplit_once('.').is_some_and(|(_, last)| last == *end));
    (is_host(name) && port.parse::<u16>().is_ok() && !is_file).then(|| format!("https://{words}"))
}

/// An address as it reads: without what a browser puts before it.
pub(super) fn without_scheme(address: &str) -> &str {
    ["https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme)).unwrap_or(address)
}

/// Names with points between them, the last of small letters.
fn is_host(words: &str) -> bool {
    let label = |part: &str| {
        !part.is_empty()
            && part.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !part.starts_with('-')
            && !part.ends_with('-')
    };
    let top = |last: &str| {
        last.chars().count() >= 2 && last.chars().all(|c| c.is_alphabetic() && !c.is_uppercase())
    };
    words.rsplit_once('.').is_some_and(|(first, last)| top(last) && first.split('.').all(label))
}

/// `text` with each address in it as a link. In running text the bare name of a site is none unless it begins with
/// `www.` or a path follows.
pub fn linked(text: &str) -> Vec<Inline> {
    let mut run = Vec::new();
    let mut before = 0;
    for (at, word) in words(text) {
        let start = word.len() - word.trim_start_matches(|c| BEFORE.contains(c)).len();
        let whole = word.get(start..).unwrap_or_default();
        let address = whole.get(..end(whole)).unwrap_or_default();
        let told = address.contains([':', '/', '@']) || address.starts_with("www.");
        let rest = whole.get(address.len()..).unwrap_or_default();
        let is_whole = !CUT.iter().any(|mark| rest.starts_with(mark));
        let Some(href) = target(address).filter(|_| told && is_whole) else { continue };
        let from = at + start;
        push(&mut run, &text[before..from]);
        let children = vec![Inline::Text { text: address.to_owned() }];
        run.push(Inline::Link { href, children });
        before = from + address.len();
    }
    push(&mut run, &text[before..]);
    run
}

fn push(run: &mut Vec<Inline>, text: &str) {
    if !text.is_empty() {
        run.push(Inline::Text { text: text.to_owned() });
    }
}

/// The words of a text with the place where each begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(char::is_whitespace).map(move |word| {
        let start = at;
        at += word.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        (start, word)
    })
}

/// Where an address ends before marks that belong to the sentence; a bracket that it opened itself is its own.
fn end(address: &str) -> usize {
    let mut end = address.len();
    while let Some(last) = address[..end].chars().next_back().filter(|last| BEHIND.contains(*last)) {
        let rest = &address[..end];
        if last == ')' && rest.matches('(').count() >= rest.matches(')').count() {
            break;
        }
        end -= last.len_utf8();
    }
    end
}

impl Document {
    /// The same where a click on an address in the text opens it, whoever typed it; headings stay, as contents lead to them.
    pub fn with_links(&self) -> Document {
        let mut document = self.clone();
        for block in &mut document.blocks {
            if block.id().is_some() && !matches!(block, super::Block::Heading { .. }) {
                texts_mut(std::slice::from_mut(block), &mut link);
            }
        }
        document
    }
}

fn link(text: &mut Vec<Inline>) {
    let mut run = Vec::with_capacity(text.len());
    for mut inline in std::mem::take(text) {
        match &mut inline {
            Inline::Text { text } => run.extend(linked(text)),
            Inline::Link { .. } => run.push(inline),
            other => {
                other.children_mut().into_iter().for_each(link);
                run.push(inline);
            }
        }
    }
    *text = run;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_somewhere_with_or_without_its_scheme() {
        for (words, wanted) in [
            ("https://a.example/b", Some("https://a.example/b")),
            ("HTTP://a.example", Some("HTTP://a.example")),
            (
                "childministry.example/national-strategy/plan-2027",
                Some("https://childministry.example/national-strategy/plan-2027"),
            ),
            ("www.police.example", Some("https://www.police.example")),
            ("law.go.ke", Some("https://law.go.ke")),
            ("niñez.gob.example/ley?a=1#b", Some("https://niñez.gob.example/ley?a=1#b")),
            ("stats.example:8080/x", Some("https://stats.example:8080/x")),
            ("office@ministry.example", Some("mailto:office@ministry.example")),
            ("a.example/2025/...", None),
            ("https://a.example/plan-…", None),
            ("study-2025.pdf", None),
            ("Act.No", None),
            ("1.5/2.0", None),
            ("and/or", None),
            ("Law 12 of 2020", None),
            ("javascript:alert(1)", None),
            ("..", None),
            ("a@b", None),
            ("", None),
        ] {
            assert_eq!(target(words).as_deref(), wanted, "{words}");
        }
    }

    /// The text with `<>` around what leads somewhere.
    fn shown(text: &str) -> String {
        let one = |inline: &Inline| match inline {
            Inline::Text { text } => text.clone(),
            Inline::Link { children, .. } => format!("<{}>", super::super::plain(children)),
            other => format!("{other:?}"),
        };
        linked(text).iter().map(one).collect()
    }

    #[test]
    fn addresses_in_running_text_are_found_without_the_marks_around_them() {
        for (text, wanted) in [
            ("See https://a.example/b-c.", "See <https://a.example/b-c>."),
            ("gov.example/a (2025); law.example/b", "<gov.example/a> (2025); <law.example/b>"),
            ("(www.help.example, “a.example/x”)", "(<www.help.example>, “<a.example/x>”)"),
            (
                "https://a.example/x_(y) and (https://a.example/z)",
                "<https://a.example/x_(y)> and (<https://a.example/z>)",
            ),
            ("Write to office@ministry.example!", "Write to <office@ministry.example>!"),
            ("e.g. law.go.ke or 24/7, S.A./Ltd", "e.g. law.go.ke or 24/7, S.A./Ltd"),
            (
                "gov.example/agency-signs-... (2025); law.example/x…",
                "gov.example/agency-signs-... (2025); law.example/x…",
            ),
            ("See https://a.example/b....", "See https://a.example/b...."),
            ("véase:\u{2028}https://a.example/ñ", "véase:\u{2028}<https://a.example/ñ>"),
            ("", ""),
        ] {
            assert_eq!(shown(text), wanted);
        }
    }
}
