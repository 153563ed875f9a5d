using Korevagt.Demand.Rates;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Planning.Analysis;

/// <summary>Pieces of a year with the same cars on duty.</summary>
/// <param name="carsOfShift">Cars on duty of each shift of the plan.</param>
internal sealed class RosterPieces(int[] carsOfShift)
{
    private readonly List<(int Hour, double Share)> pieces = [];
    private readonly HashSet<int> begins = [];
    private readonly HashSet<int> ends = [];
    private readonly bool[] clock = new bool[24 * 60];

    private double Hours => pieces.Sum(piece => piece.Share);

    /// <summary>Adds a part of an hour.</summary>
    /// <param name="hour">The real hour of the year.</param>
    /// <param name="localHour">What the clock shows at its beginning.</param>
    /// <param name="into">Seconds of the hour before the part.</param>
    /// <param name="seconds">Length of the part.</param>
    public void Add(int hour, int localHour, int into, int seconds)
    {
        pieces.Add((hour, (double)seconds / NodaConstants.SecondsPerHour));
        begins.Add(hour * NodaConstants.SecondsPerHour + into);
        ends.Add(hour * NodaConstants.SecondsPerHour + into + seconds);
        var first = localHour * 60 + into / 60;
        Array.Fill(clock, true, first, (into + seconds + 59) / 60 - into / 60);
    }

    /// <summary>Visits of the region in an hour of these pieces.</summary>
    /// <param name="hourly">Visits of the region in each real hour.</param>
    public double VisitsPerHour(double[] hourly) => pieces.Sum(piece => hourly[piece.Hour] * piece.Share) / Hours;

    /// <summary>These pieces and others.</summary>
    public RosterPieces With(RosterPieces other)
    {
        var both = new RosterPieces(carsOfShift);
        both.pieces.AddRange([.. pieces, .. other.pieces]);
        both.begins.UnionWith([.. begins, .. other.begins]);
        both.ends.UnionWith([.. ends, .. other.ends]);
        for (var minute = 0; minute < clock.Length; minute++)
        {
            both.clock[minute] = clock[minute] || other.clock[minute];
        }

        return both;
    }

    /// <summary>The pieces as a state of the roster.</summary>
    public RosterState State(Plan plan, DaySelection days, VisitRates rates, double[] hourly, IReadOnlyList<byte> bandOfHour)
    {
        var (visits, hours) = (new double[plan.Driving.Bands.Count], new double[plan.Driving.Bands.Count]);
        foreach (var (hour, share) in pieces)
        {
            visits[bandOfHour[hour]] += hourly[hour] * share;
            hours[bandOfHour[hour]] += share;
        }

        var weights = visits.Sum() > 0 ? visits : hours;
        var stations = plan.Stations.Select(station => station.Id).ToList();
        return new RosterState
        {
            Days = days,
            Clock = ClockSpan.Of(clock),
            Cars =
            [
                .. plan.Shifts.SelectMany((shift, index) =>
                    Enumerable.Repeat(new CarOnDuty(index, stations.IndexOf(shift.Station)), carsOfShift[index])),
            ],
            HoursPerYear = Hours,
            Spells = begins.Count(begin => !ends.Contains(begin)),
            VisitsByArea = [.. Enumerable.Range(0, plan.Areas.Count).Select(area => VisitsOf(rates.Hours(area)))],
            BandShares = [.. weights.Select(weight => weight / weights.Sum())],
        };
    }

    private double VisitsOf(ReadOnlySpan<double> hours)
    {
        var visits = 0.0;
        foreach (var (hour, share) in pieces)
        {
            visits += hours[hour] * share;
        }

        return visits;
    }
}
