//! Knows which addresses an office program takes as links; knows nothing of where they stand.

use crate::document::may_follow;
use std::fmt::Write;

/// The longest address that Word follows, in characters.
const LONGEST: usize = 2_083;

/// The address as a URI by RFC 3986, where it may be followed and has a host; else there is no link, only words.
pub(super) fn address(href: &str) -> Option<String> {
    if !may_follow(href) {
        return None;
    }
    let (scheme, rest) = href.split_once(':')?;
    if let Some(rest) = rest.strip_prefix("//") {
        let host = rest.split(['/', '?', '#']).next()?;
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
        let (name, port) = host.split_once(':').unwrap_or((host, "443"));
        if name.is_empty() || !name.chars().all(plain) || port.parse::<u16>().is_err() {
            return None;
        }
    } else if !rest.contains('@') {
        return None;
    }
    let uri = format!("{}:{}", scheme.to_ascii_lowercase(), encode(rest));
    (uri.len() <= LONGEST).then_some(uri)
}

/// What a URI cannot hold, by its bytes; a fragment has no second number sign.
fn encode(rest: &str) -> String {
    let mut out = String::with_capacity(rest.len());
    let mut in_fragment = false;
    for (at, c) in rest.char_indices() {
        let escape = rest.get(at + 1..at + 3).is_some_and(|two| two.bytes().all(|b| b.is_ascii_hexdigit()));
        let stays = match c {
            '#' => !std::mem::replace(&mut in_fragment, true),
            '%' => escape,
            _ => c.is_ascii_alphanumeric() || "-._~:/?@!$&'()*+,;=".contains(c),
        };
        if stays {
            out.push(c);
        } else {
            c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| {
                let _ = write!(out, "%{byte:02X}");
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sound_addresses_become_links() {
        for (href, uri) in [
            ("https://example.org/a?b=c#d", Some("https://example.org/a?b=c#d")),
            ("HTTPS://example.org:8080", Some("https://example.org:8080")),
            ("https://example.org/ñ{x}#a#b", Some("https://example.org/%C3%B1%7Bx%7D#a%23b")),
            ("https://example.org/100%", Some("https://example.org/100%25")),
            ("https://example.org/a%20b", Some("https://example.org/a%20b")),
            ("mailto:a@example.org", Some("mailto:a@example.org")),
            ("mailto:nobody", None),
            ("https://", None),
            ("https://[x]/", None),
            ("https://a:b@c/", None),
            ("javascript:alert(1)", None),
            ("Law 12 of 2020", None),
        ] {
            assert_eq!(address(href).as_deref(), uri, "{href}");
        }
        assert_eq!(address(&format!("https://example.org/{}", "a".repeat(3_000))), None);
    }
}
