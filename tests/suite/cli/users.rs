//! The command line looks after accounts when nobody can come in any more.

use super::databases::kenya_database;
use super::run;

#[test]
fn accounts_are_made_kept_out_and_let_in_again() {
    let (_folder, _, database) = kenya_database();
    let user = |arguments: &[&str]| {
        run(&[&["user"][..], arguments, &["--database", &database, "--address", "https://amparo.example"]]
            .concat())
    };
    assert_eq!(user(&["list"]).1, "Nobody has an account.\n");
    let (code, text, err) = user(&["invite", "--role", "administrator"]);
    assert_eq!(code, 0, "{err}");
    assert!(text.starts_with("https://amparo.example/en/join/") && text.contains("good once"), "{text}");
    let office = "office@ict.example";
    let add = ["add", office, "--name", "ICT", "--role", "coordinator", "--country", "KEN", "--lang", "es"];
    let (code, text, err) = user(&add);
    assert_eq!(code, 0, "{err}");
    assert!(text.starts_with("https://amparo.example/es/join/"), "{text}");
    assert_eq!(user(&["list"]).1, "office@ict.example | ICT | coordinator KEN\n");
    let (code, _, err) = user(&add);
    assert!(code == 2 && err.contains("account has this e-mail address"), "{code} {err}");
    assert!(user(&["reset", office, "--second-proof"]).1.contains("/en/join/"));
    assert_eq!(user(&["end-sessions", office]).0, 0);
    let (code, _, err) = user(&["disable", office]);
    assert!(
        code == 2 && err.contains("give the role to another first"),
        "the only coordinator: {code} {err}"
    );
    assert_eq!(
        user(&["add", "b@ict.example", "--name", "B", "--role", "coordinator", "--country", "KEN"]).0,
        0
    );
    assert_eq!(user(&["disable", office]).0, 0);
    assert!(user(&["list"]).1.contains("coordinator KEN | disabled"));
    assert_eq!(user(&["enable", office]).0, 0);
    assert!(!user(&["list"]).1.contains("disabled"));
}

#[test]
fn a_role_says_where_it_is_held_and_for_whom() {
    let (_folder, _, database) = kenya_database();
    for (arguments, words) in [
        (&["invite", "--role", "boss"][..], "there is no role"),
        (&["invite", "--role", "reader"], "for which country"),
        (&["invite", "--role", "reader", "--country", "XXX"], "no country XXX"),
        (&["invite", "--role", "reader", "--country", "KEN", "--country", "GHA"], "for which country"),
        (&["invite", "--role", "officer"], "for which countries"),
        (&["invite", "--role", "administrator", "--country", "KEN"], "for no country"),
        (&["invite", "--role", "respondent", "--country", "KEN"], "--institution"),
        (&["reset", "nobody@ict.example"], "no account nobody@ict.example"),
        (&["reset", "nobody"], "e-mail address is not good"),
    ] {
        let (code, _, err) = run(&[&["user"][..], arguments, &["--database", &database]].concat());
        assert!(code == 2 && err.contains(words), "{arguments:?}: {code} {err}");
    }
}
