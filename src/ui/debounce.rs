//! Acting once things have been quiet for a while.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::store::time;

/// Something that is done after a pause; it ends with the part of the page it belongs to.
#[derive(Clone, Copy)]
pub struct Debounce(StoredValue<Waiting>);

struct Waiting {
    rest: Duration,
    act: Arc<dyn Fn() + Send + Sync>,
    /// When the pause began anew, in milliseconds since 1970; `None` while nothing is to be done.
    since: Option<u64>,
    has_timer: bool,
}

impl Debounce {
    /// Makes ready to do something after a time in which [`again`](Self::again) is not called.
    pub fn new(rest: Duration, act: impl Fn() + Send + Sync + 'static) -> Self {
        let waiting = Waiting { rest, act: Arc::new(act), since: None, has_timer: false };
        Self(StoredValue::new(waiting))
    }

    /// Begins the pause anew. Made to be called with every key: it takes no new timer while one runs.
    pub fn again(&self) {
        let now = time::now();
        let rest = self.0.try_update_value(|waiting| {
            waiting.since = Some(now);
            let has_one = std::mem::replace(&mut waiting.has_timer, true);
            (!has_one).then_some(waiting.rest)
        });
        if let Some(Some(rest)) = rest {
            self.wait(rest);
        }
    }

    fn wait(&self, rest: Duration) {
        let debounce = *self;
        set_timeout(move || debounce.look(), rest);
    }

    /// Does what is to be done, if the pause has been long enough.
    fn look(&self) {
        enum Next {
            Nothing,
            Wait(Duration),
            Act(Arc<dyn Fn() + Send + Sync>),
        }
        let next = self.0.try_update_value(|waiting| {
            waiting.has_timer = false;
            let Some(since) = waiting.since else { return Next::Nothing };
            let quiet = Duration::from_millis(time::now().saturating_sub(since));
            match waiting.rest.checked_sub(quiet).filter(|left| !left.is_zero()) {
                Some(left) => {
                    waiting.has_timer = true;
                    Next::Wait(left)
                }
                None => {
                    waiting.since = None;
                    Next::Act(waiting.act.clone())
                }
            }
        });
        match next {
            Some(Next::Wait(left)) => self.wait(left),
            Some(Next::Act(act)) => act(),
            // Nothing is to be done, or the part of the page is gone.
            Some(Next::Nothing) | None => {}
        }
    }
}
