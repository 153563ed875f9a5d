using System.Globalization;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Files.Settings;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports;

/// <summary>How precise a comparison's figures became and what that took, in words.</summary>
public static class PrecisionSentences
{
    private const int MostDecimals = 6;

    /// <summary>
    /// The sentences: what the money is made of, what no interval covers, what the calendar does to the demand, whether the
    /// demand is taken as uncertain, the precision asked for, what common random numbers brought each scenario, and what
    /// antithetic pairs brought. None where there is nothing to tell.
    /// </summary>
    public static IReadOnlyList<string> For(Comparison comparison, Language language)
    {
        var format = ReportFormat.For(language);
        var sentences = MoneyDetails.For(comparison, language).ToList();
        var assumptions = comparison.Baseline.Assumptions
            .Concat(comparison.Scenarios.SelectMany(scenario => scenario.Plan.Assumptions)).Distinct().Count();
        if (assumptions > 0 && comparison.Scenarios.Count > 0)
        {
            sentences.Add(format.Say(PrecisionTexts.NotCovered(format.Number(assumptions))));
        }

        if (CalendarSentence.For(comparison.Baseline.Plan, comparison.Provenance.Year, language) is { } calendar)
        {
            sentences.Add(calendar);
        }

        if (comparison.ComingYear is { } year)
        {
            sentences.Add(format.Say(PrecisionTexts.DemandUncertainty));
            sentences.Add(OneYear(comparison.Baseline.Name, year, changes: false, format));
            sentences.AddRange(comparison.Scenarios.Select(scenario =>
                OneYear(format.Say(PrecisionTexts.ChangeIn(scenario.Name)), scenario.ComingYear!, changes: true, format)));
        }

        if (comparison.Precision is { } precision)
        {
            sentences.Add(Search(precision, comparison.Scenarios.Count, format));
        }

        sentences.AddRange(comparison.Scenarios.Select(scenario =>
            Factors(PrecisionTexts.CommonRandomNumbers, scenario.Name, scenario.VarianceReduction.CommonRandomNumbers, format)));
        if (comparison.AntitheticReduction is { } own)
        {
            sentences.Add(Factors(PrecisionTexts.Antithetic, comparison.Baseline.Name, own, format));
        }

        foreach (var scenario in comparison.Scenarios)
        {
            if (scenario.VarianceReduction.Antithetic is { } pairs)
            {
                sentences.Add(
                    Factors(PrecisionTexts.Antithetic, format.Say(PrecisionTexts.ChangeIn(scenario.Name)), pairs, format));
            }
        }

        return sentences;
    }

    private static string OneYear(string name, ComingYear year, bool changes, ReportFormat format)
    {
        return format.Say(PrecisionTexts.ComingYear(
            name, Between(year.MeanResponseMinutes, 1, 1), Between(year.P90ResponseMinutes, 1, 1),
            Between(year.WithinTargetShare, 100, 2),
            year.AnnualCostDkk is { } cost
                ? format.AmountInterval((decimal)cost.Low, (decimal)cost.High)
                : format.Say(CostTexts.NoPrice)));

        string Between(Estimate figure, double unit, int decimals) => changes
            ? format.Interval(format.Signed(figure.Low * unit, decimals), format.Signed(figure.High * unit, decimals))
            : format.Interval(format.Number(figure.Low * unit, decimals), format.Number(figure.High * unit, decimals));
    }

    private static string Search(PrecisionResult precision, int scenarios, ReportFormat format)
    {
        var target = precision.Target;
        var figure = format.Say(PrecisionTexts.Of(target.Figure));
        figure = scenarios == 0
            ? figure
            : format.Say(PrecisionTexts.ChangeIn(figure)) + (scenarios > 1 ? format.Say(PrecisionTexts.InEach) : "");
        var wanted = WithUnit(Wanted(target.HalfWidth, format), target.Figure, format);
        if (precision.Reached)
        {
            return format.Say(PrecisionTexts.Reached(
                figure, wanted, format.Number(precision.Replications), format.Number(precision.Looks[0]),
                format.Number(target.MostReplications)));
        }

        // A width that is no number comes first: nothing is known of it.
        var widest = precision.Plans.MaxBy(plan => double.IsNaN(plan.HalfWidth) ? double.PositiveInfinity : plan.HalfWidth)!;
        var decimals = Math.Min(MostDecimals, Math.Max(target.Figure == PrecisionFigure.AnnualCost ? 0 : 2, Decimals(target.HalfWidth) + 1));
        var told = format.Say(PrecisionTexts.NotReached(
            figure, wanted, format.Number(precision.Replications),
            WithUnit(format.Number(widest.HalfWidth, decimals), target.Figure, format), widest.Name));
        return told + format.Say(precision.Plans.Any(plan => plan.ReplicationsNeeded is null)
            ? PrecisionTexts.OutOfReach
            : PrecisionTexts.WouldTake(format.Number((double)precision.Plans.Max(plan => plan.ReplicationsNeeded)!)));
    }

    private static string Factors(
        Func<string, string, string, string, string, Text> text, string name, VarianceFactors factors, ReportFormat format) =>
        format.Say(text(
            name, format.Number(factors.MeanResponse, 1), format.Number(factors.P90, 1), format.Number(factors.WithinTarget, 1),
            format.Number(factors.AnnualCost, 1)));

    private static string WithUnit(string number, PrecisionFigure figure, ReportFormat format) => figure switch
    {
        PrecisionFigure.WithinTarget => format.Say(PrecisionTexts.Points(number)),
        PrecisionFigure.AnnualCost => format.Say(PrecisionTexts.Kroner(number)),
        _ => $"{number} min",
    };

    /// <summary>The half-width as it was asked for; in powers of ten where it is too small for decimals.</summary>
    private static string Wanted(double halfWidth, ReportFormat format) => Math.Round(halfWidth, MostDecimals) > 0
        ? format.Number(halfWidth, Decimals(halfWidth))
        : halfWidth.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>As many decimals as a number has, within what is worth writing.</summary>
    private static int Decimals(double value) =>
        Enumerable.Range(0, MostDecimals).FirstOrDefault(decimals => Math.Round(value, decimals).Equals(value), MostDecimals);
}
