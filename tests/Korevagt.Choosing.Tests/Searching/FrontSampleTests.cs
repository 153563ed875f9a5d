using Korevagt.Choosing.Searching;

namespace Korevagt.Choosing.Tests.Searching;

/// <summary>Of a long front those plans are shown that it would miss most.</summary>
public sealed class FrontSampleTests
{
    [Fact]
    public void AFrontThatIsShortEnough_IsShownWhole() => Assert.Equal([0, 1, 2], FrontSample.Of([9, 5, 1], 3));

    [Fact]
    public void APlanThatWaitsFarLess_ForLittleMore_IsNeverLeftOut()
    {
        // Twenty plans that gain a tenth of a minute each, and one jump of three minutes among them.
        double[] aims = [.. Enumerable.Range(0, 20).Select(place => 80 - (0.1 * place) - (place >= 7 ? 3 : 0))];

        Assert.Contains(7, FrontSample.Of(aims, 3));
    }

    [Fact]
    public void NoOtherChoiceOfAsManyPlans_IsMissedByLess()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new SplitMix64((ulong)seed);
            var (aims, aim) = (new double[8], 100.0);
            for (var place = 0; place < aims.Length; place++)
            {
                aims[place] = aim -= (1 + random.Below(100)) / (random.Below(4) == 0 ? 10.0 : 100);
            }

            var chosen = FrontSample.Of(aims, 4);

            Assert.InRange(chosen.Count, 2, 4);
            Assert.Equal([0, 7], [chosen[0], chosen[^1]]);
            var best = Enumerable.Range(0, 1 << 8).Where(set => int.PopCount(set) == 4 && (set & 1) != 0 && (set & 1 << 7) != 0)
                .Min(set => Missed(aims, [.. Enumerable.Range(0, 8).Where(place => (set >> place & 1) != 0)]));
            Assert.Equal(best, Missed(aims, chosen));
        }
    }

    /// <summary>The most that a plan left out is better than the next cheaper one that was chosen.</summary>
    private static double Missed(double[] aims, IReadOnlyList<int> chosen) =>
        aims.Index().Max(plan => aims[chosen.Last(place => place <= plan.Index)] - plan.Item);
}
