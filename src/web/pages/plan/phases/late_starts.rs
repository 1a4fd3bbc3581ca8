//! Knows how the page says why the plan does not begin with a gap that stands among the first.

use crate::plan::GapStart;
use crate::presentation::{Claim, first_starts};
use crate::web::Address;
use crate::web::plan_page::PlanPage;
use leptos::prelude::*;

/// The first gaps that no action of the first phase works on, each with the reason; nothing where there are none.
pub fn view(page: &PlanPage<'_>) -> Option<AnyView> {
    let voice = page.voice();
    let first = first_starts(&page.open.analysis);
    let lines: Vec<_> = first.into_iter().filter_map(|start| line(page, start)).collect();
    let heading = if is_ordered(page) { "plan-late-heading" } else { "plan-late-heading-weight" };
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="late-starts">
                <h2 id="late-starts">{voice.say(heading)}</h2>
                <ul class="plan-lines">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

/// Whether enough is known to speak of the first of an order.
fn is_ordered(page: &PlanPage<'_>) -> bool {
    let (main, constants) = (page.open.analysis.main(), &page.open.analysis.constants);
    main.is_some_and(|main| Claim::of_coverage(main.scorecard.coverage, constants).is_whole())
}

fn line(page: &PlanPage<'_>, start: &GapStart) -> Option<AnyView> {
    let words = page.names().late_start(start)?;
    let url = Address::Item(page.open.id(), start.item.clone()).url(page.voice().lang());
    Some(view! { <li><a href=url>{page.names().item(&start.item)}</a>": "{words}</li> }.into_any())
}
