using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;

namespace Korevagt.Terminal;

/// <summary>Help on a command in the reader's language; the library's own page has English headings.</summary>
/// <param name="console">Where to write.</param>
internal sealed class HelpPage(TerminalConsole console) : SynchronousCommandLineAction
{
    private const int WidestPage = 100;
    private const int WidestNames = 40;
    private const string Indent = "  ";

    /// <summary>Help is shown however wrong the rest of the command line is.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>The option that asks for the page, of the root and all its commands.</summary>
    public static HelpOption Option(TerminalConsole console) => new()
    {
        Description = console.Say(HelpTexts.ShowHelp),
        Action = new HelpPage(console),
    };

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command);
        return ExitCode.Done;
    }

    /// <summary>Writes the page of a command.</summary>
    public void Write(Command command)
    {
        Section(HelpTexts.Description, [command.Description ?? ""]);
        Section(HelpTexts.Usage, [Usage(command)]);
        Rows(HelpTexts.Arguments, [.. command.Arguments.Select(argument => (NameOf(argument), argument.Description ?? ""))]);
        Rows(HelpTexts.Options, [.. OptionsOf(command).Select(option => (NamesOf(option), DescriptionOf(option)))]);
        WriteCommands(command);
    }

    /// <summary>Writes the commands below one, each with what it does.</summary>
    public void WriteCommands(Command command) =>
        Rows(HelpTexts.Commands, [.. Below(command, "").Select(below => (below.Name, below.Command.Description ?? ""))]);

    /// <summary>Writes a heading and lines below it.</summary>
    public void Section(Domain.Texts.Text heading, IEnumerable<string> lines)
    {
        Line(console.Say(heading));
        foreach (var line in lines.SelectMany(line => Wrapped(line, Width - Indent.Length)))
        {
            Line(Indent + line);
        }

        Line("");
    }

    /// <summary>Writes a heading and names with what they stand for.</summary>
    public void Rows(Domain.Texts.Text heading, IReadOnlyList<(string Name, string Description)> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var names = Math.Min(rows.Max(row => row.Name.Length), Math.Min(WidestNames, Width / 3)) + Indent.Length;
        var lines = new List<string>();
        Line(console.Say(heading));
        foreach (var (name, description) in rows)
        {
            var described = Wrapped(description, Width - names - Indent.Length).ToList();
            if (name.Length + Indent.Length > names)
            {
                lines.Add(name);
            }
            else
            {
                lines.Add(name.PadRight(names) + described[0]);
                described.RemoveAt(0);
            }

            lines.AddRange(described.Select(line => new string(' ', names) + line));
        }

        lines.ForEach(line => Line((Indent + line).TrimEnd()));
        Line("");
    }

    private int Width => Math.Min(console.Output.Profile.Width, WidestPage);

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }

    private static IEnumerable<(string Name, Command Command)> Below(Command command, string before)
    {
        foreach (var below in command.Subcommands)
        {
            if (below.Subcommands.Count == 0 || below.Arguments.Count + below.Options.Count > 0)
            {
                yield return (before + below.Name, below);
            }

            foreach (var leaf in Below(below, $"{before}{below.Name} "))
            {
                yield return leaf;
            }
        }
    }

    private static IEnumerable<Command> Above(Command command) =>
        command.Parents.OfType<Command>().SelectMany(Above).Append(command);

    /// <summary>The options of a command, then those that the commands above share with it.</summary>
    private static IEnumerable<Option> OptionsOf(Command command) => command.Options.Concat(
        Above(command).SkipLast(1).Reverse().SelectMany(above => above.Options.Where(option => option.Recursive)));

    private string Usage(Command command) => string.Join(
        ' ',
        [
            .. Above(command).Select(above => above.Name),
            .. command.Subcommands.Count > 0 ? [console.Say(HelpTexts.ACommand)] : Array.Empty<string>(),
            .. command.Arguments.Select(argument => argument switch
            {
                { Arity.MaximumNumberOfValues: > 1 } => $"{NameOf(argument)}...",
                { Arity.MinimumNumberOfValues: 0 } => $"[{NameOf(argument)}]",
                _ => NameOf(argument),
            }),
            console.Say(HelpTexts.AnyOptions),
        ]);

    private string NameOf(Argument argument) => $"<{console.Say(ValueNames.Of(argument.Name))}>";

    private static string NamesOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias[0] == '-').Order(StringComparer.Ordinal).Append(option.Name));
        return option.HelpName is { Length: > 0 } value ? $"{names} <{value}>" : names;
    }

    private string DescriptionOf(Option option)
    {
        var described = option.Description ?? "";
        if (option.Required)
        {
            described += $" {console.Say(HelpTexts.Required)}";
        }

        return option.HasDefaultValue && option.ValueType != typeof(bool)
            && Convert.ToString(option.GetDefaultValue(), CultureInfo.InvariantCulture) is { Length: > 0 } value
            ? $"{described} {console.Say(HelpTexts.Default(value))}"
            : described;
    }

    private void Line(string line) => console.Output.Profile.Out.Writer.WriteLine(line);
}
