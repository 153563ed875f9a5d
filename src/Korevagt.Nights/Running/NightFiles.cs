using Korevagt.Files;
using Korevagt.Files.Nights;
using Korevagt.Library;
using Korevagt.Store;

namespace Korevagt.Nights.Running;

/// <summary>
/// The files of a night: each that the settings name is read once, so that what its hash is of is what is evaluated; the live scenarios
/// and questions of the store's library are there as if they lay beside the baseline, and the demand of the night.
/// </summary>
/// <param name="Files">Where all of them come from.</param>
/// <param name="Plans">The baseline, then the scenarios of the settings, then those of the library.</param>
/// <param name="Demand">The demand of the night; null for the baseline's own.</param>
internal sealed record NightFiles(IFileSource Files, IReadOnlyList<NightlyPlan> Plans, string? Demand)
{
    private const string DemandFile = "demand-of-the-night.json";

    /// <summary>Reads them.</summary>
    public static async Task<NightFiles> OfAsync(NightAtWork work, CancellationToken cancellation)
    {
        var (settings, files, baseline) = (work.Settings, work.Files, work.Settings.Baseline.File);
        var top = new Dictionary<string, ReadOnlyMemory<byte>>(files.NameComparer);
        List<NightlyPlan> plans = [settings.Baseline, .. settings.Scenarios];
        foreach (var named in plans.Concat(settings.Questions.SelectMany(asked => asked.Others.Append(asked.Recommended).Append(asked.Question))))
        {
            if (!top.ContainsKey(files.FullName(named.File)) && files.Read(named.File) is { Succeeded: true, Value: var content })
            {
                top.Add(files.FullName(named.File), content);
            }
        }

        // What the settings name and is there as a file is taken from the file.
        foreach (var scenario in await LiveItem.OfAsync(work.Store, LibraryKind.Scenario, settings.Baseline, cancellation))
        {
            var plan = new NightlyPlan(scenario.Named, files.Beside(baseline, scenario.Named));
            top.TryAdd(files.FullName(plan.File), scenario.Content);
            if (!plans.Exists(other => files.NameComparer.Equals(files.FullName(other.File), files.FullName(plan.File))))
            {
                plans.Add(plan);
            }
        }

        if (settings.Questions.Count > 0)
        {
            foreach (var question in await LiveItem.OfAsync(work.Store, LibraryKind.Question, settings.Baseline, cancellation))
            {
                top.TryAdd(files.FullName(files.Beside(baseline, question.Named)), question.Content);
            }
        }

        string? demand = null;
        if (work.Night.Demand is { } hash)
        {
            demand = files.Beside(baseline, DemandFile);
            top[files.FullName(demand)] = await NightFitting.DocumentAsync(work.Store, hash, cancellation);
        }

        return new NightFiles(new FilesOnTop(files, top), plans, demand);
    }

    /// <summary>SHA-256 of a plan's file; empty where it cannot be read.</summary>
    public string HashOf(NightlyPlan plan) =>
        Files.Read(plan.File) is { Succeeded: true, Value: var content } ? Documents.HashOf(content.Span) : "";
}
