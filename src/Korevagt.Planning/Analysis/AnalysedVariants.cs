using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;

namespace Korevagt.Planning.Analysis;

/// <summary>
/// Changes a plan step by step into one that keeps what the analysis takes for granted, so that simulating each step shows
/// what each assumption is worth.
/// </summary>
internal static class AnalysedVariants
{
    /// <summary>The steps that change something; each plan has the changes of those before it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="byDriving">Driving times from station to area that order the cars of a fixed list.</param>
    public static IReadOnlyList<(BrokenAssumption Assumption, Plan Plan)> Of(Plan plan, MeanDriving byDriving)
    {
        List<(BrokenAssumption, Plan)> steps = [];
        var last = plan;
        void Step(BrokenAssumption assumption, bool broken, Func<Plan, Plan> mended)
        {
            if (broken)
            {
                steps.Add((assumption, last = mended(last)));
            }
        }

        var latest = plan.Urgencies.Max(urgency => urgency.DueMinutes);
        Step(
            BrokenAssumption.RuleIsNoList, plan.Dispatch.Rule == DispatchRule.PlanAhead,
            before => HelpedAtOnce(WithRule(before, DispatchRule.DistrictFirst), latest));
        Step(
            BrokenAssumption.RuleIsNoList, plan.Dispatch.Rule == DispatchRule.UrgencyReserve,
            before => WithRule(before, DispatchRule.DistrictFirst));
        Step(BrokenAssumption.RuleIsNoList, plan.Dispatch.Rule == DispatchRule.LookAhead, before => WithRule(before, DispatchRule.FirstToArrive));
        Step(
            BrokenAssumption.OwnCarsAwaited,
            last.Dispatch.Rule == DispatchRule.DistrictFirst && last.Dispatch.HelpLeadMinutes < latest,
            before => HelpedAtOnce(before, latest));
        Step(
            BrokenAssumption.NearestAtTheMoment,
            last.Dispatch.Rule is DispatchRule.DistrictFirst or DispatchRule.FirstToArrive,
            before => before with
            {
                Dispatch = before.Dispatch with { Rule = DispatchRule.PreferenceList, Preferences = CarGroups.ListsOf(before, byDriving) },
            });
        Step(
            BrokenAssumption.LimitedLine, plan.Dispatch.MostWaiting > 0, before => before with { Dispatch = before.Dispatch with { MostWaiting = null } });
        Step(
            BrokenAssumption.WaitsElsewhere, plan.Dispatch.AfterVisit != AfterVisitRule.GoHome,
            before => before with { Dispatch = before.Dispatch with { AfterVisit = AfterVisitRule.GoHome } });
        Step(BrokenAssumption.ServiceNotExponential, !IsExponential(plan.Process), before => before with { Process = Exponential(before.Process) });
        Step(BrokenAssumption.RatesChange, plan.Demand is AssembledDemand demand && !IsLevel(demand), WithLevelRates);
        return steps;
    }

    private static Plan WithRule(Plan plan, DispatchRule rule) => plan with { Dispatch = plan.Dispatch with { Rule = rule } };

    private static Plan HelpedAtOnce(Plan plan, double latest) =>
        plan with { Dispatch = plan.Dispatch with { HelpLeadMinutes = latest } };

    private static bool IsExponential(ServiceProcess process) =>
        process.OnSite.Kind == DistributionKind.Exponential && process.ParkingAndHandoverMinutes == 0;

    private static ServiceProcess Exponential(ServiceProcess process) => process with
    {
        OnSite = new DurationDistribution(
            DistributionKind.Exponential, process.OnSite.MeanMinutes + process.ParkingAndHandoverMinutes, 1),
        ParkingAndHandoverMinutes = 0,
    };

    private static Plan WithLevelRates(Plan plan) => plan with { Demand = Level((AssembledDemand)plan.Demand) };

    private static bool IsLevel(AssembledDemand demand) =>
        demand.HolidayFactor == 1
        && demand.MonthFactors.Distinct().Count() == 1
        && demand.Periods.All(period => period.HourWeights.Distinct().Count() == 1);

    private static AssembledDemand Level(AssembledDemand demand) => demand with
    {
        Periods = [.. demand.Periods.Select(period => period with { HourWeights = [.. period.HourWeights.Select(_ => 1.0)] })],
        MonthFactors = [.. demand.MonthFactors.Select(_ => 1.0)],
        HolidayFactor = 1,
    };
}
