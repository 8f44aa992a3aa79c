"""Splink on Spark with what `migrate export linkage` writes, beside Splink on DuckDB: `python splink_spark.py DIR`

Prints how many pairs each predicts and how far apart their weights are. Needs Java and, beside requirements.txt,
`pip install pyspark==4.3.0`, which is too large to ask of everybody. Spark runs on this machine, on two cores.
"""
import json
import sys
import tempfile
import time
from pathlib import Path

import duckdb
from pyspark.sql import SparkSession
from splink import DuckDBAPI, Linker, SparkAPI

NAMES = ("contacts", "connections")
LEAST = 0.01


def predict(folder, api, read, dialect):
    settings = json.loads(Path(f"{folder}/splink-{dialect}.json").read_text(encoding="utf-8"))
    tables = [api.register(read(f"{folder}/{name}.parquet"), dataset_display_name=name) for name in NAMES]
    return Linker(tables, settings).inference.predict(threshold_match_probability=LEAST)


def on_spark(folder, aside):
    session = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    # Splink puts down on disk what it has worked out so far, and asks for a folder.
    session.sparkContext.setCheckpointDir(aside)
    # The settings use functions of Spark's own, none of Splink's jar.
    api = SparkAPI(spark_session=session, register_udfs_automatically=False)
    predicted = predict(folder, api, session.read.parquet, "spark").as_spark_dataframe()
    return predicted.select("id_l", "id_r", "match_weight").collect()


def on_duckdb(folder):
    connection = duckdb.connect()
    predicted = predict(folder, DuckDBAPI(connection=connection), connection.read_parquet, "duckdb")
    return predicted.as_duckdbpyrelation().select("id_l, id_r, match_weight").fetchall()


def timed(run, *arguments):
    start = time.time()
    weights = {frozenset((left, right)): weight for left, right, weight in run(*arguments)}
    return weights, round(time.time() - start, 1)


def main(folder):
    with tempfile.TemporaryDirectory() as aside:
        spark, spark_seconds = timed(on_spark, folder, aside)
    duck, duck_seconds = timed(on_duckdb, folder)
    both = spark.keys() & duck.keys()
    print(
        json.dumps(
            {
                "pairs on Spark": len(spark),
                "pairs on DuckDB": len(duck),
                "in both": len(both),
                "furthest apart, bits": max((abs(spark[pair] - duck[pair]) for pair in both), default=0),
                "seconds on Spark": spark_seconds,
                "seconds on DuckDB": duck_seconds,
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1])
