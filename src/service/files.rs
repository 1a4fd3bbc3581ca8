//! Knows the files that belong to an assessment, and how all of it leaves as one; knows no form.

use super::{KeptFileFault, OpenAssessment, ServiceError};
use crate::assessment::Assessment;
use crate::assessment::strategy::{FileHash, KeptFile, NationalLook, Version};
use crate::document::Look;
use crate::intake::{KeptFiles, pack};
use crate::storage::{BrokenFile, file_hash, files_of};
use std::sync::Arc;

/// The files that an assessment takes along when it leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExportFiles {
    /// Those that are as they were kept.
    pub whole: KeptFiles,
    /// The others, each to be named before anything leaves without it.
    pub faults: Vec<KeptFileFault>,
}

impl OpenAssessment {
    /// Keeps a file under the hash of its content.
    ///
    /// # Errors
    /// [`ServiceError::Refused`] where the assessment was opened to read only; whatever the store could not do.
    pub async fn keep(&self, file: KeptFile) -> Result<FileHash, ServiceError> {
        self.may_write()?;
        self.may_change()?;
        Ok(self.service.store.keep(file).await?)
    }

    /// The bytes of a file that the assessment names.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] where it names no such file; [`ServiceError::Refused`] where it is shown to nobody but
    /// those who lead the assessment; [`ServiceError::File`] where it is not as it was kept;
    /// whatever the store could not read.
    pub async fn file(&self, hash: &FileHash) -> Result<KeptFile, ServiceError> {
        if !self.assessment().files().iter().any(|(_, name)| *name == hash) {
            return Err(ServiceError::NotFound);
        }
        if self.withholds(hash) {
            return Err(ServiceError::Refused);
        }
        let file = self.service.store.file(hash).await?.ok_or_else(|| self.file_fault(hash, true))?;
        if file_hash(&file.bytes) == *hash { Ok(file) } else { Err(self.file_fault(hash, false).into()) }
    }

    /// What is to be said of a file that is lost or spoiled.
    pub fn file_fault(&self, hash: &FileHash, is_lost: bool) -> KeptFileFault {
        KeptFileFault { names: file_names(self.assessment(), hash), hash: hash.clone(), is_lost }
    }

    /// Every file that the assessment names and the person may have, each looked at. Evidence that was removed for good is no fault,
    /// although it was another assessment, which has it too, that removed it.
    ///
    /// # Errors
    /// [`ServiceError::Work`]; whatever the store could not read.
    pub async fn files(&self) -> Result<ExportFiles, ServiceError> {
        self.turn.take_place().await?;
        let found = files_of(&*self.service.store, self.assessment()).await?;
        let mut faults = Vec::new();
        for BrokenFile { hash, is_lost, is_evidence } in found.broken {
            let is_removed = is_lost && is_evidence && self.service.store.is_removed(&hash).await?;
            if !is_removed {
                faults.push(self.file_fault(&hash, is_lost));
            }
        }
        let mut whole = KeptFiles::new();
        for (hash, file) in found.whole {
            if !self.keeps_back(&hash).await? {
                whole.insert(hash, file);
            }
        }
        Ok(ExportFiles { whole, faults })
    }

    /// The assessment as a file, with these files inside. That somebody with an account takes a confidential one along is
    /// noted first.
    ///
    /// # Errors
    /// [`ServiceError::Work`]; whatever the store could not do.
    pub async fn export(&self, files: KeptFiles) -> Result<String, ServiceError> {
        self.note_accesses(files.keys()).await?;
        let analysis = Arc::clone(&self.analysis);
        Ok(self.turn.work(move || pack(&analysis.assessment, &files)).await??)
    }

    /// A national look with the files that it names.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn look(&self, look: &NationalLook) -> Result<Look, ServiceError> {
        Ok(super::draft::look(&*self.service.store, look).await?)
    }
}

