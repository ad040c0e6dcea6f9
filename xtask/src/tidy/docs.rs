//! The docs: commands in them exist, and so do the files that they link to.

use anyhow::Context;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use serde_json::Value;

use super::{Finding, Tree};
use crate::arguments::DESCRIPTIONS;

const CARGO_VERBS: [&str; 26] = [
    "add",
    "bench",
    "build",
    "check",
    "clean",
    "clippy",
    "doc",
    "fetch",
    "fix",
    "fmt",
    "generate-lockfile",
    "init",
    "install",
    "metadata",
    "new",
    "package",
    "publish",
    "remove",
    "run",
    "rustc",
    "search",
    "test",
    "tree",
    "uninstall",
    "update",
    "xtask",
];
const TRUNK_VERBS: [&str; 6] = ["build", "clean", "config", "serve", "tools", "watch"];
const NPM_VERBS: [&str; 9] = [
    "ci", "create", "exec", "init", "install", "pack", "publish", "run", "test",
];
/// Languages of code blocks that hold commands.
const SHELLS: [&str; 6] = ["", "sh", "bash", "shell", "console", "shell-session"];

pub(super) fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let scripts = npm_scripts(tree)?;
    let mut findings = Vec::new();
    for (path, text) in tree.texts_in("", ".md") {
        findings.extend(check_file(path, text, tree, &scripts));
    }
    Ok(findings)
}

/// The names that `npm run` knows, of all packages together.
fn npm_scripts(tree: &Tree) -> anyhow::Result<Vec<String>> {
    let mut names = Vec::new();
    for (path, text) in tree.texts_in("", "package.json") {
        let manifest: Value = serde_json::from_str(text).with_context(|| path.to_owned())?;
        if let Some(scripts) = manifest["scripts"].as_object() {
            names.extend(scripts.keys().cloned());
        }
    }
    Ok(names)
}

fn check_file(path: &str, text: &str, tree: &Tree, scripts: &[String]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut in_shell_block = false;
    for (event, range) in Parser::new_ext(text, Options::all()).into_offset_iter() {
        let line = text[..range.start].matches('\n').count() + 1;
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                in_shell_block = match kind {
                    CodeBlockKind::Fenced(language) => SHELLS.contains(&language.trim()),
                    CodeBlockKind::Indented => true,
                };
            }
            Event::End(TagEnd::CodeBlock) => in_shell_block = false,
            Event::Text(code) if in_shell_block => {
                for (offset, command) in (0..).zip(code.lines()) {
                    let message = check_command(command, scripts);
                    findings
                        .extend(message.map(|message| Finding::at(path, line + offset, message)));
                }
            }
            Event::Code(code) => {
                let message = check_command(&code, scripts);
                findings.extend(message.map(|message| Finding::at(path, line, message)));
            }
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                if let Some(target) = relative_target(path, &dest_url)
                    && !tree.has(&target)
                {
                    findings.push(Finding::at(
                        path,
                        line,
                        format!("links to {target}, which is not there"),
                    ));
                }
            }
            _ => {}
        }
    }
    findings
}

/// What is wrong with a line of shell: only programs known here are looked at.
fn check_command(line: &str, scripts: &[String]) -> Option<String> {
    let line = line.trim().trim_start_matches("$ ");
    for command in line.split("&&").flat_map(|part| part.split(['|', ';'])) {
        let mut words = command
            .split_whitespace()
            .take_while(|word| !word.starts_with('#'))
            // Environment variables before the program.
            .skip_while(|word| word.contains('=') && !word.starts_with('-'));
        let Some(program) = words.next() else {
            continue;
        };
        let words: Vec<&str> = words.collect();
        let wrong = match program {
            "cargo" => cargo(&words),
            "trunk" => verb(program, &TRUNK_VERBS, &words),
            "npm" => npm(&words, scripts),
            _ => None,
        };
        if wrong.is_some() {
            return wrong;
        }
    }
    None
}

fn cargo(words: &[&str]) -> Option<String> {
    let words = match words.first() {
        Some(toolchain) if toolchain.starts_with('+') => &words[1..],
        _ => words,
    };
    if words.first() == Some(&"xtask") {
        return xtask(&words[1..]);
    }
    verb("cargo", &CARGO_VERBS, words)
}

fn verb(program: &str, known: &[&str], words: &[&str]) -> Option<String> {
    match words.first() {
        // The program alone, or with options: nothing to know.
        None => None,
        Some(word) if word.starts_with('-') || is_placeholder(word) => None,
        Some(word) if known.contains(word) => None,
        Some(word) => Some(format!("`{program} {word}` is no command")),
    }
}

