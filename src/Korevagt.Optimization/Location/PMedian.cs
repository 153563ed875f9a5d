using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Location;

/// <summary>
/// The p-median: at which sites p cars stand so that the ways to all visits, each from the nearest, are shortest in all (S. L.
/// Hakimi, Operations Research 12, 1964). The mean way so found is the least from stations, whatever the dispatching.
/// </summary>
/// <remarks>
/// Solved by distances in rising order (S. Elloumi, Journal of Combinatorial Optimization 19, 2010): a variable says that no car
/// stands within a distance of a place, and costs the step to the next distance. Sites at the same distance share a variable, and
/// there is none for distances within which some site is open anyway.
/// </remarks>
public static class PMedian
{
    /// <summary>Places the cars, one at a site at most.</summary>
    /// <param name="sites">Demand and ways.</param>
    /// <param name="cars">p, 1 or more; more than there are sites is infeasible.</param>
    /// <param name="workLimit">As of <see cref="IntegerSolver.Solve"/>.</param>
    /// <param name="cancellationToken">Ends the search with the best placing so far.</param>
    /// <exception cref="ArgumentException">The data are none: a shape, a number below 0, sums beyond 2^53.</exception>
    public static LocationSolution Solve(Sites sites, int cars, double workLimit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sites);
        sites.ThrowIfFaulty(cars);
        if (cars > sites.Count)
        {
            return new LocationSolution(SolutionStatus.Infeasible, null, null, null);
        }

        var most = sites.TotalWay(Interchange.From(sites, cars));
        var (program, constant) = Program(sites, cars, most);
        var solution = IntegerSolver.Solve(program, workLimit, cancellationToken);
        var placed = LocationSolution.CarsOf(solution, sites);
        return new LocationSolution(
            solution.Status, placed, placed is null ? null : sites.TotalWay(placed), solution.Bound + constant);
    }

    private static (IntegerProgram Program, long Constant) Program(Sites sites, int cars, long most)
    {
        var variables = Enumerable.Repeat(IntegerVariable.YesOrNo, sites.Count).ToList();
        var constraints = new List<LinearConstraint>
        {
            LinearConstraint.Equal([.. Enumerable.Range(0, sites.Count).Select(site => new Term(site, 1))], cars),
        };
        var objective = new List<Term>();
        var constant = 0L;
        for (var place = 0; place < sites.Places; place++)
        {
            if (sites.Demand[place] == 0)
            {
                continue;
            }

            var rings = Enumerable.Range(0, sites.Count)
                .GroupBy(site => sites.Ways[place, site]).OrderBy(ring => ring.Key).ToList();
            constant += sites.Demand[place] * rings[0].Key;
            int? before = null;
            var within = 0;
            for (var ring = 0; ring + 1 < rings.Count; ring++)
            {
                within += rings[ring].Count();
                if (sites.Count - within < cars)
                {
                    break;
                }

                // "None within this distance", unless one stands in this ring or one stood nearer.
                var none = variables.Count;
                variables.Add(IntegerVariable.YesOrNo);
                List<Term> terms = [new Term(none, 1), .. rings[ring].Select(site => new Term(site, 1))];
                if (before is { } nearer)
                {
                    terms.Add(new Term(nearer, -1));
                }

                constraints.Add(LinearConstraint.NotBelow(terms, before is null ? 1 : 0));
                objective.Add(new Term(none, sites.Demand[place] * (rings[ring + 1].Key - rings[ring].Key)));
                before = none;
            }
        }

        if (objective.Count > 0)
        {
            constraints.Add(LinearConstraint.NotAbove(objective, most - constant));
        }

        return (new IntegerProgram(variables, constraints, LinearObjective.Minimize(objective)), constant);
    }
}
