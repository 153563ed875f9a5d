using System.CommandLine;
using System.CommandLine.Parsing;
using Korevagt.Files.Settings;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Cli.Options;

/// <summary>The options of the commands that simulate.</summary>
/// <param name="defaultReplications">Simulated years where none are asked for.</param>
internal sealed class EvaluationOptions(int defaultReplications = 50)
{
    private readonly Option<int> year = SharedOptions.Year();

    private readonly Option<int> replications = new("--replications")
    {
        Description = "Simulated years per plan, 2 or more; with --precision the first batch, 10 or more.",
        HelpName = "N",
        CustomParser = Values.WholeNumber<int>,
        DefaultValueFactory = _ => defaultReplications,
    };

    private readonly Option<double?> precision = new("--precision")
    {
        Description =
            "Add years until half the width of a figure's 95 % interval is at most this: minutes, percentage points of "
            + "withinTarget, kroner of annualCost. In a comparison that of the change in every scenario.",
        HelpName = "NUMBER",
        CustomParser = Values.Number,
    };

    private readonly Option<PrecisionFigure> precisionOf = new("--precision-of")
    {
        Description = "The figure that --precision is about (default p90).",
        HelpName = "meanResponse|p90|withinTarget|annualCost",
        CustomParser = Values.Word<PrecisionFigure>,
    };

    private readonly Option<int> mostReplications = new("--most-replications")
    {
        Description = "With --precision, stop at this many years per plan, reached or not "
            + $"(default {PrecisionTarget.DefaultMostReplications}).",
        HelpName = "N",
        CustomParser = Values.WholeNumber<int>,
    };

    private readonly Option<bool> antithetic = new("--antithetic")
    {
        Description = "Draw the years in antithetic pairs, the second of each from 1 - u in place of u.",
    };

    private readonly Option<bool> demandUncertainty = new("--demand-uncertainty")
    {
        Description =
            "Draw the visit rates of each year from what the visit log leaves possible; the demand has to be fitted to one.",
    };

    private readonly Option<ulong> seed = SharedOptions.Seed();

    private readonly Option<int> threads = SharedOptions.Threads();

    private readonly Option<string?> map = SharedOptions.OtherMap();

    private readonly Option<string?> cache = SharedOptions.Cache();

    private readonly Option<string?> json = new("--json") { Description = "Write the result as JSON.", HelpName = "FILE" };

    public string? JsonFile(ParseResult parsed) => parsed.GetValue(json);

    public void AddTo(Command command)
    {
        command.Add(year);
        command.Add(replications);
        command.Add(precision);
        command.Add(precisionOf);
        command.Add(mostReplications);
        command.Add(antithetic);
        command.Add(demandUncertainty);
        command.Add(seed);
        command.Add(threads);
        command.Add(map);
        command.Add(cache);
        command.Add(json);
        command.Validators.Add(OnlyWithPrecision);
    }

    public EvaluationSettings Settings(ParseResult parsed) =>
        new(parsed.GetValue(year), parsed.GetValue(replications), parsed.GetValue(seed), parsed.GetValue(threads))
        {
            Precision = TargetOf(parsed),
            Antithetic = parsed.GetValue(antithetic),
            DemandUncertainty = parsed.GetValue(demandUncertainty),
            MapFile = parsed.GetValue(map),
            CacheFolder = parsed.GetValue(cache),
        };

    private PrecisionTarget? TargetOf(ParseResult parsed) => parsed.GetValue(precision) is not { } halfWidth
        ? null
        : new PrecisionTarget(
            halfWidth,
            parsed.GetResult(precisionOf) is null ? PrecisionFigure.P90 : parsed.GetValue(precisionOf),
            parsed.GetResult(mostReplications) is null
                ? PrecisionTarget.DefaultMostReplications
                : parsed.GetValue(mostReplications));

    private void OnlyWithPrecision(CommandResult result)
    {
        foreach (Option option in new Option[] { precisionOf, mostReplications })
        {
            if (result.GetResult(option) is not null && result.GetResult(precision) is null)
            {
                result.AddError($"{option.Name}: says nothing without --precision");
            }
        }
    }
}
