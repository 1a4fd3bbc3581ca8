//! Knows how a reply leads to another address, whatever people's words have put into it; knows no page.

use axum::response::{IntoResponse, Redirect, Response};
use std::fmt::Write;

/// Leads to this address by the method GET. What no header can carry, such as a line break, travels as `%0A`.
pub fn see_other(address: &str) -> Response {
    Redirect::to(&location(address)).into_response()
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
