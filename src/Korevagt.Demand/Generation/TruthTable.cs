using System.Globalization;
using System.Text;
using CsvHelper;
using Korevagt.Demand.Rates;
using NodaTime;

namespace Korevagt.Demand.Generation;

/// <summary>Writes what a generated log was drawn from.</summary>
public static class TruthTable
{
    /// <summary>
    /// The expected visits as CSV: a line per real hour, which is named by its beginning in UTC, and a column per area.
    /// </summary>
    /// <param name="areas">Ids of the areas.</param>
    /// <param name="years">The expected visits, year after year.</param>
    /// <param name="stream">Where to; stays open.</param>
    public static void Write(IReadOnlyList<string> areas, IReadOnlyList<VisitRates> years, Stream stream)
    {
        using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        csv.WriteHeader(["hour", .. areas]);
        foreach (var rates in years)
        {
            for (var hour = 0; hour < rates.Year.Hours.Count; hour++)
            {
                csv.WriteField((rates.Year.Start + Duration.FromHours(hour)).ToDateTimeUtc(), "yyyy-MM-dd'T'HH:mm'Z'");
                for (var area = 0; area < rates.AreaCount; area++)
                {
                    csv.WriteField(rates[area, hour], "0.########", CultureInfo.InvariantCulture);
                }

                csv.EndRecord();
            }
        }
    }

    /// <summary>The spoiled rows as CSV: <c>line,fault</c>.</summary>
    public static void Write(IReadOnlyList<GeneratedFaultRow> faults, Stream stream)
    {
        using var writer = new StreamWriter(
            stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
        { NewLine = "\n" };
        writer.WriteLine("line,fault");
        foreach (var (line, fault) in faults)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line},{fault}"));
        }
    }
}
