//! Knows how a phone tells what was agreed, and who stands where in a session that tells it; knows no vote of one seat.

use crate::framework::Framework;
use crate::service::RoomContent;
use crate::web::Voice;
use crate::workshop::{LevelCluster, PublicRoom, RoundResult, SectorResult};
use leptos::prelude::*;

/// What was agreed about the item; nothing where nothing was.
pub fn outcome_view(voice: &Voice, room: &PublicRoom, framework: &Framework) -> AnyView {
    let Some(outcome) = &room.outcome else { return ().into_any() };
    let words = match outcome.level {
        Some(level) => {
            let name = framework.level_name(level).map(|name| voice.text(&name.label)).unwrap_or_default();
            let args = [("level", level.to_string().into()), ("name", name.into())];
            voice.say_with("phone-agreed", &args)
        }
        None => voice.say("phone-agreed-unknown"),
    };
    view! { <p class="notice"><b>{words}</b>" "<bdi>{outcome.reason.clone()}</bdi></p> }.into_any()
}

/// Which institutions stand together and what sectors came to; nothing in an anonymous session.
pub fn stands_view(voice: &Voice, content: &RoomContent, result: &RoundResult) -> AnyView {
    let clusters: Vec<_> =
        result.clusters.iter().filter_map(|one| cluster_line(voice, content, one)).collect();
    let sectors: Vec<_> = result.sectors.iter().map(|one| sector_line(voice, content, one)).collect();
    if clusters.is_empty() && sectors.is_empty() {
        return ().into_any();
    }
    let first = (clusters.len() > 1).then(|| view! { <p>{voice.say("phone-speak-first")}</p> });
    view! {
        <section id="stands">
            <h2>{voice.say("phone-stands")}</h2>
            {first}
            <ul>{clusters}{sectors}</ul>
        </section>
    }
    .into_any()
}

fn cluster_line(voice: &Voice, content: &RoomContent, cluster: &LevelCluster) -> Option<AnyView> {
    if cluster.institutions.is_empty() {
        return None;
    }
    let names: Vec<String> = cluster.institutions.iter().map(|id| content.institution(id)).collect();
    let args = [("level", cluster.level.to_string().into()), ("names", voice.list(&names).into())];
    Some(view! { <li>{voice.say_with("phone-cluster", &args)}</li> }.into_any())
}

fn sector_line(voice: &Voice, content: &RoomContent, sector: &SectorResult) -> AnyView {
    let known = content.library.sectors().find(|one| one.id == sector.sector);
    let name = known.map_or_else(|| sector.sector.clone(), |one| voice.text(&one.text));
    let words = match (sector.median, sector.range) {
        (Some(median), Some((low, high))) => {
            let args = [
                ("sector", name.into()),
                ("median", median.to_string().into()),
                ("low", low.to_string().into()),
                ("high", high.to_string().into()),
            ];
            voice.say_with("phone-sector", &args)
        }
        _ => voice.say_with("phone-sector-nothing", &[("sector", name.into())]),
    };
    view! { <li>{words}</li> }.into_any()
}
