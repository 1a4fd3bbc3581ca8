//! Knows what must be there before anybody is served: content, store, examples. Knows no page.

use super::{
    AccountError, BackupSchedule, DemoError, LinkChecker, Metrics, MetricsOptions, Provider, ProviderError,
    ProviderSettings, PublicAddress, RoomOptions, Scanner, Service, load_if_new,
};
use crate::bundle::{Files, Problem, library};
use crate::clock::Clock;
use crate::storage::{self, FileStoreSettings, StorageAddress, Store, StoreError};
use crate::words::Messages;
use chrono_tz::Tz;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

/// What a server is started with.
#[derive(Clone, Debug)]
pub struct ServeOptions {
    /// Where to listen; where others can reach that, people need accounts, and an encrypted way to them.
    pub listen: SocketAddr,
    /// Under which address people reach it; that of the machine where none is named.
    pub address: Option<PublicAddress>,
    /// Whether people need accounts although nobody else can reach it.
    pub accounts: bool,
    /// By whom people may come in besides; nobody where none is named.
    pub provider: Option<ProviderSettings>,
    /// Whether a demonstration is served: [`Service::set_up_demo`] has to follow.
    pub demo: bool,
    /// The virus scanner that every attached document is shown to, where there is one.
    pub scanner: Option<Scanner>,
    /// Whether the addresses of evidence may be asked whether something is there, when somebody wants it.
    pub check_links: bool,
    /// Where assessments are kept, such as `sqlite:data/amparo.db`.
    pub database: String,
    /// Where files are kept outside it; in it where that is not said.
    pub files: Option<FileStoreSettings>,
    /// A folder whose files stand in for the embedded ones.
    pub content: Option<PathBuf>,
    /// Whether the languages that nobody speaks are offered.
    pub pseudo: bool,
    /// The time zone whose days count; that of the machine where none is named.
    pub timezone: Option<Tz>,
    /// Where figures are given; nowhere where that is not said.
    pub metrics: Option<MetricsOptions>,
    /// When the server copies its database by itself; never where that is not said.
    pub backups: Option<BackupSchedule>,
    /// Where phones in a room come without accounts; nowhere where that is not said.
    pub room: Option<RoomOptions>,
}

impl ServeOptions {
    /// Whether nobody but this machine can reach where it listens.
    fn is_local(&self) -> bool {
        self.listen.ip().is_loopback()
    }

    /// Whether a proxy stands before it that encrypts the way to it.
    fn is_behind_proxy(&self) -> bool {
        self.address.as_ref().is_some_and(PublicAddress::is_encrypted)
    }

    /// Whether only whoever sits at this machine can come.
    fn is_alone(&self) -> bool {
        self.is_local() && !self.is_behind_proxy()
    }

    /// Whether somebody else can see something of what is served, a phone in a room too.
    fn has_guests(&self) -> bool {
        !self.is_alone() || self.room.as_ref().is_some_and(|room| !room.listen.ip().is_loopback())
    }

    /// Whether people need accounts: where that was asked for, where others can come, by a proxy on this machine too, and
    /// where somebody has one.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn need_accounts(&self, service: &Service) -> Result<bool, StoreError> {
        Ok(self.accounts || !self.is_alone() || service.has_accounts().await?)
    }
}

