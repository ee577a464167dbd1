//! Invitations in the styles of the season, with what each says, worked out by hand.

use super::*;

/// A name, what is near, the text, and what it says.
type Case = (&'static str, &'static str, &'static str, &'static str);

const CASES: &[Case] = &[
    // One line in a mail or on the command line.
    (
        "short",
        "",
        "Thu Dec 3, 9 AM ET",
        "2026-12-03 09:00 America/New_York",
    ),
    (
        "short, est in winter",
        "",
        "Thu Dec 3, 9 AM EST",
        "2026-12-03 09:00 America/New_York",
    ),
    (
        "short, est in summer",
        "",
        "Tue Oct 20, 2026, 9:00 AM EST",
        "2026-10-20 09:00 .; Zone? America/New_York | America/Panama",
    ),
    (
        "short, india israel ireland",
        "",
        "Dec 3, 9 AM IST",
        "2026-12-03 09:00 .; Zone? Asia/Kolkata | Asia/Jerusalem | Europe/Dublin",
    ),
    (
        "short, bare cst",
        "",
        "Dec 3 at 9 AM CST",
        "2026-12-03 09:00 .; Zone? America/Chicago | Asia/Shanghai | America/Havana | America/Mexico_City",
    ),
    (
        "short, cst near a central program",
        "Houston, TX",
        "Dec 3 at 9 AM CST",
        "2026-12-03 09:00 America/Chicago",
    ),
    (
        "short, cst by its sheet",
        "America/Chicago",
        "12/15 @ 8:30am CST",
        "2026-12-15 08:30 America/Chicago",
    ),
    (
        "short, small letters",
        "",
        "thu dec 3 9am et",
        "2026-12-03 09:00 America/New_York",
    ),
    (
        "short, range",
        "",
        "Dec 3, 9-1:30pm PT",
        "2026-12-03 09:00-13:30 America/Los_Angeles",
    ),
    (
        "short, military",
        "",
        "03 DEC 2026 0900-1330 EST",
        "2026-12-03 09:00-13:30 America/New_York",
    ),
    (
        "short, numbers",
        "",
        "12/3/2026 9:00 AM ET",
        ". 09:00 America/New_York; Date? 2026-12-03 | 2026-03-12",
    ),
    (
        "short, wrong weekday",
        "",
        "Wed Dec 3, 9 AM ET",
        ". 09:00 America/New_York; Date? 2026-12-03 | 2026-12-02",
    ),
    (
        "short, time first",
        "",
        "9:00 AM Eastern on Thursday, December 3",
        "2026-12-03 09:00 America/New_York",
    ),
    (
        "short, several clocks",
        "",
        "Dec 3, 9 AM ET / 8 AM CT / 6 AM PT",
        "2026-12-03 09:00 America/New_York",
    ),
    (
        "short, two clocks told twice",
        "",
        "Dec 3, 9:00 AM EST (7:30 PM IST)",
        "2026-12-03 09:00 America/New_York",
    ),
    (
        "short, the second clock tells the season's meaning",
        "",
        "Oct 20, 2026: 9:00 AM EST (6:30 PM IST)",
        "2026-10-20 09:00 America/New_York",
    ),
    (
        "short, clocks that do not agree",
        "",
        "Dec 3, 9 AM ET / 9 AM CT",
        "2026-12-03 . .; Start? Thu Dec 3, 2026, 9:00 AM, ET | Thu Dec 3, 2026, 9:00 AM, CT",
    ),
    (
        "short, devanagari",
        "",
        "३ Dec, ९:०० AM ET",
        "2026-12-03 09:00 America/New_York",
    ),
    (
        "short, marks of direction",
        "",
        "\u{200f}Dec 3\u{200e}, 9\u{202f}AM\u{a0}ET\u{202c}",
        "2026-12-03 09:00 America/New_York",
    ),
    (
        "short, no zone",
        "",
        "Dec 3, 9 AM",
        "2026-12-03 09:00 .; Zone?",
    ),
    (
        "short, no zone but a sheet",
        "America/Chicago",
        "Dec 3, 9 AM",
        "2026-12-03 09:00 .; Zone? America/Chicago",
    ),
    (
        "short, bare afternoon",
        "",
        "Dec 3 at 1:30 ET",
        "2026-12-03 . America/New_York; Start? 13:30 | 01:30",
    ),
    (
        "short, an hour that comes twice",
        "",
        "Sun Nov 1, 2026, 1:30 AM ET",
        "2026-11-01 01:30 America/New_York; Occurrence? earlier | later",
    ),
    (
        "short, an hour that never comes",
        "",
        "Sunday March 14, 2027 2:30 AM ET",
        "2027-03-14 . America/New_York; Start? 2027-03-14T01:30 | 2027-03-14T03:30",
    ),
    (
        "short, past midnight",
        "",
        "Dec 3, 10 PM - 1 AM ET",
        "2026-12-03 . America/New_York; Start? 22:00-01:00+1 | 22:00",
    ),
    (
        "short, mountain in arizona",
        "Tucson, AZ",
        "Dec 3, 8 AM MT",
        "2026-12-03 08:00 .; Zone? America/Phoenix | America/Denver",
    ),
    (
        "short, indiana",
        "",
        "Dec 3, 8 AM Indiana time",
        "2026-12-03 08:00 .; Zone? America/Indiana/Indianapolis | America/Chicago",
    ),
    (
        "short, not the program's clock",
        "America/Chicago",
        "Dec 3, 8 AM ET",
        "2026-12-03 08:00 .; Zone? America/New_York | America/Chicago",
    ),
    (
        "short, offset",
        "",
        "Dec 3, 8 AM (UTC-5)",
        "2026-12-03 08:00 .; Zone? America/New_York",
    ),
    (
        "short, relative",
        "",
        "tomorrow at 9 AM ET",
        ". 09:00 America/New_York; Date? 2026-11-24",
    ),
    // Outlook.
    (
        "outlook, meeting",
        "",
        "Subject: Diagnostic Radiology Residency Interview\n\
         When: Thursday, December 3, 2026 9:00 AM-1:30 PM (UTC-05:00) Eastern Time (US & Canada)\n\
         Where: Microsoft Teams Meeting\n",
        "2026-12-03 09:00-13:30 America/New_York",
    ),
    (
        "outlook, in october",
        "",
        "When: Tuesday, October 20, 2026 9:00 AM-1:30 PM (UTC-05:00) Eastern Time (US & Canada).\r\nWhere: Teams\r\n",
        "2026-10-20 09:00-13:30 America/New_York",
    ),
    (
        "outlook, forwarded with the day it was sent",
        "",
        "From: Jones, Mary <mjones@example.edu>\r\n\
         Sent: Monday, November 16, 2026 3:42 PM\r\n\
         To: Applicant <me@example.com>\r\n\
         Subject: Interview\r\n\
         When: Friday, December 11, 2026 8:00 AM-12:00 PM (UTC-06:00) Central Time (US & Canada).\r\n\
         Where: https://hospital.webex.com/meet/radiology\r\n",
        "2026-12-11 08:00-12:00 America/Chicago",
    ),
    (
        "outlook, start and end on lines",
        "",
        "Subject: Interview\nLocation: Zoom\n\nStart: Thu 12/17/2026 9:00 AM\nEnd: Thu 12/17/2026 1:30 PM\nTime zone: Eastern Time\n",
        "2026-12-17 09:00-13:30 America/New_York",
    ),
    (
        "outlook, arizona",
        "",
        "When: Thursday, October 29, 2026 8:00 AM-12:00 PM (UTC-07:00) Arizona\nWhere: Zoom",
        "2026-10-29 08:00-12:00 America/Phoenix",
    ),
    // Google.
    (
        "google, subject and body",
        "",
        "Invitation: Radiology interview @ Thu Dec 3, 2026 9am - 1:30pm (EST) (me@example.com)\n\n\
         Radiology interview\nWhen\nThursday Dec 3, 2026 \u{22c5} 9am \u{2013} 1:30pm (Eastern Time - New York)\n\
         Guests\nmary@example.edu - organizer\n",
        "2026-12-03 09:00-13:30 America/New_York",
    ),
    (
        "google, glued label",
        "",
        "WhenThursday Dec 3, 2026 \u{22c5} 10am \u{2013} 10:30am (Eastern Time - New York)",
        "2026-12-03 10:00-10:30 America/New_York",
    ),
    (
        "google, zone on its own line",
        "",
        "Interview\nThursday, December 3 \u{b7} 2:00 \u{2013} 3:00pm\nTime zone: America/Chicago\nGoogle Meet joining info\n\
         Video call link: https://meet.google.com/abc-defg-hij\nOr dial: \u{202a}(US) +1 603-555-0175\u{202c} PIN: \u{202a}123 456 789\u{202c}#\n",
        "2026-12-03 14:00-15:00 America/Chicago",
    ),
    (
        "google, phoenix",
        "",
        "When\nTuesday Oct 27, 2026 \u{22c5} 8am \u{2013} 12pm (Mountain Standard Time - Phoenix)",
        "2026-10-27 08:00-12:00 America/Phoenix",
    ),
    // Zoom.
    (
        "zoom",
        "",
        "Mary Jones is inviting you to a scheduled Zoom meeting.\n\nTopic: Residency Interview\n\
         Time: Dec 3, 2026 09:00 AM Eastern Time (US and Canada)\n\nJoin Zoom Meeting\nhttps://example.zoom.us/j/81234567890?pwd=abc\n\n\
         Meeting ID: 812 3456 7890\nPasscode: 123456\nOne tap mobile\n+13017158592,,81234567890#,,,,*123456# US (Washington DC)\n\
         +13126266799,,81234567890# US (Chicago)\n\nDial by your location\n        +1 301 715 8592 US (Washington DC)\n",
        "2026-12-03 09:00 America/New_York",
    ),
    (
        "zoom, arizona",
        "",
        "Topic: Interview\nTime: Oct 27, 2026 08:00 AM Arizona\n\nJoin Zoom Meeting\nhttps://zoom.us/j/123",
        "2026-10-27 08:00 America/Phoenix",
    ),
    (
        "zoom, india",
        "",
        "Topic: Mock interview\nTime: Dec 5, 2026 06:00 PM India\n\nJoin Zoom Meeting\nhttps://us05web.zoom.us/j/82424642846",
        "2026-12-05 18:00 Asia/Kolkata",
    ),
    // Webex.
    (
        "webex",
        "",
        "Alex Rivera invites you to join this Webex meeting.\n\nJoin meeting\nhttps://school.webex.com/school/j.php?MTID=m01\n\n\
         Tuesday, October 6, 2026 2:00 PM | 1 hour | (UTC-04:00) Eastern Time (US & Canada)\nMeeting number: 2630 123 4567\n\
         Password: AbCd1234\n\nJoin by phone\n+1-555-010-0199 US Toll\nAccess code: 2630 123 4567\n",
        "2026-10-06 14:00-15:00 America/New_York",
    ),
    // Teams.
    (
        "teams, one line after the other",
        "",
        "Thursday, January 14, 2027\n7:30 AM - 12:00 PM CST\nMicrosoft Teams meeting\nJoin on your computer or mobile app\n\
         Click here to join the meeting<https://teams.microsoft.com/l/meetup-join/19%3ameeting_x>\nDepartment of Radiology, Houston, TX 77030\n",
        "2027-01-14 07:30-12:00 America/Chicago",
    ),
    // Thalamus.
    (
        "thalamus, confirmation",
        "",
        "Congratulations! Your interview has been scheduled.\n\nProgram: Example University Diagnostic Radiology\n\
         Date: Thursday, December 3, 2026\nTime: 8:00 AM - 12:30 PM\nTime Zone: Eastern Time (US & Canada)\nInterview Type: Virtual\n\
         You may cancel this interview until November 26, 2026.\n",
        "2026-12-03 08:00-12:30 America/New_York",
    ),
    (
        "thalamus, table",
        "",
        "Interview Date\tDecember 3, 2026\nInterview Time\t8:00 AM\nTime Zone\tCST\nProgram\tExample Medical Center, Milwaukee, WI\n",
        "2026-12-03 08:00 America/Chicago",
    ),
    (
        "thalamus, no zone",
        "",
        "Date: Thursday, December 3, 2026\nTime: 8:00 AM - 12:30 PM\nAll times are local time.\n",
        "2026-12-03 08:00-12:30 .; Zone?",
    ),
    // Calendly and booking pages.
    (
        "booking page",
        "",
        "Event Date/Time:\n09:00am - Thursday, December 3, 2026 (Eastern Time - US & Canada)\n",
        "2026-12-03 09:00 America/New_York",
    ),
    // Plain mails.
    (
        "plain mail",
        "",
        "Dear Dr. Khan,\n\nWe are pleased to invite you to a virtual interview on Thursday, December 3rd, 2026 from 9:00 a.m. to 1:30 p.m. EST.\n\
         Please confirm by November 27 at 5 PM.\n\nSincerely,\nMary Jones\nProgram Coordinator\n",
        "2026-12-03 09:00-13:30 America/New_York",
    ),
    (
        "plain mail, deadline first",
        "",
        "Please reply by Friday, November 27, 2026.\nYour interview is on Tuesday, December 8, 2026 at 8:30 AM Pacific Time.",
        "2026-12-08 08:30 America/Los_Angeles",
    ),
    (
        "plain mail, be there early",
        "",
        "Your interview will be held on December 3, 2026 at 9:00 AM Eastern. Please log in by 8:45 AM.",
        "2026-12-03 09:00 America/New_York",
    ),
    (
        "plain mail, quoted below",
        "",
        "Hello,\nYour interview is on December 10, 2026 at 10:00 AM Central Time.\n\n\
         On Mon, Nov 16, 2026 at 10:12 AM Ali Khan <ali@example.com> wrote:\n> Thank you for the invitation.\n",
        "2026-12-10 10:00 America/Chicago",
    ),
    (
        "plain mail, several dates on a line",
        "",
        "We can offer Monday, November 30, Thursday, December 3 or Monday, December 7 at 9 AM ET. Which do you prefer?",
        ". . .; Date? Mon Nov 30, 2026, 9:00 AM, ET | Thu Dec 3, 2026, 9:00 AM, ET | Mon Dec 7, 2026, 9:00 AM, ET",
    ),
    (
        "plain mail, several dates in a list",
        "",
        "Available dates:\n- Monday, November 30\n- Thursday, December 3\n- Monday, December 7\n\nInterviews run from 8 AM to 1 PM CT.",
        ". . .; Date? Mon Nov 30, 2026, 8:00 AM to 1:00 PM, CT | Thu Dec 3, 2026, 8:00 AM to 1:00 PM, CT | Mon Dec 7, 2026, 8:00 AM to 1:00 PM, CT",
    ),
    (
        "plain mail, a list behind the time",
        "",
        "All interviews begin at 9 AM Eastern Time on one of these days:\nNov 30\nDec 3\n",
        ". . .; Date? Mon Nov 30, 2026, 9:00 AM, Eastern Time | Thu Dec 3, 2026, 9:00 AM, Eastern Time",
    ),
    (
        "plain mail, social the evening before",
        "",
        "Resident social: Wednesday, December 2, 2026, 6:00 - 7:00 PM ET\nInterview: Thursday, December 3, 2026, 9:00 AM - 1:00 PM ET\n",
        ". . .; Date? Wed Dec 2, 2026, 6:00 PM to 7:00 PM, ET, (social) | Thu Dec 3, 2026, 9:00 AM to 1:00 PM, ET",
    ),
    (
        "plain mail, bare evening",
        "",
        "Join us for the resident happy hour on December 2 at 7 ET.",
        "2026-12-02 . America/New_York; Start? 19:00 | 07:00",
    ),
    (
        "plain mail, moved",
        "",
        "Time: December 3, 2026, 9:00 AM ET\nUpdate: the interview has been moved to 10:00 AM ET.\n",
        "2026-12-03 . .; Start? Thu Dec 3, 2026, 9:00 AM, ET | Thu Dec 3, 2026, 10:00 AM, ET",
    ),
    (
        "plain mail, an agenda",
        "",
        "Thursday, December 3, 2026 (all times Eastern)\n8:00 AM Welcome\n8:30 AM Interviews\n12:00 PM Lunch with residents\n",
        "2026-12-03 . .; Start? Thu Dec 3, 2026, 8:00 AM, Eastern | Thu Dec 3, 2026, 8:30 AM, Eastern | Thu Dec 3, 2026, noon (12:00 PM), Eastern",
    ),
    (
        "plain mail, tucson",
        "",
        "The interview is on December 3 at 8:00 AM Mountain Time.\n\nDepartment of Medical Imaging\nTucson, AZ 85724",
        "2026-12-03 08:00 .; Zone? America/Phoenix | America/Denver",
    ),
    (
        "plain mail, san juan",
        "",
        "Interview: December 3, 8:00 AM AST. University of Puerto Rico, San Juan, PR.",
        "2026-12-03 08:00 America/Puerto_Rico",
    ),
    (
        "plain mail, only a day",
        "",
        "Your interview is on Thursday, December 3, 2026.",
        "2026-12-03 . .; Start?; Zone?",
    ),
    (
        "plain mail, only words",
        "",
        "We would like to interview you. Please call us.",
        ". . .; Date?; Start?; Zone?",
    ),
    ("nothing", "", "", ". . .; Date?; Start?; Zone?"),
    (
        "plain mail, only a deadline",
        "",
        "Certify your rank list by Wednesday, March 3, 2027 at 9:00 PM ET.",
        "2027-03-03 21:00 America/New_York",
    ),
    (
        "plain mail, radiology has scans",
        "",
        "Dec 3, 2026\n9:00 AM CT case conference\n",
        "2026-12-03 09:00 .; Zone?",
    ),
    // Spreadsheets.
    (
        "spreadsheet row",
        "",
        "Example University\tBoston, MA\t2026-12-03\t09:00\t13:30\tEST\tZoom",
        "2026-12-03 09:00-13:30 America/New_York",
    ),
    (
        "spreadsheet row, american date",
        "",
        "Example Clinic,Cleveland OH,12/17/2026,8:00 AM - 12:00 PM,Eastern,Thalamus",
        "2026-12-17 08:00-12:00 America/New_York",
    ),
    (
        "iso",
        "",
        "2026-12-03T09:00 America/New_York",
        "2026-12-03 09:00 America/New_York",
    ),
];

#[test]
fn every_style_is_read_as_a_careful_person_would() {
    let mut wrong = Vec::new();
    for (name, place, text, expected) in CASES {
        let read = read(text, &near(place));
        let found = shown(&read);
        if found != *expected {
            wrong.push(format!("{name}\n  is     {found}\n  should {expected}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        CASES.len(),
        wrong.join("\n")
    );
    assert!(CASES.len() >= 40);
}
