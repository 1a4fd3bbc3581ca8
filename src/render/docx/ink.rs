//! Knows how the country's colours and the measures of pages get into parts that designers keep.

use crate::document::Look;
use crate::render::colours::of_look;

/// A colour of the country's documents as Word writes it.
pub(super) fn colour<'a>(look: &'a Look, name: &str) -> &'a str {
    of_look(look, name).trim_start_matches('#')
}

/// `xml` with each `{name}` replaced by its value, or by the country's colour of that name without its `#`.
pub(super) fn fill(xml: &str, values: &[(&str, &str)], look: &Look) -> String {
    let mut parts = xml.split('{');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let Some((key, rest)) = part.split_once('}') else {
            out.extend(["{", part]);
            continue;
        };
        let given = values.iter().find(|(known, _)| *known == key).map(|(_, value)| *value);
        out.extend([given.unwrap_or_else(|| colour(look, key)), rest]);
    }
    out
}
