//! Knows how files are kept outside the database, each under its hash, and read again before anybody relies on them; knows no
//! database.

use super::file::HashedFile;
use super::{BucketAccess, FilePlace, FileStoreSettings, LARGEST_KEPT, PlaceProblem, StoreError, file_hash};
use crate::assessment::strategy::FileHash;
use bytes::Bytes;
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path as ObjectPath;
use object_store::{ClientOptions, Error, ObjectStore, ObjectStoreExt, PutPayload, RetryConfig};
use std::fmt;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// How long a store may take to let somebody in.
const CONNECTING: Duration = Duration::from_secs(3);
/// How long one request may take: the largest file, over a slow line.
const REQUEST: Duration = Duration::from_secs(60);
/// How long it goes on trying what failed.
const PERSISTENCE: Duration = Duration::from_secs(10);
/// How long taking a file away may take: whoever writes waits meanwhile.
const REMOVAL: Duration = Duration::from_secs(5);
/// Under how many names the client writes a file in a folder at once, before it gets its own: `HASH#1` and so on.
const PARTS: u32 = 4;
/// How much of what a store said is told, in characters.
const LONGEST_WHY: usize = 300;

/// A place outside the database where files are kept.
pub struct FileStore {
    /// Where it is, without keys.
    place: String,
    /// What all names begin with.
    prefix: String,
    /// The folder, where it is one.
    folder: Option<PathBuf>,
    objects: Box<dyn ObjectStore>,
}

/// Commands that hold one are logged; the client would show its keys.
impl fmt::Debug for FileStore {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "FileStore({})", self.place)
    }
}

/// The content of a file that is held anyway, to be sent without a copy.
struct FileContent(Arc<HashedFile>);

impl AsRef<[u8]> for FileContent {
    fn as_ref(&self) -> &[u8] {
        &self.0.file().bytes
    }
}

impl FileStore {
    /// The place that these settings name. A bucket is asked nothing yet: one that is away must not keep a server from
    /// starting.
    ///
    /// # Errors
    /// [`StoreError::FilePlace`] where they name no place, or a folder that does not exist.
    pub fn open(settings: &FileStoreSettings) -> Result<FileStore, StoreError> {
        let place = settings.place.to_string();
        let unusable = |why: &dyn fmt::Display| StoreError::FilePlace {
            place: place.clone(),
            problem: PlaceProblem::Unusable { why: brief(&why.to_string()) },
        };
        match (&settings.place, &settings.access) {
            (FilePlace::Folder(path), _) => {
                if !path.is_dir() {
                    // It may be a disk that is not mounted.
                    return Err(StoreError::FilePlace { place, problem: PlaceProblem::Missing });
                }
                let objects = LocalFileSystem::new_with_prefix(path).map_err(|error| unusable(&error))?;
                let objects = Box::new(objects.with_fsync(true));
                Ok(FileStore { place, prefix: String::new(), folder: Some(path.clone()), objects })
            }
            (FilePlace::Bucket { name, prefix }, Some(access)) => {
                let objects = bucket(name, access).map_err(|error| unusable(&error))?;
                Ok(FileStore { place, prefix: prefix.clone(), folder: None, objects })
            }
            (FilePlace::Bucket { .. }, None) => Err(unusable(&"a bucket needs a key")),
        }
    }

    /// Keeps a file. One that is there as it should be is not written again; what was written is read again before this
    /// returns.
    ///
    /// # Errors
    /// [`StoreError::FilePlace`].
    pub(super) async fn put(&self, file: &Arc<HashedFile>) -> Result<(), StoreError> {
        self.check_folder().await?;
        if self.has(file.hash()).await? {
            return Ok(());
        }
        let payload = PutPayload::from(Bytes::from_owner(FileContent(Arc::clone(file))));
        let path = self.path(&file.hash().0);
        self.objects.put(&path, payload).await.map_err(|error| self.explain(&error))?;
        match self.has(file.hash()).await? {
            true => Ok(()),
            false => Err(self.failure(PlaceProblem::Altered)),
        }
    }

    /// Whether the file is there and holds what its name says.
    async fn has(&self, hash: &FileHash) -> Result<bool, StoreError> {
        Ok(self.find(&hash.0).await?.is_some_and(|bytes| file_hash(&bytes) == *hash))
    }

    /// The bytes under this hash, whatever they are; `None` where there are none.
    ///
    /// # Errors
    /// [`StoreError::FilePlace`], also where the bucket or the folder itself is not there.
    pub(super) async fn read(&self, hash: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let found = self.find(hash).await?;
        if found.is_none() {
            self.check().await?;
        }
        Ok(found.map(Vec::from))
    }

    async fn find(&self, hash: &str) -> Result<Option<Bytes>, StoreError> {
        let found = match self.objects.get(&self.path(hash)).await {
            // Nothing of ours is so large, and it need not fit into memory.
            Ok(result) if result.meta.size > LARGEST_KEPT as u64 => Ok(Bytes::new()),
            Ok(result) => result.bytes().await,
            Err(error) => Err(error),
        };
        match found {
            Ok(bytes) => Ok(Some(bytes)),
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(self.explain(&error)),
        }
    }

