namespace Korevagt.Evaluation;

/// <summary>One service target and what was reached.</summary>
/// <param name="Id">Id of the target.</param>
/// <param name="Name">Its name.</param>
/// <param name="WithinMinutes">Response time not to be exceeded, in minutes.</param>
/// <param name="WantedShare">The share wanted, 0 to 1.</param>
/// <param name="ReachedShare">The share reached, handed-over visits counted as missed.</param>
public sealed record TargetFigures(string Id, string Name, double WithinMinutes, double WantedShare, Estimate ReachedShare)
{
    /// <summary>True when the mean share reached is at least the share wanted.</summary>
    public bool Met => ReachedShare.Mean >= WantedShare;
}
