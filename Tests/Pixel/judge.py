"""Compares the calls that the pixel's stub received with the calls that the events should make."""
import json
import re
import sys
import urllib.parse

TEXTS = [
    "solar quote", "</script><script>stolen()</script>", "<!--<script>", "it's \"quoted\" \\ here", "&quot;&#39;&lt;",
    "a\u2028b\u2029c", "line\nbreak\ttab", "Zürich 東京 🚗", "${x} `y` \\u0027",
]


def call(text):
    properties = {
        "value": 42.5,
        "currency": "USD",
        "contents": [{"content_id": text, "price": 42.5, "quantity": 1, "content_name": text}],
        "description": text,
        text: text,
    }
    return [text, properties, {"event_id": "TX " + text.replace("${x}", "$x")}]


body = re.search(r"<body[^>]*>(.*?)</body>", open(sys.argv[1]).read(), re.DOTALL)[1]
received = json.loads(urllib.parse.unquote(body.strip()))
expected = [call(text) for text in TEXTS] * 2
print(f"{len(received)} calls received, {sum(call in expected for call in received)} as expected")
sys.exit(received != expected)
