//! Knows which numbers of the network are everybody's, and which lead to this machine or to those beside it.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether a number leads out, to a machine that anybody can reach.
pub fn is_outside(number: IpAddr) -> bool {
    match number {
        IpAddr::V4(number) => is_outside_v4(number),
        IpAddr::V6(number) => is_outside_v6(number),
    }
}

/// Source: the registry of special-purpose addresses (RFC 6890), with what several machines share (RFC 6598).
fn is_outside_v4(number: Ipv4Addr) -> bool {
    let [first, second, third, _] = number.octets();
    let is_special = number.is_private()
        || number.is_loopback()
        || number.is_link_local()
        || number.is_documentation()
        || number.is_multicast()
        || matches!((first, second, third), (0, ..) | (240.., ..) | (192, 0, 0) | (192, 88, 99))
        || first == 100 && (64..128).contains(&second)
        || first == 198 && (second == 18 || second == 19);
    !is_special
}

/// Numbers in which an older one is hidden are what that is; of the others only those that are given to the world lead out.
fn is_outside_v6(number: Ipv6Addr) -> bool {
    if let Some(inner) = inner_v4(number) {
        return is_outside_v4(inner);
    }
    let [first, second, ..] = number.segments();
    let is_given = first & 0xe000 == 0x2000;
    let is_special =
        first == 0x2001 && (second < 0x0200 || second == 0x0db8) || first == 0x3fff && second < 0x1000;
    is_given && !is_special
}

/// The older number that is hidden in this one: mapped, translated (RFC 6052) or tunnelled (RFC 3056).
fn inner_v4(number: Ipv6Addr) -> Option<Ipv4Addr> {
    let from = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    match number.segments() {
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => Some(from(high, low)),
        [0x2002, high, low, ..] => Some(from(high, low)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_everybodys_is_outside() {
        for (number, expected) in [
            ("8.8.8.8", true),
            ("197.155.64.10", true),
            ("172.32.0.1", true),
            ("100.63.0.1", true),
            ("127.0.0.1", false),
            ("127.255.255.254", false),
            ("0.0.0.0", false),
            ("10.1.2.3", false),
            ("172.16.0.1", false),
            ("192.168.1.1", false),
            ("169.254.169.254", false),
            ("100.64.0.1", false),
            ("192.0.0.8", false),
            ("192.0.2.1", false),
            ("198.18.0.1", false),
            ("224.0.0.1", false),
            ("255.255.255.255", false),
            ("2a00:1450:4001::1", true),
            ("2600::", true),
            ("::", false),
            ("::1", false),
            ("::ffff:127.0.0.1", false),
            ("::ffff:8.8.8.8", true),
            ("64:ff9b::a00:1", false),
            ("64:ff9b::808:808", true),
            ("2002:7f00:1::", false),
            ("2001::1", false),
            ("2001:db8::1", false),
            ("fc00::1", false),
            ("fe80::1", false),
            ("ff02::1", false),
        ] {
            assert_eq!(is_outside(number.parse().unwrap()), expected, "{number}");
        }
    }
}
