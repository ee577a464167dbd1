//! Words for what somebody is in a program.

use super::{first, fold, holds};
use crate::domain::entry::Role;

const ROLES: &[(Role, &[&str])] = &[
    (
        Role::Apd,
        &[
            "apd",
            "associate program director",
            "assistant program director",
            "associate pd",
            "assistant pd",
            "assoc pd",
            "asst pd",
            "associate residency director",
            "assistant residency director",
        ],
    ),
    (
        Role::Pd,
        &[
            "pd",
            "program director",
            "residency director",
            "residency program director",
        ],
    ),
    (
        Role::Coordinator,
        &[
            "coordinator",
            "program coordinator",
            "program manager",
            "program administrator",
            "pc",
        ],
    ),
    (
        Role::Chair,
        &[
            "chair",
            "chairman",
            "chairwoman",
            "chairperson",
            "vice chair",
            "department head",
            "head of department",
            "chief of radiology",
        ],
    ),
    (Role::Chief, &["chief", "chief resident", "chief residents"]),
    (
        Role::Resident,
        &[
            "resident",
            "residents",
            "r1",
            "r2",
            "r3",
            "r4",
            "pgy",
            "pgy1",
            "pgy2",
            "pgy3",
            "pgy4",
            "pgy5",
            "pgy 1",
            "pgy 2",
            "pgy 3",
            "pgy 4",
            "pgy 5",
            "fellow",
        ],
    ),
    (
        Role::Faculty,
        &[
            "faculty",
            "attending",
            "professor",
            "radiologist",
            "section chief",
            "division chief",
            "faculty member",
            "assistant professor",
            "associate professor",
        ],
    ),
];

/// The role that words name.
pub(in crate::interchange::csv) fn role(text: &str) -> Option<Role> {
    let folded = fold(text);
    // "Section chief" is no chief resident.
    if holds(
        &folded,
        &["section chief", "division chief", "section head"],
    ) {
        return Some(Role::Faculty);
    }
    first(text, ROLES)
}

/// Whether a text is a role and nothing else.
pub(in crate::interchange::csv) fn is_role(text: &str) -> bool {
    let folded = fold(text);
    let bare = folded.trim().trim_start_matches("the ");
    ROLES.iter().any(|(_, phrases)| phrases.contains(&bare))
}

/// What a role is called in a cell.
pub(in crate::interchange::csv) fn role_words(role: Role) -> &'static str {
    match role {
        Role::Pd => "program director",
        Role::Apd => "associate program director",
        Role::Chair => "chair",
        Role::Faculty => "faculty",
        Role::Chief => "chief resident",
        Role::Resident => "resident",
        Role::Coordinator => "coordinator",
    }
}
