#!/usr/bin/env python3
"""Kills the service at random while leads come in, and then compares the books.

Usage: ./crash_test.py APP SANDBOX LEADS [SEED], with the two programs as they were built.
"""

import http.client
import json
import os
import pathlib
import queue
import random
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

APP, SANDBOX, LEADS = sys.argv[1], sys.argv[2], int(sys.argv[3])
SEED = int(sys.argv[4]) if len(sys.argv) > 4 else random.randrange(1 << 32)
PROCESSES, VISITORS, BATCH, LEASE = 2, 4, 20, 5
chaos = random.Random(SEED)


def check(is_right, what):
    if not is_right:
        raise SystemExit(f"FAILED with seed {SEED}: {what}")


# --- The sandbox, the database, and the processes of the service


class Sandbox:
    def __init__(self):
        command = [SANDBOX, "--faults", "--latency", "100"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().strip()

    def get(self, path):
        return urllib.request.urlopen(self.url + path).read().decode()

    def post(self, path):
        urllib.request.urlopen(urllib.request.Request(self.url + path, method="POST")).read()

    def summary(self):
        return json.loads(self.get("/summary"))

    def arrivals(self):
        """When each event arrived, whether it counted, and its id."""
        lines = (line.split() for line in self.get("/events").splitlines())
        return [(float(at), status == "counted", event_id) for at, status, _, event_id in lines]


class Service:
    """A process of the service. All of them have one database."""

    def __init__(self, port):
        self.port = port
        settings = {
            "HTTP_PORT": str(port),
            "DATABASE_PATH": str(folder / "leads.sqlite"),
            "TIKTOK_SANDBOX_URL": sandbox.url,
            "OUTBOX_LEASE_SECONDS": str(LEASE),
            "OUTBOX_BATCH": str(BATCH),
        }
        with open(folder / "log", "a") as log:
            self.process = subprocess.Popen([APP], env=os.environ | settings, stdout=log, stderr=log)
        processes.append(self.process)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def shut_down(self):
        self.process.terminate()
        check(self.process.wait(30) == 0, "the service didn't stop gracefully")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def sql(text):
    return database.execute(text).fetchall()


def count(text):
    return sql("SELECT count(*) FROM " + text)[0][0]


# --- The visitors


def send_form(number, port):
    """Sends a form and returns the id of its lead; `None` if the service died or couldn't store it."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        form = f"email=visitor{number}%40example.com&phone=%2B1213373{1000 + number % 9000}"
        offer = ["solar", "roofing"][number % 2]
        connection.request("POST", f"/offers/{offer}?ttclid=E.C.P.{number}", form)
        response = connection.getresponse()
        return response.headers["location"].removeprefix("/leads/") if response.status == 303 else None
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


class Visitors:
    """Send forms until each has been confirmed by the service."""

    def __init__(self, forms):
        self.forms = queue.Queue()
        for number in range(forms):
            self.forms.put(number)
        self.confirmed = set()
        self.threads = [threading.Thread(target=self.send_forms, daemon=True) for _ in range(VISITORS)]
        for thread in self.threads:
            thread.start()

    def send_forms(self):
        while True:
            try:
                number = self.forms.get_nowait()
            except queue.Empty:
                return
            while not (lead := send_form(number, random.choice(ports))):
                time.sleep(0.05)
            self.confirmed.add(lead)

    def are_done(self):
        return not any(thread.is_alive() for thread in self.threads)


# --- The play


def insert_copies(prefix, number, change="copy", expiry="NULL"):
    """Inserts events like the first one, but with other ids, a change and an expiry."""
    for index in range(number):
        copy = f"json_set(event, '$.event_id', '{prefix}-{index}')"
        sql(
            f"""
            INSERT INTO eventOutbox (leadID, source, event, createdAt, dueAt, expiresAt)
            SELECT leadID, source, {change.replace("copy", copy)}, createdAt, createdAt, {expiry}
            FROM eventOutbox ORDER BY id LIMIT 1
            """
        )


def insert_special_events():
    """Inserts what the chaos won't make, and returns when each of them that expires does."""
    service = Service(ports[0])
    while not send_form(0, ports[0]):
        time.sleep(0.1)
    service.shut_down()
    clock = "strftime('%Y-%m-%d %H:%M:%f', 'now', '{}')"
    for index in range(50):
        insert_copies(f"expiring{index}", 1, expiry=clock.format(f"+{chaos.uniform(0, 30):.3f} seconds"))
    insert_copies("expired", 1, expiry=clock.format("-1 minute"))
    insert_copies("wrong", 1, change="json_remove(copy, '$.page')")
    insert_copies("unreadable", 1, change="'{}'")
    rows = sql("SELECT event ->> '$.event_id', (julianday(expiresAt) - 2440587.5) * 86400 FROM eventOutbox WHERE expiresAt NOT NULL")
    return dict(rows)


def sell_and_kill():
    """Leads come in while processes die or freeze, and TikTok is down for longer than a lease."""
    services = [Service(port) for port in ports]
    visitors = Visitors(LEADS - 1)
    kills = freezes = 0
    frozen = []
    outage_end = None
    while True:
        time.sleep(chaos.uniform(0.2, 1.2))
        final = count("deliveryLog WHERE result <> 'waiting'")
        if visitors.are_done() and final > 0.97 * LEADS:
            break
        if outage_end is None and final > 0.3 * LEADS:
            outage_end = time.monotonic() + 1.5 * LEASE
            sandbox.post("/mode/down")
        if outage_end and time.monotonic() > outage_end:
            sandbox.post("/mode/normal")
        while frozen and time.monotonic() > frozen[0][0]:
            frozen.pop(0)[1].process.send_signal(signal.SIGCONT)

        index = chaos.randrange(PROCESSES)
        if any(service is services[index] for _, service in frozen):
            continue
        if chaos.random() < 0.1:
            # It goes on when the other process has its events.
            services[index].process.send_signal(signal.SIGSTOP)
            frozen.append((time.monotonic() + LEASE + 1, services[index]))
            freezes += 1
        else:
            services[index].kill()
            services[index] = Service(ports[index])
            kills += 1
    for _, service in frozen:
        service.process.send_signal(signal.SIGCONT)
    while count("eventOutbox WHERE status = 'waiting'") > 0:
        time.sleep(0.2)
    for service in services:
        service.shut_down()
    return visitors.confirmed, kills, freezes


def die_for_two_days():
    """The service dies before the responses to its requests, and is started again two days later."""
    service = Service(ports[0])
    while not send_form(0, ports[0]):
        time.sleep(0.1)
    while count("eventOutbox WHERE status = 'waiting'") > 0:
        time.sleep(0.05)
    sandbox.post("/mode/silent")
    received = sandbox.summary()["received"]
    visitors = Visitors(100)
    while sandbox.summary()["received"] < received + BATCH:
        time.sleep(0.02)
    service.kill()
    # What it sent arrives before the leap.
    time.sleep(1)
    sandbox.post("/leap/48")
    sandbox.post("/mode/normal")
    earlier = "strftime('%Y-%m-%d %H:%M:%f', {}, '-48 hours')"
    sql(f"UPDATE eventOutbox SET dueAt = {earlier.format('dueAt')}, expiresAt = {earlier.format('expiresAt')}")
    service = Service(ports[0])
    while not visitors.are_done() or count("eventOutbox WHERE status = 'waiting'") > 0:
        time.sleep(0.2)
    service.shut_down()


# --- The books


def compare_books(expiries, chances_for_copies):
    arrivals = sandbox.arrivals()
    counted = [event_id for _, counts, event_id in arrivals if counts]
    finals = sql(
        """
        SELECT eventID, outcome ->> '$.outcome', coalesce(outcome ->> '$.reason', outcome ->> '$.issues[0].path', '')
        FROM deliveryLog WHERE result <> 'waiting'
        """
    )
    outcomes = {event_id: (outcome, reason) for event_id, outcome, reason in finals}
    check(len(outcomes) == len(finals), "a row was final twice")
    leads = {f"{row[0]}:form_submission:1" for row in sql("SELECT id FROM lead")}
    check(set(outcomes) == leads | set(expiries) | {"wrong-0"}, "an event has no final outcome")
    check(count("eventOutbox WHERE status = 'buried' AND outcome IS NULL") == 1, "the unreadable event isn't buried")
    check(len(counted) == len(set(counted)), "an event was counted twice")

    accepted = {event_id for event_id, (outcome, _) in outcomes.items() if outcome == "accepted"}
    expired = {event_id for event_id, final in outcomes.items() if final == ("unconfirmed", "expired")}
    check(accepted <= set(counted), "an event was accepted that TikTok doesn't have")
    outcome, path = outcomes["wrong-0"]
    check(outcome == "rejected" and path.endswith("page.url"), "the wrong event isn't named")
    check(set(outcomes) - accepted - expired == {"wrong-0"}, "an event ended in another way")

    first_arrivals = {event_id: at for at, counts, event_id in arrivals if counts}
    for at, _, event_id in arrivals:
        expiry = expiries.get(event_id, first_arrivals[event_id] + 47 * 3600)
        # An attempt that began in time takes a second at most.
        check(at < expiry + 1, f"{event_id} was sent after its expiry")
    copies = len(arrivals) - len(counted)
    check(copies <= chances_for_copies * BATCH, "there are more copies than crashes and faults explain")
    return leads, accepted, expired, copies


def main():
    expiries = insert_special_events()
    began = time.monotonic()
    confirmed, kills, freezes = sell_and_kill()
    seconds = time.monotonic() - began
    check(kills >= 10, f"{kills} kills prove nothing: take more leads")
    # A process has four requests in flight, and every third request meets a fault.
    chances = 4 * (kills + freezes + PROCESSES) + sandbox.summary()["requests"] / 3
    leads, accepted, expired, copies = compare_books(expiries, chances)
    check({f"{lead}:form_submission:1" for lead in confirmed} <= leads, "a lead that was confirmed isn't stored")
    check(leads <= accepted, "an event was lost")
    print(f"{len(leads)} leads in {seconds:.0f} s; {kills} kills, {freezes} freezes, an outage.")
    print(f"0 lost, 0 counted twice, each final once; {copies} copies, none after its expiry; 1 refused and 1 unreadable named.")

    die_for_two_days()
    leads, accepted, expired, _ = compare_books(expiries, chances)
    unconfirmed = leads - accepted
    check(unconfirmed and unconfirmed <= expired, "no request was in flight")
    print(f"Two days after a crash: {len(unconfirmed)} events that TikTok may have expired; 0 counted twice.")


folder = pathlib.Path(tempfile.mkdtemp())
database = sqlite3.connect(folder / "leads.sqlite", timeout=30, isolation_level=None)
ports = [free_port() for _ in range(PROCESSES)]
sandbox = Sandbox()
processes = [sandbox.process]
try:
    main()
finally:
    for process in processes:
        process.kill()
    shutil.rmtree(folder)
