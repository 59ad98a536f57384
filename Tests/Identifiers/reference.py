#!/usr/bin/env python3
"""Writes texts and their normalized identifiers, as JSON lines, for identifier-judge.

    reference.py [--seed 1] [--count 100000]

The rules are written here a second time, based on TikTok's documentation rather than the Swift code.
"""
import argparse
import json
import random
import re
import sys
import unicodedata

SPACES = " \t\n\x0b\x0c\r\x85\xa0\xad\u061c\u1680\u2000\u2003\u200b\u200c\u200d\u200e\u200f\u2028\u202a\u202c\u202f\u205f\u2060\u2066\u3000\ufeff"
INVISIBLE = "\xad\u034f\u061c\u115f\u180b\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u2060\u2066\u3164\ufe0f\ufeff\U000e0100"
LATIN = "abcdefghijklmnopqrstuvwxyzABCXYZ"
ACCENTED = "éèüöäßñçøåÉÜÖÑÇØÅÿÞþðÐ×÷"
LETTERS = LATIN + ACCENTED + "łŁşŠžőčĄŻαβγΣσςΩИваЙй王小明さくらカ한글محمدदनन्I\u0130\u0131"
MARKS = "\u0301\u0308\u0303\u0327\u030a\u3099\u093c\u20dd"
SYMBOLS = "-'.,!#$&()*+/:;<=>?@[]^_`|~\"\\%{}\u2019\u2018\u2013\u2014\u2022\u2026\u00b7\u20ac\u00a9\u02bb\u02bc\u2764\u30fb\uff07"
CONTROL = "\x00\x01\x1f\x7f\x80\x9f\ufffd"


def trimmed(text):
    """The text without white space around it; None if it is empty or unreadable."""
    text = text.strip(SPACES)
    unreadable = any(c == "\ufffd" or (unicodedata.category(c) == "Cc" and c not in SPACES) for c in text)
    return None if not text or unreadable or is_misdecoded(text) else text


# The Windows-1252 characters for the bytes 0x80 to 0x9F, except quotes and dashes, which people type.
CONTINUATIONS = set(map(chr, range(0xA1, 0xC0))) | set("\u20ac\u201a\u201e\u2026\u2020\u2021\u02c6\u2030\u2039\u2022\u02dc\u2122\u203a")
LETTER_CONTINUATIONS = set("\u0192\u0160\u0152\u017d\u0161\u0153\u017e\u0178")


def is_misdecoded(text):
    """Whether UTF-8 was read as Windows-1252, as in `MÃ¼ller`."""
    lead, missing = "", 0
    for c in text:
        if missing and (c in CONTINUATIONS or (lead in "ÃÄÅ" and c in LETTER_CONTINUATIONS)):
            missing -= 1
            if not missing:
                return True
        else:
            lead = c
            missing = 1 if "\xc2" <= c <= "\xdf" else 2 if "\xe0" <= c <= "\xef" else 3 if "\xf0" <= c <= "\xf4" else 0
    return False


def letters(text, separator):
    text = trimmed(text)
    # A question mark beside a letter was one: `M?ller`. And markup isn't a name.
    if text is None or re.search("<[A-Za-z/].*>", text, re.S) or any("?" in pair and any(c.isalpha() for c in pair) for pair in zip(text, text[1:])):
        return None
    words, word, behind_symbol = [], "", False
    for c in text.lower():
        category = unicodedata.category(c)
        if c in INVISIBLE:
            continue
        if c in SPACES:
            words, word, behind_symbol = words + [word], "", False
        elif category[0] in "PS" or category == "Me" or c in "\u02bb\u02bc" or (behind_symbol and category in ("Mn", "Mc")):
            behind_symbol = True
        else:
            word, behind_symbol = word + c, False
    joined = separator.join(w for w in words + [word] if w)
    # A name can't consist of marks only.
    return unicodedata.normalize("NFC", joined) if any(unicodedata.category(c)[0] == "L" for c in joined) else None


def city(text):
    """The letters without a US state after the last separator. A Turkish capital i loses its dot."""
    text = text.replace("\u0130", "I")
    cut = max(text.rfind(c) for c in ",;/|")
    front, comma, rest = (text[:cut], text[cut], text[cut + 1:]) if cut >= 0 else ("", "", text)
    has_letters = any(unicodedata.category(c)[0] == "L" for c in front)
    is_state = (letters(rest, "") or "").upper() in STATES - {"PR", "GU", "VI", "AS", "MP", "US", "USA"}
    return letters(front if comma and has_letters and is_state else text, "")


ATEXT = r"[a-z0-9!#$&'+/=?^_`~\-\u0080-\U0010ffff]"
LABEL = r"[a-z0-9\u0080-\U0010ffff](?:[a-z0-9\-\u0080-\U0010ffff]*[a-z0-9\u0080-\U0010ffff])?"
ADDRESS = re.compile(rf"(?!['=`])({ATEXT}+(?:\.{ATEXT}+)*)@({LABEL}(?:\.{LABEL})+)")


