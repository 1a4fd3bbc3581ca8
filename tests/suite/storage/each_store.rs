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

pub(super) use every_store_keeps;
