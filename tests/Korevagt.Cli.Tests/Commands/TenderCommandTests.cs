using Korevagt.Cli.Tests.Support;
using Korevagt.Results;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.Commands;

/// <summary><c>korevagt tender</c>: what shifts should cost and into which lots they could be put.</summary>
public sealed class TenderCommandTests
{
    private static readonly string Figures = Repository.Scenario(Path.Combine("kontrakter", "takster.json"));

    [Fact]
    public async Task Prices_AreInJson_AndAddUp()
    {
        using var copy = new WorkingCopy();
        var file = copy.Written("pris.json");

        var output = await Ran.Soundly("tender", "price", Repository.Baseline, "--figures", Figures, "--json", file);

        Assert.Contains("ikke et tilbud", output, StringComparison.Ordinal);
        var priced = ResultJson.Read<ShouldCostResult>(File.ReadAllBytes(file));
        Assert.Equal((11, 37), (priced.Lots.Count, priced.Lots.Sum(lot => lot.Shifts.Count)));
        Assert.InRange(priced.Lots.Sum(lot => lot.DkkPerYear.Mid) - priced.DkkPerYear.Mid, -0.1m, 0.1m);
        Assert.All(priced.Lots.SelectMany(lot => lot.Shifts), shift =>
            Assert.InRange(shift.Lines.Sum(line => line.DkkPerHour.Mid) - shift.DkkPerHour.Mid, -0.06m, 0.06m));
        Assert.Equal(85_215, priced.CarHours);
    }

    [Fact]
    public async Task ShiftByItself_CostsWhatItDoesAlone()
    {
        var output = await Ran.Soundly(
            "tender", "price", Repository.Baseline, "--figures", Figures, "--by", "shift", "--lines", "nat-silkeborg", "--lang", "en");

        // A car of its own: 38,400, 75,000 and 110,000 kr over 3,285 hours.
        Assert.Contains("Line by line: Nattevagt Silkeborg", output, StringComparison.Ordinal);
        Assert.Equal(["22.8", "11.7", "33.5"], Ran.Row(output, "Car, fixed")[1..4]);
        Assert.Equal("404.0", output.Split('\n').Last(line => line.Contains("In all", StringComparison.Ordinal)).Split('│')[4].Trim());
    }

    [Fact]
    public async Task LotsOfTheContract_ArePriced_WhereItNamesThem()
    {
        var output = await Ran.Soundly(
            "tender", "price", Path.Combine(Repository.Root, "scenarios", "kontrakter", "eksempel.json"), "--figures", Figures, "--by", "lot");

        Assert.Contains("Delaftale Silkeborg", output, StringComparison.Ordinal);
        var ran = await Ran.InEnglish("tender", "price", Repository.Baseline, "--figures", Figures, "--by", "lot", "--lines", "nat-silkebrog");
        Assert.Equal(
            [
                "--by: the plan's contracts name no lots; expected \"station\", \"shift\" or \"region\"",
                "--lines: there is no shift \"nat-silkebrog\"; expected \"nat-silkeborg\" (did you mean that?)",
            ],
            ran.Faults.Select(fault => fault.Split(" or one of")[0]));
    }

    [Fact]
    public async Task DayBeforeTheFigures_IsAFaultForEachThatIsMissing()
    {
        var ran = await Ran.InEnglish("tender", "price", Repository.Baseline, "--figures", Figures, "--on", "2015-12-31");

        Assert.Equal(
            [$"{Figures}: $.figures: no figure of \"carKilometer\" holds on 2015-12-31; expected a figure from 2015-12-31 or before"], ran.Faults);
        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
    }

    [Fact]
    public async Task Lots_AreProposedByTheirNumber_InJsonAndOnAPage()
    {
        using var copy = new WorkingCopy();
        var (json, page) = (copy.Written("delaftaler.json"), copy.Written("delaftaler.html"));

        var output = await Ran.Soundly(
            "tender", "lots", Repository.Baseline, "--figures", Figures, "--year", "2018", "--show", "10", "--json", json, "--html", page);

        Assert.Contains("Ringkøbing og Tarm", output, StringComparison.Ordinal);
        var proposed = ResultJson.Read<ProposedLotsResult>(File.ReadAllBytes(json));
        Assert.Equal(Enumerable.Range(2, 10), proposed.Proposals.Select(proposal => proposal.Lots.Count));
        Assert.Equal(24, proposed.Proposals[^1].Cars);
        Assert.Equal(23, proposed.Proposals[^2].Cars);
        Assert.Equal(60_000, proposed.Proposals[^1].Lots.Single(lot => lot.Stations[0] == "silkeborg").EquityDkk);
        Assert.Contains("Delingen i 10", File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SameQuestion_HasTheSameBytes()
    {
        using var copy = new WorkingCopy();
        var (one, other) = (copy.Written("en.json"), copy.Written("to.json"));

        await Ran.Soundly("tender", "lots", Repository.Baseline, "--figures", Figures, "--json", one);
        await Ran.Soundly("tender", "lots", Repository.Baseline, "--figures", Figures, "--json", other, "--lang", "en");

        Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(other));
    }

    [Fact]
    public async Task DemandsThatNothingKeeps_AreSaidPlainly()
    {
        var output = await Ran.Soundly("tender", "lots", Repository.Baseline, "--figures", Figures, "--most-cars", "1", "--lang", "en");

        Assert.StartsWith("The stations cannot be divided like that", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FaultyOptions_AreNamedTogether()
    {
        var ran = await Ran.InEnglish("tender", "lots", Repository.Baseline, "--figures", Figures, "--drive", "0", "--least", "5", "--most", "4");

        Assert.Equal(
            [
                "--drive: is no driving time; expected minutes above 0 and at most 1080",
                "--most: is less than the least value; expected at least as much as the least",
            ],
            ran.Faults);
    }
}
