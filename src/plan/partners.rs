//! Knows that who leads an action is not among its partners; knows no institution.

use super::Wording;
use crate::framework::Text;

/// The partners that a country named, without the one that leads.
pub(super) fn own_partners(lead: &Wording, partners: &[String]) -> Vec<String> {
    let usual = lead.usual.iter().filter(|_| !lead.is_own()).flat_map(Text::all);
    let leads = usual.chain([lead.own.as_str()]).flat_map(|words| names(words).chain([words]));
    let leads: Vec<Vec<String>> = leads.map(words_of).collect();
    let is_other = |partner: &&String| !leads.contains(&words_of(partner));
    partners.iter().filter(is_other).cloned().collect()
}

/// The usual partners without those that the lead names already, by itself or behind a “with”; none where nobody is left.
pub(super) fn usual_partners(lead: &Wording, partners: &Text) -> Option<Text> {
    let first = lead.usual.as_ref().filter(|_| !lead.is_own()).map_or(lead.own.as_str(), Text::base);
    let mut others = Text::from(without(partners.base(), first));
    for lang in partners.languages() {
        others.translate(lang, without(partners.get(lang), lead.get(lang)));
    }
    (!others.is_empty()).then_some(others)
}

/// The names of a list that do not stand in the words of the lead.
fn without(partners: &str, lead: &str) -> String {
    let lead = words_of(lead);
    let stands = |name: &str| {
        // What stands in brackets says more of an institution than its name.
        let name = words_of(name.split(" (").next().unwrap_or(name));
        !name.is_empty() && lead.windows(name.len()).any(|words| words == name)
    };
    names(partners).filter(|name| !stands(name)).collect::<Vec<_>>().join(separator(partners))
}

/// The names of a list: between semicolons, or between commas where there is no semicolon.
fn names(list: &str) -> impl Iterator<Item = &str> {
    list.split(separator(list)).map(str::trim).filter(|name| !name.is_empty())
}

fn separator(list: &str) -> &'static str {
    if list.contains("; ") { "; " } else { ", " }
}

/// The words of a name, by which two that mean the same are known: case and signs do not matter.
fn words_of(name: &str) -> Vec<String> {
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    fn both(english: &str, spanish: &str) -> Text {
        let mut text = Text::from(english);
        text.translate(Lang::ES, spanish.to_owned());
        text
    }

    #[test]
    fn a_lead_is_not_among_the_usual_partners() {
        let law = both(
            "Ministry of the interior, ICT regulator, parliament",
            "Ministerio del interior, regulador de las TIC, parlamento",
        );
        let many = both("Ministries of justice, interior and health; police; regulator", "Policía");
        let telecom = "Telecom regulator (for the free number), Child Helpline International";
        let bracketed = both(telecom, "Regulador");
        let police = ["Ministries of justice, interior and health; regulator", ""];
        let interior = ["Ministry of the interior, parliament", "Ministerio del interior, parlamento"];
        let first_two =
            ["Ministry of the interior, ICT regulator", "Ministerio del interior, regulador de las TIC"];
        let child = ["Child Helpline International", "Regulador"];
        for (own, usual, partners, expected) in [
            ("", both("ICT regulator", "Regulador de las TIC"), &law, interior),
            ("", both("Courts, with the parliament", "Tribunales, con el parlamento"), &law, first_two),
            ("ICT Regulator", Text::default(), &law, [interior[0], law.get(Lang::ES)]),
            ("", both("Ministry of interior", "Ministerio"), &many, [many.base(), "Policía"]),
            ("", both("National police", "Policía"), &many, police),
            ("", both("Telecom regulator, with the operator", "Operador"), &bracketed, child),
        ] {
            let lead = Wording::of(own, Some(&usual));
            let others = usual_partners(&lead, partners).unwrap();
            assert_eq!([others.base(), others.get(Lang::ES)], expected, "{lead:?}");
        }
        let alone = Wording::of("", Some(&both("Police", "Policía")));
        assert_eq!(usual_partners(&alone, &both("Police", "Policía")), None);
    }

    #[test]
    fn a_lead_is_not_among_the_partners_of_the_country() {
        let partners = ["Ministry of Justice", "Police", " ministry of ICT "].map(str::to_owned);
        let usual = both("Police, with the ministry of ICT", "Policía");
        for (own, expected) in [
            ("ministry of justice", &["Police", " ministry of ICT "][..]),
            ("Police; Ministry of ICT", &["Ministry of Justice"][..]),
            ("National Police", &["Ministry of Justice", "Police", " ministry of ICT "][..]),
            ("", &["Ministry of Justice", " ministry of ICT "][..]),
        ] {
            assert_eq!(own_partners(&Wording::of(own, Some(&usual)), &partners), expected, "{own}");
        }
    }
}
