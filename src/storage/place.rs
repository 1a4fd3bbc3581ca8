//! Knows what an operator says of where files are kept outside the database; asks nobody, and shows no secret.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

/// Where files are kept outside the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilePlace {
    /// A folder, which must exist.
    Folder(PathBuf),
    /// A part of a bucket of a store that speaks S3.
    Bucket {
        /// The bucket, which must exist.
        name: String,
        /// What the names of all its files begin with, without a stroke at either end; may be empty.
        prefix: String,
    },
}

impl FromStr for FilePlace {
    type Err = String;

    fn from_str(text: &str) -> Result<FilePlace, String> {
        let refusal = || {
            Err("write a folder, such as /srv/amparo/files, or s3://BUCKET/PREFIX with the name of a bucket, such as \
                 s3://amparo/files"
                .to_owned())
        };
        let Some(rest) = text.strip_prefix("s3://") else {
            let is_folder = !text.is_empty() && !text.contains("://") && !text.contains('\0');
            return if is_folder { Ok(FilePlace::Folder(PathBuf::from(text))) } else { refusal() };
        };
        let (name, prefix) = rest.split_once('/').unwrap_or((rest, ""));
        let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
        let is_part = |part: &str| {
            let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
            !part.is_empty() && part != "." && part != ".." && part.chars().all(plain)
        };
        let prefix = prefix.trim_matches('/');
        let fits = (3..=63).contains(&name.len())
            && name.chars().all(is_name)
            && (prefix.is_empty() || prefix.split('/').all(is_part));
        if !fits {
            return refusal();
        }
        Ok(FilePlace::Bucket { name: name.to_owned(), prefix: prefix.to_owned() })
    }
}

impl fmt::Display for FilePlace {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FilePlace::Folder(path) => write!(out, "{}", path.display()),
            FilePlace::Bucket { name, prefix } if prefix.is_empty() => write!(out, "s3://{name}"),
            FilePlace::Bucket { name, prefix } => write!(out, "s3://{name}/{prefix}"),
        }
    }
}

/// How a bucket is reached.
#[derive(Clone, PartialEq, Eq)]
pub struct BucketAccess {
    /// The address of the store, `https://…` or `http://…`; that of Amazon where none is named.
    pub endpoint: Option<String>,
    /// The region, as the store calls it.
    pub region: String,
    /// The name of the key.
    pub key: String,
    /// The key itself.
    pub secret: String,
}

/// Logs show settings too.
impl fmt::Debug for BucketAccess {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "BucketAccess({:?}, {})", self.endpoint, self.region)
    }
}

/// Where files are kept outside the database, and how they are reached there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileStoreSettings {
    /// Where.
    pub place: FilePlace,
    /// How; a folder needs nothing.
    pub access: Option<BucketAccess>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_folder_or_a_part_of_a_bucket() {
        let bucket = |name: &str, prefix: &str| {
            Some(FilePlace::Bucket { name: name.to_owned(), prefix: prefix.to_owned() })
        };
        for (text, wanted) in [
            ("/srv/amparo/files", Some(FilePlace::Folder(PathBuf::from("/srv/amparo/files")))),
            ("data/files", Some(FilePlace::Folder(PathBuf::from("data/files")))),
            ("s3://amparo", bucket("amparo", "")),
            ("s3://amparo/", bucket("amparo", "")),
            ("s3://amparo-files/ken/2026/", bucket("amparo-files", "ken/2026")),
            ("", None),
            ("s3://", None),
            ("s3://AB", None),
            ("s3://amparo/../other", None),
            ("s3://amparo/a b", None),
            ("s3://key:secret@amparo/x", None),
            ("gs://amparo", None),
            ("https://s3.example/amparo", None),
        ] {
            assert_eq!(text.parse::<FilePlace>().ok(), wanted, "{text}");
        }
        assert_eq!("s3://amparo/a/".parse::<FilePlace>().unwrap().to_string(), "s3://amparo/a");
    }

    #[test]
    fn no_key_is_shown() {
        let access = BucketAccess {
            endpoint: None,
            region: "us-east-1".to_owned(),
            key: "k3y".to_owned(),
            secret: "s3cret".to_owned(),
        };
        let shown = format!("{access:?}");
        assert!(!shown.contains("k3y") && !shown.contains("s3cret"), "{shown}");
    }
}
