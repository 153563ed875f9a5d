using System.ComponentModel;
using Korevagt.Planning.Replaying;

namespace Korevagt.Reports.Results;

/// <summary>Response times of visits as the log tells them.</summary>
public sealed record LoggedFiguresResult
{
    /// <summary>Mean response time.</summary>
    [Description("Mean response time.")]
    [Unit(Units.Minutes)]
    public required double? MeanMinutes { get; init; }

    /// <summary>The time within which half of the visits were reached.</summary>
    [Description("The time within which half of the visits were reached.")]
    [Unit(Units.Minutes)]
    public required double? P50Minutes { get; init; }

    /// <summary>The time within which 90 % were reached.</summary>
    [Description("The time within which 90 % were reached.")]
    [Unit(Units.Minutes)]
    public required double? P90Minutes { get; init; }

    /// <summary>Share reached within the plan's first service target.</summary>
    [Description("Share reached within the plan's first service target.")]
    [Unit(Units.Share)]
    public required double? WithinTargetShare { get; init; }

    internal static LoggedFiguresResult Of(LoggedFigures figures) => new()
    {
        MeanMinutes = RoundedNumbers.MinutesOrNull(figures.Mean),
        P50Minutes = RoundedNumbers.MinutesOrNull(figures.P50),
        P90Minutes = RoundedNumbers.MinutesOrNull(figures.P90),
        WithinTargetShare = RoundedNumbers.ShareOrNull(figures.WithinTarget),
    };
}
