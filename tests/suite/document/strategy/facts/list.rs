//! Knows how the facts are listed for people who write templates; knows nothing but their schema.

use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// What facts of these names mean wherever the types say nothing more.
const USUAL: [(&str, &str); 4] = [
    ("id", "Its permanent id."),
    ("key", "Its permanent name; for conditions."),
    ("sources", "The entries of the register behind it; for `cite`."),
    ("title", "Its title."),
];

/// The facts of a schema in Markdown: what is not divided, a section for each name with parts, then what comes up in
/// several places.
pub fn list(schema: &Value, title: &str) -> String {
    let facts = Facts::of(schema);
    let companions = schema.pointer("/anyOf/0/oneOf").and_then(Value::as_array).into_iter().flatten();
    let all: Vec<(&str, &Value, &Value)> = fields(schema)
        .map(|(name, fact)| (name, fact, fact))
        .chain(companions.flat_map(|one| fields(one).map(move |(name, fact)| (name, fact, one))))
        .collect();
    let (divided, plain): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(_, fact, _)| facts.kind(fact).parts.is_some());
    let names: Vec<String> = divided.iter().map(|(name, ..)| format!("[`{name}`](#{name})")).collect();
    let mut out = format!("## {title}\n\nFacts with parts: {}.\n\n", names.join(", "));
    plain.iter().for_each(|(name, fact, _)| facts.field(&mut out, (name, fact), 0));
    for (name, fact, said) in divided {
        let kind = facts.kind(fact);
        let each = if kind.words == "list" { " A list; each has:" } else { "" };
        out += &format!("\n### `{name}`\n\n{}{each}\n\n", facts.meaning(name, said));
        kind.parts.into_iter().for_each(|parts| facts.parts(&mut out, parts, 0));
    }
    out += &format!("\n## What comes up in several places of {}\n", title.to_lowercase());
    for (name, def) in facts.defs.iter().filter(|(name, _)| facts.shared.contains(name.as_str())) {
        out += &format!("\n### {}\n\n", upper(label(def)));
        let said = text(def);
        let rest = said.split_once([':', ',']).map(|(_, rest)| upper(rest.trim()));
        rest.into_iter().for_each(|rest| out += &format!("{rest}\n\n"));
        facts.parts(&mut out, facts.def(name), 0);
    }
    out
}

struct Facts<'a> {
    defs: &'a Map<String, Value>,
    /// The types that come up in several places.
    shared: BTreeSet<&'a str>,
}

/// What a fact is.
struct Kind<'a> {
    words: String,
    /// The type whose facts it has, where these stand only here.
    parts: Option<&'a Value>,
    missing: bool,
}

impl<'a> Facts<'a> {
    fn of(schema: &'a Value) -> Facts<'a> {
        let defs = schema["$defs"].as_object().unwrap();
        let (mut seen, mut shared) = (BTreeSet::new(), BTreeSet::new());
        for name in references(schema) {
            if !seen.insert(name) {
                shared.insert(name);
            }
        }
        let mut facts = Facts { defs, shared };
        let bases: Vec<&str> = defs.values().filter_map(|def| facts.base(def)).collect();
        facts.shared.extend(bases);
        facts
    }

    fn def(&self, name: &str) -> &'a Value {
        &self.defs[name]
    }

