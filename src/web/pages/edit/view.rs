//! Knows how a section looks to those who edit it: every block with its state, and the forms behind it.

use super::block_edit::{BlockEdit, EditIntent, own_caption};
use super::contents::{sections, title};
use super::figure::blocks_at;
use super::form::{BlockForm, form};
use super::{ahead, next_number, spot, version};
use crate::assessment::strategy::{Edit, EditKind};
use crate::document::{
    Block, BlockStanding, BlockState, Document, PlaceNumber, captioned, compare, insertion, number_of,
    place_after, preview,
};
use crate::islands::LivePreview;
use crate::render::html::part;
use crate::service::DraftedDocument;
use crate::web::components::{draft_nav, html_view as written_html, tag};
use crate::web::forms::FormState;
use crate::web::http::extract::Open;
use crate::web::pages::draft::register::item;
use crate::web::{Address, Voice};
use leptos::prelude::*;

/// One request's view of a section.
struct SectionView<'a> {
    open: &'a Open,
    written: &'a DraftedDocument,
    form: &'a FormState,
    /// What was sent and is not kept, or only tried out.
    sent: Option<BlockEdit>,
}

/// The page's content.
pub fn view(open: &Open, written: &DraftedDocument, section: &str, mut state: FormState) -> AnyView {
    let voice = &open.voice;
    let path = Address::EditSection(open.id(), section.to_owned()).url(voice.lang());
    let top = state.top(&open.state, voice);
    let all = sections(&written.states);
    let sent = state.fields.has("place").then(|| BlockEdit::read(&state.fields));
    let sent = sent.map(|sent| in_shown_form(open, written, sent, &mut state));
    let section_view = SectionView { open, written, form: &state, sent };
    let at = all.iter().position(|states| states.iter().any(|state| state.section == section)).unwrap_or(0);
    let states = all.get(at).copied().unwrap_or_default();
    let blocks: Vec<_> = states.iter().map(|state| section_view.block(state)).collect();
    let neighbour = |at: Option<usize>, key: &str| {
        let states = at.and_then(|at| all.get(at))?;
        let url = Address::EditSection(open.id(), states.first()?.section.clone()).url(voice.lang());
        Some(view! { <a href=url>{voice.say_with(key, &[("title", title(states).into())])}</a> })
    };
    view! {
        {draft_nav(open, &path)}
        {top}
        <p class="caption"><a href=Address::Edit(open.id()).url(voice.lang())>{voice.say("edit-all-sections")}</a></p>
        <h1>{voice.say_with("edit-section-title", &[("title", title(states).into())])}</h1>
        <p class="lead">{voice.say("edit-section-lead")}</p>
        <LivePreview address=Address::Preview(open.id()).url(voice.lang()) />
        <div class="edit-blocks document">{blocks}</div>
        <p class="actions">
            {neighbour(at.checked_sub(1), "edit-before")}
            {neighbour(Some(at + 1), "edit-next")}
        </p>
    }
    .into_any()
}

/// What was sent, in a form that the page has: what was changed in something that is gone stands where one adds.
fn in_shown_form(open: &Open, written: &DraftedDocument, sent: BlockEdit, form: &mut FormState) -> BlockEdit {
    let Some((block, number)) = insertion(&sent.place) else { return sent };
    let Some(state) = written.states.iter().find(|state| state.id == block) else { return sent };
    if state.own(Some(number)).is_some() || state.ahead(Some(number)).is_some() {
        return sent;
    }
    form.version = 0;
    BlockEdit { place: place_after(block, next_number(open, Some(state), &spot(open, block))), ..sent }
}

