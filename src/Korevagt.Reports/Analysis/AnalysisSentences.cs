using System.Globalization;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Planning.Analysis;

namespace Korevagt.Reports.Analysis;

/// <summary>Says in words what an analysis takes for granted and what the difference from the simulation consists of.</summary>
/// <param name="language">The language.</param>
public sealed class AnalysisSentences(Language language)
{
    private const double LeastMinutesNamed = 0.05;

    private readonly AnalysisTexts texts = AnalysisTexts.For(language);
    private readonly ReportFormat format = ReportFormat.For(language);

    /// <summary>A roster state by its days and hours: hverdage 16-23.</summary>
    public string NameOf(RosterState state) =>
        $"{texts.Days(state.Days)} {format.List([.. state.Clock.Select(span => $"{Clock(span.From.Hour, span.From.Minute)}-{Clock(span.To.Hour, span.To.Minute)}")])}";

    /// <summary>The difference and its parts, with the figures of this plan; none without a simulation.</summary>
    public IEnumerable<string> Difference(AnalysedPlan analysed)
    {
        if (analysed.Simulation is not { Difference: { } whole, Rest: { } rest } simulation || analysed.Analysis.Year is not { } year)
        {
            yield break;
        }

        yield return Filled(
            texts.WholeDifference, format.Number(simulation.Figures.MeanResponseMinutes, 1), format.Number(year.MeanResponseMinutes, 1))
            + Effects(analysed, whole);
        foreach (var step in simulation.Steps)
        {
            yield return Filled(texts.PartSentences[step.Assumption], FiguresOf(analysed, step.Assumption)) + Effects(analysed, step.Effect);
        }

        yield return Filled(
            texts.RestSentence, format.Number(simulation.DutiesPerYear),
            format.Number(simulation.Evaluation.Shifts.Sum(shift => shift.OvertimeHoursPerYear)),
            format.Percent(analysed.Analysis.LateInDutyShare, 1), format.Signed(rest.MeanWaitMinutes, 1),
            format.Percent(analysed.Analysis.OnTheWayHomeShare, 0), format.Signed(rest.MeanResponseMinutes - rest.MeanWaitMinutes, 1)) + Effects(analysed, rest);
        var largest = simulation.Steps
            .Select(step => (Name: texts.Parts[step.Assumption], Minutes: step.Effect.MeanResponseMinutes))
            .Append((Name: texts.Rest, Minutes: rest.MeanResponseMinutes))
            .MaxBy(part => Math.Abs(part.Minutes));
        if (Math.Abs(largest.Minutes) >= LeastMinutesNamed)
        {
            yield return Filled(texts.LargestPart, largest.Name, format.Signed(largest.Minutes, 1));
        }
    }

    /// <summary>What the analysis takes for granted about this plan.</summary>
    public IEnumerable<string> Assumed(AnalysedPlan analysed)
    {
        var (plan, analysis) = (analysed.Plan, analysed.Analysis);
        yield return texts.AssumedMethods;
        yield return texts.AssumedLists;
        if (plan.Dispatch.Rule == DispatchRule.StrictDistrict)
        {
            yield return texts.AssumedStrict;
        }

        yield return Filled(texts.AssumedService, format.Number(plan.Process.OnSite.MeanMinutes + plan.Process.ParkingAndHandoverMinutes, 1));
        yield return plan.Dispatch.MostWaiting switch
        {
            null => texts.AssumedLine,
            0 => texts.AssumedLoss,
            { } places => Filled(
                texts.AssumedLimit, format.Number(places),
                format.Percent(analysis.States.SelectMany(state => state.Groups).Select(group => group.BeyondLimitShare).DefaultIfEmpty().Max(), 2)),
        };
        yield return Filled(
            texts.AssumedResponse,
            format.Number(plan.Process.ResponseClock == ResponseClock.FromOrder ? plan.Process.DispatchDelay.MeanMinutes : 0, 1));
        if (analysis.VisitsNotAnalysed > 0)
        {
            yield return Filled(texts.NotAnalysed, format.Count(analysis.VisitsNotAnalysed));
        }
    }

    private string Effects(AnalysedPlan analysed, HeadFigures effect) => Filled(
        texts.Effects, format.Signed(effect.MeanResponseMinutes, 1), format.Signed(effect.WithinTargetShares[0] * 100, 1),
        format.Number(analysed.Plan.Targets[0].WithinMinutes), format.Signed(effect.Utilization * 100, 1));

    private string[] FiguresOf(AnalysedPlan analysed, BrokenAssumption assumption) => assumption switch
    {
        BrokenAssumption.OwnCarsAwaited =>
            [format.Number(analysed.Plan.Dispatch.HelpLeadMinutes), format.Number(analysed.Plan.Urgencies[0].DueMinutes)],
        BrokenAssumption.LimitedLine => [format.Number(analysed.Plan.Dispatch.MostWaiting)],
        BrokenAssumption.ServiceNotExponential => [format.Number(Variability(analysed.Analysis), 2)],
        BrokenAssumption.HandedToDaytime => [format.Count(analysed.Simulation?.Evaluation.HandedToDaytimePerYear)],
        _ => [],
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

    private static string Filled(string format, params string[] figures) => string.Format(CultureInfo.InvariantCulture, format, figures);
}
