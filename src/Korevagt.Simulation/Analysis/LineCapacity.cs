namespace Korevagt.Simulation.Analysis;

/// <summary>What happens to a visit that finds all cars busy.</summary>
public enum LineCapacity
{
    /// <summary>It is lost to another service ("zero-line capacity").</summary>
    Zero,

    /// <summary>It waits, in order of arrival, for the first car that becomes free ("infinite-line capacity").</summary>
    Infinite,
}
