//! Knows how an assessment is cut down to what readers may see; knows not who they are.

use crate::assessment::{Assessment, Audience, Evidence};
use std::sync::Arc;

/// The assessment as these readers may see it: entries of lists and frozen documents for others are not there, nor what
/// institutions said before all agreed, and of evidence for others only what counts stays, so that it is worth to everybody what it is worth.
pub fn seen_by(audience: Audience, assessment: Arc<Assessment>) -> Arc<Assessment> {
    if audience == Audience::Internal {
        return assessment;
    }
    let mut seen = Arc::unwrap_or_clone(assessment);
    let evidence = seen.answers.values_mut().flat_map(|answer| &mut answer.evidence);
    evidence.filter(|evidence| !audience.may_see(evidence.confidentiality)).for_each(hide);
    seen.deliberations.clear();
    seen.strategy.entries.retain(|_, entry| audience.may_see(entry.confidentiality));
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
