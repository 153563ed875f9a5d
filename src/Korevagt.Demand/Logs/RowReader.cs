using System.Text;
using CsvHelper;
using Korevagt.Demand.Logs.Places;
using Korevagt.Demand.Logs.Privacy;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Texts;

namespace Korevagt.Demand.Logs;

/// <summary>Reads the values of one row after another and notes all that is wrong with each.</summary>
internal sealed class RowReader
{
    private const int LongestText = 64;
    private const int MostTextsShared = 10_000;

    private readonly BoundColumns columns;
    private readonly NameLookup areas;
    private readonly NameLookup urgencies;
    private readonly IAreaLocator places;
    private readonly NumberText numbers;
    private readonly TimeColumn?[] times;
    private readonly HashSet<string> texts = new(StringComparer.Ordinal);
    private int areaOfPosition;

    public RowReader(BoundColumns columns, LogLayout layout, LogNames names, IAreaLocator places)
    {
        this.columns = columns;
        this.places = places;
        areas = new NameLookup(
            [.. names.Areas.Select(area => area.Id)], [.. names.Areas.Select(area => area.Name)], layout.AreaWords,
            names.Nearest);
        urgencies = new NameLookup(
            [.. names.Urgencies.Select(urgency => urgency.Id)], [.. names.Urgencies.Select(urgency => urgency.Name)],
            layout.UrgencyWords, names.Nearest);
        numbers = new NumberText(layout.DecimalMark);
        var clock = new LocalClock();
        times = new TimeColumn?[Enum.GetValues<LogColumn>().Length];
        LogColumn[] timed = [LogColumn.Ordered, LogColumn.Dispatched, LogColumn.Arrived, LogColumn.Left];
        foreach (var column in timed.Where(columns.Has))
        {
            times[(int)column] = new TimeColumn(columns.Header(column), columns.Use(column), clock);
        }
    }

    /// <summary>Reads the row on which the reader stands.</summary>
    /// <param name="csv">The reader.</param>
    /// <param name="faults">Takes what is wrong; where anything is added, the row is not to be used.</param>
    public LogRow Read(CsvReader csv, List<RowFault> faults)
    {
        var line = csv.LineNumber;
        var ordered = ReadOrdered(csv, line, faults);
        var position = ReadPosition(csv, line, faults);
        return new LogRow
        {
            Line = line,
            Ordered = ordered ?? default,
            Area = ReadArea(csv, position, line, faults),
            Urgency = ReadUrgency(csv, line, faults),
            Position = position,
            Dispatched = ReadTime(csv, LogColumn.Dispatched, line, faults),
            Arrived = ReadTime(csv, LogColumn.Arrived, line, faults),
            Left = ReadTime(csv, LogColumn.Left, line, faults),
            DispatchedAfterSeconds = ReadDuration(csv, LogColumn.DispatchedAfter, LogRules.LongestWaitSeconds, line, faults),
            ArrivedAfterSeconds = ReadDuration(csv, LogColumn.ArrivedAfter, LogRules.LongestWaitSeconds, line, faults),
            OnSiteSeconds = ReadDuration(csv, LogColumn.OnSite, LogRules.LongestOnSiteSeconds, line, faults),
            DrivingSeconds = ReadDuration(csv, LogColumn.Driving, LogRules.LongestDrivingSeconds, line, faults),
            Shift = ReadText(csv, LogColumn.Shift, line, faults),
            AgeBand = ReadText(csv, LogColumn.AgeBand, line, faults),
        };
    }

    private ReadOnlySpan<byte> Field(CsvReader csv, LogColumn column) =>
        columns.Has(column) ? csv.GetSpan(columns.IndexOf(column)) : [];

    private LogTime? ReadOrdered(CsvReader csv, long line, List<RowFault> faults)
    {
        int? offset = null;
        var written = Field(csv, LogColumn.Offset);
        if (!written.IsEmpty)
        {
            if (TimeText.TryOffset(written, out var seconds))
            {
                offset = seconds;
            }
            else
            {
                Add(
                    faults, line, LogColumn.Offset, RowFaultKind.NoTime, $"{Redaction.Quote(written)} is no offset from UTC",
                    "+01:00 or +02:00");
            }
        }

        var text = Field(csv, LogColumn.Ordered);
        if (text.IsEmpty)
        {
            Add(faults, line, LogColumn.Ordered, RowFaultKind.Missing, "is empty", "when the visit was ordered");
            return null;
        }

        return times[(int)LogColumn.Ordered]!.Read(text, offset, line, faults);
    }

    private LogTime? ReadTime(CsvReader csv, LogColumn column, long line, List<RowFault> faults)
    {
        var text = Field(csv, column);
        return text.IsEmpty ? null : times[(int)column]!.Read(text, null, line, faults);
    }

