namespace Korevagt.Server.Tests.Fuzz;

/// <summary>Draws that the same seed repeats: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).</summary>
internal sealed class Chance(ulong seed)
{
    private ulong state = seed;

    public ulong Bits()
    {
        var mixed = state += 0x9E37_79B9_7F4A_7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A whole number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(((Bits() >> 32) * (ulong)count) >> 32);

    public bool OneIn(int count) => Below(count) == 0;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
