//! One action: who, when, for how much; what is wrong, what two people wrote.

use super::PLAN;
use crate::support::site::{Page, Site, content, now};
use amparo::assessment::Change;
use amparo::assessment::strategy::{
    ActionRecord, CostKind, Decision, EconomicClass, FundingSource, FundingStatus, Inclusion,
};
use amparo::framework::{Action, ActionId, ConditionId};
use amparo::storage::Stamp;

const URL: &str = "/en/assessments/ken-2025/plan/actions/A01-1";

async fn with_period() -> Site {
    let site = Site::new().await;
    let fields = [
        ("version", "0"),
        ("first-year", "2027"),
        ("last-year", "2029"),
        ("currency", "kes"),
        ("per-dollar", "130"),
        ("price-year", "2026"),
        ("inflation", "10"),
        ("contingency", "5"),
        ("leads-per-institution", "3"),
    ];
    assert_eq!(site.post(&format!("{PLAN}/frame"), &fields).await.status, 303);
    site
}

async fn send(site: &Site, more: &[(&str, &str)]) -> Page {
    let version = site.get(URL).await.attributes("input[name=version]", "value");
    let mut fields = vec![("version", version[0].as_str()), ("taken", "yes"), ("years", "2027 2028 2029")];
    fields.extend_from_slice(more);
    site.post(URL, &fields).await
}

#[tokio::test]
async fn everything_that_is_decided_is_kept_and_comes_back() {
    let site = with_period().await;
    let reply = send(
        &site,
        &[
            ("lead", "Office of the President"),
            ("partners", "Treasury\n\n Parliament "),
            ("start", "2027-Q2"),
            ("end", "2028 q1"),
            ("indicator", "Decision issued"),
            ("baseline", "none (2026)"),
            ("final-target", "issued (2028)"),
            ("risk", "An election"),
            ("cost-1-what", "Experts"),
            ("cost-1-kind", "recurrent"),
            ("cost-1-class", "wages"),
            ("cost-1-code", "07.4"),
            ("cost-1-unit", "day"),
            ("cost-1-unit-cost", "1 000,50"),
            ("cost-1-year-2027", "10"),
            ("cost-1-year-2028", "2.5"),
            ("cost-3-what", "Print"),
            ("cost-3-kind", "capital"),
            ("cost-3-class", ""),
            ("cost-3-unit-cost", "500"),
            ("cost-3-year-2027", "1"),
            ("funding-0-source", "donor"),
            ("funding-0-name", "A fund"),
            ("funding-0-status", "secured"),
            ("funding-0-year-2027", "6000"),
        ],
    )
    .await;
    assert_eq!(reply.status, 303, "{:?}", reply.texts("#problems"));
    let record = site.held().await.assessment.strategy.actions[&"A01-1".into()].clone();
    assert_eq!((record.taken, record.lead.as_str()), (Inclusion::Yes, "Office of the President"));
    assert_eq!(record.partners, ["Treasury", "Parliament"]);
    assert_eq!(record.end.map(|end| end.to_string()).as_deref(), Some("2028-Q1"));
    assert_eq!(record.costs.len(), 2, "blank rows are no rows");
    assert_eq!(record.costs[0].unit_cost, "1000.5".parse().unwrap());
    assert_eq!(record.costs[0].quantities[&2028], "2.5".parse().unwrap());
    assert_eq!((record.costs[0].class, record.costs[0].code.as_str()), (Some(EconomicClass::Wages), "07.4"));
    assert_eq!((record.costs[1].kind, record.costs[1].class), (CostKind::Once, None));
    assert_eq!(
        (record.funding[0].source, record.funding[0].status),
        (FundingSource::Donor, FundingStatus::Secured)
    );

    let page = site.get(URL).await;
    assert_eq!(page.attributes("#lead", "value"), ["Office of the President"]);
    assert_eq!(page.attributes("#cost-0-unit-cost", "value"), ["1000.5"]);
    assert_eq!(page.attributes("#cost-1-what", "value"), ["Print"]);
    assert_eq!(page.count("#cost-3-what"), 1, "two blank rows follow");
    // (10 × 1000.5 + 500) × 1.1 × 1.05
    assert!(
        page.texts(".plan-totals tbody tr")[0].contains("12,133.28"),
        "{:?}",
        page.texts(".plan-totals tr")
    );
    let costs = site.get(&format!("{PLAN}/costs")).await;
    assert!(costs.texts("h1")[0].contains("KES"), "{:?}", costs.texts("h1"));
    assert_eq!(costs.attributes("section[aria-labelledby=costs-years] tbody th", "scope").len(), 3);
}

