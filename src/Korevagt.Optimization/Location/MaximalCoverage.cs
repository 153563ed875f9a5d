using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Location;

/// <summary>
/// Maximal covering: at which sites p cars stand so that most visits have one within a distance (R. Church and C. ReVelle,
/// Papers of the Regional Science Association 32, 1974).
/// </summary>
public static class MaximalCoverage
{
    /// <summary>Places the cars, one at a site at most.</summary>
    /// <param name="sites">Demand and ways.</param>
    /// <param name="cars">p, 1 or more; more than there are sites is infeasible.</param>
    /// <param name="within">The distance, this included, in the unit of the ways.</param>
    /// <param name="workLimit">As of <see cref="IntegerSolver.Solve"/>.</param>
    /// <param name="cancellationToken">Ends the search with the best placing so far.</param>
    /// <exception cref="ArgumentException">The data are none: a shape, a number below 0, sums beyond 2^53.</exception>
    public static LocationSolution Solve(
        Sites sites, int cars, long within, double workLimit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sites);
        sites.ThrowIfFaulty(cars);
        if (cars > sites.Count)
        {
            return new LocationSolution(SolutionStatus.Infeasible, null, null, null);
        }

        var all = Enumerable.Range(0, sites.Count).ToList();
        var program = new IntegerProgram(
            [.. Enumerable.Repeat(IntegerVariable.YesOrNo, sites.Count + sites.Places)],
            [
                LinearConstraint.Equal([.. all.Select(site => new Term(site, 1))], cars),
                .. Enumerable.Range(0, sites.Places).Select(place => LinearConstraint.NotAbove(
                    [
                        new Term(sites.Count + place, 1),
                        .. all.Where(site => sites.Ways[place, site] <= within).Select(site => new Term(site, -1)),
                    ],
                    0)),
            ],
            LinearObjective.Maximize([.. sites.Demand.Select((demand, place) => new Term(sites.Count + place, demand))]));
        var solution = IntegerSolver.Solve(program, workLimit, cancellationToken);
        var placed = LocationSolution.CarsOf(solution, sites);
        return new LocationSolution(
            solution.Status, placed, placed is null ? null : sites.Covered(placed, within), solution.Bound);
    }
}
