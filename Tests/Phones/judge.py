#!/usr/bin/env python3
"""Writes numbers and their E.164 form according to the Python package `phonenumbers`, to compare with ours.

For every region and every type of number that the package knows, draws random numbers that match the type's pattern and
that the package calls valid for the region. Writes each in several forms, as lines of `region, type, form, raw, expected`
(tab-separated) on standard output. An empty `expected` marks random digits that the package calls impossible, and one
that ends in `|` marks text that is also a national number. Notes for people go to standard error. The seed makes runs
repeatable.

With --check, reads the last column of the lines on standard input instead, which has numbers in E.164 form. Prints those
that the package calls impossible, and exits with status 1 if there are any.

    judge.py [--count 200] [--garbage 200] [--seed 1] [--jobs 2] [--region DE ...]
"""

import argparse
import multiprocessing
import random
import sys

import phonenumbers
from phonenumbers import PhoneMetadata, PhoneNumber, PhoneNumberFormat

try:
    from re import _parser as sre
except ImportError:  # before Python 3.11
    import sre_parse as sre

TYPES = [
    "fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost", "personal_number", "voip", "pager", "uan",
    "voicemail",
]
WITHOUT_PLUS = "calling code without +"
# The package's name for numbers that belong to no region, such as +800.
WORLD = "001"


def draw(pattern, rng):
    """Returns a random string that the parsed regular expression matches."""
    text = []
    for operator, argument in pattern:
        name = str(operator)
        if name == "LITERAL":
            text.append(chr(argument))
        elif name == "IN":
            text.append(rng.choice([digit for digit in "0123456789" if in_class(digit, argument)]))
        elif name in ("MAX_REPEAT", "MIN_REPEAT"):
            low, high, inner = argument
            text.extend(draw(inner, rng) for _ in range(rng.randint(low, high)))
        elif name == "SUBPATTERN":
            text.append(draw(argument[-1], rng))
        elif name == "BRANCH":
            text.append(draw(rng.choice(argument[1]), rng))
        else:
            raise ValueError(f"no way to draw {name}")
    return "".join(text)


def in_class(digit, items):
    for operator, argument in items:
        name = str(operator)
        if name == "LITERAL" and ord(digit) == argument:
            return True
        if name == "RANGE" and argument[0] <= ord(digit) <= argument[1]:
            return True
        if name == "CATEGORY" and str(argument) == "CATEGORY_DIGIT":
            return True
    return False


def number_of(calling_code, national):
    """Returns the package's number. Leading zeros are part of some national numbers and are kept separately."""
    stripped = national.lstrip("0")
    zeros = len(national) - len(stripped)
    number = PhoneNumber(country_code=calling_code, national_number=int(stripped or "0"))
    if zeros:
        number.italian_leading_zero = True
        if zeros > 1:
            number.number_of_leading_zeros = zeros
    return number


def is_valid(number, region, calling_code):
    if region == WORLD:
        return phonenumbers.is_valid_number(number)
    return phonenumbers.is_valid_number_for_region(number, region)


def in_digits(text, zero):
    """Returns the text with the digits of another script."""
    return "".join(chr(zero + int(character)) if character in "0123456789" else character for character in text)


def dialed_abroad(metadata):
    """Returns the prefix before a calling code, such as 011, or nothing if it depends on the carrier."""
    for prefix in (metadata.preferred_international_prefix, metadata.international_prefix):
        if prefix and all(character in "0123456789~" for character in prefix):
            return prefix.replace("~", "")
    return None


def forms(number, national, region, calling_code, abroad, trunk, rng):
    """Returns the number as people and programs write it, with the name of each form; rarer forms take turns."""
    international = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    digits = international.lstrip("+").replace("-", " ")
    local = international
    yield "international", international
    if region != WORLD:
        local = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
        yield "national", local
        yield "dialed abroad", (abroad or "00") + " " + digits
        yield WITHOUT_PLUS, rng.choice([digits, f"{calling_code}{national}"])
    yield "00", "00" + digits
    yield "brackets", f"(+{calling_code}) " + rng.choice([" ", ".", "-", "/", "\u00a0", "\u2011"]).join(
        national[i:i + 3] for i in range(0, len(national), 3)
    )
    yield rng.choice([
        ("tel:", "tel:" + international.replace(" ", "-") + rng.choice(["", ";ext=12"])),
        ("extension", local + rng.choice([" x123", " ext. 5", ", ext 77", ";ext=5", " #5", " extension 4"])),
        ("full-width", in_digits(international.replace("+", "\uff0b").replace("-", "\uff0d"), 0xFF10)),
        ("Arabic-Indic", in_digits(local, 0x0660)),
        ("square brackets", f"[+{calling_code}] {national}"),
        ("label", rng.choice(["p:", "whatsapp:", "Tel. ", "Phone: ", "mobile "]) + international),
        ("spreadsheet", rng.choice(["'{}", '="{}"', "{}.0"]).format(f"+{calling_code}{national}")),
        ("trunk prefix", f"+{calling_code} ({trunk}){national}" if trunk else international),
        ("percent-encoded", "%2B" + digits.replace(" ", "%20")),
        ("two numbers", local + rng.choice([" / ", ", ", "; ", " or "]) + local),
    ])


