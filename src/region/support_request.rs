//! Knows a request of a country for support, the steps it can take, and that nobody is introduced before both sides said yes.
//! Knows no account: who may speak for a side, others decide.

use crate::assessment::LimitFault;
use crate::assessment::limits::{Checker, LONGEST_TEXT};
use crate::code::codes;
use crate::framework::{CountryCode, ItemId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;

codes! {
    /// How a request for support stands.
    #[derive(PartialOrd, Ord)]
    pub enum RequestState {
        /// Nobody has offered anything.
        Open = "open",
        /// A country offers to help.
        Offered = "offered",
        /// Both coordinators are asked whether they want to be introduced.
        Asked = "introduction-asked",
        /// Both said yes: they may know each other.
        Agreed = "agreed",
        /// Somebody said no.
        Declined = "declined",
        /// Nothing more is to be done.
        Done = "done",
    }
}

impl RequestState {
    /// Whether the field office has to do the next step: find somebody who helps, or ask both.
    pub fn waits_for_office(self) -> bool {
        matches!(self, RequestState::Open | RequestState::Offered)
    }
}

codes! {
    /// A side of an introduction: the coordinator of one of the two countries.
    #[derive(PartialOrd, Ord)]
    pub enum RequestSide {
        /// The country that needs support.
        Asker = "asker",
        /// The country that offers it.
        Helper = "helper",
    }
}

/// How far a request has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RequestStep {
    /// Nobody has offered anything.
    Open,
    /// A country offers to help.
    Offer {
        /// That country.
        helper: CountryCode,
    },
    /// Both coordinators are asked.
    Question {
        /// The country that offers.
        helper: CountryCode,
        /// The side that has said yes already.
        yes: Option<RequestSide>,
    },
    /// Both said yes.
    Introduction {
        /// The country that helps.
        helper: CountryCode,
    },
    /// Somebody said no.
    Refusal {
        /// The side that did.
        by: RequestSide,
    },
    /// Nothing more is to be done.
    End {
        /// The country that was introduced; none where none was.
        helper: Option<CountryCode>,
    },
}

impl RequestStep {
    /// The country that offers, is asked or was introduced; none where none is in question. For the field office: sides are
    /// told by [`SupportRequest::line`].
    pub fn helper(&self) -> Option<&CountryCode> {
        match self {
            RequestStep::Offer { helper }
            | RequestStep::Question { helper, yes: _ }
            | RequestStep::Introduction { helper } => Some(helper),
            RequestStep::End { helper } => helper.as_ref(),
            RequestStep::Open | RequestStep::Refusal { by: _ } => None,
        }
    }
}

/// A request for support.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SupportRequest {
    /// Its random name.
    pub id: String,
    /// The country that needs support.
    pub country: CountryCode,
    /// The capability or item that it is about; none for anything else.
    pub item: Option<ItemId>,
    /// What is needed, in the country's words; never empty.
    pub words: String,
    /// The day on which it was made.
    pub day: NaiveDate,
    /// How far it has come.
    pub step: RequestStep,
    /// The day of its last step.
    pub movement: NaiveDate,
}

/// Something that is done with a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RequestAct {
    /// This country offers to help.
    Offer(CountryCode),
    /// Ask both coordinators whether they want to be introduced.
    Ask,
    /// This side says yes.
    Accept(RequestSide),
    /// This side says no, at any time before the end; the asker may also take an open request back.
    Decline(RequestSide),
    /// Open it again after somebody said no.
    Reopen,
    /// End it.
    Finish,
}

/// Why something cannot be done with a request as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestRefusal {
    /// Not while it stands so.
    WrongState(RequestState),
    /// A country cannot help itself.
    OwnOffer,
    /// This side has said yes already.
    SecondYes(RequestSide),
}

impl RequestRefusal {
    /// The message that tells it.
    pub fn key(self) -> &'static str {
        match self {
            RequestRefusal::WrongState(_) => "request-refusal-wrong-state",
            RequestRefusal::OwnOffer => "request-refusal-own-offer",
            RequestRefusal::SecondYes(_) => "request-refusal-second-yes",
        }
    }
}

