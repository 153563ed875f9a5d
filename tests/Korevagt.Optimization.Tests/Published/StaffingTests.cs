using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Tests.Selection;
using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Tests.Published;

/// <summary>
/// Eight visits an hour of one hour each, both exponential; nine in ten are to be reached within 15 minutes: how many cars?
/// </summary>
public sealed class StaffingTests
{
    private const int Visits = 3_000;
    private const double Load = 8;
    private const double Promised = 0.25;

    [Theory]
    [InlineData(10, 0.248180)]
    [InlineData(11, 0.115710)]
    [InlineData(12, 0.051445)]
    public void TheShareThatWaitsLonger_IsErlangs(int cars, double share) => Assert.Equal(share, Late(cars), 6);

    [Fact]
    public void TwelveCars_AreTheFewestThatKeepThePromise()
    {
        var cars = Enumerable.Range(9, 8).ToArray();
        var result = GoodSelection.Run(
            new SelectionQuestion(
                [.. cars.Select(count => new DecisionVector(count))],
                [.. cars.Select(count => (double)count)],
                new Aim(YearlyMeasure.ExactCost, SmallerIsBetter: true, 0),
                [new Requirement(new YearlyMeasure([(0, 1)], Constant: -0.9 * Visits), 0, IsLeast: true)]),
            new SelectionSettings(),
            new Archive(1, ParallelRounds.Of((wanted, _) => Years(wanted), 2)),
            null,
            CancellationToken.None);

        Assert.True(result.Statement.Settled);
        Assert.Equal(12, cars[result.Statement.Chosen!.Value]);
        Assert.Equal(3, result.Statement.SurelyMissed);
    }

    // Erlang C, by the recursion of Erlang B.
    private static double Late(int cars)
    {
        var lost = Enumerable.Range(1, cars).Aggregate(1.0, (blocked, count) => Load * blocked / (count + Load * blocked));
        return lost / (1 - Load / cars * (1 - lost)) * Math.Exp(-(cars - Load) * Promised);
    }

    /// <summary>How many visits of a year are reached in time, by when each car is free again.</summary>
    private static double[] Years(YearsWanted wanted) => [.. Enumerable.Range(wanted.FirstYear, wanted.Count).Select(year =>
    {
        var random = new SplitMix64(NormalStream.Seed(year, 3));
        var free = new double[wanted.Plan[0]];
        var (now, inTime) = (0.0, 0);
        for (var visit = -500; visit < Visits; visit++)
        {
            now += random.Exponential(1 / Load);
            var begins = Math.Max(now, free[0]);
            free[0] = begins + random.Exponential(1);
            Array.Sort(free);
            inTime += visit >= 0 && begins - now <= Promised ? 1 : 0;
        }

        return (double)inTime;
    })];
}
