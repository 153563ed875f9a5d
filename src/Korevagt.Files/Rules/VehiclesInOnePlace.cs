using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Files.Json;

namespace Korevagt.Files.Rules;

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
                    $"shift {Quoted.Text(shift.Id)} has {shift.Cars} cars but names one, {Quoted.Text(vehicle)}",
                    "1 car, or no \"vehicle\""));
            }
        }

        var sharedCars = plan.Shifts.Index().Where(entry => entry.Item.Vehicle is not null)
            .GroupBy(entry => entry.Item.Vehicle!, StringComparer.Ordinal).Where(group => group.Count() > 1).ToList();
        if (sharedCars.Count > 0 && scope.Has("$.calendar.extraClosingDays"))
        {
            var year = new DutyYear(SampleHours.Year, plan.Calendar);
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
                    yield return new PlacedFault(
                        $"$.shifts[{shifts[later].Index}].hours",
                        $"overlapping shifts of one car: {Quoted.Text(shifts[earlier].Shift.Id)} and "
                        + $"{Quoted.Text(shifts[later].Shift.Id)} both have {Quoted.Text(vehicle)}, for example on "
                        + $"{LocalDateConverter.Pattern.Format(at.Date)} at {LocalTimeConverter.Pattern.Format(at.TimeOfDay)}",
                        "hours that do not overlap, or another car");
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