def half_width(text):
    return "".join(
        # A Turkish keyboard's capital i has a dot that its small i doesn't get.
        chr(ord(c) - 0xFEE0) if "\uff01" <= c <= "\uff5e" else "." if c in "\u3002\uff61" else "i" if c == "\u0130" else c
        for c in text
        if c not in INVISIBLE
    )


def address(text):
    """Returns the address in the text, without anything around it."""
    text = trimmed(text)
    if text is None:
        return None
    text = unicodedata.normalize("NFC", half_width(text).lower())
    match = ADDRESS.fullmatch(text)
    in_addresses = ("Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Nd")
    if not match or any(ord(c) > 127 and unicodedata.category(c) not in in_addresses for c in text):
        return None
    local, labels = match[1], match[2].split(".")
    fits = len(local.encode()) <= 64 and all(len(label.encode()) <= 63 for label in labels)
    top = labels[-1]
    has_digit = any(c in "0123456789" for c in top) and not (top.startswith("xn--") and len(top) > 4)
    return text if fits and len(top.encode()) > 1 and not has_digit else None


STATES = set("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK "
             "OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR GU VI AS MP US USA".split())
DIGITS = {"DE": (5, 1), "JP": (7, 2), "NO": (4, 2), "IT": (5, 2), "BR": (8, 1), "AT": (4, 0), "IN": (6, 0)}


def zip_code(text, country):
    text = trimmed(text)
    if text is None:
        return None
    plain = ""
    for c in text:
        if c in INVISIBLE or c == "\u3012":
            continue
        if c in SPACES:
            plain += " "
        elif c in "\u2212\u30fc\uff70" or unicodedata.category(c) == "Pd":
            plain += "-"
        elif c.isdecimal():
            plain += str(unicodedata.decimal(c))
        else:
            plain += chr(ord(c) - 0xFEE0) if "\uff01" <= c <= "\uff5e" else c
    text = re.sub(r"^[ -/:-@\[-`{-~]+|[ -/:-@\[-`{-~]+$", "", plain)
    text = re.sub(r"(?<=^)(\d{2,})\.0$", r"\1", text)
    if country in ("US", "NL") or country in DIGITS:
        prefix = re.match(r"[A-Za-z]{1,3}(?![A-Za-z])", text)
        if prefix:
            name = prefix[0].upper()
            if (country == "US" and name in STATES) or (country != "US" and name[0] == country[0]):
                text = re.sub(r"^[ -/:-@\[-`{-~]+", "", text[prefix.end():])
    if not re.fullmatch(r"[A-Za-z0-9 -]+", text):
        return None
    groups = re.split("[ -]+", text)
    # A town or a state beside a code that is whole.
    if country == "US" and len(groups) > 1 and re.fullmatch("[0-9]{5}", groups[0]) and all(g.isalpha() for g in groups[1:]):
        groups = groups[:1]
    code = "".join(groups).lower()
    if not 2 <= len(code) <= 12:
        return None
    if country == "US":
        return american(groups)
    if not country and code.isdigit() and (len(code) >= 10 or sum(map(bool, groups)) == 3 and len(code) in (6, 7, 8)):
        return None
    if country in DIGITS:
        length, zeros = DIGITS[country]
        lost = length - len(code)
        # A code that still starts with a zero can have lost only zeros before that one.
        kept = len(code) - len(code.lstrip("0"))
        return "0" * lost + code if code.isdigit() and (lost == 0 or 0 < lost <= zeros - kept) else None
    if country == "NL":
        return code if re.fullmatch(r"[1-9][0-9]{3}([a-z]{2})?", code) else None
    if country == "GB":
        return code if re.fullmatch(r"[a-z][a-z0-9]{1,3}[0-9][a-z]{2}", code) else None
    if country == "CA":
        return code if re.fullmatch(r"([a-z][0-9]){3}", code) else None
    if country is None and re.fullmatch(r"\d{9}", code) and len(groups[0]) == 5 and "-" in text:
        return code[:5]
    return code if re.search(r"\d", code) else None


def american(groups):
    first, rest = groups[0], "".join(groups[1:])
    if not (first + rest).isdigit():
        return None
    if len(groups) == 1 and len(first) in (8, 9):
        first, rest = first[:-4], first[-4:]
    if len(first) == 5 and len(rest) <= 4:
        return first
    if len(first) == 4 and first[0] != "0" and len(rest) in (0, 4):
        return "0" + first
    if len(first) == 3 and first >= "500" and len(rest) in (0, 4):
        return "00" + first
    return None


