//! Knows where the server may listen.

use amparo::web::{ServeError, ServeOptions, serve};

#[tokio::test]
async fn other_machines_are_refused_with_the_reason() {
    for listen in ["0.0.0.0:0", "192.0.2.1:3000", "[::]:0"] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.sqlite");
        let options = ServeOptions {
            listen: listen.parse().unwrap(),
            database: format!("sqlite:{}", file.display()),
            content: None,
        };
        let error = serve(options).await.unwrap_err();
        assert!(matches!(error, ServeError::NotLoopback(_)), "{listen}: {error}");
        let words = error.to_string();
        assert!(words.contains("no accounts yet") && words.contains("127.0.0.1"), "{words}");
        assert!(!file.exists(), "nothing may be created before the address is accepted");
    }
}
