//! Knows how everything that is wrong with a form is listed above it, each with a link to its field.

use crate::lang::ends_sentence;
use crate::web::problems::FieldProblem;
use crate::web::{Problems, Voice};
use leptos::prelude::*;

/// The list, with focus when the page opens; nothing where nothing is wrong.
pub fn error_summary(voice: &Voice, problems: &Problems) -> AnyView {
    if problems.is_empty() {
        return ().into_any();
    }
    let items: Vec<_> = problems
        .iter()
        .map(|one| view! { <li><a href=format!("#{}", one.field)>{words(voice, one)}</a></li> })
        .collect();
    view! {
        <div class="problems" role="alert" tabindex="-1" autofocus=true id="problems" aria-labelledby="problems-title">
            <h2 id="problems-title">{voice.say("problems-title")}</h2>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}

/// What is wrong, after the name of the field: beside the field its name is there already.
fn words(voice: &Voice, problem: &FieldProblem) -> String {
    match problem.label.is_empty() {
        true => problem.text.clone(),
        false => {
            let args = [("field", problem.label.clone().into()), ("words", problem.text.clone().into())];
            match ends_sentence(&problem.label) {
                true => voice.say_with("problem-of-question", &args),
                false => voice.say_with("problem-of-field", &args),
            }
        }
    }
}
