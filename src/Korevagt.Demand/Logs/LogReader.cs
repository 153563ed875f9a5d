using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using CsvHelper;
using Korevagt.Demand.Logs.Places;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using NodaTime;

namespace Korevagt.Demand.Logs;

/// <summary>
/// Reads a visit log in three passes: the first looks at its bytes, the second refuses what says who the patients are, the
/// third reads the visits. Nothing but the visits and what is wrong with rows is kept in memory.
/// </summary>
public sealed class LogReader
{
    private readonly LogSource log;
    private readonly LogNames names;
    private readonly LogRules rules;
    private readonly RowReader rows;
    private readonly VisitChecks checks;
    private readonly BoundColumns columns;
    private readonly OctoberHour october = new();
    private readonly HashSet<UInt128> seen = [];
    private readonly List<LoggedVisit> visits = [];
    private readonly List<RowFault> faults = [];
    private readonly SortedDictionary<RowFaultKind, long> rejected = [];
    private long repeated;
    private long malformedLine;

    private LogReader(LogSource log, LogLayout layout, LogNames names, IAreaLocator places, LogRules rules, BoundColumns columns)
    {
        (this.log, this.names, this.rules, this.columns) = (log, names, rules, columns);
        rows = new RowReader(columns, layout, names, places);
        checks = new VisitChecks(rules, columns);
    }

    /// <summary>Reads a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="layout">What is known of its layout.</param>
    /// <param name="names">The names that it may use.</param>
    /// <param name="places">Finds the area of a position.</param>
    /// <param name="rules">What it may hold.</param>
    /// <returns>
    /// What was read, or why nothing could be: encoding, header, a column that says who the patients are.
    /// </returns>
    public static Outcome<LogImport> Read(LogSource log, LogLayout layout, LogNames names, IAreaLocator places, LogRules rules)
    {
        try
        {
            return LogSurvey.Of(log, layout)
                .Then(survey => BoundColumns.Bind(log.Name, Headers(log, survey), layout, names)
                    .Then(columns => PrivacyCheck.Run(log, survey, columns, names)
                        .Then(count => Read(count, survey, new LogReader(log, layout, names, places, rules, columns)))));
        }
        catch (CsvFormatException malformed)
        {
            return new Fault(
                log.Name, $"line {malformed.LineNumber}", "cannot be taken apart into columns", "comma-separated values");
        }
    }

    private static Outcome<LogImport> Read(long count, LogSurvey survey, LogReader reader) => count switch
    {
        0 => new Fault(reader.log.Name, "", "has a header and no rows", "a line per visit"),
        > LogRules.MostRows => new Fault(
            reader.log.Name,
            "",
            string.Create(CultureInfo.InvariantCulture, $"has {count} rows"),
            $"at most {LogRules.MostRows}"),
        _ => reader.ReadRows(survey, count),
    };

    private static IReadOnlyList<string> Headers(LogSource log, LogSurvey survey)
    {
        using var csv = CsvReader.Create(log.Open(), survey.Options(_ => { }));
        csv.ReadHeader();
        return [.. csv.Headers];
    }

    private LogImport ReadRows(LogSurvey survey, long count)
    {
        char separator;
        visits.EnsureCapacity((int)count);
        seen.EnsureCapacity((int)count);
        using (var csv = CsvReader.Create(log.Open(), survey.Options(NoteMalformed)))
        {
            while (csv.Read())
            {
                ReadRow(csv);
            }

            separator = csv.Separator;
        }

        foreach (var (row, ordered) in october.Decide())
        {
            Accept(row, ordered, faults.Count);
        }

        SortByTime(CollectionsMarshal.AsSpan(visits));
        var summary = new LogSummary
        {
            File = log.Name,
            Encoding = survey.Encoding,
            Separator = separator,
            Rows = count,
            Accepted = visits.Count,
            RejectedByKind = rejected,
            Repeated = repeated,
            OctoberByOrder = october.ByOrder,
            OctoberAssumed = october.Assumed,
        };
        return new LogImport(summary, [.. faults.OrderBy(fault => fault.Line)], Judge(summary));
    }

    /// <summary>
    /// By time; equal times in the order of the rows. Most logs are in time order, and a visit is large to move.
    /// </summary>
    private static void SortByTime(Span<LoggedVisit> visits)
    {
        for (var i = 1; i < visits.Length; i++)
        {
            if (Compare(visits[i - 1], visits[i]) > 0)
            {
                visits.Sort(static (a, b) => Compare(a, b));
                return;
            }
        }
    }

