using System.Text;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Logs.Privacy;
using NodaTime;

namespace Korevagt.Logs;

/// <summary>
/// Finds out how the times of a log are written before one of them is read. Each column has the format of most of its values.
/// Whether the day, the month or the year comes first is told by all columns with that format together, from the numbers that
/// only one of them can be; where none tells, the owner of the log must.
/// </summary>
/// <param name="today">The last date that can occur: it says which years two digits can be.</param>
internal sealed class TimeSurvey(LocalDate today)
{
    private static readonly TimeFormat[] Formats = Enum.GetValues<TimeFormat>();

    private readonly Dictionary<LogColumn, Column> columns = [];
    private readonly Dictionary<TimeFormat, Readings> readings = [];

    /// <summary>Takes note of a time.</summary>
    public void Add(LogColumn column, ReadOnlySpan<byte> text, long line)
    {
        if (TimeText.FormatOf(text) is not { } format)
        {
            return;
        }

        if (!columns.TryGetValue(column, out var known))
        {
            columns.Add(column, known = new Column());
        }

        known.Add(format, text, line);
        if (format is TimeFormat.DayFirstSlash or TimeFormat.DayFirstHyphen)
        {
            Weigh(format, text);
        }
    }

    /// <summary>Whether the serial numbers of a column have times of the day: else they are dates alone.</summary>
    public bool HasTimesOfDay(LogColumn column) => columns.TryGetValue(column, out var known) && known.HasDecimals;

    /// <summary>The formats of the columns that have none stated; a fault for each that leaves doubt.</summary>
    /// <param name="file">The log.</param>
    /// <param name="bound">Its columns.</param>
    public Outcome<IReadOnlyDictionary<LogColumn, TimeFormat>> Decide(string file, BoundColumns bound)
    {
        var (decided, faults) = (new Dictionary<LogColumn, TimeFormat>(), new List<Fault>());
        foreach (var (column, known) in columns)
        {
            var format = known.Most;
            if (bound.Use(column).Format is not null)
            {
                continue;
            }

            if (Doubt(format, known) is var (message, expected))
            {
                var header = Redaction.Quote(bound.Header(column)).English;
                var place = FormattableString.Invariant($"line {known.LineOf(format)}, column {header}");
                faults.Add(new Fault(file, place, message, expected));
            }

            decided.Add(column, format);
        }

        return faults.Count > 0 ? faults : decided;
    }

    private (Text Message, Text Expected)? Doubt(TimeFormat format, Column column)
    {
        var sample = column.SampleOf(format);
        if (format == TimeFormat.DayFirstSlash && column.HasHalfDays)
        {
            return (TimeTexts.HalfDays(sample), TimeTexts.State("MM/dd/yyyy", "dd/MM/yyyy"));
        }

        if (!readings.TryGetValue(format, out var found))
        {
            return null;
        }

        if (format == TimeFormat.DayFirstSlash && found.MonthFirst >= found.DayFirst && found.MonthFirst > 0)
        {
            return (
                found.MonthFirst > found.DayFirst ? TimeTexts.MonthFirst(sample) : TimeTexts.Ambiguous(sample),
                TimeTexts.State("MM/dd/yyyy", "dd/MM/yyyy"));
        }

        return format == TimeFormat.DayFirstHyphen && found.YearFirst >= found.DayFirst && found.YearFirst > 0
            ? (TimeTexts.YearFirst(sample), TimeTexts.State("yyyy-MM-dd", "dd-MM-yyyy"))
            : null;
    }

    private void Weigh(TimeFormat format, ReadOnlySpan<byte> text)
    {
        var rest = text;
        if (!DateText.TryParts(ref rest, format, out var first, out var second, out var third))
        {
            return;
        }

        if (!readings.TryGetValue(format, out var found))
        {
            readings.Add(format, found = new Readings());
        }

        var isShort = third.Digits == 2;
        var isLast = !isShort || IsYear(third);
        found.DayFirst += isLast && IsDay(first) && IsMonth(second) ? 1 : 0;
        found.MonthFirst += isLast && IsMonth(first) && IsDay(second) ? 1 : 0;
        found.YearFirst += isShort && first.Digits == 2 && IsYear(first) && IsMonth(second) && IsDay(third) ? 1 : 0;
    }

    private bool IsYear(DatePart part) => part.Value >= DutyYear.EarliestYear % 100 && part.Value <= today.Year % 100;

    private static bool IsMonth(DatePart part) => part.Value is >= 1 and <= 12;

    private static bool IsDay(DatePart part) => part.Value is >= 1 and <= 31;

    /// <summary>How many dates can be read in which order.</summary>
    private sealed class Readings
    {
        public long DayFirst { get; set; }

        public long MonthFirst { get; set; }

        public long YearFirst { get; set; }
    }

    /// <summary>What one column shows.</summary>
    private sealed class Column
    {
        private readonly long[] counts = new long[Formats.Length];
        private readonly (string Text, long Line)[] samples = new (string, long)[Formats.Length];

        public bool HasHalfDays { get; private set; }

        public bool HasDecimals { get; private set; }

        /// <summary>The format of most values; of two as frequent, the one that came first.</summary>
        public TimeFormat Most => Formats.Where(format => counts[(int)format] > 0)
            .OrderByDescending(format => counts[(int)format]).ThenBy(LineOf).First();

        public long LineOf(TimeFormat format) => samples[(int)format].Line;

        public string SampleOf(TimeFormat format) => samples[(int)format].Text;

        public void Add(TimeFormat format, ReadOnlySpan<byte> text, long line)
        {
            if (counts[(int)format]++ == 0)
            {
                samples[(int)format] = (Redaction.Quote(text).English.Trim('"'), line);
            }

            HasHalfDays |= format == TimeFormat.DayFirstSlash && ClockText.HasHalfDay(text);
            HasDecimals |= format == TimeFormat.SerialNumber && text.ContainsAny((byte)'.', (byte)',');
        }
    }
}
