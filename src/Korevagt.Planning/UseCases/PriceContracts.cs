using Korevagt.Domain.Faults;
using Korevagt.Domain.Time;
using Korevagt.Economics;
using Korevagt.Files;
using Korevagt.Files.Scenarios;

namespace Korevagt.Planning.UseCases;

/// <summary>What a plan's contracts cost in a year, whatever the visits: hours and starts from the calendar alone.</summary>
public static class PriceContracts
{
    /// <summary>Prices a plan.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="planFile">Name of a baseline, a model or a scenario.</param>
    /// <param name="year">The calendar year.</param>
    public static Outcome<PricedPlan> Run(IFileSource files, string planFile, int year)
    {
        var faults = YearRule.FaultsOf(year);
        var loaded = PlanLoader.Load(files, planFile);
        faults.AddRange(loaded.Faults);
        if (faults.Count > 0)
        {
            return faults;
        }

        var plan = loaded.Value.Plan;
        var dutyYear = DutyYear.Of(year, plan.Calendar);
        return new PricedPlan(plan, ContractedCost.Of(plan, dutyYear), OtherCost.Certain(plan, dutyYear));
    }
}
