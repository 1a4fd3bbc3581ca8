//! `/{lang}/assessments/{id}`: where the country stands, what to do next, and the nine stages with what blocks them.

use crate::assessment::strategy::{DocumentKind, EntryKind};
use crate::assessment::{Basis, EvidenceCap, Institution, StageProgress, StageState, progress};
use crate::framework::{Framework, ItemId};
use crate::plan::GapStart;
use crate::presentation::{Medium, Names, evidence_to_attach, first_starts, open_points};
use crate::scoring::{EvidenceDebt, Scorecard, ScoredFramework};
use crate::service::{Act, act};
use crate::web::components::{
    PageContent, ProfileArea, interrupted_freezing, profile_groups, profile_strip, standing_notice, tag,
};
use crate::web::forms::lists::{ListText, RecordList, list_key};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::pages::stage::{gate_line, stage_step};
use crate::web::{Address, Voice};
use axum::response::Response;
use leptos::prelude::*;

/// How many levels that lack evidence are listed.
const DEBTS: usize = 5;

struct OverviewPage {
    id: String,
    standing: Option<AnyView>,
    freezing: Option<AnyView>,
    next: NextStep,
    open_points: String,
    profiles: Vec<Profile>,
    /// Where the answers that count come from, where institutions were heard.
    origins: Option<AnyView>,
    /// The message that says how their cells are read.
    legend: &'static str,
    starts: Option<AnyView>,
    debts: Option<AnyView>,
    path: String,
    stages: Vec<StageLine>,
    /// The pages on which institutions are brought together.
    together: Option<AnyView>,
}

/// The one thing to do.
struct NextStep {
    title: String,
    text: String,
    action: String,
    url: String,
}

struct Profile {
    title: String,
    finding: String,
    groups: Vec<ProfileArea>,
}

struct StageLine {
    title: String,
    url: String,
    state: StageState,
    outputs: String,
    /// What to do next; only of the stage to work on.
    next: Option<String>,
    gates: Vec<AnyView>,
}

/// The page.
pub async fn get(open: OpenFor<act::Read>) -> Response {
    let scored: Vec<ScoredFramework<'_>> = open.analysis.scored_frameworks().collect();
    let page = OverviewPage {
        id: open.id(),
        standing: (open.assessment().basis == Basis::DeskCoding).then(|| standing_notice(&open)),
        freezing: interrupted_freezing(&open),
        next: next_step(&open, &scored),
        open_points: open_points(&open.voice, &open.analysis),
        profiles: scored.iter().map(|one| profile(&open, one.framework, one.scorecard)).collect(),
        origins: origins_view(&open),
        legend: match open.assessment().evidence_cap() {
            EvidenceCap::On => "profile-legend",
            EvidenceCap::Off => "profile-legend-answered",
        },
        starts: starts_view(&open),
        debts: debts_view(&open, &scored),
        path: path_words(&open),
        stages: stages(&open),
        together: together_view(&open),
    };
    let voice = &open.voice;
    let country = voice.country(&open.analysis.library, &open.assessment().country);
    let title = format!("{country} · {}", open.assessment().name());
    let main = view(voice, &title, page);
    PageContent::of(&open, title, Address::Overview(open.id()), main).following_forms().show(&open)
}

