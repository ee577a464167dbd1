"""Reads a calendar file with the library `icalendar` and prints each event's moments, one line each, for the tests.

START END ALARMS UID, where a moment is in UTC, a day is a day, and `-` is nothing; then the title in JSON.
"""

import datetime
import json
import sys

import icalendar


def moment(value):
    if value is None:
        return "-"
    if isinstance(value, datetime.datetime):
        if value.tzinfo is None:
            return "floating"
        return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%MZ")
    return value.isoformat()


def end(event):
    if "DTEND" in event:
        return event["DTEND"].dt
    if "DURATION" not in event:
        return None
    start = event["DTSTART"].dt
    length = event["DURATION"].dt
    if not isinstance(start, datetime.datetime):
        return start + length
    # Days are days of the calendar, the rest is exact.
    days = datetime.timedelta(days=length.days)
    utc = (start + days).astimezone(datetime.timezone.utc)
    return utc + (length - days)


with open(sys.argv[1], "rb") as file:
    calendars = icalendar.Calendar.from_ical(file.read(), multiple=True)
for calendar in calendars:
    for event in calendar.walk("VEVENT"):
        alarms = len(event.walk("VALARM"))
        uid = event.get("UID", "-")
        title = json.dumps(str(event.get("SUMMARY", "")))
        print(moment(event["DTSTART"].dt), moment(end(event)), alarms, uid, title)
