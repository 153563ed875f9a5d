using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Korevagt.Simulation.Engine.Rules;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Engine;

/// <summary>
/// A simulated year with moments that it can go on from, so that the year of a plan that differs at times only need be simulated at
/// those times. Its memory is kept from year to year; while one is read, any number of threads may read it.
/// </summary>
/// <param name="secondsBetweenMoments">
/// The least time from one moment to the next: the less, the less is simulated of plans that follow, and the more memory it takes.
/// </param>
public sealed class YearTrace(int secondsBetweenMoments = YearTrace.UsualSecondsBetweenMoments)
{
    /// <summary>The least time from one moment to the next where nothing else is said.</summary>
    public const int UsualSecondsBetweenMoments = 1800;

    private readonly List<TracedMoment> moments = [];
    private readonly List<TracedCar> cars = [];
    private readonly List<int> waiting = [];
    private readonly List<KeptCar> kept = [];
    private readonly List<BookedStep> steps = [];
    private readonly WaitingState state = new();
    private ShiftTally[] booked = [];
    private int[] outcomes = [];
    private (long TakenAtOnce, long WaitSeconds) atEnd;
    private int nextLook;

    // While a known year is followed: what has to be added to its counts to make them this year's.
    private (int OrderMattered, long TakenAtOnce, long WaitSeconds) ahead;

    /// <summary>Number of moments; the first is the year's beginning.</summary>
    internal int Moments => moments.Count;

    /// <summary>Which cars came and left.</summary>
    internal FleetLog Log { get; } = new();

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

    /// <summary>What shifts did from one moment to another, or to the year's end at the number of moments.</summary>
    internal ReadOnlySpan<BookedStep> StepsBetween(int from, int to) =>
        CollectionsMarshal.AsSpan(steps)[moments[from].Steps..(to < moments.Count ? moments[to].Steps : steps.Count)];

    /// <summary>Visits taken at once by a moment, or by the year's end.</summary>
    internal long TakenAtOnceBy(int moment) => moment < moments.Count ? moments[moment].TakenAtOnce : atEnd.TakenAtOnce;

    /// <summary>Seconds that visits waited by a moment, or by the year's end.</summary>
    internal long WaitSecondsBy(int moment) => moment < moments.Count ? moments[moment].WaitSeconds : atEnd.WaitSeconds;

    /// <summary>How often by a moment, or by the year's end, the order of cars could have mattered.</summary>
    internal int OrderMatteredBy(int moment) => moment < moments.Count ? moments[moment].OrderMattered : Log.OrderMattered;

    /// <summary>Comings and goings of cars by a moment, or by the year's end.</summary>
    internal int LogEntriesBy(int moment) => moment < moments.Count ? moments[moment].LogEntries : Log.Count;

    /// <summary>Memory that it takes, in bytes, but for some hundred.</summary>
    public long Bytes => Log.Bytes + BytesOf(moments) + BytesOf(cars) + BytesOf(waiting) + BytesOf(kept) + BytesOf(steps)
        + outcomes.Length * (long)sizeof(int);

    /// <summary>Gives back what memory it has for more: it will be read and not written anew.</summary>
    public void Trim()
    {
        moments.TrimExcess();
        cars.TrimExcess();
        waiting.TrimExcess();
        kept.TrimExcess();
        steps.TrimExcess();
        Log.Trim();
        Array.Resize(ref outcomes, Visits);
    }

    /// <summary>Begins a year.</summary>
    internal void Begin(int shiftCount)
    {
        moments.Clear();
        cars.Clear();
        waiting.Clear();
        kept.Clear();
        steps.Clear();
        Log.Clear();
        nextLook = 0;
        Array.Resize(ref booked, shiftCount);
        Array.Clear(booked);
    }

    /// <summary>Takes a moment down: nothing of its second has happened.</summary>
    internal void Take(int second, Dispatcher dispatcher, Fleet fleet, Recorder recorder)
    {
        dispatcher.Note(state);
        Book(recorder.Shifts);
        moments.Add(new TracedMoment
        {
            Second = second,
            Released = dispatcher.Released,
            LatestHandover = dispatcher.LatestHandover,
            OrderMattered = Log.OrderMattered,
            LogEntries = Log.Count,
            FirstCar = cars.Count,
            FirstWaiting = waiting.Count,
            FirstKept = kept.Count,
            Steps = steps.Count,
            TakenAtOnce = recorder.TakenAtOnce,
            WaitSeconds = recorder.WaitSeconds,
            NextLook = state.NextLook,
            PlanLook = state.PlanLook,
        });
        waiting.AddRange(state.Visits);
        kept.AddRange(state.Kept);
        foreach (var slot in fleet.Out)
        {
            cars.Add(new TracedCar(slot, fleet.NextSecond(slot), fleet[slot]));
        }

        nextLook = second + secondsBetweenMoments;
    }

