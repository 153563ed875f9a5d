namespace Korevagt.Tests;

/// <summary>
/// Random numbers with a stated seed (G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014). The tests have this generator of their own, so that what they draw does not depend on the product's sampling.
/// </summary>
internal sealed class SplitMix64(ulong seed)
{
    private const double Step = 1.0 / (1UL << 53);

    private ulong state = seed;

    /// <summary>The next 64 random bits.</summary>
    public ulong Next()
    {
        var z = state += 0x9E37_79B9_7F4A_7C15;
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }

    /// <summary>An integer from 0 to <paramref name="limit"/> - 1.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>True with a probability.</summary>
    public bool Chance(double probability) => Fraction() < probability;

    /// <summary>At least 0 and below 1.</summary>
    public double Fraction() => (Next() >> 11) * Step;

    /// <summary>At least <paramref name="low"/> and below <paramref name="high"/>.</summary>
    public double Between(double low, double high) => low + (high - low) * Fraction();

    /// <summary>Above 0 and at most 1.</summary>
    public double Uniform() => ((Next() >> 11) + 1) * Step;

    /// <summary>Exponentially distributed with a mean.</summary>
    public double Exponential(double mean) => -mean * Math.Log(Uniform());
}
