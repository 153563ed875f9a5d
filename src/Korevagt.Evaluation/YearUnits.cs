using Korevagt.Domain.Time;
using Korevagt.Economics;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Evaluation;

/// <summary>What happened in a simulated year, as costs count it.</summary>
internal static class YearUnits
{
    private const double MetersPerKilometer = 1000;

    public static SimulatedUnits Of(ReplicationResult year) =>
        Of(year.Shifts.Sum(shift => shift.Meters), year.MovedToDaytime, year.Region, year.HourKinds);

    /// <summary>The units of a year.</summary>
    /// <param name="meters">Meters driven by all cars.</param>
    /// <param name="movedToDaytime">Visits that a scenario moved to daytime before they arose.</param>
    /// <param name="region">All visits.</param>
    /// <param name="hourKinds">Visits by the kind of hour in which they were ordered; read where a driver counts some hours only.</param>
    public static SimulatedUnits Of(long meters, long movedToDaytime, GroupTally region, GroupTally[] hourKinds) => new(
        meters / MetersPerKilometer,
        movedToDaytime,
        hours => hours is { } some ? InHours(hourKinds, some) : Of(region));

    private static VisitUnits InHours(GroupTally[] hourKinds, RecurringHours hours)
    {
        if (hourKinds.Length != HourKind.Count)
        {
            throw new InvalidOperationException("The visits of the year were not counted by kind of hour.");
        }

        var sum = default(VisitUnits);
        for (var kind = 0; kind < HourKind.Count; kind++)
        {
            sum += HourKind.At(kind).IsIn(hours) ? Of(hourKinds[kind]) : default;
        }

        return sum;
    }

    private static VisitUnits Of(in GroupTally visits) => new(
        visits.Visited, visits.HandedToDaytime + visits.HeldForPractice, visits.HandedOn, visits.Arisen - visits.Visited,
        visits.Settled - visits.WithinTarget);
}
