//! What stands under a key, as the value it stands for. The form has been checked before: what is not of the form asked
//! for counts as absent.

use chrono::NaiveDate;

use super::tree::{Kind, Node};

/// One value as the text it stands for; nothing for what is no single value.
pub fn scalar(node: &Node) -> Option<String> {
    match &node.kind {
        Kind::Text(text) => Some(text.clone()),
        Kind::Int(number) => Some(number.to_string()),
        Kind::Float(number) => Some(number.to_string()),
        Kind::Bool(value) => Some(value.to_string()),
        Kind::Null | Kind::List(_) | Kind::Map(_) => None,
    }
}

/// The text under a key; nothing for an empty one.
pub fn text(node: &Node, key: &str) -> Option<String> {
    scalar(node.get(key)?).filter(|text| !text.is_empty())
}

/// The text under a key; empty where there is none.
pub fn string(node: &Node, key: &str) -> String {
    text(node, key).unwrap_or_default()
}

/// The day under a key.
pub fn date(node: &Node, key: &str) -> Option<NaiveDate> {
    text(node, key)?.parse().ok()
}

/// The whole number under a key.
pub fn whole(node: &Node, key: &str) -> Option<u32> {
    text(node, key)?.parse().ok()
}

/// The word of a list of words under a key.
pub fn word<T>(node: &Node, key: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
    parse(&text(node, key)?)
}

/// The items of the list under a key, each as `item` reads it.
pub fn list<T>(node: &Node, key: &str, item: impl Fn(&Node) -> T) -> Vec<T> {
    let items = node.get(key).map_or(&[][..], Node::items);
    items.iter().map(item).collect()
}

/// The texts of the list under a key.
pub fn texts(node: &Node, key: &str) -> Vec<String> {
    let items = node.get(key).map_or(&[][..], Node::items);
    items.iter().filter_map(scalar).collect()
}

/// The same where one text may stand in place of a list: each of its lines is an item then.
pub fn bullets(node: &Node, key: &str) -> Vec<String> {
    let Some(value) = node.get(key) else {
        return Vec::new();
    };
    let Some(text) = scalar(value) else {
        return texts(node, key);
    };
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}