    private GeoPoint? ReadPosition(CsvReader csv, long line, List<RowFault> faults)
    {
        var latitudeText = Field(csv, LogColumn.Latitude);
        var longitudeText = Field(csv, LogColumn.Longitude);
        areaOfPosition = -1;
        if (latitudeText.IsEmpty && longitudeText.IsEmpty)
        {
            return null;
        }

        var latitude = ReadDegrees(latitudeText, LogColumn.Latitude, line, faults);
        var longitude = ReadDegrees(longitudeText, LogColumn.Longitude, line, faults);
        if (latitude is not { } north || longitude is not { } east)
        {
            return null;
        }

        var position = new GeoPoint(north, east);
        areaOfPosition = position.IsValid ? places.Locate(position) : -1;
        if (areaOfPosition >= 0)
        {
            return position;
        }

        var swapped = new GeoPoint(east, north);
        var hint = swapped.IsValid && places.Locate(swapped) >= 0 ? " (latitude and longitude may be swapped)" : "";
        Add(
            faults, line, LogColumn.Latitude, RowFaultKind.OutsideRegion, $"the position lies in no area of the plan{hint}",
            "a position in the region");
        return null;
    }

    private double? ReadDegrees(ReadOnlySpan<byte> text, LogColumn column, long line, List<RowFault> faults)
    {
        if (columns.Has(column) && numbers.TryRead(text, out var degrees))
        {
            return degrees;
        }

        AddNoNumber(text, columns.Has(column) ? column : LogColumn.Area, "degrees such as 56.17", line, faults);
        return null;
    }

    private int ReadArea(CsvReader csv, GeoPoint? position, long line, List<RowFault> faults)
    {
        var text = Field(csv, LogColumn.Area);
        if (!text.IsEmpty)
        {
            var area = areas.Find(text);
            if (area < 0)
            {
                var (message, expected) = areas.Explain("area", text);
                Add(faults, line, LogColumn.Area, RowFaultKind.UnknownArea, message, expected);
            }

            return area;
        }

        if (position is not null)
        {
            return areaOfPosition;
        }

        if (Field(csv, LogColumn.Latitude).IsEmpty && Field(csv, LogColumn.Longitude).IsEmpty)
        {
            var column = columns.Has(LogColumn.Area) ? LogColumn.Area : LogColumn.Latitude;
            Add(faults, line, column, RowFaultKind.Missing, "is empty", "an area or a position");
        }

        return -1;
    }

    private int ReadUrgency(CsvReader csv, long line, List<RowFault> faults)
    {
        var text = Field(csv, LogColumn.Urgency);
        var urgency = text.IsEmpty ? -1 : urgencies.Find(text);
        if (text.IsEmpty)
        {
            Add(faults, line, LogColumn.Urgency, RowFaultKind.Missing, "is empty", "an urgency of the plan");
        }
        else if (urgency < 0)
        {
            var (message, expected) = urgencies.Explain("urgency", text);
            Add(faults, line, LogColumn.Urgency, RowFaultKind.UnknownUrgency, message, expected);
        }

        return urgency;
    }

    private int? ReadDuration(CsvReader csv, LogColumn column, int longest, long line, List<RowFault> faults)
    {
        var text = Field(csv, column);
        if (text.IsEmpty)
        {
            return null;
        }

        var unit = columns.Use(column).Unit;
        if (!numbers.TryRead(text, out var number))
        {
            AddNoNumber(
                text, column, unit == DurationUnit.Minutes ? "minutes such as 12.5" : "seconds such as 750", line, faults);
            return null;
        }

        var seconds = number * (unit == DurationUnit.Minutes ? 60 : 1);
        if (seconds < 0)
        {
            Add(faults, line, column, RowFaultKind.TimesOutOfOrder, $"{Redaction.Quote(text)} is negative", "0 or more");
            return null;
        }

        if (seconds > longest)
        {
            Add(
                faults, line, column, RowFaultKind.TooLong, $"{Redaction.Quote(text)} is longer than it can take",
                $"at most {longest / 3600} hours");
            return null;
        }

        return (int)Math.Round(seconds);
    }

    private string? ReadText(CsvReader csv, LogColumn column, long line, List<RowFault> faults)
    {
        var field = Field(csv, column);
        if (field.IsEmpty)
        {
            return null;
        }

        Span<char> buffer = stackalloc char[LongestText];
        if (field.Length > LongestText || field.ContainsAnyInRange((byte)0, (byte)31))
        {
            Add(
                faults, line, column, RowFaultKind.NoText, "is too long or holds control characters",
                $"at most {LongestText} bytes of text");
            return null;
        }

        var text = buffer[..Encoding.UTF8.GetChars(field, buffer)];
        var shared = texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (shared.TryGetValue(text, out var known))
        {
            return known;
        }

        var fresh = text.ToString();
        if (texts.Count < MostTextsShared)
        {
            texts.Add(fresh);
        }

        return fresh;
    }

    private void AddNoNumber(ReadOnlySpan<byte> text, LogColumn column, string expected, long line, List<RowFault> faults)
    {
        var message = text.IsEmpty ? "is empty" : $"{Redaction.Quote(text)} is no number";
        var mark = !text.IsEmpty && numbers.Mark is { } known
            ? known == DecimalMark.Comma ? ", with a decimal comma as before" : ", with a decimal point as before"
            : "";
        Add(faults, line, column, RowFaultKind.NoNumber, message, expected + mark);
    }

    private void Add(List<RowFault> faults, long line, LogColumn column, RowFaultKind kind, Text message, Text? expected) =>
        faults.Add(new RowFault(line, columns.Has(column) ? columns.Header(column) : "", kind, message, expected));
}
