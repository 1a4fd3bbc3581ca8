//! Knows the public figures about the country and its policies nearby; knows which of them nobody has supplied.

use crate::assessment::strategy::{PolicyLink, PublicFigure, ThreeState};
use crate::document::strategy::case::Case;
use crate::document::strategy::life_charts::figure_title;
use crate::document::strategy::quote;
use crate::document::strategy::starter_lists::open_policies;
use crate::document::strategy::text_languages::TextLanguages;
use crate::framework::kit::{ContextFigure, FigureGroup};
use crate::presentation::{Label, begins_with_share, measured_numbers};
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub struct ContextFacts {
    /// The figures by kind; figures about harm stand in `harms.figures`.
    pub groups: Vec<Group>,
    /// Figures that were entered.
    supplied: Count,
    /// Policies that were looked up.
    policies: Vec<Policy>,
    /// Kinds of policies nobody has looked up.
    policies_open: Vec<String>,
    /// How many of them speak of child online protection, wholly or in part.
    mentioned: usize,
}

/// Figures of one kind.
#[derive(Serialize, JsonSchema)]
pub struct Group {
    key: String,
    title: String,
    /// What they are about; nothing for the country's own.
    #[serde(skip)]
    pub about: Option<FigureGroup>,
    /// Those that were entered.
    pub figures: Vec<FigureFacts>,
    /// What is asked and not supplied, with where it is usually found.
    pub open: Vec<OpenFigure>,
    /// Figures that lack their year or their source.
    pub undated: Vec<String>,
}

/// A figure about the country.
#[derive(Clone, Serialize, JsonSchema)]
pub struct FigureFacts {
    /// What it counts.
    pub title: String,
    /// The figure as it was entered, with its unit.
    pub value: String,
    /// What it tells, as a sentence without its stop; empty where there are no national data.
    pub text: String,
    /// The year it is from; may be empty.
    pub year: String,
    /// Where it is from; may be empty.
    pub source: String,
    /// Whether it is told in words of its own, with a number, a year and a source.
    #[serde(skip)]
    pub is_whole: bool,
    /// Whether the country says that there are no national data.
    #[serde(skip)]
    pub is_silent: bool,
    pub sources: Vec<String>,
}

/// A figure that nobody has supplied.
#[derive(Serialize, JsonSchema)]
pub struct OpenFigure {
    /// What it counts.
    pub name: String,
    /// Where it is usually found.
    source: String,
}

/// A policy that touches on the matter.
#[derive(Serialize, JsonSchema)]
struct Policy {
    /// What kind of policy it is, in words; empty where it is none of the list.
    kind: String,
    /// Its name.
    name: String,
    /// Whether it speaks of child online protection, in words.
    mentions: String,
    /// Where it does; may be empty.
    place: String,
    sources: Vec<String>,
}

/// The groups of the chapter; figures about harm stand in the next one.
const GROUPS: [(FigureGroup, &str); 4] = [
    (FigureGroup::Population, "figures-population"),
    (FigureGroup::Access, "figures-access"),
    (FigureGroup::Use, "figures-use"),
    (FigureGroup::Skills, "figures-skills"),
];

/// The facts of the chapter.
pub fn context(case: &Case) -> ContextFacts {
    let mut groups: Vec<Group> = GROUPS.iter().map(|(of, key)| group(case, *of, key)).collect();
    groups.push(own(case));
    groups.retain(|group| !group.figures.is_empty() || !group.open.is_empty());
    let policies = policies(case);
    ContextFacts {
        supplied: case.voice.count("figures", groups.iter().map(|group| group.figures.len()).sum()),
        mentioned: count_mentions(case),
        policies_open: open_policies(case).into_iter().map(|kind| case.voice.text(&kind.title)).collect(),
        groups,
        policies,
    }
}

/// The figures of one group of the starter list.
pub fn group(case: &Case, of: FigureGroup, key: &str) -> Group {
    let entries: Vec<_> = case.records::<PublicFigure>().collect();
    let asked: Vec<&ContextFigure> =
        case.kit().context_figures.iter().filter(|figure| figure.group == of).collect();
    let given = asked.iter().flat_map(|asked| {
        let here = entries.iter().filter(|(_, figure)| figure.about == asked.id);
        here.map(move |(sources, figure)| figure_facts(case, figure, Some(*asked), sources))
    });
    let missing = asked.iter().filter(|asked| !entries.iter().any(|(_, figure)| figure.about == asked.id));
    finish_group(
        case,
        (key, Some(of)),
        given.collect(),
        missing
            .map(|asked| OpenFigure {
                name: case.voice.text(&asked.name),
                source: case.voice.text(&asked.source),
            })
            .collect(),
    )
}

