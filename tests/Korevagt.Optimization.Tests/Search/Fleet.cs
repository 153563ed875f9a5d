using Korevagt.Optimization.Search;
using Korevagt.Optimization.Tests.Selection;
using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Tests.Search;

/// <summary>
/// A made-up fleet with known truth: seven shifts of up to two cars. Cars cost differently and shorten the wait differently, two
/// shifts help each other out, and the years add noise that plans share to a part.
/// </summary>
internal sealed class Fleet(int seed, double noise = 0.1, long? budget = null)
{
    private static readonly int[] Costs = [5, 7, 4, 6, 9, 3, 8];
    private static readonly double[] Waits = [10, 16, 6, 9, 20, 5, 14];

    public static DecisionVector Full { get; } = new(2, 2, 2, 2, 2, 2, 2);

    public DecisionSpace Space { get; } = new(
        [.. Costs.Select(_ => new Decision(0, 2))],
        budget is null ? [] : [new LinearLimit([.. Costs.Select((cost, shift) => (shift, (long)cost))], null, budget)]);

    public SearchProblem Problem => new(Space, Full, plan => Cost(plan), (_, means, _) => new Merit(0, means[0]));

    public static long Cost(DecisionVector plan) => Costs.Select((cost, shift) => (long)cost * plan[shift]).Sum();

    public static double Wait(DecisionVector plan) =>
        Waits.Select((wait, shift) => wait / (1 + plan[shift])).Sum()
        + (plan[0] == 0 && plan[1] == 0 ? 8 : 0) + (plan[4] == 0 && plan[6] == 0 ? 12 : 0);

    public Archive Archive(int degree = 1, Action<FinishedRound>? atBarrier = null) =>
        new(1, ParallelRounds.Of((wanted, _) => Years(wanted), degree), atBarrier, mostYearsAtOnce: 200);

    public double[] Years(YearsWanted wanted) => [.. Enumerable.Range(wanted.FirstYear, wanted.Count).Select(year =>
        Wait(wanted.Plan) + 3 * Normal(seed, year) + noise * Normal(Own(wanted.Plan), year))];

    // A number of the plan's own, the same on every machine, which hash codes are not.
    private static int Own(DecisionVector plan) => plan.Values.ToArray().Aggregate(1, (number, value) => number * 3 + value);

    private static double Normal(int stream, int year) =>
        new NormalStream(NormalStream.Seed(stream, 11) ^ ((ulong)year * 0xD1B5_4A32_D192_ED03)).Next();
}
