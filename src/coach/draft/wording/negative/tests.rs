use super::super::tests::check;
use crate::coach::draft::DraftRule;

#[test]
fn a_lack_is_told_as_a_fact_and_contempt_is_remarked_on() {
    check(DraftRule::NegativeWords, GOOD, BAD);
}

const GOOD: &[&str] = &[
    "We had one CT scanner for two million people, so every request was weighed.",
    "In my country radiology training lasts four years, and residents read from the first month.",
    "There was no MRI in our province, and patients travelled eight hours for one.",
    "Our hospital in Mosul was damaged in the war, and we worked from two tents.",
    "The scanner was broken for three weeks, so I learned to use ultrasound well.",
    "My country has few radiologists, about one for a million people.",
    "The health system in Nigeria taught me to think before I order.",
    "It was a terrible accident, and eleven patients came within one hour.",
    "The system was down that night, and we wrote every report by hand.",
    "People often think that medicine in Syria is backward, and I like to show them our data.",
    "The power failed twice a day, so we kept the films in order of urgency.",
    "My old program was large and busy, and I miss its morning conference.",
    "Resources were limited in the district hospital, and that made us creative.",
    "She had a horrible headache and could not move her neck.",
    "My first report was terrible, and my teacher crossed out half of it.",
    "In Pakistan, house officers often cover three wards at night.",
    "The hospital was in chaos for an hour after the earthquake, then we made a list.",
    "I would never say that our system is bad; it is different.",
    "The university closed for a year because of the conflict.",
    "Coming from India, I am used to a high volume of tuberculosis.",
    "There was a shortage of contrast, so I learned which studies do well without.",
];

const BAD: &[(&str, &str)] = &[
    (
        "My country's health care system is terrible.",
        "country's health care system is terrible",
    ),
    (
        "Medicine in my homeland is backward and I want to leave it.",
        "Medicine in my homeland is backward",
    ),
    (
        "The government is corrupt, so nothing gets done.",
        "government is corrupt",
    ),
    (
        "I come from a third world country where doctors cannot do anything.",
        "third world",
    ),
    (
        "In my country nobody cares about patients.",
        "nobody cares about",
    ),
    (
        "My old residency program was toxic.",
        "residency program was toxic",
    ),
    (
        "The training in my medical school was very poor.",
        "training in my medical school was very poor",
    ),
    (
        "There is no future for doctors in Egypt.",
        "no future for doctors in",
    ),
    (
        "I want to escape from that corrupt system.",
        "escape from that corrupt system",
    ),
    (
        "Our hospital is a complete mess and the seniors do not teach.",
        "hospital is a complete mess",
    ),
    (
        "Healthcare there is decades behind the US.",
        "decades behind",
    ),
    (
        "My internship was a waste of time.",
        "internship was a waste of",
    ),
    ("I hated my job in the district hospital.", "I hated my job"),
    (
        "Corruption is everywhere in my country, even in the hospitals.",
        "Corruption",
    ),
    (
        "Doctors in India do not respect patients at all.",
        "Doctors in India do not respect patients",
    ),
    (
        "I was sick of the primitive hospitals back home.",
        "sick of the primitive hospitals",
    ),
    (
        "The education at my university was outdated and useless.",
        "education at my university was outdated",
    ),
    (
        "Unlike in my country, here doctors actually care.",
        "Unlike in my country, here doctors actually",
    ),
    (
        "The worst hospital I have seen was the one I trained in.",
        "The worst hospital",
    ),
    (
        "Our interns are treated like slaves.",
        "treated like slaves",
    ),
    (
        "Honestly, the residents at my last hospital were lazy.",
        "hospital were lazy",
    ),
    (
        "Frankly our ministry of health is a joke.",
        "ministry of health is a joke",
    ),
    (
        "The infrastructure back home is primitive compared to the US.",
        "infrastructure back home is primitive",
    ),
    (
        "I left Iran because there is no respect for women doctors there.",
        "no respect for women doctors there",
    ),
    (
        "You can't imagine how dirty and disorganized Indian hospitals are.",
        "dirty and disorganized Indian hospitals",
    ),
    (
        "The healthcare system in my country has collapsed, it is a total failure.",
        "it is a total failure",
    ),
    (
        "Nigerian medical schools teach nothing practical.",
        "Nigerian medical schools teach nothing",
    ),
    (
        "At my previous program the culture was malignant, so I resigned.",
        "program the culture was malignant",
    ),
    (
        "Our professors read old slides and nobody learned anything.",
        "nobody learned anything",
    ),
    (
        "I am ashamed of how my country treats doctors.",
        "ashamed of how my country",
    ),
    (
        "It was impossible to practice honest medicine there.",
        "impossible to practice honest",
    ),
    (
        "My former institute was badly managed.",
        "institute was badly managed",
    ),
    ("Radiology in Nepal is 20 years behind.", "years behind"),
    (
        "Politics destroyed our university.",
        "destroyed our university",
    ),
    ("The hospital where I trained was a hell hole.", "hell hole"),
    ("Everyone in the system takes bribes.", "bribes"),
    (
        "I can't stand the way things are done in my country.",
        "can't stand the way things are done in my country",
    ),
    (
        "There's zero professionalism in the hospitals of my city.",
        "zero professionalism in",
    ),
    (
        "Honestly the level of medicine in Sudan is low.",
        "level of medicine in Sudan is low",
    ),
    (
        "Hospitals in my city are slaughterhouses.",
        "Hospitals in my city are slaughterhouses",
    ),
    (
        "Back in Karachi, seniors humiliate juniors every day.",
        "humiliate juniors",
    ),
    (
        "I come from a broken healthcare system.",
        "broken healthcare system",
    ),
    (
        "There is a lot of corruption and I could not stay.",
        "corruption",
    ),
    ("Working at my last clinic was awful.", "clinic was awful"),
    (
        "The administration of that hospital was a nightmare to deal with.",
        "administration of that hospital was a nightmare",
    ),
    (
        "Most doctors in my hometown are uneducated butchers.",
        "doctors in my hometown are uneducated butchers",
    ),
    (
        "What they call medicine over there is a joke.",
        "medicine over there is a joke",
    ),
    (
        "I wasted three years of my life in that hospital.",
        "wasted three years of my life in that hospital",
    ),
    (
        "Compared to America, our hospitals are garbage.",
        "hospitals are garbage",
    ),
    ("My country is full of bribery.", "bribery"),
    (
        "I could not bear another day in that rotten hospital.",
        "rotten hospital",
    ),
    (
        "Back home, the doctors don't even examine the patient.",
        "home, the doctors don't even",
    ),
    (
        "Nothing in our ministry ever works.",
        "Nothing in our ministry ever works",
    ),
    (
        "The Iranian health system is dysfunctional.",
        "Iranian health system is dysfunctional",
    ),
    ("It was a nightmare to study there.", "was a nightmare"),
    (
        "My medical education was a disaster.",
        "education was a disaster",
    ),
];
