//! Knows how our typeface travels inside a Word file, so that its lines break as ours wherever it is opened: veiled, as
//! ECMA-376 wants it (part 4, section 2.8.1 of the first edition). Its licence, the SIL Open Font License, allows that.

use super::relations::{Names, RelationKind, add, declare_ending};
use crate::render::faces::FACES;
use crate::render::package::Package;

/// Our typeface by its names, and those that stand in for it where no file is read from this one.
const TABLE: &str = include_str!("../../../style/word/fontTable.xml");
/// What names each face, and the file that holds it. Slanted letters are few: the program that shows them slants the
/// upright ones.
const EMBEDDED: [(&str, &str); 2] =
    [("w:embedRegular", "NotoSans-Regular.ttf"), ("w:embedBold", "NotoSans-Bold.ttf")];
/// What the faces are veiled with; any would do.
const KEY: u128 = u128::from_be_bytes(*b"Amparo Noto Sans");
/// How many bytes at their beginning are.
const VEILED: usize = 32;
const MEDIA: &str = "application/vnd.openxmlformats-officedocument.obfuscatedFont";

/// Puts the table of typefaces into the package, and ours beside it.
pub(super) fn embed(package: &mut Package) {
    let mut names = Names::default();
    let mut embedded = String::new();
    for (index, (element, file)) in EMBEDDED.into_iter().enumerate() {
        let face = FACES.iter().find(|face| face.name == file).map(|face| face.bytes);
        let Some(face) = face else { continue };
        let (id, part) =
            (format!("amparoFace{}", index + 1), format!("word/fonts/amparo-{}.odttf", index + 1));
        let key = KEY + index as u128;
        package.put(&part, veil(face, key));
        names.part(RelationKind::Typeface, &id, &part);
        embedded.push_str(&format!(r#"<{element} r:id="{id}" w:fontKey="{}"/>"#, name(key)));
    }
    declare_ending(package, "odttf", MEDIA);
    let table = TABLE.replace("</w:font>", &format!("{embedded}</w:font>"));
    add(package, RelationKind::Fonts, "amparoFonts", "word/fontTable.xml", table);
    package.put("word/_rels/fontTable.xml.rels", names.xml());
}

/// The key as Word writes it: a GUID.
fn name(key: u128) -> String {
    let digits = format!("{key:032X}");
    let parts = [0..8, 8..12, 12..16, 16..20, 20..32].map(|part| digits[part].to_owned());
    format!("{{{}}}", parts.join("-"))
}

/// A face whose first bytes are mixed with those of the key, from its last on.
fn veil(face: &[u8], key: u128) -> Vec<u8> {
    let mut veiled = face.to_vec();
    let key = key.to_le_bytes().into_iter().cycle();
    veiled.iter_mut().take(VEILED).zip(key).for_each(|(byte, key)| *byte ^= key);
    veiled
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::docx::relations::empty;

    #[test]
    fn a_key_unveils_what_it_veiled() {
        assert_eq!(name(0x0102_0304_0506_0708_090A_0B0C_0D0E_0F10), "{01020304-0506-0708-090A-0B0C0D0E0F10}");
        let face: Vec<u8> = (0..40).collect();
        let veiled = veil(&face, KEY);
        assert_eq!(veiled[0], face[0] ^ (KEY & 0xff) as u8, "the last byte of the key comes first");
        assert_eq!((&veiled[32..], veil(&veiled, KEY)), (&face[32..], face.clone()));
    }

    #[test]
    fn every_face_is_ours() {
        let mut package = empty();
        embed(&mut package);
        let faces = package.parts().filter(|(name, _)| name.ends_with(".odttf"));
        assert_eq!(faces.count(), EMBEDDED.len());
        let table = package.text("word/fontTable.xml").unwrap_or_default();
        assert_eq!(table.matches("w:fontKey").count(), EMBEDDED.len());
    }
}
