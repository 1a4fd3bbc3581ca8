//! The frame: period, money, limits.

use super::PLAN;
use crate::support::site::Site;
use crate::web::forms::browser::forms;

const URL: &str = "/en/assessments/ken-2025/plan/frame";

#[tokio::test]
async fn a_period_gives_the_phases_their_years() {
    let site = Site::new().await;
    let fields = [("version", "0"), ("first-year", "2027"), ("last-year", "2031"), ("points-per-year", "2")];
    assert_eq!(site.post(URL, &fields).await.status, 303);
    let page = site.get(PLAN).await;
    assert!(page.texts("section[aria-labelledby=phase-1] .hint")[0].contains("2027"));
    assert!(page.texts("section[aria-labelledby=phase-3] .hint")[0].contains("2030–2031"));
    let page = site.get(URL).await;
    assert_eq!(page.attributes("#points-per-year", "value"), ["2"]);
    assert_eq!(page.attributes("#leads-per-institution", "value"), ["3"], "the usual limit stands");
}

#[tokio::test]
async fn what_cannot_be_is_named_and_kept() {
    let site = Site::new().await;
    for (fields, field) in [
        (vec![("first-year", "1899"), ("last-year", "2030")], "first-year"),
        (vec![("first-year", "2030"), ("last-year", "2027")], "last-year"),
        (vec![("first-year", "2027"), ("last-year", "2060")], "last-year"),
        (vec![("first-year", "2027")], "last-year"),
        (vec![("currency", "shillings")], "currency"),
        (vec![("currency", "ABC")], "currency"),
        (vec![("money-per-year", "1.234"), ("currency", "KES")], "money-per-year"),
        (vec![("money-per-year", "12,345"), ("currency", "TND")], "money-per-year"),
        (vec![("money-per-year", "USD 5"), ("currency", "KES")], "money-per-year"),
        (vec![("per-dollar", "0")], "per-dollar"),
        (vec![("inflation", "-1")], "inflation"),
        (
            vec![
                ("inflation", "1000"),
                ("price-year", "1990"),
                ("first-year", "2027"),
                ("last-year", "2031"),
            ],
            "inflation",
        ),
        (vec![("contingency", "101")], "contingency"),
        (vec![("money-per-year", "1000000000000000")], "money-per-year"),
        (vec![("points-per-year", "0")], "points-per-year"),
        (vec![("points-per-year", "many")], "points-per-year"),
        (vec![("leads-per-institution", "0")], "leads-per-institution"),
    ] {
        let page = site.post(URL, &fields).await;
        assert_eq!(page.status, 422, "{fields:?}");
        let links = page.attributes("#problems a", "href");
        assert!(links.contains(&format!("#{field}")), "{fields:?}: {links:?}");
        let (name, typed) = fields[0];
        assert_eq!(page.attributes(&format!("#{name}"), "value"), [typed], "what was typed stays");
    }
    assert_eq!(site.held().await.assessment.strategy, Default::default());
}

#[tokio::test]
async fn numbers_are_read_as_people_type_them() {
    let site = Site::new().await;
    let fields = [
        ("version", "0"),
        ("currency", "kes"),
        ("money-per-year", "KES 1,50,000"),
        ("inflation", "6.5 %"),
        ("contingency", "2,5 %"),
        ("per-dollar", "129.35"),
        ("points-per-year", "1 200"),
    ];
    let reply = site.post(URL, &fields).await;
    assert_eq!(reply.status, 303, "{:?}", reply.texts("#problems"));
    let frame = site.held().await.assessment.strategy.frame;
    let read = [frame.money_per_year.unwrap(), frame.inflation, frame.contingency].map(|one| one.to_string());
    assert_eq!(read, ["150000", "6.5", "2.5"]);
    assert_eq!(frame.points_per_year, Some(1200));
    let spanish = site.get(&URL.replace("/en/", "/es/")).await;
    assert_eq!(spanish.attributes("#inflation", "value"), ["6,5"]);
}

#[tokio::test]
async fn what_can_be_two_numbers_is_asked_with_both_and_either_can_be_written() {
    let site = Site::new().await;
    let send = async |amount: &str| {
        let fields = [("version", "0"), ("currency", "TND"), ("money-per-year", amount)];
        site.post(&URL.replace("/en/", "/es/"), &fields).await
    };
    let page = send("12,345").await;
    let problem = page.texts("#money-per-year-problem")[0].clone();
    for words in ["12.345,00", "12,345", "12345", "12,3450"] {
        assert!(problem.contains(words), "{words}: {problem}");
    }
    assert_eq!(send("12,3450").await.status, 303);
    let kept = site.held().await.assessment.strategy.frame.money_per_year;
    assert_eq!(kept, Some("12.345".parse().unwrap()));
}

