using Korevagt.Demand.Numerics;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using NodaTime;

namespace Korevagt.Demand.Generation;

/// <summary>Writes a log of generated visits as other systems write theirs, and spoils rows where that is asked for.</summary>
public static class GeneratedLogWriter
{
    // The first rows stay sound, so that a reader which learns the format from them learns the right one.
    private const int SoundRows = 10;
    private const int YearsTooLate = 25;

    /// <summary>Writes a log; the same log, format and seed give the same bytes.</summary>
    /// <param name="log">The visits, by order time.</param>
    /// <param name="format">How to write them.</param>
    /// <param name="stream">Where to; stays open.</param>
    /// <returns>The rows spoiled, in the order of the lines.</returns>
    public static IReadOnlyList<GeneratedFaultRow> Write(VisitLog log, GeneratedLogFormat format, Stream stream)
    {
        var withResponses = log.Visits.Any(visit => visit.ArrivedAfterSeconds is not null);
        var random = RandomStream.For(format.Seed, 0, 0, GenerationPurpose.RowFault);
        var kinds = Kinds(log);
        var (faults, line) = (new List<GeneratedFaultRow>(), 1);
        using var writer = format.WriterOn(stream);
        Write(writer, GeneratedRow.Header(withResponses), format.Separator);
        for (var i = 0; i < log.Visits.Count; i++)
        {
            line++;
            var visit = log.Visits[i];
            var row = GeneratedRow.Of(visit, log, withResponses, format.DecimalMark);
            var chance = random.Of(i);
            if (i < SoundRows || chance.NextUniform() >= format.FaultShare)
            {
                Write(writer, row, format.Separator);
                continue;
            }

            var fault = kinds[chance.NextIndex(kinds.Length)];
            Spoil(row, visit, fault, format.DecimalMark, chance.NextIndex(60));
            Write(writer, row, format.Separator);
            if (fault == GeneratedFault.Duplicated)
            {
                line++;
                Write(writer, row, format.Separator);
            }

            faults.Add(new GeneratedFaultRow(line, fault));
        }

        return faults;
    }

    /// <summary>The faults that a log can have: without coordinates none of theirs.</summary>
    private static GeneratedFault[] Kinds(VisitLog log) =>
    [
        .. Enum.GetValues<GeneratedFault>().Where(fault =>
            fault is not (GeneratedFault.SwappedCoordinates or GeneratedFault.MixedDecimalMark)
                || log.Visits.All(visit => visit.Position is not null)),
    ];

    private static void Spoil(string[] row, in LoggedVisit visit, GeneratedFault fault, char decimalMark, int minute)
    {
        switch (fault)
        {
            case GeneratedFault.SpringGap:
                row[GeneratedRow.Ordered] = FormattableString.Invariant(
                    $"{LastSundayOfMarch(visit.Ordered):uuuu-MM-dd} 02:{minute:00}:00");
                break;
            case GeneratedFault.MissingUrgency:
                row[GeneratedRow.Urgency] = "";
                break;
            case GeneratedFault.SwappedCoordinates:
                (row[GeneratedRow.Latitude], row[GeneratedRow.Longitude]) = (
                    row[GeneratedRow.Longitude], row[GeneratedRow.Latitude]);
                break;
            case GeneratedFault.FutureDate:
                var late = visit.Ordered.InZone(DutyCalendar.Zone).LocalDateTime.PlusYears(YearsTooLate);
                row[GeneratedRow.Ordered] = FormattableString.Invariant($"{late:uuuu-MM-dd HH:mm:ss}");
                break;
            case GeneratedFault.DispatchBeforeOrder:
                row[GeneratedRow.Dispatched] = GeneratedRow.Time(visit.Ordered - Duration.FromMinutes(10));
                break;
            case GeneratedFault.MixedDecimalMark:
                var (from, to) = decimalMark == '.' ? ('.', ',') : (',', '.');
                row[GeneratedRow.Latitude] = row[GeneratedRow.Latitude].Replace(from, to);
                break;
            case GeneratedFault.UnknownArea:
                row[GeneratedRow.Area] = "ukendt-område";
                break;
        }
    }

    private static LocalDate LastSundayOfMarch(Instant instant)
    {
        var last = new LocalDate(instant.InZone(DutyCalendar.Zone).Year, 3, 31);
        return last.DayOfWeek == IsoDayOfWeek.Sunday ? last : last.Previous(IsoDayOfWeek.Sunday);
    }

    private static void Write(StreamWriter writer, string[] row, char separator)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (i > 0)
            {
                writer.Write(separator);
            }

            // No field holds a quotation mark or a line break; a decimal comma amid commas is all there is to quote.
            var quoted = row[i].Contains(separator, StringComparison.Ordinal);
            writer.Write(quoted ? $"\"{row[i]}\"" : row[i]);
        }

        writer.WriteLine();
    }
}
