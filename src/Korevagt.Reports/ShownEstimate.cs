namespace Korevagt.Reports;

/// <summary>
/// An estimate and its interval as they are written: in one unit and with the same digits. Rounding keeps the order of
/// numbers, so a figure that lies in its interval is written inside it too.
/// </summary>
/// <param name="Figure">The figure, with its unit; a dash where there is none.</param>
/// <param name="Interval">Both ends; empty where the figure is exact or there is no interval.</param>
public sealed record ShownEstimate(string Figure, string Interval)
{
    /// <summary>The figure with its interval in parentheses; without them where there is none.</summary>
    public string Both => Interval.Length == 0 ? Figure : $"{Figure} ({Interval})";
}
