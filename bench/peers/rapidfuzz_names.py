"""RapidFuzz on pinyin: every pair by `process.cdist`, as its documentation advises for two lists.

`--scorer` is token_sort_ratio, WRatio or JaroWinkler; the last, which knows no words, gets both orders of the words.
"""
import numpy
from rapidfuzz import fuzz, process
from rapidfuzz.distance import JaroWinkler

from common import KEPT, both_orders, connection_text, contact_texts, run

SCORERS = {
    "token_sort_ratio": fuzz.token_sort_ratio,
    "WRatio": fuzz.WRatio,
    "JaroWinkler": JaroWinkler.normalized_similarity,
}


def score(world, arguments):
    scorer = SCORERS[arguments.scorer]
    orders = both_orders if arguments.scorer == "JaroWinkler" else lambda text: {text}
    right = [connection_text(row) for row in world.connections]
    for row in world.contacts:
        texts = [order for text in contact_texts(row) for order in sorted(orders(text))]
        if not texts:
            continue
        scores = process.cdist(texts, right, scorer=scorer).max(axis=0)
        for at in numpy.argsort(-scores, kind="stable")[:KEPT]:
            yield row["username"], world.connections[at]["URL"], scores[at]


if __name__ == "__main__":
    run(
        lambda world, arguments: list(score(world, arguments)),
        lambda parser: parser.add_argument("--scorer", choices=SCORERS, default="token_sort_ratio"),
    )
