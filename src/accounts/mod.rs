//! Knows who may come in, with which proof, and with which role; knows no assessment, no page and no address.
//!
//! An [`Account`] belongs to an office. What it may do stands in its [`Grant`]s. It comes in with a password, where it
//! must with a code beside it, and then holds a [`Session`]. It begins with an [`Invitation`]. All of them are entries
//! beside the log ([`crate::storage::Registry`]), so that they can be erased.

mod account;
mod attempts;
mod browser_mark;
mod grant;
mod identity;
mod invitation;
mod key_limiter;
mod password;
mod provider_ticket;
mod record;
mod second_factor;
mod session;
mod token;

pub use account::{Account, AccountFault, LONGEST_NAME, read_email, read_name};
pub use attempts::Attempts;
pub use browser_mark::MarkKey;
pub use grant::{Grant, Role};
pub use identity::Identity;
pub use invitation::{Invitation, InvitationKind};
pub use key_limiter::{AttemptLimits, KeyLimiter};
pub use password::{PasswordFault, PasswordHash, Passwords, check as check_password, fewest_characters};
pub use provider_ticket::{ProviderTicket, TicketPurpose};
pub use record::{RecordStore, RegistryRecord, VersionedRecord};
pub use second_factor::{RECOVERY_CODES, SecondFactor, TotpSetup};
pub use session::{Session, SessionRules};
pub use token::{Token, TokenHash};
