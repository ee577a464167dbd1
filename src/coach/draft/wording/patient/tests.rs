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
    ("Mr Rahman, 61, had been coughing for a month.", "Mr Rahman"),
    ("In bed 7 there was a lady with a broken hip.", "bed 7"),
    (
        "A 96 yr old lady, deaf and cheerful, held my hand.",
        "96 yr old",
    ),
    ("Patient K.L. was transferred on 12/11/2022.", "K.L."),
    ("Patient K.L. was transferred on 12/11/2022.", "12/11/2022"),
    ("We scanned baby Amina on the second day.", "Amina"),
    ("Señor Ramirez refused the contrast.", "Señor Ramirez"),
    (
        "Her phone number, 0803 555 1234, was on the card.",
        "0803 555 1234",
    ),
    ("The son, Miguel, translated for his father.", "Miguel"),
    ("John Smith (MRN 123456) came back.", "MRN 123456"),
    ("Mr. Singh's CT showed a stroke.", "Mr. Singh's"),
    ("Her initials were R.T. and she was 33.", "R.T."),
    (
        "On the 14th of July 2020, a child was brought in with burns.",
        "14th of July 2020",
    ),
    (
        "His hospital number was H-20391.",
        "hospital number was H-20391",
    ),
    (
        "Mrs. L., a retired judge, asked me to explain the scan.",
        "Mrs. L",
    ),
    (
        "Call Sana, the daughter, at 92-300-1234567.",
        "92-300-1234567",
    ),
    ("He lives in Flat 4, 22 Nile Street, Khartoum.", "Flat 4"),
    (
        "He lives in Flat 4, 22 Nile Street, Khartoum.",
        "22 Nile Street",
    ),
    (
        "Ibrahim was seven when he came to us with a swollen knee.",
        "Ibrahim was seven",
    ),
    (
        "I owned the error in front of the whole team, and I apologised to Mr Das's daughter.",
        "Mr Das's",
    ),
    (
        "Ms. Thompson's MRI was normal, and she cried.",
        "Ms. Thompson's",
    ),
    (
        "Ravi Kumar, M/45, presented with hematuria.",
        "Ravi Kumar, M/45",
    ),
    ("Patient: Anjali Sharma, age 34.", "Anjali Sharma, age 34"),
    ("An 89-year-old man, a 90-year-old woman.", "90-year-old"),
    ("Her date of birth was 02-11-1948.", "02-11-1948"),
    (
        "The file number 88/2019/431 was missing.",
        "file number 88/2019/431",
    ),
    (
        "I followed up with the family of Mr. Osei for six months.",
        "Mr. Osei",
    ),
    (
        "My colleague Dr. Ana Paula and I saw him in cubicle 4.",
        "cubicle 4",
    ),
    (
        "A 3-month-old, Baby Boy Garcia, was on the ventilator.",
        "Boy Garcia",
    ),
    ("He gave me his card: r.gomez@mail.com.", "r.gomez@mail.com"),
    (
        "The woman, Mrs. Fernandes, thanked me with mangoes.",
        "Mrs. Fernandes",
    ),
    (
        "On 3 June, the patient's birthday, the ward sang.",
        "3 June",
    ),
    (
        "A 9-year-old called Ahmed and a 97-year-old called Ruth shared a corridor.",
        "Ahmed",
    ),
    (
        "A 9-year-old called Ahmed and a 97-year-old called Ruth shared a corridor.",
        "97-year-old",
    ),
    (
        "A 9-year-old called Ahmed and a 97-year-old called Ruth shared a corridor.",
        "Ruth",
    ),
    ("We discharged Mrs. H. after three days.", "Mrs. H"),
    (
        "His brother told me his name, Kwame, and his village, Ejura.",
        "Kwame",
    ),
    ("His ID was 901-22-3345.", "901-22-3345"),
    (
        "The woman from bed number nine went home.",
        "bed number nine",
    ),
    ("The scan was done on 12.03.2022 at 4 am.", "12.03.2022"),
];
