//! What there is to say about a document, with places as a browser counts them.

use article_viewer_examine::{Finding, Lines, examine};
use serde::Serialize;

/// One finding.
#[derive(Serialize)]
struct Row<'a> {
    severity: &'a str,
    code: &'a str,
    path: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<&'a str>,
    line: usize,
    column: usize,
    start: usize,
    end: usize,
}

pub(crate) fn json(document: &str) -> String {
    let examined = examine(document.as_bytes().to_vec());
    let text = &examined.text;
    // A byte order mark is taken off before anything is counted.
    let before = document.encode_utf16().count() - text.encode_utf16().count();
    let lines = Lines::new(text);
    let mut units = Units {
        text,
        at: 0,
        count: before,
    };
    let row = |finding: &'_ Finding| {
        (
            units.count(finding.place.start),
            lines.position(finding.place.start),
        )
    };
    let places: Vec<_> = examined.findings.iter().map(row).collect();
    let rows = examined
        .findings
        .iter()
        .zip(places)
        .map(|(finding, (start, position))| Row {
            severity: finding.severity.as_str(),
            code: finding.code,
            path: &finding.path,
            message: &finding.message,
            hint: finding.hint.as_deref(),
            line: position.line,
            column: position.column,
            start,
            end: start + utf16(text.get(finding.place.clone()).unwrap_or_default()),
        });
    let rows: Vec<_> = rows.collect();
    serde_json::to_string(&rows).unwrap_or_default()
}

fn utf16(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Counts from place to place, since findings stand in the order of the text: from its start each time
/// would take as long as there are findings.
struct Units<'t> {
    text: &'t str,
    at: usize,
    count: usize,
}

impl Units<'_> {
    fn count(&mut self, place: usize) -> usize {
        self.count += utf16(self.text.get(self.at..place).unwrap_or_default());
        self.at = place;
        self.count
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::json;

    /// Checks a document. Each finding is the part of the text that it marks, and what it says.
    fn check(document: &str, expected: &[(&str, &str)]) {
        let found: Vec<Value> = serde_json::from_str(&json(document)).expect("JSON");
        let units: Vec<u16> = document.encode_utf16().collect();
        let found: Vec<(String, String)> = found
            .iter()
            .map(|row| {
                let place = |key: &str| row[key].as_u64().map_or(0, |it| it as usize);
                let marked = String::from_utf16_lossy(&units[place("start")..place("end")]);
                let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
                (
                    marked,
                    format!("{}:{} {}", row["line"], row["column"], text("code")),
                )
            })
            .collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(marked, says)| ((*marked).to_owned(), (*says).to_owned()))
            .collect();
        assert_eq!(found, expected, "{document}");
    }

    #[test]
    fn places_as_a_browser_counts_them() {
        check("{ \"headline\": \"Rain\" }", &[]);
        check(
            "{ \"headline\": \"🌧\", \"description\": 5,\n\"kicker\": 6 }",
            &[("5", "1:35 wrong-type"), ("6", "2:11 wrong-type")],
        );
        check(
            "\u{FEFF}{ \"headline\": \"Rain\", \"kicker\": 5 }",
            &[("", "1:1 byte-order-mark"), ("5", "1:33 wrong-type")],
        );
        check("{ \"headline\": ü }", &[("ü", "1:15 not-json")]);
    }
}
