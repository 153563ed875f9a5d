namespace Korevagt.Routing;

/// <summary>Times a tour that breaks limits: as early as windows allow, late where they have closed.</summary>
internal static class LateTiming
{
    public static Tour Of(TourModel model, int vehicle, int[] nodes)
    {
        var source = model.Vehicles[vehicle];
        var steps = new List<TourStep>();
        if (source.Source.Start is not null)
        {
            steps.Add(new TourStep(TourStepKind.Start, default, -1, source.From, 0, 0, 0, 0));
        }

        var (time, place, next) = (source.From, source.Start, 0);
        var (driving, distance, late) = (0L, 0L, 0L);
        for (var stop = 0; stop <= nodes.Length; stop++)
        {
            var to = stop < nodes.Length ? model.Place[nodes[stop]] : source.End;
            var left = source.Time(place, to);
            driving += left;
            distance += source.Distance(place, to);
            while (next < source.Breaks.Length && (stop == nodes.Length || OpensBy(source.Breaks[next], time + left)))
            {
                var pause = source.Breaks[next];
                var begin = ExactTiming.FirstMoment(pause, time, int.MaxValue) is >= 0 and var moment ? moment : time;
                var driven = Math.Min(left, begin - time);
                steps.Add(new TourStep(TourStepKind.Break, default, next++, time + driven, begin - time - driven, 0, pause.Length, 0));
                (time, left) = (begin + pause.Length, left - driven);
            }

            if (stop < nodes.Length)
            {
                var node = nodes[stop];
                var arrival = time + left;
                var begin = model.FirstMoment(node, arrival) is >= 0 and var moment ? moment : arrival;
                var lateness = Math.Max(0, begin - model.LateFrom[node]);
                late += model.Rates.Late[node] * lateness;
                var setup = place == to ? 0 : model.Setup[source.Work + node];
                var step = new TourStep(
                    TourStepKind.Stop, model.StopOf(node), -1, arrival, begin - arrival, setup, model.Service[source.Work + node], lateness);
                steps.Add(step);
                (time, place) = (step.Departure, to);
            }
            else
            {
                time += left;
            }
        }

        if (source.Source.End is not null)
        {
            steps.Add(new TourStep(TourStepKind.End, default, -1, time, 0, 0, 0, 0));
        }

        var begins = source.Source.Start is not null ? source.From : steps[0].Arrival;
        var worked = steps.Where(step => step.Kind == TourStepKind.Stop).Sum(step => (long)step.Setup + step.Service);
        var cost = source.Fixed + (source.PerTime * driving) + (source.PerDistance * distance) + (source.PerWork * worked)
            + (source.PerTimeOnTour * (time - begins)) + late;
        return new Tour(vehicle, steps, model.Money(cost), (int)driving, distance);
    }

    private static bool OpensBy(RoutingBreak pause, int moment) => pause.Windows.Count > 0 && pause.Windows[0].From <= moment;
}
