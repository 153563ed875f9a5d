using System.Text;
using System.Text.Json;
using Korevagt.Advice.Answers;
using Korevagt.Tests.Answers;

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
    public void Optimisation_ReadsBackAsItself() => ReadsBack(ResultFixture.Optimisation);

    [Fact]
    public void ABoundThatIsNotFinite_IsNull_AndSaidToBeInfinite()
    {
        var answer = AnswerFixture.Chosen;
        var unbounded = answer with
        {
            Statement = answer.Statement with { Bound = double.PositiveInfinity, FrontBound = null },
            Trace = [new(10, double.PositiveInfinity, 3), new(20, null, 0)],
        };
        using var written = JsonDocument.Parse(OptimisationJson.Write(unbounded));
        var (statement, trace) = (written.RootElement.GetProperty("statement"), written.RootElement.GetProperty("trace"));

        Assert.Equal((JsonValueKind.Null, true), Bound(statement, "bound"));
        Assert.Equal((JsonValueKind.Null, false), Bound(statement, "frontBound"));
        Assert.Equal((JsonValueKind.Null, true), Bound(trace[0], "bound"));
        Assert.Equal((JsonValueKind.Null, false), Bound(trace[1], "bound"));

        static (JsonValueKind Kind, bool IsInfinite) Bound(JsonElement of, string name) =>
            (of.GetProperty(name).ValueKind, of.GetProperty(name + "IsInfinite").GetBoolean());
    }

    [Fact]
    public void AnAnswerWithoutAChosenPlan_SaysSo_WithTheNearest()
    {
        using var written = JsonDocument.Parse(OptimisationJson.Write(AnswerFixture.None));
        var root = written.RootElement;

        Assert.Equal("korevagt-answer/1", root.GetProperty("format").GetString());
        Assert.False(root.GetProperty("feasible").GetBoolean());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("chosen").ValueKind);
        Assert.Equal(AnswerFixture.None.Nearest!.Number, root.GetProperty("nearest").GetInt32());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("artefacts").ValueKind);
    }

    [Fact]
    public void TheSameAnswer_GivesTheSameBytes() =>
        Assert.Equal(OptimisationJson.Write(AnswerFixture.Chosen), OptimisationJson.Write(AnswerFixture.Chosen));

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
