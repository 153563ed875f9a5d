using NodaTime;

namespace Korevagt.Demand.Fitting;

/// <summary>How a demand model fits its log.</summary>
public sealed record DemandDiagnostics
{
    /// <summary>Real hours that the log covers.</summary>
    public required int Hours { get; init; }

    /// <summary>Days of duty that the log covers, cut ones included.</summary>
    public required int Days { get; init; }

    /// <summary>Hours of the week that are open.</summary>
    public required int OpenHoursOfWeek { get; init; }

    /// <summary>Factor of the roughness penalty on the hours of the week, chosen by restricted maximum likelihood.</summary>
    public required double Smoothing { get; init; }

    /// <summary>Effective degrees of freedom of the time effects.</summary>
    public required double EffectiveParameters { get; init; }

    /// <summary>Rounds that the fit took.</summary>
    public required int Rounds { get; init; }

    /// <summary>
    /// Whether totals of days vary beyond chance under the Poisson model; rejected means negative binomial days.
    /// </summary>
    public required DispersionTest DayTotals { get; init; }

    /// <summary>
    /// Whether areas' shares change from quarter to quarter beyond chance; rejected means that areas' visits count as fewer
    /// by the dispersion.
    /// </summary>
    public required DispersionTest AreaQuarters { get; init; }

    /// <summary>
    /// Shape of the gamma distribution of areas about their district's level; large means that they hardly differ.
    /// </summary>
    public required double AreaPriorShape { get; init; }

    /// <summary>
    /// Each district's visits over those expected by population and age at the region's level, by the plan's districts.
    /// </summary>
    public required IReadOnlyList<double> DistrictLevels { get; init; }

    /// <summary>The areas beside their districts, by the plan's areas.</summary>
    public required IReadOnlyList<AreaResidual> Areas { get; init; }

    /// <summary>Expected and came by hour of the week (168, holidays from Monday to Friday counted as Sundays).</summary>
    public required IReadOnlyList<ExpectedAndCame> WeekHours { get; init; }

    /// <summary>Expected and came by calendar month of the log.</summary>
    public required IReadOnlyList<(YearMonth Month, ExpectedAndCame Visits)> Months { get; init; }

    /// <summary>Expected and came by the plan's areas and calendar year of the log.</summary>
    public required IReadOnlyList<IReadOnlyList<ExpectedAndCame>> AreaYears { get; init; }

    /// <summary>The first calendar year of <see cref="AreaYears"/>.</summary>
    public required int FirstYear { get; init; }
}
