namespace Korevagt.Simulation.Engine.Rules;

/// <summary>What is known of a car's arrivals without looking a drive up.</summary>
/// <param name="Free">When it is expected to be free.</param>
/// <param name="Since">
/// From when on its drive counts that begins at the origin: a car on its way home is nowhere sooner than if it had set out there
/// at once.
/// </param>
/// <param name="Origin">The area or station where it is, or where it set out home.</param>
internal readonly record struct DriveBound(int Free, int Since, int Origin)
{
    /// <summary>A second before which it cannot be at a visit.</summary>
    /// <param name="least">The bounds on the drives to the visit, by origin.</param>
    public int ArrivesNoSooner(ReadOnlySpan<ushort> least) => Math.Max(Free, Since + least[Origin]);
}
