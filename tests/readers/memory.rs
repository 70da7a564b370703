//! How much memory a reader takes: an allocator that counts, for each thread by itself.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

/// A reader takes at most this many bytes for each byte of its input at any time …
///
/// It is as much as the smallest things take that become something: a line of one letter in a list of pupils is a row
/// with a name of its own, in lists that are there twice while they grow. Files take up to 45, tables 90.
pub const PEAK: usize = 192;

/// … and, beside that, this many bytes, whatever it is given.
pub const PEAK_BESIDE: usize = 256 * 1024;

/// All that a reader ever asks for, given back or not, is at most this many bytes for each of its input: a measure
/// of its work that is the same on every machine.
pub const WORK: usize = 1_000;

/// … and beside that.
pub const WORK_BESIDE: usize = 512 * 1024;

struct Counting;

#[global_allocator]
static COUNTING: Counting = Counting;

#[derive(Clone, Copy, Default)]
struct Counts {
    now: isize,
    peak: isize,
    work: usize,
}

thread_local! {
    static COUNTS: Cell<Counts> = const { Cell::new(Counts { now: 0, peak: 0, work: 0 }) };
}

fn count(more: usize, less: usize) {
    // A thread that ends gives back what it has after its counts are gone.
    _ = COUNTS.try_with(|cell| {
        let mut counts = cell.get();
        // What was asked of another thread can be given back here, so it may fall below nothing.
        counts.now += more as isize;
        counts.peak = counts.peak.max(counts.now);
        counts.now -= less as isize;
        counts.work += more;
        cell.set(counts);
    });
}

// SAFETY: all of it is done by the system's allocator; here it is only counted, without allocating.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size(), 0);
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        count(0, layout.size());
        unsafe { System.dealloc(place, layout) }
    }
    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // Both are there while what was in the old place is copied.
        count(size, layout.size());
        unsafe { System.realloc(place, layout, size) }
    }
}

/// What one reading took.
#[derive(Clone, Copy, Debug, Default)]
pub struct Taken {
    pub peak: usize,
    pub work: usize,
}

/// Returns what some work took at most at any time, and altogether.
pub fn measured<T>(work: impl FnOnce() -> T) -> (T, Taken) {
    let before = COUNTS.with(|cell| {
        let counts = cell.get();
        cell.set(Counts { peak: counts.now, ..counts });
        counts
    });
    let result = work();
    let after = COUNTS.with(Cell::get);
    // Where one is measured within another, the outer one has seen the peak as well.
    COUNTS.with(|cell| cell.set(Counts { peak: after.peak.max(before.peak), ..after }));
    let peak = usize::try_from(after.peak - before.now).unwrap_or_default();
    (result, Taken { peak, work: after.work - before.work })
}

/// Reads, and fails where that took more than it may for an input of this length.
pub fn reading<T>(length: usize, read: impl FnOnce() -> T) -> T {
    let (result, taken) = measured(read);
    let (peak, work) = (PEAK * length + PEAK_BESIDE, WORK * length + WORK_BESIDE);
    assert!(taken.peak <= peak, "{} bytes at once for an input of {length}", taken.peak);
    assert!(taken.work <= work, "{} bytes in all for an input of {length}", taken.work);
    MOST.with(|most| most.set(most.get().and(taken, length)));
    result
}

thread_local! {
    static MOST: Cell<Most> = const { Cell::new(Most { per_byte: 0, work_per_byte: 0, small: 0 }) };
}

/// The most that this thread's readings took.
#[derive(Clone, Copy, Debug, Default)]
pub struct Most {
    /// Bytes at once for each byte, of inputs that are not small.
    pub per_byte: usize,
    /// Bytes in all for each byte, of the same.
    pub work_per_byte: usize,
    /// Bytes at once, of small inputs.
    pub small: usize,
}

impl Most {
    /// An input of fewer bytes says nothing of how much each byte takes.
    const SMALL: usize = 2_000;

    fn and(self, taken: Taken, length: usize) -> Self {
        if length < Self::SMALL {
            return Self { small: self.small.max(taken.peak), ..self };
        }
        Self {
            per_byte: self.per_byte.max(taken.peak.div_ceil(length)),
            work_per_byte: self.work_per_byte.max(taken.work.div_ceil(length)),
            ..self
        }
    }

    /// Returns the most of both.
    pub fn or(self, other: Self) -> Self {
        Self {
            per_byte: self.per_byte.max(other.per_byte),
            work_per_byte: self.work_per_byte.max(other.work_per_byte),
            small: self.small.max(other.small),
        }
    }

    /// Takes what this thread noted.
    pub fn of_this_thread() -> Self {
        MOST.with(Cell::take)
    }
}
