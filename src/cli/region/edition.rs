//! Knows how `amparo region edition` makes the next edition of a region from what countries sent and consented to.

use super::edition_shelf::EditionShelf;
use super::edition_text::{edition_table, too_early};
use super::place::{FolderPlace, OpenRegion};
use crate::cli::wrap::wrap;
use crate::cli::{Exit, Failure, Output};
use crate::framework::CountryCode;
use crate::region::{
    ConsentField, ConsentPurpose, DisclosureAudit, EditionDraft, EditionRecord, RegionReader, RegionSight,
    ValidatedRound,
};
use clap::Args;
use std::path::PathBuf;

const AFTER: &str = "\
Examples:
  amparo region edition mail/ --region africa --editions editions/ --preview
  amparo region edition mail/ --region africa --editions editions/ --day 2026-11-30

The folder of editions holds every edition that was ever made, of all regions: a figure is
shown only if nobody, and no two countries together, can work out another's band from it
and from everything before. What is not shown gives no reason. Counted are the last
validated rounds of countries that let the public see levels for editions. Three files
are written, never over others:

  edition-reg-afr-1.json          the record, with where each country stands: it
                                  stays in the office, and later editions need it
  edition-reg-afr-1-public.json   what may be passed on
  edition-reg-afr-1-public.csv    the same for spreadsheets

An edition comes at most once a quarter, and when three countries came, left or
validated anew. The same files, editions and day give the same bytes.";

/// Make the next numbered edition of figures about a region, or say why it is too early.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct EditionIssue {
    /// The files and the region.
    #[command(flatten)]
    pub place: FolderPlace,
    /// The folder with every edition ever made; the new one goes there
    #[arg(long, value_name = "DIR")]
    pub editions: PathBuf,
    /// Show what it would hold, and write nothing
    #[arg(long)]
    pub preview: bool,
}

impl EditionIssue {
    /// Decides the edition and writes it.
    ///
    /// # Errors
    /// Everything that is wrong with the files or with earlier editions; an edition that comes too early, or shows nothing; a
    /// folder that cannot be written.
    pub fn run(self) -> Result<Output, Failure> {
        let open = self.place.open()?;
        let shelf = match self.preview {
            true => EditionShelf::look(&self.editions)?,
            false => EditionShelf::open(&self.editions)?,
        };
        let count = EditionCount::of(&open)?;
        let last = shelf.last(&count.draft.region);
        if let Some(last) = last.filter(|last| is_of(last, &count.draft)) {
            let written = if self.preview { Vec::new() } else { shelf.publish(last, &open.library)? };
            let text = format!("Edition {} was made from the same files before.\n", last.number);
            return Ok(output(&open, text + &edition_table(last, &open) + &written_words(&written)));
        }
        let decided = count.draft.decide(&shelf.records, &DisclosureAudit::default());
        let record = decided.map_err(|delay| {
            let text = too_early(delay, last, &open);
            Failure::new(Exit::Problems, text)
        })?;
        let mut text = edition_table(&record, &open);
        text += &uncounted_words(&count.uncounted, &open);
        if self.preview {
            return Ok(output(&open, text + "Nothing was written: leave out --preview to write it.\n"));
        }
        if !record.shows_any() {
            let text = "No figure of this edition may be shown, so that there is none. --preview shows what was \
                        counted.";
            return Err(Failure::new(Exit::Problems, text));
        }
        let mut written = shelf.keep(&record)?;
        written.extend(shelf.publish(&record, &open.library)?);
        Ok(output(&open, text + &written_words(&written)))
    }
}

fn output(open: &OpenRegion, text: String) -> Output {
    Output { advice: open.advice(), ..Output::of(text) }
}

/// What an edition is made from, and the countries that sent files and are not in it.
struct EditionCount {
    draft: EditionDraft,
    uncounted: Vec<CountryCode>,
}

impl EditionCount {
    /// Counts the countries that consented, by their last validated rounds.
    fn of(open: &OpenRegion) -> Result<EditionCount, Failure> {
        let none = || Failure::new(Exit::Problems, "The content has no main framework to count by.");
        let framework = open.library.main().ok_or_else(none)?;
        let sight =
            RegionSight { ledger: &open.folder.ledger, reader: RegionReader::Public, today: open.day };
        let members = open.countries.iter().cloned().collect();
        let items = framework.items.iter().map(|item| &item.id);
        let mut draft = EditionDraft::of_region(open.id.as_str(), open.day, members, items);
        let mut uncounted = Vec::new();
        for country in &open.countries {
            let Some(files) = open.folder.countries.get(country) else { continue };
            let rounds = files.iter().map(|file| &*file.assessment);
            let validated = ValidatedRound::last_of(rounds, framework, &open.library, open.day)
                .filter(|_| sight.permits(country, ConsentField::Levels, ConsentPurpose::Edition));
            let Some(ValidatedRound { assessment, standings }) = validated else {
                uncounted.push(country.clone());
                continue;
            };
            let read = files.iter().filter(|file| std::ptr::eq(&*file.assessment, assessment));
            draft.inputs.extend(read.map(|file| file.hash.to_string()));
            draft.count_country(country, standings);
        }
        Ok(EditionCount { draft, uncounted })
    }
}

/// Whether a record was made from exactly this.
fn is_of(record: &EditionRecord, draft: &EditionDraft) -> bool {
    let members = record.items.iter().map(|(item, one)| (item, &one.members));
    record.region == draft.region
        && record.day == draft.day
        && record.partition == draft.partition
        && record.inputs == draft.inputs
        && members.eq(draft.items.iter())
}

fn uncounted_words(countries: &[CountryCode], open: &OpenRegion) -> String {
    if countries.is_empty() {
        return String::new();
    }
    let names: Vec<&str> = countries.iter().map(|code| open.country_name(code)).collect();
    let why = "Not counted, without a consent to it or without a validated round in the present version";
    wrap(&format!("{why}: {}.", names.join(", ")), "", "  ").join("\n") + "\n"
}

fn written_words(paths: &[PathBuf]) -> String {
    paths.iter().map(|path| format!("Written: {}\n", path.display())).collect()
}
