using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Evaluation.Modelling;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Settings;
using Korevagt.Optimization.Partition;
using Korevagt.Planning.Figures;
using Korevagt.Planning.Pricing;
using Korevagt.Planning.UseCases;
using Korevagt.Roads;

namespace Korevagt.Choosing.Lots;

/// <summary>
/// Into which lots a plan's driving could be put out to tender: for each number of lots the division of the stations that should
/// cost least, proved by looking at all. A car whose duties at two stations do not overlap is needed once where both are in one
/// lot; that is all by which lots differ in cost here.
/// </summary>
public static class ProposeLots
{
    /// <summary>Proposes lots.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="planFile">Name of a baseline, a model or a scenario.</param>
    /// <param name="figuresFile">Name of a file of figures.</param>
    /// <param name="settings">Which lots may be.</param>
    /// <param name="cancellation">Stops the reading of the road map.</param>
    /// <returns>The proposals, maybe none, or every fault of settings, files and map.</returns>
    public static Outcome<ProposedLots> Run(
        IFileSource files, string planFile, string figuresFile, LotSettings settings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        List<Fault> faults = [.. FaultsOf(settings)];
        var prices = PriceShouldCost.Run(files, planFile, figuresFile, new ShouldCostSettings(settings.Year, settings.On));
        faults.AddRange(prices.Faults);
        var loaded = PlanLoader.Load(files, planFile);
        if (!loaded.Succeeded)
        {
            return faults;
        }

        var evaluation = new EvaluationSettings(settings.Year, 2, Seed: 1, Threads: 1) { MapFile = settings.MapFile };
        var map = CompareScenarios.MapOf(files, loaded.Value, evaluation, faults, cancellation);
        return faults.Count > 0
            ? faults
            : StationDriving.Of(loaded.Value.Plan, map is null ? null : new DrivingTables(map, evaluation.Threads)).Then(driving =>
                FigureLoader.Load(files, figuresFile).Then<ProposedLots>(figures =>
                {
                    var plan = loaded.Value.Plan;
                    var atoms = new LotAtoms(plan, DutyYear.Of(settings.Year, plan.Calendar), figures, settings.Date, driving);
                    return atoms.Count > SetPartition.MostItems
                        ? new Fault(planFile, "$.stations", LotTexts.TooManyStations(atoms.Count), LotTexts.AtMost(SetPartition.MostItems))
                        : Proposed(plan, settings, figures.Name, atoms);
                }));
    }

    private static ProposedLots Proposed(Plan plan, LotSettings settings, string table, LotAtoms atoms)
    {
        var allowed = atoms.Allowed(settings);
        return new ProposedLots(
            plan, settings, table, plan.Stations.Count(station => plan.Shifts.Any(shift => shift.Station == station.Id)), allowed.Count,
            [
                .. SetPartition.Solve(atoms.Count, allowed).OfType<BestPartition>()
                    .Select(best => new LotProposal([.. best.Blocks.Select(atoms.LotOf)], best.Cost)),
            ]);
    }

    private static IEnumerable<Fault> FaultsOf(LotSettings settings)
    {
        if (!(settings.MostDriveMinutes > 0 && settings.MostDriveMinutes <= TravelMatrix.LongestMinutes))
        {
            yield return Fault.OfSetting<LotSettings>(
                nameof(LotSettings.MostDriveMinutes), LotTexts.NoDrive, LotTexts.MinutesUpTo(TravelMatrix.LongestMinutes));
        }

        if (settings.MostCars < 1)
        {
            yield return Fault.OfSetting<LotSettings>(nameof(LotSettings.MostCars), LotTexts.NoCars, LotTexts.OneOrMore);
        }

        if (settings.LeastDkk < 0)
        {
            yield return Fault.OfSetting<LotSettings>(nameof(LotSettings.LeastDkk), LotTexts.Negative, LotTexts.ZeroOrMore);
        }

        if (settings.MostDkk < (settings.LeastDkk ?? 0))
        {
            yield return Fault.OfSetting<LotSettings>(nameof(LotSettings.MostDkk), LotTexts.BelowTheLeast, LotTexts.AtLeastTheLeast);
        }
    }
}
