use super::*;
use crate::domain::entry::Role;

fn read(names: &str, roles: &str, emails: &str) -> Vec<(String, Option<Role>, String)> {
    interviewers(names, roles, emails)
        .into_iter()
        .map(|person| (person.name, person.role, person.email))
        .collect()
}

fn names(cell: &str) -> Vec<String> {
    let people = interviewers(cell, "", "").into_iter();
    people.map(|person| person.name).collect()
}

#[test]
fn names_are_told_apart_however_they_are_joined() {
    for (cell, found) in [
        ("Dr A; Dr B", vec!["Dr A", "Dr B"]),
        ("Dr A\nDr B\n", vec!["Dr A", "Dr B"]),
        ("1. Dr A\n2) Dr B", vec!["Dr A", "Dr B"]),
        ("• Dr A\n• Dr B", vec!["Dr A", "Dr B"]),
        ("Dr A, Dr B, Dr C", vec!["Dr A", "Dr B", "Dr C"]),
        ("Dr A and Dr B", vec!["Dr A", "Dr B"]),
        ("Dr. Lee & Dr. Kim", vec!["Dr. Lee", "Dr. Kim"]),
        (
            "Jane Doe, MD, PhD, John Roe, MD",
            vec!["Jane Doe, MD, PhD", "John Roe, MD"],
        ),
        ("Smith, John", vec!["Smith, John"]),
        ("Smith, John; Doe, Jane", vec!["Smith, John", "Doe, Jane"]),
        ("Lee, Kim, Park", vec!["Lee", "Kim", "Park"]),
        ("Jane (Jenny) Doe", vec!["Jane (Jenny) Doe"]),
        ("Anderson", vec!["Anderson"]),
        ("Anne-Marie O'Neil", vec!["Anne-Marie O'Neil"]),
        ("", vec![]),
        (" ; ", vec![]),
    ] {
        assert_eq!(names(cell), found, "{cell:?}");
    }
}

#[test]
fn a_role_beside_a_name_is_its_role() {
    for (cell, name, role) in [
        ("Dr A (PD)", "Dr A", Some(Role::Pd)),
        ("Dr B - faculty", "Dr B", Some(Role::Faculty)),
        ("Dr B – Associate Program Director", "Dr B", Some(Role::Apd)),
        ("Jane Doe, MD, PD", "Jane Doe, MD", Some(Role::Pd)),
        ("PD: Dr A", "Dr A", Some(Role::Pd)),
        ("Dr A (PD, neuro)", "Dr A (PD, neuro)", Some(Role::Pd)),
        ("Dr A (MSK)", "Dr A (MSK)", None),
        ("Residents", "Residents", Some(Role::Resident)),
    ] {
        assert_eq!(
            read(cell, "", ""),
            [(name.to_owned(), role, String::new())],
            "{cell}"
        );
    }
    assert_eq!(
        read("Dr A, PD, Dr B, faculty", "", ""),
        [
            ("Dr A".to_owned(), Some(Role::Pd), String::new()),
            ("Dr B".to_owned(), Some(Role::Faculty), String::new()),
        ]
    );
}

#[test]
fn columns_of_roles_and_addresses_go_by_the_order_of_the_names() {
    let text = |text: &str| text.to_owned();
    assert_eq!(
        read(
            "Dr A; Dr B; Dr C",
            "PD; ; chief resident",
            "a@x.edu;;c@x.edu"
        ),
        [
            (text("Dr A"), Some(Role::Pd), text("a@x.edu")),
            (text("Dr B"), None, text("")),
            (text("Dr C"), Some(Role::Chief), text("c@x.edu")),
        ]
    );
    assert_eq!(
        read("Dr A, Dr B", "PD, APD", "a@x.edu, b@x.edu"),
        [
            (text("Dr A"), Some(Role::Pd), text("a@x.edu")),
            (text("Dr B"), Some(Role::Apd), text("b@x.edu")),
        ]
    );
    assert_eq!(
        read("Dr A", "Chair, Department of Radiology", ""),
        [(
            text("Dr A (Chair, Department of Radiology)"),
            Some(Role::Chair),
            text("")
        )]
    );
    assert_eq!(read("", "PD", ""), [(text(""), Some(Role::Pd), text(""))]);
}

#[test]
fn an_address_and_minutes_beside_a_name_are_taken() {
    let people = interviewers("Dr A <a@x.edu> (20 min); Dr B (b@x.edu)", "", "");
    assert_eq!(people[0].name, "Dr A");
    assert_eq!(people[0].email, "a@x.edu");
    assert_eq!(people[0].minutes, Some(20));
    assert_eq!(people[1].email, "b@x.edu");
}

#[test]
fn people_go_out_to_cells_and_come_back() {
    let person = |name: &str, role, email: &str, minutes| Interviewer {
        name: name.to_owned(),
        role,
        email: email.to_owned(),
        remember: String::new(),
        minutes,
    };
    for people in [
        vec![],
        vec![person("Smith, John", None, "", None)],
        vec![person(
            "Lee and Kim",
            Some(Role::Chief),
            "x@y.edu",
            Some(15),
        )],
        vec![
            person("Dr A", None, "", None),
            person("Dr B", Some(Role::Apd), "b@y.edu", None),
            person("Dr C", None, "", Some(30)),
        ],
    ] {
        let [names, roles, emails] = cells(&people);
        assert_eq!(interviewers(&names, &roles, &emails), people);
    }
}
