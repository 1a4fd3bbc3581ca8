//! Keeping, changing and removing records; what is wrong is said and what was typed is kept.

use crate::support::site::Site;
use amparo::assessment::Confidentiality;
use amparo::assessment::strategy::{CommitmentStatus, EntryId, Matter, StakeholderPart};

const HOME: &str = "/en/assessments/ken-2025/records";

fn id(text: &str) -> EntryId {
    text.parse().unwrap()
}

#[tokio::test]
async fn an_entry_is_added_changed_and_removed() {
    let site = Site::new().await;
    let fields = [
        ("version", "0"),
        ("text", "Money ends & <b>nobody</b> notices"),
        ("assumption", "yes"),
        ("likelihood", "4"),
        ("confidentiality", "committee"),
    ];
    let page = site.post(&format!("{HOME}/risk/new"), &fields).await;
    assert_eq!(
        (page.status.as_u16(), page.header("location")),
        (303, format!("{HOME}/risk?saved=yes&entry=1").as_str())
    );
    let entry = site.held().await.assessment.strategy.entries[&id("risk-1")].clone();
    assert_eq!(entry.confidentiality, Confidentiality::Committee);
    let Matter::Risk(risk) = entry.matter else { panic!("not a risk") };
    assert!(risk.assumption && risk.likelihood == Some(4) && risk.impact.is_none());

    let list = site.get(&format!("{HOME}/risk?saved=yes")).await;
    assert_eq!(list.texts(".notice[role=status]"), ["Saved."]);
    assert!(list.texts(".task-name")[0].contains("Money ends & <b>nobody</b> notices"));
    let form = site.get(&format!("{HOME}/risk/1")).await;
    assert_eq!(form.area("text"), "Money ends & <b>nobody</b> notices");
    assert_eq!(form.count("#assumption[checked]"), 1);

    let changed = site.post(&format!("{HOME}/risk/1"), &[("version", "1"), ("text", "Shorter")]).await;
    assert_eq!(changed.status, 303);
    let removed = site.post(&format!("{HOME}/risk/1"), &[("version", "2"), ("remove", "yes")]).await;
    assert_eq!(removed.status, 303);
    assert!(site.held().await.assessment.strategy.entries.is_empty());
    assert_eq!(site.store.history("ken-2025").await.unwrap().len(), 4, "nothing is lost");
}

#[tokio::test]
async fn a_new_entry_of_which_nothing_is_said_is_none() {
    let site = Site::new().await;
    let blank = [("version", "0"), ("about", ""), ("topic", " "), ("confidentiality", "public")];
    let page = site.post(&format!("{HOME}/law/new"), &blank).await;
    assert_eq!(page.header("location"), format!("{HOME}/law?saved=same"));
    let told = site.get(page.header("location")).await.texts(".notice[role=status]");
    assert!(told[0].starts_with("Nothing was changed"), "{told:?}");
    assert!(site.held().await.assessment.strategy.entries.is_empty());
    let named = [("version", "0"), ("topic", "Grooming"), ("confidentiality", "public")];
    let page = site.post(&format!("{HOME}/law/new"), &named).await;
    assert_eq!(page.header("location"), format!("{HOME}/law?saved=yes&entry=1"));
    assert_eq!(site.held().await.assessment.strategy.entries.len(), 1);
}

#[tokio::test]
async fn an_entry_that_somebody_removed_keeps_what_was_written_in_its_form() {
    let site = Site::new().await;
    let entry = format!("{HOME}/risk/1");
    site.post(&format!("{HOME}/risk/new"), &[("version", "0"), ("text", "Money ends")]).await;
    site.post(&entry, &[("version", "1"), ("remove", "yes")]).await;
    let page = site.post(&entry, &[("version", "1"), ("text", "Money ends in 2028")]).await;
    assert_eq!((page.status.as_u16(), page.area("text").as_str()), (409, "Money ends in 2028"));
    let again = site.post(&entry, &[("version", "2"), ("text", "Money ends in 2028")]).await;
    assert_eq!(again.status, 303);
    assert_eq!(site.held().await.assessment.strategy.entries.len(), 1);
    let never = site.post(&format!("{HOME}/risk/9"), &[("version", "0"), ("text", "Money ends")]).await;
    assert_eq!(never.status, 404);
}

