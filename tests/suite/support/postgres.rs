//! Knows how PostgreSQL is started for tests, in a folder of its own that goes with the tests, and stopped and started again.

use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, PgConnection};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// Where Debian and its kin keep the programs of each version.
const PROGRAMS: &str = "/usr/lib/postgresql";

/// A server with a socket in its folder, and nothing else that leads to it.
pub struct Cluster {
    programs: PathBuf,
    folder: String,
    databases: AtomicU32,
    /// Stops the server and takes the folder away once this process is gone, however it goes.
    _keeper: Child,
}

/// The address of a new empty database on the server that all tests share.
pub async fn database() -> String {
    static SHARED: OnceLock<Cluster> = OnceLock::new();
    SHARED.get_or_init(Cluster::new).database().await
}

/// A connection that knows nothing of Amparo, as a curious administrator would have.
pub async fn raw(url: &str) -> PgConnection {
    url.parse::<PgConnectOptions>().unwrap().connect().await.unwrap()
}

/// Does something to the database behind Amparo's back.
pub async fn meddle(url: &str, statements: &[&'static str]) {
    let mut connection = raw(url).await;
    for statement in statements {
        sqlx::raw_sql(*statement).execute(&mut connection).await.unwrap();
    }
}

impl Cluster {
    /// Makes a server and starts it. It sorts as people do, so that whoever relies on the order of bytes is found out, and
    /// waits for no disk: the tests kill processes, not the machine.
    pub fn new() -> Cluster {
        let programs = programs();
        let made = unprivileged("mktemp", &["-d", "/tmp/amparo-postgres-XXXXXX"]).output().unwrap();
        let folder = String::from_utf8(made.stdout).unwrap().trim().to_owned();
        assert!(!folder.is_empty(), "no folder for PostgreSQL: {}", String::from_utf8_lossy(&made.stderr));
        let data = format!("{folder}/data");
        let initdb = programs.join("initdb");
        let locale = ["--locale=C", "--locale-provider=icu", "--icu-locale=en", "--encoding=UTF8"];
        let usual = ["-D", &data, "-U", "amparo", "--auth=trust", "--no-sync"];
        succeed(&mut unprivileged(&initdb.to_string_lossy(), &[&usual[..], &locale].concat()));
        let script = "trap '' INT TERM; cat; \"$1\" -D \"$2/data\" -m immediate stop; rm -rf \"$2\"";
        let stop = programs.join("pg_ctl");
        let keeper = unprivileged("sh", &["-c", script, "sh", &stop.to_string_lossy(), &folder])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let settings = Path::new(&data).join("postgresql.conf");
        let mut settings = std::fs::File::options().append(true).open(settings).unwrap();
        std::io::Write::write_all(&mut settings, b"\nfsync = off\n").unwrap();
        let cluster = Cluster { programs, folder, databases: AtomicU32::new(0), _keeper: keeper };
        cluster.start();
        cluster
    }

    /// Starts the server and returns when it answers.
    pub fn start(&self) {
        let options = format!("-k {} -c listen_addresses= -c max_connections=300", self.folder);
        self.control(&["-w", "-o", &options, "start"]);
    }

    /// Stops the server as a power cut would.
    pub fn stop(&self) {
        self.control(&["-m", "immediate", "stop"]);
    }

    fn control(&self, arguments: &[&str]) {
        let (data, log) = (format!("{}/data", self.folder), format!("{}/log", self.folder));
        let all = [&["-D", &data, "-l", &log, "-s"][..], arguments].concat();
        succeed(&mut unprivileged(&self.programs.join("pg_ctl").to_string_lossy(), &all));
    }

    /// The address of a new empty database.
    pub async fn database(&self) -> String {
        let name = format!("t{}", self.databases.fetch_add(1, Ordering::Relaxed));
        let mut connection = raw(&self.address("amparo", "postgres")).await;
        let make = AssertSqlSafe(format!("CREATE DATABASE {name}"));
        sqlx::raw_sql(make).execute(&mut connection).await.unwrap();
        self.address("amparo", &name)
    }

    /// The address of a database for this user, who may bring a password (`user:password`).
    pub fn address(&self, user: &str, name: &str) -> String {
        format!("postgres://{user}@localhost/{name}?host={}", self.folder)
    }

    /// Where the server keeps its files.
    pub fn data(&self) -> PathBuf {
        Path::new(&self.folder).join("data")
    }
}

/// The programs of the newest server on this machine.
fn programs() -> PathBuf {
    let versions = std::fs::read_dir(PROGRAMS).into_iter().flatten().filter_map(Result::ok);
    let folders = versions.map(|version| version.path().join("bin"));
    let mut found: Vec<PathBuf> = folders.filter(|folder| folder.join("initdb").exists()).collect();
    found.sort();
    found.pop().unwrap_or_else(|| {
        panic!("PostgreSQL is needed for this test: run `apt-get install postgresql`, or `cargo xtask test`, which does")
    })
}

/// A command for an account without rights, without which the server does not start: that of Debian's package where the tests
/// run as root.
fn unprivileged(program: &str, arguments: &[&str]) -> Command {
    let id = Command::new("id").arg("-u").output().unwrap();
    let mut command = match id.stdout.trim_ascii() {
        b"0" => {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--", program]);
            command
        }
        _ => Command::new(program),
    };
    command.args(arguments).current_dir("/");
    command
}

fn succeed(command: &mut Command) {
    // The server outlives the command: it gets no pipe that somebody waits for.
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).status().unwrap();
    assert!(status.success(), "{command:?}: {status}");
}