    /// <summary>From here on the year goes as a known one: all that happened so far has been booked, the cars that stand too.</summary>
    internal void BeginToFollow(YearTrace known, int moment, Recorder recorder)
    {
        Book(recorder.Shifts);
        ahead = (
            Log.OrderMattered - known.OrderMatteredBy(moment),
            recorder.TakenAtOnce - known.TakenAtOnceBy(moment),
            recorder.WaitSeconds - known.WaitSecondsBy(moment));
    }

    /// <summary>
    /// Takes over a moment of a known year that is followed, unless it is too soon after the one before, and what happens from there
    /// to the next.
    /// </summary>
    /// <param name="known">The known year.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="numberHere">The number here of each duty of that year.</param>
    /// <param name="slotOfDuty">The slot here of the car of each duty of that year; empty where slots are the same.</param>
    internal void TakeOver(YearTrace known, int moment, int[] numberHere, ReadOnlySpan<int> slotOfDuty)
    {
        var there = known[moment];
        if (there.Second >= nextLook)
        {
            TakeOverState(known, moment, numberHere, slotOfDuty);
            nextLook = there.Second + secondsBetweenMoments;
        }

        Log.TakeOver(known.Log, there.LogEntries, known.LogEntriesBy(moment + 1), numberHere);
        var next = known.StepsBetween(moment, moment + 1);
        steps.AddRange(next);
        foreach (ref readonly var step in next)
        {
            booked[step.Shift].Add(step);
        }
    }

    /// <summary>The known year has been followed from one of its moments to another, or to its end at the number of moments.</summary>
    internal void EndToFollow(YearTrace known, int from, int to)
    {
        Log.OrderMattered += known.OrderMatteredBy(to) - known.OrderMatteredBy(from);
        nextLook = to < known.Moments ? known[to].Second : int.MaxValue;
    }

    private void TakeOverState(YearTrace known, int moment, int[] numberHere, ReadOnlySpan<int> slotOfDuty)
    {
        var there = known[moment];
        moments.Add(there with
        {
            OrderMattered = there.OrderMattered + ahead.OrderMattered,
            TakenAtOnce = there.TakenAtOnce + ahead.TakenAtOnce,
            WaitSeconds = there.WaitSeconds + ahead.WaitSeconds,
            LogEntries = Log.Count,
            FirstCar = cars.Count,
            FirstWaiting = waiting.Count,
            FirstKept = kept.Count,
            Steps = steps.Count,
        });
        foreach (ref readonly var traced in known.CarsAt(moment))
        {
            var car = traced.Car;
            car.Duty = numberHere[car.Duty];
            cars.Add(new TracedCar(slotOfDuty.IsEmpty ? traced.Slot : slotOfDuty[traced.Car.Duty], traced.NextSecond, car));
        }

        known.WaitingAt(moment, state);
        waiting.AddRange(state.Visits);
        foreach (var car in state.Kept)
        {
            kept.Add(car.As(numberHere[car.Duty], slotOfDuty.IsEmpty ? car.Car.Slot : slotOfDuty[car.Duty]));
        }
    }

    /// <summary>Ends the year.</summary>
    internal void End(Recorder recorder)
    {
        var outcomesOfYear = recorder.Outcomes;
        Visits = outcomesOfYear.Length;
        atEnd = (recorder.TakenAtOnce, recorder.WaitSeconds);
        if (outcomes.Length < outcomesOfYear.Length)
        {
            outcomes = new int[outcomesOfYear.Length * 5 / 4];
        }

        outcomesOfYear.CopyTo(outcomes);
        Book(recorder.Shifts);
    }

    private static long BytesOf<T>(List<T> list) => list.Capacity * (long)Unsafe.SizeOf<T>();

    private void Book(ReadOnlySpan<ShiftTally> shifts)
    {
        for (var shift = 0; shift < shifts.Length; shift++)
        {
            if (shifts[shift] != booked[shift])
            {
                steps.Add(BookedStep.Between(shift, booked[shift], shifts[shift]));
                booked[shift] = shifts[shift];
            }
        }
    }
}
