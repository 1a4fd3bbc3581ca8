//! Knows whom children can turn to, in few words; knows no number itself.

use super::telephone::telephone;
use crate::document::strategy::case::Case;
use crate::document::strategy::chapters::contacts::contacts;
use crate::document::strategy::excerpt;
use schemars::JsonSchema;
use serde::Serialize;

/// How many are named.
const MOST: usize = 3;
/// How many characters of a name, of a number or an address, and of the hours.
const NAME: usize = 90;
const REACH: usize = 120;
const HOURS: usize = 90;

/// A helpline or a place to report.
#[derive(Serialize, JsonSchema)]
pub(super) struct HelpContact {
    /// Its name; may be empty.
    name: String,
    /// The number to call, or the address on the web where there is no number.
    reach: String,
    /// When it can be reached; may be empty.
    hours: String,
    /// Whether it is known to cost nothing.
    free: bool,
    /// Whether nobody entered it and a finding names it: then it has to be checked.
    from_finding: bool,
    sources: Vec<String>,
}

impl HelpContact {
    /// Every text that is quoted in part where it is long.
    pub fn texts(&self) -> [&String; 3] {
        [&self.name, &self.reach, &self.hours]
    }
}

/// Three at most: helplines first, then places to report, then the police; the number that a finding names where nobody
/// entered any.
pub(super) fn help_contacts(case: &Case) -> Vec<HelpContact> {
    let named = contacts(case).into_iter().take(MOST).map(|one| HelpContact {
        name: excerpt(&one.name, NAME),
        reach: excerpt(if one.number.is_empty() { &one.address } else { &one.number }, REACH),
        hours: excerpt(&one.hours, HOURS),
        free: one.free,
        from_finding: false,
        sources: one.sources,
    });
    let named: Vec<HelpContact> = named.collect();
    if named.is_empty() { of_finding(case).into_iter().collect() } else { named }
}

fn of_finding(case: &Case) -> Option<HelpContact> {
    let (reach, sources) = telephone(case)?;
    Some(HelpContact {
        name: String::new(),
        reach,
        hours: String::new(),
        free: false,
        from_finding: true,
        sources,
    })
}
