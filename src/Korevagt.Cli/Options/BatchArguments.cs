using System.CommandLine;
using System.CommandLine.Parsing;
using Korevagt.Domain.Faults;
using Korevagt.Terminal;

namespace Korevagt.Cli.Options;

/// <summary>Arguments and options that several commands of batches have.</summary>
internal static class BatchArguments
{
    public static Argument<long> Number(TerminalConsole console) => new("number")
    {
        Description = console.Say(new(
            "Beregningsopgavens nummer, som 'korevagt batch list' viser det.",
            "The batch's number, as 'korevagt batch list' shows it.")),
        CustomParser = result => Values.WholeNumber<long>(result, console),
    };

    public static Option<string?> Json(TerminalConsole console, string description) => new("--json")
    {
        Description = description,
        HelpName = console.Say(ValueNames.File),
    };

    public static Option<int?> Count(TerminalConsole console, string name, string description)
    {
        var option = new Option<int?>(name)
        {
            Description = description,
            HelpName = console.Say(ValueNames.Count),
            CustomParser = result => AtLeastOne(result, console),
        };
        return option;
    }

    public static Fault NoSuchBatch(long number) =>
        new("batch", "", BatchTexts.NoSuchBatch(number), BatchTexts.ANumberThatIsListed);

    private static int? AtLeastOne(ArgumentResult result, TerminalConsole console)
    {
        var number = Values.WholeNumber<int>(result, console);
        if (number < 1 && !result.Errors.Any())
        {
            result.AddError($"{((OptionResult)result.Parent!).Option.Name}: {console.Say(ParsingTexts.TooSmall(number))}");
        }

        return number;
    }
}
