//! Stories in which nothing is to be mended.

/// Answers to behavioral questions, as people say them.
pub(super) const STORIES: [&str; 14] = [
    "During my internal medicine rotation in 2021 a senior resident and I disagreed about a woman with sudden shortness of \
     breath. He wanted a chest film and discharge; I was worried about a pulmonary embolism. My task was to present her \
     on rounds and to recommend a plan. I first asked him to walk me through his thinking. Then I looked up the Wells \
     criteria, wrote her score on one page, and showed it to him in private. I suggested that we call the radiologist \
     together. I described the case in three sentences and asked which study would change our management. The radiologist \
     recommended a CT angiogram, and we ordered it within the hour. In the end it showed a segmental embolism, and she was \
     started on heparin the same evening. I learned that a shared phone call settles more than an argument, and I still \
     bring the criteria on paper when I disagree with somebody senior.",
    "In my final year of medical school our ultrasound course had two machines for ninety students, and most of us never \
     held a probe. I was elected class representative, so it fell to me to find more time with the machines. I counted how \
     often the rooms stood empty and found eleven free evenings a month. I wrote to the head of radiology, offered to keep \
     a log, and asked for two of these evenings. Then I trained six classmates as peer tutors and made a short checklist \
     for the right upper quadrant. Every week I sat in the room myself for the first hour. By the end of the year \
     seventy-eight students had done at least ten scans, and the course office kept the evenings. It taught me to count \
     first and ask second. People say yes to a small and concrete request.",
    "When I was a junior doctor in the emergency room, I missed a fracture. A man had fallen from his bicycle, and I read \
     his wrist film as normal at the end of a long night. My job was to see him, read the film and decide about discharge. \
     The next morning I reviewed my own cases, as I do after every night, and I saw a thin line in the scaphoid. I called \
     him at once, told him plainly that I had missed it, and asked him to come back. I informed my consultant before he \
     arrived. I put him in a cast myself and answered his questions. He came back within three hours, and the fracture \
     healed without surgery. Since then I read every wrist film twice, and the second time I start with the scaphoid.",
    "Two years ago I was doing research in a cardiac imaging lab. We had 240 MRI studies to segment and a deadline for a \
     conference in May. I was responsible for the data, and after a month I noticed that two readers drew the same border \
     in different ways. I stopped my own work for a day and compared twenty cases side by side. I made a one-page guide \
     with pictures, discussed it with both readers, and asked the professor to decide the open points. After that I checked \
     every tenth case blindly. As a result our agreement rose from 0.71 to 0.90, and the abstract was accepted as an oral \
     presentation. I learned to look for disagreement early, because it is cheap in the second week and expensive in the \
     tenth.",
    "I was the only doctor on a night shift in a district hospital when a bus accident brought fourteen patients at once. \
     There was one nurse with me and no surgeon in the house. I had to decide who went to the referral center first, since \
     we had a single ambulance. I walked through the room once, touched every patient and tied a colored ribbon to each \
     wrist. I asked the driver to take the two with red ribbons and called the center while he was leaving. Then I examined \
     the others in order, and I taught a policeman how to hold pressure on a wound. I spoke slowly and told the families \
     every half hour what I knew. Both red patients were operated that night and survived. None of the others got worse. I \
     learned that a simple system helps more than speed when I am afraid.",
    "At our hospital the waiting time for an outpatient ultrasound was nine weeks, and many patients never came back. I was \
     an intern and nobody had asked me to fix it, but my supervisor told me to bring her data if I wanted a change. So I \
     collected the requests of one month and found that a quarter of them were repeats of studies that we already had. I \
     drew a simple form with one question about earlier imaging. I tested it for two weeks in one clinic, changed the \
     wording twice after the nurses had complained, and presented the numbers at the department meeting. The department \
     adopted the form in March. Three months later the waiting time was five weeks. What I took from it is that the people \
     who fill in a form should help to write it.",
    "I volunteered in a refugee camp in the summer of 2019. One day a mother refused the vaccination of her child, and the \
     line behind her began to shout. My role was to explain the vaccine, and my Arabic was weak at that time. I asked her \
     to sit down with me away from the line and I called a woman from the camp who could translate. I listened first. She \
     had lost a child after an injection years before. I did not argue; I told her which reaction is common and which one \
     is an alarm, and I promised to visit her tent on the next day. She accepted, and I visited twice. In the following \
     week four of her neighbors brought their children. From her I learned to ask what people fear before I tell them what \
     I know.",
    "During my surgery rotation I saw a colleague write normal findings for an examination that he had not done. He was my \
     friend, and he was exhausted. I needed to protect the patient and I did not want to shame him. I went to him alone, \
     told him what I had seen, and offered to examine the patient together right then. He was angry at first. I said that \
     I would have to speak with the registrar if the note stayed as it was. We went to the bedside, and we found a tender \
     calf. The ultrasound showed a deep vein thrombosis and treatment was started. He corrected the note himself. Later he \
     thanked me, and we still talk. It made me clear about the order: the patient first, then the person, then the \
     paperwork.",
    "My biggest adaptation was my first observership in Chicago in January 2023. In my country the oldest doctor speaks and \
     the others wait. On the second morning the attending asked me what I thought about a chest CT, and I said nothing. My \
     goal for the next days was to speak at least once in every readout. I prepared two cases each evening and wrote down \
     one question for each. I asked a resident to stop me whenever I was too soft. I also practiced the words for size, \
     location and comparison aloud on my way home. By the third week I presented four cases a day, and the attending \
     offered to write me a letter. I have learned that silence here does not look polite, it looks absent. Today I say my \
     impression first and my doubt second.",
    "As a first year resident in pediatrics back home I taught a group of eight students every Tuesday. One of them failed \
     her mid term and wanted to leave medicine. It was my responsibility to pass or fail her at the end. I met her for \
     fifteen minutes after each session. I asked her to explain one case to me with no notes, and I wrote down where she \
     lost the thread. It was always the same place, she could not put findings in order. I gave her a card with four \
     boxes and we used it for each patient. I also asked the other students to use the same card, so she was not alone \
     with it. She passed her final with 82 points. Now I use the card for all my students, and I think less about who is \
     weak and more about which step is missing.",
    "We had a conflict in my research team about who would be first author. I had collected the data, and a fellow had \
     written the first draft while I was on exams. My aim was a fair decision without losing a good partner. I invited him \
     for coffee and I asked how he saw it before I said anything. Then I listed each task with the hours on a sheet and I \
     proposed that both of us bring it to the mentor. I told him that I could live with shared first authorship. The mentor \
     agreed, we shared it, and the paper was published in 2022. Since that day I agree on authorship in writing before the \
     first patient is included.",
    "There was a power cut in our hospital during the monsoon, and the PACS server went down for a whole afternoon. I was \
     the resident on call for CT. I had to keep the emergency studies moving with no worklist. I printed a paper sheet with \
     five columns and hung it at the scanner. I read each study on the console, wrote the critical finding in red, and \
     walked it to the ward in person. I repeated every result aloud and let the doctor read it back. When the system came \
     back, I entered all of it again and compared line by line. We did nineteen studies and no result was lost. The sheet \
     is still in the drawer of the control room. It showed me that communication is a part of the study, whatever \
     technology we have.",
    "I led a team of five volunteers for a breast health day in a rural town. Two weeks before the date three of them \
     dropped out. My part was the whole schedule. I called each of the remaining two and asked what they liked to do. I cut \
     the program from six stations to three and dropped the lectures. Then I went to the nursing school and I asked for \
     students, since they need hours anyway. I made a plan with names and times on one page and sent it to everybody. In \
     the end 112 women came, and six of them were referred for mammography. One early cancer was found. I now plan every \
     project so that it works with half of the people.",
    "In 2020 I was working in a COVID ward when families were not allowed to visit. An old man asked for his wife every \
     hour. Nobody was assigned to this, I just felt responsible for him as his doctor. I asked the charge nurse whether we \
     could use the ward tablet, and I wrote a half page protocol for cleaning it. I called the wife, explained to her how \
     he looked now so that she was not shocked, and held the tablet for ten minutes. After this I put a list at the door so \
     that other patients could have a call too. The ward made a call hour out of it, every day at four, and other wards \
     copied it. It reminded me why I should look at a person before I look at the oxygen, and I keep that order with \
     images as well: first the question, then the picture.",
];
