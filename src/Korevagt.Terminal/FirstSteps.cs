using System.CommandLine;
using Korevagt.Domain.Faults;

namespace Korevagt.Terminal;

/// <summary>What stands where no command was given: which there are, and with which to begin.</summary>
internal static class FirstSteps
{
    private const string Comparison = "korevagt compare scenarios/midtjylland-2016.json scenarios/uden-tre-vagter.json --html svar.html";
    private const string Check = "korevagt check scenarios/uden-tre-vagter.json";

    /// <summary>Names all commands and what to do first.</summary>
    public static int Show(TerminalConsole console, Command root)
    {
        var page = new HelpPage(console);
        page.WriteCommands(root);
        page.Section(HelpTexts.Begin, [console.Say(HelpTexts.FirstComparison), Comparison, console.Say(HelpTexts.OwnScenario), Check]);
        return CommandIsMissing(console, root);
    }

    /// <summary>Names the commands below one.</summary>
    public static int ShowCommands(TerminalConsole console, Command group)
    {
        new HelpPage(console).WriteCommands(group);
        return CommandIsMissing(console, group);
    }

    private static int CommandIsMissing(TerminalConsole console, Command command)
    {
        var path = string.Join(' ', command.Parents.OfType<Command>().Append(command).Select(part => part.Name));
        console.Output.Profile.Out.Writer.WriteLine(console.Say(HelpTexts.MoreOf(path)));
        return console.Write([new Fault(path, "", HelpTexts.CommandIsMissing, HelpTexts.OneOfTheCommands)]);
    }
}
