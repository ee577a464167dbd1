//! The order in which lines come to hand changes nothing.

use super::*;

fn event() -> impl Strategy<Value = Event> {
    let session = || prop::sample::select(vec!["s", "t"]);
    let tried = || prop::sample::select(vec!["a", "b", "c", "d", "e", "f"]);
    let asked = prop::sample::select(vec!["q", "r"]);
    let kind = prop::sample::select(vec![
        Take::Question,
        Take::Question,
        Take::FollowUp,
        Take::BrokenOff,
    ]);
    let rating = prop::sample::select(Rating::ALL.to_vec());
    let text = prop::sample::select(vec!["Breathe first", "Look up"]);
    let told = (prop::sample::select(vec!["x", "y"]), any::<bool>());
    let texts = prop::collection::vec(text.clone(), 0..3);
    prop_oneof![
        2 => session().prop_map(|session| begin(session, &["q", "r"])),
        6 => (session(), asked, kind).prop_map(|(session, asked, kind)| take("?", session, asked, kind)),
        6 => (tried(), rating).prop_map(|(tried, rating)| review(tried, rating)),
        1 => (session(), texts).prop_map(|(session, texts)| debrief(session, &texts)),
        1 => (text, prop::sample::select(Made::ALL.to_vec()))
            .prop_map(|(change, made)| Event::Change { change: change.into(), made }),
        1 => session().prop_map(end),
        2 => any::<bool>().prop_map(favourite),
        1 => any::<bool>().prop_map(|on| Event::Tick { list: "reading".into(), item: "x".into(), on }),
        1 => told.prop_map(|(story, program)| Event::Told {
            story: StoryId::new(story),
            program: program.then(|| ProgramId::new("emory")),
            to: "Dr. A".into(),
        }),
        3 => (0_usize..30).prop_map(|of| undo(&format!("{of:02}"))),
        1 => Just(Event::Unknown),
    ]
}

/// A journal with few instants, so that lines meet; ids rise in an order of their own. Attempts are told apart.
fn journal() -> impl Strategy<Value = Vec<Entry>> {
    prop::collection::vec((event(), 0_i64..12), 0..30).prop_map(|events| {
        let mut names = ["a", "b", "c", "d", "e", "f"].into_iter();
        let entries = events
            .into_iter()
            .enumerate()
            .map(|(n, (mut event, time))| {
                if let Event::Attempt(attempt) = &mut event {
                    let name = names.next().map_or_else(|| format!("x{n}"), str::to_owned);
                    attempt.attempt = AttemptId::new(name);
                }
                entry(&format!("{n:02}"), time * DAY / 4, event)
            });
        entries.collect()
    })
}

/// A journal, and its lines in another order, some of them twice.
fn journals() -> impl Strategy<Value = (Vec<Entry>, Vec<Entry>)> {
    (
        journal(),
        prop::collection::vec(any::<prop::sample::Index>(), 0..4),
    )
        .prop_flat_map(|(journal, twice)| {
            let mut lines = journal.clone();
            for index in twice.iter().filter(|_| !journal.is_empty()) {
                lines.push(index.get(&journal).clone());
            }
            (Just(journal), Just(lines).prop_shuffle())
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn folding_in_any_order_gives_the_same_history((journal, lines) in journals()) {
        prop_assert_eq!(fold(lines), fold(journal));
    }

    #[test]
    fn following_line_by_line_gives_what_folding_the_whole_gives((_, lines) in journals()) {
        prop_assert_eq!(follow(&lines), fold(lines));
    }

    #[test]
    fn following_in_order_gives_what_folding_the_whole_gives(journal in journal()) {
        let mut lines = journal;
        lines.sort_by(|a, b| a.place().cmp(&b.place()));
        prop_assert_eq!(follow(&lines), fold(lines));
    }
}
