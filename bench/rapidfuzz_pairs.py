"""Compares every pair of two lists of names by RapidFuzz: `python3 bench/rapidfuzz_pairs.py FILE`.

FILE is JSON, {"contacts": [[text, ...], ...], "connections": [text, ...]}: names in pinyin, and of each contact the
likeliest text counts. Prints {"seconds", "memory"}: of comparing alone, and the greatest resident size in MB. The rows go
through in blocks, as all scores at once would fill the memory.
"""
import json
import resource
import sys
import time

from rapidfuzz import fuzz, process

BLOCK = 500

with open(sys.argv[1], encoding="utf-8") as file:
    lists = json.load(file)
texts = [text for contact in lists["contacts"] for text in contact]
start = time.perf_counter()
for at in range(0, len(texts), BLOCK):
    scores = process.cdist(
        texts[at : at + BLOCK], lists["connections"], scorer=fuzz.token_sort_ratio, workers=-1, score_cutoff=80
    )
    scores.argmax(axis=1)
seconds = time.perf_counter() - start
print(json.dumps({"seconds": seconds, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
