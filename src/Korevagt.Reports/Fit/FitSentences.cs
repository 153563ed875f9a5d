using Korevagt.Demand.Fitting;
using Korevagt.Demand.ServiceTimes;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Planning.UseCases;
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
    private readonly ReportFormat format;

    /// <summary>Prepares the sentences about a fit.</summary>
    public FitSentences(FittedLog fit, Language language)
    {
        (this.fit, format) = (fit, ReportFormat.For(language));
    }

    /// <summary>All sentences, the visits first.</summary>
    public IReadOnlyList<string> All => [Log, .. Rejected, Trend, Days, AreaShares, Areas, .. NeverVisited, NotEstimated, OnSite, .. Parking, DispatchDelay, Driving];

    /// <summary>Visits, period and areas.</summary>
    public string Log
    {
        get
        {
            var (log, days) = (fit.Log, Period.DaysBetween(fit.Log.From, fit.Log.To));
            return format.Say(FitTexts.Log(
                format.Number(log.Visits.Count), format.Date(log.From), format.Date(log.To.PlusDays(-1)),
                format.Number(fit.Plan.Areas.Count),
                format.Number(log.Visits.Count / (double)days, 1)));
        }
    }

    /// <summary>How many rows were rejected, where some were.</summary>
    public IEnumerable<string> Rejected => fit.Summary.Rejected == 0
        ? []
        : [format.Say(FitTexts.Rejected(format.Number((decimal)fit.Summary.Rejected), format.Number((decimal)fit.Summary.Rows)))];

    /// <summary>The trend with its interval.</summary>
    public string Trend
    {
        get
        {
            var demand = fit.Model.Demand;
            if (demand.NotEstimated.Any(part => part.Part == "trend"))
            {
                return format.Say(FitTexts.NoTrend);
            }

            var half = Widest95 * Math.Sqrt(demand.Covariance[FittedEffects.Packed(FittedEffects.Trend, FittedEffects.Trend)]);
            var (low, high) = (Math.Exp(demand.TrendPerYear - half) - 1, Math.Exp(demand.TrendPerYear + half) - 1);
            var change = format.SignedPercent(Math.Exp(demand.TrendPerYear) - 1);
            var interval = format.Interval(format.Signed(low * 100, 1), format.SignedPercent(high));
            return format.Say(low < 0 && high > 0 ? FitTexts.TrendUnsure(change, interval) : FitTexts.Trend(change, interval));
        }
    }

    /// <summary>Whether days vary beyond chance.</summary>
    public string Days
    {
        get
        {
            var test = fit.Model.Diagnostics.DayTotals;
            return fit.Model.Demand.DayShape is { } shape
                ? format.Say(FitTexts.DaysVary(
                    format.Number(test.Dispersion, 2), Probability(test), format.Percent(1 / Math.Sqrt(shape), 0)))
                : format.Say(FitTexts.DaysSteady(format.Number(test.Dispersion, 2), Probability(test)));
        }
    }

    /// <summary>Whether the areas' shares change beyond chance.</summary>
    public string AreaShares
    {
        get
        {
            var test = fit.Model.Diagnostics.AreaQuarters;
            var (dispersion, probability) = (format.Number(test.Dispersion, 2), Probability(test));
            return format.Say(test.Rejected
                ? FitTexts.AreasShift(dispersion, probability)
                : FitTexts.AreasSteady(dispersion, probability));
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
                ? format.Say(FitTexts.NoAreaDiffers)
                : format.Say(FitTexts.AreasDiffer(format.Number(differ.Count), format.Number(areas.Count), format.List(
                [
                    .. differ.Take(MostAreasNamed).Select(area => format.Say(FitTexts.AreaRatio(
                        names[area.Area], format.Number(area.Ratio, 2),
                        format.Interval(format.Number(area.Lower, 2), format.Number(area.Upper, 2))))),
                ])));
        }
    }

    /// <summary>The areas without visits, where there are some.</summary>
    public IEnumerable<string> NeverVisited
    {
        get
        {
            var areas = fit.Plan.Areas.Where((_, index) => fit.Model.Diagnostics.Areas[index].Visits == 0);
            var names = areas.Select(area => area.Name).ToList();
            var named = string.Join(", ", names.Take(MostNeverVisitedNamed))
                + (names.Count > MostNeverVisitedNamed ? ", ..." : "");
            return names.Count == 0 ? [] : [format.Say(FitTexts.NeverVisited(format.Number(names.Count), named))];
        }
    }

    /// <summary>What the log could not tell.</summary>
    public string NotEstimated
    {
        get
        {
            var parts = fit.Model.Demand.NotEstimated;
            return format.Say(parts.Count == 0
                ? FitTexts.AllEstimated
                : FitTexts.NotEstimated(format.List([.. parts.Select(part => format.Say(FitTexts.Part(part.Part)))])));
        }
    }

    /// <summary>The time on site with what is recommended.</summary>
    public string OnSite => Duration(format.Say(FitTexts.OnSite), fit.ServiceTimes.OnSite);

    /// <summary>That the time on site contains parking and handover, where it could be fitted.</summary>
    public IEnumerable<string> Parking => fit.ServiceTimes.OnSite.Succeeded ? [format.Say(FitTexts.ParkingIncluded)] : [];

    /// <summary>The dispatch delay with what is recommended.</summary>
    public string DispatchDelay => Duration(format.Say(FitTexts.DispatchDelay), fit.ServiceTimes.DispatchDelay);

    /// <summary>The driving factor.</summary>
    public string Driving => fit.Driving switch
    {
        null => format.Say(FitTexts.NoDrives),
        { Succeeded: false } failed => format.Say(FitTexts.NoDriving(format.Say(Reason(failed.Faults[0])))),
        { Value: var driving } => format.Say(FitTexts.Driving(
            format.Number(driving.Factor, 2), format.Interval(format.Number(driving.Lower, 2), format.Number(driving.Upper, 2)),
            format.Number(driving.Drives))),
    };

    /// <summary>Why something could not be fitted, with what it would have taken.</summary>
    public static Text Reason(Fault fault) =>
        fault.Expected is { } expected ? Text.Join("; ", [fault.Message, expected]) : fault.Message;

    private string Duration(string what, Outcome<DurationFit> fitted)
    {
        if (!fitted.Succeeded)
        {
            return format.Say(FitTexts.NoDuration(what, format.Say(Reason(fitted.Faults[0]))));
        }

        var (count, best) = (format.Number(fitted.Value.Count), fitted.Value.Recommended);
        return best.Kind == DistributionKind.Empirical
            ? format.Say(FitTexts.DurationEmpirical(
                what, count, format.Number(best.ValuesMinutes!.Count), format.Number(best.MeanMinutes, 1)))
            : format.Say(FitTexts.Duration(
                what, count, format.Say(FitTexts.Of(best.Kind)), format.Number(best.MeanMinutes, 1),
                format.Number(best.CoefficientOfVariation, 2)));
    }

    private string Probability(DispersionTest test) => test.PValue < LeastProbability
        ? $"p < {format.Number(LeastProbability, 3)}"
        : $"p = {format.Number(test.PValue, 3)}";
}
