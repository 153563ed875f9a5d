using System.ComponentModel;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Results;

/// <summary>One area beside the baseline.</summary>
public sealed record AreaResult
{
    /// <summary>Id of the area.</summary>
    [Description("Id of the area.")]
    public required string Area { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>Id of its district.</summary>
    [Description("Id of its district.")]
    public required string District { get; init; }

    /// <summary>Visits arisen in a year.</summary>
    [Description("Visits arisen in a year.")]
    [Unit(Units.Visits)]
    public required double VisitsPerYear { get; init; }

    /// <summary>90 % response time.</summary>
    [Description("90 % response time.")]
    [Unit(Units.Minutes)]
    public required BeforeAndAfterResult P90ResponseMinutes { get; init; }

    /// <summary>Share within the first service target.</summary>
    [Description("Share within the first service target.")]
    [Unit(Units.Share)]
    public required BeforeAndAfterResult WithinTargetShare { get; init; }

    internal static AreaResult Of(AreaComparison area) => new()
    {
        Area = area.Area,
        Name = area.Name,
        District = area.District,
        VisitsPerYear = RoundedNumbers.Amount(area.VisitsPerYear),
        P90ResponseMinutes = BeforeAndAfterResult.Minutes(area.P90ResponseMinutes),
        WithinTargetShare = BeforeAndAfterResult.Share(area.WithinTargetShare),
    };
}
