//! An action that facts have left nothing to do is told with the reason why it stays, or is on the list of what is missing.

use super::{missing_rows, runs};
use crate::support::fixture::{Fixture, answer, begun};
use crate::support::languages::LANGS;
use amparo::assessment::strategy::{
    ActionRecord, CommitmentRecord, CommitmentStatus, DocumentKind, Inclusion,
};
use amparo::assessment::{Assessment, Audience, Basis, Rating};
use amparo::document::plain;
use amparo::framework::{Level, VoidFact};
use amparo::lang::Lang;

const REASON: &str = "Its reservations shall go.";

/// Nothing is in place but one treaty, and the action that would join it is taken for this reason.
fn kept(fixture: &Fixture, despite: &str) -> Assessment {
    let framework = fixture.library.main().unwrap();
    let mut sample = begun("KEN", Basis::DeskCoding, &[framework.id.as_str()]);
    for item in &framework.items {
        sample.answers.insert(item.id.clone(), answer(Rating::Level(Level::MIN)));
    }
    let mut all = framework.items.iter().flat_map(|item| &item.actions);
    let joins = all.find_map(|action| match action.unless.first()? {
        VoidFact::Commitment { commitment } => Some((action.id.clone(), commitment.clone())),
        VoidFact::Condition { .. } => None,
    });
    let (action, treaty) = joins.unwrap();
    let (status, date) = (CommitmentStatus::Ratified, "2004".to_owned());
    let joined = CommitmentRecord { status, date, ..CommitmentRecord::default() };
    sample.strategy.commitments.insert(treaty, joined);
    let despite = despite.to_owned();
    let record = ActionRecord { taken: Inclusion::Yes, despite, ..ActionRecord::default() };
    sample.strategy.actions.insert(action, record);
    sample
}

#[test]
fn the_reason_is_printed_and_without_one_it_is_missing() {
    let fixture = Fixture::open();
    for lang in LANGS {
        let (stays, missing) = match lang == Lang::EN {
            true => ("It stays for this reason: ", "say why it stays"),
            false => ("Se mantiene por esta razón: ", "anotar por qué se mantiene"),
        };
        for (despite, told) in [(REASON, (1, 0)), ("", (0, 1))] {
            let sample = kept(fixture, despite);
            let document = fixture.write(DocumentKind::Strategy, &sample, (lang, Audience::Public));
            let text: Vec<String> = runs(&document.blocks).into_iter().map(|(text, _)| text).collect();
            let reasons = text.iter().filter(|text| text.contains(&format!("{stays}{REASON}"))).count();
            let rows = missing_rows(&document).iter();
            let rows = rows.filter(|row| plain(&row.cells[2]).contains(missing)).count();
            assert_eq!((reasons, rows), told, "{lang:?}: {despite}");
        }
    }
}
