//! Knows how a level is called on the scale of a framework.

use crate::framework::{Framework, Level};
use crate::words::Voice;

/// A level with the name that this framework has for it.
pub fn level_title(voice: &Voice, framework: Option<&Framework>, level: Level) -> String {
    let name = framework.and_then(|one| one.level_name(level)).map(|name| voice.text(&name.label));
    let args = [("level", level.to_string().into()), ("name", name.unwrap_or_default().into())];
    voice.say_with("label-level", &args)
}
