using Korevagt.Optimization.IntegerPrograms;
using Korevagt.Optimization.Location;

namespace Korevagt.Optimization.Tests.Published;

/// <summary>The p-median problems of the OR-Library (Beasley 1985) and their published optima.</summary>
public sealed class LocationTests
{
    private const string Folder = "shared/data/location/";

    [SharedDataFact(
        Folder + "pmed1.txt", Folder + "pmed2.txt", Folder + "pmed3.txt", Folder + "pmed4.txt", Folder + "pmed5.txt")]
    public void AHundredPlaces()
    {
        Assert.Equal(5819, Solved("pmed1"));
        Assert.Equal(4093, Solved("pmed2"));
        Assert.Equal(4250, Solved("pmed3"));
        Assert.Equal(3034, Solved("pmed4"));
        Assert.Equal(1355, Solved("pmed5"));
    }

    [Trait("Pace", "Soak")]
    [SharedDataFact(
        Folder + "pmed6.txt", Folder + "pmed7.txt", Folder + "pmed8.txt", Folder + "pmed9.txt", Folder + "pmed10.txt")]
    public void TwoHundredPlaces()
    {
        Assert.Equal(7824, Solved("pmed6"));
        Assert.Equal(5631, Solved("pmed7"));
        Assert.Equal(4445, Solved("pmed8"));
        Assert.Equal(2734, Solved("pmed9"));
        Assert.Equal(1255, Solved("pmed10"));
    }

    /// <summary>
    /// Demand and network distances of San Francisco as published with spopt (columns: place, site, demand, distance): maximal
    /// coverage within 5,000 by 4, expected coverage at a busy share of 0.3, and the mean way of the 4-median.
    /// </summary>
    [SharedDataFact(Folder + "spopt-sf.csv")]
    public void SixteenStoresOfSanFrancisco()
    {
        const long Scale = 1_000;
        var rows = File.ReadLines(SharedData.PathOf(Folder + "spopt-sf.csv")).Skip(1).Select(line => line.Split(','))
            .Select(cells => (Place: int.Parse(cells[0]), Site: int.Parse(cells[1]), Demand: long.Parse(cells[2]), Way: double.Parse(cells[3])))
            .ToList();
        var ways = new long[rows.Max(row => row.Place) + 1, rows.Max(row => row.Site) + 1];
        var demand = new long[ways.GetLength(0)];
        foreach (var row in rows)
        {
            (ways[row.Place, row.Site], demand[row.Place]) = ((long)Math.Round(Scale * row.Way), row.Demand);
        }

        var sites = new Sites(demand, ways);
        Assert.Equal(875247, MaximalCoverage.Solve(sites, 4, 5_000 * Scale, IntegerSolver.NoLimit, CancellationToken.None).Value);
        Assert.Equal(
            670543.091, ExpectedCoverage.Solve(sites, 4, 5_000 * Scale, 0.3, null, IntegerSolver.NoLimit, CancellationToken.None).Value!.Value, 3);
        Assert.Equal(
            2982.1268579890657,
            PMedian.Solve(sites, 4, IntegerSolver.NoLimit, CancellationToken.None).Value!.Value / demand.Sum() / Scale,
            3);
    }

    private static double? Solved(string name)
    {
        var (open, distances) = Read(SharedData.PathOf(Folder + name + ".txt"));
        var sites = new Sites([.. Enumerable.Repeat(1L, distances.GetLength(0))], distances);
        var solution = PMedian.Solve(sites, open, IntegerSolver.NoLimit, CancellationToken.None);
        Assert.Equal(SolutionStatus.Optimal, solution.Status);
        Assert.Equal(solution.Value, solution.Bound);
        Assert.Equal(open, solution.Cars!.Sum());
        return solution.Value;
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
