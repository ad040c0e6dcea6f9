//! For people: the line in question, with a mark under the place.

use std::ops::Range;

use annotate_snippets::{
    AnnotationKind, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str,
};
use article_viewer_model::Severity;

use super::{Checked, UNREADABLE};
use crate::examine::{Examined, Finding, Lines, boundary};
use crate::output::DASH;

/// How many bytes of a line are shown before and after the beginning of a place. A document may be
/// one line of megabytes, which nobody wants to see, and which takes long to lay out.
const AROUND: usize = 200;

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
                let title = Level::ERROR.primary_title(&failure.message).id(UNREADABLE);
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
    let origin = Origin::path(name.to_owned())
        .line(position.line)
        .char_column(position.column);
    let window = window(text, lines.bytes(position.line), finding.place.start);
    let shown = text.get(window.clone()).unwrap_or_default();
    // What goes over many lines is marked where it begins.
    let end = finding.place.end.min(window.end).max(finding.place.start);
    let mark = finding.place.start - window.start..end - window.start;
    let label = (!finding.path.is_empty()).then(|| normalize_untrusted_str(&finding.path));
    let snippet = Snippet::source(shown)
        .line_start(position.line)
        .annotation(AnnotationKind::Primary.span(mark).label(label));
    let group = level
        .primary_title(&finding.message)
        .id(finding.code)
        .element(origin)
        .element(snippet);
    with_hint(group, finding.hint.as_deref())
}

fn with_hint<'a>(group: Group<'a>, hint: Option<&'a str>) -> Group<'a> {
    match hint {
        Some(hint) => group.element(Level::HELP.message(normalize_untrusted_str(hint))),
        None => group,
    }
}

/// As much of a line as is shown around a place.
fn window(text: &str, line: Range<usize>, place: usize) -> Range<usize> {
    let start = boundary(text, place.saturating_sub(AROUND));
    let end = boundary(text, place + AROUND);
    // A place may be the end of a line, or of the text.
    start.max(line.start).min(place)..end.min(line.end).max(place)
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
