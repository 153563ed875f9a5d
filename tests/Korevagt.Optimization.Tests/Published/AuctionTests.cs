using System.Text.Json.Nodes;
using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Tests.Published;

/// <summary>Winner determination: the value of the best set of bids, proved by two other solvers.</summary>
public sealed class AuctionTests
{
    private const string Folder = "shared/data/winner-determination/";

    [SharedDataFact(Folder + "regions_g40_b200_s1.txt", Folder + "expected.json")]
    public void BidsOnRegions() => IsSolvedAsPublished("regions_g40_b200_s1");

    [SharedDataFact(Folder + "paths_g40_b200_s1.txt", Folder + "expected.json")]
    public void BidsOnPaths() => IsSolvedAsPublished("paths_g40_b200_s1");

    [SharedDataFact(Folder + "arbitrary_g30_b150_s1.txt", Folder + "expected.json")]
    public void BidsOnArbitraryBundles() => IsSolvedAsPublished("arbitrary_g30_b150_s1");

    [SharedDataFact(Folder + "matching_g40_b200_s1.txt", Folder + "expected.json")]
    public void BidsOnSlotsThatMatch() => IsSolvedAsPublished("matching_g40_b200_s1");

    private static void IsSolvedAsPublished(string name)
    {
        var expected = JsonNode.Parse(File.ReadAllText(SharedData.PathOf(Folder + "expected.json")))![name]!;
        var auction = Auction.Read(SharedData.PathOf(Folder + name + ".txt"));

        var solution = IntegerSolver.Solve(auction, IntegerSolver.NoLimit, CancellationToken.None);

        Assert.Equal(expected["bids"]!.GetValue<int>(), auction.Variables.Count);
        Assert.Equal(SolutionStatus.Optimal, solution.Status);
        Assert.Equal(expected["optimum"]!.GetValue<decimal>(), solution.Objective!.Value * Auction.Unit);
    }
}
