"""Splink on DuckDB, set up as its tutorial goes: names taken apart and spelled in pinyin, Han beside them, frequencies of
values, u from random pairs, the prior from rules that hardly err, m by expectation maximisation over two blockings."""
import logging

import pandas
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from common import connection_fields, contact_fields, run

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


def score(world, _):
    logging.getLogger("splink").setLevel(logging.ERROR)
    api = DuckDBAPI()
    left = pandas.DataFrame([contact_fields(row) for row in world.contacts])
    right = pandas.DataFrame([connection_fields(row) for row in world.connections])
    linker = Linker(
        [api.register(left, dataset_display_name="a"), api.register(right, dataset_display_name="b")],
        SETTINGS,
        log_level=logging.ERROR,
    )
    training = linker.training
    training.estimate_probability_two_random_records_match([block_on("given", "family"), block_on("han")], recall=0.5)
    training.estimate_u_using_random_sampling(max_pairs=1e7, seed=1)
    training.estimate_parameters_using_expectation_maximisation(block_on("family", "given"))
    training.estimate_parameters_using_expectation_maximisation(block_on("english"))
    frame = linker.inference.predict(threshold_match_probability=0.001).as_pandas_dataframe()
    return list(zip(frame["id_l"], frame["id_r"], frame["match_probability"]))


if __name__ == "__main__":
    run(score)
