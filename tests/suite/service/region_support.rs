//! Countries ask for support and offer it, tell what works, and see what their office plans.

use super::region::{GROUP, INVENTED, coordinator_of, everybody, give, officer, on_file, scope};
use amparo::framework::CountryCode;
use amparo::region::{
    ConsentAudience, ConsentField, ConsentPurpose, MissionKind, MissionPlace, PracticeAct, PracticeRefusal,
    PracticeReview, PracticeText, RequestAct, RequestRefusal, RequestSide,
};
use amparo::service::{
    ConsentWithdrawal, MissionDraft, Person, PracticeDraft, PracticeShelf, RegionError, Service,
    ServiceError, Standpoint,
};
use chrono::NaiveDate;
use std::collections::BTreeSet;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The sides of the requests that somebody sees: who asks, who helps, as far as they are told.
async fn sides(
    service: &Service,
    person: &Person,
    standpoint: Standpoint,
) -> Vec<(Option<String>, Option<String>)> {
    let desk = service.support_desk(person, &GROUP.into(), standpoint).await.unwrap();
    let code = |country: Option<&&CountryCode>| country.map(|country| country.as_str().to_owned());
    let lines = desk.lines().into_iter();
    lines.map(|one| (code(one.line.asker.open()), code(one.line.helper.open()))).collect()
}

#[tokio::test]
async fn nobody_is_introduced_before_both_coordinators_said_yes() {
    let (_site, service) = on_file().await;
    let office = officer(1, &everybody());
    let (asker, helper, third) =
        (coordinator_of(2, "KEN"), coordinator_of(3, "XAA"), coordinator_of(4, "XBB"));
    let words = "How to begin a hotline";
    let id = service.request_support(&asker, &"KEN".into(), Some("C12".into()), words).await.unwrap();
    let hidden = service.act_on_request(&third, &id, 1, &RequestAct::Reopen).await.unwrap_err();
    assert!(matches!(hidden, RegionError::NoSuchEntry), "{hidden}");

    let offer = RequestAct::Offer("XAA".into());
    let unknown = service.act_on_request(&office, &id, 1, &offer).await.unwrap_err();
    assert!(matches!(unknown, RegionError::NoContact), "{unknown}");
    let until = day("2027-06-30");
    let item = ("C12".into(), "Two weeks of training");
    service.offer_support(&helper, &"XAA".into(), item, until).await.unwrap();
    assert_eq!(service.fitting_offers(&office, &id).await.unwrap().len(), 0, "no contact is shared");
    let contact = scope(ConsentField::Contact, ConsentAudience::Office, ConsentPurpose::Exchange);
    give(&service, "XAA", &[contact]).await;
    assert_eq!(service.fitting_offers(&office, &id).await.unwrap().len(), 1);

    let refused = service.act_on_request(&asker, &id, 1, &offer).await.unwrap_err();
    assert!(matches!(refused, RegionError::Service(ServiceError::Refused)), "{refused}");
    service.act_on_request(&office, &id, 1, &offer).await.unwrap();
    let late = service.act_on_request(&office, &id, 1, &RequestAct::Ask).await.unwrap_err();
    assert!(matches!(late, RegionError::Overtaken), "{late}");
    service.act_on_request(&office, &id, 2, &RequestAct::Ask).await.unwrap();

    let kenya = || Standpoint::Country("KEN".into());
    let one = |code: &str| Some(code.to_owned());
    assert_eq!(sides(&service, &asker, kenya()).await, [(one("KEN"), None)]);
    assert_eq!(sides(&service, &helper, Standpoint::Country("XAA".into())).await, [(None, one("XAA"))]);
    assert_eq!(sides(&service, &third, Standpoint::Country("XBB".into())).await, []);
    assert_eq!(sides(&service, &office, Standpoint::Office).await, [(one("KEN"), one("XAA"))]);

    let accept = RequestAct::Accept(RequestSide::Helper);
    for stranger in [&asker, &office] {
        let refused = service.act_on_request(stranger, &id, 3, &accept).await.unwrap_err();
        assert!(matches!(refused, RegionError::Service(ServiceError::Refused)), "{refused}");
    }
    service.act_on_request(&helper, &id, 3, &accept).await.unwrap();
    let twice = service.act_on_request(&helper, &id, 4, &accept).await.unwrap_err();
    let second = RequestRefusal::SecondYes(RequestSide::Helper);
    assert!(matches!(twice, RegionError::Request(refusal) if refusal == second));
    assert_eq!(sides(&service, &asker, kenya()).await, [(one("KEN"), None)], "only one said yes");
    service.act_on_request(&asker, &id, 4, &RequestAct::Accept(RequestSide::Asker)).await.unwrap();
    assert_eq!(sides(&service, &asker, kenya()).await, [(one("KEN"), one("XAA"))]);
}

