//! Parses the shipped content while the program is built, so that no start pays for it and a broken file cannot ship.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// The banks in the order people see them.
const BANKS: [&str; 8] = [
    "general",
    "img",
    "radiology",
    "behavioral",
    "ethics",
    "program",
    "technology",
    "closing",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=content");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let banks = BANKS
        .iter()
        .map(|bank| parse(&Path::new("content/banks").join(format!("{bank}.yaml"))))
        .collect::<Result<Vec<_>, _>>()?;
    fs::write(out.join("banks.json"), serde_json::to_string(&banks)?)?;
    for name in ["advice", "vocabulary"] {
        let content = parse(&Path::new("content").join(format!("{name}.yaml")))?;
        fs::write(out.join(format!("{name}.json")), content.to_string())?;
    }
    Ok(())
}

fn parse(path: &Path) -> Result<serde_json::Value, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_yaml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}