#[tokio::test]
async fn what_came_without_its_gap_is_saved_only_once_something_is_decided() {
    let site = with_period().await;
    let record = ActionRecord { lead: "Cabinet".into(), ..ActionRecord::default() };
    let decision = Decision::Action { action: "A01-1".into(), record: Some(record) };
    let change = Change::Strategy(Box::new(decision));
    let stamp = Stamp { at: now(), actor: "amparo import".into() };
    site.store.record("ken-2025", change, 0, stamp).await.unwrap();
    let same = send(&site, &[("taken", "proposed"), ("lead", "Cabinet")]).await;
    assert_eq!(same.header("location"), format!("{URL}?saved=same"));
    let record = || async { site.held().await.assessment.strategy.actions[&"A01-1".into()].clone() };
    assert_eq!(record().await.seen, None);
    let taken = send(&site, &[("lead", "Cabinet")]).await;
    assert_eq!(taken.header("location"), format!("{URL}?saved=yes"));
    assert!(record().await.seen.is_some(), "the gap goes along with the decision");
}

/// What somebody chose for a row; a choice alone is no row.
const CHOSEN: [(&str, &str); 3] =
    [("cost-0-kind", "recurrent"), ("funding-0-source", "levy"), ("funding-0-status", "pledged")];

#[tokio::test]
async fn whether_a_cost_comes_again_and_how_sure_money_is_is_nothing_that_a_form_decides() {
    let site = with_period().await;
    let cost = [("cost-0-what", "Experts"), ("cost-0-unit-cost", "5")];
    let money = [("funding-0-name", "A fund"), ("funding-0-year-2027", "5")];
    send(&site, &cost).await.assert_summary(&["cost-0-kind"]);
    let page = send(&site, &money).await;
    page.assert_summary(&["funding-0-source", "funding-0-status"]);
    assert_eq!(page.attributes("#funding-0-name", "value"), ["A fund"], "what was typed stays");
    assert_eq!(page.attributes("#funding-0-status option", "value"), ["", "secured", "pledged"]);
    assert_eq!(send(&site, &[&CHOSEN[..], &cost, &money].concat()).await.status, 303);
}

#[tokio::test]
async fn what_cannot_be_is_named_and_kept() {
    let site = with_period().await;
    for (fields, field) in [
        (vec![("start", "1899-Q1")], "start"),
        (vec![("start", "2035-Q1")], "start"),
        (vec![("start", "2027-Q1"), ("end", "2035-Q1")], "end"),
        (vec![("start", "2028-Q1"), ("end", "2027-Q4")], "end"),
        (vec![("cost-0-what", "x"), ("cost-0-unit-cost", "-1")], "cost-0-unit-cost"),
        (vec![("cost-0-what", "x"), ("cost-0-unit-cost", "1000000000000000")], "cost-0-unit-cost"),
        (vec![("cost-0-what", "x"), ("cost-0-unit-cost", "1.500")], "cost-0-unit-cost"),
        (vec![("cost-0-what", "x")], "cost-0-unit-cost"),
        (vec![("cost-0-unit-cost", "5")], "cost-0-what"),
        (
            vec![("cost-0-what", "x"), ("cost-0-unit-cost", "5"), ("cost-0-year-2027", "ten")],
            "cost-0-year-2027",
        ),
        (vec![("funding-0-year-2027", "-5")], "funding-0-year-2027"),
        (vec![("phase", "7")], "phase"),
        (vec![("taken", "dropped"), ("reason", "")], "reason"),
        (
            vec![
                ("years", "1899"),
                ("cost-0-what", "x"),
                ("cost-0-unit-cost", "5"),
                ("cost-0-year-1899", "1"),
            ],
            "cost-0-year-1899",
        ),
    ] {
        let page = send(&site, &[&CHOSEN[..], &fields[..]].concat()).await;
        page.assert_summary(&[field]);
        for (name, value) in
            fields.iter().filter(|(name, _)| ["start", "end", "cost-0-unit-cost"].contains(name))
        {
            assert_eq!(page.attributes(&format!("#{name}"), "value"), [*value], "what was typed stays");
        }
    }
    assert!(!site.held().await.assessment.strategy.actions.contains_key(&"A01-1".into()));
}