fn next_step(open: &Open, scored: &[ScoredFramework<'_>]) -> NextStep {
    let items = || scored.iter().flat_map(|one| &one.framework.items);
    let unanswered: Vec<_> =
        items().filter(|item| !open.assessment().answers.contains_key(&item.id)).collect();
    // Of a validated round nothing is answered any more.
    if open.validation().is_some() {
        return to_stage(open);
    }
    let carried = open.assessment().open_carried().count();
    if carried > 0 {
        return to_carried(open, carried);
    }
    if let Some(item) = unanswered.first() {
        let total = items().count();
        return to_item(open, &item.id, open.voice.text(&item.title), (total - unanswered.len(), total));
    }
    let debts: Vec<_> = scored.iter().flat_map(|one| &one.scorecard.evidence_debt).collect();
    if let Some(debt) = debts.first() {
        return to_evidence(open, &debt.id, debts.len());
    }
    to_stage(open)
}

fn to_carried(open: &Open, count: usize) -> NextStep {
    let voice = &open.voice;
    NextStep {
        title: voice.say("overview-next-carried"),
        text: voice.say_count("overview-next-carried-text", count),
        action: voice.say("carried-title"),
        url: Address::Carried(open.id()).url(voice.lang()),
    }
}

fn to_item(open: &Open, item: &ItemId, title: String, (answered, total): (usize, usize)) -> NextStep {
    let voice = &open.voice;
    let key = if answered == 0 { "overview-next-begin" } else { "overview-next-answer" };
    NextStep {
        title: voice.say(key),
        text: voice.say_part("overview-next-answer-text", answered, total),
        action: voice.say_with("overview-next-open", &[("item", format!("{item} {title}").into())]),
        url: Address::Item(open.id(), item.clone()).url(voice.lang()),
    }
}

fn to_evidence(open: &Open, item: &ItemId, debts: usize) -> NextStep {
    let voice = &open.voice;
    NextStep {
        title: voice.say("overview-next-evidence"),
        text: voice.say_count("overview-next-evidence-text", debts),
        action: voice.say_with("overview-next-open", &[("item", item.to_string().into())]),
        url: Address::Item(open.id(), item.clone()).url(voice.lang()),
    }
}

fn to_stage(open: &Open) -> NextStep {
    let voice = &open.voice;
    let stages = progress(&open.analysis.library, open.assessment());
    let here = stages.iter().find(|stage| stage.state == StageState::Here);
    match here {
        Some(here) => NextStep {
            title: voice.say("overview-next-stage"),
            text: stage_step(open, here, &stages),
            action: voice.text(&here.stage.title),
            url: Address::Stage(open.id(), here.stage.id.clone()).url(voice.lang()),
        },
        None => NextStep {
            title: voice.say("overview-next-renew"),
            text: voice.say("overview-next-renew-text"),
            action: voice.say("new-title"),
            url: Address::next_round_url(&open.id(), voice.lang()),
        },
    }
}

fn profile(open: &Open, framework: &Framework, card: &Scorecard) -> Profile {
    let voice = &open.voice;
    Profile {
        title: voice.text(&framework.short_title),
        finding: voice.say_part("overview-profile-finding", card.coverage.known, card.coverage.applicable),
        groups: profile_groups(voice, framework, open.assessment(), card),
    }
}

/// How the stages are gone through: one by one, or in the steps of the rapid path.
fn path_words(open: &Open) -> String {
    let voice = &open.voice;
    if !open.assessment().choices.rapid {
        return voice.say("overview-stages-text");
    }
    let steps = voice.number(open.analysis.library.stages.rapid.len());
    voice.say_with("overview-steps-text", &[("steps", steps.into())])
}

fn stages(open: &Open) -> Vec<StageLine> {
    let stages = progress(&open.analysis.library, open.assessment());
    stages.iter().enumerate().map(|numbered| stage_line(open, numbered, &stages)).collect()
}

fn stage_line(
    open: &Open,
    (index, progress): (usize, &StageProgress<'_>),
    all: &[StageProgress<'_>],
) -> StageLine {
    let voice = &open.voice;
    let stage = progress.stage;
    let here = matches!(progress.state, StageState::Here | StageState::Begun);
    StageLine {
        title: format!("{}. {}", voice.number(index + 1), voice.text(&stage.title)),
        url: Address::Stage(open.id(), stage.id.clone()).url(voice.lang()),
        state: progress.state,
        outputs: voice.say_part("overview-outputs", progress.outputs_done(), stage.outputs.len()),
        next: (progress.state == StageState::Here).then(|| stage_step(open, progress, all)),
        gates: progress.shut().filter(|_| here).map(|gate| gate_line(open, gate)).collect(),
    }
}

fn view(voice: &Voice, title: &str, page: OverviewPage) -> AnyView {
    let lang = voice.lang();
    let profiles: Vec<_> = page.profiles.into_iter().map(|profile| profile_view(voice, profile)).collect();
    let stages: Vec<_> = page.stages.into_iter().map(|line| stage_view(voice, line)).collect();
    view! {
        <h1><bdi>{title.to_owned()}</bdi></h1>
        {page.standing}
        {page.freezing}
        <section class="next" aria-labelledby="next">
            <h2 id="next">{page.next.title}</h2>
            <p>{page.next.text}</p>
            <p class="actions">
                <a class="button" href=page.next.url>{page.next.action}</a>
                <a href=Address::Items(page.id.clone()).url(lang)>{voice.say("overview-all-items")}</a>
                <a href=Address::Gaps(page.id.clone()).url(lang)>{voice.say("gaps-title")}</a>
            </p>
        </section>
        <p class="open-points"><a href=Address::document_url(page.id.clone(), DocumentKind::Strategy, lang)>{page.open_points}</a></p>
        {profiles}
        <p class="hint">{voice.say(page.legend)}</p>
        {page.origins}
        {page.starts}
        {page.debts}
        <section class="section" aria-labelledby="stages">
            <h2 id="stages">{voice.say("nav-stages")}</h2>
            <p>{page.path}</p>
            <ol class="tasks">{stages}</ol>
        </section>
        {page.together}
        <section class="section" aria-labelledby="files">
            <h2 id="files">{voice.say("overview-files")}</h2>
            <ul class="plain">
                <li><a href=Address::Check(page.id.clone()).url(lang)>{voice.say("overview-check")}</a></li>
                <li><a href=Address::EvidenceRegister(page.id.clone()).url(lang)>{voice.say("dossier-title")}</a></li>
                <li><a href=Address::Gates(page.id.clone()).url(lang)>{voice.say("gates-title")}</a></li>
                <li><a href=Address::History(page.id.clone()).url(lang)>{voice.say("history-country")}</a></li>
                <li><a href=Address::Rounds(page.id.clone()).url(lang)>{voice.say("overview-rounds")}</a></li>
                <li><a href=Address::Findings(page.id.clone()).url(lang)>{voice.say("overview-findings")}</a></li>
                <li><a href=Address::Manage(page.id.clone()).url(lang)>{voice.say("manage-title")}</a></li>
                <li><a href=Address::Export(page.id).url(lang)>{voice.say("overview-export")}</a></li>
            </ul>
        </section>
    }
    .into_any()
}

/// Where the answers that count come from, and how many are contested; nothing where no institution is asked or was heard.
fn origins_view(open: &Open) -> Option<AnyView> {
    let (voice, counts) = (&open.voice, open.answer_origins());
    let is_asked = open.assessment().institutions().iter().any(Institution::is_asked);
    if !is_asked && counts.agreed + counts.median == 0 {
        return None;
    }
    let args = [
        ("agreed", voice.number(counts.agreed).into()),
        ("own", voice.number(counts.own).into()),
        ("median", voice.number(counts.median).into()),
    ];
    let contested =
        (counts.contested > 0).then(|| voice.say_count("deliberation-headline", counts.contested));
    let links = open.person.may(Act::Moderate, &open.assessment().country).then(|| {
        let url = |place: Address| place.url(voice.lang());
        view! {
            " · "<a href=url(Address::Deliberation(open.id()))>{voice.say("deliberation-title")}</a>
            " · "<a href=url(Address::HoldsUp(open.id()))>{voice.say("holds-up-title")}</a>
        }
    });
    Some(view! { <p>{voice.say_with("overview-origins", &args)}" "{contested}{links}</p> }.into_any())
}

/// The register of institutions, and the pages on which they are brought together; nothing for whoever does neither.
fn together_view(open: &Open) -> Option<AnyView> {
    let (voice, register) = (&open.voice, RecordList::Entries(EntryKind::Stakeholder));
    let pages = [
        (Address::RecordList(open.id(), register), list_key(register, ListText::Title)),
        (Address::Deliberation(open.id()), "deliberation-title".to_owned()),
        (Address::Workshops(open.id()), "workshops-title".to_owned()),
        (Address::HoldsUp(open.id()), "holds-up-title".to_owned()),
        (Address::Reminders(open.id()), "reminders-title".to_owned()),
    ];
    let link = |(place, words): (Address, String)| {
        view! { <li><a href=place.url(voice.lang())>{voice.say(&words)}</a></li> }
    };
    let links: Vec<_> = pages.into_iter().filter(|(place, _)| open.offers(place)).map(link).collect();
    (!links.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="together">
                <h2 id="together">{voice.say("overview-together")}</h2>
                <p>{voice.say("overview-together-text")}</p>
                <ul class="plain">{links}</ul>
            </section>
        }
        .into_any()
    })
}

/// The first gaps, each with when the plan begins with it; nothing where no gap has a place.
fn starts_view(open: &Open) -> Option<AnyView> {
    let (voice, analysis) = (&open.voice, &open.analysis);
    let plan = Some(analysis.national());
    let names = Names { voice, library: &open.analysis.library, plan, medium: Medium::Screen };
    let line = |start: &GapStart| {
        let url = Address::Item(open.id(), start.item.clone()).url(voice.lang());
        view! { <li><a href=url>{names.item(&start.item)}</a>": "{names.gap_start(start)}</li> }
    };
    let lines: Vec<_> = first_starts(analysis).into_iter().map(line).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="starts">
                <h2 id="starts">{voice.say("overview-starts")}</h2>
                <ul>{lines}</ul>
            </section>
        }
        .into_any()
    })
}

