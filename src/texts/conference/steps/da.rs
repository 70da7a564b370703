//! The six steps in Danish.

use super::{QuestionTexts, StepTexts};

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
