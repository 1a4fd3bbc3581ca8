//! Knows what the tests of several folders stand on: samples, golden files, hostile words, a server to ask.

pub mod accounts;
pub mod assessments;
pub mod bucket;
pub mod case;
pub mod claims;
pub mod clamd;
pub mod documents;
pub mod editions;
pub mod figures;
pub mod fixture;
pub mod golden;
pub mod hall;
pub mod hostile;
pub mod languages;
pub mod link_server;
pub mod members;
pub mod multipart;
pub mod postgres;
pub mod schema;
pub mod secrets;
pub mod site;
pub mod starts;
pub mod word_templates;
pub mod workbook;
pub mod xlsx;
