using System.Text.RegularExpressions;

namespace Korevagt.EndToEnd.Tests.Docs;

/// <summary>The commands of a page, as somebody copies them into bash.</summary>
internal static partial class PageCommands
{
    private const string CommandLine = "dotnet run -c Release --project src/Korevagt.Cli -- ";

    // What never ends by itself, or runs these tests.
    private static readonly string[] NotToBeRun = ["bash tests/run.sh", "dotnet run -c Release --project src/Korevagt.Server", "korevagt worker"];

    /// <summary>The blocks of a page that are meant for bash: fenced as <c>sh</c>, or indented as README has them.</summary>
    /// <param name="page">The page's text.</param>
    /// <returns>The lines in their order, each <c>dotnet run</c> of the command line as the <c>korevagt</c> it stands for.</returns>
    public static IReadOnlyList<string> Of(string page) =>
    [
        .. Fenced().Matches(page).Select(match => (match.Index, Block: match.Groups["block"].Value))
            .Concat(Indented().Matches(AnyFence().Replace(page, fence => new string('\n', fence.Length)))
                .Select(match => (match.Index, Block: Indent().Replace(match.Value, ""))))
            .OrderBy(block => block.Index)
            .SelectMany(block => block.Block.TrimEnd('\n').Split('\n'))
            .Select(line => line.StartsWith(CommandLine, StringComparison.Ordinal) ? $"korevagt {line[CommandLine.Length..]}" : line)
            .Where(line => !NotToBeRun.Any(command => line == command) && !line.StartsWith("korevagt()", StringComparison.Ordinal)),
    ];

    [GeneratedRegex("^```sh\n(?<block>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fenced();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex AnyFence();

    [GeneratedRegex("(?<=\n\n)(    [^ \n][^\n]*\n)+(?=\n)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Indented();

    [GeneratedRegex("^    ", RegexOptions.Multiline, 1000)]
    private static partial Regex Indent();
}
