//! Knows how `amparo people` lists whom the log names, and erases a name.

use super::database::DatabaseArgs;
use super::import::sentence;
use super::{Exit, Failure, Output};
use crate::clock::Clock;
use crate::storage::{self, NamedPerson, PersonId, StoreError};
use clap::Args;

const AFTER: &str = "\
Examples:
  amparo people                                everybody the log names, with ids
  amparo people --erase 5f0c2d…                takes the name away for good

The log names people by ids; their names stand beside it. An erased name is in no
part of the file any more, shows as — where it stood, and the log still holds. It
stays in copies made before, in frozen documents, and in what people wrote in
findings, comments and notes. Stop the server before you erase a name.";

/// List the people the log names, or erase the name of one.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct People {
    /// Erase the name of the person with this id
    #[arg(long, value_name = "ID")]
    pub erase: Option<PersonId>,
    /// The database
    #[command(flatten)]
    pub database: DatabaseArgs,
}

impl People {
    /// Erases a name where that is asked, and lists everybody.
    ///
    /// # Errors
    /// A database that cannot be read or written; an id that nobody has.
    pub fn run(self) -> Result<Output, Failure> {
        let address = self.database.existing()?;
        let people = super::serve::runtime()?.block_on(async {
            let store = match &self.erase {
                Some(_) => storage::open(&address).await?,
                None => storage::open_to_read(&address).await?,
            };
            if let Some(id) = self.erase {
                store.erase(id, Clock::System.now()).await?;
            }
            let people = store.people().await?;
            store.close().await?;
            Ok::<_, StoreError>(people)
        });
        people.map(|people| Output::of(people_list(&people))).map_err(|error| {
            let exit = match &error {
                StoreError::NoSuchPerson { .. } => Exit::Usage,
                _ => Exit::Failed,
            };
            Failure::new(exit, sentence(&error.to_string()))
        })
    }
}

fn people_list(people: &[NamedPerson]) -> String {
    if people.is_empty() {
        return "The log names nobody by an id yet.\n".to_owned();
    }
    let name = |person: &NamedPerson| person.name.clone().unwrap_or_else(|| "(erased)".to_owned());
    let mut people: Vec<(String, &PersonId)> = people.iter().map(|one| (name(one), &one.id)).collect();
    people.sort();
    people.iter().map(|(name, id)| format!("{id} {name}\n")).collect()
}
