//! Knows whom the strategy should reach, with what and by which ways; knows no date.

use crate::document::strategy::case::Case;
use crate::framework::kit::CommunicationAudience;
use schemars::JsonSchema;
use serde::Serialize;

/// The chapter.
#[derive(Serialize, JsonSchema)]
pub struct CommunicationFacts {
    /// Whom to reach, and with what.
    audiences: Vec<AudienceFacts>,
    /// The channels that need care.
    channels: Vec<ChannelFacts>,
}

/// People to be reached.
#[derive(Serialize, JsonSchema)]
struct AudienceFacts {
    title: String,
    /// What they need to know.
    needs: String,
    /// What is made for them.
    product: String,
    /// By which channels they are reached.
    channels: Vec<String>,
}

/// A channel that needs care.
#[derive(Serialize, JsonSchema)]
struct ChannelFacts {
    title: String,
    /// What to take care of.
    caution: String,
}

/// The facts of the chapter.
pub fn communication(case: &Case) -> CommunicationFacts {
    let kit = &case.kit().communication;
    let channel = |id: &String| {
        let found = kit.channels.iter().find(|channel| &channel.id == id)?;
        Some(case.voice.text(&found.title))
    };
    let audience = |one: &CommunicationAudience| AudienceFacts {
        title: case.voice.text(&one.title),
        needs: case.voice.text(&one.needs),
        product: case.voice.text(&one.product),
        channels: one.channels.iter().filter_map(channel).collect(),
    };
    let careful = kit.channels.iter().filter(|channel| !channel.caution.is_empty());
    CommunicationFacts {
        audiences: kit.audiences.iter().map(audience).collect(),
        channels: careful
            .map(|one| ChannelFacts {
                title: case.voice.text(&one.title),
                caution: case.voice.text(&one.caution),
            })
            .collect(),
    }
}
