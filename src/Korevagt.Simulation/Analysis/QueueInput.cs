namespace Korevagt.Simulation.Analysis;

/// <summary>Refuses numbers that no queue can have.</summary>
internal static class QueueInput
{
    public static void ThrowUnlessFiniteAndNotNegative(double value, string name)
    {
        if (!double.IsFinite(value) || value < 0)
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected a finite number of 0 or more.");
        }
    }

    public static void ThrowUnlessFiniteAndPositive(double value, string name)
    {
        if (!double.IsFinite(value) || value <= 0)
        {
            throw new ArgumentOutOfRangeException(name, value, "Expected a finite number above 0.");
        }
    }
}
