//! Knows how a reply leads to another address, whatever people's words have put into it; knows no page.

use super::PageFailure;
use crate::lang::Languages;
use crate::web::address_language::split_language;
use axum::http::{Method, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use std::fmt::Write;

/// Leads to this address by the method GET. What no header can carry, such as a line break, travels as `%0A`.
pub fn see_other(address: &str) -> Response {
    Redirect::to(&location(address)).into_response()
}

/// The reply to an address that no page has: with a slash too many at its end it leads to the one without, for good.
pub async fn unknown_address(method: Method, uri: Uri) -> Response {
    let is_read = [Method::GET, Method::HEAD].contains(&method);
    match without_slash(&uri).filter(|_| is_read) {
        Some(address) => Redirect::permanent(&address).into_response(),
        None => PageFailure::NotFound.into_response(),
    }
}

/// The address without the slashes at its end, with its query; none where there are none, and where what is left could
/// lead to another server.
fn without_slash(uri: &Uri) -> Option<String> {
    let path = uri.path().strip_suffix('/')?.trim_end_matches('/');
    let begins = |rest: &str| rest.starts_with(|first: char| first.is_ascii_alphanumeric());
    let is_ours = path.strip_prefix('/').is_some_and(begins);
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    is_ours.then(|| location(&format!("{path}{query}")))
}

/// Where somebody wanted to go, where that is a page of ours: an address below a language, which leads to no other server.
pub fn local_address(languages: &Languages, wanted: &str) -> Option<String> {
    let plain = wanted.bytes().all(|byte| (b'!'..=b'~').contains(&byte) && byte != b'\\');
    let path = wanted.split(['?', '#']).next().unwrap_or_default();
    (plain && split_language(languages, path).is_some()).then(|| wanted.to_owned())
}

/// A value as it stands in the query of an address.
pub fn query_value(value: &str) -> String {
    let mut query = String::with_capacity(value.len());
    for byte in value.bytes() {
        // Writing to a string cannot fail.
        let _ = match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'/' => {
                write!(query, "{}", char::from(byte))
            }
            byte => write!(query, "%{byte:02X}"),
        };
    }
    query
}

fn location(address: &str) -> String {
    let mut location = String::with_capacity(address.len());
    for byte in address.bytes() {
        // Writing to a string cannot fail.
        let _ = match byte {
            b'!'..=b'~' => write!(location, "{}", char::from(byte)),
            byte => write!(location, "%{byte:02X}"),
        };
    }
    location
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Lang, Language};

    #[test]
    fn a_slash_at_the_end_goes_and_nothing_leads_elsewhere() {
        for (address, wanted) in [
            ("/es/assessments/ken/", Some("/es/assessments/ken")),
            ("/es/assessments/ken///?a=b&c", Some("/es/assessments/ken?a=b&c")),
            ("/es/assessments/ken", None),
            ("/", None),
            ("//", None),
            ("//elsewhere.example/", None),
            ("/%5Celsewhere.example/", None),
        ] {
            let uri: Uri = address.parse().unwrap();
            assert_eq!(without_slash(&uri).as_deref(), wanted, "{address}");
        }
    }

    #[test]
    fn only_a_page_of_ours_is_where_somebody_is_led_to() {
        let languages = Languages::new([Lang::EN, Lang::ES].map(Language::unknown).into());
        for (wanted, expected) in [
            ("/es/assessments/ken?document=plan#C01", true),
            ("/en/", true),
            ("/en", true),
            ("/en//elsewhere.example", true),
            ("/assets/main.css", false),
            ("//elsewhere.example/en/", false),
            ("/\\elsewhere.example/en/", false),
            ("/en/\\elsewhere.example", false),
            ("https://elsewhere.example/en/", false),
            ("javascript:alert(1)", false),
            ("/en/\nLocation: x", false),
            ("en/", false),
            ("", false),
        ] {
            assert_eq!(local_address(&languages, wanted).is_some(), expected, "{wanted}");
        }
    }

    #[test]
    fn a_value_ends_nowhere_but_at_its_end() {
        assert_eq!(query_value("/en/a?b=c&d#é +"), "/en/a%3Fb%3Dc%26d%23%C3%A9%20%2B");
    }

    #[test]
    fn an_address_stays_one_line_of_letters() {
        for (address, wanted) in [
            ("/en/?saved=yes#risk-3", "/en/?saved=yes#risk-3"),
            ("/en/?since=a\nb c", "/en/?since=a%0Ab%20c"),
            ("/en/#é", "/en/#%C3%A9"),
        ] {
            assert_eq!(location(address), wanted);
            assert_eq!(see_other(address).status(), 303);
        }
    }
}
