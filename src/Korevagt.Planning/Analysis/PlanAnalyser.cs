using Korevagt.Demand.Rates;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Service;
using Korevagt.Simulation.Model;
using NodaTime;

namespace Korevagt.Planning.Analysis;

/// <summary>
/// Analyses a plan's year by queueing theory: each roster state as a hypercube queueing model in its steady state, and the year
/// as the sum of its states.
/// </summary>
public static class PlanAnalyser
{
    /// <summary>Analyses.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="model">Its model, for driving times, bands and targets.</param>
    /// <param name="rates">Its expected visits, adjusted.</param>
    public static PlanAnalysis Of(Plan plan, SimulationModel model, VisitRates rates)
    {
        var delay = plan.Process.ResponseClock == ResponseClock.FromOrder
            ? plan.Process.DispatchDelay
            : new DurationDistribution(DistributionKind.Deterministic, 0, 0);
        var delayShares = TimeShares.Of(seconds => DurationShares.Within(delay, seconds));
        AnalysedResponse? Response(IEnumerable<ResponsePart> parts) =>
            AnalysedResponse.Of([.. parts], delay.MeanMinutes * NodaConstants.SecondsPerMinute, model.TargetSeconds);

        MeanDriving[] bands = [.. model.DrivingTables.Select(table => new MeanDriving(table, plan.PointsPerArea))];
        var states = RosterStates.Of(plan, model, rates).Select(state =>
        {
            var groups = Groups(plan, model.PreferenceRanks, state, new StateDriving(bands, state.BandShares));
            return (State: state, Groups: groups, Parts: groups.SelectMany(group => group.Parts(delayShares)).ToList());
        }).ToList();

        var parts = states.SelectMany(state => state.Parts).ToList();
        var atOnce = parts.Sum(part => part.Part.AtOnce.Visits);
        return new PlanAnalysis
        {
            States =
            [
                .. states.Select(state => new StateAnalysis
                {
                    State = state.State,
                    Groups = [.. state.Groups.Select(group => group.Figures())],
                    Shifts = Loads(plan, state.Groups),
                    Response = Response(state.Parts.Select(part => part.Part)),
                    VisitsNotAnalysed = state.Groups.Count == 0
                        ? state.State.VisitsPerYear
                        : state.Groups.Sum(group => group.VisitsNotAnalysed),
                }),
            ],
            Year = Response(parts.Select(part => part.Part)),
            Shifts = Loads(plan, states.SelectMany(state => state.Groups)),
            Districts =
            [
                .. plan.Districts.Select(district => new DistrictAnalysis(
                    district.Id, district.Name, Response(parts.Where(part => part.District == district.Id).Select(part => part.Part)))),
            ],
            OnTheWayHomeShare = atOnce > 0
                ? states.SelectMany(state => state.Groups).Sum(group => group.OnTheWayHome) / atOnce
                : 0,
        };
    }

    private static List<GroupAnalyser> Groups(
        Plan plan, IReadOnlyList<int> ranks, RosterState state, StateDriving driving) => state.Cars.Count == 0
        ? []
        : [.. CarGroups.Of(plan, ranks, state, driving).Select(group => new GroupAnalyser(plan, state, driving, group))];

    private static IReadOnlyList<ShiftLoad> Loads(Plan plan, IEnumerable<GroupAnalyser> groups)
    {
        var loads = groups.SelectMany(group => group.Loads()).ToLookup(load => load.Shift, StringComparer.Ordinal);
        return [.. plan.Shifts.Where(shift => loads.Contains(shift.Id)).Select(shift => ShiftLoad.Together([.. loads[shift.Id]]))];
    }
}
