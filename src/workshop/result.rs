//! Knows what a revealed round came to: voices by level, the middle, the range, who stands together. Knows nothing of rounds under
//! way.

use super::{Ballot, Openness, Poll, Seat, SeatId};
use crate::assessment::InstitutionId;
use crate::code::codes;
use crate::framework::Level;
use crate::scoring::lower_median;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// From how many institutions on a sector is told apart.
const SECTOR_LEAST: usize = 3;

codes! {
    /// Whose voices are counted; decided before a session is opened.
    pub enum CountingRule {
        /// One voice for each institution. Where several of its seats voted, its level is the lower median of theirs, and "I
        /// don't know" where none of them gave a level: so no institution wins by its number.
        Institutions = "institutions",
        /// One voice for each seat.
        Seats = "seats",
    }
}

/// What a round came to. It is made of revealed rounds only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoundResult {
    /// The item and the round.
    pub poll: Poll,
    /// How many voices each level has, from level 0.
    pub counts: Vec<usize>,
    /// How many voices don't know.
    pub unknown: usize,
    /// The level in the middle, of two the lower; none where no voice gave a level.
    pub median: Option<Level>,
    /// The lowest and the highest level; none where no voice gave a level.
    pub range: Option<(Level, Level)>,
    /// Who stands together at which level, from the lowest: the first and the last speak first.
    pub clusters: Vec<LevelCluster>,
    /// The sectors with voices of three institutions or more, in the order of their ids; none in an anonymous session.
    pub sectors: Vec<SectorResult>,
}

/// Voices of the same level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LevelCluster {
    /// The level.
    pub level: Level,
    /// How many voices.
    pub voices: usize,
    /// The institutions, each once, in the order of their ids; none in an anonymous session.
    pub institutions: Vec<InstitutionId>,
}

/// The voices of a sector.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SectorResult {
    /// The sector, by its id.
    pub sector: String,
    /// How many institutions of it voted, three at least.
    pub institutions: usize,
    /// The level in the middle, of two the lower; none where no voice gave a level.
    pub median: Option<Level>,
    /// The lowest and the highest level.
    pub range: Option<(Level, Level)>,
}

/// By what a round is counted.
#[derive(Clone, Copy)]
pub(super) struct Count<'a> {
    /// Whether it is told who voted what.
    pub openness: Openness,
    /// Whose voices are counted.
    pub counting: CountingRule,
    /// The seats.
    pub seats: &'a [Seat],
}

/// A voice: a level, or none for "I don't know", and whose it is where that is known.
struct SpokenLevel<'a> {
    institution: Option<&'a InstitutionId>,
    level: Option<Level>,
}

impl Count<'_> {
    /// What these votes come to, in whatever order they are.
    pub fn result(&self, poll: Poll, ballots: &[Ballot]) -> RoundResult {
        let voices = self.voices(ballots);
        let levels: Vec<Level> = voices.iter().filter_map(|voice| voice.level).collect();
        let counts = Level::ALL.map(|level| levels.iter().filter(|one| **one == level).count());
        RoundResult {
            poll,
            counts: counts.to_vec(),
            unknown: voices.len() - levels.len(),
            median: lower_median(levels.iter().copied()),
            range: range(&levels),
            clusters: clusters(&voices),
            sectors: self.sectors(&voices),
        }
    }

    fn voices(&self, ballots: &[Ballot]) -> Vec<SpokenLevel<'_>> {
        let institutions: BTreeMap<&SeatId, &InstitutionId> =
            self.seats.iter().map(|seat| (&seat.id, &seat.institution)).collect();
        let institution = |ballot: &Ballot| match self.openness {
            Openness::ByInstitution => ballot.seat.as_ref().and_then(|seat| institutions.get(seat).copied()),
            Openness::Anonymous => None,
        };
        let mut voices = Vec::with_capacity(ballots.len());
        let mut together: BTreeMap<&InstitutionId, Vec<Level>> = BTreeMap::new();
        for ballot in ballots {
            match (self.counting, institution(ballot)) {
                (CountingRule::Institutions, Some(institution)) => {
                    together.entry(institution).or_default().extend(ballot.vote.level);
                }
                (_, institution) => voices.push(SpokenLevel { institution, level: ballot.vote.level }),
            }
        }
        let one = |(institution, levels): (_, Vec<Level>)| SpokenLevel {
            institution: Some(institution),
            level: lower_median(levels),
        };
        voices.extend(together.into_iter().map(one));
        voices
    }

    fn sectors(&self, voices: &[SpokenLevel<'_>]) -> Vec<SectorResult> {
        let sector_of = |id: &InstitutionId| {
            let mut own = self.seats.iter().filter(|seat| seat.institution == *id);
            own.find(|seat| !seat.sector.is_empty()).map(|seat| seat.sector.as_str())
        };
        let mut sectors: BTreeMap<&str, (BTreeSet<&InstitutionId>, Vec<Level>)> = BTreeMap::new();
        for voice in voices {
            let Some((institution, sector)) = voice.institution.and_then(|id| Some((id, sector_of(id)?)))
            else {
                continue;
            };
            let (institutions, levels) = sectors.entry(sector).or_default();
            institutions.insert(institution);
            levels.extend(voice.level);
        }
        let large = sectors.into_iter().filter(|(_, (institutions, _))| institutions.len() >= SECTOR_LEAST);
        let result = |(sector, (institutions, levels)): (&str, (BTreeSet<_>, Vec<Level>))| SectorResult {
            sector: sector.to_owned(),
            institutions: institutions.len(),
            median: lower_median(levels.iter().copied()),
            range: range(&levels),
        };
        large.map(result).collect()
    }
}

