using System.ComponentModel;
using Korevagt.Results;
using NodaTime;

namespace Korevagt.Nights;

/// <summary>How the counts of the region or a district hold against their forecast.</summary>
public sealed record DriftResult
{
    /// <summary>Id of the district; null for the region.</summary>
    [Description("Id of the district; null for the region.")]
    public required string? District { get; init; }

    /// <summary>Its name.</summary>
    [Description("Its name.")]
    public required string Name { get; init; }

    /// <summary>Probability of ever alarming while the forecast is right, at most.</summary>
    [Description("Probability of ever alarming while the forecast is right, at most.")]
    [Unit(Units.Share)]
    public required double FalseAlarmRate { get; init; }

    /// <summary>Days looked at.</summary>
    [Description("Days looked at.")]
    [Unit(Units.Days)]
    public required int Days { get; init; }

    /// <summary>Expected visits of all of them.</summary>
    [Description("Expected visits of all of them.")]
    [Unit(Units.Visits)]
    public required double Expected { get; init; }

    /// <summary>Visits that came.</summary>
    [Description("Visits that came.")]
    [Unit(Units.Visits)]
    public required int Came { get; init; }

    /// <summary>Logarithm to base 10 of the evidence against the forecast after the last day; 0 at the start.</summary>
    [Description("Logarithm to base 10 of the evidence against the forecast after the last day; 0 at the start.")]
    [Unit(Units.None)]
    public required double Log10EValue { get; init; }

    /// <summary>The largest it ever was.</summary>
    [Description("The largest it ever was.")]
    [Unit(Units.None)]
    public required double HighestLog10EValue { get; init; }

    /// <summary>The day of duty on which the evidence first reached 1 over the false-alarm rate; null where it never did.</summary>
    [Description("The day of duty on which the evidence first reached 1 over the false-alarm rate; null where it never did.")]
    public required LocalDate? AlarmedOn { get; init; }

    /// <summary>Since when and by what factor; null without an alarm.</summary>
    [Description("Since when and by what factor; null without an alarm.")]
    public required DriftFactor? Drift { get; init; }

    /// <summary>What the evidence has to reach, as a logarithm to base 10.</summary>
    [Description("What the evidence has to reach, as a logarithm to base 10.")]
    [Unit(Units.None)]
    public double Log10Threshold => -Math.Log10(FalseAlarmRate);
}

/// <summary>Since when demand is another than forecast, and by how much.</summary>
/// <param name="Since">The day of duty on which it most probably began.</param>
/// <param name="Factor">Visits over expected visits since then: the middle of its posterior distribution.</param>
/// <param name="Low">Lower end of the interval that holds the factor with 95 %.</param>
/// <param name="High">Upper end.</param>
public sealed record DriftFactor(
    [Description("The day of duty on which it most probably began.")] LocalDate Since,
    [Description("Visits over expected visits since then: the middle of its posterior distribution.")] [Unit(Units.Factor)]
    double Factor,
    [Description("Lower end of the interval that holds the factor with 95 %.")][Unit(Units.Factor)] double Low,
    [Description("Upper end.")][Unit(Units.Factor)] double High);
