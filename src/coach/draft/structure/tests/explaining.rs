//! Explanations of weak places.

/// The problem is told briefly, the change at length.
pub(super) const SOUND: [&str; 10] = [
    "I failed Step 1 on my first attempt in 2019. I had prepared alone and without timed blocks. I took responsibility for \
     that and changed how I study. I joined a group of three, I did a block of forty questions each morning, and I wrote \
     down every wrong answer with its reason. I asked a tutor to look at my weak areas each week. Eight months later I \
     passed, and I scored 248 on Step 2 at the first try. I still use the error log today, and I now teach it to four \
     younger graduates. I am ready for the core exam, since I know how to prepare for a long test.",
    "There are two years between my graduation and my first job. My father was ill, and I took care of him. In that time I \
     kept up with medicine: I completed an online course in statistics and I read for a case report. Since 2022 I have \
     worked full time in a radiology department. I did an observership in Boston, I published two case reports, and I read \
     with the residents every week. My father is stable now and lives with my sister. I learned to plan care and work \
     together, and I can give training my whole attention.",
    "I need a visa, and I want to be open about it. I hold an ECFMG certificate and I have passed Step 3, so a program has \
     few steps to take. I have collected all documents in one folder and I know the dates. I worked with the office of my \
     last institution and it went on time. I plan to send my papers in the week after the Match. I am happy to answer any \
     question of your coordinator.",
    "I matched into surgery first and left after one year. I had chosen it too fast. I spoke with my program director \
     early, finished the year, and handed over all of my patients. Then I used a year in a radiology lab to make sure. I \
     measured 300 livers, I presented a poster, and I came to the reading room each morning. The habit of the operating \
     room stays with me: I ask what the surgeon needs to know. Today I am sure of my choice, and my former director has \
     written one of my letters.",
    "My first clinical grades were average. English was new for me, and I was too quiet on rounds. I asked two residents \
     for feedback and I practiced my presentations aloud every evening. I learned to give the main point first. My last \
     four rotations were honors, and I passed the OET with the top grade in speaking. I keep the same routine now for \
     readouts. I record one minute each day and listen to it, and I teach two students from my school to do so.",
    "I graduated in 2015, so I know that you may ask about recent practice. After graduation I worked as a general doctor \
     for four years. Since 2020 I have been in imaging: first as a research assistant, now as a fellow in a breast unit. I \
     read under supervision each day and I have logged 900 studies. I also finished two US rotations this year. I learned \
     to value the clinical years, because I know what a referring doctor needs. My skills are current, and the logbook \
     shows it.",
    "I withdrew from an exam two days before the date in 2021. I was not ready, and I should have seen it earlier. I \
     learned to test myself under real conditions at half time and not at the end. I made a plan with four full practice \
     exams, I shared it with a mentor, and I kept to it. I passed in the spring with a good margin. Since then I have used \
     the same plan for two more exams and I was on time with both. I also help our interns to make theirs.",
    "I was on probation for one month in my internship, because my notes were late. It was my fault. I sat down with the \
     chief and we agreed on a rule: no note after six in the evening. I wrote a template, I began my notes on the round, \
     and I checked the list before I left. Within that month all notes were on time, and they have been since. The chief \
     asked me later to teach the template to the new interns. I still work with it, and in radiology the habit fits, as a \
     report has to be there when it is needed.",
    "I have no US clinical experience of more than one month, since visas were delayed. I used what I could reach. I joined \
     a remote readout of a US department every week for a year, I presented six cases there, and I got used to your terms. \
     I asked the attending for honest feedback on my language and I improved it. Then I came for four weeks in person and \
     received a letter. I learned to ask for access in small steps. I know the way your day works, and I am prepared to \
     start.",
    "My CV shows a gap of nine months in 2020. The clinic closed in the pandemic and I lost my post. I volunteered at a \
     call center for patients, I completed a course in image processing, and I built a small teaching file with 60 cases. I \
     learned that I work best with a weekly plan. I returned to a full post in January 2021 and I have worked without a \
     break since then. The teaching file is used by the students at my university, and it has grown to 200 cases.",
];

