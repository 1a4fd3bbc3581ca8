//! Who comes in: nobody without a card, nobody with another room's, nobody after the close; and no account ever crosses.

use crate::service::workshop::{begin, open, open_vote, seat};
use crate::support::hall::{ACCOUNT, Hall, Phone};
use crate::support::languages::LANGS;
use crate::support::members::{ITEMS, MINISTRY, POLICE, facilitator, with_institutions};
use crate::support::site::{Site, encoded};
use amparo::bundle::{Files, Pseudo};
use amparo::lang::Lang;
use amparo::web::{screen_path, seat_path};
use amparo::workshop::{Openness, RoomAct};
use axum::body::Body;

/// What needs a seat or the projector's token: method, path, status without either.
const SHUT: [(&str, &str, u16); 8] = [
    ("GET", "/en/room", 403),
    ("POST", "/en/room", 403),
    ("GET", "/en/room/stream", 403),
    ("GET", "/en/room/signal", 403),
    ("POST", "/en/seat", 403),
    ("GET", "/en/seat/0000000000000000000000000000000000000000000000000000000000000000", 403),
    ("GET", "/en/screen", 403),
    ("GET", "/en/screen/stream", 403),
];

async fn ask(hall: &Hall, phone: &Phone, method: &str, path: &str) -> crate::support::site::Page {
    match method {
        "POST" => hall.post(phone, path, &[("item", ITEMS[0]), ("round", "1"), ("level", "2")]).await,
        _ => hall.get(phone, path).await,
    }
}

#[tokio::test]
async fn no_address_tells_anything_without_a_seat() {
    let hall = Hall::new(Openness::ByInstitution, &[seat(MINISTRY)]).await;
    let stranger = Phone { cookie: format!("{ACCOUNT}; amparo-seat=x; amparo-screen=y") };
    for phone in [Phone::default(), stranger] {
        for (method, path, status) in SHUT {
            let page = ask(&hall, &phone, method, path).await;
            assert_eq!(page.status, status, "{method} {path}");
            for secret in ["National workshop", "Ministry of Justice", ITEMS[0]] {
                assert!(!page.text.contains(secret), "{method} {path} tells {secret}");
            }
        }
        for (path, status) in [("/", 200), ("/en", 200), ("/es", 200), ("/en/", 308), ("/en/nowhere", 404)] {
            assert_eq!(hall.get(&phone, path).await.status, status, "{path}");
        }
    }
    for path in ["/en/assessments/ken-2025", "/en/sign-in", "/en/people", "/health", "/metrics"] {
        assert_eq!(
            hall.get(&Phone::default(), path).await.status,
            404,
            "{path} belongs to the other address"
        );
    }
}

#[tokio::test]
async fn a_card_lets_in_once_by_its_code_and_its_cookie_is_no_accounts() {
    let hall = Hall::new(Openness::ByInstitution, &[seat(MINISTRY)]).await;
    let mut phone = Phone { cookie: ACCOUNT.to_owned() };
    let code = hall.cards[0].code.as_str().to_lowercase();
    let page = hall.post(&phone, "/en", &[("code", &code)]).await;
    assert_eq!((page.status.as_u16(), page.header("location")), (303, "/en/room"));
    let cookies: Vec<&str> =
        page.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap()).collect();
    for cookie in &cookies {
        assert!(cookie.contains("HttpOnly; SameSite=Lax") && cookie.contains("Path=/;"), "{cookie}");
        assert!(
            !cookie.contains("Secure") && !cookie.contains("__Host-"),
            "plain HTTP keeps neither: {cookie}"
        );
    }
    assert_eq!(cookies.len(), 2, "the seat, and the mark of the phone: {cookies:?}");
    phone = Phone::of(&page);
    assert_eq!(hall.get(&phone, "/en/room").await.status, 200);
    let again = hall.post(&Phone::default(), "/en", &[("code", &code)]).await;
    again.assert_summary_of_code();
    assert_eq!(again.attributes("input[name=code]", "value"), [code], "what was typed stays");
}

