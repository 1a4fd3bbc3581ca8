//! Knows how XML that others wrote is taken apart without changing a byte of it; knows no vocabulary.

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// An element, taken apart.
pub(super) struct Pieces<'a> {
    /// Its start tag.
    pub start: &'a str,
    /// The elements right inside it, whole.
    pub children: Vec<&'a str>,
}

/// The first element of `xml`, taken apart; nothing where it does not end.
pub(super) fn pieces(xml: &str) -> Option<Pieces<'_>> {
    let mut reader = Reader::from_str(xml);
    let (mut start, mut children, mut begun, mut depth) = ("", Vec::new(), 0, 0_usize);
    loop {
        let from = reader.buffer_position() as usize;
        let event = reader.read_event().ok()?;
        let to = reader.buffer_position() as usize;
        match (event, depth) {
            (Event::Start(_), 0) => (start, depth) = (xml.get(from..to)?, 1),
            (Event::Empty(_), 0) => return Some(Pieces { start: xml.get(from..to)?, children }),
            (Event::Start(_), 1) => (begun, depth) = (from, 2),
            (Event::Empty(_), 1) => children.push(xml.get(from..to)?),
            (Event::Start(_), _) => depth += 1,
            (Event::End(_), 0) | (Event::Eof, _) => return None,
            (Event::End(_), 1) => return Some(Pieces { start, children }),
            (Event::End(_), 2) => {
                children.push(xml.get(begun..to)?);
                depth = 1;
            }
            (Event::End(_), _) => depth -= 1,
            _ => {}
        }
    }
}

/// The name of the element that `xml` begins with, prefix included.
pub(super) fn name(xml: &str) -> &str {
    let rest = xml.strip_prefix('<').unwrap_or(xml);
    rest.split(|c: char| c.is_whitespace() || matches!(c, '/' | '>')).next().unwrap_or_default()
}

/// The child of that name, whole.
pub(super) fn child<'a>(xml: &'a str, wanted: &str) -> Option<&'a str> {
    pieces(xml)?.children.into_iter().find(|child| name(child) == wanted)
}

/// An attribute of the element that `xml` begins with.
pub(super) fn attribute(xml: &str, wanted: &str) -> Option<String> {
    match Reader::from_str(xml).read_event().ok()? {
        Event::Start(start) | Event::Empty(start) => value(&start, wanted),
        _ => None,
    }
}

/// An attribute of a start tag.
pub(super) fn value(start: &BytesStart, wanted: &str) -> Option<String> {
    let attribute = start.try_get_attribute(wanted).ok()??;
    Some(attribute.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// Calls `visit` with every start tag in `xml`, in order.
pub(super) fn each_start(xml: &str, visit: &mut dyn FnMut(&BytesStart)) {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(start) | Event::Empty(start)) => visit(&start),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// The first element of that name anywhere in `xml`, whole.
pub(super) fn find<'a>(xml: &'a str, wanted: &str) -> Option<&'a str> {
    let mut reader = Reader::from_str(xml);
    loop {
        let from = reader.buffer_position() as usize;
        match reader.read_event().ok()? {
            Event::Start(start) if start.name().0 == wanted => {
                reader.read_to_end(start.name()).ok()?;
                return xml.get(from..reader.buffer_position() as usize);
            }
            Event::Empty(start) if start.name().0 == wanted => {
                return xml.get(from..reader.buffer_position() as usize);
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// The words inside the elements called `wanted`, one after the other.
pub(super) fn words(xml: &str, wanted: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let (mut out, mut inside) = (String::new(), false);
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => inside = start.name().0 == wanted,
            Ok(Event::End(_)) => inside = false,
            Ok(Event::Text(text)) if inside => out.push_str(&text.xml10_content()),
            Ok(Event::GeneralRef(reference)) if inside => {
                out.extend(reference.resolve_char_ref().ok().flatten());
            }
            Ok(Event::Eof) | Err(_) => return out,
            Ok(_) => {}
        }
    }
}

/// Whether `xml` is one element, closed in order, without a document type of its own.
#[cfg(test)]
pub(super) fn is_sound(xml: &str) -> bool {
    let mut reader = Reader::from_str(xml);
    let (mut depth, mut roots) = (0_usize, 0);
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                roots += usize::from(depth == 0);
                depth += 1;
                if start.attributes().any(|attribute| attribute.is_err()) {
                    return false;
                }
            }
            Ok(Event::Empty(start)) => {
                roots += usize::from(depth == 0);
                if start.attributes().any(|attribute| attribute.is_err()) {
                    return false;
                }
            }
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::DocType(_)) | Err(_) => return false,
            Ok(Event::Eof) => return depth == 0 && roots == 1,
            Ok(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const XML: &str = "<?xml version=\"1.0\"?><!-- c --><a x=\"1 &amp; 2\"> <b>one<c/></b><d/><b><b>two &#8364;</b></b> </a>";

    #[test]
    fn children_come_whole() {
        let Pieces { start, children } = pieces(XML).unwrap();
        assert_eq!(start, "<a x=\"1 &amp; 2\">");
        assert_eq!(children, ["<b>one<c/></b>", "<d/>", "<b><b>two &#8364;</b></b>"]);
        assert_eq!(attribute(start, "x").as_deref(), Some("1 & 2"));
        assert_eq!((name("<w:p w:x=\"\">"), name("<w:p/>"), find(XML, "c")), ("w:p", "w:p", Some("<c/>")));
        assert_eq!(find(XML, "b"), Some("<b>one<c/></b>"));
        assert_eq!(words(XML, "b"), "onetwo €");
    }

    #[test]
    fn what_is_not_whole_is_told() {
        assert!(is_sound(XML));
        for broken in ["", "<a>", "<a></b>", "<a/><b/>", "<!DOCTYPE a><a/>", "<a x=\"1\" x=\"2\"/>"] {
            assert!(!is_sound(broken), "{broken}");
        }
        assert!(pieces("<a><b></a>").is_none());
    }
}
