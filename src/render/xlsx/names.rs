//! Knows which names sheets may bear and how they become unique; knows nothing of what is on them.

use super::plain;
use crate::document::workbook::Workbook;

/// The longest name of a sheet, in UTF-16 units.
const LONGEST: usize = 31;

/// The names of the sheets of a file.
pub(super) struct SheetNames {
    /// The sheet that says what the workbook is.
    pub about: String,
    /// The sheets of the workbook in order.
    pub sheets: Vec<String>,
    /// The sheet with the lists.
    pub lists: String,
}

impl SheetNames {
    /// The names of a workbook's sheets: their titles, made safe and unique.
    pub fn of(book: &Workbook) -> SheetNames {
        let mut taken = Vec::new();
        let about = free(&book.words.about, "About", &mut taken);
        let sheets = book.sheets.iter().map(|sheet| free(&sheet.title, &sheet.id, &mut taken)).collect();
        let lists = free(&book.words.lists, "Lists", &mut taken);
        SheetNames { about, sheets, lists }
    }
}

/// The title as a name that no other sheet bears, capitals or not.
fn free(title: &str, otherwise: &str, taken: &mut Vec<String>) -> String {
    let wish = [title, otherwise, "Sheet"].into_iter().map(safe).find(|name| !name.is_empty());
    let wish = wish.unwrap_or_default();
    let mut names = (1..).map(|number: usize| match number {
        1 => wish.clone(),
        _ => {
            let mark = format!(" ({number})");
            let start = short(&wish, LONGEST.saturating_sub(mark.len()));
            format!("{}{mark}", start.trim_end())
        }
    });
    let name = names.find(|name| !taken.contains(&name.to_lowercase())).unwrap_or_default();
    taken.push(name.to_lowercase());
    name
}

/// The words without what a name may not hold. Excel keeps "History" for itself.
fn safe(title: &str) -> String {
    let allowed = |c: char| if "[]:*?/\\\n".contains(c) { ' ' } else { c };
    let words: String = plain::words(title, "").chars().map(allowed).collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let edges = |c: char| c == '\'' || c.is_whitespace();
    let name = short(words.trim_matches(edges), LONGEST).trim_matches(edges).to_owned();
    if name.eq_ignore_ascii_case("history") { format!("{name} -") } else { name }
}

/// The beginning of `text`, no longer than `limit` UTF-16 units.
fn short(text: &str, limit: usize) -> String {
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= limit
    };
    text.chars().take_while(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe() {
        for (title, wanted) in [
            ("Costs", "Costs"),
            (" a/b\\c [d]: e*? ", "a b c d e"),
            ("'quoted'", "quoted"),
            ("History", "History -"),
            ("\u{0}\u{feff}", ""),
            ("'''", ""),
            ("Presupuesto plurianual por objetivo y fuente", "Presupuesto plurianual por obje"),
            ("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"),
        ] {
            assert_eq!(safe(title), wanted, "{title}");
        }
    }

    #[test]
    fn names_are_unique_whatever_their_capitals() {
        let mut taken = Vec::new();
        let long = "Presupuesto plurianual por objetivo";
        let wishes = ["Costs", "COSTS", "costs", "", "", long, long];
        let given: Vec<String> = wishes.iter().map(|wish| free(wish, "sheet-id", &mut taken)).collect();
        let wanted = [
            "Costs",
            "COSTS (2)",
            "costs (3)",
            "sheet-id",
            "sheet-id (2)",
            "Presupuesto plurianual por obje",
            "Presupuesto plurianual por (2)",
        ];
        assert_eq!(given, wanted);
    }
}
