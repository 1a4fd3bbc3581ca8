//! Knows which fields of a template may stay: those that count, name and repeat. Knows no relation.

use super::vocabulary::WORDS;
use super::{TemplateFault, TemplateRemark};
use resvg::usvg::roxmltree::{Node, NodeId};
use std::collections::HashSet;

/// Fields that show what the file itself holds.
const HARMLESS: [&str; 49] = [
    "=",
    "ADVANCE",
    "AUTHOR",
    "AUTONUM",
    "AUTONUMLGL",
    "AUTONUMOUT",
    "COMMENTS",
    "COMPARE",
    "CREATEDATE",
    "DATE",
    "DOCPROPERTY",
    "EDITTIME",
    "EQ",
    "FILENAME",
    "FILESIZE",
    "FORMCHECKBOX",
    "FORMDROPDOWN",
    "FORMTEXT",
    "HYPERLINK",
    "IF",
    "INDEX",
    "INFO",
    "KEYWORDS",
    "LASTSAVEDBY",
    "LISTNUM",
    "NOTEREF",
    "NUMCHARS",
    "NUMPAGES",
    "NUMWORDS",
    "PAGE",
    "PAGEREF",
    "PRINTDATE",
    "QUOTE",
    "REF",
    "REVNUM",
    "SAVEDATE",
    "SECTION",
    "SECTIONPAGES",
    "SEQ",
    "SET",
    "STYLEREF",
    "SUBJECT",
    "SYMBOL",
    "TC",
    "TIME",
    "TITLE",
    "TOC",
    "XE",
    "BIDIOUTLINE",
];
/// Fields that fetch a file or start a program: whoever put one in did not mean its last words.
const FETCHING: [&str; 12] = [
    "DDE",
    "DDEAUTO",
    "INCLUDETEXT",
    "INCLUDEPICTURE",
    "INCLUDE",
    "IMPORT",
    "LINK",
    "EMBED",
    "DATABASE",
    "RD",
    "PRINT",
    "MERGEINC",
];

/// What becomes of the fields of a part.
#[derive(Default)]
pub(super) struct Fields {
    undone: HashSet<NodeId>,
    /// What is to be said about them.
    pub remarks: Vec<TemplateRemark>,
}

/// A field that has begun.
#[derive(Default)]
struct Field {
    /// The elements that would have to go.
    nodes: Vec<NodeId>,
    code: String,
    /// Whether what follows is what it shows.
    shows: bool,
}

impl Fields {
    /// Reads every field of a part, however its code is written.
    ///
    /// # Errors
    /// A field that fetches or starts something.
    pub fn of(root: Node) -> Result<Fields, TemplateFault> {
        let mut fields = Fields::default();
        // The first holds code outside of any field, which means nothing until somebody puts a beginning before it.
        let mut open = vec![Field { shows: true, ..Field::default() }];
        for node in root.descendants() {
            if node.has_tag_name((WORDS, "fldSimple")) {
                let code = node.attribute((WORDS, "instr")).unwrap_or_default();
                fields.judge(Field { nodes: vec![node.id()], code: code.to_owned(), shows: false })?;
            } else if node.has_tag_name((WORDS, "fldChar")) {
                match node.attribute((WORDS, "fldCharType")) {
                    Some("begin") => open.push(Field { nodes: vec![node.id()], ..Field::default() }),
                    Some("separate") => open.last_mut().into_iter().for_each(|field| {
                        field.nodes.push(node.id());
                        field.shows = true;
                    }),
                    _ => {
                        let mut field = if open.len() > 1 { open.pop() } else { None }.unwrap_or_default();
                        field.nodes.push(node.id());
                        fields.judge(field)?;
                    }
                }
            } else if is_code(node) {
                fields.code(node, &mut open);
            }
        }
        open.into_iter().try_for_each(|mut field| {
            // What never ends is no field.
            fields.undone.extend(std::mem::take(&mut field.nodes));
            fields.judge(field)
        })?;
        Ok(fields)
    }

    /// Whether an element belongs to a field that does not stay.
    pub fn drops(&self, node: Node) -> bool {
        self.undone.contains(&node.id())
    }

    /// Puts words that may be code where they belong. Word takes any words before the result for code.
    fn code(&mut self, node: Node, open: &mut [Field]) {
        let is_stray = open.len() == 1;
        let Some(field) = open.last_mut() else { return };
        let is_said = node.has_tag_name((WORDS, "t"));
        match (field.shows, is_said) {
            (true, true) => return,
            (true, false) => drop(self.undone.insert(node.id())),
            (false, _) => field.nodes.push(node.id()),
        }
        if is_stray || !field.shows {
            field.code.extend(node.children().filter_map(|child| child.text()));
        }
    }

