//! Knows what the errors of PostgreSQL mean to the person who meets them.

use crate::storage::{ServerProblem, StoreError};
use sqlx::Error;
use std::path::PathBuf;

/// What an error means; `address` is that of the database, without its password.
/// Codes: <https://www.postgresql.org/docs/current/errcodes-appendix.html>.
pub(super) fn of_database(address: &str, error: Error) -> StoreError {
    let why = error.to_string();
    let server = |problem| StoreError::Server { address: address.to_owned(), problem };
    if let Some(code) = code(&error) {
        return match code.as_str() {
            // Looked up by its text, which an index of PostgreSQL holds only so far.
            "54000" => StoreError::Unfit { place: "a name or an id".to_owned(), why },
            code => server(problem_of(code, why)),
        };
    }
    match error {
        Error::PoolClosed | Error::WorkerCrashed => StoreError::Closed,
        Error::PoolTimedOut => {
            server(ServerProblem::Away { why: "no connection within five seconds".to_owned() })
        }
        Error::Io(_) | Error::Tls(_) => server(ServerProblem::Away { why }),
        Error::Configuration(_) => StoreError::Address { url: address.to_owned() },
        _ => server(ServerProblem::Other { why }),
    }
}

fn problem_of(code: &str, why: String) -> ServerProblem {
    match code {
        "28000" | "28P01" => ServerProblem::Login { why },
        "3D000" => ServerProblem::Missing,
        "42501" => ServerProblem::Rights { why },
        "25006" => ServerProblem::ReadOnly,
        "53100" => ServerProblem::Full,
        "40001" | "40P01" | "23505" | "55P03" | "57014" | "53300" => ServerProblem::Busy { why },
        _ if code.starts_with("08") || code.starts_with("57P") => ServerProblem::Away { why },
        _ if code.starts_with("XX") || code == "58P01" => ServerProblem::Damaged { why },
        _ => ServerProblem::Other { why },
    }
}

/// Whether the same may succeed a moment later: two who write waited for each other, or had the same thought.
pub(super) fn is_passing(error: &Error) -> bool {
    code(error).is_some_and(|code| ["40001", "40P01", "23505"].contains(&code.as_str()))
}

/// What an error means that left traces of what was taken away.
pub(super) fn traces(address: &str, error: Error) -> StoreError {
    StoreError::Traces { path: PathBuf::from(address), why: of_database(address, error).to_string() }
}

fn code(error: &Error) -> Option<String> {
    Some(error.as_database_error()?.code()?.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_reached_is_told_by_its_address() {
        let error = of_database("postgres://amparo@db/amparo", Error::PoolTimedOut).to_string();
        assert!(error.starts_with("the database postgres://amparo@db/amparo does not answer"), "{error}");
        for (code, expected) in [
            ("28P01", "lets nobody in"),
            ("3D000", "does not exist"),
            ("57P01", "does not answer"),
            ("53100", "has no room left"),
            ("XX001", "is damaged"),
        ] {
            let problem = problem_of(code, "why".to_owned()).to_string();
            assert!(problem.contains(expected), "{code}: {problem}");
        }
    }
}
