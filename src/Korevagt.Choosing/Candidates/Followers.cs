using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Evaluation;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;

namespace Korevagt.Choosing.Candidates;

/// <summary>
/// Makes simulators of plans that differ from a baseline in their duties alone and follow its years, so that only the hours that
/// can come out otherwise are simulated. Their results are those of the whole simulation. Any number of threads may use it.
/// </summary>
public sealed class Followers
{
    private readonly CandidatePlans plans;
    private readonly SimulationModel model;
    private readonly DutySchedule schedule;
    private readonly TracedYears years;
    private readonly DutyFreePlan plan;

    /// <summary>Prepares to follow a plan.</summary>
    /// <param name="baseline">The plan that is followed.</param>
    /// <param name="years">Its years, as far as they are kept.</param>
    public Followers(PreparedPlan baseline, TracedYears years)
    {
        plans = CandidatePlans.Of(baseline, CandidatePlans.MostAddedShifts);
        model = baseline.Model with { ShiftCount = plans.ShiftCount };
        schedule = plans.ScheduleOf(plans.Baseline);
        plan = new DutyFreePlan(baseline.Plan);
        this.years = years;
    }

    /// <summary>How simulators of a plan are made.</summary>
    /// <param name="changed">The plan: the baseline with changes.</param>
    /// <returns>What makes one for a thread; null where the plan has to be simulated whole.</returns>
    public Func<BlockSimulator>? Of(Plan changed)
    {
        if (!CanFollow(changed) || plans.PlacesIn(changed) is not { } places)
        {
            return null;
        }

        var own = plans.ScheduleOf(changed, places);
        if (own.ByStart.Length <= SimulationModel.MostCarsWithStates)
        {
            return null;
        }

        var followed = new FollowedYears(
            years, own, DutyDifference.Between(schedule, own, plans.ShiftCount, model.HorizonSeconds), places);
        return () => new BlockSimulator(new SimulationCase(model, plans.Source), followed);
    }

    // A list of preferred cars is of the shifts that there are; of a plan with few cars joint states are kept, which are of whole years.
    private bool CanFollow(Plan changed) =>
        !model.KeepsCarStates && model.Dispatch.Rule != DispatchRule.PreferenceList && plan.IsThatOf(changed);
}
