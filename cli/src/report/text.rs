//! For people: the line in question, with a mark under the place.

mod excerpt;

use annotate_snippets::{
    AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str,
};
use article_viewer_model::Severity;

use super::{Checked, UNREADABLE};
use crate::output::DASH;
use article_viewer_examine::{Examined, Finding, Lines};
use excerpt::excerpt;

/// The findings of all files, with colours, and a line that counts them.
pub(crate) fn text(checked: &[Checked<'_>]) -> String {
    let renderer = Renderer::styled();
    let mut written = String::new();
    for Checked { file, outcome } in checked {
        let groups = match outcome {
            Ok(examined) => {
                let name = if file.as_os_str() == DASH {
                    "<standard input>".to_owned()
                } else {
                    file.display().to_string()
                };
                groups(&name, examined)
            }
            Err(failure) => {
                let title = Level::ERROR
                    .primary_title(one_line(&failure.message))
                    .id(UNREADABLE);
                vec![with_hint(Group::with_title(title), failure.hint.as_deref())]
            }
        };
        for group in groups {
            written.push_str(&renderer.render(&[group]));
            written.push_str("\n\n");
        }
    }
    written.push_str(&summary(checked));
    written.push('\n');
    written
}

fn groups<'a>(name: &str, examined: &'a Examined) -> Vec<Group<'a>> {
    let lines = Lines::new(&examined.text);
    let findings = examined.findings.iter();
    findings
        .map(|finding| group(name, &examined.text, &lines, finding))
        .collect()
}

fn group<'a>(name: &str, text: &'a str, lines: &Lines<'_>, finding: &'a Finding) -> Group<'a> {
    let position = lines.position(finding.place.start);
    let level = match finding.severity {
        Severity::Information => Level::INFO.with_name(finding.severity.as_str()),
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    };
    let excerpt = excerpt(text, lines.bytes(position.line), &finding.place);
    let label = (!finding.path.is_empty()).then(|| one_line(&finding.path));
    let snippet = Snippet::source(excerpt.text)
        .line_start(position.line)
        .annotation(AnnotationKind::Primary.span(excerpt.mark).label(label));
    let title = level
        .primary_title(one_line(&finding.message))
        .id(finding.code);
    let path = name.to_owned();
    let group = if excerpt.is_cut {
        // What is shown from its middle cannot be counted from its start.
        let origin = Origin::path(path)
            .line(position.line)
            .char_column(position.column);
        title.element(origin).element(snippet)
    } else {
        title.element(snippet.path(path))
    };
    with_hint(group, finding.hint.as_deref())
}

fn with_hint<'a>(group: Group<'a>, hint: Option<&'a str>) -> Group<'a> {
    match hint {
        Some(hint) => group.element(Level::HELP.message(one_line(hint))),
        None => group,
    }
}

/// A text of which parts come from a document: nothing in it moves the terminal's cursor.
fn one_line(text: &str) -> String {
    normalize_untrusted_str(text).replace('\n', "␊")
}

/// How many findings of each severity there are.
fn summary(checked: &[Checked<'_>]) -> String {
    let count = |severity| {
        let examined = checked.iter().filter_map(|it| it.outcome.as_ref().ok());
        let findings = examined.flat_map(|examined| &examined.findings);
        findings.filter(|it| it.severity == severity).count()
    };
    let unreadable = checked.iter().filter(|it| it.outcome.is_err()).count();
    let counts: Vec<String> = [
        (unreadable, "unreadable", "unreadable"),
        (count(Severity::Error), "error", "errors"),
        (count(Severity::Warning), "warning", "warnings"),
        (count(Severity::Information), "information", "information"),
    ]
    .into_iter()
    .filter(|(number, ..)| *number > 0)
    .map(|(number, one, many)| counted(number, one, many))
    .collect();
    let found = if counts.is_empty() {
        "nothing found".to_owned()
    } else {
        counts.join(", ")
    };
    format!("{}: {found}", counted(checked.len(), "file", "files"))
}

fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
