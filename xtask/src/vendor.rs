//! `cargo xtask vendor`: the chart library, cut down to what our charts use.

use crate::node;
use crate::process::{Outcome, root, run};

pub fn vendor() -> Outcome {
    let folder = root().join("xtask/echarts");
    node::packages(&folder)?;
    run(&mut node::script(&folder, "bundle.mjs"))
}
