using Korevagt.Optimization.Partition;

namespace Korevagt.Optimization.Tests.Partition;

public sealed class SetPartitionTests
{
    [Fact]
    public void EveryNumberOfBlocks_HasItsOwnBest()
    {
        // Alone 10 each; 0 and 1 together 15, 1 and 2 together 12, all 40.
        PartitionBlock[] blocks = [new(0b001, 10, 0), new(0b010, 10, 0), new(0b100, 10, 0), new(0b011, 15, 0), new(0b110, 12, 0), new(0b111, 40, 0)];

        var best = SetPartition.Solve(3, blocks);

        Assert.Equal([40, 22, 30], best.Select(one => one!.Cost));
        Assert.Equal([0b001, 0b110], best[1]!.Blocks);
    }

    [Fact]
    public void NumberOfBlocksThatCannotBe_IsNull()
    {
        var best = SetPartition.Solve(3, [new(0b011, 1, 0), new(0b100, 1, 0)]);

        Assert.Null(best[0]);
        Assert.Equal(2, best[1]!.Cost);
        Assert.Null(best[2]);
    }

    [Fact]
    public void EqualCosts_AreDecidedByTheTie()
    {
        PartitionBlock[] blocks = [new(0b01, 5, 0), new(0b10, 5, 0), new(0b11, 9, 1)];
        Assert.Equal((9, 1), (SetPartition.Solve(2, blocks)[0]!.Cost, SetPartition.Solve(2, blocks)[0]!.Tie));

        PartitionBlock[] three = [new(0b001, 1, 0), new(0b110, 1, 9), new(0b011, 1, 0), new(0b100, 1, 3)];
        Assert.Equal([0b011, 0b100], SetPartition.Solve(3, three)[1]!.Blocks);
    }

    /// <summary>Against all partitions, written out one by one: up to 4,140 of eight items.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(8)]
    public void Best_IsThatOfAllPartitions(int items)
    {
        var random = new SplitMix64((ulong)items);
        for (var round = 0; round < 25; round++)
        {
            List<PartitionBlock> blocks =
            [
                .. Enumerable.Range(1, (1 << items) - 1).Where(_ => random.Below(100) < 60)
                    .Select(set => new PartitionBlock(set, random.Below(12), random.Below(3))),
            ];
            var best = SetPartition.Solve(items, blocks);
            var costs = blocks.ToDictionary(block => block.Members);
            var all = Partitions(items).Where(sets => sets.TrueForAll(costs.ContainsKey)).ToList();
            for (var count = 1; count <= items; count++)
            {
                var worth = all.Where(sets => sets.Count == count)
                    .Select(sets => (Cost: sets.Sum(set => costs[set].Cost), Tie: sets.Sum(set => costs[set].Tie))).ToList();
                (long Cost, long Tie)? least = worth.Count == 0 ? null : worth.Min();
                (long Cost, long Tie)? found = best[count - 1] is { } one ? (one.Cost, one.Tie) : null;
                Assert.Equal(least, found);
                if (best[count - 1] is { } own)
                {
                    Assert.Equal((1 << items) - 1, own.Blocks.Aggregate(0, (union, set) => { Assert.Equal(0, union & set); return union | set; }));
                    Assert.Equal((own.Cost, own.Tie), (own.Blocks.Sum(set => costs[set].Cost), own.Blocks.Sum(set => costs[set].Tie)));
                }
            }
        }
    }

    [Fact]
    public void OrderOfTheBlocks_MakesNoDifference()
    {
        var random = new SplitMix64(1);
        PartitionBlock[] blocks = [.. Enumerable.Range(1, 127).Select(set => new PartitionBlock(set, random.Below(4), 0))];
        var first = SetPartition.Solve(7, blocks).Select(best => string.Join(' ', best!.Blocks)).ToList();

        for (var round = 0; round < 100; round++)
        {
            blocks = [.. blocks.OrderBy(_ => random.Next())];
            Assert.Equal(first, SetPartition.Solve(7, blocks).Select(best => string.Join(' ', best!.Blocks)));
        }
    }

    [Fact]
    public void FaultyInput_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SetPartition.Solve(0, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => SetPartition.Solve(16, []));
        Assert.Throws<ArgumentException>(() => SetPartition.Solve(2, [new(0, 1, 0)]));
        Assert.Throws<ArgumentException>(() => SetPartition.Solve(2, [new(4, 1, 0)]));
        Assert.Throws<ArgumentException>(() => SetPartition.Solve(2, [new(1, 1, 0), new(1, 2, 0)]));
    }

    private static IEnumerable<List<int>> Partitions(int items)
    {
        if (items == 0)
        {
            return [[]];
        }

        var last = 1 << items - 1;
        return Partitions(items - 1).SelectMany(sets => Enumerable.Range(0, sets.Count)
            .Select(i => sets.Select((set, j) => i == j ? set | last : set).ToList()).Append([.. sets, last]));
    }
}
