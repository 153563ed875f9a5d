using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Planning.Analysis;

namespace Korevagt.Reports.Analysis;

/// <summary>Says in words what an analysis takes for granted and what the difference from the simulation consists of.</summary>
/// <param name="language">The language.</param>
public sealed class AnalysisSentences(Language language)
{
    private const double LeastMinutesNamed = 0.05;

    private readonly ReportFormat format = ReportFormat.For(language);

    /// <summary>A roster state by its days and hours: hverdage 16-23.</summary>
    public string NameOf(RosterState state)
    {
        var clock = state.Clock.Select(span => $"{Clock(span.From.Hour, span.From.Minute)}-{Clock(span.To.Hour, span.To.Minute)}");
        return $"{format.Say(AnalysisTexts.Of(state.Days))} {format.List([.. clock])}";
    }

    /// <summary>The difference and its parts, with the figures of this plan; none without a simulation.</summary>
    public IEnumerable<string> Difference(AnalysedPlan analysed)
    {
        if (analysed.Simulation is not { Difference: { } whole, Rest: { } rest } simulation || analysed.Analysis.Year is not { } year)
        {
            yield break;
        }

        yield return format.Say(AnalysisTexts.WholeDifference(
            format.Number(simulation.Figures.MeanResponseMinutes, 1), format.Number(year.MeanResponseMinutes, 1)))
            + Effects(analysed, whole);
        foreach (var step in simulation.Steps)
        {
            yield return format.Say(PartOf(analysed, step.Assumption)) + Effects(analysed, step.Effect);
        }

        yield return format.Say(AnalysisTexts.RestSentence(
            format.Number(simulation.DutiesPerYear),
            format.Number(simulation.Evaluation.Shifts.Sum(shift => shift.OvertimeHoursPerYear)),
            format.Percent(analysed.Analysis.LateInDutyShare, 1), format.Signed(rest.MeanWaitMinutes, 1),
            format.Percent(analysed.Analysis.OnTheWayHomeShare, 0),
            format.Signed(rest.MeanResponseMinutes - rest.MeanWaitMinutes, 1))) + Effects(analysed, rest);
        var largest = simulation.Steps
            .Select(step => (Name: format.Say(AnalysisTexts.Of(step.Assumption)), Minutes: step.Effect.MeanResponseMinutes))
            .Append((Name: format.Say(AnalysisTexts.Rest), Minutes: rest.MeanResponseMinutes))
            .MaxBy(part => Math.Abs(part.Minutes));
        if (Math.Abs(largest.Minutes) >= LeastMinutesNamed)
        {
            yield return format.Say(AnalysisTexts.LargestPart(largest.Name, format.Signed(largest.Minutes, 1)));
        }
    }

    /// <summary>What the analysis takes for granted about this plan.</summary>
    public IEnumerable<string> Assumed(AnalysedPlan analysed)
    {
        var (plan, analysis) = (analysed.Plan, analysed.Analysis);
        yield return format.Say(AnalysisTexts.AssumedMethods);
        yield return format.Say(plan.Dispatch.Rule switch
        {
            DispatchRule.PreferenceList => AnalysisTexts.AssumedLists,
            DispatchRule.FirstToArrive or DispatchRule.LookAhead => AnalysisTexts.AssumedNearestFirst,
            _ => AnalysisTexts.AssumedOwnFirst,
        });
        if (plan.Dispatch.Rule == DispatchRule.StrictDistrict)
        {
            yield return format.Say(AnalysisTexts.AssumedStrict);
        }

        yield return format.Say(AnalysisTexts.AssumedService(
            format.Number(plan.Process.OnSite.MeanMinutes + plan.Process.ParkingAndHandoverMinutes, 1)));
        var beyondLimit = analysis.States.SelectMany(state => state.Groups).Select(group => group.BeyondLimitShare);
        yield return format.Say(plan.Dispatch.MostWaiting switch
        {
            null => AnalysisTexts.AssumedLine,
            0 => AnalysisTexts.AssumedLoss,
            { } places => AnalysisTexts.AssumedLimit(
                format.Number(places), format.Percent(beyondLimit.DefaultIfEmpty().Max(), 2)),
        });
        yield return format.Say(AnalysisTexts.AssumedResponse(
            format.Number(
                plan.Process.ResponseClock == ResponseClock.FromOrder ? plan.Process.DispatchDelay.MeanMinutes : 0, 1)));
        if (analysis.VisitsNotAnalysed > 0)
        {
            yield return format.Say(AnalysisTexts.NotAnalysed(format.Count(analysis.VisitsNotAnalysed)));
        }
    }

    private string Effects(AnalysedPlan analysed, HeadFigures effect) => format.Say(AnalysisTexts.Effects(
        format.Signed(effect.MeanResponseMinutes, 1), format.Signed(effect.WithinTargetShares[0] * 100, 1),
        format.Number(analysed.Plan.Targets[0].WithinMinutes), format.Signed(effect.Utilization * 100, 1)));

    private Text PartOf(AnalysedPlan analysed, BrokenAssumption assumption) => assumption switch
    {
        BrokenAssumption.RuleIsNoList when analysed.Plan.Dispatch.Rule == DispatchRule.PlanAhead => AnalysisTexts.RulePlansAhead,
        BrokenAssumption.RuleIsNoList => AnalysisTexts.RuleIsNoList,
        BrokenAssumption.OwnCarsAwaited => AnalysisTexts.OwnCarsAwaited(
            format.Number(analysed.Plan.Dispatch.HelpLeadMinutes), format.Number(analysed.Plan.Urgencies[0].DueMinutes)),
        BrokenAssumption.NearestAtTheMoment => AnalysisTexts.NearestAtTheMoment,
        BrokenAssumption.LimitedLine => AnalysisTexts.LimitedLine(format.Number(analysed.Plan.Dispatch.MostWaiting)),
        BrokenAssumption.WaitsElsewhere => AnalysisTexts.WaitsElsewhere,
        BrokenAssumption.ServiceNotExponential =>
            AnalysisTexts.ServiceNotExponential(format.Number(Variability(analysed.Analysis), 2)),
        BrokenAssumption.RatesChange => AnalysisTexts.RatesChange,
        _ => AnalysisTexts.HandedToDaytime(format.Count(analysed.Simulation?.Evaluation.HandedToDaytimePerYear)),
    };

    /// <summary>The squared coefficient of variation of the service, over the year's visits.</summary>
    private static double? Variability(PlanAnalysis analysis)
    {
        var groups = analysis.States
            .SelectMany(state => state.Groups.Select(group => (group.ServiceVariability, Visits: group.VisitsPerHour * state.State.HoursPerYear)))
            .Where(group => group.ServiceVariability is not null)
            .ToList();
        return groups.Count > 0 ? groups.Sum(group => group.ServiceVariability * group.Visits) / groups.Sum(group => group.Visits) : null;
    }

    private static string Clock(int hour, int minute) =>
        minute == 0 ? ReportFormat.Hour(hour) : $"{ReportFormat.Hour(hour)}:{ReportFormat.Hour(minute)}";
}
