//! Knows that Typst remembers everything it computed until it is told to forget.

/// Generations that stay: what the last few documents did not use again is dropped. Measured: without
/// eviction a server grows to gigabytes, with 5 it stays flat and the next draft of a document is still quick.
const GENERATIONS: usize = 5;

/// Forgets when it goes, whether the document was set or not.
pub(super) struct MemoGuard;

impl Drop for MemoGuard {
    fn drop(&mut self) {
        // Typst's own comemo, by its re-export: another version would silently forget nothing.
        typst::comemo::evict(GENERATIONS);
    }
}
