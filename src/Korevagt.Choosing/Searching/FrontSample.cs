namespace Korevagt.Choosing.Searching;

/// <summary>Some plans of a front that has too many, chosen so that it loses little.</summary>
internal static class FrontSample
{
    /// <summary>
    /// Chooses: the first and the last plan, and then always the one at whose price the chosen ones are worst off. What a plan is
    /// missed by is how much better its aim is than that of the next cheaper plan that was chosen.
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

        var chosen = new SortedSet<int> { 0, aims.Count - 1 };
        while (chosen.Count < most)
        {
            var (worst, loss, cheaper) = (-1, double.NegativeInfinity, 0);
            for (var place = 1; place < aims.Count; place++)
            {
                if (chosen.Contains(place))
                {
                    cheaper = place;
                }
                else if (aims[cheaper] - aims[place] > loss)
                {
                    (worst, loss) = (place, aims[cheaper] - aims[place]);
                }
            }

            chosen.Add(worst);
        }

        return [.. chosen];
    }
}
