"""Checks what the committed JSON Schema accepts and rejects, with an independent implementation."""
import json
import pathlib
import sys

import jsonschema

here = pathlib.Path(__file__).parent
examples = here.parent.parent / "Documentation" / "Examples"
vectors = json.loads((here / "vectors.json").read_text())
schema = json.loads((examples / "postback.schema.json").read_text())
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)


def postback(vector):
    """Returns a vector's complete postback, or the base with its changes: `key+` appends to a list."""
    if "postback" in vector:
        return vector["postback"]
    result = dict(vectors["base"])
    for key, value in vector["with"].items():
        if key.endswith("+"):
            result[key[:-1]] = result[key[:-1]] + value
        else:
            result[key] = value
    return result


wrong = []
accepted = [(v["name"], postback(v), False) for v in vectors["accepted"]]
accepted.append(("the default", json.loads((examples / "postback.json").read_text()), False))
accepted += [(v["name"], postback(v), False) for v in vectors["warnings"]]
mistakes = [(v["name"], postback(v), v["schema"]) for v in vectors["mistakes"]]
for name, candidate, is_refused in accepted + mistakes:
    if validator.is_valid(candidate) == is_refused:
        wrong.append(name)
refused = sum(is_refused for _, _, is_refused in mistakes)
print(f"{len(accepted)} postbacks accepted; {refused} of {len(mistakes)} mistakes refused, the others by the loader alone")
for name in wrong:
    print(f"WRONG: {name}")
sys.exit(1 if wrong else 0)
