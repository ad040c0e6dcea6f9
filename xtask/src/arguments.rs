//! What can be typed after `cargo xtask`: one table, which the help text, the parser's messages and
//! `tidy`'s check of the documentation share.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::bail;
use lexopt::prelude::*;

use crate::failure::Usage;
use crate::test::Suite;

/// A subcommand, as the help text and the documentation know it.
pub(crate) struct Description {
    pub(crate) name: &'static str,
    /// Each flag with its value's name where it takes one.
    pub(crate) flags: &'static [(&'static str, &'static str)],
    what: &'static str,
}

/// All subcommands, in the order of the help text.
pub(crate) const DESCRIPTIONS: [Description; 10] = [
    Description {
        name: "serve",
        flags: &[("--port", "NUMBER"), ("--release", ""), ("--no-open", "")],
        what: "build the viewer page and serve it on 127.0.0.1, rebuilding on change",
    },
    Description {
        name: "test",
        flags: &[
            ("--suite", "native|browser|e2e|engines|bench"),
            ("--summary", "FILE"),
        ],
        what: "run every test, or the suites named",
    },
    Description {
        name: "tidy",
        flags: &[],
        what: "check what the compiler does not: arrows, styles, docs, licences, ceilings",
    },
    Description {
        name: "size",
        flags: &[],
        what: "build as shipped, print the sizes and hold them to ceilings.toml",
    },
    Description {
        name: "bench",
        flags: &[("--quick", ""), ("--only", "NAME")],
        what: "measure what is shipped beside its peers, and hold it to the bars",
    },
    Description {
        name: "dist",
        flags: &[],
        what: "build as shipped into dist/",
    },
    Description {
        name: "cli",
        flags: &[],
        what: "build the command `article-viewer` with the module in it, and run it with what follows",
    },
    Description {
        name: "screenshots",
        flags: &[("--only", "NAME")],
        what: "build as shipped and take the screenshots of docs/screenshots/",
    },
    Description {
        name: "setup",
        flags: &[],
        what: "only install what the other commands need",
    },
    Description {
        name: "help",
        flags: &[],
        what: "print this text",
    },
];

/// What was asked for.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    Serve(ServeOptions),
    Test(TestOptions),
    Tidy,
    Size,
    Bench(BenchOptions),
    Dist,
    /// What `article-viewer` is to be given; it is only built when empty.
    Cli(Vec<OsString>),
    /// The screenshots to take; all when empty.
    Screenshots(Vec<String>),
    Setup,
    Help,
}

/// How to serve.
#[derive(Debug, PartialEq)]
pub(crate) struct ServeOptions {
    /// The port asked for; without one, the first free port from 8080 on.
    pub(crate) port: Option<u16>,
    pub(crate) release: bool,
    pub(crate) open: bool,
}

/// What to measure.
#[derive(Debug, PartialEq, Default)]
pub(crate) struct BenchOptions {
    /// Few samples, and nothing written.
    pub(crate) quick: bool,
    /// The measures to run; all when empty.
    pub(crate) only: Vec<String>,
}

/// What to test.
#[derive(Debug, PartialEq, Default)]
pub(crate) struct TestOptions {
    /// The suites to run; all when empty.
    pub(crate) suites: Vec<Suite>,
    /// Where to write the summary lines once more.
    pub(crate) summary: Option<PathBuf>,
}

/// Reads the command line.
pub(crate) fn parse(mut parser: lexopt::Parser) -> anyhow::Result<Command> {
    let name = match parser.next().map_err(usage)? {
        None => return Ok(Command::Help),
        Some(Short('h') | Long("help")) => return Ok(Command::Help),
        Some(Value(name)) => name.string().map_err(usage)?,
        Some(other) => return Err(usage(other.unexpected())),
    };
    match name.as_str() {
        "serve" => {
            let mut options = ServeOptions {
                port: None,
                release: false,
                open: true,
            };
            while let Some(argument) = parser.next().map_err(usage)? {
                match argument {
                    Long("port") => {
                        let value = parser.value().map_err(usage)?;
                        options.port = Some(value.parse().map_err(usage)?);
                    }
                    Long("release") => options.release = true,
                    Long("no-open") => options.open = false,
                    other => return Err(usage(other.unexpected())),
                }
            }
            Ok(Command::Serve(options))
        }
        "test" => {
            let mut options = TestOptions::default();
            while let Some(argument) = parser.next().map_err(usage)? {
                match argument {
                    Long("suite") => {
                        let value = parser.value().map_err(usage)?;
                        let suite = value.parse().map_err(usage)?;
                        if !options.suites.contains(&suite) {
                            options.suites.push(suite);
                        }
                    }
                    Long("summary") => {
                        options.summary = Some(parser.value().map_err(usage)?.into());
                    }
                    other => return Err(usage(other.unexpected())),
                }
            }
            Ok(Command::Test(options))
        }
        "bench" => {
            let mut options = BenchOptions::default();
            while let Some(argument) = parser.next().map_err(usage)? {
                match argument {
                    Long("quick") => options.quick = true,
                    Long("only") => {
                        let value = parser.value().map_err(usage)?;
                        options.only.push(value.string().map_err(usage)?);
                    }
                    other => return Err(usage(other.unexpected())),
                }
            }
            Ok(Command::Bench(options))
        }
        "screenshots" => {
            let mut only = Vec::new();
            while let Some(argument) = parser.next().map_err(usage)? {
                match argument {
                    Long("only") => {
                        let value = parser.value().map_err(usage)?;
                        only.push(value.string().map_err(usage)?);
                    }
                    other => return Err(usage(other.unexpected())),
                }
            }
            Ok(Command::Screenshots(only))
        }
        "cli" => {
            // Everything that follows is the other command's.
            let given = parser.raw_args().map_err(usage)?.collect();
            Ok(Command::Cli(given))
        }
        "tidy" => without_arguments(parser, Command::Tidy),
        "size" => without_arguments(parser, Command::Size),
        "dist" => without_arguments(parser, Command::Dist),
        "setup" => without_arguments(parser, Command::Setup),
        "help" => without_arguments(parser, Command::Help),
        _ => bail!(Usage(format!(
            "there is no command '{name}'; `cargo xtask help` lists them"
        ))),
    }
}

