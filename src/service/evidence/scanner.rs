//! Knows how a virus scanner (clamd) is asked about a file, and what its reply means; keeps nothing.

use super::{Scan, ScanState};
use clamav_client::tokio::{Tcp, scan_buffer};
use std::fmt;
use std::io;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

/// How many bytes go to the scanner at a time.
const CHUNK: usize = 65_536;
/// How long the scanner may take; large workbooks take it some seconds.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where a scanner listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScannerAddress {
    /// A socket on this machine.
    Socket(PathBuf),
    /// A host and port. The files travel there as they are: it should be this machine too.
    Tcp(String),
}

impl FromStr for ScannerAddress {
    type Err = String;

    fn from_str(text: &str) -> Result<ScannerAddress, String> {
        match text.split_once(':') {
            Some(("unix", path)) if path.starts_with('/') => Ok(ScannerAddress::Socket(path.into())),
            Some(("tcp", host))
                if host.rsplit_once(':').is_some_and(|(_, port)| port.parse::<u16>().is_ok()) =>
            {
                Ok(ScannerAddress::Tcp(host.to_owned()))
            }
            _ => {
                Err("it is no address of a scanner, such as unix:/run/clamav/clamd.ctl or tcp:127.0.0.1:3310"
                    .to_owned())
            }
        }
    }
}

impl fmt::Display for ScannerAddress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ScannerAddress::Socket(path) => write!(out, "unix:{}", path.display()),
            ScannerAddress::Tcp(host) => write!(out, "tcp:{host}"),
        }
    }
}

/// A scanner that every attached file is shown to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scanner {
    /// Where it listens.
    pub address: ScannerAddress,
    /// Whether a file that it could not look at is refused.
    pub required: bool,
}

impl Scanner {
    /// What the scanner says of these bytes.
    pub async fn scan(&self, bytes: &[u8]) -> Scan {
        match tokio::time::timeout(PATIENCE, self.address.ask(bytes)).await {
            Ok(Ok(reply)) => reading(&reply),
            Ok(Err(error)) => {
                tracing::warn!(scanner = %self.address, %error, "the virus scanner could not be reached");
                Scan::of(ScanState::Unreachable)
            }
            Err(_) => {
                tracing::warn!(scanner = %self.address, "the virus scanner took too long");
                Scan::of(ScanState::Unreachable)
            }
        }
    }
}

impl ScannerAddress {
    async fn ask(&self, bytes: &[u8]) -> io::Result<Vec<u8>> {
        match self {
            ScannerAddress::Tcp(host) => {
                scan_buffer(bytes, Tcp { host_address: host.clone() }, Some(CHUNK)).await
            }
            #[cfg(unix)]
            ScannerAddress::Socket(path) => {
                let socket = clamav_client::tokio::Socket { socket_path: path.clone() };
                scan_buffer(bytes, socket, Some(CHUNK)).await
            }
            #[cfg(not(unix))]
            ScannerAddress::Socket(_) => Err(io::ErrorKind::Unsupported.into()),
        }
    }
}

/// What a reply says, such as `stream: OK` or `stream: Eicar FOUND`. Anything else is an error of the scanner's: that the
/// file is too large for it, that it has no signatures.
fn reading(reply: &[u8]) -> Scan {
    let text = String::from_utf8_lossy(reply);
    let text = text.trim_end_matches(['\0', '\n', ' ']);
    let verdict = text.split_once(": ").map_or(text, |(_, verdict)| verdict);
    match verdict.strip_suffix(" FOUND") {
        Some(finding) => Scan { state: ScanState::Infected, finding: finding.to_owned() },
        None if verdict == "OK" => Scan::of(ScanState::Clean),
        None => {
            tracing::warn!(reply = text, "the virus scanner did not finish");
            Scan::of(ScanState::Unreachable)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_says_ok_is_clean() {
        for (reply, state, finding) in [
            ("stream: OK\0", ScanState::Clean, ""),
            ("stream: Win.Test.EICAR_HDB-1 FOUND\0", ScanState::Infected, "Win.Test.EICAR_HDB-1"),
            ("stream: OK.Evil FOUND\0", ScanState::Infected, "OK.Evil"),
            ("INSTREAM size limit exceeded. ERROR\0", ScanState::Unreachable, ""),
            ("stream: Can't allocate memory ERROR\0", ScanState::Unreachable, ""),
            ("", ScanState::Unreachable, ""),
            ("NOT OK", ScanState::Unreachable, ""),
        ] {
            let found = reading(reply.as_bytes());
            assert_eq!(found, Scan { state, finding: finding.to_owned() }, "{reply:?}");
        }
    }

    #[test]
    fn an_address_is_a_socket_or_a_host_with_a_port() {
        for (text, expected) in [
            ("unix:/run/clamav/clamd.ctl", true),
            ("tcp:127.0.0.1:3310", true),
            ("tcp:[::1]:3310", true),
            ("unix:clamd.ctl", false),
            ("tcp:127.0.0.1", false),
            ("/run/clamav/clamd.ctl", false),
            ("", false),
        ] {
            let address = text.parse::<ScannerAddress>();
            assert_eq!(address.is_ok(), expected, "{text}");
            assert!(address.is_err() || address.unwrap().to_string() == text, "{text}");
        }
    }
}
