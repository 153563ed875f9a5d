using System.CommandLine;
using Korevagt.Demand.Logs;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Cli.Options;

/// <summary>The log that a command reads, and what it may hold.</summary>
internal sealed class LogOptions
{
    public Argument<string> Log { get; } = SharedOptions.File("log", "A visit log, a CSV file.");

    public Option<string> Plan { get; } = SharedOptions.RequiredPlan();

    public Option<string?> Mapping { get; } = MappingFile();

    public Option<string?> Borders { get; } = BordersFile();

    private Option<double> MostRejected { get; } = Share(
        "--most-rejected", "Refuse the log when more than this share of its rows is rejected.");

    private Option<double> MostRepeated { get; } = Share(
        "--most-repeated", "Refuse the log when more than this share of its rows repeats an earlier one.");

    private Option<bool> RejectRepeated { get; } = new("--reject-repeated")
    {
        Description = "Reject rows that repeat an earlier one; else they are kept and counted.",
    };

    private Option<LocalDate?> Today { get; } = LastDate();

    private Option<LocalDate?> From { get; } = Date(
        "--from", "The first local date that the log covers; without it that of its first visit.");

    private Option<LocalDate?> To { get; } = Date(
        "--to", "The first local date after those that the log covers; without it the day after its last visit.");

    /// <summary>How the log names what it tells.</summary>
    public static Option<string?> MappingFile() =>
        new("--mapping")
        {
            Description = "A file that says how the log names its columns, areas and urgencies.",
            HelpName = "FILE",
        };

    /// <summary>Where the areas end.</summary>
    public static Option<string?> BordersFile() =>
        new("--borders") { Description = "GeoJSON with the borders of the areas, for logs with coordinates.", HelpName = "FILE" };

    /// <summary>After which day nothing can have been ordered yet.</summary>
    public static Option<LocalDate?> LastDate() =>
        Date("--today", "What was ordered after this local date lies in the future; without it the day is asked of the clock.");

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

    private static Option<double> Share(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "SHARE",
        CustomParser = result => Values.Number(result) ?? 0,
        DefaultValueFactory = _ => 0.01,
    };

    private static Option<LocalDate?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result => Values.Date(result),
    };
}
