//! Knows how a server writes its log, and what never comes into it; knows nothing of what is logged.

use clap::ValueEnum;
use std::io::IsTerminal;
use std::str::FromStr;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::Directive;

/// How the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// A line for people.
    Text,
    /// A line of JSON, for programs that collect logs.
    Json,
}

/// Begins to write the log to the standard error.
pub fn begin(format: LogFormat, filter: &str) {
    let filter = without_secret_addresses(EnvFilter::new(filter));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match format {
        LogFormat::Text => log.with_ansi(std::io::stderr().is_terminal()).init(),
        LogFormat::Json => log.json().flatten_event(true).init(),
    }
}

/// The filter, without the lines of those who would write the addresses that let somebody in.
pub fn without_secret_addresses(filter: EnvFilter) -> EnvFilter {
    filter.add_directive(Directive::from_str("tower_http::csrf=info").unwrap_or_default())
}

/// A filter as it may be set.
///
/// # Errors
/// One that cannot be understood.
pub fn filter(text: &str) -> Result<String, String> {
    let read = EnvFilter::try_new(text);
    read.map(|_| text.to_owned()).map_err(|why| {
        format!("it is no filter of a log ({why}); write a level, such as info, or info,sqlx=warn")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_is_a_level_with_exceptions() {
        for (text, is_good) in [("info", true), ("info,sqlx=warn", true), ("info,sqlx=loud", false)] {
            assert_eq!(filter(text).is_ok(), is_good, "{text}");
        }
    }
}
