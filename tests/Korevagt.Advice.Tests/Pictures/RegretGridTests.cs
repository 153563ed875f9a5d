using Korevagt.Advice.Pictures;
using Korevagt.Domain.Texts;
using Korevagt.Reports;
using Korevagt.Tests.Answers;

namespace Korevagt.Advice.Tests.Pictures;

public sealed class RegretGridTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 0)]
    [InlineData(0.6, 1)]
    [InlineData(2.1, 2)]
    [InlineData(100, 4)]
    public void ARegret_IsTheDarkerTheMoreItExceedsWhatMatters(double minutes, int shade) =>
        Assert.Equal(shade, RegretGrid.ShadeOf(minutes, 0.5));

    [Fact]
    public void APlanThatBreaksARequirementInAFuture_SaysSo()
    {
        var answer = AnswerFixture.Chosen;
        var breaks = answer with
        {
            Futures = [.. answer.Futures.Select(future => future with { Plans = [.. future.Plans.Select(plan => plan with { Keeps = plan.Number != 1 })] })],
        };
        var drawn = RegretGrid.Render(breaks, [.. breaks.Plans.Where(plan => plan.Number <= 1)], ReportFormat.For(Language.Da)).Source;

        Assert.Equal(answer.Futures.Count, drawn.Split("bryder krav").Length - 1);
    }
}
