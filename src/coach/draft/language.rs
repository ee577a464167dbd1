//! Whether a draft is English: by its script, then by the small words of a dozen languages, then by whether anything in it
//! looks English. A language detector would want longer texts than a bullet.

mod words;

use self::words::{CONTENT, ENDINGS, ENGLISH, OTHERS};
use super::{Language, Text};

/// The most words that are looked at; more are sampled evenly.
const SAMPLE: usize = 160;

/// The fewest words of a text that can be told to be something else by having nothing English.
const FEWEST: usize = 6;

/// The least share of words that look English, in percent.
const LEAST_PERCENT: usize = 15;

/// Words of other languages that stand within names: before a capital letter they tell nothing.
const PARTICLES: [&str; 9] = ["de", "del", "la", "los", "las", "da", "dos", "di", "van"];

/// The language of a draft.
pub(super) fn of(texts: &[Text<'_>]) -> Language {
    let all = texts.iter().map(|text| text.words.len()).sum::<usize>();
    let step = all.div_ceil(SAMPLE).max(1);
    let words = texts
        .iter()
        .flat_map(|text| (0..text.words.len()).map(move |place| (text, place)));
    let mut seen = Seen::default();
    for (text, place) in words.step_by(step) {
        seen.note(text, place);
    }
    seen.language()
}

#[derive(Default)]
struct Seen {
    /// Words in Latin letters that are no abbreviations.
    latin: usize,
    /// Words in other letters.
    other_script: usize,
    /// Small words that only English has.
    small: usize,
    /// Words that look English otherwise.
    english: usize,
    /// Small words of each other language.
    others: [usize; OTHERS.len()],
}

impl Seen {
    fn note(&mut self, text: &Text<'_>, place: usize) {
        let Some(word) = text.words.get(place) else {
            return;
        };
        let raw = text.raw(word);
        let Some(letter) = word.folded.chars().find(|c| c.is_alphabetic()) else {
            return;
        };
        if !is_latin(letter) {
            self.other_script += 1;
            return;
        }
        let folded = word.folded.as_str();
        if ENGLISH.binary_search(&folded).is_ok() {
            self.latin += 1;
            self.small += 1;
            return;
        }
        if raw.chars().all(|c| !c.is_lowercase()) {
            return;
        }
        self.latin += 1;
        if PARTICLES.contains(&folded)
            && text
                .words
                .get(place + 1)
                .is_some_and(|next| is_name(text.raw(next)))
        {
            return;
        }
        for (count, (_, known)) in self.others.iter_mut().zip(OTHERS) {
            *count += usize::from(known.binary_search(&folded).is_ok());
        }
        let is_vietnamese = folded
            .chars()
            .any(|c| matches!(u32::from(c), 0x1EA0..=0x1EFF | 0x01A0..=0x01B0));
        self.others[0] += usize::from(is_vietnamese);
        let ends = || folded.len() > 4 && ENDINGS.iter().any(|ending| folded.ends_with(ending));
        self.english += usize::from(CONTENT.binary_search(&folded).is_ok() || ends());
    }

    fn language(&self) -> Language {
        let other = self.others.iter().copied().max().unwrap_or_default();
        let looks = self.small + self.english;
        let is_other_script = self.other_script > self.latin;
        let is_other_words =
            other > self.small && other >= 2 && (other * 2 > looks || self.small * 4 < other);
        let is_nothing = self.latin >= FEWEST && looks * 100 < self.latin * LEAST_PERCENT;
        if is_other_script || is_other_words || is_nothing {
            Language::Other
        } else {
            Language::English
        }
    }
}

fn is_name(raw: &str) -> bool {
    raw.starts_with(char::is_uppercase)
}

/// Whether a letter is of the Latin script.
fn is_latin(c: char) -> bool {
    matches!(u32::from(c), 0x41..=0x024F | 0x1E00..=0x1EFF | 0xFF21..=0xFF5A)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_in_order() {
        let lists = OTHERS.iter().map(|(name, list)| (*name, *list));
        for (name, list) in lists.chain([("english", ENGLISH), ("content", CONTENT)]) {
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "{name}: {pair:?}");
            }
            let is_english =
                |word: &&&str| name != "english" && name != "content" && ENGLISH.contains(word);
            assert_eq!(list.iter().find(is_english), None, "{name}");
        }
    }

    fn language(text: &str) -> Language {
        of(&[Text::of(text)])
    }

    #[test]
    fn english_is_english_however_short_or_plain() {
        for text in [
            "",
            "120 45 9:00",
            "🙂🙂",
            "Reviewed 120 chest CTs with attending",
            "Led QA project, mentored juniors",
            "CT, MRI, PACS",
            "Chest CT MRI brain angiography ultrasound",
            "Hepatic steatosis quantification pipeline",
            "Night shift alone",
            "Lungs clear, liver echogenic",
            "Rotation, Hospital General de Mexico, Ciudad de Mexico",
            "Universidad de los Andes, Bogotá: class of 2018",
            "House officer in Universitas Airlangga hospital",
            "My grandmother used to say \"quien no arriesga no gana\", and I remember it on every call",
            "I said मुझे खेद है to the family, and sat down with them",
            "He wrote 谢谢 on the film bag, and I kept it",
            "Our motto was bahut mehnat, which means hard work",
            "Dr. de la Cruz and Dr. van der Berg taught me",
            "i want be radiologist because i like image and physic",
            "Good morning everyone",
            "Scanner broke",
            "Kumasi, Ghana: teaching hospital, 1000 beds",
            "Telerradiología pilot between Cusco and Lima; 300 studies read",
        ] {
            assert_eq!(language(text), Language::English, "{text}");
        }
    }

    #[test]
    fn what_is_not_english_is_told_by_script_or_small_words() {
        for text in [
            "मैं रेडियोलॉजी में काम करना चाहता हूँ",
            "أريد أن أصبح طبيب أشعة",
            "我想成为一名放射科医生",
            "Я хочу стать радиологом",
            "Mujhe radiology bahut pasand hai aur main mehnat karta hoon",
            "Main ne apni training Lahore mein ki aur phir yahan aaya",
            "Soy médico colombiano y quiero ser radiólogo",
            "Cuando era interno en Bogotá, vi a una paciente con dolor de cabeza",
            "Sou médico e trabalhei três anos no hospital",
            "Quando eu era residente, uma paciente chegou com dor no peito",
            "Je suis médecin et je voudrais devenir radiologue",
            "Pendant mon stage, une patiente est arrivée avec une douleur",
            "Ich bin Arzt und möchte Radiologe werden",
            "Während meiner Zeit in Köln habe ich viele Bilder gesehen",
            "Sono un medico e vorrei diventare radiologo",
            "Ben bir doktorum ve radyoloji okumak istiyorum",
            "Tôi là bác sĩ và tôi muốn trở thành bác sĩ chẩn đoán hình ảnh",
            "Saya seorang dokter dan ingin menjadi ahli radiologi di rumah sakit",
            "Ako ay isang doktor at gusto kong maging radiologist",
            "Ik ben arts en ik wil graag radioloog worden",
            "Jestem lekarzem i chcę zostać radiologiem w szpitalu",
            "Sunt medic și vreau să devin radiolog",
            "Mimi ni daktari na ninataka kuwa mtaalamu wa radiolojia",
        ] {
            assert_eq!(language(text), Language::Other, "{text}");
        }
    }
}
