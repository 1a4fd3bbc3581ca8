//! Knows which of several values of a setting counts: that of the command line before that of the environment, that before
//! the one in the file, and this before the usual one. All that is wrong is told at once.

use super::file::{self, FileEntry};
use super::table::{cover, fault, name, settings, variable};
use crate::cli::{Cli, Exit, Failure};
use clap::parser::ValueSource;
use clap::{Arg, ArgMatches, Command, CommandFactory, FromArgMatches};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Names the file of settings.
const FILE: &str = "AMPARO_CONFIG";
/// Commands with one of these options have settings.
const MARKS: [&str; 2] = ["database", "file-store"];
/// The settings, as options are known in the program, that nobody may type: whoever is on the machine can read what was.
const UNTYPABLE: [&str; 1] = ["file_store_secret"];

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingOrigin {
    /// It was typed with the command.
    Option,
    /// It stands in the environment, under this name.
    Variable(String),
    /// It stands in the file of settings.
    File {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
    },
    /// Nobody set it.
    Usual,
}

/// A setting as it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingInForce {
    /// What it is called as an option and in the file.
    pub name: String,
    /// Its value as it may be shown; none where it has none.
    pub value: Option<String>,
    /// Where that comes from.
    pub origin: SettingOrigin,
}

/// What was set in other ways than on the command line.
#[derive(Debug, Default)]
pub struct SettingLayers {
    values: BTreeMap<String, (String, SettingOrigin)>,
}

/// Reads the command line with the settings that it does not give. What counts is told where `amparo settings` asks.
///
/// # Errors
/// Settings that nobody can use.
pub fn read() -> Result<(Cli, Vec<SettingInForce>), Failure> {
    let matches = Cli::command().get_matches();
    let plain = cli_of(&matches);
    let all = Cli::command();
    let own = matches.subcommand().and_then(|(own, _)| all.find_subcommand(own));
    if !own.is_some_and(has_settings) {
        return Ok((plain, Vec::new()));
    }
    let layers = SettingLayers::read(plain.config.as_deref())?;
    let matches = layers.under(all).get_matches();
    refuse_typed_secrets(&matches)?;
    let cli = cli_of(&matches);
    let in_force = match (&cli.command, matches.subcommand()) {
        (crate::cli::Command::Settings(_), Some((_, own))) => layers.in_force(own),
        _ => Vec::new(),
    };
    Ok((cli, in_force))
}

/// Whether a command works on the database.
fn has_settings(command: &Command) -> bool {
    command.get_arguments().any(|option| MARKS.contains(&name(option)))
}

/// Refuses a secret that was typed.
fn refuse_typed_secrets(matches: &ArgMatches) -> Result<(), Failure> {
    let Some((_, own)) = matches.subcommand() else { return Ok(()) };
    let is_typed = |id: &str| {
        own.ids().any(|given| given.as_str() == id) && own.value_source(id) == Some(ValueSource::CommandLine)
    };
    let Some(secret) = UNTYPABLE.into_iter().find(|id| is_typed(id)) else { return Ok(()) };
    let text = format!(
        "--{} was typed, where everybody on this machine can read it: take it away, and set AMPARO_{} in the environment, or \
         write it into the file of settings.",
        secret.replace('_', "-"),
        secret.to_uppercase()
    );
    Err(Failure::new(Exit::Usage, text))
}

fn cli_of(matches: &ArgMatches) -> Cli {
    Cli::from_arg_matches(matches).unwrap_or_else(|error| error.exit())
}

impl SettingLayers {
    /// The environment over the file: this one, or the one that the environment names, or the usual one.
    fn read(config: Option<&Path>) -> Result<SettingLayers, Failure> {
        let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let named = config.map(Path::to_owned).or_else(|| variable(FILE).map(PathBuf::from));
        let path = named.or_else(file::usual_file);
        let entries = path.as_deref().map_or_else(|| Ok(Vec::new()), file::entries)?;
        let path = path.unwrap_or_default();
        SettingLayers::combine(&path, &entries, variable)
            .map_err(|faults| Failure::new(Exit::Usage, faults.join("\n")))
    }

    /// The variables over the lines of a file, or everything that is wrong with them.
    fn combine(
        path: &Path,
        entries: &[FileEntry],
        environment: impl Fn(&str) -> Option<String>,
    ) -> Result<SettingLayers, Vec<String>> {
        let settings = settings();
        let (mut layers, mut faults) = (SettingLayers::default(), Vec::new());
        for entry in entries {
            let place = format!("{}, line {}", path.display(), entry.line);
            let setting = settings.iter().find(|setting| name(setting) == entry.name);
            match (setting, &entry.value) {
                (None, _) => faults.push(format!("{place}: {}", unknown(&entry.name))),
                (Some(_), None) => faults.push(format!("{place}: {}: give it one value.", entry.name)),
                (Some(setting), Some(value)) => match fault(setting, value) {
                    Some(why) => faults.push(format!("{place}: {}: {why}.", entry.name)),
                    None => {
                        let origin = SettingOrigin::File { path: path.to_owned(), line: entry.line };
                        layers.values.insert(entry.name.clone(), (value.clone(), origin));
                    }
                },
            }
        }
        for setting in &settings {
            let variable = variable(setting);
            let Some(value) = environment(&variable) else { continue };
            match fault(setting, &value) {
                Some(why) => faults.push(format!("{variable} in the environment: {why}.")),
                None => {
                    let set = (value, SettingOrigin::Variable(variable));
                    layers.values.insert(name(setting).to_owned(), set);
                }
            }
        }
        if faults.is_empty() { Ok(layers) } else { Err(faults) }
    }