#[tokio::test]
async fn mistakes_are_named_and_nothing_typed_is_lost() {
    let site = Site::new().await;
    let fields = [
        ("version", "0"),
        ("title", "</textarea><script>alert(1)</script>"),
        ("date", "1899-01-01"),
        ("participants", "-1"),
        ("children", "1000000000000000"),
        ("said", "kept"),
    ];
    let page = site.post(&format!("{HOME}/consultation/new"), &fields).await;
    page.assert_summary(&["heard", "date", "participants", "children"]);
    assert_eq!(page.area("said"), "kept");
    assert_eq!(page.attributes("#date", "value"), ["1899-01-01"]);
    assert_eq!(page.attributes("#title", "value"), ["</textarea><script>alert(1)</script>"]);
    assert_eq!(page.count("main script"), 0);
    assert!(site.held().await.assessment.strategy.entries.is_empty());
}

#[tokio::test]
async fn nothing_that_has_been_lies_ahead_or_cannot_be() {
    let site = Site::new().await;
    let figure = |year| vec![("value", "5"), ("source", "Census"), ("year", year)];
    let consultation = [("heard", "children"), ("title", "Schools")];
    for (list, fields, field) in [
        ("signature", vec![("institution", "Ministry"), ("date", "1 January 2099")], "date"),
        ("signature", vec![("institution", "Ministry"), ("date", "2026-11-23")], "date"),
        ("comment", vec![("from", "Senate"), ("text", "More"), ("date", "2099-01-01")], "date"),
        ("consultation", [&consultation[..], &[("date", "2089-01-01")]].concat(), "date"),
        (
            "consultation",
            [&consultation[..], &[("participants", "5"), ("children", "10")]].concat(),
            "children",
        ),
        ("finding", vec![("text", "Rising"), ("source", "Study"), ("year", "2027")], "year"),
        ("figure", figure("26"), "year"),
        ("figure", figure("1850"), "year"),
        ("figure", figure("2101"), "year"),
    ] {
        let fields = [&[("version", "0")], &fields[..]].concat();
        site.post(&format!("{HOME}/{list}/new"), &fields).await.assert_summary(&[field]);
    }
    assert!(site.held().await.assessment.strategy.entries.is_empty());
    for (list, fields) in [
        ("signature", vec![("institution", "Ministry"), ("date", "2026-11-22")]),
        ("consultation", [&consultation[..], &[("participants", "10"), ("children", "10")]].concat()),
        ("figure", figure("2019–2022")),
    ] {
        let fields = [&[("version", "0")], &fields[..]].concat();
        let page = site.post(&format!("{HOME}/{list}/new"), &fields).await;
        assert_eq!(page.status, 303, "{list}: {:?}", page.texts("#problems"));
    }
}

#[tokio::test]
async fn people_and_days_are_read_as_they_are_typed_and_shown_back_in_words() {
    let site = Site::new().await;
    let send = async |people: &str, date: &str| {
        let fields = [
            ("version", "0"),
            ("heard", "children"),
            ("title", people),
            ("participants", people),
            ("date", date),
        ];
        site.post(&format!("{HOME}/consultation/new"), &fields).await
    };
    for (number, (people, date)) in [
        ("1,200", "3 March 2026"),
        ("1 200", "3/3/2026"),
        ("1.200", "03.03.2026"),
        ("1\u{202f}200", "3 de marzo de 2026"),
    ]
    .into_iter()
    .enumerate()
    {
        let reply = send(people, date).await;
        assert_eq!(reply.status, 303, "{people} {date}: {:?}", reply.texts("#problems"));
        let entry = format!("consultation/{}", number + 1);
        let page = site.get(&format!("{HOME}/{entry}")).await;
        assert_eq!(page.attributes("#participants", "value"), ["1200"]);
        assert_eq!(page.attributes("#date", "value"), ["3 March 2026"]);
        let spanish = site.get(&format!("{}/{entry}", HOME.replace("/en/", "/es/"))).await;
        assert_eq!(spanish.attributes("#date", "value"), ["3 de marzo de 2026"]);
    }
    let page = send("1200", "3/4/2026").await;
    page.assert_summary(&["date"]);
    let problem = &page.texts("#date-problem")[0];
    assert!(problem.contains("3 April 2026") && problem.contains("4 March 2026"), "{problem}");
    send("1200", "March 2026").await.assert_summary(&["date"]);
}

