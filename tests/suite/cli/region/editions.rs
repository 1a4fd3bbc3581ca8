//! An edition comes in its time, once, and whole; a folder of editions holds everything that was ever published.

use super::{COUNTED, ITEMS, Mail, SECRETS, names, shown};
use std::collections::BTreeSet;

#[test]
fn an_edition_is_made_once_and_the_same_each_time() {
    let (mail, other) = (Mail::new(), Mail::new());
    let day = ["--day", "2026-11-30"];
    let (code, text, err) = mail.edition(&[&day[..], &["--preview"]].concat());
    assert_eq!(code, 0, "{err}");
    assert!(text.contains("9 countries are counted") && text.contains("Nothing was written"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    assert_eq!(names(&mail.editions()), [""; 0]);
    let (code, text, err) = mail.edition(&day);
    assert_eq!(code, 0, "{err}");
    let uncounted =
        text.split_once("Not counted").unwrap().1.split_whitespace().collect::<Vec<_>>().join(" ");
    for country in ["Ghana", "Kenya", "Mozambique", "Senegal", "Botswana"] {
        assert!(uncounted.contains(country), "{country}: {text}");
    }
    let files = ["edition-reg-afr-1-public.csv", "edition-reg-afr-1-public.json", "edition-reg-afr-1.json"];
    assert_eq!(names(&mail.editions()), files);
    assert_eq!(other.edition(&day).0, 0);
    let before = files.map(|name| mail.read(name));
    assert_eq!(files.map(|name| other.read(name)), before);
    // Cut off between the record and what is published: the rest is written when it is made again.
    std::fs::remove_file(mail.editions().join(files[0])).unwrap();
    let (code, text, err) = mail.edition(&day);
    assert_eq!(code, 0, "{err}");
    assert!(text.contains("was made from the same files before"), "{text}");
    assert_eq!(files.map(|name| mail.read(name)), before);
    assert_eq!(shown(&mail.json(files[1])).len(), ITEMS, "{}", before[1]);
    let secret = |text: &String| SECRETS.iter().any(|secret| text.contains(secret));
    assert!(!before.iter().any(secret));
    let codes: Vec<&str> = COUNTED.map(|(country, ..)| country).to_vec();
    let record = mail.json(files[2]);
    let members = record["items"].as_object().unwrap().values().flat_map(|item| item["members"].as_object());
    let members: BTreeSet<&String> = members.flat_map(|members| members.keys()).collect();
    assert!(members.len() == 9 && members.iter().all(|code| codes.contains(&code.as_str())), "{members:?}");
}

#[test]
fn an_edition_waits_for_its_quarter_and_for_three_countries() {
    let mail = Mail::new();
    assert_eq!(mail.edition(&["--day", "2026-11-30"]).0, 0);
    let before = names(&mail.editions());
    let (code, out, err) = mail.edition(&["--day", "2026-12-20"]);
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(err.contains("too early") && err.contains("from 1 January 2027"), "{err}");
    // One withdrew; nobody else moved.
    let (code, _, err) = mail.edition(&["--day", "2027-02-15"]);
    assert_eq!(code, 1);
    assert!(err.contains("fewer than three countries"), "{err}");
    assert_eq!(names(&mail.editions()), before);
}

#[test]
fn a_folder_of_editions_is_whole_or_nothing_is_made() {
    let mail = Mail::new();
    assert_eq!(mail.edition(&["--day", "2026-11-30"]).0, 0);
    mail.validate_anew();
    let record = mail.editions().join("edition-reg-afr-1.json");
    let text = std::fs::read_to_string(&record).unwrap();
    let next = ["--day", "2027-02-15"];
    for (about, damaged, words) in [
        ("gone", None, "edition-reg-afr-1.json is missing, and was published"),
        ("cut", Some(text[..text.len() / 2].to_owned()), "is no edition, or was altered"),
        ("another", Some(text.replace("\"number\": 1", "\"number\": 3")), "holds edition-reg-afr-3"),
    ] {
        match damaged {
            Some(damaged) => std::fs::write(&record, damaged).unwrap(),
            None => std::fs::remove_file(&record).unwrap(),
        }
        let (code, _, err) = mail.edition(&next);
        assert!(code == 1 && err.contains(words), "{about}: {err}");
        assert_eq!(names(&mail.editions()).iter().filter(|name| name.contains("-2")).count(), 0, "{about}");
    }
    std::fs::write(&record, &text).unwrap();
    let lock = mail.editions().join("edition.lock");
    std::fs::write(&lock, "").unwrap();
    let (code, _, err) = mail.edition(&next);
    assert!(code == 3 && err.contains("Somebody makes an edition"), "{err}");
    std::fs::remove_file(&lock).unwrap();
    let nowhere = mail.home.path().join("nowhere");
    let (code, _, err) = mail.region("edition", &["--editions", nowhere.to_str().unwrap()]);
    assert!(code == 2 && err.contains("There is no folder"), "{err}");
    assert_eq!(mail.edition(&next).0, 0);
    assert_eq!(std::fs::read_to_string(&record).unwrap(), text);
    assert!(!lock.exists());
}
