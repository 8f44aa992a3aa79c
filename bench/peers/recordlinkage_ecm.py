"""recordlinkage with its ECM classifier, as its guide on unsupervised linking goes: candidates by equal family or equal
characters, likenesses of fields cut to yes or no, and expectation maximisation over all candidates."""
import pandas
import recordlinkage
from recordlinkage.classifiers import ECMClassifier

from common import connection_fields, contact_fields, run

BLOCKS = ["family", "han"]


def score(world, _):
    left = pandas.DataFrame([contact_fields(row) for row in world.contacts]).set_index("id")
    right = pandas.DataFrame([connection_fields(row) for row in world.connections]).set_index("id")
    index = recordlinkage.Index()
    for field in BLOCKS:
        index.block(field)
    candidates = index.index(left[left[BLOCKS].notna().any(axis=1)], right)
    compare = recordlinkage.Compare()
    for field in ("family", "given", "english"):
        compare.string(field, field, method="jarowinkler", threshold=0.9, label=field)
    compare.exact("name", "name", label="name")
    features = compare.compute(candidates, left, right)
    # Blocks of what is missing on both sides are no agreement.
    features = features[features.sum(axis=1) > 0]
    ecm = ECMClassifier()
    ecm.fit(features)
    return [(contact, connection, chance) for (contact, connection), chance in ecm.prob(features).items()]


if __name__ == "__main__":
    run(score)
