using System.CommandLine;
using Korevagt.Domain.Texts;
using Korevagt.Terminal;

namespace Korevagt.Cli.Options;

/// <summary>What the commands of optimising have in common.</summary>
internal static class OptimiseOptions
{
    public static Argument<string> Question(TerminalConsole console) => SharedOptions.File(console, "question", console.Say(new(
        "Et spørgsmål: hvad der må besluttes, hvad der skal holdes, og hvad der er målet (format korevagt-question/1).",
        "A question: what may be decided, what must be kept and what is aimed at (format korevagt-question/1).")));

    public static Option<double> Confidence(TerminalConsole console) => new("--confidence")
    {
        Description = console.Say(new(
            "Den sandsynlighed, hvormed det sagte er rigtigt, over 0.5 og højst 0.999.",
            "The probability with which what is stated is right, above 0.5 and at most 0.999.")),
        HelpName = console.Say(ValueNames.Number),
        CustomParser = result => Values.Number(result, console) ?? 0,
        DefaultValueFactory = _ => 0.95,
    };

    public static Option<string?> File(TerminalConsole console, string name, Text description) => new(name)
    {
        Description = console.Say(description),
        HelpName = console.Say(ValueNames.File),
    };
}
