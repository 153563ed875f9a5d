using System.Text.Json.Nodes;
using Korevagt.Files;
using Korevagt.Tenders.Awards;

namespace Korevagt.Tenders.Tests;

/// <summary>The award is of the bids and of nothing else: not of the order in which they stand, or of how many awards are made at once.</summary>
public sealed class SameAwardTests
{
    private const int Permutations = 100;
    private const int AtOnce = 4;
    private const ulong Seed = 8;

    [Fact]
    [Trait("Pace", "Slow")]
    public void InAnyOrder_AndOnSeveralThreads_TheAwardHasTheSameLotsWinnersAndSums()
    {
        var expected = Award(null);

        var awards = new string[Permutations];
        Parallel.For(0, Permutations, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, number =>
            awards[number] = Award(new SplitMix64(Seed + (ulong)number)));

        Assert.All(awards, award => Assert.Equal(expected, award));
    }

    private static string Award(SplitMix64? random)
    {
        using var folder = new TenderFolder();
        if (random is not null)
        {
            var bids = folder.Bids["bids"]!.AsArray();
            Shuffle(bids, random);
            foreach (var bid in bids.OfType<JsonObject>())
            {
                Shuffle(bid["prices"]!.AsArray(), random);
            }
        }

        var decided = DecideTender.Run(DiskFiles.Instance, folder.WriteBids(), draw: 7, default);
        Assert.True(decided.Succeeded, string.Join('\n', decided.Faults));
        var award = JsonNode.Parse(TenderJson.Write(decided.Value))!.AsObject();

        // Which file it was made of is told by its hash, and the order of a file is a part of that.
        award.Remove("bids");
        return award.ToJsonString();
    }

    private static void Shuffle(JsonArray list, SplitMix64 random)
    {
        var all = list.Select(each => each!.DeepClone()).ToList();
        list.Clear();
        while (all.Count > 0)
        {
            var next = random.Below(all.Count);
            list.Add(all[next]);
            all.RemoveAt(next);
        }
    }
}
