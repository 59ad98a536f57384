#!/usr/bin/env python3
"""Measures how many events a second 1, 2, and 4 workers report, and which process takes the CPU.

Usage: ./with-postgres ./measure.py OUTBOX SANDBOX [EVENTS], with the two programs as release builds: see `measure`.
"""

import os
import subprocess
import sys
import time
import urllib.request

OUTBOX, SANDBOX = sys.argv[1], sys.argv[2]
EVENTS = int(sys.argv[3]) if len(sys.argv) > 3 else 100_000
LATENCY, SOURCES = 200, 30
TICKS = os.sysconf("SC_CLK_TCK")


def sql(text):
    return subprocess.run(["psql", "-qAt", "-v", "ON_ERROR_STOP=1", "-c", text], capture_output=True, text=True, check=True).stdout


def cpu(pid, with_children=False):
    """Seconds of CPU that a process has taken, those of its children that ended included if wanted."""
    fields = open(f"/proc/{pid}/stat").read().rpartition(")")[2].split()
    return sum(int(field) for field in fields[11 : 15 if with_children else 13]) / TICKS


def database_cpu():
    postmaster = open(os.environ["PGHOST"] + "/data/postmaster.pid").readline().strip()
    children = open(f"/proc/{postmaster}/task/{postmaster}/children").read().split()
    return cpu(postmaster, with_children=True) + sum(cpu(child) for child in children)


def fill():
    """Fills the outbox with copies of the event of a sale, of many sources."""
    sql("TRUNCATE sale, event_outbox, event_source, delivery_log RESTART IDENTITY")
    subprocess.run([OUTBOX, "sell", "1"], check=True, stdout=subprocess.DEVNULL)
    sql(
        f"""
        INSERT INTO event_source (kind, code) SELECT 'web', 'C4PIXEL' || n FROM generate_series(1, {SOURCES}) AS n;
        INSERT INTO event_outbox (source_id, event)
        SELECT source.id, replace(event::text, 'sale-', 'sale-' || n || '-')::json
        FROM (SELECT event FROM event_outbox ORDER BY id LIMIT 1) AS sale, generate_series(1, {EVENTS}) AS n
            JOIN event_source AS source ON source.code = 'C4PIXEL' || 1 + n % {SOURCES};
        """
    )
    sql("VACUUM ANALYZE event_outbox")


def measure(workers, batch, mode):
    fill()
    sandbox = subprocess.Popen([SANDBOX, "--latency", str(LATENCY)], stdout=subprocess.PIPE, text=True)
    url = sandbox.stdout.readline().strip()
    urllib.request.urlopen(urllib.request.Request(f"{url}/mode/{mode}", method="POST")).read()
    environment = os.environ | {"TIKTOK_SANDBOX_URL": url, "OUTBOX_BATCH": str(batch)}
    quiet = subprocess.DEVNULL
    processes = [
        subprocess.Popen([OUTBOX, "work"], env=environment, stdout=quiet, stderr=quiet) for _ in range(workers)
    ]
    # Without the start, when the first request of each worker asks whether TikTok is there.
    time.sleep(1)
    database, began = database_cpu(), time.monotonic()
    others = [cpu(process.pid) for process in processes + [sandbox]]
    first = int(sql("SELECT count(*) FROM event_outbox"))
    while int(sql("SELECT count(*) FROM event_outbox")) > first / 10:
        time.sleep(0.2)
    events = first - int(sql("SELECT count(*) FROM event_outbox"))
    seconds = time.monotonic() - began
    database = database_cpu() - database
    others = [cpu(process.pid) - before for process, before in zip(processes + [sandbox], others)]
    for process in processes:
        process.terminate()
        process.wait()
    sandbox.kill()
    shares = [database, sum(others[:-1]), others[-1]]
    row = [workers, batch, mode, f"{events / seconds:,.0f}"]
    row += [f"{share / seconds:.2f}" for share in shares] + [f"{share / events * 1e6:.0f}" for share in shares]
    print("| " + " | ".join(str(cell) for cell in row) + " |", flush=True)


print(f"{EVENTS} events of {SOURCES} sources; a request takes {LATENCY / 2:.0f} ms on average.\n")
names = ["database", "workers", "sandbox"]
columns = ["workers", "events a request", "sandbox", "events/s"]
columns += [f"cores: {name}" for name in names] + [f"µs an event: {name}" for name in names]
print("| " + " | ".join(columns) + " |\n|" + " --- |" * len(columns))
for batch, mode in [(1000, "blind"), (100, "blind"), (1000, "normal")]:
    for workers in [1, 2, 4]:
        measure(workers, batch, mode)
