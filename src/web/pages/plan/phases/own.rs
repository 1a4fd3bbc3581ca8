//! Knows the form for an action that no library proposes.

use crate::web::components::{PostForm, post_form};
use crate::web::forms::Shape::{Line, Numbered, Offered};
use crate::web::forms::{FormPart, FormState, FormTable, LINE, may, must};
use crate::web::pages::plan::action::{items, phases};
use crate::web::plan_page::PlanPage;
use leptos::prelude::*;

/// A new action of the country.
pub const NEW: FormTable = FormTable {
    words: "plan-own",
    explains: false,
    specs: &[
        must("action", Line(LINE)).with_name("title").at("title").hint("plan-own-action-hint"),
        may("item", Offered),
        may("phase", Numbered).with_message("column-phase"),
    ],
};

/// The fields of the form.
pub fn part<'a>(page: &'a PlanPage<'_>) -> FormPart<'a> {
    FormPart::of(page.voice(), &NEW)
        .with_options("item", items(page))
        .with_options("phase", phases(page.voice()))
}

/// The form.
pub fn view(page: &PlanPage<'_>, form: &FormState) -> AnyView {
    let (voice, part, blank) = (page.voice(), part(page), FormState::default());
    let form = if form.is_about("do", "own") { form } else { &blank };
    view! {
        <section class="section" aria-labelledby="own">
            <h2 id="own">{voice.say("plan-own-heading")}</h2>
            {post_form(
                PostForm::default(),
                view! {
                    {part.field(form, "action")}
                    <div class="pair">{part.field(form, "item")}{part.field(form, "phase")}</div>
                    <p class="actions"><button class="button" type="submit" name="do" value="own">{voice.say("plan-own-add")}</button></p>
                }
                .into_any(),
            )}
        </section>
    }
    .into_any()
}