#[tokio::test]
async fn two_people_who_add_at_once_both_get_their_entry() {
    let site = Site::new().await;
    for text in ["first", "second"] {
        let page = site.post(&format!("{HOME}/risk/new"), &[("version", "0"), ("text", text)]).await;
        assert_eq!(page.status, 303);
    }
    let ids: Vec<String> =
        site.held().await.assessment.strategy.entries.keys().map(EntryId::to_string).collect();
    assert_eq!(ids, ["risk-1", "risk-2"]);
}

#[tokio::test]
async fn a_number_that_was_removed_is_not_given_again() {
    let site = Site::new().await;
    site.post(&format!("{HOME}/risk/new"), &[("version", "0"), ("text", "first")]).await;
    site.post(&format!("{HOME}/risk/1"), &[("version", "1"), ("remove", "yes")]).await;
    let page = site.post(&format!("{HOME}/risk/new"), &[("version", "0"), ("text", "again")]).await;
    assert_eq!(page.status, 303);
    let held = site.held().await.assessment.strategy.entries;
    assert_eq!(held.keys().map(EntryId::to_string).collect::<Vec<_>>(), ["risk-2"]);
}

#[tokio::test]
async fn what_was_typed_about_a_removed_entry_is_shown_and_can_be_kept() {
    let site = Site::new().await;
    let url = format!("{HOME}/risk/1");
    site.post(&format!("{HOME}/risk/new"), &[("version", "0"), ("text", "first")]).await;
    assert_eq!(site.post(&url, &[("version", "1"), ("remove", "yes")]).await.status, 303);
    let page = site.post(&url, &[("version", "1"), ("text", "Two hours of work")]).await;
    assert_eq!(page.status, 409, "{}", page.text);
    assert_eq!(page.area("text"), "Two hours of work");
    assert!(page.texts(".notice[data-kind=warning]")[0].starts_with("Somebody removed this entry"));
    let version = page.attributes("form input[name=version]", "value").remove(0);
    let again = site.post(&url, &[("version", &version), ("text", "Two hours of work")]).await;
    assert_eq!(again.status, 303);
    assert!(site.held().await.assessment.strategy.entries.contains_key(&id("risk-1")));
    assert_eq!(site.post(&format!("{HOME}/risk/9"), &[("version", "1"), ("text", "x")]).await.status, 404);
}

#[tokio::test]
async fn a_conflict_shows_both_and_loses_neither() {
    let site = Site::new().await;
    let url = format!("{HOME}/body/GB-01");
    let theirs = site.post(&url, &[("version", "0"), ("name", "Council theirs")]).await;
    assert_eq!(theirs.status, 303);
    let page = site.post(&url, &[("version", "0"), ("name", "Council mine"), ("members", "A\nB")]).await;
    assert_eq!(page.status, 409);
    let table = page.texts(".conflict table").join(" ");
    assert!(table.contains("Council mine") && table.contains("Council theirs"), "{table}");
    assert_eq!(page.attributes("#name", "value"), ["Council mine"]);
    let again = site.post(&url, &[("version", "1"), ("name", "Both"), ("members", "A\n\nB")]).await;
    assert_eq!(again.status, 303);
    assert_eq!(site.held().await.assessment.strategy.bodies["GB-01"].members, ["A", "B"]);
}

