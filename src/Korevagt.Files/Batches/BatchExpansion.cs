using Korevagt.Domain.Faults;
using Korevagt.Files.Settings;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Batches;

/// <summary>Makes the runs of a batch out of its grid or its list, and finds what is wrong with them.</summary>
internal sealed class BatchExpansion
{
    private const string BaselinePath = "$.baseline";
    private const string ScenariosPath = "$.scenarios";
    private const string RunsPath = "$.runs";
    private const string SeedsPath = "$.seeds";

    private readonly IFileSource files;
    private readonly string path;
    private readonly BatchFile content;
    private readonly FaultLog faults;
    private readonly BatchCases demands;
    private readonly BatchCases prices;
    private readonly IReadOnlyList<int> seeds;

    public BatchExpansion(IFileSource files, string path, JsonFile<BatchFile> batch)
    {
        (this.files, this.path) = (files, path);
        (content, faults) = (batch.Content, batch.Faults);
        demands = new BatchCases(content.DemandCases, "$.demandCases", ThingTexts.DemandCase, files, path, faults);
        prices = new BatchCases(content.PriceReadings, "$.priceReadings", ThingTexts.PriceReading, files, path, faults);
        seeds = content.Seeds ?? [1];
    }

    public Outcome<BatchRequest> Expand()
    {
        var baseline = NamedFile.Find(files, path, content.Baseline, BaselinePath, faults);
        JudgeSeeds();
        JudgePairs(content.Replications ?? BatchFile.DefaultReplications, "$.replications");
        var runs = content.Runs is { } listed ? Listed(listed) : Grid(content.Scenarios ?? [], baseline);
        return faults.IsEmpty
            ? new BatchRequest(content.Name, content.Description ?? "", baseline!, runs, content.Priority ?? RequestedPriority.Planner)
            : faults.InOrder();
    }

    private List<RunRequest> Grid(IReadOnlyList<string> scenarios, string? baseline)
    {
        if (TooMany((long)scenarios.Count * demands.All.Count * prices.All.Count * seeds.Count, ScenariosPath))
        {
            return [];
        }

        return
        [
            .. from scenario in Scenarios(scenarios, baseline)
               from demand in demands.All
               from price in prices.All
               from seed in seeds
               select Run(scenario, demand, price, seed, replications: null),
        ];
    }

    private List<RunRequest> Listed(IReadOnlyList<BatchRunFile> listed)
    {
        if (TooMany(listed.Sum(run => run.Seed is null ? (long)seeds.Count : 1), RunsPath))
        {
            return [];
        }

        var (runs, seen) = (new List<RunRequest>(), new Dictionary<RunRequest, int>());
        foreach (var (i, run) in listed.Index())
        {
            var place = $"{RunsPath}[{i}]";
            if (!faults.IsSound(place) || Sibling(run.Scenario, $"{place}.scenario") is not { } scenario)
            {
                continue;
            }

            var demand = demands.Find(run.DemandCase, $"{place}.demandCase");
            var price = prices.Find(run.PriceReading, $"{place}.priceReading");
            if (run.Replications is { } replications)
            {
                JudgePairs(replications, $"{place}.replications");
            }

            if (demand is null || price is null)
            {
                continue;
            }

            foreach (var seed in run.Seed is { } own ? [own] : seeds)
            {
                var request = Run(scenario, demand, price, seed, run.Replications);
                var question = request with { ScenarioFile = files.FullName(scenario) };
                if (!seen.TryAdd(question, i))
                {
                    var first = $"{RunsPath}[{seen[question]}]";
                    faults.Add(
                        place,
                        new(
                            $"beder om en beregning, som {first} allerede beder om",
                            $"asks for a run that {first} asks for already"),
                        new("hver beregning én gang", "each run once"));
                    break;
                }

                runs.Add(request);
            }
        }

        return runs;
    }

    private RunRequest Run(string scenario, BatchCase demand, BatchCase price, int seed, int? replications)
    {
        var settings = new EvaluationSettings(
            content.Year ?? BatchFile.DefaultYear, replications ?? content.Replications ?? BatchFile.DefaultReplications, (ulong)seed, Threads: 1)
        {
            Antithetic = content.Antithetic ?? false,
            DemandUncertainty = content.DemandUncertainty ?? false,
        };
        return new RunRequest(scenario, demand, price, settings);
    }

    /// <summary>The names of the scenarios, each of which stands once and is another file than the baseline.</summary>
    private List<string> Scenarios(IReadOnlyList<string> named, string? baseline)
    {
        var (scenarios, seen) = (new List<string>(), new Dictionary<string, int>(files.NameComparer));
        foreach (var (i, name) in named.Index())
        {
            var place = $"{ScenariosPath}[{i}]";
            if (!faults.IsSound(place) || Sibling(name, place) is not { } scenario)
            {
                continue;
            }

            if (!seen.TryAdd(files.FullName(scenario), i))
            {
                var first = $"{ScenariosPath}[{seen[files.FullName(scenario)]}]";
                faults.Add(
                    place,
                    new(
                        $"{Quoted.Text(name)} er allerede filen i {first}", $"{Quoted.Text(name)} is the file of {first} already"),
                    new("hvert scenarie én gang", "each scenario once"));
            }
            else if (baseline is not null && files.NameComparer.Equals(files.FullName(scenario), files.FullName(baseline)))
            {
                faults.Add(
                    place,
                    new(
                        $"{Quoted.Text(name)} er den nuværende ordning, som beregnes under alle omstændigheder",
                        $"{Quoted.Text(name)} is the baseline, which is evaluated in any case"),
                    new("et scenarie, der ændrer den", "a scenario on it"));
            }

            scenarios.Add(scenario);
        }

        return scenarios;
    }

    /// <summary>A file that is named here and may be missing, or null after noting that no file can be called so.</summary>
    private string? Sibling(string named, string place)
    {
        if (files.IsPossible(named))
        {
            return files.Beside(path, named);
        }

        faults.Add(place, FileTexts.IsNoPath, FileTexts.PathBeside);
        return null;
    }

    private void JudgeSeeds()
    {
        foreach (var (i, seed) in seeds.Index().Where(entry => faults.IsSound(SeedsPath) && seeds.Take(entry.Index).Contains(entry.Item)))
        {
            faults.Add(
                $"{SeedsPath}[{i}]",
                new(FormattableString.Invariant($"{seed} står to gange"), FormattableString.Invariant($"{seed} appears twice")),
                new("hver startværdi én gang", "each seed once"));
        }
    }

    private void JudgePairs(int replications, string place)
    {
        if (content.Antithetic is true && faults.IsSound("$.antithetic", place) && (replications % 2 != 0 || replications < 4))
        {
            faults.Add(
                place,
                new(
                    FormattableString.Invariant($"{replications} giver ikke antitetiske par"),
                    FormattableString.Invariant($"{replications} make no antithetic pairs")),
                new(
                    "med antithetic et lige tal, 4 eller mere: et interval kræver to par",
                    "with antithetic an even number, 4 or more: an interval needs two pairs"));
        }
    }

    private bool TooMany(long runs, string place)
    {
        if (runs <= BatchFileLoader.MostRuns)
        {
            return false;
        }

        faults.Add(
            place,
            new(
                FormattableString.Invariant($"opgaven beder om {runs} beregninger"),
                FormattableString.Invariant($"the batch asks for {runs} runs")),
            FileTexts.AtMost(BatchFileLoader.MostRuns));
        return true;
    }
}
