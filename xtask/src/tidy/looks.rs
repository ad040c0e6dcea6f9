//! Each component with looks has a style of its own, and a test that can tell whether it is there.
//!
//! A file of `src/components/` that puts nothing on the page says so, and why, in its first line:
//! `//! No looks: reason`.

use syn::visit::Visit;

use super::{Finding, Tree};

const EXEMPTION: &str = "//! No looks:";

/// Style files that belong to no component, and what they hold.
const SHARED_STYLES: [(&str, &str); 4] = [
    ("tokens", "the custom properties that all values come from"),
    ("base", "what the host element and the plain elements share"),
    ("print", "what changes on paper, over all components"),
    (
        "still",
        "what only a page has that was written without a browser",
    ),
];

pub(super) fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut with_looks = Vec::new();
    for (path, text) in tree.texts_in("src/components/", ".rs") {
        let name = path
            .trim_start_matches("src/components/")
            .trim_end_matches(".rs");
        if name == "mod" || name.ends_with("/mod") {
            continue;
        }
        if let Some(reason) = text.strip_prefix(EXEMPTION) {
            let reason = reason.lines().next().unwrap_or_default();
            if reason.trim().is_empty() {
                findings.push(Finding::at(path, 1, "an exemption needs its reason"));
            }
            continue;
        }
        with_looks.push(name);
        findings.extend(style(tree, path, name));
        findings.extend(test(tree, path, name));
    }
    for (path, _) in tree.texts_in("style/", ".css") {
        let name = path.trim_start_matches("style/").trim_end_matches(".css");
        let is_shared = SHARED_STYLES.iter().any(|(shared, _)| *shared == name);
        if !is_shared && !with_looks.contains(&name) {
            let message = format!("no component with looks in src/components/{name}.rs");
            findings.push(Finding::of(path, message));
        }
    }
    Ok(findings)
}

fn style(tree: &Tree, path: &str, name: &str) -> Option<Finding> {
    let style = format!("style/{name}.css");
    match tree.text(&style) {
        None => Some(Finding::of(
            path,
            format!("has no {style}; if it has no looks, its first line says `{EXEMPTION} reason`"),
        )),
        Some(css) if !has_declaration(css) => Some(Finding::of(&style, "declares nothing")),
        Some(_) => None,
    }
}

fn has_declaration(css: &str) -> bool {
    super::css::statements(css)
        .iter()
        .any(|statement| !statement.is_prelude && !statement.tokens.is_empty())
}

fn test(tree: &Tree, path: &str, name: &str) -> Option<Finding> {
    let file = format!("tests/browser/{name}.rs");
    let Some(text) = tree.text(&file) else {
        return Some(Finding::of(path, format!("has no {file}")));
    };
    let mut tests = BrowserTests(0);
    match syn::parse_file(text) {
        Ok(parsed) => tests.visit_file(&parsed),
        Err(error) => return Some(Finding::of(&file, format!("could not be read: {error}"))),
    }
    (tests.0 == 0).then(|| Finding::of(&file, "has no #[wasm_bindgen_test]"))
}

/// Counts the functions that the browser's test runner would run.
struct BrowserTests(usize);

impl Visit<'_> for BrowserTests {
    fn visit_item_fn(&mut self, function: &syn::ItemFn) {
        let has = |name: &str| {
            function.attrs.iter().any(|attribute| {
                let last = attribute.path().segments.last();
                last.is_some_and(|segment| segment.ident == name)
            })
        };
        if has("wasm_bindgen_test") && !has("ignore") && !function.block.stmts.is_empty() {
            self.0 += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COMPONENT: (&str, &str) = ("src/components/rail.rs", "//! The rail.");
    const STYLE: (&str, &str) = ("style/rail.css", ".rail { gap: 1em; }");
    const TEST: (&str, &str) = (
        "tests/browser/rail.rs",
        "#[wasm_bindgen_test]\nasync fn it_is_there() { check(); }",
    );

    fn check(files: &[(&str, &str)]) -> Vec<String> {
        let findings = super::check(&Tree::of(files)).expect("findings");
        findings.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn with_all_three_all_is_well() {
        assert_eq!(check(&[COMPONENT, STYLE, TEST]), [""; 0]);
    }

    #[test]
    fn a_style_or_test_that_is_missing() {
        assert_eq!(check(&[COMPONENT, TEST]).len(), 1);
        assert_eq!(
            check(&[COMPONENT, STYLE]),
            ["src/components/rail.rs: has no tests/browser/rail.rs"]
        );
    }

    #[test]
    fn empty_is_as_good_as_missing() {
        let comment = ("style/rail.css", "/* later */ .rail { }");
        assert_eq!(
            check(&[COMPONENT, comment, TEST]),
            ["style/rail.css: declares nothing"]
        );
        let unmarked = ("tests/browser/rail.rs", "fn it_is_there() { check(); }");
        assert_eq!(check(&[COMPONENT, STYLE, unmarked]).len(), 1);
        let hollow = (
            "tests/browser/rail.rs",
            "#[wasm_bindgen_test] fn it_is_there() {}",
        );
        assert_eq!(check(&[COMPONENT, STYLE, hollow]).len(), 1);
    }

    #[test]
    fn no_looks_needs_a_reason() {
        let exempt = (
            "src/components/writer.rs",
            "//! No looks: only passes text on.",
        );
        assert_eq!(check(&[exempt]), [""; 0]);
        let bare = ("src/components/writer.rs", "//! No looks:\n//! More.");
        assert_eq!(check(&[bare]).len(), 1);
    }

    #[test]
    fn a_style_without_a_component() {
        assert_eq!(check(&[STYLE]).len(), 1);
        assert_eq!(
            check(&[("style/tokens.css", ":host { --gap: 1em; }")]),
            [""; 0]
        );
        let exempt = ("src/components/rail.rs", "//! No looks: a list of names.");
        assert_eq!(check(&[exempt, STYLE]).len(), 1);
    }
}
