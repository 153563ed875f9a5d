using Korevagt.Routing;
using Korevagt.Routes.Answers;
using Korevagt.Routes.Loading;

namespace Korevagt.Routes.Solving;

/// <summary>
/// Times a tour by the driving times of the hour in which each leg begins. The search counts each vehicle by one band, so work may begin
/// later than it reckoned with: what is late then is told, and no stop is moved.
/// </summary>
internal sealed class BandTiming(LoadedRoutes of, Tour tour)
{
    private readonly List<PlannedStep> steps = [];
    private long now;
    private long driven;
    private long meters;
    private int? here;

    /// <summary>The steps with their moments.</summary>
    public List<PlannedStep> Steps()
    {
        now = tour.Steps[0].Arrival + of.Origin;
        for (var i = 0; i < tour.Steps.Count;)
        {
            i = Leg(i);
        }

        return steps;
    }

    /// <summary>Limits of the whole tour that its exact moments break.</summary>
    public static IReadOnlyList<BrokenPromise> BrokenByTour(LoadedRoutes of, int index, IReadOnlyList<PlannedStep> steps)
    {
        var (vehicle, broken) = (of.Problem.Vehicles[index], new List<BrokenPromise>());
        if (steps.Count == 0)
        {
            return broken;
        }

        if (steps[^1].Departure > vehicle.Window.To + of.Origin)
        {
            broken.Add(new BrokenPromise(TourLimit.VehicleEnd, steps[^1].Departure, vehicle.Window.To + of.Origin));
        }

        if (steps[0].Arrival < vehicle.Window.From + of.Origin)
        {
            broken.Add(new BrokenPromise(TourLimit.VehicleStart, steps[0].Arrival, vehicle.Window.From + of.Origin));
        }

        AddIfBeyond(broken, TourLimit.LongestTour, steps[^1].Departure - steps[0].Arrival, vehicle.LongestTour);
        AddIfBeyond(broken, TourLimit.LongestDriving, steps[^1].DrivingSeconds, vehicle.LongestDriving);
        AddIfBeyond(broken, TourLimit.LongestDistance, steps[^1].Meters, vehicle.LongestDistance);
        AddIfBeyond(broken, TourLimit.MostStops, steps.Count(step => step.Kind == TourStepKind.Stop), vehicle.MostStops);
        return broken;
    }

    private static void AddIfBeyond(List<BrokenPromise> broken, TourLimit limit, long value, long? allowed)
    {
        if (value > allowed)
        {
            broken.Add(new BrokenPromise(limit, value, allowed.Value));
        }
    }

    /// <summary>The breaks before the next place and the place itself.</summary>
    private int Leg(int first)
    {
        var next = first;
        while (next < tour.Steps.Count && tour.Steps[next].Kind == TourStepKind.Break)
        {
            next++;
        }

        var (there, left) = (next < tour.Steps.Count ? PlaceOf(tour.Steps[next]) : null, now);
        var (from, total, length) = (here, 0, 0);
        if (from is { } place && there is { } target)
        {
            var table = of.Driving.At(tour.Vehicle, left);
            (total, length) = (table.SecondsAt(place, target, of.Vehicles[tour.Vehicle].Content.SpeedFactor), table.MetersOf(place, target));
        }

        var (searched, done) = (Searched(first, next), 0);
        for (var i = first; i < next; i++)
        {
            // A break parts the leg where the search parted it.
            var share = searched == 0 ? 0 : (int)Math.Min(total - done, (long)total * SearchedAt(i) / searched);
            Drive(share);
            done += share;
            Hold(tour.Steps[i]);
        }

        Drive(total - done);
        meters += length;
        here = there ?? here;
        if (next < tour.Steps.Count)
        {
            Arrive(tour.Steps[next]);
        }

        return next + 1;
    }

    private void Drive(int seconds) => (now, driven) = (now + seconds, driven + seconds);

    /// <summary>Seconds that the search drove on a leg.</summary>
    private int Searched(int first, int next)
    {
        var sum = 0;
        for (var i = first; i <= Math.Min(next, tour.Steps.Count - 1); i++)
        {
            sum += SearchedAt(i);
        }

        return sum;
    }

    private int SearchedAt(int i) => i == 0 ? 0 : tour.Steps[i].Arrival - tour.Steps[i - 1].Departure;

    private int? PlaceOf(TourStep step) => step.Kind switch
    {
        TourStepKind.Start => of.Problem.Vehicles[tour.Vehicle].Start,
        TourStepKind.End => of.Problem.Vehicles[tour.Vehicle].End,
        TourStepKind.Break => null,
        _ => TimedRoutes.StopOf(of.Problem, step.Stop).Place,
    };

    private void Hold(TourStep step)
    {
        var held = of.Problem.Vehicles[tour.Vehicle].Breaks[step.Break];
        var (begins, late) = Begin(held.Windows);
        Add(step, begins, late, late > 0 ? [new BrokenPromise(TourLimit.Break, begins, begins - late)] : [], null);
    }

    private void Arrive(TourStep step)
    {
        if (step.Kind != TourStepKind.Stop)
        {
            Add(step, now, 0, [], PlaceOf(step));
            return;
        }

        var stop = TimedRoutes.StopOf(of.Problem, step.Stop);
        var (begins, late) = Begin(stop.Windows);
        var allowed = begins - late + (stop.Latest is { } latest ? latest - stop.Windows[^1].To : 0);
        var broken = new List<BrokenPromise>();
        if (begins > allowed)
        {
            broken.Add(new BrokenPromise(TourLimit.Window, begins, allowed));
        }

        if (step.Stop.IsDelivery && of.Problem.Tasks[step.Stop.Task].LongestRide is { } longest
            && steps.Find(known => known.Kind == TourStepKind.Stop && known.Stop == new StopOfTask(step.Stop.Task)) is { } pickup && now - pickup.Departure > longest)
        {
            broken.Add(new BrokenPromise(TourLimit.LongestRide, now - pickup.Departure, longest));
        }

        Add(step, begins, late, broken, stop.Place);
    }

    /// <summary>The first moment from now in a window, or now and how late that is.</summary>
    private (long Begins, int Late) Begin(IReadOnlyList<MomentWindow> windows)
    {
        foreach (var window in windows)
        {
            if (now <= window.To + of.Origin)
            {
                return (Math.Max(now, window.From + of.Origin), 0);
            }
        }

        return (now, windows.Count == 0 ? 0 : (int)(now - windows[^1].To - of.Origin));
    }

    private void Add(TourStep step, long begins, int late, IReadOnlyList<BrokenPromise> broken, int? place)
    {
        steps.Add(new PlannedStep
        {
            Kind = step.Kind,
            Stop = step.Stop,
            Break = step.Break,
            Place = place,
            Arrival = now,
            Waiting = (int)(begins - now),
            Setup = step.Setup,
            Service = step.Service,
            LateSeconds = late,
            DrivingSeconds = driven,
            Meters = meters,
            Load = [],
            Broken = broken,
        });
        now = begins + step.Setup + step.Service;
    }
}
