#!/usr/bin/env python3
"""Writes the canonical decompositions that TikTokEvents composes by, and digests to check all of them.

The digests come from Python's own unicodedata, and so do the decompositions unless unicodedata2 (PyPI), which knows a
newer Unicode, is installed. Run it for a new Unicode version; it overwrites both files.
"""
import hashlib
import os
import unicodedata as judge

try:
    import unicodedata2 as unicodedata
except ImportError:
    import unicodedata

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
TABLE = "Sources/TikTokEvents/Identity/Text/CanonicalComposition+Table.swift"
DIGESTS = "Tests/TikTokEventsTests/Identity/Text/CanonicalComposition+Digests.swift"

# Written as characters for readability; all others are written as escapes.
SHOWN = [(0x41, 0x24F), (0x391, 0x3CE), (0x400, 0x4FF), (0x1E00, 0x1FBC), (0x3041, 0x30FF), (0x3400, 0x9FFF),
         (0x20000, 0x2F7FF)]
WIDTH = 118
HANGUL = range(0xAC00, 0xD7A4)
SURROGATES = range(0xD800, 0xE000)
# Scalars that are never part of a composition, or that are checked in full elsewhere; 100,000 of them take time.
UNJUDGED = [range(0x3400, 0xA000), HANGUL, SURROGATES, range(0x20000, 0x2F800), range(0x30000, 0x110000)]


def decompositions():
    for value in range(0x110000):
        if value in HANGUL or value in SURROGATES:
            continue
        parts = unicodedata.decomposition(chr(value)).split()
        if parts and not parts[0].startswith("<"):
            yield value, [int(part, 16) for part in parts]


def literal(values):
    shown = (chr(v) if any(a <= v <= b for a, b in SHOWN) else "\\u{%X}" % v for v in values)
    return '"' + "".join(shown) + '"'


def rows(groups):
    for key, columns in groups:
        is_run = len(columns) == 1
        start = 0
        while start < len(columns[0]):
            for end in range(len(columns[0]), start, -1):
                parts = ", ".join(literal(column[start:end]) for column in columns)
                row = f'        ("\\u{{{key + (start if is_run else 0):X}}}", {parts}),'
                if len(row) <= WIDTH:
                    break
            yield row
            start = end


def by_second(pairs):
    groups = {}
    for composite, (first, second) in pairs:
        firsts, composites = groups.setdefault(second, ([], []))
        firsts.append(first)
        composites.append(composite)
    return sorted(groups.items())


def in_runs(singles):
    runs = []
    for value, (target,) in singles:
        if runs and runs[-1][0] + len(runs[-1][1][0]) == value:
            runs[-1][1][0].append(target)
        else:
            runs.append((value, ([target],)))
    return runs


def table():
    everything = list(decompositions())
    composes = lambda value: unicodedata.normalize("NFC", chr(value)) == chr(value)
    pairs = [(value, parts) for value, parts in everything if len(parts) == 2]
    singles = [(value, parts) for value, parts in everything if len(parts) == 1]
    lines = [
        f"// Written by Tests/Unicode/generate.py from Unicode {unicodedata.unidata_version}.",
        "",
        "extension CanonicalComposition {",
        "    /// For each second scalar, the first scalars that it composes with and, in the same order, the results.",
        "    static let composing: [(second: Unicode.Scalar, firsts: String, composites: String)] = [",
        *rows(by_second([pair for pair in pairs if composes(pair[0])])),
        "    ]",
        "",
        "    /// The same for pairs that Unicode decomposes but never composes again.",
        "    static let excluded: [(second: Unicode.Scalar, firsts: String, composites: String)] = [",
        *rows(by_second([pair for pair in pairs if not composes(pair[0])])),
        "    ]",
        "",
        "    /// Scalars that are duplicates of others: the first scalar of a run, and the original of each scalar in it.",
        "    static let duplicates: [(start: Unicode.Scalar, originals: String)] = [",
        *rows(in_runs(singles)),
        "    ]",
        "}",
    ]
    return "\n".join(lines) + "\n"


def digest(form):
    judged = hashlib.sha256()
    for value in range(0x110000):
        if judge.category(chr(value)) not in ("Cn", "Co") and not any(value in block for block in UNJUDGED):
            judged.update(judge.normalize("NFC", form.replace("?", chr(value))).encode())
    return judged.hexdigest()


def digests():
    forms = [
        ("alone", "?"),
        ("with an acute accent, then a dot below", "?\u0301\u0323"),
        ("behind a syllable, between marks of classes 202 and 230", "\uac00\u0302?\u0327a"),
        ("behind a composed letter that another mark takes apart", "\u1eb7?\u0328\u00e9\u0323"),
    ]
    escaped = lambda form: "".join(c if c.isascii() else "\\u{%X}" % ord(c) for c in form)
    rows = [
        f'        Form(\n            "{name}",\n            "{escaped(form)}",\n            "{digest(form)}"\n        ),'
        for name, form in forms
    ]
    version = judge.unidata_version.split(".")[0]
    return f"""// Written by Tests/Unicode/generate.py; the judge is Python's unicodedata of Unicode {judge.unidata_version}.

extension CanonicalCompositionTests {{
    /// The major version of Unicode that the digests know.
    static let judgedVersion = {version}

    /// The digests of the assigned scalars in various contexts, where `?` is the scalar, each composed by the judge.
    static let forms = [
{chr(10).join(rows)}
    ]
}}
"""


if __name__ == "__main__":
    for path, text in [(TABLE, table()), (DIGESTS, digests())]:
        with open(os.path.join(ROOT, path), "w") as file:
            file.write(text)