impl crate::support::site::Page {
    /// Fails unless the page says what is wrong with the code.
    fn assert_summary_of_code(&self) {
        assert_eq!(self.status, 422, "{}", self.text);
        assert_eq!(self.count("input[name=code][aria-invalid=true]"), 1);
        assert!(self.texts("#code-problem")[0].contains("card"), "{}", self.text);
    }
}

#[tokio::test]
async fn a_link_asks_whose_seat_it_is_before_anybody_sits_there() {
    let hall = Hall::new(Openness::Anonymous, &[seat(POLICE)]).await;
    let link = hall.get(&Phone::default(), &seat_path(LANGS[1], &hall.cards[0].token)).await;
    assert_eq!((link.status.as_u16(), link.header("location")), (303, "/es/room"));
    assert_eq!(link.header("referrer-policy"), "no-referrer", "the address is a secret");
    let phone = Phone::of(&link);
    let page = hall.get(&phone, "/es/room").await;
    assert_eq!(page.texts("h1"), ["¿Es este su lugar?"]);
    assert_eq!(
        page.header("referrer-policy"),
        "same-origin",
        "else the form would say that it comes from nowhere"
    );
    assert!(page.text.contains("National Police") && page.text.contains("Anónimo"), "{}", page.text);
    assert_eq!(hall.leader.facilitator_view(&hall.id).await.unwrap().turnout.present(), 0);
    assert_eq!(hall.post(&phone, "/es/seat", &[]).await.status, 303);
    assert_eq!(hall.leader.facilitator_view(&hall.id).await.unwrap().turnout.present(), 1);
    assert_eq!(hall.get(&phone, "/es/room").await.count("form.vote"), 1);

    let again = hall.leader.reissue_seat(&hall.id, &hall.cards[0].seat.id).await.unwrap();
    let lost = hall.get(&phone, "/es/room").await;
    assert_eq!((lost.status.as_u16(), lost.count("input[name=code]")), (403, 1));
    let back = hall.get(&Phone::default(), &seat_path(LANGS[1], &again.token)).await;
    assert_eq!(hall.get(&Phone::of(&back), "/es/room").await.texts("h1"), ["¿Es este su lugar?"]);
}

#[tokio::test]
async fn a_seat_is_good_in_its_own_room_alone() {
    let mut hall = Hall::new(Openness::ByInstitution, &[seat(MINISTRY)]).await;
    let phone = hall.sit(0).await;
    let (other, version, _) = begin(&hall.leader, Openness::ByInstitution, &[seat(MINISTRY)]).await;
    hall.leader.lead(&other, version, &open_vote()).await.unwrap();
    let refused = hall.vote(&phone, "2", "1", "").await;
    assert_eq!(refused.status, 409, "its own room reads: {}", refused.text);
    let view = open(&hall.site, facilitator()).await.facilitator_view(&other).await.unwrap();
    assert_eq!(view.turnout.voted(), 0);
    hall.lead(&[RoomAct::Close { until: None }]).await;
    for (method, path) in [("GET", "/en/room"), ("GET", "/en/room/stream"), ("GET", "/en/room/signal")] {
        let page = ask(&hall, &phone, method, path).await;
        assert_eq!(page.status, 410, "{method} {path}");
    }
    let late = hall.vote(&phone, "2", "1", "").await;
    assert_eq!(late.status, 410);
    assert!(late.text.contains("Thank you for taking part"), "{}", late.text);
    let link = hall.get(&Phone::default(), &seat_path(Lang::EN, &hall.cards[0].token)).await;
    assert_eq!(link.status, 410);
}

#[tokio::test]
async fn codes_are_guessed_twenty_times_and_marks_are_not_gathered() {
    let hall = Hall::new(Openness::ByInstitution, &[seat(MINISTRY)]).await;
    let first = hall.get(&Phone::default(), "/en").await;
    assert_eq!(first.headers.get("set-cookie"), None, "looking gives no mark");
    let wrong = hall.post(&Phone::default(), "/en", &[("code", "AAAAAA")]).await;
    wrong.assert_summary_of_code();
    let phone = Phone::of(&wrong);
    let mut statuses = Vec::new();
    for _ in 0..22 {
        statuses.push(hall.post(&phone, "/en", &[("code", "AAAAAA")]).await.status.as_u16());
    }
    assert_eq!(statuses.iter().filter(|status| **status == 422).count(), 20, "{statuses:?}");
    assert_eq!(statuses.last(), Some(&429));
    let other = hall.post(&Phone::default(), "/en", &[("code", hall.cards[0].code.as_str())]).await;
    assert_eq!(other.status, 303, "another phone at the same address is not held up");
}

