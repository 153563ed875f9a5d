using Korevagt.Domain.Service;

namespace Korevagt.Domain.Tests.Service;

public sealed class DispatchSettingsTests
{
    [Fact]
    public void APlanThatNamesNoRule_PlansAhead() => Assert.Equal(DispatchRule.PlanAhead, new DispatchSettings().Rule);

    [Fact]
    public void PlanningAhead_IsTenMinutesForAnotherDistrict_AnHourAtMost_AndHalfAnHourHeldBack()
    {
        var settings = PlanAheadSettings.Default;

        Assert.Equal((10, 60, 30, 3), (settings.CrossingMinutes, settings.ReachMinutes, settings.HoldBackMinutes, settings.Depth));
        Assert.Equal(settings, new PlanAheadSettings());
    }

    [Fact]
    public void ALostShift_StandsOnNoList_AndTheOthersKeepTheirOrder()
    {
        var settings = Listed.WithoutShift("aften");

        Assert.Equal(["nat dag", "dag nat"], Lists(settings));
        Assert.Equal(Listed.Rule, settings.Rule);
    }

    [Fact]
    public void ANewShift_StandsLastOnEveryList() =>
        Assert.Equal(["nat aften dag ny", "dag aften nat ny"], Lists(Listed.WithShift("ny")));

    [Fact]
    public void WithoutLists_NoShiftIsListed()
    {
        Assert.Null(new DispatchSettings().WithShift("ny").Preferences);
        Assert.Null(new DispatchSettings().WithoutShift("nat").Preferences);
    }

    private static DispatchSettings Listed { get; } = new()
    {
        Rule = DispatchRule.PreferenceList,
        Preferences = [new("nord", ["nat", "aften", "dag"]), new("syd", ["dag", "aften", "nat"])],
    };

    private static IEnumerable<string> Lists(DispatchSettings settings) =>
        settings.Preferences!.Select(list => string.Join(' ', list.Shifts));
}
