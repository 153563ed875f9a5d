namespace Korevagt.Roads.Synthetic;

/// <summary>
/// A small stream of random numbers with a stated seed, for maps that are made up (G. Steele, D. Lea, C. Flood, "Fast
/// splittable pseudorandom number generators", 2014).
/// </summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    /// <summary>A whole number from 0 to the limit less one.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>True with the probability.</summary>
    public bool Chance(double probability) => Fraction() < probability;

    /// <summary>A number from 0 up to, not with, 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number from the one up to the other.</summary>
    public double Between(double low, double high) => low + (high - low) * Fraction();

    private ulong Next()
    {
        state += 0x9e3779b97f4a7c15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
}
