using System.Numerics;

namespace Korevagt.Routing;

/// <summary>
/// The search's random numbers, by a seed (xoshiro256**: D. Blackman, S. Vigna, Scrambled linear pseudorandom number generators,
/// ACM Transactions on Mathematical Software 47, 2021; seeded by SplitMix64 as they advise).
/// </summary>
internal sealed class Chance
{
    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;

    public Chance(ulong seed)
    {
        (a, b, c, d) = (Mix(ref seed), Mix(ref seed), Mix(ref seed), Mix(ref seed));
    }

    /// <summary>The next 64 random bits.</summary>
    public ulong Next()
    {
        var result = BitOperations.RotateLeft(b * 5, 7) * 9;
        var t = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= t;
        d = BitOperations.RotateLeft(d, 45);
        return result;
    }

    /// <summary>From 0 to <paramref name="limit"/> - 1.</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>At least 0 and below 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>How many trials until one succeeds that does so with a probability, 1 or more.</summary>
    public int Trials(double probability) => 1 + (int)Math.Min(1e9, Math.Log(1 - Fraction()) / Math.Log(1 - probability));

    private static ulong Mix(ref ulong state)
    {
        var z = state += 0x9E37_79B9_7F4A_7C15;
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }
}
