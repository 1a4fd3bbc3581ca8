//! Knows what hostile people type; knows no place where they type it.

/// Everything people have tried in a text box, and what only machines send.
pub const HOSTILE: [&str; 13] = [
    "</textarea><script>alert(1)</script>",
    "#panic(\"x\") $x$ *b* @ref <label> #read(\"/etc/passwd\")",
    "{{ x }} {% for a in b %} {# c #}",
    "# Heading\n\n- list\n\n1. one\n\n```\ncode\n```",
    "[link](javascript:alert(1)) ![](figure:profile) <https://a.org> [](source:C01)",
    "| a | b |\n|---|---|\n| c | d |",
    "<img src=x onerror=alert(1)> &amp; &lt; <!-- x -->",
    "\u{202e}txt.exe\u{202c} \u{2066}x",
    "\u{1f600} \u{12a0}\u{121b}\u{122d}\u{129b}",
    "nul\0 bell\u{7} bom\u{feff} private\u{e000}",
    "back\\slash \\| pipe \\",
    "> [!WARNING]\n> not a box",
    "ends >",
];
