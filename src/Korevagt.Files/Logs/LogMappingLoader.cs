using Korevagt.Demand.Logs;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Files.Json;

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
        var areas = Words("$.areaWords", mapping.AreaWords, plan.Areas.Select(area => area.Id), ThingTexts.Area, file.Faults);
        var urgencies = Words(
            "$.urgencyWords", mapping.UrgencyWords, plan.Urgencies.Select(urgency => urgency.Id), ThingTexts.Urgency, file.Faults);
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

    private static LogColumnUse? Plain(string? header) => header is null ? null : new LogColumnUse(header);

    private static LogColumnUse? Times(LogTimeColumnFile? column) => column is null ? null : new LogColumnUse(column.Column)
    {
        Format = column.Format switch
        {
            null => null,
            "yyyy-MM-dd" => TimeFormat.YearFirst,
            "dd-MM-yyyy" => TimeFormat.DayFirstHyphen,
            "dd.MM.yyyy" => TimeFormat.DayFirstPoint,
            _ => TimeFormat.DayFirstSlash,
        },
        IsUtc = column.Utc ?? false,
    };

    private static LogColumnUse? Durations(LogDurationColumnFile? column) =>
        column is null ? null : new LogColumnUse(column.Column) { Unit = column.Unit };

    private static Dictionary<string, string> Words(
        string path, IReadOnlyList<LogWordFile>? words, IEnumerable<string> ids, Text what, FaultLog faults)
    {
        var (known, read) = (ids.ToList(), new Dictionary<string, string>(StringComparer.Ordinal));
        for (var i = 0; i < (words?.Count ?? 0); i++)
        {
            var (word, place) = (words![i], FormattableString.Invariant($"{path}[{i}]"));
            if (!faults.IsSound(place))
            {
                continue;
            }

            if (!known.Contains(word.Id))
            {
                faults.Add($"{place}.id", ThingTexts.Unknown(what, word.Id), NearestName.Expectation(word.Id, known));
            }

            if (!read.TryAdd(word.Word, word.Id))
            {
                faults.Add($"{place}.word", FileTexts.Twice(word.Word), new("hvert ord én gang", "each word once"));
            }
        }

        return read;
    }

    private static void JudgeColumns(Dictionary<LogColumn, LogColumnUse> columns, FaultLog faults)
    {
        if (!faults.IsSound("$.columns"))
        {
            return;
        }

        foreach (var group in columns.GroupBy(column => column.Value.Header.Trim(), StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
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