impl SectionView<'_> {
    fn voice(&self) -> &Voice {
        &self.open.voice
    }

    /// Blocks as HTML with ids of their own.
    fn html(&self, blocks: &[Block], prefix: &str) -> AnyView {
        written_html(part(self.voice().language(), &self.written.document.labels, blocks, prefix))
    }

    fn block(&self, state: &BlockState) -> AnyView {
        let mut inserted: Vec<_> =
            state.inserted.iter().map(|(number, edit)| self.insertion_view(state, *number, edit)).collect();
        inserted.extend(state.behind().filter_map(|(number, _)| self.missing_view(state, number?)));
        let next = next_number(self.open, Some(state), &spot(self.open, &state.id));
        let figure = self.figure_url(state, &place_after(&state.id, next));
        let standing = match (state.standing, &state.edit) {
            (BlockStanding::Generated, _) => "generated",
            (BlockStanding::Own, _) => "own",
            (BlockStanding::Overtaken, _) => "overtaken",
        };
        view! {
            <div class="edit-block" id=format!("edit-{}", state.id) data-standing=standing>
                {self.words(state)}
                {self.marks(state)}
                {self.what_moved(state)}
                {self.ahead(state, None)}
                <div class="edit-folds">
                    {self.editor(state)}
                    {self.adder(state, next, "edit-insert")}
                    <p class="edit-figure"><a href=figure>{self.voice().say("figure-add")}</a></p>
                </div>
            </div>
            {inserted}
        }
        .into_any()
    }

    /// What stands in the document now.
    fn words(&self, state: &BlockState) -> AnyView {
        match state.edit.as_ref().map(|edit| &edit.kind) {
            Some(EditKind::Remove) => {
                view! { <p class="left-out">{self.voice().say("edit-removed")}</p> }.into_any()
            }
            Some(EditKind::Replace { text }) => self.html(&preview(text, &state.id), "now-"),
            Some(EditKind::Caption(own)) => self.html(captioned(&state.block, own).as_slice(), "now-"),
            Some(EditKind::Insert { .. } | EditKind::Figure(_) | EditKind::Unchanged) | None => {
                self.html(std::slice::from_ref(&state.block), "now-")
            }
        }
    }

    /// What another language has at a place and this one does not yet.
    fn ahead(&self, state: &BlockState, number: PlaceNumber) -> Option<AnyView> {
        ahead::view(self.open, &self.written.document.labels, state, number)
    }

    /// Whose words they are, and the answers behind the facts.
    fn marks(&self, state: &BlockState) -> AnyView {
        let voice = self.voice();
        let whose = match state.standing {
            BlockStanding::Generated => None,
            BlockStanding::Own => Some(tag(voice.say("edit-own"), "quiet")),
            BlockStanding::Overtaken => Some(tag(voice.say("edit-mark-overtaken"), "attention")),
        };
        let ahead = state.ahead(None).map(|there| {
            let language = ahead::language(self.open, there);
            tag(voice.say_with("edit-mark-behind", &[("language", language.into())]), "attention")
        });
        let sources: Vec<_> = state.sources.iter().map(|id| self.source(&id.0)).collect();
        let key = if state.edit.is_some() { "edit-facts-were" } else { "edit-facts" };
        let sources =
            (!sources.is_empty()).then(|| view! { <span class="hint">{voice.say(key)}" "{sources}</span> });
        let note = state.edit.as_ref().map(|edit| edit.note.clone()).filter(|note| !note.is_empty());
        let note = note.map(|note| view! { <p class="hint" dir="auto">{note}</p> });
        view! { <div class="edit-marks">{whose}{ahead}{sources}</div>{note} }.into_any()
    }

    fn source(&self, id: &str) -> AnyView {
        match item(self.open, &crate::document::SourceId(id.to_owned())) {
            Some(item) => {
                let url = Address::Item(self.open.id(), item).url(self.voice().lang());
                view! { <a href=url>{id.to_owned()}</a>" " }.into_any()
            }
            None => view! { <span>{id.to_owned()}" "</span> }.into_any(),
        }
    }

    /// How the generated words have changed since the country wrote its own.
    fn what_moved(&self, state: &BlockState) -> Option<AnyView> {
        let edit = state.edit.as_ref().filter(|_| state.standing == BlockStanding::Overtaken)?;
        let voice = self.voice();
        let page = |text: &str| {
            Document::of_blocks(voice.language(), self.written.document.labels.clone(), preview(text, "was"))
        };
        // Where nobody knows what the author saw, there is nothing to compare with.
        let (key, blocks) = match edit.seen_text.is_empty() {
            true => ("edit-facts-now", vec![state.block.clone()]),
            false => ("edit-what-moved", compare(&page(&edit.seen_text), &page(&state.generated)).blocks),
        };
        let html = self.html(&blocks, &format!("moved-{}-", state.id));
        Some(
            view! {
                <div class="what-moved">
                    <p class="field-label">{voice.say(key)}</p>
                    {html}
                </div>
            }
            .into_any(),
        )
    }

    /// What was sent about this place and is not kept.
    fn sent_edit(&self, place: &str) -> Option<&BlockEdit> {
        self.sent.as_ref().filter(|sent| sent.place == place)
    }

    fn editor(&self, state: &BlockState) -> AnyView {
        let kept = match state.edit.as_ref().map(|edit| &edit.kind) {
            Some(EditKind::Replace { text }) => text.clone(),
            _ => state.generated.clone(),
        };
        let removed = state.edit.as_ref().is_some_and(|edit| edit.kind == EditKind::Remove);
        let kind = state.edit.as_ref().map(|edit| &edit.kind);
        let mut caption = own_caption(state);
        let has_alt = caption.as_ref().is_some_and(|own| !own.alt.is_empty());
        // Words that were put in place of a figure before it had a form of its own.
        let instead = caption.is_some() && matches!(kind, Some(EditKind::Replace { .. }));
        if let Some(EditKind::Caption(own)) = kind {
            caption = Some(own.clone());
        }
        let mut buttons = vec![(EditIntent::Save, "edit-save"), (EditIntent::Preview, "edit-preview")];
        if state.standing == BlockStanding::Overtaken && !removed && !instead {
            buttons.insert(0, (EditIntent::Keep, "edit-keep"));
        }
        if state.edit.is_some() {
            buttons.push((EditIntent::Take, "edit-take"));
        }
        if !removed {
            buttons.push((EditIntent::Remove, "edit-remove"));
        }
        let note = state.edit.as_ref().map(|edit| edit.note.clone()).unwrap_or_default();
        let generated = Some(self.html(std::slice::from_ref(&state.block), "generated-"));
        let key = if caption.is_some() { "edit-open-caption" } else { "edit-open" };
        let seen = state.hash.clone();
        let warned =
            instead.then(|| view! { <p class="hint">{self.voice().say("edit-caption-instead")}</p> });
        let form = BlockForm {
            text: kept,
            caption,
            has_alt,
            note,
            seen,
            generated,
            buttons,
            ..BlockForm::default()
        };
        view! { {warned}{self.fold_form(&state.id, key, form)} }.into_any()
    }

    fn adder(&self, state: &BlockState, number: u32, key: &str) -> AnyView {
        let buttons = vec![(EditIntent::Save, "edit-add"), (EditIntent::Preview, "edit-preview")];
        self.fold_form(&place_after(&state.id, number), key, BlockForm { buttons, ..BlockForm::default() })
    }

    /// What the country put after a block.
    fn insertion_view(&self, state: &BlockState, number: u32, edit: &Edit) -> AnyView {
        let place = place_after(&state.id, number);
        let text = match &edit.kind {
            EditKind::Insert { text } => text,
            EditKind::Figure(_) => return self.figure(state, number),
            _ => return ().into_any(),
        };
        let buttons = vec![
            (EditIntent::Save, "edit-save"),
            (EditIntent::Preview, "edit-preview"),
            (EditIntent::Take, "edit-delete"),
        ];
        let words = self.html(&preview(text, &place), "now-");
        let form = BlockForm { text: text.clone(), note: edit.note.clone(), buttons, ..BlockForm::default() };
        view! {
            <div class="edit-block" id=format!("edit-{place}") data-standing="own">
                {words}
                <div class="edit-marks">{tag(self.voice().say("edit-mark-inserted"), "quiet")}</div>
                {self.ahead(state, Some(number))}
                {self.fold_form(&place, "edit-open", form)}
            </div>
        }
        .into_any()
    }

    /// What another language has after a block and this one has not.
    fn missing_view(&self, state: &BlockState, number: u32) -> Option<AnyView> {
        let there = state.ahead(Some(number)).filter(|_| state.own(Some(number)).is_none())?;
        let place = place_after(&state.id, number);
        let writing = match there.edit.as_ref().map(|edit| &edit.kind) {
            Some(EditKind::Figure(_)) => {
                let url = self.figure_url(state, &place);
                view! { <p class="edit-figure"><a href=url>{self.voice().say("figure-follow")}</a></p> }
                    .into_any()
            }
            _ => self.adder(state, number, "edit-follow"),
        };
        let block = view! {
            <div class="edit-block" id=format!("edit-{place}") data-standing="behind">
                {self.ahead(state, Some(number))}
                {writing}
            </div>
        };
        Some(block.into_any())
    }

    /// A figure that the country put after a block.
    fn figure(&self, state: &BlockState, number: u32) -> AnyView {
        let (voice, place) = (self.voice(), &place_after(&state.id, number));
        let words = self.html(&blocks_at(self.written, place), "now-");
        view! {
            <div class="edit-block" id=format!("edit-{place}") data-standing="own">
                {words}
                <div class="edit-marks">{tag(voice.say("edit-mark-inserted"), "quiet")}</div>
                {self.ahead(state, Some(number))}
                <p class="edit-figure"><a href=self.figure_url(state, place)>{voice.say("figure-change")}</a></p>
            </div>
        }
        .into_any()
    }

    fn figure_url(&self, state: &BlockState, place: &str) -> String {
        let place = Address::EditFigure(self.open.id(), state.section.clone(), place.to_owned());
        place.url(self.voice().lang())
    }

    /// A form behind a line that opens it; open at once where something was sent and is not kept.
    fn fold_form(&self, place: &str, key: &str, mut form_of: BlockForm) -> AnyView {
        let sent = self.sent_edit(place);
        form_of.version = version(self.open, place);
        let (block, number) = number_of(place);
        let state = self.written.states.iter().find(|state| state.id == block);
        form_of.turn = state.map(|state| state.turn(number)).unwrap_or_default();
        if let Some(sent) = sent {
            form_of.text.clone_from(&sent.text);
            form_of.note.clone_from(&sent.note);
            form_of.version = self.form.version;
            if form_of.caption.is_some() && sent.caption.is_some() {
                form_of.caption.clone_from(&sent.caption);
            }
            let own = sent.caption.as_ref().zip(state);
            let own = own.and_then(|(own, state)| captioned(&state.block, own));
            let words = own.map_or_else(|| preview(&sent.text, place), |block| vec![block]);
            form_of.preview =
                (sent.wish == EditIntent::Preview).then(|| self.html(&words, &format!("preview-{place}-")));
        }
        view! {
            <details class="edit-fold" open=sent.is_some()>
                <summary>{self.voice().say(key)}</summary>
                {form(self.voice(), place, form_of, &self.form.problems)}
            </details>
        }
        .into_any()
    }
}
