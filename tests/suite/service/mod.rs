//! Knows what is asked of the program without any address.

mod record;
mod responses;
mod scanner;
