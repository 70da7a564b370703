//! The system's own Chromium and its driver; a browser is never downloaded.

use std::path::{Path, PathBuf};

use crate::process::{Outcome, capture, command, find, run, say, state, write};

pub struct Chromium {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

/// Where browsers live that are not on the path.
const ELSEWHERE: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/// Finds the browser and its driver, and installs them where Debian's package manager is at hand.
pub fn ready() -> Outcome<Chromium> {
    if let Some(found) = look() {
        return Ok(found);
    }
    if find(&["apt-get"]).is_none() {
        return Err(
            "The browser tests need Chromium or Chrome and the chromedriver of the same version.\n\
             Install both, or name them in the variables CHROME and CHROMEDRIVER."
                .to_owned(),
        );
    }
    say("Installing Debian's chromium and chromium-driver");
    apt_get(&["update"])?;
    apt_get(&[
        "install",
        "--yes",
        "--no-install-recommends",
        "chromium",
        "chromium-driver",
        "chromium-sandbox",
    ])?;
    look().ok_or_else(|| {
        "The packages are installed, but `chromium` and `chromedriver` are not found.".to_owned()
    })
}

/// How long the driver waits for a page that a test keeps busy, in milliseconds; its own limit of
/// half a minute is too short for a slow machine.
const PATIENCE: u32 = 600_000;

/// Writes the driver's settings and returns the file: the browser to use, no calls home, and
/// [`PATIENCE`].
pub fn driver_settings(browser: &Path) -> Outcome<PathBuf> {
    let arguments = [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
    let file = state("xtask").join("webdriver.json");
    let text = format!(
        "{{\"goog:chromeOptions\":{{\"binary\":{:?},\"args\":{arguments:?}}},\
         \"timeouts\":{{\"script\":{PATIENCE},\"pageLoad\":{PATIENCE}}}}}\n",
        browser.to_string_lossy()
    );
    write(&file, &text)?;
    Ok(file)
}

fn look() -> Option<Chromium> {
    let browser = named("CHROME")
        .or_else(|| {
            find(&[
                "chromium",
                "chromium-browser",
                "google-chrome",
                "google-chrome-stable",
                "chrome",
            ])
        })
        .or_else(|| ELSEWHERE.iter().map(PathBuf::from).find(|path| path.is_file()))?;
    let driver = named("CHROMEDRIVER").or_else(|| find(&["chromedriver"]))?;
    Some(Chromium { browser, driver })
}

/// Returns the file that a variable names.
fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

fn apt_get(arguments: &[&str]) -> Outcome {
    let is_root = capture(command("id").arg("-u")).as_deref() == Some("0");
    let mut apt = if is_root {
        command("apt-get")
    } else {
        let mut sudo = command("sudo");
        sudo.args(["--preserve-env=DEBIAN_FRONTEND", "apt-get"]);
        sudo
    };
    run(apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}
