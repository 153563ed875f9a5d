using System.ComponentModel;
using Korevagt.Domain.Demand;
using Korevagt.Results;
using NodaTime;

namespace Korevagt.Nights;

/// <summary>What a night's fit of the demand came to.</summary>
/// <param name="Hash">Hash of the history that it was fitted to.</param>
/// <param name="From">The first local date of the history.</param>
/// <param name="To">The first local date after it.</param>
/// <param name="Visits">Visits of the history.</param>
/// <param name="TrendPerYear">Change of the visits from year to year, 0.02 being 2 % more.</param>
/// <param name="DayShape">Shape of the gamma factor by which days vary; null where they are Poisson.</param>
/// <param name="Dispersion">Pearson's chi-square of the day totals over its degrees of freedom; 1 is pure chance.</param>
/// <param name="ForecastTo">The first local date after the history of the forecast that demand is held against.</param>
public sealed record NightFit(
    [Description("Hash of the history that it was fitted to.")] string Hash,
    [Description("The first local date of the history.")] LocalDate From,
    [Description("The first local date after it.")] LocalDate To,
    [Description("Visits of the history.")][Unit(Units.Visits)] int Visits,
    [Description("Change of the visits from year to year, 0.02 being 2 % more.")][Unit(Units.Share)] double TrendPerYear,
    [Description("Shape of the gamma factor by which days vary; null where they are Poisson.")] [Unit(Units.None)]
    double? DayShape,
    [Description("Pearson's chi-square of the day totals over its degrees of freedom; 1 is pure chance.")] [Unit(Units.Factor)]
    double Dispersion,
    [Description("The first local date after the history of the forecast that demand is held against.")] LocalDate ForecastTo)
{
    /// <summary>Sums up a fit.</summary>
    /// <param name="history">The history.</param>
    /// <param name="fit">What was fitted to it.</param>
    /// <param name="held">The forecast that demand is held against.</param>
    public static NightFit Of(LogHistory history, FittedDemand fit, FittedDemand held) => new(
        history.Hash, fit.From, fit.To, fit.Visits, Math.Exp(fit.TrendPerYear) - 1, fit.DayShape, fit.Dispersion, held.To);
}
