//! For programs: an array with an object for each finding.

use serde::Serialize;

use super::{Checked, UNREADABLE};
use crate::failure::Failure;
use article_viewer_examine::{Finding, Lines};

/// One finding. What a finding does not have is left out.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row<'a> {
    file: String,
    #[serde(flatten)]
    region: Option<Region>,
    severity: &'a str,
    code: &'a str,
    path: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<&'a str>,
}

/// A place, counted from 1 in characters. The end is behind the last character.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

/// The findings of all files.
pub(crate) fn json(checked: &[Checked<'_>]) -> Result<String, Failure> {
    let rows: Vec<Row<'_>> = checked.iter().flat_map(rows).collect();
    let json = serde_json::to_string_pretty(&rows).map_err(|error| Failure {
        message: format!("the findings could not be written as JSON: {error}"),
        hint: None,
    })?;
    Ok(json + "\n")
}

fn rows<'a>(checked: &'a Checked<'_>) -> Vec<Row<'a>> {
    let file = checked.file.display().to_string();
    match &checked.outcome {
        Ok(examined) => {
            let lines = Lines::new(&examined.text);
            let row = |finding: &'a Finding| {
                let start = lines.position(finding.place.start);
                let end = lines.position(finding.place.end);
                Row {
                    file: file.clone(),
                    region: Some(Region {
                        line: start.line,
                        column: start.column,
                        end_line: end.line,
                        end_column: end.column,
                    }),
                    severity: finding.severity.as_str(),
                    code: finding.code,
                    path: &finding.path,
                    message: &finding.message,
                    hint: finding.hint.as_deref(),
                }
            };
            examined.findings.iter().map(row).collect()
        }
        Err(failure) => vec![Row {
            file,
            region: None,
            severity: "error",
            code: UNREADABLE,
            path: "",
            message: &failure.message,
            hint: failure.hint.as_deref(),
        }],
    }
}
