//! What happened to the data without the user's doing, to be told on screen.

use leptos::prelude::*;

use super::state::Store;

/// Something to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Another tab has put other data in the place of these.
    Replaced {
        /// Tells that this tab had edits that were not saved; they are in a copy now.
        unsaved_kept: bool,
    },
    /// Another tab has opened the demo school anew, or emptied it.
    DemoReplaced,
    /// Local storage was emptied from outside, and everything was written again.
    WrittenAgain,
    /// Other data were being put in the place of these when the browser ended, and some may be missing.
    Unfinished,
    /// The browser had ended before local storage was written; the journal had the rest.
    Recovered,
}

impl Store {
    /// Returns what there is to tell, once; follows news.
    pub fn take_news(&self) -> Vec<News> {
        let news = self.news.get();
        if !news.is_empty() {
            self.news.update_untracked(Vec::clear);
        }
        news
    }

    pub(super) fn tell(&self, news: News) {
        self.news.update(|list| list.push(news));
    }
}