    /// The command line with these values where it gives none.
    fn under(&self, command: Command) -> Command {
        command.mut_subcommands(|own| {
            if !has_settings(&own) {
                return own;
            }
            own.mut_args(|option| match self.values.get(name(&option)) {
                Some((value, _)) => option.default_value(value.clone()),
                None => option,
            })
        })
    }

    /// The settings as they count, of a command that has all of them.
    fn in_force(&self, matches: &ArgMatches) -> Vec<SettingInForce> {
        let tell = |setting: &Arg| {
            let (id, name) = (setting.get_id().as_str(), name(setting).to_owned());
            let origin = match (matches.value_source(id), self.values.get(&name)) {
                (Some(ValueSource::CommandLine), _) => SettingOrigin::Option,
                (_, Some((_, origin))) => origin.clone(),
                (_, None) => SettingOrigin::Usual,
            };
            let value = matches.get_raw(id).and_then(|mut values| values.next());
            let value = value.map(|value| cover(&name, &value.to_string_lossy()));
            SettingInForce { name, value, origin }
        };
        settings().iter().map(tell).collect()
    }
}

/// What to say of a key that is no setting.
fn unknown(key: &str) -> String {
    let settings = settings();
    let known: Vec<&str> = settings.iter().map(name).collect();
    format!(
        "there is no setting “{key}”. Mend its name or take the line out. There are {}; `amparo settings --table` tells \
         what each is.",
        known.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, line: usize, value: &str) -> FileEntry {
        FileEntry { name: name.to_owned(), line, value: Some(value.to_owned()) }
    }

    fn in_force(layers: &SettingLayers, typed: &[&str], wanted: &str) -> (Option<String>, SettingOrigin) {
        let typed = ["amparo", "serve"].iter().chain(typed);
        let matches = layers.under(Cli::command()).try_get_matches_from(typed).unwrap();
        let all = layers.in_force(matches.subcommand().unwrap().1);
        let found = all.into_iter().find(|one| one.name == wanted).unwrap();
        (found.value, found.origin)
    }

    #[test]
    fn the_command_line_counts_before_the_environment_and_that_before_the_file() {
        let path = Path::new("amparo.toml");
        let entries = [entry("listen", 1, "127.0.0.1:1"), entry("accounts", 2, "true")];
        let nobody = |_: &str| None;
        let listens = |name: &str| (name == "AMPARO_LISTEN").then(|| "127.0.0.1:2".to_owned());
        let value = |text: &str| Some(text.to_owned());
        let file = |line| SettingOrigin::File { path: path.to_owned(), line };

        let layers = SettingLayers::combine(path, &entries, nobody).unwrap();
        assert_eq!(in_force(&layers, &[], "listen"), (value("127.0.0.1:1"), file(1)));
        assert_eq!(in_force(&layers, &[], "accounts"), (value("true"), file(2)));
        assert_eq!(
            in_force(&layers, &["--accounts=false"], "accounts"),
            (value("false"), SettingOrigin::Option)
        );
        assert_eq!(in_force(&layers, &[], "backup-keep"), (value("14"), SettingOrigin::Usual));
        assert_eq!(in_force(&layers, &[], "content"), (None, SettingOrigin::Usual));

        let layers = SettingLayers::combine(path, &entries, listens).unwrap();
        let variable = SettingOrigin::Variable("AMPARO_LISTEN".to_owned());
        assert_eq!(in_force(&layers, &[], "listen"), (value("127.0.0.1:2"), variable));
        let typed = ["--listen", "127.0.0.1:3"];
        assert_eq!(in_force(&layers, &typed, "listen"), (value("127.0.0.1:3"), SettingOrigin::Option));
    }

    #[test]
    fn everything_that_is_wrong_is_told_with_its_place() {
        let path = Path::new("amparo.toml");
        let list = FileEntry { value: None, ..entry("database", 3, "") };
        let entries = [entry("lisen", 1, "x"), entry("listen", 2, "s3cret"), list];
        let variable = |name: &str| (name == "AMPARO_BACKUP_HOURS").then(|| "s3cret".to_owned());
        let faults = SettingLayers::combine(path, &entries, variable).unwrap_err();
        let begin = [
            "amparo.toml, line 1: ",
            "amparo.toml, line 2: ",
            "amparo.toml, line 3: ",
            "AMPARO_BACKUP_HOURS in",
        ];
        assert_eq!(faults.len(), begin.len(), "{faults:?}");
        for (told, begin) in faults.iter().zip(begin) {
            assert!(told.starts_with(begin) && !told.contains("s3cret"), "{told}");
        }
        assert!(
            faults[0].contains("no setting “lisen”") && faults[0].contains("listen, address"),
            "{}",
            faults[0]
        );
    }
}
