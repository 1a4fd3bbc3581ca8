//! Knows what every page of an assessment shows around it: whose it is, and where its nine stages stand.

use crate::assessment::{StageProgress, StageState, progress};
use crate::framework::StageId;
use crate::presentation::short_standing;
use crate::service::Act;
use crate::web::Address;
use crate::web::http::extract::Open;

/// An assessment around a page.
#[derive(Clone)]
pub struct PageContext {
    /// Its id in addresses.
    pub id: String,
    /// The country.
    pub country: String,
    /// What it is called beside its country: a name of its own, or the round.
    pub round: String,
    /// Where its levels come from, in words.
    pub basis: String,
    /// The stages in order.
    pub stations: Vec<Station>,
    /// What the reader may do in its country.
    pub acts: Vec<Act>,
    /// Its pages that the reader may open, each with the message of its tab.
    pub tabs: Vec<(&'static str, Address)>,
}

/// A stage on the spine.
#[derive(Clone)]
pub struct Station {
    /// Its number as written.
    pub number: String,
    /// Its short title.
    pub title: String,
    /// Its address, where the reader may open it.
    pub url: Option<String>,
    /// Where it stands.
    pub state: StageState,
    /// What keeps it from being done, in words; only for the stage to work on.
    pub blocked: Option<String>,
    /// True where the page is about this stage.
    pub current: bool,
    /// The step of the rapid path that begins here.
    pub step: Option<String>,
}

/// The main pages of an assessment, each with the message of its tab.
fn pages(id: &str) -> [(&'static str, Address); 7] {
    let id = || id.to_owned();
    [
        ("tab-overview", Address::Overview(id())),
        ("items-title", Address::Items(id())),
        ("tab-gaps", Address::Gaps(id())),
        ("choices-title", Address::Choices(id())),
        ("records-title", Address::Records(id())),
        ("plan-title", Address::Plan(id())),
        ("draft-title", Address::Draft(id())),
    ]
}

/// What to show around a page that is about the stage `here`, if about any.
pub fn context(open: &Open, here: Option<&StageId>) -> PageContext {
    let (voice, assessment) = (&open.voice, open.assessment());
    let stages = progress(&open.analysis.library, assessment);
    let stations = stages.iter().enumerate().map(|numbered| station(open, numbered, here)).collect();
    PageContext {
        id: assessment.id.clone(),
        country: voice.country(&open.analysis.library, &assessment.country),
        round: assessment.name().to_owned(),
        basis: short_standing(voice, assessment),
        stations,
        acts: open.acts(),
        tabs: pages(&assessment.id).into_iter().filter(|(_, place)| open.offers(place)).collect(),
    }
}

fn station(open: &Open, (index, progress): (usize, &StageProgress<'_>), here: Option<&StageId>) -> Station {
    let (voice, assessment) = (&open.voice, open.assessment());
    let stage = progress.stage;
    let shut = progress.shut().count();
    let open_outputs = progress.missing_outputs.len();
    let blocked = (progress.state == StageState::Here).then(|| match (open_outputs, shut) {
        (0, 0) => voice.say_count("spine-unanswered", progress.unanswered.len()),
        (0, shut) => voice.say_count("spine-gates-shut", shut),
        (outputs, _) => voice.say_count("spine-outputs-missing", outputs),
    });
    let mut steps = open.analysis.library.stages.rapid.iter().filter(|_| assessment.choices.rapid);
    let step = steps.find(|step| step.stages.first() == Some(&stage.id)).map(|step| voice.text(&step.title));
    let place = Address::Stage(assessment.id.clone(), stage.id.clone());
    Station {
        number: voice.number(index + 1),
        title: voice.text(&stage.short_title),
        url: open.offers(&place).then(|| place.url(voice.lang())),
        state: progress.state,
        blocked,
        current: here == Some(&stage.id),
        step,
    }
}
