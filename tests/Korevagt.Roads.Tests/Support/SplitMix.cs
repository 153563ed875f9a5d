namespace Korevagt.Roads.Tests.Support;

/// <summary>A small stream of random numbers with a stated seed (Steele, Lea and Flood, "SplitMix", 2014).</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    public int Below(int limit) => (int)(Next() % (ulong)limit);

    public bool Chance(double probability) => Fraction() < probability;

    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        state += 0x9e3779b97f4a7c15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
}
