using System.ComponentModel;
using Korevagt.Demand.Fitting;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Reports.Results;

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
