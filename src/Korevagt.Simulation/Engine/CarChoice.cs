namespace Korevagt.Simulation.Engine;

/// <summary>A car that could take a visit.</summary>
/// <param name="Slot">Its slot in the fleet; negative for no car.</param>
/// <param name="ArrivalSecond">When it would arrive.</param>
/// <param name="Duty">Its duty, which decides between equal arrivals.</param>
internal readonly record struct CarChoice(int Slot, int ArrivalSecond, int Duty)
{
    public static CarChoice None => new(-1, int.MaxValue, int.MaxValue);

    public bool Exists => Slot >= 0;

    public bool IsBetterThan(in CarChoice other) =>
        ArrivalSecond < other.ArrivalSecond || (ArrivalSecond == other.ArrivalSecond && Duty < other.Duty);
}
