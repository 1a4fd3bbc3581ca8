//! Knows by which messages the pages and fields are called in which a point is closed; knows no address.

use crate::plan::{CountPlace, OpenMatter};

/// The message that names the page on which a point is closed.
pub fn page_key(matter: &OpenMatter) -> String {
    let key = match matter {
        OpenMatter::Unanswered { .. } | OpenMatter::Unknown { .. } => "items-title",
        OpenMatter::Lead
        | OpenMatter::Period
        | OpenMatter::Vision
        | OpenMatter::Mission
        | OpenMatter::Currency
        | OpenMatter::PriceYear
        | OpenMatter::Reporting => "plan-nav-frame",
        OpenMatter::Actions
        | OpenMatter::Action { .. }
        | OpenMatter::Changed { .. }
        | OpenMatter::Gap { .. } => "plan-nav-phases",
        OpenMatter::Funding { .. } => "costs-title",
        OpenMatter::Indicators | OpenMatter::Indicator { .. } => "results-title",
        OpenMatter::Body { .. } => "records-body-title",
        OpenMatter::Commitment { .. } | OpenMatter::Deadline { .. } => "records-commitment-title",
        OpenMatter::Rights { .. } => "records-rights-title",
        OpenMatter::Risks | OpenMatter::Risk { .. } => "records-risk-title",
        OpenMatter::ChildrenHeard => "records-consultation-title",
        OpenMatter::Comment { .. } => "records-comment-title",
        OpenMatter::SmallNumber { place: CountPlace::Item(_) } => "column-finding",
        OpenMatter::SmallNumber { place: CountPlace::Entry(entry) } => {
            return format!("records-{}-title", entry.kind.code());
        }
        OpenMatter::UndatedFigure { .. } | OpenMatter::MissingFigures { .. } => "records-figure-title",
        OpenMatter::Policy { .. } => "records-policy-title",
        OpenMatter::Language(_) => "edit-title",
        OpenMatter::Signatures | OpenMatter::Signature { .. } | OpenMatter::Act => "approval-title",
    };
    key.to_owned()
}

/// The message that names the field on that page; none where the page or the thing itself is the place.
pub(super) fn field_key(matter: &OpenMatter) -> Option<&'static str> {
    Some(match matter {
        OpenMatter::Lead => "frame-lead",
        OpenMatter::Period => "frame-period",
        OpenMatter::Vision => "frame-vision",
        OpenMatter::Mission => "frame-mission",
        OpenMatter::Currency => "frame-currency",
        OpenMatter::PriceYear => "frame-price-year",
        OpenMatter::Reporting => "frame-reporting",
        OpenMatter::Actions | OpenMatter::Gap { .. } => "plan-own-heading",
        OpenMatter::Funding { .. } => "plan-funding-heading",
        OpenMatter::Indicators => "results-cards",
        OpenMatter::Commitment { .. } | OpenMatter::Deadline { .. } => "record-commitment-status",
        OpenMatter::Rights { .. } => "record-rights-answer",
        OpenMatter::Risks => "records-risk-add",
        OpenMatter::ChildrenHeard => "records-consultation-add",
        OpenMatter::Comment { .. } => "record-comment-outcome",
        OpenMatter::UndatedFigure { .. } => "record-figure-source",
        OpenMatter::MissingFigures { .. } => "records-figure-add",
        OpenMatter::Policy { .. } => "record-policy-mentions",
        OpenMatter::Signatures => "records-signature-add",
        OpenMatter::Signature { .. } => "record-signature-date",
        OpenMatter::Act => "approval-adoption",
        OpenMatter::Unanswered { .. }
        | OpenMatter::Unknown { .. }
        | OpenMatter::Action { .. }
        | OpenMatter::Changed { .. }
        | OpenMatter::Indicator { .. }
        | OpenMatter::Body { .. }
        | OpenMatter::Risk { .. }
        | OpenMatter::SmallNumber { .. }
        | OpenMatter::Language(_) => return None,
    })
}
