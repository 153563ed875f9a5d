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

    /// <summary>Nine budgets are asked one after the other of one archive, so what a year has told is not simulated again.</summary>
    [Fact]
    [Trait("Pace", "Slow")]
    public void AtEachOfNineBudgets_TheChoiceIsWithinHalfAMinute_In19Of20Seeds_ByATenthOfTheYearsOfBruteForce()
    {
        var bruteForce = (long)RealNights.Plans.Count * RealNights.Years;
        var (within, years) = (new int[9], new RunningMoments());
        var most = 0L;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var archive = RealNights.Archive(1_000 + seed);
            for (var budget = 0; budget < 9; budget++)
            {
                var statement = GoodSelection.Run(
                    RealNights.Question(RealNights.Budgets[budget]), new SelectionSettings(), archive, null, CancellationToken.None).Statement;
                var best = RealNights.ThatSave(RealNights.Budgets[budget]).Min(plan => RealNights.TrueP90[plan]);
                within[budget] += RealNights.TrueP90[statement.Chosen!.Value] - best <= RealNights.Indifference ? 1 : 0;
            }

            years.Add(archive.YearsSimulated);
            most = Math.Max(most, archive.YearsSimulated);
        }

        Soak.Say($"nine budgets: within {string.Join(' ', within)} of {Seeds}, {years.Mean:0} years of plans on average, {most} at most, of {bruteForce}");
        Assert.All(within, count => Assert.InRange(count, Seeds * 19 / 20, Seeds));
        Assert.InRange(most, 0, bruteForce / 10);
    }

    /// <summary>
    /// Ten years of a search from one half of the matrix, a hundred fresh ones from the other; of each plan the rise of its p90
    /// over the baseline is told. In the search the plan is picked that has the least among those that save so much.
    /// </summary>
    [Fact]
    public void YearsOfASearch_FlatterThePlanThatIsPicked_AndFreshOnesDoNot()
    {
        const int Picks = 40;
        const int SearchYears = 10;
        const int FreshYears = 100;
        var (searched, reported) = (new RunningMoments(), new RunningMoments());
        for (var seed = 0; seed < Picks; seed++)
        {
            var random = new SplitMix64((ulong)seed + 1);
            var search = Drawn(random, 0, SearchYears);
            var fresh = Drawn(random, RealNights.Years / 2, FreshYears);
            var picked = RealNights.ThatSave(RealNights.Budgets[4]).MinBy(plan => Rise(plan, search));
            var truth = RealNights.TrueP90[picked] - RealNights.TrueP90[RealNights.Baseline];
            searched.Add(Rise(picked, search) - truth);
            reported.Add(Rise(picked, fresh) - truth);
        }

        Soak.Say($"picked nights: years of the search are wrong by {searched.Mean:0.000} ± {searched.StandardDeviation / Math.Sqrt(Picks):0.000} minutes, fresh ones by {reported.Mean:0.000} ± {reported.StandardDeviation / Math.Sqrt(Picks):0.000}");
        Assert.True(searched.Mean < -2.5 * searched.StandardDeviation / Math.Sqrt(Picks), $"The search is wrong by {searched.Mean} minutes.");
        Assert.InRange(reported.Mean, -0.1, 0.1);
    }

    private static int[] Drawn(SplitMix64 random, int first, int years) =>
        [.. Enumerable.Range(0, years).Select(_ => first + random.Below(RealNights.Years / 2))];

    private static double Rise(int plan, int[] years) =>
        years.Average(year => RealNights.Value(plan, year, RealNights.P90) - RealNights.Value(RealNights.Baseline, year, RealNights.P90));
}
