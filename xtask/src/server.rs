//! A small server for the files of one folder, on this machine only.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::process::{Outcome, trouble};

pub struct Server {
    address: SocketAddr,
    base: String,
    thread: JoinHandle<()>,
}

struct Site {
    folder: PathBuf,
    /// The path below which the files are found, with a slash at both ends.
    base: String,
}

/// Longer request heads than this are not ours.
const HEAD_LIMIT: u64 = 32 * 1024;
const PATIENCE: Duration = Duration::from_secs(30);

impl Server {
    /// Serves the folder below `base`; port 0 takes any free one.
    pub fn start(folder: &Path, base: &str, port: u16) -> Outcome<Self> {
        let folder = folder.canonicalize().map_err(|error| trouble("find", folder, &error))?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
            format!("Port {port} cannot be used ({error}): stop what uses it, or take another with `--port`.")
        })?;
        let address = listener
            .local_addr()
            .map_err(|error| format!("The server has no address: {error}."))?;
        let site = Arc::new(Site { folder, base: base.to_owned() });
        let thread = thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let site = Arc::clone(&site);
                thread::spawn(move || {
                    // A browser that hangs up early is no trouble of ours.
                    let _ = site.answer(&connection);
                });
            }
        });
        Ok(Self { address, base: base.to_owned(), thread })
    }

    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.base)
    }

    /// Serves until the program is stopped.
    pub fn wait(self) -> Outcome {
        self.thread.join().map_err(|_| "The server stopped unexpectedly.".to_owned())
    }
}

impl Site {
    fn answer(&self, connection: &TcpStream) -> std::io::Result<()> {
        connection.set_read_timeout(Some(PATIENCE))?;
        connection.set_write_timeout(Some(PATIENCE))?;
        let mut head = BufReader::new(connection.take(HEAD_LIMIT));
        let mut request = String::new();
        head.read_line(&mut request)?;
        let mut header = String::new();
        while head.read_line(&mut header)? > 2 {
            header.clear();
        }
        let mut words = request.split_whitespace();
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let reply = match method {
            "GET" | "HEAD" => self.find(target),
            "" => return Ok(()),
            _ => Reply::text("405 Method Not Allowed", "Only GET and HEAD"),
        };
        reply.send(connection, method == "HEAD")
    }

    fn find(&self, target: &str) -> Reply {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        if format!("{path}/") == self.base {
            return Reply {
                location: Some(self.base.clone()),
                ..Reply::text("308 Permanent Redirect", "")
            };
        }
        let file =
            path.strip_prefix(&self.base).and_then(decoded).and_then(|path| self.file(&path));
        let content = file.as_ref().and_then(|file| std::fs::read(file).ok());
        match (file, content) {
            (Some(file), Some(body)) => {
                Reply { status: "200 OK", kind: kind(&file), body, location: None }
            }
            _ => Reply::text("404 Not Found", "Not found"),
        }
    }

    /// Returns the file at a path below the folder; nothing for any path that could lead out of it.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let mut file = self.folder.clone();
        for part in path.split('/').filter(|part| !part.is_empty()) {
            if part.starts_with('.') || part.contains(['\\', ':', '\0']) {
                return None;
            }
            file.push(part);
        }
        if file.is_dir() {
            file.push("index.html");
        }
        file.canonicalize().ok().filter(|file| file.starts_with(&self.folder))
    }
}

struct Reply {
    status: &'static str,
    kind: &'static str,
    body: Vec<u8>,
    location: Option<String>,
}

impl Reply {
    fn text(status: &'static str, body: &str) -> Self {
        Self { status, kind: "text/plain; charset=utf-8", body: body.into(), location: None }
    }

    fn send(&self, mut connection: &TcpStream, head_only: bool) -> std::io::Result<()> {
        let location =
            self.location.as_ref().map(|to| format!("Location: {to}\r\n")).unwrap_or_default();
        let head = format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n{location}\
             Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
            self.status,
            self.kind,
            self.body.len()
        );
        connection.write_all(head.as_bytes())?;
        if !head_only {
            connection.write_all(&self.body)?;
        }
        connection.flush()
    }
}

/// Resolves `%C3%A5` and its like; nothing if that gives no valid text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webmanifest" => "application/manifest+json",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests;
