//! Knows what phones and laptops ask to find out whether a network leads anywhere: where nothing answers they leave it. Knows no
//! session.

use crate::web::AppState;
use axum::Router;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

const HTML: &str = "text/html; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";
const SUCCESS: &str = "<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>";
const FIREFOX: &str =
    "<meta http-equiv=\"refresh\" content=\"0;url=https://support.mozilla.org/kb/captive-portal\"/>";

/// What is asked, of which kind the answer is, and the answer; none where that is an empty one.
const REPLIES: [(&str, &str, &str); 9] = [
    ("/generate_204", TEXT, ""),
    ("/gen_204", TEXT, ""),
    ("/hotspot-detect.html", HTML, SUCCESS),
    ("/library/test/success.html", HTML, SUCCESS),
    ("/connecttest.txt", TEXT, "Microsoft Connect Test"),
    ("/ncsi.txt", TEXT, "Microsoft NCSI"),
    ("/success.txt", TEXT, "success\n"),
    ("/canonical.html", HTML, FIREFOX),
    ("/check_network_status.txt", TEXT, "NetworkManager is online\n"),
];

/// These addresses, under whatever name they are asked.
pub fn captive_addresses() -> Router<AppState> {
    REPLIES.into_iter().fold(Router::new(), |router, (path, kind, words)| {
        router.route(path, get(move || async move { reply(kind, words) }))
    })
}

fn reply(kind: &'static str, words: &'static str) -> Response {
    match words {
        "" => StatusCode::NO_CONTENT.into_response(),
        words => ([(CONTENT_TYPE, kind)], words).into_response(),
    }
}
