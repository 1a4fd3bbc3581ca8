//! Knows the entries of the ledger of consents: that a country was asked, gave its consent or took it back. Knows not what
//! follows from them.

use super::ConsentScope;
use crate::assessment::LimitFault;
use crate::assessment::limits::{Checker, LONGEST_LINE, LONGEST_NAME, LONGEST_TEXT};
use crate::assessment::strategy::FileHash;
use crate::framework::{ConsentText, ConsentTextId, CountryCode};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One entry, about one thing that a country can consent to. A signature for several things is as many entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentEntry {
    /// The country.
    pub country: CountryCode,
    /// What it is about.
    pub scope: ConsentScope,
    /// What was done.
    pub act: ConsentAct,
    /// The office of the country that did it; the office of the region where it asked. Never empty.
    pub by: String,
    /// The day from which it counts.
    pub day: NaiveDate,
}

/// What was done about a consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConsentAct {
    /// The country was asked for it.
    Ask(ConsentTerms),
    /// It gave it.
    Give(ConsentTerms),
    /// It took it back, for everything that is made from that day on.
    Withdraw {
        /// Why; may be empty, nobody has to say.
        reason: String,
    },
}

/// On which terms a country consents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentTerms {
    /// The last day on which it holds.
    pub until: NaiveDate,
    /// The words that were signed.
    pub text: ConsentTextId,
    /// The SHA-256 of these words as they were shown, in the language in which they were.
    pub hash: FileHash,
    /// Whether the words say that all narrower circles of readers are meant too.
    pub includes_narrower: bool,
}

impl ConsentTerms {
    /// Consent to these words until a day; `hash` is that of the words as they were shown.
    pub fn of(text: &ConsentText, hash: FileHash, until: NaiveDate) -> ConsentTerms {
        ConsentTerms { until, text: text.id.clone(), hash, includes_narrower: text.includes_narrower }
    }
}

impl ConsentEntry {
    /// Shows every name in the entry to `visit`, which may put another text in its place, as for
    /// [`Change::visit_names`](crate::assessment::Change::visit_names).
    pub fn visit_names(&mut self, visit: &mut dyn FnMut(&mut String)) {
        let ConsentEntry { country: _, scope: _, act: _, by, day: _ } = self;
        visit(by);
    }

    /// Everything in the entry that it must not have; empty where it may be kept.
    pub fn limit_faults(&self) -> Vec<LimitFault> {
        let ConsentEntry { country, scope: _, act, by, day } = self;
        let mut checker = Checker::default();
        checker.within("consent", |checker| {
            checker.name("country", country.as_str());
            checker.needed("by", by, LONGEST_LINE);
            checker.day("day", *day);
            match act {
                ConsentAct::Ask(terms) | ConsentAct::Give(terms) => {
                    let ConsentTerms { until, text, hash, includes_narrower: _ } = terms;
                    checker.day("until", *until);
                    checker.needed("text", text.as_str(), LONGEST_NAME);
                    checker.file("hash", hash);
                }
                ConsentAct::Withdraw { reason } => checker.words("reason", reason, LONGEST_TEXT),
            }
        });
        checker.faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::region::{ConsentAudience, ConsentField, ConsentPurpose};

    fn entry(act: ConsentAct) -> ConsentEntry {
        let scope = ConsentScope {
            field: ConsentField::Process,
            audience: ConsentAudience::Office,
            purpose: ConsentPurpose::Board,
        };
        let day = "2026-12-01".parse().unwrap();
        ConsentEntry { country: "KEN".into(), scope, act, by: "Ministry of ICT".to_owned(), day }
    }

    #[test]
    fn an_entry_is_kept_as_it_was_signed() {
        let text: ConsentText = serde_json::from_value(serde_json::json!({
            "id": "CT-01", "text": "Words.", "includes-narrower": true, "status": "drafted",
        }))
        .unwrap();
        let terms = ConsentTerms::of(&text, FileHash("a".repeat(64)), "2027-12-31".parse().unwrap());
        assert!(terms.includes_narrower);
        for act in [
            ConsentAct::Ask(terms.clone()),
            ConsentAct::Give(terms),
            ConsentAct::Withdraw { reason: String::new() },
        ] {
            let entry = entry(act);
            assert_eq!(entry.limit_faults(), []);
            let json = serde_json::to_string(&entry).unwrap();
            assert_eq!(serde_json::from_str::<ConsentEntry>(&json).unwrap(), entry, "{json}");
        }
    }

    #[test]
    fn an_entry_names_who_did_it_and_nobody_else() {
        let mut entry = entry(ConsentAct::Withdraw { reason: "A new government.".to_owned() });
        let mut names = Vec::new();
        entry.visit_names(&mut |name| names.push(std::mem::replace(name, "p1".to_owned())));
        assert_eq!((names, entry.by.as_str()), (vec!["Ministry of ICT".to_owned()], "p1"));
        entry.by = " ".to_owned();
        let faults: Vec<String> = entry.limit_faults().iter().map(ToString::to_string).collect();
        assert_eq!(faults, ["consent by: it is empty"]);
    }
}
