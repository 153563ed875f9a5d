using System.CommandLine;
using Korevagt.Demand.Logs;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Cli.Commands;

/// <summary>What a command that reads a whole visit log has to know about it.</summary>
internal sealed class LogPeriodOptions
{
    private readonly Option<LocalDate?> first = Date("--log-from", "The first local date that the log covers; without it that of its first visit.");

    private readonly Option<LocalDate?> after = Date("--log-to", "The first local date after those that the log covers; without it the day after its last visit.");

    public void AddTo(Command command)
    {
        command.Add(first);
        command.Add(after);
    }

    /// <summary>The rules of <c>demand import</c>; a log that was imported has no future dates.</summary>
    public LogRules Rules(ParseResult parsed) => new()
    {
        Today = new LocalDate(DutyYear.LatestYear + 1, 1, 1),
        From = parsed.GetValue(first),
        To = parsed.GetValue(after),
    };

    private static Option<LocalDate?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result => Values.Date(result),
    };
}
