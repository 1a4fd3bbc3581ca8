//! Knows how `amparo settings` tells which settings count, and where each comes from.

use super::layers::{SettingInForce, SettingOrigin};
use super::table::settings_table;
use crate::cli::Output;
use crate::cli::serve::Serve;
use clap::Args;

const AFTER: &str = "\
Examples:
  amparo settings                              what counts here, and why
  amparo settings --config /etc/amparo/amparo.toml
  AMPARO_LISTEN=127.0.0.1:8080 amparo settings
  amparo settings --table                      all settings and what each is

A setting is an option of `amparo serve`. What is typed counts before what stands in
the environment (AMPARO_LISTEN for --listen), that before what stands in the file of
settings (listen = \"127.0.0.1:3000\"), and this before what is usual. The file is
the one that --config or AMPARO_CONFIG names; else amparo.toml in the folder one is
in; else /etc/amparo/amparo.toml. Every command on the database reads it. A name in
the file that is no setting is refused. Passwords and tokens are not shown.";

/// Print the settings that count, and where each comes from.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Settings {
    /// Print all settings and what each is instead, as a table in Markdown
    #[arg(long)]
    pub table: bool,
    /// What would be given to `amparo serve`
    #[command(flatten)]
    pub serve: Serve,
}

impl Settings {
    /// Tells what counts.
    pub fn run(&self, in_force: &[SettingInForce]) -> Output {
        Output::of(if self.table { settings_table() } else { lines(in_force) })
    }
}

fn lines(in_force: &[SettingInForce]) -> String {
    let values = in_force.iter().map(|one| one.value.as_deref().unwrap_or("(not set)"));
    let names = in_force.iter().map(|one| one.name.len()).max().unwrap_or_default();
    let width = values.clone().map(|value| value.chars().count()).max().unwrap_or_default();
    let line = |(one, value): (&SettingInForce, &str)| {
        let end = format!("{:<names$}  {value:<width$}  {}", one.name, origin_words(&one.origin));
        end.trim_end().to_owned() + "\n"
    };
    in_force.iter().zip(values).map(line).collect()
}

fn origin_words(origin: &SettingOrigin) -> String {
    match origin {
        SettingOrigin::Option => "typed".to_owned(),
        SettingOrigin::Variable(name) => name.clone(),
        SettingOrigin::File { path, line } => format!("{}, line {line}", path.display()),
        SettingOrigin::Usual => String::new(),
    }
}
