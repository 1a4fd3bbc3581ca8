//! Knows the lines of a template that begin a block of Markdown, and what of Tera stands around each.

/// A line that begins a block, or might.
#[derive(Debug)]
pub(super) struct TemplateLine<'a> {
    /// Where marks stand: before the words, behind what makes them a heading, a list or a box, in each branch.
    pub at: Vec<usize>,
    /// The line as it stands, by which it is named.
    pub words: &'a str,
    /// A name that the writer gave: `{# id: name #}` at the beginning of the line.
    pub anchor: Option<String>,
    /// True where it is an item of a list.
    pub item: bool,
    /// The loops around it from outside in: number and variable.
    pub loops: Vec<(usize, String)>,
    /// The conditions around it from outside in: number and branch.
    pub branches: Vec<(usize, usize)>,
}

/// Every such line.
pub(super) fn lines(template: &str) -> Vec<TemplateLine<'_>> {
    let mut walk = Walk { template, frames: Vec::new(), count: 0, raw: false };
    let mut found = Vec::new();
    let mut at = 0;
    while at < template.len() {
        let end = walk.end_of_line(at);
        found.extend(walk.line(at, end));
        at = end + 1;
    }
    found
}

/// A tag that is open.
#[derive(Clone)]
enum OpenTag {
    Loop { id: usize, variable: String },
    Condition { id: usize, branch: usize },
    Other { id: usize },
}

impl OpenTag {
    fn id(&self) -> usize {
        match self {
            OpenTag::Loop { id, .. } | OpenTag::Condition { id, .. } | OpenTag::Other { id } => *id,
        }
    }
}

struct Walk<'a> {
    template: &'a str,
    frames: Vec<OpenTag>,
    count: usize,
    raw: bool,
}

const OPENINGS: [(&str, &str); 3] = [("{%", "%}"), ("{{", "}}"), ("{#", "#}")];

/// The tag, expression or comment that begins here, with its end.
fn piece(text: &str, at: usize) -> Option<(&str, usize)> {
    let rest = text.get(at..)?;
    let (open, close) = OPENINGS.iter().find(|(open, _)| rest.starts_with(open))?;
    let end = rest.get(2..)?.find(close).map_or(text.len(), |length| at + 2 + length + 2);
    text.get(at..end).map(|piece| (piece, end)).filter(|_| !open.is_empty())
}

impl<'a> Walk<'a> {
    /// The end of the line that begins here; a tag may run over several lines.
    fn end_of_line(&self, mut at: usize) -> usize {
        while let Some(rest) = self.template.get(at..).filter(|rest| !rest.is_empty()) {
            if let Some((_, end)) = piece(self.template, at) {
                at = end;
            } else if rest.starts_with('\n') {
                return at;
            } else {
                at += rest.chars().next().map_or(1, char::len_utf8);
            }
        }
        self.template.len()
    }

