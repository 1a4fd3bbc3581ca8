//! Knows how people are told what is wrong with an export, where the reader of JSON says it in the words of programs. Knows
//! no line and no column.

use super::InputRemark;

/// What a reader of JSON says, without the place: in words of people where it speaks of types, values and names; else, as
/// of what is no JSON at all, as it is.
pub(super) fn remark(why: &str) -> InputRemark {
    let named = quoted(why);
    let (first, others) = named.split_first().map_or(("", &[][..]), |(first, others)| (*first, others));
    let of_type = why.strip_prefix("invalid type: ").and_then(|rest| rest.split_once(", expected "));
    match of_type {
        Some((found, wanted)) => {
            InputRemark::new("intake-json-type").with("found", kind(found)).with("wanted", kind(wanted))
        }
        None if why.starts_with("unknown variant ") => {
            InputRemark::new("intake-json-value").with("value", first).with("known", others.join(", "))
        }
        None if why.starts_with("invalid value: ") => {
            InputRemark::new("intake-json-out").with("value", value(why))
        }
        None if why.starts_with("unknown field ") => {
            InputRemark::new("intake-json-unknown").with("name", first)
        }
        None if why.starts_with("missing field ") => {
            InputRemark::new("intake-json-missing").with("name", first)
        }
        None if why.starts_with("EOF ") => InputRemark::new("intake-json-cut"),
        None => InputRemark::new("intake-json").with("why", why),
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

/// What stands where it cannot: a number between grave accents, words between quotation marks.
fn value(why: &str) -> &str {
    let found = why.split_once(", expected ").map_or(why, |(found, _)| found);
    let marks = ['`', '"'];
    found.find(marks).map_or("", |start| found[start..].trim_matches(marks))
}

/// What stands between grave accents.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Answer;
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
        let amount = serde_json::from_str::<rust_decimal::Decimal>("\"12 shillings\"").unwrap_err();
        assert_eq!(value(&amount.to_string()), "12 shillings");
        assert_eq!(remark("key must be a string").key, "intake-json");
        assert_eq!(remark("EOF while parsing an object").key, "intake-json-cut");
    }
}
