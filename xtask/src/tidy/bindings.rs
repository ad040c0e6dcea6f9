//! `#[wasm_bindgen]`: exports stand only in `src/embed`, which is there only with the feature `embed`,
//! since the exports of a library land in the bundle of everyone who depends on it; and in `workbench`,
//! on which nothing depends. Imports stand only in `src/ports`, where the outside world is.

use proc_macro2::{TokenStream, TokenTree};
use syn::spanned::Spanned;
use syn::visit::{self, Visit};

use super::{Finding, Tree};

pub(super) fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    // Tests are in nobody's bundle.
    for (path, text) in tree.texts().filter(|(path, _)| {
        path.ends_with(".rs") && !path.starts_with("tests/") && !path.starts_with("xtask/")
    }) {
        findings.extend(check_file(path, text));
    }
    if let Some(lib) = tree.text("src/lib.rs") {
        findings.extend(check_gate("src/lib.rs", lib));
    }
    Ok(findings)
}

fn check_file(path: &str, text: &str) -> Vec<Finding> {
    let file = match syn::parse_file(text) {
        Ok(file) => file,
        Err(error) => return vec![Finding::of(path, format!("could not be read: {error}"))],
    };
    let mut bindings = Bindings {
        path,
        findings: Vec::new(),
    };
    bindings.visit_file(&file);
    bindings.findings
}

struct Bindings<'path> {
    path: &'path str,
    findings: Vec<Finding>,
}

impl Bindings<'_> {
    fn look_at(&mut self, attributes: &[syn::Attribute], is_import: bool) {
        let rooms: &[&str] = if is_import {
            &["src/ports/"]
        } else {
            &["src/embed/", "workbench/src/"]
        };
        if rooms.iter().any(|room| self.path.starts_with(room)) {
            return;
        }
        if let Some(attribute) = attributes.iter().find(|attribute| binds(attribute)) {
            let message = if is_import {
                "JavaScript is imported only in src/ports"
            } else {
                "JavaScript exports stand only in src/embed and workbench"
            };
            self.findings.push(Finding::at(
                self.path,
                attribute.span().start().line,
                message,
            ));
        }
    }
}

/// Whether the attribute is `wasm_bindgen`, also inside `cfg_attr`.
fn binds(attribute: &syn::Attribute) -> bool {
    match &attribute.meta {
        syn::Meta::List(list) if attribute.path().is_ident("cfg_attr") => {
            names_wasm_bindgen(list.tokens.clone())
        }
        _ => {
            let last = attribute.path().segments.last();
            last.is_some_and(|segment| segment.ident == "wasm_bindgen")
        }
    }
}

fn names_wasm_bindgen(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == "wasm_bindgen",
        TokenTree::Group(group) => names_wasm_bindgen(group.stream()),
        _ => false,
    })
}

impl<'ast> Visit<'ast> for Bindings<'_> {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.look_at(&item.attrs, false);
        visit::visit_item_fn(self, item);
    }

    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.look_at(&item.attrs, false);
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.look_at(&item.attrs, false);
    }

    fn visit_item_impl(&mut self, item: &'ast syn::ItemImpl) {
        self.look_at(&item.attrs, false);
        visit::visit_item_impl(self, item);
    }

    fn visit_item_foreign_mod(&mut self, item: &'ast syn::ItemForeignMod) {
        self.look_at(&item.attrs, true);
    }
}

/// `mod embed` in `lib.rs` stands behind its feature.
fn check_gate(path: &str, lib: &str) -> Option<Finding> {
    let file = syn::parse_file(lib).ok()?;
    let module = file.items.iter().find_map(|item| match item {
        syn::Item::Mod(module) if module.ident == "embed" => Some(module),
        _ => None,
    })?;
    let is_gated = module.attrs.iter().any(|attribute| match &attribute.meta {
        syn::Meta::List(list) if attribute.path().is_ident("cfg") => requires_embed(&list.tokens),
        _ => false,
    });
    (!is_gated).then(|| {
        let line = module.span().start().line;
        Finding::at(path, line, "embed needs #[cfg(feature = \"embed\")]")
    })
}

/// Whether a condition can hold only with the feature: it is the feature, or `all(…)` with it.
fn requires_embed(condition: &TokenStream) -> bool {
    let text = condition.to_string().replace(' ', "");
    let feature = "feature=\"embed\"";
    let inside = text
        .strip_prefix("all(")
        .and_then(|rest| rest.strip_suffix(')'));
    text == feature || inside.is_some_and(|list| list.split(',').any(|part| part == feature))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(path: &str, text: &str) -> usize {
        check_file(path, text).len()
    }

    #[test]
    fn exports_in_their_room() {
        let export = "#[wasm_bindgen(js_name = mount)] pub fn mount() {}";
        assert_eq!(messages("src/embed/mod.rs", export), 0);
        assert_eq!(messages("workbench/src/lib.rs", export), 0);
        assert_eq!(messages("src/components/mod.rs", export), 1);
        assert_eq!(messages("model/src/lib.rs", export), 1);
    }

    #[test]
    fn every_kind_of_export_counts() {
        for export in [
            "#[wasm_bindgen::prelude::wasm_bindgen] pub struct Viewer;",
            "#[wasm_bindgen] impl Viewer { pub fn x() {} }",
            "#[wasm_bindgen] pub enum Kind { A }",
            "#[cfg_attr(target_arch = \"wasm32\", wasm_bindgen(start))] fn start() {}",
            "mod inner { #[wasm_bindgen] fn f() {} }",
        ] {
            assert_eq!(messages("src/state/mod.rs", export), 1, "{export}");
        }
    }

    #[test]
    fn imports_in_their_room() {
        let import = "#[wasm_bindgen] extern \"C\" { fn alert(text: &str); }";
        assert_eq!(messages("src/ports/dom.rs", import), 0);
        assert_eq!(messages("src/embed/mod.rs", import), 1);
    }

    #[test]
    fn embed_stands_behind_its_feature() {
        let gated = "#[cfg(feature = \"embed\")] pub mod embed;";
        assert_eq!(check_gate("src/lib.rs", gated), None);
        let more = "#[cfg(all(target_arch = \"wasm32\", feature = \"embed\"))] pub mod embed;";
        assert_eq!(check_gate("src/lib.rs", more), None);
        for open in [
            "pub mod embed;",
            "#[cfg(target_arch = \"wasm32\")] pub mod embed;",
            "#[cfg(any(feature = \"embed\", test))] pub mod embed;",
        ] {
            assert!(check_gate("src/lib.rs", open).is_some(), "{open}");
        }
    }
}