class Texts:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def some(self, alphabet, low, high):
        return "".join(self.random.choice(alphabet) for _ in range(self.random.randint(low, high)))

    def around(self, text):
        space = lambda: self.some(SPACES, 0, 2) if self.random.random() < 0.2 else ""
        return space() + text + space()

    def spoilt(self, text, share=0.15):
        """Occasionally inserts something that doesn't belong there."""
        if self.random.random() > share:
            return text
        at = self.random.randint(0, len(text))
        return text[:at] + self.random.choice(SYMBOLS + SPACES + INVISIBLE + MARKS + CONTROL + ACCENTED) + text[at:]

    def name(self):
        alphabet = self.random.choice([LATIN, LATIN + ACCENTED, LETTERS, LETTERS + MARKS + SYMBOLS + INVISIBLE, LATIN + SYMBOLS])
        words = [self.some(alphabet, 1, 9) for _ in range(self.random.randint(1, 4))]
        return self.around(self.spoilt(self.random.choice([" ", " ", "  ", "-", "\xa0", ""]).join(words)))

    def email(self):
        local = self.some(LATIN + "0123456789._-+'", 1, 14)
        if self.random.random() < 0.1:
            local += self.some(LETTERS + MARKS, 1, 4)
        labels = [self.some(LATIN + "0123456789-", 1, 9) for _ in range(self.random.randint(1, 3))]
        top = self.random.choice(["com", "COM", "de", "co.uk", "io", "museum", "c", "123", "xn--p1ai", "рф", ""])
        return self.spoilt(local + "@" + ".".join(labels + [top]))

    def wrapped(self, text):
        left, right = self.random.choice([
            ("<", ">"), ("mailto:", ""), ('"', '"'), ("'", "'"), ("", "."), ("Jane Doe <", ">"), ("(", ")"), ("", ";"),
            ('="', '"'), ("MAILTO:", "?subject=x"), ("\u201c", "\u201d"), ("", " (Jane)"), ("[", "]"), ("smtp:", ""),
        ])
        return left + text + right

    def zip_code(self, country):
        text = self.random.choice([
            lambda: self.some("0123456789", 2, 10),
            lambda: self.some("0123456789", 3, 5) + self.random.choice("- \u2013\xa0") + self.some("0123456789", 1, 5),
            lambda: self.some("0123456789", 3, 6) + ".0",
            lambda: self.random.choice(["CA", "ma", "US", "USA", "D", "DE", "F", "IT", "XX", "at"]) + self.random.choice(["", " ", "-"])
            + self.some("0123456789", 4, 6),
            lambda: self.some("ABCswm", 1, 2) + self.some("0123456789", 1, 2) + self.random.choice(["", " ", "-"]) + self.some("0123456789", 1, 1)
            + self.some("abcXYZ", 1, 3),
            lambda: self.some("\uff10\uff11\uff19\u0660\u0669012", 4, 8),
            lambda: self.some("ABCabc0123456789 -", 1, 14),
        ])()
        return self.around(self.spoilt(text, 0.1))


def rows(count, seed):
    texts = Texts(seed)
    for _ in range(count):
        kind = texts.random.choice(["email", "email", "wrapped", "name", "name", "city", "zip_code", "zip_code", "external_id"])
        if kind == "email":
            text = texts.around(texts.email())
            expected = address(text)
            # Text that may be an address with wrapping belongs to the next kind.
            if expected is None and address(half_width(text).strip(SPACES + "\"'`<([{=:;,\\>)]}.!?\u2019\u2018\u2026\u2022")) is not None:
                continue
            if "%" in text or "<" in text or ">" in text or "(" in text or ":" in text:
                continue
            yield "email", None, text, expected
        elif kind == "wrapped":
            local = texts.some(LATIN + "0123456789", 1, 9)
            plain = local + "@" + texts.some(LATIN, 2, 9) + texts.random.choice([".com", ".De", ".co.uk"])
            yield "email", None, texts.around(texts.wrapped(plain)), plain.lower()
        elif kind in ("name", "city"):
            text = texts.name()
            # Text that may be an address or have escaped characters has its own rules.
            if "@" in text or re.search(r"&[^ ]*;|\\[A-Za-z0-9]|[%=][0-9A-Fa-f]{2}|=\?", text):
                continue
            yield kind, None, text, letters(text, " ") if kind == "name" else city(text)
        elif kind == "zip_code":
            country = texts.random.choice([None, "US", "US", "US", "GB", "CA", "NL", *DIGITS])
            text = texts.zip_code(country)
            yield "zip_code", country, text, zip_code(text, country)
        else:
            text = texts.around(texts.spoilt(texts.some(LETTERS + "0123456789-_:. ", 1, 70)))
            # What a spreadsheet puts around an id has its own rules.
            if text.strip(SPACES)[:1] not in ("'", '"', "="):
                yield "external_id", None, text, trimmed(text)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100_000)
    options = parser.parse_args()
    for rule, country, text, expected in rows(options.count, options.seed):
        print(json.dumps({"rule": rule, "country": country, "text": text, "expected": expected}))


if __name__ == "__main__":
    sys.exit(main())
