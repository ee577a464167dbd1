//! Classes of words for patterns: `@staff` in a pattern is any of `STAFF`. Each list in the order of the alphabet.

/// The words of a class; none where there is no such class.
pub(super) fn class(name: &str) -> &'static [&'static str] {
    match name {
        "country" => COUNTRY,
        "demonym" => DEMONYM,
        "kin" => KIN,
        "month" => MONTH,
        "patient" => PATIENT,
        "place" => PLACE,
        "ruin" => RUIN,
        "staff" => STAFF,
        "vice" => VICE,
        "be" => BE,
        "give" => GIVE,
        "link" => LINK,
        "sort" => SORT,
        "very" => VERY,
        "nameless" => NAMELESS,
        "small" => SMALL,
        _ => &[],
    }
}

/// Countries and regions many applicants come from.
#[rustfmt::skip]
const COUNTRY: &[&str] = &[
    "afghanistan", "africa", "albania", "algeria", "arabia", "argentina", "armenia", "asia", "azerbaijan", "bahrain",
    "bangladesh", "barbados", "belarus", "bolivia", "bosnia", "brazil", "bulgaria", "burma", "cambodia", "cameroon",
    "caribbean", "chile", "china", "colombia", "congo", "croatia", "cuba", "dominica", "ecuador", "egypt", "emirates",
    "eritrea", "ethiopia", "gaza", "georgia", "ghana", "greece", "grenada", "guatemala", "guyana", "haiti",
    "honduras", "hungary", "india", "indonesia", "iran", "iraq", "israel", "jamaica", "jordan", "kashmir",
    "kazakhstan", "kenya", "kosovo", "kurdistan", "kuwait", "kyrgyzstan", "lanka", "lebanon", "liberia", "libya",
    "malawi", "malaysia", "mali", "mexico", "moldova", "mongolia", "montenegro", "morocco", "mozambique", "myanmar",
    "namibia", "nepal", "nicaragua", "niger", "nigeria", "oman", "pakistan", "palestine", "panama", "paraguay",
    "peru", "philippines", "poland", "punjab", "qatar", "romania", "russia", "rwanda", "salvador", "senegal",
    "serbia", "slovakia", "somalia", "sudan", "syria", "taiwan", "tajikistan", "tanzania", "thailand", "tunisia",
    "turkey", "turkmenistan", "uganda", "ukraine", "uruguay", "uzbekistan", "venezuela", "vietnam", "yemen", "zambia",
    "zimbabwe",
];

/// The adjectives of countries.
#[rustfmt::skip]
const DEMONYM: &[&str] = &[
    "afghan", "african", "albanian", "algerian", "arab", "armenian", "asian", "bangladeshi", "bolivian", "bosnian",
    "brazilian", "bulgarian", "burmese", "cambodian", "cameroonian", "chinese", "colombian", "congolese", "cuban",
    "dominican", "ecuadorian", "egyptian", "eritrean", "ethiopian", "filipino", "georgian", "ghanaian", "greek",
    "guatemalan", "haitian", "honduran", "hungarian", "indian", "indonesian", "iranian", "iraqi", "israeli",
    "jamaican", "jordanian", "kazakh", "kenyan", "kurdish", "kuwaiti", "kyrgyz", "lebanese", "liberian", "libyan",
    "malaysian", "mexican", "moldovan", "moroccan", "nepalese", "nepali", "nicaraguan", "nigerian", "omani",
    "pakistani", "palestinian", "panamanian", "peruvian", "philippine", "polish", "qatari", "romanian", "russian",
    "rwandan", "saudi", "senegalese", "serbian", "somali", "sudanese", "syrian", "tajik", "tanzanian", "thai",
    "tunisian", "turkish", "ugandan", "ukrainian", "uruguayan", "uzbek", "venezuelan", "vietnamese", "yemeni",
    "zambian", "zimbabwean",
];

/// People of one's own life who are no patients.
#[rustfmt::skip]
const KIN: &[&str] = &[
    "aunt", "brother", "coach", "cook", "cousin", "dad", "daughter", "driver", "father", "fiance", "fiancee",
    "friend", "friends", "grandfather", "grandma", "grandmother", "grandpa", "guard", "headmaster", "headmistress",
    "host", "hostess", "husband", "imam", "interpreter", "landlady", "landlord", "librarian", "mom", "mother", "mum",
    "neighbor", "neighbors", "neighbour", "neighbours", "nephew", "niece", "parents", "pastor", "priest", "sister",
    "son", "spouse", "teacher", "translator", "uncle", "wife",
];

