using System.Text;
using Korevagt.Batches.Optimising;
using Korevagt.Choosing.Answers;
using Korevagt.Domain.Faults;
using Korevagt.Optimization.Years;
using Korevagt.Store;

namespace Korevagt.Batches.Tests.Optimising;

/// <summary>Questions whose figures are computed and not simulated, where and when a test lets it.</summary>
/// <param name="before">Called before each piece is computed; may be null.</param>
internal sealed class GivenQuestions(Func<IReadOnlyList<YearsWanted>, CancellationToken, Task>? before = null) : IQuestions
{
    public string Build => "given";

    public Task<Outcome<IReadyQuestion>> ReadyAsync(StoredOptimisation optimisation, CancellationToken cancellation) =>
        Task.FromResult(
            optimisation.Request == GivenQuestion.Faulty
                ? Outcome<IReadyQuestion>.Failure([new Fault("question.json", "$.aims[0]", new("er forkert", "is wrong"), new("noget rigtigt", "something right"))])
                : Outcome<IReadyQuestion>.Success(new GivenQuestion(before)));
}

/// <summary>A question that asks for rounds which depend on what the rounds before came to, as a search does.</summary>
internal sealed class GivenQuestion(Func<IReadOnlyList<YearsWanted>, CancellationToken, Task>? before) : IReadyQuestion
{
    public const string Faulty = "faulty";
    public const int PerYear = 5;

    private const int Steps = 6;
    private const int Neighbours = 12;
    private const int Years = 20;

    public int Figures => PerYear;

    /// <summary>Figures that follow from plan and year alone.</summary>
    public static IReadOnlyList<double[]> FiguresOf(IReadOnlyList<YearsWanted> wanted) =>
    [
        .. wanted.Select(years => Enumerable.Range(years.FirstYear, years.Count)
            .SelectMany(year => Enumerable.Range(0, PerYear).Select(k => FigureOf(years.Plan, year, k))).ToArray()),
    ];

    public IReadOnlyList<double[]> Simulate(IReadOnlyList<YearsWanted> wanted, CancellationToken cancellation)
    {
        (before?.Invoke(wanted, cancellation) ?? Task.CompletedTask).GetAwaiter().GetResult();
        return FiguresOf(wanted);
    }

    public StoredAnswer Answer(SimulateRound rounds, Action<OptimisationStanding> atBarrier, CancellationToken cancellation)
    {
        var archive = new Archive(
            PerYear, rounds,
            finished => atBarrier(new OptimisationStanding(ChoosingStage.Searching, finished.YearsUsed, Steps * Neighbours * Years, null, 0)));
        var (at, told) = (new DecisionVector(0, 0, 0), new StringBuilder());
        for (var step = 0; step < Steps; step++)
        {
            var near = Enumerable.Range(0, Neighbours).Select(way => at.With(way % 3, at[way % 3] + 1 + way / 3)).ToList();
            var records = archive.Round([.. near.Select(plan => (plan, Years))], 0, cancellation);
            var best = records.MinBy(record => record.All.ToArray().Sum())!;
            told.Append(System.Globalization.CultureInfo.InvariantCulture, $"{best.Plan}: {best.All.ToArray().Sum():R}\n");
            at = best.Plan;
        }

        return new StoredAnswer(Encoding.UTF8.GetBytes(told.ToString()), "{}", [new StoredPlan(0, false, "{}", null)]);
    }

    private static double FigureOf(DecisionVector plan, int year, int k)
    {
        var mixed = (ulong)(year + 1) * 0x9E3779B97F4A7C15 ^ (ulong)(k + 1) * 0xC2B2AE3D27D4EB4F;
        foreach (var value in plan.Values)
        {
            mixed = (mixed ^ (ulong)(value + 7)) * 0xBF58476D1CE4E5B9;
            mixed ^= mixed >> 29;
        }

        return (mixed >> 11) * Math.ScaleB(1, -53) + 0.1 * year;
    }
}
