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
    private Coupling? coupling;

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

    /// <summary>Takes another year of duty in place of the model's, of the same shifts; all else stays as it is.</summary>
    public void Load(DutySchedule schedule) => roster.Load(schedule);

    /// <summary>Simulates a year.</summary>
    /// <param name="visitsOfYear">The year's visits by order.</param>
    /// <param name="pooled">Statistics of many years that this year is added to.</param>
    public ReplicationResult Run(VisitList visitsOfYear, PooledStatistics pooled)
    {
        Meet(visitsOfYear);
        Begin();
        recorder.Open();
        observer?.YearBegins(visitsOfYear);
        RunUntil(model.HorizonSeconds);
        moves.EndYear();
        return recorder.Close(pooled);
    }

    /// <summary>Takes in the visits of a year that several plans are to meet, one after the other.</summary>
    public void Meet(VisitList visitsOfYear) => year.Fill(visitsOfYear);

    /// <summary>Simulates the year that was met last, and counts it alone.</summary>
    /// <param name="counts">The counts, written anew.</param>
    public void Run(YearCounts counts)
    {
        Begin();
        recorder.Open();
        RunUntil(model.HorizonSeconds);
        moves.EndYear();
        recorder.Close(counts);
    }

    /// <summary>As <see cref="Run(YearCounts)"/>, with all that simulating plans that differ at times needs.</summary>
    /// <param name="counts">The counts, written anew.</param>
    /// <param name="trace">The trace, written anew.</param>
    public void Run(YearCounts counts, YearTrace trace)
    {
        Simulate(trace);
        recorder.Close(counts);
    }

    /// <summary>As <see cref="Run(VisitList, PooledStatistics)"/> for the year that was met last, with its trace.</summary>
    /// <param name="pooled">Statistics of many years that this year is added to.</param>
    /// <param name="trace">The trace, written anew.</param>
    public ReplicationResult Run(PooledStatistics pooled, YearTrace trace)
    {
        Simulate(trace);
        return recorder.Close(pooled);
    }

    /// <summary>
    /// As <see cref="Run(YearCounts)"/>, where the year is known of a plan that differs in its duties alone: only what can differ
    /// is simulated, and the counts come out the same.
    /// </summary>
    /// <param name="counts">The counts, written anew.</param>
    /// <param name="known">The year of the other plan, with the same visits.</param>
    /// <param name="difference">Where that plan's duties, the first, differ from those loaded here.</param>
    /// <returns>Seconds of the year that were simulated.</returns>
    public int Run(YearCounts counts, YearTrace known, DutyDifference difference)
    {
        var simulated = Simulate(known, difference);
        recorder.Close(counts);
        return simulated;
    }

    /// <summary>As <see cref="Run(YearCounts, YearTrace, DutyDifference)"/>, with the whole result of the year.</summary>
    /// <param name="pooled">Statistics of many years that this year is added to.</param>
    /// <param name="known">The year of the other plan, with the same visits.</param>
    /// <param name="difference">Where that plan's duties, the first, differ from those loaded here.</param>
    /// <param name="trace">A trace of this year, written anew, for plans that follow this one; null where none will.</param>
    /// <exception cref="InvalidOperationException">The model keeps joint states of its cars, which are known of whole years alone.</exception>
    public ReplicationResult Run(PooledStatistics pooled, YearTrace known, DutyDifference difference, YearTrace? trace = null)
    {
        if (model.KeepsCarStates)
        {
            throw new InvalidOperationException("Joint states of cars are known of whole years alone.");
        }

        Simulate(known, difference, trace);
        return recorder.Close(pooled);
    }

    private void Simulate(YearTrace trace)
    {
        Begin();
        recorder.Open();
        trace.Begin(model.ShiftCount);
        fleet.Log = trace.Log;
        RunUntil(model.HorizonSeconds, trace);
        moves.EndYear();
        fleet.Log = null;
        trace.End(recorder);
    }

    private int Simulate(YearTrace known, DutyDifference difference, YearTrace? trace = null)
    {
        Begin();
        recorder.OpenAs(known);
        coupling ??= new Coupling(fleet, roster, moves, recorder, model.HorizonSeconds);
        if (trace is null)
        {
            return coupling.Run(known, difference, dispatcher, RunUntil, null);
        }

        trace.Begin(model.ShiftCount);
        fleet.Log = trace.Log;
        var simulated = coupling.Run(known, difference, dispatcher, second => RunUntil(second, trace), trace);
        fleet.Log = null;
        trace.End(recorder);
        return simulated;
    }

    private void Begin()
    {
        fleet.Clear();
        roster.Begin();
        dispatcher.Begin();
    }

    /// <summary>Simulates all that happens before a second.</summary>
    private void RunUntil(int second)
    {
        for (var now = NextSecond(); now < second; now = NextSecond())
        {
            Step(now);
        }
    }

    /// <summary>As the other one, and takes moments down on the way.</summary>
    private void RunUntil(int second, YearTrace trace)
    {
        for (var now = NextSecond(); now < second; now = NextSecond())
        {
            if (now >= trace.NextLook && (dispatcher.CanGoOnWithWaiting || !dispatcher.SomeWait))
            {
                moves.BookStanding(now);
                trace.Take(now, dispatcher, fleet, recorder);
            }

            Step(now);
        }
    }

    private void Step(int now)
    {
        FinishCars(now);
        if (roster.NextSecond <= now)
        {
            ChangeDuties(now);
        }

        dispatcher.Dispatch(now);
    }

    private int NextSecond() => Math.Min(Math.Min(fleet.EarliestSecond(), roster.NextSecond), dispatcher.NextSecond);

    private void FinishCars(int now)
    {
        var (cars, mayTakeAnothers) = (0, false);
        while (fleet.EarliestSecond() == now)
        {
            var slot = fleet.EarliestSlot;
            cars++;
            switch (fleet[slot].State)
            {
                case CarState.Visiting:
                    mayTakeAnothers |= dispatcher.SomeWait || returnPlace.LooksAtOthers;
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

        if (mayTakeAnothers && cars > 1 && fleet.Log is { } log)
        {
            log.OrderMattered++;
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
            moves.BeginDuty(duty, roster[duty], roster.ServedBy(duty), now);
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
