//! Knows how `amparo fonts` lists the scripts that paper can show, and from which files.

use super::{Failure, Output, input};
use crate::lang::Lang;
use crate::render::faces::{Face, Origin, scripts};
use crate::service::shelf;
use crate::words::{Messages, Voice};
use clap::Args;
use std::path::PathBuf;

const AFTER: &str = "\
Examples:
  amparo fonts                       the scripts, and the file that each comes from
  amparo fonts --content folder      the same with the files in folder/style/fonts

A PDF brings its letters along. Amparo carries typefaces for most scripts; others
are taken from style/fonts below the folder of --content, then from the system.
To add one, put its file (.ttf, .otf or .ttc) into that folder. On Debian the
packages fonts-noto-core and fonts-noto-cjk hold all that is listed here.";

/// What is wrong with a file that gives no typeface.
pub const USELESS: &str = "holds no typeface that can be put into a document; \
it is broken, too large, without outlines, or not allowed to be embedded";

/// List the scripts that can be printed, and from which files
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Fonts {
    /// A folder whose files stand in for the built-in ones
    #[arg(long, value_name = "DIR")]
    pub content: Option<PathBuf>,
}

impl Fonts {
    /// Lists them.
    ///
    /// # Errors
    /// A folder that is none.
    pub fn run(self) -> Result<Output, Failure> {
        let files = input::files(self.content.as_deref())?;
        let (messages, _) = Messages::load(&files);
        let (voice, shelf) = (Voice::new(Lang::EN, &messages), shelf(&files));
        let line = |(name, file): (String, String)| format!("{name:<32}{file}\n");
        let rows = scripts().map(|script| {
            let file = shelf.of_script(script).map_or_else(|| "cannot be printed".to_owned(), from);
            (voice.say(&format!("script-{}", script.code)), file)
        });
        let useless = shelf
            .useless_files()
            .into_iter()
            .map(|path| format!("style/fonts/{} is not used: it {USELESS}.\n", path.display()));
        Ok(Output::of(rows.map(line).chain(useless).collect()))
    }
}

fn from(face: &Face) -> String {
    match face.origin {
        Origin::Own => format!("{} (part of Amparo)", face.name()),
        Origin::Folder | Origin::System => face.path.display().to_string(),
    }
}
