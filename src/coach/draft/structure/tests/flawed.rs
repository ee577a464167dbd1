//! Stories with one thing to mend, by the rule.

/// Nothing comes of it.
pub(super) const NO_RESULT: [&str; 11] = [
    "During my rotation in surgery there was a disagreement between a nurse and me about a drain. My task was to check the \
     output every four hours. I went to her and listened. I explained why the number matters to the surgeon and I showed \
     her the chart. I offered to do the night readings on my own. We talked for a while in the corridor. I learned that \
     it is good to listen to nurses.",
    "When I was an intern, my consultant asked me to organize the morning teaching. Nobody came on time. I made a list of \
     topics, I asked each colleague what they wanted to hear, and I moved the projector to the ward. I sent reminders each \
     evening. I also brought cases with images, since I like radiology.",
    "In my third year a classmate of mine copied in an exam. I was sitting next to him. I had to decide whether to report \
     it. I thought about it for two days. Then I spoke with him alone and told him how I felt about it. I asked him to go \
     to the professor. I told him that I would go with him.",
    "I was on call one night in a small hospital and a child came with abdominal pain. The ultrasound machine was locked. I \
     was responsible for the ward. I called the radiologist at home, I looked for the key in three rooms, and I asked the \
     nurse to prepare the child. I explained each step to the parents. It was a very long night for all of us.",
    "My most stressful time was during the pandemic. We were working twelve hours each day with few masks. I was in charge \
     of the schedule for twenty doctors. I talked to everybody, I wrote down who had small children, and I built a table \
     with shifts. I called those who were unhappy. I kept a list of wishes. That is how I deal with stress.",
    "There was a patient who refused an MRI because of fear. I was the student in the department and I was asked to talk \
     to her. I sat down with her, I told her about the noise and the time, and I showed her the room. I let her touch the \
     coil. I asked what music she likes. I think patience is the most important quality of a doctor.",
    "As a research assistant in 2022 I noticed that our database had many empty fields. My job was data entry. I wrote an \
     email to my supervisor and described the problem. I proposed a weekly check, and I began to compare the forms with \
     the records on my own. I spent my Saturdays on it.",
    "One evening my team leader shouted at me in front of a patient. I was very surprised. I needed to stay professional. I \
     finished the examination first. Then I asked him for five minutes in the office. I said that I accept criticism, but \
     not at the bedside, and I asked him what he expected from me. I always try to speak about problems directly.",
    "In my internship I wanted to improve the discharge letters in our unit. My role was small, I was only an intern. I \
     collected thirty letters, I read them, and I marked what was missing. I made a template with headings. I showed it to \
     two residents and I asked for their comments.",
    "While I was working in a rural clinic a man came with a stroke. The next CT was ninety kilometers away. I had to \
     arrange the transport. I called the ambulance and the center, I checked his sugar and his blood pressure, and I wrote \
     down the time when it began. I sat beside him and spoke with his wife.",
    "During a group project at the university one member did no work. I was the leader of the group. I wrote to him twice. \
     Then I met him and asked if something was wrong. He told me that his father was sick. I changed the tasks, and I gave \
     him a smaller part. It is important for a leader to be flexible.",
];

/// A result without a number or an outcome one could check.
pub(super) const NO_NUMBER: [&str; 11] = [
    "During my internship our ward had long rounds. I was asked to make them shorter. I watched the rounds for a week, I \
     wrote a short form, and I spoke with each resident about it. I tried it with one team first. In the end everything \
     went well and everybody was happy. I learned to start small.",
    "In my fourth year I organized a course for younger students. My task was to find teachers and rooms. I called the \
     departments, I made a plan, and I wrote the invitations. I taught the first lesson myself. The course was a great \
     success and the feedback was very positive. It taught me how to lead.",
    "I had a conflict with a colleague about night shifts when I was a resident. I wanted a fair plan. I invited her for a \
     talk, I listened to her reasons, and I proposed a new rotation. We discussed it openly. As a result our relationship \
     improved a lot. Since then I speak about problems early.",
    "There was a patient who did not trust us. I was his doctor. I sat with him each day, I explained the images to him in \
     simple words, and I asked him to repeat them. I involved his son too. Eventually he trusted me and was very grateful. \
     I learned that time is the best tool.",
    "While I was volunteering in a clinic the records were in disorder. I was responsible for the archive. I sorted the \
     files, I made labels, and I taught the others how to use them. I stayed late for it. After that the work became much \
     easier and faster. I now begin each project with order.",
    "At my university hospital the communication between the ward and radiology was poor. My aim was to make it better. I \
     visited the reading room, I asked what they miss in our requests, and I told my colleagues about it. I wrote a sample \
     request. The result was better communication and a good impact on the patients. It changed how I write requests.",
    "In 2020 I was on a COVID ward as a young doctor. I had to keep the team calm. I called short meetings, I let everybody \
     speak, and I brought food. I told them what we knew. In the end we managed it successfully and the team spirit was \
     great. I learned that small things help.",
    "I once made an error with a dose when I was an intern. I needed to correct it fast. I told the nurse and my senior, I \
     checked the patient, and I explained it to him. I wrote a report. In the end all went fine and the patient was \
     satisfied. I learned to check doses twice.",
    "My professor gave me a difficult project during my research year. I had to learn a new program alone. I watched \
     lessons, I asked in forums, and I practiced on old data. I built a model step by step. Finally the project went very \
     well and my professor was impressed. I know now that I can learn alone.",
    "One winter our emergency room was too full. I was the junior doctor there. I suggested a desk for quick cases, I drew \
     a plan, and I spoke with the head nurse. I worked there myself at the start. It helped a lot and the situation \
     improved significantly. It taught me to think about the flow.",
    "During my rotation in oncology a family was angry about bad news. I was asked to speak with them. I prepared the room, \
     I let them talk, and I answered each question. I came back in the evening. At the end they were calmer and they \
     appreciated my help. I learned to let silence be.",
];

