//! Knows how installations look, and what a bundle would change.

use crate::assessment::Change;
use crate::exchange::{ClassCounts, Loan, PeerInstallation, SubjectMerge, Tip};
use crate::presentation::{ChangeTeller, Medium, Names, change_text};
use crate::render::qr::qr;
use crate::service::{InstallationCard, MergePreview, MergeTarget};
use crate::web::components::{
    Field, FieldWidth, FileField, PostForm, file_input, moment_words, post_form, qr_view, text_input, warning,
};
use crate::web::forms::FormState;
use crate::web::{Address, AppState, Voice};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// This installation, the others, and the form for a bundle.
pub fn installations(
    state: &AppState,
    voice: &Voice,
    (own, others): (&InstallationCard, &[PeerInstallation]),
    mut form: FormState,
) -> AnyView {
    let top = form.top(state, voice);
    let file = FileField {
        name: "file",
        label: voice.say("laptops-file"),
        hint: voice.say("laptops-file-hint"),
        accept: ".zip,application/zip".to_owned(),
        several: false,
    };
    let code = qr(&own.words).map(|svg| qr_view(svg, voice.say("laptops-qr")));
    let known: Vec<_> = others.iter().map(|one| counterpart(state, voice, one)).collect();
    let known = match known.is_empty() {
        true => view! { <p>{voice.say("laptops-nobody")}</p> }.into_any(),
        false => view! { <ul class="plain texts">{known}</ul> }.into_any(),
    };
    view! {
        {top}
        <h1>{voice.say("laptops-title")}</h1>
        <p class="lead">{voice.say("laptops-lead")}</p>
        <section class="section" aria-labelledby="bring">
            <h2 id="bring">{voice.say("laptops-bring")}</h2>
            {post_form(
                PostForm {
                    files: true,
                    slow: true,
                    action: Some(Address::Laptops.url(voice.lang())),
                    ..PostForm::default()
                },
                view! {
                    {file_input(file, &form.problems)}
                    <p class="actions"><button class="button" type="submit">{voice.say("laptops-look")}</button></p>
                }
                .into_any(),
            )}
        </section>
        <section class="section" aria-labelledby="own">
            <h2 id="own">{voice.say("laptops-own")}</h2>
            <p>{voice.say("laptops-own-text")}</p>
            <p class="lead"><bdi dir="ltr">{own.words.clone()}</bdi></p>
            {code}
            {label_form(voice, own)}
        </section>
        <section class="section" aria-labelledby="known">
            <h2 id="known">{voice.say("laptops-known")}</h2>
            {known}
        </section>
    }
    .into_any()
}

fn label_form(voice: &Voice, own: &InstallationCard) -> AnyView {
    let field = Field {
        name: "label".to_owned(),
        label: voice.say("laptops-label"),
        hint: Some(voice.say("laptops-label-hint")),
        value: own.label.clone(),
        width: FieldWidth::Medium,
        focus: false,
    };
    post_form(
        PostForm { action: Some(Address::LaptopsAct.url(voice.lang())), ..PostForm::default() },
        view! {
            <input type="hidden" name="act" value="label" />
            {text_input(field, &Default::default())}
            <p class="actions"><button class="button secondary" type="submit">{voice.say("save")}</button></p>
        }
        .into_any(),
    )
}

fn counterpart(state: &AppState, voice: &Voice, one: &PeerInstallation) -> AnyView {
    let day = voice.date(state.clock.day_of(one.confirmed));
    let name = if one.label.is_empty() { one.installation.to_string() } else { one.label.clone() };
    let words = voice.say_with("laptops-confirmed", &[("date", day.into())]);
    let form = post_form(
        PostForm { action: Some(Address::LaptopsAct.url(voice.lang())), ..PostForm::default() },
        view! {
            <input type="hidden" name="act" value="forget" />
            <input type="hidden" name="installation" value=one.installation.to_string() />
            <button class="button secondary small" type="submit">{voice.say("laptops-forget")}</button>
        }
        .into_any(),
    );
    view! { <li><bdi>{name}</bdi>": "{words}{form}</li> }.into_any()
}

/// What a bundle that waits under this name would change, and the form that takes it in.
pub fn preview(
    state: &AppState,
    voice: &Voice,
    (preview, name): (&MergePreview, String),
    mut form: FormState,
) -> AnyView {
    let top = form.top(state, voice);
    let manifest = &preview.bundle.manifest;
    let facts = [
        ("id", manifest.assessment.clone().into()),
        ("round", manifest.round.clone().into()),
        ("laptop", label_of(voice, preview).into()),
    ];
    let words = (!preview.is_confirmed).then(|| words_field(voice, &form));
    view! {
        {top}
        <h1>{voice.say("laptops-preview-title")}</h1>
        <p class="lead">{voice.say_with("laptops-preview-lead", &facts)}</p>
        {target(state, voice, preview)}
        {post_form(
            PostForm {
                action: Some(Address::LaptopsAct.url(voice.lang())),
                slow: true,
                ..PostForm::default()
            },
            view! {
                <input type="hidden" name="act" value="merge" />
                <input type="hidden" name="bundle" value=name />
                {words}
                <p class="actions">
                    <button class="button" type="submit">{voice.say("laptops-take")}</button>
                    <a href=Address::Laptops.url(voice.lang())>{voice.say("laptops-cancel")}</a>
                </p>
            }
            .into_any(),
        )}
    }
    .into_any()
}

