using Korevagt.Domain.Costs.Figures;
using Korevagt.Domain.Texts;
using Korevagt.Economics.ShouldCosts;
using Korevagt.Planning.Figures;
using NodaTime;

namespace Korevagt.Files.Tests.Figures;

public sealed class FigureLoaderTests
{
    private const string Night = """{ "days": "everyDay", "from": "23:00", "to": "06:00" }""";

    private static readonly FigureTable Bundled = FigureLoader.Load(DiskFiles.Instance, Repository.Scenario(Path.Combine("kontrakter", "takster.json"))).Value;

    /// <summary>The figures of the tender's design, from the file that comes with the program; to a tenth of a krone.</summary>
    [Theory]
    [InlineData(2017, 9, 7, 259.3, 320.4, 404.0)]
    [InlineData(2017, 7, 0, 239.8, 303.8, 401.3)]
    [InlineData(2020, 9, 7, 275.0, 337.9, 424.6)]
    [InlineData(2020, 7, 0, 255.1, 321.2, 421.9)]
    [InlineData(2025, 9, 7, 327.5, 400.4, 498.8)]
    [InlineData(2025, 7, 0, 303.2, 379.7, 492.8)]
    public void BundledFigures_GiveThePricesOfTheDesign(int year, int hours, int nightHours, double low, double mid, double high)
    {
        var alone = hours * 365;
        var price = ShouldCost.Of(new DutyShape(hours, nightHours, new(5840, 5840, alone)), Bundled, new LocalDate(year, 12, 31)).DkkPerHour
            .Select(dkk => Math.Round(dkk, 1, MidpointRounding.AwayFromZero));

        Assert.Equal(new Spread((decimal)low, (decimal)mid, (decimal)high), price);
    }

    [Fact]
    public void EveryBundledFigure_SaysWhereItIsFrom_AndWhatIsAssumedIsNotCalledKnown() => Assert.All(Bundled.Figures, figure =>
    {
        Assert.True(figure.Source is not null || figure.Assumption is not null);
        Assert.False(figure.Source is null && figure.Confidence is FigureConfidence.High or FigureConfidence.Medium, figure.Kind.ToString());
    });

    [Fact]
    public void PricesFrom2016On_HaveAllFiguresThatTheyNeed() => Assert.All(
        Enumerable.Range(2016, 12), year => Assert.All(
            ShouldCost.Needed, kind => Assert.NotNull(Bundled.On(kind, new LocalDate(year, 12, 31)))));

    [Theory]
    [InlineData("""{ "figure": "wage", "from": "2017-01-01", "value": 1, "confidence": "high" }""", "$.figures[0]: has neither \"source\" nor \"assumption\"; expected at least one of them")]
    [InlineData("""{ "figure": "wage", "from": "2017-01-01", "confidence": "high", "source": "k" }""", "$.figures[0]: has neither \"value\" nor all three of \"low\", \"mid\" and \"high\"; expected the one or all three")]
    [InlineData("""{ "figure": "wage", "from": "2017-01-01", "low": 1, "mid": 2, "confidence": "high", "source": "k" }""", "$.figures[0]: has neither \"value\" nor all three of \"low\", \"mid\" and \"high\"; expected the one or all three")]
    [InlineData("""{ "figure": "wage", "from": "2017-01-01", "value": 1, "mid": 2, "confidence": "high", "source": "k" }""", "$.figures[0].value: stands beside \"low\", \"mid\" or \"high\"; expected the one or all three")]
    [InlineData("""{ "figure": "wage", "from": "2017-01-01", "low": 1, "mid": 3, "high": 2, "confidence": "high", "source": "k" }""", "$.figures[0].mid: is not between the other two; expected \"low\", \"mid\" and \"high\" in rising order")]
    [InlineData("""{ "figure": "holidayPay", "from": "2017-01-01", "value": 12.5, "confidence": "high", "source": "k" }""", "$.figures[0].value: is more than the whole; expected a share from 0 to 1 (12.5 % is 0.125)")]
    [InlineData("""{ "figure": "wage", "from": "2017-01-01", "value": -1, "confidence": "high", "source": "k" }""", "$.figures[0].value: is -1; expected a number from 0 to 1000000000000")]
    [InlineData("""{ "figure": "wage", "from": "2017-01-01", "value": 1, "confidence": "high", "source": "k" }, { "figure": "wage", "from": "2017-01-01", "value": 2, "confidence": "high", "source": "k" }""", "$.figures[1].from: begins on the same day as $.figures[0]; expected one figure of a kind at a time")]
    [InlineData("""{ "figure": "wages", "from": "2017-01-01", "value": 1, "confidence": "high", "source": "k" }""", "$.figures[0].figure: is \"wages\"")]
    public void FaultyFigure_IsNamedWithWhatWasExpected(string figures, string expected) =>
        Assert.StartsWith($"f.json: {expected}", Assert.Single(Faults(Night, figures)), StringComparison.Ordinal);

    [Fact]
    public void AllFaults_AreReportedAtOnce() => Assert.Equal(
        [
            "f.json: $.night: do not keep to whole hours; expected whole hours, such as \"16:00\"",
            "f.json: $.figures[0].value: is more than the whole; expected a share from 0 to 1 (12.5 % is 0.125)",
            "f.json: $.figures[1].mid: is not between the other two; expected \"low\", \"mid\" and \"high\" in rising order",
        ],
        Faults(
            """{ "days": "everyDay", "from": "23:30", "to": "06:00" }""",
            """
            { "figure": "margin", "from": "2017-01-01", "value": 5, "confidence": "high", "source": "k" },
            { "figure": "overhead", "from": "2017-01-01", "low": 3, "mid": 2, "high": 1, "confidence": "high", "source": "k" }
            """));

    private static List<string> Faults(string night, string figures)
    {
        var files = FileBundle.Empty.With("f.json", System.Text.Encoding.UTF8.GetBytes($$"""
            { "format": "korevagt-figures/1", "name": "Prøve", "description": "Prøve.", "night": {{night}}, "figures": [ {{figures}} ] }
            """));
        return [.. FigureLoader.Load(files, "f.json").Faults.Select(fault => fault.In(Language.En))];
    }
}
