using Korevagt.Planning.Evaluation;

namespace Korevagt.Nights;

/// <summary>A service target on one night.</summary>
/// <param name="Id">Id of the target.</param>
/// <param name="Name">Its name.</param>
/// <param name="WithinMinutes">Response time not to be exceeded, in minutes.</param>
/// <param name="WantedShare">The share wanted, 0 to 1.</param>
/// <param name="Reached">The share reached.</param>
public sealed record TargetNight(string Id, string Name, double WithinMinutes, double WantedShare, Estimate Reached)
{
    /// <summary>Whether the estimate reaches the share wanted.</summary>
    public bool Met => Reached.Mean >= WantedShare;

    /// <summary>What people have been told; null before a night was judged.</summary>
    public TargetState? Told { get; init; }

    /// <summary>Whether the whole interval lies on the right side.</summary>
    internal bool CertainlyMet => Reached.Low >= WantedShare;

    /// <summary>What the figures of this night alone say.</summary>
    internal TargetState State => Met ? TargetState.Met : Reached.High < WantedShare ? TargetState.Missed : TargetState.OnTheEdge;
}
