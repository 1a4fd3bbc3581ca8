//! Knows the functions that templates may call; knows no template.

use super::anchors::{KEY_FUNCTION, key_of};
use crate::lang::Language;
use crate::words::{Format, PluralCategory as Plural};
use chrono::NaiveDate;
use std::sync::Arc;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

/// Registers the functions of a language: `cite`, `plural`, `number`, `percent`, `date`, `list`.
///
/// Each call makes its formats anew, because those of ICU do not cross threads and Tera's functions must.
pub(super) fn register(tera: &mut Tera, language: &Arc<Language>) {
    let format = || {
        let language = language.clone();
        move || Format::new(&language)
    };
    let (of_plural, of_number, of_percent, of_date, of_list) =
        (format(), format(), format(), format(), format());
    tera.register_function("cite", cite);
    tera.register_function(KEY_FUNCTION, |args: Kwargs, _: &State| -> TeraResult<Value> {
        Ok(Value::safe_string(&key_of(args.must_get::<&Value>("of")?)))
    });
    tera.register_function("plural", move |args: Kwargs, _: &State| plural(&of_plural(), &args));
    tera.register_function("number", move |args: Kwargs, _: &State| number(&of_number(), &args));
    tera.register_function("percent", move |args: Kwargs, _: &State| -> TeraResult<String> {
        Ok(of_percent().percent(args.must_get("value")?))
    });
    tera.register_function("date", move |args: Kwargs, _: &State| date(&of_date(), &args));
    tera.register_function("list", move |args: Kwargs, _: &State| -> TeraResult<String> {
        Ok(of_list().list(&args.must_get::<Vec<String>>("items")?))
    });
}

/// Marks that lead to the register. The only function whose result is markup, hence the strict look at the ids.
fn cite(args: Kwargs, _: &State) -> TeraResult<Value> {
    let ids: Vec<String> = args.must_get("ids")?;
    if let Some(id) = ids.iter().find(|id| !is_id(id)) {
        return Err(Error::message(format!(
            "`{id}` cannot be the id of a source: use letters, digits and - . _"
        )));
    }
    let marks: Vec<String> = ids.iter().map(|id| format!("[](source:{id})")).collect();
    Ok(Value::safe_string(&marks.join(" ")))
}

fn is_id(id: &str) -> bool {
    !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_'))
}

fn plural(format: &Format, args: &Kwargs) -> TeraResult<String> {
    let count: usize = args.must_get("n")?;
    let category = match format.plural(count) {
        Plural::Zero => "zero",
        Plural::One => "one",
        Plural::Two => "two",
        Plural::Few => "few",
        Plural::Many => "many",
        Plural::Other => "other",
    };
    let words: String = match args.get(category)? {
        Some(words) => words,
        None => args.must_get("other")?,
    };
    Ok(words.replace("{n}", &format.in_words(count)))
}

fn number(format: &Format, args: &Kwargs) -> TeraResult<String> {
    let decimals: usize = args.get("decimals")?.unwrap_or(0);
    Ok(format.number(args.must_get("value")?, decimals.min(9)))
}

fn date(format: &Format, args: &Kwargs) -> TeraResult<String> {
    let value: String = args.must_get("value")?;
    let day: NaiveDate =
        value.parse().map_err(|_| Error::message(format!("`{value}` is no date: write it as 2026-11-22")))?;
    Ok(format.date(day))
}
