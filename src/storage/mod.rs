//! Knows where assessments live and how they are kept; knows nothing of what they mean, of pages or of paper.
//!
//! Everything outside uses [`Store`] and opens it with [`open`]; one folder below per kind of database.

mod body;
mod chain;
mod error;
mod file;
mod sqlite;
mod store;

pub use chain::{Fault, Hash};
pub use error::StoreError;
pub use file::{LARGEST_KEPT, file_hash, files_of};
pub use sqlite::{Settings, SqliteStore};
pub use store::{Held, Recorded, Reply, Stamp, Store, Summary, Verification};

use std::path::Path;
use std::sync::Arc;

/// Opens the database at `url`, creating or upgrading it where needed.
///
/// `url` is `sqlite:PATH`, such as `sqlite:data/amparo.sqlite`; folders on the way are made.
///
/// # Errors
/// [`StoreError::Address`] for any other form, and whatever [`SqliteStore::open`] refuses.
pub async fn open(url: &str) -> Result<Arc<dyn Store>, StoreError> {
    let path = sqlite_path(url).ok_or_else(|| StoreError::Address { url: url.to_owned() })?;
    Ok(Arc::new(SqliteStore::open(path, Settings::default()).await?))
}

/// The file that `sqlite:PATH` names. `sqlite://…`, `:memory:` and `?options` mean other things elsewhere
/// and would here quietly become odd file names, so they are refused.
fn sqlite_path(url: &str) -> Option<&Path> {
    let path = url.strip_prefix("sqlite:")?;
    let odd =
        path.is_empty() || path.starts_with("//") || path.starts_with(':') || path.contains(['?', '\0']);
    (!odd).then(|| Path::new(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_file_named_after_sqlite_is_an_address() {
        assert_eq!(sqlite_path("sqlite:data/amparo.sqlite"), Some(Path::new("data/amparo.sqlite")));
        assert_eq!(sqlite_path("sqlite:/var/lib/amparo.sqlite"), Some(Path::new("/var/lib/amparo.sqlite")));
        for refused in [
            "",
            "sqlite:",
            "sqlite://data.db",
            "sqlite::memory:",
            "sqlite:a?mode=rw",
            "postgres://host/amparo",
            "data/amparo.sqlite",
        ] {
            assert_eq!(sqlite_path(refused), None, "{refused}");
        }
    }
}
