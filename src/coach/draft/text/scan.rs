//! Takes a text apart, in one pass.

use super::letters::{begins, goes_on, is_apostrophe, is_closing, plain, stands_alone};
use super::{Break, Flow, Sentence, Word};

/// Words before a full stop that ends no sentence.
const ABBREVIATIONS: [&str; 18] = [
    "dr", "drs", "prof", "mr", "mrs", "ms", "st", "vs", "jr", "sr", "eg", "ie", "approx", "fig",
    "dept", "univ", "hosp", "sra",
];

/// Words that begin a sentence rather than go on after an abbreviation.
const BEGINNINGS: [&str; 29] = [
    "i", "the", "my", "we", "it", "this", "that", "he", "she", "they", "after", "in", "then",
    "when", "so", "but", "and", "there", "these", "since", "now", "our", "a", "an", "at", "for",
    "as", "what", "by",
];

/// The longest line, in characters, that ends a sentence without a full stop where lines may run on.
const SHORT_LINE: usize = 50;

/// How many characters are looked at beyond a sign, to tell what it means.
const AHEAD: usize = 40;

/// The words and sentences of a text.
pub(super) fn scan(text: &str, flow: Flow) -> (Vec<Word>, Vec<Sentence>) {
    let mut scanner = Scanner::new(text, flow);
    scanner.skip_mark();
    while scanner.at < scanner.chars.len() {
        let length = scanner.word_length();
        if length > 0 {
            scanner.take_word(length);
        } else {
            scanner.take_sign();
        }
    }
    (scanner.words, scanner.sentences)
}

struct Scanner {
    chars: Vec<char>,
    flow: Flow,
    /// The character to read next, and its place in bytes.
    at: usize,
    byte: usize,
    line: usize,
    /// Where the line begins, in characters, and whether it begins with a mark.
    line_start: usize,
    is_marked: bool,
    /// What stands between the last word and here.
    before: Break,
    words: Vec<Word>,
    sentences: Vec<Sentence>,
}

