//! Knows what is said of a template that serves: what of it was left out, and what it does not say. Knows no wording.

/// Something that the people who gave a template should know. Its words are in `locales/<language>/docx.ftl`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TemplateRemark {
    /// No paragraph says where our content goes: it stands behind everything.
    NoPlace,
    /// It does not say how large its paper is.
    NoPaper,
    /// It is attached to another template, which would be fetched.
    OtherTemplate {
        /// Where that lies.
        target: String,
    },
    /// A link that leads to no page; its words stayed.
    Link {
        /// Where it led.
        target: String,
    },
    /// A field that is not known to be harmless; what it showed last stayed.
    Field {
        /// Its name.
        field: String,
    },
    /// Drawings of a kind that is not taken over.
    Drawing,
    /// Comments of people.
    Comments,
}

impl TemplateRemark {
    /// The key of the message.
    pub fn key(&self) -> &'static str {
        match self {
            TemplateRemark::NoPlace => "docx-template-no-place",
            TemplateRemark::NoPaper => "docx-template-no-paper",
            TemplateRemark::OtherTemplate { .. } => "docx-template-other",
            TemplateRemark::Link { .. } => "docx-template-link",
            TemplateRemark::Field { .. } => "docx-template-field-text",
            TemplateRemark::Drawing => "docx-template-drawing",
            TemplateRemark::Comments => "docx-template-comments",
        }
    }

    /// The arguments of the message.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            TemplateRemark::OtherTemplate { target } | TemplateRemark::Link { target } => {
                vec![("target", short(target))]
            }
            TemplateRemark::Field { field } => vec![("field", short(field))],
            TemplateRemark::NoPlace
            | TemplateRemark::NoPaper
            | TemplateRemark::Drawing
            | TemplateRemark::Comments => Vec::new(),
        }
    }
}

/// What others wrote, not longer than a line.
fn short(text: &str) -> String {
    match text.char_indices().nth(120) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
