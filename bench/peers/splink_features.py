"""Splink on DuckDB with our understanding of names: what `migrate export linkage` writes, with the settings it writes beside it.

As a peer, `python splink_features.py WORLD OUT`: the export is made first, and not counted. Alone, `python splink_features.py
--folder DIR`, where DIR is what `linkage-files.ts` wrote with truth.csv: prints how many pairs it took and how many were right.
"""
import csv
import json
import logging
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb
from splink import DuckDBAPI, Linker

from common import run

HERE = Path(__file__).parent
# From here on a pair is taken, where both know no better one. Of lists by themselves several are told.
SURE = [0.95, 0.99, 0.999]
# Of lists by themselves so many candidates a contact: more do not fit into memory where there are millions.
MOST = 3


def predict(folder, least, aside):
    """`aside`: a folder for what does not fit into memory."""
    logging.getLogger("splink").setLevel(logging.ERROR)
    api = DuckDBAPI(connection=duckdb.connect(f"{aside}/splink.duckdb", config={"memory_limit": "8GB"}))
    tables = [
        api.register(api._con.read_parquet(f"{folder}/{name}.parquet"), dataset_display_name=name)
        for name in ("contacts", "connections")
    ]
    settings = json.loads(Path(f"{folder}/splink-duckdb.json").read_text(encoding="utf-8"))
    linker = Linker(tables, settings, log_level=logging.ERROR)
    return linker.inference.predict(threshold_match_probability=least)


def pairs_of(predicted, most=1000):
    """Contact, connection, probability: which of the two stands left is Splink's choice. Of all rivals of the two at most one is
    right, so that what Splink says of a pair by itself is set against them."""
    pairs = predicted.as_duckdbpyrelation()
    return pairs.query(
        "pairs",
        """
        WITH turned AS (
            SELECT CASE WHEN source_dataset_l = 'contacts' THEN id_l ELSE id_r END AS contact,
                   CASE WHEN source_dataset_l = 'contacts' THEN id_r ELSE id_l END AS connection,
                   2 ** least(match_weight, 40) AS odds
            FROM pairs
        )
        SELECT contact, connection,
               odds / (1 + greatest(sum(odds) OVER (PARTITION BY contact), sum(odds) OVER (PARTITION BY connection)))
        FROM turned
        QUALIFY row_number() OVER (PARTITION BY contact ORDER BY odds DESC, connection) <= %d
        """
        % most,
    ).fetchall()


def score(world, arguments):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["npx", "tsx", str(HERE / "linkage-files.ts"), arguments.world, folder], check=True, capture_output=True
        )
        return pairs_of(predict(folder, 0.001, folder))


def one_to_one(pairs):
    taken = {}
    used = set()
    for contact, connection, probability in sorted(pairs, key=lambda pair: -pair[2]):
        if contact in taken or connection in used:
            continue
        taken[contact] = (connection, probability)
        used.add(connection)
    return taken


def alone(folder):
    start = time.process_time()
    with tempfile.TemporaryDirectory() as aside:
        pairs = pairs_of(predict(folder, 0.01, aside), MOST)
    seconds = time.process_time() - start
    with open(f"{folder}/truth.csv", encoding="utf-8", newline="") as file:
        truth = {row["contact"]: row["connection"] for row in csv.DictReader(file)}
    best = one_to_one(pairs)
    taken = {}
    for least in SURE:
        sure = [(contact, connection) for contact, (connection, probability) in best.items() if probability >= least]
        right = sum(truth.get(contact) == connection for contact, connection in sure)
        taken[f"from {least}"] = {
            "taken": len(sure),
            "right %": round(100 * right / max(len(sure), 1), 2),
            "true pairs taken %": round(100 * right / len(truth), 2),
        }
    found = sum(truth.get(contact) == connection for contact, (connection, _) in best.items())
    print(
        json.dumps(
            {
                "pairs": len(pairs),
                **taken,
                "true pairs found %": round(100 * found / len(truth), 2),
                "processor seconds": round(seconds),
                "memory MB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
            }
        )
    )


if __name__ == "__main__":
    if "--folder" in sys.argv:
        alone(sys.argv[sys.argv.index("--folder") + 1])
    else:
        run(score)