    private static int Compare(in LoggedVisit a, in LoggedVisit b) =>
        a.Ordered.CompareTo(b.Ordered) is var byTime && byTime != 0 ? byTime : a.Row.CompareTo(b.Row);

    private void NoteMalformed(CsvMalformedRecord record)
    {
        // A quote amid a field is harmless: the field is read as it stands.
        if (record.Reason != CsvMalformedReason.StrayQuote)
        {
            malformedLine = record.LineNumber;
        }
    }

    private void ReadRow(CsvReader csv)
    {
        var before = faults.Count;
        var isRepeated = !seen.Add(XxHash128.HashToUInt128(csv.RawRecord));
        repeated += isRepeated ? 1 : 0;
        if (IsMalformed(csv))
        {
            Reject(before);
            return;
        }

        if (isRepeated && rules.RejectsRepeated)
        {
            faults.Add(new RowFault(csv.LineNumber, "", RowFaultKind.Repeated, "repeats an earlier row"));
            Reject(before);
            return;
        }

        var row = rows.Read(csv, faults);
        if (faults.Count > before)
        {
            Reject(before);
        }
        else if (row.Ordered.IsOpen)
        {
            october.Keep(row);
        }
        else
        {
            Accept(row, row.Ordered.First, before);
            if (faults.Count == before)
            {
                october.Note(row.Ordered.First);
            }
        }
    }

    private bool IsMalformed(CsvReader csv)
    {
        if (malformedLine == csv.LineNumber)
        {
            faults.Add(
                new RowFault(
                    csv.LineNumber, "", RowFaultKind.Malformed, "has a quotation mark that is not closed, or text behind one",
                    "quotation marks around whole fields only"));
            return true;
        }

        var (found, expected) = (csv.FieldCount, columns.Headers.Count);
        if (found >= expected && AreEmpty(csv, expected, found))
        {
            return false;
        }

        faults.Add(
            new RowFault(csv.LineNumber, "", RowFaultKind.Malformed, $"has {found} columns", $"{expected}, as the header"));
        return true;
    }

    private static bool AreEmpty(CsvReader csv, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!csv.IsEmpty(i))
            {
                return false;
            }
        }

        return true;
    }

    private void Accept(in LogRow row, long ordered, int faultsBefore)
    {
        var visit = checks.Visit(row, ordered, faults);
        if (faults.Count > faultsBefore)
        {
            Reject(faultsBefore);
        }
        else
        {
            visits.Add(visit);
        }
    }

    private void Reject(int faultsBefore)
    {
        var kind = faults[faultsBefore].Kind;
        rejected[kind] = rejected.GetValueOrDefault(kind) + 1;
    }

    private Outcome<VisitLog> Judge(LogSummary summary)
    {
        var wrong = new List<Fault>();
        if (summary.RejectedShare > rules.MostRejected)
        {
            wrong.Add(new Fault(
                log.Name, "", string.Create(
                    CultureInfo.InvariantCulture,
                    $"{summary.Rejected} of {summary.Rows} rows are rejected ({Percent(summary.RejectedShare)})"),
                $"at most {Percent(rules.MostRejected)}"));
        }

        var repeatedShare = (double)repeated / summary.Rows;
        if (repeatedShare > rules.MostRepeated)
        {
            wrong.Add(new Fault(
                log.Name, "", string.Create(
                    CultureInfo.InvariantCulture,
                    $"{repeated} of {summary.Rows} rows repeat an earlier one ({Percent(repeatedShare)})"),
                $"at most {Percent(rules.MostRepeated)}"));
        }

        if (wrong.Count == 0 && visits.Count == 0)
        {
            wrong.Add(new Fault(log.Name, "", "has no row that could be read", "at least one visit"));
        }

        return wrong.Count > 0 ? wrong : new VisitLog
        {
            Visits = visits,
            From = rules.From ?? DateOf(visits[0]),
            To = rules.To ?? DateOf(visits[^1]).PlusDays(1),
            Areas = [.. names.Areas.Select(area => area.Id)],
            Urgencies = [.. names.Urgencies.Select(urgency => urgency.Id)],
        };
    }

    private static LocalDate DateOf(in LoggedVisit visit) => visit.Ordered.InZone(DutyCalendar.Zone).Date;

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
