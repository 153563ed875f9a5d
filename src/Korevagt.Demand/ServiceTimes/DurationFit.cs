using Korevagt.Demand.Numerics;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Service;

namespace Korevagt.Demand.ServiceTimes;

/// <summary>The distribution of a duration of the log.</summary>
public sealed record DurationFit
{
    /// <summary>Fewest durations that are fitted.</summary>
    public const int FewestValues = 30;

    /// <summary>
    /// A family describes a duration when nowhere more than this share of visits lies on the wrong side.
    /// </summary>
    public const double GoodEnough = 0.03;

    private const int MostEmpiricalValues = 999;
    private const double Level = 0.05;
    private const ulong Seed = 1;

    /// <summary>Number of durations.</summary>
    public required int Count { get; init; }

    /// <summary>The durations' resolution in seconds: 60 where the log writes whole minutes.</summary>
    public required int ResolutionSeconds { get; init; }

    /// <summary>Exponential, lognormal and gamma, the lowest AIC first.</summary>
    public required IReadOnlyList<DurationCandidate> Candidates { get; init; }

    /// <summary>The durations themselves, at most 999 evenly spaced quantiles of them, in minutes.</summary>
    public required DurationDistribution Empirical { get; init; }

    /// <summary>
    /// The family with the lowest AIC where its test does not reject it at 5 % or it lies within <see cref="GoodEnough"/> of
    /// the durations; otherwise the empirical distribution.
    /// </summary>
    public required DurationDistribution Recommended { get; init; }

    /// <summary>
    /// Fits durations. Rounded ones are spread evenly over what was rounded, so that ties and zeros do no harm. Faults: fewer
    /// than <see cref="FewestValues"/>, a negative one, all the same.
    /// </summary>
    /// <param name="seconds">The durations in whole seconds.</param>
    /// <param name="name">What they are called in faults.</param>
    public static Outcome<DurationFit> Of(IReadOnlyList<int> seconds, string name)
    {
        var negative = seconds.Count(value => value < 0);
        if (seconds.Count < FewestValues || negative > 0)
        {
            return new Fault(
                "log", name,
                negative > 0 ? ServiceTimeFaultTexts.Negative(negative) : ServiceTimeFaultTexts.FewDurations(seconds.Count),
                ServiceTimeFaultTexts.AtLeastDurations(FewestValues));
        }

        if (seconds.Min() == seconds.Max())
        {
            return new Fault("log", name, ServiceTimeFaultTexts.AllTheSame(seconds[0]), ServiceTimeFaultTexts.Differing);
        }

        var resolution = seconds.Aggregate(0, GreatestCommonDivisor);
        var spread = Spread([.. seconds.Order()], resolution);
        DurationCandidate[] candidates =
        [
            .. new[] { DistributionKind.Exponential, DistributionKind.Lognormal, DistributionKind.Gamma }
                .Select(kind => Candidate(kind, spread)).OrderBy(candidate => candidate.Aic),
        ];
        var empirical = DurationDistribution.Empirical(Quantiles(spread));
        var best = candidates[0];
        return new DurationFit
        {
            Count = seconds.Count,
            ResolutionSeconds = resolution,
            Candidates = candidates,
            Empirical = empirical,
            Recommended = best.PValue >= Level || best.KolmogorovSmirnov <= GoodEnough ? best.Distribution : empirical,
        };
    }

    private static DurationCandidate Candidate(DistributionKind kind, double[] sorted)
    {
        var family = DurationFamily.Of(kind, sorted);
        var likelihood = sorted.Sum(family.LogDensity);
        return new DurationCandidate(
            family.ToDistribution(), likelihood, 2 * family.Parameters - 2 * likelihood,
            GoodnessOfFit.KolmogorovSmirnov(sorted, family), GoodnessOfFit.AndersonDarling(sorted, family),
            GoodnessOfFit.PValue(kind, sorted, RandomStream.For(Seed, 0, (int)kind, RandomPurpose.GoodnessOfFit)));
    }

    /// <summary>Spreads equal values evenly over the stretch that rounds to them; none is below 0.</summary>
    private static double[] Spread(int[] sorted, int resolution)
    {
        var spread = new double[sorted.Length];
        for (int from = 0, to; from < sorted.Length; from = to)
        {
            for (to = from + 1; to < sorted.Length && sorted[to] == sorted[from];)
            {
                to++;
            }

            var (low, high) = (Math.Max(0, sorted[from] - resolution / 2.0), sorted[from] + resolution / 2.0);
            for (var i = from; i < to; i++)
            {
                spread[i] = low + (i - from + 0.5) / (to - from) * (high - low);
            }
        }

        return spread;
    }

    private static double[] Quantiles(double[] sorted)
    {
        var count = Math.Min(MostEmpiricalValues, sorted.Length);
        return [.. Enumerable.Range(0, count).Select(i => Math.Round(sorted[(int)((i + 0.5) / count * sorted.Length)]) / 60)];
    }

    private static int GreatestCommonDivisor(int left, int right) =>
        right == 0 ? left : GreatestCommonDivisor(right, left % right);
}
