namespace Korevagt.Routing;

/// <summary>
/// A piece of a tour seen from without: how long it takes at least, and between which moments it has to begin to take no longer
/// (T. Vidal and others, Computers and Operations Research 40, 2013, without their time warp).
/// </summary>
/// <param name="Duration">The least time.</param>
/// <param name="Earliest">From this moment.</param>
/// <param name="Latest">To this moment.</param>
internal readonly record struct TourSpan(int Duration, int Earliest, int Latest)
{
    /// <summary>This piece, a leg, and another; meaningful where that can be kept.</summary>
    public TourSpan Then(int leg, TourSpan other)
    {
        var shift = Duration + leg;
        var wait = Math.Max(0, other.Earliest - shift - Latest);
        return new TourSpan(
            shift + other.Duration + wait,
            Math.Max(other.Earliest - shift, Earliest) - wait,
            Math.Min(other.Latest - shift, Latest));
    }
}
