"""Reads the database of a service that was stopped or has caught up: books.py FOLDER stopped|done."""

import pathlib
import sqlite3
import sys
import time

folder, state = pathlib.Path(sys.argv[1]), sys.argv[2]
database = sqlite3.connect(folder / "leads.sqlite")


def count(condition):
    return database.execute(f"SELECT count(*) FROM eventOutbox WHERE {condition}").fetchone()[0]


if state == "stopped":
    # An open claim has an expiry, and what the sandbox responded to hasn't.
    assert count("expiresAt IS NOT NULL") == 0, "a claim was left open"
else:
    for _ in range(100):
        if count("status = 'waiting'") == 0:
            break
        time.sleep(0.2)
    assert count("status = 'accepted'") == count("1") >= 302, "events are left"
    log = database.execute("SELECT count(DISTINCT eventID || eventName) FROM deliveryLog WHERE result = 'accepted'")
    assert log.fetchone()[0] == count("1"), "the delivery log lacks an event"
    print(f"{count('1')} events, all accepted and in the delivery log.")
    tables = "eventOutbox", "deliveryLog"
    texts = [str(database.execute(f"SELECT * FROM {table}").fetchall()) for table in tables]
    for secret in ["jane.doe", "Jane.Doe", "3734253", "373-4253"]:
        assert secret not in "".join(texts) + (folder / "log").read_text(), "personal data is in a log or an event"
    print("Raw email and phone are in the table of leads and nowhere else.")
