//! Knows a long list of boxes: under headings that unfold, found by a word, with how many are ticked; knows no question.

use super::controls::{choice_id, description_ids};
use super::{Checkbox, Field, checkbox};
use crate::islands::{BoxFilter, BoxFilterWords};
use crate::web::{Problems, Voice};
use leptos::prelude::*;

/// Boxes under one heading.
#[derive(Clone, Debug)]
pub struct BoxGroup {
    /// The heading; empty where the boxes need none.
    pub title: String,
    /// The codes of the boxes with their words.
    pub boxes: Vec<(String, String)>,
}

/// A list of boxes of which any may be ticked, like [`super::checkboxes`]. What lies under a heading is folded away until one
/// of its boxes is ticked, or something has to be put right.
pub fn box_list(voice: &Voice, field: Field, groups: Vec<BoxGroup>, problems: &Problems) -> AnyView {
    let Field { name, label, hint, value, .. } = field;
    let problem = problems.of(&name);
    let described = description_ids(&name, hint.is_some(), problem.is_some());
    let ticked: Vec<&str> = value.lines().filter(|line| !line.is_empty()).collect();
    let mut index = 0;
    let mut rows = Vec::new();
    for BoxGroup { title, boxes } in &groups {
        let is_open = problem.is_some() || boxes.iter().any(|(code, _)| ticked.contains(&code.as_str()));
        let mut row = Vec::new();
        for (code, words) in boxes {
            let (id, name) = (choice_id(&name, index), name.clone());
            let tick = Checkbox { id, name, value: code.clone(), ticked: ticked.contains(&code.as_str()) };
            row.push(checkbox(tick, words.clone().into_any()));
            index += 1;
        }
        rows.push(group(title.clone(), row, is_open));
    }
    let invalid = problem.is_some().then_some("true");
    let (hint_id, problem_id) = (format!("{name}-hint"), format!("{name}-problem"));
    view! {
        <fieldset
            class="radios box-list"
            id=format!("{name}-list")
            aria-describedby=described
            data-problem=invalid
        >
            <legend>{label}</legend>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {problem.map(|text| view! { <p class="problem" id=problem_id>{text}</p> })}
            <input type="hidden" name=name.clone() value="" />
            {filter(voice, format!("{name}-list"), (ticked.len(), index))}
            {rows}
        </fieldset>
    }
    .into_any()
}

fn group(title: String, row: Vec<AnyView>, is_open: bool) -> AnyView {
    if title.is_empty() {
        return view! { <div class="radio-row">{row}</div> }.into_any();
    }
    view! {
        <details class="fold box-group" open=is_open>
            <summary>{title}</summary>
            <div class="radio-row">{row}</div>
        </details>
    }
    .into_any()
}

/// How many are ticked of how many and, where scripting runs, the field in which a word is typed.
fn filter(voice: &Voice, list: String, (part, whole): (usize, usize)) -> AnyView {
    let count = voice.say_part("boxes-chosen", part, whole);
    let blank = [("part", "{part}".into()), ("whole", "{whole}".into())];
    let words =
        BoxFilterWords { label: voice.say("boxes-filter"), chosen: voice.say_with("boxes-chosen", &blank) };
    view! { <BoxFilter list=list count=count words=words /> }.into_any()
}
