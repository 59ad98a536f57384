"""Plays a visitor in headless Chromium, through chromedriver's plain HTTP: browser.py SITE FOLDER.

It leaves screenshots of each page in the folder, for phone and desktop, light and dark.
"""

import base64
import json
import pathlib
import subprocess
import sys
import time
import urllib.request

site, folder = sys.argv[1], pathlib.Path(sys.argv[2])
driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, text=True)
port = next(line.rsplit(" ", 1)[1].strip(".\n") for line in driver.stdout if "successfully on port" in line)


def call(method, path, **body):
    data = json.dumps(body).encode() if method == "POST" else None
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", data, method=method)
    return json.load(urllib.request.urlopen(request, timeout=60))["value"]


def devtools(command, **parameters):
    return call("POST", f"{session}/goog/cdp/execute", cmd=command, params=parameters)


def visit(path):
    call("POST", f"{session}/url", url=site + path)


def element(selector):
    value = call("POST", f"{session}/element", using="css selector", value=selector)
    return f"{session}/element/{next(iter(value.values()))}"


def script(text):
    return call("POST", f"{session}/execute/sync", script=text, args=[])


def screenshots(name):
    for device, width, height in [("phone", 390, 844), ("desktop", 1200, 800)]:
        devtools(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=device == "phone",
        )
        for scheme in ["light", "dark"]:
            devtools("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
            overflow = script("return document.documentElement.scrollWidth - window.innerWidth")
            assert overflow <= 0, f"{name} is {overflow} pixels too wide on a {device}"
            image = devtools("Page.captureScreenshot", captureBeyondViewport=True)["data"]
            (folder / f"{name}-{device}-{scheme}.png").write_bytes(base64.b64decode(image))


def wait_for(outcomes):
    """The page looks again by itself until each of its events has an outcome."""
    for _ in range(100):
        page = call("GET", f"{session}/source")
        if page.count('class="badge accepted"') == outcomes:
            return page
        time.sleep(0.2)
    sys.exit(f"not {outcomes} accepted events on the page:\n{page}")


options = {"args": ["--headless=new", "--no-sandbox", "--disable-gpu"]}
capabilities = {
    "alwaysMatch": {
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": {"browser": "ALL"},
    }
}
session = "/session/" + call("POST", "/session", capabilities=capabilities)["sessionId"]
try:
    devtools("Emulation.setTimezoneOverride", timezoneId="America/Los_Angeles")
    visit("/")
    # The visitor accepts advertising cookies.
    call("POST", f"{session}/cookie", cookie={"name": "ad_consent", "value": "granted"})
    visit("/?utm_source=tiktok&ttclid=E.C.P.fromTheAd")
    screenshots("home")
    # The visitor looks around and comes to the form without the click in the URL.
    visit("/offers/solar")
    screenshots("form")
    call("POST", element("input[name=email]") + "/value", text="Jane.Doe@Example.com")
    call("POST", element("input[name=phone]") + "/value", text="(213) 373-4253")
    call("POST", element("#get-quotes") + "/click")
    page = wait_for(1)
    assert "click E.C.P.fromTh" in page, "the click isn't on the page"
    assert "Sandbox." in page, "the page doesn't say that it is the sandbox"
    call("POST", element("#sell") + "/click")
    page = wait_for(2)
    assert "Jane" not in page and "373" not in page, "personal data is on the page"
    screenshots("journey")
    visit("/deliveries")
    times = script("return [...document.querySelectorAll('time')].map(time => [time.dateTime, time.textContent])")
    assert times and all(text != time for time, text in times), f"times aren't local: {times}"
    assert script("return document.querySelectorAll('svg rect.accepted').length") > 0, "the chart is empty"
    screenshots("deliveries")
    faults = [entry["message"] for entry in call("POST", f"{session}/se/log", type="browser")]
    faults = [fault for fault in faults if "favicon" not in fault]
    assert not faults, f"the browser complains: {faults}"
    print("In the browser: landed, sent the form, sold; TikTok's responses are on the page.")
finally:
    # The browser would outlive its driver.
    call("DELETE", session)
    driver.terminate()