    /// The line, if it begins a block; the tags in it open and close.
    fn line(&mut self, start: usize, end: usize) -> Option<TemplateLine<'a>> {
        let words = self.template.get(start..end)?;
        let indent = words.len() - words.trim_start_matches(' ').len();
        let before: Vec<usize> = self.frames.iter().map(OpenTag::id).collect();
        let mut at = start + indent;
        let mut anchor = None;
        while let Some((tag, after)) = self.tag(at, end) {
            self.open(tag);
            anchor = anchor.or_else(|| own_name(tag));
            at = after;
        }
        let rest = self.template.get(at..end)?;
        let (prefix, item) = prefix(rest);
        let continues = words.trim_start().starts_with("{%-");
        let begins = !continues && !self.raw && begins(self.template, rest, prefix, end);
        let frames = self.frames.clone();
        let mut places = vec![at + prefix];
        self.rest(at, end, (frames.len() > before.len()).then_some((before.len(), &mut places)));
        // What opens and closes again in the line is not around it.
        let after: Vec<usize> = self.frames.iter().map(OpenTag::id).collect();
        let around =
            frames.iter().filter(|frame| before.contains(&frame.id()) || after.contains(&frame.id()));
        begins.then(|| line_with_frames(places, words, (anchor, item), around))
    }

    /// The tag or comment that begins here, with its end, unless the line ends before.
    fn tag(&self, at: usize, end: usize) -> Option<(&'a str, usize)> {
        let (tag, after) = piece(self.template, at).filter(|_| at < end)?;
        (!tag.starts_with("{{")).then_some((tag, after))
    }

    /// The tags in the rest of a line. Where the line began inside of tags of its own, `places` gets every place at
    /// which its words may begin instead: behind the alternatives and the end of those tags.
    fn rest(&mut self, mut at: usize, end: usize, mut places: Option<(usize, &mut Vec<usize>)>) {
        while at < end {
            let Some((tag, after)) = piece(self.template, at) else {
                at += self.template[at..].chars().next().map_or(1, char::len_utf8);
                continue;
            };
            self.open(tag);
            at = after;
            let name = tag.trim_start_matches(['{', '%', '-', ' ']);
            let turns = ["else", "elif", "endif"].iter().any(|turn| name.starts_with(turn));
            if let Some((depth, places)) = &mut places
                && turns
                && self.frames.len() <= *depth + 1
                && self.template.get(at..end).is_some_and(|rest| !rest.trim().is_empty())
            {
                places.push(at);
            }
        }
    }

    fn open(&mut self, tag: &str) {
        let Some(inside) = tag.strip_prefix("{%").and_then(|tag| tag.strip_suffix("%}")) else { return };
        let mut words = inside.trim_matches(|c: char| c == '-' || c.is_whitespace()).split_whitespace();
        let name = words.next().unwrap_or_default();
        self.count += 1;
        match name {
            "for" => {
                let variable = words.next().unwrap_or_default().trim_end_matches(',').to_owned();
                self.frames.push(OpenTag::Loop { id: self.count, variable });
            }
            "if" => self.frames.push(OpenTag::Condition { id: self.count, branch: 0 }),
            "elif" | "else" => {
                if let Some(OpenTag::Condition { branch, .. }) = self.frames.last_mut() {
                    *branch += 1;
                }
            }
            "raw" => {
                self.raw = true;
                self.frames.push(OpenTag::Other { id: self.count });
            }
            _ if name.starts_with("end") => {
                self.raw = self.raw && name != "endraw";
                self.frames.pop();
            }
            "block" | "filter" | "component" => self.frames.push(OpenTag::Other { id: self.count }),
            // `set` opens only where it has no value of its own.
            "set" | "set_global" if !inside.contains('=') => {
                self.frames.push(OpenTag::Other { id: self.count })
            }
            _ => {}
        }
    }
}

/// The line with what is around it.
fn line_with_frames<'a, 'f>(
    at: Vec<usize>,
    words: &'a str,
    (anchor, item): (Option<String>, bool),
    around: impl Iterator<Item = &'f OpenTag>,
) -> TemplateLine<'a> {
    let mut line = TemplateLine { at, words, anchor, item, loops: Vec::new(), branches: Vec::new() };
    for frame in around {
        match frame {
            OpenTag::Loop { id, variable } => line.loops.push((*id, variable.clone())),
            OpenTag::Condition { id, branch } => line.branches.push((*id, *branch)),
            OpenTag::Other { .. } => {}
        }
    }
    line
}

/// The name in `{# id: name #}`: small letters, digits and `_`.
fn own_name(tag: &str) -> Option<String> {
    let name = tag.strip_prefix("{#")?.strip_suffix("#}")?.trim().strip_prefix("id:")?.trim();
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    (!name.is_empty() && name.chars().all(fits)).then(|| name.to_owned())
}

/// How many bytes make the words a box, a heading, an item or a row, and whether they make an item or a row.
fn prefix(line: &str) -> (usize, bool) {
    let mut at = 0;
    let mut item = false;
    loop {
        let rest = &line[at..];
        let step = marker(rest);
        if step == 0 {
            return (at, item);
        }
        item |= !rest.starts_with(['>', '#']);
        at += step;
    }
}

/// The length of one such marker at the beginning of a line.
fn marker(line: &str) -> usize {
    let hashes = line.chars().take_while(|c| *c == '#').count();
    if (1..=6).contains(&hashes) && line[hashes..].starts_with(' ') {
        return hashes + 1;
    }
    if ["> ", "- ", "* ", "+ ", "| "].iter().any(|mark| line.starts_with(mark)) {
        return 2;
    }
    let number = match piece(line, 0) {
        Some((expression, end)) if expression.starts_with("{{") => end,
        _ => line.chars().take_while(char::is_ascii_digit).count(),
    };
    let counted = number > 0 && [". ", ") "].iter().any(|end| line[number..].starts_with(end));
    if counted { number + 2 } else { 0 }
}

/// Whether words that can be marked begin behind the prefix of a line.
fn begins(template: &str, rest: &str, prefix: usize, end: usize) -> bool {
    let words = rest[prefix..].trim();
    let own = words.is_empty()
        || ["![", "[!", "```", "~~~", "---", "***", "<"].iter().any(|start| words.starts_with(start))
        || rest.trim() == ">";
    if own {
        return false;
    }
    // Of a table only the head is marked: a rule follows it.
    if !rest.starts_with('|') {
        return true;
    }
    let next = template.get(end + 1..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    next.starts_with('|') && next.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}
