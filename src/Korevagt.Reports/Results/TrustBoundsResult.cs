using System.ComponentModel;
using Korevagt.Planning.Replaying;

namespace Korevagt.Reports.Results;

/// <summary>How far the simulation may be from the log and still be trusted.</summary>
public sealed record TrustBoundsResult
{
    /// <summary>The mean may be off by this much,</summary>
    [Description("The mean may be off by this much,")]
    [Unit(Units.Minutes)]
    public required double MeanMinutes { get; init; }

    /// <summary>or by this share of the logged mean, if that is more.</summary>
    [Description("or by this share of the logged mean, if that is more.")]
    [Unit(Units.Share)]
    public required double MeanShare { get; init; }

    /// <summary>The time within which 90 % are reached may be off by this much,</summary>
    [Description("The time within which 90 % are reached may be off by this much,")]
    [Unit(Units.Minutes)]
    public required double P90Minutes { get; init; }

    /// <summary>or by this share of the logged one, if that is more.</summary>
    [Description("or by this share of the logged one, if that is more.")]
    [Unit(Units.Share)]
    public required double P90Share { get; init; }

    /// <summary>The share within the target may be off by this much.</summary>
    [Description("The share within the target may be off by this much.")]
    [Unit(Units.Share)]
    public required double WithinTarget { get; init; }

    /// <summary>The greatest difference of the two distribution functions.</summary>
    [Description("The greatest difference of the two distribution functions.")]
    [Unit(Units.Share)]
    public required double KolmogorovDistance { get; init; }

    /// <summary>Below so many visits nothing is said.</summary>
    [Description("Below so many visits nothing is said.")]
    [Unit(Units.Visits)]
    public required int FewestVisits { get; init; }

    /// <summary>The bounds that every replay is judged by.</summary>
    internal static TrustBoundsResult Current { get; } = new()
    {
        MeanMinutes = RoundedNumbers.Minutes(TrustBounds.MeanMinutes),
        MeanShare = RoundedNumbers.Share(TrustBounds.MeanShare),
        P90Minutes = RoundedNumbers.Minutes(TrustBounds.P90Minutes),
        P90Share = RoundedNumbers.Share(TrustBounds.P90Share),
        WithinTarget = RoundedNumbers.Share(TrustBounds.WithinTarget),
        KolmogorovDistance = RoundedNumbers.Share(TrustBounds.Kolmogorov),
        FewestVisits = TrustBounds.FewestVisits,
    };
}
