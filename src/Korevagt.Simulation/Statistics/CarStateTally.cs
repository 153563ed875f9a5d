namespace Korevagt.Simulation.Statistics;

/// <summary>
/// How long each set of cars was busy (driving to a patient or with one) in a counted stretch of time, and which car took
/// which area's visits at once. Cars are the model's duties, all of which last the whole year.
/// </summary>
public sealed class CarStateTally
{
    private readonly int from;
    private readonly int to;
    private int busy;
    private int since;

    /// <summary>Begins with all cars free.</summary>
    /// <param name="cars">Number of cars.</param>
    /// <param name="areas">Number of areas.</param>
    /// <param name="from">The second from which on time is counted.</param>
    /// <param name="to">The second until which time is counted.</param>
    public CarStateTally(int cars, int areas, int from, int to)
    {
        (this.from, this.to) = (from, to);
        Cars = cars;
        Seconds = new long[1 << cars];
        TakenAtOnce = new long[areas * cars];
    }

    /// <summary>Takes a closed tally's counts as they are.</summary>
    internal CarStateTally(int cars, long[] seconds, long[] takenAtOnce)
    {
        Cars = cars;
        Seconds = seconds;
        TakenAtOnce = takenAtOnce;
    }

    /// <summary>Number of cars.</summary>
    public int Cars { get; }

    /// <summary>Seconds by set of busy cars, car i being bit i.</summary>
    public long[] Seconds { get; }

    /// <summary>Visits that car i took in the second in which they reached the dispatcher, at [area * Cars + i].</summary>
    public long[] TakenAtOnce { get; }

    /// <summary>A car becomes busy or free.</summary>
    internal void Turn(int car, int now)
    {
        Count(now);
        busy ^= 1 << car;
    }

    internal void TookAtOnce(int area, int car) => TakenAtOnce[area * Cars + car]++;

    /// <summary>Counts the time until the end.</summary>
    internal void Close() => Count(to);

    private void Count(int now)
    {
        Seconds[busy] += Math.Clamp(now, from, to) - Math.Clamp(since, from, to);
        since = now;
    }
}
