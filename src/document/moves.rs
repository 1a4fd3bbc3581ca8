//! Knows where sections stood before, and so where a country's edits of them stand now; knows no words of a country.

use super::anchors::Anchors;
use super::edits::number_of;
use super::load::outline;
use super::templates::{OutlineLine, path, read_outline};
use crate::assessment::strategy::{BlockPlace, DocumentKind, Edit};
use crate::bundle::{Files, Folder};
use crate::lang::Lang;
use std::collections::BTreeMap;

/// The sections of every document, with where they were before.
pub struct SectionMoves<'a> {
    files: &'a Files,
    outlines: Vec<(DocumentKind, Vec<OutlineLine>)>,
}

/// An edit that stands elsewhere than it was kept.
pub struct EditMove {
    /// Where it was kept.
    pub from: BlockPlace,
    /// Where it stands now.
    pub to: BlockPlace,
    /// The former name of its section and the present one, where the section moved.
    sections: Option<(String, String)>,
}

/// A section that takes in the edits of another: where it stands, and the name that the other had.
struct Heir<'a> {
    document: DocumentKind,
    line: &'a OutlineLine,
    former: &'a str,
}

impl SectionMoves<'_> {
    /// Those of the outlines in these files; a document whose outline has a mistake takes nothing in.
    pub fn load(files: &Files) -> SectionMoves<'_> {
        let read = |document| Some((document, read_outline(&outline(files, document)).ok()?));
        SectionMoves { files, outlines: DocumentKind::ALL.into_iter().filter_map(read).collect() }
    }

    /// Every edit that stands elsewhere now.
    pub fn of(&self, edits: &BTreeMap<BlockPlace, Edit>) -> Vec<EditMove> {
        edits.keys().filter_map(|place| self.of_place(place)).collect()
    }

    /// The same edits, each where it stands now. What was kept at a place since its section stands there is newer than what
    /// comes from where the section was.
    pub fn settle(&self, edits: &mut BTreeMap<BlockPlace, Edit>) {
        for EditMove { from, to, sections } in self.of(edits) {
            let Some(mut edit) = edits.remove(&from) else { continue };
            if let Some((former, section)) = sections
                && let Some(rest) = within(&former, &edit.part)
            {
                edit.part = format!("{section}{rest}");
            }
            edits.entry(to).or_insert(edit);
        }
    }

    /// Where an edit went; none where it stands where it was kept. A block that its own document still has stays; one that a
    /// section of another took along goes there; what no outline takes stays, and is left over there.
    fn of_place(&self, place: &BlockPlace) -> Option<EditMove> {
        let (block, _) = number_of(&place.block);
        let own = self.lines(place.document).find(|line| within(&line.id, block).is_some());
        if own.is_some_and(|line| self.holds(place.document, place.lang, line, (&line.id, block))) {
            return None;
        }
        let is_former = |heir: &Heir| within(heir.former, block).is_some();
        let heirs: Vec<Heir> = self.heirs(place.document).filter(is_former).collect();
        let holds = |heir: &&Heir| self.holds(heir.document, place.lang, heir.line, (heir.former, block));
        let usual = if own.is_none() { heirs.first() } else { None };
        let from = place.clone();
        if let Some(Heir { document, line, former }) = heirs.iter().find(holds).or(usual) {
            let block = format!("{}{}", line.id, within(former, &place.block)?);
            let to = BlockPlace { document: *document, lang: place.lang, block };
            return Some(EditMove { from, to, sections: Some(((*former).to_owned(), line.id.clone())) });
        }
        let document = self.exhibitor(place, block)?;
        Some(EditMove { to: BlockPlace { document, ..from.clone() }, from, sections: None })
    }

    /// The document that shows a figure or a table now whose name belongs to no section: one that took in a section of the
    /// document that no longer shows it.
    fn exhibitor(&self, place: &BlockPlace, block: &str) -> Option<DocumentKind> {
        let is_of_section = self.lines(place.document).any(|line| within(&line.id, block).is_some());
        if is_of_section || self.shows(place.document, place.lang, block) {
            return None;
        }
        let mut heirs = self.heirs(place.document).map(|heir| heir.document);
        heirs.find(|document| *document != place.document && self.shows(*document, place.lang, block))
    }

    fn lines(&self, document: DocumentKind) -> impl Iterator<Item = &OutlineLine> {
        self.outlines.iter().filter(move |(kind, _)| *kind == document).flat_map(|(_, lines)| lines)
    }

    /// Every section that takes in one of this document.
    fn heirs(&self, from: DocumentKind) -> impl Iterator<Item = Heir<'_>> {
        let all = self
            .outlines
            .iter()
            .flat_map(|(document, lines)| lines.iter().map(move |line| (*document, line)));
        all.flat_map(move |(document, line)| {
            let former = line.was.iter().filter_map(move |was| former_section(was, document, from));
            former.map(move |former| Heir { document, line, former })
        })
    }

    /// Whether the template of a section has the block that was called so when the section had its former name. What no
    /// line of a template names is only counted, and stays where the section keeps its name.
    fn holds(
        &self,
        document: DocumentKind,
        lang: Lang,
        line: &OutlineLine,
        (former, block): (&str, &str),
    ) -> bool {
        let Some(name) = within(former, block).and_then(anchor) else { return former == line.id };
        let template = self.text(document, lang, &line.file).unwrap_or_default();
        Anchors::names(&template).iter().any(|own| own == name)
    }

    /// Whether a template of the document names this figure or table.
    fn shows(&self, document: DocumentKind, lang: Lang, name: &str) -> bool {
        let marks = [format!("(figure:{name})"), format!("(table:{name})")];
        self.lines(document).any(|line| {
            let text = self.text(document, lang, &line.file).unwrap_or_default();
            marks.iter().any(|mark| text.contains(mark))
        })
    }

    fn text(&self, document: DocumentKind, lang: Lang, file: &str) -> Option<String> {
        self.files.text(Folder::Templates, &format!("{}/{}", document.code(), path(lang, file)))
    }
}

