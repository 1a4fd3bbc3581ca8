//! Knows how the page says in one minute what may be claimed, and why that item, in the words of its four factors.

use super::factors::{feasibility_meaning, impact_meaning, steps};
use super::facts::GapsFacts;
use crate::assessment::Basis;
use crate::framework::ItemId;
use crate::presentation::{Claim, weight};
use crate::scoring::ItemScore;
use crate::web::components::standing_notice;
use crate::web::{Address, Voice};
use crate::words::capital;
use leptos::prelude::*;

/// The heading, what it rests on, and why the item that it names.
pub fn view(findings: &GapsFacts<'_>) -> AnyView {
    let claimed = findings.in_order().next().filter(|_| findings.claim.is_ordered());
    let why = claimed.map(|first| reasons_view(findings, first));
    let desk = findings.card.basis == Basis::DeskCoding;
    let desk = desk.then(|| standing_notice(findings.open));
    view! {
        {frameworks(findings)}
        <h1>{capital(&findings.names().claim(findings.claim, findings.card))}</h1>
        {lead(findings)}
        {owed(findings)}
        {why}
        {ways_on(findings)}
        {desk}
    }
    .into_any()
}

/// The frameworks of the assessment as a switch; nothing where there is only one.
fn frameworks(findings: &GapsFacts<'_>) -> AnyView {
    let voice = findings.voice();
    let place = Address::Gaps(findings.open.id()).url(voice.lang());
    let links: Vec<_> = findings
        .open
        .frameworks()
        .map(|framework| {
            let current = (framework.id == findings.framework.id).then_some("true");
            let url = format!("{place}?framework={}", framework.id);
            view! { <li><a href=url aria-current=current>{voice.text(&framework.short_title)}</a></li> }
        })
        .collect();
    if links.len() < 2 {
        return ().into_any();
    }
    view! { <nav class="switch" aria-label=voice.say("gaps-frameworks")><ul>{links}</ul></nav> }.into_any()
}

fn lead(findings: &GapsFacts<'_>) -> AnyView {
    let voice = findings.voice();
    let coverage = findings.card.coverage;
    if findings.claim == Claim::Nothing {
        return view! { <p class="lead">{nothing_known(findings)}</p> }.into_any();
    }
    let args = [
        ("known", voice.number(coverage.known).into()),
        ("applicable", voice.number(coverage.applicable).into()),
        ("below", voice.number(findings.below_count()).into()),
    ];
    let (open, unknown) = (findings.open_count(), findings.unknown_count());
    let unknown = (open + unknown > 0).then(|| {
        let args = [("open", voice.number(open).into()), ("unknown", voice.number(unknown).into())];
        format!(" {}", voice.say_with("gaps-lead-unknown", &args))
    });
    view! { <p class="lead">{voice.say_with("gaps-lead", &args)}{unknown}</p> }.into_any()
}

/// Why no level is known: questions are open, nobody knows the answers, or nothing that was asked applies.
fn nothing_known(findings: &GapsFacts<'_>) -> String {
    let voice = findings.voice();
    let coverage = findings.card.coverage;
    match (findings.open_count(), findings.unknown_count()) {
        (0, 0) => voice.say("gaps-lead-none-applies"),
        (0, unknown) => {
            let excluded = coverage.total - coverage.applicable;
            let args =
                [("unknown", voice.number(unknown).into()), ("excluded", voice.number(excluded).into())];
            voice.say_with("gaps-lead-none-known", &args)
        }
        _ => voice.say("gaps-lead-empty"),
    }
}

/// That some levels lack nothing but evidence, and where they are listed.
fn owed(findings: &GapsFacts<'_>) -> Option<AnyView> {
    let (voice, debts) = (findings.voice(), findings.card.evidence_debt.len());
    (debts > 0).then(|| {
        let words = voice.say_count("gaps-evidence-text", debts);
        view! { <p>{words}" "<a href="#evidence">{voice.say("gaps-evidence")}</a></p> }.into_any()
    })
}