/// Months.
#[rustfmt::skip]
const MONTH: &[&str] = &[
    "apr", "april", "aug", "august", "dec", "december", "feb", "february", "jan", "january", "jul", "july", "jun",
    "june", "mar", "march", "may", "nov", "november", "oct", "october", "sep", "sept", "september",
];

/// What a patient may be called.
#[rustfmt::skip]
const PATIENT: &[&str] = &[
    "baby", "boy", "child", "driver", "farmer", "father", "female", "fisherman", "gentleman", "girl", "grandfather",
    "grandmother", "infant", "laborer", "labourer", "lady", "male", "man", "mother", "neonate", "newborn", "newborns",
    "patient", "patients", "pensioner", "student", "tailor", "teacher", "teenager", "toddler", "widow", "woman",
    "worker",
];

/// Where one lived, learned or worked.
#[rustfmt::skip]
const PLACE: &[&str] = &[
    "administration", "authorities", "bureaucracy", "city", "clerkship", "clinic", "clinics", "college", "colleges",
    "company", "country", "countrys", "culture", "cultures", "curriculum", "department", "departments", "economy",
    "education", "employer", "facilities", "facility", "facultys", "government", "governments", "healthcare", "home",
    "homeland", "homelands", "hometown", "hometowns", "hospital", "hospitals", "infrastructure", "institute",
    "institution", "institutions", "internship", "job", "management", "medicine", "ministry", "motherland",
    "motherlands", "nation", "nations", "place", "politicians", "politics", "program", "programme", "programmes",
    "programs", "region", "residency", "school", "schools", "society", "societys", "states", "system", "systems",
    "teaching", "town", "training", "universities", "university", "universitys", "village", "ward", "wards",
    "workplace",
];

/// What runs a place down.
#[rustfmt::skip]
const RUIN: &[&str] = &[
    "abusive", "abysmal", "appalling", "awful", "backward", "backwards", "bankrupt", "barbaric", "broken", "butcher",
    "butchers", "chaotic", "circus", "corrupt", "corrupted", "crappy", "cruel", "deplorable", "dirty", "disaster",
    "disastrous", "disgrace", "disgraceful", "disgusting", "disorganised", "disorganized", "dreadful",
    "dysfunctional", "embarrassing", "exploitative", "failure", "farce", "filth", "filthy", "garbage", "graveyard",
    "hell", "hellish", "hopeless", "horrendous", "horrible", "horrific", "hostile", "incapable", "incompetent",
    "inefficient", "inferior", "inhuman", "inhumane", "irresponsible", "joke", "laughable", "lawless", "lousy",
    "malignant", "medieval", "mediocre", "mess", "messy", "miserable", "nightmare", "pathetic", "primitive", "racist",
    "ridiculous", "rotten", "rubbish", "shambles", "shame", "shameful", "sickening", "slaughterhouse",
    "slaughterhouses", "stupid", "substandard", "terrible", "toxic", "trash", "trashy", "unbearable", "uncivilised",
    "uncivilized", "undisciplined", "uneducated", "unethical", "unhygienic", "unorganized", "unprofessional",
    "useless", "worthless", "wretched", "zoo",
];

