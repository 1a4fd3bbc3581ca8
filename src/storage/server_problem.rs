//! Knows what may keep a database server from doing what is asked, and says it with what to do.

/// What is the matter with a database on a server; a sentence that begins with the database.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ServerProblem {
    /// It cannot be reached, or is too busy to let anybody in.
    #[error(
        "does not answer ({why}): nothing of this was kept; see that PostgreSQL runs and can be reached there, then try again \
         (Amparo itself need not be started anew)"
    )]
    Away {
        /// What was said.
        why: String,
    },
    /// The user or the password is not known there.
    #[error(
        "lets nobody in with this user and password ({why}): mend them in its address, or in pg_hba.conf on the server"
    )]
    Login {
        /// What was said.
        why: String,
    },
    /// The server has no such database.
    #[error("does not exist on its server: make it (createdb --owner USER NAME), or name another")]
    Missing,
    /// The server is older than we can use.
    #[error(
        "stands on PostgreSQL {found}, and 15 is the oldest that Amparo can use: bring the server up to date"
    )]
    TooOld {
        /// Its version.
        found: String,
    },
    /// Texts of some languages would have no letters.
    #[error(
        "keeps its texts as {found}, which lacks the letters of most languages: make another one \
         (createdb --encoding UTF8 --template template0 NAME)"
    )]
    Encoding {
        /// How it keeps texts.
        found: String,
    },
    /// The user may not do this.
    #[error(
        "does not let its user do this ({why}): nothing of this was kept; make the user its owner \
         (ALTER DATABASE NAME OWNER TO USER)"
    )]
    Rights {
        /// What was said.
        why: String,
    },
    /// Nothing can be written there.
    #[error(
        "can only be read, because it follows another server or was opened to be looked at: nothing of this was kept; name \
         the one that is written to"
    )]
    ReadOnly,
    /// The server's disk is full.
    #[error("has no room left: nothing of this was kept; free some space on its server, then try again")]
    Full,
    /// Others were in the way for too long.
    #[error("is busy ({why}): nothing of this was kept; try again in a moment")]
    Busy {
        /// What was said.
        why: String,
    },
    /// Another Amparo has it open, and may not while this is done.
    #[error("is in use by another Amparo: stop every server that has it open first, then try again")]
    InUse,
    /// What is on its disk makes no sense.
    #[error(
        "is damaged ({why}): stop Amparo, keep the database, and move the latest backup into an empty one (amparo move)"
    )]
    Damaged {
        /// What was said.
        why: String,
    },
    /// Anything else that the server said.
    #[error(
        "could not be used ({why}): nothing of this was kept; see what the server's own log says, then try again"
    )]
    Other {
        /// What was said.
        why: String,
    },
}
