namespace Korevagt.Store;

/// <summary>A range of replications that is computed in one go.</summary>
/// <param name="First">Number of the first replication.</param>
/// <param name="Count">How many.</param>
/// <param name="IsTail">Whether it is the shorter end of a run, which serves only runs that end there.</param>
public readonly record struct BlockRange(int First, int Count, bool IsTail)
{
    /// <summary>The blocks of a run, in order: full ones, and what remains at the end.</summary>
    public static IEnumerable<BlockRange> Of(int replications, int size)
    {
        var full = replications / size;
        for (var block = 0; block < full; block++)
        {
            yield return new BlockRange(block * size, size, IsTail: false);
        }

        if (replications % size is > 0 and var rest)
        {
            yield return new BlockRange(full * size, rest, IsTail: true);
        }
    }
}
