//! A YAML text as a tree in which every part knows its place.

use crate::store::fault::Place;

/// One value with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Where it begins. A list or map under a key has the key's place, a scalar its own.
    pub place: Place,
    /// What it is.
    pub kind: Kind,
}

/// What a value is, as the YAML core schema reads it: only unquoted texts become numbers.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Nothing, `~` or `null`.
    Null,
    /// `true` or `false`; `yes` and `no` are texts.
    Bool(bool),
    /// A whole number.
    Int(i128),
    /// A number with a fraction.
    Float(f64),
    /// Everything else that is one value.
    Text(String),
    /// `- a` or `[a]`.
    List(Vec<Node>),
    /// `a: b` or `{a: b}`, in the order of the text; a key may stand twice.
    Map(Vec<(Key, Node)>),
}

/// A key with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Where it begins.
    pub place: Place,
    /// Its text.
    pub name: String,
}

impl Kind {
    /// What it is, for a sentence: "a text", "a list".
    pub fn name(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "true or false",
            Self::Int(_) => "a whole number",
            Self::Float(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Map(_) => "a map of keys",
        }
    }
}

impl Node {
    /// The value under `key`, if this is a map that has it; the first of two.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entry(key).map(|(_, value)| value)
    }

    /// The key and its value, if this is a map that has it; the first of two.
    pub fn entry(&self, key: &str) -> Option<(&Key, &Self)> {
        self.entries()
            .iter()
            .find(|(k, _)| k.name == key)
            .map(|(k, v)| (k, v))
    }

    /// The entries of a map; none of anything else.
    pub fn entries(&self) -> &[(Key, Self)] {
        match &self.kind {
            Kind::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a list; none of anything else.
    pub fn items(&self) -> &[Self] {
        match &self.kind {
            Kind::List(items) => items,
            _ => &[],
        }
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Where the value at a path like `questions[3].points[1]` stands: for a key its own place.
    /// What is not there gives the place of the nearest part that is.
    pub fn place_of(&self, path: &str) -> Place {
        let (mut node, mut place) = (self, self.place);
        for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
            let next = match step.strip_suffix(']') {
                Some(index) => index
                    .parse()
                    .ok()
                    .and_then(|index: usize| node.items().get(index))
                    .map(|item| (item.place, item)),
                None => node.entry(step).map(|(key, value)| (key.place, value)),
            };
            match next {
                Some(found) => (place, node) = found,
                None => break,
            }
        }
        place
    }
}

#[cfg(test)]
impl Node {
    /// The same with every place set to the start: for comparisons.
    #[must_use]
    pub fn without_places(&self) -> Self {
        let kind = match &self.kind {
            Kind::List(items) => Kind::List(items.iter().map(Self::without_places).collect()),
            Kind::Map(entries) => {
                let bare = |(key, value): &(Key, Self)| {
                    let key = Key {
                        place: Place::START,
                        name: key.name.clone(),
                    };
                    (key, value.without_places())
                };
                Kind::Map(entries.iter().map(bare).collect())
            }
            other => other.clone(),
        };
        Self {
            place: Place::START,
            kind,
        }
    }

    /// Whether this is what the plain parser's value is.
    pub fn holds_what(&self, value: &serde_yaml::Value) -> bool {
        use serde_yaml::Value;
        match (&self.kind, value) {
            (Kind::Null, Value::Null) => true,
            (Kind::Bool(ours), Value::Bool(plain)) => ours == plain,
            (Kind::Int(ours), Value::Number(plain)) => plain.to_string() == ours.to_string(),
            (Kind::Float(ours), Value::Number(plain)) => plain
                .as_f64()
                .is_some_and(|plain| plain.to_bits() == ours.to_bits()),
            (Kind::Text(ours), Value::String(plain)) => ours == plain,
            (Kind::List(ours), Value::Sequence(plain)) => {
                ours.len() == plain.len() && ours.iter().zip(plain).all(|(o, p)| o.holds_what(p))
            }
            (Kind::Map(ours), Value::Mapping(plain)) => {
                ours.len() == plain.len()
                    && ours
                        .iter()
                        .zip(plain.values())
                        .all(|((_, o), p)| o.holds_what(p))
            }
            _ => false,
        }
    }
}
