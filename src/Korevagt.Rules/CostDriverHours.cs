using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Rules;

/// <summary>A cost driver that holds in some hours only does so in whole ones, and of a thing whose hours are known.</summary>
internal sealed class CostDriverHours : IPlanRule
{
    private static readonly Text UnitsWithHours =
        FileTexts.OneOf(Enum.GetValues<CostUnit>().Where(unit => unit.HaveHours()).Select(InFiles));

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
            var found = new Text(
                $"timerne for {Quoted.Text(driver.Id)} holder sig ikke til hele timer",
                $"the hours of {Quoted.Text(driver.Id)} do not keep to whole hours");
            yield return ("hours", found, SampleHours.WholeHours);
        }

        if (!driver.Unit.HaveHours())
        {
            var found = new Text(
                $"{Quoted.Text(driver.Id)} gælder kun i nogle timer, og hvilke timer {InFiles(driver.Unit)} falder i, vides ikke",
                $"{Quoted.Text(driver.Id)} holds in some hours only, and those of {InFiles(driver.Unit)} are not known");
            var expected = new Text($"{UnitsWithHours.Danish}; eller ingen timer", $"{UnitsWithHours.English}; or no hours");
            yield return ("unit", found, expected);
        }
    }

    private static string InFiles(CostUnit unit) => FileJson.Name(unit.ToString());
}
