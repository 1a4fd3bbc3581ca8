//! Knows how `amparo user` looks after accounts from the machine itself, above all when nobody can come in any more.

use super::database::DatabaseArgs;
use super::import::sentence;
use super::{Exit, Failure, Output};
use crate::accounts::{Account, Grant, Role};
use crate::assessment::{Audience, InstitutionId};
use crate::framework::CountryCode;
use crate::lang::Lang;
use crate::service::{
    AccountError, AccountSummary, InvitationLink, NewAccount, Person, PublicAddress, ServeError, Service,
};
use crate::storage::StoreError;
use chrono::NaiveDate;
use clap::{Args, Subcommand};

const AFTER: &str = "\
Examples:
  amparo user list
  amparo user invite --role administrator      a link for another administrator
  amparo user invite office@ict.example --role coordinator --country KEN
  amparo user add office@ict.example --name \"Ministry of ICT\" --role reader --country KEN
  amparo user reset office@ict.example --second-proof
                                               new password, and the device is lost
  amparo user disable office@ict.example

Links are printed once, and are good once: for a day, or two weeks for an invitation.
They begin with the address given by --address: give the one by which people come, as
for amparo serve. Stop the server first.";

/// List accounts, invite somebody, reset a password, keep somebody out.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct User {
    /// What to do
    #[command(subcommand)]
    pub act: UserAct,
    /// Under which address people reach the server
    #[arg(long, global = true, value_name = "URL", default_value = "http://127.0.0.1:3000")]
    pub address: PublicAddress,
    /// The database
    #[command(flatten)]
    pub database: DatabaseArgs,
}

/// What is done with accounts.
#[derive(Debug, Subcommand)]
pub enum UserAct {
    /// List the accounts with their roles
    List,
    /// Make an account, and print a link with which its owner chooses a password
    Add {
        /// The e-mail address
        email: String,
        /// The name of the office
        #[arg(long, value_name = "NAME")]
        name: String,
        /// What it may do
        #[command(flatten)]
        grant: GrantArgs,
    },
    /// Print a link with which somebody makes an account
    Invite {
        /// The e-mail address; left out, whoever opens the link types their own
        email: Option<String>,
        /// What it may do
        #[command(flatten)]
        grant: GrantArgs,
    },
    /// Keep an account out, and end its sessions
    Disable {
        /// The e-mail address
        email: String,
    },
    /// Let an account in again
    Enable {
        /// The e-mail address
        email: String,
    },
    /// Print a link with which somebody chooses a new password
    Reset {
        /// The e-mail address
        email: String,
        /// Take the second proof away too: the device and the written codes are lost
        #[arg(long)]
        second_proof: bool,
        /// The language of the page
        #[arg(long, value_parser = super::draft::language, default_value = "en")]
        lang: Lang,
    },
    /// End all sessions of an account
    EndSessions {
        /// The e-mail address
        email: String,
    },
}

/// A role, as a command line names it.
#[derive(Debug, Args)]
pub struct GrantArgs {
    /// respondent, reader, facilitator, coordinator, officer or administrator
    #[arg(long, value_name = "ROLE", value_parser = role)]
    pub role: Role,
    /// The country, such as KEN; may be given several times for an officer
    #[arg(long, value_name = "CODE")]
    pub country: Vec<String>,
    /// The institution of a respondent, such as stakeholder-3
    #[arg(long, value_name = "ID")]
    pub institution: Option<InstitutionId>,
    /// What a reader may see: public, committee or internal
    #[arg(long, value_name = "READERS", value_parser = audience)]
    pub audience: Option<Audience>,
    /// The last day, such as 2027-03-31
    #[arg(long, value_name = "DAY")]
    pub until: Option<NaiveDate>,
    /// The language of the page
    #[arg(long, value_parser = super::draft::language, default_value = "en")]
    pub lang: Lang,
}

impl User {
    /// Does it, and says what was done.
    ///
    /// # Errors
    /// A database that cannot be read or written; an account that is not there; a role that cannot be given.
    pub fn run(self) -> Result<Output, Failure> {
        let address = self.database.existing()?;
        let done = super::serve::runtime()?.block_on(async {
            let service = Service::connect(&address).await?;
            let text = carry_out(&service, self.act, &self.address).await?;
            service.close().await?;
            Ok::<_, UserError>(text)
        });
        done.map(Output::of).map_err(|error| {
            let exit = match &error {
                UserError::Start(_) | UserError::Account(AccountError::Store(_)) | UserError::Close(_) => {
                    Exit::Failed
                }
                UserError::Account(_) | UserError::Unknown(_) | UserError::Role(_) => Exit::Usage,
            };
            Failure::new(exit, sentence(&error.to_string()))
        })
    }
}

