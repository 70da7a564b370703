pub mod file;
pub mod insight;
pub mod model;
