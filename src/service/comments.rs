//! Knows who may comment on what is asked and planned, in which name; knows no form.

use super::OpenAssessment;
use crate::assessment::strategy::{Comment, CommentOutcome, Entry, EntryId, Matter};
use crate::assessment::{Institution, Subject, Topic};

impl OpenAssessment {
    /// The institutions of the register in whose name the person may comment.
    pub fn commenting_institutions(&self) -> Vec<Institution> {
        self.own_institutions().into_iter().filter(|own| !own.id.is_external()).collect()
    }

    /// The comments under the names of these institutions, in the order in which they were made.
    pub fn comments_of<'a>(&'a self, own: &'a [Institution]) -> impl Iterator<Item = &'a Comment> {
        let all = self.whole.strategy.records::<Comment>().map(|(_, comment)| comment);
        all.filter(move |comment| own.iter().any(|one| one.name == comment.from))
    }

    /// Whether the person may add this entry: a new comment in the name of an institution of theirs, about which nobody has
    /// decided.
    pub(super) fn may_comment(&self, id: EntryId, entry: Option<&Entry>) -> bool {
        let Some(Matter::Comment(comment)) = entry.map(|entry| &entry.matter) else { return false };
        let is_new = self.version(&Subject::Strategy(Topic::Entry(id))) == 0;
        let is_own = self.commenting_institutions().iter().any(|own| own.name == comment.from);
        is_new && is_own && comment.outcome == CommentOutcome::Open && comment.response.is_empty()
    }
}
