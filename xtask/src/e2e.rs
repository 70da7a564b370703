//! Playwright on the very files that are released, served from a sub-folder as many hosts do.

use crate::build::{self, Profile, Size};
use crate::chromium;
use crate::node;
use crate::process::{Outcome, root, run_and_read};
use crate::server::Server;

const BASE: &str = "/fremdrift/";

/// Builds, and runs one of Playwright's projects.
pub fn project(name: &str, arguments: &[String]) -> Outcome {
    if !root().join("tests/e2e").join(name).is_dir() {
        return Err(format!("There is nothing to run: tests/e2e/{name} does not exist."));
    }
    build::build(Profile::Release, Size::Smallest)?;
    run(name, arguments, |_| {})
}

/// Runs one of Playwright's projects against `dist/` as it is.
pub fn run(project: &str, arguments: &[String], line_read: impl FnMut(&str)) -> Outcome {
    let folder = root().join("tests/e2e");
    node::packages(&folder)?;
    let chromium = chromium::ready()?;
    let server = Server::start(&build::dist(), BASE, 0)?;
    let mut playwright = node::script(&folder, "node_modules/@playwright/test/cli.js");
    playwright
        .arg("test")
        .arg(format!("--project={project}"))
        .args(arguments)
        .env("FREMDRIFT_URL", server.url())
        .env("CHROME", chromium.browser)
        .env("CHROMEDRIVER", chromium.driver);
    run_and_read(&mut playwright, line_read)
}
