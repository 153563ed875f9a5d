using CsvHelper;
using Korevagt.Demand.Logs.Privacy;
using Korevagt.Domain.Faults;

namespace Korevagt.Demand.Logs;

/// <summary>
/// Refuses a log that says who the patients are, before anything of it is kept: a pass over every value of every column,
/// read or not. Names no value.
/// </summary>
internal static class PrivacyCheck
{
    private const string Expected = "a log without that column; a demand model needs no persons";

    private static readonly LogColumn[] Naming = [LogColumn.Area, LogColumn.Urgency, LogColumn.Shift, LogColumn.AgeBand];

    /// <summary>Checks a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="survey">How it is written.</param>
    /// <param name="columns">What its columns tell.</param>
    /// <param name="names">The names of the plan.</param>
    /// <returns>The number of rows, or a fault for each column that looks personal.</returns>
    public static Outcome<long> Run(LogSource log, LogSurvey survey, BoundColumns columns, LogNames names)
    {
        HashSet<string> known = new(
            [.. names.Areas.Select(area => area.Name), .. names.Urgencies.Select(urgency => urgency.Name), .. names.Others],
            StringComparer.OrdinalIgnoreCase);
        var tallies = columns.Headers.Select(_ => new ColumnTally(known)).ToList();
        using var csv = CsvReader.Create(log.Open(), survey.Options(_ => { }));
        var rows = 0L;
        while (csv.Read())
        {
            rows++;
            for (var i = 0; i < csv.FieldCount; i++)
            {
                if (i == tallies.Count)
                {
                    tallies.Add(new ColumnTally(known));
                }

                tallies[i].Add(csv.GetSpan(i));
            }
        }

        List<Fault> faults =
        [
            .. tallies.Select((tally, index) => Judge(log.Name, tally, index, columns)).OfType<Fault>(),
        ];
        return faults.Count > 0 ? faults : rows;
    }

    private static Fault? Judge(string file, ColumnTally tally, int index, BoundColumns columns)
    {
        var header = index < columns.Headers.Count ? columns.Headers[index] : "";
        var namesPlaces = Naming.Any(column => columns.IndexOf(column) == index);
        var message = (tally, namesPlaces) switch
        {
            _ when tally.LooksLikeCpr => "looks like CPR numbers",
            _ when !namesPlaces && PersonalHeader.Tells(header) => "has the header of a column that says who a person is",
            _ when tally.LooksLikeNames(namesPlaces) => "looks like names of persons",
            _ => null,
        };
        return message is null ? null : new Fault(file, Place(index, header), $"{message}; nothing was stored", Expected);
    }

    /// <summary>A header can be a CPR number itself where the log has none: then only its place is told.</summary>
    private static string Place(int index, string header) => Redaction.IsPersonal(header) || header.Length == 0
        ? FormattableString.Invariant($"column {index + 1}")
        : $"column {Redaction.Quote(header)}";
}