/// Figures that the starter list does not ask for.
fn own(case: &Case) -> Group {
    let known = |figure: &PublicFigure| case.kit().context_figures.iter().any(|one| one.id == figure.about);
    let own = case.records().filter(|(_, figure)| !known(figure));
    let given = own.map(|(sources, figure)| figure_facts(case, figure, None, &sources)).collect();
    finish_group(case, ("figures-own", None), given, Vec::new())
}

fn finish_group(
    case: &Case,
    (key, about): (&str, Option<FigureGroup>),
    figures: Vec<FigureFacts>,
    open: Vec<OpenFigure>,
) -> Group {
    let undated = figures.iter().filter(|figure| figure.year.is_empty() || figure.source.is_empty());
    Group {
        key: key.to_owned(),
        title: case.voice.say(key),
        about,
        undated: undated.map(|figure| figure.title.clone()).collect(),
        figures,
        open,
    }
}

fn figure_facts(
    case: &Case,
    figure: &PublicFigure,
    asked: Option<&ContextFigure>,
    sources: &[String],
) -> FigureFacts {
    let (year, source) = (quote(&figure.year), quote(&figure.source));
    let is_silent = is_silent(case, &figure.value);
    let is_sentence = asked.is_some_and(|asked| is_sentence(figure, asked));
    FigureFacts {
        title: asked.map_or_else(|| quote(&figure.title), |asked| figure_title(case, figure, asked)),
        value: quote(&figure.value),
        text: if is_silent { String::new() } else { figure_sentence(case, figure, asked) },
        is_whole: is_sentence && !is_silent && !year.is_empty() && !source.is_empty(),
        year,
        source,
        is_silent,
        sources: sources.to_vec(),
    }
}

/// A figure in a sentence, without its stop: in the words of the list where it tells a number and no sentence of two
/// languages comes of it, else behind what it counts.
pub fn figure_sentence(case: &Case, figure: &PublicFigure, asked: Option<&ContextFigure>) -> String {
    let value = quote(&figure.value);
    let is_foreign = TextLanguages::of(case).of_finding(&value).is_some();
    let title = match asked {
        Some(asked) if is_sentence(figure, asked) && !is_foreign => {
            return format!("{} {value}", case.voice.text(&asked.sentence));
        }
        Some(asked) => figure_title(case, figure, asked),
        None => quote(&figure.title),
    };
    if title.is_empty() { value } else { format!("{title}: {value}") }
}

/// Whether the words of the list fit a figure: it counts what is asked, and tells a number.
fn is_sentence(figure: &PublicFigure, asked: &ContextFigure) -> bool {
    let value = quote(&figure.value);
    let begins = value.starts_with(|letter: char| letter.is_ascii_digit());
    let tells_number = match asked.share {
        true => begins_with_share(&value),
        false => begins || !measured_numbers(&value).is_empty(),
    };
    figure.about == asked.id && quote(&figure.title).is_empty() && tells_number
}

/// Whether a value says, in any language, that there are no national data, or says nothing.
pub fn is_silent(case: &Case, value: &str) -> bool {
    let (value, messages) = (quote(value).to_lowercase(), case.inputs.messages);
    let says_none = |lang| value.starts_with(&messages.say(lang, "figure-none").to_lowercase());
    value.is_empty() || messages.languages().codes().any(says_none)
}

fn count_mentions(case: &Case) -> usize {
    case.records::<PolicyLink>()
        .filter(|(_, policy)| matches!(policy.mentions, ThreeState::Yes | ThreeState::Partly))
        .count()
}

fn policies(case: &Case) -> Vec<Policy> {
    let kind = |about: &str| {
        let known = case.kit().linked_policies.iter().find(|policy| policy.id == about);
        known.map(|policy| case.voice.text(&policy.title)).unwrap_or_default()
    };
    let one = |(sources, policy): (Vec<String>, &PolicyLink)| Policy {
        kind: kind(&policy.about),
        name: quote(&policy.name),
        mentions: policy.mentions.name(&case.voice),
        place: quote(&policy.where_mentioned),
        sources,
    };
    case.records::<PolicyLink>().map(one).collect()
}
