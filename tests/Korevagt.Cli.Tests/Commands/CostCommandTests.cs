using Korevagt.Cli.Tests.Support;
using Korevagt.Results;

namespace Korevagt.Cli.Tests.Commands;

public sealed class CostCommandTests
{
    private const string Tarm = "Aftenvagt Tarm";
    private const string Silkeborg = "Nattevagt Silkeborg";
    private const string Djursland = "Nattevagt Djursland";

    [Fact]
    public async Task TheMemosThreeShifts_CostTwoPointFourMillionIn2017()
    {
        var output = await Ran.Soundly("cost", Repository.Baseline, "--year", "2017");

        string[][] rows = [Ran.Row(output, Tarm), Ran.Row(output, Silkeborg), Ran.Row(output, Djursland)];
        Assert.Equal(["2.555", "3.285", "3.285"], rows.Select(row => row[2]));
        Assert.InRange(rows.Sum(row => Danish(row[3])), 2_399_990, 2_400_010);
    }

    [Fact]
    public async Task InReadingB_TheTwoNightShiftsCostAsMuch()
    {
        var output = await Ran.Soundly("cost", Repository.ReadingB);

        Assert.InRange(Danish(Ran.Row(output, Silkeborg)[3]) + Danish(Ran.Row(output, Djursland)[3]), 2_399_990, 2_400_010);
    }

    [Fact]
    public async Task TheTotal_IsTheSumOfTheShifts()
    {
        var output = await Ran.Soundly("cost", Repository.Baseline);

        var shifts = output.Split('\n').Where(line => line.Contains("vagt ", StringComparison.Ordinal)).ToList();
        Assert.Equal(37, shifts.Count);
        var sum = shifts.Sum(line => Danish(line.Split('│', StringSplitOptions.TrimEntries)[4]));
        Assert.InRange(Danish(Ran.Row(output, "I alt")[3]), sum - 37, sum + 37);
    }

    [Fact]
    public async Task AScenario_CostsLessByTheShiftsItRemoves()
    {
        var before = await Ran.Soundly("cost", Repository.Baseline);
        var after = await Ran.Soundly("cost", Repository.Scenario("uden-tre-vagter.json"));

        Assert.DoesNotContain(Tarm, after, StringComparison.Ordinal);
        Assert.InRange(Danish(Ran.Row(before, "I alt")[3]) - Danish(Ran.Row(after, "I alt")[3]), 2_399_990, 2_400_010);
    }

    [Fact]
    public async Task InJson_TheShiftsPricesAreExact_AndAddUp()
    {
        using var copy = new WorkingCopy();
        var file = copy.Written("priser.json");

        var output = await Ran.Soundly("cost", Repository.Baseline, "--year", "2020", "--json", file);

        var prices = ResultJson.Read<PricesResult>(File.ReadAllBytes(file));
        Assert.Equal((2020, 37), (prices.Year, prices.Shifts.Count));
        Assert.InRange(prices.TotalDkk!.Value - prices.Shifts.Sum(shift => shift.TotalDkk!.Value), -0.5m, 0.5m);
        Assert.Equal(3_294, Assert.Single(prices.Shifts, shift => shift.Id == "nat-silkeborg").CarHours);
        Assert.Equal(Danish(Ran.Row(output, "I alt")[3]), Math.Round(prices.TotalDkk.Value, MidpointRounding.AwayFromZero));
        Assert.NotEmpty(prices.NotCounted);
    }

    [Fact]
    public async Task ALeapYear_HasOneNightMore()
    {
        var output = await Ran.Soundly("cost", Repository.Baseline, "--year", "2020");

        Assert.Equal("3.294", Ran.Row(output, Silkeborg)[2]);
    }

    [Fact]
    public async Task InEnglish_WordsAndNumbersAreEnglish()
    {
        var output = await Ran.Soundly("cost", Repository.Baseline, "--lang", "en");

        Assert.Contains("Fee, DKK", output, StringComparison.Ordinal);
        Assert.Equal("85,215", Ran.Row(output, "Total")[2]);
    }

    [Fact]
    public async Task ModelWithoutContracts_HasNoPrice_RatherThanZeroKroner()
    {
        var output = await Ran.Soundly("cost", Repository.Scenario(Path.Combine("models", "mm3.json")));

        Assert.Equal("ingen pris", Ran.Row(output, "vogne")[3]);
        Assert.Equal("ingen pris", Ran.Row(output, "I alt")[3]);
    }

    [Fact]
    public async Task CostsWithoutAFigure_AreNamed_AndThoseThatTakeASimulation()
    {
        var (none, some) = (
            await Ran.Soundly("cost", Repository.Baseline), await Ran.Soundly("cost", Repository.Scenario("midtjylland-2016-med-laegehonorar.json")));

        Assert.Contains("Ikke regnet med: lægernes honorar pr. besøg, lægernes afstandskompensation og kørselsgodtgørelse", Line(none), StringComparison.Ordinal);
        Assert.Contains("Kræver en simulering: lægernes honorar pr. besøg og egen læges honorar for besøg i dagtiden.", Line(some), StringComparison.Ordinal);
        Assert.DoesNotContain("Ikke regnet med: lægernes honorar pr. besøg", Line(some), StringComparison.Ordinal);

        // Sentences break at the width of the terminal, wherever that falls.
        static string Line(string output) => output.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal);
    }

    private static int Danish(string number) =>
        int.Parse(number.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
}
