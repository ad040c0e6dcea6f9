//! The arrows between the modules of `src/`:
//! embed → components → {state, i18n, ports} → model.
//!
//! Paths are read from the tokens of a file, not from its syntax tree: so those inside `html!` and
//! other macros count like any other.

use std::str::FromStr;

use proc_macro2::{Delimiter, Ident, Spacing, TokenStream, TokenTree};

use super::{Finding, Tree};

/// Each room of `src/`, and the rooms it may use beside itself. `model` is the package of that name,
/// which all may use.
const ROOMS: [(&str, &[&str]); 6] = [
    ("embed", &["components", "i18n", "ports", "state"]),
    ("prerender", &["components", "i18n", "ports", "state"]),
    ("components", &["i18n", "ports", "state"]),
    ("i18n", &[]),
    ("ports", &[]),
    ("state", &[]),
];

pub(super) fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let names = reexports(tree.text("src/lib.rs").unwrap_or_default());
    let mut findings = Vec::new();
    for (path, text) in tree.texts_in("src/", ".rs") {
        findings.extend(check_file(path, text, &names));
    }
    Ok(findings)
}

/// The names that `lib.rs` re-exports, each with the room it comes from: `crate::Theme` is an arrow to
/// `components` like `crate::components::Theme`.
fn reexports(lib: &str) -> Vec<(String, String)> {
    let Ok(file) = syn::parse_file(lib) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for item in file.items {
        let syn::Item::Use(item) = item else { continue };
        let mut tree = item.tree;
        // `crate::` or `self::` before the room changes nothing.
        while let syn::UseTree::Path(path) = &tree {
            if path.ident != "crate" && path.ident != "self" {
                break;
            }
            tree = (*path.tree).clone();
        }
        if let syn::UseTree::Path(path) = tree {
            let room = path.ident.to_string();
            names(&path.tree, &mut |name| found.push((name, room.clone())));
        }
    }
    found
}

fn names(tree: &syn::UseTree, found: &mut impl FnMut(String)) {
    match tree {
        syn::UseTree::Path(path) => names(&path.tree, found),
        syn::UseTree::Name(name) => found(name.ident.to_string()),
        syn::UseTree::Rename(rename) => found(rename.rename.to_string()),
        syn::UseTree::Glob(_) => {}
        syn::UseTree::Group(group) => group.items.iter().for_each(|item| names(item, found)),
    }
}

fn check_file(path: &str, text: &str, reexports: &[(String, String)]) -> Vec<Finding> {
    let module = module_of(path);
    let Some(room) = module.first() else {
        // lib.rs puts the rooms together.
        return Vec::new();
    };
    let Some((_, may_use)) = ROOMS.iter().find(|(name, _)| name == room) else {
        let message =
            format!("src/{room} is no room of the design: give it one in xtask/src/tidy/arrows.rs");
        return vec![Finding::of(path, message)];
    };
    let tokens = match TokenStream::from_str(text) {
        Ok(tokens) => tokens,
        Err(error) => return vec![Finding::of(path, format!("could not be read: {error}"))],
    };
    let mut used = Vec::new();
    paths_in(tokens, &module, &mut used);

    let mut findings = Vec::new();
    for (name, line) in used {
        let target = match reexports.iter().find(|(reexport, _)| *reexport == name) {
            Some((_, room)) => room.clone(),
            None => name.clone(),
        };
        let is_room = ROOMS.iter().any(|(other, _)| *other == target);
        if is_room && target != *room && !may_use.contains(&target.as_str()) {
            let through = if target == name {
                String::new()
            } else {
                format!(" (by crate::{name})")
            };
            let message = format!("{room} may not use {target}{through}");
            findings.push(Finding::at(path, line, message));
        }
    }
    findings
}

/// The module a file holds: `src/components/rail.rs` is `[components, rail]`.
fn module_of(path: &str) -> Vec<String> {
    let path = path.strip_prefix("src/").unwrap_or(path);
    let path = path.strip_suffix(".rs").unwrap_or(path);
    let mut module: Vec<String> = path.split('/').map(str::to_owned).collect();
    if matches!(
        module.last().map(String::as_str),
        Some("mod" | "lib" | "main")
    ) {
        module.pop();
    }
    module
}

/// Finds every path that starts at the crate, or climbs to it by `super`, and gives the first name
/// after the crate with its line.
fn paths_in(tokens: TokenStream, module: &[String], found: &mut Vec<(String, usize)>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut position = 0;
    while position < tokens.len() {
        match &tokens[position] {
            TokenTree::Ident(ident) if ident == "mod" => {
                // An inline module is one level deeper for `super`.
                if let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(body))) =
                    (tokens.get(position + 1), tokens.get(position + 2))
                    && body.delimiter() == Delimiter::Brace
                {
                    let mut inner = module.to_vec();
                    inner.push(name.to_string());
                    paths_in(body.stream(), &inner, found);
                    position += 3;
                    continue;
                }
                position += 1;
            }
            TokenTree::Ident(ident) if starts_path(&tokens, position) && is_anchor(ident) => {
                // `pub(crate)` and `pub(in super)` have no `::` after them and are passed over.
                let mut base = if ident == "crate" {
                    Vec::new()
                } else {
                    module.to_vec()
                };
                if ident == "super" {
                    base.pop();
                }
                position += 1;
                while let Some(next) = after_colons(&tokens, position) {
                    match tokens.get(next) {
                        Some(TokenTree::Ident(ident)) if ident == "super" => {
                            base.pop();
                            position = next + 1;
                        }
                        _ => break,
                    }
                }
                if let Some(next) = after_colons(&tokens, position) {
                    names_after(&tokens[next..], &base, found);
                    // A group's inside was looked at; there are no paths from the crate in it.
                    position = next + 1;
                }
            }
            TokenTree::Group(group) => {
                paths_in(group.stream(), module, found);
                position += 1;
            }
            _ => position += 1,
        }
    }
}

