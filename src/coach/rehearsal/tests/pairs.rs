//! Two takes of one answer each, written by hand: twelve told freely, twelve said by heart.

use super::{compare, question};

/// The same points in other words, also where stock phrases, the question, names, numbers and terms are the same.
pub(super) const FREE: &[(&str, &str)] = &[
    (
        "I hung the wrong film on the light box, because two patients had nearly one name. Nobody was harmed. I told my \
         senior at once, and since then I read the date of birth aloud before I open any study.",
        "Two men on our list were called almost alike, and I looked at the X-ray of the other one. When I saw it I went \
         straight to the registrar. No treatment had begun. Today I never open images without checking two identifiers.",
    ),
    (
        "Thank you for the question. When I was a medical student I learned how quickly a night can turn. A woman came \
         with belly pain, and I thought of her stomach only. Her appendix had burst by morning, and I felt terrible.",
        "Thank you for the question. When I was a medical student I once looked in the wrong place. I treated a lady for \
         gastritis while the trouble sat lower down. A surgeon found it hours later, and I keep that lesson.",
    ),
    (
        "The CT pulmonary angiogram showed a saddle embolism in both pulmonary arteries, so we gave heparin. My share was \
         that I doubted the first plan, rang radiology myself, and stayed until the scan was read.",
        "I was not sure about waiting, so I picked up the phone. An hour later we knew why she could not breathe: the CT \
         pulmonary angiogram showed a saddle embolism in both pulmonary arteries. She went to intensive care alive.",
    ),
    (
        "I was in Lahore, at Mayo Hospital, with Dr. Ayesha Khan and Dr. Bilal Ahmed, on the night of the bus accident. \
         My first job was sorting the chest films. I put the two sickest on top and ran with them.",
        "It happened on the night of the bus accident, at Mayo Hospital, with Dr. Ayesha Khan and Dr. Bilal Ahmed. There \
         were forty stretchers in the corridor, and somebody had to choose. I began with breathing, then bleeding.",
    ),
    (
        "My answer is short: I gave a drug to which the chart said he was allergic. The nurse caught it in my hand. I \
         thanked her in front of everybody, because the next student should dare to speak as well.",
        "A nurse once stopped my arm. I had not turned the page with the allergies. What stays with me is how calm she \
         was, so I praised her at the morning round. Since then I ask every patient myself.",
    ),
    (
        "First I measured how long a report took: nine hours in the middle. Then we moved one desk next to the scanner. \
         After a month it took five. I had expected a big project, and it was a piece of furniture.",
        "People believed we needed money. What we needed was to sit closer together, so I carried my table to the scanner \
         room. Waiting for results fell from nine to five hours within four weeks.",
    ),
    (
        "I do not like to be wrong in front of others, and that day I was. I said pneumonia, the professor said look \
         again. A small line ran along the rib. It was air outside the lung, and I have looked there ever since.",
        "There is one line I will always search for now. I had called the picture an infection until my professor asked me \
         to go back to the edge. The lung had collapsed a little. It cost me some pride, and taught me a habit.",
    ),
    (
        "What is the worst error you have made with a patient, you ask. The worst error I have made with a patient was to \
         promise a date. The bed was given away, his daughter had flown in, and I had to face both of them.",
        "The worst error I have made with a patient, and what did I change afterward? I spoke too early. He packed his \
         bag because of me. Today I say what I hope and what I know as two separate things.",
    ),
    (
        "I taught six juniors how to read a chest film. I asked each one to explain it back to me, and two could not. So \
         I drew the lobes on a paper lung, and then they could.",
        "Explaining once is never enough for me now. Of the six people in my group, a third had nodded and understood \
         nothing. A lung made of paper helped more than all my slides.",
    ),
    (
        "At the end of the day, what I learned from this experience is that silence is dangerous. I had seen the swelling \
         and said nothing, since the consultant was tired. Next morning she needed a tube.",
        "What I learned from this experience is that my own tiredness is no excuse. At the end of the day, her throat was \
         closing while I filled in a form. I would wake anybody up now, whatever the hour.",
    ),
    (
        "We disagreed about the scan. He wanted it now and I wanted the blood result first. I asked what worried him, and \
         he told me about an earlier case. Then I understood, and we went together to the radiologist.",
        "My colleague was in a hurry and I was not. Instead of arguing I let him talk: years ago he had lost somebody by \
         waiting. We let the radiologist decide, who found a third way that neither of us had thought of.",
    ),
    (
        "I left a towel of numbers in my pocket, a list of things to do, and it went to the laundry. A potassium was not \
         repeated. I told the family the truth, and I have used the ward computer for tasks since that week.",
        "Paper is my weakness. A scrap with one lab value on it was washed together with my coat, so a check was skipped. \
         The relatives heard it from me first. Nowadays everything I owe anybody stands in the system.",
    ),
];

