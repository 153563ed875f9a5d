using Korevagt.Simulation.Engine.Rules;
using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine;

/// <summary>Gives one visit after another to cars as a rule says that judges each on its own.</summary>
internal sealed class RuleDispatcher : Dispatcher
{
    private readonly SimulationModel model;
    private readonly Situation situation;
    private readonly CarMoves moves;
    private readonly IDispatchRule rule;
    private readonly PriorityQueue<int, long> looksAgain = new();
    private readonly int urgencies;

    public RuleDispatcher(
        SimulationModel model,
        SimulatedYear year,
        Situation situation,
        CarMoves moves,
        Recorder recorder,
        ReplicationObserver? observer)
        : base(model, year, moves, recorder, observer)
    {
        (this.model, this.situation, this.moves) = (model, situation, moves);
        urgencies = model.DueSeconds.Count;
        rule = RuleOfPlan.Create(model, situation);
    }

    public override void Begin()
    {
        base.Begin();
        looksAgain.Clear();
    }

    public override void Resume(int released, int handover, WaitingState state)
    {
        base.Resume(released, handover, state);
        looksAgain.Clear();
    }

    public override void ACarIsFree()
    {
        if (rule.OffersAgainWhenACarIsFree)
        {
            OfferWaiting();
        }
    }

    /// <summary>A freed car takes the most urgent waiting visit that it should serve and reaches before its duty ends.</summary>
    public override bool TakeWaiting(int slot, int now)
    {
        if (Waiting.Count == 0)
        {
            return false;
        }

        // The car stands at the patient it has just left: for the choice it is as free as one at its station.
        moves.Stand(slot, situation.PlaceOf(slot), now);
        for (var urgency = 0; urgency < urgencies; urgency++)
        {
            for (var visit = Waiting.First(urgency); visit >= 0; visit = Waiting.Next(visit))
            {
                if (rule.ShouldServe(slot, visit, now) && situation.Reaches(slot, visit, now))
                {
                    Send(slot, visit, now);
                    return true;
                }
            }
        }

        return false;
    }

    protected override void OfferAllWaiting(int now)
    {
        for (var urgency = 0; urgency < urgencies && Waiting.Count > 0; urgency++)
        {
            for (var visit = Waiting.First(urgency); visit >= 0;)
            {
                var following = Waiting.Next(visit);
                if (TryDispatch(visit, now))
                {
                    Waiting.Remove(visit, urgency);
                }

                visit = following;
            }
        }
    }

    protected override void Receive(int visit, int now)
    {
        if (TryDispatch(visit, now) || !TryKeep(visit, now))
        {
            return;
        }

        var again = rule.LookAgainAt(visit);
        if (again > now && again < model.HorizonSeconds)
        {
            looksAgain.Enqueue(visit, ((long)again << 32) | (uint)visit);
            NextLookSecond = Math.Min(NextLookSecond, again);
        }
    }

    protected override void LookAgain(int now)
    {
        NextLookSecond = int.MaxValue;
        while (looksAgain.TryPeek(out var visit, out var key))
        {
            if ((int)(key >> 32) > now)
            {
                NextLookSecond = (int)(key >> 32);
                return;
            }

            looksAgain.Dequeue();
            if (Waiting.IsWaiting(visit) && TryDispatch(visit, now))
            {
                StopWaiting(visit);
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
