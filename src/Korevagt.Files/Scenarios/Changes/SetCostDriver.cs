using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Files.Baselines;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>
/// Gives a cost beside the contracts a figure, or adds one. Unlike other changes it has to say where the figure is from.
/// </summary>
[NeedsOneOf("source", "assumption")]
internal sealed record SetCostDriver : ScenarioChange
{
    [Description("Id of the cost driver: one of the plan's, or of a new one with a name and a unit.")]
    [TextPattern(Patterns.Id, Patterns.IdInDanish, Patterns.IdInEnglish)]
    public required string CostDriver { get; init; }

    [Description("Kroner per unit; 0 costs nothing and is counted as such.")]
    [Range(0, Patterns.HighestPrice)]
    public required decimal DkkPerUnit { get; init; }

    [Description("Name shown to people; left out, that of the plan's driver stays.")]
    public string? Name { get; init; }

    [Description("What it is multiplied by; left out, that of the plan's driver stays.")]
    public CostUnit? Unit { get; init; }

    [Description("Whole hours in which it holds; left out, those of the plan's driver stay.")]
    public HoursFile? Hours { get; init; }

    public override IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place)
    {
        if (Find(plan) is null && (Name is null || Unit is null))
        {
            var known = NearestName.Expectation(CostDriver, [.. plan.CostDrivers.Select(driver => driver.Id)]);
            var missing = (Name, Unit) switch
            {
                (null, null) => new Text("\"name\" og \"unit\"", "name and unit"),
                (null, _) => Text.Same("name"),
                _ => Text.Same("unit"),
            };
            return [place.At(
                "costDriver",
                ThingTexts.Unknown(ThingTexts.CostDriver, CostDriver),
                new(
                    $"{known.Danish}; eller {missing.Danish} til en ny",
                    $"{known.English}; or {missing.English} for a new one"))];
        }

        return CostDriverHours.Check(Set(plan))
            .Select(fault => place.At(Hours is null ? fault.Property : "hours", fault.Message, fault.Expected));
    }

    public override Plan Apply(Plan plan) => plan with
    {
        CostDrivers = Find(plan) is null
            ? [.. plan.CostDrivers, Set(plan)]
            : [.. plan.CostDrivers.Select(driver => driver.Id == CostDriver ? Set(plan) : driver)],
    };

    public override Text Describe(Plan plan)
    {
        var driver = Set(plan);
        var (name, price, unit) = (StandardCosts.NameOf(driver), InWords.Number(DkkPerUnit), CostUnitTexts.Of(driver.Unit));
        var hours = driver.Hours is { } some ? InWords.Of(some) : new Text("", "");
        return new Text(
            $"{name.Danish}: {price.Danish} kr. {unit.Danish} {hours.Danish}".TrimEnd(),
            $"{name.English}: {price.English} kr {unit.English} {hours.English}".TrimEnd());
    }

    private CostDriver? Find(Plan plan) => plan.CostDrivers.FirstOrDefault(driver => driver.Id == CostDriver);

    /// <summary>The driver as it is afterwards; a new one has a name and a unit.</summary>
    private CostDriver Set(Plan plan)
    {
        var before = Find(plan);
        return new CostDriver
        {
            Id = CostDriver,
            Name = Name ?? before!.Name,
            Unit = Unit ?? before!.Unit,
            DkkPerUnit = DkkPerUnit,
            Hours = Hours is null ? before?.Hours : PlanAssembly.Hours(Hours),
            Source = Source,
            Assumption = Assumption,
        };
    }
}