/// `COMMAND`, `<name>` and `…` stand for something.
fn is_placeholder(word: &str) -> bool {
    word.starts_with(['<', '[', '…'])
        || word
            .chars()
            .all(|character| character.is_ascii_uppercase() || character == '.')
}

fn xtask(words: &[&str]) -> Option<String> {
    let name = words.first().filter(|word| !is_placeholder(word))?;
    if name.starts_with('-') {
        return None;
    }
    let Some(description) = DESCRIPTIONS
        .iter()
        .find(|description| description.name == *name)
    else {
        return Some(format!("`cargo xtask {name}` is no command"));
    };
    words[1..]
        .iter()
        .map(|word| word.trim_matches(['[', ']', '…']))
        .filter(|word| word.starts_with("--"))
        .map(|word| word.split_once('=').map_or(word, |(flag, _)| flag))
        .find(|word| !description.flags.iter().any(|(flag, _)| flag == word))
        .map(|flag| format!("`cargo xtask {name}` has no {flag}"))
}

fn npm(words: &[&str], scripts: &[String]) -> Option<String> {
    let mut words = words;
    // Options before the verb; one of them takes a value.
    while let [option, rest @ ..] = words
        && option.starts_with('-')
    {
        let values = usize::from(*option == "--prefix");
        words = rest.get(values..).unwrap_or_default();
    }
    if let ["run", script, ..] = words {
        let is_known = is_placeholder(script) || scripts.iter().any(|name| name == script);
        return (!is_known).then(|| format!("`npm run {script}` is no script of any package.json"));
    }
    verb("npm", &NPM_VERBS, words)
}

/// The path from the top that a link names; `None` for addresses and for places in the same file.
fn relative_target(from: &str, link: &str) -> Option<String> {
    let link = link.split(['#', '?']).next().unwrap_or_default();
    let has_scheme = link.split_once(':').is_some_and(|(scheme, _)| {
        scheme
            .chars()
            .all(|character| character.is_ascii_alphanumeric())
    });
    if link.is_empty() || has_scheme || link.starts_with("//") {
        return None;
    }
    let link = link.replace("%20", " ");
    let mut parts: Vec<&str> = match (link.strip_prefix('/'), from.rsplit_once('/')) {
        (Some(_), _) | (None, None) => Vec::new(),
        (None, Some((directory, _))) => directory.split('/').collect(),
    };
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                if parts.pop().is_none() {
                    return Some(link.clone());
                }
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(markdown: &str) -> Vec<String> {
        let tree = Tree::of(&[
            ("README.md", ""),
            ("docs/guide/start.md", ""),
            ("style/tokens.css", ""),
        ]);
        let scripts = ["screenshots".to_owned()];
        let findings = check_file("docs/notes.md", markdown, &tree, &scripts);
        findings.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn commands_that_exist() {
        let markdown = "Run `cargo xtask serve --port 9000`, `cargo xtask COMMAND` or `cargo xtask`.\n\n\
            ```sh\n$ cargo xtask test --suite=e2e # all of it\nRUST_LOG=info cargo +nightly doc && trunk serve\n\
            npm run screenshots\nnpm --prefix e2e ci\nls | wc\n```\n\n\
            ```rust\ncargo xtask launch\n```\n";
        assert_eq!(check(markdown), [""; 0]);
    }

    #[test]
    fn commands_that_do_not() {
        for command in [
            "cargo xtask launch",
            "cargo xtask serve --fast",
            "cargo xtask tidy && cargo xtask launch",
            "cargo biuld",
            "trunk ship",
            "npm run other",
            "npm instal",
            "A=b cargo xtask test --all",
        ] {
            assert_eq!(check(&format!("See `{command}`.")).len(), 1, "{command}");
            assert_eq!(
                check(&format!("```sh\n{command}\n```")).len(),
                1,
                "{command}"
            );
        }
    }

    #[test]
    fn a_finding_has_its_line() {
        let markdown = "# Title\n\n```console\n$ cargo xtask tidy\n$ cargo xtask launch\n```\n";
        assert_eq!(
            check(markdown),
            ["docs/notes.md:5: `cargo xtask launch` is no command"]
        );
    }

    #[test]
    fn links_that_lead_somewhere() {
        let markdown = "[a](../README.md#start) [b](guide/start.md) [c](guide) [d](/style/tokens.css) \
            [e](https://example.com/x) [f](#here) [g](mailto:a@example.com)";
        assert_eq!(check(markdown), [""; 0]);
    }

    #[test]
    fn links_that_lead_nowhere() {
        for link in [
            "README.md",
            "../guide/start.md",
            "../../README.md",
            "guide/other.md#x",
            "/docs/none.png",
        ] {
            assert_eq!(check(&format!("[text]({link})")).len(), 1, "{link}");
            assert_eq!(check(&format!("![text]({link})")).len(), 1, "{link}");
        }
    }
}
