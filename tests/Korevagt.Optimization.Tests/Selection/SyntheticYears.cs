using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Tests.Selection;

/// <summary>
/// Plans whose true means are known: plan i is the vector [i], and its value in a year is its mean, a part that all plans share
/// in that year, and a part of its own. A number depends on run, plan and year alone, as with a simulation.
/// </summary>
internal sealed class SyntheticYears(int run, IReadOnlyList<double> means, IReadOnlyList<double> deviations, double correlation)
{
    private readonly double shared = Math.Sqrt(correlation);
    private readonly double own = Math.Sqrt(1 - correlation);

    public IReadOnlyList<double> Means => means;

    public IReadOnlyList<DecisionVector> Plans { get; } = [.. Enumerable.Range(0, means.Count).Select(plan => new DecisionVector(plan))];

    public Archive Archive(int degree = 1, Action<FinishedRound>? atBarrier = null) =>
        new(1, ParallelRounds.Of(Simulate, degree), atBarrier);

    public double Value(int plan, int year) => means[plan]
        + deviations[plan] * (shared * Normal(NormalStream.Seed(run, 0), year) + own * Normal(NormalStream.Seed(run, plan + 1), year));

    public double[] Simulate(YearsWanted wanted, CancellationToken cancellationToken) =>
        [.. Enumerable.Range(wanted.FirstYear, wanted.Count).Select(year => Value(wanted.Plan[0], year))];

    private static double Normal(ulong seed, int year) => new NormalStream(seed ^ ((ulong)year * 0xD1B5_4A32_D192_ED03)).Next();
}
