using Korevagt.Domain.Texts;
using NodaTime;

namespace Korevagt.Domain.Time;

/// <summary>Recurring hours in words.</summary>
public static class RecurringHoursTexts
{
    /// <summary>"kl. 16-23 alle dage".</summary>
    public static Text Of(RecurringHours hours)
    {
        var clock = $"{Clock(hours.From)}-{Clock(hours.To)}";
        return hours.Days switch
        {
            DaySelection.EveryDay => new($"kl. {clock} alle dage", $"{clock} every day"),
            DaySelection.WorkingDays => new($"kl. {clock} på hverdage", $"{clock} on working days"),
            _ => new($"kl. {clock} i weekender og på helligdage", $"{clock} on weekends and holidays"),
        };
    }

    private static string Clock(LocalTime time) => time.Minute == 0 ? $"{time.Hour:00}" : $"{time.Hour:00}:{time.Minute:00}";
}
