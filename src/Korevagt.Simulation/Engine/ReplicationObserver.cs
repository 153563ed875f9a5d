using Korevagt.Domain.Visits;

namespace Korevagt.Simulation.Engine;

/// <summary>
/// Receives the events of a simulated year in their order; does nothing unless overridden. Duties are indices of
/// the model's duties, visits of the year's list, places of the driving tables; seconds count from the year's start.
/// </summary>
public abstract class ReplicationObserver
{
    /// <summary>A year begins.</summary>
    public virtual void YearBegins(VisitList visits)
    {
    }

    /// <summary>A car comes on duty at its station.</summary>
    public virtual void DutyBegins(int second, int duty, int station)
    {
    }

    /// <summary>A visit reaches the dispatcher.</summary>
    public virtual void Released(int second, int visit)
    {
    }

    /// <summary>A car sets out to a visit; arrival and finish are certain from then on.</summary>
    /// <param name="second">When.</param>
    /// <param name="duty">The car's duty.</param>
    /// <param name="visit">The visit.</param>
    /// <param name="from">Where it stands, or where on its way home it is.</param>
    /// <param name="place">The patient's place.</param>
    /// <param name="arrival">When it arrives.</param>
    /// <param name="finish">When the visit ends.</param>
    /// <param name="meters">Meters from where it last stood.</param>
    public virtual void SetsOut(
        int second, int duty, int visit, in CarOrigin from, int place, int arrival, int finish, int meters)
    {
    }

    /// <summary>A visit ends and its car is free, at the patient's place.</summary>
    public virtual void VisitEnds(int second, int duty, int place)
    {
    }

    /// <summary>A car sets out to a station; a visit may divert it.</summary>
    public virtual void DrivesHome(int second, int duty, int from, int station, int arrival)
    {
    }

    /// <summary>A car reaches the station that it drove to.</summary>
    public virtual void ArrivesHome(int second, int duty, int station)
    {
    }

    /// <summary>A car's duty is over and the car is at its station.</summary>
    public virtual void Leaves(int second, int duty)
    {
    }

    /// <summary>A visit goes to the daytime practice.</summary>
    public virtual void HandedToDaytime(int second, int visit)
    {
    }

    /// <summary>A visit ordered shortly before daytime practice opens waits for it from the beginning.</summary>
    public virtual void HeldForPractice(int second, int visit)
    {
    }

    /// <summary>A visit goes to another service, since no more may wait.</summary>
    public virtual void HandedOn(int second, int visit)
    {
    }
}
