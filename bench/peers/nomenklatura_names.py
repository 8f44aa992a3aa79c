"""nomenklatura's logic-v2, the matcher that OpenSanctions recommends: every person an entity with its names as written and,
since it does not compare Han with Latin letters, the same in pinyin; connections also with what stands in either field.

Candidates share a word of three letters or more, or the first three of one, as its own index blocks by parts of names.
"""
from collections import defaultdict

from followthemoney import EntityProxy
from nomenklatura.matching import LogicV2

from common import SIMPLER, connection_text, contact_texts, run

CONFIG = LogicV2.default_config()


def entity(key, names, **more):
    return EntityProxy.from_dict({"id": key, "schema": "Person", "properties": {"name": sorted(names), **more}})


def keys(texts):
    words = {word for text in texts for word in text.split() if len(word) > 1}
    return words | {word[:3] for word in words}


def warm(_):
    """Its reference data take half a minute to load, once."""
    LogicV2.compare(entity("a", ["John Smith"]), entity("b", ["Smith John"]), CONFIG)


def score(world, _):
    index = defaultdict(list)
    right = []
    for row in world.connections:
        first, last = row["First Name"].strip(), row["Last Name"].strip()
        text = connection_text(row)
        names = {f"{first} {last}", SIMPLER.convert(last + first), text}
        right.append(entity(row["URL"], names, firstName=[first], lastName=[last]))
        for key in keys([text]):
            index[key].append(len(right) - 1)
    scored = []
    for row in world.contacts:
        texts = contact_texts(row)
        if not texts:
            continue
        left = entity(row["username"], {row["remark"], row["nickname"], *texts} - {""})
        for at in sorted({at for key in keys(texts) for at in index.get(key, ())}):
            result = LogicV2.compare(left, right[at], CONFIG)
            if result.score > 0:
                scored.append((left.id, right[at].id, result.score))
    return scored


if __name__ == "__main__":
    run(score, prepare=warm)