    /// Takes a file away; one that is not there is no error.
    ///
    /// # Errors
    /// [`StoreError::FilePlace`] where it may still be there.
    pub(super) async fn remove(&self, hash: &str) -> Result<(), StoreError> {
        self.check_folder().await?;
        let path = self.path(hash);
        match tokio::time::timeout(REMOVAL, self.objects.delete(&path)).await {
            Ok(Ok(())) => self.sync_folder().await,
            // It is not there, or the whole bucket is not.
            Ok(Err(Error::NotFound { .. })) => self.check().await,
            Ok(Err(error)) => Err(self.explain(&error)),
            Err(_) => Err(self.failure(PlaceProblem::Away { why: "it takes too long".to_owned() })),
        }
    }

    /// Takes away what a process that died left in a folder while it wrote this file; nobody may be writing it now.
    ///
    /// # Errors
    /// [`StoreError::FilePlace`] where something of it may still be there.
    pub(super) async fn remove_parts(&self, hash: &str) -> Result<(), StoreError> {
        let Some(folder) = &self.folder else { return Ok(()) };
        for number in 1..=PARTS {
            match tokio::fs::remove_file(folder.join(format!("{hash}#{number}"))).await {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(self.away(&error)),
                _ => {}
            }
        }
        Ok(())
    }

    /// What was deleted in a folder stays so when the power fails: the client sees to that for what is written alone.
    async fn sync_folder(&self) -> Result<(), StoreError> {
        let Some(folder) = self.folder.as_ref().filter(|_| cfg!(unix)) else { return Ok(()) };
        let opened = tokio::fs::File::open(folder).await.map_err(|error| self.away(&error))?;
        opened.sync_all().await.map_err(|error| self.away(&error))
    }

    fn away(&self, error: &std::io::Error) -> StoreError {
        self.failure(PlaceProblem::Away { why: brief(&error.to_string()) })
    }

    /// Nothing, where files can be looked for there.
    ///
    /// # Errors
    /// [`StoreError::FilePlace`].
    pub(super) async fn check(&self) -> Result<(), StoreError> {
        if self.folder.is_some() {
            return self.check_folder().await;
        }
        // No file has a name with a stroke behind the prefix, so that this list is short however many there are.
        let nowhere = self.path("ready/none");
        self.objects.list_with_delimiter(Some(&nowhere)).await.map(drop).map_err(|error| self.explain(&error))
    }

    /// A folder that is gone may be a disk that is not mounted: nothing is written beneath it.
    async fn check_folder(&self) -> Result<(), StoreError> {
        let Some(folder) = &self.folder else { return Ok(()) };
        let there = tokio::fs::metadata(folder).await.is_ok_and(|about| about.is_dir());
        if there { Ok(()) } else { Err(self.failure(PlaceProblem::Missing)) }
    }

    /// What a file is called there.
    fn path(&self, hash: &str) -> ObjectPath {
        match self.prefix.is_empty() {
            true => ObjectPath::from(hash),
            false => ObjectPath::from(format!("{}/{hash}", self.prefix)),
        }
    }

    /// What is the matter, with where.
    pub(super) fn failure(&self, problem: PlaceProblem) -> StoreError {
        StoreError::FilePlace { place: self.place.clone(), problem }
    }

    fn explain(&self, error: &Error) -> StoreError {
        let said = error.to_string();
        let why = brief(&said);
        self.failure(match error {
            Error::NotFound { .. } => PlaceProblem::Missing,
            Error::PermissionDenied { .. } | Error::Unauthenticated { .. } => PlaceProblem::Refusal { why },
            // What came of a list is told in words alone.
            _ if said.contains("NoSuchBucket") => PlaceProblem::Missing,
            _ if said.contains("403 Forbidden") => PlaceProblem::Refusal { why },
            _ => PlaceProblem::Away { why },
        })
    }
}

/// The client of a bucket.
fn bucket(name: &str, access: &BucketAccess) -> Result<Box<dyn ObjectStore>, Error> {
    // Where somebody chose before, theirs stays.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let is_plain = access.endpoint.as_deref().is_some_and(|address| address.starts_with("http://"));
    let client = ClientOptions::new().with_connect_timeout(CONNECTING).with_timeout(REQUEST);
    let retry = RetryConfig { max_retries: 2, retry_timeout: PERSISTENCE, ..RetryConfig::default() };
    let builder = AmazonS3Builder::new()
        .with_bucket_name(name)
        .with_region(&access.region)
        .with_access_key_id(&access.key)
        .with_secret_access_key(&access.secret)
        .with_client_options(client)
        .with_allow_http(is_plain)
        .with_retry(retry)
        // Some stores know only how one file is deleted.
        .with_disable_bulk_delete(true);
    let builder = match &access.endpoint {
        Some(address) => builder.with_endpoint(address.trim_end_matches('/')),
        None => builder,
    };
    Ok(Box::new(builder.build()?))
}

/// What was said, on one line and not too long.
fn brief(why: &str) -> String {
    let words: Vec<&str> = why.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST_WHY).collect()
}
