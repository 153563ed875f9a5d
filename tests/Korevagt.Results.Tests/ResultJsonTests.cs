using System.Text;
using System.Text.Json;

namespace Korevagt.Results.Tests;

/// <summary>A result that is written reads back as itself.</summary>
public sealed class ResultJsonTests
{
    [Fact]
    public void Comparison_ReadsBackAsItself() => ReadsBack(ResultFixture.Comparison);

    [Fact]
    public void Fit_ReadsBackAsItself() => ReadsBack(ResultFixture.Fit);

    [Fact]
    public void Replay_ReadsBackAsItself() => ReadsBack(ResultFixture.Replay);

    [Fact]
    public void Batch_ReadsBackAsItself() => ReadsBack(ResultFixture.Batch);

    [Fact]
    public void FiguresOfARun_AreLeftOutAsLongAsItHasNone_AndNullWhereThereIsNoSuchFigure()
    {
        using var batch = JsonDocument.Parse(ResultJson.Write(ResultFixture.Batch));
        var (done, failed) = (batch.RootElement.GetProperty("runs")[0], batch.RootElement.GetProperty("runs")[1]);

        Assert.Equal(2.5m, done.GetProperty("costBeforeDkk").GetProperty("mean").GetDecimal());
        Assert.Equal(JsonValueKind.Null, done.GetProperty("p90ChangeMinutes").ValueKind);
        Assert.False(failed.TryGetProperty("costBeforeDkk", out _));
        Assert.False(failed.TryGetProperty("p90ChangeMinutes", out _));
    }

    [Fact]
    public void Prices_ReadBackAsThemselves() => ReadsBack(ResultFixture.Prices);

    [Fact]
    public void WarningsOfAPlan_StandInBothLanguages_AndAreLeftOutWhereThereAreNone()
    {
        using var comparison = JsonDocument.Parse(ResultJson.Write(ResultFixture.Comparison));
        var root = comparison.RootElement;

        var warning = Assert.Single(root.GetProperty("baseline").GetProperty("evaluation").GetProperty("warnings").EnumerateArray());
        Assert.Equal(
            ("Kortet er skåret.", "The map is cut."), (warning.GetProperty("da").GetString(), warning.GetProperty("en").GetString()));
        Assert.All(
            root.GetProperty("scenarios").EnumerateArray(),
            scenario => Assert.False(scenario.GetProperty("evaluation").TryGetProperty("warnings", out _)));
    }

    [Fact]
    public void MemberOfANewerVersion_IsPassedOver()
    {
        var newer = Encoding.UTF8.GetString(ResultJson.Write(ResultFixture.Replay))
            .Replace("\"plan\":", "\"new\": 1, \"plan\":", StringComparison.Ordinal);

        Assert.Equal("Prøveplan", ResultJson.Read<ReplayResult>(Encoding.UTF8.GetBytes(newer)).Plan);
    }

    [Fact]
    public void MissingMember_IsRefused() =>
        Assert.Throws<JsonException>(() => ResultJson.Read<ComparisonResult>("""{ "scenarios": [] }"""u8));

    private static void ReadsBack<T>(T result)
        where T : class
    {
        var bytes = ResultJson.Write(result);
        var back = ResultJson.Read<T>(bytes);

        Assert.Equivalent(result, back, strict: true);
        Assert.Equal(bytes, ResultJson.Write(back));
    }
}
