//! Tests of the model and the files, from outside: what any other layer can rely on.

mod bad_files;
mod checksum;
mod deletion;
mod erasure;
mod files;
mod form;
mod golden;
mod index;
mod lists;
mod merging;
mod preview;
mod replicas;
mod schema;
mod scope;
mod undo;
mod unmerging;
