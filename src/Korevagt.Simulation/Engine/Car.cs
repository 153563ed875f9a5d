using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine;

/// <summary>A car during one period of duty. What is read for every free car when a visit is given away comes first.</summary>
internal struct Car
{
    public CarState State;

    /// <summary>Where it stands, where it set out home from, or the patient's place.</summary>
    public int Place;

    public int EndSecond;

    /// <summary>Index of the duty; equal arrivals are decided by it.</summary>
    public int Duty;

    /// <summary>Since when it idles, or when it set out home.</summary>
    public int Since;

    /// <summary>
    /// When it is home, if nothing diverts it. Nothing happens at that moment, so no event marks it: a car that has been
    /// home for a while is found so by whoever looks next.
    /// </summary>
    public int HomeSecond;

    /// <summary>The band of the clock in which it set out home.</summary>
    public int Band;

    /// <summary>
    /// The next stop on the way home that it has not passed, as far as anybody has looked, and the end of its stops.
    /// </summary>
    public int NextStop;

    public int EndOfStops;

    /// <summary>The stop that <see cref="NextStop"/> counts.</summary>
    public NarrowStop Stop;

    /// <summary>Index of the station's place that it drives to, or last drove to.</summary>
    public int Heading;

    public int Shift;

    /// <summary>Index of the place of its own station.</summary>
    public int StationPlace;

    /// <summary>The districts it serves first, as its own or as an heir, a bit each.</summary>
    public ulong Districts;

    /// <summary>When it arrives at its present visit, or arrived.</summary>
    public int ArrivalSecond;

    /// <summary>When the duty began (0 where it began last year).</summary>
    public int PresentSince;

    /// <summary>When its latest visit ended; before the first, when the duty began.</summary>
    public int LastVisitEnd;

    /// <summary>Whether it has come home from where it set out.</summary>
    public readonly bool IsHomeBy(int now) => State == CarState.DrivingHome && HomeSecond <= now;
}
