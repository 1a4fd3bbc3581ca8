//! Knows what was sent about a figure, what may be wrong with it, and which edit it makes.

use crate::assessment::strategy::{Edit, EditKind, FileHash, OwnFigure};
use crate::web::{Fields, Problems, Voice};

/// The longest title and source, description and remark, in characters.
const LONGEST: [(&str, usize); 4] = [("title", 300), ("alt", 1_000), ("source", 300), ("note", 2_000)];

/// What was sent.
#[derive(Clone, Debug, Default)]
pub struct Sent {
    /// What the figure is called.
    pub title: String,
    /// What it shows.
    pub alt: String,
    /// Where it comes from.
    pub source: String,
    /// Why, for those who review it.
    pub note: String,
    /// Whether the figure goes.
    pub delete: bool,
}

impl Sent {
    /// What the fields say.
    pub fn read(fields: &Fields) -> Sent {
        let line = |name: &str| fields.text(name).split_whitespace().collect::<Vec<_>>().join(" ");
        Sent {
            title: line("title"),
            alt: line("alt"),
            source: line("source"),
            note: fields.text("note"),
            delete: fields.text("then") == "take",
        }
    }

    /// A figure as the form shows it.
    pub fn of((edit, figure): &(Edit, OwnFigure)) -> Sent {
        Sent {
            title: figure.title.clone(),
            alt: figure.alt.clone(),
            source: figure.source.clone(),
            note: edit.note.clone(),
            delete: false,
        }
    }

    /// What is wrong, apart from the picture.
    pub fn problems(&self, voice: &Voice) -> Problems {
        let mut problems = Problems::default();
        for (name, longest) in LONGEST {
            let words = self.words(name);
            if words.is_empty() && matches!(name, "title" | "alt") {
                problems.add(name, voice.say(&format!("figure-{name}-missing")));
            } else if words.chars().count() > longest {
                problems.add(name, voice.say_count("versions-too-long", longest));
            }
        }
        problems
    }

    /// What is in a field.
    pub fn words(&self, name: &str) -> &str {
        match name {
            "title" => &self.title,
            "alt" => &self.alt,
            "source" => &self.source,
            _ => &self.note,
        }
    }

    /// The edit that puts the picture of this file and size into the document.
    pub fn edit(&self, file: FileHash, (width, height): (u32, u32)) -> Edit {
        let (title, alt, source) = (self.title.clone(), self.alt.clone(), self.source.clone());
        Edit {
            kind: EditKind::Figure(OwnFigure { file, width, height, title, alt, source }),
            seen: String::new(),
            seen_text: String::new(),
            note: self.note.clone(),
        }
    }
}
