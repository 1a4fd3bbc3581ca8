//! Knows the parts that pages share; each turns data into a view and knows no store and no framework file.

mod addresses;
mod box_list;
mod breadcrumbs;
mod change;
mod conflict;
mod context;
mod controls;
mod copies;
mod draft_nav;
mod drawing;
mod error_page;
mod error_summary;
mod figure;
mod grants;
mod interrupted_freezing;
mod layout;
mod letters;
mod level_cards;
mod marks;
mod moment;
mod notices;
mod post_form;
mod profile;
mod spine;
mod standing;
mod sub_nav;
mod table;
mod text_area;
mod unsaved_words;
mod visitor_nav;

pub use addresses::{addresses, source_words};
pub use box_list::{BoxGroup, box_list};
pub use breadcrumbs::{Crumb, breadcrumbs};
pub use change::{actor_words, change_view};
pub use conflict::{ConflictRow, conflict_table};
pub use context::{PageContext, Station, context};
pub use controls::{
    Checkbox, Credential, Field, FieldWidth, FileField, checkbox, checkboxes, credential_input, file_input,
    radios, select, text_input,
};
pub use copies::copies;
pub use draft_nav::draft_nav;
pub use drawing::{html_view, qr_view, svg_view};
pub use error_page::error_page;
pub use error_summary::error_summary;
pub use figure::figure;
pub use grants::{grant_words, role_keys};
pub use interrupted_freezing::interrupted_freezing;
pub use layout::{PageContent, language_switch, layout, plain_sheet};
pub use letters::lacking_letters;
pub use level_cards::{LevelCard, LevelChoice, level_cards};
pub use marks::{evidence_tag, level_mark, rating_code, rating_tag, status_mark, tag};
pub use moment::{moment, moment_words};
pub use notices::{not_saved, notice, saved_notice, small_number_warning, unfit, warning};
pub use post_form::{PostForm, STAYS_OPEN, post_form};
pub use profile::{CellState, ProfileArea, ProfileItem, profile_groups, profile_strip};
pub use standing::standing_notice;
pub use sub_nav::sub_nav;
pub use table::{Caption, Head, STACKED, table, table_in_parts};
pub use text_area::{TextArea, text_area};
pub use unsaved_words::unsaved_words;
pub use visitor_nav::{Visitor, visitor_nav};
