using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Files.Scenarios.Changes;

namespace Korevagt.Files.Scenarios;

/// <summary>
/// One change of what a plan takes as given: how many visits come, how long a doctor stays, how fast cars drive. It is a change of
/// a scenario file. Whether it fits a plan <see cref="NewScenario.Assume"/> says.
/// </summary>
public sealed class AssumptionChange
{
    private AssumptionChange(ScenarioChange change) => Change = change;

    /// <summary>The change as it stands in a file.</summary>
    internal ScenarioChange Change { get; }

    /// <summary>More or fewer visits, everywhere and at every hour.</summary>
    /// <param name="factor">Visits for each one of the plan, 0 to 10.</param>
    public static AssumptionChange Visits(double factor) => new(new ScaleDemand { Factor = factor });

    /// <summary>The doctor stays longer or shorter with each patient; the spread grows alike.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="factor">The time for each minute of the plan, above 0.</param>
    public static AssumptionChange Stay(Plan plan, double factor)
    {
        var before = plan.Process.OnSite;
        return new(new SetServiceProcess
        {
            OnSite = before.Kind == DistributionKind.Empirical
                ? new DurationChange { ValuesMinutes = [.. before.ValuesMinutes!.Select(minutes => minutes * factor)] }
                : new DurationChange { MeanMinutes = before.MeanMinutes * factor },
        });
    }

    /// <summary>Cars drive faster or slower on all roads.</summary>
    /// <param name="factor">Speed for each of the plan, 0.1 to 10.</param>
    public static AssumptionChange Speed(double factor) => new(new SetDrivingSpeed { SpeedFactor = factor });

    /// <summary>The plan with the change, which fits it; the same plan where it changes nothing.</summary>
    public Plan Apply(Plan plan) => Change.Apply(plan);
}