impl Scanner {
    fn new(text: &str, flow: Flow) -> Self {
        Self {
            chars: text.chars().collect(),
            flow,
            at: 0,
            byte: 0,
            line: 0,
            line_start: 0,
            is_marked: false,
            before: Break::Sentence,
            words: Vec::with_capacity(text.len() / 5),
            sentences: Vec::with_capacity(text.len() / 60),
        }
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.at + ahead).copied()
    }

    fn is(&self, ahead: usize, fits: impl Fn(char) -> bool) -> bool {
        self.peek(ahead).is_some_and(fits)
    }

    fn skip(&mut self, count: usize) {
        for c in self.chars.iter().skip(self.at).take(count) {
            self.byte += c.len_utf8();
        }
        self.at += count;
    }

    /// Goes past spaces and the mark of a list at the beginning of a line.
    fn skip_mark(&mut self) {
        self.line_start = self.at;
        let spaces = self.chars[self.at..]
            .iter()
            .take_while(|c| c.is_whitespace() && **c != '\n')
            .count();
        self.skip(spaces);
        let mark = mark_length(&self.chars[self.at..]);
        self.is_marked = mark > 0;
        self.skip(mark);
    }

    /// How many characters the word that begins here has; 0 where none begins.
    fn word_length(&self) -> usize {
        let Some(first) = self.peek(0).filter(|c| begins(*c)) else {
            return 0;
        };
        if stands_alone(first) {
            return 1;
        }
        let mut length = 1;
        loop {
            let Some(c) = self.peek(length) else {
                return length;
            };
            if goes_on(c) && !stands_alone(c) {
                length += 1;
            } else if is_apostrophe(c) && self.is(length + 1, char::is_alphabetic) {
                length += 2;
            } else if let Some(more) = self.more(length, c) {
                length += more;
            } else {
                return length;
            }
        }
    }

    /// How much further a word goes past a sign that may stand within it.
    fn more(&self, length: usize, sign: char) -> Option<usize> {
        let is_digit = |ahead: usize| self.is(ahead, |c| c.is_ascii_digit());
        let between_digits = is_digit(length - 1) && is_digit(length + 1);
        match sign {
            '.' | ':' if between_digits => Some(2),
            ',' if between_digits => {
                let digits = (1..5).take_while(|more| is_digit(length + more)).count();
                (digits == 3).then_some(4)
            }
            '.' if self.is_initial(length) => Some(if self.is(length + 1, char::is_alphabetic) {
                2
            } else {
                1
            }),
            '.' | '_' | '@' if self.is_address() && self.is(length + 1, begins) => Some(2),
            ':' if self.is_address() => Some(self.run_length() - length),
            _ => None,
        }
    }

    /// Whether the full stop at `length` stands after one letter of an abbreviation such as `U.S.` or `a.m.`
    fn is_initial(&self, length: usize) -> bool {
        let is_letter = |ahead: usize| self.is(ahead, char::is_alphabetic);
        let is_single = is_letter(length - 1) && (length == 1 || self.is(length - 2, |c| c == '.'));
        let goes_on = is_letter(length + 1) && !self.is(length + 2, goes_on);
        is_single && (goes_on || length > 1)
    }

    /// A few characters from here on: nothing that ends a sentence is longer, and a line of dots costs no more.
    fn ahead(&self, from: usize) -> &[char] {
        let rest = self.chars.get(self.at + from..).unwrap_or_default();
        rest.get(..AHEAD).unwrap_or(rest)
    }

    /// The characters until the next space.
    fn run_length(&self) -> usize {
        let rest = self.chars.get(self.at..).unwrap_or_default();
        rest.iter().take_while(|c| !c.is_whitespace()).count()
    }

    /// Whether an address of mail or of the web begins here.
    fn is_address(&self) -> bool {
        let rest = self.chars.get(self.at..).unwrap_or_default();
        let mut run = self.ahead(0).iter().take_while(|c| !c.is_whitespace());
        let is_web = ["http", "www."].iter().any(|start| {
            let mut own = rest.iter();
            start.chars().all(|c| own.next() == Some(&c))
        });
        is_web || run.any(|c| *c == '@')
    }

    fn take_word(&mut self, length: usize) {
        let (from, at) = (self.at, self.byte);
        self.skip(length);
        if self.before == Break::Sentence {
            self.sentences.push(Sentence {
                words: self.words.len()..self.words.len(),
                line: self.line,
            });
        }
        self.words.push(Word {
            folded: folded(&self.chars[from..self.at]),
            from,
            to: self.at,
            at,
            end: self.byte,
            before: self.before,
        });
        if let Some(sentence) = self.sentences.last_mut() {
            sentence.words.end = self.words.len();
        }
        self.before = Break::Joined;
        if self.is_stopped_within(from) {
            self.note(Break::Sentence);
        }
    }

    fn note(&mut self, found: Break) {
        self.before = self.before.max(found);
    }

    fn take_sign(&mut self) {
        let Some(c) = self.peek(0) else {
            return;
        };
        match c {
            '\n' => {
                let found = self.line_break();
                self.note(found);
                self.skip(1);
                self.line += 1;
                self.skip_mark();
                return;
            }
            '.' | '!' | '?' | '…' | ';' | '。' | '！' | '？' | '।' | '؟' | '۔' => {
                let found = self.stop(c);
                self.note(found);
            }
            ',' | ':' | '(' | ')' | '[' | ']' | '—' | '–' | '、' | '，' | '،' | '=' | '→' | '•'
            | '|' => {
                self.note(Break::Pause);
            }
            '-' if self.before > Break::Joined || self.is(1, |next| matches!(next, '-' | ' ')) => {
                self.note(Break::Pause);
            }
            c if c.is_whitespace() => self.note(Break::Space),
            _ => {}
        }
        self.skip(1);
    }

    /// What a sign that may end a sentence means here.
    fn stop(&self, sign: char) -> Break {
        if matches!(sign, '。' | '！' | '？' | '।' | '؟' | '۔') {
            return Break::Sentence;
        }
        let mut after = self.ahead(1);
        while let Some((first, rest)) = after.split_first() {
            if !is_closing(*first) && !matches!(first, '.' | '!' | '?') {
                break;
            }
            after = rest;
        }
        let next = after.iter().find(|c| !c.is_whitespace()).copied();
        let is_spaced = after.first().is_none_or(|c| c.is_whitespace());
        let is_small = next.is_some_and(char::is_lowercase);
        if !is_spaced {
            let is_joined = next.is_some_and(char::is_uppercase)
                && self.ends_small()
                && !self.is_abbreviated(next);
            return if sign == ';' || is_joined {
                Break::Sentence
            } else {
                Break::Joined
            };
        }
        let goes_on = match sign {
            '.' if self.is(1, |c| c == '.') || self.follows_stop() => is_small,
            '.' if self.is_abbreviated(next) => return Break::Joined,
            '…' => is_small,
            '!' | '?' => is_small && self.is(1, is_closing),
            _ => false,
        };
        if goes_on {
            Break::Pause
        } else {
            Break::Sentence
        }
    }

    /// Whether the word before is longer than a letter and ends with a small one.
    fn ends_small(&self) -> bool {
        let before = |back: usize| self.at.checked_sub(back).and_then(|at| self.chars.get(at));
        before(1).is_some_and(|c| c.is_lowercase()) && before(2).is_some_and(|c| c.is_alphabetic())
    }

    fn follows_stop(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.chars.get(at));
        before == Some(&'.')
    }

    /// Whether a full stop belongs to the word before: a title, or an initial other than `I`.
    fn is_abbreviated(&self, next: Option<char>) -> bool {
        let Some(word) = self.words.last().filter(|_| self.before == Break::Joined) else {
            return false;
        };
        let is_initial = word.to == word.from + 1
            && word.folded != "i"
            && self.chars.get(word.from).is_some_and(|c| c.is_uppercase());
        if is_initial {
            return !self.begins_sentence();
        }
        match word.folded.as_str() {
            "no" | "nos" => next.is_some_and(|c| c.is_ascii_digit()),
            "etc" => next.is_some_and(char::is_lowercase),
            folded => ABBREVIATIONS.contains(&folded),
        }
    }

    /// Whether a word that ends with its own full stop, such as `U.S.`, is the last of its sentence.
    fn is_stopped_within(&self, from: usize) -> bool {
        let word = &self.chars[from..self.at];
        let is_dotted = word.len() > 2 && word.last() == Some(&'.');
        let is_inner = self
            .words
            .last()
            .is_some_and(|word| matches!(word.folded.as_str(), "eg" | "ie"));
        is_dotted && !is_inner && (self.at == self.chars.len() || self.begins_sentence())
    }

    /// Whether the next word looks like the first of a sentence.
    fn begins_sentence(&self) -> bool {
        let mut rest = self
            .ahead(0)
            .iter()
            .skip_while(|c| !c.is_alphanumeric())
            .peekable();
        let is_large = rest.peek().is_some_and(|c| c.is_uppercase());
        let word: String = rest
            .take(8)
            .take_while(|c| c.is_alphabetic())
            .flat_map(|c| c.to_lowercase())
            .collect();
        is_large && BEGINNINGS.contains(&word.as_str())
    }

    /// What the end of a line means.
    fn line_break(&self) -> Break {
        if self.flow == Flow::Bullets {
            return Break::Sentence;
        }
        let next = self.chars.get(self.at + 1..).unwrap_or_default();
        let indent = next
            .iter()
            .take_while(|c| matches!(c, ' ' | '\t' | '\r'))
            .count();
        let line = next.get(indent..).unwrap_or_default();
        let is_blank = line.first().is_none_or(|c| *c == '\n');
        let is_short = self.at - self.line_start < SHORT_LINE
            && line.first().is_some_and(|c| c.is_uppercase());
        let ends_item = self.is_marked && indent == 0;
        if is_blank || is_short || ends_item || mark_length(line) > 0 {
            Break::Sentence
        } else {
            Break::Space
        }
    }
}

