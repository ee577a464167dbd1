use super::super::tests::{check, remarks};
use crate::coach::draft::DraftRule;

#[test]
fn what_tells_who_a_patient_is_is_found_and_teachers_and_own_dates_are_left_alone() {
    check(DraftRule::PatientIdentifier, GOOD, BAD);
}

#[test]
fn every_hit_says_what_it_is() {
    let found =
        remarks("Mrs Patel, 54, MRN 4478812, came on March 3, 2021 with her 92-year-old mother.");
    let found = found
        .iter()
        .filter(|remark| remark.rule == DraftRule::PatientIdentifier);
    let kinds: Vec<_> = found
        .filter_map(|remark| remark.fields.get("what"))
        .collect();
    assert_eq!(
        kinds,
        [
            "a name",
            "a record number",
            "a day of care",
            "an age over 89"
        ]
    );
}

const GOOD: &[&str] = &[
    "Dr. Khan, my attending, asked me to present the case.",
    "One hour before the scan the radiographer, Mrs Bello, telephoned to ask me for the value.",
    "Mr Ahmed, a consultant surgeon, taught me to look at the film myself. I thanked Mr Ahmed at the end.",
    "A 54-year-old woman came with three weeks of headache.",
    "I passed Step 2 on June 4, 2024, and I graduated on 12 March 2018.",
    "Hodgkin lymphoma was the answer, and we compared it with the NLST trial.",
    "I read MR Angiography and MS protocols with Ms Ortiz, your program coordinator.",
    "The patient was in her nineties, and her daughter translated.",
    "My grandmother is 92 years old and still asks me about my exams.",
    "Patients aged 18 to 95 were included, and 1,200,000 films were stored.",
    "We had a 40-bed ward, and the reading room 3 was mine.",
    "I miss Cairo. Miss no finding, he said.",
    "In Lagos, 54 patients were waiting; in Kano, 12 were admitted.",
    "Monday, 12 patients came. Level 3, 45 beds.",
    "My AAMC ID is 14567890 and my phone number is +1 555 123 4567.",
    "The audit ran from 2019 to 2021, and I presented it on 5 May 2022 in Vienna.",
    "A boy of six had swallowed a coin. I will call him Sam; it is not his real name.",
    "Ms. Rivera, my English teacher, was the first who believed in me.",
    "The hospital is 120 years old and has 900 beds.",
    "The Patient Safety Committee met on March 3, 2022.",
    "On 15 January 2020 the war came to our city, and I moved to Amman.",
    "Ali, a resident from Basra, shared the nights with me.",
];

const BAD: &[(&str, &str)] = &[
    ("Mrs Patel, 54, came with chest pain.", "Mrs Patel"),
    (
        "I remember Mr. Okafor, a farmer with a cough.",
        "Mr. Okafor",
    ),
    (
        "Maria Lopez, 54, had a mass in the left breast.",
        "Maria Lopez, 54",
    ),
    (
        "J.S., a 45-year-old man, was admitted with a stroke.",
        "J.S., a 45-year-old",
    ),
    (
        "She was admitted on March 3, 2021 with fever.",
        "March 3, 2021",
    ),
    ("The patient was operated on 03/04/2021.", "03/04/2021"),
    ("His MRN was 00478812.", "MRN was 00478812"),
    (
        "The accession number A2291877 was wrong.",
        "accession number A2291877",
    ),
    ("A 92-year-old man fell at home.", "92-year-old"),
    ("The patient in room 312 did not answer.", "room 312"),
    ("We called her at 555-123-4567.", "555-123-4567"),
    (
        "He lived at 12 Baker Street with his sister.",
        "12 Baker Street",
    ),
    ("A boy named Tunde came with his mother.", "Tunde"),
    ("My patient Ahmed did not speak English.", "Ahmed"),
    (
        "Her name was Fatima, and she was afraid of the needle.",
        "Fatima",
    ),
    ("Mr. K was in bed 12 on the second floor.", "Mr. K"),
    ("The man was 94 years old and alone.", "94 years old"),
    (
        "Priya, a 23-year-old teacher, came at night.",
        "Priya, a 23-year-old",
    ),
    (
        "Medical record number 55-78-12-90 was on the film.",
        "Medical record number 55-78-12-90",
    ),
    (
        "Little Aisha was six. Aisha (6) had a fracture.",
        "Aisha (6",
    ),
    (
        "The child was born on 4 May 2019 in our ward.",
        "4 May 2019",
    ),
];
