//! Knows how the server listens and stops; knows no page.

use super::AppState;
use crate::service::{ServeError, ServeOptions, Service};
use crate::web::router;

/// Serves until the process is asked to stop; prints the address when pages can be opened.
///
/// # Errors
/// Anything that keeps it from starting, and what made it stop early.
pub async fn serve(options: ServeOptions) -> Result<(), ServeError> {
    let service = Service::start(&options).await?;
    let state = AppState::with(service.clone());
    let listener = tokio::net::TcpListener::bind(options.listen)
        .await
        .map_err(|why| ServeError::Listen { listen: options.listen, why })?;
    let address = listener.local_addr().map_err(ServeError::Stopped)?;
    println!("Amparo is ready: http://{address}/");
    axum::serve(listener, router(state))
        .with_graceful_shutdown(asked_to_stop())
        .await
        .map_err(ServeError::Stopped)?;
    service.close().await?;
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
