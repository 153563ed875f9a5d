using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Files.Populations;

/// <summary>
/// A population projection as CSV: the columns <c>municipality</c> or <c>area</c>, <c>year</c> and <c>population</c>, and a
/// row for every municipality or area of the plan in the base year and in the year of the forecast; other years, and other
/// municipalities and areas, may stand there too and are passed over.
/// </summary>
public static partial class PopulationFile
{
    private const int MostFaults = 50;

    /// <summary>The growth from a base year to a year, or all that is wrong with the file.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="file">Its name.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="from">The base year.</param>
    /// <param name="to">The year.</param>
    public static Outcome<PopulationGrowth> Growth(IFileSource files, string file, Plan plan, int from, int to)
    {
        if (!files.Has(file))
        {
            return new Fault(file, "", PopulationTexts.NoFile, PopulationTexts.ACsv);
        }

        return files.Read(file, FileTexts.CsvFile).Then(bytes => Read(file, bytes, plan)).Then(rows => Growth(file, rows, plan, from, to));
    }

    /// <summary>The number of rows, or all that is wrong with them; which years are there is not looked at.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="file">Its name.</param>
    /// <param name="plan">The plan.</param>
    internal static Outcome<int> Check(IFileSource files, string file, Plan plan) =>
        files.Read(file, FileTexts.CsvFile).Then(bytes => Read(file, bytes, plan)).Then<int>(rows =>
            rows.People.Count > 0 ? rows.People.Count
            : new Fault(file, "", PopulationTexts.NoneOfThePlan(rows.PassedOver, rows.OfAreas), NearestName.Expectation("", rows.Known)));

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
            return new Fault(file, $"line {malformed.LineNumber}", PopulationTexts.NoCsv);
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
                    return new Fault(file, "line 1", PopulationTexts.HasColumns(csv.Headers ?? []), PopulationTexts.Columns);
                }

                rows = new Rows(ofAreas, ofAreas ? [.. plan.Areas.Select(area => area.Id)] : [.. plan.Municipalities.Select(municipality => municipality.Code)]);
            }

            if (IsEmpty(csv))
            {
                continue;
            }

            if (csv.FieldCount <= columns.Max())
            {
                faults.Add(new Fault(file, $"line {csv.LineNumber}", PopulationTexts.Fields(csv.FieldCount), PopulationTexts.OrMore(columns.Max() + 1)));
                continue;
            }

            var (id, year, people) = (csv.GetString(columns[0]).Trim(), csv.GetString(columns[1]).Trim(), csv.GetString(columns[2]).Trim());
            if (rows.Add(id, year, people) is var (wrong, expected))
            {
                faults.Add(new Fault(file, $"line {csv.LineNumber}", wrong, expected));
            }
        }

        return faults.Count > 0 ? faults : rows is null ? new Fault(file, "", PopulationTexts.NoRows, PopulationTexts.RowOfEach) : rows;
    }

    private static bool IsEmpty(CsvReader row)
    {
        for (var i = 0; i < row.FieldCount; i++)
        {
            if (row.GetString(i).AsSpan().Trim().Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static Outcome<PopulationGrowth> Growth(string file, Rows rows, Plan plan, int from, int to)
    {
        List<Fault> faults =
        [
            .. rows.Known.SelectMany(id => new[] { from, to }.Where(year => !rows.People.ContainsKey((id, year)))
                .Select(year => new Fault(
                    file, id, PopulationTexts.Missing(year, NearestName.Of(id, rows.Others), rows.PassedOver), PopulationTexts.RowsFor(from, to)))),
            .. rows.Known.Where(id => rows.People.GetValueOrDefault((id, from), 1) == 0)
                .Select(id => new Fault(file, id, PopulationTexts.NobodyIn(from), PopulationTexts.PositiveBase)),
        ];
        if (!rows.OfAreas)
        {
            faults.AddRange(plan.Areas.Where(area => area.Municipality is null)
                .Select(area => new Fault(file, area.Id, PopulationTexts.NoMunicipality, PopulationTexts.WithAreas)));
        }

        return faults.Count > 0 ? faults.Take(MostFaults).ToList() : new PopulationGrowth(
            [.. plan.Areas.Select(area => rows.OfAreas ? area.Id : area.Municipality!).Select(id => (double)rows.People[(id, to)] / rows.People[(id, from)])],
            rows.PassedOver);
    }

    /// <summary>The rows by municipality or area, and year.</summary>
    private sealed record Rows(bool OfAreas, IReadOnlyList<string> Known)
    {
        private const long MostPeople = 1_000_000_000;

        public Dictionary<(string Id, int Year), long> People { get; } = [];

        /// <summary>The municipalities or areas that the plan does not have.</summary>
        public HashSet<string> Others { get; } = new(StringComparer.Ordinal);

        /// <summary>Rows about them.</summary>
        public int PassedOver { get; private set; }

        /// <summary>Takes a row, or says what is wrong with it.</summary>
        public (Text Wrong, Text Expected)? Add(string id, string year, string people)
        {
            if (!Known.Contains(id, StringComparer.Ordinal))
            {
                PassedOver++;
                Others.Add(id);
                return null;
            }

            if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return (PopulationTexts.NoYear(year), PopulationTexts.AYear);
            }

            // A whole number that a program wrote as a decimal one has a single zero behind the point; 1.050 is something else.
            var whole = people.EndsWith(".0", StringComparison.Ordinal) ? people[..^2] : people;
            if (!long.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > MostPeople)
            {
                return (PopulationTexts.NoPopulation(people), Grouped().IsMatch(people)
                    ? PopulationTexts.Write(string.Concat(people.Where(char.IsAsciiDigit)))
                    : PopulationTexts.AWholeNumber);
            }

            return People.TryAdd((id, number), count) ? null : (PopulationTexts.SecondRow(id, number), PopulationTexts.OnePerYear);
        }
    }

    [GeneratedRegex("^[0-9]{1,3}([., \u00A0\u202F][0-9]{3})+$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Grouped();
}
