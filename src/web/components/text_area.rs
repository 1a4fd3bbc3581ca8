//! Knows the only way to write a text area: Leptos 0.8 does not escape what stands in one.

use crate::web::Problems;
use leptos::prelude::*;

/// A field for more than a line.
pub struct TextArea {
    /// Its name and id.
    pub name: String,
    /// Its label.
    pub label: String,
    /// What to write, or what not to.
    pub hint: Option<String>,
    /// What is in it.
    pub value: String,
    /// How many lines it shows.
    pub rows: u8,
}

/// The field with its label, hint and what is wrong with it.
pub fn text_area(area: TextArea, problems: &Problems) -> AnyView {
    let TextArea { name, label, hint, value, rows } = area;
    let problem = problems.of(&name);
    let (hint_id, problem_id) = (format!("{name}-hint"), format!("{name}-problem"));
    let described = super::controls::description_ids(&name, hint.is_some(), problem.is_some());
    let invalid = problem.is_some().then_some("true");
    view! {
        <div class="field" data-problem=invalid>
            <label for=name.clone()>{label}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {problem.map(|text| view! { <p class="problem" id=problem_id>{text}</p> })}
            <textarea
                id=name.clone()
                name=name
                rows=rows.to_string()
                dir="auto"
                aria-describedby=described
                aria-invalid=invalid
            >
                {content(&value)}
            </textarea>
        </div>
    }
    .into_any()
}

/// The text as it may stand in a text area. The line feed is the one that browsers drop after the opening tag.
fn content(text: &str) -> String {
    format!("\n{}", text.replace('&', "&amp;").replace('<', "&lt;"))
}
