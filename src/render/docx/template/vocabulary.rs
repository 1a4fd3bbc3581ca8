//! Knows which words of Office Open XML are harmless in a template: they say, set and draw, and neither fetch nor run.

/// Words of texts.
pub(super) const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// References to other parts.
pub(super) const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// Choices for programs of different age.
pub(super) const CHOICES: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/// The namespaces that are taken over, with the prefix that each gets.
pub(super) const NAMESPACES: [(&str, &str); 15] = [
    ("w", WORDS),
    ("r", RELATIONS),
    ("mc", CHOICES),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
    ("wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"),
    ("wpc", "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"),
    ("m", "http://schemas.openxmlformats.org/officeDocument/2006/math"),
    ("v", "urn:schemas-microsoft-com:vml"),
    ("o", "urn:schemas-microsoft-com:office:office"),
    ("w10", "urn:schemas-microsoft-com:office:word"),
    ("w15", "http://schemas.microsoft.com/office/word/2012/wordml"),
    ("xml", "http://www.w3.org/XML/1998/namespace"),
];

/// What a drawing may be made of.
pub(super) const DRAWINGS: [&str; 4] = [
    "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
];

/// Elements of a text.
const TEXT: [&str; 59] = [
    "document",
    "body",
    "hdr",
    "ftr",
    "footnotes",
    "endnotes",
    "footnote",
    "endnote",
    "background",
    "p",
    "r",
    "t",
    "br",
    "cr",
    "tab",
    "ptab",
    "sym",
    "noBreakHyphen",
    "softHyphen",
    "pgNum",
    "dayLong",
    "dayShort",
    "monthLong",
    "monthShort",
    "yearLong",
    "yearShort",
    "tbl",
    "tblGrid",
    "gridCol",
    "tr",
    "tc",
    "sdt",
    "sdtContent",
    "hyperlink",
    "fldSimple",
    "fldChar",
    "instrText",
    "bookmarkStart",
    "bookmarkEnd",
    "drawing",
    "pict",
    "footnoteReference",
    "endnoteReference",
    "footnoteRef",
    "endnoteRef",
    "separator",
    "continuationSeparator",
    "ruby",
    "rt",
    "rubyBase",
    "bdo",
    "dir",
    "txbxContent",
    "rubyPr",
    "sdtEndPr",
    "sectPr",
    "tblPrEx",
    "styles",
    "numbering",
];
/// Elements whose content stands as if they were not there.
const OPENED: [&str; 4] = ["smartTag", "customXml", "ins", "moveTo"];
/// Elements that hold what another program runs or fetches.
const EMBEDDED: [&str; 6] = ["altChunk", "subDoc", "control", "OLEObject", "oleObj", "contentPart"];
/// Among properties and styles: what people changed, and what leads to parts that are not taken over.
const NO_PROPERTY: [&str; 10] = [
    "ins",
    "del",
    "moveFrom",
    "moveTo",
    "ffData",
    "dataBinding",
    "placeholder",
    "printerSettings",
    "object",
    "movie",
];
/// Settings that change how pages look.
const SETTINGS: [&str; 30] = [
    "mirrorMargins",
    "alignBordersAndEdges",
    "bordersDoNotSurroundHeader",
    "bordersDoNotSurroundFooter",
    "gutterAtTop",
    "defaultTabStop",
    "autoHyphenation",
    "consecutiveHyphenLimit",
    "hyphenationZone",
    "doNotHyphenateCaps",
    "bookFoldPrinting",
    "bookFoldRevPrinting",
    "bookFoldPrintingSheets",
    "drawingGridHorizontalSpacing",
    "drawingGridVerticalSpacing",
    "characterSpacingControl",
    "displayBackgroundShape",
    "evenAndOddHeaders",
    "noLineBreaksAfter",
    "noLineBreaksBefore",
    "strictFirstAndLastChars",
    "footnotePr",
    "endnotePr",
    "compat",
    "themeFontLang",
    "clrSchemeMapping",
    "decimalSymbol",
    "listSeparator",
    "rtlGutter",
    "printTwoOnOne",
];
/// Elements of drawings that lead elsewhere, play, or hold what programs add for themselves.
const NO_DRAWING: [&str; 12] = [
    "hlinkClick",
    "hlinkHover",
    "hlinkMouseOver",
    "extLst",
    "snd",
    "audioCd",
    "wavAudioFile",
    "audioFile",
    "videoFile",
    "quickTimeFile",
    "signatureline",
    "callback",
];
/// Attributes that name an address outright.
const NO_ATTRIBUTE: [&str; 9] =
    ["href", "src", "althref", "action", "oleid", "relid", "hrefother", "onclick", "docLocation"];