fn is_anchor(ident: &Ident) -> bool {
    ident == "crate" || ident == "super" || ident == "self"
}

/// Whether the name at this place is not itself behind `::`.
fn starts_path(tokens: &[TokenTree], position: usize) -> bool {
    !matches!(
        position.checked_sub(1).and_then(|before| tokens.get(before)),
        Some(TokenTree::Punct(punct)) if punct.as_char() == ':' && position >= 2
            && matches!(&tokens[position - 2], TokenTree::Punct(first) if first.as_char() == ':' && first.spacing() == Spacing::Joint)
    )
}

/// The place after `::`, where there is one here.
fn after_colons(tokens: &[TokenTree], position: usize) -> Option<usize> {
    let is_colon = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
    (is_colon(tokens.get(position)) && is_colon(tokens.get(position + 1))).then_some(position + 2)
}

/// What stands after `base::`: a name, or a group of them.
fn names_after(tokens: &[TokenTree], base: &[String], found: &mut Vec<(String, usize)>) {
    match tokens.first() {
        Some(TokenTree::Ident(ident)) => {
            let name = base.first().cloned().unwrap_or_else(|| ident.to_string());
            found.push((name, ident.span().start().line));
        }
        Some(TokenTree::Group(group)) => {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
            for part in inner.split(is_comma) {
                names_after(part, base, found);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIB: &str =
        "pub mod components; pub use components::{Theme, options::Options as Settings};";

    fn check(path: &str, text: &str) -> Vec<String> {
        let names = reexports(LIB);
        let findings = check_file(path, text, &names);
        findings
            .into_iter()
            .map(|finding| finding.message)
            .collect()
    }

    #[test]
    fn along_the_arrows() {
        for (path, text) in [
            (
                "src/embed/mod.rs",
                "use crate::components::Viewer; use crate::{state::Dialog, Theme};",
            ),
            (
                "src/components/rail.rs",
                "use crate::{i18n::fill, ports}; use super::prose::write;",
            ),
            (
                "src/state/load.rs",
                "use crate::model::Article; use super::Dialog; pub(crate) fn f() {}",
            ),
            (
                "src/lib.rs",
                "pub mod embed; pub use crate::components::Theme;",
            ),
            (
                "src/state/mod.rs",
                "mod tests { use super::*; use super::super::state::Dialog; use super::Load; }",
            ),
            (
                "src/ports/dom.rs",
                "fn f(crates: Crate) -> web::components::X { other::crate_::embed() }",
            ),
        ] {
            assert_eq!(check(path, text), [""; 0], "{path}");
        }
    }

    #[test]
    fn against_the_arrows() {
        for (path, text, message) in [
            (
                "src/components/rail.rs",
                "use crate::embed::Element;",
                "components may not use embed",
            ),
            (
                "src/state/load.rs",
                "use crate::ports::Failure;",
                "state may not use ports",
            ),
            (
                "src/i18n/age.rs",
                "fn f() { crate::state::now() }",
                "i18n may not use state",
            ),
            (
                "src/ports/dom.rs",
                "use super::super::components::Rail;",
                "ports may not use components",
            ),
            (
                "src/ports/mod.rs",
                "use super::i18n;",
                "ports may not use i18n",
            ),
            (
                "src/state/mod.rs",
                "mod tests { use super::super::ports::X; }",
                "state may not use ports",
            ),
            (
                "src/state/mod.rs",
                "fn f() -> crate::Theme { x }",
                "state may not use components (by crate::Theme)",
            ),
            (
                "src/state/mod.rs",
                "use crate::Settings;",
                "state may not use components (by crate::Settings)",
            ),
        ] {
            assert_eq!(check(path, text), [message], "{path}: {text}");
        }
    }

    #[test]
    fn groups_are_taken_apart() {
        let text = "use crate::{model::Article, ports::{Sink, World}, embed::{self}};";
        assert_eq!(
            check("src/state/mod.rs", text),
            ["state may not use ports", "state may not use embed"]
        );
    }

    #[test]
    fn paths_inside_macros_count() {
        let text = "fn f() -> Html { html! { <div><crate::embed::Mark /></div> } }";
        assert_eq!(
            check("src/components/rail.rs", text),
            ["components may not use embed"]
        );
    }

    #[test]
    fn a_finding_has_its_line() {
        let findings = check_file("src/state/mod.rs", "\n\nuse crate::ports::World;\n", &[]);
        assert_eq!(findings[0].line, Some(3));
    }

    #[test]
    fn a_new_room_needs_its_place() {
        assert_eq!(check("src/helpers/mod.rs", "").len(), 1);
    }
}
