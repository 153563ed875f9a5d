using System.Globalization;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Json;
using Korevagt.Planning.UseCases;
using Korevagt.Tenders.Awards;
using Korevagt.Tenders.Formats;
using Korevagt.Tenders.Loading;
using Korevagt.Tenders.Quantities;

namespace Korevagt.Tenders.Contracts;

/// <summary>What an award would cost, simulated: it becomes contracts of a scenario, which is compared with the plan that was put out.</summary>
public static class SimulateAward
{
    /// <summary>Simulates.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="awardPath">Name of the award.</param>
    /// <param name="bidsPath">Name of the bids of which it was made.</param>
    /// <param name="scenarioPath">Where the scenario is to lie; it is not written.</param>
    /// <param name="settings">Year, replications, seed and threads.</param>
    /// <param name="progress">Told after each simulated year, from any thread; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The scenario and the comparison, or every fault; an award that was not made of these bids is one.</returns>
    public static Outcome<SimulatedAward> Run(
        IFileSource files, string awardPath, string bidsPath, string scenarioPath, EvaluationSettings settings,
        IProgress<EvaluationProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Of(files, awardPath, bidsPath).Then(made =>
        {
            var plan = made.Bids.Tender.Plan.File;
            var folder = Path.GetDirectoryName(Path.GetFullPath(scenarioPath)) ?? "";
            var baseline = Path.GetRelativePath(folder, files.FullName(plan)).Replace(Path.DirectorySeparatorChar, '/');
            var scenario = new AwardScenario(made.Bids, made.Award).File(baseline);
            return CompareScenarios.Run(files.On(scenarioPath, scenario), plan, [scenarioPath], settings, progress, cancellation)
                .Then<SimulatedAward>(compared => new SimulatedAward(scenario, compared, made.Award.Uncovered));
        });
    }

    /// <summary>The award as a scenario that compare takes, not simulated.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="awardPath">Name of the award.</param>
    /// <param name="bidsPath">Name of the bids of which it was made.</param>
    /// <param name="baseline">Name of the plan as seen from where the scenario is to lie.</param>
    /// <returns>The scenario's file, or every fault.</returns>
    public static Outcome<byte[]> ScenarioOf(IFileSource files, string awardPath, string bidsPath, string baseline) =>
        Of(files, awardPath, bidsPath).Then<byte[]>(made => new AwardScenario(made.Bids, made.Award).File(baseline));

    /// <summary>An award with the bids of which it was made, whose prices can become contracts.</summary>
    internal static Outcome<(ReadBids Bids, AwardFile Award)> Of(IFileSource files, string awardPath, string bidsPath) =>
        Judged(files, awardPath, bidsPath).Then(made =>
        {
            List<Fault> faults =
            [
                .. made.Award.Lots.Index().Where(lot => !new AwardScenario(made.Bids, made.Award).HasPrices(lot.Item)).Select(lot => new Fault(
                    awardPath, $"$.lots[{lot.Index}].package",
                    new($"{Quoted.Text(lot.Item.Package ?? "")} har én pris og ingen priser på ydelser",
                        $"{Quoted.Text(lot.Item.Package ?? "")} has one price and none of items"),
                    new("egne priser på pakkens delaftaler, som dens rabat kan fordeles på",
                        "prices of its own of the lots of the package, over which its discount can be spread"))),
                .. FreezeQuantities.ItemsWithoutHours(made.Bids.Tender.Content, files.Beside(bidsPath, made.Bids.Content.Tender)),
            ];
            return faults.Count > 0 ? faults : Outcome<(ReadBids Bids, AwardFile Award)>.Success(made);
        });

    /// <summary>An award with the bids of which it was made: it is made again, and has to be the same.</summary>
    internal static Outcome<(ReadBids Bids, AwardFile Award)> Judged(IFileSource files, string awardPath, string bidsPath)
    {
        var tree = files.Read(awardPath).Then(bytes => JsonText.Parse(awardPath, bytes.Span));
        var award = tree.Then(root => JsonFile<AwardFile>.Read(awardPath, root));
        var bids = BidsLoader.Read(files, bidsPath);
        List<Fault> faults = [.. award.Faults, .. award.Succeeded ? award.Value.Faults.InOrder() : [], .. bids.Faults];
        if (faults.Count > 0)
        {
            return faults;
        }

        var content = award.Value.Content;
        Same("$.lock", content.Lock, bids.Value.Bids.Of.Lock, new("er en anden lås end udbuddets", "is another lock than that of the tender"));
        Same("$.bids", content.Bids, bids.Value.Bids.Hash, new("er ikke disse tilbud", "is not these bids"));
        if (faults.Count > 0)
        {
            return faults;
        }

        ulong? draw = ulong.TryParse(content.Draw, CultureInfo.InvariantCulture, out var drawn) ? drawn : null;
        return DecideTender.Run(files, bidsPath, draw, CancellationToken.None).Then(again =>
        {
            var place = again.Award is null ? "$" : Differing(tree.Value, JsonText.Parse(awardPath, TenderJson.Write(again)).Value);
            return place is null
                ? Outcome<(ReadBids Bids, AwardFile Award)>.Success((bids.Value, content))
                : new Fault(awardPath, place, new("er ikke, hvad tilbuddene giver", "is not what comes of the bids"),
                    new("tildelingen, som 'tender award' skrev den", "the award as tender award wrote it"));
        });

        void Same(string place, string found, string wanted, Text wrong)
        {
            if (found != wanted)
            {
                faults.Add(new Fault(awardPath, place, wrong, Text.Same(wanted)));
            }
        }
    }

    /// <summary>The first place where a file says something else than it should; null where it does not.</summary>
    private static string? Differing(JsonPart found, JsonPart wanted) => (found.Kind, wanted.Kind) switch
    {
        (JsonPartKind.Object, JsonPartKind.Object) => found.Members.Concat(wanted.Members).Select(member => member.Name).Distinct()
            .Where(name => name != "$schema")
            .Select(name => (found.Member(name), wanted.Member(name)) is ({ } one, { } other) ? Differing(one, other)
                : JsonPath.Member(found.Path, name))
            .FirstOrDefault(place => place is not null),
        (JsonPartKind.Array, JsonPartKind.Array) when found.Items.Count == wanted.Items.Count =>
            found.Items.Zip(wanted.Items, Differing).FirstOrDefault(place => place is not null),
        _ => TenderLock.Of(found) == TenderLock.Of(wanted) ? null : found.Path,
    };
}

/// <summary>An award that was simulated.</summary>
/// <param name="Scenario">The scenario's file.</param>
/// <param name="Compared">The plan that was put out, and the scenario beside it.</param>
/// <param name="Uncovered">Ids of lots that are not awarded: their shifts keep the contracts that they have.</param>
public sealed record SimulatedAward(byte[] Scenario, ComparedOnMap Compared, IReadOnlyList<string> Uncovered);
