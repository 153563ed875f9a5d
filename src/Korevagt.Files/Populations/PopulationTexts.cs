using System.Globalization;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Files.Populations;

/// <summary>What can be wrong with a population projection, in words.</summary>
internal static class PopulationTexts
{
    public static Text Columns { get; } = new("\"municipality\" eller \"area\", \"year\" og \"population\"", "municipality or area, year and population");
    public static Text NoFile { get; } = new("filen findes ikke", "there is no such file");
    public static Text ACsv { get; } = new($"en CSV-fil med kolonnerne {Columns.Danish}", $"a CSV file with the columns {Columns.English}");
    public static Text NoCsv { get; } = new("kan ikke deles i kolonner", "cannot be taken apart into columns");
    public static Text NoRows { get; } = new("har ingen rækker", "has no rows");
    public static Text AYear { get; } = new("et årstal som 2025", "a year such as 2025");
    public static Text AWholeNumber { get; } = new("et helt antal indbyggere, 0 eller mere", "a whole number of inhabitants, 0 or more");
    public static Text OnePerYear { get; } = new("én række for hvert år", "one row for each year");
    public static Text PositiveBase { get; } = new("en befolkning over 0 i basisåret", "a population above 0 in the base year");
    public static Text NoMunicipality { get; } = new("området ligger ikke i en kommune i planen", "the area lies in no municipality of the plan");
    public static Text WithAreas { get; } = new("en fil med kolonnen \"area\"", "a file with the column area");

    public static Text RowOfEach { get; } = new(
        "en række for hver kommune eller hvert område og år", "a row for every municipality or area and year");

    public static Text HasColumns(IEnumerable<string> names)
    {
        var listed = string.Join(", ", names);
        return new($"har kolonnerne {listed}", $"has the columns {listed}");
    }

    public static Text Fields(int count) => new($"har {count} kolonner", $"has {count} columns");

    public static Text OrMore(int count) => new($"{count} eller flere", $"{count} or more");

    public static Text NoYear(string year) => new($"{Quoted.Text(year)} er ikke et årstal", $"{Quoted.Text(year)} is no year");

    public static Text NoPopulation(string people) =>
        new($"{Quoted.Text(people)} er ikke et helt antal indbyggere", $"{Quoted.Text(people)} is no whole number of inhabitants");

    /// <summary>What to write for a number with marks between its thousands.</summary>
    public static Text Write(string digits) => new($"{digits}, uden punktum eller komma", $"{digits}, without a point or a comma");

    public static Text SecondRow(string id, int year) =>
        new($"{id} har en række mere for {Number(year)}", $"{id} has a second row for {Number(year)}");

    public static Text Missing(int year, string? nearest, int passedOver)
    {
        var (near, nearEnglish) = nearest is null ? ("", "") : ($"; filen har {Quoted.Text(nearest)}", $"; the file has {Quoted.Text(nearest)}");
        return passedOver == 0
            ? new($"har ingen befolkning i {Number(year)}", $"has no population in {Number(year)}")
            : new(
                $"har ingen befolkning i {Number(year)} ({passedOver} rækker om andre er sprunget over{near})",
                $"has no population in {Number(year)} ({passedOver} rows of others are passed over{nearEnglish})");
    }

    public static Text RowsFor(int from, int to) =>
        new($"en række for {Number(from)} og en for {Number(to)}", $"a row for {Number(from)} and one for {Number(to)}");

    public static Text NobodyIn(int year) =>
        new($"har ingen indbyggere i {Number(year)} at vokse fra", $"has no inhabitants in {Number(year)} to grow from");

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);

    public static Text NoneOfThePlan(int rows, bool ofAreas) => ofAreas
        ? new($"ingen af rækkerne ({rows}) gælder et område i planen", $"none of the rows ({rows}) is of an area of the plan")
        : new($"ingen af rækkerne ({rows}) gælder en kommune i planen", $"none of the rows ({rows}) is of a municipality of the plan");
}
