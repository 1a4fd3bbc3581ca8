//! Knows how an address is asked whether something is there, and that no address leads into the own network or to anything but
//! the web; keeps nothing.

use super::LinkState;
use super::outside::is_outside;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::LOCATION;
use reqwest::redirect::Policy;
use reqwest::{Client, Response, StatusCode, Url};
use std::error::Error;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

/// How long an address may take, with all that it leads on to.
const PATIENCE: Duration = Duration::from_secs(8);
/// How often an address may lead on to another.
const STEPS: usize = 5;
/// How many addresses are asked at once, whoever wants it.
const AT_ONCE: usize = 8;
/// The ports of the web. What listens at others is seldom a site, and no address should have this server try doors.
const PORTS: [u16; 2] = [80, 443];
/// What sites read of who asks.
const AGENT: &str = "Amparo (checks links)";

/// Who asks addresses. Cheap to clone.
#[derive(Clone, Debug)]
pub struct LinkChecker {
    client: Client,
    places: Arc<Semaphore>,
    patience: Duration,
    /// Addresses of this machine that may be asked all the same.
    allowed: Arc<[SocketAddr]>,
}

/// A name that leads into the own network.
#[derive(Debug, thiserror::Error)]
#[error("the name leads into the own network")]
struct OwnNetwork;

/// Looks names up, and knows no number of the own network. Whoever is asked is one of those that were looked at here: a name
/// cannot lead elsewhere in between.
struct OutsideResolver;

impl Resolve for OutsideResolver {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let outside: Vec<SocketAddr> = found.filter(|place| is_outside(place.ip())).collect();
            if outside.is_empty() {
                return Err(OwnNetwork.into());
            }
            Ok(Box::new(outside.into_iter()) as Addrs)
        })
    }
}

impl LinkChecker {
    /// One that asks machines of others only.
    ///
    /// # Errors
    /// A system without certificates of those whom it trusts.
    pub fn new() -> reqwest::Result<LinkChecker> {
        // Where somebody chose before, theirs stays.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = Client::builder()
            .dns_resolver(OutsideResolver)
            .no_proxy()
            .pool_max_idle_per_host(0)
            .redirect(Policy::none())
            .user_agent(AGENT)
            .build()?;
        let places = Arc::new(Semaphore::new(AT_ONCE));
        Ok(LinkChecker { client, places, patience: PATIENCE, allowed: Arc::default() })
    }

    /// The same that may ask these addresses too, which are on this machine, and waits no longer than this: for tests.
    pub fn with_allowance(self, allowed: &[SocketAddr], patience: Duration) -> LinkChecker {
        LinkChecker { allowed: allowed.into(), patience, ..self }
    }

    /// What is at an address. Of what it sends, only the beginning is looked at.
    pub async fn check(&self, address: &str) -> LinkState {
        let Ok(_place) = self.places.acquire().await else { return LinkState::Unclear };
        tokio::time::timeout(self.patience, self.follow(address)).await.unwrap_or(LinkState::Unclear)
    }

    async fn follow(&self, address: &str) -> LinkState {
        let Ok(mut url) = Url::parse(address) else { return LinkState::Unclear };
        for _ in 0..=STEPS {
            if let Some(why) = self.refusal(&url) {
                return why;
            }
            let answer = match self.client.get(url.clone()).send().await {
                Ok(answer) => answer,
                Err(why) if is_own_network(&why) => return LinkState::Inside,
                Err(_) => return LinkState::Unclear,
            };
            match next(&url, &answer) {
                Some(further) => url = further,
                None => return state_of(answer.status()),
            }
        }
        LinkState::Unclear
    }

    /// Why an address is not asked, as far as it stands there in numbers; names are looked at when they are looked up.
    fn refusal(&self, url: &Url) -> Option<LinkState> {
        let Some(host) = url.host_str().filter(|_| ["http", "https"].contains(&url.scheme())) else {
            return Some(LinkState::Inside);
        };
        let port = url.port_or_known_default().unwrap_or_default();
        let number = host.trim_matches(['[', ']']).parse::<IpAddr>().ok();
        if number.is_some_and(|number| self.allowed.contains(&SocketAddr::new(number, port))) {
            return None;
        }
        match number.is_none_or(is_outside) {
            false => Some(LinkState::Inside),
            true => (!PORTS.contains(&port)).then_some(LinkState::Port),
        }
    }
}

/// Where an answer leads on to.
fn next(url: &Url, answer: &Response) -> Option<Url> {
    let place = answer.headers().get(LOCATION).filter(|_| answer.status().is_redirection())?;
    url.join(place.to_str().ok()?).ok()
}

/// What an answer means: many sites refuse programs, so that only what says so is dead.
fn state_of(status: StatusCode) -> LinkState {
    match status {
        StatusCode::NOT_FOUND | StatusCode::GONE => LinkState::Dead,
        _ if status.is_success() => LinkState::Alive,
        _ => LinkState::Unclear,
    }
}

fn is_own_network(why: &reqwest::Error) -> bool {
    let first: &(dyn Error + 'static) = why;
    std::iter::successors(Some(first), |why| (*why).source()).any(|why| why.is::<OwnNetwork>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_outside_is_asked() {
        let checker = LinkChecker::new().unwrap();
        for (address, expected) in [
            ("http://gazette.example/22", None),
            ("https://gazette.example/22", None),
            ("http://gazette.example:443/22", None),
            ("http://gazette.example:8080/", Some(LinkState::Port)),
            ("http://gazette.example:22/", Some(LinkState::Port)),
            ("https://gazette.example:6379/", Some(LinkState::Port)),
            ("http://8.8.8.8/", None),
            ("http://8.8.8.8:25/", Some(LinkState::Port)),
            ("http://127.0.0.1/", Some(LinkState::Inside)),
            ("http://[::1]:8080/", Some(LinkState::Inside)),
            ("ftp://gazette.example/", Some(LinkState::Inside)),
        ] {
            assert_eq!(checker.refusal(&Url::parse(address).unwrap()), expected, "{address}");
        }
    }
}
