//! The pages of a room through its own addresses: phones and a projector without accounts.

mod door;
mod phone;
mod screen;
mod stream;
mod weight;
