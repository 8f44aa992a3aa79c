"""Splink on DuckDB, set up as its tutorial goes: names taken apart and spelled in pinyin, Han beside them, frequencies of
values, u from random pairs, the prior from rules that hardly err, m by expectation maximisation over two blockings.

The model is estimated on the training world, without its truth but for how many pairs the rules find, and kept beside the scores
as JSON, as one does who links again and again: estimated anew on each world, its thresholds did not carry over."""
import json
import logging
import pathlib

import pandas
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from common import World, connection_fields, contact_fields, run

# Of the true pairs of the training world, those that the deterministic rules find.
RECALL = 0.28

SETTINGS = SettingsCreator(
    link_type="link_only",
    unique_id_column_name="id",
    blocking_rules_to_generate_predictions=[
        block_on("han"),
        block_on("family", "substr(given, 1, 1)"),
        block_on("family", "english"),
        block_on("given"),
        block_on("english"),
    ],
    comparisons=[
        cl.ForenameSurnameComparison("given", "family", forename_surname_concat_col_name="name"),
        cl.ExactMatch("english").configure(term_frequency_adjustments=True),
        cl.ExactMatch("han").configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("company", [0.9, 0.75]),
    ],
)


def linker_of(world, settings):
    api = DuckDBAPI()
    left = pandas.DataFrame([contact_fields(row) for row in world.contacts])
    right = pandas.DataFrame([connection_fields(row) for row in world.connections])
    tables = [api.register(left, dataset_display_name="a"), api.register(right, dataset_display_name="b")]
    return Linker(tables, settings, log_level=logging.ERROR)


def estimate(arguments):
    logging.getLogger("splink").setLevel(logging.ERROR)
    arguments.model = pathlib.Path(arguments.out).parent / f"{pathlib.Path(arguments.train).name}.model.json"
    if arguments.model.exists():
        return
    linker = linker_of(World(arguments.train), SETTINGS)
    training = linker.training
    rules = [block_on("given", "family"), block_on("han")]
    training.estimate_probability_two_random_records_match(rules, recall=RECALL)
    training.estimate_u_using_random_sampling(max_pairs=1e7, seed=1)
    training.estimate_parameters_using_expectation_maximisation(block_on("family", "given"))
    training.estimate_parameters_using_expectation_maximisation(block_on("english"))
    arguments.model.write_text(json.dumps(linker.misc.save_model_to_json()), encoding="utf-8")


def score(world, arguments):
    linker = linker_of(world, json.loads(arguments.model.read_text(encoding="utf-8")))
    frame = linker.inference.predict(threshold_match_probability=0.001).as_pandas_dataframe()
    return list(zip(frame["id_l"], frame["id_r"], frame["match_probability"]))


if __name__ == "__main__":
    run(score, prepare=estimate)
