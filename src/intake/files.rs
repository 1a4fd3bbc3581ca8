//! Knows how the files of an assessment come along with it, what each must be, and what is said of those that do not.

use super::emblem::drawn_size;
use super::export::ExportedFile;
use super::vet::every_answer;
use super::{InputProblem, InputRemark, Intake, KeptFiles};
use crate::assessment::Assessment;
use crate::assessment::strategy::{EditKind, FileHash, KeptFile};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// The files of an export.
///
/// # Errors
/// Every file whose content is not what its name says: it was changed on the way.
pub(super) fn unpack(packed: BTreeMap<FileHash, ExportedFile>) -> Result<KeptFiles, Vec<InputProblem>> {
    let mut files = KeptFiles::new();
    let mut problems = Vec::new();
    for (hash, ExportedFile { media, base64 }) in packed {
        match STANDARD.decode(base64) {
            Ok(bytes) if FileHash::from_digest(&Sha256::digest(&bytes)) == hash => {
                files.insert(hash, KeptFile { media, bytes });
            }
            _ => problems.push(InputRemark::new("intake-file-changed").with("hash", short(&hash))),
        }
    }
    if problems.is_empty() { Ok(files) } else { Err(problems) }
}

/// Gives the assessment its files. What names a file that did not come is left out, and said to be.
pub(super) fn join(intake: &mut Intake, files: KeptFiles) {
    let strategy = &mut intake.assessment.strategy;
    let dropped = &mut intake.report.dropped;
    let came = |hash: &FileHash| files.contains_key(hash);
    // A picture that documents cannot show would keep them from being printed; its size is what it is.
    let size = |hash: &FileHash| {
        files.get(hash).filter(|file| file.media == "image/png").and_then(|file| drawn_size(&file.bytes))
    };
    if let Some(emblem) = &mut strategy.look.emblem {
        match size(&emblem.file) {
            Some((width, height)) => (emblem.width, emblem.height) = (width, height),
            None => {
                strategy.look.emblem = None;
                dropped.push(InputRemark::new("intake-emblem-missing"));
            }
        }
    }
    if strategy.look.word_template.take_if(|template| !came(&template.file)).is_some() {
        dropped.push(InputRemark::new("intake-word-template-missing"));
    }
    strategy.edits.retain(|place, edit| {
        let EditKind::Figure(figure) = &mut edit.kind else { return true };
        let size = size(&figure.file);
        match size {
            Some((width, height)) => (figure.width, figure.height) = (width, height),
            None => dropped.push(InputRemark::new("intake-figure-missing").with("place", &place.block)),
        }
        size.is_some()
    });
    for version in strategy.versions.values_mut() {
        if version.word_template.take_if(|template| !came(&template.file)).is_some() {
            dropped.push(InputRemark::new("intake-version-template-missing").with("label", &version.label));
        }
    }
    strategy.versions.retain(|_, version| {
        let whole =
            version.documents.iter().all(|one| came(&one.content) && one.pdf.as_ref().is_none_or(came));
        if !whole {
            dropped.push(InputRemark::new("intake-version-missing").with("label", &version.label));
        }
        whole
    });
    let removed = intake.assessment.removed.clone();
    every_answer(&mut intake.assessment, &mut |item, answer| {
        for evidence in &mut answer.evidence {
            let absent = |hash: &mut FileHash| !files.contains_key(hash) && !removed.contains_key(hash);
            if evidence.file.take_if(absent).is_some() {
                let remark = InputRemark::new("intake-evidence-file-missing").column(item);
                intake.report.dropped.push(remark.with("title", &evidence.title));
            }
        }
    });
    intake.files = files;
    let extra = without_owner(&intake.assessment, &intake.files);
    for hash in extra {
        intake.files.remove(&hash);
        intake.report.dropped.push(InputRemark::new("intake-file-unnamed").with("hash", short(&hash)));
    }
}

/// Files that are not what they say, and frozen versions whose documents are none.
pub(super) fn unfit(intake: &Intake) -> Vec<InputProblem> {
    let strategy = &intake.assessment.strategy;
    let is = |hash: &FileHash, media: &str, begin: &[u8]| {
        let file = intake.files.get(hash);
        file.is_some_and(|file| file.media == media && file.bytes.starts_with(begin))
    };
    let mut problems = Vec::new();
    for (hash, _) in intake.files.iter().filter(|(_, file)| !is_media(&file.media)) {
        problems.push(InputRemark::new("intake-file-media").with("hash", short(hash)));
    }
    for version in strategy.versions.values() {
        let is_whole = version.documents.iter().all(|one| {
            let pdf = one.pdf.as_ref().is_none_or(|pdf| is(pdf, "application/pdf", b"%PDF-"));
            pdf && is(&one.content, "application/json", b"{")
        });
        if !is_whole {
            problems.push(InputRemark::new("intake-version-unfit").with("label", &version.label));
        }
    }
    problems
}

/// Whether a media type can be said to a browser (RFC 6838, 4.2).
fn is_media(media: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty() && part.bytes().all(|c| c.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&c))
    };
    media.len() <= 127 && media.split_once('/').is_some_and(|(kind, of)| part(kind) && part(of))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_media_type_is_one_word_of_two_parts() {
        for (media, wanted) in [
            ("image/png", true),
            ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", true),
            ("image/png\r\nSet-Cookie: a=b", false),
            ("text/html; charset=utf-8", false),
            ("x", false),
            ("", false),
            ("a/b/c", false),
        ] {
            assert_eq!(is_media(media), wanted, "{media}");
        }
    }
}
