using System.Runtime.InteropServices;
using Korevagt.Simulation.Engine.Rules;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Engine;

/// <summary>
/// A simulated year with moments that it can go on from, so that the year of a plan that differs at times only need be simulated at
/// those times. Its memory is kept from year to year; while one is read, any number of threads may read it.
/// </summary>
public sealed class YearTrace
{
    /// <summary>The least time from one moment to the next.</summary>
    internal const int SecondsBetweenMoments = 1800;

    private readonly List<TracedMoment> moments = [];
    private readonly List<TracedCar> cars = [];
    private readonly List<int> waiting = [];
    private readonly List<KeptCar> kept = [];
    private readonly WaitingState state = new();
    private BookedTally[] tallies = [];
    private int[] outcomes = [];
    private int shifts;
    private int nextLook;

    /// <summary>Number of moments; the first is the year's beginning.</summary>
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

    /// <summary>A moment.</summary>
    internal TracedMoment this[int moment] => moments[moment];

    /// <summary>The cars that are out at a moment, by slot.</summary>
    internal ReadOnlySpan<TracedCar> CarsAt(int moment)
    {
        var end = moment + 1 < moments.Count ? moments[moment + 1].FirstCar : cars.Count;
        return CollectionsMarshal.AsSpan(cars)[moments[moment].FirstCar..end];
    }

    /// <summary>Whom nobody has yet set out to at a moment, and what is in store for them.</summary>
    internal void WaitingAt(int moment, WaitingState into)
    {
        var (first, isLast) = (moments[moment], moment + 1 == moments.Count);
        into.Clear();
        (into.NextLook, into.PlanLook) = (first.NextLook, first.PlanLook);
        into.Visits.AddRange(CollectionsMarshal.AsSpan(waiting)[first.FirstWaiting..(isLast ? waiting.Count : moments[moment + 1].FirstWaiting)]);
        into.Kept.AddRange(CollectionsMarshal.AsSpan(kept)[first.FirstKept..(isLast ? kept.Count : moments[moment + 1].FirstKept)]);
    }

    /// <summary>What the shifts have done by a moment, or by the year's end at the number of moments.</summary>
    internal ReadOnlySpan<BookedTally> TalliesAt(int moment) => tallies.AsSpan(moment * shifts, shifts);

    /// <summary>How often by a moment, or by the year's end, the order of cars could have mattered.</summary>
    internal int OrderMatteredBy(int moment) => moment < moments.Count ? moments[moment].OrderMattered : OrderMattered;

    /// <summary>Begins a year.</summary>
    internal void Begin(int shiftCount)
    {
        moments.Clear();
        cars.Clear();
        waiting.Clear();
        kept.Clear();
        Log.Clear();
        (shifts, nextLook) = (shiftCount, 0);
    }

    /// <summary>Takes a moment down: nothing of its second has happened.</summary>
    internal void Take(int second, Dispatcher dispatcher, int orderMattered, Fleet fleet, ReadOnlySpan<ShiftTally> booked)
    {
        dispatcher.Note(state);
        moments.Add(new TracedMoment
        {
            Second = second,
            Released = dispatcher.Released,
            LatestHandover = dispatcher.LatestHandover,
            OrderMattered = orderMattered,
            LogEntries = Log.Count,
            FirstCar = cars.Count,
            FirstWaiting = waiting.Count,
            FirstKept = kept.Count,
            NextLook = state.NextLook,
            PlanLook = state.PlanLook,
        });
        waiting.AddRange(state.Visits);
        kept.AddRange(state.Kept);
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

        for (var shift = 0; shift < shifts; shift++)
        {
            tallies[moment * shifts + shift] = BookedTally.Of(booked[shift]);
        }
    }
}
