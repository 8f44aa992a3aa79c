"""dedupe's RecordLink with so many labels: it chooses the pairs itself (`uncertain_pairs`), the training world's truth
answers them, it learns its blocking and its weights, and links the world it is given. `--labels` is 200 or 1000.

What it learns is kept beside the scores, so that each world after the first costs the linking alone.
"""
import pathlib

import dedupe
import numpy
from dedupe.variables import Exact, String

from common import World, connection_fields, contact_fields, run, truth_of

VARIABLES = [
    String("name", has_missing=True),
    String("family", has_missing=True),
    String("given", has_missing=True),
    String("english", has_missing=True),
    Exact("han", has_missing=True),
    String("company", has_missing=True),
]


def records(world):
    left = {fields.pop("id"): fields for fields in map(contact_fields, world.contacts)}
    right = {fields.pop("id"): fields for fields in map(connection_fields, world.connections)}
    return left, right


def learn(folder, labels, settings):
    left, right = records(World(folder))
    truth = truth_of(folder)
    # The learner shows values, not keys: equal values are told apart by the key we hide in them.
    keyed_left = {key: {**fields, "key": key} for key, fields in left.items()}
    keyed_right = {key: {**fields, "key": key} for key, fields in right.items()}
    linker = dedupe.RecordLink(VARIABLES, num_cores=1)
    linker.prepare_training(keyed_left, keyed_right)
    for _ in range(labels):
        [(one, other)] = linker.uncertain_pairs()
        same = truth.get(one["key"]) == other["key"]
        answer = {"match": [(one, other)], "distinct": []} if same else {"match": [], "distinct": [(one, other)]}
        linker.mark_pairs(answer)
    linker.train()
    with open(settings, "wb") as file:
        linker.write_settings(file)


def prepare(arguments):
    settings = pathlib.Path(arguments.out).parent / f"{pathlib.Path(arguments.train).name}.{arguments.labels}.settings"
    if not settings.exists():
        numpy.random.seed(1)
        learn(arguments.train, arguments.labels, settings)
    with open(settings, "rb") as file:
        arguments.linker = dedupe.StaticRecordLink(file, num_cores=1)


def score(world, arguments):
    left, right = records(world)
    found = arguments.linker.join(left, right, threshold=0.0, constraint="many-to-many")
    return [(str(pair[0]), str(pair[1]), chance) for pair, chance in found]


if __name__ == "__main__":
    run(score, lambda parser: parser.add_argument("--labels", type=int, default=200), prepare)
