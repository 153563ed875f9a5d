namespace Korevagt.Planning.Tracing;

/// <summary>A part of a year.</summary>
/// <param name="From">Its first second, counted from the year's start.</param>
/// <param name="To">The first second after it.</param>
public readonly record struct TracePeriod(int From, int To)
{
    /// <summary>Whether something that lasts from one second to another is seen in it.</summary>
    public bool Meets(int from, int to) => from < To && to >= From;
}
