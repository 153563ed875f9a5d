namespace Korevagt.Simulation.Engine.Rules;

/// <summary>A car that a visit could wait for, or get.</summary>
/// <param name="Car">Its place among the planned cars; negative for none.</param>
/// <param name="Arrival">When it is expected.</param>
/// <param name="Duty">Its duty, which decides between equal arrivals.</param>
internal readonly record struct CarOption(int Car, int Arrival, int Duty)
{
    public static CarOption None => new(-1, int.MaxValue, int.MaxValue);

    public bool Exists => Car >= 0;

    public bool IsBetterThan(in CarOption other) =>
        Arrival < other.Arrival || (Arrival == other.Arrival && Duty < other.Duty);
}
