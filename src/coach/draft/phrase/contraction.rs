//! What contractions stand for.

/// Contractions that are no other word, so that they are known without their apostrophe too; in the order of the
/// alphabet.
const CLEAR: [(&str, &str, &str); 43] = [
    ("aint", "is", "not"),
    ("arent", "are", "not"),
    ("cannot", "can", "not"),
    ("cant", "can", "not"),
    ("couldnt", "could", "not"),
    ("couldve", "could", "have"),
    ("didnt", "did", "not"),
    ("doesnt", "does", "not"),
    ("dont", "do", "not"),
    ("hadnt", "had", "not"),
    ("hasnt", "has", "not"),
    ("havent", "have", "not"),
    ("heres", "here", "is"),
    ("hes", "he", "is"),
    ("im", "i", "am"),
    ("isnt", "is", "not"),
    ("itd", "it", "would"),
    ("itll", "it", "will"),
    ("ive", "i", "have"),
    ("mightnt", "might", "not"),
    ("mustnt", "must", "not"),
    ("neednt", "need", "not"),
    ("shes", "she", "is"),
    ("shouldnt", "should", "not"),
    ("shouldve", "should", "have"),
    ("thats", "that", "is"),
    ("theres", "there", "is"),
    ("theyd", "they", "would"),
    ("theyll", "they", "will"),
    ("theyre", "they", "are"),
    ("theyve", "they", "have"),
    ("wasnt", "was", "not"),
    ("werent", "were", "not"),
    ("weve", "we", "have"),
    ("whats", "what", "is"),
    ("whos", "who", "is"),
    ("wont", "will", "not"),
    ("wouldnt", "would", "not"),
    ("wouldve", "would", "have"),
    ("youd", "you", "would"),
    ("youll", "you", "will"),
    ("youre", "you", "are"),
    ("youve", "you", "have"),
];

/// Contractions that are another word without their apostrophe.
const BY_APOSTROPHE: [(&str, &str, &str); 11] = [
    ("were", "we", "are"),
    ("well", "we", "will"),
    ("wed", "we", "would"),
    ("ill", "i", "will"),
    ("id", "i", "would"),
    ("hed", "he", "would"),
    ("hell", "he", "will"),
    ("shed", "she", "would"),
    ("shell", "she", "will"),
    ("its", "it", "is"),
    ("lets", "let", "us"),
];

/// The one or two words that a word stands for; nothing where it is itself. The second may be empty.
///
/// `US` and `U.S.` are `usa`: they are not the pronoun.
pub(super) fn of(folded: &str, raw: &str) -> Option<(&'static str, &'static str)> {
    if folded == "us" && raw.chars().all(|c| c.is_uppercase() || c == '.') {
        return Some(("usa", ""));
    }
    if !may_be_contracted(folded) {
        return None;
    }
    if let Ok(place) = CLEAR.binary_search_by_key(&folded, |(known, ..)| known) {
        return CLEAR.get(place).map(|(_, first, second)| (*first, *second));
    }
    if raw.len() == folded.len() {
        return None;
    }
    let mut known = BY_APOSTROPHE.iter();
    known
        .find(|(known, ..)| *known == folded)
        .map(|(_, first, second)| (*first, *second))
}

/// Whether a word ends like a contraction; most do not, and need not be looked for.
fn may_be_contracted(folded: &str) -> bool {
    const ENDS: [&[u8; 2]; 14] = [
        b"nt", b"ve", b"re", b"ll", b"td", b"yd", b"ud", b"es", b"ts", b"os", b"im", b"ot", b"id",
        b"ed",
    ];
    let end = folded.as_bytes().last_chunk::<2>();
    folded.len() <= 9 && end.is_some_and(|end| ENDS.contains(&end))
}