/// For logs; people are told by [`RequestRefusal::key`].
impl fmt::Display for RequestRefusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the request does not allow it as it stands ({self:?})")
    }
}

impl std::error::Error for RequestRefusal {}

impl SupportRequest {
    /// How it stands.
    pub fn state(&self) -> RequestState {
        match self.step {
            RequestStep::Open => RequestState::Open,
            RequestStep::Offer { .. } => RequestState::Offered,
            RequestStep::Question { .. } => RequestState::Asked,
            RequestStep::Introduction { .. } => RequestState::Agreed,
            RequestStep::Refusal { .. } => RequestState::Declined,
            RequestStep::End { .. } => RequestState::Done,
        }
    }

    /// The country to which the asker may be introduced, and the other way round: both said yes. None before.
    pub fn introduction(&self) -> Option<&CountryCode> {
        match &self.step {
            RequestStep::Introduction { helper } => Some(helper),
            RequestStep::End { helper } => helper.as_ref(),
            _ => None,
        }
    }

    /// The request after something was done with it on a day.
    ///
    /// # Errors
    /// Where it cannot be done as the request stands.
    pub fn after(&self, act: &RequestAct, day: NaiveDate) -> Result<SupportRequest, RequestRefusal> {
        let step = self.next_step(act)?;
        Ok(SupportRequest { step, movement: day, ..self.clone() })
    }

    fn next_step(&self, act: &RequestAct) -> Result<RequestStep, RequestRefusal> {
        use RequestStep::{End, Introduction, Offer, Open, Question, Refusal};
        let step = match (&self.step, act) {
            (Open, RequestAct::Offer(helper)) if *helper == self.country => {
                return Err(RequestRefusal::OwnOffer);
            }
            (Open, RequestAct::Offer(helper)) => Offer { helper: helper.clone() },
            (Offer { helper }, RequestAct::Ask) => Question { helper: helper.clone(), yes: None },
            (Question { helper, yes }, RequestAct::Accept(side)) => match yes {
                None => Question { helper: helper.clone(), yes: Some(*side) },
                Some(other) if other == side => return Err(RequestRefusal::SecondYes(*side)),
                Some(_) => Introduction { helper: helper.clone() },
            },
            (Open, RequestAct::Decline(RequestSide::Asker)) => Refusal { by: RequestSide::Asker },
            (Offer { .. } | Question { .. } | Introduction { .. }, RequestAct::Decline(side)) => {
                Refusal { by: *side }
            }
            (Refusal { .. }, RequestAct::Reopen) => Open,
            (Introduction { helper }, RequestAct::Finish) => End { helper: Some(helper.clone()) },
            (Open | Offer { .. } | Refusal { .. }, RequestAct::Finish) => End { helper: None },
            _ => return Err(RequestRefusal::WrongState(self.state())),
        };
        Ok(step)
    }

