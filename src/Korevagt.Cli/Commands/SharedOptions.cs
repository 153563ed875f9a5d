using System.CommandLine;
using Korevagt.Planning.Reports;

namespace Korevagt.Cli.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class SharedOptions
{
    public static Argument<string> Plan() => new("plan")
    {
        Description = "A baseline file, or a scenario file that is resolved on its baseline.",
    };

    public static Option<int> Year() => new("--year")
    {
        Description = "The calendar year evaluated.",
        HelpName = "YEAR",
        DefaultValueFactory = _ => 2017,
    };

    public static Option<Language> Lang() => new("--lang")
    {
        Description = "Language of the report: da or en.",
        HelpName = "da|en",
        DefaultValueFactory = _ => Language.Da,
    };
}
