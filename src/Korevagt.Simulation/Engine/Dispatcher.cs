using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine;

/// <summary>Receives the visits and keeps those that wait; how they get cars is for those who derive from it.</summary>
internal abstract class Dispatcher(
    SimulationModel model, SimulatedYear year, CarMoves moves, Recorder recorder, ReplicationObserver? observer)
{
    private readonly int urgencies = model.DueSeconds.Count;
    private readonly int mostWaiting = model.Dispatch.MostWaiting ?? int.MaxValue;
    private int nextRelease;
    private int nextReleaseSecond;
    private int latestHandover;
    private bool offerWaiting;

    /// <summary>When a visit next reaches the dispatcher or must be looked at again.</summary>
    public int NextSecond => Math.Min(nextReleaseSecond, NextLookSecond);

    /// <summary>Whether a visit waits for a car.</summary>
    public bool SomeWait => Waiting.Count > 0;

    /// <summary>Number of visits that have reached the dispatcher.</summary>
    public int Released => nextRelease;

    /// <summary>When daytime practice last took all that waited; <see cref="int.MinValue"/> where it never has.</summary>
    public int LatestHandover => latestHandover;

    /// <summary>Whether the opening of daytime practice takes all that wait though cars are on duty.</summary>
    public virtual bool HandsOverThoughCarsAreOnDuty => false;

    /// <summary>The visits that wait.</summary>
    protected WaitingVisits Waiting { get; } = new(model.DueSeconds.Count);

    /// <summary>When waiting visits must be looked at again though nothing happens.</summary>
    protected int NextLookSecond { get; set; }

    /// <summary>Begins the year: nothing waits, and the first visit is the next.</summary>
    public virtual void Begin()
    {
        Waiting.Reset(year.Visits.Count);
        (nextRelease, NextLookSecond, latestHandover, offerWaiting) = (0, int.MaxValue, int.MinValue, false);
        nextReleaseSecond = year.Visits.Count > 0 ? year.Release(year.ByRelease(0)) : int.MaxValue;
    }

    /// <summary>
    /// Whether a year can go on from a moment at which visits wait; else from those alone at which none does.
    /// </summary>
    public virtual bool CanGoOnWithWaiting => false;

    /// <summary>Notes which visits wait and what is in store for them; where none does, there is nothing more to note.</summary>
    public virtual void Note(WaitingState state)
    {
        state.Clear();
        state.NextLook = NextLookSecond;
        for (var urgency = 0; urgency < urgencies && SomeWait; urgency++)
        {
            for (var visit = Waiting.First(urgency); visit >= 0; visit = Waiting.Next(visit))
            {
                state.Visits.Add(visit);
            }
        }
    }

    /// <summary>Goes on from a moment.</summary>
    /// <param name="released">Number of visits that have reached the dispatcher by then.</param>
    /// <param name="handover">When daytime practice last took all that waited.</param>
    /// <param name="state">Who waits, the cars kept for them by the slots that they have now.</param>
    public virtual void Resume(int released, int handover, WaitingState state)
    {
        for (var urgency = 0; urgency < urgencies; urgency++)
        {
            while (Waiting.First(urgency) is >= 0 and var visit)
            {
                Waiting.Remove(visit, urgency);
            }
        }

        state.Visits.ForEach(Keep);
        (nextRelease, latestHandover, offerWaiting) = (released, handover, false);
        NextLookSecond = state.Visits.Count > 0 ? state.NextLook : int.MaxValue;
        nextReleaseSecond = released < year.Visits.Count ? year.Release(year.ByRelease(released)) : int.MaxValue;
    }

    /// <summary>Waiting visits are offered to all cars once more in this second.</summary>
    public void OfferWaiting() => offerWaiting = true;

    /// <summary>Records that a car has become free.</summary>
    public abstract void ACarIsFree();

    /// <summary>Does all that is due in this second.</summary>
    public void Dispatch(int now)
    {
        if (offerWaiting)
        {
            offerWaiting = false;
            OfferAllWaiting(now);
        }

        if (nextReleaseSecond <= now)
        {
            ReleaseVisits(now);
        }

        if (NextLookSecond <= now)
        {
            LookAgain(now);
        }
    }

    /// <summary>A freed car takes a waiting visit, if there is one for it.</summary>
    /// <returns>Whether it does.</returns>
    public abstract bool TakeWaiting(int slot, int now);

    /// <summary>
    /// All visits not yet begun go to the daytime practice, those ordered before now and released later as well.
    /// </summary>
    public void HandOver(int now)
    {
        latestHandover = now;
        for (var urgency = 0; urgency < urgencies; urgency++)
        {
            while (Waiting.First(urgency) is >= 0 and var visit)
            {
                Waiting.Remove(visit, urgency);
                HandToDaytime(visit, now);
            }
        }
    }

    /// <summary>Offers the waiting visits to all cars.</summary>
    protected abstract void OfferAllWaiting(int now);

    /// <summary>Looks at the waiting visits whose time for it has come, and says when the next has.</summary>
    protected abstract void LookAgain(int now);

    /// <summary>A visit that reaches the dispatcher gets a car, or waits, or goes elsewhere.</summary>
    protected abstract void Receive(int visit, int now);

    /// <summary>Sends a car to a waiting visit.</summary>
    protected void Send(int slot, int visit, int now)
    {
        StopWaiting(visit);
        moves.Assign(slot, visit, now);
    }

    protected void StopWaiting(int visit) => Waiting.Remove(visit, year.Visits.Urgency[visit]);

    /// <summary>Lets a visit wait, where there is room for one more.</summary>
    /// <returns>Whether it waits; else it has gone to another service.</returns>
    protected bool TryKeep(int visit, int now)
    {
        if (Waiting.Count >= mostWaiting)
        {
            HandOn(visit, now);
            return false;
        }

        Keep(visit);
        return true;
    }

    /// <summary>Lets a visit wait.</summary>
    protected void Keep(int visit) => Waiting.Add(visit, year.Visits.Urgency[visit], year.Due);

    /// <summary>A visit waits for the daytime practice from the beginning.</summary>
    protected void HoldForPractice(int visit, int now)
    {
        recorder.HeldForPractice(visit);
        observer?.HeldForPractice(now, visit);
    }

    /// <summary>A visit goes to another service.</summary>
    protected void HandOn(int visit, int now)
    {
        recorder.HandedOn(visit);
        observer?.HandedOn(now, visit);
    }

    private void HandToDaytime(int visit, int now)
    {
        recorder.HandedToDaytime(visit);
        observer?.HandedToDaytime(now, visit);
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
            else
            {
                Receive(visit, now);
            }
        }

        nextReleaseSecond = int.MaxValue;
    }
}
