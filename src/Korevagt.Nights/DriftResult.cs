using NodaTime;

namespace Korevagt.Nights;

/// <summary>How the counts of the region or a district hold against their forecast.</summary>
public sealed record DriftResult
{
    /// <summary>Id of the district; null for the region.</summary>
    public required string? District { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Probability of ever alarming while the forecast is right, at most.</summary>
    public required double FalseAlarmRate { get; init; }

    /// <summary>Days looked at.</summary>
    public required int Days { get; init; }

    /// <summary>Expected visits of all of them.</summary>
    public required double Expected { get; init; }

    /// <summary>Visits that came.</summary>
    public required int Came { get; init; }

    /// <summary>Logarithm to base 10 of the evidence against the forecast after the last day; 0 at the start.</summary>
    public required double Log10EValue { get; init; }

    /// <summary>The largest it ever was.</summary>
    public required double HighestLog10EValue { get; init; }

    /// <summary>The day of duty on which the evidence first reached 1 over the false-alarm rate; null where it never did.</summary>
    public required LocalDate? AlarmedOn { get; init; }

    /// <summary>Since when and by what factor; null without an alarm.</summary>
    public required DriftFactor? Drift { get; init; }

    /// <summary>What the evidence has to reach, as a logarithm to base 10.</summary>
    public double Log10Threshold => -Math.Log10(FalseAlarmRate);
}
