using System.CommandLine;
using Korevagt.Domain.Texts;
using Korevagt.Reports;
using Korevagt.Terminal;
using NodaTime;

namespace Korevagt.Cli.Options;

/// <summary>Arguments and options that several commands have.</summary>
internal static class SharedOptions
{
    /// <summary>The year evaluated where none is asked for: the one the memo speaks of.</summary>
    public const int DefaultYear = 2017;

    public static Argument<string> Plan(TerminalConsole console) =>
        File(console, "plan", console.Say(new(
            "En fil med en nuværende ordning eller en model, eller et scenarie, der læses sammen med sin "
            + "nuværende ordning.",
            "A baseline or model file, or a scenario file that is resolved on its baseline.")));

    public static Option<string> RequiredPlan(TerminalConsole console) => new("--plan")
    {
        Description = console.Say(new(
            "En fil med en nuværende ordning, eller et scenarie, der læses sammen med sin nuværende ordning.",
            "A baseline file, or a scenario file that is resolved on its baseline.")),
        HelpName = console.Say(ValueNames.Plan),
        Required = true,
    };

    public static Argument<string> File(TerminalConsole console, string name, string description)
    {
        var file = new Argument<string>(name) { Description = description };
        file.Validators.Add(result => Values.ArePaths(result, console));
        return file;
    }

    public static Argument<string[]> Files(TerminalConsole console, string name, string description)
    {
        var files = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(result => Values.ArePaths(result, console));
        return files;
    }

    public static Option<int> Year(TerminalConsole console) => new("--year")
    {
        Description = console.Say(new(
            "Det kalenderår, der beregnes.",
            "The calendar year evaluated.")),
        HelpName = console.Say(ValueNames.Year),
        CustomParser = result => Values.WholeNumber<int>(result, console),
        DefaultValueFactory = _ => DefaultYear,
    };

    public static Option<string> RequiredMap(TerminalConsole console) => new("--map")
    {
        Description = console.Say(new(
            "Vejkortet: OpenStreetMap (.osm, .osm.pbf) eller en vejfil.",
            "The road map: OpenStreetMap (.osm, .osm.pbf) or a roads file.")),
        HelpName = console.Say(ValueNames.Map),
        DefaultValueFactory = _ => "maps/midtjylland.osm",
    };

    public static Option<string?> OtherMap(TerminalConsole console) => new("--map")
    {
        Description = console.Say(new(
            "Et andet vejkort end planens: OpenStreetMap (.osm, .osm.pbf) eller en vejfil.",
            "Another road map than the baseline's: OpenStreetMap (.osm, .osm.pbf) or a roads file.")),
        HelpName = console.Say(ValueNames.Map),
    };

    /// <summary>The language of everything that is said: for every command, and documented once.</summary>
    public static Option<Language> Lang(TerminalConsole console) => new(ReaderLanguage.Option)
    {
        Description = console.Say(new(
            "Sproget i alt, hvad programmet siger: da eller en (uden andet systemets eget, ellers dansk).",
            "Language of everything that is said: da or en (default: the system's own, else Danish).")),
        HelpName = "da|en",
        CustomParser = result => Values.Word<Language>(result, console),
        Recursive = true,
    };

    public static Option<bool> Tables(TerminalConsole console) => new("--tables")
    {
        Description = console.Say(new(
            "Vis også alle tabeller og antagelser efter nøgletallene.",
            "Also show all tables and assumptions, after the key figures.")),
    };

    public static Option<ulong> Seed(TerminalConsole console) => new("--seed")
    {
        Description = console.Say(new(
            "Startværdi (seed) for de tilfældige tal: samme startværdi giver samme besøg.",
            "Seed of the random streams: the same seed gives the same visits.")),
        HelpName = console.Say(ValueNames.Count),
        CustomParser = result => Values.WholeNumber<ulong>(result, console),
        DefaultValueFactory = _ => 1,
    };

    public static Option<int> Threads(TerminalConsole console) => new("--threads")
    {
        Description = console.Say(new(
            "Højst så mange tråde; resultatet afhænger ikke af det.",
            "Threads at most; the result does not depend on it.")),
        HelpName = console.Say(ValueNames.Count),
        CustomParser = result => Values.WholeNumber<int>(result, console),
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public static Option<string?> Cache(TerminalConsole console) => new("--cache")
    {
        Description = console.Say(new(
            "En mappe, der gemmer køretider mellem beregningerne.",
            "A folder that keeps travel times between runs.")),
        HelpName = console.Say(ValueNames.Folder),
    };

    /// <summary>An option that takes a date.</summary>
    public static Option<LocalDate?> Date(TerminalConsole console, string name, string description) => new(name)
    {
        Description = description,
        HelpName = console.Say(ValueNames.Date),
        CustomParser = result => Values.Date(result, console),
    };
}
