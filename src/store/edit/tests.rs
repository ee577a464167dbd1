//! Tables by hand: a document, a change, the document afterwards.

use super::{Change, NotEdited, rewrite, set};

/// What is done to one key: a value as YAML, or `None` to remove it.
type Edit<'a> = (&'a [&'a str], Option<&'a str>);

fn edited(before: &str, edits: &[Edit]) -> Result<String, NotEdited> {
    let value = |yaml: &&str| serde_yaml::from_str(yaml).unwrap();
    let changes: Vec<_> = edits
        .iter()
        .map(|edit| Change {
            path: edit.0,
            value: edit.1.as_ref().map(value),
        })
        .collect();
    set(before, &changes)
}

#[track_caller]
fn table(rows: &[(&str, &[&str], Option<&str>, &str)]) {
    for (before, path, to, after) in rows {
        let result = edited(before, &[(path, *to)]);
        assert_eq!(result.as_deref(), Ok(*after), "{path:?} in {before:?}");
    }
}

#[test]
fn a_value_is_replaced_and_all_around_it_stays() {
    table(&[
        (
            "schema: 1\nname: Ana Ł  # me\n\n# the zone\nhome_zone: Asia/Kathmandu   # by hand\nvisa: needed\n",
            &["home_zone"],
            Some("Europe/Berlin"),
            "schema: 1\nname: Ana Ł  # me\n\n# the zone\nhome_zone: Europe/Berlin   # by hand\nvisa: needed\n",
        ),
        (
            "a: 1\t# tab\nb:\t2\n",
            &["b"],
            Some("3"),
            "a: 1\t# tab\nb:\t3\n",
        ),
        ("\u{feff}a: 1\n", &["a"], Some("2"), "\u{feff}a: 2\n"),
        (
            "\"a\": 1\n'b c': 2\n",
            &["b c"],
            Some("3"),
            "\"a\": 1\n'b c': 3\n",
        ),
        ("a : 1\nb: 2\n", &["a"], Some("5"), "a : 5\nb: 2\n"),
        (
            "name:   # to fill in\nx: 1\n",
            &["name"],
            Some("Q"),
            "name: Q   # to fill in\nx: 1\n",
        ),
        (
            "näme: Zoë\n日本: 語 # コ\n",
            &["日本"],
            Some("東京"),
            "näme: Zoë\n日本: 東京 # コ\n",
        ),
        (
            "u: http://a/#b # c\n",
            &["u"],
            Some("http://d/e"),
            "u: http://d/e # c\n",
        ),
        (
            "a: 'it''s # no comment' # c\n",
            &["a"],
            Some("x"),
            "a: x # c\n",
        ),
        ("a: \"x \\\" # no\" # c\n", &["a"], Some("x"), "a: x # c\n"),
        (
            "a: !own {b: 1} # c\nd: 1\n",
            &["d"],
            Some("2"),
            "a: !own {b: 1} # c\nd: 2\n",
        ),
    ]);
}

#[test]
fn a_value_of_several_lines_gives_way_and_its_comments_stay() {
    table(&[
        (
            "n:\n  # why\n  why: |\n    one\n\n    two\n\n  # tail\n  p: x\nv: 1\n",
            &["n", "why"],
            Some("\"new: text\\nsecond\\n\""),
            "n:\n  # why\n  why: |\n    new: text\n    second\n\n  # tail\n  p: x\nv: 1\n",
        ),
        (
            "a: one\n  two\n  three # c\nb: 1\n",
            &["a"],
            Some("x"),
            "a: x  # c\nb: 1\n",
        ),
        (
            "a: |- # hdr\n  x\n  # text\n# c\nb: 1\n",
            &["a"],
            Some("q"),
            "a: q  # hdr\n# c\nb: 1\n",
        ),
        (
            "a:\n  b: 1\n  # c\n  c: 2 # d\nd: 1\n",
            &["a"],
            Some("1"),
            "# c\na: 1  # d\nd: 1\n",
        ),
        (
            "a: \"one\n  # text\n  b: 2\" # c\nb: 1\n",
            &["a"],
            Some("[1]"),
            "a:  # c\n  - 1\nb: 1\n",
        ),
        (
            "a: \"one\n  # text\n  b: 2\"\nb: 1\n",
            &["b"],
            Some("x"),
            "a: \"one\n  # text\n  b: 2\"\nb: x\n",
        ),
    ]);
}

