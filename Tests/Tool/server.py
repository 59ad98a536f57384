#!/usr/bin/env python3
"""TikTok's endpoint on a loopback port, well-behaved or not.

    server.py LOG [--flaky] [--delay SECONDS] [--hang] [--port N]

Prints its URL. LOG gets a line for each event that it accepts: name, id, and seconds. A flaky server responds with 502, drops
connections before and after accepting events, asks to slow down, and responds late.
"""
import argparse
import asyncio
import json
import random
import re
import time

parser = argparse.ArgumentParser()
parser.add_argument("log")
parser.add_argument("--flaky", action="store_true")
parser.add_argument("--hang", action="store_true")
parser.add_argument("--delay", type=float, default=0)
parser.add_argument("--port", type=int, default=0)
options = parser.parse_args()
log = open(options.log, "a")
# A server that was killed may have left part of a line.
log.write("\n")


def response(body, status="200 OK"):
    return f"HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n{body}".encode()


def take_in(body):
    for event in json.loads(body)["data"]:
        log.write(f"{event['event']}\t{event['event_id']}\t{time.time():.3f}\n")
    log.flush()
    return response('{"code":0,"message":"OK","request_id":"R1","data":{}}')


async def serve(reader, writer):
    try:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            body = await reader.readexactly(int(re.search(rb"content-length: (\d+)", head, re.I).group(1)))
            if options.hang:
                await asyncio.sleep(3600)
            await asyncio.sleep(options.delay)
            fault = random.random() if options.flaky else 1
            if fault < 0.05:
                answer = response("<html>Bad Gateway</html>", "502 Bad Gateway")
            elif fault < 0.08:
                break
            elif fault < 0.11:
                take_in(body)
                break
            elif fault < 0.13:
                answer = response('{"code":40100,"message":"Too many requests","request_id":"R2"}', "401 Unauthorized")
            else:
                if fault < 0.16:
                    await asyncio.sleep(random.random())
                answer = take_in(body)
            writer.write(answer)
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError, asyncio.LimitOverrunError):
        pass
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", options.port, limit=1 << 26)
    print("http://127.0.0.1:%d" % server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
