using System.Globalization;
using Korevagt.Cli.Tests.Support;

namespace Korevagt.Cli.Tests.Commands;

public sealed class DemandShowCommandTests : IDisposable
{
    private const double AnnualTotal = 50_000;

    private readonly WorkingCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Theory]
    [InlineData("area", 115)]
    [InlineData("district", 9)]
    [InlineData("hour", 24)]
    [InlineData("month", 12)]
    public async Task HoweverGrouped_TheRowsAddUpToTheYear(string group, int rows)
    {
        var csv = await Csv("--by", group);

        Assert.Equal(rows, csv.Count);
        Assert.Equal(AnnualTotal, csv.Sum(Visits), tolerance: 1e-3);
    }

    [Theory]
    [InlineData("2017-03-26", 23)]
    [InlineData("2017-06-01", 24)]
    [InlineData("2017-10-29", 25)]
    public async Task ADate_HasItsRealHoursInEveryArea_AndEveryGroupingAgrees(string date, int hours)
    {
        var areaHours = await Csv("--by", "areaHour", "--date", date);
        var districts = await Csv("--by", "district", "--date", date);

        Assert.Equal(115 * hours, areaHours.Count);
        Assert.Equal(areaHours.Count, areaHours.Select(row => (row[0], row[1])).Distinct().Count());
        Assert.All(areaHours, row => Assert.StartsWith(date, row[1], StringComparison.Ordinal));
        Assert.Equal(districts.Sum(Visits), areaHours.Sum(Visits), tolerance: 1e-2);
    }

    [Fact]
    public async Task ADateWithoutAYear_IsOfItsOwnYear()
    {
        string[] show = ["demand", "show", Repository.Scenario("midtjylland-2016.json"), "--date", "2019-12-24"];

        Assert.Equal(await Ran.Soundly([.. show, "--year", "2019"]), await Ran.Soundly(show));
    }

    [Fact]
    public async Task AWorkingDay_HasNoVisitsInDaytime()
    {
        var hours = await Csv("--by", "hour", "--date", "2017-06-01");

        Assert.All(hours.Where(row => row[0] is "08" or "12" or "15"), row => Assert.Equal(0, Visits(row)));
        Assert.All(hours.Where(row => row[0] is "03" or "16" or "23"), row => Assert.True(Visits(row) > 0));
    }

    [Fact]
    public async Task TheTable_ShowsDistrictsUnlessAskedOtherwise_AndTheTotal()
    {
        var output = await Ran.Soundly("demand", "show", Repository.Baseline);

        Assert.Equal("Ringkøbing-Skjern", Ran.Row(output, "tarm")[1]);
        Assert.Equal("50.000,0", Ran.Row(output, "I alt")[2]);
    }

    [Fact]
    public async Task InEnglish_WordsAndNumbersAreEnglish()
    {
        var output = await Ran.Soundly("demand", "show", Repository.Baseline, "--by", "month", "--lang", "en");

        Assert.Contains("Expected visits", output, StringComparison.Ordinal);
        Assert.Equal("50,000.0", Ran.Row(output, "Total")[2]);
    }

    [Fact]
    public async Task AScenarioWithFewerVisits_ShowsFewer()
    {
        var csv = await Csv(Repository.Scenario("bedre-visitation.json"), []);

        Assert.Equal(AnnualTotal * 0.9, csv.Sum(Visits), tolerance: 1e-3);
    }

    private Task<List<string[]>> Csv(params string[] options) => Csv(Repository.Baseline, options);

    private async Task<List<string[]>> Csv(string plan, string[] options)
    {
        var file = copy.Written("demand.csv");
        Assert.Equal("", await Ran.Soundly(["demand", "show", plan, "--csv", file, .. options]));
        var lines = (await File.ReadAllTextAsync(file)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("group,name,expected_visits", lines[0]);
        return [.. lines.Skip(1).Select(Fields)];
    }

    /// <summary>Group, name and visits: only a name may have a comma, between quotes.</summary>
    private static string[] Fields(string line)
    {
        var (first, last) = (line.IndexOf(',', StringComparison.Ordinal), line.LastIndexOf(','));
        return [line[..first], line[(first + 1)..last].Trim('"'), line[(last + 1)..]];
    }

    private static double Visits(string[] row) => double.Parse(row[2], CultureInfo.InvariantCulture);
}
