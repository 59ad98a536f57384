"""Plays a visitor in headless Chromium, through chromedriver's plain HTTP: browser.py SITE SCREENSHOT."""

import base64
import json
import subprocess
import sys
import time
import urllib.request

site, screenshot = sys.argv[1:]
driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, text=True)
port = next(line.rsplit(" ", 1)[1].strip(".\n") for line in driver.stdout if "successfully on port" in line)


def call(method, path, **body):
    data = json.dumps(body).encode() if method == "POST" else None
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", data, method=method)
    return json.load(urllib.request.urlopen(request, timeout=60))["value"]


def element(selector):
    value = call("POST", f"{session}/element", using="css selector", value=selector)
    return f"{session}/element/{next(iter(value.values()))}"


def wait_for(outcomes):
    """The page looks again by itself until each of its events has an outcome."""
    for _ in range(100):
        page = call("GET", f"{session}/source")
        if page.count("accepted (request id") == outcomes:
            return page
        time.sleep(0.2)
    sys.exit(f"not {outcomes} accepted events on the page:\n{page}")


try:
    options = {"args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1000,600"]}
    capabilities = {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options}}
    session = "/session/" + call("POST", "/session", capabilities=capabilities)["sessionId"]
    call("POST", f"{session}/url", url=f"{site}/?utm_source=tiktok&ttclid=E.C.P.fromTheAd")
    # The visitor looks around and comes back to the form without the click in the URL.
    call("POST", f"{session}/url", url=f"{site}/")
    call("POST", element("input[name=email]") + "/value", text="Jane.Doe@Example.com")
    call("POST", element("input[name=phone]") + "/value", text="(213) 373-4253")
    call("POST", element("#submit") + "/click")
    page = wait_for(1)
    assert "click E.C.P.fromTh" in page, "the click isn't on the page"
    call("POST", element("#sell") + "/click")
    page = wait_for(2)
    assert "Jane" not in page and "373" not in page, "personal data is on the page"
    with open(screenshot, "wb") as file:
        file.write(base64.b64decode(call("GET", f"{session}/screenshot")))
    call("DELETE", session)
    print("In the browser: landed, sent the form, sold; TikTok's answers are on the page.")
finally:
    driver.terminate()
