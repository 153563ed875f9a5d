using System.Numerics;

namespace Korevagt.Optimization.Partition;

/// <summary>
/// The cheapest ways to divide a few items into blocks, each item in exactly one, proved by complete dynamic programming over
/// subsets (M. Held, R. M. Karp, SIAM Journal 10, 1962, for the recursion over subsets).
/// </summary>
/// <remarks>
/// best(k, S) = least over allowed blocks B within S that hold the lowest item of S of cost(B) + best(k - 1, S without B). Each
/// partition is thus met once. Takes some 3^items steps for each number of blocks.
/// </remarks>
public static class SetPartition
{
    /// <summary>The most items: 3^15 is 14 million.</summary>
    public const int MostItems = 15;

    /// <summary>Finds the best partition of each number of blocks.</summary>
    /// <param name="items">How many items there are, 1 to <see cref="MostItems"/>.</param>
    /// <param name="blocks">The blocks allowed, each once, in any order: the answer does not depend on it.</param>
    /// <returns>
    /// For 1, 2, ... blocks up to the number of items the best partition into exactly so many: of least cost, of these of least tie, of
    /// these always the same one. Null where there is none.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of items is outside its range.</exception>
    /// <exception cref="ArgumentException">A block is empty, has an item that is not there, or stands twice.</exception>
    public static IReadOnlyList<BestPartition?> Solve(int items, IReadOnlyList<PartitionBlock> blocks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(items, MostItems);
        ArgumentNullException.ThrowIfNull(blocks);
        var all = (1 << items) - 1;
        var allowed = new PartitionBlock?[all + 1];
        foreach (var block in blocks)
        {
            if (block.Members <= 0 || (block.Members & ~all) != 0 || allowed[block.Members] is not null)
            {
                throw new ArgumentException(
                    $"Block {block.Members:b} is empty, stands twice, or has an item beyond {items}.", nameof(blocks));
            }

            allowed[block.Members] = block;
        }

        var best = new Entry[items + 1][];
        best[0] = new Entry[all + 1];
        best[0][0] = new Entry(0, 0, 0, IsThere: true);
        for (var count = 1; count <= items; count++)
        {
            best[count] = Round(allowed, best[count - 1], all, count);
        }

        return [.. Enumerable.Range(1, items).Select(count => Read(best, count, all))];
    }

    private static Entry[] Round(PartitionBlock?[] allowed, Entry[] before, int all, int count)
    {
        var round = new Entry[all + 1];
        for (var set = 1; set <= all; set++)
        {
            if (BitOperations.PopCount((uint)set) < count)
            {
                continue;
            }

            var lowest = set & -set;
            var others = set ^ lowest;
            // Every subset of the others, from none up, so that of equals the first met is always the same.
            for (var some = 0; ; some = (some - others) & others)
            {
                if (allowed[some | lowest] is { } block && before[set ^ block.Members] is { IsThere: true } rest)
                {
                    var entry = new Entry(rest.Cost + block.Cost, rest.Tie + block.Tie, block.Members, IsThere: true);
                    if (!round[set].IsThere || (entry.Cost, entry.Tie).CompareTo((round[set].Cost, round[set].Tie)) < 0)
                    {
                        round[set] = entry;
                    }
                }

                if (some == others)
                {
                    break;
                }
            }
        }

        return round;
    }

    private static BestPartition? Read(Entry[][] best, int count, int all)
    {
        var whole = best[count][all];
        if (!whole.IsThere)
        {
            return null;
        }

        var (blocks, left) = (new List<int>(), all);
        for (var round = count; round > 0; round--)
        {
            blocks.Add(best[round][left].Block);
            left ^= best[round][left].Block;
        }

        return new BestPartition(whole.Cost, whole.Tie, blocks);
    }

    private readonly record struct Entry(long Cost, long Tie, int Block, bool IsThere);
}
