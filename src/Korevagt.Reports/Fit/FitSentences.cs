using Korevagt.Demand.Fitting;
using Korevagt.Demand.ServiceTimes;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Texts;
using NodaTime;

namespace Korevagt.Reports.Fit;

/// <summary>What a fit found, in plain words.</summary>
public sealed class FitSentences
{
    private const int MostAreasNamed = 3;
    private const int MostNeverVisitedNamed = 10;
    private const double LeastProbability = 0.001;
    private const double Widest95 = 1.959964;

    private readonly FittedLog fit;
    private readonly FitTexts texts;
    private readonly ReportFormat format;

    /// <summary>Prepares the sentences about a fit.</summary>
    public FitSentences(FittedLog fit, Language language)
    {
        this.fit = fit;
        (texts, format) = (FitTexts.For(language), ReportFormat.For(language));
    }

    /// <summary>All sentences, the visits first.</summary>
    public IReadOnlyList<string> All => [Log, .. Rejected, Trend, Days, AreaShares, Areas, .. NeverVisited, NotEstimated, OnSite, .. Parking, DispatchDelay, Driving];

    /// <summary>Visits, period and areas.</summary>
    public string Log
    {
        get
        {
            var (log, days) = (fit.Log, Period.DaysBetween(fit.Log.From, fit.Log.To));
            return Fill(
                texts.Log, format.Number(log.Visits.Count), format.Date(log.From), format.Date(log.To.PlusDays(-1)), format.Number(fit.Plan.Areas.Count),
                format.Number(log.Visits.Count / (double)days, 1));
        }
    }

    /// <summary>How many rows were rejected, where some were.</summary>
    public IEnumerable<string> Rejected => fit.Summary.Rejected == 0
        ? []
        : [Fill(texts.Rejected, format.Number((decimal)fit.Summary.Rejected), format.Number((decimal)fit.Summary.Rows))];

    /// <summary>The trend with its interval.</summary>
    public string Trend
    {
        get
        {
            var demand = fit.Model.Demand;
            if (demand.NotEstimated.Any(part => part.Part == "trend"))
            {
                return texts.NoTrend;
            }

            var half = Widest95 * Math.Sqrt(demand.Covariance[FittedEffects.Packed(FittedEffects.Trend, FittedEffects.Trend)]);
            var (low, high) = (Math.Exp(demand.TrendPerYear - half) - 1, Math.Exp(demand.TrendPerYear + half) - 1);
            return Fill(
                low < 0 && high > 0 ? texts.TrendUnsure : texts.Trend,
                Change(Math.Exp(demand.TrendPerYear) - 1), format.Interval(format.Signed(low * 100, 1), Change(high)));
        }
    }

    /// <summary>Whether days vary beyond chance.</summary>
    public string Days
    {
        get
        {
            var test = fit.Model.Diagnostics.DayTotals;
            return fit.Model.Demand.DayShape is { } shape
                ? Fill(texts.DaysVary, format.Number(test.Dispersion, 2), Probability(test), format.Percent(1 / Math.Sqrt(shape), 0))
                : Fill(texts.DaysSteady, format.Number(test.Dispersion, 2), Probability(test));
        }
    }

    /// <summary>Whether the areas' shares change beyond chance.</summary>
    public string AreaShares
    {
        get
        {
            var test = fit.Model.Diagnostics.AreaQuarters;
            return Fill(test.Rejected ? texts.AreasShift : texts.AreasSteady, format.Number(test.Dispersion, 2), Probability(test));
        }
    }

    /// <summary>The areas that differ from what their district leads one to expect.</summary>
    public string Areas
    {
        get
        {
            var areas = fit.Model.Diagnostics.Areas;
            var names = fit.Plan.Areas.ToDictionary(area => area.Id, area => area.Name, StringComparer.Ordinal);
            var differ = areas.Where(area => area.Differs).OrderByDescending(area => Math.Abs(Math.Log(area.Ratio))).ToList();
            return differ.Count == 0
                ? texts.NoAreaDiffers
                : Fill(texts.AreasDiffer, format.Number(differ.Count), format.Number(areas.Count), format.List(
                [
                    .. differ.Take(MostAreasNamed).Select(area => Fill(
                        texts.AreaRatio, names[area.Area], format.Number(area.Ratio, 2), format.Interval(format.Number(area.Lower, 2), format.Number(area.Upper, 2)))),
                ]));
        }
    }

    /// <summary>The areas without visits, where there are some.</summary>
    public IEnumerable<string> NeverVisited
    {
        get
        {
            var names = fit.Plan.Areas.Where((_, index) => fit.Model.Diagnostics.Areas[index].Visits == 0).Select(area => area.Name).ToList();
            return names.Count == 0
                ? []
                : [Fill(texts.NeverVisited, format.Number(names.Count), string.Join(", ", names.Take(MostNeverVisitedNamed)) + (names.Count > MostNeverVisitedNamed ? ", ..." : ""))];
        }
    }

    /// <summary>What the log could not tell.</summary>
    public string NotEstimated
    {
        get
        {
            var parts = fit.Model.Demand.NotEstimated;
            return parts.Count == 0 ? texts.AllEstimated : Fill(texts.NotEstimated, format.List([.. parts.Select(part => texts.Part(part.Part))]));
        }
    }

    /// <summary>The time on site with what is recommended.</summary>
    public string OnSite => Duration(texts.OnSite, fit.ServiceTimes.OnSite);

    /// <summary>That the time on site contains parking and handover, where it could be fitted.</summary>
    public IEnumerable<string> Parking => fit.ServiceTimes.OnSite.Succeeded ? [texts.ParkingIncluded] : [];

    /// <summary>The dispatch delay with what is recommended.</summary>
    public string DispatchDelay => Duration(texts.DispatchDelay, fit.ServiceTimes.DispatchDelay);

    /// <summary>The driving factor.</summary>
    public string Driving => fit.Driving switch
    {
        null => texts.NoDrives,
        { Succeeded: false } failed => Fill(texts.NoDriving, Reason(failed.Faults[0])),
        { Value: var driving } => Fill(
            texts.Driving, format.Number(driving.Factor, 2), format.Interval(format.Number(driving.Lower, 2), format.Number(driving.Upper, 2)),
            format.Number(driving.Drives)),
    };

    /// <summary>Why something could not be fitted, with what it would have taken.</summary>
    public static string Reason(Fault fault) => fault.Expected is { } expected ? $"{fault.Message}; {expected}" : fault.Message;

    private static string Fill(string text, params ReadOnlySpan<object?> values) => ReportTexts.Fill(text, values);

    private string Duration(string what, Outcome<DurationFit> fitted)
    {
        if (!fitted.Succeeded)
        {
            return Fill(texts.NoDuration, what, Reason(fitted.Faults[0]));
        }

        var (count, best) = (format.Number(fitted.Value.Count), fitted.Value.Recommended);
        return best.Kind == DistributionKind.Empirical
            ? Fill(texts.DurationEmpirical, what, count, format.Number(best.ValuesMinutes!.Count), format.Number(best.MeanMinutes, 1))
            : Fill(texts.Duration, what, count, texts.Family(best.Kind), format.Number(best.MeanMinutes, 1), format.Number(best.CoefficientOfVariation, 2));
    }

    private string Change(double change) => format.Signed(change * 100, 1) + (format.Language == Language.En ? "%" : " %");

    private string Probability(DispersionTest test) => test.PValue < LeastProbability
        ? $"p < {format.Number(LeastProbability, 3)}"
        : $"p = {format.Number(test.PValue, 3)}";
}
