using System.Globalization;
using Korevagt.Domain.Texts;
using Korevagt.Files.Settings;
using Korevagt.Planning.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports;

/// <summary>How precise a comparison's figures became and what that took, in words.</summary>
public static class PrecisionSentences
{
    private const int MostDecimals = 6;

    /// <summary>
    /// The sentences: whether the demand is taken as uncertain, the precision asked for, what common random numbers brought each scenario, and what antithetic pairs
    /// brought. None where there is nothing to tell.
    /// </summary>
    public static IReadOnlyList<string> For(Comparison comparison, Language language)
    {
        var (texts, format) = (PrecisionTexts.For(language), ReportFormat.For(language));
        var sentences = new List<string>();
        if (comparison.ComingYear is { } year)
        {
            sentences.Add(texts.DemandUncertainty);
            sentences.Add(OneYear(comparison.Baseline.Name, year, changes: false, texts, format));
            sentences.AddRange(comparison.Scenarios.Select(scenario =>
                OneYear(ReportTexts.Fill(texts.ChangeIn, scenario.Name), scenario.ComingYear!, changes: true, texts, format)));
        }

        if (comparison.Precision is { } precision)
        {
            sentences.Add(Search(precision, comparison.Scenarios.Count, texts, format));
        }

        sentences.AddRange(comparison.Scenarios.Select(scenario =>
            Factors(texts.CommonRandomNumbers, scenario.Name, scenario.VarianceReduction.CommonRandomNumbers, format)));
        if (comparison.AntitheticReduction is { } own)
        {
            sentences.Add(Factors(texts.Antithetic, comparison.Baseline.Name, own, format));
        }

        foreach (var scenario in comparison.Scenarios)
        {
            if (scenario.VarianceReduction.Antithetic is { } pairs)
            {
                sentences.Add(Factors(texts.Antithetic, ReportTexts.Fill(texts.ChangeIn, scenario.Name), pairs, format));
            }
        }

        return sentences;
    }

    private static string OneYear(string name, ComingYear year, bool changes, PrecisionTexts texts, ReportFormat format)
    {
        return ReportTexts.Fill(
            texts.ComingYear, name, Between(year.MeanResponseMinutes, 1, 1), Between(year.P90ResponseMinutes, 1, 1),
            Between(year.WithinTargetShare, 100, 2), format.AmountInterval((decimal)year.AnnualCostDkk.Low, (decimal)year.AnnualCostDkk.High));

        string Between(Estimate figure, double unit, int decimals) => changes
            ? format.Interval(format.Signed(figure.Low * unit, decimals), format.Signed(figure.High * unit, decimals))
            : format.Interval(format.Number(figure.Low * unit, decimals), format.Number(figure.High * unit, decimals));
    }

    private static string Search(PrecisionResult precision, int scenarios, PrecisionTexts texts, ReportFormat format)
    {
        var target = precision.Target;
        var figure = texts.Figures[(int)target.Figure];
        figure = scenarios == 0 ? figure : ReportTexts.Fill(texts.ChangeIn, figure) + (scenarios > 1 ? texts.InEach : "");
        var wanted = WithUnit(Wanted(target.HalfWidth, format), target.Figure, texts, format);
        if (precision.Reached)
        {
            return ReportTexts.Fill(
                texts.Reached, figure, wanted, format.Number(precision.Replications), format.Number(precision.Looks[0]),
                format.Number(target.MostReplications));
        }

        // A width that is no number comes first: nothing is known of it.
        var widest = precision.Plans.MaxBy(plan => double.IsNaN(plan.HalfWidth) ? double.PositiveInfinity : plan.HalfWidth)!;
        var decimals = Math.Min(MostDecimals, Math.Max(target.Figure == PrecisionFigure.AnnualCost ? 0 : 2, Decimals(target.HalfWidth) + 1));
        var told = ReportTexts.Fill(
            texts.NotReached, figure, wanted, format.Number(precision.Replications),
            WithUnit(format.Number(widest.HalfWidth, decimals), target.Figure, texts, format), widest.Name);
        return told + (precision.Plans.Any(plan => plan.ReplicationsNeeded is null)
            ? texts.OutOfReach
            : ReportTexts.Fill(texts.WouldTake, format.Number((double)precision.Plans.Max(plan => plan.ReplicationsNeeded)!)));
    }

    private static string Factors(string text, string name, VarianceFactors factors, ReportFormat format) => ReportTexts.Fill(
        text, name, format.Number(factors.MeanResponse, 1), format.Number(factors.P90, 1), format.Number(factors.WithinTarget, 1),
        format.Number(factors.AnnualCost, 1));

    private static string WithUnit(string number, PrecisionFigure figure, PrecisionTexts texts, ReportFormat format) => figure switch
    {
        PrecisionFigure.WithinTarget => $"{number} {texts.PercentagePoints}",
        PrecisionFigure.AnnualCost => format.Language == Language.En ? $"DKK {number}" : $"{number} kr.",
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
