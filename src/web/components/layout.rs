//! Knows what surrounds every page: head, masthead, tabs, spine, language switch, footer.

use super::spine::spine;
use super::{Crumb, PageContext, Visitor, breadcrumbs, unsaved_words, visitor_nav, warning};
use crate::web::address_language::in_language;
use crate::web::http::extract::Open;
use crate::web::{Address, Voice};
use leptos::prelude::*;

/// A page before it is put into the layout.
pub struct PageContent {
    /// The title, without the product's name.
    pub title: String,
    /// The whole address of the page, for the language switch and the tabs.
    pub path: String,
    /// The assessment it belongs to, if any.
    pub context: Option<PageContext>,
    /// The way to the page.
    pub trail: Vec<Crumb>,
    /// The page itself, with its one first-level heading.
    pub main: AnyView,
    /// What stands beside it.
    pub aside: Option<AnyView>,
    /// Whether something on it has to be put right; the title then says so first.
    pub problem: bool,
    /// Whether it has forms, or follows one: the browser then looks after what is typed and pressed.
    pub forms: bool,
    /// Whether nothing that it shows can be changed: its forms are then shut.
    pub shut: bool,
}

impl PageContent {
    /// A page of an open assessment.
    pub fn of(open: &Open, title: String, place: Address, main: AnyView) -> PageContent {
        let context = Some(open.context(None));
        let lost: Vec<String> = open.unreadable().map(str::to_owned).collect();
        let args = [
            ("n", lost.len().into()),
            ("shown", open.voice.number(lost.len()).into()),
            ("subjects", open.voice.list(&lost).into()),
        ];
        let lost = (!lost.is_empty()).then(|| warning(open.voice.say_with("unreadable-parts", &args)));
        let archived = open.is_archived().then(|| {
            let manage = Address::Manage(open.id());
            let words = open.voice.say("archived-notice");
            let way = open.offers(&manage).then(|| {
                let url = manage.url(open.voice.lang());
                view! { <a href=url>{open.voice.say("manage-bring-back")}</a> }
            });
            view! { <p class="notice">{words}" "{way}</p> }
        });
        let main = view! { {archived}{lost}{main} }.into_any();
        let shut = open.is_archived();
        PageContent { context, shut, ..plain_sheet(title, &place.url(open.voice.lang()), main) }
    }

    /// The same, where answers are changed on it: shut once the round is validated, with who validated it, the way to open it
    /// again, and the way to the next round.
    pub fn about_answers(self, open: &Open) -> PageContent {
        let Some(signature) = open.validation() else { return self };
        let voice = &open.voice;
        let args = [("by", signature.by.clone().into()), ("date", voice.date(signature.date).into())];
        let words = voice.say_with("gates-answers-shut", &args);
        let way = |place: Address, key: &'static str| {
            open.offers(&place).then(|| view! { " "<a href=place.url(voice.lang())>{voice.say(key)}</a> })
        };
        let gates = way(Address::Gates(open.id()), "gates-title");
        let rounds = way(Address::Rounds(open.id()), "gates-next-round");
        let main = view! { <p class="notice">{words}{gates}{rounds}</p>{self.main} };
        PageContent { main: main.into_any(), shut: true, ..self }
    }

    /// The same with the way to it.
    pub fn trail(self, trail: Vec<Crumb>) -> PageContent {
        PageContent { trail, ..self }
    }

    /// The same where a saved form leads to it, or a file is asked for.
    pub fn following_forms(self) -> PageContent {
        PageContent { forms: true, ..self }
    }

    /// The same with something beside it.
    pub fn aside(self, aside: Option<AnyView>) -> PageContent {
        PageContent { aside, ..self }
    }
}

/// A page that belongs to no assessment.
pub fn plain_sheet(title: String, path: &str, main: AnyView) -> PageContent {
    let path = path.to_owned();
    PageContent {
        title,
        path,
        context: None,
        trail: Vec::new(),
        main,
        aside: None,
        problem: false,
        forms: false,
        shut: false,
    }
}

