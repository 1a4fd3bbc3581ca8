//! Knows the kinds of stores there are, and makes a test for each.

/// Makes a test of each promise for each kind of store; a promise is a function that takes a new store.
macro_rules! every_store_keeps {
    ($($promise:ident),* $(,)?) => {
        mod sqlite {
            $(#[tokio::test]
            async fn $promise() {
                let (_folder, file) = crate::storage::file::place();
                super::$promise(crate::storage::sample::open(&file).await).await;
            })*
        }

        mod on_server {
            $(#[tokio::test]
            async fn $promise() {
                let url = crate::support::postgres::database().await;
                super::$promise(amparo::storage::open(&url).await.unwrap()).await;
            })*
        }
    };
}

/// The same for each place outside a database where files can be kept.
macro_rules! every_place_keeps {
    ($($promise:ident),* $(,)?) => {
        mod in_folder {
            $(#[tokio::test]
            async fn $promise() {
                let (folder, file) = crate::storage::file::place();
                let path = folder.path().join("files");
                std::fs::create_dir(&path).unwrap();
                let place = amparo::storage::FilePlace::Folder(path);
                let settings = amparo::storage::FileStoreSettings { place, access: None };
                let address = crate::support::bucket::address(&file, settings);
                super::$promise(amparo::storage::open(address).await.unwrap()).await;
            })*
        }

        mod in_bucket {
            $(#[tokio::test]
            async fn $promise() {
                let (_folder, file) = crate::storage::file::place();
                let bucket = crate::support::bucket::Bucket::new().await;
                let address = crate::support::bucket::address(&file, bucket.settings());
                super::$promise(amparo::storage::open(address).await.unwrap()).await;
            })*
        }

        mod in_bucket_beside_server {
            $(#[tokio::test]
            async fn $promise() {
                let bucket = crate::support::bucket::Bucket::new().await;
                let database = crate::support::postgres::database().await;
                let files = Some(bucket.settings());
                let address = amparo::storage::StorageAddress { database, files };
                super::$promise(amparo::storage::open(address).await.unwrap()).await;
            })*
        }
    };
}

pub(super) use every_place_keeps;
pub(super) use every_store_keeps;
