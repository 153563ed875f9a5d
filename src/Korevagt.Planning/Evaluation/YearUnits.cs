using Korevagt.Domain.Time;
using Korevagt.Economics;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Planning.Evaluation;

/// <summary>What happened in a simulated year, as costs count it.</summary>
internal static class YearUnits
{
    private const double MetersPerKilometer = 1000;

    public static SimulatedUnits Of(ReplicationResult year) => new(
        year.Shifts.Sum(shift => shift.Meters) / MetersPerKilometer,
        year.MovedToDaytime,
        hours => hours is { } some ? InHours(year, some) : Of(year.Region));

    private static VisitUnits InHours(ReplicationResult year, RecurringHours hours)
    {
        if (year.HourKinds.Length != HourKind.Count)
        {
            throw new InvalidOperationException("The visits of the year were not counted by kind of hour.");
        }

        var sum = default(VisitUnits);
        for (var kind = 0; kind < HourKind.Count; kind++)
        {
            sum += HourKind.At(kind).IsIn(hours) ? Of(year.HourKinds[kind]) : default;
        }

        return sum;
    }

    private static VisitUnits Of(in GroupTally visits) => new(
        visits.Visited, visits.HandedToDaytime + visits.HeldForPractice, visits.HandedOn, visits.Arisen - visits.Visited,
        visits.Settled - visits.WithinTarget);
}
