using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Tests.IntegerPrograms;

/// <summary>Programs that several tests ask about.</summary>
internal static class Programs
{
    /// <summary>Seven things of known weight and worth, of which those that weigh at most 50 are worth most.</summary>
    public static IntegerProgram Knapsack { get; } = Choice(
        [31, 10, 20, 19, 4, 3, 6],
        atMost: 50,
        LinearObjective.Maximize([new(0, 70), new(1, 20), new(2, 39), new(3, 37), new(4, 7), new(5, 5), new(6, 10)]));

    /// <summary>Yes or no to each of several things whose weights come to a limit at most.</summary>
    public static IntegerProgram Choice(IReadOnlyList<long> weights, long atMost, LinearObjective objective) => new(
        [.. weights.Select(_ => IntegerVariable.YesOrNo)],
        [LinearConstraint.NotAbove([.. weights.Select((weight, i) => new Term(i, weight))], atMost)],
        objective);

    /// <summary>
    /// Equations in which chosen numbers come to half of all, so that hardly any choice fulfils them and relaxations say
    /// nothing (Cornuéjols and Dawande 1998, "market split").
    /// </summary>
    public static IntegerProgram MarketSplit(int rows)
    {
        var count = 10 * (rows - 1);
        var numbers = Numbers(rows * count, 100);
        return new IntegerProgram(
            [.. Enumerable.Repeat(IntegerVariable.YesOrNo, count)],
            [
                .. Enumerable.Range(0, rows).Select(row =>
                {
                    var ofRow = numbers[(row * count)..((row + 1) * count)];
                    return LinearConstraint.Equal([.. ofRow.Select((number, i) => new Term(i, number))], ofRow.Sum() / 2);
                }),
            ],
            LinearObjective.None);
    }

    /// <summary>
    /// Things to take within five limits of half of everything, worth about what they weigh: solutions are found at once, a
    /// proof takes long (Chu and Beasley 1998). With 40 things it takes about a second, with 300 no test waits for it.
    /// </summary>
    public static IntegerProgram Baggage(int things)
    {
        const int Limits = 5;
        var numbers = Numbers((Limits + 1) * things, 1000);
        var weights = Enumerable.Range(0, Limits).Select(limit => numbers[(limit * things)..((limit + 1) * things)]).ToList();
        long Worth(int thing) => weights.Sum(of => of[thing]) / Limits + numbers[Limits * things + thing] / 2;
        return new IntegerProgram(
            [.. Enumerable.Repeat(IntegerVariable.YesOrNo, things)],
            [.. weights.Select(of => LinearConstraint.NotAbove([.. of.Select((weight, i) => new Term(i, weight))], of.Sum() / 2))],
            LinearObjective.Maximize([.. Enumerable.Range(0, things).Select(i => new Term(i, Worth(i)))]));
    }

    /// <summary>Which places of a square serve all the others over the shortest distances in all.</summary>
    public static IntegerProgram Location(int places, int open)
    {
        var at = Numbers(2 * places, 1000);
        return PMedian.Program(places, open, (i, j) => Math.Abs(at[2 * i] - at[2 * j]) + Math.Abs(at[2 * i + 1] - at[2 * j + 1]));
    }

    /// <summary>Numbers from 0 to below a limit that look random: Lehmer's sequence with the multiplier 48271.</summary>
    public static long[] Numbers(int count, int below)
    {
        var numbers = new long[count];
        var state = 20170416L;
        for (var i = 0; i < count; i++)
        {
            state = state * 48271 % int.MaxValue;
            numbers[i] = state % below;
        }

        return numbers;
    }
}
