using Korevagt.Optimization.IntegerPrograms;

namespace Korevagt.Optimization.Location;

/// <summary>
/// Maximum expected covering (MEXCLP): where cars stand so that most visits find one within a distance that is free, each car
/// being busy for a share of the time, whatever the others do (M. S. Daskin, Transportation Science 17, 1983).
/// </summary>
public static class ExpectedCoverage
{
    /// <summary>Shares of a visit are reckoned with in millionths, or coarser where the demand is very large.</summary>
    private const long Parts = 1_000_000;

    /// <summary>Places the cars, any number at a site up to its limit.</summary>
    /// <param name="sites">Demand and ways.</param>
    /// <param name="cars">How many cars, 1 or more; more than the sites take is infeasible.</param>
    /// <param name="within">The distance, this included, in the unit of the ways.</param>
    /// <param name="busyShare">The share of the time that a car is busy, 0 or more and below 1.</param>
    /// <param name="mostAtSite">How many cars a site takes, 0 or more, by site; null where any number fits.</param>
    /// <param name="workLimit">As of <see cref="IntegerSolver.Solve"/>.</param>
    /// <param name="cancellationToken">Ends the search with the best placing so far.</param>
    /// <exception cref="ArgumentException">The data are none: a shape, a number below 0, a share of 1 or more.</exception>
    public static LocationSolution Solve(
        Sites sites,
        int cars,
        long within,
        double busyShare,
        IReadOnlyList<int>? mostAtSite,
        double workLimit,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sites);
        sites.ThrowIfFaulty(cars);
        if (!(busyShare >= 0 && busyShare < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(busyShare), busyShare, "The busy share must be 0 or more and below 1.");
        }

        if (mostAtSite is not null && (mostAtSite.Count != sites.Count || mostAtSite.Any(most => most < 0)))
        {
            throw new ArgumentException(
                $"{mostAtSite.Count} limits, none of them below 0, must come with {sites.Count} sites.", nameof(mostAtSite));
        }

        var parts = Math.Max(1, Math.Min(Parts, IntegerProgram.LargestNumber / 2 / Math.Max(1, sites.Demand.Sum())));
        var program = Program(sites, cars, within, busyShare, mostAtSite, parts);
        var solution = IntegerSolver.Solve(program, workLimit, cancellationToken);
        var placed = LocationSolution.CarsOf(solution, sites);
        return new LocationSolution(
            solution.Status,
            placed,
            placed is null ? null : sites.ExpectedCovered(placed, within, busyShare),
            (double?)solution.Bound / parts);
    }

    // A place's k-th car within reach adds (1 - q) q^(k-1) of its demand: less than the one before, so they come in order by
    // themselves.
    private static IntegerProgram Program(
        Sites sites, int cars, long within, double busyShare, IReadOnlyList<int>? mostAtSite, long parts)
    {
        var variables = Enumerable.Range(0, sites.Count)
            .Select(site => new IntegerVariable(0, Math.Min(cars, mostAtSite?[site] ?? cars))).ToList();
        var constraints = new List<LinearConstraint>
        {
            LinearConstraint.Equal([.. Enumerable.Range(0, sites.Count).Select(site => new Term(site, 1))], cars),
        };
        var objective = new List<Term>();
        for (var place = 0; place < sites.Places; place++)
        {
            var near = Enumerable.Range(0, sites.Count).Where(site => sites.Ways[place, site] <= within).ToList();
            var most = near.Sum(site => variables[site].Upper);
            List<Term> reached = [.. near.Select(site => new Term(site, -1))];
            for (var car = 1; car <= Math.Min(cars, most); car++)
            {
                var share = (1 - busyShare) * Math.Pow(busyShare, car - 1);
                var worth = (long)Math.Round(parts * (double)sites.Demand[place] * share);
                if (worth == 0)
                {
                    break;
                }

                reached.Add(new Term(variables.Count, 1));
                objective.Add(new Term(variables.Count, worth));
                variables.Add(IntegerVariable.YesOrNo);
            }

            constraints.Add(LinearConstraint.NotAbove(reached, 0));
        }

        constraints.RemoveAll(rule => rule.Terms.Count == 0);
        return new IntegerProgram(variables, constraints, LinearObjective.Maximize(objective));
    }
}
