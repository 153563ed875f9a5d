using Korevagt.Tests.Results;

namespace Korevagt.Results.Tests;

/// <summary>docs/results.md lists every member of every result, as the schemas have them.</summary>
public sealed class ResultsPageTests
{
    public static TheoryData<string> Names { get; } = [.. ResultSchemas.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Page_HasATableOfExactlyTheMembersOfTheSchema(string name) =>
        Assert.Equal(ResultField.Of(ResultSchemas.All[name]).Select(field => field.Row), ResultsPage.RowsOf(name));
}
