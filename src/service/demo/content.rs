//! Knows what a demonstration is made of: an example, offices with accounts, and what each of them does in turn. Does none of
//! it.

use crate::accounts::{Grant, Role, read_email, read_name};
use crate::assessment::strategy::{Matter, Stakeholder};
use crate::assessment::{Audience, Change, Decision, Evidence, InstitutionId};
use crate::bundle::{DEMO, Example, Files, Folder, examples, line_at};
use crate::framework::{CountryCode, ItemId, Library};
use crate::intake::EvidenceFormat;
use crate::lang::Lang;
use crate::storage::file_hash;
use crate::workshop::{AgendaPlan, CountingRule, MINUTES, Openness, Workshop, WorkshopId, WorkshopPlan};
use chrono::{NaiveDate, TimeDelta};
use serde::Deserialize;
use std::collections::BTreeSet;

/// The file that says it.
pub const DEMO_LIST: &str = "demo/demo.toml";

/// A demonstration.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demo {
    /// The example that it begins with, by its id; of an invented country.
    pub example: String,
    /// The offices with accounts.
    #[serde(rename = "account")]
    pub offices: Vec<DemoOffice>,
    /// What they do, in turn.
    #[serde(rename = "step")]
    pub steps: Vec<DemoStep>,
    /// A session that is prepared for the room; none where the demonstration has none.
    #[serde(default)]
    pub session: Option<DemoSession>,
}

/// A session of a workshop that is prepared and not opened.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct DemoSession {
    /// The office that prepares it, by its e-mail address; the session speaks its language.
    pub by: String,
    /// What it is called.
    pub title: String,
    /// In how many days it is, counted from the one on which the demonstration begins.
    pub in_days: i32,
    /// Whether votes are told by institution.
    pub openness: Openness,
    /// Whose voices are counted.
    pub counting: CountingRule,
    /// The items, in their order.
    pub items: Vec<ItemId>,
}

/// An office with an account and one role in the country.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoOffice {
    /// The e-mail address.
    pub email: String,
    /// What it is called.
    pub name: String,
    /// The language that it reads.
    pub lang: String,
    /// Its role.
    pub role: Role,
    /// The institution that a respondent speaks for.
    #[serde(default)]
    pub institution: Option<InstitutionId>,
    /// What a reader may see.
    #[serde(default)]
    pub audience: Option<Audience>,
}

/// A change by one of the offices. Where evidence has a file, its name in `questionnaires/demo/` stands in the place of the
/// hash.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoStep {
    /// The office, by its e-mail address.
    pub by: String,
    /// What it does.
    pub change: Change,
    /// In how many days, counted from the one on which the demonstration begins, the institution of the change is to have
    /// answered; below 0 where that day has passed. None where the change is about no institution, or sets no such day.
    #[serde(default, rename = "due-in-days")]
    pub due_in_days: Option<i32>,
}

/// Something in a demonstration that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoFault {
    /// The line of the file, from 1; none where it is about more than one.
    pub line: Option<usize>,
    /// What it is.
    pub text: String,
}

impl DemoFault {
    fn of(text: impl Into<String>) -> DemoFault {
        DemoFault { line: None, text: text.into() }
    }
}

impl Demo {
    /// The demonstration of these files.
    ///
    /// # Errors
    /// A file that is not there or cannot be read.
    pub fn read(files: &Files) -> Result<Demo, DemoFault> {
        let text = files.text(Folder::Questionnaires, DEMO_LIST);
        let text = text.ok_or_else(|| DemoFault::of("the file is missing or not UTF-8"))?;
        toml::from_str(&text).map_err(|wrong| DemoFault {
            line: wrong.span().map(|span| line_at(&text, span.start)),
            text: wrong.message().trim_end_matches('.').replace('\n', "; "),
        })
    }

    /// What of it cannot be used with this content, in the order of the file; nobody need try it for that.
    pub fn faults(&self, files: &Files, library: &Library) -> Vec<DemoFault> {
        // A list that cannot be read is told of where it is checked.
        let begins = examples(files).ok().and_then(|listed| {
            let example = listed.iter().find(|one| one.id == self.example);
            begin_fault(example, library).map(|fault| format!("example `{}`: {fault}", self.example))
        });
        let accounts = self.offices.iter().flat_map(|office| {
            office.faults(library).into_iter().map(move |fault| format!("account {}: {fault}", office.email))
        });
        let steps = self.steps.iter().zip(1..).flat_map(|(step, number)| {
            let faults = self.step_faults(step, files, library);
            faults.into_iter().map(move |fault| format!("step {number}: {fault}"))
        });
        let session = self.session.iter().flat_map(|session| {
            let faults = self.session_faults(session, library);
            faults.into_iter().map(|fault| format!("session: {fault}"))
        });
        let own = begins.into_iter().chain(accounts).chain(steps).chain(session);
        own.chain(self.strays(files)).map(DemoFault::of).collect()
    }

    fn step_faults(&self, step: &DemoStep, files: &Files, library: &Library) -> Vec<String> {
        let mut faults = Vec::new();
        if self.office(&step.by).is_none() {
            faults.push(format!("there is no account {}", step.by));
        }
        if step.due_in_days.is_some() && institution(&mut step.change.clone()).is_none() {
            faults.push("only an institution of the register has a day until which it answers".to_owned());
        }
        if let Some(item) = step.change.answers().filter(|item| library.item(item).is_none()) {
            faults.push(format!("there is no item {item}"));
        }
        match step.with_files(files) {
            Err(fault) => faults.push(fault),
            Ok((change, kept)) => {
                faults.extend(change.limit_faults().iter().map(ToString::to_string));
                let unfit = kept.iter().filter(|bytes| EvidenceFormat::of(bytes).is_err());
                faults.extend(unfit.map(|_| "one of its files may not be attached".to_owned()));
            }
        }
        faults
    }