/// People of a hospital, a school, a program: no patients.
#[rustfmt::skip]
const STAFF: &[&str] = &[
    "administration", "administrator", "administrators", "agent", "agents", "anaesthetist", "anaesthetists",
    "anesthesiologist", "anesthesiologists", "anesthetist", "anesthetists", "assistant", "assistants", "attending",
    "attendings", "author", "authors", "batchmate", "batchmates", "boss", "cardiologist", "cardiologists", "chair",
    "chairman", "chairmans", "chairs", "chief", "chiefs", "classmate", "classmates", "clerk", "clerks", "clinician",
    "clinicians", "coauthor", "coauthors", "colleague", "colleagues", "consultant", "consultants", "coordinator",
    "coordinators", "coworker", "coworkers", "dean", "deans", "dermatologist", "dermatologists", "dietician",
    "dieticians", "director", "directors", "doctor", "doctors", "editor", "editors", "employer", "employers",
    "examiner", "examiners", "faculty", "fellow", "fellows", "groupmate", "groupmates", "gynecologist",
    "gynecologists", "head", "heads", "hod", "hods", "hospitalist", "hospitalists", "hr", "instructor", "instructors",
    "intern", "internist", "internists", "interns", "interviewer", "interviewers", "invigilator", "invigilators",
    "janitor", "janitors", "junior", "juniors", "lecturer", "lecturers", "management", "manager", "managers",
    "matron", "matrons", "mentee", "mentees", "mentor", "mentors", "midwife", "midwifes", "midwives", "neurologist",
    "neurologists", "neurosurgeon", "neurosurgeons", "nurse", "nurses", "obstetrician", "obstetricians", "officer",
    "officers", "oncologist", "oncologists", "operator", "operators", "orderly", "orderlys", "orthopedist",
    "orthopedists", "paramedic", "paramedics", "partner", "partners", "pathologist", "pathologists", "pediatrician",
    "pediatricians", "personnel", "pharmacist", "pharmacists", "physician", "physicians", "physicist", "physicists",
    "physiotherapist", "physiotherapists", "pi", "pis", "porter", "porters", "preceptor", "preceptors", "principal",
    "principals", "proctor", "proctors", "prof", "professor", "professors", "profs", "programmer", "programmers",
    "psychiatrist", "psychiatrists", "radiographer", "radiographers", "radiologist", "radiologists", "receptionist",
    "receptionists", "recruiter", "recruiters", "registrar", "registrars", "researcher", "researchers", "resident",
    "residents", "reviewer", "reviewers", "roommate", "roommates", "secretaries", "secretary", "secretarys", "senior",
    "seniors", "sonographer", "sonographers", "specialist", "specialists", "staff", "staffs", "statistician",
    "statisticians", "superior", "superiors", "supervisor", "supervisors", "surgeon", "surgeons", "teacher",
    "teachers", "team", "teammate", "teammates", "teams", "tech", "technician", "technicians", "technologist",
    "technologists", "techs", "trainee", "trainees", "trainer", "trainers", "tutor", "tutors", "urologist",
    "urologists",
];

/// What one blames people for being.
#[rustfmt::skip]
const VICE: &[&str] = &[
    "abusive", "arrogant", "biased", "bullies", "bully", "careless", "cheat", "cheats", "clueless", "corrupt",
    "crook", "crooks", "cruel", "dictator", "dishonest", "dismissive", "disorganised", "disorganized",
    "disrespectful", "dumb", "egoistic", "fraud", "frauds", "hostile", "hypocrite", "hypocrites", "idiot", "idiotic",
    "idiots", "ignorant", "incapable", "incompetent", "indifferent", "inefficient", "irresponsible", "jealous",
    "lazy", "liar", "liars", "malignant", "manipulative", "monster", "nasty", "negligent", "pathetic", "prejudiced",
    "racist", "rude", "selfish", "sexist", "sloppy", "stupid", "toxic", "tyrant", "unapproachable", "uncaring",
    "uncooperative", "unfair", "ungrateful", "unhelpful", "unprofessional", "unqualified", "unreasonable",
    "unreliable", "unsupportive", "untrained", "useless", "vindictive",
];

/// Forms of `be` and its like.
#[rustfmt::skip]
const BE: &[&str] = &[
    "am", "are", "be", "became", "become", "becomes", "been", "being", "got", "is", "remained", "remains", "seemed",
    "seems", "was", "were",
];

/// What seniors do for juniors.
#[rustfmt::skip]
const GIVE: &[&str] = &[
    "advise", "advised", "brief", "briefed", "correct", "corrected", "encourage", "encouraged", "explain",
    "explained", "guide", "guided", "help", "helped", "helping", "inform", "informed", "listen", "listened", "mentor",
    "mentored", "orient", "oriented", "prepare", "prepared", "show", "showed", "shown", "supervise", "supervised",
    "support", "supported", "taught", "teach", "teaching", "tell", "telling", "told", "train", "trained", "training",
    "warn", "warned",
];

/// Words that go on after an adjective that stands by itself.
#[rustfmt::skip]
const LINK: &[&str] = &[
    "about", "after", "and", "as", "at", "back", "because", "before", "but", "by", "compared", "during", "for",
    "from", "here", "if", "in", "of", "officials", "on", "or", "since", "so", "than", "that", "there", "to",
    "until", "when", "where", "which", "while", "with",
];

/// What stands between an adjective and its place.
#[rustfmt::skip]
const SORT: &[&str] = &[
    "academic", "big", "care", "education", "educational", "entire", "former", "government", "health", "healthcare",
    "home", "local", "medical", "national", "old", "own", "political", "previous", "private", "public", "residency",
    "rural", "small", "social", "state", "teaching", "training", "university", "whole",
];

