//! Knows the command line: what can be asked of the program, and with which exit code it answers.

pub mod backup;
pub mod bring;
pub mod check;
mod database;
pub mod draft;
pub mod drill;
pub mod edition;
mod output;
pub mod evidence;
pub mod export;
pub mod file_store;
pub mod files;
pub mod fonts;
pub mod import;
mod input;
pub mod laptops;
pub mod lend;
pub mod log;
pub mod merge;
pub mod move_database;
mod orphans;
pub mod people;
pub mod region;
pub mod restore;
mod scanner_choice;
pub mod score;
pub mod serve;
pub mod settings;
pub mod sheet;
mod template;
pub mod user;
pub mod verify;
mod wrap;

pub use output::{Exit, Failure, Output, ending, write_whole};

use crate::render::paper::PrintLimits;
use crate::terminal;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

const AFTER: &str = "\
Start here:
  amparo serve                       open http://127.0.0.1:3000 in a browser
  amparo score kenya.csv             see gaps and priorities without a browser
  amparo help score                  learn what a findings file looks like

Exit codes:
  0  done
  1  the content, the findings or the database have problems; each is named
  2  the command line is not understood, or a file cannot be read
  3  the work could not be carried out (database, disk, network)";

/// From an assessment to a draft national child online protection strategy.
#[derive(Debug, Parser)]
#[command(name = "amparo", version, about, after_help = AFTER, max_term_width = 90, disable_help_subcommand = false)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// The file of settings of whatever works on the database [default: amparo.toml, where there is one]
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

/// Everything the program does.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Score findings: gaps, priorities and how sure they are
    Score(score::Score),
    /// Write the draft strategy from findings or an exported assessment
    Draft(draft::Draft),
    /// Take findings or an exported assessment into the database
    Import(import::Import),
    /// Write an assessment to a file
    Export(export::Export),
    /// List the scripts that can be printed, and from which files
    Fonts(fonts::Fonts),
    /// Serve the web pages, to this machine or to many
    Serve(serve::Serve),
    /// Let pretend phones come to a room and vote, the evening before
    Drill(drill::Drill),
    /// Print the settings that count, and where each comes from
    Settings(settings::Settings),
    /// Copy the database to a new file
    Backup(backup::Backup),
    /// Put a copy in the place of the database
    Restore(restore::Restore),
    /// Copy a database into an empty one: a file to PostgreSQL, or back
    Move(move_database::MoveDatabase),
    /// Carry the files that are kept out of the database, or back into it
    Files(files::FileTransfer),
    /// List the people the log names, or erase the name of one
    People(people::People),
    /// List accounts, invite somebody, reset a password, keep somebody out
    User(user::User),
    /// Show what a newer edition of a framework would move, take it, or take it back
    Edition(edition::EditionOrder),
    /// Show a region, and make its numbered editions, from files that countries sent
    Region(region::RegionCommand),
    /// Lend an assessment to a laptop, list what is out, or take it back
    Lend(lend::Lend),
    /// Write what was done on this laptop to a file, to bring it home
    Bring(bring::BringOrder),
    /// Take in what another installation lent or brought home
    Merge(merge::MergeWork),
    /// Write the questions of an institution to a spreadsheet, or read back what was filled in
    Sheet(sheet::ResponseSheet),
    /// Show by which words this installation is known, and whose words were compared
    Laptops(laptops::Laptops),
    /// List the files of evidence, show one to nobody, or remove one for good
    Evidence(evidence::EvidenceFiles),
    /// Check that nobody altered the log, the present state or a file
    Verify(verify::Verify),
    /// Check questionnaires, templates and words of the interface
    Check(check::Check),
    /// Turn one document into PDF: reads JSON, writes PDF (used by the program itself)
    #[command(hide = true)]
    RenderWorker {
        /// Address space that it may use, in bytes
        #[arg(long, value_name = "BYTES", default_value_t = PrintLimits::default().memory)]
        memory: u64,
    },
}

/// Reads the command line, does what it says and returns the exit code; `server` is what serves pages.
pub fn main(server: serve::Server) -> ExitCode {
    let (cli, in_force) = match settings::read() {
        Ok(read) => read,
        Err(failure) => return fail(&failure),
    };
    let done = match cli.command {
        Command::Score(score) => score.run(),
        Command::Draft(draft) => draft.run(),
        Command::Import(import) => import.run(),
        Command::Export(export) => export.run(),
        Command::Fonts(fonts) => fonts.run(),
        Command::Serve(serve) => serve.run(server),
        Command::Drill(drill) => drill.run(),
        Command::Settings(settings) => Ok(settings.run(&in_force)),
        Command::Backup(backup) => backup.run(),
        Command::Restore(restore) => restore.run(),
        Command::Move(databases) => databases.run(),
        Command::Files(files) => files.run(),
        Command::People(people) => people.run(),
        Command::User(user) => user.run(),
        Command::Edition(order) => order.run(),
        Command::Region(region) => region.run(),
        Command::Lend(lend) => lend.run(),
        Command::Bring(bring) => bring.run(),
        Command::Merge(merge) => merge.run(),
        Command::Sheet(sheet) => sheet.run(),
        Command::Laptops(laptops) => laptops.run(),
        Command::Evidence(evidence) => evidence.run(),
        Command::Verify(verify) => verify.run(),
        Command::Check(check) => check.run(),
        Command::RenderWorker { memory } => return crate::render::pdf::worker_main(memory),
    };
    match done {
        Ok(done) => say(&done).unwrap_or(done.exit).into(),
        Err(failure) => fail(&failure),
    }
}

fn fail(failure: &Failure) -> ExitCode {
    terminal::warn(&failure.text);
    failure.exit.into()
}

fn say(done: &Output) -> Option<Exit> {
    if !done.advice.is_empty() {
        terminal::warn(&done.advice);
    }
    let error = terminal::print(&done.text).err()?;
    terminal::warn(&format!("the result cannot be written: {error}"));
    Some(Exit::Failed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::{Args, CommandFactory};

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
        draft::Draft::augment_args(clap::Command::new("draft")).debug_assert();
    }
}
