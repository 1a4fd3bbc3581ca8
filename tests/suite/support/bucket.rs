//! Knows how a store that speaks S3 is started for a test: a real one in this process, over a folder that ends with it.

use amparo::storage::{BucketAccess, FilePlace, FileStoreSettings, StorageAddress};
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use s3s_fs::FileSystem;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::task::{JoinHandle, JoinSet};

const NAME: &str = "amparo";
const PREFIX: &str = "ken/files";
const KEY: &str = "AKTESTKEY";
/// The secret of the key.
pub const SECRET: &str = "s3cret-of-the-bucket";

/// A store with one bucket, which lets in whoever signs with the key.
pub struct Bucket {
    folder: TempDir,
    address: SocketAddr,
    server: JoinHandle<()>,
}

impl Bucket {
    /// Starts it on a port of its own.
    pub async fn new() -> Bucket {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join(NAME)).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let server = serve(listener, folder.path());
        Bucket { folder, address, server }
    }

    /// Where it is, and how it is opened.
    pub fn settings(&self) -> FileStoreSettings {
        settings_at(&format!("http://{}", self.address))
    }

    /// Its address.
    pub fn endpoint(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Where a file with this hash lies.
    pub fn path(&self, hash: &str) -> PathBuf {
        self.folder.path().join(NAME).join(PREFIX).join(hash)
    }

    /// The names of all files.
    pub fn names(&self) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(self.path("")) else { return Vec::new() };
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// Nobody listens there any more, and whoever was connected is not.
    pub async fn stop(&mut self) {
        self.server.abort();
        let _ = (&mut self.server).await;
    }

    /// It listens again, with all that it had.
    pub async fn resume(&mut self) {
        let listener = TcpListener::bind(self.address).await.unwrap();
        self.server = serve(listener, self.folder.path());
    }
}

impl Drop for Bucket {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// Where the bucket of the store at this address is, and how it is opened.
pub fn settings_at(endpoint: &str) -> FileStoreSettings {
    let access = BucketAccess {
        endpoint: Some(endpoint.to_owned()),
        region: "us-east-1".to_owned(),
        key: KEY.to_owned(),
        secret: SECRET.to_owned(),
    };
    let place = FilePlace::Bucket { name: NAME.to_owned(), prefix: PREFIX.to_owned() };
    FileStoreSettings { place, access: Some(access) }
}

/// The database in this file with its files in such a place.
pub fn address(file: &Path, settings: FileStoreSettings) -> StorageAddress {
    StorageAddress { database: format!("sqlite:{}", file.display()), files: Some(settings) }
}

/// Connections end with the task.
fn serve(listener: TcpListener, folder: &Path) -> JoinHandle<()> {
    let mut builder = S3ServiceBuilder::new(FileSystem::new(folder).unwrap());
    builder.set_auth(SimpleAuth::from_single(KEY, SECRET));
    let service = builder.build();
    tokio::spawn(async move {
        let mut connections = JoinSet::new();
        while let Ok((stream, _)) = listener.accept().await {
            let service = service.clone();
            connections.spawn(async move {
                let server = Builder::new(TokioExecutor::new());
                // Whoever asked may have gone away.
                let _ = server.serve_connection(TokioIo::new(stream), service).await;
            });
        }
    })
}
