//! Knows the options that say where files are kept outside the database.

use super::{Exit, Failure};
use crate::service::Secret;
use crate::storage::{BucketAccess, FilePlace, FileStoreSettings, StorageAddress};
use clap::Args;

/// Where files are kept.
#[derive(Debug, Args)]
pub struct FileStoreArgs {
    /// Where files are kept: a folder, which must exist, or s3://BUCKET/PREFIX [default: in the database]
    #[arg(long, value_name = "PLACE")]
    pub file_store: Option<FilePlace>,
    /// The address of the store that has that bucket, such as https://s3.example [default: that of Amazon]
    #[arg(long, value_name = "URL", value_parser = endpoint)]
    pub file_store_endpoint: Option<String>,
    /// The region of that bucket, as its store calls it
    #[arg(long, value_name = "NAME", default_value = "us-east-1")]
    pub file_store_region: String,
    /// The name of the key that opens that bucket
    #[arg(long, value_name = "ID")]
    pub file_store_key: Option<String>,
    /// The secret of that key; in the environment or the file of settings only
    #[arg(long, value_name = "SECRET", value_parser = Secret::of_others)]
    pub file_store_secret: Option<Secret>,
}

impl FileStoreArgs {
    /// A database with the place for its files.
    ///
    /// # Errors
    /// Options that do not fit together.
    pub fn address(&self, database: &str) -> Result<StorageAddress, Failure> {
        Ok(StorageAddress { files: self.settings()?, ..StorageAddress::from(database) })
    }

    /// Where files are kept outside the database, where they are.
    ///
    /// # Errors
    /// Options that do not fit together.
    pub fn settings(&self) -> Result<Option<FileStoreSettings>, Failure> {
        let refusal = |text: &str| Err(Failure::new(Exit::Usage, text));
        let has_access = self.file_store_endpoint.is_some()
            || self.file_store_key.is_some()
            || self.file_store_secret.is_some();
        let (key, secret) = (self.file_store_key.clone(), self.file_store_secret.as_ref());
        match (&self.file_store, key, secret) {
            (None | Some(FilePlace::Folder(_)), ..) if has_access => refusal(
                "There is a file-store-endpoint, a file-store-key or a file-store-secret, but file-store names no bucket: \
                 write it as s3://BUCKET/PREFIX, or take them away.",
            ),
            (None, ..) => Ok(None),
            (Some(place @ FilePlace::Folder(_)), ..) => {
                Ok(Some(FileStoreSettings { place: place.clone(), access: None }))
            }
            (Some(place @ FilePlace::Bucket { .. }), Some(key), Some(secret)) => {
                let (endpoint, region) = (self.file_store_endpoint.clone(), self.file_store_region.clone());
                let access = BucketAccess { endpoint, region, key, secret: secret.reveal().to_owned() };
                Ok(Some(FileStoreSettings { place: place.clone(), access: Some(access) }))
            }
            (Some(FilePlace::Bucket { .. }), ..) => refusal(
                "file-store names a bucket, but there is no file-store-key or no file-store-secret: give both, the secret as \
                 AMPARO_FILE_STORE_SECRET or in the file of settings.",
            ),
        }
    }
}

/// The address of a store, without anything behind its host and port.
fn endpoint(text: &str) -> Result<String, String> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let host = host.trim_end_matches('/');
    let fits = !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || "-.:[]".contains(c));
    match fits {
        true => Ok(text.trim_end_matches('/').to_owned()),
        false => {
            Err("it is no address of a store, such as https://s3.example or http://127.0.0.1:9000".to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::{Command, FromArgMatches};

    fn settings(typed: &[&str]) -> Result<Option<FileStoreSettings>, String> {
        let command = FileStoreArgs::augment_args(Command::new("amparo"));
        let matches = command.try_get_matches_from(["amparo"].iter().chain(typed));
        let matches = matches.map_err(|error| error.to_string())?;
        let options = FileStoreArgs::from_arg_matches(&matches).map_err(|error| error.to_string())?;
        options.settings().map_err(|failure| failure.text)
    }

    #[test]
    fn a_bucket_needs_a_key_and_a_folder_none() {
        let bucket = "--file-store=s3://amparo/files";
        let (key, secret) = ("--file-store-key=ours", "--file-store-secret=s3cret");
        for (typed, fits) in [
            (&[] as &[&str], true),
            (&["--file-store=data/files"], true),
            (&[bucket, key, secret], true),
            (&[bucket, key, secret, "--file-store-endpoint=https://s3.example/"], true),
            (&[bucket], false),
            (&[bucket, key], false),
            (&[bucket, secret], false),
            (&[key, secret], false),
            (&["--file-store=data/files", key], false),
            (&["--file-store=gs://amparo"], false),
            (&[bucket, key, secret, "--file-store-endpoint=s3.example"], false),
            (&[bucket, key, secret, "--file-store-endpoint=https://s3cret@s3.example"], false),
        ] {
            let found = settings(typed);
            assert_eq!(found.is_ok(), fits, "{typed:?}: {found:?}");
            assert!(!format!("{found:?}").contains("s3cret") || !fits, "{found:?}");
        }
        let found = settings(&[bucket, key, secret]).unwrap().unwrap();
        assert_eq!(found.access.map(|access| access.secret).as_deref(), Some("s3cret"));
        assert_eq!(settings(&[]).unwrap(), None);
    }
}
