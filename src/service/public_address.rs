//! Knows under which address people reach a server, and which names mean this machine; knows no request.

use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;

/// The address under which people reach a server, as browsers write an origin: `https://amparo.example`. Without TLS it
/// is one of this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicAddress {
    origin: String,
    host: String,
}

impl PublicAddress {
    /// That of a server on this machine which nothing stands before.
    pub fn of_machine(listen: SocketAddr) -> PublicAddress {
        let authority = listen.to_string();
        let authority = authority.strip_suffix(":80").unwrap_or(&authority);
        PublicAddress { origin: format!("http://{authority}"), host: listen.ip().to_string() }
    }

    /// An address of a site, encrypted or not.
    fn read(text: &str) -> Result<PublicAddress, String> {
        let unread = || {
            format!(
                "`{text}` is no address of a site: write the scheme and the host, such as https://amparo.example"
            )
        };
        let plain = text.trim().trim_end_matches('/').to_ascii_lowercase();
        let (scheme, authority) = plain.split_once("://").ok_or_else(unread)?;
        let usual = match scheme {
            "https" => 443,
            "http" => 80,
            _ => return Err(unread()),
        };
        let (host, port) = split_port(authority).ok_or_else(unread)?;
        let port = port.filter(|port| *port != usual).map(|port| format!(":{port}")).unwrap_or_default();
        Ok(PublicAddress { origin: format!("{scheme}://{host}{port}"), host: bare(host) })
    }

    /// As browsers write it, without a slash at its end.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Whether the way to it is encrypted.
    pub fn is_encrypted(&self) -> bool {
        self.origin.starts_with("https://")
    }

    /// Whether this is the name of its host; capitals and a point at the end do not matter.
    pub fn is_at(&self, host: &str) -> bool {
        bare(host) == self.host
    }

    /// The whole address of a page, for letters and for the eyes of others.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}

impl fmt::Display for PublicAddress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.origin)
    }
}

impl FromStr for PublicAddress {
    type Err = String;

    fn from_str(text: &str) -> Result<PublicAddress, String> {
        let address = PublicAddress::read(text)?;
        if !address.is_encrypted() && !is_own_host(&address.host) {
            return Err(format!(
                "`{text}`: passwords need an encrypted way. Write https://, and let a reverse proxy do TLS; http:// is \
                 for this machine alone"
            ));
        }
        Ok(address)
    }
}

/// The address under which phones reach a room, such as `http://192.168.8.10:3080`. It need not be encrypted: no password and no
/// account crosses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomAddress(pub PublicAddress);

impl FromStr for RoomAddress {
    type Err = String;

    fn from_str(text: &str) -> Result<RoomAddress, String> {
        PublicAddress::read(text).map(RoomAddress)
    }
}

/// A host, in brackets where it is an address of IPv6, and the port behind it.
fn split_port(authority: &str) -> Option<(&str, Option<u16>)> {
    let end = authority.rfind(']').map_or(0, |end| end + 1);
    let (host, port) = match authority.get(end..)?.find(':') {
        Some(colon) => (authority.get(..end + colon)?, Some(authority.get(end + colon + 1..)?.parse().ok()?)),
        None => (authority, None),
    };
    let is_name = |name: &str| {
        !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.')
    };
    let is_address = |host: &str| bare(host).parse::<IpAddr>().is_ok();
    let fits = if host.starts_with('[') { is_address(host) } else { is_name(host) };
    fits.then_some((host, port))
}

/// The name of a host without what stands around it.
fn bare(host: &str) -> String {
    host.trim_start_matches('[').trim_end_matches([']', '.']).to_ascii_lowercase()
}

/// Whether a host is this machine: `localhost`, names below it, and addresses that never leave the machine.
pub fn is_own_host(host: &str) -> bool {
    let host = bare(host);
    host == "localhost"
        || host.ends_with(".localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_an_origin_and_needs_an_encrypted_way() {
        for (text, expected) in [
            ("https://amparo.example", Some("https://amparo.example")),
            (" HTTPS://Amparo.Example:443/ ", Some("https://amparo.example")),
            ("https://amparo.example:8443", Some("https://amparo.example:8443")),
            ("https://[2001:db8::1]:8443", Some("https://[2001:db8::1]:8443")),
            ("http://localhost:3000", Some("http://localhost:3000")),
            ("http://127.0.0.1:80", Some("http://127.0.0.1")),
            ("http://amparo.example", None),
            ("amparo.example", None),
            ("ftp://amparo.example", None),
            ("https://", None),
            ("https://amparo.example/path", None),
            ("https://amparo.example?x", None),
            ("https://somebody@amparo.example", None),
            ("https://niñez.example", None),
            ("https://amparo.example:port", None),
            ("https://[amparo]", None),
        ] {
            let read = text.parse::<PublicAddress>();
            assert_eq!(read.as_ref().ok().map(PublicAddress::origin), expected, "{text}: {read:?}");
        }
    }

    #[test]
    fn a_room_needs_no_encrypted_way() {
        for (text, expected) in [
            ("http://192.168.8.10:3080/", Some("http://192.168.8.10:3080")),
            ("http://room.example:80", Some("http://room.example")),
            ("https://room.example", Some("https://room.example")),
            ("192.168.8.10", None),
            ("http://room.example/path", None),
        ] {
            let read = text.parse::<RoomAddress>();
            assert_eq!(read.as_ref().ok().map(|RoomAddress(one)| one.origin()), expected, "{text}: {read:?}");
        }
        let usual = PublicAddress::of_machine("192.168.8.10:80".parse().unwrap());
        assert_eq!(usual.origin(), "http://192.168.8.10", "as browsers write it");
    }

    #[test]
    fn a_link_leads_to_the_same_host() {
        let address: PublicAddress = "https://Amparo.example:8443".parse().unwrap();
        assert_eq!(address.link("/en/"), "https://amparo.example:8443/en/");
        for (host, expected) in [("AMPARO.example.", true), ("amparo.example.evil", false), ("evil", false)] {
            assert_eq!(address.is_at(host), expected, "{host}");
        }
    }
}