/// The same words in the same order: whole, with slips, with synonyms, cut short, in another sequence, half of it.
pub(super) const RECITED: &[(&str, &str)] = &[
    // Word for word, with one word changed.
    (
        "During my surgical rotation I picked up the wrong folder and looked at another man's film. I noticed the mistake \
         when the age did not fit. I told the team immediately and apologized to the family. Since that morning I always \
         read two identifiers aloud before I open anything.",
        "During my surgical rotation I picked up the wrong folder and looked at another man's film. I noticed the error \
         when the age did not fit. I told the team immediately and apologized to the family. Since that morning I always \
         read two identifiers aloud before I open anything.",
    ),
    // A synonym in every sentence.
    (
        "My grandmother walked forty kilometers to have her first picture taken. I held her hand while the machine hummed \
         above us. That evening I decided that distance should never choose who gets an answer. It still decides what I \
         read after work.",
        "My grandmother walked forty kilometers to have her first image taken. I held her hand while the machine buzzed \
         above us. That night I decided that distance should never choose who gets an answer. It still shapes what I \
         read after work.",
    ),
    // Cut to its first half for sixty seconds.
    (
        "I grew up above my father's pharmacy and learned early that a label can save somebody. In school I sorted boxes, \
         later I sorted slides, and now I sort shadows. What never changed is the pleasure of finding the one that does \
         not belong. A mentor once called that stubbornness, and I took it as praise. It keeps me at the screen when \
         others go home.",
        "I grew up above my father's pharmacy and learned early that a label can save somebody. In school I sorted boxes, \
         later I sorted slides, and now I sort shadows. What never changed is the pleasure of finding the one that does \
         not belong.",
    ),
    // The sentences in another sequence.
    (
        "The loudest person in the room was wrong, and I was the youngest. I wrote my concern on a card and slid it across \
         the table. He read it twice and stopped the operation. Afterward he kept the card on his locker.",
        "He read it twice and stopped the operation. Afterward he kept the card on his locker. The loudest person in the \
         room was wrong, and I was the youngest. I wrote my concern on a card and slid it across the table.",
    ),
    // The first half by heart, the second half free.
    (
        "Three times I sent the manuscript and three times it came back with red ink on every page. I pinned the meanest \
         comment above my desk and answered it line by line. Then I asked a statistician for an afternoon of her life, and \
         she gave me two. The fourth letter was a yes.",
        "Three times I sent the manuscript and three times it came back with red ink on every page. I pinned the meanest \
         comment above my desk and answered it line by line. What saved us in the end was somebody who understood numbers \
         better than me; we got in, and I still owe her dinner.",
    ),
    // With sounds and a false start.
    (
        "We had one ventilator left and two families waiting outside the door. I explained to both of them, in the same \
         words, what we knew and what we did not know. Nobody shouted. One father thanked me a month later, although his \
         son had died.",
        "Um, we had one ventilator left and two families waiting outside the door. I explained, uh, to both of them, in \
         the same words, what we knew and, er, what we did not know. Nobody shouted. One father thanked me a month later, \
         although his son had died.",
    ),
    // Small words dropped.
    (
        "My first handover in Chicago lasted twelve minutes, and the listener had stopped writing after two. He showed me \
         a card with five letters on it and asked me to begin again. I practiced with the kitchen timer until I could do \
         it in ninety seconds. Last winter I trained the newcomers myself.",
        "First handover in Chicago lasted twelve minutes, the listener had stopped writing after two. He showed me a card \
         with five letters and asked me to begin again. I practiced with kitchen timer until I could do it in ninety \
         seconds. Last winter trained the newcomers myself.",
    ),
    // A long middle by heart between two free ends.
    (
        "Let me start with the weather. Snow had closed both roads, the generator coughed, and our only radiographer was \
         asleep in his car because he refused to leave. I brought him tea and a blanket, and together we kept the old \
         machine warm with a hair dryer. That is how I understood teams.",
        "It was my second winter there. Snow had closed both roads, the generator coughed, and our only radiographer was \
         asleep in his car because he refused to leave. I brought him tea and a blanket, and together we kept the old \
         machine warm with a hair dryer. People are the real equipment, I would say.",
    ),
    // Spoken with no punctuation, as a transcript may have it.
    (
        "I promised the boy that he would hear the drum of the magnet only twice. It drummed nine times. He looked at me \
         through the mirror and I knew that I had broken something. Ever since I describe the worst noise before the \
         first one, and children forgive me more.",
        "i promised the boy that he would hear the drum of the magnet only twice it drummed nine times he looked at me \
         through the mirror and i knew that i had broken something ever since i describe the worst noise before the first \
         one and children forgive me more",
    ),
    // Numbers and names changed, the words around them not.
    (
        "In spring 2019 our clinic in Dhaka lost 120 folders in a flood. I spread the wet pages on the roof, photographed \
         each one before the ink ran, and typed the contents during the nights. We recovered all but seven. The director \
         bought a waterproof cabinet and gave me the key.",
        "In summer 2020 our clinic in Sylhet lost 140 folders in a flood. I spread the wet pages on the roof, photographed \
         each one before the ink ran, and typed the contents during the nights. We recovered all but nine. The director \
         bought a waterproof cabinet and gave me the key.",
    ),
    // A sentence added in the middle.
    (
        "She apologized for her English while I was the one who had misunderstood. I put the pen down, asked her to draw \
         the pain, and she sketched a belt of fire. The rash appeared two days later, exactly along her line. I still \
         carry blank paper.",
        "She apologized for her English while I was the one who had misunderstood. I put the pen down, asked her to draw \
         the pain, and she sketched a belt of fire. At first my colleagues smiled at it. The rash appeared two days \
         later, exactly along her line. I still carry blank paper.",
    ),
    // Another frame around the same learned body.
    (
        "The scheduler had double-booked every Tuesday, so technicians skipped lunch and tempers were short. I counted for \
         ten days, drew one colored chart, and taped it to the coffee machine. Within an hour the manager had moved two \
         slots to Friday. Nobody has eaten standing since.",
        "So, my example is about improving something. The scheduler had double-booked every Tuesday, so technicians \
         skipped lunch and tempers were short. I counted for ten days, drew one colored chart, and taped it to the coffee \
         machine. Within an hour the manager had moved two slots to Friday. Nobody has eaten standing since. Small data, \
         I believe, beats big complaints.",
    ),
];

