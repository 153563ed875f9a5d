using System.Runtime.CompilerServices;

namespace Korevagt.Demand.Numerics;

/// <summary>
/// A stream of random numbers that is fixed by what it is for: value n of a stream is a hash of its key and n, so streams
/// need no order among each other and any thread can make any of them.
/// </summary>
/// <remarks>
/// The generator is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014) with
/// Stafford's mix 13 as finalizer. Keys are made by the same finalizer from seed and coordinates.
/// A mirrored stream gives every bit turned round, hence exactly 1 - u for each uniform number u, -z for each normal and
/// count - 1 - i for nearly each index: as random as the stream that it mirrors, and as far from it as can be.
/// </remarks>
public struct RandomStream
{
    private const ulong GoldenGamma = 0x9E37_79B9_7F4A_7C15;

    private readonly ulong mirror;
    private ulong state;

    private RandomStream(ulong key, ulong mirror) => (state, this.mirror) = (key, mirror);

    /// <summary>The stream of one purpose in one replication and area.</summary>
    public static RandomStream For(ulong seed, int replication, int area, RandomPurpose purpose) =>
        new(Key(Key(Key(Mix(seed + GoldenGamma), (ulong)replication), (ulong)area), (ulong)purpose), 0);

    /// <summary>The stream that mirrors this one from here on, and whose own streams mirror this one's.</summary>
    public readonly RandomStream Mirrored() => new(state, ~mirror);

    /// <summary>A stream of its own for one numbered thing of this stream; this stream does not move.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly RandomStream Of(int number) => new(Key(state, (ulong)number), mirror);

    /// <summary>The next 64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextBits() => Mix(state += GoldenGamma) ^ mirror;

    /// <summary>The next number, strictly between 0 and 1, with 52 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextUniform() => ((NextBits() >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>The next exponential number with mean 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextExponential() => -Math.Log(NextUniform());

    /// <summary>
    /// The next whole number from 0 to <paramref name="count"/> - 1, by multiplication (Lemire 2019, bias below 2^-32).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextIndex(int count) => (int)(((NextBits() >> 32) * (ulong)count) >> 32);

    /// <summary>The next standard normal number, by inversion.</summary>
    public double NextNormal() => NormalQuantile.Of(NextUniform());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Key(ulong key, ulong coordinate) => Mix(key ^ Mix(coordinate * GoldenGamma + 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }
}
