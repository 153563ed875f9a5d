using CsvHelper;
using Korevagt.Domain.Visits;

namespace Korevagt.Logs;

/// <summary>
/// Writes a checked log in the product's own format: UTF-8 with commas, visits by order time, times in UTC, ids of the plan,
/// durations in whole seconds. Columns that no visit fills are left out. Read again and written again it is the same to the
/// byte.
/// </summary>
public static class NormalizedLog
{
    private static readonly LogColumn[] Optional =
    [
        LogColumn.Latitude, LogColumn.Longitude, LogColumn.DispatchedAfter, LogColumn.ArrivedAfter, LogColumn.OnSite,
        LogColumn.Driving,
        LogColumn.Shift, LogColumn.AgeBand,
    ];

    /// <summary>Writes a log.</summary>
    public static void Write(VisitLog log, Stream stream)
    {
        LogColumn[] optional = [.. Optional.Where(column => log.Visits.Any(visit => Has(visit, column)))];
        using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        csv.WriteHeader(
            [
                .. new[] { LogColumn.Ordered, LogColumn.Area, LogColumn.Urgency }.Concat(optional)
                    .Select(column => LogLayout.DefaultUses(column)[0].Header),
            ]);
        foreach (var visit in log.Visits)
        {
            csv.WriteField(visit.Ordered.ToDateTimeUtc(), "yyyy-MM-dd'T'HH:mm:ss'Z'");
            csv.WriteField(log.Areas[visit.Area]);
            csv.WriteField(log.Urgencies[visit.Urgency]);
            foreach (var column in optional)
            {
                Write(csv, visit, column);
            }

            csv.EndRecord();
        }
    }

    private static bool Has(in LoggedVisit visit, LogColumn column) => column switch
    {
        LogColumn.Latitude or LogColumn.Longitude => visit.Position is not null,
        LogColumn.Shift => visit.Shift is not null,
        LogColumn.AgeBand => visit.AgeBand is not null,
        _ => Seconds(visit, column) is not null,
    };

    private static int? Seconds(in LoggedVisit visit, LogColumn column) => column switch
    {
        LogColumn.DispatchedAfter => visit.DispatchedAfterSeconds,
        LogColumn.ArrivedAfter => visit.ArrivedAfterSeconds,
        LogColumn.OnSite => visit.OnSiteSeconds,
        _ => visit.DrivingSeconds,
    };

    private static void Write(CsvWriter csv, in LoggedVisit visit, LogColumn column)
    {
        if (!Has(visit, column))
        {
            csv.WriteField("");
            return;
        }

        switch (column)
        {
            case LogColumn.Latitude:
                csv.WriteField(visit.Position!.Value.Latitude);
                break;
            case LogColumn.Longitude:
                csv.WriteField(visit.Position!.Value.Longitude);
                break;
            case LogColumn.Shift:
                csv.WriteField(visit.Shift);
                break;
            case LogColumn.AgeBand:
                csv.WriteField(visit.AgeBand);
                break;
            default:
                csv.WriteField(Seconds(visit, column)!.Value);
                break;
        }
    }
}
