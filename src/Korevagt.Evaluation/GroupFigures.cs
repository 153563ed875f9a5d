namespace Korevagt.Evaluation;

/// <summary>A year of visits of one group: a district, an area or an urgency.</summary>
public sealed record GroupFigures
{
    /// <summary>Id of the group.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Visits arisen.</summary>
    public required double VisitsPerYear { get; init; }

    /// <summary>Visits handed to the daytime practice.</summary>
    public required double HandedToDaytimePerYear { get; init; }

    /// <summary>Visits ordered shortly before the daytime practice opens that wait for it; no target counts them.</summary>
    public required double HeldForPracticePerYear { get; init; }

    /// <summary>Response times over all replications; null where no visit was made.</summary>
    public required ResponseMinutes? ResponseMinutes { get; init; }

    /// <summary>How sure median and 90 % response time are; null where no visit was made or nobody asked.</summary>
    public ResponseIntervals? Intervals { get; init; }

    /// <summary>Share reached within the first service target, handed-over visits counted as missed; null where there was none.</summary>
    public required double? WithinTargetShare { get; init; }
}
