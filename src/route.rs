//! Where in the app one is: the part of the address after `#`.

use crate::model::class::Class;
use crate::model::conference::Conference;
use crate::model::id::Id;
use crate::model::pupil::Pupil;
use crate::model::step::Step;

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

/// The last part of the address of a class's roster, which needs none as a rule.
const PUPILS: &str = "elever";

impl Route {
    /// Returns the page that an address such as `#/klasser/k1/skema` leads to.
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#');
        let path = path.split('?').next().unwrap_or_default();
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        Self::from_parts(&parts).unwrap_or(Self::NotFound)
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

    /// Returns the address of the page, beginning with `#/`.
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
mod tests {
    use super::*;

    #[test]
    fn every_route_is_read_back_from_its_address() {
        let class = Id::new("k1");
        let conference = Id::new("m1");
        let mut routes = vec![
            Route::Home,
            Route::Classes,
            Route::NewClass,
            Route::Results,
            Route::Pupil(Id::new("k1.p2")),
            Route::Conferences,
            Route::Minutes(Id::new("m1")),
            Route::Data,
            Route::Settings,
            Route::Help,
        ];
        let tabs = [ClassTab::Pupils, ClassTab::Form, ClassTab::Progress];
        routes.extend(tabs.map(|tab| Route::Class(Id::clone(&class), tab)));
        routes.extend(Step::ALL.map(|step| Route::Step(Id::clone(&conference), step)));
        for route in routes {
            assert_eq!(Route::parse(&route.hash()), route);
        }
    }

    #[test]
    fn an_address_that_leads_nowhere_says_so() {
        for hash in [
            "#/x",
            "#/konferencer/m1/7",
            "#/konferencer/m1/0",
            "#/klasser/<b>/skema",
            "#/klasser/a/b/c",
        ] {
            assert_eq!(Route::parse(hash), Route::NotFound, "{hash}");
        }
        for hash in ["", "#", "#/", "#//"] {
            assert_eq!(Route::parse(hash), Route::Home, "{hash}");
        }
    }
}
