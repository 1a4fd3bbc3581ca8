//! Knows how the server listens and stops; knows no page.

use super::{AppState, Gate};
use crate::lang::Lang;
use crate::service::{Person, PublicAddress, ServeError, ServeOptions, Service};
use crate::web::{Address, router};
use axum::Router;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};

/// How long the head of a request may take to arrive before its connection is closed.
const HEAD: Duration = Duration::from_secs(30);
/// How long pages on their way may take after the server was asked to stop: with the closing of the store, which takes a
/// second or two, the process ends within ten seconds.
const FAREWELL: Duration = Duration::from_secs(7);
/// How long to wait after the system gave no connection: too many files are open, and some will close.
const PAUSE: Duration = Duration::from_millis(200);

/// Serves until the process is asked to stop; prints the address when pages can be opened, and the link for the first
/// account where people need accounts and nobody has one.
///
/// # Errors
/// Anything that keeps it from starting, and what made it stop early.
pub async fn serve(options: ServeOptions) -> Result<(), ServeError> {
    let service = Service::start(&options).await?;
    let listener = TcpListener::bind(options.listen)
        .await
        .map_err(|why| ServeError::Listen { listen: options.listen, why })?;
    let address = listener.local_addr().map_err(ServeError::Stopped)?;
    let public = options.address.clone().unwrap_or_else(|| PublicAddress::of_machine(address));
    let needs_accounts = options.need_accounts(&service).await?;
    let gate = if needs_accounts { Gate::Accounts } else { Gate::Open(Person::Owner) };
    println!("Amparo is ready: {}", public.link("/"));
    if needs_accounts && !service.has_accounts().await? {
        let link = service.offer_setup().await?;
        let page = Address::Join(link.token.as_str().to_owned()).url(Lang::default());
        println!(
            "Make the first account with this link, which is good once, for a day:\n{}",
            public.link(&page)
        );
    }
    let state = AppState { public: Some(public), ..AppState::behind(gate, service.clone()) };
    answer_until_asked_to_stop(listener, &router(state)).await;
    service.close().await?;
    Ok(())
}

/// Answers connections; once asked to stop, gives pages on their way a while and drops what is only half asked.
async fn answer_until_asked_to_stop(listener: TcpListener, router: &Router) {
    let connections = GracefulShutdown::new();
    let mut stop = std::pin::pin!(asked_to_stop());
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => answer(stream, router.clone(), &connections),
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be accepted");
                    tokio::time::sleep(PAUSE).await;
                }
            },
            () = &mut stop => break,
        }
    }
    drop(listener);
    let _ = tokio::time::timeout(FAREWELL, connections.shutdown()).await;
}

fn answer(stream: TcpStream, router: Router, connections: &GracefulShutdown) {
    let mut builder = Builder::new(TokioExecutor::new()).http1_only();
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEAD);
    let connection =
        builder.serve_connection(TokioIo::new(stream), TowerToHyperService::new(router)).into_owned();
    let connection = connections.watch(connection);
    tokio::spawn(async move {
        if let Err(error) = connection.await {
            tracing::debug!(error, "a connection broke off");
        }
    });
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
