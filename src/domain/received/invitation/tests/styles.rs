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
        "2026-12-03 . .; Start? Thu Dec 3, 2026, 8:00 AM to noon (12:00 PM), Eastern, the whole schedule | Thu Dec 3, 2026, 8:00 AM, Eastern | Thu Dec 3, 2026, 8:30 AM, Eastern | Thu Dec 3, 2026, noon (12:00 PM), Eastern",
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
    // Traps: what a hasty reader gets wrong.
    (
        "trap, the old time beside the new",
        "",
        "Due to weather, your interview is moved to Thursday, December 10, 2026 at 9 AM ET (was Thursday, December 3, 2026 at 9 AM ET).",
        ". . .; Date? Thu Dec 10, 2026, 9:00 AM, ET | Thu Dec 3, 2026, 9:00 AM, ET",
    ),
    (
        "trap, received is not sent",
        "",
        "We received your application and invite you to interview on December 3, 2026, 9:00 AM EST.",
        "2026-12-03 09:00 America/New_York",
    ),
    (
        "trap, another day in the mail",
        "",
        "Match Day is Friday, March 19, 2027. We look forward to seeing you on Thursday at 9 AM ET!",
        ". 09:00 America/New_York; Date? 2026-11-26",
    ),
    (
        "trap, a day above and a day below",
        "",
        "Your interview begins at 9 AM ET on the day below. Match Day is March 19, 2027.\n\nThursday, December 3, 2026",
        ". . .; Date? Fri Mar 19, 2027, 9:00 AM, ET | Thu Dec 3, 2026, 9:00 AM, ET",
    ),
    (
        "trap, office hours in another clock",
        "",
        "Interview: December 3, 9:00 AM\nOur office hours are 8 AM to 5 PM Eastern Time.",
        "2026-12-03 09:00 .; Zone?",
    ),
    (
        "trap, the clock of a call center",
        "",
        "Interview: December 3, 9:00 AM\nWe are a proud member of the Eastern Time Health Alliance of twelve hospitals.",
        "2026-12-03 09:00 .; Zone?",
    ),
    (
        "trap, the open house has its own time",
        "",
        "A virtual open house was held on October 14, 2026 at 7 PM EDT. Your interview is on December 3. It starts at 8 AM.",
        ". . .; Date? Wed Oct 14, 2026, 7:00 PM, EDT | Thu Dec 3, 2026, 8:00 AM",
    ),
    (
        "trap, only the social has a time",
        "",
        "Your interview is on Thursday, December 3, 2026; the time will follow. The social is on December 2, 2026 at 6 PM ET.",
        ". . .; Date? Wed Dec 2, 2026, 6:00 PM, ET, (social) | Thu Dec 3, 2026",
    ),
    (
        "trap, by a person is no deadline",
        "",
        "Social: December 2, 6 PM ET\nYour interview is conducted by Lee on December 3 at 9 AM ET.",
        ". . .; Date? Wed Dec 2, 2026, 6:00 PM, ET, (social) | Thu Dec 3, 2026, 9:00 AM, ET",
    ),
    (
        "trap, a glued weekday that does not fit",
        "",
        "WhenWednesday Dec 3, 2026 \u{22c5} 10am (Eastern Time - New York)",
        ". 10:00 America/New_York; Date? 2026-12-03 | 2026-12-02",
    ),
    (
        "a zone by its label, with minutes in it",
        "",
        "Date\n2027-01-04\nTime\n10:45\nTime zone\n(UTC-06:00) Central Time (US & Canada)\nMatch Day is March 19, 2027.",
        "2027-01-04 10:45 America/Chicago",
    ),
    (
        "a zone by its label, as a place",
        "",
        "Date: 2027-01-04\nTime: 10:45 AM\nTime zone: Arizona",
        "2027-01-04 10:45 America/Phoenix",
    ),
    (
        "a zone behind the day, with minutes in it",
        "",
        "10:45 AM, January 4, 2027 (UTC-06:00) Central Time (US & Canada)",
        "2027-01-04 10:45 America/Chicago",
    ),
    (
        "trap, from and to are no headers",
        "",
        "From: 8:00 AM\nTo: 12:00 PM\nDate: December 3, 2026\nTime Zone: Pacific Time (US & Canada)",
        "2026-12-03 08:00-12:00 America/Los_Angeles",
    ),
    (
        "trap, rooms have numbers",
        "",
        "Room 12 - 9:00 am, December 14, 2026, ET",
        "2026-12-14 09:00 America/New_York",
    ),
    (
        "trap, an end with its own day",
        "",
        "Start: December 3, 2026 11:00 PM EST\nEnd: December 4, 2026 1:00 AM EST",
        "2026-12-03 23:00-01:00+1 America/New_York",
    ),
    (
        "trap, an offset is no end",
        "",
        "Start: 2026-12-03T09:00:00-05:00",
        "2026-12-03 09:00 .; Zone? America/New_York",
    ),
    (
        "trap, zulu",
        "",
        "Start: 2026-12-03T14:00:00Z",
        "2026-12-03 14:00 UTC",
    ),
    (
        "trap, the answer's time in the same sentence",
        "",
        "You are confirmed for 12/17 (Thursday) 8am-1pm. All times Central. Questions? Call 312-555-0142 between 9am and 5pm.",
        "2026-12-17 08:00-13:00 America/Chicago",
    ),
    (
        "trap, a name that is a city",
        "",
        "Dear Dr. Phoenix Jones, your interview is on Dec 3 at 9 AM MT.",
        "2026-12-03 09:00 .; Zone? America/Phoenix | America/Denver",
    ),
    (
        "trap, temple is a university",
        "",
        "Interview at Temple University, Dec 3, 9 AM Temple",
        "2026-12-03 09:00 .; Zone?",
    ),
    (
        "trap, est in the night of the change",
        "",
        "When: Nov 1, 2026 1:30 AM \u{2013} 2:30 AM (EST)",
        "2026-11-01 01:30-02:30 America/New_York; Occurrence? earlier | later",
    ),
    (
        "trap, the evening before has its own day",
        "",
        "Interview: Dec 3, 2026\nArrival 8:15 AM\nInterview sessions 8:30 AM - 12:00 PM ET\nSocial dinner Dec 2, 2026 6:30 PM ET\n",
        ". . .; Date? Thu Dec 3, 2026, 8:30 AM to noon (12:00 PM), ET | Wed Dec 2, 2026, 6:30 PM, ET, (social)",
    ),
    (
        "conversion at home first",
        "",
        "When: 3 Dec 2026 20:00 - 23:30 Philippine Time (7:00 AM - 10:30 AM EST)",
        "2026-12-03 20:00-23:30 Asia/Manila",
    ),
    (
        "conversion tells which cst",
        "",
        "Reminder: interview tomorrow, Tuesday, Nov 24 at 8 AM CST / 9 AM EST",
        "2026-11-24 08:00 America/Chicago",
    ),
    (
        "start, then end in the next sentence",
        "",
        "We'd like to interview you on Tuesday, January 12th. The day will start at 7:45 AM (Central Time) with a welcome, and \
         conclude around 1:00 PM. Please let me know by December 4th.",
        "2027-01-12 07:45-13:00 America/Chicago",
    ),
    (
        "check-in before it begins",
        "",
        "Fri, Dec 11, 2026\nCheck-in: 7:30 AM - 7:45 AM\nInterview Session: 7:45 AM - 12:15 PM\nTime zone: America/Chicago",
        "2026-12-11 07:45-12:15 America/Chicago",
    ),
    (
        "a table of bars",
        "",
        "| Date | Time | Zone |\n| Dec 3, 2026 | 9:00 AM - 1:00 PM | ET |",
        "2026-12-03 09:00-13:00 America/New_York",
    ),
    (
        "bold labels",
        "",
        "*Date:* Thursday, December 3, 2026\n*Time:* 9:00am \u{2013} 1:00pm EST\n*Location:* https://us02web.zoom.us/j/888",
        "2026-12-03 09:00-13:00 America/New_York",
    ),
    (
        "a zone between start and end",
        "",
        "Thursday, Dec 3, 2026 09:00 (GMT-06:00) Central Time (US & Canada) to 13:00",
        "2026-12-03 09:00-13:00 America/Chicago",
    ),
    (
        "three weeks on one line",
        "",
        "2026-12-03 8:00 am ET; 2026-12-10 8:00 am ET",
        ". . .; Date? Thu Dec 3, 2026, 8:00 AM, ET | Thu Dec 10, 2026, 8:00 AM, ET",
    ),
    (
        "o'clock",
        "",
        "please come on the 3rd of december, 9 o\u{2019}clock eastern",
        "2026-12-03 09:00 America/New_York",
    ),
    (
        "capitals",
        "",
        "SATURDAY DECEMBER 5 2026 8AM CENTRAL TIME ZONE",
        "2026-12-05 08:00 America/Chicago",
    ),
    (
        "chains of forwarded mails",
        "",
        "---------- Forwarded message ---------\nFrom: Mary <mary@example.edu>\nDate: Mon, Nov 16, 2026 at 9:00 AM\nSubject: Interview\n\
         To: <me@example.com>\n\nYour interview: Thursday, December 3, 2026, 8:00 a.m. CT.\n",
        "2026-12-03 08:00 America/Chicago",
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
