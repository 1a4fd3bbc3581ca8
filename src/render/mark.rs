//! Knows how text is written in HTML and SVG so that it means itself and nothing else.

/// `text` for element content and for attributes in double quotes.
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ if is_forbidden(c) => {}
            _ => out.push(c),
        }
    }
    out
}

/// Characters that XML 1.0 does not allow at all.
fn is_forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_only_text() {
        assert_eq!(html("</textarea><script>&'\"\0"), "&lt;/textarea&gt;&lt;script&gt;&amp;&#39;&quot;");
    }
}
