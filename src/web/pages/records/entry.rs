//! `/{lang}/assessments/{id}/records/{list}/{entry}`: one entry of a list as a form; `new` adds one.

use super::facts::instrument_facts;
use super::list::{home, title};
use super::{points, small_numbers};
use crate::assessment::strategy::EntryKind;
use crate::assessment::{Change, Confidentiality, Subject};
use crate::framework::kit::Commitment;
use crate::presentation::options;
use crate::service::act;
use crate::web::components::{Crumb, PageContent, PostForm, conflict_table, post_form, warning};
use crate::web::forms::lists::{
    ListText, RecordList, Starter, as_read, broken_rule, date_hint, day_fault, instrument, list_key,
    party_fault, starters, statuses, table,
};
use crate::web::forms::{
    FormOutcome, FormPart, FormState, FormStatus, FormTable, Options, SaveRequest, Shape, may,
    question_groups, respond, their_strategy,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Fields, PageFailure, Problems, Voice};
use axum::extract::{Path, Query};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;

/// The name of an entry that does not exist yet.
const NEW: &str = "new";
/// How often a new entry looks for a free number when others add at the same time.
const TRIES: u32 = 20;

/// Who may see an entry.
pub const SECRECY: FormTable = FormTable {
    words: "records",
    explains: false,
    specs: &[may("confidentiality", Shape::Radios(options::<Confidentiality>))
        .hint("records-confidentiality-hint")
        .with_preset("public")],
};

/// The entry in the address.
#[derive(Deserialize)]
pub struct EntryPath {
    list: String,
    entry: String,
}

/// What a link can fill in.
#[derive(Deserialize)]
pub struct StartQuery {
    about: Option<String>,
    consultation: Option<String>,
    from: Option<String>,
    section: Option<String>,
    text: Option<String>,
    owner: Option<String>,
}

/// An entry that exists, or may, with what the kit offers for its list.
struct EntryPage<'a> {
    open: &'a Open,
    list: RecordList,
    name: String,
    starters: Vec<Starter>,
}

/// The entry in the address, if the list can have it or had it.
fn find(open: &Open, path: EntryPath) -> Result<EntryPage<'_>, PageFailure> {
    let list = RecordList::from_code(&path.list).ok_or(PageFailure::NotFound)?;
    let starters = starters(&open.analysis.library, list, open.voice.lang());
    let found = EntryPage { open, list, name: path.entry, starters };
    let known = match list {
        RecordList::Entries(_) => found.is_new() || found.version() > 0,
        RecordList::Commitments | RecordList::Bodies => found.starters.iter().any(|one| one.id == found.name),
    };
    if known { Ok(found) } else { Err(PageFailure::NotFound) }
}

/// The page.
///
/// # Errors
/// Not found where there is no such list or entry.
pub async fn get(
    open: OpenFor<act::Steer>,
    Path(path): Path<EntryPath>,
    Query(query): Query<StartQuery>,
) -> Result<Response, PageFailure> {
    let found = find(&open, path)?;
    if found.is_gone() {
        return Err(PageFailure::NotFound);
    }
    let (record, confidentiality) = found.record_of();
    let mut fields = Fields::default();
    found.part().fill(&record, &mut fields);
    fields.set("confidentiality", confidentiality.code());
    let StartQuery { about, consultation, from, section, text, owner } = query;
    let words = [
        ("about", about),
        ("consultation", consultation),
        ("from", from),
        ("section", section),
        ("text", text),
        ("owner", owner),
    ];
    for (word, value) in words {
        if let Some(value) = value.filter(|_| found.is_new()) {
            fields.set(word, value);
        }
    }
    Ok(found.page(FormState { fields, version: found.version(), ..FormState::default() }))
}

/// Saves or removes the entry. One that somebody else removed meanwhile shows what was written to its author.
///
/// # Errors
/// Not found where there is no such list or entry; whatever the store could not do.
pub async fn post(
    open: OpenFor<act::Steer>,
    Path(path): Path<EntryPath>,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let mut found = find(&open, path)?;
    let mut form = FormState::of_sent(&open.state, fields);
    let (held, confidentiality) = found.record_of();
    let record = found.part().read(&mut form, &held);
    found.note_rule(&mut form, (&record, &held));
    let confidentiality =
        Confidentiality::from_code(&form.fields.text("confidentiality")).unwrap_or(confidentiality);
    let mut kept = Some((record.clone(), confidentiality));
    if form.fields.has("remove") && found.can_go() {
        (kept, form.problems) = (None, Problems::default());
    }
    if found.is_blank(&record) {
        let saving = SaveRequest::nothing(&open, &Address::RecordList(open.id(), found.list));
        let conflict = |_: &FormState, theirs| found.conflict(&record, theirs);
        let outcome = respond(&open, form, Some(saving), conflict).await?;
        return Ok(outcome.or_page(|form| found.page(form)));
    }
    if !found.is_new() {
        return found.save(form, kept, &record).await.map(|outcome| outcome.or_page(|form| found.page(form)));
    }
    // A new entry takes the first number that nobody has taken since the page was opened.
    let RecordList::Entries(kind) = found.list else { return Err(PageFailure::NotFound) };
    let first = open.next_entry(kind).number;
    for number in first..first.saturating_add(TRIES) {
        found.name = number.to_string();
        form.version = found.version();
        match found.save(form, kept.clone(), &record).await? {
            FormOutcome::Returned(again) if again.standing == FormStatus::Overtaken => form = again,
            outcome => {
                found.name = NEW.to_owned();
                return Ok(outcome.or_page(|form| found.page(form)));
            }
        }
    }
    found.name = NEW.to_owned();
    Ok(found.page(form))
}