    fn session_faults(&self, session: &DemoSession, library: &Library) -> Vec<String> {
        let unknown =
            self.office(&session.by).is_none().then(|| format!("there is no account {}", session.by));
        let items = session.items.iter().filter(|item| library.item(item).is_none());
        let items = items.map(|item| format!("there is no item {item}"));
        let plan = session.plan(Lang::EN, NaiveDate::default());
        let unfit = WorkshopId::try_from("demo".to_owned()).ok();
        let unfit = unfit.and_then(|id| Workshop::prepare(id, &self.example, plan).err());
        let unfit = unfit.map(|_| "its title is missing or too long, or an item stands twice".to_owned());
        unknown.into_iter().chain(items).chain(unfit).collect()
    }

    /// The office with this e-mail address.
    pub fn office(&self, email: &str) -> Option<&DemoOffice> {
        self.offices.iter().find(|office| office.email == email)
    }

    /// The files of the folder that no step names.
    fn strays(&self, files: &Files) -> Vec<String> {
        let mut steps = self.steps.clone();
        let pieces = steps.iter_mut().flat_map(|step| evidence(&mut step.change));
        let names = pieces.filter_map(|piece| piece.file.as_ref());
        let known: BTreeSet<String> = names.map(|name| path(&name.0)).chain([DEMO_LIST.to_owned()]).collect();
        let own = files.paths(Folder::Questionnaires).into_iter();
        let own = own.filter(|file| file.starts_with(&format!("{DEMO}/")) && !known.contains(file));
        own.map(|file| format!("no step names the file {file}")).collect()
    }
}

/// Why a demonstration cannot begin with this example.
fn begin_fault(example: Option<&Example>, library: &Library) -> Option<&'static str> {
    match example.map(|example| library.country(&example.country)) {
        None => Some("there is no such example"),
        Some(None) => Some("its country is not known"),
        Some(Some(country)) => (!country.sample).then_some("its country is a real one"),
    }
}

impl DemoOffice {
    /// What it may do in this country.
    pub fn grant(&self, country: &CountryCode) -> Grant {
        let grant = match self.role {
            Role::Administrator => Grant::everywhere(self.role),
            Role::Respondent | Role::Reader | Role::Facilitator | Role::Coordinator | Role::Officer => {
                Grant::of(self.role, country.clone())
            }
        };
        Grant { institution: self.institution.clone(), audience: self.audience, ..grant }
    }

    fn faults(&self, library: &Library) -> Vec<&'static str> {
        let speaks = self.role == Role::Respondent;
        let all = [
            (
                read_email(&self.email).ok().as_ref() != Some(&self.email),
                "it is no e-mail address in small letters",
            ),
            (read_name(&self.name).is_err(), "its name is missing or too long"),
            (library.languages.speaks(&self.lang).is_none(), "Amparo does not speak its language"),
            (speaks != self.institution.is_some(), "a respondent, and nobody else, has an institution"),
        ];
        all.into_iter().filter(|(is_wrong, _)| *is_wrong).map(|(_, fault)| fault).collect()
    }
}

impl DemoSession {
    /// What is decided of it, in a demonstration that begins on this day.
    pub fn plan(&self, lang: Lang, begin: NaiveDate) -> WorkshopPlan {
        let day = begin.checked_add_signed(TimeDelta::days(i64::from(self.in_days)));
        let point = |item: &ItemId| AgendaPlan { item: item.clone(), minutes: MINUTES };
        WorkshopPlan {
            title: self.title.clone(),
            lang,
            days: day.into_iter().collect(),
            openness: self.openness,
            counting: self.counting,
            agenda: self.items.iter().map(point).collect(),
        }
    }
}

impl DemoStep {
    /// What is done, with files by their hashes; and these files.
    ///
    /// # Errors
    /// A file that is not there.
    pub fn with_files(&self, files: &Files) -> Result<(Change, Vec<Vec<u8>>), String> {
        let (mut change, mut kept) = (self.change.clone(), Vec::new());
        for name in evidence(&mut change).iter_mut().filter_map(|piece| piece.file.as_mut()) {
            let path = path(&name.0);
            let bytes = files.get(Folder::Questionnaires, &path);
            let bytes = bytes.ok_or_else(|| format!("there is no file {path}"))?.into_owned();
            *name = file_hash(&bytes);
            kept.push(bytes);
        }
        Ok((change, kept))
    }

    /// Sets until when the institution of this change answers, in a demonstration that begins on this day.
    pub fn set_due_day(&self, change: &mut Change, begin: NaiveDate) {
        let days = self.due_in_days.map(|days| TimeDelta::days(i64::from(days)));
        if let Some((days, institution)) = days.zip(institution(change)) {
            institution.due = begin.checked_add_signed(days);
        }
    }
}

/// The institution that a change puts into the register.
fn institution(change: &mut Change) -> Option<&mut Stakeholder> {
    let Change::Strategy(decision) = change else { return None };
    let Decision::Entry { entry: Some(entry), .. } = &mut **decision else { return None };
    match &mut entry.matter {
        Matter::Stakeholder(institution) => Some(institution),
        _ => None,
    }
}

/// Where a file of this name lies.
fn path(name: &str) -> String {
    format!("{DEMO}/{name}")
}

/// The evidence that comes with a change.
fn evidence(change: &mut Change) -> &mut [Evidence] {
    let answer = match change {
        Change::Answer { answer, .. } | Change::Respond { answer, .. } => answer.as_mut(),
        Change::Agree { agreement, .. } => agreement.as_mut().map(|agreement| &mut agreement.answer),
        _ => None,
    };
    match answer {
        Some(answer) => &mut answer.evidence,
        None => &mut [],
    }
}
