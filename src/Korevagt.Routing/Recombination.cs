using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Routing;

/// <summary>
/// The cheapest choice among tours that searches have driven: every task that the best plan has is on exactly one of them (set
/// partitioning; Y. Rochat, E. Taillard, Journal of Heuristics 1, 1995).
/// </summary>
internal static class Recombination
{
    /// <summary>From so many tours it is chosen at most, those that came with the cheapest others.</summary>
    public const int MostTours = 2_000;

    private const double Work = 0.1;

    /// <summary>The tours of the cheapest choice by vehicle; null where none is found.</summary>
    /// <param name="model">The problem.</param>
    /// <param name="pool">The tours.</param>
    /// <param name="absent">Tasks that may be left out.</param>
    /// <param name="cancellation">Ends it without a choice.</param>
    public static int[][]? Of(TourModel model, IEnumerable<PooledTour> pool, IReadOnlySet<int> absent, CancellationToken cancellation)
    {
        var tours = pool.GroupBy(tour => tour.Name).Select(same => same.MinBy(tour => tour.Cost)!)
            .OrderBy(tour => tour.Whole).ThenBy(tour => tour.Name).Take(MostTours).ToList();
        if (tours.Sum(tour => (double)tour.Cost) > IntegerProgram.LargestNumber)
        {
            return null;
        }

        var ofTask = new List<Term>[model.TaskCount];
        var ofClass = new Dictionary<int, List<Term>>();
        for (var place = 0; place < tours.Count; place++)
        {
            foreach (var task in tours[place].Nodes.Where(node => node < model.TaskCount))
            {
                (ofTask[task] ??= []).Add(new Term(place, 1));
            }

            ofClass.TryAdd(tours[place].VehicleClass, []);
            ofClass[tours[place].VehicleClass].Add(new Term(place, 1));
        }

        var constraints = new List<LinearConstraint>();
        for (var task = 0; task < model.TaskCount; task++)
        {
            if (ofTask[task] is { } terms)
            {
                constraints.Add(absent.Contains(task) ? LinearConstraint.NotAbove(terms, 1) : LinearConstraint.Equal(terms, 1));
            }
            else if (!absent.Contains(task))
            {
                return null;
            }
        }

        var vehicles = model.Vehicles.Select((vehicle, place) => (vehicle.Class, place)).GroupBy(pair => pair.Class, pair => pair.place)
            .ToDictionary(same => same.Key, same => new Queue<int>(same));
        constraints.AddRange(ofClass.Select(pair => LinearConstraint.NotAbove(pair.Value, vehicles[pair.Key].Count)));
        var program = new IntegerProgram(
            [.. tours.Select(_ => IntegerVariable.YesOrNo)],
            constraints,
            LinearObjective.Minimize([.. tours.Select((tour, place) => new Term(place, tour.Cost))]));
        var solution = IntegerSolver.Solve(program, Work, cancellation);
        if (solution.Values is null || solution.Status == SolutionStatus.Cancelled)
        {
            return null;
        }

        var chosen = model.Vehicles.Select(_ => Array.Empty<int>()).ToArray();
        foreach (var (tour, value) in tours.Zip(solution.Values).Where(pair => pair.Second == 1))
        {
            chosen[vehicles[tour.VehicleClass].Dequeue()] = tour.Nodes;
        }

        return chosen;
    }
}
