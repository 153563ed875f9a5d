using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Tests.Selection;

namespace Korevagt.Optimization.Tests.Nights;

/// <summary>
/// The night as a planner asks: of all plans that save so much, which has the least p90? The truth is known by brute force, all
/// plans in all years of the matrix.
/// </summary>
public sealed class NightQuestionTests
{
    private const int Seeds = 20;

    /// <summary>Every plan in 400 years: what it takes to be as sure without choosing whom to simulate.</summary>
    private static readonly long BruteForce = 400L * RealNights.Plans.Count;

    /// <summary>Nine budgets are asked one after the other of one archive, so what a year has told is not simulated again.</summary>
    [Fact]
    [Trait("Pace", "Slow")]
    public void AtEachOfNineBudgets_TheChoiceIsWithinHalfAMinute_In19Of20Seeds_ByATenthOfTheYearsOfBruteForce()
    {
        var (within, years) = (new int[9], new RunningMoments());
        var most = 0L;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var archive = RealNights.Archive(1_000 + seed);
            for (var budget = 0; budget < 9; budget++)
            {
                var statement = GoodSelection.Run(
                    RealNights.Question(RealNights.Budgets[budget]), new SelectionSettings(), archive, null, CancellationToken.None)
                    .Statement;
                var best = RealNights.ThatSave(RealNights.Budgets[budget]).Min(plan => RealNights.TrueP90[plan]);
                within[budget] += RealNights.TrueP90[statement.Chosen!.Value] - best <= RealNights.Indifference ? 1 : 0;
            }

            years.Add(archive.YearsSimulated);
            most = Math.Max(most, archive.YearsSimulated);
        }

        Soak.Say($"nine budgets: within {string.Join(' ', within)} of {Seeds}");
        Soak.Say($"{years.Mean:0} years of plans on average, {most} at most, of {BruteForce}");
        Assert.All(within, count => Assert.InRange(count, Seeds * 19 / 20, Seeds));
        Assert.InRange(most, 0, BruteForce / 10);
    }

    /// <summary>
    /// Three years of a search and a hundred fresh ones, all drawn from the matrix on their own. Of all plans that remove equally many
    /// shifts, one to seven, the one is picked that has the least p90 in the search. A search flatters it if its figure is too good by
    /// more than the figures of all those plans are in the same years.
    /// </summary>
    [Fact]
    public void YearsOfASearch_FlatterThePlanThatIsPicked_AndFreshOnesDoNot()
    {
        const int Picks = 400;
        const int SearchYears = 3;
        const int FreshYears = 100;
        var (flattered, reported, alone) = (new RunningMoments(), new RunningMoments(), new RunningMoments());
        for (var seed = 0; seed < Picks; seed++)
        {
            var random = new SplitMix64((ulong)seed + 1);
            var (search, fresh) = (Errors(Drawn(random, SearchYears)), Errors(Drawn(random, FreshYears)));
            var picks = Levels.Select(level => (Plan: level.MinBy(plan => RealNights.TrueP90[plan] + search[plan]), level)).ToList();
            flattered.Add(picks.Average(pick => search[pick.Plan] - pick.level.Average(plan => search[plan])));
            reported.Add(picks.Average(pick => fresh[pick.Plan] - pick.level.Average(plan => fresh[plan])));
            alone.Add(picks.Average(pick => fresh[pick.Plan]));
        }

        Soak.Say($"picked nights, minutes too good: search {-flattered.Mean:0.000} ± {StandardError(flattered):0.000}");
        Soak.Say($"fresh years {-reported.Mean:0.000} ± {StandardError(reported):0.000}");
        Soak.Say($"what is reported, whatever the plan {-alone.Mean:0.000} ± {StandardError(alone):0.000}");
        Assert.True(flattered.Mean < -3 * StandardError(flattered), $"The search is wrong by {flattered.Mean} minutes.");
        Assert.InRange(reported.Mean / StandardError(reported), -3, 3);
        Assert.InRange(alone.Mean, -0.1, 0.1);
    }

    /// <summary>The plans that remove one shift, two, up to seven, by place.</summary>
    private static IReadOnlyList<IReadOnlyList<int>> Levels { get; } =
    [
        .. Enumerable.Range(1, 7).Select(removed => Enumerable.Range(0, RealNights.Plans.Count)
            .Where(plan => RealNights.Plans[plan].Values.Count(0) == removed).ToList()),
    ];

    private static double StandardError(RunningMoments moments) => moments.StandardDeviation / Math.Sqrt(moments.Count);

    private static int[] Drawn(SplitMix64 random, int years) =>
        [.. Enumerable.Range(0, years).Select(_ => random.Below(RealNights.Years))];

    /// <summary>By plan, how wrong its p90 is in the mean of some years, minutes.</summary>
    private static double[] Errors(int[] years) =>
    [
        .. Enumerable.Range(0, RealNights.Plans.Count)
            .Select(plan => years.Average(year => RealNights.Value(plan, year, RealNights.P90)) - RealNights.TrueP90[plan]),
    ];
}
