//! Knows how loans look, and what is to be decided.

use super::LEND;
use crate::exchange::{Loan, TrunkMark};
use crate::presentation::{ChangeTeller, Medium, Names};
use crate::service::{ForkChoice, OpenFork};
use crate::web::Address;
use crate::web::components::{PostForm, moment_words, post_form};
use crate::web::forms::{FormPart, FormState};
use crate::web::http::extract::Open;
use crate::web::pages::laptops::text_lines;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// What the page shows.
pub struct LendingFacts {
    /// What is out.
    pub loans: Vec<Loan>,
    /// How it came here; none where it was begun here.
    pub here: Option<TrunkMark>,
    /// What is to be decided.
    pub forks: Vec<OpenFork>,
}

pub fn page(open: &Open, mut form: FormState, facts: &LendingFacts) -> AnyView {
    let voice = &open.voice;
    let top = form.top(&open.state, voice);
    let decisions: Vec<_> = facts.forks.iter().map(|fork| decision(open, fork)).collect();
    let decisions = (!decisions.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="decide">
                <h2 id="decide">{voice.say("lending-decide")}</h2>
                <p>{voice.say("lending-decide-text")}</p>
                {decisions}
            </section>
        }
    });
    let loans: Vec<_> = facts.loans.iter().map(|loan| loan_view(open, loan)).collect();
    let loans = match loans.is_empty() {
        true => view! { <p>{voice.say("lending-none")}</p> }.into_any(),
        false => view! { <ul class="plain texts">{loans}</ul> }.into_any(),
    };
    let here = facts.here.as_ref().and_then(|trunk| trunk.loan.as_ref()).map(|terms| {
        let words = [("date", voice.date(terms.until).into()), ("to", terms.to.clone().into())];
        view! { <p class="notice">{voice.say_with("lending-here", &words)}</p> }
    });
    let work = Address::LendingFile(open.id(), "work.zip".to_owned()).url(voice.lang());
    view! {
        {top}
        <h1>{voice.say("lending-title")}</h1>
        <p class="lead">{voice.say("lending-lead")}</p>
        {here}
        {decisions}
        <section class="section" aria-labelledby="out">
            <h2 id="out">{voice.say("lending-out")}</h2>
            {loans}
        </section>
        <section class="section" aria-labelledby="lend">
            <h2 id="lend">{voice.say("lending-lend")}</h2>
            {post_form(
                PostForm { slow: true, ..PostForm::default() },
                view! {
                    {FormPart::of(voice, &LEND).view(&form)}
                    <p class="actions"><button class="button" type="submit">{voice.say("lending-lend")}</button></p>
                }
                .into_any(),
            )}
        </section>
        <section class="section" aria-labelledby="home">
            <h2 id="home">{voice.say("lending-home")}</h2>
            <p>{voice.say("lending-home-text")}</p>
            <ul class="plain">
                <li><a href=work.clone()>{voice.say("lending-work")}</a></li>
                <li><a href=format!("{work}?names=yes")>{voice.say("lending-work-names")}</a></li>
                <li><a href=Address::Laptops.url(voice.lang())>{voice.say("lending-take-in")}</a></li>
            </ul>
        </section>
    }
    .into_any()
}

fn loan_view(open: &Open, loan: &Loan) -> AnyView {
    let voice = &open.voice;
    let items: Vec<String> = loan.terms.items.iter().map(ToString::to_string).collect();
    let items = if items.is_empty() { voice.say("lending-everything") } else { voice.list(&items) };
    let words = [
        ("to", loan.terms.to.clone().into()),
        ("date", voice.date(loan.terms.until).into()),
        ("items", items.into()),
    ];
    let late = (loan.terms.until < open.state.clock.today()).then(|| voice.say("lending-late"));
    let file = Address::LendingFile(open.id(), format!("{}.zip", loan.terms.id)).url(voice.lang());
    let sheets = open.offers(&Address::AnswerSheet(open.id())).then(|| {
        let url = Address::sheet_url(open.id(), None, Some(loan.terms.id.as_str()), voice.lang());
        view! { <a href=url>{voice.say("answer-sheet-title")}</a> }
    });
    let back = post_form(
        PostForm::default(),
        view! {
            <input type="hidden" name="act" value="take-back" />
            <input type="hidden" name="loan" value=loan.terms.id.clone() />
            <button class="button secondary small" type="submit">{voice.say("lending-take-back")}</button>
        }
        .into_any(),
    );
    view! {
        <li>
            {voice.say_with("lending-loan", &words)}" "{late}" "
            <a href=file.clone()>{voice.say("lending-file")}</a>" "
            <a href=format!("{file}?names=yes")>{voice.say("lending-file-names")}</a>" "
            {sheets}
            {back}
        </li>
    }
    .into_any()
}

/// What more than one side changed to something else, with a button for each text.
fn decision(open: &Open, fork: &OpenFork) -> AnyView {
    let voice = &open.voice;
    let names = Names { voice, library: &open.state.library, plan: None, medium: Medium::Screen };
    let first = fork.held.as_ref().or(fork.choices.first().map(|choice| &choice.change));
    let title =
        first.map_or_else(|| fork.subject.to_string(), |change| ChangeTeller::of(names).subject(change));
    let texts: Vec<_> = fork.choices.iter().map(|choice| choice_view(open, names, fork, choice)).collect();
    let stay = decision_form(open, fork, None, "lending-keep");
    view! { <h3><bdi>{title}</bdi></h3><ul class="plain texts">{texts}</ul>{stay} }.into_any()
}

fn choice_view(open: &Open, names: Names<'_>, fork: &OpenFork, choice: &ForkChoice) -> AnyView {
    let voice = &open.voice;
    let by = choice.by.clone().unwrap_or_else(|| voice.say("laptops-somebody"));
    let laptop = choice.laptop.clone().unwrap_or_else(|| voice.say("laptops-here"));
    let clock = open.state.clock;
    let at = choice
        .at
        .parse::<DateTime<Utc>>()
        .map_or_else(|_| choice.at.clone(), |at| moment_words(voice, clock, at));
    let words = [("by", by.into()), ("laptop", laptop.into()), ("at", at.into())];
    let lines = text_lines(names, None, &choice.change);
    let is_held = fork.held.as_ref() == Some(&choice.change);
    let form = (!is_held).then(|| decision_form(open, fork, Some(choice.seq), "lending-choose"));
    view! { <li><p>{voice.say_with("laptops-said", &words)}</p>{lines}{form}</li> }.into_any()
}

fn decision_form(open: &Open, fork: &OpenFork, choice: Option<u64>, words: &str) -> AnyView {
    let choice = choice.map(|seq| view! { <input type="hidden" name="choice" value=seq.to_string() /> });
    post_form(
        PostForm::of(fork.version),
        view! {
            <input type="hidden" name="act" value="decide" />
            <input type="hidden" name="subject" value=fork.subject.to_string() />
            {choice}
            <button class="button secondary small" type="submit">{open.voice.say(words)}</button>
        }
        .into_any(),
    )
}
