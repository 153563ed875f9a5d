using System.Globalization;
using CsvHelper;
using Korevagt.Domain.Texts;
using Korevagt.Roads.Tables;

namespace Korevagt.Planning.UseCases;

/// <summary>A travel table with the names of its points.</summary>
/// <param name="Names">The names, in the order of rows and columns.</param>
/// <param name="Table">Seconds and metres.</param>
/// <param name="Warnings">What must be known of the map and the points before the times are used; none for most.</param>
public sealed record NamedTable(IReadOnlyList<string> Names, TravelTable Table, IReadOnlyList<Text> Warnings)
{
    /// <summary>Writes one line per ordered pair: <c>from,to,seconds,meters</c>, UTF-8.</summary>
    public void WriteCsv(Stream stream)
    {
        using var csv = CsvWriter.Create(stream, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true);
        csv.WriteHeader("from", "to", "seconds", "meters");
        for (var from = 0; from < Names.Count; from++)
        {
            for (var to = 0; to < Names.Count; to++)
            {
                var cell = from * Names.Count + to;
                csv.WriteRecord(
                [
                    Names[from], Names[to],
                    Table.Seconds[cell].ToString(CultureInfo.InvariantCulture), Table.Meters[cell].ToString(CultureInfo.InvariantCulture),
                ]);
            }
        }
    }
}
