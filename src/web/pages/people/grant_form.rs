//! Knows the form in which a role is given: first which one and where, then for what and until when.

use crate::accounts::{Grant, Role};
use crate::assessment::strategy::EntryKind;
use crate::assessment::{Audience, InstitutionId, Standing};
use crate::framework::{CountryCode, FrameworkId, ItemId, Library, Offer};
use crate::presentation::{Label, options};
use crate::service::{Act, InstitutionNames, Person, Scope};
use crate::storage::AssessmentSummary;
use crate::web::components::{Field, FieldWidth, radios, select};
use crate::web::forms::Shape::{Day, Offered, Select, Several};
use crate::web::forms::lists::RecordList;
use crate::web::forms::{FormPart, FormState, FormTable, Options, may, question_groups};
use crate::web::{Address, AppState, Fields, PageFailure, Problems, Voice};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;

/// What a role is for, beside its country.
pub const GRANT: FormTable = FormTable {
    words: "grant",
    explains: false,
    specs: &[
        may("countries", Several),
        may("institution", Offered).hint("grant-institution-hint"),
        may("items", Several).hint("grant-items-hint"),
        may("audience", Select(options::<Audience>)).with_preset(Audience::Public.code()),
        may("until", Day).hint("grant-until-hint"),
    ],
};

/// The role and the country that an address or a form names.
#[derive(Clone, Default, Deserialize)]
pub struct GrantQuery {
    #[serde(default)]
    role: String,
    #[serde(default)]
    country: String,
}

impl GrantQuery {
    /// Those that a form names.
    pub fn of(fields: &Fields) -> GrantQuery {
        GrantQuery { role: fields.text("role"), country: fields.text("country") }
    }
}

/// A role that somebody may give, in a country where they may; in none where the role is not held for one.
pub struct GrantChoice {
    /// The role.
    pub role: Role,
    country: Option<CountryCode>,
    names: InstitutionNames,
    /// Where the person enters the first institution of the country, with the message that says so; none where it has some,
    /// or somebody else enters them.
    entry: Option<(Address, &'static str)>,
    /// The frameworks whose questions a respondent can be limited to.
    frameworks: Vec<FrameworkId>,
}

impl GrantChoice {
    /// What was chosen; none where something is still to be chosen.
    ///
    /// # Errors
    /// Whatever the store could not read.
    pub async fn read(
        state: &AppState,
        person: &Person,
        query: &GrantQuery,
    ) -> Result<Option<GrantChoice>, PageFailure> {
        let role = Role::from_code(&query.role).filter(|role| roles(state, person).contains(role));
        let Some(role) = role else { return Ok(None) };
        if !is_of_one_country(role) {
            let (names, frameworks) = (InstitutionNames::default(), Vec::new());
            return Ok(Some(GrantChoice { role, country: None, names, entry: None, frameworks }));
        }
        let known = state.library.countries.iter().find(|known| known.code.as_str() == query.country);
        let Some(country) = known.map(|known| known.code.clone()) else { return Ok(None) };
        let names = state.institutions(person, &country).await?;
        let entry = match names.of(&country).is_empty() && person.may(Act::Steer, &country) {
            true => Some(first_entry(state, person, &country).await?),
            false => None,
        };
        let frameworks = match role {
            Role::Respondent => asked_frameworks(state, person, &country).await?,
            _ => Vec::new(),
        };
        Ok(Some(GrantChoice { role, country: Some(country), names, entry, frameworks }))
    }

    /// That nobody can answer for an institution of the country yet, and where one is entered; nothing where one can.
    fn missing_institutions(&self, voice: &Voice) -> Option<AnyView> {
        let has_none = self.country.as_ref().is_some_and(|country| self.names.of(country).is_empty());
        (self.role == Role::Respondent && has_none).then(|| {
            let way = self.entry.as_ref().map(|(place, words)| {
                view! { <a href=place.url(voice.lang())>{voice.say(words)}</a> }
            });
            view! { <p class="notice">{voice.say("grant-institution-none")}" "{way}</p> }.into_any()
        })
    }

