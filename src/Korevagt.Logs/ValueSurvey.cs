using CsvHelper;
using Korevagt.Domain.Faults;
using Korevagt.Logs.Privacy;
using NodaTime;

namespace Korevagt.Logs;

/// <summary>
/// What a look at every value of every column tells before one is used: whether a column says who the patients are, how times
/// are written, and what stands before decimals.
/// </summary>
internal sealed class ValueSurvey
{
    private const double MostDegrees = 180;

    private readonly BoundColumns columns;
    private readonly List<ColumnTally> tallies;
    private readonly HashSet<string> known;
    private readonly DecimalEvidence numbers = new();
    private readonly TimeSurvey times;
    private LogColumn doubtfulColumn;

    private ValueSurvey(BoundColumns columns, LogNames names, LocalDate today)
    {
        this.columns = columns;
        known = new HashSet<string>(
            [.. names.Areas.Select(area => area.Name), .. names.Urgencies.Select(urgency => urgency.Name), .. names.Others],
            StringComparer.OrdinalIgnoreCase);
        tallies = [.. columns.Headers.Select(_ => new ColumnTally(known))];
        times = new TimeSurvey(today);
    }

    /// <summary>Rows that are not empty.</summary>
    public long Rows { get; private set; }

    /// <summary>What stands before decimals, or null where no number tells.</summary>
    public DecimalMark? DecimalMark => numbers.Mark;

    /// <summary>The formats of the columns of times that have none stated.</summary>
    public IReadOnlyDictionary<LogColumn, TimeFormat> Formats { get; private set; } = new Dictionary<LogColumn, TimeFormat>();

    /// <summary>Whether the serial numbers of a column have times of the day: else they are dates alone.</summary>
    public bool HasTimesOfDay(LogColumn column) => times.HasTimesOfDay(column);

    /// <summary>Looks at a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="survey">How it is written.</param>
    /// <param name="columns">What its columns tell.</param>
    /// <param name="layout">What its owner says.</param>
    /// <param name="names">The names of the plan.</param>
    /// <param name="today">The last date that can occur.</param>
    /// <returns>What was seen, or why the log is refused: persons in it, or values that can mean two things.</returns>
    public static Outcome<ValueSurvey> Of(
        LogSource log, LogSurvey survey, BoundColumns columns, LogLayout layout, LogNames names, LocalDate today)
    {
        var seen = new ValueSurvey(columns, names, today);
        using (var csv = CsvReader.Create(log.Open(), survey.Options(_ => { })))
        {
            while (csv.Read())
            {
                seen.Add(csv);
            }
        }

        var personal = PrivacyCheck.Judge(log.Name, seen.tallies, columns);
        return personal.Count > 0 ? personal : seen.Judge(log.Name, layout);
    }

    /// <summary>Whether a row has nothing but separators, as spreadsheets write them below the data.</summary>
    public static bool IsEmpty(CsvReader row)
    {
        for (var i = 0; i < row.FieldCount; i++)
        {
            if (!row.IsEmpty(i))
            {
                return false;
            }
        }

        return true;
    }

    private void Add(CsvReader row)
    {
        if (IsEmpty(row))
        {
            return;
        }

        Rows++;
        for (var i = 0; i < row.FieldCount; i++)
        {
            if (i == tallies.Count)
            {
                tallies.Add(new ColumnTally(known));
            }

            tallies[i].Add(row.GetSpan(i), row.LineNumber);
        }

        foreach (var column in BoundColumns.Times)
        {
            times.Add(column, columns.Field(row, column), row.LineNumber);
        }

        foreach (var column in BoundColumns.Numbers)
        {
            AddNumber(column, columns.Field(row, column), row.LineNumber);
        }
    }

    private void AddNumber(LogColumn column, ReadOnlySpan<byte> text, long line)
    {
        var hadDoubt = numbers.Doubtful is not null;
        numbers.Add(text, line, column is LogColumn.Latitude or LogColumn.Longitude ? MostDegrees : double.PositiveInfinity);
        doubtfulColumn = !hadDoubt && numbers.Doubtful is not null ? column : doubtfulColumn;
    }

    private Outcome<ValueSurvey> Judge(string file, LogLayout layout)
    {
        var formats = times.Decide(file, columns);
        List<Fault> faults = [.. formats.Faults];
        if (layout.DecimalMark is null && numbers.LeavesDoubt)
        {
            var place = FormattableString.Invariant(
                $"line {numbers.DoubtfulAt}, column {Redaction.Quote(columns.Header(doubtfulColumn)).English}");
            faults.Add(new Fault(file, place, LogTexts.MaybeThousands(numbers.Doubtful!), LogTexts.StateMark));
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        Formats = formats.Value;
        return this;
    }
}
