//! Knows what stands on the card of a seat, and how cards are put on sheets to be cut apart; keeps none of it.

use super::{RoomCase, RoomInputs};
use crate::assessment::InstitutionId;
use crate::document::strategy::labels;
use crate::document::{Block, Chart, Cover, Document, Figure, Inline, Layout, Marks, PictureChart};
use crate::presentation::{Label, quote};
use crate::workshop::SeatCode;
use std::collections::BTreeMap;

/// What is printed on the card of a seat.
pub struct PrintCard {
    /// The institution.
    pub institution: InstitutionId,
    /// Which of its seats it is, from 1.
    pub number: usize,
    /// The office; may be empty.
    pub office: String,
    /// The code that can be typed.
    pub code: SeatCode,
    /// The link as a picture to be scanned; none where phones have no address.
    pub picture: Option<PictureChart>,
}

/// The cards as sheets; `address` is where the code can be typed.
pub fn card_sheets(inputs: &RoomInputs, address: Option<&str>, cards: &[PrintCard]) -> Document {
    let case = RoomCase::new(inputs);
    let (voice, analysis) = (&case.voice, inputs.analysis);
    let blocks = (1..).zip(cards).flat_map(|(number, card)| case.card(number, address, card));
    Document {
        lang: voice.lang(),
        writing: voice.language().as_ref().into(),
        languages: BTreeMap::new(),
        layout: Layout::Cards,
        marks: Marks::None,
        date: analysis.day,
        cover: Cover {
            title: voice.say("room-title-cards"),
            subtitle: quote(&case.workshop().title),
            country: voice.country(&analysis.library, &analysis.assessment.country),
            ..Cover::default()
        },
        blocks: blocks.collect(),
        register: Vec::new(),
        labels: labels(voice, None),
        look: inputs.look.clone(),
        own: BTreeMap::new(),
    }
}

impl RoomCase<'_> {
    /// The blocks of a card: whose it is, the picture, the address, the code.
    fn card(&self, number: usize, address: Option<&str>, card: &PrintCard) -> Vec<Block> {
        let id = |part: &str| format!("card-{number}{part}");
        let words = |text: String| vec![Inline::Text { text }];
        let paragraph =
            |part: &str, text: Vec<Inline>| Block::Paragraph { id: id(part), text, sources: Vec::new() };
        let letters: Vec<char> = card.code.as_str().chars().collect();
        let code = letters.chunks(3).map(String::from_iter).collect::<Vec<_>>().join("\u{a0}");
        let workshop = self.workshop();
        let mut blocks = vec![Block::Heading {
            id: id(""),
            level: 1,
            number: None,
            text: words(self.institution(&card.institution)),
        }];
        let number = ("number", self.voice.number(card.number).into());
        let office = Some(quote(&card.office)).filter(|office| !office.is_empty());
        let seat = std::iter::once(self.voice.say_with("seats-number", &[number])).chain(office);
        blocks.push(paragraph("-office", words(seat.collect::<Vec<_>>().join(" · "))));
        blocks.push(paragraph("-session", words(format!("{} · {}", quote(&workshop.title), self.days()))));
        blocks.extend(card.picture.clone().map(|picture| {
            let title = self.voice.say("cards-qr");
            let (alt, chart) = (title.clone(), Chart::Picture(picture));
            Block::Figure(Figure { id: id("-link"), title, alt, chart, data: None })
        }));
        blocks.extend(address.map(|address| {
            paragraph("-address", words(format!("{} {address}", self.voice.say("cards-type"))))
        }));
        blocks.push(paragraph("-code", vec![Inline::Strong { children: words(code) }]));
        blocks.push(paragraph("-openness", words(workshop.openness.meaning(&self.voice))));
        blocks
    }
}
