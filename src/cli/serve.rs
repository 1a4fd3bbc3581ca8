//! Knows how `amparo serve` starts the web pages.

use super::file_store::FileStoreArgs;
use super::import::{DATABASE, sentence};
use super::log::{self, LogFormat};
use super::scanner_choice::ScannerChoice;
use super::{Exit, Failure, Output, input};
use crate::service::{
    BackupSchedule, DemoError, MetricsOptions, ProviderAddress, ProviderSettings, PublicAddress, RoomAddress,
    RoomOptions, Secret, ServeError, ServeOptions,
};
use chrono_tz::Tz;
use clap::{Arg, ArgAction, Args, value_parser};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::pin::Pin;

const AFTER: &str = "\
Examples:
  amparo serve                                 http://127.0.0.1:3000, data in ./data
  amparo serve --listen 127.0.0.1:8080
  amparo serve --content ./my-content          try changed questionnaires and texts
  amparo serve --demo                          an invented country whose institutions disagree
  amparo serve --room-listen 0.0.0.0:3080      this machine leads a room: phones come to port 3080
  amparo serve --address https://amparo.example
                                               for many, behind a proxy on this machine

A new database begins with examples: Kenya, and two invented countries. Whoever sits
at this machine needs no sign-in. With --accounts, on an address that others can
reach, or once somebody has an account, everybody signs in; where nobody has one yet,
a link for the first is printed. On an address that others can reach, a reverse proxy
must do TLS (docs/operate/tls.md): say with --address under which https:// people come,
and let the proxy pass on the Host header. Requests under other names than that one,
localhost or 127.0.0.1 are refused. Ctrl-C stops the server; whatever was saved
stays. --log-filter debug says more about what happens.

Every option can also stand in the environment (AMPARO_LISTEN for --listen) or in one
file (amparo.toml): `amparo help settings`. Write no secret into a command line.

A folder given by --content holds questionnaires/, templates/, locales/ or style/;
each of its files stands in for the built-in file of the same name.";

/// Where a demonstration is kept where no other place is named: beside the usual database, which it leaves alone.
const DEMO_DATABASE: &str = "sqlite:data/demo.db";

/// What serves pages until it is asked to stop; `main` hands it in, so that commands know no page.
pub type Server = fn(ServeOptions) -> Pin<Box<dyn Future<Output = Result<(), ServeError>>>>;

