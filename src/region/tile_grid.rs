//! Knows where countries stand on a map of tiles, one for each, all of one size; knows no border and no fact about them.

use crate::framework::{CountryCode, Tile, TileMap};
use std::collections::{BTreeMap, BTreeSet};

/// A map of tiles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TileGrid {
    /// How many columns it has.
    pub columns: usize,
    /// How many rows it has.
    pub rows: usize,
    /// The tile of each country, row by row: the order in which they are read.
    pub cells: Vec<(Tile, CountryCode)>,
}

impl TileGrid {
    /// Puts each of the countries where the map has it. Those that it leaves out follow in rows below, by code; without any on
    /// the map, in a square.
    pub fn of<'a>(countries: impl IntoIterator<Item = &'a CountryCode>, map: &TileMap) -> TileGrid {
        let countries: BTreeSet<&CountryCode> = countries.into_iter().collect();
        let mut cells: BTreeMap<Tile, CountryCode> = BTreeMap::new();
        let mut others = Vec::new();
        for country in &countries {
            match map.tile(country) {
                Some(tile) => drop(cells.insert(tile, (*country).clone())),
                None => others.push((*country).clone()),
            }
        }
        let above = cells.keys().map(|tile| tile.row).max().unwrap_or_default();
        let side = (1..).find(|side| side * side >= others.len()).unwrap_or_default();
        let columns = cells.keys().map(|tile| tile.column).max().unwrap_or(side);
        for (place, country) in others.into_iter().enumerate() {
            let tile = Tile { row: above + 1 + place / columns, column: 1 + place % columns };
            cells.insert(tile, country);
        }
        let rows = cells.keys().map(|tile| tile.row).max().unwrap_or_default();
        TileGrid {
            columns: if cells.is_empty() { 0 } else { columns },
            rows,
            cells: cells.into_iter().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(codes: &[&str], map: &[&str]) -> Vec<(usize, usize, String)> {
        let countries: Vec<CountryCode> = codes.iter().map(|code| CountryCode::from(*code)).collect();
        let map = TileMap::try_from(map.iter().map(|row| (*row).to_owned()).collect::<Vec<_>>()).unwrap();
        let grid = TileGrid::of(&countries, &map);
        assert!(grid.cells.iter().all(|(tile, _)| tile.row <= grid.rows && tile.column <= grid.columns));
        grid.cells.into_iter().map(|(tile, code)| (tile.row, tile.column, code.to_string())).collect()
    }

    #[test]
    fn a_country_stands_where_the_map_has_it_and_else_below_by_code() {
        let map = [" .  NER", "CPV  .  KEN"];
        let cell = |row, column, code: &str| (row, column, code.to_owned());
        let all = vec![
            cell(1, 2, "NER"),
            cell(2, 1, "CPV"),
            cell(2, 3, "KEN"),
            cell(3, 1, "AAA"),
            cell(3, 2, "BBB"),
            cell(3, 3, "CCC"),
            cell(4, 1, "DDD"),
        ];
        assert_eq!(grid(&["DDD", "KEN", "AAA", "CPV", "CCC", "NER", "BBB"], &map), all);
        assert_eq!(grid(&["KEN"], &map), [cell(2, 3, "KEN")]);
        let square = vec![cell(1, 1, "AAA"), cell(1, 2, "BBB"), cell(2, 1, "CCC")];
        assert_eq!(grid(&["CCC", "BBB", "AAA", "AAA"], &[]), square);
        assert_eq!(grid(&[], &map), []);
    }
}
