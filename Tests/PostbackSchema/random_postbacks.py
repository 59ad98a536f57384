"""Compares the JSON Schema with the loader on random postbacks, most of which are nearly valid.

Whatever the schema rejects, the loader must reject. Whatever the loader rejects, the schema must reject too, except for
rules that no schema can express, such as a form of dates or a path within another.
"""
import copy
import json
import pathlib
import random
import subprocess
import sys

import jsonschema

here = pathlib.Path(__file__).parent
schema = json.loads((here.parent.parent / "Documentation/Examples/postback.schema.json").read_text())
validator = jsonschema.Draft7Validator(schema)
paths = [p for p in schema["properties"]["static"]["properties"]]

# Only the loader knows these.
LOADER_ONLY = {
    "invalid_format", "not_a_country", "not_a_state", "source_id_form", "personal_data_not_hashed", "standard_event_only",
    "required_by_source", "repeated", "full_url_needed", "unusable_value",
}
COMPLETE = {
    "event_source": "web",
    "triggers": {"lead_sold": [{"event": "Purchase"}]},
    "fields": [
        {"field": "id", "path": "data.0.event_id"},
        {"field": "at", "path": "data.0.event_time"},
        {"field": "url", "path": "data.0.page.url"},
    ],
}
WORDS = ["", " ", "a", "US", "us", "USA", "001", "GB", "United States", "true", "YES", "No", "0", "1", "7.5", "1e3",
         "1,5", "abc", "\t", "lead", "Ü", "data.0.event_id"]
SCALARS = [None, True, False, 0, 1, -1, 2, 1.5, 1e3, 12345678901234567890] + WORDS
CUSTOM = ["data.0.properties.contents.*.price", "data.0.properties.content_ids.*", "data.0.properties.x.*.y",
          "data.0.properties.*", "data.0.properties.a*", "data.0.*.price", "data.0.properties.contents.*.*",
          "data.0.properties.x", "data.0.properties.x.y", "data.0.properties.", "data.0.properties.x..y",
          "data.0.properties", "data.0.properties.value.x", "data.0.properties.contents.3.price",
          "data.0.properties.contents.12345.price", "data.0.properties.content_ids.2", "data.1.user.ip", "user.ip",
          "data", "event_source", "data.0.event", "data.0.user.x", "data.0.properties.X Y", ""]


def value(random, depth=2):
    kind = random.random()
    if depth and kind < 0.15:
        return [value(random, depth - 1) for _ in range(random.randrange(3))]
    if depth and kind < 0.25:
        return {random.choice(WORDS): value(random, depth - 1) for _ in range(random.randrange(3))}
    return random.choice(SCALARS)


def member(random, right, wrong=0.12):
    """Returns a valid value, or occasionally any other."""
    return value(random) if random.random() < wrong else random.choice(right)


def condition(random):
    tests = {"equals": ["a", 1, True], "in": [["a", 1], ["x"]], "exists": [True, False], "greater_than": [1, 2.5]}
    result = {"field": member(random, ["a", "b.c"])}
    for name in random.sample(sorted(tests), random.choices([1, 0, 2], [18, 1, 1])[0]):
        result[name] = member(random, tests[name])
    return result


def transform(random):
    if random.random() < 0.2:
        result = {"date": member(random, ["MM/dd/yyyy HH:mm", "excel"])}
        if random.random() < 0.8:
            result["zone"] = member(random, ["UTC", "-05:00"])
        return result
    return member(random, ["trim", "lower"])


def mapping(random):
    result = {"field": member(random, ["a", "b", "c.d", "{a}-{b}", "{a", "a.*.b"]), "path": member(random, paths + CUSTOM, 0.05)}
    if random.random() < 0.3:
        result["transforms"] = member(random, [[transform(random)], []])
    if random.random() < 0.15:
        result["values"] = member(random, [{"a": None}, {}])
    return result


def sources(random):
    ids = {str(member(random, ["a", "7", "*"])): member(random, ["C4A", "C4B"]) for _ in range(random.randrange(3))}
    return {"field": member(random, ["a", "b.c"]), "values": member(random, [ids])}


