using System.CommandLine;
using System.CommandLine.Parsing;
using Korevagt.Domain.Faults;

namespace Korevagt.Cli.Options;

/// <summary>Arguments and options that several commands of batches have.</summary>
internal static class BatchArguments
{
    public static Argument<long> Number() => new("number")
    {
        Description = "The batch's number, as 'korevagt batch list' shows it.",
        CustomParser = Values.WholeNumber<long>,
    };

    public static Option<string?> Json(string description) => new("--json") { Description = description, HelpName = "FILE" };

    public static Option<int?> Count(string name, string description)
    {
        var option = new Option<int?>(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result => AtLeastOne(result),
        };
        return option;
    }

    public static Fault NoSuchBatch(long number) =>
        new("batch", "", $"there is no batch {number}", "the number of a batch that 'korevagt batch list' shows");

    private static int? AtLeastOne(ArgumentResult result)
    {
        var number = Values.WholeNumber<int>(result);
        if (number < 1 && !result.Errors.Any())
        {
            result.AddError($"{((OptionResult)result.Parent!).Option.Name}: {number} is too small; expected at least 1");
        }

        return number;
    }
}
