using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;

namespace Korevagt.Economics.ShouldCosts;

/// <summary>
/// How many cars groups of shifts need together, for any choice of the groups: the moments of a year at which different groups
/// have different cars on duty, each once.
/// </summary>
public sealed class CarProfile
{
    private readonly int[][] moments;

    private CarProfile(int[][] moments) => this.moments = moments;

    /// <summary>Reads the groups.</summary>
    /// <param name="groups">The shifts of each group.</param>
    /// <param name="year">The year.</param>
    public static CarProfile Of(IReadOnlyList<IReadOnlyList<Shift>> groups, DutyYear year)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(year);
        var changes = new List<(int Second, int Group, int Cars)>();
        foreach (var (i, shift) in groups.SelectMany((group, i) => group.Select(shift => (i, shift))))
        {
            foreach (var duty in year.Occurrences(shift.Hours))
            {
                changes.Add((duty.From, i, shift.Cars));
                changes.Add((duty.To, i, -shift.Cars));
            }
        }

        var now = new int[groups.Count];
        var found = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var second in changes.GroupBy(change => change.Second).OrderBy(second => second.Key))
        {
            foreach (var (_, group, cars) in second)
            {
                now[group] += cars;
            }

            found.TryAdd(string.Join(' ', now), [.. now]);
        }

        return new CarProfile([.. found.Values]);
    }

    /// <summary>The most cars on duty at once of the groups whose bit is set; the same as <see cref="PeakCars.Of"/> of their shifts.</summary>
    /// <param name="groups">Bit i stands for group i.</param>
    public int PeakOf(int groups)
    {
        var most = 0;
        foreach (var moment in moments)
        {
            var cars = 0;
            for (var left = groups; left != 0; left &= left - 1)
            {
                cars += moment[System.Numerics.BitOperations.TrailingZeroCount(left)];
            }

            most = Math.Max(most, cars);
        }

        return most;
    }
}
