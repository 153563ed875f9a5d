using Korevagt.Evaluation;
using Korevagt.Simulation.Analysis;
using Xunit.Abstractions;

namespace Korevagt.Planning.Tests.Theory;

/// <summary>Whether the intervals that reports print hold the truth as often as they say.</summary>
public sealed class CoverageTests(ITestOutputHelper output)
{
    private const int Runs = 1_000;
    private const int YearsOfARun = 50;

    [Fact]
    [Trait("Pace", "Soak")]
    public void OfAThousandRunsOfThreeCars_The95PercentIntervalHoldsTheTruthIn93To97Percent()
    {
        const double load = 2;
        var model = new TextbookModel { Cars = 3, Rates = [load], ServiceMinutes = 720, WarmUpServices = 40, Times = [0.5] };
        var (meanWait, taken, within) = (0, 0, 0);
        for (var seed = 1UL; seed <= Runs; seed++)
        {
            var run = model.Run(seed);
            var years = run.Years(YearsOfARun);
            meanWait += Holds(Interval.Of([.. years.Select(run.MeanWait)]), Erlang.MeanWait(3, load, 1));
            taken += Holds(Interval.Of([.. years.Select(year => (double)year.TakenAtOnce / year.Region.Visited)]), 1 - Erlang.WaitProbability(3, load));
            within += Holds(Interval.Of([.. years.Select(year => year.Region.WithinTargetShare)]), 1 - Erlang.WaitExceeds(3, load, 1, 0.5));
        }

        output.WriteLine($"of {Runs} intervals hold: mean wait {meanWait}, taken at once {taken}, within half a service {within}");

        // So many years, of which each is 730 mean services: as many replications as a report takes unless told otherwise.
        Assert.InRange(meanWait, 0.93 * Runs, 0.97 * Runs);
        Assert.InRange(taken, 0.93 * Runs, 0.97 * Runs);
        Assert.InRange(within, 0.93 * Runs, 0.97 * Runs);
    }

    private static int Holds(Estimate interval, double truth) => interval.Low <= truth && truth <= interval.High ? 1 : 0;
}
