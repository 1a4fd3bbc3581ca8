//! Knows how somebody hears that a session changed.

use tokio::sync::watch;

/// What changed in a session, as two numbers that grow. What they count says nothing: whoever hears looks anew.
#[derive(Clone, Debug)]
pub struct RoomWatch {
    /// Grows with every act of whoever leads, and where something may have been missed: phones hear this.
    pub acts: watch::Receiver<u64>,
    /// Grows with every vote and every seat that is taken: projector and facilitator hear this too, and wait a little before they
    /// look, so that they look once for many.
    pub votes: watch::Receiver<u64>,
}
