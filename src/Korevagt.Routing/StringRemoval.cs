namespace Korevagt.Routing;

/// <summary>
/// Takes strings of neighbouring stops out of neighbouring tours (J. Christiaens, G. Vanden Berghe, Slack induction by string
/// removals for vehicle routing problems, Transportation Science 54, 2020, section 4.1).
/// </summary>
internal sealed class StringRemoval(TourModel model, TourState state, StopNeighbours neighbours, Chance chance, SearchRates rates)
{
    private readonly long[] ruinedIn = new long[state.Routes.Length];
    private readonly bool[] isRemoved = new bool[model.TaskCount];
    private long iteration;

    /// <summary>The tasks taken out by the last call.</summary>
    public List<int> Removed { get; } = [];

    /// <summary>Takes out some strings.</summary>
    /// <returns>False where what is left breaks a limit, as can be where detours save time.</returns>
    public bool Remove()
    {
        iteration++;
        Removed.Clear();
        var (stops, tours) = (0, 0);
        foreach (var route in state.Routes)
        {
            stops += route.Count;
            tours += route.Count > 0 ? 1 : 0;
        }

        if (tours == 0)
        {
            return true;
        }

        var size = rates.LargeRuins > 0 && chance.Fraction() < rates.LargeRuins ? rates.Largeness : 1;
        var longest = Math.Min(size * rates.LongestString, (double)stops / tours);
        var most = (4.0 * size * rates.MeanRemoved / (1 + longest)) - 1;
        var strings = (int)((chance.Fraction() * most) + 1);
        var seed = chance.Below(model.NodeCount);
        var ruined = 0;
        foreach (var node in neighbours.Of(seed))
        {
            if (ruined >= strings || ruined >= tours)
            {
                break;
            }

            var tour = state.RouteOf[node];
            if (tour < 0 || ruinedIn[tour] == iteration || state.PinnedOn[node] >= 0 || isRemoved[model.NodeTask[node]])
            {
                continue;
            }

            ruinedIn[tour] = iteration;
            ruined++;
            var route = state.Routes[tour];
            var length = (int)((chance.Fraction() * Math.Min(route.Count, longest)) + 1);
            Mark(route, state.PositionOf[node], length);
        }

        return TakeOut();
    }

    // A string of stops with one in it, or a longer one whose middle is left.
    private void Mark(TourRoute route, int position, int length)
    {
        var kept = 0;
        if (length > 1 && length < route.Count && chance.Fraction() < rates.SplitStrings)
        {
            kept = 1;
            while (length + kept < route.Count && chance.Fraction() > rates.StopGrowing)
            {
                kept++;
            }
        }

        var span = Math.Min(length + kept, route.Count);
        var lowest = Math.Max(0, position - span + 1);
        var highest = Math.Min(position, route.Count - span);
        var start = lowest + chance.Below(highest - lowest + 1);
        var keptFrom = kept > 0 ? start + 1 + chance.Below(Math.Max(1, span - kept - 1)) : int.MaxValue;
        for (var at = start; at < start + span; at++)
        {
            if (at >= keptFrom && at < keptFrom + kept)
            {
                continue;
            }

            var task = model.NodeTask[route.Nodes[at]];
            if (!isRemoved[task] && (state.PinnedOn[task] < 0 || state.IsHalfPinned(task)))
            {
                isRemoved[task] = true;
                Removed.Add(task);
            }
        }
    }

    private bool TakeOut()
    {
        foreach (var task in Removed)
        {
            state.Touch(state.Routes[state.RouteOf[task]]);
        }

        var fits = true;
        foreach (var route in state.Touched)
        {
            var left = 0;
            for (var at = 0; at < route.Count; at++)
            {
                var node = route.Nodes[at];
                if (isRemoved[model.NodeTask[node]] && state.PinnedOn[node] < 0)
                {
                    state.RouteOf[node] = -1;
                }
                else
                {
                    route.Nodes[left++] = node;
                }
            }

            route.Count = left;
            fits &= state.Refresh(route);
        }

        foreach (var task in Removed)
        {
            isRemoved[task] = false;
            state.Absent.Add(task);
        }

        return fits;
    }
}
