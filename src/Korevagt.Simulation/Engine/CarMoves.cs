using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine;

/// <summary>What cars do, and the books about it: begin duty, set out, finish, drive home, stand, leave.</summary>
internal sealed class CarMoves(
    SimulationModel model, SimulatedYear year, Fleet fleet, Driving driving, Recorder recorder, ReplicationObserver? observer)
{
    /// <summary>A car comes on duty; it serves some districts first, a bit each.</summary>
    public void BeginDuty(int number, in Duty duty, ulong districts, int now)
    {
        var station = model.DrivingTables[0].PointCount + duty.Station;
        fleet.Add(
            new Car
            {
                Duty = number,
                Shift = duty.Shift,
                StationPlace = station,
                Heading = station,
                EndSecond = duty.EndSecond,
                Districts = districts,
                State = CarState.Idle,
                Place = station,
                Since = now,
                PresentSince = now,
                LastVisitEnd = now,
            },
            duty.EndSecond);
        observer?.DutyBegins(now, number, station);
    }

    /// <summary>Sends a free car to a visit.</summary>
    public void Assign(int slot, int visit, int now)
    {
        ref var car = ref fleet[slot];
        if (car.IsHomeBy(now))
        {
            Arrive(slot, car.HomeSecond);
        }

        var place = year.Visits.Point[visit];
        var approach = driving.To(ref car, place, now, driving.BandAt(now));
        if (car.State == CarState.Idle)
        {
            recorder.Idle(car.Shift, car.Since, now);
        }
        else
        {
            // The meters since it set out home are part of the approach.
            recorder.DrivenHome(car.Shift, car.Since, now, meters: 0);
        }

        var arrival = now + approach.Seconds;
        var finish = arrival + year.Visits.OnSiteSeconds[visit];
        observer?.SetsOut(now, car.Duty, visit, Driving.Origin(car), place, arrival, finish, approach.Meters);
        (car.State, car.Place, car.ArrivalSecond) = (CarState.Visiting, place, arrival);
        fleet.SetFree(slot, isFree: false);
        fleet.SetNextSecond(slot, finish);
        recorder.Visit(visit, car, now, year.Release(visit), arrival, finish, year.ClockStart(visit), approach.Meters);
    }

    public void FinishVisit(int slot, int now)
    {
        ref var car = ref fleet[slot];
        car.LastVisitEnd = now;
        fleet.SetFree(slot, isFree: true);
        recorder.VisitEnds(car.Duty, now);
        observer?.VisitEnds(now, car.Duty, car.Place);
    }

    public void DriveHome(int slot, int now) => DriveTo(slot, fleet[slot].StationPlace, now);

    /// <summary>Sends a car to a station; while its duty lasts it can be diverted on the way.</summary>
    public void DriveTo(int slot, int station, int now)
    {
        ref var car = ref fleet[slot];
        car.Heading = station;
        driving.BeginHome(ref car, driving.BandAt(now));
        (car.State, car.Since) = (CarState.DrivingHome, now);
        var seconds = driving.Home(car, car.Band).Seconds;
        if (seconds == 0)
        {
            Settle(slot, now);
            return;
        }

        observer?.DrivesHome(now, car.Duty, car.Place, station, now + seconds);
        car.HomeSecond = now + seconds;

        // An observer is told of the arrival when it happens.
        fleet.SetNextSecond(slot, observer is null ? Math.Max(car.HomeSecond, car.EndSecond) : car.HomeSecond);
    }

    /// <summary>
    /// A car that drove to a station has something to do: it has arrived, now or before, and its duty may be over.
    /// </summary>
    public void EndDrive(int slot, int now)
    {
        var home = fleet[slot].HomeSecond;
        Arrive(slot, home);
        if (home < now)
        {
            EndIdleDuty(slot, now);
        }
    }

    /// <summary>A car has reached the station that it drove to.</summary>
    private void Arrive(int slot, int now)
    {
        ref var car = ref fleet[slot];
        recorder.DrivenHome(car.Shift, car.Since, now, driving.Home(car, car.Band).Meters);
        observer?.ArrivesHome(now, car.Duty, car.Heading);
        Settle(slot, now);
    }

    /// <summary>The duty of a car that stood idle is over.</summary>
    public void EndIdleDuty(int slot, int now)
    {
        ref var car = ref fleet[slot];
        recorder.Idle(car.Shift, car.Since, now);
        if (car.Place == car.StationPlace)
        {
            Leave(slot, now);
        }
        else
        {
            DriveHome(slot, now);
        }
    }

    public void Stand(int slot, int place, int now)
    {
        ref var car = ref fleet[slot];
        (car.State, car.Place, car.Since) = (CarState.Idle, place, now);
        fleet.SetNextSecond(slot, car.EndSecond);
    }

    /// <summary>
    /// Books what cars that stand have done before a second. Nothing else changes: a car that has come home stands there from
    /// now on instead of when somebody looks.
    /// </summary>
    public void BookStanding(int now)
    {
        foreach (var slot in fleet.Out)
        {
            ref var car = ref fleet[slot];
            if (car.IsHomeBy(now - 1))
            {
                Arrive(slot, car.HomeSecond);
            }

            if (car.State == CarState.Idle)
            {
                recorder.Idle(car.Shift, car.Since, now);
                car.Since = now;
            }
        }
    }

    /// <summary>Books what the cars that are still out have done by the year's end.</summary>
    public void EndYear()
    {
        foreach (var slot in fleet.Out)
        {
            EndYear(slot);
        }
    }

    private void EndYear(int slot)
    {
        var horizon = model.HorizonSeconds;
        ref readonly var car = ref fleet[slot];
        if (car.IsHomeBy(horizon - 1))
        {
            Arrive(slot, car.HomeSecond);
        }

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

    private void Settle(int slot, int now)
    {
        ref var car = ref fleet[slot];
        if (now < car.EndSecond)
        {
            Stand(slot, car.Heading, now);
        }
        else if (car.Heading == car.StationPlace)
        {
            Leave(slot, now);
        }
        else
        {
            car.Place = car.Heading;
            DriveHome(slot, now);
        }
    }

    private void Leave(int slot, int now)
    {
        Book(fleet[slot], now);
        observer?.Leaves(now, fleet[slot].Duty);
        fleet.Remove(slot);
    }

    private void Book(in Car car, int goneAt) => recorder.Done(
        car.Shift, car.PresentSince, goneAt, car.EndSecond,
        Math.Max(car.EndSecond, model.Dispatch.OvertimeUntilHome ? goneAt : car.LastVisitEnd));
}
