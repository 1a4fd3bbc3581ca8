//! The papers of a session as files, and cards of seats as a file in the reply to whoever makes them.

use crate::service::workshop::{open, plan};
use crate::support::members::{MINISTRY, facilitator, get_as, respondent, site};
use crate::support::site::Site;
use amparo::workshop::{Openness, WorkshopId};
use axum::http::StatusCode;

/// The way to the pages of a session that is being prepared.
async fn prepare(site: &Site) -> (WorkshopId, String) {
    let leader = open(site, facilitator()).await;
    let id = leader.prepare_workshop(plan(Openness::ByInstitution)).await.unwrap().id.clone();
    let path = format!("/workshops/{id}");
    (id, path)
}

#[tokio::test]
async fn each_paper_is_a_file_that_nobody_keeps_on_the_way() {
    let mut site = site().await;
    let (_, session) = prepare(&site).await;
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    for (file, media, start) in [
        ("minutes.docx", word, "PK"),
        ("minutes.md", "text/markdown; charset=utf-8", "# "),
        ("minutes.html", "text/html; charset=utf-8", "<!doctype html>"),
        ("agenda.json", "application/json", "{"),
        ("ballots.md", "text/markdown; charset=utf-8", "# "),
    ] {
        let reply = get_as(&mut site, facilitator(), &format!("{session}/papers/{file}")).await;
        assert_eq!(reply.status, StatusCode::OK, "{file}: {}", reply.text);
        assert_eq!(reply.header("content-type"), media, "{file}");
        assert_eq!(reply.header("cache-control"), "no-store", "{file}");
        let name = format!("attachment; filename=\"amparo-ken-2025-{file}\"");
        assert_eq!(reply.header("content-disposition"), name);
        assert!(reply.text.starts_with(start), "{file}: {}", &reply.text[..40]);
    }
    for file in ["minutes.exe", "minutes", "novel.pdf", "minutes.pdf.exe"] {
        let reply = get_as(&mut site, facilitator(), &format!("{session}/papers/{file}")).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{file}");
    }
    let reply = get_as(&mut site, facilitator(), "/workshops/w0/papers/minutes.md").await;
    assert_eq!(reply.status, StatusCode::NOT_FOUND);
    let path = format!("{session}/papers/minutes.md");
    let reply = get_as(&mut site, respondent(1, MINISTRY), &path).await;
    assert_eq!(reply.status, StatusCode::FORBIDDEN, "{}", reply.text);
    let page = get_as(&mut site, facilitator(), &session).await;
    let links = page.attributes("section a", "href");
    assert!(links.iter().any(|link| link.ends_with("/papers/agenda.pdf")), "{links:?}");
}

#[cfg(feature = "print")]
mod paper {
    use super::*;
    use crate::render::pdf::{flowing_text, pages, text};
    use crate::support::members::post_as;
    use amparo::accounts::Token;
    use amparo::service::RoomAddress;
    use amparo::web::RoomSite;

    #[tokio::test]
    async fn minutes_agenda_and_ballots_are_printed() {
        let mut site = site().await;
        let (_, session) = prepare(&site).await;
        for (file, words) in [
            ("minutes.pdf", "CONFIDENTIAL"),
            ("agenda.pdf", "National workshop"),
            ("ballots.pdf", "Tick one"),
        ] {
            let reply = get_as(&mut site, facilitator(), &format!("{session}/papers/{file}")).await;
            assert_eq!(reply.status, StatusCode::OK, "{file}: {}", reply.text);
            let said = flowing_text(&reply.bytes);
            assert!(said.contains(words), "{file}: {said}");
        }
    }

    #[tokio::test]
    async fn cards_are_printed_once_with_code_address_and_a_picture_each() {
        let mut site = site().await;
        let address: RoomAddress = "http://192.168.8.10:3080".parse().unwrap();
        site.change(|state| state.room = RoomSite::at(vec![address.0]));
        let (id, session) = prepare(&site).await;
        let orders = [
            ("act", "issue"),
            ("as", "pdf"),
            ("count-stakeholder-1", "8"),
            ("office-stakeholder-1", "Courts"),
            ("count-stakeholder-2", "1"),
        ];
        let reply = post_as(&mut site, facilitator(), &format!("{session}/seats"), &orders).await;
        assert_eq!(reply.status, StatusCode::OK, "{}", reply.text);
        assert_eq!(reply.header("content-type"), "application/pdf");
        assert_eq!(reply.header("cache-control"), "no-store");
        let said = text(&reply.bytes);
        let bare: String = said.split_whitespace().collect();
        assert_eq!(bare.matches("http://192.168.8.10:3080").count(), 9, "{said}");
        assert_eq!(bare.matches("MinistryofJustice").count(), 8, "{said}");
        assert_eq!(pages(&reply.bytes), 2, "eight on a sheet");
        let codes: Vec<String> = said.lines().filter_map(code).collect();
        assert_eq!(codes.len(), 9, "{said}");
        let service = &site.state.service;
        let joined: Token = service.join_by_code(&codes[0], None).await.unwrap();
        assert_eq!(service.seat_pass(&joined).await.unwrap().seat.workshop, id);
        let faulty = [("act", "issue"), ("as", "pdf")];
        let none = post_as(&mut site, facilitator(), &format!("{session}/seats"), &faulty).await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    }

    /// The code that a line of a card is, without the gap in its middle.
    fn code(line: &str) -> Option<String> {
        let letters: String = line.chars().filter(|c| !c.is_whitespace()).collect();
        let is_code =
            letters.len() == 6 && letters.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
        is_code.then_some(letters)
    }
}
