using Korevagt.Evaluation;

namespace Korevagt.Choosing.Thresholds;

/// <summary>
/// Seeks the factors at which the choice between two plans turns: outward from 1 in steps, until another plan is surely ahead, and
/// back by bisection. All factors meet the same years, so neighbouring ones differ by the factor and little else.
/// </summary>
/// <param name="advantage">By how much the first plan is ahead at a factor, year by year.</param>
internal sealed class ThresholdSearch(Func<double, IReadOnlyList<double>> advantage)
{
    /// <summary>Bisection ends here; between two factors so near the advantage is taken as linear.</summary>
    private const double Near = 0.01;

    private readonly SortedDictionary<double, Estimate> seen = [];

    /// <summary>All that was looked at, by factor.</summary>
    public IReadOnlyList<ThresholdPoint> Points => [.. seen.Select(point => new ThresholdPoint(point.Key, point.Value))];

    /// <summary>The advantage at a factor.</summary>
    public Estimate At(double factor)
    {
        if (!seen.TryGetValue(factor, out var estimate))
        {
            seen.Add(factor, estimate = Interval.Of(advantage(factor)));
        }

        return estimate;
    }

    /// <summary>Looks in one direction.</summary>
    /// <param name="steps">The factors, farther and farther from 1.</param>
    public TurningSide Look(IReadOnlyList<double> steps)
    {
        var (today, before) = (At(1), 1.0);
        var ahead = PlanThreshold.Leads(today);
        if (!double.IsFinite(today.Mean))
        {
            return new TurningSide(1, null, null, null, PlanAhead.Undecided, 1);
        }

        // Seen from the plan that is ahead, or by a hair: above 0 it still is.
        var sign = today.Mean >= 0 ? 1 : -1;
        double? surelyUntil = ahead == PlanAhead.Undecided ? 1 : null, even = null;
        foreach (var factor in steps)
        {
            var estimate = At(factor);
            if (!double.IsFinite(estimate.Mean))
            {
                return new TurningSide(before, surelyUntil, even, null, PlanAhead.Undecided, factor);
            }

            surelyUntil ??= Least(estimate, sign) <= 0 ? Crossing(before, factor, point => Least(point, sign)) : null;
            even ??= sign * estimate.Mean <= 0 ? Crossing(before, factor, point => sign * point.Mean) : null;
            var now = PlanThreshold.Leads(estimate);
            if (now != PlanAhead.Undecided && now != ahead)
            {
                var other = now == PlanAhead.First ? 1 : -1;
                return new TurningSide(
                    factor, surelyUntil, even, Crossing(before, factor, point => -Least(point, other)), now, null);
            }

            before = factor;
        }

        return new TurningSide(before, surelyUntil, even, null, PlanAhead.Undecided, null);
    }

    /// <summary>What the advantage of one plan is at least: of the first by sign 1, of the second by -1.</summary>
    private static double Least(Estimate estimate, int sign) => sign > 0 ? estimate.Low : -estimate.High;

    /// <summary>Where something that is above 0 at one factor, and not at another, passes 0.</summary>
    private double Crossing(double above, double below, Func<Estimate, double> of)
    {
        while (Math.Abs(below - above) > Near)
        {
            var middle = (above + below) / 2;
            var value = of(At(middle));
            if (!double.IsFinite(value))
            {
                break;
            }

            (above, below) = value > 0 ? (middle, below) : (above, middle);
        }

        var (before, after) = (of(At(above)), of(At(below)));
        return above + (below - above) * Math.Clamp(before / (before - after), 0, 1);
    }
}
