//! Knows how what is open in a strategy is counted, grouped and said; knows not how it is found.

mod count;
mod kind;
mod place;
mod point;
mod shared;

pub use count::{languages_behind, open_points, parts_behind};
pub use kind::PointKind;
pub use place::page_key;
pub use point::indicator_warning;
pub use shared::SharedPoint;
