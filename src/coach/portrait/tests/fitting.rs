use super::*;

fn row(quality: &str, story: Option<&str>, demand: &str) -> Fit {
    Fit {
        quality: quality.into(),
        story: story.map(StoryId::new),
        demand: demand.into(),
    }
}

fn found(rows: &[Fit]) -> Vec<(&'static str, String)> {
    let drafts = drafts(&[("night", &["reliability"]), ("stroke", &[])]);
    let remarks = fit(rows, &drafts, &guides().fit, &vocabulary());
    remarks
        .into_iter()
        .map(|remark| (remark.sentence, remark.quote))
        .collect()
}

#[test]
fn three_or_four_qualities_each_with_story_and_demand_are_well() {
    let row = |quality: &str| row(quality, Some("night"), "overnight-call");
    for rows in [
        vec![],
        vec![row("reliability"), row("curiosity"), row("teamwork")],
        vec![
            row("reliability"),
            row("curiosity"),
            row("teamwork"),
            row("resilience"),
        ],
        vec![row("an own word"), row("curiosity"), row("teamwork")],
        // Not named yet.
        vec![row(" ")],
    ] {
        assert_eq!(found(&rows), [], "{rows:?}");
    }
}

#[test]
fn what_a_row_lacks_is_said() {
    let sound = |quality: &str| row(quality, Some("stroke"), "rapid-reading");
    let three = || vec![sound("curiosity"), sound("teamwork"), sound("resilience")];
    let with = |extra: Fit| three().into_iter().chain([extra]).collect::<Vec<_>>();
    for (rows, expected) in [
        (vec![sound("curiosity")], vec![("fit-count-few", "")]),
        (
            vec![sound("curiosity"), sound("teamwork")],
            vec![("fit-count-few", "")],
        ),
        (
            with(row("judgment", None, "referrers")),
            vec![("fit-unproven", "judgment")],
        ),
        (
            with(row("judgment", Some("gone"), "referrers")),
            vec![("fit-unproven", "judgment")],
        ),
        (
            with(row("judgment", Some("night"), "")),
            vec![("fit-no-demand", "judgment")],
        ),
        (
            with(row("judgment", None, " ")),
            vec![("fit-unproven", "judgment"), ("fit-no-demand", "judgment")],
        ),
        (with(sound("Curiosity")), vec![("fit-twice", "Curiosity")]),
        (
            with(row("calm-under-pressure", None, "referrers")),
            vec![("fit-unproven", "calm under pressure")],
        ),
        (
            three()
                .into_iter()
                .chain([sound("humility"), sound("empathy")])
                .collect(),
            vec![("fit-count", "")],
        ),
    ] {
        let expected: Vec<(&str, String)> = expected
            .into_iter()
            .map(|(id, quote)| (id, quote.to_owned()))
            .collect();
        assert_eq!(found(&rows), expected, "{rows:?}");
    }
}

#[test]
fn an_item_of_the_cv_says_how_much_is_open_and_what_first() {
    let guide = guides().cv;
    let mut project = CvItem::new("Dose audit", CvKind::Project, &[]);
    let open = |item: &CvItem| {
        let remark = unanswered(item, &guide)?;
        let count = remark.fields.get("count")?.to_owned();
        Some((remark.sentence, count))
    };
    assert_eq!(open(&project), Some(("cv-unanswered", "5".into())));
    for (left, thing) in [(4, "findings"), (3, "aim"), (2, "interest"), (1, "role")] {
        project.ready.insert(thing.into(), "Something".into());
        assert_eq!(
            open(&project).map(|(_, count)| count),
            Some(left.to_string())
        );
    }
    assert_eq!(open(&project), Some(("cv-unanswered-one", "1".into())));
    project.ready.insert("challenge".into(), "Something".into());
    assert_eq!(open(&project), None);
    let mut skill = CvItem::new("PACS", CvKind::Skill, &[]);
    assert_eq!(open(&skill), Some(("cv-unanswered-one", "1".into())));
    skill.used = "Every day".into();
    assert_eq!(open(&skill), None);
}
