using System.Text.RegularExpressions;

namespace Korevagt.Cli.Tests.Support;

/// <summary>What a command line did.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote as its result.</param>
/// <param name="Error">The faults it named.</param>
internal sealed partial record Ran(int ExitCode, string Output, string Error)
{
    /// <summary>The faults, one on a line.</summary>
    public IReadOnlyList<string> Faults =>
        Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Runs a command line in this process.</summary>
    public static async Task<Ran> Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await KorevagtCommand.RunAsync(arguments, output, error);
        return new Ran(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command line in this process, asking for English.</summary>
    public static Task<Ran> InEnglish(params string[] arguments) =>
        Of(arguments.Contains("--lang") ? arguments : ["--lang", "en", .. arguments]);

    /// <summary>Runs a command line in this process as in a window of a width.</summary>
    public static async Task<Ran> InWidth(int width, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = new Terminal.TerminalConsole(output, error, Terminal.ReaderLanguage.Of(arguments), width);
        var exitCode = await KorevagtCommand.RunAsync(arguments, console);
        return new Ran(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command line that has nothing to complain of and returns its output.</summary>
    public static async Task<string> Soundly(params string[] arguments)
    {
        var ran = await Of(arguments);
        Assert.Equal("", ran.Error);
        Assert.Equal(Terminal.ExitCode.Done, ran.ExitCode);
        return ran.Output;
    }

    /// <summary>The cells of the table row that begins with a label, without frames and blanks.</summary>
    public static string[] Row(string output, string label)
    {
        var line = output.Split('\n').Select(Cells).FirstOrDefault(cells => cells.Length > 0 && cells[0] == label);
        Assert.True(line is not null, $"There is no row '{label}' in:\n{output}");
        return line;
    }

    private static string[] Cells(string line) =>
        [.. Frame().Split(line).Select(cell => cell.Trim()).SkipWhile(cell => cell.Length == 0)];

    [GeneratedRegex("[│|]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Frame();
}
