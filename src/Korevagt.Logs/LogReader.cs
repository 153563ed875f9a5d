using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Xml;
using CsvHelper;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Logs.Places;
using Korevagt.Logs.Spreadsheets;
using NodaTime;

namespace Korevagt.Logs;

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
    private readonly RowFaults faults;
    private long repeated;
    private long malformedLine;
    private int rowsToCome;

    private LogReader(
        LogSource log, LogLayout layout, LogNames names, IAreaLocator places, LogRules rules, BoundColumns columns,
        ValueSurvey values, Action<RowFault>? onFault)
    {
        (this.log, this.names, this.rules, this.columns) = (log, names, rules, columns);
        rows = new RowReader(columns, layout, values, names, places);
        checks = new VisitChecks(rules, columns);
        faults = new RowFaults(onFault);
    }

    /// <summary>Reads a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="layout">What is known of its layout.</param>
    /// <param name="names">The names that it may use.</param>
    /// <param name="places">Finds the area of a position.</param>
    /// <param name="rules">What it may hold.</param>
    /// <param name="onFault">
    /// Gets everything that is wrong with rows as it is found, in the order of the lines but for rows of October's double hour,
    /// which come last; null where the first faults are enough.
    /// </param>
    /// <returns>
    /// What was read, or why nothing could be: encoding, header, a column that says who the patients are or can mean two things.
    /// </returns>
    public static Outcome<LogImport> Read(
        LogSource log, LogLayout layout, LogNames names, IAreaLocator places, LogRules rules, Action<RowFault>? onFault = null)
    {
        try
        {
            if (SpreadsheetLog.Of(log.Open, layout.DecimalMark == DecimalMark.Comma ? ',' : '.') is { } sheet)
            {
                (log, layout) = (log with { Open = sheet }, layout with { Separator = ',', Encoding = LogEncoding.Utf8 });
            }

            return LogSurvey.Of(log, layout)
                .Then(survey => BoundColumns.Bind(log.Name, Headers(log, survey), layout, names)
                    .Then(columns => ValueSurvey.Of(log, survey, columns, layout, names, rules.Today)
                        .Then(values => Read(
                            values.Rows, survey, new LogReader(log, layout, names, places, rules, columns, values, onFault)))));
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException)
        {
            return new Fault(log.Name, "", LogTexts.NoSpreadsheet, LogTexts.ASpreadsheet);
        }
        catch (CsvFormatException malformed)
        {
            return new Fault(
                log.Name, FormattableString.Invariant($"line {malformed.LineNumber}"), LogTexts.NoCsv, LogTexts.Csv);
        }
    }

    private static Outcome<LogImport> Read(long count, LogSurvey survey, LogReader reader) => count switch
    {
        0 => new Fault(reader.log.Name, "", LogTexts.NoRows, LogTexts.ALinePerVisit),
        > LogRules.MostRows => new Fault(
            reader.log.Name, "", LogTexts.HasRows(count), LogTexts.RowsAtMost(LogRules.MostRows)),
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
        rowsToCome = (int)count;
        seen.EnsureCapacity(rowsToCome);
        using (var csv = CsvReader.Create(log.Open(), survey.Options(NoteMalformed)))
        {
            while (csv.Read())
            {
                if (!ValueSurvey.IsEmpty(csv))
                {
                    ReadRow(csv);
                }
            }

            separator = csv.Separator;
        }

        faults.BeginLateRows();
        foreach (var (row, ordered) in october.Decide())
        {
            faults.BeginRow();
            Accept(row, ordered);
        }

        SortByTime(CollectionsMarshal.AsSpan(visits));
        var summary = new LogSummary
        {
            File = log.Name,
            Encoding = survey.Encoding,
            Separator = separator,
            Rows = count,
            Accepted = visits.Count,
            RejectedByKind = faults.RejectedByKind,
            RowFaults = faults.Count,
            FaultsByColumn = faults.Counts,
            Repeated = repeated,
            OctoberByOrder = october.ByOrder,
            OctoberAssumed = october.Assumed,
        };
        return new LogImport(summary, faults.Kept, Judge(summary));
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
        faults.BeginRow();
        var isRepeated = !seen.Add(XxHash128.HashToUInt128(csv.RawRecord));
        repeated += isRepeated ? 1 : 0;
        if (IsMalformed(csv))
        {
            faults.Reject();
            return;
        }

        if (isRepeated && rules.RejectsRepeated)
        {
            faults.Add(csv.LineNumber, "", RowFaultKind.Repeated, [], static _ => (RowTexts.Repeats, null));
            faults.Reject();
            return;
        }

        var row = rows.Read(csv, faults);
        if (faults.OfRow > 0)
        {
            faults.Reject();
        }
        else if (row.Ordered.IsOpen)
        {
            october.Keep(row);
        }
        else
        {
            Accept(row, row.Ordered.First);
            if (faults.OfRow == 0)
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
                csv.LineNumber, "", RowFaultKind.Malformed, [], static _ => (RowTexts.QuoteOpen, RowTexts.WholeQuotes));
            return true;
        }

        // Spreadsheets leave out empty fields at the end of a row, and write some where there never was a column.
        var (found, expected) = (csv.FieldCount, columns.Headers.Count);
        if (found >= expected ? AreEmpty(csv, expected, found) : found >= columns.FewestFields)
        {
            return false;
        }

        faults.Add(
            csv.LineNumber, "", RowFaultKind.Malformed, [], _ => (RowTexts.Columns(found), RowTexts.AsTheHeader(expected)));
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

    private void Accept(in LogRow row, long ordered)
    {
        var visit = checks.Visit(row, ordered, faults);
        if (faults.OfRow > 0)
        {
            faults.Reject();
        }
        else
        {
            // Room for all at once, but none before there is one: a log can be wrong throughout.
            visits.EnsureCapacity(visits.Count == 0 ? rowsToCome : 0);
            visits.Add(visit);
        }
    }

    private Outcome<VisitLog> Judge(LogSummary summary)
    {
        var wrong = new List<Fault>();
        if (summary.RejectedShare > rules.MostRejected)
        {
            wrong.Add(new Fault(
                log.Name, "", LogTexts.Rejected(summary.Rejected, summary.Rows, summary.RejectedShare),
                LogTexts.AtMost(rules.MostRejected)));
            wrong.AddRange(summary.FaultsByColumn.Where(count => 2 * count.Faults > summary.Rows).Select(OfMostRows));
        }

        var repeatedShare = (double)repeated / summary.Rows;
        if (repeatedShare > rules.MostRepeated)
        {
            wrong.Add(new Fault(
                log.Name, "", LogTexts.Repeated(repeated, summary.Rows, repeatedShare), LogTexts.AtMost(rules.MostRepeated)));
        }

        if (wrong.Count == 0 && visits.Count == 0)
        {
            wrong.Add(new Fault(log.Name, "", LogTexts.NoRowRead, LogTexts.OneVisit));
        }

        Fault OfMostRows(RowFaultCount count) => new(
            log.Name, count.Column.Length == 0 ? "" : $"column \"{count.Column}\"", LogTexts.MostRows(count, summary.Rows),
            count.Kind == RowFaultKind.NoTime ? TimeTexts.AnyForm : count.First.Expected);

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
}