    /// Everything in it that it must not have; empty where it may be kept.
    pub fn limit_faults(&self) -> Vec<LimitFault> {
        let SupportRequest { id, country, item, words, day, step: _, movement } = self;
        let mut checker = Checker::default();
        checker.within("request", |checker| {
            checker.name("id", id);
            checker.name("country", country.as_str());
            item.iter().for_each(|item| checker.name("item", item.as_str()));
            checker.needed("words", words, LONGEST_TEXT);
            checker.day("day", *day);
            checker.day("movement", *movement);
        });
        checker.faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, number).unwrap()
    }

    fn request() -> SupportRequest {
        SupportRequest {
            id: "r1".to_owned(),
            country: "KEN".into(),
            item: Some("C12".into()),
            words: "How to begin a hotline".to_owned(),
            day: day(1),
            step: RequestStep::Open,
            movement: day(1),
        }
    }

    fn acts() -> [RequestAct; 9] {
        use RequestAct::{Accept, Ask, Decline, Finish, Offer, Reopen};
        use RequestSide::{Asker, Helper};
        [
            Offer("UGA".into()),
            Offer("KEN".into()),
            Ask,
            Accept(Asker),
            Accept(Helper),
            Decline(Asker),
            Decline(Helper),
            Reopen,
            Finish,
        ]
    }

    /// What each act makes of each step, a letter for each: the state after it, `=` for another yes, `x` where it is refused.
    #[test]
    fn each_act_makes_of_each_step_what_the_table_says() {
        let helper = || CountryCode::from("UGA");
        let question = |yes| RequestStep::Question { helper: helper(), yes };
        for (step, expected) in [
            (RequestStep::Open, "ox xxx dx xe"),
            (RequestStep::Offer { helper: helper() }, "xx qxx dd xe"),
            (question(None), "xx xqq dd xx"),
            (question(Some(RequestSide::Asker)), "xx xxi dd xx"),
            (question(Some(RequestSide::Helper)), "xx xix dd xx"),
            (RequestStep::Introduction { helper: helper() }, "xx xxx dd xe"),
            (RequestStep::Refusal { by: RequestSide::Helper }, "xx xxx xx Oe"),
            (RequestStep::End { helper: None }, "xx xxx xx xx"),
        ] {
            let before = SupportRequest { step, ..request() };
            let letter = |act: &RequestAct| match before.after(act, day(2)).map(|after| after.state()) {
                Ok(RequestState::Open) => 'O',
                Ok(RequestState::Offered) => 'o',
                Ok(RequestState::Asked) => 'q',
                Ok(RequestState::Agreed) => 'i',
                Ok(RequestState::Declined) => 'd',
                Ok(RequestState::Done) => 'e',
                Err(_) => 'x',
            };
            let found: String = acts().iter().map(letter).collect();
            assert_eq!(found, expected.replace(' ', ""), "{:?}", before.step);
        }
    }

    /// Every way of doing seven things one after the other.
    #[test]
    fn nobody_is_introduced_before_both_said_yes() {
        let mut open = vec![(request(), BTreeSet::new())];
        let mut introductions = 0;
        for number in 2..9 {
            let mut next = Vec::new();
            for (request, yes) in &open {
                for act in acts() {
                    let Ok(after) = request.after(&act, day(number)) else { continue };
                    let mut yes: BTreeSet<RequestSide> = yes.clone();
                    match act {
                        RequestAct::Accept(side) => drop(yes.insert(side)),
                        RequestAct::Finish => {}
                        _ => yes.clear(),
                    }
                    let is_introduced = after.introduction().is_some();
                    assert!(!is_introduced || yes.len() == 2, "{after:?}");
                    assert_eq!(after.movement, day(number));
                    introductions += usize::from(is_introduced);
                    next.push((after, yes));
                }
            }
            open = next;
        }
        assert!(introductions > 10, "only {introductions} introductions were tried");
    }

    #[test]
    fn a_refusal_says_why() {
        let own = request().after(&RequestAct::Offer("KEN".into()), day(2));
        assert_eq!(own, Err(RequestRefusal::OwnOffer));
        let yes = Some(RequestSide::Asker);
        let asked = SupportRequest { step: RequestStep::Question { helper: "UGA".into(), yes }, ..request() };
        let twice = asked.after(&RequestAct::Accept(RequestSide::Asker), day(2));
        assert_eq!(twice, Err(RequestRefusal::SecondYes(RequestSide::Asker)));
        let early = request().after(&RequestAct::Ask, day(2));
        assert_eq!(early, Err(RequestRefusal::WrongState(RequestState::Open)));
        assert!(request().state().waits_for_office() && !asked.state().waits_for_office());
    }

    #[test]
    fn a_request_has_words() {
        assert_eq!(request().limit_faults(), []);
        let json = serde_json::to_string(&request()).unwrap();
        assert_eq!(serde_json::from_str::<SupportRequest>(&json).unwrap(), request());
        let faults = SupportRequest { words: String::new(), ..request() }.limit_faults();
        assert_eq!(faults.iter().map(|fault| fault.place.as_str()).collect::<Vec<_>>(), ["request words"]);
    }
}
