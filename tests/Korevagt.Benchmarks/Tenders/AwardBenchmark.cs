using System.Globalization;
using Korevagt.Optimization.Awards;

namespace Korevagt.Benchmarks.Tenders;

/// <summary>
/// How long an award takes, and all that is asked about it afterwards: 30 lots, 40 bidders, 2,000 bids and 6 rules
/// (<see cref="RandomTender"/>). The solver has one worker.
/// </summary>
internal static class AwardBenchmark
{
    private const int Seeds = 3;
    private const int Nearest = 20;

    /// <summary>Runs it for a few seeds.</summary>
    public static void Run()
    {
        for (var seed = 1UL; seed <= Seeds; seed++)
        {
            var problem = RandomTender.Of(seed);
            var award = Told($"seed {seed}, award", () => [Solve(problem)]);
            Told("  without each rule and each two", () =>
            [
                .. Enumerable.Range(0, problem.Rules.Count).SelectMany(one =>
                    Enumerable.Range(one, problem.Rules.Count - one).Select(other => Solve(problem with
                    {
                        Rules = [.. problem.Rules.Where((_, place) => place != one && place != other)],
                    }))),
            ]);
            if (award is [{ Optimal: [var best, ..] }])
            {
                // As the analysis does it: who wins nothing moves nothing.
                Told("  without each who wins", () =>
                [
                    .. best.WinnerOf.OfType<int>().Distinct()
                        .Select(bidder => Solve(problem with { Bids = [.. problem.Bids.Where(bid => bid.Bidder != bidder)] })),
                ]);
                Told("  the nearest", () => [AwardSolver.Near(problem, best.Total / 50, Nearest, AwardLimits.Usual, CancellationToken.None)]);
            }
        }
    }

    private static AwardAnswer Solve(AwardProblem problem) => AwardSolver.Solve(problem, AwardLimits.Usual, CancellationToken.None);

    // The time of the processor, which others on the machine do not lengthen.
    private static IReadOnlyList<AwardAnswer> Told(string what, Func<IReadOnlyList<AwardAnswer>> work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var answers = work();
        var took = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        var ends = answers.GroupBy(answer => answer.Status).OrderBy(group => group.Key).Select(group => $"{group.Count()} {group.Key}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {took:F2} s of one core, {string.Join(", ", ends)}, {answers.Sum(answer => answer.Optimal.Count)} awards"));
        return answers;
    }
}