/// Serve the web pages.
#[derive(Debug, Args)]
#[command(after_help = AFTER, mut_args = take_value)]
pub struct Serve {
    /// Where to listen
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:3000", value_parser = address)]
    pub listen: SocketAddr,
    /// Under which address people reach it: https://HOST, or http:// on this machine [default: where it listens]
    #[arg(long, value_name = "URL")]
    pub address: Option<PublicAddress>,
    /// Let nobody in without an account, although only this machine can reach it
    #[arg(long)]
    pub accounts: bool,
    /// Where phones and the projector of a workshop come, by plain HTTP and with the card of a seat instead of an account: an
    /// address with a port of its own, such as 0.0.0.0:3080 [default: nowhere]
    #[arg(long, value_name = "ADDRESS", value_parser = address)]
    pub room_listen: Option<SocketAddr>,
    /// Under which address phones reach it, as cards print it: http://HOST:PORT [default: those of this machine, to choose from]
    #[arg(long, value_name = "URL")]
    pub room_address: Option<RoomAddress>,
    /// Let people come in by this provider of sign-ins too (OpenID Connect): its address, as it calls itself
    #[arg(long, value_name = "URL")]
    pub oidc_issuer: Option<ProviderAddress>,
    /// What that provider calls this installation
    #[arg(long, value_name = "ID")]
    pub oidc_client: Option<String>,
    /// The secret that this installation has with that provider, where it has one
    #[arg(long, value_name = "SECRET", value_parser = Secret::of_others)]
    pub oidc_secret: Option<Secret>,
    /// What people call that provider [default: the host of its address]
    #[arg(long, value_name = "NAME")]
    pub oidc_name: Option<String>,
    /// Serve a demonstration to this machine: an invented country, institutions that disagree, accounts with printed
    /// passwords [database: sqlite:data/demo.db]
    #[arg(long)]
    pub demo: bool,
    /// What looks at documents.
    #[command(flatten)]
    pub scanner: ScannerChoice,
    /// Let coordinators have the addresses of evidence checked: the server asks each, nobody in its own network
    #[arg(long)]
    pub check_links: bool,
    /// The database: sqlite:PATH, made where it does not exist, or postgres://USER@HOST/NAME
    #[arg(long, value_name = "URL", default_value = DATABASE)]
    pub database: String,
    /// Where files are kept
    #[command(flatten)]
    pub files: FileStoreArgs,
    /// A folder whose files stand in for the built-in ones
    #[arg(long, value_name = "DIR")]
    pub content: Option<PathBuf>,
    /// Offer two more languages that nobody speaks, one long and one from right to left: for whoever works on Amparo
    #[arg(long)]
    pub pseudo: bool,
    /// The time zone whose days are written into answers and papers, such as Africa/Nairobi [default: that of this machine]
    #[arg(long, value_name = "NAME", value_parser = timezone)]
    pub timezone: Option<Tz>,
    /// How the log is written: text for people, json for programs
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = LogFormat::Text, hide_possible_values = true)]
    pub log_format: LogFormat,
    /// What the log tells: error, warn, info, debug or trace, and of which part otherwise
    #[arg(long, value_name = "FILTER", default_value = "info,sqlx=warn", value_parser = log::filter)]
    pub log_filter: String,
    /// Where figures for Prometheus are given, at /metrics: an address with a port of its own [default: nowhere]
    #[arg(long, value_name = "ADDRESS", value_parser = address)]
    pub metrics_listen: Option<SocketAddr>,
    /// What whoever asks for figures must show (Authorization: Bearer TOKEN); needed where others can reach them
    #[arg(long, value_name = "TOKEN")]
    pub metrics_token: Option<Secret>,
    /// The folder, which must exist, into which the server copies the database by itself [default: it makes no copies]
    #[arg(long, value_name = "DIR")]
    pub backup_folder: Option<PathBuf>,
    /// How many hours lie between two copies that the server makes by itself
    #[arg(long, value_name = "HOURS", default_value_t = 24, value_parser = value_parser!(u32).range(1..=8760))]
    pub backup_hours: u32,
    /// How many copies that the server made by itself are kept; older ones are deleted
    #[arg(long, value_name = "NUMBER", default_value_t = 14, value_parser = value_parser!(u32).range(1..=10_000))]
    pub backup_keep: u32,
}

impl Serve {
    /// Serves until asked to stop.
    ///
    /// # Errors
    /// Whatever keeps the server from starting or makes it stop early.
    pub fn run(self, server: Server) -> Result<Output, Failure> {
        log::begin(self.log_format, &self.log_filter);
        input::files(self.content.as_deref())?;
        let options = ServeOptions {
            provider: self.provider()?,
            scanner: self.scanner.scanner()?,
            metrics: self.metrics()?,
            backups: self.backups(),
            room: self.room()?,
            // A demonstration has nothing to do with the place of another database.
            files: if self.demo { None } else { self.files.settings()? },
            ..self.site()
        };
        runtime()?.block_on(server(options)).map_err(|error| {
            let exit = match &error {
                ServeError::NotEncrypted(_)
                | ServeError::DemoExposed
                | ServeError::Demo(DemoError::Occupied) => Exit::Usage,
                ServeError::Content(_) | ServeError::Demo(DemoError::Content(_)) => Exit::Problems,
                ServeError::Store(_)
                | ServeError::Demo(_)
                | ServeError::Setup(_)
                | ServeError::Links(_)
                | ServeError::Provider(_)
                | ServeError::Metrics(_)
                | ServeError::Listen { .. }
                | ServeError::Stopped(_) => Exit::Failed,
            };
            Failure::new(exit, sentence(&error.to_string()))
        })?;
        Ok(Output::of(String::new()))
    }

    /// What the pages are served with.
    fn site(self) -> ServeOptions {
        let Serve {
            listen, address, accounts, demo, check_links, database, content, pseudo, timezone, ..
        } = self;
        let database = if demo && database == DATABASE { DEMO_DATABASE.to_owned() } else { database };
        ServeOptions {
            listen,
            address,
            accounts,
            provider: None,
            demo,
            scanner: None,
            check_links,
            database,
            files: None,
            content,
            pseudo,
            timezone,
            metrics: None,
            backups: None,
            room: None,
        }
    }