#[tokio::test]
async fn where_a_country_stands_is_what_it_says() {
    let site = Site::new().await;
    let instrument = site.state.library.kit.commitments.commitments[0].id.clone();
    let url = format!("{HOME}/commitment/{instrument}");
    let fields =
        [("version", "0"), ("status", "ratified"), ("date", "1990"), ("source", "UN Treaty Collection")];
    assert_eq!(site.post(&url, &fields).await.status, 303);
    let held = site.held().await.assessment.strategy.commitments[&instrument].clone();
    assert_eq!((held.status, held.date.as_str()), (CommitmentStatus::Ratified, "1990"));
    let list = site.get(&format!("{HOME}/commitment")).await;
    assert!(list.texts(".task-state")[0].contains("Ratified or acceded to, 1990"));
    let refused = site.post(&url, &[("version", "1"), ("status", "maybe")]).await;
    refused.assert_summary(&["status"]);
}

#[tokio::test]
async fn what_was_changed_in_a_text_is_told() {
    let site = Site::new().await;
    for (typed, kept, changes) in [
        ("Money\u{b}ends\u{2028}here", "Money\nends\nhere", 2),
        ("Money\u{202e} ends\u{0}", "Money ends", 2),
        ("Money\u{85}ends", "Money\nends", 1),
    ] {
        let page = site.post(&format!("{HOME}/risk/new"), &[("version", "0"), ("text", typed)]).await;
        let then = page.header("location").to_owned();
        let entries = site.held().await.assessment.strategy.entries;
        assert_eq!(
            then,
            format!("{HOME}/risk?saved=yes&entry={}&cleaned={changes}", entries.len()),
            "{typed:?}"
        );
        let Matter::Risk(risk) = &entries.values().last().unwrap().matter else { panic!("not a risk") };
        assert_eq!(risk.text, kept);
        let told = site.get(&then).await.texts(".notice[role=status]");
        assert!(told[0].starts_with("Saved. ") && told[0].contains("hidden character"), "{told:?}");
    }
}

#[tokio::test]
async fn letters_that_paper_lacks_are_named_where_they_are_typed_and_printed() {
    let site = Site::new().await;
    for text in ["国家 战略 😀", "የሴቶችና ማህበራዊ ጉዳይ", "وزارة الشؤون", "ក្រសួង"]
    {
        let saved = site.post(&format!("{HOME}/risk/new"), &[("version", "0"), ("text", text)]).await;
        let told = site.get(saved.header("location")).await.texts(".notice[data-kind=warning]").join(" ");
        assert_eq!(told.contains("Chinese (国 家"), text.contains('国'), "in the list, {text}: {told}");
    }
    for (page, lacks) in [(1, true), (2, false), (3, false), (4, false)] {
        let told =
            site.get(&format!("{HOME}/risk/{page}")).await.texts(".notice[data-kind=warning]").join(" ");
        assert_eq!(told.contains("Chinese (国 家") && told.contains("😀 (U+1F600)"), lacks, "{page}: {told}");
        assert_eq!(told.is_empty(), !lacks, "{page}: {told}");
    }
    let draft = site.get("/en/assessments/ken-2025/draft?document=strategy").await;
    assert!(draft.texts(".notice[data-kind=warning]").join(" ").contains("Chinese"), "{}", draft.text);
    let look = site.get("/es/assessments/ken-2025/look").await;
    let rows = look.texts("section[aria-labelledby=letters] tr");
    assert!(rows.iter().any(|row| row.contains("etiópica") && row.contains("NotoSansEthiopic")), "{rows:?}");
    assert!(rows.iter().any(|row| row.contains("china") && row.contains("no se puede imprimir")), "{rows:?}");
}

#[tokio::test]
async fn so_few_people_that_they_can_be_known_are_flagged_where_they_are_typed() {
    let site = Site::new().await;
    let talks = [
        ("version", "0"),
        ("heard", "survivors"),
        ("title", "Talks"),
        ("participants", "9"),
        ("said", "Two girls asked for a chat."),
        ("confidentiality", "public"),
    ];
    assert_eq!(site.post(&format!("{HOME}/consultation/new"), &talks).await.status, 303);
    let page = site.get(&format!("{HOME}/consultation/1")).await;
    let told = page.texts(".notice").join(" ");
    assert!(told.contains("“Two girls”") && told.contains("“fewer than ten”"), "{told}");
    let many = [
        ("version", "1"),
        ("heard", "survivors"),
        ("title", "Talks"),
        ("participants", "10"),
        ("said", "Girls asked for a chat."),
    ];
    assert_eq!(site.post(&format!("{HOME}/consultation/1"), &many).await.status, 303);
    let told = site.get(&format!("{HOME}/consultation/1")).await.texts(".notice").join(" ");
    assert!(!told.contains("fewer than ten"), "{told}");
}

