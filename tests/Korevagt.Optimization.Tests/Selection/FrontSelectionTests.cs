using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Tests.Selection;

/// <summary>A front with confidence: no plan that belongs to the true front is thrown out, in 95 of 100 selections.</summary>
public sealed class FrontSelectionTests
{
    /// <summary>
    /// The lattice of the test problem A of S. R. Hunter and others' simulation-optimization library (TPA), coarser: two aims
    /// with squared normal noise, which is skewed, and a front that is found by trying every point.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void NoMemberOfTheTrueFront_IsThrownOut(int yearsPerValue)
    {
        var runs = Soak.Runs(40, inSoak: 1_000);
        var (sound, thrownOut) = (0, 0L);
        var truth = TrueFront();
        Parallel.For(0, runs, new ParallelOptions { MaxDegreeOfParallelism = 2 }, run =>
        {
            var isSound = true;
            var statement = FrontSelection.Run(
                new FrontQuestion(Lattice.Points, new double[Lattice.Points.Count], [Aim(0), Aim(1)]),
                new SelectionSettings { FirstYears = 20, MostYears = 60_000, YearsPerValue = yearsPerValue },
                new Archive(2, ParallelRounds.Of((wanted, _) => Lattice.Years(run, wanted), 1)),
                now => isSound &= !now.SurelyDominated.Any(truth.Contains),
                CancellationToken.None);
            Interlocked.Add(ref sound, isSound ? 1 : 0);
            Interlocked.Add(ref thrownOut, statement.SurelyDominated.Count);
            Assert.Equal(Lattice.Points.Count, statement.OnFrontOfMeans.Count + statement.Undecided.Count + statement.SurelyDominated.Count);
        });

        Soak.Say($"front of {truth.Count} among {Lattice.Points.Count}, {yearsPerValue} years a value:");
        Soak.Say($"sound {sound} of {runs}, {(double)thrownOut / runs:0} thrown out");
        Assert.True(Wilson.Upper99(sound, runs) >= 0.95, $"{sound} of {runs}");
        Assert.True(thrownOut / runs > Lattice.Points.Count / 2);
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

    private static HashSet<int> TrueFront() =>
    [
        .. Enumerable.Range(0, Lattice.Points.Count).Where(i => !Lattice.Points.Any(other =>
        {
            var (mine, theirs) = (Lattice.Means(Lattice.Points[i]), Lattice.Means(other));
            return theirs.First <= mine.First && theirs.Second <= mine.Second && theirs != mine;
        })),
    ];

    private static Aim Aim(int figure) => new(YearlyMeasure.Figure(figure), SmallerIsBetter: true, Indifference: 0.05);

    private static class Lattice
    {
        public static IReadOnlyList<DecisionVector> Points { get; } =
            [.. from x in Enumerable.Range(0, 11) from y in Enumerable.Range(0, 11) select new DecisionVector(5 * x, 5 * y)];

        public static (double First, double Second) Means(DecisionVector point)
        {
            var (x, y) = ((double)point[0], (double)point[1]);
            return (x * x / 100 - 0.4 * x + y * y / 100 - 0.2 * y + 15, x * x / 100 + y * y / 100 - 0.4 * y + 12);
        }

        // (x/10 - 2z)² has the mean x²/100 + 4: the noise grows with the distance, and leans to one side.
        public static double[] Years(int run, YearsWanted wanted)
        {
            var (x, y) = ((double)wanted.Plan[0], (double)wanted.Plan[1]);
            var figures = new double[2 * wanted.Count];
            for (var year = 0; year < wanted.Count; year++)
            {
                var normal = new NormalStream(NormalStream.Seed(run, 7) ^ ((ulong)(wanted.FirstYear + year) * 0xD1B5_4A32_D192_ED03));
                var (a, b, c) = (normal.Next(), normal.Next(), normal.Next());
                figures[2 * year] = Squared(x / 10 - 2 * a) + Squared(y / 10 - b) - 0.4 * x - 0.2 * y + 10;
                figures[2 * year + 1] = Squared(x / 10 - 2 * a) + Squared(y / 10 - 2 * c) - 0.4 * y + 4;
            }

            return figures;
        }

        private static double Squared(double value) => value * value;
    }
}
