//! Knows which templates are taken and what is taken from them, and which are refused and why.

use super::parts::{Parts, attribute, elements, text};
use crate::support::documents::every_kind;
use crate::support::fixture::Fixture;
use crate::support::word_templates::{WordTemplate, word_templates};
use amparo::document::{Document, Layout};
use amparo::render::docx::{Template, TemplateFault, TemplateRemark, docx};
use amparo::words::Arg;
use resvg::usvg::roxmltree::Node;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                 xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>"#;
const PACKAGE: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org" TargetMode="External"/>MORE</Relationships>"#;
const STYLES: &str = r#"<w:styles NS><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Ttulo1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="7A0019"/><w:sz w:val="40"/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="Tablanormal"><w:name w:val="Normal Table"/></w:style></w:styles>"#;
const BODY: &str = r#"<w:p><w:bookmarkStart w:id="1" w:name="ours"/><w:r><w:t>Ministry of Maravia</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p><w:p><w:r><w:t>{{content}}</w:t></w:r></w:p><w:p><w:r><w:t>Back cover</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/><w:titlePg/></w:sectPr>"#;

/// The parts of a sound template; a test changes what it wants to see refused.
fn parts() -> Vec<(String, Vec<u8>)> {
    let document = format!("<w:document {W}><w:body>{BODY}</w:body></w:document>");
    let header = format!("<w:hdr {W}><w:p><w:r><w:t>Head of the ministry</w:t></w:r></w:p></w:hdr>");
    [
        ("[Content_Types].xml", TYPES.to_owned()),
        ("_rels/.rels", PACKAGE.to_owned()),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", RELATIONS.replace("MORE", "")),
        ("word/styles.xml", STYLES.replace("NS", W)),
        ("word/header1.xml", header),
    ]
    .map(|(name, text)| (name.to_owned(), text.into_bytes()))
    .to_vec()
}

pub fn packed(parts: &[(String, Vec<u8>)], method: CompressionMethod) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), SimpleFileOptions::default().compression_method(method)).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A template of a ministry that writes Spanish, on letter paper.
pub fn ministry() -> Vec<u8> {
    packed(&parts(), CompressionMethod::Deflated)
}

/// The template with one part changed or added.
fn with(name: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut parts = parts();
    match parts.iter_mut().find(|(known, _)| known == name) {
        Some((_, bytes)) => *bytes = change(std::str::from_utf8(bytes).unwrap()).into_bytes(),
        None => parts.push((name.to_owned(), change("").into_bytes())),
    }
    packed(&parts, CompressionMethod::Deflated)
}

fn related(kind: &str, target: &str, mode: &str) -> Vec<u8> {
    let more = format!(
        "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\" {mode}/>"
    );
    with("word/_rels/document.xml.rels", |_| RELATIONS.replace("MORE", &more))
}

const EXTERNAL: &str = "TargetMode=\"External\"";

