//! Styles: colours stand only in `style/tokens.css`, everything else names a custom property; and no
//! length is in `rem`, which belongs to the page the viewer is a guest on.

use cssparser::{ParseError, Parser, ParserInput, Token};

use super::{Finding, Tree};

const TOKENS: &str = "style/tokens.css";

const COLOUR_FUNCTIONS: [&str; 11] = [
    "rgb",
    "rgba",
    "hsl",
    "hsla",
    "hwb",
    "lab",
    "lch",
    "oklab",
    "oklch",
    "color",
    "device-cmyk",
];

pub(super) fn check(tree: &Tree) -> anyhow::Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for (path, text) in tree.texts_in("style/", ".css") {
        findings.extend(check_file(path, text));
    }
    Ok(findings)
}

fn check_file(path: &str, css: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for statement in statements(css) {
        // Whether the value has begun: a property may have the name of a colour.
        let mut in_value = false;
        for (index, (token, line)) in statement.tokens.iter().enumerate() {
            if let Token::Dimension { unit, .. } = token
                && unit.eq_ignore_ascii_case("rem")
            {
                findings.push(Finding::at(
                    path,
                    *line,
                    "rem is the host page's: use em or a token",
                ));
            }
            if statement.is_prelude || path == TOKENS {
                continue;
            }
            let colour = match token {
                Token::Colon => {
                    in_value = true;
                    None
                }
                Token::Hash(value) | Token::IDHash(value) if is_hexadecimal_colour(value) => {
                    Some(format!("#{value}"))
                }
                Token::Function(name)
                    if is_colour_function(name) && !is_derived(&statement.tokens[index + 1..]) =>
                {
                    Some(format!("{name}()"))
                }
                Token::Ident(name) if in_value && is_named_colour(name) => Some(name.to_string()),
                _ => None,
            };
            if let Some(colour) = colour {
                let message = format!("{colour}: colours stand in {TOKENS}");
                findings.push(Finding::at(path, *line, message));
            }
        }
    }
    findings
}

fn is_hexadecimal_colour(value: &str) -> bool {
    matches!(value.len(), 3 | 4 | 6 | 8) && value.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn is_colour_function(name: &str) -> bool {
    COLOUR_FUNCTIONS
        .iter()
        .any(|function| name.eq_ignore_ascii_case(function))
}

/// `oklch(from var(--ink) …)` is made from a token.
fn is_derived(rest: &[(Token<'_>, usize)]) -> bool {
    let mut rest = rest.iter().map(|(token, _)| token);
    matches!(rest.next(), Some(Token::Ident(from)) if from.eq_ignore_ascii_case("from"))
        && matches!(rest.next(), Some(Token::Function(var)) if var.eq_ignore_ascii_case("var"))
}

fn is_named_colour(name: &str) -> bool {
    cssparser::color::parse_named_color(name).is_ok()
}

/// A run of tokens up to `{`, `}` or `;`, white space and comments left out, with their lines.
pub(super) struct Statement<'css> {
    /// Whether a block follows: then this is a selector or the head of an at-rule, not a declaration.
    pub(super) is_prelude: bool,
    pub(super) tokens: Vec<(Token<'css>, usize)>,
}

/// Takes a sheet apart, however deeply its rules are nested.
pub(super) fn statements(css: &str) -> Vec<Statement<'_>> {
    let mut input = ParserInput::new(css);
    let mut parser = Parser::new(&mut input);
    let mut found = Vec::new();
    let mut current = Vec::new();
    gather(&mut parser, true, &mut current, &mut found);
    end(&mut current, false, &mut found);
    found
}

fn end<'css>(
    current: &mut Vec<(Token<'css>, usize)>,
    is_prelude: bool,
    found: &mut Vec<Statement<'css>>,
) {
    if !current.is_empty() {
        found.push(Statement {
            is_prelude,
            tokens: std::mem::take(current),
        });
    }
}

/// `splits` says whether `{` and `;` end a statement here: not inside round or square brackets.
fn gather<'css>(
    parser: &mut Parser<'css, '_>,
    splits: bool,
    current: &mut Vec<(Token<'css>, usize)>,
    found: &mut Vec<Statement<'css>>,
) {
    loop {
        let line = parser.current_source_location().line as usize + 1;
        let Ok(token) = parser.next().cloned() else {
            return;
        };
        let opens = match token {
            Token::CurlyBracketBlock if splits => {
                end(current, true, found);
                nested(parser, true, current, found);
                end(current, false, found);
                continue;
            }
            Token::Semicolon if splits => {
                end(current, false, found);
                continue;
            }
            Token::Function(_)
            | Token::ParenthesisBlock
            | Token::SquareBracketBlock
            | Token::CurlyBracketBlock => true,
            _ => false,
        };
        current.push((token, line));
        if opens {
            nested(parser, false, current, found);
        }
    }
}

fn nested<'css>(
    parser: &mut Parser<'css, '_>,
    splits: bool,
    current: &mut Vec<(Token<'css>, usize)>,
    found: &mut Vec<Statement<'css>>,
) {
    // It cannot fail: `gather` takes everything.
    let _: Result<(), ParseError<'css, ()>> = parser.parse_nested_block(|inner| {
        gather(inner, splits, current, found);
        Ok(())
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(css: &str) -> Vec<String> {
        let findings = check_file("style/rail.css", css);
        findings.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn values_from_tokens() {
        let css = "#fade .red::before, a:hover { color: var(--ink); background: transparent; }\n\
            .rail { border-color: color-mix(in oklch, var(--ink) 20%, transparent); \
            outline: 1px solid CanvasText; --red: var(--x); \
            fill: oklch(from var(--ink) l c h / 50%); & #abc { gap: 1em; } }\n\
            @media (max-width: 40em) { .rail { gap: 1px } }";
        assert_eq!(check(css), [""; 0]);
    }

    #[test]
    fn raw_colours() {
        for value in [
            "#fff",
            "#12ab34",
            "rgb(0 0 0)",
            "hsl(20deg 10% 10%)",
            "oklch(20% 0 0)",
            "white",
            "var(--ink, #123)",
            "linear-gradient(red, var(--ink))",
            "oklch(from red l c h)",
        ] {
            let css = format!(".rail {{ color: var(--ink); }}\n.rail {{ background: {value} }}");
            let findings = check(&css);
            assert!(!findings.is_empty(), "{value}");
            assert!(
                findings[0].starts_with("style/rail.css:2: "),
                "{findings:?}"
            );
        }
    }

    #[test]
    fn nested_rules_count() {
        assert_eq!(
            check("@layer a { .x { &:hover { color: #000; } } }").len(),
            1
        );
    }

    #[test]
    fn rem_is_nobody_s() {
        assert_eq!(check(".x { margin: 1rem }").len(), 1);
        assert_eq!(
            check("@media (min-width: 40rem) { .x { gap: 1em } }").len(),
            1
        );
        assert_eq!(
            check_file(TOKENS, ":host { --gap: 2rem; --ink: #111; }").len(),
            1
        );
        assert_eq!(check("/* 1rem */ .x { gap: 1em }"), [""; 0]);
    }
}