fn words_field(voice: &Voice, form: &FormState) -> AnyView {
    let field = Field {
        name: "words".to_owned(),
        label: voice.say("laptops-words"),
        hint: Some(voice.say("laptops-words-hint")),
        value: form.fields.text("words"),
        width: FieldWidth::Full,
        focus: false,
    };
    text_input(field, &form.problems)
}

fn label_of(voice: &Voice, preview: &MergePreview) -> String {
    let label = &preview.bundle.manifest.label;
    if label.is_empty() { voice.say("laptops-unnamed") } else { label.clone() }
}

fn target(state: &AppState, voice: &Voice, preview: &MergePreview) -> AnyView {
    let plan = match &preview.target {
        MergeTarget::New(assessment) => {
            let words = voice.say_count("laptops-begins", assessment.answers.len());
            return view! { <p>{words}</p> }.into_any();
        }
        MergeTarget::Known { plan, .. } => plan,
    };
    if plan.is_idle() {
        return view! { <p class="notice">{voice.say("laptops-idle")}</p> }.into_any();
    }
    let ClassCounts { forward, same, parallel, conflict } = plan.counts();
    let counts = [
        ("laptops-forward", forward),
        ("laptops-same", same),
        ("laptops-parallel", parallel),
        ("laptops-conflict", conflict),
    ];
    let counts: Vec<_> = counts
        .into_iter()
        .map(|(key, count)| {
            view! { <div><dt>{voice.say(key)}</dt><dd>{voice.number(count)}</dd></div> }
        })
        .collect();
    let conflicts: Vec<_> = plan.conflicts().map(|one| conflict_view(state, voice, preview, one)).collect();
    let decisions = (!conflicts.is_empty()).then(|| {
        view! {
            <h2>{voice.say("lending-decide")}</h2>
            <p>{voice.say("laptops-decide-later")}</p>
            {conflicts}
        }
    });
    view! { <dl class="facts tally">{counts}</dl>{decisions} }.into_any()
}

fn conflict_view(
    state: &AppState,
    voice: &Voice,
    preview: &MergePreview,
    conflict: &SubjectMerge,
) -> AnyView {
    let names = Names { voice, library: &state.library, plan: None, medium: Medium::Screen };
    let base = conflict.base.as_ref().map(|base| preview.with_names(base));
    let title = ChangeTeller::of(names).subject(&conflict.content);
    let texts: Vec<_> = conflict
        .tips
        .iter()
        .map(|tip| {
            let change = preview.with_names(&tip.change);
            let lines = text_lines(names, base.as_ref(), &change);
            view! { <li><p>{tip_words(state, voice, preview, tip)}</p>{lines}</li> }
        })
        .collect();
    view! { <h3><bdi>{title}</bdi></h3><ul class="plain texts">{texts}</ul> }.into_any()
}

/// Who wrote a text, where and when by the clock there.
fn tip_words(state: &AppState, voice: &Voice, preview: &MergePreview, tip: &Tip) -> String {
    let by = preview.name(&tip.actor).map_or_else(|| voice.say("laptops-somebody"), str::to_owned);
    let is_theirs = tip.installation == preview.bundle.manifest.installation;
    let laptop = if is_theirs { label_of(voice, preview) } else { voice.say("laptops-here") };
    let at = tip
        .at
        .parse::<DateTime<Utc>>()
        .map_or_else(|_| tip.at.clone(), |at| moment_words(voice, state.clock, at));
    voice.say_with("laptops-said", &[("by", by.into()), ("laptop", laptop.into()), ("at", at.into())])
}

/// That something is lent: who changes it here may meet what comes home.
pub fn loan_notice(voice: &Voice, loan: &Loan) -> AnyView {
    let date = voice.date(loan.terms.until);
    let words = [("to", loan.terms.to.clone().into()), ("date", date.into())];
    warning(voice.say_with("lending-warning", &words))
}

/// What a text says where `before` stood.
pub fn text_lines(names: Names<'_>, before: Option<&Change>, change: &Change) -> AnyView {
    let lines: Vec<_> = change_text(names, before, change)
        .into_iter()
        .map(|line| {
            let quote = (!line.quote.is_empty()).then(|| view! { <q dir="auto">{line.quote}</q> });
            view! { <li><span dir="auto">{line.text}</span>" "{quote}</li> }
        })
        .collect();
    view! { <ul>{lines}</ul> }.into_any()
}
