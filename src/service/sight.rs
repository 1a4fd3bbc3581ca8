//! Knows how an assessment is cut down to what readers may see; knows not who they are.

use super::access::Sight;
use crate::assessment::{Assessment, Audience, Deliberation, Evidence, InstitutionId};
use std::sync::Arc;

/// The assessment as they may see it: entries of lists and frozen documents for others are not there, nor what
/// other institutions said, and of evidence for others only what counts stays, so that it is worth to everybody what it is worth.
pub fn seen_by(sight: &Sight, assessment: Arc<Assessment>) -> Arc<Assessment> {
    let audience = sight.audience;
    if audience == Audience::Internal {
        return assessment;
    }
    let mut seen = Arc::unwrap_or_clone(assessment);
    let evidence = seen.answers.values_mut().flat_map(|answer| &mut answer.evidence);
    evidence.filter(|evidence| !audience.may_see(evidence.confidentiality)).for_each(hide);
    let own = sight.institutions.as_deref().unwrap_or_default();
    seen.deliberations.retain(|_, all| keep_own(all, own));
    seen.strategy.entries.retain(|_, entry| audience.may_see(entry.confidentiality));
    // Why a file is shown to nobody is for those who decide about it.
    seen.quarantine.clear();
    // Who had not signed may stand in a line that is not for them.
    seen.strategy.adoption.iter_mut().for_each(|adoption| adoption.lacks = None);
    for version in seen.strategy.versions.values_mut() {
        version.documents.retain(|document| document.audience <= audience);
    }
    Arc::new(seen)
}

fn hide(evidence: &mut Evidence) {
    evidence.grade = Some(evidence.strength());
    for words in [&mut evidence.title, &mut evidence.publisher, &mut evidence.date, &mut evidence.link] {
        words.clear();
    }
    evidence.proves.clear();
    evidence.file = None;
}

/// Leaves of what was said about an item what these institutions may see: what they said, and what all said once that was
/// opened. The outcome is whether that is anything.
fn keep_own(all: &mut Deliberation, own: &[InstitutionId]) -> bool {
    let sees_all = all.opened && !own.is_empty();
    all.responses.retain(|institution, _| sees_all || own.contains(institution));
    all.agreement = None;
    all.own = None;
    !all.responses.is_empty()
}