fn without_arguments(mut parser: lexopt::Parser, command: Command) -> anyhow::Result<Command> {
    match parser.next().map_err(usage)? {
        None => Ok(command),
        Some(other) => Err(usage(other.unexpected())),
    }
}

fn usage(error: lexopt::Error) -> anyhow::Error {
    Usage(format!("{error}; `cargo xtask help` lists what there is")).into()
}

/// The help text.
pub(crate) fn help() -> String {
    let mut text = String::from("Usage: cargo xtask COMMAND\n\n");
    for description in &DESCRIPTIONS {
        text.push_str(&format!(
            "  {:<12} {}\n",
            description.name, description.what
        ));
        for (flag, value) in description.flags {
            let line = format!("{:15}{flag} {value}", "");
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }
    text.push_str(
        "\nTools are kept in $ARTICLE_VIEWER_TOOLS, else in the user's cache directory, and found\n\
         again by the next clone. Exit status: 1 something failed, 2 wrong arguments, 3 something\n\
         has to be installed by hand.\n",
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(arguments: &[&str]) -> anyhow::Result<Command> {
        parse(lexopt::Parser::from_args(arguments))
    }

    #[test]
    fn options_of_serve() {
        let expected = ServeOptions {
            port: Some(9000),
            release: true,
            open: false,
        };
        let command = parsed(&["serve", "--port", "9000", "--release", "--no-open"]);
        assert_eq!(command.ok(), Some(Command::Serve(expected)));
    }

    #[test]
    fn options_of_bench() {
        let expected = BenchOptions {
            quick: true,
            only: vec!["cold".to_owned(), "bytes".to_owned()],
        };
        let command = parsed(&["bench", "--quick", "--only", "cold", "--only=bytes"]);
        assert_eq!(command.ok(), Some(Command::Bench(expected)));
    }

    #[test]
    fn suites_are_named_once() {
        let command = parsed(&["test", "--suite", "e2e", "--suite=native", "--suite", "e2e"]);
        let Ok(Command::Test(options)) = command else {
            panic!("not the test command");
        };
        assert_eq!(options.suites, [Suite::EndToEnd, Suite::Native]);
    }

    #[test]
    fn every_choice_of_the_help_text_is_a_suite() {
        let test = DESCRIPTIONS.iter().find(|it| it.name == "test");
        let choices = test.and_then(|it| it.flags.iter().find(|(flag, _)| *flag == "--suite"));
        let (_, choices) = choices.expect("the flag --suite");
        for choice in choices.split('|') {
            assert!(
                parsed(&["test", "--suite", choice]).is_ok(),
                "no suite is called {choice}"
            );
        }
        assert!(choices.split('|').any(|choice| choice == "engines"));
    }

    #[test]
    fn wrong_arguments_have_their_own_status() {
        for arguments in [
            &["launch"][..],
            &["serve", "--port", "high"],
            &["serve", "--fast"],
            &["test", "--suite", "other"],
            &["tidy", "more"],
            &["--quiet"],
        ] {
            let error = parsed(arguments).expect_err("wrong arguments");
            assert_eq!(crate::failure::exit_status(&error), 2, "{arguments:?}");
        }
    }

    #[test]
    fn every_description_is_a_command_and_takes_its_flags() {
        for description in &DESCRIPTIONS {
            let mut arguments = vec![description.name];
            for (flag, value) in description.flags {
                arguments.push(flag);
                match *value {
                    "" => {}
                    "NUMBER" => arguments.push("8080"),
                    choices => arguments.extend(choices.split('|').next()),
                }
            }
            assert!(parsed(&arguments).is_ok(), "{arguments:?}");
        }
    }
}
