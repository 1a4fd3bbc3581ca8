//! Knows under which addresses phones and the projector come to a session; knows not what they show there.

use crate::service::PublicAddress;
use crate::web::http::extract::Open;

/// The address that was chosen for cards among those by which phones come; the first where none was, and none where phones cannot
/// come at all.
pub fn chosen_address<'a>(open: &'a Open, origin: Option<&str>) -> Option<&'a PublicAddress> {
    let all = &open.state.room.addresses;
    all.iter().find(|one| Some(one.origin()) == origin).or_else(|| all.first())
}
