//! Knows the cookies of a room: the token of a seat, that of the projector, the mark of a phone. They are nobody's account, and no
//! cookie of an account is read here.

use super::session::{cookie, set_cookie};
use crate::accounts::Token;
use axum::http::HeaderMap;
use axum::response::Response;

/// The cookie of a seat. In a room the way is not encrypted, so that it can be neither `Secure` nor `__Host-`.
const SEAT: &str = "amparo-seat";
/// The cookie of the projector.
const SCREEN: &str = "amparo-screen";
/// The cookie by which tries of codes are counted.
const PHONE: &str = "amparo-phone";
/// How long a phone keeps them, in seconds: as long as the longest workshop. The token ends with its session.
const AGE: u32 = 3 * 24 * 60 * 60;

/// The token of the seat that a request carries.
pub fn seat_token(headers: &HeaderMap) -> Option<Token> {
    cookie(headers, SEAT).and_then(Token::read)
}

/// The token of the projector that a request carries.
pub fn screen_token(headers: &HeaderMap) -> Option<Token> {
    cookie(headers, SCREEN).and_then(Token::read)
}

/// The mark of the phone that a request carries.
pub fn phone_mark(headers: &HeaderMap) -> Option<&str> {
    cookie(headers, PHONE)
}

/// The reply to a phone that came with the token of a seat; `secure` where the way is encrypted after all.
pub fn with_seat(response: Response, token: &Token, secure: bool) -> Response {
    with(response, SEAT, token.as_str(), secure)
}

/// The reply to a projector that came with its token.
pub fn with_screen(response: Response, token: &Token, secure: bool) -> Response {
    with(response, SCREEN, token.as_str(), secure)
}

/// The reply to a phone that gets a mark.
pub fn with_mark(response: Response, mark: &str, secure: bool) -> Response {
    with(response, PHONE, mark, secure)
}

fn with(mut response: Response, name: &str, value: &str, secure: bool) -> Response {
    let end = if secure { "; Secure" } else { "" };
    set_cookie(&mut response, &format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={AGE}{end}"));
    response
}
