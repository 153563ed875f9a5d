using System.Text;
using CsvHelper;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Texts;
using Korevagt.Logs.Places;

namespace Korevagt.Logs;

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

    public RowReader(BoundColumns columns, LogLayout layout, ValueSurvey values, LogNames names, IAreaLocator places)
    {
        this.columns = columns;
        this.places = places;
        var hints = new AreaHints(names);
        areas = new NameLookup(
            [.. names.Areas.Select(area => area.Id)], [.. names.Areas.Select(area => area.Name)], layout.AreaWords,
            names.Nearest)
        {
            Hint = hints.About,
        };
        areas.AddOthers(hints.OfOneArea());
        urgencies = new NameLookup(
            [.. names.Urgencies.Select(urgency => urgency.Id)], [.. names.Urgencies.Select(urgency => urgency.Name)],
            layout.UrgencyWords, names.Nearest);
        numbers = new NumberText(layout.DecimalMark, values.DecimalMark);
        var clock = new LocalClock();
        times = new TimeColumn?[Enum.GetValues<LogColumn>().Length];
        foreach (var column in BoundColumns.Times.Where(columns.Has))
        {
            TimeFormat? found = values.Formats.TryGetValue(column, out var format) ? format : null;
            times[(int)column] = new TimeColumn(
                columns.Header(column), columns.Use(column), found, values.HasTimesOfDay(column), clock);
        }
    }

    /// <summary>Reads the row on which the reader stands.</summary>
    /// <param name="csv">The reader.</param>
    /// <param name="faults">Takes what is wrong; where anything is added, the row is not to be used.</param>
    public LogRow Read(CsvReader csv, RowFaults faults)
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
            Dispatched = ReadTime(csv, LogColumn.Dispatched, null, line, faults),
            Arrived = ReadTime(csv, LogColumn.Arrived, null, line, faults),
            Left = ReadTime(csv, LogColumn.Left, null, line, faults),
            DispatchedAfterSeconds = ReadDuration(csv, LogColumn.DispatchedAfter, LogRules.LongestWaitSeconds, line, faults),
            ArrivedAfterSeconds = ReadDuration(csv, LogColumn.ArrivedAfter, LogRules.LongestWaitSeconds, line, faults),
            OnSiteSeconds = ReadDuration(csv, LogColumn.OnSite, LogRules.LongestOnSiteSeconds, line, faults),
            DrivingSeconds = ReadDuration(csv, LogColumn.Driving, LogRules.LongestDrivingSeconds, line, faults),
            Shift = ReadText(csv, LogColumn.Shift, line, faults),
            AgeBand = ReadText(csv, LogColumn.AgeBand, line, faults),
        };
    }

    private ReadOnlySpan<byte> Field(CsvReader csv, LogColumn column) => columns.Field(csv, column);

    private LogTime? ReadOrdered(CsvReader csv, long line, RowFaults faults)
    {
        int? offset = null;
        var written = Field(csv, LogColumn.Offset);
        if (!written.IsEmpty)
        {
            if (ClockText.TryOffset(written, out var seconds))
            {
                offset = seconds;
            }
            else
            {
                Add(
                    faults, line, LogColumn.Offset, RowFaultKind.NoTime, written,
                    static value => (RowTexts.NoOffset(value), RowTexts.AnOffset));
            }
        }

        var text = Field(csv, LogColumn.Ordered);
        if (text.IsEmpty && columns.TimeField(csv, LogColumn.Ordered).IsEmpty)
        {
            Add(faults, line, LogColumn.Ordered, RowFaultKind.Missing, [], static _ => (RowTexts.Empty, RowTexts.AnOrderTime));
            return null;
        }

        return ReadTime(csv, LogColumn.Ordered, offset, line, faults);
    }

    private LogTime? ReadTime(CsvReader csv, LogColumn column, int? offset, long line, RowFaults faults)
    {
        var text = Field(csv, column);
        var time = columns.TimeField(csv, column);
        if (text.IsEmpty && time.IsEmpty)
        {
            return null;
        }

        if (columns.TimeIndexOf(column) >= 0 && (text.IsEmpty || time.IsEmpty))
        {
            var header = text.IsEmpty ? columns.Header(column) : columns.Use(column).TimeHeader!;
            var missing = text.IsEmpty ? RowTexts.ADate : RowTexts.AClockTime;
            faults.Add(line, header, RowFaultKind.Missing, [], _ => (RowTexts.Empty, missing));
            return null;
        }

        return times[(int)column]!.Read(text, time, offset, line, faults);
    }

    private GeoPoint? ReadPosition(CsvReader csv, long line, RowFaults faults)
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

        var position = DanishGrid.Holds(east, north) ? DanishGrid.PlaceAt(east, north) : new GeoPoint(north, east);
        areaOfPosition = position.IsValid ? places.Locate(position) : -1;
        if (areaOfPosition >= 0)
        {
            return position;
        }

        var hint = HintAbout(north, east);
        Add(
            faults, line, LogColumn.Latitude, RowFaultKind.OutsideRegion, [],
            _ => (hint is { } said ? Text.Join("", [RowTexts.OutsideRegion, said]) : RowTexts.OutsideRegion, RowTexts.APosition));
        return null;
    }

    /// <summary>What may have been meant by a position outside the region.</summary>
    private Text? HintAbout(double north, double east)
    {
        var swapped = DanishGrid.Holds(north, east) ? DanishGrid.PlaceAt(north, east) : new GeoPoint(east, north);
        if (swapped.IsValid && places.Locate(swapped) >= 0)
        {
            return RowTexts.MaybeSwapped;
        }

        return Math.Abs(east) > 180 && places.Locate(DanishGrid.Zone33.PlaceAt(east, north)) >= 0 ? RowTexts.MaybeZone33 : null;
    }

    private double? ReadDegrees(ReadOnlySpan<byte> text, LogColumn column, long line, RowFaults faults)
    {
        if (columns.Has(column) && numbers.TryRead(text, out var degrees))
        {
            return degrees;
        }

        AddNoNumber(text, columns.Has(column) ? column : LogColumn.Area, RowTexts.Degrees, line, faults);
        return null;
    }

    private int ReadArea(CsvReader csv, GeoPoint? position, long line, RowFaults faults)
    {
        var text = Field(csv, LogColumn.Area);
        if (!text.IsEmpty)
        {
            var area = areas.Find(text);
            if (area < 0)
            {
                Add(
                    faults, line, LogColumn.Area, RowFaultKind.UnknownArea, text, value => areas.Explain(RowTexts.Area, value));
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
            Add(faults, line, column, RowFaultKind.Missing, [], static _ => (RowTexts.Empty, RowTexts.AnArea));
        }

        return -1;
    }

    private int ReadUrgency(CsvReader csv, long line, RowFaults faults)
    {
        var text = Field(csv, LogColumn.Urgency);
        var urgency = text.IsEmpty ? -1 : urgencies.Find(text);
        if (text.IsEmpty)
        {
            Add(faults, line, LogColumn.Urgency, RowFaultKind.Missing, [], static _ => (RowTexts.Empty, RowTexts.AnUrgency));
        }
        else if (urgency < 0)
        {
            Add(
                faults, line, LogColumn.Urgency, RowFaultKind.UnknownUrgency, text,
                value => urgencies.Explain(RowTexts.Urgency, value));
        }

        return urgency;
    }

    private int? ReadDuration(CsvReader csv, LogColumn column, int longest, long line, RowFaults faults)
    {
        var text = Field(csv, column);
        if (text.IsEmpty)
        {
            return null;
        }

        var unit = columns.Use(column).Unit;
        if (!numbers.TryRead(text, out var number))
        {
            AddNoNumber(text, column, unit == DurationUnit.Minutes ? RowTexts.Minutes : RowTexts.Seconds, line, faults);
            return null;
        }

        var seconds = number * (unit == DurationUnit.Minutes ? 60 : 1);
        if (seconds < 0)
        {
            Add(
                faults, line, column, RowFaultKind.TimesOutOfOrder, text,
                static value => (RowTexts.Negative(value), RowTexts.ZeroOrMore));
            return null;
        }

        if (seconds > longest)
        {
            Add(
                faults, line, column, RowFaultKind.TooLong, text,
                value => (RowTexts.Longer(value), RowTexts.AtMostHours(longest / 3600)));
            return null;
        }

        return (int)Math.Round(seconds);
    }

    private string? ReadText(CsvReader csv, LogColumn column, long line, RowFaults faults)
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
                faults, line, column, RowFaultKind.NoText, [],
                static _ => (RowTexts.LongText, RowTexts.TextOfAtMost(LongestText)));
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

    private void AddNoNumber(ReadOnlySpan<byte> text, LogColumn column, Text expected, long line, RowFaults faults)
    {
        if (text.IsEmpty)
        {
            Add(faults, line, column, RowFaultKind.NoNumber, text, _ => (RowTexts.Empty, expected));
            return;
        }

        // What has the other mark can only be a number once that mark is known to group thousands.
        var other = numbers.Mark is { } mark && text.Contains(mark == DecimalMark.Comma ? (byte)'.' : (byte)',');
        var marked = RowTexts.WithMark(expected, numbers.Mark);
        Add(
            faults, line, column, RowFaultKind.NoNumber, text,
            value => (RowTexts.NoNumber(value), other ? RowTexts.OrStateMark(marked, numbers.Mark!.Value) : marked));
    }

    private void Add(
        RowFaults faults, long line, LogColumn column, RowFaultKind kind, ReadOnlySpan<byte> value, Wording wording) =>
        faults.Add(line, columns.Has(column) ? columns.Header(column) : "", kind, value, wording);
}
