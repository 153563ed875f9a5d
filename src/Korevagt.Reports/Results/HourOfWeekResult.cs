using System.ComponentModel;
using Korevagt.Demand.Fitting;

namespace Korevagt.Reports.Results;

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