/// How long the mark of a list is, with the space after it; 0 where there is none.
fn mark_length(line: &[char]) -> usize {
    let is_space = |at: usize| line.get(at).is_none_or(|c| c.is_whitespace());
    match line.first() {
        Some('-' | '*' | '+' | '–' | '—' | '>') if is_space(1) => 1,
        Some('•' | '·' | '▪' | '‣' | '◦' | '●' | '○') => 1,
        Some(c) if c.is_ascii_digit() => {
            let digits = line
                .iter()
                .take(3)
                .take_while(|c| c.is_ascii_digit())
                .count();
            let is_mark = matches!(line.get(digits), Some('.' | ')')) && is_space(digits + 1);
            if digits < 3 && is_mark { digits + 1 } else { 0 }
        }
        _ => 0,
    }
}

/// A word without capitals, accents and signs, but for the point within a number.
fn folded(word: &[char]) -> String {
    let is_number = word.first().is_some_and(char::is_ascii_digit);
    let mut folded = String::with_capacity(word.len());
    for c in word {
        match c {
            c if c.is_ascii_alphanumeric() => folded.push(c.to_ascii_lowercase()),
            '.' | ':' if is_number => folded.push(*c),
            c if c.is_ascii() => {}
            c if goes_on(*c) && !is_apostrophe(*c) => folded.extend(c.to_lowercase().map(plain)),
            _ => {}
        }
    }
    folded
}
