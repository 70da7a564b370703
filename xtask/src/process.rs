//! Starting other programs, always in the project's folder and with its own tools first on the path.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A value, or a sentence that says what went wrong and what to do.
pub type Outcome<T = ()> = Result<T, String>;

/// The folder of the whole project: asked for at run time, since two copies can share one target folder.
pub fn root() -> PathBuf {
    let own = std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or(env!("CARGO_MANIFEST_DIR").into());
    let own = PathBuf::from(own);
    own.parent().map(Path::to_owned).unwrap_or(own)
}

/// Where xtask keeps its tools and notes; `cargo clean` removes it all.
pub fn state(name: &str) -> PathBuf {
    root().join("target").join(name)
}

/// Returns a command that runs in the project's folder.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root()).env("PATH", path());
    command
}

/// Returns the command for the cargo that started us.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The search path, our own tools first.
fn path() -> std::ffi::OsString {
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let all = std::iter::once(state("tools").join("bin")).chain(std::env::split_paths(&inherited));
    std::env::join_paths(all).unwrap_or(inherited)
}

/// Returns where the first of these programs is found on the path.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = path();
    let folders: Vec<_> = std::env::split_paths(&path).collect();
    names.iter().find_map(|name| {
        let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        folders.iter().map(|folder| folder.join(&name)).find(|file| file.is_file())
    })
}

/// Prints the command, runs it and fails unless it succeeds.
pub fn run(command: &mut Command) -> Outcome {
    announce(command);
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status}).", shown(command))) }
}

/// Like [`run`], and hands over each line of the output as well as printing it.
pub fn run_and_read(command: &mut Command, mut line_read: impl FnMut(&str)) -> Outcome {
    announce(command);
    let mut child =
        command.stdout(Stdio::piped()).spawn().map_err(|error| not_started(command, &error))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            line_read(&line);
        }
    }
    let status = child.wait().map_err(|error| not_started(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status}).", shown(command))) }
}

/// Returns what the command prints, or nothing if it cannot be run or fails.
pub fn capture(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

pub fn say(text: &str) {
    println!("── {text}");
}

/// Returns the text of a file, or a sentence naming the file.
pub fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|error| trouble("read", path, &error))
}

/// Writes a file and the folders above it.
pub fn write(path: &Path, text: &str) -> Outcome {
    let folder = path.parent().unwrap_or(path);
    std::fs::create_dir_all(folder).map_err(|error| trouble("make", folder, &error))?;
    std::fs::write(path, text).map_err(|error| trouble("write", path, &error))
}

/// Says in a sentence that something could not be done to a file.
pub fn trouble(doing: &str, path: &Path, error: &std::io::Error) -> String {
    format!("Could not {doing} {}: {error}.", path.display())
}

fn announce(command: &Command) {
    println!("$ {}", shown(command));
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    format!("Could not start `{}`: {error}.", command.get_program().to_string_lossy())
}

/// The command as one would type it: the program by its name alone.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut text =
        program.file_stem().unwrap_or(program.as_os_str()).to_string_lossy().into_owned();
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    text
}