    /// Where phones in a room come.
    fn room(&self) -> Result<Option<RoomOptions>, Failure> {
        match (self.room_listen, self.room_address.clone()) {
            (None, Some(_)) => Err(Failure::new(
                Exit::Usage,
                "There is a room-address, but no room-listen: say where phones come, such as 0.0.0.0:3080, or take the \
                 address away.",
            )),
            (listen, address) => Ok(listen.map(|listen| RoomOptions { listen, address })),
        }
    }

    /// By whom people may come in besides.
    fn provider(&self) -> Result<Option<ProviderSettings>, Failure> {
        let refusal = |text: &str| Err(Failure::new(Exit::Usage, text));
        let (secret, name) = (self.oidc_secret.clone(), self.oidc_name.clone());
        match (self.oidc_issuer.clone(), self.oidc_client.clone()) {
            (Some(issuer), Some(client)) => {
                let name = name.unwrap_or_else(|| issuer.host().to_owned());
                Ok(Some(ProviderSettings { issuer, client, secret, name }))
            }
            (Some(_), None) => refusal(
                "There is an oidc-issuer, but no oidc-client: say what that provider calls this installation, or take \
                 oidc-issuer away.",
            ),
            (None, None) if secret.is_none() && name.is_none() => Ok(None),
            (None, _) => refusal(
                "There is an oidc-client, an oidc-secret or an oidc-name, but no oidc-issuer: name the provider by its \
                 address, such as https://login.example/realms/state, or take them away.",
            ),
        }
    }

    /// Where figures are given, and to whom.
    fn metrics(&self) -> Result<Option<MetricsOptions>, Failure> {
        let refusal = |text: &str| Err(Failure::new(Exit::Usage, text));
        match (self.metrics_listen, &self.metrics_token) {
            (None, None) => Ok(None),
            (None, Some(_)) => refusal(
                "There is a metrics-token, but no metrics-listen: say where figures are given, such as \
                 127.0.0.1:9464, or take the token away.",
            ),
            (Some(listen), None) if !listen.ip().is_loopback() => refusal(
                "Others can reach the figures there: set a metrics-token too, or let metrics-listen be an address of \
                 this machine only, such as 127.0.0.1:9464.",
            ),
            (Some(listen), token) => Ok(Some(MetricsOptions { listen, token: token.clone() })),
        }
    }

    /// When the server copies its database by itself.
    fn backups(&self) -> Option<BackupSchedule> {
        let folder = self.backup_folder.clone()?;
        Some(BackupSchedule { folder, hours: self.backup_hours, keep: self.backup_keep })
    }
}

/// A switch that can also be given a value: what the environment or the file switched on is switched off by `=false`.
pub fn take_value(arg: Arg) -> Arg {
    if !matches!(arg.get_action(), ArgAction::SetTrue) {
        return arg;
    }
    arg.action(ArgAction::Set)
        .value_name("true|false")
        .num_args(0..=1)
        .require_equals(true)
        .default_value("false")
        .default_missing_value("true")
        .hide_possible_values(true)
}

/// The time zone of this name.
fn timezone(name: &str) -> Result<Tz, String> {
    let unknown =
        |_| format!("there is no time zone “{name}”; names look like Africa/Nairobi or America/Bogota");
    name.parse().map_err(unknown)
}

/// An address with a port; `localhost` is this machine, and no other name is looked up.
fn address(text: &str) -> Result<SocketAddr, String> {
    let numbers = text.replacen("localhost:", "127.0.0.1:", usize::from(text.starts_with("localhost:")));
    numbers.parse().map_err(|_| {
        "it is no address with a port, such as 127.0.0.1:3000, [::1]:3000 or localhost:3000".to_owned()
    })
}

/// The machinery that waits for disk and network.
///
/// # Errors
/// A system that cannot start threads.
pub fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    let built = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    built.map_err(|error| Failure::new(Exit::Failed, format!("No threads can be started: {error}.")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_with_a_port_and_localhost_is_this_machine() {
        for (text, expected) in [
            ("localhost:3000", Some("127.0.0.1:3000")),
            ("127.0.0.1:8080", Some("127.0.0.1:8080")),
            ("[::1]:3000", Some("[::1]:3000")),
            ("localhost", None),
            ("localhost:x", None),
            ("example.org:3000", None),
            ("mylocalhost:3000", None),
        ] {
            assert_eq!(address(text).ok().map(|address| address.to_string()).as_deref(), expected, "{text}");
        }
    }
}
