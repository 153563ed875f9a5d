using System.CommandLine;
using Korevagt.Domain.Time;
using Korevagt.Logs;
using Korevagt.Terminal;
using NodaTime;

namespace Korevagt.Cli.Options;

/// <summary>The log that a command reads, and what it may hold.</summary>
internal sealed class LogOptions(TerminalConsole console)
{
    public Argument<string> Log { get; } = SharedOptions.File(console, "log", console.Say(new(
        "En besøgslog, en CSV-fil.",
        "A visit log, a CSV file.")));

    public Option<string> Plan { get; } = SharedOptions.RequiredPlan(console);

    public Option<string?> Mapping { get; } = MappingFile(console);

    public Option<string?> Borders { get; } = BordersFile(console);

    private Option<double> MostRejected { get; } = Share(
        console, "--most-rejected", console.Say(new(
            "Afvis loggen, når mere end denne andel af dens rækker afvises.",
            "Refuse the log when more than this share of its rows is rejected.")));

    private Option<double> MostRepeated { get; } = Share(
        console, "--most-repeated", console.Say(new(
            "Afvis loggen, når mere end denne andel af dens rækker gentager en tidligere.",
            "Refuse the log when more than this share of its rows repeats an earlier one.")));

    private Option<bool> RejectRepeated { get; } = new("--reject-repeated")
    {
        Description = console.Say(new(
            "Afvis rækker, der gentager en tidligere; ellers beholdes de og tælles.",
            "Reject rows that repeat an earlier one; else they are kept and counted.")),
    };

    private Option<LocalDate?> Today { get; } = LastDate(console);

    private Option<LocalDate?> From { get; } = SharedOptions.Date(
        console, "--from", console.Say(new(
            "Den første dato, som loggen dækker; uden den datoen for dens første besøg.",
            "The first local date that the log covers; without it that of its first visit.")));

    private Option<LocalDate?> To { get; } = SharedOptions.Date(
        console, "--to", console.Say(new(
            "Den første dato efter dem, som loggen dækker; uden den dagen efter dens sidste besøg.",
            "The first local date after those that the log covers; without it the day after its last "
            + "visit.")));

    /// <summary>How the log names what it tells.</summary>
    public static Option<string?> MappingFile(TerminalConsole console) =>
        new("--mapping")
        {
            Description = console.Say(new(
                "En fil, der siger, hvad loggen kalder sine kolonner, områder og hastegrader.",
                "A file that says how the log names its columns, areas and urgencies.")),
            HelpName = console.Say(ValueNames.File),
        };

    /// <summary>Where the areas end.</summary>
    public static Option<string?> BordersFile(TerminalConsole console) =>
        new("--borders")
        {
            Description = console.Say(new(
                "GeoJSON med områdernes grænser, til logge med koordinater.",
                "GeoJSON with the borders of the areas, for logs with coordinates.")),
            HelpName = console.Say(ValueNames.File)
        };

    /// <summary>After which day nothing can have been ordered yet.</summary>
    public static Option<LocalDate?> LastDate(TerminalConsole console) =>
        SharedOptions.Date(console, "--today", console.Say(new(
            "Hvad der er bestilt efter denne dato, ligger i fremtiden; uden den spørges uret om dagen.",
            "What was ordered after this local date lies in the future; without it the day is asked of the clock.")));

    /// <summary>Adds all of them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(Log);
        foreach (
            var option in new Option[] { Plan, Mapping, Borders, MostRejected, MostRepeated, RejectRepeated, Today, From, To })
        {
            command.Add(option);
        }
    }

    /// <summary>What the log may hold, as asked for.</summary>
    public LogRules RulesOf(ParseResult parsed) => new()
    {
        Today = parsed.GetValue(Today) ?? SystemClock.Instance.GetCurrentInstant().InZone(DutyCalendar.Zone).Date,
        MostRejected = parsed.GetValue(MostRejected),
        MostRepeated = parsed.GetValue(MostRepeated),
        RejectsRepeated = parsed.GetValue(RejectRepeated),
        From = parsed.GetValue(From),
        To = parsed.GetValue(To),
    };

    private static Option<double> Share(TerminalConsole console, string name, string description) => new(name)
    {
        Description = description,
        HelpName = console.Say(ValueNames.Share),
        CustomParser = result => Values.Number(result, console) ?? 0,
        DefaultValueFactory = _ => 0.01,
    };
}