/// What stands behind the name of a section in the id of one of its blocks, the hyphen included.
fn within<'a>(section: &str, block: &'a str) -> Option<&'a str> {
    block.strip_prefix(section).filter(|rest| rest.starts_with('-'))
}

/// The name that a line of a template gives to a block: `-p3fa2c1.c01` is of `3fa2c1`. None of what is only counted.
fn anchor(rest: &str) -> Option<&str> {
    let name = rest.strip_prefix('-')?;
    let kind = name.chars().next().filter(char::is_ascii_lowercase)?;
    name.get(kind.len_utf8()..)?.split('.').next()
}

/// The name of the section that `was` tells of, where it stood in the document `from`.
fn former_section(was: &str, own: DocumentKind, from: DocumentKind) -> Option<&str> {
    let (document, section) = match was.split_once('/') {
        Some((document, section)) => (DocumentKind::from_code(document)?, section),
        None => (own, was),
    };
    (document == from).then_some(section)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::strategy::EditKind;
    use std::fs;

    /// A strategy that gave `situation` away whole and `law` in part, renamed `cards`, and lost a table; a report that took
    /// them.
    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = folder.path().join("templates").join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        let section = |id: &str, was: &str| {
            format!("[[section]]\nid = \"{id}\"\nfile = \"{id}.md\"\npart = \"body\"\nwas = [{was}]\n")
        };
        write("strategy/outline.toml", &(section("law", "") + &section("indicators", "\"cards\"")));
        let taken = "\"strategy/situation\", \"strategy/law\"";
        write("report/outline.toml", &section("found", taken));
        write("strategy/en/law.md", "# Law\n\n{# id: kept #}It stays.\n\n![](table:laws)\n");
        write("strategy/en/indicators.md", "# Indicators\n");
        write("report/en/found.md", "# Found\n\n{# id: gone #}It went.\n\n![](table:results)\n");
        folder
    }

    fn moved(place: &str) -> Option<String> {
        let folder = folder();
        let files = Files::with_overrides(folder.path());
        SectionMoves::load(&files).of_place(&place.parse().unwrap()).map(|edit| edit.to.to_string())
    }

    #[test]
    fn edits_go_where_their_section_went() {
        for (place, wanted) in [
            ("strategy/en/situation-p3fa2c1.c01", Some("report/en/found-p3fa2c1.c01")),
            ("strategy/en/situation-h3fa2c1+2", Some("report/en/found-h3fa2c1+2")),
            ("strategy/en/cards-p3fa2c1", Some("strategy/en/indicators-p3fa2c1")),
            ("strategy/en/law-pkept", None),
            ("strategy/en/law-pkept+1", None),
            ("strategy/en/law-pgone.x", Some("report/en/found-pgone.x")),
            ("strategy/en/law-pnowhere", None),
            ("strategy/en/law-7", None),
            ("strategy/en/laws", None),
            ("strategy/en/results+1", Some("report/en/results+1")),
            ("strategy/en/nowhere-p3fa2c1", None),
            ("report/en/found-pgone", None),
        ] {
            assert_eq!(moved(place).as_deref(), wanted, "{place}");
        }
    }

    #[test]
    fn what_was_kept_since_is_newer_and_parts_keep_their_pairs() {
        let edit = |text: &str, part: &str| Edit {
            part: part.to_owned(),
            ..Edit::of(EditKind::Replace { text: text.to_owned() })
        };
        let mut edits: BTreeMap<BlockPlace, Edit> = [
            ("strategy/en/situation-pa", edit("old", "")),
            ("report/en/found-pa", edit("new", "")),
            ("strategy/en/situation-pb", edit("b", "")),
            ("strategy/es/situation-pc", edit("b", "situation-pb")),
        ]
        .map(|(place, edit)| (place.parse().unwrap(), edit))
        .into();
        let folder = folder();
        let files = Files::with_overrides(folder.path());
        let moves = SectionMoves::load(&files);
        moves.settle(&mut edits);
        let kept: Vec<(String, &str)> =
            edits.iter().map(|(place, edit)| (place.to_string(), edit.part.as_str())).collect();
        let wanted =
            [("report/en/found-pa", ""), ("report/en/found-pb", ""), ("report/es/found-pc", "found-pb")];
        assert_eq!(kept, wanted.map(|(place, part)| (place.to_owned(), part)));
        assert_eq!(edits[&"report/en/found-pa".parse().unwrap()].kind, edit("new", "").kind);
        assert!(moves.of(&edits).is_empty(), "nothing moves twice");
    }
}