#[test]
fn a_value_of_one_line_becomes_one_of_several() {
    table(&[
        (
            "a: 1 # n\nd: 1\n",
            &["a"],
            Some("{z: 1, b: [2]}"),
            "a: # n\n  z: 1\n  b:\n    - 2\nd: 1\n",
        ),
        (
            "a: 1 # n\nd: 1\n",
            &["a"],
            Some("\"x\\ny\""),
            "a: |- # n\n  x\n  y\nd: 1\n",
        ),
        (
            "a: >\n  folded\n  text\n\nb: 1\n",
            &["a"],
            Some("x"),
            "a: x\n\nb: 1\n",
        ),
        (
            "a:\n  b: 1\n  # deep\nc: 1\n",
            &["a"],
            Some("\"x\\ny\""),
            "a: \"x\\ny\"\n  # deep\nc: 1\n",
        ),
    ]);
}

#[test]
fn a_new_key_goes_to_the_end_of_its_mapping_and_makes_its_parents() {
    table(&[
        (
            "s: 1\nn:\n    why: x\n\n# next\nv: 1\n",
            &["n", "spoken"],
            Some("hi"),
            "s: 1\nn:\n    why: x\n    spoken: hi\n\n# next\nv: 1\n",
        ),
        (
            "s: 1\nname: X",
            &["n", "deep", "spoken"],
            Some("hi"),
            "s: 1\nname: X\nn:\n  deep:\n    spoken: hi",
        ),
        (
            "s:\n# c\nname: x\n",
            &["s", "call"],
            Some("mixed"),
            "s:\n  call: mixed\n# c\nname: x\n",
        ),
        ("", &["name"], Some("hi"), "name: hi\n"),
        ("# a\n\n# b", &["name"], Some("hi"), "# a\n\n# b\nname: hi"),
        ("# a\n", &["a", "b"], Some("1"), "# a\na:\n  b: 1\n"),
        ("---\n", &["a"], Some("1"), "---\na: 1\n"),
        (
            "# hi\n--- # here\na: 1\n...\n# end\n",
            &["b"],
            Some("1"),
            "# hi\n--- # here\na: 1\nb: 1\n...\n# end\n",
        ),
        (
            "%YAML 1.2\n---\na: 1\n",
            &["b"],
            Some("1"),
            "%YAML 1.2\n---\na: 1\nb: 1\n",
        ),
    ]);
}

#[test]
fn a_new_key_behind_a_text_block_leaves_it_alone() {
    table(&[
        (
            "a: |\n  text\n\n  # text\n",
            &["b"],
            Some("x"),
            "a: |\n  text\n\n  # text\nb: x\n",
        ),
        (
            "a: |+\n  text\n\n\n",
            &["b"],
            Some("x"),
            "a: |+\n  text\n\n\nb: x\n",
        ),
        ("a: |\n  text", &["b"], Some("x"), "a: |-\n  text\nb: x"),
        (
            "b: 1\na: |\n  text",
            &["b"],
            Some("x"),
            "b: x\na: |\n  text",
        ),
        (
            "a: 1\n\n# the end\n",
            &["b"],
            Some("x"),
            "a: 1\nb: x\n\n# the end\n",
        ),
        (
            "d: 1\n",
            &["a"],
            Some("[{z: 1, b: [1]}, {b: 'no'}, [], {}, [[1]], null]"),
            "d: 1\na:\n  - z: 1\n    b:\n      - 1\n  - b: \"no\"\n  - []\n  - {}\n  -\n    -\n      - 1\n  - null\n",
        ),
    ]);
}

#[test]
fn a_key_is_removed_and_the_comments_stay() {
    table(&[
        (
            "a: 1\n# b is\nb:\n  c: 1 # one\n  # d\n  d: 2\n\n# c\ne: 1\n",
            &["b"],
            None,
            "a: 1\n# b is\n# one\n# d\n\n# c\ne: 1\n",
        ),
        (
            "a:\n  b: 1 # why\nc: 2\n",
            &["a", "b"],
            None,
            "a: {}  # why\nc: 2\n",
        ),
        ("# c\na: 1\n", &["a"], None, "# c\n"),
        ("a: 1\nb: 2", &["b"], None, "a: 1"),
        ("a: 1\n", &["x", "y"], None, "a: 1\n"),
        ("a: x\n", &["a", "y"], None, "a: x\n"),
    ]);
}

