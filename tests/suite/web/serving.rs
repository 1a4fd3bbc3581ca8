//! Knows where the server may listen and what a new database begins with: the examples of the list.

use crate::support::site::Site;
use amparo::assessment::Basis;
use amparo::service::{ServeError, ServeOptions, load_if_new};
use amparo::web::serve;

#[tokio::test]
async fn other_machines_are_refused_with_the_reason() {
    for listen in ["0.0.0.0:0", "192.0.2.1:3000", "[::]:0"] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.sqlite");
        let options = ServeOptions {
            listen: listen.parse().unwrap(),
            database: format!("sqlite:{}", file.display()),
            content: None,
            pseudo: false,
            timezone: None,
        };
        let error = serve(options).await.unwrap_err();
        assert!(matches!(error, ServeError::NotLoopback(_)), "{listen}: {error}");
        let words = error.to_string();
        assert!(words.contains("no accounts yet") && words.contains("127.0.0.1"), "{words}");
        assert!(!file.exists(), "nothing may be created before the address is accepted");
    }
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
