//! Knows how two frames stand side by side, field by field.

use super::reading;
use crate::assessment::strategy::{Decision, Frame};
use crate::web::Place;
use crate::web::components::{ConflictRow, conflict_table};
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// What the reader wrote beside what is held.
pub fn view(open: &Open, mine: &Frame, theirs: Option<Box<Decision>>) -> AnyView {
    let voice = &open.voice;
    let theirs = match theirs.map(|decision| *decision) {
        Some(Decision::Frame(frame)) => frame,
        _ => Frame::default(),
    };
    let (mine, theirs) = (reading::fields(mine), reading::fields(&theirs));
    let rows = mine.names().map(|name| ConflictRow {
        name: voice.say(&format!("frame-{name}")),
        yours: mine.text(name),
        theirs: theirs.text(name),
    });
    conflict_table(voice, rows.collect(), Place::PlanFrame(open.id()).url(voice.lang()))
}
