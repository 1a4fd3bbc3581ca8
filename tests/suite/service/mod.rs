//! Knows what is asked of the program without any address.

mod backups;
mod demo;
mod editions;
mod links;
mod record;
mod responses;
mod scanner;
mod signing;
mod workshop;
mod workshop_seats;
