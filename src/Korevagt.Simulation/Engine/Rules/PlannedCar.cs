namespace Korevagt.Simulation.Engine.Rules;

/// <summary>A car as a plan of the next visits sees it. What is read for every car comes first.</summary>
internal struct PlannedCar
{
    /// <summary>The origin of a car that is on the road.</summary>
    public const int OnTheRoad = -1;

    /// <summary>The districts that it serves first, as its own or as an heir, a bit each.</summary>
    public ulong Serves;

    /// <summary>When it is expected to be free after the visits planned for it so far; now for a free one.</summary>
    public int Free;

    /// <summary>The area or station where it is then; <see cref="OnTheRoad"/> for neither.</summary>
    public int Origin;

    /// <summary>The place where it is then.</summary>
    public int Place;

    /// <summary>The band of the clock then.</summary>
    public int Band;

    /// <summary>When its duty ends.</summary>
    public int End;

    public int Duty;

    public int Slot;

    /// <summary>How many visits are planned for it.</summary>
    public int Planned;

    /// <summary>Whether it is free now and nothing is planned for it.</summary>
    public bool CanSetOut;

    /// <summary>A second before which it cannot be at a visit, were that the next after those planned.</summary>
    /// <param name="least">The bounds on the drives to the visit's area, by origin.</param>
    public readonly int ArrivesNoSooner(ReadOnlySpan<ushort> least) => Origin == OnTheRoad ? Free : Free + least[Origin];

    /// <summary>Whether it serves a district first.</summary>
    public readonly bool IsOf(int district) => (Serves >> district & 1) != 0;
}
