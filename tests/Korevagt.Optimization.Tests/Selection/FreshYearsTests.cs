using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Tests.Selection;

/// <summary>
/// A plan that was picked because its figures were good has figures that are too good; fresh years tell the truth.
/// </summary>
public sealed class FreshYearsTests
{
    [Fact]
    public void TheYearsOfTheSearch_FlatterTheChosenPlan_AndFreshOnesDoNot()
    {
        const int Seeds = 40;
        var (searched, reported) = (default(RunningMoments), default(RunningMoments));
        for (var seed = 0; seed < Seeds; seed++)
        {
            var synthetic = new SyntheticYears(seed, [.. Enumerable.Range(0, 60).Select(plan => plan % 7 * 0.05)], [.. Enumerable.Repeat(1.0, 60)], 0.3);
            var archive = synthetic.Archive();
            var search = archive.Round([.. synthetic.Plans.Select(plan => (plan, 10))], 0, CancellationToken.None);
            var picked = search.MinBy(Mean)!;
            searched.Add(Mean(picked) - synthetic.Means[picked.Plan[0]]);

            var fresh = archive.Round([(picked.Plan, 200)], SelectionSettings.FirstFreshYear, CancellationToken.None);
            reported.Add(Mean(fresh[0]) - synthetic.Means[picked.Plan[0]]);
        }

        Assert.True(searched.Mean < -0.3, $"The search is biased by {searched.Mean}.");
        Assert.InRange(reported.Mean, -0.1, 0.1);
    }

    private static double Mean(YearsOfPlan years) => RunningMoments.Of(years.All).Mean;
}
