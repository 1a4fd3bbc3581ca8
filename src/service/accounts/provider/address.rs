//! Knows which addresses a provider of sign-ins may have.

use crate::service::is_own_host;
use openidconnect::url::Url;
use std::fmt;
use std::str::FromStr;

/// The address of a provider, letter by letter as it calls itself (its issuer): `https://`, or `http://` on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProviderAddress(String);

impl FromStr for ProviderAddress {
    type Err = String;

    fn from_str(text: &str) -> Result<ProviderAddress, String> {
        let is_safe = |url: &Url| match url.scheme() {
            "https" => url.host_str().is_some(),
            "http" => url.host_str().is_some_and(is_own_host),
            _ => false,
        };
        let is_plain = |url: &Url| {
            url.username().is_empty()
                && url.password().is_none()
                && url.query().is_none()
                && url.fragment().is_none()
        };
        let url = Url::parse(text).ok().filter(|url| is_safe(url) && is_plain(url));
        url.map(|_| ProviderAddress(text.to_owned())).ok_or_else(|| {
            "it is no address of a provider: https://HOST/PATH as the provider calls itself (its issuer), or http:// on \
             this machine"
                .to_owned()
        })
    }
}

impl fmt::Display for ProviderAddress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl ProviderAddress {
    /// As the provider calls itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its host, with the port.
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or(self.0.as_str(), |(_, rest)| rest);
        rest.split('/').next().unwrap_or_default()
    }

    /// Whether nobody between can read what is said.
    pub fn is_encrypted(&self) -> bool {
        self.0.starts_with("https:")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_is_reached_by_an_encrypted_way_or_on_this_machine() {
        for (text, expected) in [
            ("https://login.example", true),
            ("https://login.example/realms/state/", true),
            ("http://127.0.0.1:8080", true),
            ("http://[::1]:8080/a", true),
            ("http://login.example", false),
            ("https://user:word@login.example", false),
            ("https://login.example?x=1", false),
            ("https://login.example#x", false),
            ("ftp://login.example", false),
            ("login.example", false),
            ("", false),
        ] {
            let read = text.parse::<ProviderAddress>();
            assert_eq!(read.as_ref().is_ok_and(|address| address.as_str() == text), expected, "{text}");
        }
    }
}
