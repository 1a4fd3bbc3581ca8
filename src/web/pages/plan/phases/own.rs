//! Knows the form for an action that no library proposes.

use crate::web::forms::Shape::{Line, Numbered, Offered};
use crate::web::forms::{FormState, LINE, Part, Table, may, must};
use crate::web::pages::plan::action::{items, phases};
use crate::web::planning::Desk;
use leptos::prelude::*;

/// A new action of the country.
pub const NEW: Table = Table {
    words: "plan-own",
    explains: false,
    specs: &[
        must("action", Line(LINE)).named("title").at("title").hint("plan-own-action-hint"),
        may("item", Offered),
        may("phase", Numbered).called("column-phase"),
    ],
};

/// The fields of the form.
pub fn part<'a>(desk: &'a Desk<'_>) -> Part<'a> {
    Part::of(desk.voice(), &NEW).offering("item", items(desk)).offering("phase", phases(desk.voice()))
}

/// The form.
pub fn view(desk: &Desk<'_>, form: &FormState) -> AnyView {
    let (voice, part, blank) = (desk.voice(), part(desk), FormState::default());
    let form = if form.is_about("do", "own") { form } else { &blank };
    view! {
        <section class="section" aria-labelledby="own">
            <h2 id="own">{voice.say("plan-own-heading")}</h2>
            <form method="post" novalidate=true>
                {part.field(form, "action")}
                <div class="pair">{part.field(form, "item")}{part.field(form, "phase")}</div>
                <p class="actions"><button class="button" type="submit" name="do" value="own">{voice.say("plan-own-add")}</button></p>
            </form>
        </section>
    }
    .into_any()
}
