using System.Text.Json.Nodes;
using Korevagt.Tests.Results;

namespace Korevagt.Nights.Tests;

/// <summary>The schema of a night's record, with JsonSchema.Net as referee from outside.</summary>
public sealed class NightSchemaTests
{
    [Fact]
    public void CommittedSchema_IsTheOneThatTheTypesGenerate() => Assert.Equal(
        NightJson.Schema, File.ReadAllText(Path.Combine(Repository.Root, "scenarios", "schema", NightJson.SchemaName)));

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    public void Night_IsValid_AndHasNoMemberThatTheSchemaDoesNotName(int nights) => Assert.True(
        SchemaReferee.AllowsAndNamesAll(NightJson.Schema, JsonNode.Parse(NightJson.Write(NightReportTests.Nights(nights).Record))!));

    [Fact]
    public void NightWithoutItsFigures_OrWithAWordForANumber_IsRefused()
    {
        var night = JsonNode.Parse(NightJson.Write(NightReportTests.Nights(3).Record))!;
        night["figures"]!["year"] = "2026";
        Assert.False(SchemaReferee.Allows(NightJson.Schema, night));
        night["figures"]!["year"] = 2026;
        Assert.True(SchemaReferee.Allows(NightJson.Schema, night));
        night.AsObject().Remove("figures");
        Assert.False(SchemaReferee.Allows(NightJson.Schema, night));
    }

    [Fact]
    public void EveryMember_IsDescribed_AndEveryNumberHasAUnit() => Assert.All(ResultField.Of(NightJson.Schema), field =>
    {
        Assert.False(string.IsNullOrEmpty(field.Description), $"{field.Path} has no description");
        Assert.False(field.IsNumber && field.Unit is null, $"{field.Path} has no unit");
    });

    [Fact]
    public void DocsPage_HasATableOfExactlyItsMembers() =>
        Assert.Equal(ResultField.Of(NightJson.Schema).Select(field => field.Row), ResultsPage.RowsOf(NightJson.SchemaName));
}
