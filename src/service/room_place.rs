//! Knows where a room is served, and under which addresses phones can reach it there; knows no session.

use super::{PublicAddress, RoomAddress};
use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};

/// Where a room is served.
#[derive(Clone, Debug)]
pub struct RoomOptions {
    /// Where to listen for phones.
    pub listen: SocketAddr,
    /// Under which address phones reach that; those of the machine where none is named.
    pub address: Option<RoomAddress>,
}

/// An address in each network that access points, hotspots of laptops and phones, and offices usually make, and one elsewhere, which
/// the way to the internet leads to.
const USUAL: [&str; 11] = [
    "192.0.2.1",
    "192.168.0.1",
    "192.168.1.1",
    "192.168.8.1",
    "192.168.43.1",
    "192.168.88.1",
    "192.168.137.1",
    "10.0.0.1",
    "10.42.0.1",
    "172.16.0.1",
    "172.20.10.1",
];
/// The port to which nothing is sent.
const DISCARD: u16 = 9;

/// Under which addresses phones can reach what listens there, to choose from; the one that is named alone, where one is.
pub fn room_addresses(listen: SocketAddr, named: Option<&RoomAddress>) -> Vec<PublicAddress> {
    if let Some(RoomAddress(address)) = named {
        return vec![address.clone()];
    }
    let hosts = match listen.ip().is_unspecified() {
        true => machine_hosts(),
        false => vec![listen.ip()],
    };
    let address = |host| PublicAddress::of_machine(SocketAddr::new(host, listen.port()));
    hosts.into_iter().map(address).collect()
}

/// By which addresses this machine goes into its networks; its own where it is in none. Nothing is sent.
fn machine_hosts() -> Vec<IpAddr> {
    let own = |network: &&str| {
        let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
        socket.connect((*network, DISCARD)).ok()?;
        Some(socket.local_addr().ok()?.ip())
    };
    let hosts: BTreeSet<IpAddr> = USUAL.iter().filter_map(own).collect();
    let outer: Vec<IpAddr> =
        hosts.into_iter().filter(|host| !host.is_loopback() && !host.is_unspecified()).collect();
    if outer.is_empty() { vec![Ipv4Addr::LOCALHOST.into()] } else { outer }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_get_the_address_that_is_named_or_those_of_the_machine() {
        let origins = |listen: &str, named: Option<&str>| -> Vec<String> {
            let named: Option<RoomAddress> = named.map(|named| named.parse().unwrap());
            let all = room_addresses(listen.parse().unwrap(), named.as_ref());
            all.iter().map(|one| one.origin().to_owned()).collect()
        };
        assert_eq!(origins("0.0.0.0:3080", Some("http://room.local:3080")), ["http://room.local:3080"]);
        assert_eq!(origins("192.168.8.10:3080", None), ["http://192.168.8.10:3080"]);
        let of_machine = origins("0.0.0.0:3080", None);
        assert!(!of_machine.is_empty(), "there is always one to print");
        for origin in of_machine {
            assert!(origin.ends_with(":3080") && !origin.contains("0.0.0.0"), "{origin}");
        }
    }
}
