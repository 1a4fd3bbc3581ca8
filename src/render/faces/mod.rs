//! Knows the typefaces we print and draw with, as files; knows nothing of what is set in them.

mod scripts;
mod shelf;

pub use scripts::{Script, scripts};
pub use shelf::{Face, Origin, Shelf};

/// A typeface that is part of the program: the name of its file, and its bytes.
pub(super) struct OwnFace {
    pub name: &'static str,
    pub bytes: &'static [u8],
}

macro_rules! face {
    ($name:literal) => {
        OwnFace { name: $name, bytes: include_bytes!(concat!("../../../style/fonts/", $name)) }
    };
}

/// Noto as `style/fonts/make.sh` makes it; the order is that of fallback. Latin, Greek and Cyrillic have all four faces,
/// other scripts one.
pub(super) const FACES: [OwnFace; 28] = [
    face!("NotoSans-Regular.ttf"),
    face!("NotoSans-Bold.ttf"),
    face!("NotoSans-Italic.ttf"),
    face!("NotoSans-BoldItalic.ttf"),
    face!("NotoSansMath-Regular.ttf"),
    face!("NotoSansSymbols2-Regular.ttf"),
    face!("NotoSansArabic-Regular.ttf"),
    face!("NotoSansArmenian-Regular.ttf"),
    face!("NotoSansBengali-Regular.ttf"),
    face!("NotoSansDevanagari-Regular.ttf"),
    face!("NotoSansEthiopic-Regular.ttf"),
    face!("NotoSansGeorgian-Regular.ttf"),
    face!("NotoSansGujarati-Regular.ttf"),
    face!("NotoSansGurmukhi-Regular.ttf"),
    face!("NotoSansHebrew-Regular.ttf"),
    face!("NotoSansKannada-Regular.ttf"),
    face!("NotoSansKhmer-Regular.ttf"),
    face!("NotoSansLao-Regular.ttf"),
    face!("NotoSansMalayalam-Regular.ttf"),
    face!("NotoSansMyanmar-Regular.ttf"),
    face!("NotoSansNKo-Regular.ttf"),
    face!("NotoSansOriya-Regular.ttf"),
    face!("NotoSansSinhala-Regular.ttf"),
    face!("NotoSansTamil-Regular.ttf"),
    face!("NotoSansTelugu-Regular.ttf"),
    face!("NotoSansThaana-Regular.ttf"),
    face!("NotoSansThai-Regular.ttf"),
    face!("NotoSansTifinagh-Regular.ttf"),
];
