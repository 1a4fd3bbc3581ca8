//! `/{lang}/people/{id}`: one account for those who look after it: its roles, who stands in, a new password, keeping it out.

use super::home;
use super::link_page::link_page;
use crate::accounts::{Account, Grant};
use crate::code::codes;
use crate::framework::CountryCode;
use crate::service::{AccountError, AccountSummary, InstitutionNames, Person, act};
use crate::storage::PersonId;
use crate::web::components::{
    Caption, Checkbox, Head, PostForm, STACKED, checkbox, grant_words, plain_sheet, post_form, table, warning,
};
use crate::web::forms::Shape::{Day, Offered};
use crate::web::forms::{FormPart, FormState, FormTable, Options, SavedQuery, must, with_account_error};
use crate::web::http::extract::PermitFor;
use crate::web::http::{AccountSite, see_other};
use crate::web::{Address, AppState, Fields, PageFailure, Voice};
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;

/// Who stands in, and until when.
pub const SUBSTITUTE: FormTable = FormTable {
    words: "person",
    explains: false,
    specs: &[must("substitute", Offered), must("until", Day).with_message("grant-until")],
};

/// Whose work goes to whom.
pub const SUCCESSION: FormTable = FormTable {
    words: "person",
    explains: false,
    specs: &[must("country", Offered).with_message("new-country"), must("successor", Offered)],
};

codes! {
    /// What is done with an account by those who look after it.
    pub enum PersonAct {
        /// A role ends.
        End = "end",
        /// Somebody stands in.
        Substitute = "substitute",
        /// The work of a country goes to another account.
        HandOver = "hand-over",
        /// A link for a new password.
        Reset = "reset",
        /// The same, and the second proof goes.
        ResetProof = "reset-proof",
        /// It is kept out.
        Disable = "disable",
        /// It is let in again.
        Enable = "enable",
        /// It goes for good.
        Erase = "erase",
    }
}

/// The account in the address.
#[derive(Deserialize)]
pub struct PersonPath {
    id: String,
}

impl PersonPath {
    /// Its id.
    ///
    /// # Errors
    /// [`PageFailure::NotFound`] where it can be that of nobody.
    pub fn id(&self) -> Result<PersonId, PageFailure> {
        self.id.parse().map_err(|_| PageFailure::NotFound)
    }
}

/// An account as the page shows it.
struct PersonView<'a> {
    state: &'a AppState,
    voice: &'a Voice,
    account: Account,
    /// The other accounts that the reader looks after and that are not kept out.
    others: Vec<AccountSummary>,
    names: InstitutionNames,
}

/// The page.
///
/// # Errors
/// [`PageFailure::Refused`], [`PageFailure::NotFound`], or whatever the store could not read.
pub async fn get(
    allowed: PermitFor<act::Invite>,
    site: AccountSite,
    voice: Voice,
    Path(path): Path<PersonPath>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    let shown = PersonView::load(&site, &voice, &allowed.person, &path.id()?).await?;
    Ok(shown.page(FormState { above: query.notice(&voice), ..FormState::default() }))
}

/// Does what one of the forms asks for.
///
/// # Errors
/// As [`get`], and whatever the store could not do.
pub async fn post(
    allowed: PermitFor<act::Invite>,
    site: AccountSite,
    voice: Voice,
    Path(path): Path<PersonPath>,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let shown = PersonView::load(&site, &voice, &allowed.person, &path.id()?).await?;
    let mut form = FormState::of_sent(&site, fields);
    let act = PersonAct::from_code(&form.fields.text("act"));
    let act = act.ok_or(PageFailure::Status(StatusCode::BAD_REQUEST))?;
    let (person, id) = (&allowed.person, &shown.account.id);
    let order = shown.read(act, &mut form);
    let Some(order) = order.filter(|_| form.problems.is_empty()) else {
        return Ok(shown.page(form.faulty()));
    };
    let done = match order {
        PersonOrder::End(grant) => site.end_grant(person, id, &grant).await,
        PersonOrder::Substitute(to, until) => site.substitute(person, id, &to, until).await,
        PersonOrder::HandOver(country, to) => site.hand_over(person, id, &to, &country).await,
        PersonOrder::Disable(disabled) => site.disable(person, id, disabled).await,
        PersonOrder::Erase => site.erase_account(person, id).await,
        PersonOrder::Reset { second_factor } => {
            let link = site.offer_new_password(person, id, second_factor).await?;
            let words = voice.say_with("link-password", &[("name", shown.account.name.clone().into())]);
            return Ok(link_page(&site, &voice, &link, words, &Address::PersonPage(id.to_string())));
        }
    };
    match done {
        Ok(()) if act == PersonAct::Erase => {
            Ok(see_other(&format!("{}?erased=yes", Address::People.url(voice.lang()))))
        }
        Ok(()) => {
            // Whose last role ended is looked after by administrators alone.
            let is_theirs = site.managed_account(person, id).await.is_ok();
            let back = if is_theirs { shown.url() } else { Address::People.url(voice.lang()) };
            Ok(see_other(&format!("{back}?saved=yes")))
        }
        Err(AccountError::NotFound) => {
            form.above = Some(warning(voice.say("person-changed")));
            Ok(shown.page(form.faulty()))
        }
        Err(error) => Ok(shown.page(with_account_error(&voice, form, error)?)),
    }
}

