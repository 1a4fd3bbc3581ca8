//! Knows the scripts that people write names in: which letters belong to each, and some without which nobody can write it.

/// A script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Script {
    /// Its name in messages.
    pub code: &'static str,
    /// Letters without which nothing can be written.
    pub sample: &'static str,
    /// The first and the last letter of each of its ranges in Unicode.
    ranges: &'static [(u32, u32)],
}

const fn script(code: &'static str, sample: &'static str, ranges: &'static [(u32, u32)]) -> Script {
    Script { code, sample, ranges }
}

const SCRIPTS: [Script; 30] = [
    script("latin", "ABCabcñŠğ", &[(0x41, 0x24f), (0x1e00, 0x1eff)]),
    script("greek", "ΑΩαω", &[(0x370, 0x3ff), (0x1f00, 0x1fff)]),
    script("cyrillic", "АЯжщ", &[(0x400, 0x52f)]),
    script("armenian", "ԱԲաբ", &[(0x530, 0x58f)]),
    script("georgian", "ქართ", &[(0x10a0, 0x10ff), (0x1c90, 0x1cbf)]),
    script("hebrew", "אבגד", &[(0x590, 0x5ff)]),
    script(
        "arabic",
        "ابتىپچڤ",
        &[(0x600, 0x6ff), (0x750, 0x77f), (0x8a0, 0x8ff), (0xfb50, 0xfdff), (0xfe70, 0xfeff)],
    ),
    script("thaana", "ދިވެ", &[(0x780, 0x7bf)]),
    script("nko", "ߒߞߏ", &[(0x7c0, 0x7ff)]),
    script("tifinagh", "ⵜⴰⵎ", &[(0x2d30, 0x2d7f)]),
    script("ethiopic", "ሀለሐመ", &[(0x1200, 0x139f), (0x2d80, 0x2ddf), (0xab00, 0xab2f)]),
    script("devanagari", "अआकखग", &[(0x900, 0x97f), (0xa8e0, 0xa8ff)]),
    script("bengali", "অআকখ", &[(0x980, 0x9ff)]),
    script("gurmukhi", "ਅਆਕਖ", &[(0xa00, 0xa7f)]),
    script("gujarati", "અઆકખ", &[(0xa80, 0xaff)]),
    script("oriya", "ଅଆକଖ", &[(0xb00, 0xb7f)]),
    script("tamil", "அஆகங", &[(0xb80, 0xbff)]),
    script("telugu", "అఆకఖ", &[(0xc00, 0xc7f)]),
    script("kannada", "ಅಆಕಖ", &[(0xc80, 0xcff)]),
    script("malayalam", "അആകഖ", &[(0xd00, 0xd7f)]),
    script("sinhala", "අආකඛ", &[(0xd80, 0xdff)]),
    script("thai", "กขคง", &[(0xe00, 0xe7f)]),
    script("lao", "ກຂຄງ", &[(0xe80, 0xeff)]),
    script("tibetan", "ཀཁགང", &[(0xf00, 0xfff)]),
    script("myanmar", "ကခဂဃ", &[(0x1000, 0x109f), (0xaa60, 0xaa7f)]),
    script("khmer", "កខគឃ", &[(0x1780, 0x17ff), (0x19e0, 0x19ff)]),
    script("mongolian", "ᠠᠡᠢ", &[(0x1800, 0x18af)]),
    script("korean", "가나다한", &[(0x1100, 0x11ff), (0x3130, 0x318f), (0xac00, 0xd7af)]),
    script("japanese", "あいアイ", &[(0x3040, 0x30ff), (0x31f0, 0x31ff)]),
    script(
        "chinese",
        "的一是不了人",
        &[
            (0x2e80, 0x2fdf),
            (0x3000, 0x303f),
            (0x3400, 0x4dbf),
            (0x4e00, 0x9fff),
            (0xf900, 0xfaff),
            (0x20000, 0x3ffff),
        ],
    ),
];

/// Every script that is told apart; what else there is counts as signs.
pub fn scripts() -> impl Iterator<Item = Script> {
    SCRIPTS.into_iter()
}

impl Script {
    /// The script of a letter; none for signs and for scripts that are not told apart.
    pub fn of(letter: char) -> Option<Script> {
        let code = u32::from(letter);
        let holds =
            |script: &Script| script.ranges.iter().any(|(first, last)| (*first..=*last).contains(&code));
        SCRIPTS.into_iter().find(holds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sample_is_of_its_script() {
        for script in scripts() {
            assert!(script.sample.chars().count() > 1);
            for letter in script.sample.chars() {
                assert_eq!(Script::of(letter), Some(script), "{letter}");
            }
        }
        assert_eq!(Script::of('😀'), None);
    }
}
