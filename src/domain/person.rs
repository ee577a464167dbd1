//! Names of people as they are written: told apart from titles and degrees, and compared however they are written.

use super::zone::unaccented;

/// Titles before a name.
const TITLES: [&str; 9] = [
    "dr",
    "prof",
    "professor",
    "doctor",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
];

/// Letters after a name.
const DEGREES: [&str; 21] = [
    "md", "do", "phd", "mbbs", "mbbch", "mbchb", "msc", "ms", "ma", "mba", "mph", "mha", "bs",
    "ba", "facr", "fsir", "facp", "frcr", "mrcp", "dsc", "rn",
];

/// Degrees that make a doctor.
const DOCTORS: [&str; 7] = ["md", "do", "phd", "mbbs", "mbbch", "mbchb", "dsc"];

/// A word without capitals, accents and anything but letters and digits.
pub fn folded(word: &str) -> String {
    let letters = word.chars().filter(|c| c.is_alphanumeric());
    letters
        .flat_map(char::to_lowercase)
        .map(unaccented)
        .collect()
}

/// Whether a word is a title.
pub fn is_title(word: &str) -> bool {
    TITLES.contains(&folded(word).as_str())
}

/// Whether a word is letters after a name. `Ma` is a name, `MA` a degree.
fn is_degree(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    capitals > 1 && DEGREES.contains(&folded(word).as_str())
}

/// Whether the degrees after a name are a doctor's.
pub fn is_doctor(name: &str) -> bool {
    let words = name.split([',', ' ']).skip(1);
    words
        .filter(|word| is_degree(word))
        .any(|word| DOCTORS.contains(&folded(word).as_str()))
}

/// A name without the letters after it, and the right way round: `Chen, Anna, MD` is `Anna Chen`.
pub fn without_degrees(name: &str) -> String {
    let parts: Vec<&str> = name
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty() && !part.split_whitespace().all(is_degree))
        .collect();
    let name = match parts.as_slice() {
        [family, given] => format!("{given} {family}"),
        parts => parts.join(" "),
    };
    let mut words: Vec<&str> = name.split_whitespace().collect();
    while words.len() > 2 && words.last().is_some_and(|word| is_degree(word)) {
        words.pop();
    }
    words.join(" ")
}

/// The parts of a name to compare by, folded: no titles, degrees or initials, one for each side of a hyphen.
pub fn parts(name: &str) -> Vec<String> {
    let name = without_degrees(name);
    let words = name.split(|c: char| c.is_whitespace() || c == '-');
    let parts = words.filter(|word| !is_title(word)).map(folded);
    // One Latin letter is an initial; one letter of another script may be a name.
    let is_initial = |part: &String| part.len() <= 1;
    parts.filter(|part| !is_initial(part)).collect()
}

/// Whether two names can mean one person: the parts of the shorter all stand in the longer.
pub fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (parts(one), parts(other));
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    !short.is_empty() && short.iter().all(|part| long.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_is_known_in_every_way_of_writing_the_name() {
        for (one, other, same) in [
            ("Anna Chen", "Dr. Anna Chen, MD", true),
            ("Chen, Anna", "anna m. chen", true),
            ("Anna Chen MD PhD", "Prof. Chen", true),
            ("José Núñez", "Jose Nunez", true),
            ("Ana García-López", "Ana Garcia Lopez", true),
            ("O'Brien", "Kate OBrien", true),
            ("Ma Jun", "Jun Ma", true),
            ("李 明", "李 明", true),
            ("Anna Chen", "Ben Chen", false),
            ("Anna Chen", "Anna Ode", false),
            ("", "Anna Chen", false),
            ("Dr.", "Dr. Chen", false),
            ("A. B.", "A. C.", false),
        ] {
            assert_eq!(is_same(one, other), same, "{one} / {other}");
            assert_eq!(is_same(other, one), same, "{other} / {one}");
        }
    }

    #[test]
    fn degrees_and_order_are_put_right() {
        for (name, plain, doctor) in [
            ("Anna Chen, MD, PhD", "Anna Chen", true),
            ("Chen, Anna, MD", "Anna Chen", true),
            ("Anna Chen DO", "Anna Chen", true),
            ("Jo Ruiz, MBA", "Jo Ruiz", false),
            ("Ma Jun", "Ma Jun", false),
            ("Do Thi", "Do Thi", false),
            ("MD", "", false),
            ("", "", false),
        ] {
            assert_eq!(without_degrees(name), plain);
            assert_eq!(is_doctor(name), doctor, "{name}");
        }
    }
}
