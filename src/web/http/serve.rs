//! Knows how the server listens and stops; knows no page.

use super::metrics::metrics_router;
use super::{Admission, AppState};
use crate::lang::Lang;
use crate::service::{
    DemoAccess, MetricsOptions, Person, PublicAddress, RoomOptions, ServeError, ServeOptions, Service,
    room_addresses,
};
use crate::terminal;
use crate::web::{Address, RoomSite, room_router, router};
use axum::Router;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

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
    let demo = if options.demo { Some(service.set_up_demo().await?) } else { None };
    let listener = listen(options.listen).await?;
    let address = listener.local_addr().map_err(ServeError::Stopped)?;
    let (phones, room) = open_room(options.room.as_ref()).await?;
    let beside = work_beside(&service, options.metrics.as_ref()).await?;
    let public = options.address.clone().unwrap_or_else(|| PublicAddress::of_machine(address));
    let needs_accounts = options.need_accounts(&service).await?;
    let admission = if needs_accounts { Admission::Accounts } else { Admission::Open(Person::Owner) };
    print_addresses(&public, &room);
    if let Some(offices) = &demo {
        print_demo(offices);
    }
    if needs_accounts && !service.has_accounts().await? {
        let link = service.offer_setup().await?;
        let page = Address::Join(link.token.as_str().to_owned()).url(Lang::default());
        print(&format!(
            "Make the first account with this link, which is good once, for a day:\n{}\n",
            public.link(&page)
        ));
    }
    tracing::info!(version = env!("CARGO_PKG_VERSION"), %address, accounts = needs_accounts, "pages are served");
    let state = AppState { public: Some(public), room, ..AppState::behind(admission, service.clone()) };
    answer_until_asked_to_stop(listener, phones, &state).await;
    beside.iter().for_each(JoinHandle::abort);
    service.close().await?;
    tracing::info!("the server has stopped");
    Ok(())
}

/// Tells where pages can be opened, and where phones come.
fn print_addresses(public: &PublicAddress, room: &RoomSite) {
    let line = |address: &PublicAddress| format!("\nPhones in a room come to {}", address.link("/"));
    let phones = room.addresses.iter().map(line).collect::<String>();
    print(&format!("Amparo is ready: {}{phones}\n", public.link("/")));
}

/// Tells whoever started a demonstration what it is, and with what one comes in.
fn print_demo(offices: &[DemoAccess]) {
    let people = offices.iter().map(|office| format!("{office}\n\n")).collect::<String>();
    print(&format!(
        "This is a demonstration: the country, its institutions and all that they say are made up.\n\
         It is served to this machine only. Sign in as one of these; the passwords are new with each start:\n\n\
         {people}"
    ));
}

/// Tells whoever started the server; it serves whether or not somebody reads.
fn print(words: &str) {
    if let Err(error) = terminal::print(words) {
        tracing::warn!(%error, "what is told at the start could not be written");
    }
}

async fn listen(address: SocketAddr) -> Result<TcpListener, ServeError> {
    TcpListener::bind(address).await.map_err(|why| ServeError::Listen { listen: address, why })
}

/// What listens for phones in a room, and the addresses by which they reach it.
async fn open_room(options: Option<&RoomOptions>) -> Result<(Option<TcpListener>, RoomSite), ServeError> {
    let Some(options) = options else { return Ok((None, RoomSite::default())) };
    let listener = listen(options.listen).await?;
    let place = listener.local_addr().map_err(ServeError::Stopped)?;
    tracing::info!(address = %place, "phones in a room are served");
    Ok((Some(listener), RoomSite::at(room_addresses(place, options.address.as_ref()))))
}

/// Begins what goes on beside the pages: copies of the database, and figures where they are asked for.
async fn work_beside(
    service: &Service,
    figures: Option<&MetricsOptions>,
) -> Result<Vec<JoinHandle<()>>, ServeError> {
    let mut beside = Vec::new();
    if let Some(MetricsOptions { listen: address, token }) = figures {
        let listener = listen(*address).await?;
        let address = listener.local_addr().map_err(ServeError::Stopped)?;
        tracing::info!(%address, "figures are given");
        let router = metrics_router(service.clone(), token.clone());
        beside.push(tokio::spawn(async move { accept(&listener, &router, &GracefulShutdown::new()).await }));
    }
    let service = service.clone();
    beside.push(tokio::spawn(async move { service.keep_copying().await }));
    Ok(beside)
}

/// Answers connections; once asked to stop, ends those on which somebody only listens, gives pages on their way a while and drops
/// what is only half asked.
async fn answer_until_asked_to_stop(listener: TcpListener, phones: Option<TcpListener>, state: &AppState) {
    let connections = GracefulShutdown::new();
    let pages = router(state.clone());
    tokio::select! {
        () = accept(&listener, &pages, &connections) => {}
        () = accept_phones(phones.as_ref(), state, &connections) => {}
        () = asked_to_stop() => {}
    }
    tracing::info!("the server stops, and finishes what it has begun");
    state.room.listeners.stop();
    drop((listener, phones));
    let _ = tokio::time::timeout(FAREWELL, connections.shutdown()).await;
}

/// Answers phones in a room, where there is one.
async fn accept_phones(listener: Option<&TcpListener>, state: &AppState, connections: &GracefulShutdown) {
    match listener {
        Some(listener) => accept(listener, &room_router(state), connections).await,
        None => std::future::pending().await,
    }
}

/// Answers connections for as long as it is waited for.
async fn accept(listener: &TcpListener, router: &Router, connections: &GracefulShutdown) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => answer(stream, router.clone(), connections),
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
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
