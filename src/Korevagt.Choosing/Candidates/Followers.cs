using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Evaluation;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;

namespace Korevagt.Choosing.Candidates;

/// <summary>
/// Makes simulators of plans that differ from a baseline in their duties alone and follow its years, or those of another such plan,
/// so that only the hours that can come out otherwise are simulated. Their results are those of the whole simulation. Any number of
/// threads may use it.
/// </summary>
public sealed class Followers
{
    // The next draft differs in an evening or a night: four hours more of it are simulated, in half the memory.
    private const int SecondsBetweenMoments = 2 * TracedYears.UsualSecondsBetweenMoments;

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

    /// <summary>How a plan is simulated that follows.</summary>
    /// <param name="changed">The plan: the baseline with changes.</param>
    /// <param name="earlier">Another such plan, of the same baseline, which this one may differ from in less; null where there is none.</param>
    /// <param name="mostBytesKept">How much memory its own years may take, which are kept for other plans to follow; 0 for none.</param>
    /// <returns>What simulates it; null where it has to be simulated whole.</returns>
    public Follower? Of(Plan changed, Follower? earlier = null, long mostBytesKept = 0)
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

        var followed = new List<FollowedPlan> { new(years, DifferenceFrom(schedule, own)) };
        if (earlier is not null)
        {
            followed.Add(new FollowedPlan(earlier.Years, DifferenceFrom(earlier.Schedule, own)));
        }

        var kept = new TracedYears(mostBytesKept, SecondsBetweenMoments);
        var following = new FollowedYears(
            own, places, [.. followed.OrderBy(other => other.Difference.ShareOf(model.HorizonSeconds))]);
        return new Follower(own, kept, () => new BlockSimulator(new SimulationCase(model, plans.Source), following, kept));
    }

    private DutyDifference DifferenceFrom(DutySchedule other, DutySchedule own) =>
        DutyDifference.Between(other, own, plans.ShiftCount, model.HorizonSeconds);

    // A list of preferred cars is of the shifts that there are; of a plan with few cars joint states are kept, which are of whole years.
    private bool CanFollow(Plan changed) =>
        !model.KeepsCarStates && model.Dispatch.Rule != DispatchRule.PreferenceList && plan.IsThatOf(changed);
}

/// <summary>A plan that follows the years of others.</summary>
/// <param name="Schedule">Its duties, by the places of shifts that all followers of a baseline share.</param>
/// <param name="Years">Its own years, as far as they have been simulated and are kept.</param>
/// <param name="NewSimulator">Makes a simulator for a thread.</param>
public sealed record Follower(DutySchedule Schedule, TracedYears Years, Func<BlockSimulator> NewSimulator);
