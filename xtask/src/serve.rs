//! `cargo xtask serve`: the app on this machine, with Rust alone.

use crate::build::{self, Size};
use crate::options::Options;
use crate::process::{Outcome, run, say, state};
use crate::server::Server;
use crate::setup;

const PORT: u16 = 8080;

pub fn serve(options: &Options) -> Outcome {
    let port = options.port.unwrap_or(PORT);
    if options.watch {
        setup::for_build()?;
        // Trunk rewrites dist/ at will from here on.
        build::forget(&state("xtask").join("dist.stamp"))?;
        say(&format!(
            "http://127.0.0.1:{port} – rebuilt at every change; reload the page yourself"
        ));
        let mut trunk = build::trunk("serve", options.profile());
        return run(trunk.args(["--port", &port.to_string()]));
    }
    build::build(options.profile(), Size::AsCompiled)?;
    let server = Server::start(&build::dist(), "/", port)?;
    say(&format!("Fremdrift is at {} – stop with Ctrl+C", server.url()));
    server.wait()
}
