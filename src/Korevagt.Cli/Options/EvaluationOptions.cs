using System.CommandLine;
using System.CommandLine.Parsing;
using Korevagt.Evaluation;
using Korevagt.Files.Settings;
using Korevagt.Terminal;

namespace Korevagt.Cli.Options;

/// <summary>The options of the commands that simulate.</summary>
/// <param name="console">Where help and faults go, in the reader's language.</param>
/// <param name="defaultReplications">Simulated years where none are asked for.</param>
internal sealed class EvaluationOptions(TerminalConsole console, int defaultReplications = 50)
{
    private readonly Option<int> year = SharedOptions.Year(console);

    private readonly Option<int> replications = new("--replications")
    {
        Description = console.Say(new(
            "Simulerede år pr. plan, 2 eller flere; med --precision det første hold, 10 eller flere.",
            "Simulated years per plan, 2 or more; with --precision the first batch, 10 or more.")),
        HelpName = console.Say(ValueNames.Count),
        CustomParser = result => Values.WholeNumber<int>(result, console),
        DefaultValueFactory = _ => defaultReplications,
    };

    private readonly Option<double?> precision = new("--precision")
    {
        Description =
            console.Say(new(
                "Tilføj år, til den halve bredde af et tals 95 %-interval højst er dette: minutter, procentpoint "
                + "for withinTarget, kroner for annualCost. I en sammenligning gælder det ændringen i hvert "
                + "scenarie.",
                "Add years until half the width of a figure's 95 % interval is at most this: minutes, percentage "
                + "points of withinTarget, kroner of annualCost. In a comparison that of the change in every "
                + "scenario.")),
        HelpName = console.Say(ValueNames.Number),
        CustomParser = result => Values.Number(result, console),
    };

    private readonly Option<PrecisionFigure> precisionOf = new("--precision-of")
    {
        Description = console.Say(new(
            "Det tal, som --precision gælder (uden andet: p90).",
            "The figure that --precision is about (default p90).")),
        HelpName = "meanResponse|p90|withinTarget|annualCost",
        CustomParser = result => Values.Word<PrecisionFigure>(result, console),
    };

    private readonly Option<int> mostReplications = new("--most-replications")
    {
        Description = console.Say(new(
            "Med --precision: stop ved så mange år pr. plan, nået eller ej (uden andet: "
            + $"{PrecisionTarget.DefaultMostReplications}).",
            "With --precision, stop at this many years per plan, reached or not (default "
            + $"{PrecisionTarget.DefaultMostReplications}).")),
        HelpName = console.Say(ValueNames.Count),
        CustomParser = result => Values.WholeNumber<int>(result, console),
    };

    private readonly Option<bool> antithetic = new("--antithetic")
    {
        Description = console.Say(new(
            "Træk årene i antitetiske par, det andet i hvert par af 1 - u i stedet for u.",
            "Draw the years in antithetic pairs, the second of each from 1 - u in place of u.")),
    };

    private readonly Option<bool> demandUncertainty = new("--demand-uncertainty")
    {
        Description =
            console.Say(new(
                "Træk hvert års besøg inden for det, som besøgsloggen lader være muligt; efterspørgslen skal "
                + "være tilpasset en log.",
                "Draw the visit rates of each year from what the visit log leaves possible; the demand has to be "
                + "fitted to one.")),
    };

    private readonly Option<ulong> seed = SharedOptions.Seed(console);

    private readonly Option<int> threads = SharedOptions.Threads(console);

    private readonly Option<string?> map = SharedOptions.OtherMap(console);

    private readonly Option<string?> cache = SharedOptions.Cache(console);

    private readonly Option<string?> json = new("--json")
    {
        Description = console.Say(new(
            "Skriv resultatet som JSON.",
            "Write the result as JSON.")),
        HelpName = console.Say(ValueNames.File)
    };

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
                result.AddError($"{option.Name}: {console.Say(ParsingTexts.NothingWithout("--precision"))}");
            }
        }
    }
}
