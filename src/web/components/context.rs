//! Knows what every page of an assessment shows around it: whose it is, and where its nine stages stand.

use crate::assessment::{Assessment, StageProgress, StageState, progress};
use crate::framework::{Library, StageId};
use crate::presentation::short_standing;
use crate::web::{Address, Voice};

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
}

/// A stage on the spine.
#[derive(Clone)]
pub struct Station {
    /// Its number as written.
    pub number: String,
    /// Its short title.
    pub title: String,
    /// Its address.
    pub url: String,
    /// Where it stands.
    pub state: StageState,
    /// What keeps it from being done, in words; only for the stage to work on.
    pub blocked: Option<String>,
    /// True where the page is about this stage.
    pub current: bool,
    /// The step of the rapid path that begins here.
    pub step: Option<String>,
}

/// What to show around a page that is about the stage `here`, if about any.
pub fn context(
    voice: &Voice,
    library: &Library,
    assessment: &Assessment,
    here: Option<&StageId>,
) -> PageContext {
    let stations = progress(library, assessment)
        .iter()
        .enumerate()
        .map(|(index, stage)| station(voice, library, assessment, (index, stage), here))
        .collect();
    PageContext {
        id: assessment.id.clone(),
        country: voice.country(library, &assessment.country),
        round: assessment.name().to_owned(),
        basis: short_standing(voice, assessment),
        stations,
    }
}

fn station(
    voice: &Voice,
    library: &Library,
    assessment: &Assessment,
    (index, progress): (usize, &StageProgress<'_>),
    here: Option<&StageId>,
) -> Station {
    let stage = progress.stage;
    let shut = progress.shut().count();
    let open_outputs = progress.missing_outputs.len();
    let blocked = (progress.state == StageState::Here).then(|| match (open_outputs, shut) {
        (0, 0) => voice.say_count("spine-unanswered", progress.unanswered.len()),
        (0, shut) => voice.say_count("spine-gates-shut", shut),
        (outputs, _) => voice.say_count("spine-outputs-missing", outputs),
    });
    let mut steps = library.stages.rapid.iter().filter(|_| assessment.choices.rapid);
    let step = steps.find(|step| step.stages.first() == Some(&stage.id)).map(|step| voice.text(&step.title));
    Station {
        number: voice.number(index + 1),
        title: voice.text(&stage.short_title),
        url: Address::Stage(assessment.id.clone(), stage.id.clone()).url(voice.lang()),
        state: progress.state,
        blocked,
        current: here == Some(&stage.id),
        step,
    }
}
