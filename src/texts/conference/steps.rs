//! The six steps: why, what comes out, the questions, and one school's story as an example.

use crate::model::step::Step;

/// Texts of one step.
pub struct StepTexts {
    /// Why it is taken.
    pub purpose: &'static str,
    /// What comes out of it.
    pub outcome: &'static str,
    /// Its questions.
    pub questions: &'static [QuestionTexts],
    /// How it can look: one school's story, told through all six.
    pub example: &'static str,
}

/// A question that the team answers in writing.
pub struct QuestionTexts {
    /// The name its answer is kept under.
    pub id: &'static str,
    /// The question.
    pub ask: &'static str,
    /// What helps to answer it.
    pub help: &'static str,
}

/// Returns the texts of a step.
pub fn of(texts: &'static [StepTexts; 6], step: Step) -> &'static StepTexts {
    &texts[usize::from(step.number() - 1)]
}

/// What a question asks, by its name.
type Ask = (&'static str, &'static str);

/// Returns the questions alone, step by step, for those who need no more of the texts.
const fn asks(steps: &[StepTexts; 6]) -> [[Ask; 3]; 6] {
    let mut asks = [[("", ""); 3]; 6];
    let mut step = 0;
    while step < steps.len() {
        let mut place = 0;
        while place < steps[step].questions.len() {
            let texts = &steps[step].questions[place];
            asks[step][place] = (texts.id, texts.ask);
            place += 1;
        }
        step += 1;
    }
    asks
}

/// The questions in Danish, step by step.
pub const DA_ASKS: [[Ask; 3]; 6] = asks(&DA);

/// The questions in English, step by step.
pub const EN_ASKS: [[Ask; 3]; 6] = asks(&EN);

/// Danish.
pub const DA: [StepTexts; 6] = [
    StepTexts {
        purpose: "Vælg ét emne, I kan nå til bunds i. Jo smallere fokus, jo mere får I øje på. Husk begge ender af skalaen.",
        outcome: "Et fokus i én sætning, et formål, en deltagerliste og en dato.",
        questions: &[
            QuestionTexts {
                id: "depth",
                ask: "Hvad vil I gå i dybden med?",
                help: "Ikke et helt fag, men en del af det: spredningen, en gruppe elever eller et område, hvor vurderingerne er uændrede.",
            },
            QuestionTexts {
                id: "purpose",
                ask: "Hvad vil I gå derfra med?",
                help: "Skriv det, så I bagefter kan svare ja eller nej til, om I fik det.",
            },
            QuestionTexts {
                id: "existing",
                ask: "Kan et møde, I allerede har, bruges?",
                help: "Kig i kalenderen efter et team- eller fagmøde, som kan blive længere eller skifte indhold.",
            },
        ],
        example: "På Sivmoseskolen havde 7. årgang først skrevet »matematik« på dagsordenen. Det var for stort til to timer, så de skar det ned til én ting: de elever, hvis vurdering havde været uændret i flere terminer, både nederst og øverst på skalaen. Da skemaerne var udfyldt, lå mange i 7.B lavere i dansk end i efteråret, så det kom med som et kort punkt til sidst. De brugte årgangsteamets tirsdagsmøde og aflyste ugens andet. Formålet blev at gå hjem med højst fire beslutninger, som alle kan huske.",
    },
    StepTexts {
        purpose: "Find de få kilder, der kan kaste lys over jeres fokus, og få dem ud til alle i god tid. Tag både tal og noget, nogen har set eller hørt.",
        outcome: "En kort liste: hvilken kilde, hvorfor, hvem der tager den med, og hvornår den skal ligge klar.",
        questions: &[
            QuestionTexts {
                id: "balance",
                ask: "Hvordan supplerer tal og observationer hinanden?",
                help: "Tal viser, hvor. Elevernes arbejde, samtaler og besøg i timerne viser, hvordan.",
            },
            QuestionTexts {
                id: "missing",
                ask: "Hvad mangler I viden om?",
                help: "Skriv det ned, også når I vælger at lade det ligge denne gang.",
            },
            QuestionTexts {
                id: "prepare",
                ask: "Hvordan forbereder alle sig?",
                help: "Hvem samler det, hvad skal hver især have set på, og hvor lang tid må det tage?",
            },
        ],
        example: "Teamet valgte fire kilder: elevvurderingsskemaet for 6. og 7. klasse, elevernes løsninger på to tekstopgaver, læseprøverne i 7.B fra september og marts og noter fra to besøg i matematiktimerne. Skemaet skulle være udfyldt fire arbejdsdage før mødet. Fraværet var kun talt op til jul, så det lod de ligge og skrev, at det manglede. Alle havde valgt to elever, de undrede sig over. Afdelingslederen samlede det hele på to sider.",
    },
    StepTexts {
        purpose: "Se først, forklar senere. Sæt ord på det, der træder frem, og vis, hvilke tal eller observationer det bygger på.",
        outcome: "Nogle få fund i prioriteret rækkefølge. Et fund uden tal er et indtryk.",
        questions: &[
            QuestionTexts {
                id: "stands-out",
                ask: "Hvad springer i øjnene, og hvorfor betyder det noget for jeres fokus?",
                help: "Begynd med »Vi ser …«. Nævn også det, der går godt.",
            },
            QuestionTexts {
                id: "agree",
                ask: "Siger kilderne det samme, og passer det med det, I ved i forvejen?",
                help: "Hvor de er uenige, er der ofte noget at lære.",
            },
            QuestionTexts {
                id: "challenge",
                ask: "Hvilken udfordring er det et udtryk for?",
                help: "Én sætning, som alle rundt om bordet kan nikke til.",
            },
        ],
        example: "Midten havde rykket sig: mange, der begyndte på 3 i matematik, lå nu på 4. Seks elever var vurderet til 1 eller 2 i tre terminer, og tre var vurderet til 5 i alle fire. I 7.B lå ni elever et trin lavere i dansk end i efteråret, mens læseprøverne viste et mindre fald. At flere var blevet stille i klassen, kunne ingen vise med tal. Det blev skrevet som et indtryk.",
    },
    StepTexts {
        purpose: "Find flere mulige forklaringer, før I vælger nogen. Spørg, hvor sikre I er, og hvad der kunne vise, at I tager fejl.",
        outcome: "For hvert fund: hvor sikre I er, hvad der undrer, mulige forklaringer, og hvad der kan skille dem ad.",
        questions: &[
            QuestionTexts {
                id: "sure",
                ask: "Hvor sikre er I på hver kilde, og hvor meget skal den veje?",
                help: "Tænk på, hvem der vurderede, hvornår, hvor mange elever det gælder, og hvad skalaen ikke kan vise.",
            },
            QuestionTexts {
                id: "areas",
                ask: "Gælder det hele faget eller kun nogle områder eller situationer?",
                help: "Led efter undtagelser: hvornår lykkes det for de samme elever?",
            },
            QuestionTexts {
                id: "around",
                ask: "Hvad er der sket omkring gruppen?",
                help: "Fravær, vikarer, nye i klassen, noget derhjemme. Det er baggrund og ikke bevis.",
            },
        ],
        example: "Teamet var sikkert på fundet om de seks elever, for tre kilder pegede samme vej. Det var især tekstopgaver med flere led. I rene regnestykker fulgte fire af de seks godt med. De fandt tre mulige forklaringer og en måde at skille dem ad: den samme opgave mundtligt og skriftligt. På fundet om de tre øverste var de mere usikre, da skemaet slutter ved 5. Vinterens vikarer i 7.B blev noteret som baggrund.",
    },
    StepTexts {
        purpose: "Vælg nogle få ting, der faktisk bliver gjort. Hver beslutning har en ansvarlig og en frist. At undersøge mere er også en beslutning.",
        outcome: "Højst en håndfuld beslutninger: hvad, hvem, hvornår, for hvilke elever og ud fra hvilket fund.",
        questions: &[
            QuestionTexts {
                id: "know-more",
                ask: "Skal I vide mere, før I handler?",
                help: "Skriv, hvad I vil vide, og hvordan I finder ud af det.",
            },
            QuestionTexts {
                id: "practice",
                ask: "Hvad vil I ændre i jeres egen praksis, og hvem begynder?",
                help: "Noget, en kollega ville kunne se, hvis hun kom ind ad døren.",
            },
            QuestionTexts {
                id: "kept",
                ask: "Hvor står beslutningerne, så alle finder dem?",
                help: "Ét sted. Hænger de fremme, så uden navne på elever.",
            },
        ],
        example: "Det blev til fire beslutninger. Et matematikhold for de seks elever to gange om ugen i seks uger. En samtale med hver af de seks, for teamet ville undersøge mere, før det valgte noget større. Makkerlæsning i 7.B og den samme læseprøve igen i juni. En åben opgave om ugen til de tre stærkeste. Hver beslutning fik en ansvarlig og en frist.",
    },
    StepTexts {
        purpose: "Hold beslutningerne i live mellem møderne. Spørg først, om det blev gjort, og derefter, hvad I ser.",
        outcome: "Milepæle med tegn på fremgang, en dato og en ansvarlig for opfølgningen, en logbog og et svar på, hvad der blev af hver beslutning.",
        questions: &[
            QuestionTexts {
                id: "how",
                ask: "Hvordan følger I op, og hvem husker jer på det?",
                help: "Hellere ti minutter ofte end to timer sjældent. Sæt det i kalenderen nu.",
            },
            QuestionTexts {
                id: "data",
                ask: "Hvad skal I se på for at vide, om det går fremad?",
                help: "Vælg noget, I alligevel får i hænderne, og helst det samme som før.",
            },
        ],
        example: "Teamet tog ti minutter på teammødet hver anden uge. Ved opfølgningen i juni var to af de fire beslutninger gjort. I læseprøven lå syv af de ni elever igen, hvor de lå i efteråret. På matematikholdet kunne ingen se en forskel skriftligt endnu. De åbne opgaver var ikke kommet i gang, og samtalerne manglede. Det blev skrevet, som det var, og næste konference åbner med beslutningerne.",
    },
];

/// English.
pub const EN: [StepTexts; 6] = [
    StepTexts {
        purpose: "Choose one topic you can get to the bottom of. The narrower the focus, the more you will see. Remember both ends of the scale.",
        outcome: "A focus in one sentence, a purpose, a list of participants and a date.",
        questions: &[
            QuestionTexts {
                id: "depth",
                ask: "What do you want to look into in depth?",
                help: "Not a whole subject but a part of it: the spread, a group of pupils, or an area where ratings are unchanged.",
            },
            QuestionTexts {
                id: "purpose",
                ask: "What do you want to leave the meeting with?",
                help: "Word it so that afterwards you can answer yes or no to whether you got it.",
            },
            QuestionTexts {
                id: "existing",
                ask: "Can a meeting you already have be used?",
                help: "Check the calendar for a team or subject meeting that can be made longer or given new content.",
            },
        ],
        example: "At Sivmoseskolen, the grade 7 team had first put “maths” on the agenda. That was too much for two hours, so they cut it down to one thing: the pupils whose ratings had been unchanged for several terms, at the bottom and at the top of the scale. When the forms were filled in, many in 7.B were rated lower in Danish than in autumn, so that became a short item at the end. They used the team's Tuesday meeting and cancelled the other one that week. The purpose became to go home with at most four decisions that everybody can remember.",
    },
    StepTexts {
        purpose: "Find the few sources that can shed light on your focus, and get them to everybody in good time. Take both numbers and something that somebody has seen or heard.",
        outcome: "A short list: which source, why, who brings it, and when it must be ready.",
        questions: &[
            QuestionTexts {
                id: "balance",
                ask: "How do numbers and observations complement each other?",
                help: "Numbers show where. Pupils' work, talks and visits to lessons show how.",
            },
            QuestionTexts {
                id: "missing",
                ask: "What do you not know enough about?",
                help: "Write it down, even when you choose to leave it this time.",
            },
            QuestionTexts {
                id: "prepare",
                ask: "How does everybody prepare?",
                help: "Who gathers it, what should each person have looked at, and how long may it take?",
            },
        ],
        example: "The team chose four sources: the rating form for grades 6 and 7, the pupils' answers to two word problems, the reading tests in 7.B from September and March, and notes from two visits to maths lessons. The form had to be filled in four working days before the meeting. Absence had only been counted up to Christmas, so they left it and wrote down that it was missing. Everybody had picked two pupils they wondered about. The head of department gathered it all on two pages.",
    },
    StepTexts {
        purpose: "Look first, explain later. Put into words what stands out, and show which numbers or observations it rests on.",
        outcome: "A few findings in order of priority; a finding without numbers is an impression.",
        questions: &[
            QuestionTexts {
                id: "stands-out",
                ask: "What catches the eye, and why does it matter for your focus?",
                help: "Begin with “We see …”. Mention what goes well, too.",
            },
            QuestionTexts {
                id: "agree",
                ask: "Do the sources agree with each other and with what you already know?",
                help: "Where they disagree there is often something to learn.",
            },
            QuestionTexts {
                id: "challenge",
                ask: "Which challenge does it express?",
                help: "One sentence that everybody around the table can nod to.",
            },
        ],
        example: "The middle had moved: many who began at 3 in maths were now at 4. Six pupils had been rated 1 or 2 for three terms, and three had been rated 5 in all four. In 7.B nine pupils were one step lower in Danish than in autumn, while the reading tests showed a smaller fall. Nobody could show with numbers that several had grown quiet in class. It was written down as an impression.",
    },
    StepTexts {
        purpose: "Find several possible explanations before you choose any. Ask how sure you are, and what could show that you are wrong.",
        outcome: "For each finding: how sure you are, what puzzles you, possible explanations, and what can tell them apart.",
        questions: &[
            QuestionTexts {
                id: "sure",
                ask: "How sure are you of each source, and how much should it weigh?",
                help: "Think of who rated, when, how many pupils it concerns, and what the scale cannot show.",
            },
            QuestionTexts {
                id: "areas",
                ask: "Is it the whole subject or only some areas or situations?",
                help: "Look for exceptions: when do the same pupils succeed?",
            },
            QuestionTexts {
                id: "around",
                ask: "What has happened around the group?",
                help: "Absence, substitutes, newcomers, something at home. It is background and not proof.",
            },
        ],
        example: "The team was sure of the finding about the six pupils, for three sources pointed the same way. It was mostly word problems with several parts. In plain sums four of the six kept up well. They found three possible explanations and one way to tell them apart: the same task orally and in writing. About the three at the top they were less sure, as the form ends at 5. The winter's substitutes in 7.B were noted as background.",
    },
    StepTexts {
        purpose: "Choose a few things that will really be done. Each decision has someone responsible and a deadline. Finding out more is a decision, too.",
        outcome: "At most a handful of decisions: what, who, by when, for which pupils and from which finding.",
        questions: &[
            QuestionTexts {
                id: "know-more",
                ask: "Do you need to know more before you act?",
                help: "Write what you want to know and how you will find out.",
            },
            QuestionTexts {
                id: "practice",
                ask: "What will you change in your own practice, and who begins?",
                help: "Something a colleague would be able to see on walking in.",
            },
            QuestionTexts {
                id: "kept",
                ask: "Where are the decisions kept, so that everybody can find them?",
                help: "One place. If they hang in the open, then without pupils' names.",
            },
        ],
        example: "There were four decisions. A maths group for the six pupils twice a week for six weeks. A talk with each of the six, for the team wanted to know more before choosing anything bigger. Reading in pairs in 7.B and the same reading test again in June. One open task a week for the three strongest. Each decision got someone responsible and a deadline.",
    },
    StepTexts {
        purpose: "Keep the decisions alive between meetings. Ask first whether it was done, and then what you see.",
        outcome: "Milestones with signs of progress, a date and someone responsible for the follow-up, a log, and what became of each decision.",
        questions: &[
            QuestionTexts {
                id: "how",
                ask: "How will you follow up, and who reminds you?",
                help: "Rather ten minutes often than two hours seldom. Put it in the calendar now.",
            },
            QuestionTexts {
                id: "data",
                ask: "What will you look at to know whether there is progress?",
                help: "Choose something you get to see anyway, and preferably the same as before.",
            },
        ],
        example: "The team took ten minutes at the team meeting every other week. At the follow-up in June two of the four decisions had been carried out. In the reading test seven of the nine pupils were back where they had been in autumn. In the maths group nobody could see a difference in writing yet. The open tasks had not got going, and the talks were still to be held. It was written down as it was, and the next conference opens with the decisions.",
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::document::Document;
    use crate::model::id::Id;
    use crate::model::question::questions;

    #[test]
    fn every_question_of_the_model_has_a_text() {
        for texts in [&DA, &EN] {
            for step in Step::ALL {
                let asked = questions(&Document::default(), &Id::new("c1"), step);
                let texts = of(texts, step).questions;
                let ids: Vec<&str> = texts.iter().map(|question| question.id).collect();
                assert_eq!(asked.iter().map(|one| &*one.id).collect::<Vec<_>>(), ids, "{step:?}");
            }
        }
    }
}