    /// What it is called.
    pub fn words(&self, state: &AppState, voice: &Voice) -> String {
        let country = self.country.as_ref().map(|country| voice.country(&state.library, country));
        let parts: Vec<String> = std::iter::once(self.role.title(voice)).chain(country).collect();
        parts.join(" · ")
    }

    fn part<'a>(&self, state: &AppState, voice: &'a Voice) -> FormPart<'a> {
        let none = (String::new(), voice.say("record-choose"));
        let own = self.country.iter().flat_map(|country| self.names.of(country));
        let outside = (InstitutionId::external(), voice.say("respond-external"));
        let institutions = own.chain([outside]).map(|(id, name)| (id.to_string(), name));
        let asked = state.library.frameworks.iter().filter(|one| self.frameworks.contains(&one.id));
        FormPart::of(voice, &GRANT)
            .with_groups("items", question_groups(voice, asked))
            .with_options("institution", std::iter::once(none).chain(institutions).collect())
            .with_options("countries", country_options(&state.library, voice, |_| true))
    }

    /// The words of the fields that belong to the role.
    fn fields(&self) -> &'static [&'static str] {
        match self.role {
            Role::Respondent => &["institution", "items", "until"],
            Role::Reader => &["audience", "until"],
            Role::Officer => &["countries", "until"],
            Role::Facilitator | Role::Coordinator | Role::Administrator => &["until"],
        }
    }

    /// The fields that belong to it, with the choice itself.
    pub fn view(&self, state: &AppState, voice: &Voice, form: &FormState) -> AnyView {
        let part = self.part(state, voice);
        let fields: Vec<_> = self.fields().iter().map(|word| part.field(form, word)).collect();
        let country = self.country.as_ref().map(ToString::to_string).unwrap_or_default();
        view! {
            <input type="hidden" name="role" value=self.role.code() />
            <input type="hidden" name="country" value=country />
            {self.missing_institutions(voice)}
            {fields}
        }
        .into_any()
    }

    /// The role as sent, with what is wrong noted in the form; none where something is.
    pub fn read_form(&self, state: &AppState, voice: &Voice, form: &mut FormState) -> Option<Grant> {
        let (today, part) = (state.clock.today(), self.part(state, voice));
        // A role ends on a day that lies ahead.
        form.today = None;
        let sent = part.read(form, &Value::Null);
        let text = |word: &str| sent[word].as_str().unwrap_or_default().to_owned();
        let note = |form: &mut FormState, word: &'static str, words: String| {
            form.problems.note_of(word, part.label_of(word).unwrap_or_default(), words);
        };
        let institution: Option<InstitutionId> = text("institution").parse().ok();
        if self.role == Role::Respondent && institution.is_none() {
            note(form, "institution", voice.say("grant-institution-missing"));
        }
        let ticked = |word: &str| -> Vec<&str> {
            sent[word].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
        };
        let is_known = |code: &CountryCode| state.library.country(code).is_some();
        let several: Vec<CountryCode> =
            ticked("countries").into_iter().map(CountryCode::from).filter(is_known).collect();
        if self.role == Role::Officer && several.is_empty() {
            note(form, "countries", voice.say("grant-countries-missing"));
        }
        let (items, unknown) = items(&state.library, &ticked("items").join(" "));
        if !unknown.is_empty() {
            let args = [("items", voice.list(&unknown).into())];
            note(form, "items", voice.say_with("grant-items-unknown", &args));
        }
        let until: Option<NaiveDate> = text("until").parse().ok();
        if until.is_some_and(|until| until < today) {
            note(form, "until", voice.say("grant-until-past"));
        }
        let countries =
            if self.role == Role::Officer { several } else { self.country.iter().cloned().collect() };
        let audience = Audience::from_code(&text("audience")).filter(|_| self.role == Role::Reader);
        let institution = institution.filter(|_| self.role == Role::Respondent);
        let grant = Grant { role: self.role, countries, institution, items, audience, until };
        form.problems.is_empty().then_some(grant)
    }
}

/// The latest assessment of a country on which people work, where the person may read it.
async fn latest_assessment(
    state: &AppState,
    person: &Person,
    country: &CountryCode,
) -> Result<Option<AssessmentSummary>, PageFailure> {
    let mut all = state.list(person).await?;
    all.retain(|one| one.country == *country && one.registration.standing == Standing::Active);
    Ok(all.into_iter().max_by_key(|one| one.created))
}