fn practice() -> PracticeDraft {
    let word = |text: &str| text.to_owned();
    PracticeDraft {
        names_country: true,
        text: PracticeText {
            language: None,
            title: word("A hotline in six months"),
            problem: word("Nobody knew where to report."),
            measures: word("The regulator ran it with two NGOs."),
            beneficiaries: word("Children in three provinces"),
            result: word("4,000 reports in a year"),
            source: word("Regulator, annual report, 2025"),
            needs: word("Two analysts"),
        },
        cost: None,
        contact: word("Child protection desk"),
        items: vec!["C12".into()],
    }
}

fn review() -> PracticeAct {
    let reviewer = "Field office".to_owned();
    PracticeAct::Review(PracticeReview { reviewer, day: day("2026-11-22"), until: day("2027-11-22") })
}

async fn shelf(service: &Service, code: &str) -> PracticeShelf {
    let place = service.region_place(&GROUP.into()).unwrap();
    let standpoint = Standpoint::Country(code.into());
    service.practice_shelf(&coordinator_of(9, code), &place, standpoint).await.unwrap()
}

#[tokio::test]
async fn a_practice_is_written_reviewed_published_and_found_from_its_gap() {
    let (_site, service) = on_file().await;
    let (author, office, item) = (coordinator_of(2, "XAA"), officer(1, &everybody()), "C12".into());
    let empty = PracticeDraft { contact: String::new(), ..practice() };
    let held = service.draft_practice(&author, &"XAA".into(), empty).await.unwrap();
    let id = held.record.id.clone();
    let submit = PracticeAct::Submit(day("2026-11-22"));
    let missing = service.act_on_practice(&author, &id, 1, &submit).await.unwrap_err();
    assert!(matches!(missing, RegionError::Practice(PracticeRefusal::Missing("contact"))), "{missing}");
    assert_eq!(service.submitted_practices(&office, &GROUP.into()).await.unwrap(), []);
    let unseen = service.practice(&office, &id).await.unwrap_err();
    assert!(matches!(unseen, RegionError::NoSuchEntry), "a draft is the country's own: {unseen}");

    service.edit_practice(&author, &id, 1, practice()).await.unwrap();
    let late = service.edit_practice(&author, &id, 1, practice()).await.unwrap_err();
    assert!(matches!(late, RegionError::Overtaken), "{late}");
    service.act_on_practice(&author, &id, 2, &submit).await.unwrap();
    assert_eq!(service.submitted_practices(&office, &GROUP.into()).await.unwrap().len(), 1);
    let own = service.act_on_practice(&author, &id, 3, &review()).await.unwrap_err();
    assert!(matches!(own, RegionError::Service(ServiceError::Refused)), "{own}");
    service.act_on_practice(&office, &id, 3, &review()).await.unwrap();
    service.act_on_practice(&office, &id, 4, &PracticeAct::Publish).await.unwrap();

    assert_eq!(shelf(&service, "XBB").await.for_item(&item), [], "the country shares no practices");
    let share = scope(ConsentField::Practices, ConsentAudience::Countries, ConsentPurpose::Exchange);
    give(&service, "XAA", &[share]).await;
    assert_eq!(shelf(&service, "XBB").await.for_item(&item), [], "nor does the one that looks");
    give(&service, "XBB", &[share]).await;
    let found = shelf(&service, "XBB").await;
    for words in ["HOTLINE regulator", "", "three PROVINCES"] {
        let views = found.search(words);
        assert_eq!(views.iter().map(|view| view.id).collect::<Vec<_>>(), [&id], "{words}");
        assert_eq!((views[0].contact.open(), views[0].country.open().is_some()), (None, true));
    }
    assert_eq!((found.for_item(&item).len(), found.search("helicopter").len()), (1, 0));
    assert!(found.practice(&id).is_some());

    let withdrawal = ConsentWithdrawal { scopes: BTreeSet::from([share]), reason: String::new() };
    service.withdraw_consent(&author, &"XAA".into(), &withdrawal, "").await.unwrap();
    assert!(shelf(&service, "XBB").await.practice(&id).is_none());
    assert!(found.practice(&id).is_some(), "what was made before stays");
}

