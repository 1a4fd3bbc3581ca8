//! Knows what is asked of the program without any address.

mod answer_papers;
mod backups;
mod demo;
mod editions;
mod links;
mod record;
pub mod region;
mod region_support;
mod responses;
mod scanner;
mod signing;
pub mod workshop;
mod workshop_papers;
mod workshop_seats;
