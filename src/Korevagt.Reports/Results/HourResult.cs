using System.ComponentModel;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Results;

/// <summary>The visits ordered in one hour of the clock, over the year.</summary>
public sealed record HourResult
{
    /// <summary>The hour by the local clock, 0 to 23.</summary>
    [Description("The hour by the local clock, 0 to 23.")]
    [Unit(Units.HourOfDay)]
    public required int Hour { get; init; }

    /// <summary>Visits arisen in a year.</summary>
    [Description("Visits arisen in a year.")]
    [Unit(Units.Visits)]
    public required double VisitsPerYear { get; init; }

    /// <summary>Mean response time; null where no visit was made.</summary>
    [Description("Mean response time; null where no visit was made.")]
    [Unit(Units.Minutes)]
    public required double? MeanResponseMinutes { get; init; }

    /// <summary>90 % response time; null where no visit was made.</summary>
    [Description("90 % response time; null where no visit was made.")]
    [Unit(Units.Minutes)]
    public required double? P90ResponseMinutes { get; init; }

    /// <summary>Share within the first service target; null where no visit arose.</summary>
    [Description("Share within the first service target; null where no visit arose.")]
    [Unit(Units.Share)]
    public required double? WithinTargetShare { get; init; }

    internal static HourResult Of(HourFigures hour) => new()
    {
        Hour = hour.Hour,
        VisitsPerYear = RoundedNumbers.Amount(hour.VisitsPerYear),
        MeanResponseMinutes = RoundedNumbers.MinutesOrNull(hour.MeanMinutes),
        P90ResponseMinutes = RoundedNumbers.MinutesOrNull(hour.P90Minutes),
        WithinTargetShare = RoundedNumbers.ShareOrNull(hour.WithinTargetShare),
    };
}