fn reasons_view(findings: &GapsFacts<'_>, first: &ItemScore) -> AnyView {
    let voice = findings.voice();
    let reasons: Vec<_> = reasons(findings, first).into_iter().map(reason_view).collect();
    let meaning = findings.framework.item(&first.id).map(|item| {
        view! { <p class="meaning">{voice.text(&item.sense)}" "{voice.text(&item.why)}</p> }
    });
    let second = findings.in_order().nth(1).map(|second| second_line(findings, first, second));
    view! {
        <section class="why" aria-labelledby="why">
            <h2 id="why">{voice.say("gaps-why")}</h2>
            {meaning}
            <dl class="reasons">
                {reasons}
                <div class="wide"><dt>{voice.say("gaps-why-waits")}</dt><dd>{waits(findings, &first.id)}</dd></div>
                {certain(findings, &first.id)}
            </dl>
            {second}
        </section>
    }
    .into_any()
}

/// Where to go from here: while too little is known to the questions, or to whom to ask where all of them have an answer;
/// else to the plan.
fn ways_on(findings: &GapsFacts<'_>) -> AnyView {
    let (voice, id) = (findings.voice(), || findings.open.id());
    let to = |place: Address, key: &'static str| (place.url(voice.lang()), key);
    let questions = to(Address::Items(id()), "gaps-to-items");
    let asks = findings.open_count() == 0 && !findings.card.find_out_first.is_empty();
    let mut ways = match (findings.claim.is_whole(), asks) {
        (true, _) => Vec::new(),
        (false, true) => vec![("#find-out".to_owned(), "gaps-find-out"), questions],
        (false, false) => vec![questions],
    };
    if findings.claim > Claim::Nothing {
        ways.push(to(Address::Plan(id()), "gaps-to-plan"));
        ways.push(to(Address::Draft(id()), "gaps-to-draft"));
        ways.push(to(Address::Choices(id()), "gaps-to-choices"));
    }
    let links: Vec<_> = ways
        .into_iter()
        .enumerate()
        .map(|(index, (place, key))| {
            let class = (index == 0).then_some("button");
            view! { <a class=class href=place>{voice.say(key)}</a> }
        })
        .collect();
    view! { <p class="actions">{links}</p> }.into_any()
}

/// One reason: what it is about, its figure, what the figure means.
struct HeadlineReason {
    about: String,
    figure: String,
    meaning: String,
}

fn reasons(findings: &GapsFacts<'_>, first: &ItemScore) -> Vec<HeadlineReason> {
    let voice = findings.voice();
    let of_five = |value: Option<f64>| {
        let value = weight(voice, value.unwrap_or_default());
        voice.say_with("gaps-of-five", &[("value", value.into())])
    };
    let about = |key: &str| voice.say(key);
    let now = findings.state(first);
    let target = [
        ("now", lower_first(&now).into()),
        ("target", voice.number(usize::from(first.target.value())).into()),
        ("name", findings.level_name(first.target).into()),
    ];
    let unlocked = unlocked_items(findings, &first.id);
    vec![
        HeadlineReason {
            about: about("column-lack"),
            figure: steps(voice, first),
            meaning: voice.say_with("gaps-from-to", &target),
        },
        HeadlineReason {
            about: about("gaps-why-impact"),
            figure: of_five(first.impact),
            meaning: impact_meaning(voice, first.impact),
        },
        HeadlineReason {
            about: about("gaps-why-feasibility"),
            figure: of_five(first.feasibility),
            meaning: feasibility_meaning(voice, first.feasibility),
        },
        HeadlineReason {
            about: about("gaps-why-unlock"),
            figure: voice.number(unlocked.len()),
            meaning: unlock_meaning(findings, &unlocked),
        },
    ]
}

