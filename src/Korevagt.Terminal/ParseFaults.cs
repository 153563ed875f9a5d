using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Terminal;

/// <summary>
/// What is wrong with a command line, said in both languages. The library says its own errors in English alone and names them by
/// no code, so they are known by their sentences; ours come in the reader's language already.
/// </summary>
internal static partial class ParseFaults
{
    /// <summary>All that is wrong.</summary>
    public static IReadOnlyList<Fault> Of(ParseResult parsed) => [.. parsed.Errors.Select(error => Of(parsed, error)).Distinct()];

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

    private static Fault Of(ParseResult parsed, ParseError error) =>
        new("korevagt", "", Said(error.Message), Expected(parsed.CommandResult.Command, error.Message));

    /// <summary>What would have been right; null where the sentence says it.</summary>
    private static Text? Expected(Command command, string sentence)
    {
        if (Unrecognized().Match(sentence) is { Success: true } unknown)
        {
            return Nearest(command, unknown.Groups["name"].Value) is { } name ? DidYouMean(name) : SeeHelp(command);
        }

        return CommandArgumentMissing().IsMatch(sentence) ? Usage(command)
            : CommandMissing().IsMatch(sentence) ? SeeHelp(command)
            : OptionMissing().Match(sentence) is { Success: true } missing ? WithValue(command, missing.Groups["name"].Value)
            : null;
    }

    private static Text SeeHelp(Command command)
    {
        var line = WayTo(command);
        return command.Subcommands.Count > 0
            ? new($"en af kommandoerne i '{line} --help'", $"one of the commands in '{line} --help'")
            : new($"det, som '{line} --help' viser", $"what '{line} --help' shows");
    }

    /// <summary>The command with all its arguments: "korevagt cost PLAN".</summary>
    private static Text Usage(Command command)
    {
        return new(Line(name => name.Danish), Line(name => name.English));

        string Line(Func<Text, string> said) => string.Join(
            ' ', command.Arguments
                .Select(argument => $"<{said(ValueNames.Of(argument.Name))}>{(argument.Arity.MaximumNumberOfValues > 1 ? "..." : "")}")
                .Prepend(WayTo(command)));
    }

    /// <summary>An option with the name of its value, which is in the reader's language already: "--plan PLAN".</summary>
    private static Text? WithValue(Command command, string option) =>
        command.Options.FirstOrDefault(known => known.Name == option)?.HelpName is { } value ? Text.Same($"{option} <{value}>") : null;

    private static string WayTo(Symbol command) => string.Join(
        ' ', command.Parents.OfType<Command>().Take(1).Select(WayTo).Append(command.Name));

    private static Text DidYouMean(string name) => new($"\"{name}\" (mente du det?)", $"\"{name}\" (did you mean that?)");

    private static string? Nearest(Command command, string word) => NearestName.Of(
        word,
        command.Subcommands.Select(below => below.Name)
            .Concat(command.Options.Select(option => option.Name)));

    [GeneratedRegex("^Required command was not provided", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex CommandMissing();

    [GeneratedRegex(@"^Required argument missing for command: '(?<name>.*)'", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex CommandArgumentMissing();

    [GeneratedRegex(@"^Required argument missing for option: '(?<name>.*)'", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex OptionArgumentMissing();

    [GeneratedRegex(@"^Option '(?<name>.*)' is required", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex OptionMissing();

    [GeneratedRegex(
        @"^Option '(?<name>.*)' expects a single argument but (?<count>\S+) were provided", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex OneArgument();

    [GeneratedRegex(@"^Unrecognized command or argument '(?<name>.*)'", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex Unrecognized();

    [GeneratedRegex(
        @"^Cannot parse argument '(?<value>.*?)' for (option|command) '(?<name>.*?)' as expected type",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex WrongType();

    [GeneratedRegex("^(?<name>.*) option cannot be combined with other arguments", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex NotCombined();
}
