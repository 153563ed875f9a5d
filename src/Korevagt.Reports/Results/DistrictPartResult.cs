using System.ComponentModel;
using Korevagt.Domain.Time;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Results;

/// <summary>The visits of a district ordered in one part of the day, over the year.</summary>
public sealed record DistrictPartResult
{
    /// <summary>Id of the district.</summary>
    [Description("Id of the district.")]
    public required string District { get; init; }

    /// <summary>The part of the day.</summary>
    [Description("The part of the day.")]
    public required DutyPart Part { get; init; }

    /// <summary>Visits arisen in a year.</summary>
    [Description("Visits arisen in a year.")]
    [Unit(Units.Visits)]
    public required double VisitsPerYear { get; init; }

    /// <summary>90 % response time; null where no visit was made.</summary>
    [Description("90 % response time; null where no visit was made.")]
    [Unit(Units.Minutes)]
    public required double? P90ResponseMinutes { get; init; }

    /// <summary>Share within the first service target; null where no visit arose.</summary>
    [Description("Share within the first service target; null where no visit arose.")]
    [Unit(Units.Share)]
    public required double? WithinTargetShare { get; init; }

    internal static DistrictPartResult Of(DutyPartFigures figures) => new()
    {
        District = figures.District,
        Part = figures.Part,
        VisitsPerYear = RoundedNumbers.Amount(figures.VisitsPerYear),
        P90ResponseMinutes = RoundedNumbers.MinutesOrNull(figures.P90Minutes),
        WithinTargetShare = RoundedNumbers.ShareOrNull(figures.WithinTargetShare),
    };
}
