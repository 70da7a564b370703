//! The six steps in English.

use super::{QuestionTexts, StepTexts};

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