#[tokio::test]
async fn amounts_count_in_another_currency_only_where_somebody_says_so() {
    let site = Site::new().await;
    let frame = [("version", "0"), ("currency", "KES"), ("per-dollar", "129"), ("money-per-year", "5000")];
    assert_eq!(site.post(URL, &frame).await.status, 303);
    let cost = [("cost-0-what", "Experts"), ("cost-0-kind", "capital"), ("cost-0-unit-cost", "100")];
    let cost = [&[("version", "0"), ("years", "2027")][..], &cost].concat();
    assert_eq!(site.post(&format!("{PLAN}/actions/A01-1"), &cost).await.status, 303);
    let send = async |more: &[(&str, &str)]| site.post(URL, &[&[("version", "1")][..], more].concat()).await;
    let page = send(&[("currency", "usd")]).await;
    page.assert_summary(&["currency-change"]);
    assert!(page.texts("#problems li")[0].starts_with("Currency. 3 amounts are kept in KES"));
    assert_eq!(page.attributes("#currency", "value"), ["usd"], "what was typed stays");
    assert_eq!(page.attributes("#currency-change", "value"), ["USD"]);
    // The yes to another currency is none to this one, nor is leaving it empty a way around.
    send(&[("currency", "EUR"), ("currency-change", "USD")]).await.assert_summary(&["currency-change"]);
    let page = send(&[("currency", ""), ("per-dollar", "1")]).await;
    page.assert_summary(&["currency-change"]);
    assert!(page.texts("#problems li")[0].starts_with("Currency. 2 amounts"), "the rate is entered anew");
    assert_eq!(site.held().await.assessment.strategy.frame.currency, "KES");
    assert_eq!(send(&[("currency", "USD"), ("currency-change", "USD")]).await.status, 303);
    assert_eq!(site.held().await.assessment.strategy.frame.currency, "USD");
    let kept = site.get(URL).await;
    assert_eq!(kept.count("#currency-change"), 0, "nothing is asked that was not changed");
}

#[tokio::test]
async fn two_frames_stand_side_by_side() {
    let site = Site::new().await;
    site.post(URL, &[("version", "0"), ("vision", "Every child is safe")]).await;
    let page = site.post(URL, &[("version", "0"), ("vision", "No child is harmed")]).await;
    assert_eq!(page.status, 409);
    assert_eq!(page.texts("tr[data-differs] td"), ["No child is harmed", "Every child is safe"]);
    assert_eq!(page.area("vision"), "No child is harmed");
}

#[tokio::test]
async fn whoever_saves_what_stands_there_overtakes_nobody() {
    let site = Site::new().await;
    assert_eq!(site.post(URL, &[("version", "0"), ("vision", "Every child is safe")]).await.status, 303);
    let before = site.store.history("ken-2025").await.unwrap().len();
    let pages =
        ["plan/frame", "plan/actions/A01-1", "plan/results/I-01", "choices", "stages/ST1", "manage", "look"];
    for page in pages {
        let url = format!("/en/assessments/ken-2025/{page}");
        let all = forms(&site.get(&url).await, &url);
        let form = all.into_iter().find(|form| form.value("version").is_some()).unwrap();
        let reply = form.send(&site).await;
        assert!(reply.header("location").contains("?saved=same"), "{page}: {} {}", reply.status, reply.text);
        assert_eq!(site.store.history("ken-2025").await.unwrap().len(), before, "{page}");
    }
    let told = site.get(&format!("{URL}?saved=same")).await.texts(".notice[role=status]");
    assert!(told[0].starts_with("Nothing was changed"), "{told:?}");
    // Somebody who had the form open all the while.
    let late = site.post(URL, &[("version", "1"), ("vision", "No child is harmed")]).await;
    assert_eq!(late.status, 303, "{}", late.text);
}

#[tokio::test]
async fn a_long_vision_stands_whole_in_every_form_of_the_draft() {
    let site = Site::new().await;
    let vision = include_str!("../../../../cases/texts/long-vision.txt").trim();
    let title = include_str!("../../../../cases/texts/long-title.txt").trim();
    let reply = site.post(URL, &[("version", "0"), ("vision", vision), ("title", title)]).await;
    assert_eq!(reply.status, 303, "{:?}", reply.texts("#problems"));
    let shown =
        site.get("/en/assessments/ken-2025/draft?document=strategy").await.texts(".document").join(" ");
    assert!(shown.contains(vision.trim_end_matches('.')) && shown.contains(title));
    for ending in ["md", "html", "json"] {
        let file = site.get(&format!("/en/assessments/ken-2025/draft.{ending}")).await.text;
        assert!(file.contains("Sentence 120 of the vision") && file.contains(title), "{ending}");
    }
    let short = site.get("/en/assessments/ken-2025/draft.md?document=memorandum").await.text;
    assert!(short.contains("stands in full") && !short.contains("Sentence 120 of the vision"));
}