impl EntryPage<'_> {
    fn voice(&self) -> &Voice {
        &self.open.voice
    }

    fn is_new(&self) -> bool {
        self.name == NEW
    }

    /// Whether it is a new entry of which nothing was said that the form does not say by itself.
    fn is_blank(&self, record: &Value) -> bool {
        self.is_new() && *record == self.part().record_in(&Fields::default())
    }

    /// Whether the entry was removed.
    fn is_gone(&self) -> bool {
        let held = self.list.record_of(&self.open.assessment().strategy, &self.name);
        self.can_go() && held.is_none()
    }

    /// Whether the entry can be removed.
    fn can_go(&self) -> bool {
        !self.is_new() && !self.list.is_given()
    }

    fn record_of(&self) -> (Value, Confidentiality) {
        let held = self.list.record_of(&self.open.assessment().strategy, &self.name);
        let (record, confidentiality) = held.unwrap_or_default();
        (self.as_read(record), confidentiality)
    }

    /// The instrument that the entry is about.
    fn instrument(&self) -> Option<&Commitment> {
        instrument(&self.open.analysis.library.kit, self.list, &self.name)
    }

    /// The record as it reads today.
    fn as_read(&self, record: Value) -> Value {
        match self.instrument() {
            Some(instrument) => as_read(record, instrument),
            None => record,
        }
    }

    fn version(&self) -> u64 {
        self.list.topic(&self.name).map_or(0, |topic| self.open.version(&Subject::Strategy(topic)))
    }

    fn part(&self) -> FormPart<'_> {
        let table = table(self.list);
        let needed =
            table.specs.iter().any(|spec| spec.word == "about" && spec.need != crate::web::forms::Need::No);
        let none = if needed { "record-choose" } else { "record-own" };
        let none = std::iter::once((String::new(), self.voice().say(none)));
        let offered: Options =
            none.chain(self.starters.iter().map(|one| (one.id.clone(), one.title.clone()))).collect();
        let part = FormPart::of(self.voice(), table).with_options("about", offered);
        let part = match self.list {
            RecordList::Entries(EntryKind::Stakeholder) => {
                part.with_groups("items", question_groups(self.voice(), self.open.frameworks()))
            }
            RecordList::Entries(EntryKind::Comment) => {
                part.with_options("consultation", points::consultation_options(self.open))
            }
            _ => part,
        };
        match self.instrument() {
            Some(instrument) => part.with_options("status", statuses(self.voice(), instrument)),
            None => part,
        }
    }

    /// Every field; the day of an instrument with the hint for its kind.
    fn fields_view(&self, form: &FormState) -> AnyView {
        let part = self.part();
        let field = |word: &str| {
            let instrument = self.instrument().filter(|_| word == "date");
            part.field_with_hint(form, word, instrument.map(|one| self.voice().say(date_hint(one))))
        };
        let fields: Vec<_> = table(self.list).specs.iter().map(|spec| field(spec.word)).collect();
        fields.into_any()
    }

    /// The field of the record that breaks a rule, told on `today`, and the words that say what to do.
    fn rule_fault(&self, record: &Value, today: NaiveDate) -> Option<(&'static str, String)> {
        match self.instrument() {
            Some(instrument) => {
                let day = day_fault(self.voice(), record, instrument, today).map(|words| ("date", words));
                let known = (&self.open.assessment().strategy, &self.open.analysis.library.kit);
                let party = || party_fault(self.voice(), record, instrument, known);
                day.or_else(|| party().map(|words| ("status", words)))
            }
            None => {
                let (word, message) =
                    broken_rule(self.list, record).or_else(|| self.unknown_items(record))?;
                Some((word, self.voice().say(message)))
            }
        }
    }

    /// That an institution is to answer what the assessment does not ask.
    fn unknown_items(&self, record: &Value) -> Option<(&'static str, &'static str)> {
        let is_asked = |id: &str| self.open.asked_items().any(|item| item.as_str() == id);
        let mut items = record["items"].as_array()?.iter().filter_map(Value::as_str);
        items.any(|id| !is_asked(id)).then_some(("items", "record-stakeholder-items-unknown"))
    }

    /// Notes which rule the fields break among each other, unless they were kept so already and nobody touched them.
    fn note_rule(&self, form: &mut FormState, (sent, held): (&Value, &Value)) {
        let today = self.today();
        let Some((word, words)) = self.rule_fault(sent, today) else { return };
        let same = ["status", word].iter().all(|field| sent[*field] == held[*field]);
        if same && self.rule_fault(held, today).is_some() {
            return;
        }
        let label = self.part().label_of(word).unwrap_or_default();
        form.problems.note_of(word, label, words);
    }

    fn today(&self) -> NaiveDate {
        self.open.state.clock.today()
    }

    /// What is wrong with the record as it is kept; nothing where the form says what is wrong with what was sent.
    fn doubt(&self, form: &FormState) -> Option<AnyView> {
        let (record, _) = self.record_of();
        let (_, words) = self.rule_fault(&record, self.today()).filter(|_| !form.is_returned())?;
        Some(warning(words))
    }

    async fn save(
        &self,
        form: FormState,
        kept: Option<(Value, Confidentiality)>,
        record: &Value,
    ) -> Result<FormOutcome, PageFailure> {
        let decision = self.list.decision(&self.name, kept);
        let place = Address::RecordList(self.open.id(), self.list);
        let then = format!("{}?saved=yes&entry={}", place.url(self.voice().lang()), self.name);
        let saving = decision.map(|decision| SaveRequest {
            then,
            ..SaveRequest::decision(self.open, decision, form.version, &place)
        });
        respond(self.open, form, saving, |_, theirs| self.conflict(record, theirs)).await
    }

    /// What the reader typed beside what is held.
    fn conflict(&self, mine: &Value, theirs: Option<Change>) -> AnyView {
        let held = self.list.record_of(&their_strategy(theirs), &self.name);
        let gone = held.is_none().then(|| warning(self.voice().say("records-gone")));
        let held = self.as_read(held.unwrap_or_default().0);
        let url = Address::RecordList(self.open.id(), self.list).url(self.voice().lang());
        let table = conflict_table(self.voice(), self.part().compare(mine, &held), url);
        view! { {gone}{table} }.into_any()
    }

    /// What the page is called: what is given, or what stands in the form.
    fn heading(&self, form: &FormState) -> String {
        if self.list.is_given() {
            let given = self.starters.iter().find(|one| one.id == self.name);
            return given.map(|one| one.title.clone()).unwrap_or_default();
        }
        let words = |word: &str| form.fields.text(word);
        let title = title(&self.starters, self.list, words);
        let add = self.is_new() || title.is_empty();
        if add { self.voice().say(&list_key(self.list, ListText::Add)) } else { title }
    }

    fn page(&self, mut form: FormState) -> Response {
        let (open, voice) = (self.open, self.voice());
        let list = Crumb {
            name: voice.say(&list_key(self.list, ListText::Title)),
            url: Address::RecordList(open.id(), self.list).url(voice.lang()),
        };
        let (doubt, title) = (self.doubt(&form), self.heading(&form));
        let (standing, top) = (form.standing, form.top(&open.state, voice));
        let given = self.starters.iter().find(|one| one.id == self.name);
        let hint = given.map(|one| view! { <p class="lead">{one.hint.clone()}</p> });
        let facts = self.instrument().and_then(|one| instrument_facts(voice, one, self.today()));
        let who = (!self.list.is_given()).then(|| FormPart::of(voice, &SECRECY).view(&form));
        let remove = self.can_go().then(|| {
            view! { <button class="button plain" type="submit" name="remove" value="yes">{voice.say("records-remove")}</button> }
        });
        let main = view! {
            {top}
            <h1><bdi>{title.clone()}</bdi></h1>
            {hint}
            {doubt}
            {facts}
            {post_form(
                PostForm::of(form.version),
                view! {
                    {self.fields_view(&form)}
                    {small_numbers::view(voice, self.list, &form.fields)}
                    {who}
                    <p class="actions">
                        <button class="button" type="submit">{voice.say("save")}</button>
                        {remove}
                    </p>
                }
                .into_any(),
            )}
            {points::view(open, self.list, &self.name)}
        };
        let place = Address::RecordEntry(open.id(), self.list, self.name.clone());
        PageContent::of(open, title, place, main.into_any())
            .trail(vec![home(open), list])
            .reply(open, standing)
    }
}
