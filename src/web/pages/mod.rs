//! Knows every page: a file or a folder for each URL. Each joins content, answers and results into data, and data into a view.

pub mod account;
pub mod answer_sheet;
pub mod approval;
pub mod archive;
pub mod asset;
pub mod cap;
pub mod carried;
pub mod check;
pub mod choices;
pub mod comment;
pub mod confirmation;
pub mod deliberation;
pub mod draft;
pub mod edit;
pub mod edition;
pub mod export;
pub mod frameworks;
pub mod gaps;
pub mod gates;
pub mod history;
pub mod holds_up;
pub mod import;
pub mod item;
pub mod items;
pub mod join;
pub mod laptops;
pub mod lending;
pub mod look;
pub mod manage;
pub mod method;
pub mod my_work;
pub mod new;
pub mod overview;
pub mod people;
pub mod plan;
pub mod probe;
pub mod provider;
pub mod records;
pub mod region;
pub mod reminders;
pub mod respond;
pub mod register;
pub mod root;
pub mod rounds;
pub mod sharing;
pub mod sign_in;
pub mod stage;
pub mod start;
pub mod versions;
pub mod workshops;

use crate::presentation::every_label;
use crate::web::components::role_keys;
use crate::web::forms::{FormTable, lists};

/// The tables of every form, apart from the lists of records.
const TABLES: [&FormTable; 60] = [
    &account::PROFILE,
    &approval::ADOPTING,
    &approval::SIGNING,
    &carried::CONFIRMING,
    &choices::ENABLER,
    &choices::ITEM,
    &comment::COMMENT,
    &confirmation::CONFIRMATION,
    &edition::DECIDING,
    &deliberation::AGREEMENT,
    &deliberation::DISSENT,
    &edit::figure::FIGURE,
    &gates::SIGN,
    &gates::WITHDRAW,
    &import::READING,
    &item::form::CERTAINTY,
    &item::form::EVIDENCE,
    &item::form::FINDING,
    &item::form::REASON,
    &look::EMBLEM,
    &look::LOOK,
    &lending::LEND,
    &manage::NAME,
    &new::AIM,
    &new::ROUND,
    &new::SOURCE,
    &people::grant_form::GRANT,
    &people::invite::INVITEE,
    &people::person::SUBSTITUTE,
    &people::person::SUCCESSION,
    &plan::action::ACTION,
    &plan::action::OWN,
    &plan::action::money::COST,
    &plan::action::money::FUNDING,
    &plan::frame::FRAME,
    &plan::indicator::INDICATOR,
    &plan::indicator::MEASURED,
    &plan::indicator::OWN,
    &plan::phases::own::NEW,
    &plan::progress::REPORT,
    &plan::progress::spending::SPENT,
    &plan::results::NEW,
    &records::entry::SECRECY,
    &region::OFFICE,
    &register::file::REMOVAL,
    &register::file::WITHHOLDING,
    &sharing::GIVING,
    &sharing::WITHDRAWAL,
    &stage::form::NOTE,
    &stage::form::OUTPUT,
    &versions::form::VERSION,
    &workshops::SESSION,
    &workshops::agenda::POINT,
    &workshops::ballots::BALLOT,
    &workshops::close::CLOSING,
    &workshops::lead::forms::AGREEMENT,
    &workshops::lead::forms::FOLLOW_UP,
    &workshops::lead::forms::PARKING,
    &workshops::lead::forms::VOTE,
    &workshops::seats::ORDER,
];

/// Every message that is asked for by its value and every one that forms ask for by their tables, so that a check can see that each exists and none is left over.
pub fn every_key() -> Vec<String> {
    let own = TABLES.iter().flat_map(|table| table.keys());
    own.chain(lists::every_key())
        .chain(every_label())
        .chain(role_keys())
        .chain(register::scan_keys())
        .chain(register::links::state_keys())
        .collect()
}