#[test]
fn the_items_of_a_list_keep_their_comments() {
    table(&[
        (
            "h:\n- a # c\n- b\n\n# x\nx: 1\n",
            &["h"],
            Some("[a, q]"),
            "h:\n- a # c\n- q\n\n# x\nx: 1\n",
        ),
        (
            "h:\n  - a # A\n  # on b\n  - b # B\n",
            &["h"],
            Some("[n, a, b, c]"),
            "h:\n  - n\n  - a # A\n  # on b\n  - b # B\n  - c\n",
        ),
        (
            "h:\n  - a # A\n  # on b\n  - b # B\n",
            &["h"],
            Some("[b]"),
            "h:\n  # A\n  # on b\n  - b # B\n",
        ),
        (
            "x: 1\nh:\n- a\n- b",
            &["h"],
            Some("[a, b, r]"),
            "x: 1\nh:\n- a\n- b\n- r",
        ),
        (
            "q:\n  - id: a   # first\n    ask: 'A?'\n    # mine\n    own: [1, 2]\n\n  - id: b\n    ask: |\n      B?\n",
            &["q"],
            Some("[{id: a, ask: New?, own: [1, 2]}, {id: c, ask: C}, {id: b, ask: \"B?\\n\"}]"),
            "q:\n  - id: a   # first\n    ask: New?\n    # mine\n    own: [1, 2]\n  - id: c\n    ask: C\n\n  - id: b\n    ask: |\n      B?\n",
        ),
        (
            "q:\n  - id: a # x\n    # y\n    b: 1\n",
            &["q"],
            Some("[{b: 2}]"),
            "q:\n  # x\n  # y\n  - b: 2\n",
        ),
        (
            "q:\n  - - a # x\n    - b\n",
            &["q"],
            Some("[[c, a]]"),
            "q:\n  - - c\n    - a # x\n",
        ),
        (
            "q:\n  - - a # x\n",
            &["q"],
            Some("[[b, c, a]]"),
            "q:\n  - - b\n    - c\n    - a # x\n",
        ),
    ]);
}

#[test]
fn flow_collections_stay_on_their_line_while_short() {
    table(&[
        (
            "s: {n: 4, call: mixed} # c\nx: 1\n",
            &["s", "call"],
            Some("night-float"),
            "s: {n: 4, call: night-float} # c\nx: 1\n",
        ),
        (
            "s: {n: 4}\n",
            &["s", "call"],
            Some("'a, b'"),
            "s: {n: 4, call: \"a, b\"}\n",
        ),
        ("v: [J-1, H-1B]\n", &["v"], Some("[]"), "v: []\n"),
        (
            "v: [\n  a, # one\n  \"#b\",\n]\nx: 1\n",
            &["v"],
            Some("[a]"),
            "# one\nv: [a]\nx: 1\n",
        ),
        ("{a: 1}\n", &["b"], Some("x"), "{a: 1, b: x}\n"),
        ("{}\n", &["b"], Some("x"), "{b: x}\n"),
    ]);
}

#[test]
fn crlf_stays_crlf() {
    table(&[
        (
            "s: 1\r\n# c\r\nl:\r\n  - a\r\n  - b\r\n",
            &["l"],
            Some("[a, c, d]"),
            "s: 1\r\n# c\r\nl:\r\n  - a\r\n  - c\r\n  - d\r\n",
        ),
        (
            "s: 1\r\nname: X\r\n",
            &["name"],
            Some("\"a\\nb\\n\""),
            "s: 1\r\nname: |\r\n  a\r\n  b\r\n",
        ),
        (
            "s: 1\r\nname: X",
            &["b"],
            Some("1"),
            "s: 1\r\nname: X\r\nb: 1",
        ),
    ]);
}

