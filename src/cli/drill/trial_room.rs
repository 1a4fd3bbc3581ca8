//! Knows how a room is made for a drill alone: a session in a database of its own, served by this very program, and both removed
//! afterwards. Opens nothing of anybody.

use crate::assessment::Institution;
use crate::cli::{Exit, Failure};
use crate::clock::Clock;
use crate::lang::Lang;
use crate::service::{
    Act, OpenAssessment, Person, RoomError, SeatOrder, ServeError, Service, ServiceError, load_if_new,
};
use crate::storage::StoreError;
use crate::workshop::{CountingRule, Openness, RoomAct, RoomRefusal, SeatCode, WorkshopPlan};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// What the server says before the address of the room.
const ROOM: &str = "Phones in a room come to ";
/// How long the server may take to begin.
const PATIENCE: Duration = Duration::from_secs(60);

/// A room that is made for a drill.
pub struct TrialRoom {
    /// Where phones come.
    pub origin: String,
    /// The codes of its cards.
    pub codes: Vec<SeatCode>,
    server: Child,
    _folder: TrialFolder,
}

/// Why there is no room for the drill.
#[derive(Debug, thiserror::Error)]
enum TrialError {
    #[error(transparent)]
    Start(#[from] ServeError),
    #[error(transparent)]
    Service(#[from] ServiceError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Room(#[from] RoomError),
    #[error("the server of the drill does not begin: {0}")]
    Server(std::io::Error),
    #[error("the server of the drill said nothing of a room: is its address free?")]
    Silence,
}

impl TrialRoom {
    /// A room with so many cards, in which a vote is under way.
    ///
    /// # Errors
    /// No room in the folder for temporary files, or on this address.
    pub async fn open(listen: SocketAddr, seats: usize) -> Result<TrialRoom, Failure> {
        let made = TrialRoom::make(listen, seats).await;
        made.map_err(|error| {
            Failure::new(Exit::Failed, format!("No room can be made for the drill: {error}."))
        })
    }

    /// Takes the room away, once its server has ended.
    pub async fn close(mut self) {
        let _ = self.server.kill().await;
    }

    async fn make(listen: SocketAddr, seats: usize) -> Result<TrialRoom, TrialError> {
        let folder = TrialFolder::make().map_err(TrialError::Server)?;
        let database = format!("sqlite:{}", folder.0.join("drill.sqlite").display());
        let service = Service::connect(database.as_str()).await?;
        let codes = prepare(&service, seats).await;
        service.close().await?;
        let codes = codes?;
        let (server, origin) = serve(listen, &database, &folder.0).await?;
        Ok(TrialRoom { origin, codes, server, _folder: folder })
    }
}

/// A session in an example of ours, in which a vote is under way; the codes of its cards.
async fn prepare(service: &Service, seats: usize) -> Result<Vec<SeatCode>, TrialError> {
    load_if_new(service).await?;
    let open = example(service).await?;
    let institutions = open.assessment().institutions();
    let order = |one: &Institution| SeatOrder { institution: one.id.clone(), office: String::new() };
    let orders: Vec<SeatOrder> = institutions.iter().map(order).cycle().take(seats).collect();
    let agenda = open.proposed_agenda().into_iter().take(1).collect();
    let plan = WorkshopPlan {
        title: "Drill".to_owned(),
        lang: Lang::EN,
        days: vec![Clock::System.today()],
        openness: Openness::ByInstitution,
        counting: CountingRule::Seats,
        agenda,
    };
    let held = open.prepare_workshop(plan).await?;
    let item = held
        .agenda
        .first()
        .map(|point| point.item.clone())
        .ok_or(RoomError::Refusal(RoomRefusal::NoItems))?;
    let cards = open.issue_seats(&held.id, &orders).await?;
    let acts = [RoomAct::Open, RoomAct::Present(item), RoomAct::OpenVote { ends: None, grace: 0 }];
    let mut version = held.version;
    for act in &acts {
        version = open.lead(&held.id, version, act).await?.version;
    }
    Ok(cards.into_iter().map(|card| card.code).collect())
}

/// The first of our examples that has institutions.
async fn example(service: &Service) -> Result<OpenAssessment, TrialError> {
    for summary in service.list_all(&Person::Owner).await? {
        let open = service.open(&Person::Owner, Act::Moderate, &summary.id).await?;
        if !open.assessment().institutions().is_empty() {
            return Ok(open);
        }
    }
    Err(ServiceError::NotFound.into())
}

/// This very program as a server, and the address at which phones reach it.
async fn serve(listen: SocketAddr, database: &str, folder: &Path) -> Result<(Child, String), TrialError> {
    let program = std::env::current_exe().map_err(TrialError::Server)?;
    let listen = listen.to_string();
    let arguments = ["serve", "--listen", "127.0.0.1:0", "--room-listen", &listen, "--log-filter", "error"];
    let mut command = Command::new(program);
    // Its settings are these alone: not those of the server that people work with.
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("AMPARO_") {
            command.env_remove(name);
        }
    }
    let mut server = command
        .args(arguments)
        .args(["--database", database])
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .map_err(TrialError::Server)?;
    let out = server.stdout.take().ok_or(TrialError::Silence)?;
    let mut lines = BufReader::new(out).lines();
    let address = async {
        while let Ok(Some(line)) = lines.next_line().await {
            if let Some(address) = line.strip_prefix(ROOM) {
                return Some(address.trim().trim_end_matches('/').to_owned());
            }
        }
        None
    };
    let origin = tokio::time::timeout(PATIENCE, address).await.ok().flatten().ok_or(TrialError::Silence)?;
    // What it says later must not stop it.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    Ok((server, origin))
}

/// A folder that goes with whoever has it.
struct TrialFolder(PathBuf);

impl TrialFolder {
    fn make() -> std::io::Result<TrialFolder> {
        let folder = std::env::temp_dir().join(format!("amparo-drill-{}", std::process::id()));
        std::fs::create_dir(&folder)?;
        Ok(TrialFolder(folder))
    }
}

impl Drop for TrialFolder {
    fn drop(&mut self) {
        // The server holds the files for a moment longer; what is left is in the folder for temporary files.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
