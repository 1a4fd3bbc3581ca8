//! Knows how `amparo serve` starts the web pages.

use super::import::{DATABASE, sentence};
use super::{Exit, Failure, Output, input};
use crate::service::{ProviderAddress, ProviderSettings, PublicAddress, ServeError, ServeOptions};
use chrono_tz::Tz;
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::pin::Pin;
use std::str::FromStr;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::Directive;

const AFTER: &str = "\
Examples:
  amparo serve                                 http://127.0.0.1:3000, data in ./data
  amparo serve --listen 127.0.0.1:8080
  amparo serve --content ./my-content          try changed questionnaires and texts
  amparo serve --address https://amparo.example
                                               for many, behind a proxy on this machine

A new database begins with examples: Kenya, and two invented countries. Whoever sits
at this machine needs no sign-in. With --accounts, on an address that others can
reach, or once somebody has an account, everybody signs in; where nobody has one yet,
a link for the first is printed. On an address that others can reach, a reverse proxy
must do TLS (docs/operating.md): say with --address under which https:// people come,
and let the proxy pass on the Host header. Requests under other names than that one,
localhost or 127.0.0.1 are refused. Ctrl-C stops the server; whatever was saved
stays. RUST_LOG=debug says more about what happens.

A folder given by --content holds questionnaires/, templates/, locales/ or style/;
each of its files stands in for the built-in file of the same name.";

/// Where the secret stands that the provider of sign-ins gave this installation: on no command line, which others can read.
const SECRET: &str = "AMPARO_OIDC_SECRET";

/// What serves pages until it is asked to stop; `main` hands it in, so that commands know no page.
pub type Server = fn(ServeOptions) -> Pin<Box<dyn Future<Output = Result<(), ServeError>>>>;

/// Serve the web pages.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
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
    /// Let people come in by this provider of sign-ins too (OpenID Connect): its address, as it calls itself
    #[arg(long, value_name = "URL", requires = "oidc_client")]
    pub oidc_issuer: Option<ProviderAddress>,
    /// What that provider calls this installation; its secret, if it has one, stands in AMPARO_OIDC_SECRET
    #[arg(long, value_name = "ID", requires = "oidc_issuer")]
    pub oidc_client: Option<String>,
    /// What people call that provider [default: the host of its address]
    #[arg(long, value_name = "NAME", requires = "oidc_issuer")]
    pub oidc_name: Option<String>,
    /// The database: sqlite:PATH, made where it does not exist, or postgres://USER@HOST/NAME
    #[arg(long, value_name = "URL", default_value = DATABASE)]
    pub database: String,
    /// A folder whose files stand in for the built-in ones
    #[arg(long, value_name = "DIR")]
    pub content: Option<PathBuf>,
    /// Offer two more languages that nobody speaks, one long and one from right to left: for whoever works on Amparo
    #[arg(long)]
    pub pseudo: bool,
    /// The time zone whose days are written into answers and papers, such as Africa/Nairobi [default: that of this machine]
    #[arg(long, value_name = "NAME", value_parser = timezone)]
    pub timezone: Option<Tz>,
}

impl Serve {
    /// Serves until asked to stop.
    ///
    /// # Errors
    /// Whatever keeps the server from starting or makes it stop early.
    pub fn run(self, server: Server) -> Result<Output, Failure> {
        let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
        tracing_subscriber::fmt()
            .with_env_filter(without_secret_addresses(filter))
            .with_writer(std::io::stderr)
            .init();
        input::files(self.content.as_deref())?;
        let provider = self.provider();
        let Serve { listen, address, accounts, database, content, pseudo, timezone, .. } = self;
        let options =
            ServeOptions { listen, address, accounts, provider, database, content, pseudo, timezone };
        runtime()?.block_on(server(options)).map_err(|error| {
            let exit = match &error {
                ServeError::NotEncrypted(_) => Exit::Usage,
                ServeError::Content(_) => Exit::Problems,
                ServeError::Store(_)
                | ServeError::Setup(_)
                | ServeError::Provider(_)
                | ServeError::Listen { .. }
                | ServeError::Stopped(_) => Exit::Failed,
            };
            Failure::new(exit, sentence(&error.to_string()))
        })?;
        Ok(Output::of(String::new()))
    }

    /// The provider of sign-ins, where one is named.
    fn provider(&self) -> Option<ProviderSettings> {
        let (issuer, client) = self.oidc_issuer.clone().zip(self.oidc_client.clone())?;
        let secret = std::env::var(SECRET).ok().filter(|secret| !secret.is_empty());
        let name = self.oidc_name.clone().unwrap_or_else(|| issuer.host().to_owned());
        Some(ProviderSettings { issuer, client, secret, name })
    }
}

/// The filter, without the lines of those who would write the addresses that let somebody in.
pub fn without_secret_addresses(filter: EnvFilter) -> EnvFilter {
    filter.add_directive(Directive::from_str("tower_http::csrf=info").unwrap_or_default())
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
