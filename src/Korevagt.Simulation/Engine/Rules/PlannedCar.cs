namespace Korevagt.Simulation.Engine.Rules;

/// <summary>A car as a plan of the next visits sees it. What is read for every car comes first.</summary>
internal struct PlannedCar
{
    /// <summary>The districts that it serves first, as its own or as an heir, a bit each.</summary>
    public ulong Serves;

    /// <summary>When it is expected to be free after the visits planned for it so far, now for a free one, and where.</summary>
    public DriveBound Bound;

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

    /// <summary>Whether the first of them is one that it sets out to now.</summary>
    public bool SetsOut;

    /// <summary>Whether it is free now and nothing is planned for it.</summary>
    public bool CanSetOut;

    /// <summary>Whether it serves a district first.</summary>
    public readonly bool IsOf(int district) => (Serves >> district & 1) != 0;
}
