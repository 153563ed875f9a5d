using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Demand.Fitting;
using Korevagt.Domain.Demand;
using Korevagt.Planning.UseCases;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Results;

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

/// <summary>The log that was fitted.</summary>
public sealed record FittedLogResult
{
    /// <summary>The first date that the log covers.</summary>
    [Description("The first date that the log covers.")]
    public required LocalDate From { get; init; }

    /// <summary>The first date after those that it covers.</summary>
    [Description("The first date after those that it covers.")]
    public required LocalDate To { get; init; }

    /// <summary>Visits of the log.</summary>
    [Description("Visits of the log.")]
    [Unit(Units.Visits)]
    public required int Visits { get; init; }

    /// <summary>Rows of the log.</summary>
    [Description("Rows of the log.")]
    [Unit(Units.Rows)]
    public required long Rows { get; init; }

    /// <summary>Rows that are no visits and were left out.</summary>
    [Description("Rows that are no visits and were left out.")]
    [Unit(Units.Rows)]
    public required long Rejected { get; init; }

    /// <summary>SHA-256 of the log's bytes.</summary>
    [Description("SHA-256 of the log's bytes.")]
    public required string? Hash { get; init; }

    internal static FittedLogResult Of(FittedLog fit) => new()
    {
        From = fit.Log.From,
        To = fit.Log.To,
        Visits = fit.Log.Visits.Count,
        Rows = fit.Summary.Rows,
        Rejected = fit.Summary.Rejected,
        Hash = fit.Model.Demand.LogHash,
    };
}

/// <summary>The size of the demand model.</summary>
public sealed record DemandModelResult
{
    /// <summary>Days of duty that the log covers, cut ones included.</summary>
    [Description("Days of duty that the log covers, cut ones included.")]
    [Unit(Units.Days)]
    public required int Days { get; init; }

    /// <summary>Hours of the week that are open.</summary>
    [Description("Hours of the week that are open.")]
    [Unit(Units.Count)]
    public required int OpenHoursOfWeek { get; init; }

    /// <summary>Factor of the roughness penalty on the hours of the week.</summary>
    [Description("Factor of the roughness penalty on the hours of the week.")]
    [Unit(Units.Factor)]
    public required double? Smoothing { get; init; }

    /// <summary>Effective degrees of freedom of the time effects.</summary>
    [Description("Effective degrees of freedom of the time effects.")]
    [Unit(Units.Count)]
    public required double? EffectiveParameters { get; init; }

    /// <summary>Rounds that the fit took.</summary>
    [Description("Rounds that the fit took.")]
    [Unit(Units.Count)]
    public required int Rounds { get; init; }

    internal static DemandModelResult Of(DemandDiagnostics diagnostics) => new()
    {
        Days = diagnostics.Days,
        OpenHoursOfWeek = diagnostics.OpenHoursOfWeek,
        Smoothing = RoundedNumbers.AmountOrNull(diagnostics.Smoothing),
        EffectiveParameters = RoundedNumbers.AmountOrNull(diagnostics.EffectiveParameters),
        Rounds = diagnostics.Rounds,
    };
}

/// <summary>Visits expected and come in one month of the log.</summary>
public sealed record MonthResult
{
    /// <summary>The month: 2016-05.</summary>
    [Description("The month: 2016-05.")]
    public required string Month { get; init; }

    /// <summary>Visits that the model expects.</summary>
    [Description("Visits that the model expects.")]
    [Unit(Units.Visits)]
    public required double? Expected { get; init; }

    /// <summary>Visits in the log.</summary>
    [Description("Visits in the log.")]
    [Unit(Units.Visits)]
    public required double? Came { get; init; }

    /// <summary>Real hours that they are spread over.</summary>
    [Description("Real hours that they are spread over.")]
    [Unit(Units.Hours)]
    public required int RealHours { get; init; }

    internal static MonthResult Of(YearMonth month, ExpectedAndCame visits) => new()
    {
        Month = YearMonthPattern.Iso.Format(month),
        Expected = RoundedNumbers.AmountOrNull(visits.Expected),
        Came = RoundedNumbers.AmountOrNull(visits.Came),
        RealHours = visits.RealHours,
    };
}

/// <summary>An area beside its district.</summary>
public sealed record AreaFitResult
{
    /// <summary>Id of the area.</summary>
    [Description("Id of the area.")]
    public required string Area { get; init; }

    /// <summary>Id of its district.</summary>
    [Description("Id of its district.")]
    public required string District { get; init; }

    /// <summary>Visits in the log.</summary>
    [Description("Visits in the log.")]
    [Unit(Units.Visits)]
    public required double? Came { get; init; }

    /// <summary>Visits that the model expects.</summary>
    [Description("Visits that the model expects.")]
    [Unit(Units.Visits)]
    public required double? Fitted { get; init; }