/// Nobody knows what "I" did.
pub(super) const WE_ONLY: [&str; 10] = [
    "During our internship we had a patient with sepsis. We needed to act fast. We took cultures, we started antibiotics, \
     and we called the intensive care unit. We stayed with the patient the whole night. In the end he recovered and was \
     discharged after nine days. We learned that sepsis needs speed.",
    "In 2019 our team organized a screening camp. We had to plan it in three weeks. We made a schedule, we called the \
     village leaders, and we trained the helpers. We examined 300 people. As a result twelve patients were referred. It \
     taught us how to work as a team.",
    "When we were residents, the PACS failed one night. We decided to print the films. We divided the wards, we walked the \
     films to the doctors, and we wrote all results in a book. No result was lost. I learned that paper still works.",
    "Our group had to present a journal article and one member was missing. We split his part, we prepared the slides until \
     midnight, and we practiced it twice. We presented on time and got the best mark. We learned to have a plan B.",
    "During the pandemic the department lacked staff. The schedule was changed and new shifts were made. Patients were \
     called by phone and the results were sent by mail. The waiting list was reduced from 400 to 250 patients. It was an \
     important lesson about flexibility for everybody in the department.",
    "I was a student in a rural clinic. We saw that many diabetics lost their follow-up. We wrote a list of them, we \
     visited them at home, and we gave them cards. We repeated it each month. After a year 60 of 80 came regularly. I \
     learned the value of visits.",
    "At our university there was a problem with plagiarism. We talked to the dean, we wrote rules, and we held two \
     workshops. We also checked the reports of the year before. In the following year only one case was found. We \
     realized that people need clear rules.",
    "In the emergency room we had a mass casualty event. We made three zones and we moved the light cases outside. We \
     called all doctors and we asked the police for help. We treated 40 patients and nobody died. I think it was great \
     teamwork and I was proud.",
    "We did a quality project on contrast reactions. We reviewed 500 charts, we found that the form was incomplete, and we \
     designed a new one. We presented it to the committee. It was adopted in June. Our lesson was that forms need the \
     people who use them.",
    "We had a conflict between nurses and doctors on our ward. We set a meeting, we listened to both sides, and we agreed \
     on a daily huddle of five minutes. We wrote the rules on the board. The huddle is still held each day. We learned to \
     talk early.",
];

/// Nothing was learned.
pub(super) const NO_LEARNING: [&str; 10] = [
    "During my rotation in medicine a nurse and I disagreed about a discharge. My task was to write the letter. I asked her \
     what worried her, I went back to the patient, and I found that he could not climb the stairs. I called his son and I \
     arranged a bed on the ground floor. The patient went home two days later and was not readmitted.",
    "In 2021 our clinic lost many blood samples. I was asked to find out why. I followed ten samples on their way, I wrote \
     down the times, and I found that they waited at the door. I moved the box. In the following month no sample was lost.",
    "I was an intern when a patient fell at night. I had to examine him and call the family. I checked his hip, I ordered \
     a film, and I called his daughter. I told her exactly what had happened. The film showed no fracture, and he was \
     discharged after three days.",
    "When I was a student I led a team of four for a poster. Our deadline was in two weeks. I divided the work, I checked \
     the numbers, and I wrote the abstract. I called the statistician twice. The poster was accepted and we won the second \
     prize at the congress.",
    "At my hospital the CT requests came without creatinine. My goal was to change it. I counted 200 requests, I made a \
     sticker, and I showed it to the head of department. I trained the interns in each ward. After two months 90 percent of \
     the requests had the value.",
    "During the war I worked in a hospital with no electricity for six hours each day. I was responsible for the dialysis \
     list. I made a table with priorities, I called the patients at home, and I asked the engineer for one more hour. We \
     did all sessions and nobody was lost.",
    "A senior resident gave a wrong dose of heparin on my shift. I was his junior. I saw it in the chart, I went to him at \
     once, and I showed him the line. I stopped the pump together with the nurse. The patient was stable, and the resident \
     reported the error on the next day.",
    "In my research year my mentor left the university. I had to finish the study alone. I wrote to two professors, I sent \
     them my protocol, and I asked for thirty minutes. One of them took over. The paper was published in a radiology \
     journal in 2023.",
    "On my first day in the emergency room a man was shouting at the nurses. It was my job to see him. I asked him to sit, I \
     gave him water, and I asked about his pain. I examined him and found a full bladder. I put in a catheter. Ten \
     minutes later he apologized to all of us.",
    "I organized a mock exam for my class in the fifth year. We had no questions and no room. I collected 120 questions \
     from old papers, I booked the library, and I asked three residents to correct the answers. Forty students came, and \
     thirty-eight of them passed the real exam.",
];

