//! Knows what a server is set up with, however it is said: on the command line, in the environment or in one file.
//!
//! The table of settings is the options of `amparo serve` (`cli/serve.rs`). The name in the environment, the key in the file,
//! what `amparo settings` prints and `docs/operate/settings.md` are made from it, so that no setting is spelled twice. What is
//! set holds for every command on the database that has an option of that name.

mod file;
mod layers;
mod show;
mod table;

pub use layers::{SettingInForce, SettingOrigin, read};
pub use show::Settings;
pub use table::settings_table;
