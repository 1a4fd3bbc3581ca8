//! Knows how to say what an answer is worth: the level claimed, the level carried by evidence, what is owed, whether the
//! country stands by it.

use super::desk::AnswerDesk;
use super::{ItemPlace, conditions, form};
use crate::assessment::{Answer, AnswerOrigin, Basis, EvidenceCap, Rating, Stance};
use crate::framework::{Framework, ItemId, Level};
use crate::presentation::{evidence_there, evidence_to_attach};
use crate::scoring::{EvidenceDebt, Scorecard};
use crate::service::Act;
use crate::web::components::{lacking_letters, level_mark, rating_tag, saved_notice, tag};
use crate::web::forms::SavedQuery;
use crate::web::http::extract::Open;
use crate::web::pages::confirmation::confirmation_words;
use crate::web::pages::deliberation::agreement_view;
use crate::web::pages::workshops::session_link;
use crate::web::{Address, Voice};
use leptos::prelude::*;

/// What the held answer is worth; nothing where there is none.
pub fn view(open: &Open, asked: &ItemPlace<'_>) -> Option<AnyView> {
    let answer = open.assessment().answers.get(&asked.item.id)?;
    let card = open.analysis.framework(&asked.framework.id)?.scorecard;
    let voice = &open.voice;
    let claimed = match &answer.rating {
        Rating::Level(level) => *level,
        Rating::Unknown => return Some(plain(open, asked, "unknown", voice.say("result-unknown"))),
        Rating::NotApplicable { .. } => return Some(plain(open, asked, "na", voice.say("result-na"))),
    };
    let effective = card.item(&asked.item.id).and_then(|score| score.effective).unwrap_or(claimed);
    let debt = card.evidence_debt.iter().find(|debt| debt.id == asked.item.id);
    let levels = if effective == claimed {
        level(open, asked, "column-level", claimed)
    } else {
        view! {
            {level(open, asked, "result-claimed", claimed)}
            {level(open, asked, "result-effective", effective)}
        }
        .into_any()
    };
    let date = answer.date.map(|date| {
        view! { <p class="hint">{voice.say_with("result-date", &[("date", voice.date(date).into())])}</p> }
    });
    Some(
        view! {
            <section class="result" aria-labelledby="result" data-debt=debt.is_some().then_some("true")>
                <h2 id="result">{voice.say("result-title")}</h2>
                <dl class="result-levels">{levels}</dl>
                <p>{explanation(open, card, debt, answer)}</p>
                {conditions::result(open, asked.item, answer)}
                {origin(open, asked.framework, &asked.item.id)}
                {confirmation(open, &asked.item.id)}
                {date}
            </section>
        }
        .into_any(),
    )
}

/// Whether the country confirmed what analysts coded, and where it can.
fn confirmation(open: &Open, item: &ItemId) -> Option<AnyView> {
    let (voice, assessment) = (&open.voice, open.assessment());
    let words = confirmation_words(voice, assessment.confirmation(item));
    let url = format!("{}?item={item}#item-{item}", Address::Confirmation(open.id()).url(voice.lang()));
    (assessment.basis == Basis::DeskCoding)
        .then(|| view! { <p>{words}" "<a href=url>{voice.say("standing-confirm")}</a></p> }.into_any())
}

/// Where what counts comes from, where institutions were heard; nothing where they were not.
fn origin(open: &Open, framework: &Framework, item: &ItemId) -> Option<AnyView> {
    let (voice, assessment) = (&open.voice, open.assessment());
    let is_heard = assessment.deliberations.get(item).is_some_and(|all| all.origin().is_some());
    let origin = assessment.origin(item).filter(|_| is_heard)?;
    let contested =
        assessment.is_contested(item).then(|| tag(voice.say("deliberation-contested"), "attention"));
    let url = Address::DeliberationItem(open.id(), item.clone()).url(voice.lang());
    let link = open.person.may(Act::Moderate, &assessment.country);
    let link = link.then(|| view! { <a href=url>{voice.say("deliberation-title")}</a> });
    let agreed = agreement(open, framework, item);
    Some(view! { <p>{origin_words(voice, origin)}" "{contested}" "{link}</p>{agreed} }.into_any())
}

/// What was agreed, and the way to change it; nothing where nothing was, or it is not for this reader.
fn agreement(open: &Open, framework: &Framework, item: &ItemId) -> Option<AnyView> {
    let (voice, assessment) = (&open.voice, open.assessment());
    let heard = assessment.deliberations.get(item)?;
    let agreement = heard.agreement.as_ref()?;
    let rating = &agreement.answer.rating;
    let name = rating.level().and_then(|level| framework.level_name(level));
    let rating = rating_tag(voice, Some(rating), name.map(|name| voice.text(&name.label)));
    let may_change = open.person.may(Act::Moderate, &assessment.country) && !open.answers_are_shut();
    let change = may_change.then(|| {
        let url = Address::DeliberationItem(open.id(), item.clone()).url(voice.lang());
        view! { <p><a href=format!("{url}#agree")>{voice.say("agree-change")}</a></p> }
    });
    Some(
        view! {
            <h3>{voice.say("agree-agreed")}</h3>
            <p>{rating}</p>
            {agreement_view(voice, heard, agreement)}
            {session_link(open, item, agreement)}
            {change}
        }
        .into_any(),
    )
}