#[test]
fn the_same_points_in_other_words_are_never_remarked_on() {
    for (one, other) in FREE {
        assert_eq!(compare(&question(), other, one), None, "{one}");
    }
}

#[test]
fn the_same_words_in_the_same_order_are_found() {
    for (one, other) in RECITED {
        let shared = compare(&question(), other, one);
        assert!(
            shared.is_some_and(|shared| !shared.passages.is_empty()),
            "{one}"
        );
    }
}

#[test]
fn two_different_stories_share_nothing() {
    let all: Vec<_> = FREE.iter().chain(RECITED).collect();
    for (place, (one, _)) in all.iter().enumerate() {
        for (_, other) in all.iter().skip(place + 1) {
            assert_eq!(compare(&question(), one, other), None, "{one}\n{other}");
        }
    }
}

#[test]
fn a_few_words_are_too_few_to_tell() {
    let note = "Say the number of patients in the first sentence next time.";
    assert_eq!(compare(&question(), note, note), None);
}

#[test]
fn other_scripts_are_not_judged() {
    let hindi = "मैंने गलत फ़ाइल खोली और तुरंत टीम को बताया। ".repeat(9);
    assert_eq!(compare(&question(), &hindi, &hindi), None);
    let arabic = "فتحت الملف الخطأ وأخبرت الفريق على الفور ".repeat(9);
    assert_eq!(compare(&question(), &arabic, &arabic), None);
}
