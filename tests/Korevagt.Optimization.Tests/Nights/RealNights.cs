using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Years;
using Korevagt.Tests.Nights;

namespace Korevagt.Optimization.Tests.Nights;

/// <summary>
/// The committed matrix of real nights as plans among which to choose. A plan is the vector of its night shifts, 1 for each that
/// stays. Years of a run are drawn from the matrix with replacement, the same for every plan, so the means of the matrix are the truth.
/// </summary>
internal static class RealNights
{
    public const int P90 = 0;
    public const int Mean = 1;
    public const int Late = 2;

    /// <summary>The differences that are too small to matter, in minutes of the response time that nine of ten have at most.</summary>
    public const double Indifference = 0.5;

    private const int Figures = 3;
    private const double SecondsPerMinute = 60;

    private static readonly double[][] Values;

    static RealNights()
    {
        Matrix = NightMatrixFile.Read(NightMatrix.File);
        Values =
        [
            .. Matrix.Plans.Select(plan => plan.P90Seconds.Zip(plan.MeanSeconds, plan.LateVisits)
                .SelectMany(year => new[] { year.First / SecondsPerMinute, year.Second / SecondsPerMinute, year.Third }).ToArray()),
        ];
        Plans = [.. Matrix.Plans.Select(plan => VectorOf(plan.Removed))];
        Costs = [.. Matrix.Plans.Select(plan => (double)plan.ContractedDkk)];
        TrueP90 = [.. Values.Select(years => Enumerable.Range(0, Years).Average(year => years[Figures * year + P90]))];
        Baseline = Matrix.Plans.ToList().FindIndex(plan => plan.Removed == 0);
        Budgets = [.. Enumerable.Range(0, 9).Select(step => (Costs[Baseline] - Costs.Min()) * step / 8)];
        Places = Plans.Select((plan, place) => (plan, place)).ToDictionary(pair => pair.plan, pair => pair.place);
    }

    public static NightMatrix Matrix { get; }

    public static IReadOnlyList<DecisionVector> Plans { get; }

    /// <summary>What the plans cost for certain, kroner a year.</summary>
    public static IReadOnlyList<double> Costs { get; }

    /// <summary>The mean of all years of the matrix, minutes.</summary>
    public static IReadOnlyList<double> TrueP90 { get; }

    public static int Years => Matrix.Origin.Years;

    /// <summary>The place of the plan that keeps every night shift.</summary>
    public static int Baseline { get; }

    /// <summary>Nine savings that may be asked for: even steps from nothing to the most that can be saved.</summary>
    public static IReadOnlyList<double> Budgets { get; }

    private static Dictionary<DecisionVector, int> Places { get; }

    /// <summary>A figure of a plan in a year of the matrix.</summary>
    public static double Value(int plan, int year, int figure) => Values[plan][Figures * year + figure];

    /// <summary>The plans that save so much at least, by place.</summary>
    public static IEnumerable<int> ThatSave(double budget) =>
        Enumerable.Range(0, Plans.Count).Where(plan => Costs[Baseline] - Costs[plan] >= budget - 0.005);

    /// <summary>Which plan of those that save so much has the least true p90.</summary>
    public static SelectionQuestion Question(double budget, double indifference = Indifference) => new(
        Plans,
        Costs,
        new Aim(YearlyMeasure.Figure(P90), SmallerIsBetter: true, indifference),
        [new Requirement(YearlyMeasure.ExactCost, Costs[Baseline] - budget, IsLeast: false, Tolerance: 0.005)]);

    /// <summary>Years of one run, drawn with replacement.</summary>
    public static Archive Archive(int run, Action<FinishedRound>? atBarrier = null) =>
        new(Figures, ParallelRounds.Of((wanted, _) => Simulate(run, wanted), 1), atBarrier);

    /// <summary>The year of the matrix that a year of a run is.</summary>
    public static int Drawn(int run, int year) => new SplitMix64((ulong)run << 32 | (uint)year).Below(Years);

    private static double[] Simulate(int run, YearsWanted wanted)
    {
        var (figures, of) = (new double[wanted.Count * Figures], Values[Places[wanted.Plan]]);
        for (var year = 0; year < wanted.Count; year++)
        {
            of.AsSpan(Figures * Drawn(run, wanted.FirstYear + year), Figures).CopyTo(figures.AsSpan(Figures * year));
        }

        return figures;
    }

    private static DecisionVector VectorOf(int removed) =>
        new([.. Matrix.Origin.Shifts.Select((_, shift) => 1 - (removed >> shift & 1))]);
}
