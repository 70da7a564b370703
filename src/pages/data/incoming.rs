//! Files that were chosen or dropped: read, and understood or not.

use std::sync::Arc;

use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use crate::file::format::{self, MAX_BYTES, OpenError, Opened, Package};
use crate::file::seal::{self, Seal};
use crate::model::document::Document;
use crate::texts::Texts;

/// A file that was chosen or dropped.
#[derive(Clone)]
pub struct Incoming {
    /// Tells it from the other files to be imported.
    pub id: u32,
    /// Its name.
    pub name: String,
    /// What its checksum says.
    pub seal: Seal,
    /// What is in it.
    pub content: Content,
}

/// What is in a file.
#[derive(Clone)]
pub enum Content {
    /// Data that can be merged.
    Good(Arc<Package>),
    /// Data of a later version, that can be looked at if they are understood at all.
    Newer(Option<Arc<Package>>),
    /// Nothing that can be used.
    Bad(Trouble),
}

/// Why nothing in a file can be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is larger than any file of ours.
    TooLarge,
    /// It is not UTF-8 text.
    NotText,
    /// The browser could not read it.
    Unread,
    /// It is text, but not what it should be.
    Open(OpenError),
}

impl Incoming {
    /// The data, where they can be merged.
    pub fn document(&self) -> Option<&Document> {
        match &self.content {
            Content::Good(package) => Some(&package.document),
            _ => None,
        }
    }

    /// What the file holds, where it can be looked at.
    pub fn package(&self) -> Option<&Arc<Package>> {
        match &self.content {
            Content::Good(package) | Content::Newer(Some(package)) => Some(package),
            Content::Newer(None) | Content::Bad(_) => None,
        }
    }
}

impl Trouble {
    /// Returns what happened and what to do.
    pub fn text(&self, t: Texts) -> String {
        let texts = &t.data().open;
        match self {
            Self::TooLarge => (texts.too_large)(MAX_BYTES / 1_000_000),
            Self::NotText => texts.not_text.into(),
            Self::Unread => texts.unread.into(),
            Self::Open(error) => (texts.trouble)(error),
        }
    }
}

/// Reads a file, and what its checksum says.
pub async fn read(file: &File) -> (Content, Seal) {
    let bad = |trouble| (Content::Bad(trouble), Seal::Missing);
    if file.size() > MAX_BYTES as f64 {
        return bad(Trouble::TooLarge);
    }
    let Ok(buffer) = JsFuture::from(file.array_buffer()).await else {
        return bad(Trouble::Unread);
    };
    text_of(Uint8Array::new(&buffer).to_vec()).map_or_else(bad, |text| {
        let content = match format::read(&text) {
            Ok(Opened::Current(package)) => Content::Good(Arc::new(package)),
            Ok(Opened::Newer { package, .. }) => Content::Newer(package.map(Arc::new)),
            Err(error) => Content::Bad(Trouble::Open(error)),
        };
        (content, seal::check(&text))
    })
}

fn text_of(bytes: Vec<u8>) -> Result<String, Trouble> {
    match String::from_utf8(bytes) {
        Ok(text) if text.trim().is_empty() => Err(Trouble::Open(OpenError::Truncated)),
        Ok(text) => Ok(text),
        // It stops in the middle of a letter.
        Err(error)
            if error.utf8_error().error_len().is_none() && error.as_bytes().starts_with(b"{") =>
        {
            Err(Trouble::Open(OpenError::Truncated))
        }
        Err(_) => Err(Trouble::NotText),
    }
}
