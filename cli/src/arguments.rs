//! What can be typed after `article-viewer`: the one definition, of which the parser, the help, the
//! completions and the manual are made.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;

use crate::output::DASH;
use crate::status;

/// News articles as JSON, for article-viewer.
#[derive(Debug, Parser)]
#[command(name = "article-viewer", version, after_help = status::TABLE)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The subcommands, in the order of the help. Each is one file in `commands/`.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(Check),
    Schema(Schema),
    New(New),
    Completions(Completions),
    Man(Man),
}

/// Say what is wrong in documents, with line and column.
///
/// Lines and columns are counted from 1. A column is a character (a Unicode code point): a tab is
/// one, and so is each letter, however many bytes it takes.
#[derive(Debug, Args)]
#[command(after_help = status::TABLE)]
pub(crate) struct Check {
    /// Documents to check; `-` is standard input.
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) files: Vec<PathBuf>,

    /// How the findings are written.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) format: Format,
}

/// How findings are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: the line in question, with a mark under the place.
    #[default]
    Text,
    /// For programs: an array with an object for each finding.
    Json,
    /// For code review and editors: SARIF 2.1.0.
    Sarif,
}

/// Print the JSON Schema of the format.
#[derive(Debug, Args)]
pub(crate) struct Schema {
    /// Write it to a file, over the one that is there.
    #[arg(short, long, value_name = "FILE", default_value = DASH, hide_default_value = true, value_hint = ValueHint::FilePath)]
    pub(crate) output: PathBuf,
}

/// Write a short document to start from.
#[derive(Debug, Args)]
pub(crate) struct New {
    /// Where to write it; `-` is standard output.
    #[arg(value_name = "FILE", default_value = "article.json", value_hint = ValueHint::FilePath)]
    pub(crate) file: PathBuf,

    /// Write over a file that is there.
    #[arg(long)]
    pub(crate) force: bool,
}

/// Print what lets a shell complete this command.
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// Which shell.
    #[arg(value_enum)]
    pub(crate) shell: Shell,
}

/// Print the manual page.
#[derive(Debug, Args)]
pub(crate) struct Man {
    /// Write it to this folder, with a page for each subcommand.
    #[arg(long, value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    pub(crate) out_dir: Option<PathBuf>,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::Arguments;

    #[test]
    fn the_definition_is_sound() {
        Arguments::command().debug_assert();
    }
}