/// What the latest assessment of a country asks, or else what is usually asked.
async fn asked_frameworks(
    state: &AppState,
    person: &Person,
    country: &CountryCode,
) -> Result<Vec<FrameworkId>, PageFailure> {
    let Some(latest) = latest_assessment(state, person, country).await? else {
        let usual = state.library.frameworks.iter().filter(|one| one.offered == Offer::Ticked);
        return Ok(usual.map(|one| one.id.clone()).collect());
    };
    let open = state.open(person, Act::Read, &latest.id).await?;
    Ok(open.assessment().frameworks.iter().map(|pin| pin.framework.clone()).collect())
}

/// Where somebody enters the first institution of a country: in the register of its latest assessment, or by beginning one.
async fn first_entry(
    state: &AppState,
    person: &Person,
    country: &CountryCode,
) -> Result<(Address, &'static str), PageFailure> {
    let latest = latest_assessment(state, person, country).await?;
    Ok(latest.map_or((Address::New, "new-title"), |latest| {
        let list = RecordList::Entries(EntryKind::Stakeholder);
        (Address::RecordEntry(latest.id, list, "new".to_owned()), "grant-institution-enter")
    }))
}

/// The items that are named by their ids, and what is no id of one.
fn items(library: &Library, text: &str) -> (Vec<ItemId>, Vec<String>) {
    let words =
        text.split(|c: char| c.is_whitespace() || c == ',' || c == ';').filter(|word| !word.is_empty());
    let (known, unknown): (Vec<&str>, Vec<&str>) =
        words.partition(|word| library.item(&ItemId::from(*word)).is_some());
    (known.into_iter().map(ItemId::from).collect(), unknown.into_iter().map(str::to_owned).collect())
}

/// Whether a role is held for one country: an administrator has none, an officer a region.
fn is_of_one_country(role: Role) -> bool {
    !matches!(role, Role::Administrator | Role::Officer)
}

/// The roles that this person may give somewhere.
fn roles(state: &AppState, person: &Person) -> Vec<Role> {
    let administers = state.allow(person, Act::Administer, Scope::Program).is_ok();
    Role::ALL.into_iter().filter(|role| administers || is_of_one_country(*role)).collect()
}

/// Countries with their names, in the order of these.
fn country_options(library: &Library, voice: &Voice, is_offered: impl Fn(&CountryCode) -> bool) -> Options {
    let offered = library.countries.iter().map(|country| &country.code).filter(|code| is_offered(code));
    let mut options: Options = offered.map(|code| (code.to_string(), voice.country(library, code))).collect();
    voice.sort(&mut options, |(_, name)| name.as_str());
    options
}

/// The form in which somebody chooses a role and a country; it leads to `url` with both.
pub fn choice_form(
    state: &AppState,
    voice: &Voice,
    person: &Person,
    url: String,
    query: &GrantQuery,
) -> AnyView {
    let problems = Problems::default();
    let mut countries = country_options(&state.library, voice, |code| person.may(Act::Invite, code));
    if countries.len() > 1 {
        countries.insert(0, (String::new(), voice.say("new-country-choose")));
    }
    let roles = roles(state, person);
    let role = if query.role.is_empty() { Role::Respondent.code() } else { query.role.as_str() };
    let words =
        |role: &Role| (role.code().to_owned(), format!("{}: {}", role.title(voice), role.meaning(voice)));
    let role = Field {
        name: "role".to_owned(),
        label: voice.say("grant-role"),
        value: role.to_owned(),
        ..Field::default()
    };
    let country = Field {
        name: "country".to_owned(),
        label: voice.say("new-country"),
        hint: roles.contains(&Role::Administrator).then(|| voice.say("grant-country-hint")),
        value: query.country.clone(),
        width: FieldWidth::Medium,
        ..Field::default()
    };
    view! {
        <form method="get" action=url>
            {radios(role, roles.iter().map(words).collect(), &problems)}
            {select(country, countries, &problems)}
            <p class="actions"><button class="button" type="submit">{voice.say("grant-continue")}</button></p>
        </form>
    }
    .into_any()
}
