using System.Globalization;
using System.Text.Json.Nodes;
using Korevagt.Optimization.Awards;
using Korevagt.Tests;

namespace Korevagt.Optimization.Tests.Awards;

/// <summary>
/// Sales made by CATS (K. Leyton-Brown, M. Pearson and Y. Shoham, Towards a universal test suite for combinatorial auction
/// algorithms, 2000), whose optimum two other solvers agree on.
/// </summary>
public sealed class CatsTests
{
    private const string Folder = "shared/data/winner-determination/";
    private const decimal Scale = 1_000_000_000;

    [SharedDataFact(
        Folder + "expected.json", Folder + "arbitrary_g30_b150_s1.txt", Folder + "matching_g40_b200_s1.txt", Folder + "paths_g40_b200_s1.txt",
        Folder + "regions_g40_b200_s1.txt")]
    [Trait("Pace", "Slow")]
    public void EverySale_IsProved_AndHasItsOptimum()
    {
        foreach (var (name, known) in JsonNode.Parse(File.ReadAllText(SharedData.PathOf(Folder + "expected.json")))!.AsObject())
        {
            var sale = Read(File.ReadLines(SharedData.PathOf($"{Folder}{name}.txt")));

            var answer = AwardSolver.Solve(sale, AwardLimits.Usual, default);

            Assert.Equal(AwardStatus.Proved, answer.Status);
            Assert.Equal(known!["optimum"]!.GetValue<double>(), (double)(-answer.Optimal[0].Total / Scale), 4);
        }
    }

    private static AwardProblem Read(IEnumerable<string> lines)
    {
        var (items, bids) = (0, new List<AwardBid>());
        foreach (var words in lines.Select(line => line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)))
        {
            if (words is ["goods" or "dummy", var count])
            {
                items += int.Parse(count, CultureInfo.InvariantCulture);
            }
            else if (words is [_, _, .., "#"])
            {
                bids.Add(new AwardBid(
                    bids.Count,
                    [.. words[2..^1].Select(good => new ItemChoice(int.Parse(good, CultureInfo.InvariantCulture)))],
                    (long)(-decimal.Parse(words[1], CultureInfo.InvariantCulture) * Scale)));
            }
        }

        return new AwardProblem { ItemCount = items, BidderCount = bids.Count, Bids = bids, Coverage = Coverage.WhateverIsLeast };
    }
}
