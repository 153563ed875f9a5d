using Korevagt.Simulation.Engine.Rules;
using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine;

/// <summary>Gives visits to cars as the plan's rule says, and keeps those that wait.</summary>
internal sealed class Dispatcher
{
    private readonly SimulationModel model;
    private readonly Situation situation;
    private readonly SimulatedYear year;
    private readonly CarMoves moves;
    private readonly Recorder recorder;
    private readonly ReplicationObserver? observer;
    private readonly IDispatchRule rule;
    private readonly WaitingVisits waiting;
    private readonly PriorityQueue<int, long> looksAgain = new();
    private readonly int urgencies;
    private readonly int mostWaiting;
    private int nextRelease;
    private int nextReleaseSecond;
    private int nextLookSecond;
    private int latestHandover;
    private bool offerWaiting;

    public Dispatcher(
        SimulationModel model,
        SimulatedYear year,
        Situation situation,
        CarMoves moves,
        Recorder recorder,
        ReplicationObserver? observer)
    {
        (this.model, this.year, this.situation, this.moves, this.recorder, this.observer) =
            (model, year, situation, moves, recorder, observer);
        urgencies = model.DueSeconds.Count;
        mostWaiting = model.Dispatch.MostWaiting ?? int.MaxValue;
        waiting = new WaitingVisits(urgencies);
        rule = RuleOfPlan.Create(model, situation);
    }

    /// <summary>When a visit next reaches the dispatcher or must be looked at again.</summary>
    public int NextSecond => Math.Min(nextReleaseSecond, nextLookSecond);

    /// <summary>Begins the year: nothing waits, and the first visit is the next.</summary>
    public void Begin()
    {
        waiting.Reset(year.Visits.Count);
        looksAgain.Clear();
        (nextRelease, nextLookSecond, latestHandover, offerWaiting) = (0, int.MaxValue, int.MinValue, false);
        nextReleaseSecond = year.Visits.Count > 0 ? year.Release(year.ByRelease(0)) : int.MaxValue;
    }

    /// <summary>Waiting visits are offered to all cars once more in this second.</summary>
    public void OfferWaiting() => offerWaiting = true;

    /// <summary>Records that a car has become free.</summary>
    public void ACarIsFree() => offerWaiting |= rule.OffersAgainWhenACarIsFree;

    /// <summary>Does all that is due in this second.</summary>
    public void Dispatch(int now)
    {
        if (offerWaiting)
        {
            OfferAllWaiting(now);
        }

        if (nextReleaseSecond <= now)
        {
            ReleaseVisits(now);
        }

        if (nextLookSecond <= now)
        {
            LookAgain(now);
        }
    }

    /// <summary>A freed car takes the most urgent waiting visit that it should serve and reaches before its duty ends.</summary>
    public bool TakeWaiting(int slot, int now)
    {
        if (waiting.Count == 0)
        {
            return false;
        }

        // The car stands at the patient it has just left: for the choice it is as free as one at its station.
        moves.Stand(slot, situation.PlaceOf(slot), now);
        for (var urgency = 0; urgency < urgencies; urgency++)
        {
            for (var visit = waiting.First(urgency); visit >= 0; visit = waiting.Next(visit))
            {
                if (rule.ShouldServe(slot, visit, now) && situation.Reaches(slot, visit, now))
                {
                    waiting.Remove(visit, urgency);
                    moves.Assign(slot, visit, now);
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// All visits not yet begun go to the daytime practice, those ordered before now and released later as well.
    /// </summary>
    public void HandOver(int now)
    {
        latestHandover = now;
        for (var urgency = 0; urgency < urgencies; urgency++)
        {
            while (waiting.First(urgency) is >= 0 and var visit)
            {
                waiting.Remove(visit, urgency);
                HandToDaytime(visit, now);
            }
        }
    }

    private void HandToDaytime(int visit, int now)
    {
        recorder.HandedToDaytime(visit);
        observer?.HandedToDaytime(now, visit);
    }

    private void OfferAllWaiting(int now)
    {
        offerWaiting = false;
        for (var urgency = 0; urgency < urgencies && waiting.Count > 0; urgency++)
        {
            for (var visit = waiting.First(urgency); visit >= 0;)
            {
                var following = waiting.Next(visit);
                if (TryDispatch(visit, now))
                {
                    waiting.Remove(visit, urgency);
                }

                visit = following;
            }
        }
    }

    private void ReleaseVisits(int now)
    {
        for (; nextRelease < year.Visits.Count; nextRelease++)
        {
            var visit = year.ByRelease(nextRelease);
            if (year.Release(visit) > now)
            {
                nextReleaseSecond = year.Release(visit);
                return;
            }

            observer?.Released(now, visit);
            if (year.Visits.OrderedSecond[visit] < latestHandover)
            {
                HandToDaytime(visit, now);
            }
            else if (!TryDispatch(visit, now))
            {
                Keep(visit, now);
            }
        }

        nextReleaseSecond = int.MaxValue;
    }

    /// <summary>A visit that no car takes at once waits, where there is room for one more.</summary>
    private void Keep(int visit, int now)
    {
        if (waiting.Count >= mostWaiting)
        {
            recorder.HandedOn(visit);
            observer?.HandedOn(now, visit);
            return;
        }

        waiting.Add(visit, year.Visits.Urgency[visit], year.Due);
        var again = rule.LookAgainAt(visit);
        if (again > now && again < model.HorizonSeconds)
        {
            looksAgain.Enqueue(visit, ((long)again << 32) | (uint)visit);
            nextLookSecond = Math.Min(nextLookSecond, again);
        }
    }

    private void LookAgain(int now)
    {
        nextLookSecond = int.MaxValue;
        while (looksAgain.TryPeek(out var visit, out var key))
        {
            if ((int)(key >> 32) > now)
            {
                nextLookSecond = (int)(key >> 32);
                return;
            }

            looksAgain.Dequeue();
            if (waiting.IsWaiting(visit) && TryDispatch(visit, now))
            {
                waiting.Remove(visit, year.Visits.Urgency[visit]);
            }
        }
    }

    /// <summary>Gives a visit to the car that the rule chooses, if there is one.</summary>
    private bool TryDispatch(int visit, int now)
    {
        var choice = rule.ChooseCar(visit, now);
        if (choice.Exists)
        {
            moves.Assign(choice.Slot, visit, now);
        }

        return choice.Exists;
    }
}
