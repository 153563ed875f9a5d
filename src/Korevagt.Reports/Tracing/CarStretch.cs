using Korevagt.Planning.Tracing;

namespace Korevagt.Reports.Tracing;

/// <summary>A stretch of time in which a car does one thing.</summary>
/// <param name="Duty">The car's duty.</param>
/// <param name="Doing">What it does.</param>
/// <param name="From">The first second, from the year's start.</param>
/// <param name="To">The first second after it.</param>
/// <param name="Visit">The visit that it drives to or makes.</param>
internal readonly record struct CarStretch(int Duty, CarDoing Doing, int From, int To, int? Visit = null)
{
    /// <summary>All stretches of a traced year, each as it ends.</summary>
    public static IEnumerable<CarStretch> Of(ReplicationTrace trace)
    {
        var (present, home) = (new Dictionary<int, int>(), new Dictionary<int, int>());
        foreach (var happens in trace.Events)
        {
            if (happens.Kind == TraceEventKind.YearEnds)
            {
                foreach (var (car, since) in present)
                {
                    yield return new CarStretch(car, CarDoing.Present, since, happens.Second);
                }
            }

            if (happens.Duty is not { } duty)
            {
                continue;
            }

            switch (happens.Kind)
            {
                case TraceEventKind.DutyBegins:
                    present[duty] = happens.Second;
                    break;
                case TraceEventKind.DrivesHome:
                    home[duty] = happens.Second;
                    break;
                case TraceEventKind.SetsOut or TraceEventKind.ArrivesHome when home.Remove(duty, out var since):
                    yield return new CarStretch(duty, CarDoing.DrivesHome, since, happens.Second);
                    break;
                case TraceEventKind.Leaves when present.Remove(duty, out var since):
                    yield return new CarStretch(duty, CarDoing.Present, since, happens.Second);
                    break;
            }

            if (happens.Kind == TraceEventKind.SetsOut)
            {
                yield return new CarStretch(duty, CarDoing.DrivesOut, happens.Second, happens.Arrival, happens.Visit);
                yield return new CarStretch(duty, CarDoing.Visits, happens.Arrival, happens.Finish, happens.Visit);
            }
        }
    }
}
