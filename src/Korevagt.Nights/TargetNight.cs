using System.ComponentModel;
using Korevagt.Evaluation;
using Korevagt.Results;

namespace Korevagt.Nights;

/// <summary>A service target on one night.</summary>
/// <param name="Id">Id of the target.</param>
/// <param name="Name">Its name.</param>
/// <param name="WithinMinutes">Response time not to be exceeded, in minutes.</param>
/// <param name="WantedShare">The share wanted, 0 to 1.</param>
/// <param name="Reached">The share reached.</param>
public sealed record TargetNight(
    [Description("Id of the target.")] string Id,
    [Description("Its name.")] string Name,
    [Description("Response time not to be exceeded, in minutes.")][Unit(Units.Minutes)] double WithinMinutes,
    [Description("The share wanted, 0 to 1.")][Unit(Units.Share)] double WantedShare,
    [Description("The share reached.")][Unit(Units.Share)] Estimate Reached)
{
    /// <summary>Whether the estimate reaches the share wanted.</summary>
    [Description("Whether the estimate reaches the share wanted.")]
    public bool Met => Reached.Mean >= WantedShare;

    /// <summary>What people have been told; null before a night was judged.</summary>
    [Description("What people have been told; null before a night was judged.")]
    public TargetState? Told { get; init; }

    /// <summary>Whether the whole interval lies on the right side.</summary>
    internal bool CertainlyMet => Reached.Low >= WantedShare;

    /// <summary>What the figures of this night alone say.</summary>
    internal TargetState State => Met ? TargetState.Met : Reached.High < WantedShare ? TargetState.Missed : TargetState.OnTheEdge;
}
