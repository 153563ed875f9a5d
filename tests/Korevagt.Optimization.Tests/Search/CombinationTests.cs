using Korevagt.Optimization.Search;

namespace Korevagt.Optimization.Tests.Search;

public sealed class CombinationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void TheFrontOfCombinations_IsThatOfTryingAll(int seed)
    {
        var random = new SplitMix64((ulong)seed);
        var parts = Enumerable.Range(0, 3).Select(_ => (IReadOnlyList<PlanOfPart>)[.. Enumerable.Range(0, 9).Select(_ =>
            new PlanOfPart(random.Below(12), [random.Below(20), random.Below(5)]))]).ToList();

        var all = (from a in parts[0]
                   from b in parts[1]
                   from c in parts[2]
                   let cost = a.ExactCost + b.ExactCost + c.ExactCost
                   select (Cost: cost, Merit: Judge(cost, [.. a.Sums.Zip(b.Sums, c.Sums).Select(sums => sums.First + sums.Second + sums.Third)]))).ToList();
        var front = Combination.Front(parts, Judge, CancellationToken.None);

        Assert.Equal(
            all.Where(plan => !all.Any(other => other.Cost <= plan.Cost && other.Merit <= plan.Merit && other != plan)).Distinct().OrderBy(plan => plan.Cost),
            front.Select(plan => (plan.ExactCost, plan.Merit)));
        Assert.All(front, plan => Assert.Equal(plan.ExactCost, plan.Plans.Select((chosen, part) => parts[part][chosen].ExactCost).Sum()));
    }

    [Fact]
    public void SixtyFourThousandCombinations_OfHistograms_AreSoonAdded()
    {
        var parts = Enumerable.Range(0, 3).Select(part => (IReadOnlyList<PlanOfPart>)[.. Enumerable.Range(0, 40).Select(plan =>
            new PlanOfPart(40 - plan, [.. Enumerable.Range(0, 300).Select(bin => (double)((bin * plan + part) % 17))]))]).ToList();
        var looked = 0;
        Combination.Front(
            parts,
            (_, sums) =>
            {
                looked++;
                return new Merit(0, sums[0]);
            },
            CancellationToken.None);

        Assert.Equal(64_000, looked);
    }

    [Fact]
    public void WhatIsNoCombination_IsRefused_AndCancellingEndsIt()
    {
        Assert.Throws<ArgumentException>(() => Front([]));
        Assert.Throws<ArgumentException>(() => Front([[]]));
        Assert.Throws<ArgumentException>(() => Front([[new PlanOfPart(1, [1])], [new PlanOfPart(1, [1, 2])]]));
        Assert.Throws<ArgumentException>(() => Front([.. Enumerable.Repeat(
            (IReadOnlyList<PlanOfPart>)[.. Enumerable.Repeat(new PlanOfPart(1, [1]), 300)], 3)]));
        Assert.Throws<OperationCanceledException>(() => Combination.Front([[new PlanOfPart(1, [1])]], Judge, new CancellationToken(canceled: true)));

        static void Front(IReadOnlyList<IReadOnlyList<PlanOfPart>> parts) => Combination.Front(parts, Judge, CancellationToken.None);
    }

    private static Merit Judge(double cost, ReadOnlySpan<double> sums) => new(sums.Length > 1 && sums[1] > 6 ? 1 : 0, sums[0]);
}