/// The levels that lack nothing but evidence, apart from the gaps; nothing where there are none.
fn debts_view(open: &Open, scored: &[ScoredFramework<'_>]) -> Option<AnyView> {
    let voice = &open.voice;
    let debts: Vec<&EvidenceDebt> = scored.iter().flat_map(|one| &one.scorecard.evidence_debt).collect();
    let names = Names { voice, library: &open.analysis.library, plan: None, medium: Medium::Screen };
    let line = |debt: &&EvidenceDebt| {
        let url = Address::Item(open.id(), debt.id.clone()).url(voice.lang());
        view! { <li><a href=url>{names.item(&debt.id)}</a>" "{evidence_to_attach(voice, debt)}</li> }
    };
    let lines: Vec<_> = debts.iter().take(DEBTS).map(line).collect();
    let all = format!("{}#evidence", Address::Gaps(open.id()).url(voice.lang()));
    (!debts.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="evidence">
                <h2 id="evidence">{voice.say_count("gaps-evidence-finding", debts.len())}</h2>
                <p>{voice.say_count("gaps-evidence-text", debts.len())}" "<a href=all>{voice.say("overview-evidence-all")}</a></p>
                <ul>{lines}</ul>
            </section>
        }
        .into_any()
    })
}

fn profile_view(voice: &Voice, profile: Profile) -> AnyView {
    view! {
        <section class="section">
            <h2>{profile.title.clone()}</h2>
            <p>{profile.finding}</p>
            {profile_strip(voice, profile.title, profile.groups)}
        </section>
    }
    .into_any()
}

fn stage_view(voice: &Voice, line: StageLine) -> AnyView {
    let state = match line.state {
        StageState::Done => tag(voice.say("stage-done"), "done"),
        StageState::Here => tag(voice.say("stage-here"), "here"),
        StageState::Begun => tag(voice.say("stage-begun"), "quiet"),
        StageState::Ahead => ().into_any(),
    };
    let gates = (!line.gates.is_empty()).then(|| {
        view! { <p class="blocked-by">{voice.say("overview-blocked")}</p><ul class="gates">{line.gates}</ul> }
    });
    view! {
        <li class="task">
            <div class="task-line">
                <a class="task-name" href=line.url>{line.title}</a>
                <span class="task-state">{line.outputs}" "{state}</span>
            </div>
            {line.next.map(|next| view! { <p class="task-next">{next}</p> })}
            {gates}
        </li>
    }
    .into_any()
}