#[tokio::test]
async fn whoever_throws_the_mark_away_is_held_up_and_gets_no_other() {
    let hall = Hall::new(Openness::ByInstitution, &[seat(MINISTRY)]).await;
    let mut last = hall.post(&Phone::default(), "/en", &[("code", "AAAAAA")]).await;
    for _ in 0..1_100 {
        if last.status == 429 {
            break;
        }
        assert_eq!((last.status.as_u16(), last.headers.contains_key("set-cookie")), (422, true));
        last = hall.post(&Phone::default(), "/en", &[("code", "AAAAAA")]).await;
    }
    assert_eq!(last.status, 429);
    assert_eq!(last.headers.get("set-cookie"), None, "a mark would be twenty tries more");
}

#[tokio::test]
async fn other_names_and_other_sites_are_refused_and_networks_are_answered() {
    let hall = Hall::new(Openness::ByInstitution, &[seat(MINISTRY)]).await;
    let phone = hall.sit(0).await;
    let strange = phone.request("GET", "/en/room");
    let mut strange = strange.body(Body::empty()).unwrap();
    strange.headers_mut().insert("host", "evil.example:3080".parse().unwrap());
    let page = hall.send(strange).await;
    assert_eq!(page.status, 421);
    assert!(!page.text.contains("National workshop"));
    let mut form = phone.form("/en/room").body(Body::from(encoded(&[("level", "2")]))).unwrap();
    form.headers_mut().insert("origin", "http://evil.example".parse().unwrap());
    assert_eq!(hall.send(form).await.status, 403);
    let long = "x".repeat(40_000);
    assert_eq!(hall.vote(&phone, "2", "1", &long).await.status, 413);
    for (path, status, words) in [
        ("/generate_204", 204, ""),
        ("/hotspot-detect.html", 200, "Success"),
        ("/connecttest.txt", 200, "Microsoft Connect Test"),
        ("/ncsi.txt", 200, "Microsoft NCSI"),
    ] {
        let mut asked = Phone::default().request("GET", path).body(Body::empty()).unwrap();
        asked.headers_mut().insert("host", "captive.apple.example".parse().unwrap());
        let page = hall.send(asked).await;
        assert_eq!((page.status.as_u16(), page.text.contains(words)), (status, true), "{path}");
        assert_eq!(page.headers.get("set-cookie"), None, "{path}");
    }
    let page = hall.get(&phone, "/en/room").await;
    for part in ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"] {
        assert!(page.header("content-security-policy").contains(part), "{part}");
    }
}

#[tokio::test]
async fn every_page_of_a_room_speaks_languages_that_nobody_speaks() {
    let site = with_institutions(Site::with_files(Files::embedded().with_pseudo()).await).await;
    let hall = Hall::over(site, Openness::ByInstitution, &[seat(MINISTRY)]).await;
    let phone = hall.sit(0).await;
    let screen = hall.leader.issue_screen(&hall.id).await.unwrap();
    for (lang, dir) in Pseudo::ALL.map(Pseudo::code).into_iter().zip(["ltr", "rtl"]) {
        let link = hall.get(&Phone::default(), &format!("/{lang}/screen/{}", screen.as_str())).await;
        assert_eq!(link.status, 303, "{}", screen_path(Lang::EN, &screen));
        for (own, path) in [(&phone, "/room"), (&phone, ""), (&Phone::of(&link), "/screen")] {
            let page = hall.get(own, &format!("/{lang}{path}")).await;
            assert_eq!((page.status.as_u16(), page.attributes("html", "dir")), (200, vec![dir.to_owned()]));
            let rows = crate::support::figures::turned(&page.text);
            assert!(dir == "ltr" || rows.is_empty(), "{path}: {rows:?}");
        }
    }
}
