use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

use super::{Server, decoded};

/// A folder with a page, a wasm file and a secret beside it.
fn site(name: &str) -> PathBuf {
    let outer =
        std::env::temp_dir().join(format!("fremdrift-server-{}-{name}", std::process::id()));
    let folder = outer.join("dist");
    std::fs::create_dir_all(folder.join("vendor")).unwrap();
    std::fs::write(outer.join("secret.txt"), "secret").unwrap();
    std::fs::write(folder.join("index.html"), "<p>start").unwrap();
    std::fs::write(folder.join("app.wasm"), b"\0asm").unwrap();
    std::fs::write(folder.join("vendor").join("å.js"), "1").unwrap();
    folder
}

fn ask(server: &Server, request: &str) -> String {
    let mut connection = TcpStream::connect(server.address).unwrap();
    write!(connection, "{request} HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
    let mut answer = String::new();
    connection.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn files_come_with_their_kind_below_the_base() {
    let server = Server::start(&site("kinds"), "/skole/", 0).unwrap();
    assert!(ask(&server, "GET /skole/").ends_with("\r\n\r\n<p>start"));
    assert!(ask(&server, "GET /skole/?x=1").contains("text/html; charset=utf-8"));
    assert!(ask(&server, "GET /skole/app.wasm").contains("Content-Type: application/wasm"));
    assert!(ask(&server, "GET /skole/vendor/%C3%A5.js").contains("text/javascript"));
    assert!(ask(&server, "HEAD /skole/").ends_with("\r\n\r\n"));
    assert!(ask(&server, "GET /skole").contains("Location: /skole/\r\n"));
    assert!(ask(&server, "POST /skole/").starts_with("HTTP/1.1 405"));
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let server = Server::start(&site("outside"), "/skole/", 0).unwrap();
    for path in [
        "/",
        "/index.html",
        "/skole/../secret.txt",
        "/skole/%2e%2e/secret.txt",
        "/skole/vendor/..%2f..%2fsecret.txt",
        "/skole/..%5csecret.txt",
        "/skole//etc/passwd",
        "/skole/missing",
        "/skole/vendor",
        "/skole/%zz",
    ] {
        let answer = ask(&server, &format!("GET {path}"));
        assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
    }
}

#[test]
fn percent_signs_are_resolved_or_refused() {
    assert_eq!(decoded("a%20b").as_deref(), Some("a b"));
    assert_eq!(decoded("%ff"), None);
    assert_eq!(decoded("%4"), None);
}
