namespace Korevagt.Tests.Results;

/// <summary>docs/results.md, which lists every member of every result.</summary>
internal static class ResultsPage
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "results.md"));

    /// <summary>The rows of the table under the heading that ends in the name of a schema's file.</summary>
    public static IEnumerable<string> RowsOf(string name)
    {
        var heading = Array.FindIndex(
            Page,
            line => line.StartsWith("## ", StringComparison.Ordinal) && line.EndsWith($": `{name}`", StringComparison.Ordinal));
        Assert.True(heading >= 0, $"docs/results.md has no section '## ...: `{name}`'.");

        return Page.Skip(heading + 1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal));
    }
}
