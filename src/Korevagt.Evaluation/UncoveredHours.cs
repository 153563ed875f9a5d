using Korevagt.Demand.Rates;
using Korevagt.Domain.Derived;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Evaluation;

/// <summary>The time of a year in which visits arise and nobody is on duty.</summary>
/// <param name="HoursPerYear">Hours in which visits are expected and no shift is on duty; 0 where every such hour is covered.</param>
/// <param name="VisitsPerYear">Visits expected in them.</param>
/// <param name="ClockHours">The hours of the local clock, 0 to 23, in which some of that time lies, in order.</param>
public sealed record UncoveredHours(double HoursPerYear, double VisitsPerYear, IReadOnlyList<int> ClockHours)
{
    /// <summary>Nothing is left uncovered.</summary>
    public static UncoveredHours None { get; } = new(0, 0, []);

    private const int MostYears = 50;

    private static readonly DerivedValues<Plan, DutyYear, UncoveredHours> OfPlans = new(MostYears);

    /// <summary>The uncovered time of a plan, from its calendar and expected visits alone.</summary>
    internal static UncoveredHours Of(Plan plan, DutyYear year) => OfPlans.Of(plan, year, Find);

    private static UncoveredHours Find(Plan plan, DutyYear year)
    {
        var covered = CoveredSeconds(plan, year);
        int[] open = [.. Enumerable.Range(0, covered.Length).Where(hour => covered[hour] < NodaConstants.SecondsPerHour)];
        var expected = ExpectedIn(open, AdjustedRates.Of(plan, RatesOfPlan.Of(plan, year)));
        var (seconds, visits) = (0L, 0.0);
        var clock = new SortedSet<int>();
        foreach (var (index, hour) in open.Index())
        {
            if (expected[index] > 0)
            {
                var uncovered = NodaConstants.SecondsPerHour - covered[hour];
                seconds += uncovered;
                visits += expected[index] * uncovered / NodaConstants.SecondsPerHour;
                clock.Add(year.Hours[hour].Hour);
            }
        }

        return seconds == 0 ? None : new UncoveredHours(seconds / (double)NodaConstants.SecondsPerHour, visits, [.. clock]);
    }

    /// <summary>Visits expected of all areas together in each of some hours, area by area as the rates lie in memory.</summary>
    private static double[] ExpectedIn(int[] hours, VisitRates rates)
    {
        var expected = new double[hours.Length];
        for (var area = 0; area < rates.AreaCount; area++)
        {
            var ofArea = rates.Hours(area);
            for (var index = 0; index < hours.Length; index++)
            {
                expected[index] += ofArea[hours[index]];
            }
        }

        return expected;
    }

    /// <summary>How many seconds of each hour of the year some shift is on duty.</summary>
    private static int[] CoveredSeconds(Plan plan, DutyYear year)
    {
        var covered = new int[year.Hours.Count];
        var reached = 0;
        foreach (var duty in plan.Shifts.SelectMany(shift => year.Occurrences(shift.Hours)).OrderBy(duty => duty.From))
        {
            var to = Math.Min(duty.To, year.Seconds);
            for (var second = Math.Max(duty.From, reached); second < to;)
            {
                var hour = second / NodaConstants.SecondsPerHour;
                var end = Math.Min(to, (hour + 1) * NodaConstants.SecondsPerHour);
                covered[hour] += end - second;
                second = end;
            }

            reached = Math.Max(reached, to);
        }

        return covered;
    }
}
