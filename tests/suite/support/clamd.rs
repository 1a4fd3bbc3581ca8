//! Knows how a virus scanner is started for a test: the real one with one signature of its own, or one that always replies the
//! same.

use amparo::service::ScannerAddress;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const PROGRAM: &str = "/usr/sbin/clamd";

/// The harmless file that every scanner calls infected; in two parts, so that none finds it in this program.
pub fn eicar() -> String {
    [r"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE!$H+H*"].concat()
}

/// Debian's clamd, which knows this one file and ends with the test.
pub struct Clamd {
    folder: TempDir,
    process: Child,
}

impl Clamd {
    /// Starts it; with one signature that takes a tenth of a second.
    pub fn new() -> Clamd {
        assert!(
            Path::new(PROGRAM).exists(),
            "ClamAV is needed for this test: run `apt-get install clamav-daemon`, or `cargo xtask test`, which does"
        );
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().display();
        let sign: String = eicar().bytes().map(|byte| format!("{byte:02x}")).collect();
        std::fs::create_dir(folder.path().join("signatures")).unwrap();
        std::fs::write(folder.path().join("signatures/own.ndb"), format!("Own-Eicar:0:*:{sign}\n")).unwrap();
        let settings = format!(
            "DatabaseDirectory {path}/signatures\nLocalSocket {path}/clamd.sock\nForeground yes\nUser root\n\
             StreamMaxLength 1M\n"
        );
        std::fs::write(folder.path().join("clamd.conf"), settings).unwrap();
        let process = Command::new(PROGRAM)
            .arg("-c")
            .arg(folder.path().join("clamd.conf"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let clamd = Clamd { folder, process };
        let begun = Instant::now();
        while !clamd.folder.path().join("clamd.sock").exists() {
            assert!(begun.elapsed() < Duration::from_secs(20), "clamd does not start");
            std::thread::sleep(Duration::from_millis(20));
        }
        clamd
    }

    pub fn address(&self) -> ScannerAddress {
        ScannerAddress::Socket(self.folder.path().join("clamd.sock"))
    }
}

impl Drop for Clamd {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What a scanner does that is none.
#[derive(Clone, Copy)]
pub enum FakeScanner {
    /// It takes the whole file and replies this.
    Replies(&'static str),
    /// It closes the connection before the file has come.
    HangsUp,
}

impl FakeScanner {
    /// Starts it on a port of its own.
    pub async fn start(self) -> ScannerAddress {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // Whoever asked may have gone away.
                let _ = self.serve(stream).await;
            }
        });
        ScannerAddress::Tcp(address.to_string())
    }

    async fn serve(self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut command = [0; 10];
        stream.read_exact(&mut command).await?;
        assert_eq!(&command, b"zINSTREAM\0");
        let FakeScanner::Replies(reply) = self else { return Ok(()) };
        loop {
            let length = stream.read_u32().await?;
            if length == 0 {
                break;
            }
            stream.read_exact(&mut vec![0; length as usize]).await?;
        }
        stream.write_all(reply.as_bytes()).await?;
        stream.write_all(b"\0").await
    }
}
