//! Knows what the name of a piece of evidence tells of who brought it, and takes that out of it; knows no readers.

use crate::assessment::strategy::{EntryId, EntryKind};
use crate::assessment::{Answer, InstitutionId};
use crate::framework::ItemId;

/// Gives the pieces of an answer that institutions brought names that do not say which, but where these are `known` anyway:
/// names that go on from those that stay.
pub fn hide_givers_of(item: &ItemId, answer: &mut Answer, known: impl Fn(&InstitutionId) -> bool) {
    let stays = |id: &str| giver(id).is_none_or(|giver| known(&giver));
    let number = |id: &str| id.rsplit_once("-E")?.1.parse::<u32>().ok();
    let names = answer.evidence.iter().map(|piece| piece.id.as_str());
    let last = names.filter_map(|id| number(id).filter(|_| stays(id))).max().unwrap_or(0);
    let hidden = answer.evidence.iter_mut().filter(|piece| !stays(&piece.id));
    for (number, piece) in (last.saturating_add(1)..).zip(hidden) {
        piece.id = format!("{item}-E{number}");
    }
}

/// The institution that a name tells, such as `C01-stakeholder-2-E1`; none where it tells none.
fn giver(id: &str) -> Option<InstitutionId> {
    let (before, _) = id.rsplit_once("-E")?;
    let names = |institution: &InstitutionId| before.ends_with(&format!("-{institution}"));
    let number = before.rsplit_once('-').and_then(|(_, number)| number.parse().ok());
    let registered =
        number.map(|number| InstitutionId::from(EntryId { kind: EntryKind::Stakeholder, number }));
    registered.into_iter().chain([InstitutionId::external()]).find(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::{Evidence, Rating};

    fn answer(ids: &[&str]) -> Answer {
        let evidence = ids.iter().map(|id| Evidence { id: (*id).to_owned(), ..Evidence::default() });
        Answer { evidence: evidence.collect(), ..Rating::Unknown.into() }
    }

    #[test]
    fn a_name_tells_an_institution_of_the_register_or_the_view_from_outside() {
        for (id, expected) in [
            ("C01-stakeholder-2-E1", Some("stakeholder-2")),
            ("C01-stakeholder-12-E3", Some("stakeholder-12")),
            ("C01-external-E1", Some("external")),
            ("C01-E1", None),
            ("paper-7", None),
            ("C01-risk-2-E1", None),
            ("", None),
        ] {
            assert_eq!(giver(id).map(|giver| giver.to_string()).as_deref(), expected, "{id}");
        }
    }

    #[test]
    fn names_that_tell_no_institution_go_on_from_those_that_stay() {
        let ids = ["C01-E4", "C01-stakeholder-2-E1", "paper-7", "C02-external-E2", "C01-stakeholder-3-E9"];
        let mut hidden = answer(&ids);
        let own: InstitutionId = "stakeholder-3".parse().unwrap();
        hide_givers_of(&"C01".into(), &mut hidden, |giver| *giver == own);
        let named = answer(&["C01-E4", "C01-E10", "paper-7", "C01-E11", "C01-stakeholder-3-E9"]);
        assert_eq!(hidden, named, "a piece that is known keeps its number for itself");
        hide_givers_of(&"C01".into(), &mut hidden, |_| true);
        assert_eq!(hidden, named);
    }
}