/// Every way to be refused, with the key of what is said.
pub fn refused() -> Vec<(&'static str, Vec<u8>)> {
    let zeros = |count: usize| String::from_utf8(vec![b'0'; count]).unwrap();
    let main = "word/document.xml";
    let mut bomb = parts();
    bomb.extend((0..3).map(|index| (format!("word/media/{index}.bin"), vec![0; 25_000_000])));
    let mut large = parts();
    large.push(("word/media/large.bin".to_owned(), vec![7; 10_000_001]));
    vec![
        ("not-zip", b"Dear Sir or Madam".to_vec()),
        ("not-zip", Vec::new()),
        ("not-zip", ministry()[..400].to_vec()),
        ("old-or-locked", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 a document of 1999".to_vec()),
        ("too-large", packed(&large, CompressionMethod::Stored)),
        ("unpacked", packed(&bomb, CompressionMethod::Deflated)),
        ("unpacked", with("word/media/one.bin", |_| zeros(30_000_001))),
        ("no-document", packed(&parts()[..2], CompressionMethod::Deflated)),
        ("malformed", with(main, |xml| xml.replace("</w:p>", ""))),
        ("malformed", with(main, |xml| format!("<!DOCTYPE x [<!ENTITY a \"b\">]>{xml}"))),
        ("malformed", with("word/../../evil.xml", |_| "<a/>".to_owned())),
        (
            "unfamiliar",
            with(main, |xml| {
                xml.replace(
                    "schemas.openxmlformats.org/wordprocessingml/2006",
                    "purl.oclc.org/ooxml/wordprocessingml",
                )
            }),
        ),
        ("macros", with("word/vbaProject.bin", |_| "x".to_owned())),
        (
            "macros",
            with("[Content_Types].xml", |_| {
                TYPES.replace(
                    "openxmlformats-officedocument.wordprocessingml.template.main",
                    "ms-word.document.macroEnabled.main",
                )
            }),
        ),
        ("external", related("image", "https://example.org/pixel.png", EXTERNAL)),
        ("embedded", related("oleObject", "embeddings/one.bin", "")),
        ("embedded", related("aFChunk", "one.html", "")),
        (
            "field",
            with(main, |xml| {
                xml.replace("<w:t>Ministry", "<w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\x </w:instrText></w:r><w:r><w:t>Ministry")
            }),
        ),
        (
            "field",
            with(main, |xml| {
                xml.replace("<w:p><w:bookmarkStart", "<w:p><w:fldSimple w:instr=\" includepicture &quot;http://example.org/a.png&quot; \"/><w:bookmarkStart")
            }),
        ),
    ]
}

#[test]
fn a_wrong_template_is_refused_with_words_in_every_language() {
    let fixture = Fixture::open();
    for (index, (key, bytes)) in refused().into_iter().enumerate() {
        let fault: TemplateFault = Template::read(&bytes).map(|_| ()).expect_err(&format!("{index}: {key}"));
        assert_eq!(fault.key(), format!("docx-template-{key}"), "{index}");
        let args: Vec<_> = fault.args().into_iter().map(|(name, value)| (name, Arg::Words(value))).collect();
        let said =
            crate::support::languages::LANGS.map(|lang| fixture.messages.say_with(lang, fault.key(), &args));
        assert!(said.iter().all(|said| !said.contains("docx-template") && !said.contains('{')), "{said:?}");
        assert_ne!(said[0], said[1]);
    }
}

#[test]
fn a_sound_template_gives_its_look_and_keeps_its_words() {
    let document = every_kind();
    let template = Template::read(&ministry()).unwrap();
    let file = docx(&document, Some(&template)).unwrap();
    assert!(file == docx(&document, Some(&template)).unwrap());
    let parts = Parts::read(&file);
    parts.check();
    let xml = parts.main();
    let said = text(xml.root_element());
    assert!(said.starts_with("Ministry of Maravia") && said.ends_with("Back cover"));
    assert!(!said.contains("{{content}}"));
    let styles: Vec<String> = elements(&xml, "pStyle").filter_map(|node| attribute(&node, "val")).collect();
    assert!(styles.iter().any(|style| style == "Ttulo1") && styles.iter().all(|style| style != "Heading1"));
    assert_eq!(elements(&xml, "titlePg").count(), 1);
    let widths: Vec<_> = elements(&xml, "pgSz").filter_map(|node| attribute(&node, "w")).collect();
    assert!(widths.iter().all(|width| width == "12240" || width == "15840"), "{widths:?}");
    let head = parts.text("word/header1.xml");
    assert!(head.contains("Head of the ministry") && head.contains("DRAFT"));
    assert!(parts.text("[Content_Types].xml").contains("document.main+xml"));
    assert!(parts.text("word/styles.xml").contains("7A0019"));
    assert!(elements(&xml, "lang").all(|node| attribute(&node, "val").as_deref() == Some("en")));
}

#[test]
fn a_text_without_a_cover_begins_below_the_head_of_a_letter_and_is_stamped_once() {
    let letter = with("word/document.xml", |xml| xml.replace("<w:titlePg/>", ""));
    let template = Template::read(&letter).unwrap();
    for (layout, breaks, stamps) in [(Layout::Brief, false, 0), (Layout::Policy, true, 1)] {
        let document = Document { layout, ..every_kind() };
        let parts = Parts::read(&docx(&document, Some(&template)).unwrap());
        parts.check();
        let xml = parts.main();
        let is_first = |style: &Node| attribute(style, "val").is_some_and(|style| style.ends_with("Country"));
        let first = elements(&xml, "pStyle").find(is_first).and_then(|style| style.parent()).unwrap();
        let broken = first.children().any(|child| child.tag_name().name() == "pageBreakBefore");
        assert_eq!(broken, breaks, "{layout:?}");
        assert_eq!(text(xml.root_element()).matches("DRAFT").count(), stamps, "{layout:?}");
        assert_eq!(parts.text("word/header1.xml").matches("DRAFT").count(), 1, "{layout:?}");
    }
}

#[test]
fn without_a_place_the_whole_body_is_the_cover_and_a_foot_is_added() {
    let bare = with("word/document.xml", |xml| xml.replace("{{content}}", "Second line"));
    let parts = Parts::read(&docx(&every_kind(), Some(&Template::read(&bare).unwrap())).unwrap());
    parts.check();
    let xml = parts.main();
    let said = text(xml.root_element());
    assert!(said.starts_with("Ministry of MaraviaSecond lineBack cover"));
    assert!(parts.text("word/amparo-footer.xml").contains("NUMPAGES"));
}

#[test]
fn a_template_that_says_almost_nothing_still_serves() {
    let empty = with("word/document.xml", |_| format!("<w:document {W}><w:body/></w:document>"));
    let parts = Parts::read(&docx(&every_kind(), Some(&Template::read(&empty).unwrap())).unwrap());
    parts.check();
    assert!(parts.main().descendants().any(|node| attribute(&node, "orient").is_none()));
}

#[test]
fn our_own_file_is_a_template_too() {
    let document = every_kind();
    let first = docx(&document, None).unwrap();
    let parts = Parts::read(&docx(&document, Some(&Template::read(&first).unwrap())).unwrap());
    parts.check();
}

/// The file that a document becomes in a template, and what is said of the template.
fn dressed(template: &[u8]) -> (Parts, Vec<TemplateRemark>) {
    let template = Template::read(template).unwrap();
    let parts = Parts::read(&docx(&every_kind(), Some(&template)).unwrap());
    parts.check();
    (parts, template.remarks().to_vec())
}

fn said(parts: &Parts) -> String {
    text(parts.main().root_element())
}

#[test]
fn templates_of_other_programs_serve_and_what_is_lost_is_told() {
    for template in word_templates() {
        let (parts, told) = dressed(&template.bytes());
        let WordTemplate { name, begins, ends, remarks } = template;
        let said = said(&parts);
        assert!(said.trim_start().starts_with(begins) && said.ends_with(ends), "{name}: {said:.60}");
        assert!(!said.to_lowercase().contains("{{"), "{name}");
        assert_eq!(told, remarks, "{name}");
        let xml = parts.main();
        let widths: Vec<i64> =
            elements(&xml, "pgSz").map(|node| attribute(&node, "w").unwrap().parse().unwrap()).collect();
        assert!(widths.iter().all(|width| (10_000..20_000).contains(width)), "{name}: {widths:?}");
        for node in elements(&xml, "extent").chain(elements(&xml, "ext")) {
            let width = node.attribute("cx").unwrap().parse::<i64>().unwrap() / 635;
            assert!(width == 0 || name == "libreoffice" || width > 4_000, "{name}: a figure is {width} wide");
        }
    }
}

#[test]
fn parts_are_found_however_their_names_are_written() {
    let changes: [fn(&str) -> String; 3] =
        [|name| name.replace('/', "\\"), |name| format!("/{name}"), |name| name.replace("word/d", "Word/D")];
    for change in changes {
        let parts: Vec<_> = parts().into_iter().map(|(name, bytes)| (change(&name), bytes)).collect();
        let (parts, told) = dressed(&packed(&parts, CompressionMethod::Deflated));
        assert!(said(&parts).starts_with("Ministry of Maravia"), "{}", change("word/document.xml"));
        assert_eq!(told, []);
    }
}

#[test]
fn the_paper_of_the_look_is_taken_where_the_template_names_none() {
    use amparo::document::PaperSize;
    let without = word_templates().into_iter().find(|one| one.remarks == [TemplateRemark::NoPaper]).unwrap();
    let template = Template::read(&without.bytes()).unwrap();
    for (sheet, width) in [(PaperSize::A4, "11906"), (PaperSize::Letter, "12240")] {
        let mut document = every_kind();
        document.look.sheet = sheet;
        let parts = Parts::read(&docx(&document, Some(&template)).unwrap());
        let xml = parts.main();
        let upright = elements(&xml, "pgSz").filter(|node| attribute(node, "orient").is_none());
        let widths: Vec<_> = upright.filter_map(|node| attribute(&node, "w")).collect();
        assert!(!widths.is_empty() && widths.iter().all(|it| it == width), "{widths:?}");
    }
}

/// Every way to hide what fetches or runs: it is refused with this key, or served without these words.
#[test]
fn what_fetches_or_runs_is_found_however_it_is_written() {
    let main = "word/document.xml";
    let begin = |inside: &str| {
        let body = BODY.replace("<w:p><w:bookmarkStart", &format!("{inside}<w:p><w:bookmarkStart"));
        with(main, |_| {
            format!(
                "<w:document {W} xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:q=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"
            )
        })
    };
    let hidden = |name: &str, relation: &str| {
        let mut parts = parts();
        let relations = parts.iter_mut().find(|(known, _)| known.ends_with("document.xml.rels")).unwrap();
        relations.0 = name.to_owned();
        let text = String::from_utf8(relations.1.clone()).unwrap();
        relations.1 = text.replace("</Relationships>", &format!("{relation}</Relationships>")).into_bytes();
        packed(&parts, CompressionMethod::Deflated)
    };
    let image = r#"Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://evil.example/p.png" TargetMode="external""#;
    for (index, (key, bytes)) in [
        ("field", begin("<w:p><w:r><w:instrText><![CDATA[DDEAUTO c]]></w:instrText></w:r></w:p>")),
        ("field", begin("<q:p><q:r><q:instrText>INCLUDETEXT &quot;a&quot;</q:instrText></q:r></q:p>")),
        ("field", begin("<mc:AlternateContent><mc:Choice Requires=\"x\"/><mc:Fallback><q:p><q:fldSimple q:instr=\"IMPORT a\"/></q:p></mc:Fallback></mc:AlternateContent>")),
        ("external", hidden("word/_RELS/Document.xml.RELS", &format!("<Relationship {image}/>"))),
        ("external", hidden("word/_rels/document.xml.rels", &format!("<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"x\"><Relationship {image}/></mc:Choice></mc:AlternateContent>"))),
        ("embedded", related("package", "embeddings/one.xlsx", "")),
        ("embedded", begin("<q:altChunk r:id=\"rId1\"/>")),
    ]
    .into_iter()
    .enumerate()
    {
        let fault = Template::read(&bytes).map(|_| ()).expect_err(&format!("{index}: {key}"));
        assert_eq!(fault.key(), format!("docx-template-{key}"), "{index}");
    }
    let link = r#"<Relationship Id="evil" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="file://evil/x" TargetMode="External"/><Relationship Id="other" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/evilKind" Target="evil.bin"/><Relationship Id="lost" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:/evil.dotm" TargetMode="External"/>"#;
    let mut parts = parts();
    for (name, bytes) in &mut parts {
        let text = String::from_utf8(bytes.clone()).unwrap();
        *bytes = match name.as_str() {
            "word/_rels/document.xml.rels" => text.replace("</Relationships>", &format!("{link}</Relationships>")),
            "word/document.xml" => text.replace("<w:sectPr>", r#"<w:p><w:hyperlink r:id="evil"><w:r><w:t>click</w:t></w:r></w:hyperlink><w:r><w:pict><v:rect xmlns:v="urn:schemas-microsoft-com:vml" href="file://evil/y"/></w:pict></w:r></w:p><w:sectPr>"#),
            _ => continue,
        }
        .into_bytes();
    }
    parts.push(("word/evil.bin".to_owned(), b"evil".to_vec()));
    parts.push(("evil/evil.html".to_owned(), b"<script>evil</script>".to_vec()));
    let (parts, told) = dressed(&packed(&parts, CompressionMethod::Deflated));
    assert!(said(&parts).contains("click"));
    assert!(parts.all().iter().all(|(name, xml)| !name.contains("evil") && !xml.contains("evil")));
    let wanted = [
        TemplateRemark::OtherTemplate { target: "file:///C:/evil.dotm".to_owned() },
        TemplateRemark::Link { target: "file://evil/x".to_owned() },
    ];
    assert_eq!(told, wanted);
}

#[test]
fn twenty_thousand_kinds_of_one_part_hold_nobody_up() {
    let many = "<Override PartName=\"/word/document.xml\" ContentType=\"a/b\"/>".repeat(20_000);
    let bytes = with("[Content_Types].xml", |xml| xml.replace("</Types>", &format!("{many}</Types>")));
    let (parts, _) = dressed(&bytes);
    assert!(parts.text("[Content_Types].xml").matches("/word/document.xml").count() == 1);
}

#[test]
fn what_is_said_of_a_template_has_words_in_every_language() {
    use TemplateRemark::{Comments, Drawing, Field, Link, NoPaper, NoPlace, OtherTemplate};
    let fixture = Fixture::open();
    let target = "file:///x".to_owned();
    let all = [
        NoPlace,
        NoPaper,
        OtherTemplate { target: target.clone() },
        Link { target },
        Field { field: "AUTOTEXT".to_owned() },
        Drawing,
        Comments,
    ];
    for remark in all {
        let args: Vec<_> = remark.args().into_iter().map(|(name, value)| (name, Arg::Words(value))).collect();
        let said =
            crate::support::languages::LANGS.map(|lang| fixture.messages.say_with(lang, remark.key(), &args));
        assert!(said.iter().all(|said| !said.contains("docx-template")), "{said:?}");
        assert_ne!(said[0], said[1]);
    }
}
