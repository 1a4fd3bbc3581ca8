//! Knows where the server may listen and what a new database begins with: the examples of the list.

use crate::support::site::Site;
use amparo::assessment::Basis;
use amparo::service::{ServeError, ServeOptions, load_if_new};
use amparo::web::serve;

/// What a server is started with that listens there, over a database in this folder.
fn options(listen: &str, folder: &std::path::Path) -> ServeOptions {
    ServeOptions {
        listen: listen.parse().unwrap(),
        address: None,
        accounts: false,
        provider: None,
        demo: false,
        scanner: None,
        check_links: false,
        database: format!("sqlite:{}", folder.join("a.sqlite").display()),
        files: None,
        content: None,
        pseudo: false,
        timezone: None,
        metrics: None,
        backups: None,
        room: None,
    }
}

#[tokio::test]
async fn where_others_can_come_the_way_must_be_encrypted() {
    for (listen, address) in [
        ("0.0.0.0:0", None),
        ("192.0.2.1:3000", None),
        ("[::]:0", None),
        ("0.0.0.0:0", Some("http://localhost:3000")),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let address = address.map(|address| address.parse().unwrap());
        let options = ServeOptions { address, accounts: true, ..options(listen, folder.path()) };
        let error = serve(options).await.unwrap_err();
        assert!(matches!(error, ServeError::NotEncrypted(_)), "{listen}: {error}");
        let words = error.to_string();
        assert!(words.contains("--address https://") && words.contains("Host"), "{words}");
        assert!(!folder.path().join("a.sqlite").exists(), "nothing may be created before it is accepted");
    }
}

#[tokio::test]
async fn who_is_alone_needs_no_account_and_nobody_else_comes_without() {
    let site = Site::empty().await;
    let service = &site.state.service;
    let folder = tempfile::tempdir().unwrap();
    let proxy = Some("https://amparo.example".parse().unwrap());
    for (listen, address, accounts, expected) in [
        ("127.0.0.1:3000", None, false, false),
        ("[::1]:3000", Some("http://localhost:3000".parse().unwrap()), false, false),
        ("127.0.0.1:3000", None, true, true),
        ("127.0.0.1:3000", proxy.clone(), false, true),
        ("0.0.0.0:3000", proxy, false, true),
    ] {
        let options = ServeOptions { address, accounts, ..options(listen, folder.path()) };
        assert_eq!(options.need_accounts(service).await.unwrap(), expected, "{options:?}");
    }
    let link = service.offer_setup().await.unwrap();
    let (email, password) = ("office@ict.example", "four rivers meet below");
    let first = amparo::service::NewAccount { email, name: "Office", lang: "en", password };
    service.accept(&link.token, first, "").await.unwrap();
    let options = options("127.0.0.1:3000", folder.path());
    assert!(options.need_accounts(service).await.unwrap(), "somebody has one");
}

#[tokio::test]
async fn a_new_database_begins_with_the_examples_and_no_other_does() {
    let site = Site::empty().await;
    load_if_new(&site.state).await.unwrap();
    load_if_new(&site.state).await.unwrap();
    let all = site.store.list().await.unwrap();
    let ids: Vec<&str> = all.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["ken-example", "muestra", "sample"]);
    assert_eq!((all[0].basis, all[0].answers), (Basis::DeskCoding, 12));
    let page = site.get("/en/").await;
    assert_eq!(page.count(".profile .cell"), 21);
    assert_eq!(page.count("tbody th .tag"), all.len(), "each is marked as an example");
    let overview = site.get("/en/assessments/ken-example").await;
    assert!(overview.texts(".notice")[0].contains("not official"));
    let used = Site::new().await;
    load_if_new(&used.state).await.unwrap();
    assert_eq!(used.store.list().await.unwrap().len(), 1);
}

#[tokio::test]
async fn the_examples_in_the_readers_language_are_offered_first() {
    let site = Site::empty().await;
    load_if_new(&site.state).await.unwrap();
    for (lang, ids, other) in [
        ("en", ["ken-example", "sample", "muestra"], "Orivanda (Español)"),
        ("es", ["muestra", "ken-example", "sample"], "Maravia (English)"),
    ] {
        let page = site.get(&format!("/{lang}/")).await;
        let wanted = ids.map(|id| format!("/{lang}/assessments/{id}"));
        assert_eq!(page.attributes(".actions a.secondary", "href"), wanted);
        let words = page.texts(".actions a.secondary");
        assert!(words[2].ends_with(other), "{words:?}");
    }
}
