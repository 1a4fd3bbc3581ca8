//! What nobody may read anywhere: passwords, codes, links and cookies, in no log and on no page but the one that shows
//! them once.

use crate::support::accounts::{Browser, OTHER, PASSWORD, administrator, code, later, member, site};
use amparo::accounts::Role;
use amparo::cli::log::without_secret_addresses;
use chrono::TimeDelta;
use std::io::Write;
use std::sync::{Arc, Mutex};
use tracing_subscriber::EnvFilter;

/// Everything that was logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn no_secret_is_logged_or_shown_again() {
    let log = Log::default();
    let sink = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(without_secret_addresses(EnvFilter::new("trace")))
        .with_ansi(false)
        .with_writer(move || sink.clone())
        .finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    // Which lines are written is decided once for all threads, of which most write nothing: here it is asked anew.
    tracing::callsite::rebuild_interest_cache();
    tracing::debug!("this test writes");

    let mut site = site().await;
    let mut admin = administrator(&site).await;
    let mut office = member(&site, 2, Role::Coordinator).await;
    let (secret, codes) = office.set_up_second_proof(&site).await;
    let invite = [("role", "reader"), ("country", "KEN"), ("email", "new@ict.example")];
    let link = admin.post(&site, "/en/people/invite", &invite).await.attributes("#link", "value").remove(0);
    let token = link.rsplit('/').next().unwrap().to_owned();
    let mut new = Browser::default();
    new.get(&site, &format!("/en/join/{token}")).await;
    let typed = [("name", "New"), ("lang", "en"), ("password", OTHER), ("again", OTHER)];
    assert_eq!(new.post(&site, &format!("/en/join/{token}"), &typed).await.status, 303);
    later(&mut site, TimeDelta::seconds(60));
    let next = code(&secret, site.state.clock.now());
    let wrong = Browser::default().sign_in_with(&site, "office2@interior.example", "123456").await;
    office.sign_in_with(&site, "office2@interior.example", &next).await;

    let cookies = [&admin, &office, &new].map(|browser| browser.cookies["__Host-amparo"].clone());
    let pages = [
        wrong.text,
        admin.get(&site, "/en/people").await.text,
        office.get(&site, "/en/account").await.text,
        office.get(&site, "/en/").await.text,
        new.get(&site, "/en/").await.text,
    ];
    let logged = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(logged.contains("this test writes"), "nothing was logged, so nothing was tried");
    let secrets = [PASSWORD, OTHER, secret.as_str(), token.as_str(), next.as_str(), "123456"];
    for one in secrets.into_iter().chain(cookies.iter().map(String::as_str)).chain([codes[0].as_str()]) {
        let line = logged.lines().find(|line| line.contains(one)).unwrap_or_default();
        assert!(line.is_empty(), "{one} is in the log: {line}");
        assert!(pages.iter().all(|page| !page.contains(one)), "{one} is on a page");
    }
}
