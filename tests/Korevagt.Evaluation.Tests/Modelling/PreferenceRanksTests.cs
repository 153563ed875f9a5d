using Korevagt.Domain.Service;
using Korevagt.Tests.Plans;

namespace Korevagt.Evaluation.Tests.Modelling;

/// <summary>Two areas and three stations in a row, ten minutes from each to the next; the last two shifts start from one station.</summary>
public sealed class PreferenceRanksTests
{
    private static readonly DispatchSettings Lists = new() { Rule = DispatchRule.PreferenceList };

    [Fact]
    public void ShiftsOfOneStation_RankTheSame_WhereTheAreaHasNoList() => Assert.Equal([0, 1, 1, 1, 0, 0], Ranks(Lists));

    [Fact]
    public void AListRanksEveryShiftApart() => Assert.Equal(
        [2, 1, 0, 1, 0, 0],
        Ranks(Lists with { Preferences = [new AreaPreference("a0", ["v2", "v1", "v0"])] }));

    private static IReadOnlyList<int> Ranks(DispatchSettings dispatch)
    {
        var hours = SmallPlans.AroundTheClock;
        var plan = SmallPlans.Of([1, 1], (hours, 1), (hours, 1), (hours, 1)).With(dispatch);
        plan = plan with { Shifts = [plan.Shifts[0], plan.Shifts[1], plan.Shifts[2] with { Station = "s1" }] };
        return SmallPlans.Model(plan, Seconds).PreferenceRanks;
    }

    /// <summary>Area i lies at station i; places are two areas and three stations.</summary>
    private static int Seconds(int from, int to)
    {
        int[] position = [0, 600, 0, 600, 1_200];
        return Math.Abs(position[from] - position[to]);
    }
}