#[test]
fn what_would_be_read_as_something_else_is_quoted() {
    table(&[
        ("a: x\n", &["a"], Some("'no'"), "a: \"no\"\n"),
        (
            "a: \"09:00\" # start\n",
            &["a"],
            Some("'12:30'"),
            "a: \"12:30\" # start\n",
        ),
        (
            "a: x\n",
            &["a"],
            Some("'2026-12-03'"),
            "a: \"2026-12-03\"\n",
        ),
        ("a: x\n", &["a"], Some("'null'"), "a: \"null\"\n"),
        ("a: x\n", &["a"], Some("' x '"), "a: \" x \"\n"),
        ("a: x\n", &["a"], Some("'x: y'"), "a: \"x: y\"\n"),
        ("a: x\n", &["a"], Some("'x #y'"), "a: \"x #y\"\n"),
        (
            "a: x\n",
            &["a"],
            Some("'say \"x\": it''s'"),
            "a: 'say \"x\": it''s'\n",
        ),
        (
            "a: x\n",
            &["a"],
            Some("'10 cases a day'"),
            "a: 10 cases a day\n",
        ),
        (
            "a: x\n",
            &["a"],
            Some("\"\\e[31m\\u2028\""),
            "a: \"\\u001b[31m\\u2028\"\n",
        ),
        (
            "a: x\n",
            &["a"],
            Some("\"  in\\nout\""),
            "a: \"  in\\nout\"\n",
        ),
        ("a: x\n", &["a"], Some("null"), "a: null\n"),
        ("a: x\n", &["a"], Some("true"), "a: true\n"),
    ]);
}

#[test]
fn nothing_is_written_where_nothing_changes() {
    let text = "a: 'x'   # c\nb: ~\nd: [ 1,2 ]\n";
    table(&[
        (text, &["a"], Some("x"), text),
        (text, &["b"], Some("null"), text),
        (text, &["d"], Some("[1, 2]"), text),
        (text, &["z"], None, text),
    ]);
}

#[test]
fn several_changes_are_made_at_once() {
    let before = "a: 1 # A\nb:\n  c: x\n  d: y\n";
    let edits: [Edit; 4] = [
        (&["a"], None),
        (&["b", "c"], Some("[1]")),
        (&["b", "e"], Some("z")),
        (&["f"], Some("1")),
    ];
    let after = "# A\nb:\n  c:\n    - 1\n  d: y\n  e: z\nf: 1\n";
    assert_eq!(edited(before, &edits).as_deref(), Ok(after));
}

#[test]
fn what_can_not_be_kept_is_not_edited_but_can_be_rewritten() {
    let shared = "base: &b Foo\nagain: *b\n";
    let change = [Change {
        path: &["base"],
        value: Some("Bar".into()),
    }];
    assert_eq!(set(shared, &change), Err(NotEdited::Layout));
    assert_eq!(
        rewrite(shared, &change).as_deref(),
        Ok("base: Bar\nagain: Foo\n")
    );
    let explicit = edited("? a\n: 1\nb: 2\n", &[(&["b"], Some("5"))]);
    assert_eq!(explicit, Err(NotEdited::Layout));
    let merged = "x: &x {a: 1}\ny:\n  <<: *x\n  b: 1\n";
    let kept = edited(merged, &[(&["y", "b"], Some("2"))]);
    assert_eq!(kept.as_deref(), Ok("x: &x {a: 1}\ny:\n  <<: *x\n  b: 2\n"));
}

#[test]
fn a_text_is_never_replaced_by_keys_and_an_unreadable_file_never_touched() {
    let blocked = edited("a:\n  b: my words\n", &[(&["a", "b", "c"], Some("1"))]);
    assert_eq!(blocked, Err(NotEdited::NotAMapping("a.b".into())));
    let change = [Change {
        path: &["b"],
        value: Some(1.into()),
    }];
    for text in ["a: 1\na: 2\n", "a: [1\n", "a: 1\n---\nb: 2\n", "a: \"x\n"] {
        assert!(
            matches!(set(text, &change), Err(NotEdited::Unreadable(_))),
            "{text}"
        );
        assert!(
            matches!(rewrite(text, &change), Err(NotEdited::Unreadable(_))),
            "{text}"
        );
    }
    assert!(matches!(
        set("- a\n", &change),
        Err(NotEdited::NotAMapping(_))
    ));
    assert_eq!(edited("a: 1\n", &[(&[], Some("1"))]), Err(NotEdited::NoKey));
}

#[test]
fn a_rewrite_keeps_values_and_line_breaks() {
    let change = [Change {
        path: &["b"],
        value: Some("no".into()),
    }];
    assert_eq!(
        rewrite("# c\r\na: &x [1, !t 2]\r\n", &change).as_deref(),
        Ok("a:\n- 1\n- !t 2\nb: no\n")
    );
    assert_eq!(
        rewrite("# c\r\na: [1]\r\n", &change).as_deref(),
        Ok("a:\r\n  - 1\r\nb: \"no\"\r\n")
    );
}
