using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Json;

namespace Korevagt.Rules;

/// <summary>A physical car is on one shift at a time.</summary>
internal sealed class VehiclesInOnePlace : IPlanRule
{
    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope)
    {
        var faults = new List<PlacedFault>();
        foreach (var (i, shift) in plan.Shifts.Index())
        {
            if (shift is { Vehicle: { } vehicle, Cars: > 1 } && scope.Has($"$.shifts[{i}].vehicle", $"$.shifts[{i}].cars"))
            {
                faults.Add(new PlacedFault(
                    $"$.shifts[{i}].cars",
                    new(
                        $"kørevagten {Quoted.Text(shift.Id)} har {shift.Cars} vogne, men nævner én, {Quoted.Text(vehicle)}",
                        $"shift {Quoted.Text(shift.Id)} has {shift.Cars} cars but names one, {Quoted.Text(vehicle)}"),
                    new("1 vogn eller intet \"vehicle\"", "1 car, or no \"vehicle\"")));
            }
        }

        var sharedCars = plan.Shifts.Index().Where(entry => entry.Item.Vehicle is not null)
            .GroupBy(entry => entry.Item.Vehicle!, StringComparer.Ordinal).Where(group => group.Count() > 1).ToList();
        if (sharedCars.Count > 0 && scope.Has("$.calendar.extraClosingDays"))
        {
            var year = DutyYear.Of(SampleHours.Year, plan.Calendar);
            faults.AddRange(sharedCars.SelectMany(car => Overlaps(car.Key, [.. car], year, scope)));
        }

        return faults;
    }

    private static IEnumerable<PlacedFault> Overlaps(
        string vehicle, List<(int Index, Shift Shift)> shifts, DutyYear year, RuleScope scope)
    {
        shifts.RemoveAll(entry => !scope.Has($"$.shifts[{entry.Index}].hours", $"$.shifts[{entry.Index}].vehicle"));
        var occurrences = shifts.ConvertAll(entry => year.Occurrences(entry.Shift.Hours).ToList());
        for (var later = 1; later < shifts.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (FirstOverlap(occurrences[earlier], occurrences[later]) is { } second)
                {
                    var at = (year.Start + NodaTime.Duration.FromSeconds(second)).InZone(DutyCalendar.Zone).LocalDateTime;
                    var (first, other) = (Quoted.Text(shifts[earlier].Shift.Id), Quoted.Text(shifts[later].Shift.Id));
                    var (date, time) = (LocalDateConverter.Pattern.Format(at.Date), LocalTimeConverter.Pattern.Format(at.TimeOfDay));
                    yield return new PlacedFault(
                        $"$.shifts[{shifts[later].Index}].hours",
                        new(
                            $"samme vogn i to kørevagter på én gang: {first} og {other} har begge {Quoted.Text(vehicle)}, "
                            + $"for eksempel den {date} kl. {time}",
                            $"overlapping shifts of one car: {first} and {other} both have {Quoted.Text(vehicle)}, "
                            + $"for example on {date} at {time}"),
                        new("tider, der ikke overlapper, eller en anden vogn", "hours that do not overlap, or another car"));
                }
            }
        }
    }

    /// <summary>The first second that both lists hold, each in ascending order without overlaps of its own.</summary>
    private static int? FirstOverlap(List<SecondRange> a, List<SecondRange> b)
    {
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            var from = Math.Max(a[i].From, b[j].From);
            if (from < Math.Min(a[i].To, b[j].To))
            {
                return from;
            }

            if (a[i].To <= b[j].To)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return null;
    }
}
