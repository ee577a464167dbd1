use super::*;

const STAMP: &str = "20261203T090000Z";

fn stamp() -> UtcStamp {
    UtcStamp::parse(STAMP).unwrap()
}

fn put(path: &str, text: Option<&str>) -> Put {
    Put {
        path: path.into(),
        text: text.map(str::to_owned),
    }
}

fn read(root: &Path, path: &str) -> Option<String> {
    fs::read_to_string(root.join(path)).ok()
}

#[test]
fn files_are_made_changed_and_removed_together() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    fs::create_dir(root.join("calendar")).unwrap();
    for name in ["changed", "removed"] {
        fs::write(root.join(format!("calendar/{name}.yaml")), "old").unwrap();
    }
    let puts = [
        put("calendar/made.yaml", Some("made")),
        put("calendar/changed.yaml", Some("changed")),
        put("calendar/removed.yaml", None),
        put("programs/one.yaml", Some("one")),
    ];
    write(root, &puts, &stamp()).unwrap();
    assert_eq!(read(root, "calendar/made.yaml").as_deref(), Some("made"));
    assert_eq!(
        read(root, "calendar/changed.yaml").as_deref(),
        Some("changed")
    );
    assert_eq!(read(root, "calendar/removed.yaml"), None);
    assert_eq!(read(root, "programs/one.yaml").as_deref(), Some("one"));
    let kept = format!("trash/{STAMP}/calendar/removed.yaml");
    assert_eq!(read(root, &kept).as_deref(), Some("old"));
    assert!(!root.join(FOLDER).exists());
}

#[test]
fn a_thousand_files_are_made_as_a_few_are() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    let name = |n: usize| format!("calendar/{n}.yaml");
    let puts: Vec<Put> = (0..1_000)
        .map(|n| put(&name(n), Some(&format!("text {n}"))))
        .collect();
    write(root, &puts, &stamp()).unwrap();
    for n in 0..1_000 {
        assert_eq!(read(root, &name(n)), Some(format!("text {n}")));
    }
    assert!(!root.join(FOLDER).exists());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(root.join(name(0)))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn what_was_planned_happens_at_the_next_start_however_far_it_had_come() {
    for done in 0..=3 {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        let puts: Vec<Put> = (0..3)
            .map(|n| put(&format!("calendar/{n}.yaml"), Some(&n.to_string())))
            .collect();
        let staged = root.join(FOLDER);
        fs::create_dir_all(&staged).unwrap();
        fs::create_dir_all(root.join("calendar")).unwrap();
        let plan = lay_ready(&staged, &puts, &stamp()).unwrap();
        fs::write(staged.join(PLAN), serde_json::to_string(&plan).unwrap()).unwrap();
        for n in 0..done {
            fs::rename(
                staged.join(n.to_string()),
                root.join(format!("calendar/{n}.yaml")),
            )
            .unwrap();
        }
        assert!(is_pending(root));
        make_good(root).unwrap();
        for n in 0..3 {
            let text = read(root, &format!("calendar/{n}.yaml"));
            assert_eq!(text, Some(n.to_string()), "after {done}");
        }
        assert!(!staged.exists() && !is_pending(root));
    }
}

#[test]
fn what_was_not_planned_never_happened() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    let staged = root.join(FOLDER);
    fs::create_dir_all(&staged).unwrap();
    lay_ready(&staged, &[put("calendar/a.yaml", Some("a"))], &stamp()).unwrap();
    assert!(!is_pending(root));
    make_good(root).unwrap();
    assert!(!staged.exists());
    assert!(!root.join("calendar").exists());
}

#[test]
fn a_plan_cannot_reach_outside() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("data");
    let staged = root.join(FOLDER);
    fs::create_dir_all(&staged).unwrap();
    fs::write(staged.join("0"), "out").unwrap();
    fs::write(
        staged.join(PLAN),
        format!(
            "{{\"stamp\":\"{STAMP}\",\"steps\":[{{\"path\":\"../out.yaml\",\"from\":\"0\"}}]}}"
        ),
    )
    .unwrap();
    make_good(&root).unwrap();
    assert!(!dir.path().join("out.yaml").exists());
}

#[cfg(unix)]
#[test]
fn a_link_and_a_mode_stay() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path();
    fs::write(root.join("real.yaml"), "old").unwrap();
    fs::set_permissions(root.join("real.yaml"), fs::Permissions::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink("real.yaml", root.join("link.yaml")).unwrap();
    write(root, &[put("link.yaml", Some("new"))], &stamp()).unwrap();
    assert!(
        root.join("link.yaml")
            .symlink_metadata()
            .unwrap()
            .is_symlink()
    );
    assert_eq!(read(root, "real.yaml").as_deref(), Some("new"));
    let mode = root
        .join("real.yaml")
        .metadata()
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o640);
}
