using Korevagt.Reports.Results;

namespace Korevagt.Reports.Tests.Results;

/// <summary>docs/results.md lists every member of every result, as the schemas have them.</summary>
public sealed class ResultsPageTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "results.md"));

    public static TheoryData<string> Names { get; } = [.. ResultSchemas.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Page_HasATableOfExactlyTheMembersOfTheSchema(string name)
    {
        var heading = Array.FindIndex(
            Page,
            line => line.StartsWith("## ", StringComparison.Ordinal) && line.EndsWith($": `{name}`", StringComparison.Ordinal));
        Assert.True(heading >= 0, $"docs/results.md has no section '## ...: `{name}`'.");

        var rows = Page.Skip(heading + 1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal));

        Assert.Equal(ResultField.Of(name).Select(Row), rows);
    }

    private static string Row(ResultField field) =>
        $"| `{field.Path}` | {field.Type} | {field.Unit} | {field.Description} |";
}
