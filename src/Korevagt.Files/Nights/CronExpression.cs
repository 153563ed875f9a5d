using Korevagt.Domain.Faults;
using NodaTime;

namespace Korevagt.Files.Nights;

/// <summary>
/// When something recurs by the local clock, as the five fields of cron: minute, hour, day of the month, month, day of the
/// week (0 and 7 are Sunday). As in cron, a date counts when either day field chooses it where both are restricted.
/// </summary>
public sealed class CronExpression
{
    private const int Fields = 5;

    // 29 February comes again after at most eight years (1896 to 1904): what lies not within them never comes.
    private const int YearsUntilAnyDate = 9;

    private readonly IReadOnlySet<int>[] chosen;
    private readonly bool eitherDay;
    private readonly LocalTime[] times;

    private CronExpression(string text, IReadOnlySet<int>[] chosen, bool eitherDay)
    {
        (Text, this.chosen, this.eitherDay) = (text, chosen, eitherDay);
        times = [.. chosen[1].SelectMany(hour => chosen[0].Select(minute => new LocalTime(hour, minute)))];
    }

    /// <summary>The expression as it was written.</summary>
    public string Text { get; }

    /// <summary>Reads an expression such as <c>30 3 * * *</c>, or tells what is wrong with each field.</summary>
    /// <param name="file">What faults call the file.</param>
    /// <param name="place">Where in the file it stands.</param>
    /// <param name="text">The expression.</param>
    public static Outcome<CronExpression> Parse(string file, string place, string text)
    {
        var parts = text.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != Fields)
        {
            var (danish, english) = Domain.Texts.Text.Join(", ", CronField.All.Select(field => field.Name));
            return new Fault(
                file,
                place,
                new($"\"{text}\" har {parts.Length} felter", $"\"{text}\" has {parts.Length} fields"),
                new($"fem: {danish}, for eksempel \"30 3 * * *\"", $"five: {english}, such as \"30 3 * * *\""));
        }

        var read = CronField.All.Zip(parts, (field, part) => (Field: field, Part: part, Values: field.Parse(part))).ToList();
        var faults = read.Where(field => field.Values is null)
            .Select(field => new Fault(
                file,
                place,
                new($"{field.Field.Name.Danish} er \"{field.Part}\"", $"the {field.Field.Name.English} is \"{field.Part}\""),
                field.Field.Expected))
            .ToList();
        if (faults.Count > 0)
        {
            return faults;
        }

        var cron = new CronExpression(text, [.. read.Select(field => field.Values!)], eitherDay: parts[2][0] != '*' && parts[4][0] != '*');
        return cron.EverComes
            ? cron
            : new Fault(
                file,
                place,
                new($"\"{text}\" nævner en dato, der aldrig kommer", $"\"{text}\" names a date that never comes"),
                new("en dag, som måneden har", "a day of the month that the month has"));
    }

    private bool EverComes
    {
        get
        {
            var begin = new LocalDate(2000, 1, 1);
            return Enumerable.Range(0, YearsUntilAnyDate * 366).Any(day => OccursOn(begin.PlusDays(day)));
        }
    }

    /// <summary>The times of an occurrence's date, in order.</summary>
    public IReadOnlyList<LocalTime> Times => times;

    /// <summary>Whether a date has occurrences.</summary>
    public bool OccursOn(LocalDate date)
    {
        var (ofMonth, ofWeek) = (chosen[2].Contains(date.Day), chosen[4].Contains((int)date.DayOfWeek) || chosen[4].Contains((int)date.DayOfWeek % 7));
        return chosen[3].Contains(date.Month) && (eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek);
    }

    /// <summary>The last occurrence at or before a local time.</summary>
    public LocalDateTime AtOrBefore(LocalDateTime local)
    {
        for (var date = local.Date; ; date = date.PlusDays(-1))
        {
            if (OccursOn(date) && Array.FindLastIndex(times, time => date.At(time) <= local) is >= 0 and var index)
            {
                return date.At(times[index]);
            }
        }
    }

    /// <summary>The first occurrence after a local time.</summary>
    public LocalDateTime After(LocalDateTime local)
    {
        for (var date = local.Date; ; date = date.PlusDays(1))
        {
            if (OccursOn(date) && Array.FindIndex(times, time => date.At(time) > local) is >= 0 and var index)
            {
                return date.At(times[index]);
            }
        }
    }
}
