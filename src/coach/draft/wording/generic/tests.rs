use super::super::tests::check;
use crate::coach::draft::DraftRule;

#[test]
fn a_claim_with_a_fact_beside_it_is_no_cliche() {
    check(DraftRule::Generic, GOOD, BAD);
}

const GOOD: &[&str] = &[
    "I want radiology because it is the place in the hospital where a careful look becomes a decision for somebody.",
    "I am a team player: on nights in Lahore I carried the films to the surgeon myself, 40 times in one month.",
    "I am passionate about teaching ultrasound to midwives; I have trained 22 of them in Gulu.",
    "Since my childhood in Aleppo I have repaired radios, and I still take every machine apart.",
    "Your program sends residents to Rochester for the physics course, and I spoke with Dr. Lee about her work on AI.",
    "She was hardworking and kind, and she taught me to count ribs.",
    "I work well under pressure: last winter we had eleven injured people and one scanner, and I kept the list.",
    "I love the moment when the phone rings because a colleague needs an answer.",
    "I help the interns with their first films.",
    "My weakness is speed: I read 30 films where others read 45, and I practice with a timer.",
    "I am curious about physics, and I built a small phantom from gelatin.",
    "At home I learned to be patient, because my grandfather repaired watches.",
    "I never wanted to be a doctor until my neighbor broke his hip and I drove him to Kumasi.",
    "Your residents told me that the R2 year has two months of night float, and I want that early.",
    "He said that I was reliable, and he gave me the keys of the archive.",
    "I compared 60 scans of the knee with surgery, and we agreed in 54.",
];

const BAD: &[(&str, &str)] = &[
    ("I am hardworking and passionate.", "I am hardworking"),
    (
        "Since childhood I wanted to be a doctor.",
        "Since childhood",
    ),
    (
        "Your program is a great program with an excellent reputation.",
        "Your program is a great program",
    ),
    ("I love helping people.", "I love helping people"),
    (
        "I am a team player and a fast learner.",
        "I am a team player",
    ),
    (
        "I have always been fascinated by radiology because it is like detective work.",
        "always been fascinated by",
    ),
    (
        "It would be an honor to be part of your esteemed institution.",
        "honor to be part",
    ),
    (
        "I have strong communication skills and attention to detail.",
        "strong communication skills",
    ),
    (
        "I want to make a difference in the world.",
        "make a difference in the world",
    ),
    (
        "Radiology is the perfect blend of technology and medicine.",
        "perfect blend of technology",
    ),
    (
        "I work well under pressure and in a team.",
        "work well under pressure and in a team",
    ),
    (
        "My passion for radiology drives me to give my best.",
        "passion for radiology",
    ),
    (
        "I am a perfect fit for your program.",
        "perfect fit for your",
    ),
    (
        "You offer a diverse patient population and friendly residents.",
        "diverse patient population",
    ),
    (
        "Medicine is my calling, and I want to serve humanity.",
        "my calling",
    ),
    (
        "My dream is to become a radiologist in the United States.",
        "dream is to become a radiologist",
    ),
    (
        "I will be an asset to your program.",
        "asset to your program",
    ),
    (
        "I am detail-oriented, dedicated and motivated.",
        "I am detail-oriented, dedicated",
    ),
    (
        "I'm an extremely hard-working, dedicated and caring person.",
        "I'm an extremely hard-working, dedicated",
    ),
    (
        "From my early childhood it was my dream to wear the white coat.",
        "From my early childhood",
    ),
    (
        "I chose radiology since I love technology and anatomy.",
        "I love technology",
    ),
    (
        "I am drawn to your program for its reputation, its faculty and its diverse pathology.",
        "diverse pathology",
    ),
    (
        "Radiology is the eye of medicine.",
        "Radiology is the eye of medicine",
    ),
    (
        "What sets me apart is my passion, perseverance and positive attitude.",
        "passion, perseverance",
    ),
    (
        "My friends describe me as a good listener.",
        "good listener",
    ),
    ("I'm a firm believer in teamwork.", "firm believer"),
    (
        "I want to be the best radiologist I can be.",
        "be the best radiologist",
    ),
    (
        "Your hospital is the best hospital in America.",
        "Your hospital is the best hospital",
    ),
    (
        "I consider myself a diligent and trustworthy physician.",
        "I consider myself a diligent",
    ),
    (
        "Ever since I can remember, I have been drawn to science.",
        "since I can remember",
    ),
    ("I was born to be a doctor.", "born to be"),
    (
        "Your institution is well known for its excellent training.",
        "well known for its excellent training",
    ),
    (
        "I want to join because of the academic environment and research.",
        "academic environment",
    ),
    (
        "I will work hard and give you my best every day.",
        "give you my best",
    ),
    (
        "I am good at multitasking and I adapt easily to new environments.",
        "multitasking",
    ),
    (
        "Radiology interests me because it involves every specialty.",
        "Radiology interests me",
    ),
    (
        "I am interested in radiology because it is at the forefront of technology.",
        "forefront of technology",
    ),
    (
        "I like to help people, and teaching is close to my heart.",
        "I like to help people",
    ),
    (
        "Radiologists are the doctors' doctors, and that is what I want to be.",
        "doctors' doctors",
    ),
    (
        "I am responsible, punctual, honest and I get along with people.",
        "I am responsible, punctual",
    ),
    (
        "I'd bring energy, dedication and a smile every day.",
        "energy, dedication",
    ),
    (
        "I find it rewarding to make patients smile.",
        "make patients smile",
    ),
    (
        "Your program has strong fellowship placement and happy residents.",
        "fellowship placement",
    ),
    (
        "I am eager to learn and ready to contribute.",
        "eager to learn",
    ),
    (
        "I have excellent time management skills.",
        "excellent time management skills",
    ),
];