/// What a file holds, as a path for each place that names it: `1.0/strategy-en-public.pdf` in the version `1.0`,
/// `C01/Decree 12` for evidence, `look/emblem.png`, `strategy/en/summary-p1+1` for a figure.
fn file_names(assessment: &Assessment, hash: &FileHash) -> Vec<String> {
    let strategy = &assessment.strategy;
    let frozen = strategy.versions.values().flat_map(|version| version_files(version, hash));
    let evidence = assessment.every_answer().flat_map(|(item, answer)| {
        let pieces = answer.evidence.iter().filter(|piece| piece.file.as_ref() == Some(hash));
        pieces.map(|piece| format!("{item}/{}", piece.title)).collect::<Vec<_>>()
    });
    let look = look_files(&strategy.look, hash);
    let figures = strategy.edits.iter().filter(|(_, edit)| edit.files().any(|file| file == hash));
    let figures = figures.map(|(place, _)| place.to_string());
    let mut names = Vec::new();
    for name in frozen.chain(evidence).chain(look).chain(figures) {
        // An answer that was agreed stands beside those that were heard.
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn version_files(version: &Version, hash: &FileHash) -> Vec<String> {
    let mut names = Vec::new();
    for frozen in &version.documents {
        let name = |ending: &str| format!("{}/{}.{ending}", version.label, frozen.stem());
        names.extend((&frozen.content == hash).then(|| name("json")));
        names.extend((frozen.pdf.as_ref() == Some(hash)).then(|| name("pdf")));
    }
    let template = version.word_template.as_ref().filter(|template| &template.file == hash);
    names.extend(template.map(|_| format!("{}/template.docx", version.label)));
    names
}

fn look_files(look: &NationalLook, hash: &FileHash) -> Vec<String> {
    let emblem = look.emblem.as_ref().filter(|emblem| &emblem.file == hash);
    let template = look.word_template.as_ref().filter(|template| &template.file == hash);
    let emblem = emblem.map(|_| "look/emblem.png".to_owned());
    emblem.into_iter().chain(template.map(|_| "look/template.docx".to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::strategy::{Audience, DocumentKind, FrozenDocument};
    use crate::assessment::{Answer, Rating};
    use crate::framework::{ItemId, Level};
    use crate::lang::Lang;

    fn hash(letter: &str) -> FileHash {
        FileHash(letter.repeat(64))
    }

    /// A version whose one document is these files.
    fn version(label: &str, content: &str, pdf: &str) -> Version {
        let document = FrozenDocument {
            document: DocumentKind::Strategy,
            lang: Lang::EN,
            audience: Audience::Public,
            content: hash(content),
            pdf: Some(hash(pdf)),
            faces: Vec::new(),
        };
        Version {
            label: label.into(),
            date: "2026-11-20".parse().unwrap(),
            author: "Ministry of ICT".into(),
            note: String::new(),
            program: String::new(),
            templates: String::new(),
            word_template: None,
            notes: Default::default(),
            documents: vec![document],
        }
    }

    #[test]
    fn a_file_is_named_by_every_place_that_has_it() {
        let mut assessment = crate::scoring::sample::assessment("");
        let mut answer = Answer::from(Rating::Level(Level::MIN));
        let piece = r#"{ "id": "X-E1", "title": "Decree 12" }"#;
        answer.evidence = vec![serde_json::from_str(piece).unwrap()];
        answer.evidence[0].file = Some(hash("e"));
        assessment.answers =
            [("X1", answer.clone()), ("X2", answer)].map(|(id, one)| (ItemId::from(id), one)).into();
        let versions = [(1, version("1.0", "a", "b")), (2, version("1.1", "a", "c"))];
        assessment.strategy.versions = versions.into();
        for (file, expected) in [
            ("a", &["1.0/strategy-en-public.json", "1.1/strategy-en-public.json"][..]),
            ("b", &["1.0/strategy-en-public.pdf"]),
            ("e", &["X1/Decree 12", "X2/Decree 12"]),
            ("f", &[]),
        ] {
            assert_eq!(file_names(&assessment, &hash(file)), expected, "{file}");
        }
    }
}
