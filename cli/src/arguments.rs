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
    Render(Render),
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

/// Write documents as HTML pages that open from disk.
///
/// A page is one file. It is readable without script: key points fold, quotes say who said them and
/// when. With script, the viewer in it takes over what stands there.
#[derive(Debug, Args)]
#[command(after_help = RENDER_STATUS)]
pub(crate) struct Render {
    /// Documents to write; `-` is standard input.
    #[arg(required = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) files: Vec<PathBuf>,

    /// Where to write the page of one document; `-` is standard output.
    #[arg(short, long, value_name = "FILE", conflicts_with = "out_dir", value_hint = ValueHint::FilePath)]
    pub(crate) output: Option<PathBuf>,

    /// Write a page for each document into this folder, on all cores. Documents that have not changed
    /// since are passed over.
    #[arg(long, value_name = "FOLDER", value_hint = ValueHint::DirPath)]
    pub(crate) out_dir: Option<PathBuf>,

    /// Write every page anew, changed or not.
    #[arg(long, requires = "out_dir")]
    pub(crate) force: bool,

    /// Write a part of a page, to be pasted into another.
    #[arg(long)]
    pub(crate) fragment: bool,

    /// Leave the module out. What remains folds, opens quotes and prints.
    #[arg(long, conflicts_with = "script")]
    pub(crate) no_wasm: bool,

    /// The address of article-viewer.js, in place of the module in the page.
    #[arg(long, value_name = "ADDRESS", value_hint = ValueHint::Url)]
    pub(crate) script: Option<String>,

    /// The hash of that script, as in the attribute `integrity`.
    #[arg(long, value_name = "HASH", requires = "script")]
    pub(crate) integrity: Option<String>,

    /// The address of the document itself, from which the viewer can build the article anew.
    #[arg(long, value_name = "ADDRESS", value_hint = ValueHint::Url)]
    pub(crate) source: Option<String>,

    /// What relative addresses in a document resolve against.
    #[arg(long, value_name = "ADDRESS", value_hint = ValueHint::Url)]
    pub(crate) base: Option<String>,

    /// Put the pictures into the page, which then makes no request by itself.
    #[arg(long)]
    pub(crate) inline_images: bool,

    /// The interface's language; without it, the article's.
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<String>,

    /// Light, dark, or as the reader's system has it.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) theme: ThemeName,

    /// How the key points start.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) key_points: KeyPointsName,

    /// Where the related stories stand.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) related: RelatedName,

    /// The level of the headline.
    #[arg(long, value_name = "LEVEL", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=3))]
    pub(crate) heading_level: u8,

    /// A name to remember the folded state of the key points under.
    #[arg(long, value_name = "NAME")]
    pub(crate) remember: Option<String>,

    /// Pictures, film and sound of other origins wait until the reader asks for them.
    #[arg(long)]
    pub(crate) media_consent: bool,
}

/// What `render` leaves with: what is wrong inside a document that can be shown is `check`'s to say.
const RENDER_STATUS: &str = "\
Exit status, the worst of all files:
  0  every page was written
  2  the command line is wrong
  3  a document holds nothing that can be shown
  4  a file could not be read or written, or a picture not be had";

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ThemeName {
    /// As the reader's system has it.
    #[default]
    Auto,
    Light,
    Dark,
}

/// How the key points start.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum KeyPointsName {
    #[default]
    Open,
    Folded,
    None,
}

/// Where the related stories stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum RelatedName {
    /// Beside the article where there is room, else below.
    #[default]
    Rail,
    Below,
    None,
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
