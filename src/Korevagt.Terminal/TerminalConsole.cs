using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Spectre.Console;

namespace Korevagt.Terminal;

/// <summary>The two streams that a command writes to: results on one, faults and progress on the other.</summary>
internal sealed class TerminalConsole
{
    private const int WidthWithoutTerminal = 140;
    private const int WidthOfALine = 1_000_000;

    /// <summary>Makes a console.</summary>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where faults and progress go.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="width">Characters in a line of results where they go to no terminal.</param>
    public TerminalConsole(TextWriter output, TextWriter error, Language language, int width = WidthWithoutTerminal)
    {
        Language = language;

        // A fault stays on one line where no terminal breaks it: it is searched for and taken apart by line.
        Output = On(output, width);
        Error = On(error, WidthOfALine);
    }

    /// <summary>The language of faults, progress and results.</summary>
    public Language Language { get; }

    /// <summary>Where results go.</summary>
    public IAnsiConsole Output { get; }

    /// <summary>Where faults and progress go.</summary>
    public IAnsiConsole Error { get; }

    /// <summary>True when faults and progress go to a terminal.</summary>
    public bool IsWatched => Error.Profile.Out.IsTerminal;

    /// <summary>True when results and progress both go to a terminal.</summary>
    public bool IsInteractive => IsWatched && Output.Profile.Out.IsTerminal;

    /// <summary>The words of a text in the reader's language.</summary>
    public string Say(Domain.Texts.Text text) => text.In(Language);

    /// <summary>Writes a line of a result that is never broken and is there at once.</summary>
    public async Task WriteLineAsync(string line)
    {
        await Output.Profile.Out.Writer.WriteLineAsync(line);
        await Output.Profile.Out.Writer.FlushAsync();
    }

    /// <summary>Writes every fault on a line of its own and returns the exit code for them.</summary>
    public int Write(IReadOnlyList<Fault> faults)
    {
        foreach (var fault in faults)
        {
            Error.Write(new Spectre.Console.Text(OptionNames.In(fault).In(Language), new Style(Color.Red)).Overflow(Overflow.Fold));
            Error.WriteLine();
        }

        return ExitCode.FaultyInput;
    }

    /// <summary>Writes what must be known before a result is used, where faults go.</summary>
    public void Warn(IEnumerable<Domain.Texts.Text> warnings)
    {
        foreach (var warning in warnings)
        {
            Error.Write(new Spectre.Console.Text(warning.In(Language), new Style(Color.Yellow)).Overflow(Overflow.Fold));
            Error.WriteLine();
        }
    }

    /// <summary>Writes a value's lines, or its faults; returns the exit code.</summary>
    public int Show<T>(Outcome<T> outcome, Action<T> show)
    {
        if (!outcome.Succeeded)
        {
            return Write(outcome.Faults);
        }

        show(outcome.Value);
        return ExitCode.Done;
    }

    private static IAnsiConsole On(TextWriter writer, int widthWithoutTerminal)
    {
        var target = new AnsiConsoleOutput(writer);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = target,
            Ansi = target.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        });
        if (!target.IsTerminal)
        {
            console.Profile.Width = widthWithoutTerminal;
        }

        return console;
    }
}
