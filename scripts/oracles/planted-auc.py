"""How well Python's xgboost tells won from lost deals of the tests' planted book, which it draws anew.

usage: planted-auc.py [COUNT]    the deals are those of Tests/EngineTests/Scoring/PlantedDeals.swift

It learns as of day 500 from deals at their creation and judges the deals created in the 200 days after.
Prints the area under the curve of three common settings, and the calibration slope of the best.
"""
import sys

import numpy as np
import statsmodels.api as sm
import xgboost
from sklearn.metrics import roc_auc_score

MASK = (1 << 64) - 1


class Draws:
    def __init__(self, state):
        self.state = state

    def unit(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & MASK
        return (self.state >> 11) / (1 << 53)

    def below(self, count):
        return int(self.unit() * count)


def deals(count, span=730):
    draws = Draws(1)
    for _ in range(count):
        created, source, rep, product = (draws.below(n) for n in (span, 4, 12, 3))
        effect = [-1.2, 0, 0, 1.2][source] + (-1.2 if rep == 0 else 0) + [0.6, 0, -0.6][product]
        won = draws.unit() < 1 / (1 + np.exp(-effect))
        closed = created + 5 + draws.below(120)
        amount = 100_000 + draws.below(9_000_000)
        yield created, closed, won, source, rep, product, amount, draws.below(3), draws.below(2)


def month(day):
    # The first day of the book is 2022-01-01.
    return (np.datetime64("2022-01-01") + day).astype("datetime64[M]").astype(int) % 12 + 1


def features(table, rows):
    order = np.argsort(table[:, 1], kind="stable")
    closed, won, rep = table[order, 1], table[order, 2], table[order, 4]
    columns = []
    for row in rows:
        created, _, _, source, own, product, amount, industry, region = table[row]
        known = np.searchsorted(closed, created, side="left")
        overall = won[:known].mean() if known else np.nan
        mine = rep[:known] == own
        rate = (won[:known][mine].sum() + 20 * overall) / (mine.sum() + 20)
        hot = [source == i for i in range(4)] + [product == i for i in range(3)]
        hot += [industry == i for i in range(3)] + [region == i for i in range(2)]
        columns.append([np.log1p(amount / 100), month(int(created)), rate] + hot)
    return np.array(columns, dtype=np.float32)


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    table = np.array(list(deals(count)), dtype=float)
    past = np.flatnonzero((table[:, 1] <= 500) & (table[:, 0] <= 500 - 118))
    later = np.flatnonzero((table[:, 0] > 500) & (table[:, 0] <= 700))
    learned, judged = features(table, past), features(table, later)
    best = (0, None)
    for depth, rate, rounds in ((3, 0.06, 120), (4, 0.1, 100), (6, 0.3, 100)):
        model = xgboost.XGBClassifier(
            max_depth=depth, learning_rate=rate, n_estimators=rounds, tree_method="hist", n_jobs=1)
        model.fit(learned, table[past, 2])
        chances = model.predict_proba(judged)[:, 1].astype(float)
        auc = roc_auc_score(table[later, 2], chances)
        print(f"depth {depth}, rate {rate}, {rounds} trees: AUC {auc:.6f}")
        best = max(best, (auc, tuple(chances)))
    odds = np.log(np.array(best[1]) / (1 - np.array(best[1])))
    line = sm.Logit(table[later, 2], sm.add_constant(odds)).fit(disp=0)
    print(f"learned {len(past)}, judged {len(later)}, won {int(table[later, 2].sum())}")
    print(f"best AUC {best[0]:.6f}, slope {line.params[1]:.4f}")


main()