def postback(random):
    result = copy.deepcopy(COMPLETE)
    for change in random.sample(range(11), random.randrange(1, 4)):
        if change == 0:
            result["event_source"] = member(random, ["web", "app", "offline", "crm"], 0.3)
        elif change == 1:
            result["event_source_id"] = member(random, ["C4", "7", sources(random)], 0.4)
        elif change == 2:
            result["$schema"] = member(random, ["postback.schema.json"], 0.5)
        elif change == 3:
            result["phone_region"] = member(random, [{"field": member(random, ["a"]), "default": member(random, ["US"])}])
        elif change == 4:
            event = {"event": member(random, ["Lead", "Own_1", "a b", "1a", "x" * 50, "x" * 51])}
            if random.random() < 0.6:
                event["when"] = member(random, [[condition(random)], []])
            if random.random() < 0.4:
                event["multi_fire"] = member(random, [{"field": "n"}, {"field": "n", "default": member(random, [1, "1"])}])
            result["triggers"] = member(random, [{member(random, ["x", "lead_sold", " "], 0): [event]}])
        elif change in (5, 6):
            if isinstance(result.get("fields"), list):
                result["fields"].append(mapping(random))
        elif change == 9:
            result["consent"] = member(random, [condition(random)])
        elif change == 10:
            limits = {"states": member(random, [["CA"], ["texas", "NY"], [value(random)]])}
            if random.random() < 0.8:
                limits["field"] = member(random, ["a", "a.b"])
            result["limited_data_use"] = member(random, [limits])
        elif change == 7:
            result["static"] = {
                str(member(random, paths + CUSTOM, 0.02)): value(random) for _ in range(random.randrange(1, 3))
            }
        else:
            key = random.choice(["fields", "triggers", "static", "event_source", "extra", "phone_region"])
            if random.random() < 0.5:
                result.pop(key, None)
            else:
                result[key] = value(random)
    return result


def main():
    count, loader = int(sys.argv[1]), sys.argv[2]
    generator = random.Random(20261126)
    postbacks = [postback(generator) for _ in range(count)]
    lines = "".join(json.dumps(p) + "\n" for p in postbacks)
    verdicts = subprocess.run([loader], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
    assert len(verdicts) == count, f"{len(verdicts)} verdicts of {count}"
    wrong, refused = [], 0
    for candidate, verdict in zip(postbacks, verdicts):
        rules = set() if verdict == "ok" else set(verdict.split())
        is_valid = validator.is_valid(candidate)
        refused += not is_valid
        if (not is_valid and not rules) or (is_valid and rules - LOADER_ONLY - loader_only_here(candidate)):
            wrong.append((verdict, candidate))
    print(f"{count} random postbacks, {refused} refused by the schema: {len(wrong)} disagreements")
    for verdict, candidate in wrong[:10]:
        reason = next((e.json_path + ": " + e.message[:80] for e in validator.iter_errors(candidate)), "")
        print(f"WRONG: loader: {verdict}; schema: {reason or 'ok'}; {json.dumps(candidate)[:400]}")
    sys.exit(1 if wrong else 0)


def loader_only_here(candidate):
    """Returns rules that the schema knows only in places other than those where this postback may break them."""
    here = set()
    fields = candidate.get("fields") if isinstance(candidate, dict) else None
    mappings = [m for m in fields if isinstance(m, dict)] if isinstance(fields, list) else []
    if not {"data.0.event_id", "data.0.event_time"} <= {str(m.get("path")) for m in mappings}:
        here.add("missing")
    # Whether the lead's state is mapped.
    limits = candidate.get("limited_data_use") if isinstance(candidate, dict) else None
    if isinstance(limits, dict) and "field" not in limits:
        here.add("missing")
    # Whether a path takes several values.
    if any("*" in str(m.get("field")) for m in mappings):
        here.add("impossible_type")
    # Whether a path can hold the result of a field's transforms and values.
    if any(m.get("values") or m.get("transforms") for m in mappings):
        here.add("impossible_type")
    # Whether text contains a number, an object the right members, and a position after the first the right value.
    static = candidate.get("static") if isinstance(candidate, dict) else None
    if isinstance(static, dict) and any(
        isinstance(v, (str, list, dict)) or path not in paths for path, v in static.items()
    ):
        here.add("impossible_type")
    return here


main()
