"""What every peer begins with: both lists read, Han in pinyin, names taken apart, scores written.

A peer is run as `python NAME.py WORLD OUT [--train TRAINING]`: WORLD is a folder of contacts.csv and connections.csv, and
of the training world the truth may be used too. It writes `contact,connection,score` into OUT, of each contact the best
few, and prints {"seconds", "memory"}: of all processors, from reading the lists to the last score, without the start of
Python, and the greatest resident size in MB. (Processor time, as what else runs on the machine hardly changes it.) Scores become probability and status in decide.ts, by the same rule for everybody.
"""
import argparse
import csv
import json
import random
import re
import resource
import sys
import time
from pathlib import Path

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin

KEPT = 3
HAN = re.compile(r"[\u3400-\u9fff]+")
DATA = Path(__file__).parent.parent / "data"
SIMPLER = OpenCC("t2s")


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class World:
    def __init__(self, folder):
        self.contacts = [row for row in rows(f"{folder}/contacts.csv") if row["type"] == "person"]
        self.connections = rows(f"{folder}/connections.csv")


def truth_of(folder):
    return {row["contact"]: row["connection"] for row in rows(f"{folder}/truth.csv")}


def latin(text):
    """Han in pinyin, the first of a run apart: 王小明 is `wang xiaoming`, as LinkedIn has it."""

    def spelled(run):
        first, *rest = lazy_pinyin(run.group(), style=Style.NORMAL)
        return f" {first} {''.join(rest)} "

    return " ".join(re.findall(r"[^\W_]+", HAN.sub(spelled, text).lower()))


def contact_texts(row):
    """Both names are tried, and the better likeness counts; a letter or two would fit half of the list."""
    return [text for text in map(latin, (row["remark"], row["nickname"])) if len(text) > 2]


def connection_text(row):
    return latin(f"{row['First Name']} {row['Last Name']}")


def both_orders(text):
    words = text.split()
    return {text, " ".join(reversed(words))}


# Names taken apart, for those who compare field by field: an afternoon of cleaning, with a list of surnames.

_surnames = [
    line.split("\t")
    for line in (DATA / "surnames.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
][1:]
FAMILIES = {cells[0] for cells in _surnames}
SPELLED = {
    word.lower() for cells in _surnames for cell in (*cells[2:3], *cells[4:]) for word in cell.split("|") if word
}
SYLLABLES = re.compile(
    r"((zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|ei|ui|ao|ou|iu|ie|ve|er|an|"
    r"en|in|un|vn|ia|ua|uo|ue|a|o|e|i|u|v))+"
)


TITLES = {"师傅", "先生", "经理", "老师", "女士", "教练", "医生", "律师", "同学", "阿姨", "总", "哥", "姐", "工"}


def han_name(text):
    """The first run of characters that begins with a surname and is as long as a name; simplified."""
    for run in HAN.findall(SIMPLER.convert(text)):
        if run[:2] in FAMILIES and 3 <= len(run) <= 4:
            return run[:2], run[2:] if run[2:] not in TITLES else ""
        if run[0] in FAMILIES and 2 <= len(run) <= 3:
            return run[0], run[1:] if run[1:] not in TITLES else ""
    return None


def apart(text, family_last=None):
    """family, given, english, han of a name in any script; what is not there is None."""
    found = han_name(text)
    words = re.findall(r"[a-z]+", text.lower())
    family = given = english = None
    if found:
        family = "".join(lazy_pinyin(found[0]))
        given = "".join(lazy_pinyin(found[1])) or None
        english = next((word for word in words if word not in (family, given) and not SYLLABLES.fullmatch(word)), None)
    elif words:
        at = len(words) - 1 if family_last or words[0] not in SPELLED else 0
        if len(words) > 1:
            family = words.pop(at)
        sounds = [word for word in words if SYLLABLES.fullmatch(word)]
        given = "".join(sounds) or None
        english = next((word for word in words if word not in sounds), None)
    return {"family": family, "given": given, "english": english, "han": "".join(found) if found and found[1] else None}


def contact_fields(row):
    """The remark is the owner's word; the nickname steps in where it says nothing."""
    remark, nickname = apart(row["remark"]), apart(row["nickname"])
    best = remark if remark["family"] else nickname
    english = remark["english"] or nickname["english"]
    beside = re.sub(best["han"] or "$^", " ", SIMPLER.convert(row["remark"])).strip()
    return whole({**best, "english": english, "company": row["company"] or beside, "id": row["username"]})


def connection_fields(row):
    first, last = row["First Name"], row["Last Name"].split(",")[0]
    text = f"{first} {last}"
    if HAN.search(first) and HAN.search(last) and not re.search("[a-zA-Z]", text):
        text = last.strip() + first.strip()
    fields = apart(text, family_last=True)
    if re.search("[a-zA-Z]", first) and re.search("[a-zA-Z]", last):
        # The letters are the person's own choice, better than ours from the characters.
        spelled = apart(HAN.sub(" ", text), family_last=True)
        fields = {**spelled, "han": fields["han"], "given": spelled["given"] or fields["given"]}
    return whole({**fields, "company": row["Company"], "id": row["URL"]})


def whole(fields):
    called = fields["given"] or fields["english"]
    name = f"{called} {fields['family']}" if called and fields["family"] else None
    return {**fields, "company": (fields["company"] or "").lower() or None, "name": name}


def run(score, add_arguments=lambda parser: None, prepare=lambda arguments: None):
    """Calls score(world, arguments) -> [(contact, connection, score)], times it and writes what it gave.

    `prepare` loads and learns what holds for every world; it is not timed.
    """
    parser = argparse.ArgumentParser()
    parser.add_argument("world")
    parser.add_argument("out")
    parser.add_argument("--train")
    add_arguments(parser)
    arguments = parser.parse_args()
    random.seed(1)
    prepare(arguments)
    start = time.process_time()
    scored = score(World(arguments.world), arguments)
    seconds = time.process_time() - start
    write(arguments.out, scored)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "memory": memory}), file=sys.__stdout__)


def write(path, scored):
    best = {}
    for contact, connection, score in scored:
        best.setdefault(contact, []).append((-float(score), connection))
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["contact", "connection", "score"])
        for contact, found in best.items():
            for score, connection in sorted(found)[:KEPT]:
                out.writerow([contact, connection, repr(-score)])
