//! Tables as other hands and programs leave them: each small file is read as it is meant, or refused with what to do.

use super::{HEAD, kept, read, refused, remarks};
use amparo::assessment::{Grade, Rating};
use amparo::framework::Level;

const FULL: &str = "item,level,finding,confidence,source,grade,date\n";

/// Which level each item of a table has.
fn levels(bytes: &[u8], case: &str) -> Vec<(String, Rating)> {
    let intake = read(bytes).unwrap_or_else(|problems| panic!("{case}: {problems:?}"));
    intake.assessment.answers.into_iter().map(|(item, answer)| (item.to_string(), answer.rating)).collect()
}

fn level(item: &str, level: usize) -> (String, Rating) {
    (item.to_owned(), Rating::Level(Level::ALL[level]))
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

#[test]
fn the_shape_of_a_table_does_not_matter() {
    for text in [
        "item,level\nC01,2,,,\nC02,3,,,,,\n",
        "item,level,,\nC01,2\nC02,3,,,,,\n",
        ",,item,level\n,,C01,2\n,,C02,3\n",
        "\n,,,\n , ,\nitem,level\n\nC01,2\n,,\nC02,3\n\n",
        "Ministry of X;;\nAssessment 2025;;\nITEM;Level\u{a0};\nC01;2;\nC02;3;\n",
        "\"Item\",\"Level\n(0-4)\"\n\"C01\",\"2\"\n\"C02\",\"3\"\n",
        "item|level|finding\nC01|2|x, y; z\nC02|3|\n",
        "sep=\t\r\nitem\tlevel\r\nC01\t2\r\nC02\t3\r\n",
        "\"sep=;\"\r\nitem;level\r\nC01;2\r\nC02;3\r\n",
        "\u{feff}sep=;\r\nitem;level\r\nC01;2\r\nC02;3\r\n",
        "sep=,\nitem;level\nC01;2\nC02;3\n",
        "item;level\rC01;2\rC02;3\r",
        "item,level,finding\n\u{c}C01,2,\"a\u{c}b\"\nC02,3,\"a\u{85}b\u{2028}c\"\n\u{1a}",
        "item, level, finding\nC01, 2, \"a, b\"\nC02, 3 ,  \"c\" \n",
        "Code,Capability,Score\nC01,Leadership,2\nC02,Research,3\n",
        "N.º;Capacidad;Puntuación\n1;Liderazgo;2\n2;C2;3\n",
        "| item | level |\n|------|:-----:|\n| C01 | 2 |\n| C02 | 3 |\n",
    ] {
        assert_eq!(levels(text.as_bytes(), text), [level("C01", 2), level("C02", 3)], "{text:?}");
    }
    for (text, mark) in
        [("item;level\r\nC01;2\r\nC02;3\r\n", ""), ("item\tlevel\nC01\t2\nC02\t3\n", "\u{feff}")]
    {
        let bytes = utf16(&format!("{mark}{text}"));
        assert_eq!(levels(&bytes, text), [level("C01", 2), level("C02", 3)], "{text:?} in UTF-16");
    }
    let mac = read(b"item,level,finding\rC01,2,ni\x96ez\r").unwrap();
    assert_eq!(mac.assessment.answers[&"C01".into()].comment, "niñez");
    assert!(remarks(&mac)[0].contains("old Macs (Mac OS Roman), such as in “niñez”"), "{:?}", remarks(&mac));
    assert!(refused(b"item,level\nC01,2,,x\n").contains("Cells in the line: 4; columns: 2"));
}

#[test]
fn ids_are_known_in_the_letters_that_keyboards_write() {
    for (cell, item) in [
        ("c1", "C01"),
        ("C\u{a0}02", "C02"),
        ("C\u{ad}03", "C03"),
        ("\u{421}04", "C04"),
        ("C\u{660}\u{665}", "C05"),
        ("\u{ff23}\u{ff10}\u{ff16}", "C06"),
        ("\u{2067}C07\u{2069}", "C07"),
        ("GL\u{2011}01", "GL-01"),
        ("C 08 – Law", "C08"),
        ("'C09", "C09"),
        ("Leadership", "C01"),
    ] {
        let intake = kept(&format!("{HEAD}{cell},2,x,,\n"));
        assert!(intake.assessment.answers.contains_key(&item.into()), "{cell}");
    }
    let told = remarks(&kept(&format!("{HEAD}\u{421}04,2,x,,\n")));
    assert_eq!(told, ["Line 2, column item: Understood as: \u{421}04 → C04."]);
    for cell in ["\u{416}01", "C01/C02", "C0I", "Lead"] {
        assert!(refused(format!("{HEAD}{cell},2,x,,\n").as_bytes()).contains("There is no item"), "{cell}");
    }
}

#[test]
fn levels_and_grades_are_known_as_people_write_them() {
    for (cell, number) in [
        ("\"3,0\"", 3),
        ("3.", 3),
        ("III", 3),
        ("Nivel II", 2),
        ("level iv", 4),
        ("Nivel 3", 3),
        ("3 - Established", 3),
        ("\u{663}", 3),
        ("\u{2162}", 3),
        ("Score: 1", 1),
    ] {
        let table = format!("{FULL}C01,{cell},x,,,,\n");
        assert_eq!(levels(table.as_bytes(), cell), [level("C01", number)], "{cell}");
    }
    for cell in ["V", "IIII", "Level", "x III", "30%", "2-3", "?", "tres"] {
        assert!(refused(format!("{FULL}C01,{cell},x,,,,\n").as_bytes()).contains("no level"), "{cell}");
    }
    for (cell, grade) in [
        ("E3", Some(Grade::E3)),
        ("\"3,0\"", Some(Grade::E3)),
        ("Grade 3", Some(Grade::E3)),
        ("Grado e2", Some(Grade::E2)),
        ("e2 - official document", Some(Grade::E2)),
        ("", None),
    ] {
        let intake = kept(&format!("{FULL}C01,2,x,,a.org,{cell},\n"));
        assert_eq!(intake.assessment.answers[&"C01".into()].evidence[0].grade, grade, "{cell}");
    }
    for cell in ["-3", "e5", "x 3", "3 of 4", "Grade"] {
        assert!(refused(format!("{FULL}C01,2,x,,a.org,{cell},\n").as_bytes()).contains("no grade"), "{cell}");
    }
}

#[test]
fn days_are_read_where_they_can_be_only_one() {
    for cell in [
        "31.12.2025",
        "31.12.2025.",
        "2025/12/31",
        "12/31/2025",
        "31 dic 2025",
        "31-Dec-25",
        "31/12/25",
        "2025.12.31",
        "31st December 2025",
        "miércoles 31 de diciembre de 2025",
        "\"Wednesday, December 31, 2025\"",
        "2025-12-31T00:00:00.000Z",
        "31/12/2025 12:00:00 a. m.",
        "٣١/١٢/٢٠٢٥",
        "'2025-12-31",
    ] {
        let intake = kept(&format!("{FULL}C01,2,x,,,,{cell}\n"));
        let day = intake.assessment.answers[&"C01".into()].date.unwrap();
        assert_eq!(day.to_string(), "2025-12-31", "{cell}");
    }
    for (cell, said) in [
        ("46022", "stands for 2025-12-31"),
        ("0025-12-31", "lies in the year 25"),
        ("31/12/0025", "lies in the year 25"),
        ("2568-12-31", "lies in the year 2568"),
        ("202-12-31", "is no date"),
        ("31/13/2025", "is no date"),
        ("Dec-25", "is no date"),
        ("1/2/25", "may be 2025-02-01 or 2025-01-02"),
    ] {
        let text = refused(format!("{FULL}C01,2,x,,,,{cell}\n").as_bytes());
        assert!(text.contains(said), "{cell}: {text}");
    }
    let ahead = remarks(&kept(&format!("{FULL}C01,2,x,,,,2052-12-31\n")));
    assert!(ahead[0].contains("has not come yet"), "{ahead:?}");
}

#[test]
fn what_is_no_table_is_called_by_its_name() {
    let binary: Vec<u8> = (0..=255).collect();
    for (bytes, said) in [
        (&b"{\\rtf1\\ansi item,level}"[..], "This is a document of a word processor"),
        (b"GIF89a\x01\x00\x01\x00", "This is a picture"),
        (b"II*\0\x08\0\0\0", "This is a picture"),
        (b"SQLite format 3\0", "This is a database"),
        (b"7z\xbc\xaf\x27\x1c", "This is a packed folder"),
        (b"<?xml version=\"1.0\"?><html/>", "This is a web page"),
        (
            b"<o:document xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>",
            "This is an OpenDocument file",
        ),
        (&binary[..], "This is neither a text nor a workbook"),
        (b"\0\x01\0\0Standard Jet DB\0\xb5\x03", "This is neither a text nor a workbook"),
    ] {
        let text = refused(bytes);
        assert!(text.starts_with(said), "{said}: {text}");
    }
}

#[test]
fn a_text_whose_lines_were_each_taken_for_one_cell_is_taken_apart() {
    for text in [
        "\"item,level,finding,\"\"Remarks, if any\"\"\"\r\n\"C01,3,\"\"a, b\"\",x\"\r\n\"C02,2,c,\"\r\n",
        "\"item;level;finding;Remarks, if any\"\r\n\"C01;3;a, b;x\"\r\nC02;2;c;\r\n",
        "\"item,level,\"\"finding\"\"\"\n\"C01,3,\"\"a, b\"\"\"\n\"C02,2,c\"\n",
    ] {
        let intake = kept(text);
        let comment = |item: &str| intake.assessment.answers[&item.into()].comment.clone();
        assert_eq!((comment("C01").as_str(), comment("C02").as_str()), ("a, b", "c"), "{text}");
        let said = remarks(&intake).join("\n");
        assert!(said.contains("Everything stood in the first column."), "{text}: {said}");
    }
    // Nothing is taken apart whose end nobody knows.
    refused(b"\"item;level;finding, in words\"\nC01;3;a\n\"C02;2;c\n");
}
