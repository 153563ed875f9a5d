using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Advice.Pictures;

/// <summary>A duty on one kind of day, before and after a change of the plan.</summary>
/// <param name="Shift">Name of its shift.</param>
/// <param name="Station">Id of the station.</param>
/// <param name="Hours">When it is.</param>
/// <param name="Before">Cars before; 0 where it was not.</param>
/// <param name="After">Cars after; 0 where it is no more.</param>
internal sealed record DutyBar(string Shift, string Station, RecurringHours Hours, int Before, int After)
{
    private const double HoursOfDay = 24;

    /// <summary>What becomes of it: <c>same</c>, <c>changed</c> in cars, <c>added</c> or <c>gone</c>.</summary>
    public string Kind => Before == After ? "same" : Before == 0 ? "added" : After == 0 ? "gone" : "changed";

    /// <summary>
    /// The pieces of a day that begins at some hour, as hours from there: two where the duty runs across that hour.
    /// </summary>
    public IEnumerable<(double From, double To)> Pieces(int dayBegins)
    {
        var from = HourOf(Hours.From) - dayBegins;
        var length = Hours.EndNextDate ? HoursOfDay + HourOf(Hours.To) - HourOf(Hours.From) : HourOf(Hours.To) - HourOf(Hours.From);
        foreach (var shifted in new[] { from - HoursOfDay, from, from + HoursOfDay })
        {
            var (first, last) = (Math.Max(0, shifted), Math.Min(HoursOfDay, shifted + length));
            if (last > first)
            {
                yield return (first, last);
            }
        }
    }

    /// <summary>Whether two would cover one another in a row of the drawing.</summary>
    public bool Overlaps(DutyBar other, int dayBegins) =>
        Pieces(dayBegins).Any(own => other.Pieces(dayBegins).Any(piece => own.From < piece.To && piece.From < own.To));

    /// <summary>The duties of two plans on one kind of day, in the order of the plans' shifts.</summary>
    /// <param name="before">The plan before.</param>
    /// <param name="after">The plan after.</param>
    /// <param name="days">The kind of day: working or non-working.</param>
    public static IReadOnlyList<DutyBar> Of(Plan before, Plan after, DaySelection days)
    {
        var bars = new List<DutyBar>();
        foreach (var id in before.Shifts.Concat(after.Shifts).Select(shift => shift.Id).Distinct(StringComparer.Ordinal))
        {
            var (old, now) = (On(before, id, days), On(after, id, days));
            if (old is not null && now is not null && old.Station == now.Station && SameHours(old, now))
            {
                bars.Add(new DutyBar(now.Name, now.Station, now.Hours, old.Cars, now.Cars));
                continue;
            }

            if (old is not null)
            {
                bars.Add(new DutyBar(old.Name, old.Station, old.Hours, old.Cars, 0));
            }

            if (now is not null)
            {
                bars.Add(new DutyBar(now.Name, now.Station, now.Hours, 0, now.Cars));
            }
        }

        return bars;
    }

    private static bool SameHours(Shift one, Shift other) => (one.Hours.From, one.Hours.To) == (other.Hours.From, other.Hours.To);

    private static Shift? On(Plan plan, string id, DaySelection days) =>
        plan.Shifts.FirstOrDefault(shift => shift.Id == id && (shift.Hours.Days == DaySelection.EveryDay || shift.Hours.Days == days));

    private static double HourOf(LocalTime time) => time.Hour + time.Minute / 60.0;
}
