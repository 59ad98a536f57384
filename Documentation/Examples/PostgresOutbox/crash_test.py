#!/usr/bin/env python3
"""Kills workers, the shop and the database at random while they report sales, and then compares the books.

Usage: ./with-postgres ./crash_test.py OUTBOX SANDBOX EVENTS [SEED], with the two programs as they were built.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
import urllib.request

OUTBOX, SANDBOX, EVENTS = sys.argv[1], sys.argv[2], int(sys.argv[3])
SEED = int(sys.argv[4]) if len(sys.argv) > 4 else random.randrange(1 << 32)
WORKERS, BATCH, LEASE = 4, 20, 5
chaos = random.Random(SEED)


# --- The sandbox, the database and the processes


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


sandbox = Sandbox()
environment = os.environ | {
    "TIKTOK_SANDBOX_URL": sandbox.url,
    "OUTBOX_LEASE_SECONDS": str(LEASE),
    "OUTBOX_BATCH": str(BATCH),
}
processes = []


def sql(text):
    """The rows of a query. A database that recovers from a crash is waited for."""
    while True:
        command = ["psql", "-qAt", "-v", "ON_ERROR_STOP=1", "-c", text]
        result = subprocess.run(command, capture_output=True, text=True)
        if result.returncode == 0:
            return [line.split("|") for line in result.stdout.splitlines()]
        check(result.returncode == 2, result.stderr)
        time.sleep(0.1)


def count(text):
    return int(sql("SELECT count(*) FROM " + text)[0][0])


def start(*arguments):
    quiet = subprocess.DEVNULL
    process = subprocess.Popen([OUTBOX, *arguments], env=environment, stdout=quiet, stderr=quiet)
    processes.append(process)
    return process


def kill(process):
    process.kill()
    process.wait()


def shut_down(workers):
    for worker in workers:
        worker.terminate()
    check(all(worker.wait(30) == 0 for worker in workers), "a worker didn't stop gracefully")


def check(is_right, what):
    if not is_right:
        sys.exit(f"FAILED with seed {SEED}: {what}")


# --- The play


def insert_copies(prefix, number, change="copy.event", expiry="NULL"):
    """Inserts events like that of a sale, but with other ids, a change and an expiry."""
    sql(
        f"""
        INSERT INTO event_outbox (source_id, event, expires_at)
        SELECT source_id, ({change})::json, {expiry}
        FROM (SELECT * FROM event_outbox ORDER BY id LIMIT 1) AS sale, generate_series(1, {number}) AS number,
            LATERAL (SELECT replace(sale.event::text, 'sale-', '{prefix}-' || number || '-')::jsonb AS event) AS copy
        """
    )


def insert_special_events():
    """Inserts what the chaos won't make, and returns when each of them that expires does."""
    start("sell", "1").wait()
    insert_copies("expiring", 50, expiry="now() + random() * interval '30 seconds'")
    insert_copies("expired", 1, expiry="now() - interval '1 minute'")
    insert_copies("wrong", 1, change="copy.event - 'page'")
    insert_copies("unreadable", 1, change="'{}'::jsonb")
    rows = sql("SELECT event->>'event_id', extract(epoch FROM expires_at) FROM event_outbox WHERE expires_at IS NOT NULL")
    return {event_id: float(expiry) for event_id, expiry in rows}


def sell_and_work():
    """Sells and reports while processes die, the database crashes, and TikTok is down for longer than a lease."""
    workers = [start("work") for _ in range(WORKERS)]
    shop = start("sell", str(EVENTS - 1))
    kills = freezes = 0
    frozen = []
    happened = set()
    while True:
        time.sleep(chaos.uniform(0.05, 0.4))
        sold, final = count("sale"), count("delivery_log WHERE is_final")
        if sold >= EVENTS and final > 0.97 * EVENTS:
            break
        if shop.poll() is not None and sold < EVENTS:
            shop = start("sell", str(EVENTS - sold))
        if final > 0.3 * EVENTS and "outage" not in happened:
            happened.add("outage")
            outage_end = time.monotonic() + 1.5 * LEASE
            sandbox.post("/mode/down")
        if "outage" in happened and time.monotonic() > outage_end:
            sandbox.post("/mode/normal")
        if final > 0.6 * EVENTS and "crash" not in happened:
            happened.add("crash")
            # The server takes the death of any of its processes for a crash, and recovers.
            backend = sql("SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'")
            os.kill(int(backend[0][0]), signal.SIGKILL)
        while frozen and time.monotonic() > frozen[0][0]:
            frozen[0][1].send_signal(signal.SIGCONT)
            workers.append(frozen.pop(0)[1])

        choice = chaos.random()
        victim = workers.pop(chaos.randrange(len(workers)))
        if choice < 0.1:
            # It goes on when others have its events.
            victim.send_signal(signal.SIGSTOP)
            frozen.append((time.monotonic() + LEASE + 1, victim))
            freezes += 1
        else:
            kill(victim)
            kills += 1
        if choice > 0.9:
            kill(shop)
            kills += 1
        workers += [start("work") for _ in range(WORKERS - len(workers))]
    for _, worker in frozen:
        worker.send_signal(signal.SIGCONT)
        workers.append(worker)
    while count("event_outbox WHERE due_at IS NOT NULL") > 0:
        time.sleep(0.2)
    shut_down(workers)
    return kills, freezes


