using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files.Json;

namespace Korevagt.Cli.Terminal;

/// <summary>
/// What is wrong with a command line, said in both languages. The library says its own errors in English alone and names them by
/// no code, so they are known by their sentences; ours come in the reader's language already.
/// </summary>
internal static partial class ParseFaults
{
    /// <summary>All that is wrong.</summary>
    public static IReadOnlyList<Fault> Of(ParseResult parsed) => [.. parsed.Errors.Select(error => Of(parsed, error))];

    /// <summary>A sentence of the library in both languages; another as it is.</summary>
    public static Text Said(string sentence)
    {
        foreach (var (pattern, danish) in Sentences)
        {
            if (pattern.Match(sentence) is { Success: true } found)
            {
                return new(danish(found), sentence.TrimEnd('.'));
            }
        }

        return Text.Same(sentence);
    }

    private static IEnumerable<(Regex Pattern, Func<Match, string> Danish)> Sentences { get; } =
    [
        (CommandMissing(), _ => "Kommandoen mangler"),
        (CommandArgumentMissing(), found => $"Kommandoen '{found.Groups["name"]}' mangler et argument"),
        (OptionArgumentMissing(), found => $"Værdien efter {found.Groups["name"]} mangler"),
        (OptionMissing(), found => $"{found.Groups["name"]} skal angives"),
        (OneArgument(), found => $"{found.Groups["name"]} tager én værdi og fik {found.Groups["count"]}"),
        (Unrecognized(), found => $"Ukendt kommando eller argument '{found.Groups["name"]}'"),
        (WrongType(), found => $"'{found.Groups["value"]}' er ingen værdi for {found.Groups["name"]}"),
        (NotCombined(), found => $"{found.Groups["name"]} står alene"),
    ];

    private static Fault Of(ParseResult parsed, ParseError error)
    {
        var said = Said(error.Message);
        return Unrecognized().Match(error.Message) is { Success: true } found
            && Nearest(parsed.CommandResult.Command, found.Groups["name"].Value) is { } name
            ? new Fault("korevagt", "", said, DidYouMean(name))
            : new Fault("korevagt", "", said);
    }

    private static Text DidYouMean(string name) => new($"\"{name}\" (mente du det?)", $"\"{name}\" (did you mean that?)");

    private static string? Nearest(Command command, string word) => NearestName.Of(
        word,
        command.Subcommands.Select(below => below.Name)
            .Concat(command.Options.Select(option => option.Name)));

    [GeneratedRegex("^Required command was not provided", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CommandMissing();

    [GeneratedRegex(@"^Required argument missing for command: '(?<name>.*)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CommandArgumentMissing();

    [GeneratedRegex(@"^Required argument missing for option: '(?<name>.*)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OptionArgumentMissing();

    [GeneratedRegex(@"^Option '(?<name>.*)' is required", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OptionMissing();

    [GeneratedRegex(
        @"^Option '(?<name>.*)' expects a single argument but (?<count>\S+) were provided", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OneArgument();

    [GeneratedRegex(@"^Unrecognized command or argument '(?<name>.*)'", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Unrecognized();

    [GeneratedRegex(
        @"^Cannot parse argument '(?<value>.*?)' for (option|command) '(?<name>.*?)' as expected type",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex WrongType();

    [GeneratedRegex("^(?<name>.*) option cannot be combined with other arguments", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotCombined();
}