/// Why it was not done.
#[derive(Debug, thiserror::Error)]
enum UserError {
    #[error(transparent)]
    Start(#[from] ServeError),
    #[error(transparent)]
    Account(#[from] AccountError),
    #[error("there is no account {0}: amparo user list shows all")]
    Unknown(String),
    #[error("{0}")]
    Role(String),
    #[error(transparent)]
    Close(#[from] StoreError),
}

async fn carry_out(service: &Service, act: UserAct, address: &PublicAddress) -> Result<String, UserError> {
    let owner = &Person::Owner;
    match act {
        UserAct::List => Ok(list(&service.accounts(owner).await?)),
        UserAct::Add { email, name, grant } => {
            let lang = grant.lang;
            let typed = NewAccount { email: &email, name: &name, lang: lang.code(), password: "" };
            let link = service.add_account(owner, typed, vec![grant.read(service)?]).await?;
            Ok(link_words(address, lang, &link))
        }
        UserAct::Invite { email, grant } => {
            let email = email.unwrap_or_default();
            let link = service.invite(owner, &email, vec![grant.read(service)?]).await?;
            Ok(link_words(address, grant.lang, &link))
        }
        UserAct::Reset { email, second_proof, lang } => {
            let account = find(service, &email).await?;
            let link = service.offer_new_password(owner, &account.id, second_proof).await?;
            Ok(link_words(address, lang, &link))
        }
        UserAct::Disable { email } => {
            let account = find(service, &email).await?;
            service.disable(owner, &account.id, true).await?;
            Ok(format!("{} cannot come in any more.\n", account.email))
        }
        UserAct::Enable { email } => {
            let account = find(service, &email).await?;
            service.disable(owner, &account.id, false).await?;
            Ok(format!("{} can come in again.\n", account.email))
        }
        UserAct::EndSessions { email } => {
            let account = find(service, &email).await?;
            service.end_sessions(&account.id, |_| true).await?;
            Ok(format!("{} is in nowhere any more.\n", account.email))
        }
    }
}

async fn find(service: &Service, email: &str) -> Result<Account, UserError> {
    match service.account_with(&Person::Owner, email).await {
        Err(AccountError::NotFound) => Err(UserError::Unknown(email.to_owned())),
        found => Ok(found?),
    }
}

impl GrantArgs {
    /// The role, where it says all that it takes.
    fn read(&self, service: &Service) -> Result<Grant, UserError> {
        let countries: Vec<CountryCode> =
            self.country.iter().map(|code| CountryCode::from(code.as_str())).collect();
        let unknown = countries.iter().find(|code| service.library.country(code).is_none());
        let problem = match (self.role, countries.len()) {
            _ if unknown.is_some() => {
                unknown.map(|code| format!("there is no country {code}: give its code, such as KEN"))
            }
            (Role::Administrator, 0) => None,
            (Role::Administrator, _) => {
                Some("an administrator is for no country: leave --country out".to_owned())
            }
            (Role::Officer, 0) => Some("say with --country for which countries, once for each".to_owned()),
            (Role::Officer, _) | (_, 1) => None,
            _ => Some("say with --country for which country, once".to_owned()),
        };
        let problem = problem.or_else(|| {
            let speaks = self.role == Role::Respondent;
            (speaks != self.institution.is_some()).then(|| {
                "a respondent, and nobody else, has an --institution: its entry, such as stakeholder-3"
                    .to_owned()
            })
        });
        match problem {
            Some(problem) => Err(UserError::Role(problem)),
            None => Ok(Grant {
                countries,
                institution: self.institution.clone(),
                audience: self.audience.filter(|_| self.role == Role::Reader),
                until: self.until,
                ..Grant::everywhere(self.role)
            }),
        }
    }
}

fn link_words(address: &PublicAddress, lang: Lang, link: &InvitationLink) -> String {
    let page = address.link(&format!("/{lang}/join/{}", link.token.as_str()));
    format!("{page}\nIt is good once, until {} UTC.\n", link.expires.format("%Y-%m-%d %H:%M"))
}

fn list(accounts: &[AccountSummary]) -> String {
    if accounts.is_empty() {
        return "Nobody has an account.\n".to_owned();
    }
    accounts.iter().map(line).collect()
}

fn line(account: &AccountSummary) -> String {
    let roles = account.grants.iter().map(grant_words).collect::<Vec<_>>().join(", ");
    let disabled = if account.disabled { "disabled" } else { "" };
    let lacks = account.grants.iter().any(Grant::needs_second_factor) && !account.second_factor;
    let lacks = if lacks { "no second proof yet" } else { "" };
    let parts = [account.email.as_str(), account.name.as_str(), roles.as_str(), disabled, lacks];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" | ") + "\n"
}

fn grant_words(grant: &Grant) -> String {
    let role = std::iter::once(grant.role.code().to_owned());
    let countries = grant.countries.iter().map(ToString::to_string);
    let institution = grant.institution.iter().map(ToString::to_string);
    let until = grant.until.iter().map(|until| format!("until {until}"));
    role.chain(countries).chain(institution).chain(until).collect::<Vec<_>>().join(" ")
}

/// The role of this name.
fn role(name: &str) -> Result<Role, String> {
    let known = Role::ALL.map(Role::code).join(", ");
    Role::from_code(name).ok_or_else(|| format!("there is no role “{name}”; there are {known}"))
}

/// The readers of this name.
fn audience(name: &str) -> Result<Audience, String> {
    let known = Audience::ALL.map(Audience::code).join(", ");
    Audience::from_code(name).ok_or_else(|| format!("there are no readers “{name}”; there are {known}"))
}
