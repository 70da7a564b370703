//! Where in the app one is: the part of the address after `#`.

pub mod query;

use crate::model::class::Class;
use crate::model::conference::Conference;
use crate::model::id::Id;
use crate::model::pupil::Pupil;
use crate::model::step::Step;
use query::Query;

/// A page and what is chosen on it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address {
    /// The page.
    pub route: Route,
    /// What is chosen on it.
    pub query: Query,
}

impl Address {
    /// Returns what an address such as `#/klasser/k1/udvikling?fag=mat` leads to.
    pub fn parse(hash: &str) -> Self {
        let text = hash.trim_start_matches('#');
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let route = Route::from_parts(&parts).unwrap_or(Route::NotFound);
        Self { route, query: Query::parse(query) }
    }

    /// Returns the address as it is written, beginning with `#/`.
    pub fn hash(&self) -> String {
        format!("{}{}", self.route.hash(), self.query)
    }
}

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// *Overblik*: what needs me now.
    Home,
    /// *Klasser*: all classes.
    Classes,
    /// Making a class by pasting names.
    NewClass,
    /// Bringing in a table of results.
    Results,
    /// One class.
    Class(Id<Class>, ClassTab),
    /// One pupil.
    Pupil(Id<Pupil>),
    /// *Konferencer*: all conferences.
    Conferences,
    /// One step of a conference.
    Step(Id<Conference>, Step),
    /// *Referat*: the minutes of a conference.
    Minutes(Id<Conference>),
    /// *Filer og data*.
    Data,
    /// *Indstillinger*.
    Settings,
    /// *Hjælp*.
    Help,
    /// An address that leads nowhere.
    NotFound,
}

/// A page of one class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClassTab {
    /// *Elever*: the roster.
    Pupils,
    /// *Skema*: the rating form.
    Form,
    /// *Udvikling*: pictures.
    Progress,
}

/// What the pages of the app belong to, as the menu has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// *Overblik*.
    Home,
    /// *Klasser*.
    Classes,
    /// *Konferencer*.
    Conferences,
    /// *Filer og data*.
    Data,
    /// *Indstillinger*.
    Settings,
    /// *Hjælp*.
    Help,
}

impl Section {
    /// Returns the page that the section begins with.
    pub fn front(self) -> Route {
        match self {
            Self::Home => Route::Home,
            Self::Classes => Route::Classes,
            Self::Conferences => Route::Conferences,
            Self::Data => Route::Data,
            Self::Settings => Route::Settings,
            Self::Help => Route::Help,
        }
    }
}

/// The last part of the address of a class's roster, which needs none as a rule.
const PUPILS: &str = "elever";

impl Route {
    /// Returns the section of the menu that the page belongs to.
    pub fn section(&self) -> Option<Section> {
        Some(match self {
            Self::Home => Section::Home,
            Self::Classes | Self::NewClass | Self::Results | Self::Class(..) | Self::Pupil(_) => {
                Section::Classes
            }
            Self::Conferences | Self::Step(..) | Self::Minutes(_) => Section::Conferences,
            Self::Data => Section::Data,
            Self::Settings => Section::Settings,
            Self::Help => Section::Help,
            Self::NotFound => return None,
        })
    }

    /// Tells whether the page takes all the width there is, as a form with its many columns does.
    pub fn is_wide(&self) -> bool {
        match self {
            Self::Class(_, tab) => match tab {
                ClassTab::Form => true,
                ClassTab::Pupils | ClassTab::Progress => false,
            },
            Self::Home
            | Self::Classes
            | Self::NewClass
            | Self::Results
            | Self::Pupil(_)
            | Self::Conferences
            | Self::Step(..)
            | Self::Minutes(_)
            | Self::Data
            | Self::Settings
            | Self::Help
            | Self::NotFound => false,
        }
    }

    fn from_parts(parts: &[&str]) -> Option<Self> {
        Some(match *parts {
            [] => Self::Home,
            ["klasser"] => Self::Classes,
            ["klasser", "ny"] => Self::NewClass,
            ["klasser", "resultater"] => Self::Results,
            ["klasser", id] | ["klasser", id, PUPILS] => {
                Self::Class(Id::parse(id)?, ClassTab::Pupils)
            }
            ["klasser", id, "skema"] => Self::Class(Id::parse(id)?, ClassTab::Form),
            ["klasser", id, "udvikling"] => Self::Class(Id::parse(id)?, ClassTab::Progress),
            ["elever", id] => Self::Pupil(Id::parse(id)?),
            ["konferencer"] => Self::Conferences,
            ["konferencer", id, "referat"] => Self::Minutes(Id::parse(id)?),
            ["konferencer", id, step] => {
                Self::Step(Id::parse(id)?, Step::from_number(step.parse().ok()?)?)
            }
            ["data"] => Self::Data,
            ["indstillinger"] => Self::Settings,
            ["hjaelp"] => Self::Help,
            _ => return None,
        })
    }

    /// Returns the address of the page with nothing chosen on it, beginning with `#/`.
    pub fn hash(&self) -> String {
        match self {
            Self::Home | Self::NotFound => "#/".into(),
            Self::Classes => "#/klasser".into(),
            Self::NewClass => "#/klasser/ny".into(),
            Self::Results => "#/klasser/resultater".into(),
            // A class out of a file can have the name of another page.
            Self::Class(id, ClassTab::Pupils) if ["ny", "resultater"].contains(&id.as_str()) => {
                format!("#/klasser/{id}/{PUPILS}")
            }
            Self::Class(id, ClassTab::Pupils) => format!("#/klasser/{id}"),
            Self::Class(id, ClassTab::Form) => format!("#/klasser/{id}/skema"),
            Self::Class(id, ClassTab::Progress) => format!("#/klasser/{id}/udvikling"),
            Self::Pupil(id) => format!("#/elever/{id}"),
            Self::Conferences => "#/konferencer".into(),
            Self::Step(id, step) => format!("#/konferencer/{id}/{}", step.number()),
            Self::Minutes(id) => format!("#/konferencer/{id}/referat"),
            Self::Data => "#/data".into(),
            Self::Settings => "#/indstillinger".into(),
            Self::Help => "#/hjaelp".into(),
        }
    }
}

#[cfg(test)]
mod tests;
