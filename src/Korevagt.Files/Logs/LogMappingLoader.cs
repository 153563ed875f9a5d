using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Logs;
using Korevagt.Rules;

namespace Korevagt.Files.Logs;

/// <summary>Loads the mapping of a visit log.</summary>
public static class LogMappingLoader
{
    /// <summary>Reads a mapping, or tells all that is wrong with it.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="path">Name of the file.</param>
    /// <param name="plan">The plan whose areas and urgencies it names.</param>
    public static Outcome<LogLayout> Load(IFileSource files, string path, Plan plan) => JsonFile<LogMappingFile>.Read(files, path).Then<LogLayout>(file =>
    {
        var mapping = file.Content;
        var columns = Columns(mapping.Columns ?? new LogColumnsFile());
        var areas = Words("$.areaWords", mapping.AreaWords, KnownThings.Areas(plan), file.Faults);
        var urgencies = Words("$.urgencyWords", mapping.UrgencyWords, KnownThings.Urgencies(plan), file.Faults);
        JudgeTimes(mapping.Columns ?? new LogColumnsFile(), file.Faults);
        JudgeColumns(columns, file.Faults);
        return file.Faults.IsEmpty
            ? new LogLayout
            {
                Separator = mapping.Separator?[0],
                Encoding = mapping.Encoding,
                DecimalMark = mapping.DecimalMark,
                Columns = columns,
                AreaWords = areas,
                UrgencyWords = urgencies,
            }
            : file.Faults.InOrder();
    });

    private static Dictionary<LogColumn, LogColumnUse> Columns(LogColumnsFile file)
    {
        (LogColumn Column, LogColumnUse? Use)[] uses =
        [
            (LogColumn.Ordered, Times(file.Ordered)),
            (LogColumn.Offset, Plain(file.Offset)),
            (LogColumn.Area, Plain(file.Area)),
            (LogColumn.Latitude, Plain(file.Lat)),
            (LogColumn.Longitude, Plain(file.Lon)),
            (LogColumn.Urgency, Plain(file.Urgency)),
            (LogColumn.Dispatched, Times(file.Dispatched)),
            (LogColumn.Arrived, Times(file.Arrived)),
            (LogColumn.Left, Times(file.Left)),
            (LogColumn.DispatchedAfter, Durations(file.DispatchedAfter)),
            (LogColumn.ArrivedAfter, Durations(file.ArrivedAfter)),
            (LogColumn.OnSite, Durations(file.OnSite)),
            (LogColumn.Driving, Durations(file.Driving)),
            (LogColumn.Shift, Plain(file.Shift)),
            (LogColumn.AgeBand, Plain(file.AgeBand)),
        ];
        return uses.Where(column => column.Use is not null).ToDictionary(column => column.Column, column => column.Use!);
    }

    private static LogColumnUse? Plain(LogColumnFile? column) => column is null ? null : new LogColumnUse(column.Column);

    private static LogColumnUse? Times(LogTimeColumnFile? column) => column is null ? null
        : new LogColumnUse(column.Column ?? column.Date ?? "")
        {
            TimeHeader = column.Time,
            Format = column.Format switch
            {
                null => null,
                "yyyy-MM-dd" => TimeFormat.YearFirst,
                "yyyy/MM/dd" => TimeFormat.YearFirstSlash,
                "yyyyMMdd" => TimeFormat.Compact,
                "dd-MM-yyyy" => TimeFormat.DayFirstHyphen,
                "dd.MM.yyyy" => TimeFormat.DayFirstPoint,
                "dd/MM-yyyy" => TimeFormat.DayFirstSlashHyphen,
                "MM/dd/yyyy" => TimeFormat.MonthFirstSlash,
                "serial" => TimeFormat.SerialNumber,
                _ => TimeFormat.DayFirstSlash,
            },
            IsUtc = column.Utc ?? false,
        };

    private static LogColumnUse? Durations(LogDurationColumnFile? column) =>
        column is null ? null : new LogColumnUse(column.Column) { Unit = column.Unit };

    private static Dictionary<string, string> Words(
        string path, IReadOnlyList<LogWordFile>? words, KnownThings known, FaultLog faults)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < (words?.Count ?? 0); i++)
        {
            var (word, place) = (words![i], FormattableString.Invariant($"{path}[{i}]"));
            if (!faults.IsSound(place))
            {
                continue;
            }

            if (known.Judge(word.Id) is var (wrong, expected))
            {
                faults.Add($"{place}.id", wrong, expected);
            }

            if (!read.TryAdd(word.Word, word.Id))
            {
                faults.Add($"{place}.word", FileTexts.Twice(word.Word), new("hvert ord én gang", "each word once"));
            }
        }

        return read;
    }

    private static void JudgeTimes(LogColumnsFile columns, FaultLog faults)
    {
        (string Name, LogTimeColumnFile? Column)[] times =
        [
            ("ordered", columns.Ordered), ("dispatched", columns.Dispatched), ("arrived", columns.Arrived), ("left", columns.Left),
        ];
        foreach (var (name, column) in times)
        {
            var place = $"$.columns.{name}";
            if (column is null || !faults.IsSound(place) || (column.Date is null) == (column.Time is null))
            {
                continue;
            }

            faults.Add(
                $"{place}.{(column.Date is null ? "time" : "date")}",
                column.Date is null
                    ? new("er et klokkeslæt uden dato", "is a time of the day without a date")
                    : new("er en dato uden klokkeslæt", "is a date without a time of the day"),
                new("{ \"date\": …, \"time\": … } eller én kolonne med begge", "{ \"date\": …, \"time\": … }, or one column with both"));
        }
    }

    private static void JudgeColumns(Dictionary<LogColumn, LogColumnUse> columns, FaultLog faults)
    {
        if (!faults.IsSound("$.columns"))
        {
            return;
        }

        foreach (var group in columns
            .SelectMany(column => new[] { column.Value.Header, column.Value.TimeHeader }.OfType<string>().Select(header => (header, column.Key)))
            .GroupBy(column => column.header.Trim(), StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            List<string> things = [.. group.Select(column => FileJson.Name(column.Key.ToString()))];
            faults.Add(
                "$.columns",
                new(
                    $"{Quoted.Text(group.Key)} er nævnt for {string.Join(" og ", things)}",
                    $"{Quoted.Text(group.Key)} is named for {string.Join(" and ", things)}"),
                new("en kolonne til én ting", "a column for one thing"));
        }

        Exclude(LogColumn.Dispatched, LogColumn.DispatchedAfter);
        Exclude(LogColumn.Arrived, LogColumn.ArrivedAfter);
        Exclude(LogColumn.Left, LogColumn.OnSite);

        void Exclude(LogColumn time, LogColumn duration)
        {
            if (columns.ContainsKey(time) && columns.ContainsKey(duration))
            {
                var (one, other) = (FileJson.Name(time.ToString()), FileJson.Name(duration.ToString()));
                faults.Add(
                    "$.columns",
                    new($"nævner både {one} og {other}", $"names both {one} and {other}"),
                    new("én af dem: de siger det samme", "one of them: they tell the same"));
            }
        }
    }
}
