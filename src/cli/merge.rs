//! Knows how `amparo merge` shows what a bundle would change, and takes it in.

use super::database::DatabaseArgs;
use super::laptops::{LaptopFailure, failure};
use super::{Failure, Output, input};
use crate::assessment::Change;
use crate::exchange::{ClassCounts, SubjectMerge, Tip};
use crate::presentation::{Medium, Names, change_text};
use crate::service::{MergeOutcome, MergePreview, MergeTarget, Person, Service, ServiceError};
use crate::storage::StorageAddress;
use crate::words::Voice;
use clap::Args;
use std::sync::Arc;

const AFTER: &str = "\
Examples:
  amparo merge ken-2025-work-2026-12-01.zip --preview
  amparo merge ken-2025-work-2026-12-01.zip --words \"lusab-babad-gutih-tugad-mudof-sakat\"
  amparo merge ken-2025-loan-2026-11-30.zip    a loan: the assessment begins here

The words are those of the installation that wrote the file: have them read out there
(amparo laptops), and type them once. What was changed on one side only goes on; what
both changed to something else is left as it stands here, and waits to be decided on the
page of laptops, with both texts and who wrote them. Nothing is lost, all of it is
written in one step, and the same file twice changes nothing. Clocks do not matter: a
laptop whose clock is wrong is joined like any other. Stop the server first.";

/// Take in what another installation lent or brought home.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct MergeWork {
    /// The file, or - for the standard input
    #[arg(value_name = "FILE")]
    pub file: String,
    /// Show what it would change, and keep nothing
    #[arg(long)]
    pub preview: bool,
    /// The six words of whoever wrote it, as they were read out there
    #[arg(long, value_name = "WORDS")]
    pub words: Option<String>,
    /// The database
    #[command(flatten)]
    pub database: DatabaseArgs,
}

impl MergeWork {
    /// Shows the bundle, and takes it in where that is asked.
    ///
    /// # Errors
    /// A file that is no bundle, or was altered; a bundle that cannot be joined; a key whose words nobody compared.
    pub fn run(self) -> Result<Output, Failure> {
        let (bytes, address) = (input::bytes(&self.file)?, self.database.address()?);
        let done = super::serve::runtime()?.block_on(self.carry_out(address, bytes));
        done.map(Output::of).map_err(failure)
    }

    async fn carry_out(self, address: StorageAddress, bytes: Vec<u8>) -> Result<String, LaptopFailure> {
        let service = Service::connect(address).await?;
        let bundle = Arc::new(service.read_bundle(bytes).await?);
        let preview = service.preview_merge(&Person::Owner, Arc::clone(&bundle)).await?;
        let shown = preview_words(&service, &preview);
        let told = if self.preview {
            shown + "Nothing was kept: leave out --preview to keep it.\n"
        } else {
            if let Some(words) = &self.words {
                let names = (bundle.manifest.label.as_str(), words.as_str());
                service.confirm_counterpart(&Person::Owner, &preview.key, names).await?;
            }
            shown + &outcome_words(service.merge(&Person::Owner, preview).await?)
        };
        service.close().await.map_err(ServiceError::from)?;
        Ok(told)
    }
}

fn outcome_words(outcome: MergeOutcome) -> String {
    match outcome {
        MergeOutcome::Begun => "It is kept here now.\n".to_owned(),
        MergeOutcome::Merged(counts) if counts == ClassCounts::default() => {
            "Everything was here already: nothing was changed.\n".to_owned()
        }
        MergeOutcome::Merged(_) => "It is kept.\n".to_owned(),
    }
}

/// What a bundle would change.
fn preview_words(service: &Service, preview: &MergePreview) -> String {
    let manifest = &preview.bundle.manifest;
    let label = if manifest.label.is_empty() { "an installation without a name" } else { &manifest.label };
    let mut lines = vec![
        format!("{}: {}, {}, written by {label}", manifest.assessment, manifest.country, manifest.round),
        format!(
            "its words: {} ({})",
            preview.key.words(),
            if preview.is_confirmed { "compared" } else { "not compared yet" }
        ),
        format!("entries: {}, files: {}", manifest.entries, manifest.files.len()),
    ];
    match &preview.target {
        MergeTarget::New(assessment) => {
            lines.push(format!("begins here with {} answers", assessment.answers.len()));
        }
        MergeTarget::Known { plan, .. } => {
            let ClassCounts { forward, same, parallel, conflict } = plan.counts();
            lines.push(format!("changed there only: {forward}"));
            lines.push(format!("both say the same: {same}"));
            lines.push(format!("both changed different parts: {parallel}"));
            lines.push(format!("both changed the same part: {conflict}"));
            let voice = input::english();
            lines.extend(plan.conflicts().flat_map(|one| conflict_lines(service, &voice, preview, one)));
        }
    }
    lines.join("\n") + "\n"
}

/// A contradiction with all its texts.
fn conflict_lines(
    service: &Service,
    voice: &Voice,
    preview: &MergePreview,
    conflict: &SubjectMerge,
) -> Vec<String> {
    let names = Names { voice, library: &service.library, plan: None, medium: Medium::Screen };
    let parts = conflict.parts.join(", ");
    let mut lines = vec![format!("to be decided: {} ({parts})", conflict.subject)];
    let base = conflict.base.as_ref().map(|base| preview.with_names(base));
    for tip in &conflict.tips {
        lines.push(format!("  {}", tip_words(preview, tip)));
        let change: Change = preview.with_names(&tip.change);
        for line in change_text(names, base.as_ref(), &change) {
            let quote = if line.quote.is_empty() { String::new() } else { format!(": “{}”", line.quote) };
            lines.push(format!("    {}{quote}", line.text));
        }
    }
    lines
}

/// Who wrote a text, where and when by the clock there.
fn tip_words(preview: &MergePreview, tip: &Tip) -> String {
    let by = preview.name(&tip.actor).unwrap_or("somebody");
    let is_theirs = tip.installation == preview.bundle.manifest.installation;
    let place = if is_theirs { "there" } else { "here, or come from another laptop" };
    format!("{by}, written {place}, {} by the clock there", tip.at)
}
