//! The six steps of a learning conference.

/// One of the six steps (*trin*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// *Fokusér blikket*: narrow the topic.
    Focus,
    /// *Udvælg data*: choose few relevant sources.
    Select,
    /// *Identificér det vigtige*: see what stands out.
    Identify,
    /// *Fortolk resultaterne*: ask what may lie behind.
    Interpret,
    /// *Beslut næste skridt*: decide and write it down.
    Decide,
    /// *Følg løbende op*: keep it alive.
    FollowUp,
}

/// When a step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// *Forberedelse*: before the meeting.
    Before,
    /// *På mødet*: at the meeting.
    At,
    /// *Efter mødet*: after the meeting.
    After,
}

/// How far a step has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Progress {
    /// Nothing is written.
    NotStarted,
    /// Something is written.
    Begun,
    /// The team has ticked it off.
    Done,
}

impl Step {
    /// All six, in order.
    pub const ALL: [Self; 6] =
        [Self::Focus, Self::Select, Self::Identify, Self::Interpret, Self::Decide, Self::FollowUp];

    /// Its number, 1 to 6.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// Returns the step with this number.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }

    /// When it is taken.
    pub fn phase(self) -> Phase {
        match self {
            Self::Focus | Self::Select => Phase::Before,
            Self::Identify | Self::Interpret | Self::Decide => Phase::At,
            Self::FollowUp => Phase::After,
        }
    }

    /// The step before it.
    pub fn previous(self) -> Option<Self> {
        Self::from_number(self.number() - 1)
    }

    /// The step after it.
    pub fn next(self) -> Option<Self> {
        Self::from_number(self.number() + 1)
    }

    /// How many minutes it takes unless the agenda says otherwise. The three at the meeting and a
    /// frame of five minutes fill two hours.
    pub fn usual_minutes(self) -> u16 {
        match self {
            Self::Focus | Self::Select | Self::Identify => 30,
            Self::Interpret => 60,
            Self::Decide => 25,
            Self::FollowUp => 20,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_are_numbered_from_one_to_six() {
        let numbers: Vec<u8> = Step::ALL.iter().map(|step| step.number()).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6]);
        assert_eq!(Step::from_number(0), None);
        assert_eq!(Step::from_number(7), None);
        assert_eq!(Step::Focus.previous(), None);
        assert_eq!(Step::FollowUp.next(), None);
    }

    #[test]
    fn the_meeting_takes_two_hours() {
        let at = Step::ALL.iter().filter(|step| step.phase() == Phase::At);
        assert_eq!(at.map(|step| step.usual_minutes()).sum::<u16>() + 5, 120);
    }
}
