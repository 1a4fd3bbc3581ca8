//! `/{lang}/assessments/{id}/gaps`: what comes first and why, and everything that must never be said wrongly.

mod charts;
mod csv;
mod hostile;
mod priorities;
mod starts;
mod unknown;
