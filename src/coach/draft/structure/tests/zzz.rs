use super::*;

#[test]
fn tuning_zzz() {
    let mut files: Vec<_> =
        std::fs::read_dir(std::env::var("TUNING").unwrap_or("/tmp/w/tuning".into()))
            .unwrap()
            .map(|f| f.unwrap().path())
            .collect();
    files.sort();
    let mut out = Vec::new();
    for file in files {
        let whole = std::fs::read_to_string(&file).unwrap();
        let (head, text) = whole
            .strip_prefix("---\n")
            .unwrap()
            .split_once("\n---\n")
            .unwrap();
        let key = |k: &str| {
            head.lines()
                .find_map(|l| l.strip_prefix(k))
                .unwrap_or("")
                .trim()
                .to_owned()
        };
        let mut m = Manuscript::spoken(text.trim(), Kind::parse(&key("kind:")));
        m.frame = Frame::parse(&key("frame:")).unwrap();
        let t: Vec<u32> = key("target:")
            .trim_matches(['[', ']'])
            .split(',')
            .map(|n| n.trim().parse().unwrap())
            .collect();
        m.target = Target {
            low: t[0],
            high: t[1],
        };
        let f = read(&m.draft(), &Limits::default());
        let said = said(&f);
        let flaws = key("flaws:");
        let missed: Vec<&str> = flaws
            .trim_matches(['[', ']'])
            .split(',')
            .map(str::trim)
            .filter(|w| STRUCTURE.iter().any(|r| r.word() == *w))
            .filter(|w| !said.iter().any(|(r, _)| r == w))
            .collect();
        let extra: Vec<_> = said.iter().filter(|(r, _)| !flaws.contains(r)).collect();
        if !missed.is_empty() || !extra.is_empty() {
            out.push(format!(
                "{} {} missed {missed:?} extra {extra:?} {} {:.0}s\n{}",
                file.display(),
                key("because:"),
                shares(&f),
                f.seconds,
                text.trim()
            ));
        }
    }
    check(&out);
}