fn range(levels: &[Level]) -> Option<(Level, Level)> {
    Some((*levels.iter().min()?, *levels.iter().max()?))
}

fn clusters(voices: &[SpokenLevel<'_>]) -> Vec<LevelCluster> {
    let mut clusters: BTreeMap<Level, (usize, BTreeSet<&InstitutionId>)> = BTreeMap::new();
    for voice in voices {
        let Some(level) = voice.level else { continue };
        let (number, institutions) = clusters.entry(level).or_default();
        *number += 1;
        institutions.extend(voice.institution);
    }
    let cluster = |(level, (voices, institutions)): (Level, (usize, BTreeSet<&InstitutionId>))| {
        LevelCluster { level, voices, institutions: institutions.into_iter().cloned().collect() }
    };
    clusters.into_iter().map(cluster).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::sample::{ballots, poll, seat};

    /// Counts, don't know, median, range of these votes by this rule: seats 1 to 3 are the ministry's, 4 the police's, 5 a
    /// court's.
    fn count(openness: Openness, counting: CountingRule, votes: &[(&str, i8)]) -> RoundResult {
        let seats = [("s1", "a"), ("s2", "a"), ("s3", "a"), ("s4", "b"), ("s5", "c")];
        let seats = seats.map(|(id, institution)| seat(id, institution));
        let count = Count { openness, counting, seats: &seats };
        let result = count.result(poll("C01", 1), &ballots(votes));
        let mut turned = ballots(votes);
        turned.reverse();
        assert_eq!(count.result(poll("C01", 1), &turned), result, "order says nothing");
        result
    }

    #[test]
    fn an_institution_has_one_voice_however_many_seats_it_has() {
        let votes = [("s1", 4), ("s2", 4), ("s3", 3), ("s4", 1), ("s5", -1)];
        for (rule, counts, unknown, median, range) in [
            (CountingRule::Institutions, [0, 1, 0, 0, 1], 1, 1, (1, 4)),
            (CountingRule::Seats, [0, 1, 0, 1, 2], 1, 3, (1, 4)),
        ] {
            let result = count(Openness::ByInstitution, rule, &votes);
            assert_eq!((result.counts.as_slice(), result.unknown), (&counts[..], unknown), "{rule:?}");
            assert_eq!(result.median.map(Level::value), Some(median), "{rule:?}");
            assert_eq!(result.range.map(|(low, high)| (low.value(), high.value())), Some(range));
        }
        let silent = count(Openness::ByInstitution, CountingRule::Institutions, &[("s1", -1), ("s2", -1)]);
        assert_eq!((silent.unknown, silent.median, silent.range), (1, None, None));
        let some = count(Openness::ByInstitution, CountingRule::Institutions, &[("s1", -1), ("s2", 2)]);
        assert_eq!((some.unknown, some.median.map(Level::value)), (0, Some(2)), "what it knows counts");
    }

    #[test]
    fn a_sector_is_told_from_three_institutions_on_and_nobody_in_an_anonymous_session() {
        let all = [("s1", 4), ("s4", 1), ("s5", 2)];
        let open = count(Openness::ByInstitution, CountingRule::Institutions, &all);
        let sectors: Vec<_> =
            open.sectors.iter().map(|one| (one.sector.as_str(), one.institutions)).collect();
        assert_eq!(sectors, [("state", 3)]);
        let lowest: Vec<String> = open.clusters[0].institutions.iter().map(ToString::to_string).collect();
        assert_eq!(lowest, ["b"]);
        let two = count(Openness::ByInstitution, CountingRule::Institutions, &all[..2]);
        assert!(two.sectors.is_empty());
        let seats = count(Openness::ByInstitution, CountingRule::Seats, &[("s1", 1), ("s2", 1), ("s3", 1)]);
        assert!(seats.sectors.is_empty(), "three seats of one are no three institutions");
        let hidden = count(Openness::Anonymous, CountingRule::Institutions, &all);
        assert!(hidden.sectors.is_empty());
        assert!(hidden.clusters.iter().all(|cluster| cluster.institutions.is_empty()));
        assert_eq!(hidden.counts, open.counts);
    }
}
