//! Knows how people are told what is wrong with an export, where the reader of JSON says it in the words of programs. Knows
//! no line and no column.

use super::InputRemark;

/// How a reader of JSON calls an exact number, which an export writes as text.
const DECIMAL: &str = "Decimal";

/// What a reader of JSON says, without the place: in words of people where it speaks of types, values and names; else, as
/// of what is no JSON at all, as it is.
pub(super) fn remark(why: &str) -> InputRemark {
    let named = quoted(why);
    let (first, others) = named.split_first().map_or(("", &[][..]), |(first, others)| (*first, others));
    let of = |start: &str| why.strip_prefix(start).and_then(|rest| rest.rsplit_once(", expected "));
    match (of("invalid type: "), of("invalid value: ")) {
        (Some((found, wanted)), _) | (_, Some((found, wanted))) if wanted.contains(DECIMAL) => {
            InputRemark::new("intake-json-decimal").with("value", literal(found))
        }
        (Some((found, wanted)), _) => {
            InputRemark::new("intake-json-type").with("found", kind(found)).with("wanted", kind(wanted))
        }
        (_, Some((found, _))) => InputRemark::new("intake-json-out").with("value", literal(found)),
        _ if why.starts_with("unknown variant ") => {
            InputRemark::new("intake-json-value").with("value", first).with("known", others.join(", "))
        }
        _ if why.starts_with("unknown field ") => InputRemark::new("intake-json-unknown").with("name", first),
        _ if why.starts_with("missing field ") => InputRemark::new("intake-json-missing").with("name", first),
        _ if why.starts_with("EOF ") => InputRemark::new("intake-json-cut"),
        _ => InputRemark::new("intake-json").with("why", why),
    }
}

/// What a reader of JSON means by a type, as a code for a message.
fn kind(of: &str) -> &'static str {
    let is_number = |word: &str| {
        let bits = word.strip_prefix(['u', 'i', 'f']).unwrap_or_default();
        !bits.is_empty() && bits.chars().all(|digit| digit.is_ascii_digit()) || bits == "size"
    };
    let words: Vec<&str> = of.split([' ', '`']).filter(|word| !["a", "an", ""].contains(word)).collect();
    match words.as_slice() {
        ["unit", "variant", ..] => "word",
        ["struct" | "map" | "internally" | "adjacently" | "newtype", ..] => "group",
        ["sequence" | "tuple" | "array", ..] => "list",
        ["string" | "character" | "str", ..] => "words",
        ["integer" | "floating", ..] => "number",
        [one, ..] if is_number(one) => "number",
        ["boolean", ..] => "truth",
        ["null" | "unit" | "none", ..] => "nothing",
        _ => "something",
    }
}

/// What a reader of JSON found, as it stands in the file: string "1,5" is 1,5.
fn literal(found: &str) -> &str {
    let within = |mark: char| found.split_once(mark)?.1.rsplit_once(mark).map(|(text, _)| text);
    within('"').or_else(|| within('`')).unwrap_or(found)
}

/// What stands between grave accents.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Answer;
    use crate::assessment::strategy::CostLine;
    use crate::words::Arg;

    fn told(answer: &str) -> (String, Vec<String>) {
        let why = serde_json::from_str::<Answer>(answer).unwrap_err().to_string();
        let why = why.split(" at line ").next().unwrap_or_default().to_owned();
        let InputRemark { key, args, .. } = remark(&why);
        let words = args.into_iter().map(|(_, arg)| match arg {
            Arg::Words(words) => words,
            other => format!("{other:?}"),
        });
        (key.to_owned(), words.collect())
    }

    #[test]
    fn what_programs_call_a_fault_is_told_in_words_of_people() {
        for (answer, key, args) in [
            (r#"{ "rating": "not-applicable" }"#, "intake-json-type", &["word", "group"][..]),
            (r#"{ "rating": { "level": "2" } }"#, "intake-json-type", &["words", "number"]),
            (r#"{ "rating": "unknown", "evidence": 5 }"#, "intake-json-type", &["number", "list"]),
            (r#"{ "rating": "unknown", "comment": [] }"#, "intake-json-type", &["list", "words"]),
            (r#"{ "rating": "unknown", "searched": null }"#, "intake-json-type", &["nothing", "truth"]),
            (r#"{ "rating": "unknown", "by": {} }"#, "intake-json-type", &["group", "words"]),
            (r#"{ "rating": "unknown", "office": "x" }"#, "intake-json-unknown", &["office"]),
            (r#"{ "comment": "x" }"#, "intake-json-missing", &["rating"]),
            (r#"{ "rating": { "level": 300 } }"#, "intake-json-out", &["300"]),
            (
                r#"{ "rating": "unknown", "confidence": "sure" }"#,
                "intake-json-value",
                &["sure", "low, medium, high"],
            ),
        ] {
            let (said, with) = told(answer);
            assert_eq!(
                (said.as_str(), with),
                (key, args.iter().map(|arg| (*arg).to_owned()).collect()),
                "{answer}"
            );
        }
        assert_eq!(remark("key must be a string").key, "intake-json");
        assert_eq!(remark("EOF while parsing an object").key, "intake-json-cut");
    }

    #[test]
    fn a_number_that_exports_do_not_write_so_is_quoted_and_told_how() {
        for (price, value) in [
            (r#""1,5""#, "1,5"),
            (r#""12.345,6""#, "12.345,6"),
            (r#""1 000""#, "1 000"),
            (r#""""#, ""),
            ("1.5", "1.5"),
            ("5", "5"),
            ("null", "null"),
        ] {
            let line = format!(r#"{{ "what": "x", "kind": "capital", "unit_cost": {price} }}"#);
            let why = serde_json::from_str::<CostLine>(&line).unwrap_err().to_string();
            let said = remark(why.split(" at line ").next().unwrap_or_default());
            assert_eq!(said, InputRemark::new("intake-json-decimal").with("value", value), "{why}");
        }
    }
}
