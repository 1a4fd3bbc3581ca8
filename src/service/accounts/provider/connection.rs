//! Knows how a provider of sign-ins is asked who somebody is: OpenID Connect with a code and PKCE. Knows no account.

use super::ProviderAddress;
use super::fetch::Fetcher;
use crate::accounts::ProviderTicket;
use crate::service::Secret;
use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreJwsSigningAlgorithm, CoreProviderMetadata,
};
use openidconnect::{
    AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet, EndpointSet,
    IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, TokenResponse,
};
use std::error::Error;
use std::sync::{Mutex, PoisonError};

/// How long what a provider says of itself, its keys among it, is not asked for again.
const FRESH: TimeDelta = TimeDelta::minutes(5);
/// How far the clock of a provider may be from ours.
const SKEW: TimeDelta = TimeDelta::minutes(2);
/// How a provider may sign; never with a secret that two share, and never not at all.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 8] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
];

/// The provider that an installation trusts.
#[derive(Clone, Debug)]
pub struct ProviderSettings {
    /// Its address.
    pub issuer: ProviderAddress,
    /// What it calls this installation.
    pub client: String,
    /// What shows that this installation is the one; none where it needs nothing but PKCE.
    pub secret: Option<Secret>,
    /// What people call it.
    pub name: String,
}

/// Why a provider said nothing that holds.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    /// The way to it could not be made.
    #[error("the provider of sign-ins cannot be reached from this machine: {0}")]
    NoWay(String),
    /// It does not answer, or not as a provider does.
    #[error("the provider of sign-ins does not answer as one: {0}")]
    Away(String),
    /// What it said of somebody does not hold.
    #[error("what the provider of sign-ins said does not hold: {0}")]
    Doubtful(String),
}

/// A provider with what it said of itself.
pub struct Provider {
    /// What is known of it.
    pub settings: ProviderSettings,
    fetcher: Fetcher,
    description: Mutex<Option<ProviderDescription>>,
}

/// What a provider says of itself.
#[derive(Clone)]
struct ProviderDescription {
    at: DateTime<Utc>,
    metadata: CoreProviderMetadata,
}

/// This installation, as the provider knows it.
type RelyingParty = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

impl Provider {
    /// This provider; it is not asked anything yet.
    ///
    /// # Errors
    /// [`ProviderError::NoWay`].
    pub fn new(settings: ProviderSettings) -> Result<Provider, ProviderError> {
        let fetcher = Fetcher::new(settings.issuer.is_encrypted());
        let fetcher = fetcher.map_err(|why| ProviderError::NoWay(chain(&why)))?;
        Ok(Provider { settings, fetcher, description: Mutex::default() })
    }

    /// Where somebody goes who carries this ticket; `redirect` is where the provider sends them back to.
    ///
    /// # Errors
    /// [`ProviderError::Away`].
    pub async fn way(
        &self,
        redirect: &str,
        ticket: &ProviderTicket,
        now: DateTime<Utc>,
    ) -> Result<String, ProviderError> {
        let client = self.relying_party(redirect, now).await?;
        let (state, nonce) = (CsrfToken::new(ticket.state.clone()), Nonce::new(ticket.nonce.clone()));
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&verifier(ticket));
        let asked =
            client.authorize_url(CoreAuthenticationFlow::AuthorizationCode, move || state, move || nonce);
        let (url, _, _) = asked.set_pkce_challenge(challenge).url();
        Ok(url.to_string())
    }

    /// The name under which the provider knows whoever came back with this ticket and this code.
    ///
    /// # Errors
    /// [`ProviderError::Away`], [`ProviderError::Doubtful`].
    pub async fn subject(
        &self,
        redirect: &str,
        code: &str,
        ticket: &ProviderTicket,
        now: DateTime<Utc>,
    ) -> Result<String, ProviderError> {
        let client = self.relying_party(redirect, now).await?;
        let asked = client.exchange_code(AuthorizationCode::new(code.to_owned())).map_err(doubt)?;
        let asked = asked.set_pkce_verifier(verifier(ticket)).request_async(&self.fetcher);
        let answer = asked.await.map_err(doubt)?;
        let nothing = || ProviderError::Doubtful("it says nothing of who somebody is".to_owned());
        let token = answer.id_token().ok_or_else(nothing)?;
        let (earliest, latest) = (ticket.made - SKEW, now + SKEW);
        let is_issued = move |issued: DateTime<Utc>| match (earliest..=latest).contains(&issued) {
            true => Ok(()),
            false => Err(format!("it was issued at {issued}, and not while somebody was there")),
        };
        let verifier = client
            .id_token_verifier()
            .set_allowed_algs(ALGORITHMS)
            .set_time_fn(move || now - SKEW)
            .set_issue_time_verifier_fn(is_issued);
        let claims = token.claims(&verifier, &Nonce::new(ticket.nonce.clone())).map_err(doubt)?;
        Ok(claims.subject().as_str().to_owned())
    }

    async fn relying_party(&self, redirect: &str, now: DateTime<Utc>) -> Result<RelyingParty, ProviderError> {
        let redirect = RedirectUrl::new(redirect.to_owned()).map_err(away)?;
        let ProviderSettings { client, secret, .. } = &self.settings;
        let client = ClientId::new(client.clone());
        let secret = secret.as_ref().map(|secret| ClientSecret::new(secret.reveal().to_owned()));
        let metadata = self.metadata(now).await?;
        Ok(CoreClient::from_provider_metadata(metadata, client, secret).set_redirect_uri(redirect))
    }

    async fn metadata(&self, now: DateTime<Utc>) -> Result<CoreProviderMetadata, ProviderError> {
        let known = self.description.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(known) = known.filter(|known| (now - known.at).abs() < FRESH) {
            return Ok(known.metadata);
        }
        let issuer = IssuerUrl::new(self.settings.issuer.as_str().to_owned()).map_err(away)?;
        let metadata = CoreProviderMetadata::discover_async(issuer, &self.fetcher).await.map_err(away)?;
        let description = ProviderDescription { at: now, metadata: metadata.clone() };
        *self.description.lock().unwrap_or_else(PoisonError::into_inner) = Some(description);
        Ok(metadata)
    }
}

fn verifier(ticket: &ProviderTicket) -> PkceCodeVerifier {
    PkceCodeVerifier::new(ticket.verifier.clone())
}

fn away(why: impl Error + 'static) -> ProviderError {
    ProviderError::Away(chain(&why))
}

fn doubt(why: impl Error + 'static) -> ProviderError {
    ProviderError::Doubtful(chain(&why))
}

/// An error with its causes. What a provider sent is in none of them.
fn chain(error: &(dyn Error + 'static)) -> String {
    let causes = std::iter::successors(Some(error), |error| (*error).source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}
