using Korevagt.Optimization.IntegerPrograms;
using Korevagt.Optimization.Tests.IntegerPrograms;

namespace Korevagt.Optimization.Tests.Published;

/// <summary>The p-median problems of the OR-Library (Beasley 1985) and their published optima.</summary>
public sealed class LocationTests
{
    private const string Folder = "shared/data/location/";

    [SharedDataFact(Folder + "pmed1.txt", Folder + "pmed3.txt", Folder + "pmed5.txt")]
    public void AHundredPlaces()
    {
        Assert.Equal(5819, Solved("pmed1"));
        Assert.Equal(4250, Solved("pmed3"));
        Assert.Equal(1355, Solved("pmed5"));
    }

    [Trait("Pace", "Slow")]
    [SharedDataFact(
        Folder + "pmed2.txt", Folder + "pmed4.txt", Folder + "pmed6.txt", Folder + "pmed8.txt", Folder + "pmed9.txt", Folder + "pmed10.txt")]
    public void MorePlaces()
    {
        Assert.Equal(4093, Solved("pmed2"));
        Assert.Equal(3034, Solved("pmed4"));
        Assert.Equal(7824, Solved("pmed6"));
        Assert.Equal(4445, Solved("pmed8"));
        Assert.Equal(2734, Solved("pmed9"));
        Assert.Equal(1255, Solved("pmed10"));
    }

    private static long? Solved(string name)
    {
        var (open, distances) = Read(SharedData.PathOf(Folder + name + ".txt"));
        var program = PMedian.Program(distances.GetLength(0), open, (i, j) => distances[i, j]);
        var solution = IntegerSolver.Solve(program, IntegerSolver.NoLimit, CancellationToken.None);
        Assert.Equal(SolutionStatus.Optimal, solution.Status);
        return solution.Objective;
    }

    // Edges with lengths, of which the last one given for a pair holds; distances are shortest ways (Floyd and Warshall).
    private static (int Open, long[,] Distances) Read(string file)
    {
        var numbers = File.ReadAllText(file).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToList();
        var (places, edges, open) = (numbers[0], numbers[1], numbers[2]);
        var distances = new long[places, places];
        for (var i = 0; i < places; i++)
        {
            for (var j = 0; j < places; j++)
            {
                distances[i, j] = i == j ? 0 : int.MaxValue;
            }
        }

        for (var edge = 0; edge < edges; edge++)
        {
            var (a, b) = (numbers[3 + 3 * edge] - 1, numbers[4 + 3 * edge] - 1);
            distances[a, b] = distances[b, a] = numbers[5 + 3 * edge];
        }

        for (var via = 0; via < places; via++)
        {
            for (var i = 0; i < places; i++)
            {
                for (var j = 0; j < places; j++)
                {
                    distances[i, j] = Math.Min(distances[i, j], distances[i, via] + distances[via, j]);
                }
            }
        }

        return (open, distances);
    }
}
