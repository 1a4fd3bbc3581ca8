//! Knows the table of settings: what each is called in the environment and in the file, and what of it may be shown.

use crate::cli::serve::Serve;
use crate::storage::shown_address;
use clap::{Arg, Args, Command};

/// What stands before the names of settings in the environment.
const PREFIX: &str = "AMPARO_";
/// How the names of settings end that nobody may read.
const SECRETS: [&str; 3] = ["-token", "-secret", "-password"];

/// Every setting, in the order of the help.
pub(super) fn settings() -> Vec<Arg> {
    Serve::augment_args(Command::new("serve")).get_arguments().cloned().collect()
}

/// What a setting is called as an option and in the file.
pub(super) fn name(setting: &Arg) -> &str {
    setting.get_long().unwrap_or_default()
}

/// What it is called in the environment.
pub(super) fn variable(setting: &Arg) -> String {
    format!("{PREFIX}{}", name(setting).replace('-', "_").to_uppercase())
}

/// A value as it may be shown: passwords and tokens are covered.
pub(super) fn cover(name: &str, value: &str) -> String {
    match SECRETS.iter().any(|end| name.ends_with(end)) {
        true => "(set, and not shown)".to_owned(),
        false => shown_address(value),
    }
}

/// Why a setting cannot have this value; the value itself may be a secret.
pub(super) fn fault(setting: &Arg, value: &str) -> Option<String> {
    let typed = format!("--{}={value}", name(setting));
    let error = Command::new("amparo").arg(setting.clone()).try_get_matches_from(["amparo", &typed]).err()?;
    let known: Vec<String> =
        setting.get_possible_values().iter().map(|known| known.get_name().to_owned()).collect();
    Some(match (std::error::Error::source(&error), known.is_empty()) {
        (Some(why), _) => why.to_string(),
        (None, false) => format!("write one of: {}", known.join(", ")),
        (None, true) => "it is no value for this setting".to_owned(),
    })
}

/// All settings as a table in Markdown.
pub fn settings_table() -> String {
    let head =
        "| setting, option and key | in the environment | unless set | what it is |\n|---|---|---|---|\n"
            .to_owned();
    let line = |setting: &Arg| {
        let unless = setting.get_default_values().first().map(|value| value.to_string_lossy().into_owned());
        let unless = unless.map_or_else(String::new, |value| format!("`{value}`"));
        let help = setting.get_help().map(ToString::to_string).unwrap_or_default();
        format!("| `{}` | `{}` | {unless} | {help} |\n", name(setting), variable(setting))
    };
    head + &settings().iter().map(line).collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_has_one_name_in_three_spellings() {
        let all = settings();
        assert!(all.len() > 10, "{} settings", all.len());
        let token = all.iter().find(|one| name(one) == "metrics-token").unwrap();
        assert_eq!(variable(token), "AMPARO_METRICS_TOKEN");
        assert!(all.iter().all(|one| one.get_help().is_some() && !name(one).is_empty()));
    }

    #[test]
    fn what_is_secret_is_not_shown() {
        for (name, value, expected) in [
            ("listen", "127.0.0.1:3000", "127.0.0.1:3000"),
            ("address", "https://amparo.example", "https://amparo.example"),
            ("database", "postgres://amparo:s3cret@db/amparo", "postgres://amparo@db/amparo"),
            ("metrics-token", "s3cret", "(set, and not shown)"),
            ("oidc-secret", "s3cret", "(set, and not shown)"),
        ] {
            assert_eq!(cover(name, value), expected);
        }
    }

    #[test]
    fn a_fault_says_why_and_never_what_was_given() {
        for (wanted, value, words) in [
            ("listen", "localhost", Some("no address with a port")),
            ("accounts", "perhaps", Some("true, false")),
            ("log-format", "xml", Some("text, json")),
            ("metrics-token", "s3cret", Some("letters and figures")),
            ("oidc-issuer", "http://s3cret.example", Some("no address of a provider")),
            ("oidc-secret", "short", None),
            ("backup-hours", "0", Some("not in 1..")),
            ("backup-hours", "24", None),
            ("accounts", "true", None),
        ] {
            let all = settings();
            let told = fault(all.iter().find(|one| name(one) == wanted).unwrap(), value);
            assert_eq!(told.is_some(), words.is_some(), "{wanted}: {told:?}");
            let told = told.unwrap_or_default();
            assert!(told.contains(words.unwrap_or_default()) && !told.contains("s3cret"), "{wanted}: {told}");
        }
    }
}
