using Korevagt.Economics;
using Korevagt.Evaluation;
using Korevagt.Simulation.Statistics;
using NodaTime;

namespace Korevagt.Choosing.Candidates;

/// <summary>Prices a simulated year of a candidate as every evaluation does.</summary>
internal static class CandidatePrices
{
    public static CandidateCost Of(Candidate candidate, YearCounts year)
    {
        var usage = new ShiftUsage[candidate.PlaceOfShift.Length];
        var meters = 0L;
        for (var i = 0; i < usage.Length; i++)
        {
            ref readonly var tally = ref year.Shifts[candidate.PlaceOfShift[i]];
            usage[i] = new ShiftUsage(tally.Meters / 1000.0, tally.OvertimeSeconds / (double)NodaConstants.SecondsPerHour);
            meters += tally.Meters;
        }

        var simulated = SimulatedCost.Of(candidate.Plan, usage);
        return new CandidateCost(
            simulated.KilometersDkk, simulated.OvertimeDkk,
            OtherCost.Of(candidate.Plan, candidate.Certain.Other, YearUnits.Of(
                meters, year.MovedToDaytime, year.Region, year.HourKinds.ToArray())).TotalDkk);
    }
}
