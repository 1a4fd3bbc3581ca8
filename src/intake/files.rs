//! Knows how the files of an assessment come along with it, and what is said of those that do not.

use super::export::Packed;
use super::vet::every_answer;
use super::{InputProblem, Intake, KeptFiles, Remark, draw};
use crate::assessment::Assessment;
use crate::assessment::strategy::{FileHash, KeptFile};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// The files of an export.
///
/// # Errors
/// Every file whose content is not what its name says: it was changed on the way.
pub(super) fn unpacked(packed: BTreeMap<FileHash, Packed>) -> Result<KeptFiles, Vec<InputProblem>> {
    let mut files = KeptFiles::new();
    let mut problems = Vec::new();
    for (hash, Packed { media, base64 }) in packed {
        match STANDARD.decode(base64) {
            Ok(bytes) if FileHash::from_digest(&Sha256::digest(&bytes)) == hash => {
                files.insert(hash, KeptFile { media, bytes });
            }
            _ => problems.push(Remark::new("intake-file-changed").with("hash", short(&hash))),
        }
    }
    if problems.is_empty() { Ok(files) } else { Err(problems) }
}

/// Gives the assessment its files. What names a file that did not come is left out, and said to be.
pub(super) fn join(intake: &mut Intake, files: KeptFiles) {
    let strategy = &mut intake.assessment.strategy;
    let dropped = &mut intake.report.dropped;
    let came = |hash: &FileHash| files.contains_key(hash);
    let shows = |hash: &FileHash| files.get(hash).is_some_and(|file| is_picture(&file.bytes));
    if strategy.look.emblem.take_if(|emblem| !shows(&emblem.file)).is_some() {
        dropped.push(Remark::new("intake-emblem-missing"));
    }
    if strategy.look.word_template.take_if(|template| !came(&template.file)).is_some() {
        dropped.push(Remark::new("intake-word-template-missing"));
    }
    strategy.edits.retain(|place, edit| {
        let whole = edit.files().all(shows);
        if !whole {
            dropped.push(Remark::new("intake-figure-missing").with("place", &place.block));
        }
        whole
    });
    for version in strategy.versions.values_mut() {
        if version.word_template.take_if(|template| !came(&template.file)).is_some() {
            dropped.push(Remark::new("intake-version-template-missing").with("label", &version.label));
        }
    }
    strategy.versions.retain(|_, version| {
        let whole =
            version.documents.iter().all(|one| came(&one.content) && one.pdf.as_ref().is_none_or(came));
        if !whole {
            dropped.push(Remark::new("intake-version-missing").with("label", &version.label));
        }
        whole
    });
    let removed = intake.assessment.removed.clone();
    every_answer(&mut intake.assessment, &mut |item, answer| {
        for evidence in &mut answer.evidence {
            let absent = |hash: &mut FileHash| !files.contains_key(hash) && !removed.contains_key(hash);
            if evidence.file.take_if(absent).is_some() {
                let remark = Remark::new("intake-evidence-file-missing").column(item);
                intake.report.dropped.push(remark.with("title", &evidence.title));
            }
        }
    });
    intake.files = files;
    let extra = without_owner(&intake.assessment, &intake.files);
    for hash in extra {
        intake.files.remove(&hash);
        intake.report.dropped.push(Remark::new("intake-file-unnamed").with("hash", short(&hash)));
    }
}

/// Whether documents can show it; one that they cannot would keep them from being printed.
fn is_picture(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG") && draw(bytes).is_ok()
}

/// Files that nothing in the assessment names.
fn without_owner(assessment: &Assessment, files: &KeptFiles) -> BTreeSet<FileHash> {
    let named: BTreeSet<&FileHash> = assessment.files().into_iter().map(|(_, hash)| hash).collect();
    files.keys().filter(|hash| !named.contains(hash)).cloned().collect()
}

/// The beginning of a hash, enough to find it by.
fn short(hash: &FileHash) -> String {
    hash.0.chars().take(12).collect()
}
