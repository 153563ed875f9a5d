using System.ComponentModel;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Results;

/// <summary>The visits of a district, an area or an urgency in a year.</summary>
public sealed record GroupResult
{
    /// <summary>Id of the group.</summary>
    [Description("Id of the group.")]
    public required string Id { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>Visits arisen in a year.</summary>
    [Description("Visits arisen in a year.")]
    [Unit(Units.Visits)]
    public required double VisitsPerYear { get; init; }

    /// <summary>Of them handed to the daytime practice.</summary>
    [Description("Of them handed to the daytime practice.")]
    [Unit(Units.Visits)]
    public required double HandedToDaytimePerYear { get; init; }

    /// <summary>Response times; null where no visit was made.</summary>
    [Description("Response times; null where no visit was made.")]
    [Unit(Units.Minutes)]
    public required ResponseMinutesResult? ResponseMinutes { get; init; }

    /// <summary>Share within the first service target; null where no visit arose.</summary>
    [Description("Share within the first service target; null where no visit arose.")]
    [Unit(Units.Share)]
    public required double? WithinTargetShare { get; init; }

    internal static GroupResult Of(GroupFigures group) => new()
    {
        Id = group.Id,
        Name = group.Name,
        VisitsPerYear = RoundedNumbers.Amount(group.VisitsPerYear),
        HandedToDaytimePerYear = RoundedNumbers.Amount(group.HandedToDaytimePerYear),
        ResponseMinutes = group.ResponseMinutes is { } minutes ? ResponseMinutesResult.Of(minutes) : null,
        WithinTargetShare = RoundedNumbers.ShareOrNull(group.WithinTargetShare),
    };
}
