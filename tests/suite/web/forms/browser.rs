//! Knows forms as a browser without scripting does: what stands in them, what it would send, and what a person could change.

use crate::support::multipart::upload;
use crate::support::site::{Page, Site, css};
use scraper::ElementRef;

/// A form of a page.
#[derive(Clone, Debug)]
pub struct Form {
    /// The address it is sent to.
    pub action: String,
    /// Whether it carries files.
    multipart: bool,
    /// Its fields in order.
    pub controls: Vec<Control>,
    /// The first button, which the enter key presses.
    button: Option<(String, String)>,
}

/// A field of a form.
#[derive(Clone, Debug)]
pub struct Control {
    /// Its name.
    pub name: String,
    /// What kind of field it is.
    pub kind: Kind,
    /// What it sends; nothing where it is not ticked.
    pub value: Option<String>,
}

/// What kind a field is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Hidden,
    Text,
    /// With the value that it sends when it is ticked.
    Tick(String),
    /// With every value that can be chosen.
    Choice(Vec<String>),
    File,
}

/// The forms of a page that change something.
pub fn forms(page: &Page, url: &str) -> Vec<Form> {
    let html = page.html();
    let selector = css("form");
    let posting = html.select(&selector).filter(|form| form.value().attr("method") == Some("post"));
    posting.map(|form| read(&form, url)).collect()
}

fn read(form: &ElementRef<'_>, url: &str) -> Form {
    let action = form.value().attr("action").unwrap_or_default().split('#').next().unwrap_or_default();
    let mut controls: Vec<Control> = Vec::new();
    for element in form.select(&css("input, select, textarea")) {
        let Some(control) = control(&element) else { continue };
        match controls.iter_mut().find(|other| is_radio(&element) && other.name == control.name) {
            Some(group) => join(group, control),
            None => controls.push(control),
        }
    }
    let button = form.select(&css("button[type=submit]")).next();
    let attribute = |name: &str| button.and_then(|button| button.value().attr(name)).map(str::to_owned);
    Form {
        action: match action {
            "" => url.to_owned(),
            query if query.starts_with('?') => {
                format!("{}{query}", url.split('?').next().unwrap_or_default())
            }
            address => address.to_owned(),
        },
        multipart: form.value().attr("enctype") == Some("multipart/form-data"),
        controls,
        button: attribute("name").map(|name| (name, attribute("value").unwrap_or_default())),
    }
}

fn is_radio(element: &ElementRef<'_>) -> bool {
    element.value().attr("type") == Some("radio")
}

/// One radio button more belongs to its group.
fn join(group: &mut Control, one: Control) {
    if let (Kind::Choice(all), Kind::Choice(more)) = (&mut group.kind, one.kind) {
        all.extend(more);
    }
    group.value = group.value.take().or(one.value);
}

fn control(element: &ElementRef<'_>) -> Option<Control> {
    let attribute = |name: &str| element.value().attr(name).map(str::to_owned);
    let name = attribute("name")?;
    let value = attribute("value").unwrap_or_default();
    let checked = element.value().attr("checked").is_some();
    let (kind, value) = match (element.value().name(), element.value().attr("type")) {
        ("textarea", _) => {
            let text: String = element.text().collect();
            (Kind::Text, Some(text.strip_prefix('\n').unwrap_or(&text).to_owned()))
        }
        ("select", _) => select(element),
        (_, Some("hidden")) => (Kind::Hidden, Some(value)),
        (_, Some("file")) => (Kind::File, Some(String::new())),
        (_, Some("checkbox")) => (Kind::Tick(value.clone()), checked.then_some(value)),
        (_, Some("radio")) => (Kind::Choice(vec![value.clone()]), checked.then_some(value)),
        // A line has no line feeds, whatever the page says.
        _ => (Kind::Text, Some(value.replace(['\r', '\n'], ""))),
    };
    Some(Control { name, kind, value })
}

fn select(element: &ElementRef<'_>) -> (Kind, Option<String>) {
    let css = css("option");
    let options: Vec<_> = element.select(&css).collect();
    let value = |option: &ElementRef<'_>| option.value().attr("value").unwrap_or_default().to_owned();
    let selected = options.iter().rfind(|option| option.value().attr("selected").is_some());
    let selected = selected.or(options.first()).map(value);
    (Kind::Choice(options.iter().map(value).collect()), selected)
}

impl Form {
    /// Presses another button than the first, or one that is not there.
    pub fn press(&mut self, value: &str) {
        let name = self.button.take().map_or_else(|| "then".to_owned(), |(name, _)| name);
        self.button = Some((name, value.to_owned()));
    }

    /// What a field sends.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.controls.iter().find(|control| control.name == name)?.value.as_deref()
    }

    /// Whether the form is about something that is kept already.
    pub fn is_about_something(&self) -> bool {
        self.value("version").is_some_and(|version| version != "0")
    }

    /// What sort of form it is, whatever thing it is about.
    pub fn sort(&self) -> String {
        let mut names: Vec<String> = self.controls.iter().map(|control| self.sort_of(control)).collect();
        names.sort();
        names.dedup();
        let button = self.button.clone().unwrap_or_default().1;
        format!("{} [{}] {}", sort_of_page(&self.action), names.join(" "), general(&button, '-'))
    }

    /// What sort of field it is, whatever thing it is about.
    pub fn sort_of(&self, control: &Control) -> String {
        let about = ["place", "action", "id"].iter().filter_map(|name| self.value(name));
        let name = about
            .filter(|about| !about.is_empty())
            .fold(control.name.clone(), |name, about| name.replace(about, ""));
        general(&name, '-')
    }

    /// Sends the form by its first button.
    pub async fn send(&self, site: &Site) -> Page {
        let mut pairs: Vec<(&str, &str)> = Vec::new();
        let mut files = Vec::new();
        for control in &self.controls {
            match (&control.kind, &control.value) {
                (Kind::File, _) => files.push(control.name.as_str()),
                (_, Some(value)) => pairs.push((&control.name, value)),
                (_, None) => {}
            }
        }
        pairs.extend(self.button.as_ref().map(|(name, value)| (name.as_str(), value.as_str())));
        if !self.multipart {
            return site.post(&self.action, &pairs).await;
        }
        let files: Vec<(&str, &str, &[u8])> = files.into_iter().map(|name| (name, "", &[][..])).collect();
        upload(site, &self.action, &pairs, &files).await
    }
}

/// What sort of page stands at an address: without the things it is about.
pub fn sort_of_page(url: &str) -> String {
    let path = url.split('?').next().unwrap_or_default();
    match path.split_once("/draft/edit/") {
        Some((_, rest)) if rest.contains("/figures/") => "draft/edit/*/figures/*".to_owned(),
        Some(_) => "draft/edit/*".to_owned(),
        None => path.split('/').skip(4).map(|part| general(part, '-')).collect::<Vec<_>>().join("/"),
    }
}

/// A name without the parts that are numbers or ids.
fn general(name: &str, mark: char) -> String {
    let plain = |part: &&str| {
        !part.is_empty() && !part.contains(|letter: char| letter.is_ascii_digit() || letter.is_uppercase())
    };
    name.split([mark, '+']).filter(plain).collect::<Vec<_>>().join("-")
}