#[tokio::test]
async fn the_register_keeps_who_answers_what_until_when_and_why_a_sector_has_nobody() {
    let site = Site::new().await;
    let police = [
        ("version", "0"),
        ("about", "law-enforcement"),
        ("name", "National Police"),
        ("influence", "high"),
        ("part", "answers"),
        ("items", "C03"),
        ("items", "C04"),
        ("due", "2026-12-15"),
    ];
    let page = site.post(&format!("{HOME}/stakeholder/new"), &police).await;
    assert_eq!(page.status, 303, "{:?}", page.texts("#problems"));
    let health = [("version", "0"), ("about", "health"), ("name", "Ministry of Health")];
    assert_eq!(site.post(&format!("{HOME}/stakeholder/new"), &health).await.status, 303);
    let parents = [("version", "0"), ("about", "parents"), ("absent", "No organization exists.")];
    assert_eq!(site.post(&format!("{HOME}/stakeholder/new"), &parents).await.status, 303);
    let entries = site.held().await.assessment.strategy.entries;
    let Matter::Stakeholder(police) = &entries[&id("stakeholder-1")].matter else { panic!("no institution") };
    let Matter::Stakeholder(health) = &entries[&id("stakeholder-2")].matter else { panic!("no institution") };
    assert_eq!((police.part, health.part), (StakeholderPart::Answers, StakeholderPart::Open));
    assert_eq!(police.items, ["C03".into(), "C04".into()]);
    assert_eq!((police.about.as_str(), police.due), ("law-enforcement", "2026-12-15".parse().ok()));
    let form = site.get(&format!("{HOME}/stakeholder/1")).await;
    assert_eq!(form.attributes("input[name=items][checked]", "value"), ["C03", "C04"]);
    assert_eq!(form.attributes("input[name=influence][checked]", "value"), ["high"]);
    assert_eq!(form.attributes("#about option[selected]", "value"), ["law-enforcement"]);
    let list = site.get(&format!("{HOME}/stakeholder")).await.texts(".task-name").join(" ");
    assert!(list.contains("National Police") && list.contains("Parent organizations"), "{list}");
}

#[tokio::test]
async fn an_entry_of_the_register_is_an_institution_or_a_reason_and_asks_what_is_asked() {
    let site = Site::new().await;
    for (fields, field) in [
        (vec![("about", "parents")], "name"),
        (vec![("absent", "No organization exists.")], "about"),
        (vec![("about", "parents"), ("name", "Parents"), ("absent", "None.")], "absent"),
        (vec![("name", "Police"), ("items", "X99")], "items"),
        (vec![("name", "Police"), ("due", "in a while")], "due"),
    ] {
        let fields = [&[("version", "0")], &fields[..]].concat();
        site.post(&format!("{HOME}/stakeholder/new"), &fields).await.assert_summary(&[field]);
    }
    assert!(site.held().await.assessment.strategy.entries.is_empty());
}

#[tokio::test]
async fn few_in_a_group_are_flagged_like_few_in_all() {
    let site = Site::new().await;
    for (number, groups, is_few) in [("1", "Girls: 31\nBoys: 34", false), ("2", "Girls: 56\nBoys: 9", true)] {
        let talks = [
            ("version", "0"),
            ("heard", "children"),
            ("title", "Talks"),
            ("participants", "65"),
            ("groups", groups),
        ];
        let page = site.post(&format!("{HOME}/consultation/new"), &talks).await;
        assert_eq!(page.status, 303, "{:?}", page.texts("#problems"));
        let told = site.get(&format!("{HOME}/consultation/{number}")).await.texts(".notice").join(" ");
        assert_eq!(told.contains("fewer than ten"), is_few, "{groups}: {told}");
    }
}
