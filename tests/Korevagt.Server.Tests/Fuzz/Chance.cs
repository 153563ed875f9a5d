namespace Korevagt.Server.Tests.Fuzz;

/// <summary>Draws that the same seed repeats.</summary>
internal sealed class Chance(ulong seed)
{
    private readonly SplitMix64 random = new(seed);

    public ulong Bits() => random.Next();

    /// <summary>A whole number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(((Bits() >> 32) * (ulong)count) >> 32);

    public bool OneIn(int count) => Below(count) == 0;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
