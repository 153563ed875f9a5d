using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Files.Json;

namespace Korevagt.Files.Rules;

/// <summary>A cost driver that holds in some hours only does so in whole ones, and of a thing whose hours are known.</summary>
internal sealed class CostDriverHours : IPlanRule
{
    private static readonly string UnitsWithHours =
        "one of: " + string.Join(", ", Enum.GetValues<CostUnit>().Where(unit => unit.HaveHours()).Select(InFiles));

    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope)
    {
        foreach (var (i, driver) in plan.CostDrivers.Index())
        {
            var path = $"$.costDrivers[{i}]";
            if (scope.Has($"{path}.hours", $"{path}.unit"))
            {
                foreach (var (property, message, expected) in Check(driver))
                {
                    yield return new PlacedFault($"{path}.{property}", message, expected);
                }
            }
        }
    }

    /// <summary>What is wrong with the hours of one driver: property, what it is, what was expected.</summary>
    public static IEnumerable<(string Property, Text Message, Text Expected)> Check(CostDriver driver)
    {
        if (driver.Hours is not { } hours)
        {
            yield break;
        }

        if (!SampleHours.AreWhole(hours))
        {
            yield return ("hours", $"the hours of {Quoted.Text(driver.Id)} do not keep to whole hours", SampleHours.WholeHours);
        }

        if (!driver.Unit.HaveHours())
        {
            yield return (
                "unit", $"{Quoted.Text(driver.Id)} holds in some hours only, and those of {InFiles(driver.Unit)} are not known",
                $"{UnitsWithHours}; or no hours");
        }
    }

    private static string InFiles(CostUnit unit) => FileJson.Name(unit.ToString());
}
