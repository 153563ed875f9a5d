using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Engine;

/// <summary>
/// A simulated year with its quiet moments, so that the year of a plan that differs at times only need be simulated at those
/// times. Its memory is kept from year to year; while one is read, any number of threads may read it.
/// </summary>
public sealed class YearTrace
{
    /// <summary>The least time from one quiet moment to the next.</summary>
    internal const int SecondsBetweenMoments = 1800;

    private readonly List<QuietMoment> moments = [];
    private readonly List<TracedCar> cars = [];
    private ShiftTally[] tallies = [];
    private int[] outcomes = [];
    private int shifts;
    private int nextLook;

    /// <summary>Number of quiet moments; the first is the year's beginning.</summary>
    internal int Moments => moments.Count;

    /// <summary>Which cars came and left.</summary>
    internal FleetLog Log { get; } = new();

    /// <summary>How often by the year's end the order of cars within one second could have mattered.</summary>
    internal int OrderMattered { get; private set; }

    /// <summary>What became of each visit.</summary>
    internal ReadOnlySpan<int> Outcomes => outcomes.AsSpan(0, Visits);

    /// <summary>Number of visits.</summary>
    internal int Visits { get; private set; }

    /// <summary>From this second on the next moment may be taken.</summary>
    internal int NextLook => nextLook;

    /// <summary>A quiet moment.</summary>
    internal QuietMoment this[int moment] => moments[moment];

    /// <summary>The cars that are out at a moment, by slot.</summary>
    internal ReadOnlySpan<TracedCar> CarsAt(int moment)
    {
        var first = moments[moment].FirstCar;
        var end = moment + 1 < moments.Count ? moments[moment + 1].FirstCar : cars.Count;
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(cars)[first..end];
    }

    /// <summary>What the shifts have done by a moment, or by the year's end at the number of moments.</summary>
    internal ReadOnlySpan<ShiftTally> TalliesAt(int moment) => tallies.AsSpan(moment * shifts, shifts);

    /// <summary>How often by a moment, or by the year's end, the order of cars could have mattered.</summary>
    internal int OrderMatteredBy(int moment) => moment < moments.Count ? moments[moment].OrderMattered : OrderMattered;

    /// <summary>Begins a year.</summary>
    internal void Begin(int shiftCount)
    {
        moments.Clear();
        cars.Clear();
        Log.Clear();
        (shifts, nextLook) = (shiftCount, 0);
    }

    /// <summary>Takes a moment down: nothing waits, and nothing of its second has happened.</summary>
    internal void Take(int second, int released, int latestHandover, int orderMattered, Fleet fleet, ReadOnlySpan<ShiftTally> booked)
    {
        moments.Add(new QuietMoment(second, released, latestHandover, orderMattered, Log.Count, cars.Count));
        foreach (var slot in fleet.Out)
        {
            cars.Add(new TracedCar(slot, fleet.NextSecond(slot), fleet[slot]));
        }

        Keep(moments.Count - 1, booked);
        nextLook = second + SecondsBetweenMoments;
    }

    /// <summary>Ends the year.</summary>
    internal void End(int orderMattered, ReadOnlySpan<int> outcomesOfYear, ReadOnlySpan<ShiftTally> booked)
    {
        (OrderMattered, Visits) = (orderMattered, outcomesOfYear.Length);
        if (outcomes.Length < outcomesOfYear.Length)
        {
            outcomes = new int[outcomesOfYear.Length * 5 / 4];
        }

        outcomesOfYear.CopyTo(outcomes);
        Keep(moments.Count, booked);
    }

    private void Keep(int moment, ReadOnlySpan<ShiftTally> booked)
    {
        if (tallies.Length < (moment + 1) * shifts)
        {
            Array.Resize(ref tallies, Math.Max((moment + 1) * shifts, tallies.Length * 3 / 2));
        }

        booked.CopyTo(tallies.AsSpan(moment * shifts));
    }
}
