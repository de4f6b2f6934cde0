"""Expected values of AalenJohansenTests and OpenOddsTests: shares won, still open, and their errors.

usage: python3 Tests/Oracles/aalen_johansen.py
needs: requirements.txt
"""
import warnings

import numpy as np
from lifelines import AalenJohansenFitter, KaplanMeierFitter
from statsmodels.duration.survfunc import CumIncidenceRight

warnings.filterwarnings("ignore")

rng = np.random.default_rng(7)
days = rng.integers(1, 40, 200)
ends = rng.integers(0, 3, 200)  # 1 won, 2 lost, 0 open
for kind, name in enumerate(["open", "won", "lost"]):
    print(name, np.bincount(days[ends == kind], minlength=40).tolist())

curve = CumIncidenceRight(days, ends)
won = dict(zip(curve.times, zip(curve.cinc[0], curve.cinc_se[0])))
kaplan_meier = KaplanMeierFitter().fit(days, ends > 0)
for day in [5, 10, 20, 30, 39]:
    print(day, repr(float(won[day][0])), repr(float(kaplan_meier.predict(day))))

print("won in the end, given still open after a day: share, standard error, 95 % on log(-log)")
for age in [-1, 5, 20, 30, 36]:
    later = days > age
    rest = CumIncidenceRight(days[later], ends[later])
    share, error = float(rest.cinc[0][-1]), float(rest.cinc_se[0][-1])
    spread = 1.959963984540054 * error / (share * abs(np.log(share)))
    print(
        age, int(later.sum()), repr(share), repr(error), repr(float(share ** np.exp(spread))),
        repr(float(share ** np.exp(-spread))))

# lifelines moves tied ends of different kinds apart by chance: one end a day for it.
order = rng.permutation(120)
kinds = np.array([index % 3 for index in order])
fitted = AalenJohansenFitter(calculate_variance=True).fit(np.arange(1, 121), kinds, 1)
print("kinds", kinds.tolist())
print(repr(float(fitted.cumulative_density_.iloc[-2, 0])), repr(float(np.sqrt(fitted.variance_.iloc[-2]))))
