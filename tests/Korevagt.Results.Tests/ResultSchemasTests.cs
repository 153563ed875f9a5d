using System.Text.Json.Nodes;
using Korevagt.Tests.Results;

namespace Korevagt.Results.Tests;

/// <summary>The schemas of the results, with JsonSchema.Net as referee from outside.</summary>
public sealed class ResultSchemasTests
{
    public static TheoryData<string> Names { get; } = [.. ResultSchemas.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void CommittedSchema_IsTheOneThatTheTypesGenerate(string name)
    {
        var path = Path.Combine(Repository.Root, "scenarios", "schema", name);

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == ResultSchemas.All[name],
            $"scenarios/schema/{name} differs from the types; 'korevagt schema write scenarios/schema' rewrites it.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Result_IsValid_AndHasNoMemberThatTheSchemaDoesNotName(string name)
    {
        Assert.True(SchemaReferee.AllowsAndNamesAll(ResultSchemas.All[name], JsonNode.Parse(ResultFixture.File(name))!));
    }

    [Theory]
    [InlineData("answer.schema.json", "statement")]
    [InlineData("batch-result.schema.json", "runs")]
    [InlineData("comparison.schema.json", "provenance")]
    [InlineData("costs.schema.json", "totalDkk")]
    [InlineData("fit.schema.json", "areas")]
    [InlineData("lots.schema.json", "proposals")]
    [InlineData("replay.schema.json", "bounds")]
    [InlineData("shift-value.schema.json", "values")]
    [InlineData("should-cost.schema.json", "lots")]
    [InlineData("stations.schema.json", "placings")]
    [InlineData("threshold.schema.json", "points")]
    public void ResultWithoutARequiredMember_IsRefused(string name, string member)
    {
        var result = JsonNode.Parse(ResultFixture.File(name))!;
        result.AsObject().Remove(member);

        Assert.False(SchemaReferee.Allows(ResultSchemas.All[name], result));
    }

    [Theory]
    [InlineData("answer.schema.json", "format")]
    [InlineData("batch-result.schema.json", "name")]
    [InlineData("comparison.schema.json", "baseline")]
    [InlineData("costs.schema.json", "shifts")]
    [InlineData("fit.schema.json", "serviceTimes")]
    [InlineData("lots.schema.json", "plan")]
    [InlineData("replay.schema.json", "from")]
    [InlineData("shift-value.schema.json", "plan")]
    [InlineData("should-cost.schema.json", "figures")]
    [InlineData("stations.schema.json", "days")]
    [InlineData("threshold.schema.json", "first")]
    public void MemberOfAnotherType_IsRefused(string name, string member)
    {
        var result = JsonNode.Parse(ResultFixture.File(name))!;
        result[member] = 1;

        Assert.False(SchemaReferee.Allows(ResultSchemas.All[name], result));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryMember_IsDescribed_AndEveryNumberHasAUnit(string name) => Assert.All(ResultField.Of(ResultSchemas.All[name]), field =>
    {
        Assert.False(string.IsNullOrEmpty(field.Description), $"{field.Path} has no description");
        Assert.False(field.IsNumber && field.Unit is null, $"{field.Path} has no unit");
    });
}
