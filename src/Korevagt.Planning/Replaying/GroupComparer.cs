using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using NodaTime;

namespace Korevagt.Planning.Replaying;

/// <summary>Sets the simulated response times of groups of visits beside the logged ones.</summary>
internal sealed class GroupComparer
{
    private const double SecondsPerMinute = 60;

    // A night belongs to the date on which its evening began: it changes at noon.
    private const int HoursToNoon = 12;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    private readonly ReplayedLog replayed;
    private readonly int targetSeconds;
    private readonly int[] nightOf;

    public GroupComparer(ReplayedLog replayed)
    {
        this.replayed = replayed;
        targetSeconds = (int)Math.Round(replayed.Plan.Targets[0].WithinMinutes * SecondsPerMinute);
        nightOf =
        [
            .. replayed.Log.Visits.Select(visit => Period.DaysBetween(
                Epoch,
                (visit.Ordered - Duration.FromHours(HoursToNoon)).InZone(DutyCalendar.Zone).Date)),
        ];
        Compared = [.. Enumerable.Range(0, replayed.Log.Visits.Count).Where(visit => replayed.LoggedSeconds(visit) is not null)];
    }

    /// <summary>The visits whose response time the log tells.</summary>
    public IReadOnlyList<int> Compared { get; }

    /// <summary>Compares a group.</summary>
    /// <param name="id">Short name.</param>
    /// <param name="name">Name shown to people.</param>
    /// <param name="visits">Its visits, all of them with a logged response time; at least one.</param>
    public ReplayGroup Compare(string id, string name, IReadOnlyList<int> visits)
    {
        var logged = Logged(visits);
        return new ReplayGroup
        {
            Id = id,
            Name = name,
            Visits = visits.Count,
            Logged = new LoggedFigures(
                logged.Average() / SecondsPerMinute,
                Samples.Quantile(logged, 0.5) / SecondsPerMinute,
                Samples.Quantile(logged, 0.9) / SecondsPerMinute,
                (double)logged.Count(seconds => seconds <= targetSeconds) / visits.Count),
            Simulated = Simulated(visits),
            BiasMinutes = NightlyBias.Of(visits.Select(Difference).OfType<(int, double)>()),
            KolmogorovDistance = Samples.Kolmogorov(logged, Pooled(visits)),
        };
    }

    /// <summary>The response times of visits as simulated, for visits whether or not the log tells theirs.</summary>
    public SimulatedFigures Simulated(IReadOnlyList<int> visits)
    {
        var made = replayed.SimulatedSeconds.Select(seconds => Made(visits, seconds)).ToList();
        return new SimulatedFigures(
            Over(made, seconds => seconds.Length == 0 ? double.NaN : seconds.Average() / SecondsPerMinute),
            Over(made, seconds => Samples.Quantile(seconds, 0.5) / SecondsPerMinute),
            Over(made, seconds => Samples.Quantile(seconds, 0.9) / SecondsPerMinute),
            Over(made, seconds => (double)seconds.Count(second => second <= targetSeconds) / visits.Count));
    }

    /// <summary>Logged and simulated response times at shares of the visits.</summary>
    public IReadOnlyList<QuantilePair> Quantiles(IReadOnlyList<int> visits, IEnumerable<double> shares)
    {
        var (logged, simulated) = (Logged(visits), Pooled(visits));
        return
        [
            .. shares.Select(share => new QuantilePair(
                share, Samples.Quantile(logged, share) / SecondsPerMinute, Samples.Quantile(simulated, share) / SecondsPerMinute)),
        ];
    }

    private int[] Logged(IReadOnlyList<int> visits) => [.. visits.Select(visit => replayed.LoggedSeconds(visit)!.Value).Order()];

    private int[] Pooled(IReadOnlyList<int> visits) => [.. replayed.SimulatedSeconds.SelectMany(seconds => Made(visits, seconds)).Order()];

    private static int[] Made(IReadOnlyList<int> visits, int[] seconds) =>
        [.. visits.Select(visit => seconds[visit]).Where(second => second != ArrivalRecorder.NotMade).Order()];

    /// <summary>Simulated, on average over the replications that made the visit, minus logged minutes; null where none did.</summary>
    private (int Night, double Minutes)? Difference(int visit)
    {
        var (sum, count) = (0L, 0);
        foreach (var seconds in replayed.SimulatedSeconds)
        {
            if (seconds[visit] != ArrivalRecorder.NotMade)
            {
                (sum, count) = (sum + seconds[visit], count + 1);
            }
        }

        return count == 0
            ? null
            : (nightOf[visit], ((double)sum / count - replayed.LoggedSeconds(visit)!.Value) / SecondsPerMinute);
    }

    private static Estimate Over(List<int[]> replications, Func<int[], double> figure)
    {
        var values = replications.Select(figure).ToList();
        return values.Count > 1 ? Evaluation.Interval.Of(values) : new Estimate(values[0], values[0], values[0]);
    }
}
