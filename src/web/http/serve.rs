//! Knows how the server starts: content, store, example, address. Knows no page.

use super::AppState;
use crate::bundle::Files;
use crate::clock::Clock;
use crate::service::{ExampleError, load_if_new};
use crate::storage::{self, StoreError};
use crate::web::router;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

/// What a server is started with.
#[derive(Clone, Debug)]
pub struct ServeOptions {
    /// Where to listen; loopback only until accounts exist.
    pub listen: SocketAddr,
    /// Where assessments are kept, such as `sqlite:data/amparo.sqlite`.
    pub database: String,
    /// A folder whose files stand in for the embedded ones.
    pub content: Option<PathBuf>,
}

/// Why a server did not start, in words for whoever started it.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The address can be reached from elsewhere.
    #[error(
        "Amparo does not listen on {0}: it has no accounts yet, so anybody who can reach that address could read \
         and change every assessment. Use an address of this machine only, such as 127.0.0.1:3000."
    )]
    NotLoopback(SocketAddr),
    /// The content has mistakes.
    #[error("the questionnaires cannot be used; `amparo check` shows every mistake. The first: {0}")]
    Content(String),
    /// The store could not be opened.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The example could not be read.
    #[error(transparent)]
    Example(#[from] ExampleError),
    /// The address is taken or not ours.
    #[error(
        "cannot listen on {listen}: {why}. Stop the program that uses it, or choose another with --listen."
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

/// Serves until the process is asked to stop; prints the address when pages can be opened.
///
/// # Errors
/// Anything that keeps it from starting, and what made it stop early.
pub async fn serve(options: ServeOptions) -> Result<(), ServeError> {
    if !options.listen.ip().is_loopback() {
        return Err(ServeError::NotLoopback(options.listen));
    }
    let files = options.content.as_deref().map_or_else(Files::embedded, Files::with_overrides);
    let (library, _) = crate::bundle::library(&files).map_err(|problems| {
        ServeError::Content(problems.first().map_or_else(String::new, |problem| problem.to_string()))
    })?;
    let store = storage::open(&options.database).await?;
    let state = AppState::new(files, library, Arc::clone(&store), Clock::System);
    load_if_new(&state).await?;
    let listener = tokio::net::TcpListener::bind(options.listen)
        .await
        .map_err(|why| ServeError::Listen { listen: options.listen, why })?;
    let address = listener.local_addr().map_err(ServeError::Stopped)?;
    println!("Amparo is ready: http://{address}/");
    axum::serve(listener, router(state))
        .with_graceful_shutdown(asked_to_stop())
        .await
        .map_err(ServeError::Stopped)?;
    store.close().await?;
    Ok(())
}

/// Resolves when somebody presses Ctrl-C or the system asks the process to end.
async fn asked_to_stop() {
    let interrupt = async { tokio::signal::ctrl_c().await.unwrap_or(()) };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
