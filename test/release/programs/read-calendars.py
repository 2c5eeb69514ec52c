"""Reads calendar files with Debian's icalendar, vobject and libical, and prints what each found as one line of JSON.

Of every file: for each parser its entries as [uid, begin, end, summary], instants in UTC and days as days; where a parser
throws, its words. Series are read for their first date.
"""

import datetime
import json
import sys

import gi
import icalendar
import vobject

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402


def said(moment):
    if moment is None:
        return None
    if isinstance(moment, datetime.datetime):
        return moment.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return moment.isoformat()


def with_icalendar(text):
    calendar = icalendar.Calendar.from_ical(text)
    broken = [error for part in calendar.walk() for error in part.errors]
    if broken:
        raise ValueError(str(broken))
    at = lambda event, name: said(event[name].dt) if name in event else None
    return [
        [str(event["UID"]), at(event, "DTSTART"), at(event, "DTEND"), str(event["SUMMARY"])]
        for event in calendar.walk("VEVENT")
    ]


def with_vobject(text):
    calendar = vobject.readOne(text)
    calendar.validate(raiseException=True)
    at = lambda event, name: said(getattr(event, name).value) if hasattr(event, name) else None
    return [
        [event.uid.value, at(event, "dtstart"), at(event, "dtend"), event.summary.value]
        for event in calendar.contents.get("vevent", [])
    ]


def with_libical(text):
    calendar = ICalGLib.Component.new_from_string(text)
    if calendar.count_errors() > 0:
        raise ValueError(f"{calendar.count_errors()} errors")
    restricted = not calendar.check_restrictions()
    if restricted or calendar.count_errors() > 0:
        raise ValueError("against the restrictions of RFC 5546")
    utc = ICalGLib.Timezone.get_utc_timezone()

    def at(time):
        if time is None or time.is_null_time():
            return None
        if time.is_date():
            return f"{time.get_year():04}-{time.get_month():02}-{time.get_day():02}"
        time = time.convert_to_zone(utc)
        day = f"{time.get_year():04}-{time.get_month():02}-{time.get_day():02}"
        return f"{day}T{time.get_hour():02}:{time.get_minute():02}:{time.get_second():02}Z"

    found = []
    event = calendar.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    while event is not None:
        has_end = event.get_first_property(ICalGLib.PropertyKind.DTEND_PROPERTY) is not None
        found.append(
            [event.get_uid(), at(event.get_dtstart()), at(event.get_dtend()) if has_end else None, event.get_summary()]
        )
        event = calendar.get_next_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    return found


def attempt(read, text):
    try:
        return {"entries": read(text)}
    except Exception as error:  # Whatever a parser throws is what a test wants to see.
        return {"fault": f"{type(error).__name__}: {error}"}


for path in sys.argv[1:]:
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    print(
        json.dumps(
            {
                "file": path,
                "icalendar": attempt(with_icalendar, text),
                "vobject": attempt(with_vobject, text),
                "libical": attempt(with_libical, text),
            }
        )
    )