    fn judge(&mut self, field: Field) -> Result<(), TemplateFault> {
        let name = name(&field.code);
        if FETCHING.contains(&name.as_str()) {
            return Err(TemplateFault::Field { field: name });
        }
        let leads_out = name == "HYPERLINK" && !is_web_link(&field.code);
        if HARMLESS.contains(&name.as_str()) && !leads_out {
            return Ok(());
        }
        self.undone.extend(field.nodes);
        if leads_out {
            self.remarks.push(TemplateRemark::Link { target: field.code.trim().to_owned() });
        } else if !name.is_empty() {
            self.remarks.push(TemplateRemark::Field { field: name });
        }
        Ok(())
    }
}

/// Whether an element may hold code of a field.
fn is_code(node: Node) -> bool {
    ["instrText", "delInstrText", "t"].iter().any(|name| node.has_tag_name((WORDS, *name)))
}

/// The first word of the code, in capitals.
fn name(code: &str) -> String {
    let code = code.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '=');
    if code.starts_with('=') {
        return "=".to_owned();
    }
    let word = code.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    word.to_uppercase()
}

/// Whether a field leads to a page, or to a place in the file.
fn is_web_link(code: &str) -> bool {
    let mut words =
        code.split(|c: char| c.is_whitespace() || c == '"').filter(|word| !word.is_empty()).skip(1);
    match words.next() {
        Some("\\l") => !code.contains(':') && !code.contains("\\\\"),
        Some(address) => is_web(address),
        None => false,
    }
}

/// Whether an address leads to a page or begins a message.
pub(super) fn is_web(address: &str) -> bool {
    let address = address.trim().to_ascii_lowercase();
    ["http://", "https://", "mailto:"].iter().any(|scheme| address.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;
    use resvg::usvg::roxmltree::Document;

    fn part(inside: &str) -> String {
        format!("<n:p xmlns:n=\"{WORDS}\" xmlns:mc=\"m\">{inside}</n:p>")
    }

    fn field(code: &str) -> String {
        part(&format!(
            "<n:fldChar n:fldCharType=\"begin\"/>{code}<n:fldChar n:fldCharType=\"separate\"/><n:t>shown</n:t><n:fldChar n:fldCharType=\"end\"/>"
        ))
    }

    #[test]
    fn what_fetches_is_found_however_it_is_written() {
        for (xml, name) in [
            (
                field("<n:instrText> DDE</n:instrText><mc:x><n:instrText>AUTO c</n:instrText></mc:x>"),
                "DDEAUTO",
            ),
            (field("<n:instrText><![CDATA[ includeText ]]>\"\\\\s\\f\"</n:instrText>"), "INCLUDETEXT"),
            (field("<n:t>&#x44;DE x</n:t>"), "DDE"),
            (part("<n:fldSimple n:instr=\"&#10; &quot;IncludePicture \"/>"), "INCLUDEPICTURE"),
            (part("<n:fldChar n:fldCharType=\"begin\"/><n:instrText>LINK Excel</n:instrText>"), "LINK"),
            (part("<n:instrText> RD f</n:instrText>"), "RD"),
            (
                field(&format!(
                    "<n:instrText>IF 1 = </n:instrText>{}",
                    &field("<n:instrText>IMPORT</n:instrText>")
                )),
                "IMPORT",
            ),
        ] {
            let xml = Document::parse(&xml).unwrap();
            let fault = Fields::of(xml.root_element()).err();
            assert_eq!(fault, Some(TemplateFault::Field { field: name.to_owned() }));
        }
    }

    #[test]
    fn a_field_stays_where_it_is_known_and_else_its_words_do() {
        let remark = |field: &str| vec![TemplateRemark::Field { field: field.to_owned() }];
        let link = |target: &str| vec![TemplateRemark::Link { target: target.to_owned() }];
        for (code, remarks) in [
            (" PAGE \\* MERGEFORMAT", vec![]),
            (" toc \\t \"Include;1\"", vec![]),
            ("=SUM(ABOVE)", vec![]),
            ("HYPERLINK \"https://example.org/a\"", vec![]),
            ("HYPERLINK \\l \"place\"", vec![]),
            ("HYPERLINK \"file:///c:/x\"", link("HYPERLINK \"file:///c:/x\"")),
            ("HYPERLINK \\l \"a\" \"\\\\server\\x\"", link("HYPERLINK \\l \"a\" \"\\\\server\\x\"")),
            ("MACROBUTTON NoMacro Click", remark("MACROBUTTON")),
            ("AUTOTEXT x", remark("AUTOTEXT")),
        ] {
            let xml = field(&format!("<n:instrText>{code}</n:instrText>"));
            let xml = Document::parse(&xml).unwrap();
            let fields = Fields::of(xml.root_element()).unwrap();
            let (kept, shown): (Vec<_>, Vec<_>) =
                xml.root_element().children().partition(|node| !node.has_tag_name((WORDS, "t")));
            assert!(kept.iter().all(|node| fields.drops(*node) != remarks.is_empty()), "{code}");
            assert!(shown.iter().all(|node| !fields.drops(*node)), "{code}");
            assert_eq!(fields.remarks, remarks, "{code}");
        }
    }
}