def examples(job):
    """Returns the lines for one region, and notes on what it has fewer of."""
    region, calling_code, count, seed = job
    rng = random.Random(f"{seed} {region} {calling_code}")
    if region == WORLD:
        metadata = PhoneMetadata.metadata_for_nongeo_region(calling_code)
    else:
        metadata = PhoneMetadata.metadata_for_region(region)
    abroad = dialed_abroad(metadata)
    # Elsewhere, what looks like one may be part of the number.
    trunk = "0" if metadata.national_prefix == "0" and not metadata.leading_zero_possible else ""
    lines, notes = [], []
    for kind in TYPES:
        description = getattr(metadata, kind)
        if description is None or not description.national_number_pattern:
            continue
        pattern = sre.parse(description.national_number_pattern)
        found = {}
        for _ in range(count * 12):
            if len(found) == count:
                break
            national = draw(pattern, rng)
            if national in found:
                continue
            number = number_of(calling_code, national)
            if is_valid(number, region, calling_code):
                found[national] = number
        if len(found) < count:
            notes.append(f"{region} {kind} {len(found)}")
        for national, number in found.items():
            expected = f"+{calling_code}{national}"
            # A number that is also a national number may be rejected.
            both = is_valid(number_of(calling_code, f"{calling_code}{national}"), region, calling_code)
            lines.extend(
                f"{region}\t{kind}\t{form}\t{raw}\t{expected}{'|' if both and form == WITHOUT_PLUS else ''}"
                for form, raw in forms(number, national, region, calling_code, abroad, trunk, rng)
            )
    return lines, notes


def garbage(region, calling_code, count, rng):
    """Returns random digits, with and without the calling code, that the package calls impossible in the region."""
    lines = []
    while len(lines) < count:
        digits = "".join(rng.choice("0123456789") for _ in range(rng.randint(3, 18)))
        raw = f"+{calling_code}{digits}" if rng.random() < 0.5 else digits
        try:
            possible = phonenumbers.is_possible_number(phonenumbers.parse(raw, region))
        except phonenumbers.NumberParseException:
            possible = False
        if not possible:
            lines.append(f"{region}\tinvalid\tdigits\t{raw}\t")
    return lines


def impossible(lines):
    """Returns the lines with a number that the package calls impossible."""
    for line in lines:
        number = line.rstrip("\n").split("\t")[-1]
        if number.startswith("+") and not phonenumbers.is_possible_number(phonenumbers.parse(number)):
            yield line


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=200, help="numbers of each type of each region")
    parser.add_argument("--garbage", type=int, default=200, help="invalid numbers of each region")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--region", nargs="*", help="only these regions")
    parser.add_argument("--check", action="store_true", help="check numbers instead of writing them")
    options = parser.parse_args()
    if options.check:
        found = list(impossible(sys.stdin))
        print(f"Impossible numbers: {len(found)}")
        sys.stdout.writelines(found[:20])
        sys.exit(len(found) > 0)

    jobs = [
        (region, phonenumbers.country_code_for_region(region), options.count, options.seed)
        for region in sorted(options.region or phonenumbers.SUPPORTED_REGIONS)
    ]
    if not options.region:
        codes = sorted(phonenumbers.COUNTRY_CODES_FOR_NON_GEO_REGIONS)
        jobs += [(WORLD, code, options.count, options.seed) for code in codes]

    notes = []
    with multiprocessing.Pool(options.jobs) as pool:
        for lines, fewer in pool.imap(examples, jobs, chunksize=4):
            sys.stdout.writelines(line + "\n" for line in lines)
            notes.extend(fewer)
    rng = random.Random(f"{options.seed} garbage")
    for region, calling_code, _, _ in jobs:
        if region != WORLD:
            sys.stdout.writelines(line + "\n" for line in garbage(region, calling_code, options.garbage, rng))

    print(f"phonenumbers {phonenumbers.__version__}, {len(jobs)} regions and codes without one", file=sys.stderr)
    print(f"Fewer than {options.count} different numbers were found of: {', '.join(notes) or 'none'}", file=sys.stderr)


if __name__ == "__main__":
    main()
