namespace Korevagt.Optimization.Location;

/// <summary>What the models of location have in common: demand at places, ways from sites.</summary>
/// <param name="Demand">Visits (or another weight) of each place, 0 or more; rounded to whole numbers by the caller.</param>
/// <param name="Ways">How far each site is: [place, site], 0 or more, in the caller's unit (seconds, metres).</param>
public sealed record Sites(IReadOnlyList<long> Demand, long[,] Ways)
{
    /// <summary>How many places there are.</summary>
    public int Places => Demand.Count;

    /// <summary>How many sites there are.</summary>
    public int Count => Ways.GetLength(1);

    /// <summary>Demand times the way from the nearest site with a car, summed over places.</summary>
    /// <param name="cars">By site; at least one site has a car.</param>
    public long TotalWay(IReadOnlyList<int> cars)
    {
        var total = 0L;
        for (var place = 0; place < Places; place++)
        {
            var nearest = long.MaxValue;
            for (var site = 0; site < Count; site++)
            {
                nearest = cars[site] > 0 ? Math.Min(nearest, Ways[place, site]) : nearest;
            }

            total += Demand[place] * nearest;
        }

        return total;
    }

    /// <summary>Demand of the places within a distance of a car.</summary>
    public long Covered(IReadOnlyList<int> cars, long within) =>
        Enumerable.Range(0, Places).Where(place => CarsWithin(place, cars, within) > 0).Sum(place => Demand[place]);

    /// <summary>
    /// Demand that finds one of the cars within a distance free, each being busy for a share of the time by itself.
    /// </summary>
    public double ExpectedCovered(IReadOnlyList<int> cars, long within, double busyShare) => Enumerable.Range(0, Places)
        .Sum(place => Demand[place] * (1 - Math.Pow(busyShare, CarsWithin(place, cars, within))));

    private int CarsWithin(int place, IReadOnlyList<int> cars, long within) =>
        Enumerable.Range(0, Count).Where(site => Ways[place, site] <= within).Sum(site => cars[site]);

    /// <exception cref="ArgumentException">Of another shape, or with a number below 0.</exception>
    internal void ThrowIfFaulty(int cars)
    {
        if (Ways.GetLength(0) != Places || Places == 0 || Count == 0)
        {
            throw new ArgumentException(
                $"Ways of {Ways.GetLength(0)} places and {Count} sites came with the demand of {Places} places.");
        }

        for (var place = 0; place < Places; place++)
        {
            if (Demand[place] < 0)
            {
                throw new ArgumentException($"Place {place}: its demand is {Demand[place]}.");
            }

            for (var site = 0; site < Count; site++)
            {
                if (Ways[place, site] < 0)
                {
                    throw new ArgumentException($"Place {place}: the way from site {site} is {Ways[place, site]}.");
                }
            }
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(cars, 1);
    }
}
