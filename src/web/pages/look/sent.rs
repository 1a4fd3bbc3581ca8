//! Knows what was sent about the look, and what may be wrong with it: colours are measured against paper and white.

use crate::assessment::strategy::{Emblem, FileHash, NationalLook, Paper};
use crate::document::is_colour;
use crate::render::colours::{contrast, hex};
use crate::web::{Fields, Problems, Voice};

/// The least contrast of words, by WCAG 2.2, 1.4.3.
const LEAST: f64 = 4.5;
/// The most institutions on a cover, and the longest name and description, in characters.
const INSTITUTIONS: usize = 8;
const LONGEST: usize = 200;

/// What was sent.
#[derive(Clone, Debug, Default)]
pub struct Sent {
    /// The version the person saw.
    pub version: u64,
    /// What the emblem shows.
    pub alt: String,
    /// Whether the emblem goes.
    pub remove: bool,
    /// Whether the template for Word goes.
    pub remove_template: bool,
    /// The name of the template that is kept.
    pub template: String,
    /// The accent colour as written.
    pub accent: String,
    /// The attention colour as written.
    pub attention: String,
    /// The paper as its code.
    pub paper: String,
    /// The institutions, one a line.
    pub institutions: String,
}

impl Sent {
    /// What the fields say.
    pub fn read(fields: &Fields) -> Sent {
        Sent {
            version: fields.number("version"),
            alt: fields.text("alt"),
            remove: fields.has("remove"),
            remove_template: fields.has("remove-template"),
            template: String::new(),
            accent: fields.text("accent").to_lowercase(),
            attention: fields.text("attention").to_lowercase(),
            paper: fields.text("paper"),
            institutions: fields.text("institutions"),
        }
    }

    /// A look as the form shows it.
    pub fn of(look: &NationalLook) -> Sent {
        Sent {
            version: 0,
            alt: look.emblem.as_ref().map(|emblem| emblem.alt.clone()).unwrap_or_default(),
            remove: false,
            remove_template: false,
            template: look.word_template.as_ref().map(|it| it.name.clone()).unwrap_or_default(),
            accent: look.accent.clone().unwrap_or_default(),
            attention: look.attention.clone().unwrap_or_default(),
            paper: if look.paper == Paper::Letter { "letter" } else { "a4" }.to_owned(),
            institutions: look.institutions.join("\n"),
        }
    }

    /// What is wrong, apart from the files.
    pub fn problems(&self, voice: &Voice) -> Problems {
        let mut problems = Problems::default();
        if self.alt.chars().count() > LONGEST {
            problems.add("alt", voice.say_count("versions-too-long", LONGEST));
        }
        for (name, colour) in [("accent", &self.accent), ("attention", &self.attention)] {
            if let Some(problem) = colour_problem(voice, colour) {
                problems.add(name, problem);
            }
        }
        let names = self.names();
        if names.len() > INSTITUTIONS || names.iter().any(|name| name.chars().count() > LONGEST) {
            let args = [("most", INSTITUTIONS.to_string().into()), ("long", LONGEST.to_string().into())];
            problems.add("institutions", voice.say_with("look-institutions-many", &args));
        }
        problems
    }

    fn names(&self) -> Vec<String> {
        self.institutions.lines().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
    }

    /// The look without its files.
    pub fn look(&self) -> NationalLook {
        let colour = |text: &str| Some(text.to_owned()).filter(|text| is_colour(text));
        NationalLook {
            accent: colour(&self.accent),
            attention: colour(&self.attention),
            paper: if self.paper == "letter" { Paper::Letter } else { Paper::A4 },
            institutions: self.names(),
            ..NationalLook::default()
        }
    }

    /// The emblem that came, once it is kept.
    pub fn emblem(&self, (file, width, height): (FileHash, u32, u32)) -> Emblem {
        Emblem { file, width, height, alt: self.alt.clone() }
    }

    /// The emblem that was there, described anew.
    pub fn renamed(&self, emblem: Emblem) -> Emblem {
        Emblem { alt: self.alt.clone(), ..emblem }
    }
}

/// What is wrong with a colour: its form, or that words in it could not be read on paper or on white.
fn colour_problem(voice: &Voice, colour: &str) -> Option<String> {
    if colour.is_empty() {
        return None;
    }
    if !is_colour(colour) {
        return Some(voice.say_with("look-colour-form", &[("example", "#0b5563".into())]));
    }
    let (name, ratio) = ["paper", "sheet"]
        .into_iter()
        .filter_map(|ground| Some((ground, contrast(colour, hex(ground))?)))
        .min_by(|a, b| a.1.total_cmp(&b.1))?;
    (ratio < LEAST).then(|| {
        let args = [
            ("ground", voice.say(&format!("look-ground-{name}")).into()),
            // Rounded down, so that what is too little never looks enough.
            ("ratio", voice.decimal((ratio * 100.0).floor() / 100.0, 2).into()),
            ("least", voice.decimal(LEAST, 1).into()),
        ];
        voice.say_with("look-colour-pale", &args)
    })
}
