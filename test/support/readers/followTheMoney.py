"""
Checks entities with FollowTheMoney's own model and prints what is wrong, as JSON: an unknown schema or property, a value
that its types would change or refuse, a missing or dangling reference, one to a schema out of range, an id used twice.
"""
import json
import sys

from followthemoney import model
from followthemoney.exc import InvalidData
from followthemoney.proxy import EntityProxy

entities, schemata, wrong, references = 0, {}, [], []
with open(sys.argv[1], encoding="utf-8") as file:
    for line in file:
        data = json.loads(line)
        entities += 1
        name = f"{data['schema']} {data['id']}"
        schema = model.get(data["schema"])
        if schema is None or schema.abstract:
            wrong.append(f"{name}: no such schema")
            continue
        if data["id"] in schemata:
            wrong.append(f"{name}: id used twice")
        schemata[data["id"]] = schema
        try:
            schema.validate(data)
        except InvalidData as error:
            wrong.append(f"{name}: {error.errors}")
        proxy = EntityProxy.from_dict(data, cleaned=False)
        for prop_name, values in data["properties"].items():
            prop = schema.get(prop_name)
            if prop is None or prop.stub:
                wrong.append(f"{name}: no property {prop_name}")
                continue
            if sorted(proxy.get(prop_name)) != sorted(values):
                wrong.append(f"{name}: {prop_name} {values} becomes {proxy.get(prop_name)}")
            if prop.type.name == "entity":
                references += [(name, prop, value) for value in values]
        wrong += [f"{name}: {required} is missing" for required in schema.required if not proxy.get(required)]
for name, prop, value in references:
    if value not in schemata:
        wrong.append(f"{name}: {prop.name} leads to {value}, which is not there")
    elif not schemata[value].is_a(prop.range):
        wrong.append(f"{name}: {prop.name} leads to a {schemata[value].name}, not a {prop.range.name}")
json.dump({"entities": entities, "wrong": wrong}, sys.stdout)
