#!/bin/sh
# Makes the faces for paper from Debian's fonts-noto-core: Latin, Greek, Cyrillic, punctuation, currency, arrows, the
# basics of mathematics, and one face for each other script that is small. Needs fonttools 4 (pip install fonttools). Run it here; it checks what it made.
#   make.sh           make the files and compare their checksums
#   make.sh --renew   make the files and write new checksums
set -eu
cd "$(dirname "$0")"
from="${NOTO:-/usr/share/fonts/truetype/noto}"
ranges="U+0020-007E,U+00A0-024F,U+0259,U+02B0-02FF,U+0300-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF,U+1F00-1FFF"
ranges="$ranges,U+2000-200F,U+2010-2029,U+202F-205F,U+2060,U+2070-209F,U+20A0-20CF,U+2100-218F"
ranges="$ranges,U+25A0-25FF,U+FB00-FB06,U+FFFD"
for face in Regular Bold Italic BoldItalic; do
    pyftsubset "$from/NotoSans-$face.ttf" --output-file="NotoSans-$face.ttf" --unicodes="$ranges" \
        --layout-features='kern,liga,mark,mkmk,ccmp,locl,tnum,lnum,pnum,onum,sups,subs,frac,c2sc,smcp' \
        --no-hinting --drop-tables+=DSIG --no-recalc-timestamp --name-IDs='*' --notdef-outline
done
# Arrows, relations and ticks, which Noto Sans itself has not.
pyftsubset "$from/NotoSansMath-Regular.ttf" --output-file="NotoSansMath-Regular.ttf" \
    --unicodes="U+2190-21FF,U+2200-22FF,U+2300-23FF" --drop-tables+=MATH,DSIG --no-hinting --name-IDs='*'
pyftsubset "$from/NotoSansSymbols2-Regular.ttf" --output-file="NotoSansSymbols2-Regular.ttf" \
    --unicodes="U+2610-2612,U+2700-27BF,U+25A0-25FF" --drop-tables+=DSIG --no-hinting --name-IDs='*'
for script in Arabic Armenian Bengali Devanagari Ethiopic Georgian Gujarati Gurmukhi Hebrew Kannada Khmer Lao Malayalam \
    Myanmar NKo Oriya Sinhala Tamil Telugu Thaana Thai Tifinagh; do
    pyftsubset "$from/NotoSans$script-Regular.ttf" --output-file="NotoSans$script-Regular.ttf" --unicodes='*' \
        --layout-features='*' --no-hinting --drop-tables+=DSIG --no-recalc-timestamp --name-IDs='*' --notdef-outline \
        --glyph-names
done
if [ "${1:-}" = "--renew" ]; then
    sha256sum NotoSans*.ttf > SHA256SUMS
fi
sha256sum --check SHA256SUMS
