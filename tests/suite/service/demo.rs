//! A demonstration comes into an empty database and into no other, shows institutions that disagree, and lets in whoever has
//! what was printed.

use crate::support::site::Site;
use amparo::accounts::Role;
use amparo::assessment::{AnswerOrigin, Assessment, FileKind, Institution};
use amparo::bundle::{Files, Folder};
use amparo::framework::ItemId;
use amparo::service::{
    AccountError, Act, Demo, DemoAccess, DemoError, Person, RoomOptions, ServeError, ServeOptions, Service,
    SignIn,
};
use std::collections::BTreeSet;

/// What an office comes in with, by its role; of several the first.
fn of_role(offices: &[DemoAccess], role: Role) -> &DemoAccess {
    offices.iter().find(|one| one.office.role == role).unwrap()
}

async fn sign_in(service: &Service, office: &DemoAccess, code: &str) -> Result<Person, AccountError> {
    let (email, password) = (office.office.email.as_str(), office.password.as_str());
    let token = service.sign_in(SignIn { email, password, code, mark: None, browser: "" }).await?;
    let own = service.recognise(&token).await.unwrap().unwrap();
    assert!(!own.lacks_second_factor, "{email}");
    Ok(own.person)
}

/// The items about which these institutions' answers have come to this.
fn items(assessment: &Assessment, fits: impl Fn(&Assessment, &ItemId) -> bool) -> Vec<ItemId> {
    assessment.deliberations.keys().filter(|item| fits(assessment, item)).cloned().collect()
}

#[tokio::test]
async fn five_institutions_disagree_and_one_of_them_is_overruled() {
    let site = Site::empty().await;
    let service = &site.state.service;
    let offices = service.set_up_demo().await.unwrap();
    let all = site.store.list().await.unwrap();
    assert_eq!(all.len(), 1, "one country, and no example beside it");
    let country = service.library.country(&all[0].country).unwrap();
    assert!(country.sample, "an invented one");
    let held = site.store.load(&all[0].id).await.unwrap().unwrap().assessment;
    assert!(held.strategy.frame.title.contains("(sample)"));

    let voices: BTreeSet<_> = held.deliberations.values().flat_map(|all| all.responses.keys()).collect();
    let own: BTreeSet<_> = offices.iter().filter_map(|one| one.office.institution.as_ref()).collect();
    assert!(own.len() == 5 && own.is_subset(&voices), "institutions that answered: {voices:?}");
    let register = held.institutions();
    for (institution, answer) in held.deliberations.values().flat_map(|all| &all.responses) {
        let own = register.iter().find(|one| one.id == *institution).unwrap();
        assert_eq!(answer.by, own.name, "each answers in its name");
    }
    let asked: Vec<_> = held.institutions().into_iter().filter(Institution::is_asked).collect();
    assert!(own.iter().all(|id| asked.iter().any(|one| one.id == **id)));
    let agreed: Vec<_> = held.deliberations.values().filter_map(|all| all.agreement.as_ref()).collect();
    assert!(!agreed.is_empty());
    assert!(agreed.iter().all(|one| one.dissent.len() == 1 && !one.dissent[0].text.is_empty()));
    let contested = items(&held, |held, item| held.is_contested(item));
    let is_open = |item: &&ItemId| held.deliberations[*item].opened;
    assert!(contested.iter().any(|item| is_open(&item)), "one that all see");
    assert!(contested.iter().any(|item| !is_open(&item)), "and one that they do not");
    let far = contested.iter().find(|item| held.deliberations[*item].spread() >= Some(2));
    assert_eq!(held.origin(far.unwrap()), Some(AnswerOrigin::Median(3)), "two levels apart");

    let files: Vec<_> = held.files().into_iter().filter(|(kind, _)| *kind == FileKind::Evidence).collect();
    assert_eq!(files.len(), 1);
    let owner = service.open(&Person::Owner, Act::Read, &all[0].id).await.unwrap();
    let order = owner.open_evidence(files[0].1).await.unwrap();
    assert!(String::from_utf8_lossy(&order.bytes).contains("MADE UP"), "it says so itself");

    let check = site.store.verify().await.unwrap();
    assert!(check.sound(), "{:?}", check.faults);
    let made_up = |office: &DemoAccess| {
        office.office.name.ends_with("(made up)") && office.office.email.ends_with(".example")
    };
    assert!(offices.len() == 9 && offices.iter().all(made_up));
}