/// A part takes much more or much less than its share.
pub(super) const OUT_OF_BALANCE: [&str; 10] = [
    "During my internship in 2020 I worked in a large public hospital in the north of my country. The hospital has eight \
     hundred beds, and there were two wards for internal medicine with forty beds each. At that time there were many \
     patients with dengue, and the emergency room was full each night. The doctors were tired and the nurses too. The \
     ultrasound room was far away in another building. There was one radiologist for the whole hospital. Patients waited \
     for a long time. The rain was very strong in that year. I called the radiologist and we changed the schedule. As a \
     result the waiting time fell to one day. I learned to ask.",
    "When I was in my fourth year there was a boy of nine years in the pediatric ward. His family came from a village which \
     is two hundred kilometers away. His father was a farmer and his mother was at home with four other children. They had \
     sold a cow to pay for the bus. The boy had fever for three weeks, and they had been in two other hospitals. In the \
     first one they got antibiotics. In the second one there was no doctor. My role was to follow him each day. I asked for \
     an ultrasound. It showed an abscess and it was drained. It taught me to look.",
    "There was a colleague in my department with whom nobody wanted to work. He was older than us and he had come from \
     another city. He was always late. The chief had talked with him many times. In our department we are ten residents, \
     and the shifts are made by the chief resident each month. It was the month of December, and many were on holidays. The \
     hospital was under construction in that year, so we were in a small room. My task was to share the shift with him. I \
     spoke with him. After that he was on time. I learned that talking helps.",
    "In my country the health system has three levels. The first level is the health post, where there is a nurse. The \
     second level is the district hospital. The third level is the university hospital in the capital. I was posted at a \
     district hospital in the mountains during the winter of 2019. The road was closed for weeks. The hospital had one \
     x-ray machine from 1995 and no ultrasound. There were three doctors. One of them was on leave. One night there was a \
     woman in labor. I was responsible for her. I called a helicopter. In the end both were safe. I learned to plan early.",
    "As a student I was in a research group with six people. The professor was well known. The group was about imaging of \
     the liver. It had existed since 2010, and there were many papers from it. We met on Mondays in the library of the \
     faculty. There was a PhD student from another country, and there was a statistician. The data came from two hospitals. \
     In one of them the scans were old. There were problems with the format in the other one. My job was to sort the data. \
     I wrote a script. As a result 300 scans were used. It taught me patience.",
    "My story is about my first month as a resident. It was in the summer, and the ward was full of old people. The air \
     condition was broken. The head nurse had been there for thirty years and she knew everything. There were also two \
     interns, and they were from my university. The consultant came at nine each morning. He was a quiet man. It was the \
     custom that the resident reads all of the labs aloud. There were forty patients and there was no computer. I was asked \
     to change it. I made a sheet. The rounds were cut to one hour. I learned that less is more.",
    "During the pandemic there was a big crisis in my city. The hospitals were full and the oxygen was low. The government \
     had closed the schools. My family was at home. My grandfather was in another city and he was alone. Many doctors were \
     sick. In the hospital where I was working, there were tents in front of the emergency room. The tents were cold at \
     night. The patients were lying on chairs. There were journalists each day. My responsibility was the oxygen list. I \
     counted the bottles. As a result none was empty. I learned to count.",
    "In 2018 my university had a project with a hospital in Germany. It was an exchange of students for four weeks. There \
     were twelve of us. We lived in a house near the river. The hospital was very modern and there were three MRI scanners. \
     The doctors were friendly, but they were in a hurry. In my country there was no MRI in the public hospitals at that \
     time. The language was a problem for most of us. The food was different too. I was asked to present a case on the last \
     day. I practiced it. The presentation was chosen as the best one. I learned to prepare.",
    "There was a man of sixty years with back pain. He had been a truck driver for his whole life. He was married and had \
     five children. He had come to our clinic three times in the same month. In the first visit he was seen by an intern. \
     In the second visit he was seen by another intern. Each time there was a different doctor. He had diabetes and high \
     blood pressure too. He was smoking. His x-ray was normal at that time. His wife was worried. My role was to see him in \
     the third visit. I ordered an MRI. It showed an abscess, and he was operated. I learned to listen.",
    "In our class there were two groups who did not like each other. It was since the first year. One group was from the \
     capital and the other one was from the provinces. There was a fight in the second year about the notes. There was \
     another one in the third year about the elections. In the fourth year there was a plan to have one trip for the whole \
     class. The trip was to the sea. There were buses and hotels to pay. There was no trust. I was elected as the treasurer. \
     I published each bill. In the end all of the 140 students came. I learned that openness helps.",
];
