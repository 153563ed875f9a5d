using System.Xml.Linq;
using Korevagt.Advice.Pictures;
using Korevagt.Advice.Words;
using Korevagt.Choosing.Answers;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports;
using Korevagt.Tests.Answers;

namespace Korevagt.Advice.Tests.Pictures;

public sealed class FrontChartTests
{
    private static readonly ReportFormat Format = ReportFormat.For(Language.Da);

    [Fact]
    public void PlansThatAReaderLooksFor_AreNamed_AlsoWhereTheyLieOnOneAnother()
    {
        var answer = AnswerFixture.Chosen;
        var together = answer with
        {
            Plans = [.. answer.Plans.Select(plan => plan with { ContractedSavingDkk = 1_000_000, Aim = new Estimate(60, 59, 61) })],
        };

        Assert.All(new[] { answer, together }, drawn =>
        {
            var names = Names(drawn);
            Assert.All(
                drawn.Plans.Where(PlanNames.IsNamed), plan => Assert.Contains(PlanNames.Short(plan, Format), names));
        });
    }

    [Fact]
    public void APlanFarOff_IsLeftOut_SoThatTheOthersCanBeToldApart()
    {
        var answer = AnswerFixture.Chosen;
        var number = answer.Plans.First(plan => !PlanNames.IsNamed(plan)).Number;
        var far = answer with
        {
            Plans = [.. answer.Plans.Select(plan => plan.Number == number ? plan with { Aim = new Estimate(9000, 8990, 9010) } : plan)],
        };

        Assert.DoesNotContain(Names(far), name => name == Format.Number(number));
        Assert.Contains("ligger langt uden for billedet", FrontChart.Render(far, Format).Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(54.2, 72.9)]
    [InlineData(0, 0)]
    [InlineData(-3, 0.4)]
    [InlineData(1e-4, 2e-4)]
    public void AnAxis_HoldsAllValues_BetweenItsFirstAndLastTick(double low, double high)
    {
        var axis = new Axis(low, high, 100, 500);
        var ticks = axis.Ticks.ToList();

        Assert.InRange(low, ticks[0] - 1e-9, ticks[^1] + 1e-9);
        Assert.InRange(high, ticks[0] - 1e-9, ticks[^1] + 1e-9);
        Assert.InRange(ticks.Count, 2, 12);
        Assert.Equal(100, axis.At(axis.Low), 9);
        Assert.Equal(500, axis.At(axis.High), 9);
        Assert.Equal(ticks.Count, ticks.Select(tick => Format.Number(tick, axis.Decimals)).Distinct().Count());
    }

    private static List<string> Names(Answer answer) =>
    [
        .. XElement.Parse(FrontChart.Render(answer, Format).Source).Descendants("g").Single(group => (string?)group.Attribute("class") == "names")
            .Descendants("text").Select(text => text.Value),
    ];
}
