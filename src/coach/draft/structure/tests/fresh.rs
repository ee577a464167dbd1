//! Answers of all kinds, written after the rules were made; what was found wrong with them was mended in general ways.

use super::*;

struct Answer {
    kind: Option<Kind>,
    target: (u32, u32),
    flaws: &'static [DraftRule],
    text: &'static str,
}

const ANSWERS: [Answer; 22] = [
    Answer {
        kind: Some(Kind::Behavioral),
        target: (60, 120),
        flaws: &[],
        text: "\
        Sure. So this goes back to my intern year at a community hospital outside Lagos. We were short of blood, and the \
        list for transfusions was kept in three different notebooks. One Sunday a woman after a cesarean got hers four hours \
        late. I was the house officer on call, so sorting that list out landed on my desk. The first thing I did was sit with \
        the lab technician and write down how a request really travels. Turned out it stopped at the porter's room. I made a \
        single sheet, numbered, with a column for the time, and taped it to the lab window. I showed it to the matron before \
        anybody else, because without her nothing moves. For two weeks I phoned the lab at six every evening to compare. The \
        delay for urgent units went from a median of 190 minutes to 55. The sheet outlived me; they were still printing it \
        when I visited in 2024. What stuck with me is that you have to walk the path of a thing before you redesign it.",
    },
    Answer {
        kind: Some(Kind::Behavioral),
        target: (60, 120),
        flaws: &[],
        text: "\
        A conflict that I remember well happened with a technologist. He refused to repeat a knee film that I thought was \
        rotated, because the line outside was long. I was only in my second month, and he has twenty years in this work. I \
        did not want to give him an order. I needed the film, though, since the surgeon wanted to plan a screw with it. So I \
        went around the corner to his console, and I asked him to show me how he judges rotation. He explained it with the \
        fibula, and in the middle of his explanation he saw it by himself. I thanked him and offered to call the next three \
        patients and bring them in, so that the line would not suffer. He repeated the film, the surgeon used it the same \
        day, and from then on he called me when he was in doubt. I understood that asking for somebody's expertise can open a \
        door which a demand would close. I do this in readouts as well.",
    },
    Answer {
        kind: Some(Kind::Behavioral),
        target: (60, 120),
        flaws: &[],
        text: "\
        I will tell you about a failure. In my research fellowship I promised my mentor a systematic review in four months. I \
        worked on it alone, I screened 2,300 abstracts by myself, and I told nobody that I was behind. After five months a \
        group in Toronto published the same question. My task now was to tell him and to save what could be saved. I asked \
        for a meeting the same day and brought a table: what we had, what they had, and what nobody had looked at. I \
        suggested to narrow it to children. I also asked a second reader to join, and we met every Monday for twenty minutes \
        with a list. The pediatric review came out eight months later in a European journal, with her as second author. I \
        learned two things. I give dates only after I have tried the work for a week, and when I am late, I say it on the \
        first day and not on the last one.",
    },
    Answer {
        kind: Some(Kind::Motivational),
        target: (60, 120),
        flaws: &[],
        text: "\
        What draws me to radiology is that you are the one everybody turns to when the story does not fit. In my medicine \
        months I was often the person carrying the question down to the reading room, and I noticed that I never wanted to \
        leave. I like that the work is exact. I like that a good report is short. I have a background in engineering, so the \
        physics of MRI is a pleasure for me and not a hurdle. There is also the human side. On the ultrasound list I see \
        thirty people a day, and each of them looks at my face while I look at the screen. I want to train in a place where \
        residents speak directly with the clinicians, because the phone call is half of our work. Later I see myself in \
        abdominal imaging at a teaching hospital, with one day a week for students. That is why I am here.",
    },
    Answer {
        kind: Some(Kind::Situational),
        target: (60, 120),
        flaws: &[],
        text: "\
        I would first make sure that I am not mistaken. I would open the prior study, look at the finding in a second plane, \
        and if it is an airway or a bleed I would not wait at all, I would pick up the phone. I would speak directly with the \
        doctor who is treating the patient, say who I am, what I see and how sure I am, and I would let them read it back. If \
        nobody answers, I go up the chain: the senior resident, then the attending, and I tell the nurse at the bedside what \
        to watch. Next I would call my own attending, since a discrepancy is something they have to know. I would write the \
        time and the name into the report. On the following day I would look up what happened to the patient. If it was my \
        own miss, I would bring it to the peer learning meeting so that the others can see the trap as well.",
    },
    Answer {
        kind: Some(Kind::RedFlag),
        target: (45, 75),
        flaws: &[],
        text: "\
        Yes, I did not pass Step 2 CS in 2018, and I own that. My English was slow and I tried to say everything. What I did \
        was simple. I found a retired nurse in my town who let me take her history twice a week, and she stopped me whenever \
        she was lost. I learned to ask one thing at a time. I recorded each session and counted my long sentences. The next \
        year I passed with a comfortable margin. Since then I have worked two years as a scribe in an American emergency room, \
        entirely in English, and last spring I got the highest band in the OET. I am glad when people ask about it.",
    },
    Answer {
        kind: Some(Kind::Personal),
        target: (60, 120),
        flaws: &[],
        text: "\
        Outside of work I repair old radios. My grandfather had a shop, and he let me hold the soldering iron when I was seven. \
        These days I have a table full of them, mostly from the sixties, and on Sundays I take one apart with my niece. She \
        keeps the screws in an egg box and she is strict about it. What I enjoy is that you must listen first: a hum is a \
        capacitor, a crackle is dust. It is slow work and nobody is waiting for it, so it clears my head after a week on the \
        ward. I also run, badly, with two friends, and we cook afterward for whoever turns up. If I come here I would love to \
        find a flea market, and I hear that there is a good one by the river. I would bring my multimeter and leave room in \
        the bag, because I have never come home from one with empty hands, and my niece expects a photograph of everything.",
    },
    Answer {
        kind: Some(Kind::Behavioral),
        target: (60, 120),
        flaws: &[],
        text: "\
        Last year in our tumor board the surgeons and the oncologists were arguing about a liver lesion each Thursday, and \
        the images came up at the very end. I was the fellow who prepared the cases. My professor told me that if I could \
        make it shorter, he would be happy. I went through the minutes of ten meetings, and I marked where the time was lost. \
        Then I built one slide for every patient with three images, the size, and the question in one line. I sent the slides \
        on Wednesday at noon and I asked each department to write their question into the form. For the first two meetings I \
        sat beside the chair and kept the clock. The board went from ninety minutes to fifty-five for the same number of \
        patients, and the surgeons began to come on time. I found out that people argue less when they look at the same thing \
        from the beginning, so today I show the picture first and talk second.",
    },
    Answer {
        kind: Some(Kind::Knowledge),
        target: (60, 120),
        flaws: &[],
        text: "\
        For a young woman with pain in the right lower part of the belly I would begin with ultrasound. It needs no radiation, \
        it shows the ovaries, and in a thin patient it shows the appendix quite well. If it does not answer the question, the \
        next step depends on the hospital: MRI without contrast if she is pregnant and it is available, otherwise CT with a \
        low dose. The reason is simple. The chance that we find something other than appendicitis is high at this age, and \
        the pelvis is where ultrasound is strong. The limit is the operator and the hour: at three in the morning with no \
        experienced hand, a CT may be the safer test, and a delay of eight hours has a price too. I would check the \
        appropriateness criteria for the exact wording, and I would talk with the surgeon before I protocol anything, because \
        the pretest probability is in his fingers and not on my list.",
    },
    Answer {
        kind: None,
        target: (60, 120),
        flaws: &[],
        text: "\
        When I was covering the night in our oncology building, an alarm went off and the corridor filled with smoke from a \
        burning microwave. There were eleven patients on the floor, four of them on oxygen. I was the only physician, so I \
        had to decide whether to move them. I closed the valve for oxygen in that corridor first, after I had put the four on \
        bottles. I sent one nurse to the stairs to guide the firemen. Then I asked the cleaners to help me and we rolled the \
        beds into the next compartment, the sickest last because they needed two people. I counted aloud at the door, twice. \
        Everyone was out within nine minutes and nobody was hurt. The hospital afterward put bottles on every floor. I had \
        read the fire plan only once before that night. Now it is the first thing that I read in a new building.",
    },
    Answer {
        kind: None,
        target: (60, 120),
        flaws: &[],
        text: "\
        I bring three things. The first is endurance: I have worked in a hospital where I read sixty films before lunch, and I \
        kept a log of each of my misses. The second is language. I speak Spanish, Portuguese and English, and I am used to \
        explaining a procedure to somebody who is scared. The third is that I like to build small tools. In my present group I \
        wrote a script which finds the prior study and opens it next to the new one, and eight readers use it now. I know that \
        I still have to learn how your system works, from the order sets to the way a consult is phoned. I do not see this as \
        a weakness, I see it as the reason to train. If you ask my colleagues, they will probably tell you that I am calm, \
        that I answer the phone, and that I bring too much coffee to the reading room in the morning.",
    },
    // The flawed ones.
    Answer {
        kind: Some(Kind::Behavioral),
        target: (60, 120),
        flaws: &[DraftRule::NoResult],
        text: "\
        In the second year of my residency in Cairo our chief resident made the duty list, and I got every holiday. I felt it \
        was not right, and I had small children at home. It was on me to say something. I prepared a table of the last six \
        months with the duties of each person. I asked him for a coffee, I showed him the table, and I told him that I did not \
        think that he had done it on purpose. I suggested that we use a rotating plan, and I offered to write it. I also spoke \
        with the two other residents who were in the same position. He told me that he would think about it. For me it is \
        essential to raise a matter in a calm way with facts, and I try to do it early.",
    },
    Answer {
        kind: Some(Kind::Behavioral),
        target: (60, 120),
        flaws: &[DraftRule::NoNumber],
        text: "\
        My example of leadership is from a student society. In 2019 I became the president, and the members were not coming to \
        the meetings any more. It was my job to bring life into it. I wrote to all members and asked what they wished for. I \
        moved the meetings from Friday to Tuesday, I invited a radiologist to speak about his way, and I gave each of the \
        younger students a small job. I called those who had not come. I also opened a group where we shared interesting \
        images. In the end the society became much more lively, the atmosphere was great, and everybody was very satisfied \
        with it. I learned that people come when they are needed.",
    },
    Answer {
        kind: Some(Kind::Behavioral),
        target: (60, 120),
        flaws: &[DraftRule::WeOnly],
        text: "\
        A time of teamwork was during the earthquake in 2023. Our hospital was full within an hour. We opened the cafeteria as \
        a second emergency room. We made teams of three, and we marked the walls with tape so that everybody knew the way. We \
        did FAST scans on the floor with one portable machine. When the machine was out of power, we charged it from a car. We \
        sent those with a bleed to the theater and we kept a list on a door. We examined about 240 people until the morning, \
        and eighteen of them were operated. We learned to keep things simple when there is no time.",
    },
    Answer {
        kind: Some(Kind::Behavioral),
        target: (60, 120),
        flaws: &[DraftRule::NoLearning],
        text: "\
        I had to give bad news during my internship. A father of two came for a cough, and his CT showed a mass in the lung. My \
        consultant was in another city, and he asked me over the phone to speak with the family. I looked for a quiet room, I \
        turned off my phone, and I asked the nurse to sit with us. I began with what they knew already. I used the word cancer \
        once and then I waited. I drew the lung on a sheet and explained the next two steps. I gave them my number for \
        questions. They called me three times in that week. He had his biopsy on the following Monday, the staging was \
        finished within ten days, and he started his treatment in the same month.",
    },
    Answer {
        kind: Some(Kind::Behavioral),
        target: (60, 120),
        flaws: &[DraftRule::OutOfBalance],
        text: "\
        To understand this story I have to explain the hospital where it was. It is the largest one in the province, with \
        twelve hundred beds, and it was built in the seventies as a gift from another state. The radiology department is in \
        the basement. There are two old CT scanners, and one of them is broken most of the time. The chief had been there for \
        twenty-five years. Under him there were nine specialists and six residents, and each of them had a desk in the same \
        room. The patients come from very far away, some of them by boat. In the rainy season the basement is wet. The films \
        were kept in the corridor. In that year there was also a strike of the drivers, which lasted for a month. I was asked \
        to take care of the archive. I scanned the films. In the end 4,000 films were saved. It taught me to act early.",
    },
    Answer {
        kind: Some(Kind::RedFlag),
        target: (45, 75),
        flaws: &[DraftRule::ProblemHeavy],
        text: "\
        So about the gap. In 2019 I finished my internship, and then everything went wrong. My mother got cancer, and my \
        brothers were abroad, so I had to take her to each appointment. The hospital was five hours away. I had booked my exam \
        and I had to cancel it, and I lost the fee. Then the lockdown came and the test centers were closed. My own health was \
        not good, I could not sleep and I had stomach pain all the time. A year later she died. I was not able to study for \
        months after that. My savings were gone as well. In 2022 I started again, and I passed both steps.",
    },
    Answer {
        kind: Some(Kind::Motivational),
        target: (60, 120),
        flaws: &[DraftRule::TooShort],
        text: "\
        I chose radiology because I like images and technology. It is a field with a great future, and you help many patients \
        every day. I think I would be a good fit.",
    },
    Answer {
        kind: Some(Kind::Logistics),
        target: (15, 60),
        flaws: &[DraftRule::TooLong],
        text: "\
        So my visa situation is as follows, and I would like to explain it from the start. I came to this country first in 2019 \
        with a tourist visa for an observership, which was in Houston, and I stayed there for two months. After this I went \
        home and I worked there for one year. Then I applied again for a visa, this time it was for research, and the \
        university helped me with the papers, which took about five months. I arrived in Baltimore in the fall of 2021, and I \
        have been there until now. My status at present is J-1 research scholar. It runs until next June. For residency I would \
        need a J-1 physician visa with ECFMG as the sponsor. I have the certificate, and I will ask for the statement of need \
        from my ministry in March. I have looked at the steps with the international office, and they told me that the change \
        is possible. They were very friendly and explained each of the forms to me in detail. I also have a friend who did \
        the same in another state.",
    },
    Answer {
        kind: Some(Kind::Personal),
        target: (60, 120),
        flaws: &[DraftRule::Contradiction],
        text: "\
        I grew up in a small town at the sea and I am the oldest of four. I worked as a general physician in Mombasa for two \
        years before I came to imaging, and I loved the closeness to the families. I still sing in a choir, every Wednesday, \
        and I take care of the notes for all the others. On weekends I hike with my wife and we try to see every park in the \
        region. During those three years in Mombasa I also learned to sail, from a fisherman who was my patient, and it is \
        still the thing that calms me most. I would describe myself as patient and curious, and somewhat stubborn with a \
        crossword. My friends would say that I listen more than I talk, and that my bread is better than my jokes.",
    },
    Answer {
        kind: None,
        target: (60, 120),
        flaws: &[DraftRule::NoResult, DraftRule::NoLearning],
        text: "\
        While I was working in a mission hospital, a truck driver came with a crushed hand. The only surgeon was on leave. I \
        was the doctor in charge for that weekend. I cleaned the wound, I gave antibiotics, and I called a hand surgeon in the \
        capital, whose number I had from a course. I sent him pictures of the films. I asked him about each step and I wrote \
        down what he said. I talked to the company of the driver about a car. I explained everything to the wife, who had come \
        by bus. I stayed with him in the room until the late evening, and I checked the color of the fingers every half an \
        hour with a lamp, as I was told to do.",
    },
    Answer {
        kind: Some(Kind::Behavioral),
        target: (60, 120),
        flaws: &[DraftRule::NoNumber, DraftRule::NoLearning],
        text: "\
        One time I had to work with a difficult colleague when I was a resident in Peru. She did not share information at the \
        handover, and I was always surprised in the night. I wanted to change this. I invited her to the canteen, and I told \
        her how my nights were. I asked what would make it easier for her. I proposed that we go through the list together, \
        standing, for five minutes. I brought a small form for it. We began with it on the next Monday. As a result the \
        communication got a lot better and the atmosphere between us was good again. Everybody was happy about it.",
    },
];

#[test]
fn answers_of_all_kinds_get_their_remarks_and_no_others() {
    let mut failures = Vec::new();
    for answer in ANSWERS {
        let mut manuscript = Manuscript::spoken(answer.text, answer.kind);
        manuscript.target = Target::from(answer.target);
        let findings = read(&manuscript.draft(), &Limits::default());
        let said = said(&findings);
        let is_wanted = |rule: &str| answer.flaws.iter().any(|flaw| flaw.word() == rule);
        let missed: Vec<_> = answer
            .flaws
            .iter()
            .filter(|flaw| !has(&findings, **flaw))
            .collect();
        let extra: Vec<_> = said
            .iter()
            .filter(|(rule, _)| !is_wanted(rule) && *rule != "too-short")
            .collect();
        let is_short = answer.flaws.is_empty() && has(&findings, DraftRule::TooShort);
        if !missed.is_empty() || !extra.is_empty() || is_short {
            let seconds = findings.seconds;
            failures.push(format!(
                "missed {missed:?} extra {extra:?} {} {seconds:.0} s\n{}",
                shares(&findings),
                answer.text
            ));
        }
    }
    check(&failures);
}
