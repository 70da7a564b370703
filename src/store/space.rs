//! Which data are open: the school's own, the demo school's, or those of a file being looked at.

/// A set of data of its own; nothing passes from one to another unasked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Space {
    /// The school's own data.
    #[default]
    Own,
    /// The demo school.
    Demo,
    /// A file opened beside the school's own data: looked at, never saved.
    Beside {
        /// The file's name.
        file: String,
    },
}

impl Space {
    /// The word for it in names of stored things.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Demo => "demo",
            Self::Beside { .. } => "beside",
        }
    }

    /// Tells whether its data are kept in this browser.
    pub fn is_kept(&self) -> bool {
        !matches!(self, Self::Beside { .. })
    }
}
