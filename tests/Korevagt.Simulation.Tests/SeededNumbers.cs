namespace Korevagt.Simulation.Tests;

/// <summary>Numbers that look random and depend on the seed alone (Lehmer's generator, 48271 mod 2^31 - 1).</summary>
internal sealed class SeededNumbers(int seed)
{
    private long state = seed % 2_147_483_646 + 1;

    public int Below(int bound)
    {
        state = state * 48_271 % 2_147_483_647;
        return (int)(state / 7 % bound);
    }
}
