//! Knows how a provider of sign-ins is reached; knows nothing of what it is asked.

use openidconnect::http;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use std::pin::Pin;
use std::time::Duration;

/// How long a provider may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// How many bytes an answer may have: lists of keys have a few thousand.
const LARGEST: usize = 1 << 20;

/// A way to providers. Cheap to clone.
#[derive(Clone)]
pub struct Fetcher(reqwest::Client);

/// Why nothing came back.
#[derive(Debug, thiserror::Error)]
pub enum FetchError {
    /// It could not be asked.
    #[error(transparent)]
    Request(#[from] reqwest::Error),
    /// It says too much.
    #[error("the answer has more than {LARGEST} bytes")]
    TooLarge,
}

impl Fetcher {
    /// A way that follows no provider to other addresses; to encrypted ones alone, where that is asked for.
    ///
    /// # Errors
    /// A system without certificates of those whom it trusts.
    pub fn new(only_encrypted: bool) -> Result<Fetcher, FetchError> {
        // Where somebody chose before, theirs stays.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .https_only(only_encrypted)
            .redirect(reqwest::redirect::Policy::none())
            .timeout(PATIENCE)
            .build()?;
        Ok(Fetcher(client))
    }

    async fn fetch(&self, request: HttpRequest) -> Result<HttpResponse, FetchError> {
        let mut answer = self.0.execute(request.try_into()?).await?;
        let mut body = Vec::new();
        while let Some(chunk) = answer.chunk().await? {
            body.extend_from_slice(&chunk);
            if body.len() > LARGEST {
                return Err(FetchError::TooLarge);
            }
        }
        let mut response = http::Response::new(body);
        *response.status_mut() = answer.status();
        *response.headers_mut() = answer.headers().clone();
        Ok(response)
    }
}

impl<'c> AsyncHttpClient<'c> for Fetcher {
    type Error = FetchError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, FetchError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.fetch(request))
    }
}