/// Words between `is` and what it is.
#[rustfmt::skip]
const VERY: &[&str] = &[
    "a", "absolutely", "all", "also", "always", "an", "basically", "big", "bit", "both", "clearly", "complete",
    "completely", "even", "ever", "extremely", "frankly", "generally", "honestly", "huge", "incredibly", "just",
    "kind", "little", "mostly", "never", "not", "obviously", "of", "often", "only", "plain", "pretty", "pure",
    "quite", "rather", "real", "really", "simply", "so", "sort", "still", "such", "terribly", "the", "too", "total",
    "totally", "truly", "usually", "utterly", "very",
];

/// Words that are no names of people, though they may have a capital.
#[rustfmt::skip]
const NAMELESS: &[&str] = &[
    "a", "about", "administration", "administrator", "administrators", "afghan", "afghanistan", "africa", "african",
    "after", "age", "aged", "agent", "agents", "albania", "albanian", "algeria", "algerian", "all", "almost",
    "although", "american", "among", "an", "anaesthetist", "anaesthetists", "and", "anesthesiologist",
    "anesthesiologists", "anesthetist", "anesthetists", "apr", "april", "arab", "arabia", "argentina", "armenia",
    "armenian", "around", "as", "asia", "asian", "assistant", "assistants", "at", "attending", "attendings", "aug",
    "august", "author", "authors", "azerbaijan", "baby", "bahrain", "bangladesh", "bangladeshi", "barbados",
    "batchmate", "batchmates", "because", "bed", "before", "belarus", "besides", "between", "birads", "bolivia",
    "bolivian", "bosnia", "bosnian", "boss", "both", "brazil", "brazilian", "bulgaria", "bulgarian", "burma",
    "burmese", "but", "by", "cambodia", "cambodian", "cameroon", "cameroonian", "cardiologist", "cardiologists",
    "caribbean", "case", "chair", "chairman", "chairmans", "chairs", "chapter", "chief", "chiefs", "chile", "china",
    "chinese", "christmas", "classmate", "classmates", "clerk", "clerks", "clinician", "clinicians", "coauthor",
    "coauthors", "colleague", "colleagues", "college", "colombia", "colombian", "congo", "congolese", "consultant",
    "consultants", "coordinator", "coordinators", "covid", "coworker", "coworkers", "croatia", "cuba", "cuban", "day",
    "dean", "deans", "dec", "december", "dermatologist", "dermatologists", "despite", "dietician", "dieticians",
    "director", "directors", "diwali", "doctor", "doctors", "dominica", "dominican", "dr", "during", "each", "easter",
    "ecfmg", "ecuador", "ecuadorian", "editor", "editors", "egypt", "egyptian", "eid", "emirates", "employer",
    "employers", "english", "eras", "eritrea", "eritrean", "ethiopia", "ethiopian", "every", "examiner", "examiners",
    "facebook", "faculty", "feb", "february", "fellow", "fellows", "few", "figure", "filipino", "finally", "first",
    "for", "friday", "from", "gaza", "georgia", "georgian", "ghana", "ghanaian", "google", "grade", "greece", "greek",
    "grenada", "groupmate", "groupmates", "guatemala", "guatemalan", "guyana", "gynecologist", "gynecologists",
    "haiti", "haitian", "he", "head", "heads", "her", "hindu", "his", "hod", "hodgkin", "hods", "honduran",
    "honduras", "hospital", "hospitalist", "hospitalists", "how", "however", "hr", "hungarian", "hungary", "i", "if",
    "img", "in", "india", "indian", "indonesia", "indonesian", "instead", "instructor", "instructors", "intern",
    "internist", "internists", "interns", "interviewer", "interviewers", "invigilator", "invigilators", "iran",
    "iranian", "iraq", "iraqi", "islam", "israel", "israeli", "it", "jamaica", "jamaican", "jan", "janitor",
    "janitors", "january", "jordan", "jordanian", "jul", "july", "jun", "june", "junior", "juniors", "kashmir",
    "kazakh", "kazakhstan", "kenya", "kenyan", "kosovo", "kurdish", "kurdistan", "kuwait", "kuwaiti", "kyrgyz",
    "kyrgyzstan", "lanka", "later", "lebanese", "lebanon", "lecturer", "lecturers", "less", "level", "liberia",
    "liberian", "libya", "libyan", "little", "malawi", "malaysia", "malaysian", "mali", "management", "manager",
    "managers", "many", "mar", "march", "matron", "matrons", "may", "medicine", "mentee", "mentees", "mentor",
    "mentors", "mexican", "mexico", "midwife", "midwifes", "midwives", "moldova", "moldovan", "monday", "mongolia",
    "montenegro", "month", "more", "moroccan", "morocco", "most", "mozambique", "my", "myanmar", "namibia", "nearly",
    "nepal", "nepalese", "nepali", "neurologist", "neurologists", "neurosurgeon", "neurosurgeons", "next",
    "nicaragua", "nicaraguan", "niger", "nigeria", "nigerian", "no", "not", "nov", "november", "now", "nrmp",
    "number", "nurse", "nurses", "obstetrician", "obstetricians", "oct", "october", "of", "officer", "officers",
    "oman", "omani", "on", "once", "oncologist", "oncologists", "only", "operator", "operators", "or", "orderly",
    "orderlys", "orthopedist", "orthopedists", "our", "over", "pacs", "pakistan", "pakistani", "palestine",
    "palestinian", "panama", "panamanian", "paraguay", "paramedic", "paramedics", "part", "partner", "partners",
    "pathologist", "pathologists", "patient", "patients", "pediatrician", "pediatricians", "personnel", "peru",
    "peruvian", "pharmacist", "pharmacists", "phase", "philippine", "philippines", "physician", "physicians",
    "physicist", "physicists", "physiotherapist", "physiotherapists", "pi", "pis", "poland", "polish", "porter",
    "porters", "preceptor", "preceptors", "principal", "principals", "proctor", "proctors", "prof", "professor",
    "professors", "profs", "programmer", "programmers", "psychiatrist", "psychiatrists", "punjab", "qatar", "qatari",
    "radiographer", "radiographers", "radiologist", "radiologists", "radiology", "ramadan", "receptionist",
    "receptionists", "recruiter", "recruiters", "registrar", "registrars", "researcher", "researchers", "resident",
    "residents", "reviewer", "reviewers", "romania", "romanian", "room", "roommate", "roommates", "russia", "russian",
    "rwanda", "rwandan", "safety", "salvador", "saturday", "saudi", "school", "score", "second", "secretaries",
    "secretary", "secretarys", "senegal", "senegalese", "senior", "seniors", "sep", "sept", "september", "serbia",
    "serbian", "she", "since", "slovakia", "so", "somali", "somalia", "some", "sonographer", "sonographers",
    "specialist", "specialists", "staff", "staffs", "stage", "statistician", "statisticians", "step", "street",
    "sudan", "sudanese", "sunday", "superior", "superiors", "supervisor", "supervisors", "surgeon", "surgeons",
    "syria", "syrian", "taiwan", "tajik", "tajikistan", "tanzania", "tanzanian", "teacher", "teachers", "team",
    "teammate", "teammates", "teams", "tech", "technician", "technicians", "technologist", "technologists", "techs",
    "thai", "thailand", "that", "the", "their", "then", "there", "these", "they", "this", "through", "thursday", "to",
    "today", "trainee", "trainees", "trainer", "trainers", "tuesday", "tunisia", "tunisian", "turkey", "turkish",
    "turkmenistan", "tutor", "tutors", "type", "uganda", "ugandan", "ukraine", "ukrainian", "under", "unit",
    "university", "until", "upon", "urologist", "urologists", "uruguay", "uruguayan", "us", "usa", "usmle", "uzbek",
    "uzbekistan", "venezuela", "venezuelan", "vietnam", "vietnamese", "ward", "we", "wednesday", "week", "what",
    "whatsapp", "when", "where", "which", "while", "who", "whose", "why", "with", "within", "without", "year",
    "yemen", "yemeni", "yes", "zambia", "zambian", "zimbabwe", "zimbabwean", "zoom",
];

/// Small words, which are no part of a chain of nouns.
#[rustfmt::skip]
const SMALL: &[&str] = &[
    "a", "about", "after", "all", "also", "an", "and", "are", "as", "at", "be", "because", "been", "before",
    "between", "both", "but", "by", "can", "could", "did", "do", "during", "each", "every", "for", "from", "had",
    "has", "have", "he", "her", "him", "his", "i", "if", "in", "into", "is", "it", "just", "may", "me", "more",
    "most", "must", "my", "no", "not", "of", "on", "one", "only", "or", "our", "she", "should", "so", "than", "that",
    "the", "their", "them", "then", "these", "they", "this", "those", "through", "to", "us", "very", "was", "we",
    "were", "when", "which", "who", "will", "with", "without", "would",
];

#[cfg(test)]
mod tests {
    use super::class;

    #[test]
    fn the_lists_are_in_order() {
        for name in [
            "be", "country", "demonym", "give", "kin", "link", "month", "nameless", "patient",
            "place", "ruin", "small", "sort", "staff", "very", "vice",
        ] {
            assert!(!class(name).is_empty(), "{name}");
            assert!(class(name).is_sorted(), "{name}");
        }
    }
}
