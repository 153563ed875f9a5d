using System.Globalization;
using CsvHelper;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Files.Json;

namespace Korevagt.Files.Populations;

/// <summary>
/// A population projection as CSV: the columns <c>municipality</c> or <c>area</c>, <c>year</c> and <c>population</c>, and a
/// row for every municipality or area of the plan in the base year and in the year of the forecast; other years may stand
/// there too.
/// </summary>
public static class PopulationFile
{
    private const int MostFaults = 50;
    private const string Columns = "municipality or area, year and population";

    /// <summary>Inhabitants in a year for each one of the base year, by the plan's areas, or all that is wrong with the file.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="file">Its name.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="from">The base year.</param>
    /// <param name="to">The year.</param>
    public static Outcome<IReadOnlyList<double>> Growth(IFileSource files, string file, Plan plan, int from, int to)
    {
        if (!files.Has(file))
        {
            return new Fault(file, "", "there is no such file", $"a CSV file with the columns {Columns}");
        }

        return files.Read(file, "a CSV file").Then(bytes => Read(file, bytes, plan)).Then(rows => Growth(file, rows, plan, from, to));
    }

    /// <summary>The number of rows, or all that is wrong with them; which years are there is not looked at.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="file">Its name.</param>
    /// <param name="plan">The plan.</param>
    internal static Outcome<int> Check(IFileSource files, string file, Plan plan) =>
        files.Read(file, "a CSV file").Then(bytes => Read(file, bytes, plan)).Then<int>(rows => rows.People.Count);

    private static Outcome<Rows> Read(string file, ReadOnlyMemory<byte> bytes, Plan plan)
    {
        try
        {
            using var csv = CsvReader.Create(
                new MemoryStream(bytes.ToArray(), writable: false), CsvReaderOptions.Default with { TrackLineNumbers = true });
            return Read(file, csv, plan);
        }
        catch (CsvFormatException malformed)
        {
            return new Fault(file, $"line {malformed.LineNumber}", malformed.Message);
        }
    }

    private static Outcome<Rows> Read(string file, CsvReader csv, Plan plan)
    {
        var (rows, faults, columns) = (default(Rows), new List<Fault>(), new int[3]);
        while (faults.Count < MostFaults && csv.Read())
        {
            if (rows is null)
            {
                var ofAreas = csv.TryGetFieldIndex("area", out columns[0]);
                if ((!ofAreas && !csv.TryGetFieldIndex("municipality", out columns[0]))
                    || !csv.TryGetFieldIndex("year", out columns[1]) || !csv.TryGetFieldIndex("population", out columns[2]))
                {
                    return new Fault(file, "line 1", $"has the columns {string.Join(", ", csv.Headers ?? [])}", Columns);
                }

                rows = new Rows(ofAreas, ofAreas ? [.. plan.Areas.Select(area => area.Id)] : [.. plan.Municipalities.Select(municipality => municipality.Code)]);
            }

            if (csv.FieldCount <= columns.Max())
            {
                faults.Add(new Fault(file, $"line {csv.LineNumber}", $"has {csv.FieldCount} columns", $"{columns.Max() + 1} or more"));
                continue;
            }

            var (id, year, people) = (csv.GetString(columns[0]), csv.GetString(columns[1]), csv.GetString(columns[2]));
            if (rows.Add(id, year, people) is var (wrong, expected))
            {
                faults.Add(new Fault(file, $"line {csv.LineNumber}", wrong, expected));
            }
        }

        return faults.Count > 0 ? faults : rows is null ? new Fault(file, "", "has no rows", "a row for every municipality or area and year") : rows;
    }

    private static Outcome<IReadOnlyList<double>> Growth(string file, Rows rows, Plan plan, int from, int to)
    {
        List<Fault> faults =
        [
            .. rows.Known.SelectMany(id => new[] { from, to }.Where(year => !rows.People.ContainsKey((id, year)))
                .Select(year => new Fault(file, id, $"has no population in {year}", $"a row for {from} and one for {to}"))),
            .. rows.Known.Where(id => rows.People.GetValueOrDefault((id, from), 1) == 0)
                .Select(id => new Fault(file, id, $"has no inhabitants in {from} to grow from", "a population above 0 in the base year")),
        ];
        if (!rows.OfAreas)
        {
            faults.AddRange(plan.Areas.Where(area => area.Municipality is null)
                .Select(area => new Fault(file, area.Id, "the area lies in no municipality of the plan", "a file with the column area")));
        }

        return faults.Count > 0
            ? Outcome<IReadOnlyList<double>>.Failure([.. faults.Take(MostFaults)])
            : Outcome<IReadOnlyList<double>>.Success(
                [.. plan.Areas.Select(area => rows.OfAreas ? area.Id : area.Municipality!).Select(id => rows.People[(id, to)] / rows.People[(id, from)])]);
    }

    /// <summary>The rows by municipality or area, and year.</summary>
    private sealed record Rows(bool OfAreas, IReadOnlyList<string> Known)
    {
        private const double MostPeople = 1e9;

        public Dictionary<(string Id, int Year), double> People { get; } = [];

        /// <summary>Takes a row, or says what is wrong with it.</summary>
        public (string Wrong, string Expected)? Add(string id, string year, string people)
        {
            if (!Known.Contains(id, StringComparer.Ordinal))
            {
                return ($"{Quoted.Text(id)} is no {(OfAreas ? "area" : "municipality")} of the plan", NearestName.Expectation(id, Known));
            }

            if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return ($"{Quoted.Text(year)} is no year", "a year such as 2025");
            }

            if (!double.TryParse(people, NumberStyles.Float, CultureInfo.InvariantCulture, out var count) || count is not (>= 0 and <= MostPeople))
            {
                return ($"{Quoted.Text(people)} is no population", "a number of inhabitants, 0 or more");
            }

            return People.TryAdd((id, number), count) ? null : ($"{id} has a second row for {number}", "one row for each year");
        }
    }
}
