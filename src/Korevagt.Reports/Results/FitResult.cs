using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Planning.UseCases;

namespace Korevagt.Reports.Results;

/// <summary>How a demand model and service times fit the log that they were estimated from.</summary>
public sealed record FitResult
{
    /// <summary>The log.</summary>
    [Description("The log.")]
    public required FittedLogResult Log { get; init; }

    /// <summary>Parts of the demand that the log says too little of.</summary>
    [Description("Parts of the demand that the log says too little of.")]
    public required IReadOnlyList<NotEstimatedResult> NotEstimated { get; init; }

    /// <summary>The size of the model.</summary>
    [Description("The size of the model.")]
    public required DemandModelResult Model { get; init; }

    /// <summary>Whether totals of days vary beyond chance; rejected means negative binomial days.</summary>
    [Description("Whether totals of days vary beyond chance; rejected means negative binomial days.")]
    public required DispersionResult DayTotals { get; init; }

    /// <summary>Shape of the gamma distribution of days; null where days vary by chance only.</summary>
    [Description("Shape of the gamma distribution of days; null where days vary by chance only.")]
    [Unit(Units.Factor)]
    public required double? DayShape { get; init; }

    /// <summary>Whether areas' shares change from quarter to quarter beyond chance.</summary>
    [Description("Whether areas' shares change from quarter to quarter beyond chance.")]
    public required DispersionResult AreaQuarters { get; init; }

    /// <summary>Shape of the gamma distribution of areas about their district's level.</summary>
    [Description("Shape of the gamma distribution of areas about their district's level.")]
    [Unit(Units.Factor)]
    public required double? AreaPriorShape { get; init; }

    /// <summary>The areas beside their districts.</summary>
    [Description("The areas beside their districts.")]
    public required IReadOnlyList<AreaFitResult> Areas { get; init; }

    /// <summary>Visits by hour of the week.</summary>
    [Description("Visits by hour of the week.")]
    public required IReadOnlyList<HourOfWeekResult> HoursOfWeek { get; init; }

    /// <summary>Visits by month of the log.</summary>
    [Description("Visits by month of the log.")]
    public required IReadOnlyList<MonthResult> Months { get; init; }

    /// <summary>The durations of the log.</summary>
    [Description("The durations of the log.")]
    public required ServiceTimesResult ServiceTimes { get; init; }

    /// <summary>Driving times; left out where the log has no drives or the plan no map.</summary>
    [Description("Driving times; left out where the log has no drives or the plan no map.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DrivingResult? Driving { get; init; }

    internal static FitResult Of(FittedLog fit, ServiceTimesResult serviceTimes, DrivingResult? driving) => new()
    {
        Log = FittedLogResult.Of(fit),
        NotEstimated = [.. fit.Model.Demand.NotEstimated.Select(NotEstimatedResult.Of)],
        Model = DemandModelResult.Of(fit.Model.Diagnostics),
        DayTotals = DispersionResult.Of(fit.Model.Diagnostics.DayTotals),
        DayShape = RoundedNumbers.AmountOrNull(fit.Model.Demand.DayShape),
        AreaQuarters = DispersionResult.Of(fit.Model.Diagnostics.AreaQuarters),
        AreaPriorShape = RoundedNumbers.AmountOrNull(fit.Model.Diagnostics.AreaPriorShape),
        Areas = [.. fit.Model.Diagnostics.Areas.Select(AreaFitResult.Of)],
        HoursOfWeek = [.. fit.Model.Diagnostics.WeekHours.Select((visits, hour) => HourOfWeekResult.Of(hour, visits))],
        Months = [.. fit.Model.Diagnostics.Months.Select(row => MonthResult.Of(row.Month, row.Visits))],
        ServiceTimes = serviceTimes,
        Driving = driving,
    };
}
