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
    private readonly Duty[] duties;
    private readonly Duty[] dutiesByEnd;
    private readonly int[] handovers;
    private readonly int[] onDuty;
    private readonly Fleet fleet = new();
    private readonly WaitingVisits waiting;
    private readonly PriorityQueue<int, long> looksAgain = new();
    private readonly Driving driving;
    private readonly Recorder recorder;
    private readonly VisitTimes times;
    private readonly Situation situation;
    private readonly IDispatchRule rule;

    private VisitList visits = new();
    private int nextDuty;
    private int nextEnd;
    private int nextHandover;
    private int nextRelease;
    private int carsOnDuty;
    private int earliestCar;
    private int latestHandover;
    private bool offerWaiting;

    /// <summary>Prepares for years of one model.</summary>
    public Replication(SimulationModel model)
    {
        this.model = model;
        duties = [.. model.Duties];
        dutiesByEnd = [.. model.Duties.OrderBy(duty => duty.EndSecond)];
        handovers = [.. model.HandoverSeconds];
        onDuty = new int[model.DistrictCount];
        waiting = new WaitingVisits(model.DueSeconds.Count);
        driving = new Driving(model);
        recorder = new Recorder(model);
        times = new VisitTimes(model);
        situation = new Situation(model, fleet, driving, times, onDuty);
        rule = RuleOfPlan.Create(model.Dispatch.Rule, situation);
    }

    /// <summary>Simulates a year.</summary>
    /// <param name="visitsOfYear">The year's visits by order.</param>
    /// <param name="pooled">Statistics of many years that this year is added to.</param>
    public ReplicationResult Run(VisitList visitsOfYear, PooledStatistics pooled)
    {
        Begin(visitsOfYear, pooled);
        for (var now = NextSecond(); now < model.HorizonSeconds; now = NextSecond())
        {
            FinishCars(now);
            EndDuties(now);
            BeginDuties(now);
            HandOver(now);
            OfferWaiting(now);
            ReleaseVisits(now);
            LookAgain(now);
        }

        EndYear();
        return recorder.Close();
    }

    private void Begin(VisitList visitsOfYear, PooledStatistics pooled)
    {
        visits = visitsOfYear;
        fleet.Clear();
        waiting.Reset(visits.Count);
        looksAgain.Clear();
        Array.Clear(onDuty);
        (nextDuty, nextEnd, nextHandover, nextRelease) = (0, 0, 0, 0);
        (carsOnDuty, latestHandover, offerWaiting) = (0, int.MinValue, false);
        recorder.Begin(visits, pooled);
        times.Begin(visits);
        situation.Begin(visits);
    }

    private int NextSecond()
    {
        var next = earliestCar = fleet.EarliestSecond();
        if (nextDuty < duties.Length) next = Math.Min(next, Math.Max(0, duties[nextDuty].StartSecond));
        if (nextEnd < dutiesByEnd.Length) next = Math.Min(next, dutiesByEnd[nextEnd].EndSecond);
        if (nextHandover < handovers.Length) next = Math.Min(next, handovers[nextHandover]);
        if (nextRelease < visits.Count) next = Math.Min(next, times.Release(times.ByRelease(nextRelease)));
        if (looksAgain.TryPeek(out _, out var key)) next = Math.Min(next, (int)(key >> 32));
        return next;
    }

    private void FinishCars(int now)
    {
        if (earliestCar != now)
        {
            return;
        }

        for (var slot = fleet.Count - 1; slot >= 0; slot--)
        {
            if (fleet.NextSecond(slot) != now)
            {
                continue;
            }

            ref var car = ref fleet[slot];
            switch (car.State)
            {
                case CarState.Visiting:
                    car.LastVisitEnd = now;
                    offerWaiting |= rule.OffersAgainWhenACarIsFree;
                    GoOn(slot, now);
                    break;
                case CarState.DrivingHome:
                    recorder.DrivenHome(car.Shift, car.Since, now, driving.Home(car, car.Band).Meters);
                    ArriveHome(slot, now);
                    break;
                default:
                    recorder.Idle(car.Shift, car.Since, now);
                    if (car.Place == car.StationPlace) Leave(slot, now); else DriveHome(slot, now);
                    break;
            }
        }
    }

    /// <summary>After a visit, and while its duty lasts: on to one that waits, or where the plan lets cars wait.</summary>
    private void GoOn(int slot, int now)
    {
        var onDutyStill = now < fleet[slot].EndSecond;
        if (onDutyStill && TakeWaiting(slot, now)) return;
        var stays = onDutyStill && model.Dispatch.AfterVisit == AfterVisitRule.WaitThere;
        if (stays) Stand(slot, fleet[slot].Place, now); else DriveHome(slot, now);
    }

    private void DriveHome(int slot, int now)
    {
        ref var car = ref fleet[slot];
        driving.BeginHome(ref car, driving.BandAt(now));
        car.State = CarState.DrivingHome;
        car.Since = now;
        var seconds = driving.Home(car, car.Band).Seconds;
        if (seconds == 0)
        {
            ArriveHome(slot, now);
            return;
        }

        fleet.SetNextSecond(slot, now + seconds);
    }

    private void ArriveHome(int slot, int now)
    {
        ref var car = ref fleet[slot];
        if (now >= car.EndSecond)
        {
            Leave(slot, now);
            return;
        }

        Stand(slot, car.StationPlace, now);
    }

    private void Stand(int slot, int place, int now)
    {
        ref var car = ref fleet[slot];
        (car.State, car.Place, car.Since) = (CarState.Idle, place, now);
        fleet.SetNextSecond(slot, car.EndSecond);
    }

    private void Leave(int slot, int now)
    {
        Book(fleet[slot], now);
        fleet.RemoveAt(slot);
    }

    private void Book(in Car car, int goneAt) => recorder.Done(
        car.Shift, car.PresentSince, goneAt, car.EndSecond,
        Math.Max(car.EndSecond, model.Dispatch.OvertimeUntilHome ? goneAt : car.LastVisitEnd));

    private void EndDuties(int now)
    {
        for (; nextEnd < dutiesByEnd.Length && dutiesByEnd[nextEnd].EndSecond <= now; nextEnd++)
        {
            carsOnDuty--;
            for (var district = 0; district < onDuty.Length; district++)
            {
                if ((dutiesByEnd[nextEnd].Districts >> district & 1) != 0 && --onDuty[district] == 0)
                {
                    offerWaiting = true;
                }
            }
        }
    }

    private void BeginDuties(int now)
    {
        for (; nextDuty < duties.Length && duties[nextDuty].StartSecond <= now; nextDuty++)
        {
            var duty = duties[nextDuty];
            var station = model.DrivingTables[0].PointCount + duty.Station;
            fleet.Add(
                new Car
                {
                    Duty = nextDuty, Shift = duty.Shift, StationPlace = station, EndSecond = duty.EndSecond,
                    Districts = duty.Districts, State = CarState.Idle, Place = station,
                    Since = now, PresentSince = now, LastVisitEnd = now,
                },
                duty.EndSecond);
            carsOnDuty++;
            offerWaiting = true;
            for (var district = 0; district < onDuty.Length; district++)
            {
                onDuty[district] += (int)(duty.Districts >> district & 1);
            }
        }
    }

    /// <summary>At the opening of daytime practice, with nobody left on duty, every visit not yet begun goes there.</summary>
    private void HandOver(int now)
    {
        if (nextHandover == handovers.Length || handovers[nextHandover] > now)
        {
            return;
        }

        nextHandover++;
        if (carsOnDuty > 0)
        {
            return;
        }

        latestHandover = now;
        for (var urgency = 0; urgency < model.DueSeconds.Count; urgency++)
        {
            while (waiting.First(urgency) is >= 0 and var visit)
            {
                waiting.Remove(visit, urgency);
                recorder.HandedToDaytime(visit);
            }
        }
    }

    private void OfferWaiting(int now)
    {
        if (!offerWaiting)
        {
            return;
        }

        offerWaiting = false;
        for (var urgency = 0; urgency < model.DueSeconds.Count && waiting.Count > 0; urgency++)
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
        for (; nextRelease < visits.Count; nextRelease++)
        {
            var visit = times.ByRelease(nextRelease);
            if (times.Release(visit) > now)
            {
                return;
            }

            if (visits.OrderedSecond[visit] < latestHandover)
            {
                recorder.HandedToDaytime(visit);
            }
            else if (!TryDispatch(visit, now))
            {
                waiting.Add(visit, visits.Urgency[visit], times.Due);
                var again = rule.LookAgainAt(visit);
                if (again > now && again < model.HorizonSeconds)
                {
                    looksAgain.Enqueue(visit, ((long)again << 32) | (uint)visit);
                }
            }
        }
    }

    private void LookAgain(int now)
    {
        while (looksAgain.TryPeek(out var visit, out var key) && (int)(key >> 32) <= now)
        {
            looksAgain.Dequeue();
            if (waiting.IsWaiting(visit) && TryDispatch(visit, now))
            {
                waiting.Remove(visit, visits.Urgency[visit]);
            }
        }
    }

    /// <summary>Gives a visit to the car that the rule chooses, if there is one.</summary>
    private bool TryDispatch(int visit, int now)
    {
        var choice = rule.ChooseCar(visit, now);
        if (choice.Exists)
        {
            Assign(choice.Slot, visit, now);
        }

        return choice.Exists;
    }

    /// <summary>A freed car takes the most urgent waiting visit that it should serve and reaches before its duty ends.</summary>
    private bool TakeWaiting(int slot, int now)
    {
        if (waiting.Count == 0)
        {
            return false;
        }

        // The car stands at the patient it has just left: for the choice it is as free as one at its station.
        ref var car = ref fleet[slot];
        (car.State, car.Since) = (CarState.Idle, now);
        for (var urgency = 0; urgency < model.DueSeconds.Count; urgency++)
        {
            for (var visit = waiting.First(urgency); visit >= 0; visit = waiting.Next(visit))
            {
                if (rule.ShouldServe(slot, visit, now) && situation.Reaches(slot, visit, now))
                {
                    waiting.Remove(visit, urgency);
                    Assign(slot, visit, now);
                    return true;
                }
            }
        }

        return false;
    }

    private void Assign(int slot, int visit, int now)
    {
        ref var car = ref fleet[slot];
        var place = visits.Point[visit];
        var approach = driving.To(ref car, fleet.NextSecond(slot), place, now, driving.BandAt(now));
        if (car.State == CarState.Idle)
        {
            recorder.Idle(car.Shift, car.Since, now);
        }
        else
        {
            // The metres since it set out home are part of the approach.
            recorder.DrivenHome(car.Shift, car.Since, now, meters: 0);
        }

        var arrival = now + approach.Seconds;
        var finish = arrival + visits.OnSiteSeconds[visit];
        (car.State, car.Place) = (CarState.Visiting, place);
        fleet.SetNextSecond(slot, finish);
        recorder.Visit(visit, car.Shift, now, arrival, finish, times.ClockStart(visit), approach.Meters);
    }

    /// <summary>Books what the cars that are still out have done by the year's end.</summary>
    private void EndYear()
    {
        var horizon = model.HorizonSeconds;
        for (var slot = 0; slot < fleet.Count; slot++)
        {
            ref readonly var car = ref fleet[slot];
            if (car.State == CarState.Idle)
            {
                recorder.Idle(car.Shift, car.Since, horizon);
            }
            else if (car.State == CarState.DrivingHome)
            {
                var way = driving.Home(car, car.Band);
                recorder.DrivenHome(car.Shift, car.Since, horizon, (int)((long)way.Meters * (horizon - car.Since) / way.Seconds));
            }

            Book(car, horizon);
        }
    }
}