/// The problem takes most of the time.
pub(super) const HEAVY: [&str; 10] = [
    "I failed Step 1 because that year was terrible for me. My mother was ill and I had to care for her. The hospital \
     delayed my leave, and I had no time to study. There was no electricity in the evenings and the internet was bad. The \
     exam center was closed twice because of the pandemic. I was exhausted and I could not sleep. On the day of the exam I \
     was sick and the room was too hot. I lost many points in the last blocks. It was a very hard time. Later I passed it.",
    "There is a gap in my CV. After graduation I could not find a job, because there were no posts in my city. I was \
     depressed about it. Then my father died, and my family had problems with money. I had to stop my studies for the \
     exams. My visa was refused two times, and I lost the fee. It was very difficult to explain it to my relatives. I was \
     also ill for some months with back pain. Now I am better and I work in a clinic.",
    "My score is low, and I am ashamed of it. I was working in two hospitals during that time and I was always tired. The \
     question bank was too expensive for me. My group stopped to meet because of the war. I had to move to another city \
     with my family, and my books were lost. In the exam I had panic and I could not finish two blocks. I did not read the \
     last questions at all. It was the worst day. I hope that you look at the other parts of my application.",
    "I did not match last year. I applied too late, and my letters were delayed. One of my professors was ill and could not \
     write. My personal statement was poor, as I had no mentor. Many programs did not read my application because of the \
     filters. I got only two interviews and in one of them the internet failed. I was very nervous in the other one. It was \
     hard for me and my family. This year I applied early and I have new letters.",
    "I left my residency in my country. The conditions there were terrible. We had to work for thirty hours, and there was \
     no support from the seniors. I was exhausted and I could not sleep. I had problems with my supervisor, and he refused \
     to sign my logbook. I was ill with hepatitis for two months. The hospital did not pay us because of the crisis. I had \
     to leave in the end. Now I want to do radiology.",
    "My grades in the first years were bad. I was not prepared for the university, since my school was in a village. I \
     struggled with the language of the books. I had to work at night to pay the rent, and I was tired in the lectures. I \
     failed anatomy, and then I failed biochemistry too. My professor refused to let me repeat it. I lost one year. My \
     parents were disappointed and it was a hard time for all of us. Later my grades improved.",
    "The gap is because of my visa problems. The embassy was closed for a year. Then my appointment was canceled two times. \
     When I got it, the officer refused the visa because one paper was missing. I had to pay again and wait. My passport \
     was lost by the courier. In that time I could not work, because I had left my job already. It was very stressful, and \
     I could not plan anything. I was anxious all the time. I have the visa now.",
    "I took Step 2 three times. The first time I was sick on the day. The second time I had a conflict in my family, and I \
     could not concentrate. I was living in a small flat with eight people, and it was never quiet. My laptop was broken \
     and I had no money for a new one. I was depressed and I cried a lot. My friends had passed already, and I was ashamed. \
     I felt alone with it. The third time I passed.",
    "I was suspended from the hospital for two weeks. There was a problem with a colleague who did not like me. He said \
     that I was late, but it was because of the traffic and the strike. The chief did not want to hear me. I was very \
     stressed and I made mistakes in my notes. Then they refused my holiday. I was angry and I lost my temper one time. It \
     was unfair, and it was a very difficult period for me. After that I changed the department.",
    "I have not worked in a clinic for three years. First there was the pandemic and all posts were closed. Then my \
     daughter was born too early and she was very ill. We were in the hospital for four months. My husband lost his job in \
     that time, and we had to move to my parents. I had no time for studies and no help. The exams were delayed, and then \
     they were canceled because of the war. It was really hard. I started an observership last month.",
];
