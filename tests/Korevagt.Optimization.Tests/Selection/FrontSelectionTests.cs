using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Tests.Selection;

/// <summary>A front with confidence: no plan that belongs to the true front is thrown out, in 95 of 100 selections.</summary>
public sealed class FrontSelectionTests
{
    /// <summary>
    /// The lattice of the test problem A of S. R. Hunter and others' simulation-optimization library (TPA), every fifth point each
    /// way: two aims with squared normal noise, which is skewed, and a front that is found by trying every point.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void NoMemberOfTheTrueFront_IsThrownOut(int yearsPerValue) =>
        NoneIsThrownOut(new Lattice(5), Soak.Runs(40, inSoak: 1_000), yearsPerValue, mostYears: 60_000, leastThrownOut: 61);

    /// <summary>The whole lattice, 51 points each way.</summary>
    [Fact]
    [Trait("Pace", "Slow")]
    public void NoMemberOfTheTrueFront_IsThrownOut_Among2601() =>
        NoneIsThrownOut(new Lattice(1), Soak.Runs(4, inSoak: 1_000), yearsPerValue: 1, mostYears: 400_000, leastThrownOut: 1_300);

    private static void NoneIsThrownOut(Lattice lattice, int runs, int yearsPerValue, long mostYears, int leastThrownOut)
    {
        var (sound, thrownOut, years) = (0, 0L, 0L);
        var (points, truth) = (lattice.Points, TrueFront(lattice.Points));
        Parallel.For(0, runs, new ParallelOptions { MaxDegreeOfParallelism = 2 }, run =>
        {
            var (isSound, noise) = (true, new LatticeNoise(run));
            var statement = FrontSelection.Run(
                new FrontQuestion(points, new double[points.Count], [Aim(0), Aim(1)]),
                new SelectionSettings { FirstYears = 20, MostYears = mostYears, YearsPerValue = yearsPerValue },
                new Archive(2, ParallelRounds.Of((wanted, _) => noise.Years(wanted), 1)),
                now => isSound &= !now.SurelyDominated.Any(truth.Contains),
                CancellationToken.None);
            Interlocked.Add(ref sound, isSound ? 1 : 0);
            Interlocked.Add(ref thrownOut, statement.SurelyDominated.Count);
            Interlocked.Add(ref years, statement.YearsInAll);
            Assert.Equal(points.Count, statement.OnFrontOfMeans.Count + statement.Undecided.Count + statement.SurelyDominated.Count);
        });

        Soak.Say($"front of {truth.Count} among {points.Count}, {yearsPerValue} years a value:");
        Soak.Say($"sound {sound} of {runs}, {(double)thrownOut / runs:0} thrown out, {(double)years / runs:0} years");
        Assert.True(Wilson.Upper99(sound, runs) >= 0.95, $"{sound} of {runs}");
        Assert.InRange(thrownOut / runs, leastThrownOut, points.Count - truth.Count);
    }

    [Fact]
    public void CostIsCertain_AndTheWaitIsNot()
    {
        // Plan 2 costs more than plan 1 and waits longer; plan 3 costs as much as plan 0 and waits as long.
        var synthetic = new SyntheticYears(1, [10, 5, 7, 10], [1, 1, 1, 1], 0.9);
        var statement = FrontSelection.Run(
            new FrontQuestion(
                synthetic.Plans,
                [1, 2, 3, 1],
                [new Aim(YearlyMeasure.ExactCost, true, 0), new Aim(YearlyMeasure.Figure(0), true, 0.3)]),
            new SelectionSettings(),
            synthetic.Archive(),
            null,
            CancellationToken.None);

        Assert.True(statement.Settled);
        Assert.Equal([2], statement.SurelyDominated);
        Assert.Contains(1, statement.OnFrontOfMeans);
        Assert.Single(statement.OnFrontOfMeans.Intersect([0, 3]));
        Assert.Single(statement.Undecided);
    }

    private static HashSet<int> TrueFront(IReadOnlyList<DecisionVector> points)
    {
        var means = points.Select(Lattice.Means).ToList();
        return
        [
            .. Enumerable.Range(0, points.Count).Where(i => !means.Any(other =>
                other.First <= means[i].First && other.Second <= means[i].Second && other != means[i])),
        ];
    }

    private static Aim Aim(int figure) => new(YearlyMeasure.Figure(figure), SmallerIsBetter: true, Indifference: 0.05);

    /// <summary>The points of the lattice from 0 to 50 each way, so far apart.</summary>
    private sealed class Lattice(int step)
    {
        public IReadOnlyList<DecisionVector> Points { get; } =
        [
            .. from x in Enumerable.Range(0, 50 / step + 1)
               from y in Enumerable.Range(0, 50 / step + 1)
               select new DecisionVector(step * x, step * y),
        ];

        /// <summary>The means in hundredths, less 15 and 12: whole numbers, so that ties are ties.</summary>
        public static (int First, int Second) Means(DecisionVector point)
        {
            var (x, y) = (point[0], point[1]);
            return (x * x - 40 * x + y * y - 20 * y, x * x + y * y - 40 * y);
        }
    }

    /// <summary>The noise of one run, which all points share in a year.</summary>
    private sealed class LatticeNoise(int run)
    {
        private readonly List<(double A, double B, double C)> known = [];

        // (x/10 - 2z)² has the mean x²/100 + 4: the noise grows with the distance, and leans to one side.
        public double[] Years(YearsWanted wanted)
        {
            var (x, y) = ((double)wanted.Plan[0], (double)wanted.Plan[1]);
            var (figures, first) = (new double[2 * wanted.Count], wanted.FirstYear - SelectionSettings.FirstFreshYear);
            for (var year = 0; year < wanted.Count; year++)
            {
                var (a, b, c) = Of(first + year);
                figures[2 * year] = Squared(x / 10 - 2 * a) + Squared(y / 10 - b) - 0.4 * x - 0.2 * y + 10;
                figures[2 * year + 1] = Squared(x / 10 - 2 * a) + Squared(y / 10 - 2 * c) - 0.4 * y + 4;
            }

            return figures;
        }

        private (double A, double B, double C) Of(int year)
        {
            while (known.Count <= year)
            {
                var normal = new NormalStream(
                    NormalStream.Seed(run, 7) ^ ((ulong)(SelectionSettings.FirstFreshYear + known.Count) * 0xD1B5_4A32_D192_ED03));
                known.Add((normal.Next(), normal.Next(), normal.Next()));
            }

            return known[year];
        }

        private static double Squared(double value) => value * value;
    }
}
