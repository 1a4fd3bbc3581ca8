//! Every page of a session in every phase is sound.

use super::{AGREE, OPEN, PRESENT, REVEAL, Session, VOTE};
use crate::service::workshop::{poll, vote};
use crate::support::members::{facilitator, get_as, site};
use crate::support::site::Site;
use crate::web::every_page::{judge_fields, judge_headings, judge_tables};
use amparo::workshop::Openness;

const PARTS: [&str; 6] = ["", "/description", "/agenda", "/seats", "/ballots", "/close"];

async fn judge(session: &Session, site: &mut Site, phase: &str) {
    for part in PARTS {
        let page = session.get(site, part).await;
        let name = format!("{part} when {phase}");
        assert_eq!(page.status, 200, "{name}");
        assert_eq!(page.count("h1"), 1, "{name}");
        assert!(!page.text.contains('⟨'), "a message is missing on {name}");
        let own =
            "script:not([src^='/assets/islands-']):not([src^='/assets/lead-']), style, [style], [onclick]";
        assert_eq!(page.count(own), 0, "{name}");
        judge_fields(&page, &name);
        judge_headings(&page, &name);
        judge_tables(&page, &name);
        for link in page.attributes("main a[href^='/'], aside a[href^='/']", "href") {
            let below = link.strip_prefix("/en/assessments/ken-2025");
            let Some(below) = below else { continue };
            let status = get_as(site, facilitator(), below).await.status;
            assert!(status.is_success() || status.is_redirection(), "{link} on {name}: {status}");
        }
    }
}

#[tokio::test]
async fn every_page_of_a_session_is_sound_in_every_phase() {
    for openness in [Openness::ByInstitution, Openness::Anonymous] {
        let mut site = site().await;
        let session = Session::prepare(&site, openness).await;
        judge(&session, &mut site, "it is prepared").await;
        for (phase, act) in
            [("it is open", OPEN), ("an item is read", PRESENT), ("a vote is under way", VOTE)]
        {
            session.acts(&mut site, &[act]).await;
            judge(&session, &mut site, phase).await;
        }
        for (card, level) in session.cards.iter().zip([4, 1]) {
            site.state.service.vote(&card.token, &poll(1), vote(level)).await.unwrap();
        }
        for (phase, act) in [("it is revealed", REVEAL), ("it is agreed", AGREE)] {
            session.acts(&mut site, &[act]).await;
            judge(&session, &mut site, phase).await;
        }
        let park: &[(&str, &str)] =
            &[("act", "park"), ("question", "Since when?"), ("finder", "stakeholder-2")];
        session.acts(&mut site, &[&[("act", "present"), ("item", "C04")], park]).await;
        judge(&session, &mut site, "all is through").await;
    }
}