#[tokio::test]
async fn of_many_practices_written_at_once_all_are_found() {
    let (_site, service) = on_file().await;
    let mut tasks = Vec::new();
    for code in INVENTED.into_iter().take(3) {
        let (service, author) = (service.clone(), coordinator_of(2, code));
        tasks.push(tokio::spawn(async move {
            service.draft_practice(&author, &code.into(), practice()).await.map(drop)
        }));
    }
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    for code in INVENTED.into_iter().take(3) {
        let own = service.own_practices(&coordinator_of(2, code), &code.into()).await.unwrap();
        assert_eq!(own.len(), 1, "{code}");
    }
}

#[tokio::test]
async fn missions_are_seen_by_the_office_and_by_whom_they_go_to() {
    let (_site, service) = on_file().await;
    let office = officer(1, &everybody());
    let draft = |title: &str| MissionDraft {
        kind: MissionKind::Mission,
        title: title.to_owned(),
        day: day("2027-01-10"),
        days: 3,
    };
    let here = MissionPlace::Country("KEN".into());
    let held = service.plan_mission(&office, here.clone(), draft("Visit")).await.unwrap();
    service.plan_mission(&office, MissionPlace::Region(GROUP.into()), draft("Forum")).await.unwrap();
    let small = officer(2, &["KEN".into()]);
    let refused = service.plan_mission(&small, MissionPlace::Region(GROUP.into()), draft("Forum")).await;
    assert!(matches!(refused, Err(RegionError::Service(ServiceError::Refused))));
    let wrong = service.plan_mission(&office, here, MissionDraft { days: 0, ..draft("Visit") }).await;
    assert!(matches!(wrong, Err(RegionError::Service(ServiceError::Unfit(_)))));

    let titles = async |person: &Person, standpoint: Standpoint| {
        let calendar = service.calendar(person, &GROUP.into(), &standpoint).await.unwrap();
        let found = calendar.between(day("2027-01-01"), day("2027-01-31"));
        found.into_iter().map(|mission| mission.title.clone()).collect::<Vec<String>>()
    };
    assert_eq!(titles(&office, Standpoint::Office).await, ["Forum", "Visit"]);
    assert_eq!(
        titles(&coordinator_of(3, "KEN"), Standpoint::Country("KEN".into())).await,
        ["Forum", "Visit"]
    );
    assert_eq!(titles(&coordinator_of(4, "GHA"), Standpoint::Country("GHA".into())).await, ["Forum"]);
    assert_eq!(titles(&office, Standpoint::Public).await, [""; 0]);

    let id = held.record.id.clone();
    service.change_mission(&small, &id, 1, draft("Second visit")).await.unwrap();
    let late = service.cancel_mission(&office, &id, 1).await.unwrap_err();
    assert!(matches!(late, RegionError::Overtaken), "{late}");
    service.cancel_mission(&office, &id, 2).await.unwrap();
    assert_eq!(titles(&office, Standpoint::Office).await, ["Forum"]);
}

#[tokio::test]
async fn a_country_stands_beside_what_was_published_of_its_region() {
    let (_site, service) = on_file().await;
    let (office, region) = (officer(1, &everybody()), GROUP.into());
    let counted = scope(ConsentField::Levels, ConsentAudience::Public, ConsentPurpose::Edition);
    for country in everybody() {
        give(&service, country.as_str(), &[counted]).await;
    }
    let (person, country) = (coordinator_of(2, "XAA"), "XAA".into());
    assert_eq!(service.own_position(&person, &country, &region).await.unwrap(), []);
    let seal = service.preview_edition(&office, &region).await.unwrap().seal;
    service.publish_edition(&office, &region, &seal, "").await.unwrap();
    let lines = service.own_position(&person, &country, &region).await.unwrap();
    assert!(lines.iter().any(|line| line.region.is_some()), "nothing is shown");
    assert!(lines.iter().all(|line| line.own.is_some_and(|level| level.value() == 1)));
    let stranger = service.own_position(&coordinator_of(3, "KEN"), &country, &region).await;
    assert!(matches!(stranger, Err(RegionError::Service(ServiceError::Refused))));
    let own = service.officer_edition(&coordinator_of(3, "KEN"), &region, 1).await;
    assert!(matches!(own, Err(RegionError::Service(ServiceError::Refused))));
    assert!(service.officer_edition(&office, &region, 1).await.unwrap().cells.len() >= lines.len());
}
