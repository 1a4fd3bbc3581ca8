//! Knows what the server says when an answer is sent in the background; the same types write it and read it.

use serde::{Deserialize, Serialize};

/// What is held on the server. With status 200 it is what was sent, now saved; with 409 it is what somebody saved
/// before, and what was sent was not kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldAnswer {
    /// Its version; 0 where nothing was ever saved.
    pub version: u64,
    /// The fields of the form as a page that shows it would fill them, by name.
    pub fields: Vec<(String, String)>,
}

/// Why an answer cannot be saved as it is. Status 422; nothing was kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaveProblems {
    /// The field and what is wrong with it, in the reader's language.
    pub problems: Vec<(String, String)>,
}

/// What the form of a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PageState {
    /// What is held on the server, as somebody asked for it.
    Fresh,
    /// What was sent, with room for more. It is not saved yet.
    Room,
    /// What was sent, with what has to be put right. It cannot be saved as it is.
    Faulty,
    /// What was sent, beside another answer that stands. A person has to decide; nothing is sent by itself.
    Conflict,
}

/// The status of a reply that says that the assessment is archived: nothing in it is changed until it is
/// brought back.
const ARCHIVED: u16 = 423;

/// What came of sending an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SaveReply {
    /// It is kept.
    Saved(HeldAnswer),
    /// Somebody else was faster; theirs stands.
    Overtaken(HeldAnswer),
    /// It lacks something; the first thing it lacks.
    Incomplete(String),
    /// The assessment was put away; nothing in it can be changed.
    Archived,
    /// The server was not reached.
    Unreachable,
    /// The server would not or could not keep it.
    Refused,
}

impl SaveReply {
    /// The meaning of a response.
    pub(super) fn read(status: u16, body: &str) -> SaveReply {
        let held = || serde_json::from_str::<HeldAnswer>(body);
        let reply = match status {
            200 => held().map(SaveReply::Saved),
            409 => held().map(SaveReply::Overtaken),
            422 => serde_json::from_str::<SaveProblems>(body).map(|problems| {
                let first = problems.problems.into_iter().next();
                SaveReply::Incomplete(first.map(|(_, text)| text).unwrap_or_default())
            }),
            ARCHIVED => Ok(SaveReply::Archived),
            _ => Ok(SaveReply::Refused),
        };
        reply.unwrap_or(SaveReply::Refused)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_response_means_one_thing() {
        let held = HeldAnswer { version: 4, fields: vec![("rating".to_owned(), "2".to_owned())] };
        let body = r#"{"version":4,"fields":[["rating","2"]]}"#;
        assert_eq!(serde_json::to_string(&held).unwrap(), body);
        for (status, body, expected) in [
            (200, body, SaveReply::Saved(held.clone())),
            (409, body, SaveReply::Overtaken(held)),
            (
                422,
                r#"{"problems":[["reason","Say why"],["x","y"]]}"#,
                SaveReply::Incomplete("Say why".to_owned()),
            ),
            (200, "<!DOCTYPE html>", SaveReply::Refused),
            (423, "null", SaveReply::Archived),
            (403, "", SaveReply::Refused),
            (503, "{}", SaveReply::Refused),
        ] {
            assert_eq!(SaveReply::read(status, body), expected, "{status} {body}");
        }
    }
}
