using Korevagt.Choosing.Figures;
using Korevagt.Choosing.Questions;
using Korevagt.Domain.Time;
using Korevagt.Files.Questions;
using Korevagt.Optimization.Search;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Searching;

/// <summary>
/// Whole plans from what was seen of each part of the day alone: figures are taken to add up over the parts, the 90 % response time
/// through its histogram. Only the queue at the border of two parts speaks against it, so some are simulated and the error is told.
/// </summary>
internal sealed class PartsCombined(PlanSpace space, Screening screening, FigureLayout layout, QuestionAim aim, int years)
{
    private const int MostOfPart = 40;

    /// <summary>Whole plans that by the sums no other beats both in price and merit, the cheapest first.</summary>
    public IReadOnlyList<Forecast> Front(CancellationToken cancellation)
    {
        var baseline = screening.Baseline(years);
        var parts = Parts();
        if (parts.Count == 0)
        {
            return [];
        }

        var ofBaseline = space.ExactCost(space.Baseline);
        var offset = baseline[layout.PlaceOfP90()] - layout.P90OfSteps(baseline);
        var front = Combination.Front(
            [.. parts.Select(part => (IReadOnlyList<PlanOfPart>)[.. part.Select(plan => Differences(plan, baseline, ofBaseline))])],
            (cost, sums) => Judge(cost + ofBaseline, sums),
            cancellation);
        var forecasts = new List<Forecast>();
        foreach (var combined in front)
        {
            var vector = parts.Select((part, i) => part[combined.Plans[i]].Plan).Aggregate(Joined);
            forecasts.Add(new Forecast(vector, combined.ExactCost + ofBaseline, combined.Merit));
        }

        return forecasts;

        Merit Judge(double cost, ReadOnlySpan<double> sums)
        {
            var means = new double[sums.Length];
            for (var k = 0; k < means.Length; k++)
            {
                means[k] = baseline[k] + sums[k];
            }

            means[layout.PlaceOfP90()] = layout.P90OfSteps(means) + offset;
            return screening.MeritOf(cost, means, years);
        }
    }

    /// <summary>
    /// By how much the aim of plans was forecast wrongly: the absolute error of each, in the aim's unit.
    /// </summary>
    public IReadOnlyList<double> Errors(IReadOnlyList<Forecast> forecasts, IReadOnlyList<SeenPlan> simulated) =>
        [.. forecasts.Zip(simulated, (forecast, plan) => Math.Abs(forecast.Merit.Aim - screening.MeritOf(plan).Aim))];

    /// <summary>Whether the sums may be trusted: nine of ten within twice the indifference.</summary>
    public bool AddUp(IReadOnlyList<double> errors) => errors.Count(error => error <= 2 * aim.Indifference) >= 0.9 * errors.Count;

    private List<List<SeenPlan>> Parts()
    {
        var parts = new List<List<SeenPlan>>();
        foreach (var part in Enum.GetValues<DutyPart>().Select(part => (DutyPart?)part).Append(null))
        {
            var plans = screening.Seen
                .Where(plan => !PlanSpace.IsOutside(plan.Plan) && ChangesOnly(plan.Plan, part))
                .Select(plan => plan with { Years = years, Means = screening.Means(plan.Plan, years) })
                .OrderBy(plan => plan.ExactCost).ThenBy(plan => screening.MeritOf(plan)).ThenBy(plan => plan.Plan).ToList();
            var front = new List<SeenPlan>();
            foreach (var plan in plans)
            {
                if (front.Count == 0 || screening.MeritOf(plan).Aim < screening.MeritOf(front[^1]).Aim || plan.Plan.Equals(space.Baseline))
                {
                    front.Add(plan);
                }
            }

            if (front.Count > 1)
            {
                // Dearer plans come later and are better; the baseline is one of them.
                parts.Add(Spread(front));
            }
        }

        return parts;
    }

    private static List<SeenPlan> Spread(List<SeenPlan> front) =>
        front.Count <= MostOfPart
            ? front
            : [.. Enumerable.Range(0, MostOfPart).Select(i => front[i * (front.Count - 1) / (MostOfPart - 1)])];

    private bool ChangesOnly(DecisionVector plan, DutyPart? part)
    {
        for (var i = 0; i < plan.Count - 1; i++)
        {
            if (plan[i] != space.Baseline[i] && space.PartOf(i) != part)
            {
                return false;
            }
        }

        return true;
    }

    private DecisionVector Joined(DecisionVector one, DecisionVector other) => Moves.Both(space, space.Baseline, one, other)!;

    private static PlanOfPart Differences(SeenPlan plan, double[] baseline, double ofBaseline) => new(
        plan.ExactCost - ofBaseline, [.. plan.Means.Zip(baseline, (mean, own) => mean - own)]);
}

/// <summary>A plan whose figures are sums of what was seen of its parts.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="ExactCost">What it costs for certain, in kroner a year.</param>
/// <param name="Merit">How good it is by the sums.</param>
internal sealed record Forecast(DecisionVector Plan, double ExactCost, Merit Merit);
