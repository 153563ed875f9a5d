using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;

namespace Korevagt.Economics.ShouldCosts;

/// <summary>How many cars shifts need at the same time.</summary>
public static class PeakCars
{
    /// <summary>
    /// The most cars on duty at any second of a year. A car whose shift ends when another begins does both: the way between two
    /// stations is no part of it.
    /// </summary>
    /// <param name="shifts">The shifts; none need no car.</param>
    /// <param name="year">The year.</param>
    public static int Of(IReadOnlyCollection<Shift> shifts, DutyYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        var changes = new List<(int Second, int Cars)>();
        foreach (var shift in shifts)
        {
            foreach (var duty in year.Occurrences(shift.Hours))
            {
                changes.Add((duty.From, shift.Cars));
                changes.Add((duty.To, -shift.Cars));
            }
        }

        var (now, most) = (0, 0);
        // Ends come before beginnings of the same second.
        foreach (var (_, cars) in changes.OrderBy(change => change.Second).ThenBy(change => change.Cars))
        {
            now += cars;
            most = Math.Max(most, now);
        }

        return most;
    }
}
