//! Builds, serves and tests Fremdrift: `cargo xtask <command>`.

mod build;
mod chromium;
mod e2e;
mod faults;
mod fingerprint;
mod node;
mod options;
mod parts;
mod process;
mod serve;
mod server;
mod setup;
mod tally;
mod test;
mod vendor;

use std::process::ExitCode;

use options::Options;
use process::Outcome;

const HELP: &str = "\
cargo xtask <command>

  serve  [--port N] [--debug] [--watch]     builds what changed and serves the app at http://127.0.0.1:8080
  build  [--debug]                          makes dist/, ready to copy to any static host, sub-folders included
  size                                      says what weighs what in the download (needs Node)
  test   [native|browser|e2e] [-- ARGS]     runs all tests, or the named kinds; ARGS go to Playwright
  faults [native|browser] [-- ARGS]         tries what can go wrong in large numbers and prints a table; FREMDRIFT_INPUTS
                                            and FREMDRIFT_HISTORIES say how many where a million and 100 000 are too many
  bench                                     measures the model natively and the app in the browser
  screenshots                               takes the pictures of the app
  vendor                                    makes public/vendor/echarts.min.js anew (needs Node and a network)
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    match Options::parse(arguments).and_then(|options| run(&command, &options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            if !message.is_empty() {
                eprintln!("\n{message}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run(command: &str, options: &Options) -> Outcome {
    match command {
        "serve" => serve::serve(options),
        "build" => build::build(options.profile(), build::Size::Smallest),
        "size" => build::size(),
        "test" => test::test(options),
        "faults" => faults::faults(options),
        "bench" => test::bench(options),
        "screenshots" => e2e::project("screenshots", &options.rest),
        "vendor" => vendor::vendor(),
        "" | "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("There is no command `{other}`.\n\n{HELP}")),
    }
}