#[tokio::test]
async fn a_reason_is_never_lost_beside_a_choice_that_needs_none() {
    let site = with_period().await;
    for taken in ["yes", "proposed"] {
        let page = send(&site, &[("taken", taken), ("reason", "No money before 2030")]).await;
        page.assert_summary(&["taken"]);
        assert_eq!(page.area("reason"), "No money before 2030", "{taken}");
    }
    assert_eq!(send(&site, &[("taken", "deferred"), ("reason", "Elections")]).await.status, 303);
    send(&site, &[("taken", "yes"), ("reason", "Elections")]).await.assert_summary(&["taken"]);
    let record = site.held().await.assessment.strategy.actions[&"A01-1".into()].clone();
    assert_eq!(record.taken, Inclusion::Deferred { reason: "Elections".into() });
    assert_eq!(send(&site, &[("taken", "yes"), ("reason", "")]).await.status, 303);
}

#[tokio::test]
async fn an_action_without_lead_is_kept_and_says_so() {
    let site = with_period().await;
    assert_eq!(send(&site, &[]).await.status, 303);
    let page = site.get(URL).await;
    assert!(page.texts("main .hint").iter().any(|hint| hint.contains("a lead that has agreed")));
    assert!(site.get(PLAN).await.texts("li[id='A01-1'] .tag").contains(&"no lead yet".to_owned()));
}

#[tokio::test]
async fn two_texts_stand_side_by_side() {
    let site = with_period().await;
    send(&site, &[("lead", "Ministry of ICT")]).await;
    let fields = [("version", "0"), ("taken", "yes"), ("lead", "Police"), ("years", "2027")];
    let page = site.post(URL, &fields).await;
    assert_eq!(page.status, 409);
    assert_eq!(page.texts("tr[data-differs] td"), ["Police", "Ministry of ICT"]);
    assert_eq!(page.attributes("#lead", "value"), ["Police"]);
    let version = page.attributes("input[name=version]", "value");
    let again = [("version", version[0].as_str()), ("taken", "yes"), ("lead", "Police"), ("years", "2027")];
    assert_eq!(site.post(URL, &again).await.status, 303);
}

#[tokio::test]
async fn without_a_period_costs_are_entered_by_calendar_year_and_stay() {
    let site = Site::new().await;
    let page = site.get(URL).await;
    assert_eq!(page.attributes("input[name=years]", "value"), ["2026 2027 2028 2029 2030 2031"]);
    assert!(page.attributes(".notice a", "href").contains(&format!("{PLAN}/frame")));
    let fields = [
        ("version", "0"),
        ("years", "2026 2027"),
        ("cost-0-what", "Experts"),
        ("cost-0-kind", "recurrent"),
        ("cost-0-unit-cost", "25,000"),
        ("cost-0-year-2026", "2"),
    ];
    let reply = site.post(URL, &fields).await;
    assert_eq!(reply.status, 303, "{:?}", reply.texts("#problems"));
    let frame = [("version", "0"), ("first-year", "2027"), ("last-year", "2031")];
    assert_eq!(site.post(&format!("{PLAN}/frame"), &frame).await.status, 303);
    let page = site.get(URL).await;
    assert_eq!(page.attributes("#cost-0-unit-cost", "value"), ["25000"]);
    let years = page.attributes(".plan-row:first-of-type .plan-years input", "id");
    let expected: Vec<String> = (2026..=2031).map(|year| format!("cost-0-year-{year}")).collect();
    assert_eq!(years, expected, "the period, and the year before it that has a cost");
    assert_eq!(page.attributes("#cost-0-year-2026", "value"), ["2"]);
    assert_eq!(site.get(&format!("{PLAN}/actions/Z99-1")).await.status, 404);
    assert_eq!(site.post(&format!("{PLAN}/actions/Z99-1"), &[("taken", "yes")]).await.status, 404);
}

#[tokio::test]
async fn many_rows_are_refused_by_their_number() {
    let site = with_period().await;
    let names: Vec<[String; 2]> =
        (0..120).map(|row| [format!("cost-{row}-what"), format!("cost-{row}-unit-cost")]).collect();
    let mut fields = Vec::new();
    for [what, price] in &names {
        fields.extend([(what.as_str(), "x"), (price.as_str(), "1")]);
    }
    let page = send(&site, &fields).await;
    assert_eq!(page.status, 422);
    assert!(
        page.texts("#problems li").iter().any(|line| line.contains("100")),
        "{:?}",
        page.texts("#problems li")
    );
}