/// Where the answer that counts comes from, in a sentence.
pub fn origin_words(voice: &Voice, origin: AnswerOrigin) -> String {
    match origin {
        AnswerOrigin::Agreed => voice.say("answer-from-agreed"),
        AnswerOrigin::Own => voice.say("answer-from-own"),
        AnswerOrigin::Median(voices) => voice.say_count("answer-from-median", voices),
    }
}

fn plain(open: &Open, asked: &ItemPlace<'_>, code: &str, words: String) -> AnyView {
    view! {
        <section class="result" aria-labelledby="result">
            <h2 id="result">{open.voice.say("result-title")}</h2>
            <p>{level_mark(code)}" "{words}</p>
            {origin(open, asked.framework, &asked.item.id)}
            {confirmation(open, &asked.item.id)}
        </section>
    }
    .into_any()
}

fn level(open: &Open, asked: &ItemPlace<'_>, key: &str, level: Level) -> AnyView {
    let (voice, framework) = (&open.voice, asked.framework);
    let is_below_first =
        level == Level::MIN && asked.item.is_below_first(&open.assessment().ticks(asked.item));
    let (words, rule) = if is_below_first {
        let name = voice.say("conditions-below-first");
        let args = [("level", level.to_string().into()), ("name", name.into())];
        (voice.say_with("label-level", &args), String::new())
    } else {
        let rule = framework.level_name(level).map_or_else(String::new, |name| voice.text(&name.rule));
        (level_words(open, framework, level), rule)
    };
    view! {
        <div>
            <dt>{voice.say(key)}</dt>
            <dd>{level_mark(&level.to_string())}<span><strong>{words}</strong><span class="hint">{rule}</span></span></dd>
        </div>
    }
    .into_any()
}

fn level_words(open: &Open, framework: &Framework, level: Level) -> String {
    let name = framework.level_name(level).map_or_else(String::new, |name| open.voice.text(&name.label));
    open.voice.say_with("label-level", &[("level", level.to_string().into()), ("name", name.into())])
}

fn explanation(open: &Open, card: &Scorecard, debt: Option<&EvidenceDebt>, answer: &Answer) -> String {
    let voice = &open.voice;
    let Some(debt) = debt else {
        let key = match card.cap {
            EvidenceCap::Off => "result-uncapped",
            EvidenceCap::On if answer.evidence.is_empty() => "result-without",
            EvidenceCap::On if answer.evidence.iter().any(|piece| piece.stance == Stance::For) => {
                "result-carried"
            }
            EvidenceCap::On => "result-against",
        };
        return voice.say(key);
    };
    let args = [
        ("claimed", debt.claimed.to_string().into()),
        ("effective", debt.effective.to_string().into()),
        ("evidence", evidence_there(voice, debt).into()),
        ("attach", evidence_to_attach(voice, debt).into()),
    ];
    voice.say_with("result-debt", &args)
}

/// What became of the answer that was sent a moment ago, said on the page that comes next; nothing where the name is no
/// item of ours.
pub fn saved_item_notice(open: &Open, here: &ItemId, saved: &ItemId, told: &SavedQuery) -> Option<AnyView> {
    let voice = &open.voice;
    let (framework, item) = open.analysis.library.item(saved)?;
    let name = format!("{saved} {}", voice.text(&item.title));
    let words = match open.assessment().answers.get(saved).map(|answer| &answer.rating) {
        None if told.is_same() => return told.notice(voice),
        // It has saved itself while it was typed, as a rule.
        Some(_) if told.is_same() => voice.say_with("saved-same-item", &[("item", name.into())]),
        None => voice.say_with("saved-withdrawn", &[("item", name.into())]),
        Some(_) if here == saved => voice.say("saved"),
        Some(Rating::Level(level)) => {
            let level = level_words(open, framework, *level);
            voice.say_with("saved-level", &[("item", name.into()), ("level", level.into())])
        }
        Some(Rating::Unknown | Rating::NotApplicable { .. }) => {
            voice.say_with("saved-item", &[("item", name.into())])
        }
    };
    let notice = saved_notice(told.with_changes(voice, words));
    // On its own page an answer is in the form, which names them itself.
    let letters = (here != saved).then(|| {
        let desk = AnswerDesk::of_country(open, item);
        let typed = form::fields(&desk, desk.held).words();
        lacking_letters(voice, &open.state.faces.lacks(&typed))
    });
    Some(view! { {notice}{letters} }.into_any())
}
