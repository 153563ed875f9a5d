namespace Korevagt.Choosing.Searching;

/// <summary>Some plans of a front that has too many, chosen so that it loses little.</summary>
internal static class FrontSample
{
    /// <summary>
    /// Chooses the first plan, the last, and between them those that make the most that any plan is missed by as small as it can be.
    /// What a plan is missed by is how much better its aim is than that of the next cheaper plan that was chosen.
    /// </summary>
    /// <param name="aims">The aim of each plan, the cheapest plan first; smaller is better, and dearer plans are better.</param>
    /// <param name="most">How many to choose, at least 2.</param>
    /// <returns>The places of the chosen plans, ascending.</returns>
    public static IReadOnlyList<int> Of(IReadOnlyList<double> aims, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        if (aims.Count <= most)
        {
            return [.. Enumerable.Range(0, aims.Count)];
        }

        // The most that is missed is the difference of two plans; the smallest for which so many suffice is found by halving.
        double[] misses = [.. aims.SelectMany((aim, place) => aims.Skip(place).Select(better => aim - better)).Distinct().Order()];
        var (low, high) = (0, misses.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Missing(aims, misses[middle]).Count <= most ? (low, middle) : (middle + 1, high);
        }

        return Missing(aims, misses[high]);
    }

    /// <summary>The fewest plans, the first and the last among them, of which none is missed by more than a limit.</summary>
    private static List<int> Missing(IReadOnlyList<double> aims, double limit)
    {
        List<int> chosen = [0];
        for (var place = 1; place < aims.Count; place++)
        {
            if (aims[chosen[^1]] - aims[place] > limit || place == aims.Count - 1)
            {
                chosen.Add(place);
            }
        }

        return chosen;
    }
}
