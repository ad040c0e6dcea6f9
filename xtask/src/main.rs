//! The project's own commands. `cargo xtask help` lists them.

mod arguments;
mod bench;
mod cli;
mod dist;
mod failure;
mod paths;
mod process;
mod screenshots;
mod serve;
mod size;
mod summaries;
mod test;
mod tidy;
mod tools;

use std::process::ExitCode;

use arguments::Command;
use paths::Paths;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(failure::exit_status(&error))
        }
    }
}

fn run() -> anyhow::Result<()> {
    let command = arguments::parse(lexopt::Parser::from_env())?;
    if let Command::Help = command {
        print!("{}", arguments::help());
        return Ok(());
    }
    let paths = Paths::find()?;
    match command {
        Command::Help => Ok(()),
        Command::Serve(options) => serve::run(&paths, &options),
        Command::Test(options) => test::run(&paths, &options),
        Command::Tidy => tidy::run(&paths),
        Command::Size => size::run(&paths),
        Command::Bench(options) => bench::run(&paths, &options),
        Command::Dist => dist::run(&paths).map(drop),
        Command::Cli(given) => cli::run(&paths, &given),
        Command::Screenshots(only) => screenshots::run(&paths, &only),
        Command::Setup => tools::set_up_everything(&paths),
    }
}
