//! Knows what is counted and measured while a server runs, for Prometheus: how often it is asked, how it answers and how it
//! stands; never who asked, and about which country.

use super::record::RecordOutcome;
use super::{Secret, Service, ServiceError};
use prometheus::{Error, HistogramOpts, HistogramVec, IntCounterVec, IntGauge, Opts, Registry, TextEncoder};
use std::net::SocketAddr;
use std::time::Duration;

/// The upper bounds between which times are counted, in seconds.
const BOUNDS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0];

/// Where figures are given.
#[derive(Clone, Debug)]
pub struct MetricsOptions {
    /// The address, which serves nothing else.
    pub listen: SocketAddr,
    /// What whoever asks must show; where there is none, only this machine may ask.
    pub token: Option<Secret>,
}

/// What came of a request to keep something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SaveResult {
    /// It is kept.
    Kept,
    /// Somebody else was faster.
    Overtaken,
    /// The database could not keep it.
    Failed,
}

impl SaveResult {
    fn of(outcome: &Result<RecordOutcome, ServiceError>) -> SaveResult {
        match outcome {
            Ok(RecordOutcome::Kept(_) | RecordOutcome::Unchanged(_)) => SaveResult::Kept,
            Ok(RecordOutcome::Overtaken { .. }) => SaveResult::Overtaken,
            Err(_) => SaveResult::Failed,
        }
    }

    fn code(self) -> &'static str {
        match self {
            SaveResult::Kept => "kept",
            SaveResult::Overtaken => "overtaken",
            SaveResult::Failed => "failed",
        }
    }
}

/// What is counted and measured. Its clones are the same figures.
#[derive(Clone)]
pub struct Metrics {
    registry: Registry,
    requests: IntCounterVec,
    seconds: HistogramVec,
    saves: IntCounterVec,
    ready: IntGauge,
    entries: IntGauge,
    bytes: IntGauge,
    sessions: IntGauge,
    copied: IntGauge,
    copy_failed: IntGauge,
}

impl Metrics {
    /// Figures of which nothing is counted yet.
    ///
    /// # Errors
    /// A name that Prometheus does not allow.
    pub fn new() -> Result<Metrics, Error> {
        let requests = Opts::new("amparo_requests_total", "Requests by template of the address and status.");
        let seconds = HistogramOpts::new("amparo_request_seconds", "Time until a reply begins.");
        let saves = Opts::new("amparo_saves_total", "Changes to assessments by what came of them.");
        let metrics = Metrics {
            registry: Registry::new(),
            requests: IntCounterVec::new(requests, &["method", "route", "status"])?,
            seconds: HistogramVec::new(seconds.buckets(BOUNDS.to_vec()), &["route"])?,
            saves: IntCounterVec::new(saves, &["result"])?,
            ready: IntGauge::new("amparo_ready", "1 where the database answers and can be used, else 0.")?,
            entries: IntGauge::new("amparo_log_entries", "Place of the last entry of the log.")?,
            bytes: IntGauge::new("amparo_database_bytes", "Size of the database.")?,
            sessions: IntGauge::new("amparo_sessions", "Sessions that have not ended.")?,
            copied: IntGauge::new(
                "amparo_backup_last_timestamp_seconds",
                "When the server last copied the database by itself, in seconds since 1970; 0 for never.",
            )?,
            copy_failed: IntGauge::new(
                "amparo_backup_failed",
                "1 where the last copy that the server tried to make failed, else 0.",
            )?,
        };
        metrics.register()?;
        Ok(metrics)
    }

    fn register(&self) -> Result<(), Error> {
        self.registry.register(Box::new(self.requests.clone()))?;
        self.registry.register(Box::new(self.seconds.clone()))?;
        self.registry.register(Box::new(self.saves.clone()))?;
        let gauges =
            [&self.ready, &self.entries, &self.bytes, &self.sessions, &self.copied, &self.copy_failed];
        for gauge in gauges {
            self.registry.register(Box::new(gauge.clone()))?;
        }
        for result in [SaveResult::Kept, SaveResult::Overtaken, SaveResult::Failed] {
            self.saves.with_label_values(&[result.code()]).inc_by(0);
        }
        Ok(())
    }

    /// Counts a request to an address of this template, and how long its reply took to begin.
    pub fn count_request(&self, method: &str, route: &str, status: u16, took: Duration) {
        self.requests.with_label_values(&[method, route, status.to_string().as_str()]).inc();
        self.seconds.with_label_values(&[route]).observe(took.as_secs_f64());
    }
}

impl Service {
    /// The same with what is counted.
    pub fn with_metrics(self, metrics: Metrics) -> Service {
        Service { metrics: Some(metrics), ..self }
    }

    /// What is counted; none where nobody asked for figures.
    pub fn metrics(&self) -> Option<&Metrics> {
        self.metrics.as_ref()
    }

    /// Counts what came of a change.
    pub(super) fn count_save(&self, outcome: &Result<RecordOutcome, ServiceError>) {
        if let Some(metrics) = self.metrics() {
            metrics.saves.with_label_values(&[SaveResult::of(outcome).code()]).inc();
        }
    }

    /// All figures as Prometheus reads them; of a database that does not answer, those of before.
    pub async fn figures(&self) -> String {
        let Some(metrics) = self.metrics() else { return String::new() };
        let is_ready = self.check_ready().await.is_ok();
        metrics.ready.set(i64::from(is_ready));
        if is_ready && let Ok(size) = self.store.size().await {
            metrics.entries.set(size.entries.cast_signed());
            metrics.bytes.set(size.bytes.cast_signed());
        }
        if is_ready && let Ok(sessions) = self.count_sessions().await {
            metrics.sessions.set(i64::try_from(sessions).unwrap_or(i64::MAX));
        }
        let copies = self.backup_status();
        metrics.copied.set(copies.last.map_or(0, |last| last.timestamp()));
        metrics.copy_failed.set(i64::from(copies.failure.is_some()));
        TextEncoder::new().encode_to_string(&metrics.registry.gather()).unwrap_or_else(|error| {
            tracing::error!(%error, "the figures could not be written");
            String::new()
        })
    }
}
