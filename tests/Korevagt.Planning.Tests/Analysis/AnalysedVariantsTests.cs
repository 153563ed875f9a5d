using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Planning.Analysis;
using Korevagt.Tests.Plans;

namespace Korevagt.Planning.Tests.Analysis;

public sealed class AnalysedVariantsTests
{
    private static readonly Plan Plan = SmallPlans.Of([1, 1], (SmallPlans.AroundTheClock, 1), (SmallPlans.AroundTheClock, 1));

    [Fact]
    public void APlanThatKeepsEveryAssumption_HasNoVariant() =>
        Assert.Empty(Variants(Plan.With(new DispatchSettings { Rule = DispatchRule.PreferenceList })));

    [Fact]
    public void EachBrokenAssumption_IsMendedOnce_UntilNoneIsLeft()
    {
        var plan = Plan.With(new DispatchSettings { Rule = DispatchRule.UrgencyReserve, HelpLeadMinutes = 30, MostWaiting = 4, AfterVisit = AfterVisitRule.WaitThere })
            with
        { Process = Plan.Process with { ParkingAndHandoverMinutes = 4 } };

        var variants = Variants(plan);

        Assert.Equal(
            [
                BrokenAssumption.RuleIsNoList, BrokenAssumption.OwnCarsAwaited, BrokenAssumption.NearestAtTheMoment,
                BrokenAssumption.LimitedLine, BrokenAssumption.WaitsElsewhere, BrokenAssumption.ServiceNotExponential,
            ],
            variants.Select(variant => variant.Assumption));
        Assert.Empty(Variants(variants[^1].Plan));
        Assert.Equal(64, variants[^1].Plan.Process.OnSite.MeanMinutes);
    }

    [Fact]
    public void APlanMadeAhead_IsFirstTakenForOneThatAsksTheOwnCarsFirst()
    {
        var variants = Variants(Plan.With(new DispatchSettings { Rule = DispatchRule.PlanAhead, HelpLeadMinutes = 30 }));

        Assert.Equal([BrokenAssumption.RuleIsNoList, BrokenAssumption.NearestAtTheMoment], variants.Select(variant => variant.Assumption));
        Assert.Equal((DispatchRule.DistrictFirst, 180), (variants[0].Plan.Dispatch.Rule, variants[0].Plan.Dispatch.HelpLeadMinutes));
    }

    [Fact]
    public void HelpAtOnce_AsksNeighboursAsSoonAsTheOwnCarsAreBusy()
    {
        var variant = Variants(Plan.With(new DispatchSettings { Rule = DispatchRule.DistrictFirst, HelpLeadMinutes = 30 }))[0];

        Assert.Equal(BrokenAssumption.OwnCarsAwaited, variant.Assumption);
        Assert.Equal(180, variant.Plan.Dispatch.HelpLeadMinutes);
    }

    [Fact]
    public void TheFixedLists_AskOwnCarsFirst_ThenByDrivingTime()
    {
        var lists = Variants(Plan.With(new DispatchSettings { Rule = DispatchRule.DistrictFirst, HelpLeadMinutes = 180 }), (from, to) => from + to)[0].Plan.Dispatch.Preferences!;

        Assert.Equal(["a0: v0 v1", "a1: v1 v0"], lists.Select(list => $"{list.Area}: {string.Join(' ', list.Shifts)}"));
    }

    private static IReadOnlyList<(BrokenAssumption Assumption, Plan Plan)> Variants(Plan plan, Func<int, int, int>? seconds = null) =>
        AnalysedVariants.Of(plan, new MeanDriving(SmallPlans.Model(plan, seconds).DrivingTables[0], plan.PointsPerArea));
}
