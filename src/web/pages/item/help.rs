//! Knows the panel beside an item: what to ask and what proves it, why it matters, what is usually missing.

use super::ItemPlace;
use crate::framework::{Item, ItemId, Question, Statistic, TypicalGap};
use crate::web::components::{rating_tag, status_mark};
use crate::web::http::extract::Open;
use crate::web::{Address, Voice};
use leptos::prelude::*;

/// How many public figures stand there unfolded.
const FIGURES: usize = 2;

/// The panel.
pub fn view(open: &Open, asked: &ItemPlace<'_>) -> AnyView {
    let voice = &open.voice;
    let item = asked.item;
    view! {
        <section>
            <h2>{voice.say("help-why")}</h2>
            <p>{voice.text(&item.why)}</p>
        </section>
        {questions(voice, &item.questions)}
        {institutions(voice, item)}
        {item.gap.as_ref().map(|gap| typical_gap(voice, gap))}
        {prerequisites(open, item)}
        {crosswalk(open, asked)}
    }
    .into_any()
}

fn questions(voice: &Voice, questions: &[Question]) -> Option<AnyView> {
    let lines: Vec<_> = questions
        .iter()
        .map(|question| {
            let proof = voice.say_with("help-proof", &[("proof", voice.text(&question.proof).into())]);
            view! { <li>{voice.text(&question.ask)}<span class="proof">{proof}</span></li> }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! { <section><h2>{voice.say("help-questions")}</h2><ol class="questions">{lines}</ol></section> }
            .into_any()
    })
}

fn institutions(voice: &Voice, item: &Item) -> Option<AnyView> {
    let institutions = item.institutions.as_ref()?;
    let partners = (!institutions.partners.is_empty()).then(|| {
        view! { <dt>{voice.say("help-partners")}</dt><dd>{voice.text(&institutions.partners)}</dd> }
    });
    Some(
        view! {
            <section>
                <h2>{voice.say("help-who")}</h2>
                <dl>
                    <dt>{voice.say("column-lead")}</dt>
                    <dd>{voice.text(&institutions.lead)}</dd>
                    {partners}
                </dl>
            </section>
        }
        .into_any(),
    )
}

fn typical_gap(voice: &Voice, gap: &TypicalGap) -> AnyView {
    let mut figures: Vec<_> = gap.statistics.iter().map(|figure| statistic(voice, figure)).collect();
    let more = figures.split_off(figures.len().min(FIGURES));
    let more = (!more.is_empty()).then(|| {
        let summary = voice.say_count("help-more-figures", more.len());
        view! { <details><summary>{summary}</summary><ul class="figures">{more}</ul></details> }
    });
    view! {
        <section>
            <h2>{voice.say("help-gap")}</h2>
            <p>{voice.text(&gap.text)}" "{status_mark(voice, gap.status)}</p>
            <ul class="figures">{figures}</ul>
            {more}
        </section>
    }
    .into_any()
}

fn statistic(voice: &Voice, figure: &Statistic) -> AnyView {
    let source = voice.say_with("help-source", &[("source", figure.source.clone().into())]);
    view! {
        <li>{voice.text(&figure.text)}" "{status_mark(voice, figure.status)}<span class="source">{source}</span></li>
    }
    .into_any()
}

fn prerequisites(open: &Open, item: &Item) -> Option<AnyView> {
    let voice = &open.voice;
    let hard: Vec<_> = item.prerequisites.hard.iter().filter_map(|id| other(open, id)).collect();
    let soft: Vec<_> = item.prerequisites.soft.iter().filter_map(|id| other(open, id)).collect();
    if hard.is_empty() && soft.is_empty() {
        return None;
    }
    let list = |key: &str, lines: Vec<AnyView>| {
        (!lines.is_empty())
            .then(|| view! { <p>{voice.say(key)}</p><ul class="plain item-links">{lines}</ul> })
    };
    Some(
        view! {
            <section>
                <h2>{voice.say("help-before")}</h2>
                {list("help-hard", hard)}
                {list("help-soft", soft)}
            </section>
        }
        .into_any(),
    )
}

fn other(open: &Open, id: &ItemId) -> Option<AnyView> {
    let voice = &open.voice;
    let (framework, item) = open.analysis.library.item(id)?;
    let rating = open.assessment().answers.get(id).map(|answer| &answer.rating);
    let name = rating.and_then(|r| r.level()).and_then(|level| framework.level_name(level));
    let tag = rating_tag(voice, rating, name.map(|name| voice.text(&name.label)));
    let url = Address::Item(open.id(), id.clone()).url(voice.lang());
    let words = format!("{id} {}", voice.text(&item.title));
    Some(view! { <li><a href=url>{words}</a>" "{tag}</li> }.into_any())
}

fn crosswalk(open: &Open, asked: &ItemPlace<'_>) -> Option<AnyView> {
    let voice = &open.voice;
    let lines: Vec<_> = asked
        .item
        .crosswalk
        .iter()
        .filter_map(|(key, references)| {
            let instrument = asked.framework.instruments.iter().find(|instrument| &instrument.id == key)?;
            let places: Vec<&str> = references.iter().map(|place| place.get(voice.lang())).collect();
            let unit = voice.text(&instrument.unit);
            let mark = status_mark(voice, instrument.status);
            Some(
                view! { <li><span title=unit>{instrument.citation(voice.lang(), &places)}</span>" "{mark}</li> },
            )
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section>
                <details>
                    <summary>{voice.say("help-crosswalk")}</summary>
                    <ul class="plain">{lines}</ul>
                </details>
            </section>
        }
        .into_any()
    })
}
