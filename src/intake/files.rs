//! Knows how the files of an assessment come along with it, what each must be, and what is said of those that do not.

use super::emblem::drawn_size;
use super::export::ExportedFile;
use super::{EvidenceFormat, InputProblem, InputRemark, Intake, KeptFiles};
use crate::assessment::Assessment;
use crate::assessment::strategy::{EditKind, FileHash, KeptFile, Version};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Why a file of evidence that an assessment names does not come along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvidenceLoss {
    /// It did not come, or was damaged on the way.
    Absent,
    /// It is of no kind that may be attached.
    Unfit,
    /// A virus scanner found this in it.
    Infected(String),
    /// No virus scanner could look at it, and one has to.
    Unscanned,
}

impl EvidenceLoss {
    fn remark(&self) -> InputRemark {
        match self {
            EvidenceLoss::Absent => InputRemark::new("intake-evidence-file-missing"),
            EvidenceLoss::Unfit => InputRemark::new("intake-evidence-file-unfit"),
            EvidenceLoss::Infected(finding) => {
                InputRemark::new("intake-evidence-file-infected").with("finding", finding)
            }
            EvidenceLoss::Unscanned => InputRemark::new("intake-evidence-file-unscanned"),
        }
    }
}

impl Intake {
    /// Leaves these files of evidence out, and says so for each piece that names one.
    pub fn leave_out(&mut self, losses: &BTreeMap<FileHash, EvidenceLoss>) {
        for (item, answer) in self.assessment.every_answer_mut() {
            for evidence in &mut answer.evidence {
                if let Some(loss) = evidence.file.as_ref().and_then(|file| losses.get(file)) {
                    let remark = loss.remark().column(item.as_str()).with("title", &evidence.title);
                    self.report.dropped.push(remark);
                    evidence.file = None;
                }
            }
        }
        for hash in without_owner(&self.assessment, &self.files) {
            self.files.remove(&hash);
        }
    }
}

/// The files of an export that are what their names say. One that was damaged or changed on the way is left
/// out, as if it had not come: [`join`] says what lacks it.
pub(super) fn unpack(packed: BTreeMap<FileHash, ExportedFile>) -> KeptFiles {
    let whole = |(hash, ExportedFile { media, base64 }): (FileHash, ExportedFile)| {
        let bytes = STANDARD.decode(base64).ok()?;
        (FileHash::from_digest(&Sha256::digest(&bytes)) == hash).then_some((hash, KeptFile { media, bytes }))
    };
    packed.into_iter().filter_map(whole).collect()
}

/// Gives the assessment its files. What names a file that did not come is left out, and said to be.
pub(super) fn join(intake: &mut Intake, files: KeptFiles) {
    let extra = without_owner(&intake.assessment, &files);
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
    let adopted = strategy.adoption.as_ref().map(|adoption| adoption.version);
    strategy.versions.retain(|number, version| {
        let was_empty = version.documents.is_empty();
        dropped.extend(without_absent(version, &came));
        // The act of adoption goes on naming its version.
        was_empty || !version.documents.is_empty() || adopted == Some(*number)
    });
    intake.files = files;
    let losses = evidence_losses(&intake.assessment, &mut intake.files);
    // With those whose document was left out, of which enough was said.
    intake.leave_out(&losses);
    for hash in &extra {
        intake.report.dropped.push(InputRemark::new("intake-file-unnamed").with("hash", short(hash)));
    }
}

/// Which files of evidence are lost. Those that are not are known by their content, as attached ones are, whatever they are said to be.
fn evidence_losses(assessment: &Assessment, files: &mut KeptFiles) -> BTreeMap<FileHash, EvidenceLoss> {
    let mut losses = BTreeMap::new();
    for (_, hash) in assessment.files().into_iter().filter(|(kind, _)| !kind.is_permanent()) {
        match files.get_mut(hash).map(|file| (EvidenceFormat::of(&file.bytes), file)) {
            None => drop(losses.insert(hash.clone(), EvidenceLoss::Absent)),
            Some((Err(_), _)) => drop(losses.insert(hash.clone(), EvidenceLoss::Unfit)),
            // What cannot be a type at all is refused later.
            Some((Ok(format), file)) if is_media(&file.media) => format.media().clone_into(&mut file.media),
            Some((Ok(_), _)) => {}
        }
    }
    losses
}

/// Takes off a version what did not come, and says of each file which one it is; all else of the version
/// stays. A document without its paper stays as words, and one without its words is lost.
fn without_absent(version: &mut Version, came: &dyn Fn(&FileHash) -> bool) -> Vec<InputRemark> {
    let Version { label, word_template, documents, .. } = version;
    let about = |key| InputRemark::new(key).with("label", &*label);
    let mut dropped = Vec::new();
    if word_template.take_if(|template| !came(&template.file)).is_some() {
        dropped.push(about("intake-version-template-missing"));
    }
    if !documents.is_empty() && !documents.iter().any(|one| came(&one.content)) {
        documents.clear();
        dropped.push(about("intake-version-missing"));
        return dropped;
    }
    documents.retain_mut(|one| {
        let is_kept = came(&one.content);
        if !is_kept {
            dropped.push(about("intake-version-document-missing").with("document", one.stem()));
        } else if one.pdf.take_if(|pdf| !came(pdf)).is_some() {
            dropped.push(about("intake-version-paper-missing").with("document", one.stem()));
        }
        is_kept
    });
    dropped
}

/// Files that are not what they say, and frozen versions whose documents are none.
pub(super) fn unfit(intake: &Intake) -> Vec<InputProblem> {
    let strategy = &intake.assessment.strategy;
    let is = |hash: &FileHash, kind: fn(&KeptFile) -> bool| intake.files.get(hash).is_some_and(kind);
    let mut problems = Vec::new();
    for (hash, _) in intake.files.iter().filter(|(_, file)| !is_media(&file.media)) {
        problems.push(InputRemark::new("intake-file-media").with("hash", short(hash)));
    }
    for version in strategy.versions.values() {
        let is_whole = version.documents.iter().all(|one| {
            let pdf = one.pdf.as_ref().is_none_or(|pdf| is(pdf, is_paper));
            pdf && is(&one.content, is_frozen_text)
        });
        if !is_whole {
            problems.push(InputRemark::new("intake-version-unfit").with("label", &version.label));
        }
    }
    problems
}

/// Whether a file that was kept elsewhere can be the paper of a frozen document.
pub fn is_paper(file: &KeptFile) -> bool {
    file.media == "application/pdf" && file.bytes.starts_with(b"%PDF-")
}

/// Whether a file that was kept elsewhere can be the text of a frozen document.
pub fn is_frozen_text(file: &KeptFile) -> bool {
    file.media == "application/json" && file.bytes.starts_with(b"{")
}

/// Whether a file that was kept elsewhere is a picture of this width and height, drawn as all are that are kept.
pub fn is_picture(file: &KeptFile, size: (u32, u32)) -> bool {
    file.media == "image/png" && drawn_size(&file.bytes) == Some(size)
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
