using Korevagt.Domain.Plans;
using Korevagt.Json;

namespace Korevagt.Rules;

/// <summary>All rules of a plan.</summary>
internal static class PlanRules
{
    private static readonly IPlanRule[] All =
    [
        new UniqueIds(),
        new KnownReferences(),
        new MunicipalityPopulations(),
        new ShiftHours(),
        new VehiclesInOnePlace(),
        new SharesOfVisits(),
        new DemandPeriods(),
        new AreasAreFitted(),
        new HourlyPricesCoverShifts(),
        new CostDriverHours(),
        new PriceReadingsDiffer(),
        new StationsLieNearAreas(),
        new DrivingBandsCoverTheWeek(),
        new DurationShapes(),
        new PreferenceLists(),
        new NamedHeirs(),
        new DrivingTimesFit(),
        new VisitsCanBeDrawn(),
    ];

    public static List<PlacedFault> Check(Plan plan, RuleScope scope) => [.. All.SelectMany(rule => rule.Check(plan, scope))];
}
