//! Knows everything that keeps what was read from a file from being kept, once for page and command, before anything is
//! kept; knows no words.

use crate::assessment::LimitFault;
use crate::intake::Intake;
use crate::render::docx::{Template, TemplateFault};

/// What keeps an assessment from elsewhere from being kept; nothing where both are empty.
#[derive(Debug, Default)]
pub struct IntakeFaults {
    /// Values that are longer, larger or later than what may be kept, or written otherwise.
    pub limits: Vec<LimitFault>,
    /// Why the Word template that it brings cannot be used.
    pub template: Option<TemplateFault>,
}

impl IntakeFaults {
    /// Those of what was read.
    pub fn of(intake: &Intake) -> IntakeFaults {
        IntakeFaults { limits: intake.assessment.limit_faults(), template: template_fault(intake) }
    }
}

fn template_fault(intake: &Intake) -> Option<TemplateFault> {
    let template = intake.assessment.strategy.look.word_template.as_ref()?;
    Template::read(&intake.files.get(&template.file)?.bytes).err()
}
