//! Knows how an office program shows numbers as their labels do; knows no chart.

/// The most decimals that all labels may share.
const MOST_DECIMALS: usize = 2;
/// How far a label may lie from its number, in units of its last digit.
const ROUNDING: f64 = 0.5 + 1e-6;

/// What shows numbers as they stand in labels.
#[derive(Debug, PartialEq)]
pub(super) struct NumberFormat {
    /// The format, as office programs write it.
    pub code: String,
    /// How many decimals every label has; nothing where each has those of its number.
    decimals: Option<usize>,
}

impl NumberFormat {
    /// The format for these numbers and their labels. Nothing where none is right, as where numbers are counted in another
    /// unit than their labels, or written in digits that office programs do not write.
    pub fn of(labels: &[(f64, &str)]) -> Option<NumberFormat> {
        let (before, after) = around(labels.first()?.1)?;
        let is_common = |label: &str| around(label) == Some((before, after));
        if !labels.iter().all(|(_, label)| is_common(label)) || [before, after].concat().contains('"') {
            return None;
        }
        let rounds =
            |decimals: usize| labels.iter().all(|(number, label)| is_rounded(*number, label, decimals));
        let decimals = (0..=MOST_DECIMALS).find(|decimals| rounds(*decimals));
        let is_exact = || labels.iter().all(|(number, label)| digits(&number.to_string()) == digits(label));
        let number = match decimals {
            Some(0) => "#,##0".to_owned(),
            Some(decimals) => format!("#,##0.{}", "0".repeat(decimals)),
            None if is_exact() => "General".to_owned(),
            None => return None,
        };
        let quoted = |words: &str| if words.is_empty() { String::new() } else { format!("\"{words}\"") };
        Some(NumberFormat { code: format!("{}{number}{}", quoted(before), quoted(after)), decimals })
    }

    /// The number as its label has it.
    pub fn number(&self, number: f64, label: &str) -> f64 {
        match (self.decimals, digits(label)) {
            (Some(decimals), Some(digits)) => digits / power(decimals),
            _ => number,
        }
    }
}

/// Whether a label is the number rounded to so many decimals.
fn is_rounded(number: f64, label: &str, decimals: usize) -> bool {
    let count = label.chars().filter(char::is_ascii_digit).count();
    let near = |digits: f64| (number * power(decimals) - digits).abs() <= ROUNDING;
    count > decimals && digits(label).is_some_and(near)
}

fn power(decimals: usize) -> f64 {
    10_f64.powi(i32::try_from(decimals).unwrap_or_default())
}

/// What a label has before and behind its number.
fn around(label: &str) -> Option<(&str, &str)> {
    let first = label.find(char::is_numeric)?;
    let (last, digit) = label.char_indices().rfind(|(_, c)| c.is_numeric())?;
    Some((label.get(..first)?, label.get(last + digit.len_utf8()..)?))
}

/// The digits of a number without what stands between them, as one whole number.
fn digits(number: &str) -> Option<f64> {
    let digits: String = number.chars().filter(|c| c.is_numeric()).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_their_labels_are() {
        for (labels, code) in [
            (&[(43.0, "43%"), (8.0, "8%")][..], Some("#,##0\"%\"")),
            (&[(43.0, "43 %"), (12.5, "12,5 %")], Some("General\" %\"")),
            (&[(1_234.4, "1,234"), (8.0, "8")], Some("#,##0")),
            (&[(0.25, "0.2"), (12.0, "12.0")], Some("#,##0.0")),
            (&[(1_200.0, "USD 1 200"), (3.0, "USD 3")], Some("\"USD \"#,##0")),
            (&[(43.0, "٤٣"), (8.0, "٨")], None),
            (&[(43.0, "43%"), (8.0, "8")], None),
            (&[(43.0, "43\""), (8.0, "8\"")], None),
            (&[(12_500_000.0, "12.5")], None),
            (&[(12.0, "10.0")], None),
            (&[(12.0, "twelve")], None),
            (&[], None),
        ] {
            let format = NumberFormat::of(labels);
            assert_eq!(format.map(|format| format.code).as_deref(), code, "{labels:?}");
        }
    }

    #[test]
    fn a_rounded_label_has_the_last_word() {
        let format = NumberFormat::of(&[(0.25, "0.2"), (12.0, "12.0")]).unwrap();
        assert_eq!((format.number(0.25, "0.2"), format.number(0.0, "")), (0.2, 0.0));
        let format = NumberFormat::of(&[(12.5, "12,5"), (7.0, "7")]).unwrap();
        assert_eq!(format.number(12.5, "12,5"), 12.5);
    }
}
