namespace Korevagt.Simulation.Engine;

/// <summary>
/// Simulates a year of a plan that differs from another at times only, where that plan's year is known: what happens from a
/// moment on depends on the cars that are out, on the visits that wait and on those to come. So while the cars of both go on
/// alike, the same visits wait and the same cars are on duty, the known year is this one's too. The result is the same as that of
/// the whole year, to the byte.
/// </summary>
/// <remarks>
/// Things that happen to several cars in one second happen in the order of their slots, and a car gets the first empty one. The
/// slots of the two years may differ though the cars go on alike; so the comings and goings of the known year are repeated for
/// the slots of this one, and a stretch in which the order could have mattered is simulated.
/// </remarks>
internal sealed class Coupling(Fleet fleet, Roster roster, CarMoves moves, Recorder recorder, int horizon)
{
    private readonly SlotBook book = new();

    // By the number of the duty in the known year and in this one; entries of cars that are not out mean nothing.
    private int[] slotOfDuty = [];
    private int[] slotHere = [];
    private readonly WaitingState here = new();
    private readonly WaitingState there = new();
    private bool sameSlots;
    private YearTrace? trace;

    /// <summary>Runs the year; the roster has begun, no car is out and the books are those of the known year.</summary>
    /// <param name="known">The known year.</param>
    /// <param name="difference">Where the duties differ, the known year's being the first.</param>
    /// <param name="dispatcher">The dispatcher, which has begun.</param>
    /// <param name="runUntil">Simulates all that happens before a second.</param>
    /// <param name="own">The trace of this year, which has begun; null where none is wanted.</param>
    /// <returns>Seconds of the year that were simulated.</returns>
    public int Run(YearTrace known, DutyDifference difference, Dispatcher dispatcher, Action<int> runUntil, YearTrace? own)
    {
        trace = own;
        (slotOfDuty, slotHere) = (WithRoom(slotOfDuty, difference.NumberInOther.Length), WithRoom(slotHere, roster.Duties));

        var (stretches, stretch, moment, simulated) = (difference.Stretches, 0, 0, 0);
        sameSlots = true;
        while (true)
        {
            var resume = LastBefore(known, moment, stretch < stretches.Length ? stretches[stretch].From : horizon);
            Skip(known, moment, resume, difference, dispatcher);
            moment = resume;
            if (moment == known.Moments)
            {
                return simulated;
            }

            var from = known[moment].Second;
            do
            {
                // While duties differ there is nothing to look for.
                moment++;
                if (moment < known.Moments && stretch < stretches.Length && stretches[stretch].From < known[moment].Second)
                {
                    moment = FirstFrom(known, moment, stretches[stretch].To);
                }

                var until = moment < known.Moments ? known[moment].Second : horizon;
                recorder.Reopen(dispatcher.Released, until);
                runUntil(until);
                if (moment == known.Moments)
                {
                    moves.EndYear();
                    return simulated + horizon - from;
                }

                while (stretch < stretches.Length && stretches[stretch].To <= until)
                {
                    stretch++;
                }
            }
            while ((stretch < stretches.Length && stretches[stretch].From < known[moment].Second)
                || !GoOnAlike(known, moment, difference, dispatcher));
            simulated += known[moment].Second - from;
        }
    }

    /// <summary>
    /// The last moment up to which the known year can be followed; the number of moments where that is to its end.
    /// </summary>
    private int LastBefore(YearTrace known, int moment, int second)
    {
        var last = second >= horizon ? known.Moments : LastAt(known, moment, second);
        while (!sameSlots && known.OrderMatteredBy(last) > known.OrderMatteredBy(moment))
        {
            last--;
        }

        return last;
    }

    private static int[] WithRoom(int[] numbers, int size) => numbers.Length < size ? new int[size * 5 / 4] : numbers;

    /// <summary>The first moment of those from one on that is no sooner than a second; the number of moments where none is.</summary>
    private static int FirstFrom(YearTrace known, int moment, int second)
    {
        while (moment < known.Moments && known[moment].Second < second)
        {
            moment++;
        }

        return moment;
    }

