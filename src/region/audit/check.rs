//! Knows who may look at published cells, and asks for each of them whether some band follows.

use super::patterns::Patterns;
use super::rows::Rows;
use super::search::{Search, SearchResult};
use super::shift::Shift;
use crate::region::CellMembers;

/// How many steps an audit takes at most where nobody says otherwise: about half a second.
const STEPS: u64 = 50_000_000;

/// How many countries may put together what each knows of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coalition {
    /// Each looks alone.
    One,
    /// Any two may work together.
    Two,
}

/// What an audit finds of a set of cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuditVerdict {
    /// Whoever looks, for each band of every other country there is a world in which it is another one.
    Safe,
    /// Somebody can work out the band of another country.
    Exposure,
    /// It would have taken more steps than were allowed. What is not known to be safe is not shown.
    OutOfSteps,
    /// A country has two bands by one validation.
    Contradiction,
}

/// The audit of all cells that were ever published about one item.
#[derive(Clone, Copy, Debug)]
pub struct DisclosureAudit {
    /// Who may look.
    pub coalition: Coalition,
    /// How many steps may be taken. By steps and not by time, so that the same cells have the same verdict everywhere.
    pub steps: u64,
}

impl Default for DisclosureAudit {
    fn default() -> DisclosureAudit {
        DisclosureAudit { coalition: Coalition::Two, steps: STEPS }
    }
}

/// An audit under way: the worlds that were found so far serve for whoever looks next.
struct Inquiry<'p> {
    patterns: &'p Patterns,
    search: Search<'p>,
    /// By slot, the worlds in which fewer are in it.
    worlds: Vec<Vec<usize>>,
    shifts: Vec<Shift>,
}

impl DisclosureAudit {
    /// Whether these cells together, in whatever order they were published, let nobody work out another country's band.
    pub fn verdict(&self, published: &[CellMembers]) -> AuditVerdict {
        let Some(patterns) = Patterns::of(published) else { return AuditVerdict::Contradiction };
        let rows = Rows::of(&patterns, published.len());
        let search = Search { rows: &rows, steps: self.steps };
        let worlds = vec![Vec::new(); patterns.counts.len()];
        let mut inquiry = Inquiry { patterns: &patterns, search, worlds, shifts: Vec::new() };
        let countries = patterns.holdings.len();
        for one in 0..countries {
            let partners = if self.coalition == Coalition::Two { one + 1..countries } else { 0..0 };
            for insiders in std::iter::once(vec![one]).chain(partners.map(|other| vec![one, other])) {
                let verdict = inquiry.verdict(&insiders);
                if verdict != AuditVerdict::Safe {
                    return verdict;
                }
            }
        }
        AuditVerdict::Safe
    }
}

impl Inquiry<'_> {
    /// Whether these insiders can work out somebody's band: what is theirs is taken away, and of what is left nothing may be
    /// certain.
    fn verdict(&mut self, insiders: &[usize]) -> AuditVerdict {
        let mut counts = self.patterns.counts.clone();
        for slot in insiders.iter().flat_map(|insider| &self.patterns.holdings[*insider]) {
            counts[*slot] -= 1;
        }
        for pattern in 0..self.patterns.cells.len() {
            let mut filled = Patterns::slots(pattern).filter(|slot| counts[*slot] > 0);
            // Two that stand in the same cells with different bands can be swapped.
            let (Some(slot), None) = (filled.next(), filled.next()) else { continue };
            if self.worlds[slot].iter().any(|world| self.shifts[*world].fits(&counts)) {
                continue;
            }
            match self.search.world(&counts, slot) {
                SearchResult::World(shift) => self.keep(shift),
                SearchResult::NoWorld => return AuditVerdict::Exposure,
                SearchResult::OutOfSteps => return AuditVerdict::OutOfSteps,
            }
        }
        AuditVerdict::Safe
    }

    fn keep(&mut self, shift: Shift) {
        for slot in shift.sources() {
            self.worlds[slot].push(self.shifts.len());
        }
        self.shifts.push(shift);
    }
}
