//! Knows the typefaces we print and draw with, as files; knows nothing of what is set in them.

/// Subsets of Noto made by `style/fonts/make.sh`; the order is that of fallback.
pub(super) const FACES: [&[u8]; 6] = [
    include_bytes!("../../style/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../style/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../style/fonts/NotoSans-Italic.ttf"),
    include_bytes!("../../style/fonts/NotoSans-BoldItalic.ttf"),
    include_bytes!("../../style/fonts/NotoSansMath-Regular.ttf"),
    include_bytes!("../../style/fonts/NotoSansSymbols2-Regular.ttf"),
];