#[tokio::test]
async fn a_session_is_prepared_for_the_room_and_not_opened() {
    let site = Site::empty().await;
    let service = &site.state.service;
    service.set_up_demo().await.unwrap();
    let id = site.store.list().await.unwrap().remove(0).id;
    let open = service.open(&Person::Owner, Act::Moderate, &id).await.unwrap();
    let sessions = open.workshops().await.unwrap();
    let [session] = sessions.as_slice() else { panic!("{} sessions", sessions.len()) };
    assert!(session.title.ends_with("(made up)") && session.opened.is_none(), "{session:?}");
    assert!(session.days[0] > service.clock.today(), "it lies ahead on whichever day somebody looks");
    let first = &session.agenda[0].item;
    assert!(open.assessment().is_contested(first), "it begins with what institutions disagree about");
}

/// So that every page about who owes what has something to show, on whichever day somebody looks.
#[tokio::test]
async fn days_until_which_institutions_answer_go_by_the_day_on_which_it_begins() {
    let site = Site::empty().await;
    let service = &site.state.service;
    service.set_up_demo().await.unwrap();
    let id = site.store.list().await.unwrap().remove(0).id;
    let open = service.open(&Person::Owner, Act::Moderate, &id).await.unwrap();
    let (today, mut owing) = (service.clock.today(), Vec::new());
    for institution in open.assessment().institutions().into_iter().filter(Institution::is_asked) {
        let due = institution.due.expect("a day until which it answers");
        let work = open.workload(institution).await.unwrap();
        owing.extend(work.open_items().next().map(|_| due));
    }
    assert!(owing.iter().any(|due| *due < today), "somebody is late: {owing:?}");
    assert!(owing.iter().any(|due| *due > today), "and somebody has time: {owing:?}");
}

#[tokio::test]
async fn who_has_what_was_printed_comes_in() {
    let site = Site::empty().await;
    let service = &site.state.service;
    let offices = service.set_up_demo().await.unwrap();
    let id = site.store.list().await.unwrap().remove(0).id;
    for (role, may) in [(Role::Coordinator, Act::Steer), (Role::Respondent, Act::Respond)] {
        let person = sign_in(service, of_role(&offices, role), "").await.unwrap();
        service.open(&person, may, &id).await.unwrap();
    }
    for role in [Role::Administrator, Role::Facilitator] {
        let office = of_role(&offices, role);
        let needed = sign_in(service, office, "").await;
        assert!(matches!(needed, Err(AccountError::CodeNeeded)), "{needed:?}");
        let proof = office.second_proof.as_ref().unwrap();
        sign_in(service, office, &proof.codes[0]).await.unwrap();
        assert!(office.to_string().contains(&proof.codes[1]) && office.to_string().contains(&proof.secret));
        assert!(!format!("{office:?}").contains(&office.password), "not for a log");
    }
    let told = of_role(&offices, Role::Reader).to_string();
    assert!(told.contains("committee@") && told.contains("reader"), "{told}");
}

#[tokio::test]
async fn a_demonstration_is_taken_up_again_with_new_passwords() {
    let site = Site::empty().await;
    let service = &site.state.service;
    let before = service.set_up_demo().await.unwrap();
    let id = site.store.list().await.unwrap().remove(0).id;
    let entries = site.store.history(&id).await.unwrap().len();
    let after = service.set_up_demo().await.unwrap();
    assert_eq!(site.store.history(&id).await.unwrap().len(), entries, "what people tried in it stays");
    let (old, new) = (of_role(&before, Role::Coordinator), of_role(&after, Role::Coordinator));
    assert!(matches!(sign_in(service, old, "").await, Err(AccountError::Wrong)));
    sign_in(service, new, "").await.unwrap();
}

#[tokio::test]
async fn a_demonstration_goes_into_no_database_that_holds_something() {
    let site = Site::new().await;
    let before = site.store.list().await.unwrap();
    let refused = site.state.service.set_up_demo().await.unwrap_err();
    assert!(matches!(refused, DemoError::Occupied), "{refused}");
    assert!(refused.to_string().contains("--database"), "{refused}");
    assert_eq!(site.store.list().await.unwrap(), before);
    assert!(!site.state.service.has_accounts().await.unwrap());

    let site = Site::empty().await;
    crate::support::accounts::account(&site, 1, Vec::new()).await;
    let refused = site.state.service.set_up_demo().await;
    assert!(matches!(refused, Err(DemoError::Occupied)), "an account is something too");
}