/// Why a server did not start, in words for whoever started it.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// Others can reach where it listens, and nothing says that the way to it is encrypted.
    #[error(
        "Amparo does not listen on {0} like this: others can reach it there, and passwords must not travel where \
         anybody can read them. Let a reverse proxy that does TLS stand before it and pass on the Host header, and say \
         under which address people reach it, such as --address https://amparo.example; `docs/operate/tls.md` has \
         examples for nginx and Caddy. Or listen on this machine only, such as on 127.0.0.1:3000."
    )]
    NotEncrypted(SocketAddr),
    /// Others could come to a demonstration.
    #[error(
        "a demonstration is served to this machine only: its passwords are printed, and everything in it is made up. \
         Listen on this machine, such as on 127.0.0.1:3000, with --room-listen too, and leave --address out; or name \
         another database"
    )]
    DemoExposed,
    /// There is no demonstration.
    #[error(transparent)]
    Demo(#[from] DemoError),
    /// The link for the first account could not be made.
    #[error("the link for the first account could not be made: {0}")]
    Setup(#[from] AccountError),
    /// Addresses cannot be asked.
    #[error("links cannot be checked from this machine (see --check-links): {0}")]
    Links(#[from] reqwest::Error),
    /// The provider of sign-ins cannot be used.
    #[error(transparent)]
    Provider(#[from] ProviderError),
    /// Nothing can be counted.
    #[error("the figures cannot be counted: {0}")]
    Metrics(#[from] prometheus::Error),
    /// The content has mistakes.
    #[error("the questionnaires cannot be used; `amparo check` shows every mistake. The first: {0}")]
    Content(String),
    /// The store could not be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The address is taken or not ours.
    #[error(
        "cannot listen on {listen}: {why}. Stop the program that uses it, or choose another with --listen (for phones with \
         --room-listen)."
    )]
    Listen {
        /// The address.
        listen: SocketAddr,
        /// What the system said.
        why: std::io::Error,
    },
    /// The server broke off.
    #[error("the server stopped: {0}")]
    Stopped(std::io::Error),
}

impl Service {
    /// The service over this database, with our own content.
    ///
    /// # Errors
    /// Content with mistakes; a database that cannot be opened.
    pub async fn connect(address: impl Into<StorageAddress>) -> Result<Service, ServeError> {
        Service::connect_with(Files::embedded(), address).await
    }

    /// The same with these data files.
    ///
    /// # Errors
    /// As [`Service::connect`].
    pub async fn connect_with(
        files: Files,
        address: impl Into<StorageAddress>,
    ) -> Result<Service, ServeError> {
        Service::over(files, Clock::System, storage::open(address)).await
    }

    /// The same to look at a database only, while a server has it or where it may not be written.
    ///
    /// # Errors
    /// As [`Service::connect`], and [`StoreError::Older`].
    pub async fn connect_to_read(address: impl Into<StorageAddress>) -> Result<Service, ServeError> {
        Service::over(Files::embedded(), Clock::System, storage::open_to_read(address)).await
    }

    /// Content first: where that has mistakes, no database is made.
    async fn over(
        files: Files,
        clock: Clock,
        store: impl Future<Output = Result<Arc<dyn Store>, StoreError>>,
    ) -> Result<Service, ServeError> {
        let (library, _) = library(&files).map_err(|problems| refusal(&problems))?;
        let (words, problems) = Messages::load(&files);
        for problem in problems {
            tracing::warn!(file = problem.file, "{}", problem.text);
        }
        Ok(Service::new(files, Arc::new(library), Arc::new(words), store.await?, clock))
    }

    /// The service of a server, with the examples where nothing is kept yet.
    ///
    /// # Errors
    /// A place that others can reach by no encrypted way, or at all where it is a demonstration, and everything that keeps the
    /// service from starting.
    pub async fn start(options: &ServeOptions) -> Result<Service, ServeError> {
        if !options.is_local() && !options.is_behind_proxy() {
            return Err(ServeError::NotEncrypted(options.listen));
        }
        if options.demo && options.has_guests() {
            return Err(ServeError::DemoExposed);
        }
        let content = options.content.as_deref();
        let files = content.map_or_else(Files::embedded, Files::with_overrides);
        let files = if options.pseudo { files.with_pseudo() } else { files };
        let clock = options.timezone.map_or(Clock::System, Clock::Zone);
        let address =
            StorageAddress { files: options.files.clone(), ..StorageAddress::from(&options.database) };
        let service = Service::over(files, clock, storage::open(address)).await?;
        if !options.demo {
            if options.has_guests() && service.is_demo().await? {
                service.close().await?;
                return Err(ServeError::DemoExposed);
            }
            load_if_new(&service).await?;
        }
        let provider = options.provider.clone().map(Provider::new).transpose()?;
        let links = options.check_links.then(LinkChecker::new).transpose()?;
        let service = Service { scanner: options.scanner.clone(), links, ..service }.with_provider(provider);
        let service = match &options.metrics {
            Some(_) => service.with_metrics(Metrics::new()?),
            None => service,
        };
        Ok(match &options.backups {
            Some(schedule) => service.with_backups(schedule.clone()),
            None => service,
        })
    }

    /// Finishes what was asked before and lets go of the database.
    ///
    /// # Errors
    /// Whatever the store could not finish.
    pub async fn close(&self) -> Result<(), StoreError> {
        self.store.close().await
    }
}

/// What keeps the content from being used: its first mistake, and not a warning that stands before it.
fn refusal(problems: &[Problem]) -> ServeError {
    let first = problems.iter().find(|problem| problem.is_error());
    ServeError::Content(first.map_or_else(String::new, ToString::to_string))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::Severity;

    #[test]
    fn content_is_refused_for_its_first_mistake_and_not_for_a_warning_before_it() {
        let problem = |severity, text: &str| Problem {
            severity,
            check: "check",
            file: "a.toml".to_owned(),
            line: None,
            text: text.to_owned(),
            remedy: "Look.".to_owned(),
        };
        let problems = [
            problem(Severity::Warning, "a warning"),
            problem(Severity::Error, "a mistake"),
            problem(Severity::Error, "another"),
        ];
        let words = refusal(&problems).to_string();
        assert!(words.contains("a mistake"), "{words}");
        assert!(!words.contains("a warning") && !words.contains("another"), "{words}");
    }
}