def die_for_two_days():
    """All workers die before the responses to their requests, and the next ones start two days later."""
    worker = start("work")
    start("sell", "1").wait()
    while count("event_outbox WHERE due_at IS NOT NULL") > 0:
        time.sleep(0.05)
    sandbox.post("/mode/silent")
    received = sandbox.summary()["received"]
    start("sell", "200").wait()
    while sandbox.summary()["received"] == received:
        time.sleep(0.02)
    kill(worker)
    # What it sent arrives before the leap.
    time.sleep(1)
    sandbox.post("/leap/48")
    sandbox.post("/mode/normal")
    sql("UPDATE event_outbox SET due_at = due_at - interval '48 hours', expires_at = expires_at - interval '48 hours'")
    worker = start("work")
    while count("event_outbox WHERE due_at IS NOT NULL") > 0:
        time.sleep(0.2)
    shut_down([worker])


# --- The books


def compare_books(expiries, chances_for_copies):
    arrivals = sandbox.arrivals()
    counted = [event_id for _, counts, event_id in arrivals if counts]
    finals = sql(
        """
        SELECT coalesce(event_id, 'unreadable'), coalesce(outcome->>'outcome', 'unreadable'),
            coalesce(outcome->>'reason', outcome->'issues'->0->>'path', '')
        FROM delivery_log WHERE is_final
        """
    )
    outcomes = {event_id: (outcome, reason) for event_id, outcome, reason in finals}
    check(len(outcomes) == len(finals), "a row was final twice")
    sales = {f"sale-{row[0]}:lead_sold:1" for row in sql("SELECT id FROM sale")}
    others = set(expiries) | {"wrong-1-1:lead_sold:1", "unreadable"}
    check(set(outcomes) == sales | others, "an event has no final outcome")
    check(len(counted) == len(set(counted)), "an event was counted twice")

    accepted = {event_id for event_id, (outcome, _) in outcomes.items() if outcome == "accepted"}
    expired = {event_id for event_id, final in outcomes.items() if final == ("unconfirmed", "expired")}
    check(accepted <= set(counted), "an event was accepted that TikTok doesn't have")
    outcome, path = outcomes["wrong-1-1:lead_sold:1"]
    check(outcome == "rejected" and path.endswith("page.url"), "the wrong event isn't named")
    check(set(outcomes) - accepted - expired == {"wrong-1-1:lead_sold:1", "unreadable"}, "an event ended in another way")

    first_arrivals = {event_id: at for at, counts, event_id in arrivals if counts}
    for at, _, event_id in arrivals:
        expiry = expiries.get(event_id, first_arrivals[event_id] + 47 * 3600)
        # An attempt that began in time takes a second at most.
        check(at < expiry + 1, f"{event_id} was sent after its expiry")
    copies = len(arrivals) - len(counted)
    check(copies <= chances_for_copies * BATCH, "there are more copies than crashes and faults explain")
    return sales, accepted, expired, copies


def main():
    expiries = insert_special_events()
    began = time.monotonic()
    kills, freezes = sell_and_work()
    seconds = time.monotonic() - began
    check(kills >= 10, f"{kills} kills prove nothing: take more events")
    # A worker has four requests in flight, and every third request meets a fault.
    chances = 4 * (kills + freezes + WORKERS) + sandbox.summary()["requests"] / 3
    sales, accepted, expired, copies = compare_books(expiries, chances)
    check(sales <= accepted, "a sale was lost")
    print(f"{len(sales)} sales in {seconds:.0f} s; {kills} kills, {freezes} freezes, a crash of the database, an outage.")
    print(f"0 lost, 0 counted twice, each final once; {copies} copies, none after its expiry; 1 refused and 1 unreadable named.")

    die_for_two_days()
    sales, accepted, expired, _ = compare_books(expiries, chances)
    unconfirmed = sales - accepted
    check(unconfirmed and unconfirmed <= expired, "no request was in flight")
    print(f"Two days after a crash: {len(unconfirmed)} events that TikTok may have expired; 0 counted twice.")


try:
    main()
finally:
    for process in processes + [sandbox.process]:
        process.kill()
