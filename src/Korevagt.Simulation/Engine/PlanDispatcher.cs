using Korevagt.Simulation.Engine.Rules;
using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine;

/// <summary>Gives visits to cars as a plan of all that wait says, made anew at every event.</summary>
internal sealed class PlanDispatcher(
    SimulationModel model,
    SimulatedYear year,
    Situation situation,
    PlanAhead plan,
    CarMoves moves,
    Recorder recorder,
    ReplicationObserver? observer)
    : Dispatcher(model, year, moves, recorder, observer)
{
    private readonly CarMoves moves = moves;
    private readonly int mostWaiting = model.Dispatch.MostWaiting ?? int.MaxValue;

    public override bool HandsOverThoughCarsAreOnDuty => true;

    public override bool CanGoOnWithWaiting => true;

    public override void Note(WaitingState state)
    {
        base.Note(state);
        if (SomeWait)
        {
            plan.Note(state);
        }
    }

    public override void Resume(int released, int handover, WaitingState state)
    {
        base.Resume(released, handover, state);
        plan.Resume(state);
    }

    public override void ACarIsFree()
    {
    }

    /// <summary>A car that is free changes the plan, and may so send others as well.</summary>
    public override bool TakeWaiting(int slot, int now)
    {
        if (Waiting.Count == 0)
        {
            return false;
        }

        moves.Stand(slot, situation.PlaceOf(slot), now);
        Follow(now);
        return situation.IsBusy(slot);
    }

    protected override void OfferAllWaiting(int now) => Follow(now);

    protected override void LookAgain(int now) => Follow(now);

    protected override void Receive(int visit, int now)
    {
        if (plan.IsHeldBack(visit))
        {
            HoldForPractice(visit, now);
            return;
        }

        // It waits for no longer than the plan takes: only then it is known whether a car takes it at once.
        Keep(visit);
        if (mostWaiting == int.MaxValue && plan.CanAdd(visit, Waiting))
        {
            plan.Add(visit, now);
            SendThePlanned(now);
            return;
        }

        Follow(now);
        if (Waiting.Count > mostWaiting && Waiting.IsWaiting(visit))
        {
            StopWaiting(visit);
            HandOn(visit, now);
        }
    }

    private void Follow(int now)
    {
        NextLookSecond = int.MaxValue;
        var mayHaveMore = true;
        while (mayHaveMore && Waiting.Count > 0)
        {
            plan.Make(Waiting, now);
            SendThePlanned(now);
            mayHaveMore = plan.IsFull;
        }
    }

    private void SendThePlanned(int now)
    {
        foreach (var (slot, visit) in plan.Departures)
        {
            Send(slot, visit, now);
        }

        NextLookSecond = Waiting.Count > 0 ? plan.LooksAgainAt : int.MaxValue;
    }
}
