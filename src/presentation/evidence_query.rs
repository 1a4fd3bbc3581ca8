//! Knows which pieces of evidence a search asks for; knows no page.

use crate::analysis::EvidenceLine;
use crate::assessment::{Confidentiality, Evidence, EvidenceKind};
use crate::scoring::EvidenceAge;
use crate::words::plain_words;

/// What somebody looks for among the evidence; what is left open asks for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EvidenceQuery {
    /// Words, each of which has to stand somewhere; capitals and accents do not matter.
    pub text: String,
    /// What kind of thing it is.
    pub kind: Option<EvidenceKind>,
    /// Who may see it.
    pub confidentiality: Option<Confidentiality>,
    /// Whether it has aged.
    pub age: Option<EvidenceAge>,
}

impl EvidenceQuery {
    /// Whether a piece is asked for.
    pub fn finds(&self, line: &EvidenceLine<'_>) -> bool {
        let Evidence { id, title, publisher, date, link, language, .. } = line.piece;
        let all = [line.item.as_str(), id, title, publisher, date, link, language].join(" ");
        let (all, wanted) = (plain_words(&all), plain_words(&self.text));
        wanted.split_whitespace().all(|word| all.contains(word))
            && self.kind.is_none_or(|kind| kind == line.piece.kind)
            && self.confidentiality.is_none_or(|mark| mark == line.piece.confidentiality)
            && self.age.is_none_or(|age| age == line.age)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Grade;
    use crate::framework::ItemId;

    #[test]
    fn a_search_finds_what_has_all_that_it_asks_for() {
        let item = ItemId::from("X1");
        let piece: Evidence = serde_json::from_value(serde_json::json!({
            "id": "X1-E1", "title": "Ley de Protección de la Niñez", "publisher": "Gaceta Oficial", "kind": "law",
            "date": "2019-06-15", "link": "https://gaceta.example/2019/22", "confidentiality": "committee",
            "language": "español y quechua",
        }))
        .unwrap();
        let line = EvidenceLine { item: &item, piece: &piece, age: EvidenceAge::Aged, grade: Grade::E2 };
        let text = |text: &str| EvidenceQuery { text: text.to_owned(), ..EvidenceQuery::default() };
        for (query, expected) in [
            (EvidenceQuery::default(), true),
            (text("proteccion NIÑEZ"), true),
            (text("gaceta 2019"), true),
            (text("x1-e1"), true),
            (text("QUECHUA"), true),
            (text("gaceta 2020"), false),
            (EvidenceQuery { kind: Some(EvidenceKind::Law), ..text("ley") }, true),
            (EvidenceQuery { kind: Some(EvidenceKind::Press), ..text("ley") }, false),
            (EvidenceQuery { confidentiality: Some(Confidentiality::Committee), ..text("") }, true),
            (EvidenceQuery { confidentiality: Some(Confidentiality::Public), ..text("") }, false),
            (EvidenceQuery { age: Some(EvidenceAge::Aged), ..text("") }, true),
            (EvidenceQuery { age: Some(EvidenceAge::Undated), ..text("") }, false),
        ] {
            assert_eq!(query.finds(&line), expected, "{query:?}");
        }
    }
}