/// What becomes of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is written anew under this prefix.
    Keep(&'static str),
    /// Only what is in it is.
    Open,
    /// It is left out.
    Drop,
    /// Nothing that holds it can serve.
    Refuse,
}

/// Where an element stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// In a text.
    Text,
    /// Among properties or styles, where everything is a value.
    Values,
    /// Right inside the settings.
    Settings,
}

/// The prefix that a namespace gets; nothing where it is not taken over.
pub(super) fn prefix(namespace: &str) -> Option<&'static str> {
    NAMESPACES.iter().find(|(_, uri)| *uri == namespace).map(|(prefix, _)| *prefix)
}

/// What becomes of an element by its name.
pub(super) fn fate(namespace: &str, name: &str, room: Room) -> Fate {
    let Some(prefix) = prefix(namespace) else { return Fate::Drop };
    if EMBEDDED.contains(&name) && matches!(prefix, "w" | "o") {
        return Fate::Refuse;
    }
    match (prefix, room) {
        ("w", Room::Text) if OPENED.contains(&name) => Fate::Open,
        ("w", Room::Text) if TEXT.contains(&name) || is_properties(name) => Fate::Keep("w"),
        ("w", Room::Values) if !NO_PROPERTY.contains(&name) && !name.ends_with("Change") => Fate::Keep("w"),
        ("w", Room::Settings) if SETTINGS.contains(&name) => Fate::Keep("w"),
        ("w" | "mc" | "r" | "xml" | "w15", _) | (_, Room::Settings) => Fate::Drop,
        (prefix, _) if !NO_DRAWING.contains(&name) => Fate::Keep(prefix),
        _ => Fate::Drop,
    }
}

/// Whether everything in an element of a text is a value.
pub(super) fn is_properties(name: &str) -> bool {
    matches!(
        name,
        "pPr" | "rPr" | "tblPr" | "trPr" | "tcPr" | "sdtPr" | "sectPr" | "rubyPr" | "sdtEndPr" | "tblPrEx"
    )
}

/// The name that an attribute gets; nothing where it is left out.
pub(super) fn attribute(namespace: Option<&str>, name: &str) -> Option<String> {
    if NO_ATTRIBUTE.iter().any(|known| known.eq_ignore_ascii_case(name)) || name.starts_with("rsid") {
        return None;
    }
    match namespace.map(prefix) {
        None => Some(name.to_owned()),
        Some(Some("mc" | "w15")) | Some(None) => None,
        Some(Some(prefix)) => Some(format!("{prefix}:{name}")),
    }
}

/// Whether a name of Office Open XML can be written as it is.
pub(super) fn is_plain(name: &str) -> bool {
    name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_left_out() {
        const O: &str = "urn:schemas-microsoft-com:office:office";
        for (namespace, name, room, wanted) in [
            (WORDS, "p", Room::Text, Fate::Keep("w")),
            (WORDS, "ins", Room::Text, Fate::Open),
            (WORDS, "del", Room::Text, Fate::Drop),
            (WORDS, "object", Room::Text, Fate::Drop),
            (WORDS, "altChunk", Room::Text, Fate::Refuse),
            (WORDS, "altChunk", Room::Values, Fate::Refuse),
            (O, "OLEObject", Room::Text, Fate::Refuse),
            (WORDS, "shd", Room::Values, Fate::Keep("w")),
            (WORDS, "pPrChange", Room::Values, Fate::Drop),
            (WORDS, "attachedTemplate", Room::Settings, Fate::Drop),
            (WORDS, "mailMerge", Room::Settings, Fate::Drop),
            (WORDS, "evenAndOddHeaders", Room::Settings, Fate::Keep("w")),
            (NAMESPACES[4].1, "hlinkClick", Room::Text, Fate::Drop),
            (NAMESPACES[4].1, "solidFill", Room::Text, Fate::Keep("a")),
            ("urn:nobody", "p", Room::Text, Fate::Drop),
        ] {
            assert_eq!(fate(namespace, name, room), wanted, "{name}");
        }
        assert_eq!(attribute(None, "HREF"), None);
        assert_eq!(attribute(Some(WORDS), "rsidR"), None);
        assert_eq!(attribute(Some("urn:nobody"), "a"), None);
        assert_eq!(attribute(Some(WORDS), "val").as_deref(), Some("w:val"));
    }
}
