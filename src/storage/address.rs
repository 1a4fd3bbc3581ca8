//! Knows which addresses name a database, of which kind, and how they are shown: never with a password.

use super::{FileStoreSettings, StoreError};
use std::fmt;
use std::path::Path;

/// Where assessments are kept: the database, and the place for their files where that is another.
#[derive(Clone, PartialEq, Eq)]
pub struct StorageAddress {
    /// The database, such as `sqlite:data/amparo.db`; it may hold a password.
    pub database: String,
    /// Where files are kept outside it; in it where nothing is said.
    pub files: Option<FileStoreSettings>,
}

impl From<&str> for StorageAddress {
    fn from(database: &str) -> StorageAddress {
        StorageAddress { database: database.to_owned(), files: None }
    }
}

impl From<&String> for StorageAddress {
    fn from(database: &String) -> StorageAddress {
        StorageAddress::from(database.as_str())
    }
}

impl From<&StorageAddress> for StorageAddress {
    fn from(address: &StorageAddress) -> StorageAddress {
        address.clone()
    }
}

/// Logs show addresses too.
impl fmt::Debug for StorageAddress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "StorageAddress({}, {:?})", shown_address(&self.database), self.files)
    }
}

/// Where a database is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum DatabaseAddress<'a> {
    /// `sqlite:PATH`, such as `sqlite:data/amparo.db`.
    File(&'a Path),
    /// `postgres://…` or `postgresql://…`, with whatever PostgreSQL itself allows there.
    Server(&'a str),
}

impl<'a> DatabaseAddress<'a> {
    /// The address that stands in `url`. `sqlite://…`, `:memory:` and `?options` mean other things elsewhere and would here
    /// quietly become odd file names, so they are refused.
    ///
    /// # Errors
    /// [`StoreError::Address`] for any other form.
    pub fn parse(url: &'a str) -> Result<DatabaseAddress<'a>, StoreError> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(DatabaseAddress::Server(url));
        }
        let is_odd = |path: &&str| {
            path.is_empty() || path.starts_with("//") || path.starts_with(':') || path.contains(['?', '\0'])
        };
        match url.strip_prefix("sqlite:").filter(|path| !is_odd(path)) {
            Some(path) => Ok(DatabaseAddress::File(Path::new(path))),
            None => Err(StoreError::Address { url: shown_address(url) }),
        }
    }
}

/// Logs show addresses too.
impl fmt::Debug for DatabaseAddress<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DatabaseAddress::File(path) => write!(out, "sqlite:{}", path.display()),
            DatabaseAddress::Server(url) => out.write_str(&shown_address(url)),
        }
    }
}

/// An address as it may be shown and logged: without the password in it, also where it is none.
pub fn shown_address(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    // The last one: passwords are not always written as they should be.
    let rest = match rest.rsplit_once('@') {
        Some((user, place)) => format!("{}@{place}", user.split(':').next().unwrap_or_default()),
        None => rest.to_owned(),
    };
    let (place, options) = rest.split_once('?').unwrap_or((rest.as_str(), ""));
    let options: Vec<&str> =
        options.split('&').filter(|option| !option.is_empty() && !is_secret(option)).collect();
    match options.is_empty() {
        true => format!("{scheme}://{place}"),
        false => format!("{scheme}://{place}?{}", options.join("&")),
    }
}

/// Whether an option of an address gives a password.
fn is_secret(option: &str) -> bool {
    option.split('=').next().unwrap_or_default().to_lowercase().contains("pass")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(url: &str) -> Option<&Path> {
        match DatabaseAddress::parse(url).ok()? {
            DatabaseAddress::File(path) => Some(path),
            DatabaseAddress::Server(_) => None,
        }
    }

    #[test]
    fn only_a_file_named_after_sqlite_or_a_server_is_an_address() {
        assert_eq!(file("sqlite:data/amparo.sqlite"), Some(Path::new("data/amparo.sqlite")));
        assert_eq!(file("sqlite:/var/lib/amparo.sqlite"), Some(Path::new("/var/lib/amparo.sqlite")));
        for server in ["postgres://host/amparo", "postgresql:///amparo?host=/run/postgresql"] {
            assert_eq!(DatabaseAddress::parse(server).unwrap(), DatabaseAddress::Server(server));
        }
        for refused in [
            "",
            "sqlite:",
            "sqlite://data.db",
            "sqlite::memory:",
            "sqlite:a?mode=rw",
            "postgre://host/amparo",
            "postgres:amparo",
            "data/amparo.sqlite",
        ] {
            assert!(DatabaseAddress::parse(refused).is_err(), "{refused}");
        }
    }

    #[test]
    fn no_password_is_shown() {
        for (url, shown) in [
            ("sqlite:data/amparo.db", "sqlite:data/amparo.db"),
            ("postgres://db/amparo", "postgres://db/amparo"),
            ("postgres://amparo@db:5433/amparo", "postgres://amparo@db:5433/amparo"),
            ("postgres://amparo:s3cret@db:5433/amparo", "postgres://amparo@db:5433/amparo"),
            ("postgres://amparo:s3/cr@et@db/amparo", "postgres://amparo@db/amparo"),
            ("postgres://amparo:s3?cret@db/amparo", "postgres://amparo@db/amparo"),
            ("postgres:///amparo?host=/run&password=s3cret", "postgres:///amparo?host=/run"),
            ("postgres:///amparo?PassWord=s3cret", "postgres:///amparo"),
            ("mysql://amparo:s3cret@db/amparo", "mysql://amparo@db/amparo"),
        ] {
            assert_eq!(shown_address(url), shown);
            let told = match DatabaseAddress::parse(url) {
                Ok(address) => format!("{address:?}"),
                Err(error) => format!("{error} {error:?}"),
            };
            assert!(!told.contains("s3"), "{told}");
        }
    }
}
