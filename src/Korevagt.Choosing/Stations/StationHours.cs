using System.Globalization;
using System.Text.RegularExpressions;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Choosing.Stations;

/// <summary>A part of the day with the shifts that are on duty in it.</summary>
/// <param name="Hours">The hours, on the days that are looked at.</param>
/// <param name="InPart">For every real hour of the year whether it lies in them.</param>
/// <param name="OnDuty">Places in the plan of the shifts that are on duty for more than half of them.</param>
internal sealed partial record StationHours(RecurringHours Hours, bool[] InPart, IReadOnlyList<int> OnDuty)
{
    private static readonly Dictionary<string, (int From, int To)> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["day"] = (8, 16),
        ["evening"] = (16, 23),
        ["night"] = (23, 8),
    };

    /// <summary>The parts of the day that the hours touch.</summary>
    public IReadOnlyList<DutyPart> PartsIn(DutyYear year) =>
        [.. year.Hours.Where((_, index) => InPart[index]).Select(hour => DutyParts.Of(hour.Hour)).Distinct().Order()];

    /// <summary>Finds them.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="year">The year.</param>
    /// <param name="settings">Which hours and days.</param>
    /// <returns>
    /// The hours, or what is wrong with them. Every day becomes one kind of day where the plan has no shifts on the other.
    /// </returns>
    public static Outcome<StationHours> Of(Plan plan, DutyYear year, StationSettings settings)
    {
        if (Clock(settings.Hours) is not var (from, to))
        {
            return Fault.OfSetting<StationSettings>(
                nameof(StationSettings.Hours),
                new($"'{settings.Hours}' er ingen del af døgnet", $"'{settings.Hours}' is no part of the day"), StationTexts.SuchHours);
        }

        StationHours On(DaySelection days) => OnDays(plan, year, new RecurringHours(days, from, to));
        var wanted = On(settings.Days);
        if (settings.Days == DaySelection.EveryDay)
        {
            var (working, other) = (On(DaySelection.WorkingDays), On(DaySelection.NonWorkingDays));
            if (working.OnDuty.Count > 0 && other.OnDuty.Count > 0 && !working.OnDuty.SequenceEqual(other.OnDuty))
            {
                return Fault.OfSetting<StationSettings>(
                    nameof(StationSettings.Days),
                    StationTexts.OtherShiftsByDay(ClockWords(wanted.Hours), working.CarsIn(plan), other.CarsIn(plan)), StationTexts.OneKindOfDay);
            }

            wanted = working.OnDuty.Count == 0 ? other : other.OnDuty.Count == 0 ? working : wanted;
        }

        return wanted.OnDuty.Count > 0
            ? wanted
            : Fault.OfSetting<StationSettings>(
                nameof(StationSettings.Hours), StationTexts.NobodyOnDuty(RecurringHoursTexts.Of(wanted.Hours)), StationTexts.HoursOfShifts);
    }

    /// <summary>Cars on duty.</summary>
    public int CarsIn(Plan plan) => OnDuty.Sum(shift => plan.Shifts[shift].Cars);

    private static (LocalTime From, LocalTime To)? Clock(string text)
    {
        if (Words.TryGetValue(text, out var word))
        {
            return (new LocalTime(word.From, 0), new LocalTime(word.To, 0));
        }

        var match = FromTo().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (from, to) = (int.Parse(match.Groups["from"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["to"].Value, CultureInfo.InvariantCulture));
        return from > 23 || to > 24 || from == to ? null : (new LocalTime(from, 0), new LocalTime(to % 24, 0));
    }

    /// <summary>The clock of the hours, in words without the days.</summary>
    private static Text ClockWords(RecurringHours hours) =>
        new($"kl. {hours.From.Hour:00}-{hours.To.Hour:00}", $"at {hours.From.Hour:00}-{hours.To.Hour:00}");

    private static StationHours OnDays(Plan plan, DutyYear year, RecurringHours hours)
    {
        bool[] inPart = [.. year.Hours.Select(hour => hours.Contains(year.Calendar, hour.Date, hour.Time))];
        var most = inPart.Count(isIn => isIn);
        return new StationHours(
            hours, inPart,
            [
                .. plan.Shifts.Index().Where(shift => 2 * year.Hours.Index().Count(hour =>
                    inPart[hour.Index] && shift.Item.Hours.Contains(year.Calendar, hour.Item.Date, hour.Item.Time)) > most)
                    .Select(shift => shift.Index),
            ]);
    }

    [GeneratedRegex("^(?<from>[0-9]{1,2})-(?<to>[0-9]{1,2})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex FromTo();
}