    /// <summary>Visits expected at the district's level.</summary>
    [Description("Visits expected at the district's level.")]
    [Unit(Units.Visits)]
    public required double? DistrictExpected { get; init; }

    /// <summary>The area's level over its district's.</summary>
    [Description("The area's level over its district's.")]
    [Unit(Units.Factor)]
    public required double? Ratio { get; init; }

    /// <summary>Lower end of the 95 % interval of the ratio.</summary>
    [Description("Lower end of the 95 % interval of the ratio.")]
    [Unit(Units.Factor)]
    public required double? RatioLow { get; init; }

    /// <summary>Upper end of it.</summary>
    [Description("Upper end of it.")]
    [Unit(Units.Factor)]
    public required double? RatioHigh { get; init; }

    /// <summary>Whether the area differs from its district beyond chance.</summary>
    [Description("Whether the area differs from its district beyond chance.")]
    public required bool Differs { get; init; }

    internal static AreaFitResult Of(AreaResidual area) => new()
    {
        Area = area.Area,
        District = area.District,
        Came = RoundedNumbers.AmountOrNull(area.Visits),
        Fitted = RoundedNumbers.AmountOrNull(area.Fitted),
        DistrictExpected = RoundedNumbers.AmountOrNull(area.DistrictExpected),
        Ratio = RoundedNumbers.AmountOrNull(area.Ratio),
        RatioLow = RoundedNumbers.AmountOrNull(area.Lower),
        RatioHigh = RoundedNumbers.AmountOrNull(area.Upper),
        Differs = area.Differs,
    };
}

/// <summary>Visits expected and come in one hour of the week.</summary>
public sealed record HourOfWeekResult
{
    /// <summary>The hour of the week, 0 (Monday from midnight) to 167; holidays count as Sundays.</summary>
    [Description("The hour of the week, 0 (Monday from midnight) to 167; holidays count as Sundays.")]
    [Unit(Units.None)]
    public required int Hour { get; init; }

    /// <summary>Visits that the model expects.</summary>
    [Description("Visits that the model expects.")]
    [Unit(Units.Visits)]
    public required double? Expected { get; init; }

    /// <summary>Visits in the log.</summary>
    [Description("Visits in the log.")]
    [Unit(Units.Visits)]
    public required double? Came { get; init; }

    /// <summary>Real hours that they are spread over.</summary>
    [Description("Real hours that they are spread over.")]
    [Unit(Units.Hours)]
    public required int RealHours { get; init; }

    internal static HourOfWeekResult Of(int hour, ExpectedAndCame visits) => new()
    {
        Hour = hour,
        Expected = RoundedNumbers.AmountOrNull(visits.Expected),
        Came = RoundedNumbers.AmountOrNull(visits.Came),
        RealHours = visits.RealHours,
    };
}

/// <summary>Whether counts vary about their means more than by chance.</summary>
public sealed record DispersionResult
{
    /// <summary>Chi-square over its degrees of freedom; 1 is pure chance.</summary>
    [Description("Chi-square over its degrees of freedom; 1 is pure chance.")]
    [Unit(Units.Factor)]
    public required double? Dispersion { get; init; }

    /// <summary>Counts less what was fitted to them.</summary>
    [Description("Counts less what was fitted to them.")]
    [Unit(Units.Count)]
    public required double? DegreesOfFreedom { get; init; }

    /// <summary>The score of the test; standard normal under pure chance.</summary>
    [Description("The score of the test; standard normal under pure chance.")]
    [Unit(Units.None)]
    public required double? Score { get; init; }

    /// <summary>Probability of so much under pure chance.</summary>
    [Description("Probability of so much under pure chance.")]
    [Unit(Units.Share)]
    public required double? PValue { get; init; }

    /// <summary>Whether pure chance is rejected.</summary>
    [Description("Whether pure chance is rejected.")]
    public required bool Rejected { get; init; }

    internal static DispersionResult Of(DispersionTest test) => new()
    {
        Dispersion = RoundedNumbers.AmountOrNull(test.Dispersion),
        DegreesOfFreedom = RoundedNumbers.AmountOrNull(test.DegreesOfFreedom),
        Score = RoundedNumbers.AmountOrNull(test.Score),
        PValue = RoundedNumbers.ShareOrNull(test.PValue),
        Rejected = test.Rejected,
    };
}

/// <summary>A part of the demand that the log says too little of.</summary>
public sealed record NotEstimatedResult
{
    /// <summary>The part.</summary>
    [Description("The part.")]
    public required string Part { get; init; }

    /// <summary>Why it was not estimated.</summary>
    [Description("Why it was not estimated.")]
    public required string Reason { get; init; }

    internal static NotEstimatedResult Of(NotEstimated part) => new()
    {
        Part = part.Part,
        Reason = part.Reason,
    };
}
