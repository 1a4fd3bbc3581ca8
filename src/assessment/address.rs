//! Knows which names an assessment may have in addresses; makes none.

use super::limits::LONGEST_NAME;

/// The names that pages have already: `/{lang}/assessments/new` begins an assessment.
pub const TAKEN_IDS: [&str; 1] = ["new"];

/// Whether an assessment may have this id: small letters, digits and hyphens, and no page has it.
pub fn id_fits(id: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    !id.is_empty() && id.len() <= LONGEST_NAME && id.chars().all(plain) && !TAKEN_IDS.contains(&id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_plain_short_and_free() {
        let long = "a".repeat(LONGEST_NAME + 1);
        for (id, fits) in [
            ("ken-2025", true),
            ("new-2", true),
            (&long[1..], true),
            (long.as_str(), false),
            ("new", false),
            ("", false),
            ("KEN", false),
            ("ken/2025", false),
            ("año", false),
        ] {
            assert_eq!(id_fits(id), fits, "{id}");
        }
    }
}