    /// The largest other type whose facts are all among those of this one.
    fn base(&self, def: &Value) -> Option<&'a str> {
        let own = def["properties"].as_object()?;
        let among = |other: &Value| {
            let facts = other["properties"].as_object();
            facts.is_some_and(|facts| {
                facts.len() < own.len() && facts.iter().all(|(name, fact)| own.get(name) == Some(fact))
            })
        };
        let others = self.defs.iter().filter(|(_, other)| fields(other).count() > 3 && among(other));
        others.max_by_key(|(_, other)| fields(other).count()).map(|(name, _)| name.as_str())
    }

    /// A line for each fact of a type.
    fn parts(&self, out: &mut String, def: &Value, depth: usize) {
        let base = self.base(def).map(|name| (name, self.def(name)));
        if let Some((name, _)) = base {
            out.push_str(&format!("{}- all that {} has\n", "  ".repeat(depth), self.link(name)));
        }
        let inherited = |name: &str| base.is_some_and(|(_, base)| base["properties"].get(name).is_some());
        for (name, fact) in fields(def).filter(|(name, _)| !inherited(name)) {
            self.field(out, (name, fact), depth);
        }
    }

    fn field(&self, out: &mut String, (name, fact): (&str, &Value), depth: usize) {
        let Kind { words, parts, missing } = self.kind(fact);
        let missing = if missing { ", may be missing" } else { "" };
        let meaning = self.meaning(name, fact);
        out.push_str(&format!("{}- `{name}` ({words}{missing}): {meaning}\n", "  ".repeat(depth)));
        parts.into_iter().for_each(|parts| self.parts(out, parts, depth + 1));
    }

    fn kind(&self, fact: &'a Value) -> Kind<'a> {
        if let Some(choices) = fact["anyOf"].as_array() {
            return Kind { missing: true, ..self.kind(&choices[0]) };
        }
        if let Some(name) = reference(fact) {
            let shared = self.shared.contains(name);
            let words = if shared { self.link(name) } else { "group".to_owned() };
            return Kind { words, parts: (!shared).then(|| self.def(name)), missing: false };
        }
        let types = fact["type"].as_array().map_or(std::slice::from_ref(&fact["type"]), Vec::as_slice);
        let missing = types.iter().any(|one| one == "null");
        let words = match types[0].as_str() {
            Some("string") if fact["format"] == "date" => "date",
            Some("string") => "text",
            Some("boolean") => "yes or no",
            Some("integer" | "number") => "number",
            Some("array") => {
                let Kind { words, parts, .. } = self.kind(&fact["items"]);
                let words = match words.as_str() {
                    _ if parts.is_some() => "list".to_owned(),
                    linked if linked.starts_with('[') => format!("list, each {linked}"),
                    plain => format!("list of {plain}s"),
                };
                return Kind { words, parts, missing };
            }
            other => panic!("{other:?}: say in words what {fact} is"),
        };
        Kind { words: words.to_owned(), parts: None, missing }
    }

    fn link(&self, name: &str) -> String {
        let label = label(self.def(name));
        let slug = label.to_lowercase().replace(' ', "-");
        format!("[{label}](#{slug})")
    }

    /// What a fact means: by its own words, else by those that its name always has.
    fn meaning(&self, name: &str, fact: &Value) -> String {
        let usual = USUAL.iter().find(|(usual, _)| *usual == name);
        match text(fact) {
            own if !own.is_empty() => own,
            _ => usual.unwrap_or_else(|| panic!("say what `{name}` means: {fact}")).1.to_owned(),
        }
    }
}

/// The names and schemas of a type's facts, in the order in which the type has them.
fn fields(def: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let order = def["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let order: Vec<&str> = order.collect();
    let facts = def["properties"].as_object().into_iter().flatten();
    let mut facts: Vec<(&str, &Value)> = facts.map(|(name, fact)| (name.as_str(), fact)).collect();
    facts.sort_by_key(|(name, _)| order.iter().position(|one| one == name));
    facts.into_iter()
}

/// The types that are named anywhere, as often as they are.
fn references(value: &Value) -> Vec<&str> {
    let own = reference(value).into_iter();
    match value {
        Value::Object(all) => own.chain(all.values().flat_map(references)).collect(),
        Value::Array(all) => all.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}

fn reference(value: &Value) -> Option<&str> {
    value["$ref"].as_str()?.rsplit('/').next()
}

/// What the type says of it, on one line.
fn text(value: &Value) -> String {
    value["description"].as_str().unwrap_or_default().replace('\n', " ")
}

/// What a type is called: the beginning of its first sentence, with a small letter.
fn label(def: &Value) -> String {
    let text = text(def);
    let name = text.split(['.', ':', ',']).next().unwrap_or_default();
    name.chars().take(1).flat_map(char::to_lowercase).chain(name.chars().skip(1)).collect()
}

fn upper(words: impl AsRef<str>) -> String {
    amparo::words::capital(words.as_ref())
}
