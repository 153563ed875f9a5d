using System.CommandLine;
using System.CommandLine.Parsing;
using Korevagt.Domain.Faults;
using Korevagt.Store;
using Korevagt.Terminal;

namespace Korevagt.Cli.Options;

/// <summary>Whether a command computes itself what it submits or goes on with, or leaves it to workers.</summary>
internal sealed class ComputingOptions(TerminalConsole console)
{
    private readonly Option<bool> detach = new("--detach")
    {
        Description = console.Say(new(
            "Vent ikke: overlad beregningen til arbejdere (det almindelige på PostgreSQL).",
            "Do not wait: leave the computing to workers (the default on PostgreSQL).")),
    };

    private readonly Option<bool> work = new("--work")
    {
        Description = console.Say(new(
            "Beregn i denne proces, til beregningsopgaven er færdig (det almindelige på SQLite).",
            "Compute in this process until the batch is finished (the default on SQLite).")),
    };

    private readonly Option<int?> threads = BatchArguments.Count(
        console, "--threads", console.Say(new(
            "Så mange blokke beregnes ad gangen her (uden andet: én pr. processor); resultatet "
            + "afhænger ikke af det.",
            "Blocks computed at a time here (default: one per processor); the result does not "
            + "depend on it.")));

    public void AddTo(Command command)
    {
        command.Add(threads);
        command.Add(work);
        command.Add(detach);
        command.Validators.Add(AgreeWithEachOther);
    }

    public int Threads(ParseResult parsed) => parsed.GetValue(threads) ?? Environment.ProcessorCount;

    /// <summary>Whether to compute here.</summary>
    public bool Here(ParseResult parsed, StoreLocation location) =>
        parsed.GetValue(work) || (!location.IsPostgres && !parsed.GetValue(detach));

    /// <summary>What only the store's kind shows to be wrong.</summary>
    public IEnumerable<Fault> Faults(ParseResult parsed, Outcome<StoreLocation> location)
    {
        if (location.Succeeded && parsed.GetValue(threads) is not null && !Here(parsed, location.Value))
        {
            yield return new Fault("--threads", "", ParsingTexts.NothingWhereWorkersCompute, ParsingTexts.WorkBesideIt);
        }
    }

    private void AgreeWithEachOther(CommandResult result)
    {
        if (result.GetValue(detach) && result.GetValue(work))
        {
            result.AddError($"--detach: {console.Say(ParsingTexts.OppositeOf("--work"))}");
        }
    }
}
