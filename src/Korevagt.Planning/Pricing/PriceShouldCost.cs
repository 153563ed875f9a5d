using Korevagt.Domain.Costs.Figures;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Economics.ShouldCosts;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Json;
using Korevagt.Planning.Figures;
using Korevagt.Planning.UseCases;
using Korevagt.Rules;
using NodaTime;

namespace Korevagt.Planning.Pricing;

/// <summary>What the shifts of a plan should cost by wages, cars and overhead, whatever is paid for them today.</summary>
public static class PriceShouldCost
{
    /// <summary>Prices a plan.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="planFile">Name of a baseline, a model or a scenario.</param>
    /// <param name="figuresFile">Name of a file of figures.</param>
    /// <param name="settings">Year, day and lots.</param>
    /// <returns>The prices, or every fault of settings and files.</returns>
    public static Outcome<PricedLots> Run(IFileSource files, string planFile, string figuresFile, ShouldCostSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var faults = YearRule.FaultsOf(settings.Year);
        var hasDay = faults.Count == 0 || settings.On is not null;
        var loaded = PlanLoader.Load(files, planFile);
        var table = FigureLoader.Load(files, figuresFile);
        faults.AddRange(loaded.Faults);
        faults.AddRange(table.Faults);
        if (table.Succeeded && hasDay)
        {
            faults.AddRange(Missing(table.Value, figuresFile, settings.Date, ShouldCost.Needed));
        }

        var lots = loaded.Succeeded ? LotsOf(loaded.Value.Plan, settings.By) : [];
        if (loaded.Succeeded && lots.Count == 0)
        {
            faults.Add(Fault.OfSetting<ShouldCostSettings>(nameof(ShouldCostSettings.By), PricingTexts.NoLots, PricingTexts.OtherGrouping));
        }

        if (loaded.Succeeded)
        {
            var known = KnownThings.Shifts(loaded.Value.Plan);
            faults.AddRange(
                from shift in settings.Lines
                where !known.Has(shift)
                let judged = known.Judge(shift)!.Value
                select Fault.OfSetting<ShouldCostSettings>(nameof(ShouldCostSettings.Lines), judged.Wrong, judged.Expected));
        }

        return faults.Count > 0 ? faults : Priced(loaded.Value.Plan, table.Value, lots, settings);
    }

    /// <summary>Prices some sets of a plan's shifts, each as driven by one contractor.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="figuresFile">Name of a file of figures.</param>
    /// <param name="settings">Year and day.</param>
    /// <param name="sets">Ids of shifts.</param>
    /// <returns>The price of each set, or every fault of settings and figures.</returns>
    public static Outcome<IReadOnlyList<ShouldCostOfShifts>> Of(
        IFileSource files, Plan plan, string figuresFile, ShouldCostSettings settings, IReadOnlyList<IReadOnlySet<string>> sets)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var faults = YearRule.FaultsOf(settings.Year);
        var table = FigureLoader.Load(files, figuresFile);
        faults.AddRange(table.Faults);
        if (faults.Count == 0)
        {
            faults.AddRange(Missing(table.Value, figuresFile, settings.Date, ShouldCost.Needed));
        }

        return faults.Count > 0
            ? faults
            : Outcome<IReadOnlyList<ShouldCostOfShifts>>.Success(
            [
                .. sets.Select(set => ShouldCostOfShifts.Of(
                    plan, shift => set.Contains(shift.Id), DutyYear.Of(settings.Year, plan.Calendar), table.Value, settings.Date)),
            ]);
    }

    /// <summary>A fault for each kind of figure that none holds of on a day.</summary>
    internal static IEnumerable<Fault> Missing(
        FigureTable table, string file, LocalDate date, IEnumerable<FigureKind> needed) =>
        from kind in needed
        where table.On(kind, date) is null
        select new Fault(file, "$.figures", PricingTexts.NoFigure(FileJson.Name(kind.ToString()), date), PricingTexts.FigureFrom(date));

    private static PricedLots Priced(Plan plan, FigureTable table, List<(string Id, string Name, HashSet<string> Shifts)> lots, ShouldCostSettings settings)
    {
        var year = DutyYear.Of(settings.Year, plan.Calendar);
        return new PricedLots(
            plan, settings.Year, settings.Date, table.Name, [.. ShouldCost.Needed.Select(kind => table.On(kind, settings.Date)!)],
            [
                .. lots.Select(lot => new PricedLot(
                    lot.Id, lot.Name, ShouldCostOfShifts.Of(plan, shift => lot.Shifts.Contains(shift.Id), year, table, settings.Date))),
            ]);
    }

    private static List<(string Id, string Name, HashSet<string> Shifts)> LotsOf(Plan plan, LotGrouping by) => by switch
    {
        LotGrouping.Shift => [.. plan.Shifts.Select(shift => (shift.Id, shift.Name, Set([shift.Id])))],
        LotGrouping.Lot =>
        [
            .. plan.Contracts.SelectMany(contract => contract.Terms?.Lots ?? [])
                .Select(lot => (lot.Id, lot.Name, Set(lot.Shifts.Where(id => plan.Shifts.Any(shift => shift.Id == id)))))
                .Where(lot => lot.Item3.Count > 0),
        ],
        LotGrouping.Region => [("region", plan.Name, Set(plan.Shifts.Select(shift => shift.Id)))],
        _ =>
        [
            .. plan.Stations
                .Select(station => (station.Id, station.Name, Set(plan.Shifts.Where(shift => shift.Station == station.Id).Select(shift => shift.Id))))
                .Where(lot => lot.Item3.Count > 0),
        ],
    };

    private static HashSet<string> Set(IEnumerable<string> ids) => ids.ToHashSet(StringComparer.Ordinal);
}