/// The first letter small, for the middle of a sentence.
fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Known items with a gap that wait for this one or go better after it; empty where it is far enough already.
pub fn unlocked_items(findings: &GapsFacts<'_>, id: &ItemId) -> Vec<ItemId> {
    let waits =
        |item: &&ItemScore| item.is_gap() && (item.blocked_by.contains(id) || item.better_after.contains(id));
    findings.card.items.iter().filter(waits).map(|item| item.id.clone()).collect()
}

/// What waits for an item, in words.
pub fn unlock_meaning(findings: &GapsFacts<'_>, unlocked: &[ItemId]) -> String {
    let voice = findings.voice();
    if unlocked.is_empty() {
        return voice.say("gaps-unlock-none");
    }
    let args = [
        ("n", unlocked.len().into()),
        ("shown", voice.number(unlocked.len()).into()),
        ("items", findings.names().items(unlocked).into()),
    ];
    voice.say_with("gaps-unlock-some", &args)
}

/// Why the item can begin: what it needs is there, is not known, or does not exist.
fn waits(findings: &GapsFacts<'_>, id: &ItemId) -> String {
    let voice = findings.voice();
    let hard = findings.framework.item(id).map_or(&[][..], |item| &item.prerequisites.hard);
    let is_known = |id: &&ItemId| findings.card.item(id).is_some_and(|item| item.effective.is_some());
    let (known, unknown): (Vec<&ItemId>, Vec<&ItemId>) = hard.iter().partition(is_known);
    let (key, items) = match (known.is_empty(), unknown.is_empty()) {
        (true, true) => return voice.say("gaps-waits-nothing"),
        (_, false) => ("gaps-waits-unknown", unknown),
        (false, true) => ("gaps-waits-met", known),
    };
    let count = items.len();
    voice.say_with(key, &[("n", count.into()), ("items", findings.names().items(items).into())])
}

fn reason_view(reason: HeadlineReason) -> AnyView {
    let HeadlineReason { about, figure, meaning } = reason;
    view! { <div><dt>{about}</dt><dd><span class="reason-figure">{figure}</span>" "{meaning}</dd></div> }
        .into_any()
}

/// How certain it is that the first belongs to the first, and where to read what would change it.
fn certain(findings: &GapsFacts<'_>, id: &ItemId) -> Option<AnyView> {
    let voice = findings.voice();
    let words = super::certainty::in_words(findings, id)?;
    let certain = view! {
        <div class="wide">
            <dt>{voice.say("gaps-why-certainty")}</dt>
            <dd>{words}" "<a href="#tipping">{voice.say("gaps-why-certainty-more")}</a></dd>
        </div>
    };
    Some(certain.into_any())
}

/// What comes next, and how it differs.
fn second_line(findings: &GapsFacts<'_>, first: &ItemScore, second: &ItemScore) -> AnyView {
    let voice = findings.voice();
    let args = [
        ("item", findings.names().title(&second.id).into()),
        ("list", voice.list(&differences(voice, first, second)).into()),
    ];
    view! { <p class="second">{voice.say_with("gaps-second", &args)}</p> }.into_any()
}

/// The factors of the second beside those of the first.
fn differences(voice: &Voice, first: &ItemScore, second: &ItemScore) -> Vec<String> {
    let compare = |factor: &str, first: Option<f64>, second: Option<f64>| {
        let (first, second) = (first.unwrap_or_default(), second.unwrap_or_default());
        let step = match second - first {
            near if near.abs() < 1e-9 => "same",
            more if more > 0.0 => "more",
            _ => "less",
        };
        let args = [("a", weight(voice, second).into()), ("b", weight(voice, first).into())];
        (step, voice.say_with(&format!("gaps-compare-{factor}-{step}"), &args))
    };
    let mut list = vec![
        compare("gap", first.gap, second.gap).1,
        compare("impact", first.impact, second.impact).1,
        compare("feasibility", first.feasibility, second.feasibility).1,
    ];
    if (first.unlock - second.unlock).abs() > 1e-9 {
        list.push(compare("unlock", Some(first.unlock), Some(second.unlock)).1);
    }
    list
}
