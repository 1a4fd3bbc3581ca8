//! Knows what may keep the place for files from doing what is asked, and says it with what to do.

/// What is the matter with the place where files are kept outside the database; a sentence that begins with the place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlaceProblem {
    /// It cannot be reached or has no room.
    #[error(
        "cannot be used now ({why}): nothing of this was kept; see that it can be reached and has room, then try again \
         (Amparo itself need not be started anew)"
    )]
    Away {
        /// What was said.
        why: String,
    },
    /// It knows no such key, or the key may not do this.
    #[error(
        "does not let Amparo do this ({why}): nothing of this was kept; mend file-store-key and file-store-secret, or let that \
         key list, read, write and delete there"
    )]
    Refusal {
        /// What was said.
        why: String,
    },
    /// There is no such bucket or folder.
    #[error(
        "is not there: nothing of this was kept; make the bucket or mount the folder, or mend file-store"
    )]
    Missing,
    /// What was written came back as something else.
    #[error(
        "gave back something else than was written there: nothing of this was kept; check its disks, then try again"
    )]
    Altered,
    /// Something that was taken out of the database is still there.
    #[error(
        "still has a file that was taken out of the database and is shown to nobody ({why}): mend that, then do the same again"
    )]
    Remains {
        /// What was said.
        why: String,
    },
    /// The settings name no place.
    #[error(
        "cannot be used as it is set up ({why}): mend file-store and the settings that begin with file-store-"
    )]
    Unusable {
        /// What was said.
        why: String,
    },
}