/// What is to be done, with what it takes.
enum PersonOrder {
    End(Grant),
    Substitute(PersonId, NaiveDate),
    HandOver(CountryCode, PersonId),
    Reset { second_factor: bool },
    Disable(bool),
    Erase,
}

impl PersonView<'_> {
    async fn load<'a>(
        site: &'a AppState,
        voice: &'a Voice,
        person: &Person,
        id: &PersonId,
    ) -> Result<PersonView<'a>, PageFailure> {
        let account = site.managed_account(person, id).await?;
        let mut others = site.accounts(person).await?;
        others.retain(|other| other.id != *id && !other.disabled);
        let names = site.institutions_of(person, &account.grants).await?;
        Ok(PersonView { state: site, voice, account, others, names })
    }

    /// What a form asks for, with what is wrong noted in it; none where something it takes is missing.
    fn read(&self, act: PersonAct, form: &mut FormState) -> Option<PersonOrder> {
        // Somebody stands in until a day that lies ahead.
        let today = form.today.take();
        let text = |sent: &Value, word: &str| sent[word].as_str().map(str::to_owned);
        match act {
            PersonAct::End => serde_json::from_str(&form.fields.text("grant")).ok().map(PersonOrder::End),
            PersonAct::Substitute => {
                let sent = self.substitute().read(form, &Value::Null);
                let until: NaiveDate = text(&sent, "until")?.parse().ok()?;
                if today.is_some_and(|today| until < today) {
                    let label = self.voice.say("grant-until");
                    form.problems.note_of("until", label, self.voice.say("grant-until-past"));
                }
                Some(PersonOrder::Substitute(text(&sent, "substitute")?.parse().ok()?, until))
            }
            PersonAct::HandOver => {
                let sent = self.succession().read(form, &Value::Null);
                let country = CountryCode::from(text(&sent, "country")?.as_str());
                Some(PersonOrder::HandOver(country, text(&sent, "successor")?.parse().ok()?))
            }
            PersonAct::Reset => Some(PersonOrder::Reset { second_factor: false }),
            PersonAct::ResetProof => Some(PersonOrder::Reset { second_factor: true }),
            PersonAct::Disable => Some(PersonOrder::Disable(true)),
            PersonAct::Enable => Some(PersonOrder::Disable(false)),
            PersonAct::Erase => {
                if !form.fields.has("sure") {
                    let (label, words) =
                        (self.voice.say("person-erase"), self.voice.say("person-erase-tick"));
                    form.problems.note_of("sure", label, words);
                }
                Some(PersonOrder::Erase)
            }
        }
    }

    fn url(&self) -> String {
        Address::PersonPage(self.account.id.to_string()).url(self.voice.lang())
    }

    /// Something to choose, after that nothing is chosen yet.
    fn choices(&self, options: impl Iterator<Item = (String, String)>) -> Options {
        std::iter::once((String::new(), self.voice.say("record-choose"))).chain(options).collect()
    }

    fn other_options(&self) -> Options {
        let words = |other: &AccountSummary| format!("{} ({})", other.name, other.email);
        self.choices(self.others.iter().map(|other| (other.id.to_string(), words(other))))
    }

    fn substitute(&self) -> FormPart<'_> {
        FormPart::of(self.voice, &SUBSTITUTE).with_options("substitute", self.other_options())
    }

    fn succession(&self) -> FormPart<'_> {
        let held: BTreeSet<&CountryCode> =
            self.account.grants.iter().flat_map(|grant| &grant.countries).collect();
        let name = |code: &CountryCode| (code.to_string(), self.voice.country(&self.state.library, code));
        FormPart::of(self.voice, &SUCCESSION)
            .with_options("country", self.choices(held.into_iter().map(name)))
            .with_options("successor", self.other_options())
    }

    fn page(&self, mut form: FormState) -> Response {
        let (voice, account) = (self.voice, &self.account);
        let (standing, top) = (form.standing, form.top(self.state, voice));
        let disabled = account.disabled.then(|| warning(voice.say("person-disabled")));
        let main = view! {
            {top}
            <h1><bdi>{account.name.clone()}</bdi></h1>
            <p class="lead"><bdi>{account.email.clone()}</bdi></p>
            {disabled}
            {self.roles_view()}
            {self.posts_view(&form)}
            {self.way_in_view()}
            {self.end_view(&form)}
        };
        plain_sheet(account.name.clone(), &self.url(), main.into_any())
            .trail(vec![home(voice)])
            .send(self.state, voice, standing)
    }

    /// A form that does this, with its button.
    fn form(&self, act: PersonAct, content: AnyView, words: &str) -> AnyView {
        let content = view! {
            <input type="hidden" name="act" value=act.code() />
            {content}
            <p class="actions">
                <button class="button secondary" type="submit">{self.voice.say(words)}</button>
            </p>
        };
        post_form(PostForm::default(), content.into_any())
    }

    fn roles_view(&self) -> AnyView {
        let voice = self.voice;
        let rows: Vec<_> = self.account.grants.iter().map(|grant| self.role_row(grant)).collect();
        let heads = vec![Head::Text("people-roles"), Head::Text("person-end")];
        let list = match rows.is_empty() {
            true => view! { <p>{voice.say("people-no-role")}</p> }.into_any(),
            false => table(voice, Caption::heading("roles").look(STACKED), heads, rows),
        };
        let give = Address::PersonRoles(self.account.id.to_string()).url(voice.lang());
        view! {
            <section class="section" aria-labelledby="roles">
                <h2 id="roles">{voice.say("people-roles")}</h2>
                {list}
                <p class="actions"><a class="button secondary" href=give>{voice.say("person-give")}</a></p>
            </section>
        }
        .into_any()
    }

    fn role_row(&self, grant: &Grant) -> AnyView {
        let voice = self.voice;
        let held = serde_json::to_string(grant).unwrap_or_default();
        let content = view! {
            <input type="hidden" name="act" value=PersonAct::End.code() />
            <input type="hidden" name="grant" value=held />
            <button class="button secondary small" type="submit">{voice.say("person-end")}</button>
        };
        view! {
            <tr>
                <th scope="row">{grant_words(voice, &self.state.library, &self.names, grant)}</th>
                <td data-head=voice.say("person-end")>{post_form(PostForm::default(), content.into_any())}</td>
            </tr>
        }
        .into_any()
    }

    /// Who stands in and who takes over, where there is anybody.
    fn posts_view(&self, form: &FormState) -> Option<AnyView> {
        let voice = self.voice;
        let possible = !self.others.is_empty() && !self.account.grants.is_empty();
        possible.then(|| {
            let (substitute, successor) = (self.substitute().view(form), self.succession().view(form));
            view! {
                <section class="section" aria-labelledby="substitution">
                    <h2 id="substitution">{voice.say("person-substitute-title")}</h2>
                    <p>{voice.say("person-substitute-text")}</p>
                    {self.form(PersonAct::Substitute, substitute, "person-substitute-save")}
                </section>
                <section class="section" aria-labelledby="succession">
                    <h2 id="succession">{voice.say("person-succession-title")}</h2>
                    <p>{voice.say("person-succession-text")}</p>
                    {self.form(PersonAct::HandOver, successor, "person-succession-save")}
                </section>
            }
            .into_any()
        })
    }

    /// A new password, and a device that was lost.
    fn way_in_view(&self) -> AnyView {
        let voice = self.voice;
        let proof = self.account.second_factor.is_some().then(|| {
            view! {
                <p>{voice.say("person-proof-text")}</p>
                {self.form(PersonAct::ResetProof, ().into_any(), "person-proof")}
            }
        });
        view! {
            <section class="section" aria-labelledby="way-in">
                <h2 id="way-in">{voice.say("person-password")}</h2>
                <p>{voice.say("person-password-text")}</p>
                {self.form(PersonAct::Reset, ().into_any(), "person-password-save")}
                {proof}
            </section>
        }
        .into_any()
    }

    /// Keeping the account out, and erasing it.
    fn end_view(&self, form: &FormState) -> AnyView {
        let voice = self.voice;
        let (act, words) = match self.account.disabled {
            true => (PersonAct::Enable, "person-enable"),
            false => (PersonAct::Disable, "person-disable"),
        };
        let wrong = form.problems.of("sure");
        let invalid = wrong.is_some().then_some("true");
        let tick = checkbox(Checkbox::of("sure", false), voice.say("person-erase-sure").into_any());
        let sure = view! {
            <div class="field" data-problem=invalid>
                {wrong.map(|text| view! { <p class="problem">{text}</p> })}
                {tick}
            </div>
        };
        view! {
            <section class="section" aria-labelledby="out">
                <h2 id="out">{voice.say("person-out")}</h2>
                <p>{voice.say("person-out-text")}</p>
                {self.form(act, ().into_any(), words)}
            </section>
            <section class="section" aria-labelledby="erase">
                <h2 id="erase">{voice.say("person-erase")}</h2>
                <p>{voice.say("person-erase-text")}</p>
                {self.form(PersonAct::Erase, sure.into_any(), "person-erase")}
            </section>
        }
        .into_any()
    }
}
