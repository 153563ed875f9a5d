using Korevagt.Domain.Service;
using Korevagt.Domain.Visits;
using Korevagt.Simulation.Engine.Rules;
using Korevagt.Simulation.Model;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Engine;

/// <summary>
/// Simulates one year of duty after another, event by event. Nothing here is random: chance has decided about the visits
/// before, so the same visits meet every plan.
/// </summary>
/// <remarks>
/// One instance serves one thread: it keeps buffers. Within one second things happen in this order: cars finish, duties
/// end, duties begin, visits are handed to daytime, waiting visits are offered again, new visits reach the dispatcher,
/// waiting visits are looked at again where the rule asked for it.
/// </remarks>
public sealed class Replication
{
    private readonly SimulationModel model;
    private readonly ReplicationObserver? observer;
    private readonly Fleet fleet;
    private readonly Roster roster;
    private readonly Recorder recorder;
    private readonly SimulatedYear year;
    private readonly CarMoves moves;
    private readonly Dispatcher dispatcher;
    private readonly ReturnPlace returnPlace;

    /// <summary>Prepares for years of one model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="observer">Receives every event in the order of simulated time; null if nobody observes the years.</param>
    public Replication(SimulationModel model, ReplicationObserver? observer = null)
        : this(model, observer, plansEveryVisit: false)
    {
    }

    /// <summary>As the public one.</summary>
    /// <param name="model">The model.</param>
    /// <param name="observer">Receives every event; null if nobody observes the years.</param>
    /// <param name="plansEveryVisit">Whether the rule that plans ahead plans also a visit that waits alone.</param>
    internal Replication(SimulationModel model, ReplicationObserver? observer, bool plansEveryVisit)
    {
        (this.model, this.observer) = (model, observer);
        var driving = new Driving(model);
        year = new SimulatedYear(model);
        fleet = new Fleet(model.DistrictCount);
        roster = new Roster(model);
        recorder = new Recorder(model, year);
        moves = new CarMoves(model, year, fleet, driving, recorder, observer);
        var situation = new Situation(model, year, fleet, driving, roster);
        dispatcher = model.Dispatch.Rule == DispatchRule.PlanAhead
            ? new PlanDispatcher(
                model, year, situation, new PlanAhead(model, year, fleet, driving, plansEveryVisit), moves, recorder, observer)
            : new RuleDispatcher(model, year, situation, moves, recorder, observer);
        returnPlace = ReturnPlace.Create(model, fleet, driving);
    }

    /// <summary>Simulates a year.</summary>
    /// <param name="visitsOfYear">The year's visits by order.</param>
    /// <param name="pooled">Statistics of many years that this year is added to.</param>
    public ReplicationResult Run(VisitList visitsOfYear, PooledStatistics pooled)
    {
        year.Fill(visitsOfYear);
        fleet.Clear();
        roster.Begin();
        recorder.Open();
        dispatcher.Begin();
        observer?.YearBegins(visitsOfYear);
        for (var now = NextSecond(); now < model.HorizonSeconds; now = NextSecond())
        {
            FinishCars(now);
            if (roster.NextSecond <= now)
            {
                ChangeDuties(now);
            }

            dispatcher.Dispatch(now);
        }

        moves.EndYear();
        return recorder.Close(pooled);
    }

    private int NextSecond() => Math.Min(Math.Min(fleet.EarliestSecond(), roster.NextSecond), dispatcher.NextSecond);

    private void FinishCars(int now)
    {
        while (fleet.EarliestSecond() == now)
        {
            var slot = fleet.EarliestSlot;
            switch (fleet[slot].State)
            {
                case CarState.Visiting:
                    moves.FinishVisit(slot, now);
                    dispatcher.ACarIsFree();
                    GoOn(slot, now);
                    break;
                case CarState.DrivingHome:
                    moves.EndDrive(slot, now);
                    break;
                default:
                    moves.EndIdleDuty(slot, now);
                    break;
            }
        }
    }

    /// <summary>After a visit, and while its duty lasts: on to one that waits, or where the plan lets cars wait.</summary>
    private void GoOn(int slot, int now)
    {
        if (now >= fleet[slot].EndSecond)
        {
            moves.DriveHome(slot, now);
        }
        else if (dispatcher.TakeWaiting(slot, now))
        {
            return;
        }
        else if (model.Dispatch.AfterVisit == AfterVisitRule.WaitThere)
        {
            moves.Stand(slot, fleet[slot].Place, now);
        }
        else
        {
            moves.DriveTo(slot, returnPlace.Of(slot, now), now);
        }
    }

    private void ChangeDuties(int now)
    {
        if (roster.EndDuties(now))
        {
            dispatcher.OfferWaiting();
        }

        while (roster.TryBegin(now, out var duty))
        {
            moves.BeginDuty(duty, model.Duties[duty], roster.ServedBy(duty), now);
            dispatcher.OfferWaiting();
        }

        if (roster.PassDistrictsOn(now))
        {
            foreach (var slot in fleet.Out)
            {
                fleet.SetDistricts(slot, roster.ServedBy(fleet[slot].Duty));
            }

            dispatcher.OfferWaiting();
        }

        // At the opening of daytime practice every visit not yet begun goes there, under most rules if nobody is left on duty.
        if (roster.DaytimeOpens(now) && (roster.CarsOnDuty == 0 || dispatcher.HandsOverThoughCarsAreOnDuty))
        {
            dispatcher.HandOver(now);
        }
    }
}