#[tokio::test]
async fn no_form_makes_a_page_without_end() {
    let site = with_period().await;
    let years = (1000..=9999).map(|year: i32| year.to_string()).collect::<Vec<_>>().join(" ");
    let names: Vec<String> = (0..10).map(|row| format!("cost-{row}-what")).collect();
    let mut fields: Vec<_> = names.iter().map(|name| (name.as_str(), "x")).collect();
    fields.push(("years", &years));
    let page = send(&site, &fields).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.count("input[id^='cost-0-year-']"), 111, "as many years as a strategy may speak of");
    assert_eq!(page.count(".plan-years input"), (10 + 2 + 2) * 111);
    let names: Vec<String> = (0..1_000).map(|row| format!("cost-{row}-what")).collect();
    let fields: Vec<_> = names.iter().map(|name| (name.as_str(), "x")).collect();
    let page = send(&site, &fields).await;
    assert_eq!(page.status, 422);
    assert_eq!(
        page.count("[id^='cost-'][id$='-what']"),
        200 + 2,
        "twice as many as may be kept, and two more"
    );
}

/// An action that is proposed where C01 stands at level 1 of 3, and one that lifts only what level 1 asks for.
fn actions_of_c01() -> [ActionId; 2] {
    let library = content();
    let (_, item) = library.item(&"C01".into()).unwrap();
    let lifts = |action: &&Action, levels: &[&str]| {
        let of = |lift: &ConditionId| levels.iter().any(|level| lift.as_str().starts_with(level));
        !action.lifts.is_empty() && action.lifts.iter().all(of)
    };
    let useful = item.actions.iter().find(|action| lifts(action, &["C01-2", "C01-3"])).unwrap();
    let void = item.actions.iter().find(|action| lifts(action, &["C01-1"])).unwrap();
    [useful.id.clone(), void.id.clone()]
}

#[tokio::test]
async fn what_the_library_knows_of_an_action_stands_beside_its_form() {
    let site = with_period().await;
    let [id, _] = actions_of_c01();
    let page = site.get(&format!("{PLAN}/actions/{id}")).await;
    let library = content();
    let (_, action) = library.action(&id).unwrap();
    let steps: Vec<&str> = action.steps.iter().map(|step| step.base()).collect();
    assert_eq!(page.texts(".aside ol li"), steps);
    let beside = page.texts(".aside").join(" ");
    let cost = action.unit_cost.as_ref().unwrap();
    let lifts = action.lifts.iter().map(|id| library.condition(id).unwrap().text.base());
    let targets = action.targets.values().map(|target| target.base());
    for words in lifts.chain(targets).chain([cost.unit.base(), "After"]) {
        assert!(beside.contains(words), "{words}: {beside}");
    }
    let hints = page.texts("main .hint").join(" ");
    assert!(hints.contains(cost.unit.base()), "{hints}");
}

#[tokio::test]
async fn an_action_that_has_nothing_to_do_says_so_and_can_be_taken_all_the_same() {
    let site = with_period().await;
    let [_, id] = actions_of_c01();
    let url = format!("{PLAN}/actions/{id}");
    let said = "All that it would bring about is there already.";
    let page = site.get(&url).await;
    assert!(page.texts(".notice").iter().any(|words| words.contains(said)), "{:?}", page.texts(".notice"));
    assert_eq!(site.get(PLAN).await.count(&format!("li[id='{id}']")), 0, "it is not proposed");
    let fields = [("version", "0"), ("taken", "yes"), ("despite", "")];
    assert_eq!(site.post(&url, &fields).await.status, 303);
    for (place, wanted) in [(url.as_str(), 1), (PLAN, 1)] {
        let notices = site.get(place).await.texts(".notice");
        let asked =
            notices.iter().filter(|words| words.contains(said) && words.contains("Take the action out"));
        assert_eq!(asked.count(), wanted, "{place}: {notices:?}");
    }
    let version = site.get(&url).await.attributes("input[name=version]", "value");
    let fields = [("version", version[0].as_str()), ("taken", "yes"), ("despite", "The decree expires.")];
    assert_eq!(site.post(&url, &fields).await.status, 303);
    let notices = site.get(&url).await.texts(".notice");
    assert!(notices.iter().any(|words| words.contains("The decree expires.")), "{notices:?}");
    let version = site.get(&url).await.attributes("input[name=version]", "value");
    let fields = [("version", version[0].as_str()), ("taken", "proposed"), ("despite", "")];
    assert_eq!(site.post(&url, &fields).await.status, 303);
    assert_eq!(site.get(&url).await.status, 200, "the page stays where the decision is taken back");
}
