using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Tests.IntegerPrograms;

/// <summary>The p-median problem: open p places so that the way from every place to its nearest open one is short in all.</summary>
internal static class PMedian
{
    /// <summary>
    /// Variables: whether a place is open, by place; then whether the first is served by the second, by pair.
    /// </summary>
    public static IntegerProgram Program(int places, int open, Func<int, int, long> distance)
    {
        int Served(int client, int by) => places + client * places + by;
        var all = Enumerable.Range(0, places).ToList();
        var pairs = all.SelectMany(client => all.Select(by => (client, by))).ToList();
        return new IntegerProgram(
            [.. Enumerable.Repeat(IntegerVariable.YesOrNo, places + places * places)],
            [
                LinearConstraint.Equal([.. all.Select(by => new Term(by, 1))], open),
                .. all.Select(client => LinearConstraint.Equal([.. all.Select(by => new Term(Served(client, by), 1))], 1)),
                .. pairs.Select(pair => LinearConstraint.NotAbove([new(Served(pair.client, pair.by), 1), new(pair.by, -1)], 0)),
            ],
            LinearObjective.Minimize([.. pairs.Select(pair => new Term(Served(pair.client, pair.by), distance(pair.client, pair.by)))]));
    }
}