    private static int LastAt(YearTrace known, int moment, int second)
    {
        while (moment + 1 < known.Moments && known[moment + 1].Second <= second)
        {
            moment++;
        }

        return moment;
    }

    /// <summary>Follows the known year from one moment to another.</summary>
    private void Skip(YearTrace known, int from, int to, DutyDifference difference, Dispatcher dispatcher)
    {
        if (from == to)
        {
            return;
        }

        book.Fill(fleet);
        trace?.BeginToFollow(known, from, recorder);
        recorder.Add(known, from, to);
        if (trace is not null)
        {
            TakeOver(trace, known, from, to, difference);
        }
        else if (!sameSlots && to < known.Moments)
        {
            FollowSlots(known, known[from].LogEntries, known[to].LogEntries);
        }

        known.WaitingAt(from, there);
        recorder.Enter(there.Visits, known);
        if (to == known.Moments)
        {
            return;
        }

        fleet.Clear();
        foreach (ref readonly var traced in known.CarsAt(to))
        {
            var car = traced.Car;
            var slot = sameSlots ? traced.Slot : slotOfDuty[car.Duty];
            car.Duty = difference.NumberInOther[car.Duty];
            fleet.Put(slot, car, traced.NextSecond, isFree: car.State != CarState.Visiting);
        }

        roster.SkipTo(known[to].Second);
        known.WaitingAt(to, there);
        recorder.Reopen(there.Visits);
        for (var kept = 0; kept < there.Kept.Count; kept++)
        {
            var duty = there.Kept[kept].Duty;
            there.Kept[kept] = there.Kept[kept].As(
                difference.NumberInOther[duty], sameSlots ? there.Kept[kept].Car.Slot : slotOfDuty[duty]);
        }

        dispatcher.Resume(known[to].Released, known[to].LatestHandover, there);
    }

    /// <summary>Takes over the moments from one to another, each with the slots that cars have in this year.</summary>
    private void TakeOver(YearTrace own, YearTrace known, int from, int to, DutyDifference difference)
    {
        for (var moment = from; moment < to; moment++)
        {
            own.TakeOver(known, moment, difference.NumberInOther, sameSlots ? [] : slotOfDuty);
            if (!sameSlots)
            {
                FollowSlots(known, known[moment].LogEntries, known.LogEntriesBy(moment + 1));
            }
        }

        own.EndToFollow(known, from, to);
    }

    /// <summary>Gives the cars that come in the known year the slots that they get in this one; the book has those of now.</summary>
    private void FollowSlots(YearTrace known, int first, int end)
    {
        for (var entry = first; entry < end; entry++)
        {
            var (duty, leaves) = known.Log[entry];
            if (leaves)
            {
                book.Leave(slotOfDuty[duty]);
            }
            else
            {
                slotOfDuty[duty] = book.TakeFirst();
            }
        }
    }

    /// <summary>Whether at a moment of the known year this one goes on as that does; if so, whose slot is which is known.</summary>
    private bool GoOnAlike(YearTrace known, int moment, DutyDifference difference, Dispatcher dispatcher)
    {
        if (dispatcher.LatestHandover != known[moment].LatestHandover || dispatcher.Released != known[moment].Released)
        {
            return false;
        }

        var knownCars = known.CarsAt(moment);
        var count = 0;
        foreach (var slot in fleet.Out)
        {
            slotHere[fleet[slot].Duty] = slot;
            count++;
        }

        dispatcher.Note(here);
        known.WaitingAt(moment, there);
        if (count != knownCars.Length || !there.GoesOnAs(here, difference.NumberInOther))
        {
            return false;
        }

        moves.BookStanding(known[moment].Second);
        var areSame = true;
        foreach (ref readonly var traced in knownCars)
        {
            var duty = difference.NumberInOther[traced.Car.Duty];
            if (duty < 0 || !fleet.Has(slotHere[duty]))
            {
                return false;
            }

            var slot = slotHere[duty];
            if (fleet[slot].Duty != duty || !traced.GoesOnAs(fleet[slot], fleet.NextSecond(slot)))
            {
                return false;
            }

            slotOfDuty[traced.Car.Duty] = slot;
            areSame &= slot == traced.Slot;
        }

        sameSlots = areSame;
        return true;
    }
}
