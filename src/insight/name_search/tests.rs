use super::*;
use crate::model::class::Class;
use crate::model::finding::Finding;
use crate::model::pupil::Membership;
use crate::model::rating::{Cell, comment, set_comment};
use crate::model::stamp::{Clock, ReplicaId};
use crate::model::term::Term;

struct School {
    document: Document,
    clock: Clock,
    now: u64,
}

impl School {
    fn of(names: &[&str]) -> Self {
        let clock = Clock::new(ReplicaId::new("mette", "s1"));
        let mut school = Self { document: Document::default(), clock, now: 1 };
        for (name, number) in names.iter().zip(0..) {
            let id = pupil(number);
            school.change(Pupil::create(&id));
            school.change(Pupil::NAME.set(&id, (*name).to_owned()));
            let class: Id<Class> = Id::new("k1");
            school.change(Pupil::membership(&id, &class, Some(Membership::default())));
        }
        school
    }

    fn change(&mut self, change: Change) {
        self.apply(&Command::new(EditKind::Edit(Pupil::KIND), [change]));
    }

    fn apply(&mut self, command: &Command) {
        self.now += 1;
        self.document.apply(command, &mut self.clock, self.now);
    }

    fn find(&self, pupils: &[usize]) -> Vec<(String, Option<Doubt>)> {
        let pupils: Vec<Id<Pupil>> = pupils.iter().map(|number| pupil(*number)).collect();
        let mentions = Names::of(&self.document, &pupils).mentions(&self.document);
        mentions.into_iter().map(|one| (one.name, one.doubt)).collect()
    }
}

fn pupil(number: usize) -> Id<Pupil> {
    Id::new(format!("k1.p{number}"))
}

fn cell() -> Cell {
    Cell { pupil: pupil(0), term: Term { year: 2026, slot: 1 }, subject: Id::new("mat") }
}

#[test]
fn names_are_found_wherever_people_write_and_told_with_what_speaks_against_them() {
    let mut school = School::of(&["Emma Lund", "Lykke Bro", "Ida Holm", "Ida Kjær", "Øjvind Å"]);
    let finding: Id<Finding> = Id::new("c1.f1");
    school.apply(&set_comment(&cell(), "Emmas læsning; emma selv; Emmanuel ikke"));
    school.change(Conference::create(&Id::new("c1")));
    school.change(Conference::TITLE.set(&Id::new("c1"), "Lykke med Lykke Bro og Øjvind".into()));
    school.change(Participant::NAME.set(&Id::new("c1.d1"), "Emma Krogh".into()));
    school.change(Participant::create(&Id::new("c1.d1")));
    school.change(Finding::TEXT.set(&finding, "Emma og Ida".into()));

    let said = |name: &str, doubt| (name.to_owned(), doubt);
    assert_eq!(
        school.find(&[0]),
        [said("Emma", Some(Doubt::Adult)), said("Emma", None), said("emma", Some(Doubt::Small)),]
    );
    assert_eq!(school.find(&[1]), [said("Lykke", Some(Doubt::Word)), said("Lykke Bro", None)]);
    assert_eq!(school.find(&[2]), [said("Ida", Some(Doubt::Shared))]);
    assert_eq!(school.find(&[2, 3]), [said("Ida", None)]);
    assert_eq!(school.find(&[4]), [said("Øjvind", None)]);
    assert_eq!(school.find(&[]), []);
}

#[test]
fn names_are_replaced_where_they_were_chosen_and_nowhere_else() {
    let mut school = School::of(&["Emma Lund", "Bo Bro"]);
    school.apply(&set_comment(&cell(), "Åh, Emma: Emmas bog. Bo og Emma Lund"));
    let mentions = Names::of(&school.document, &[pupil(0)]).mentions(&school.document);
    let around = (mentions[0].before.as_str(), mentions[0].after.as_str());
    assert_eq!(around, ("Åh, ", ": Emmas bog. Bo og Emma Lund"));
    let command = replace(&school.document, &mentions, "eleven").unwrap();
    school.apply(&command);
    let text = comment(&school.document, &cell());
    assert_eq!(text, "Åh, eleven: elevens bog. Bo og eleven");
    assert_eq!(replace(&school.document, &mentions, "eleven"), None, "they are gone");
    assert_eq!(replace(&school.document, &[], "eleven"), None);
}
