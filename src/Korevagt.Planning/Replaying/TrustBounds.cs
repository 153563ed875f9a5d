namespace Korevagt.Planning.Replaying;

/// <summary>
/// How far the simulation may be from the log and still be trusted. The bounds are our choice, not published by anybody;
/// every answer repeats them.
/// </summary>
public static class TrustBounds
{
    /// <summary>The mean may be off by so many minutes,</summary>
    public const double MeanMinutes = 2;

    /// <summary>or by this share of the logged mean, if that is more.</summary>
    public const double MeanShare = 0.05;

    /// <summary>The time within which 90 % are reached may be off by so many minutes,</summary>
    public const double P90Minutes = 5;

    /// <summary>or by this share of the logged one, if that is more.</summary>
    public const double P90Share = 0.1;

    /// <summary>The share within the target may be off by so much (0.03 is 3 percentage points).</summary>
    public const double WithinTarget = 0.03;

    /// <summary>The greatest difference of the two distribution functions may be so much.</summary>
    public const double Kolmogorov = 0.1;

    /// <summary>Below so many visits nothing is said.</summary>
    public const int FewestVisits = 100;

    /// <summary>Judges a group.</summary>
    public static ReplayVerdict Judge(ReplayGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        if (group.Visits < FewestVisits || group.BiasMinutes is not { } bias)
        {
            return ReplayVerdict.TooFewVisits;
        }

        if (Math.Abs(bias.Mean) > Math.Max(MeanMinutes, MeanShare * group.Logged.Mean))
        {
            return bias switch
            {
                { High: < 0 } => ReplayVerdict.TooFast,
                { Low: > 0 } => ReplayVerdict.TooSlow,
                _ => ReplayVerdict.NotCertain,
            };
        }

        var holds = Math.Abs(group.Simulated.P90.Mean - group.Logged.P90) <= Math.Max(P90Minutes, P90Share * group.Logged.P90)
            && Math.Abs(group.Simulated.WithinTarget.Mean - group.Logged.WithinTarget) <= WithinTarget
            && group.KolmogorovDistance <= Kolmogorov;
        return holds ? ReplayVerdict.Agrees : ReplayVerdict.OtherSpread;
    }
}
