namespace Korevagt.Optimization.Location;

/// <summary>
/// A good placing, quickly: sites added one by one where they shorten the ways most, then exchanged one for one while that
/// shortens them (M. B. Teitz and P. Bart, Operations Research 16, 1968). It tells the exact search what need not be looked at.
/// </summary>
internal static class Interchange
{
    /// <summary>Which sites have a car.</summary>
    public static int[] From(Sites sites, int cars)
    {
        var placed = new int[sites.Count];
        for (var car = 0; car < cars; car++)
        {
            placed[BestToAdd(sites, placed)] = 1;
        }

        while (Exchange(sites, placed))
        {
        }

        return placed;
    }

    private static int BestToAdd(Sites sites, int[] placed)
    {
        var (best, bestWay) = (-1, long.MaxValue);
        foreach (var site in Enumerable.Range(0, sites.Count).Where(site => placed[site] == 0))
        {
            placed[site] = 1;
            var way = sites.TotalWay(placed);
            placed[site] = 0;
            if (way < bestWay || best < 0)
            {
                (best, bestWay) = (site, way);
            }
        }

        return best;
    }

    /// <summary>
    /// The best exchange by the nearest and second nearest car of each place (R. Whitaker, 1983); false where none shortens.
    /// </summary>
    private static bool Exchange(Sites sites, int[] placed)
    {
        var open = Enumerable.Range(0, sites.Count).Where(site => placed[site] == 1).ToArray();
        var (bestChange, bestIn, bestOut) = (0L, -1, -1);
        foreach (var coming in Enumerable.Range(0, sites.Count).Where(site => placed[site] == 0))
        {
            var gain = 0L;
            var loss = new long[sites.Count];
            for (var place = 0; place < sites.Places; place++)
            {
                var (nearest, at, second) = Nearest(sites, open, place);
                var way = sites.Ways[place, coming];
                if (way < nearest)
                {
                    gain += sites.Demand[place] * (nearest - way);
                }
                else
                {
                    loss[at] += sites.Demand[place] * (Math.Min(way, second) - nearest);
                }
            }

            foreach (var going in open)
            {
                if (loss[going] - gain < bestChange)
                {
                    (bestChange, bestIn, bestOut) = (loss[going] - gain, coming, going);
                }
            }
        }

        if (bestIn < 0)
        {
            return false;
        }

        (placed[bestIn], placed[bestOut]) = (1, 0);
        return true;
    }

    private static (long Way, int Site, long Second) Nearest(Sites sites, int[] open, int place)
    {
        var (nearest, at, second) = (long.MaxValue, -1, long.MaxValue);
        foreach (var site in open)
        {
            var way = sites.Ways[place, site];
            if (way < nearest)
            {
                (nearest, at, second) = (way, site, nearest);
            }
            else if (way < second)
            {
                second = way;
            }
        }

        return (nearest, at, second);
    }
}