#[tokio::test]
async fn a_demonstration_is_served_to_one_machine_only() {
    let folder = tempfile::tempdir().unwrap();
    let options = |listen: &str, address: Option<&str>, demo: bool| ServeOptions {
        listen: listen.parse().unwrap(),
        address: address.map(|address| address.parse().unwrap()),
        accounts: false,
        demo,
        provider: None,
        scanner: None,
        check_links: false,
        database: format!("sqlite:{}", folder.path().join("demo.sqlite").display()),
        files: None,
        content: None,
        pseudo: false,
        timezone: None,
        metrics: None,
        backups: None,
        room: None,
    };
    let proxy = Some("https://amparo.example");
    for (listen, address) in [("127.0.0.1:0", proxy), ("0.0.0.0:0", proxy)] {
        let refused = Service::start(&options(listen, address, true)).await.err().unwrap();
        assert!(matches!(refused, ServeError::DemoExposed), "{listen}: {refused}");
        assert!(!folder.path().join("demo.sqlite").exists(), "nothing may be created before it is accepted");
    }
    let room = Some(RoomOptions { listen: "0.0.0.0:0".parse().unwrap(), address: None });
    let phones = ServeOptions { room, ..options("127.0.0.1:0", None, true) };
    let refused = Service::start(&phones).await.err().unwrap();
    assert!(matches!(refused, ServeError::DemoExposed), "phones are others: {refused}");
    let alone = options("127.0.0.1:0", None, true);
    let service = Service::start(&alone).await.unwrap();
    service.set_up_demo().await.unwrap();
    assert!(alone.need_accounts(&service).await.unwrap(), "nobody comes in without a password");
    service.close().await.unwrap();
    // Whoever leaves the option out later shows it to nobody else either, and gets no other examples into it.
    let refused = Service::start(&options("127.0.0.1:0", proxy, false)).await.err().unwrap();
    assert!(matches!(refused, ServeError::DemoExposed), "{refused}");
    let service = Service::start(&options("127.0.0.1:0", None, false)).await.unwrap();
    assert_eq!(service.list(&Person::Owner).await.unwrap().len(), 1);
    service.close().await.unwrap();
}

#[test]
fn a_demonstration_names_what_there_is() {
    let files = Files::embedded();
    let library = crate::support::site::content();
    let text = files.text(Folder::Questionnaires, amparo::service::DEMO_LIST).unwrap();
    let faults = Demo::read(&files).unwrap().faults(&files, &library);
    assert!(faults.is_empty(), "{faults:?}");
    for (from, to, told) in [
        ("\"sample\"", "\"ken-example\"", "its country is a real one"),
        ("\"sample\"", "\"nowhere\"", "there is no such example"),
        ("\"respondent\"", "\"reader\"", "a respondent, and nobody else, has an institution"),
        ("lang = \"en\"", "lang = \"xx\"", "Amparo does not speak its language"),
        ("by = \"police@", "by = \"army@", "there is no account army@maravia.example"),
        ("\"order.pdf\"", "\"other.pdf\"", "there is no file demo/other.pdf"),
        ("item = \"C04\"", "item = \"C99\"", "there is no item C99"),
        ("role = \"coordinator\"", "role = \"boss\"", "unknown variant"),
        ("change.answer.item", "due-in-days = 1\nchange.answer.item", "only an institution of the register"),
    ] {
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text, "{from}");
        let place = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(place.path().join("questionnaires/demo")).unwrap();
        std::fs::write(place.path().join("questionnaires/demo/demo.toml"), changed).unwrap();
        let files = Files::with_overrides(place.path());
        let faults = match Demo::read(&files) {
            Ok(demo) => demo.faults(&files, &library),
            Err(fault) => vec![fault],
        };
        assert!(faults.iter().any(|fault| fault.text.contains(told)), "{told}: {faults:?}");
    }
    let place = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(place.path().join("questionnaires/demo")).unwrap();
    std::fs::write(place.path().join("questionnaires/demo/stray.pdf"), "%PDF-").unwrap();
    let files = Files::with_overrides(place.path());
    let faults = Demo::read(&files).unwrap().faults(&files, &library);
    assert!(
        faults.len() == 1 && faults[0].text.ends_with("no step names the file demo/stray.pdf"),
        "{faults:?}"
    );
}