/// The whole document, for this reader.
pub fn layout(voice: &Voice, sheet: PageContent, reader: &Visitor, style: String, icon: String) -> AnyView {
    let lang = voice.lang();
    let prefix = if sheet.problem { format!("{}: ", voice.say("error")) } else { String::new() };
    let title = format!("{prefix}{} · {}", sheet.title, voice.say("product"));
    let journey = sheet.context.is_some();
    let frame = match (journey, sheet.aside.is_some()) {
        (true, true) => "frame with-spine with-aside",
        (true, false) => "frame with-spine",
        (false, true) => "frame with-aside",
        (false, false) => "frame",
    };
    let masthead = masthead(voice, &sheet, reader);
    let unsaved = sheet.forms.then(|| unsaved_words(voice, icon.clone()));
    let spine = sheet.context.as_ref().map(|context| spine(voice, context));
    let aside = sheet.aside.map(|aside| view! { <aside class="aside">{aside}</aside> });
    view! {
        <html lang=lang.to_string() dir=voice.language().direction.code()>
            <head>
                <meta charset="utf-8" />
                <title>{title}</title>
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <link rel="stylesheet" href=style />
                <link rel="icon" type="image/svg+xml" href=icon />
            </head>
            <body>
                <a class="skip" href="#main">{voice.say("skip")}</a>
                {masthead}
                <div class=frame>
                    {spine}
                    <main id="main" tabindex="-1">
                        {breadcrumbs(voice, sheet.trail)}
                        {unsaved}
                        {sheet.main}
                    </main>
                    {aside}
                </div>
                {footer(voice, reader)}
            </body>
        </html>
    }
    .into_any()
}

fn masthead(voice: &Voice, sheet: &PageContent, reader: &Visitor) -> AnyView {
    let home = Address::Start.url(voice.lang());
    let whose = sheet.context.as_ref().map(|context| assessment_name(voice, context));
    let tabs = match &sheet.context {
        Some(context) => tabs(voice, &context.tabs, &sheet.path),
        None => tabs(voice, &general_tabs(reader), &sheet.path),
    };
    view! {
        <header class="masthead">
            <div class="masthead-line">
                <a class="brand" href=home>
                    <span class="brand-mark" aria-hidden="true"><i></i><i></i><i></i><i></i></span>
                    {voice.say("product")}
                </a>
                {whose}
                {visitor_nav(voice, reader, &sheet.path)}
                {language_switch(voice, &sheet.path)}
            </div>
            {tabs}
        </header>
    }
    .into_any()
}

fn assessment_name(voice: &Voice, context: &PageContext) -> AnyView {
    let url = Address::Overview(context.id.clone()).url(voice.lang());
    view! {
        <p class="whose">
            <a href=url><bdi>{context.country.clone()}</bdi>" · "<bdi>{context.round.clone()}</bdi></a>
            <span class="whose-basis">{context.basis.clone()}</span>
        </p>
    }
    .into_any()
}

fn general_tabs(reader: &Visitor) -> Vec<(&'static str, Address)> {
    let mut tabs = vec![
        ("tab-start", Address::Start),
        ("import-title", Address::Import),
        ("method-title", Address::Method),
    ];
    tabs.retain(|(_, place)| reader.is_offered(place));
    tabs
}

fn tabs(voice: &Voice, tabs: &[(&'static str, Address)], path: &str) -> AnyView {
    let path = path.split('?').next().unwrap_or_default();
    let items: Vec<_> = tabs
        .iter()
        .map(|(words, place)| {
            let url = place.url(voice.lang());
            let current = place.holds(path, voice.lang()).then_some("page");
            view! { <li><a href=url aria-current=current>{voice.say(words)}</a></li> }
        })
        .collect();
    view! { <nav class="tabs" aria-label=voice.say("nav-main")><ul>{items}</ul></nav> }.into_any()
}

/// The same page in the other languages.
pub fn language_switch(voice: &Voice, path: &str) -> AnyView {
    let items: Vec<_> = voice
        .languages()
        .iter()
        .map(|language| {
            let (lang, code) = (language.lang, language.lang.to_string());
            let current = (lang == voice.lang()).then_some("true");
            let url = in_language(voice.languages(), path, lang);
            view! {
                <li>
                    <a href=url hreflang=code.clone() lang=code aria-current=current>{language.name.clone()}</a>
                </li>
            }
        })
        .collect();
    view! { <nav class="languages" aria-label=voice.say("nav-language")><ul>{items}</ul></nav> }.into_any()
}

fn footer(voice: &Voice, reader: &Visitor) -> AnyView {
    let lang = voice.lang();
    let mut places = vec![
        ("tab-start", Address::Start),
        ("method-title", Address::Method),
        ("import-title", Address::Import),
    ];
    places.retain(|(_, place)| reader.is_offered(place));
    let link = |(words, place): (&str, Address)| {
        view! { <li><a href=place.url(lang)>{voice.say(words)}</a></li> }
    };
    let links: Vec<_> = places.into_iter().map(link).collect();
    view! {
        <footer class="footer">
            <p>{voice.say("footer-not-official")}</p>
            <ul>{links}</ul>
        </footer>
    }
    .into_any()
}
