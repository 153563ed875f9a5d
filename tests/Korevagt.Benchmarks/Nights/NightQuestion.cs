using System.Diagnostics;
using System.Globalization;
using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Years;
using Korevagt.Tests.Nights;

namespace Korevagt.Benchmarks.Nights;

/// <summary>
/// Which night shifts should go, at nine savings from nothing to the most: chosen by simulation among every plan that is the
/// bundled baseline less some of them, and held against the committed matrix, which has all of them in 400 years.
/// </summary>
internal static class NightQuestion
{
    private const int Budgets = 9;
    private const double Indifference = 0.5;
    private const double SecondsPerMinute = 60;
    private const int YearsOfSeed = 10_000;

    /// <summary>Asks at each saving, all of one archive, with years of its own for each seed.</summary>
    public static void Ask(int seeds)
    {
        var truth = NightMatrixFile.Read(NightMatrix.File);
        var p90 = truth.Plans.Select(plan => plan.P90Seconds.Average() / SecondsPerMinute).ToArray();
        var costs = truth.Plans.Select(plan => (double)plan.ContractedDkk).ToArray();
        var baseline = costs.Max();
        var plans = NightPlans.Load("", Environment.ProcessorCount);
        DecisionVector[] vectors = [.. plans.All.Select(plan => new DecisionVector(plan.Removed))];
        for (var seed = 1; seed <= seeds; seed++)
        {
            var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var archive = new Archive(1, (wanted, _) => Simulate(plans, wanted));
            for (var budget = 0; budget < Budgets; budget++)
            {
                var saving = (baseline - costs.Min()) * budget / (Budgets - 1);
                var statement = GoodSelection.Run(
                    new SelectionQuestion(
                        vectors,
                        costs,
                        new Aim(YearlyMeasure.Figure(0), SmallerIsBetter: true, Indifference),
                        [new Requirement(YearlyMeasure.ExactCost, baseline - saving, IsLeast: false, Tolerance: 0.005)]),
                    new SelectionSettings { FirstYear = 2 * SelectionSettings.FirstFreshYear + seed * YearsOfSeed },
                    archive,
                    null,
                    CancellationToken.None).Statement;
                var allowed = Enumerable.Range(0, p90.Length).Where(plan => baseline - costs[plan] >= saving - 0.005).ToList();
                var worse = p90[statement.Chosen!.Value] - allowed.Min(plan => p90[plan]);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"seed {seed}, saving {saving:0}, {allowed.Count} plans: {statement.Chosen}, {worse:0.00} minutes from the best by brute force, "
                    + $"bound {statement.Bound:0.00}; {archive.YearsSimulated} years of plans, {watch.Elapsed.TotalSeconds:0} s, "
                    + $"{(Environment.CpuUsage.TotalTime - processor).TotalSeconds:0} s of processor time"));
            }
        }

        Console.WriteLine(FormattableString.Invariant($"on {Environment.ProcessorCount} threads"));
    }

    private static double[][] Simulate(NightPlans plans, IReadOnlyList<YearsWanted> wanted)
    {
        // Plans that want the same years are simulated side by side.
        var answer = new double[wanted.Count][];
        foreach (var group in Enumerable.Range(0, wanted.Count).GroupBy(i => (wanted[i].FirstYear, wanted[i].Count)))
        {
            var simulated = plans.Simulate([.. group.Select(i => plans.PlaceOf(wanted[i].Plan[0]))], group.Key.FirstYear, group.Key.Count);
            foreach (var (i, years) in group.Zip(simulated))
            {
                answer[i] = [.. years.P90Seconds.Select(seconds => seconds / SecondsPerMinute)];
            }
        }

        return answer;
    }
}
